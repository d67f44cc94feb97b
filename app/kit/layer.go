package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// layer is what lies over the window: a question, a list that opened, a
// month. It takes every click and key that isn't for its content.
type layer struct {
	widget.BaseWidget
	veil    look.Token
	ground  *canvas.Rectangle
	content fyne.CanvasObject
	where   func(window fyne.Size) (fyne.Position, fyne.Size)
	// outside is a click beside the content, escape the key; aside is a
	// shortcut that the content doesn't use, and closes. It is nil for a
	// question, which lets none through.
	outside, escape, aside func()
	on                     fyne.Canvas
	last                   fyne.Focusable // what had the focus before
}

var (
	_ drawn         = (*layer)(nil)
	_ Holder        = (*layer)(nil)
	_ Keys          = (*layer)(nil)
	_ Modal         = (*layer)(nil)
	_ fyne.Tappable = (*layer)(nil)
)

func newLayer(veil look.Token, content fyne.CanvasObject) *layer {
	l := &layer{veil: veil, ground: box(), content: content}
	l.ExtendBaseWidget(l)
	return l
}

// open lays it over a window and gives the focus to first.
func (l *layer) open(c fyne.Canvas, first fyne.Focusable) {
	l.on, l.last = c, c.Focused()
	c.Overlays().Add(l)
	l.Resize(c.Size())
	l.place(c.Size())
	if first != nil {
		c.Focus(first)
	}
}

// close takes it away. What had the focus has it again: the window below
// never lost it.
func (l *layer) close() {
	if l.on == nil {
		return
	}
	c := l.on
	l.on = nil
	c.Overlays().Remove(l)
	if l.last != nil && c.Focused() != l.last {
		c.Focus(l.last)
	}
}

func (l *layer) isOpen() bool { return l.on != nil }

// Held is the content.
func (l *layer) Held() []fyne.CanvasObject { return []fyne.CanvasObject{l.content} }

// IsModal lets nothing through to the window.
func (l *layer) IsModal() bool { return true }

// UsesKey closes with Escape.
func (l *layer) UsesKey(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyEscape && l.escape != nil {
		l.escape()
		return true
	}
	return false
}

// UsesShortcut steps aside where it may, and gives the shortcut to what has the
// focus then, which would have had it with nothing open.
func (l *layer) UsesShortcut(s fyne.Shortcut) bool {
	if l.aside == nil || l.on == nil {
		return false
	}
	c := l.on
	l.aside()
	if below, ok := c.Focused().(fyne.Shortcutable); ok {
		below.TypedShortcut(s)
	}
	return true
}

// Tapped is a click beside the content.
func (l *layer) Tapped(*fyne.PointEvent) {
	if l.outside != nil {
		l.outside()
	}
}

// CreateRenderer is called by Fyne.
func (l *layer) CreateRenderer() fyne.WidgetRenderer { return render(l) }

func (l *layer) parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.ground, l.content} }
func (l *layer) paint()                     { fill(l.ground, l.veil, 0) }

func (l *layer) place(size fyne.Size) {
	put(l.ground, 0, 0, size.Width, size.Height)
	pos, room := l.where(size)
	put(l.content, pos.X, pos.Y, room.Width, room.Height)
}

func (l *layer) natural() float32          { return 0 }
func (l *layer) HeightFor(float32) float32 { return 0 }

// centred places a content of a width in the middle of the window.
func centred(content fyne.CanvasObject, width look.Measure) func(fyne.Size) (fyne.Position, fyne.Size) {
	return func(window fyne.Size) (fyne.Position, fyne.Size) {
		w := min(width.Px(), window.Width-look.S32.Px())
		h := min(heightFor(content, w), window.Height-look.S32.Px())
		return fyne.NewPos((window.Width-w)/2, (window.Height-h)/2), fyne.NewSize(w, h)
	}
}

// under places a content below an anchor, or above it where there is more
// room; overlap lets it start over the anchor itself.
func under(anchor, content fyne.CanvasObject, width float32, overlap bool) func(fyne.Size) (fyne.Position, fyne.Size) {
	return func(window fyne.Size) (fyne.Position, fyne.Size) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(anchor)
		h, gap := heightFor(content, width), look.S4.Px()
		y := at.Y + anchor.Size().Height + gap
		if overlap {
			y = at.Y
		}
		if y+h > window.Height {
			y = max(0, min(y, window.Height-h-gap))
		}
		x := max(0, min(at.X, window.Width-width))
		return fyne.NewPos(x, y), fyne.NewSize(width, h)
	}
}
