package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Row sets objects side by side at their natural widths, centred on their
// heights. What doesn't fit is taken from the ones that grow, then from texts.
func Row(gap look.Measure, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap}, objects...)
}

// Grow marks the object of a Row that takes the width that is left.
func Grow(o fyne.CanvasObject) *fyne.Container { return container.New(&grows{}, o) }

// Spacer takes the width that is left in a Row.
func Spacer() *fyne.Container { return Grow(NewGround(look.None)) }

// Top hangs an object of a Row at the top.
func Top(o fyne.CanvasObject) *fyne.Container { return container.New(&hung{}, o) }

// grows and hung are marks that Row looks for; they lay out as a stack does.
type grows struct{ stack }

type hung struct{ stack }

type row struct {
	known
	gap look.Measure
}

func mark[L any](o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(L)
	return ok
}

func (l *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width, gap := float32(0), float32(0)
	for _, o := range objects {
		if o.Visible() {
			width += gap + o.MinSize().Width
			gap = l.gap.Px()
		}
	}
	at := l.width
	if at == 0 {
		at = l.natural(objects)
	}
	return fyne.NewSize(width, l.heightFor(objects, at))
}

func (l *row) natural(objects []fyne.CanvasObject) float32 {
	w, gap := float32(0), float32(0)
	for _, o := range objects {
		if o.Visible() {
			w += gap + naturalWidth(o)
			gap = l.gap.Px()
		}
	}
	return w
}

// widths shares the width of the row among its visible objects.
func (l *row) widths(objects []fyne.CanvasObject, width float32) []float32 {
	widths, used, visible, growing := make([]float32, len(objects)), float32(0), 0, 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		visible++
		if mark[*grows](o) {
			growing++
			continue
		}
		widths[i] = naturalWidth(o)
		used += widths[i]
	}
	left := width - used - l.gap.Px()*float32(max(0, visible-1))
	if growing > 0 && left >= 0 {
		l.grow(objects, widths, left/float32(growing))
		return widths
	}
	l.shrink(objects, widths, -left)
	return widths
}

func (l *row) grow(objects []fyne.CanvasObject, widths []float32, each float32) {
	for i, o := range objects {
		if o.Visible() && mark[*grows](o) {
			widths[i] = each
		}
	}
}

// shrink takes what is missing from the objects that can wrap.
func (l *row) shrink(objects []fyne.CanvasObject, widths []float32, missing float32) {
	if missing <= 0 {
		return
	}
	give := float32(0)
	for i, o := range objects {
		give += max(0, widths[i]-o.MinSize().Width)
	}
	if give == 0 {
		return
	}
	for i, o := range objects {
		widths[i] -= max(0, widths[i]-o.MinSize().Width) * min(1, missing/give)
	}
}

func (l *row) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h := float32(0)
	for i, w := range l.widths(objects, width) {
		if objects[i].Visible() {
			h = max(h, heightFor(objects[i], w))
		}
	}
	return h
}

// Layout places the objects.
func (l *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	x, gap := float32(0), float32(0)
	for i, w := range l.widths(objects, size.Width) {
		o := objects[i]
		if !o.Visible() {
			continue
		}
		x += gap
		h := heightFor(o, w)
		y := (size.Height - h) / 2
		if mark[*hung](o) {
			y = 0
		}
		put(o, x, y, w, h)
		x += w
		gap = l.gap.Px()
	}
}

// Wrap sets objects side by side and goes on below when the row is full.
func Wrap(gap look.Measure, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&wrapping{gap: gap}, objects...)
}

type wrapping struct {
	known
	gap look.Measure
}

func (l *wrapping) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

func (l *wrapping) natural(objects []fyne.CanvasObject) float32 {
	return (&row{gap: l.gap}).natural(objects)
}

func (l *wrapping) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.flow(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// Layout places the objects.
func (l *wrapping) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.flow(objects, size.Width, put)
}

func (l *wrapping) flow(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y, tall := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		w := min(naturalWidth(o), width)
		if x > 0 && x+w > width+0.5 {
			x, y, tall = 0, y+tall+l.gap.Px(), 0
		}
		h := heightFor(o, w)
		put(o, x, y, w, h)
		x += w + l.gap.Px()
		tall = max(tall, h)
	}
	return y + tall
}

// Ground is a plain area of one colour.
type Ground struct {
	widget.BaseWidget
	token look.Token
	rect  *canvas.Rectangle
	tall  look.Measure
}

var _ drawn = (*Ground)(nil)

// NewGround is an area of one colour, as large as it is given room.
func NewGround(t look.Token) *Ground {
	g := &Ground{token: t, rect: box()}
	g.ExtendBaseWidget(g)
	return g
}

// NewLine is a hairline across a column.
func NewLine() *Ground {
	g := NewGround(look.Rule)
	g.tall = look.Hairline
	return g
}

// SetColor changes the colour.
func (g *Ground) SetColor(t look.Token) { g.token = t; g.Refresh() }

// CreateRenderer is called by Fyne.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer { return render(g) }

func (g *Ground) parts() []fyne.CanvasObject { return []fyne.CanvasObject{g.rect} }
func (g *Ground) paint()                     { fill(g.rect, g.token, 0) }
func (g *Ground) place(size fyne.Size)       { put(g.rect, 0, 0, size.Width, size.Height) }
func (g *Ground) natural() float32           { return 0 }

// HeightFor is the thickness of a line, nothing for an area.
func (g *Ground) HeightFor(float32) float32 { return g.tall.Fixed() }
