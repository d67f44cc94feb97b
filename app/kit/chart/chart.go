package chart

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	model "github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
)

// Chart draws a chart of app/chart. ←→, Home and End walk its points; the
// sentence of the one walked to, or under the mouse, is said in the window's
// status line.
type Chart struct {
	widget.BaseWidget
	// OnOpen is called by Enter and by a click on a point.
	OnOpen func(point int)
	// OnPoint hears which point is said, -1 for none.
	OnPoint func(point int)

	of      model.Chart
	plot    look.Measure
	grown   float32 // how much higher than plot, in pixels
	at      int     // the point walked to
	pointed int     // under the mouse, -1 for none
	told    int     // the point said last
	focused bool
	shapes  []model.Shape
	draw    drawing
}

var (
	_ fyne.Widget       = (*Chart)(nil)
	_ fyne.Focusable    = (*Chart)(nil)
	_ fyne.Tappable     = (*Chart)(nil)
	_ desktop.Hoverable = (*Chart)(nil)
	_ kit.Flow          = (*Chart)(nil)
	_ kit.Outliner      = (*Chart)(nil)
)

// New is a chart as the model says. Its title and note are the page's to
// write; WithTable writes them.
func New(of model.Chart) *Chart {
	c := &Chart{of: of, plot: look.Plot, pointed: model.Nowhere, told: model.Nowhere}
	c.ExtendBaseWidget(c)
	return c
}

// Plot makes a drawing with bars or curves as high as that, in place of
// look.Plot; a panel has less room than a page.
func (c *Chart) Plot(height look.Measure) *Chart {
	c.plot = height
	return c
}

// grow makes the drawing as much higher as there is room beside a table, up to
// half as high again.
func (c *Chart) grow(room float32) {
	c.grown = max(0, min(room, c.plot.Px()/2))
}

func (c *Chart) measures() model.Measure { return measures(units(c.plot.Px() + c.grown)) }

// Set changes what the chart shows; the place of who walks it stays.
func (c *Chart) Set(of model.Chart) {
	c.of, c.pointed = of, model.Nowhere
	c.at = max(0, min(c.at, len(of.Points)-1))
	c.Refresh()
	c.tell()
}

// Said is the sentence being said, "" for none.
func (c *Chart) Said() string {
	if at := c.said(); at >= 0 {
		return c.of.Points[at].Sentence
	}
	return ""
}

// said is the point being said: under the mouse, else the one walked to.
func (c *Chart) said() int {
	switch {
	case c.pointed >= 0 && c.pointed < len(c.of.Points):
		return c.pointed
	case c.focused && c.at < len(c.of.Points):
		return c.at
	}
	return model.Nowhere
}

// tell says the point in the status line, when it is another one.
func (c *Chart) tell() {
	now := c.said()
	if now == c.told && now < 0 {
		return
	}
	c.told = now
	kit.SayStatus(c, c.Said())
	if c.OnPoint != nil {
		c.OnPoint(now)
	}
}

// FocusGained is called by the canvas.
func (c *Chart) FocusGained() {
	c.focused = true
	c.Refresh()
	kit.Reveal(c)
	c.tell()
}

// FocusLost is called by the canvas.
func (c *Chart) FocusLost() {
	c.focused = false
	c.Refresh()
	c.tell()
}

// TypedKey walks the points and opens one.
func (c *Chart) TypedKey(ev *fyne.KeyEvent) {
	last := len(c.of.Points) - 1
	switch ev.Name {
	case fyne.KeyLeft:
		c.walk(max(0, c.at-1))
	case fyne.KeyRight:
		c.walk(max(0, min(c.at+1, last)))
	case fyne.KeyHome:
		c.walk(0)
	case fyne.KeyEnd:
		c.walk(max(0, last))
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.OnOpen == nil || last < 0 {
			kit.ForwardKey(c, ev)
			return
		}
		c.OnOpen(c.at)
	default:
		kit.ForwardKey(c, ev)
	}
}

// walk goes to a point; the mouse no longer says what is said.
func (c *Chart) walk(to int) {
	c.at, c.pointed = to, model.Nowhere
	c.Refresh()
	c.tell()
}

// TypedRune passes everything on.
func (c *Chart) TypedRune(r rune) { kit.ForwardRune(c, r) }

// TypedShortcut passes everything on.
func (c *Chart) TypedShortcut(s fyne.Shortcut) { kit.ForwardShortcut(c, s) }

// Tapped goes to the point under the mouse, and opens it.
func (c *Chart) Tapped(ev *fyne.PointEvent) {
	hit := c.hit(ev.Position)
	if hit >= 0 {
		c.at = hit
	}
	if !c.focused {
		kit.Focus(c)
	}
	if hit < 0 {
		return
	}
	c.walk(hit)
	if c.OnOpen != nil {
		c.OnOpen(hit)
	}
}

// hit is the point under the mouse.
func (c *Chart) hit(p fyne.Position) int { return model.At(c.shapes, units(p.X), units(p.Y)) }

// MouseIn is called by the canvas.
func (c *Chart) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved says the point under the mouse.
func (c *Chart) MouseMoved(ev *desktop.MouseEvent) { c.point(c.hit(ev.Position)) }

// MouseOut is called by the canvas.
func (c *Chart) MouseOut() { c.point(model.Nowhere) }

func (c *Chart) point(at int) {
	if at == c.pointed {
		return
	}
	c.pointed = at
	c.Refresh()
	c.tell()
}

// Outline is the sentences of the points and the legend.
func (c *Chart) Outline() []string {
	if c.of.Empty() {
		return c.words()
	}
	var lines []string
	for _, p := range c.of.Points {
		lines = append(lines, "o "+p.Sentence)
	}
	for _, k := range c.of.Legend {
		lines = append(lines, signs[k.Fill]+" "+k.Words)
	}
	return lines
}

// words are the texts of the drawing itself.
func (c *Chart) words() []string {
	var lines []string
	for _, s := range c.of.Lay(units(look.FormWidth.Px()), units(look.FormWidth.Px()), c.measures()) {
		if s.Kind == model.Words {
			lines = append(lines, s.Text)
		}
	}
	return lines
}

var signs = map[model.Fill]string{
	model.Tint: "■", model.White: "□", model.Hatched: "▨", model.Crossed: "▩", model.Solid: "●", model.Struck: "⊘",
}

// CreateRenderer is called by Fyne.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer { return &chartRenderer{c} }

// HeightFor is the height of the drawing and its legend.
func (c *Chart) HeightFor(width float32) float32 {
	return whole(c.of.Height(units(width), c.measures()))
}

type chartRenderer struct{ of *Chart }

func (r *chartRenderer) Destroy()                     {}
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.of.draw.objects }
func (r *chartRenderer) Layout(size fyne.Size)        { r.of.place(size) }

func (r *chartRenderer) MinSize() fyne.Size {
	w := r.of.Size().Width
	if w == 0 {
		w = look.FormWidth.Px()
	}
	return fyne.NewSize(look.AmountWidth.Px(), r.of.HeightFor(w))
}

func (r *chartRenderer) Refresh() {
	r.of.place(r.of.Size())
	canvas.Refresh(r.of)
}

// unit is how many of a model's lengths are a pixel.
const unit = 100

func units(px float32) model.Len { return model.Len(math.Round(float64(px) * unit)) }

func pixels(l model.Len) float32 { return float32(math.Round(float64(l) / unit)) }

// whole is the pixels that hold a length.
func whole(l model.Len) float32 { return float32(math.Ceil(float64(l) / unit)) }

// face is how a style looks.
func face(s model.Style) (size look.Measure, bold bool) {
	size = look.Caption
	if s == model.Text || s == model.Strong {
		size = look.Small
	}
	return size, s == model.Strong || s == model.SmallStrong || s == model.TightStrong
}

// measures are the screen's.
func measures(plot model.Len) model.Measure {
	return model.Measure{
		Wide: func(s string, style model.Style) model.Len {
			size, bold := face(style)
			return model.Len(math.Ceil(float64(measure(s, size, bold)) * unit))
		},
		Line: func(style model.Style) model.Len {
			size, _ := face(style)
			return units(size.Line())
		},
		Gap: units(look.S4.Px()), Bar: units(look.Bar.Px()), Plot: plot,
	}
}
