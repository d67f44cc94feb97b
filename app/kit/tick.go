package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// checkBox is a box to tick with its words. By itself it is ticked with the
// mouse; Tick takes the focus too.
type checkBox struct {
	widget.BaseWidget
	hovering
	on       bool
	soft     bool // words of 14 in soft
	onToggle func(on bool)
	onHover  func()

	square *canvas.Rectangle
	tick   *canvas.Image
	words  *Text
	ring   *ring
	ringOn bool
}

// Tick is one box to tick.
type Tick struct {
	checkBox
	focusing
}

var (
	_ drawn          = (*checkBox)(nil)
	_ fyne.Tappable  = (*checkBox)(nil)
	_ drawn          = (*Tick)(nil)
	_ Control        = (*Tick)(nil)
	_ fyne.Focusable = (*Tick)(nil)
)

func (c *checkBox) setUp(words string, onToggle func(bool), self drawn) {
	c.onToggle = onToggle
	c.square, c.tick, c.words, c.ring = box(), picture(), Body(words), newRing()
	c.hovering.hovered = self
	c.ExtendBaseWidget(self)
}

func newCheckBox(words string, onToggle func(bool)) *checkBox {
	c := &checkBox{}
	c.setUp(words, onToggle, c)
	return c
}

// Box is a box to tick without words, in a row whose own keys tick it.
type Box struct{ checkBox }

var _ drawn = (*Box)(nil)

// NewBox is a box for a row; on hears of clicks on it.
func NewBox(on func(on bool)) *Box {
	b := &Box{}
	b.setUp("", on, b)
	return b
}

// NewTick is a box with its words; on hears of it being ticked and unticked
// by hand.
func NewTick(words string, on func(on bool)) *Tick {
	t := &Tick{}
	t.setUp(words, on, t)
	t.focusing.owner = t
	return t
}

// Set ticks or unticks the box without telling anybody.
func (c *checkBox) Set(on bool) {
	if c.on != on {
		c.on = on
		c.BaseWidget.Refresh()
	}
}

// On says whether the box is ticked.
func (c *checkBox) On() bool { return c.on }

// Press ticks or unticks the box as a person does.
func (c *checkBox) Press() {
	c.Set(!c.on)
	if c.onToggle != nil {
		c.onToggle(c.on)
	}
}

// Tapped is called by the canvas.
func (c *checkBox) Tapped(*fyne.PointEvent) { c.Press() }

// MouseIn is called by the canvas.
func (c *checkBox) MouseIn(ev *desktop.MouseEvent) {
	c.hovering.MouseIn(ev)
	if c.onHover != nil {
		c.onHover()
	}
}

// MouseOut is called by the canvas.
func (c *checkBox) MouseOut() {
	c.hovering.MouseOut()
	if c.onHover != nil {
		c.onHover()
	}
}

// CreateRenderer is called by Fyne.
func (c *checkBox) CreateRenderer() fyne.WidgetRenderer { return render(c) }

func (c *checkBox) parts() []fyne.CanvasObject {
	objects := append(c.ring.under(), c.square, c.tick, c.words)
	return append(objects, c.ring.over()...)
}

func (c *checkBox) paint() {
	paintTick(c.square, c.tick, c.on, c.over)
	c.words.style = Style{}
	if c.soft {
		c.words.style = Style{Size: look.Small, Color: look.Soft}
	}
	c.words.Refresh()
	c.ring.paint(c.ringOn, c.on, look.RadiusTick)
}

// paintTick paints a tick box.
func paintTick(square *canvas.Rectangle, tick *canvas.Image, on, over bool) {
	switch {
	case on:
		fill(square, look.Act, look.RadiusTick)
		draw(tick, look.IconCheck, look.OnAct)
		return
	case over:
		stroke(square, look.Tint, look.Edge, look.Stroke, look.RadiusTick)
	default:
		stroke(square, look.Sheet, look.Edge, look.Stroke, look.RadiusTick)
	}
	draw(tick, look.IconNone, look.OnAct)
}

// placeTick places a tick box whose square starts at x, y.
func placeTick(square *canvas.Rectangle, tick *canvas.Image, x, y float32) {
	side, in := look.TickBox.Px(), look.S2.Px()
	put(square, x, y, side, side)
	put(tick, x+in, y+in, side-2*in, side-2*in)
}

func (c *checkBox) indent() float32 {
	if c.soft {
		return look.TickBox.Px() + look.S6.Px()
	}
	return look.Indent.Px()
}

func (c *checkBox) natural() float32 { return c.indent() + c.words.natural() }
func (c *checkBox) least() float32   { return look.Indent.Px() }

// HeightFor is that of the words.
func (c *checkBox) HeightFor(width float32) float32 {
	return max(look.TickBox.Px(), c.words.HeightFor(max(1, width-c.indent())))
}

func (c *checkBox) place(size fyne.Size) {
	line := c.words.size().Line()
	y := max(0, (line-look.TickBox.Px())/2)
	placeTick(c.square, c.tick, 0, y)
	c.ring.place(0, y, look.TickBox.Px(), look.TickBox.Px())
	put(c.words, c.indent(), max(0, (look.TickBox.Px()-line)/2), size.Width-c.indent(), size.Height)
}

func (c *checkBox) outline() []string { return []string{ticked(c.on) + " " + c.words.Text()} }

func ticked(on bool) string {
	if on {
		return "[x]"
	}
	return "[ ]"
}

// CreateRenderer is called by Fyne.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *Tick) paint() {
	t.ringOn = t.focused
	t.checkBox.paint()
}

// Tapped is called by the canvas.
func (t *Tick) Tapped(*fyne.PointEvent) { t.take(); t.Press() }

// TypedKey ticks with Space or Enter.
func (t *Tick) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.Press()
	default:
		forwardKey(t, ev)
	}
}

// TypedRune passes everything on but the space that ticked.
func (t *Tick) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(t, r)
	}
}

// TypedShortcut passes everything on.
func (t *Tick) TypedShortcut(s fyne.Shortcut) { forwardShortcut(t, s) }

// First is the box itself.
func (t *Tick) First() fyne.Focusable { return t }

// Shown is whether it is ticked.
func (t *Tick) Shown() string { return ticked(t.on) }

// SetWrong does nothing: a tick can't be wrong.
func (t *Tick) SetWrong(bool) {}

// SetUnsure unticks the box.
func (t *Tick) SetUnsure(unsure bool) {
	if unsure {
		t.Set(false)
	}
}

func (t *Tick) watch(focus func(bool), edited func()) {
	t.told = focus
	told := t.onToggle
	t.onToggle = func(on bool) {
		edited()
		if told != nil {
			told(on)
		}
	}
}
