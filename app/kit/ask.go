package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Question is what is asked before acting.
type Question struct {
	// Title is the question, with the name.
	Title string
	// Lines say what happens and what can be undone.
	Lines []string
	// More is something to answer first, such as a reason; nil for none.
	More fyne.CanvasObject
	// Safe and Act are the two buttons, named by what they do.
	Safe, Act string
	OnAct     func()
	OnSafe    func() // nil: nothing more is done
}

// AskBox is a question on the screen.
type AskBox struct {
	layer     *layer
	safe, act *Button
}

// Ask asks before acting. The safe button is filled and focused, Escape is
// safe, and the focus returns where it was. Of several things one at a time
// is done: the question closes before OnAct or OnSafe is called.
func Ask(c fyne.Canvas, q Question) *AskBox {
	a := &AskBox{}
	a.safe = Primary(q.Safe, func() { a.answer(q.OnSafe) })
	lines := []fyne.CanvasObject{Section(q.Title)}
	for _, l := range q.Lines {
		if l != "" {
			lines = append(lines, Body(l))
		}
	}
	if q.More != nil {
		lines = append(lines, Pad(q.More, look.S8, 0, 0, 0))
	}
	buttons := []fyne.CanvasObject{Spacer(), a.safe}
	if q.Act != "" {
		a.act = Secondary(q.Act, func() { a.answer(q.OnAct) })
		buttons = append(buttons, a.act)
	}
	lines = append(lines, Pad(Row(look.S16, buttons...), look.S16, 0, 0, 0))
	card := newCard(Column(look.S8, lines...))
	a.layer = newLayer(look.Dim, card)
	a.layer.where = centred(card, look.AskWidth)
	a.layer.escape = a.safe.Press
	first := fyne.Focusable(a.safe)
	if q.More != nil {
		if f := FirstIn(q.More); f != nil {
			first = f
		}
	}
	a.layer.open(c, first)
	return a
}

func (a *AskBox) answer(then func()) {
	a.layer.close()
	if then != nil {
		then()
	}
}

// Safe is the safe button.
func (a *AskBox) Safe() *Button { return a.safe }

// Act is the button that acts.
func (a *AskBox) Act() *Button { return a.act }

// Outline is what the question says.
func (a *AskBox) Outline() []string { return Outline(a.layer) }

// card is the ground of a question.
type card struct {
	widget.BaseWidget
	of     fyne.CanvasObject
	scroll *Scroll
	frame  *canvas.Rectangle
}

var (
	_ drawn         = (*card)(nil)
	_ Holder        = (*card)(nil)
	_ fyne.Tappable = (*card)(nil)
)

func newCard(of fyne.CanvasObject) *card {
	c := &card{of: of, scroll: NewScroll(of), frame: box()}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped does nothing: a click on the card isn't one beside it.
func (c *card) Tapped(*fyne.PointEvent) {}

// Held is the content.
func (c *card) Held() []fyne.CanvasObject { return []fyne.CanvasObject{c.scroll} }

// CreateRenderer is called by Fyne.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return render(c) }

func (c *card) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.frame, c.scroll} }

func (c *card) paint() { stroke(c.frame, look.Page, look.Edge, look.Hairline, look.RadiusDialog) }

func (c *card) natural() float32 { return look.AskWidth.Px() }

// HeightFor is that of the content and its margins.
func (c *card) HeightFor(width float32) float32 {
	pad := look.S28.Px()
	return heightFor(c.of, width-2*pad) + 2*pad
}

// place keeps a little room around the content inside the scroller, which
// would else cut the ring of the focus.
func (c *card) place(size fyne.Size) {
	put(c.frame, 0, 0, size.Width, size.Height)
	pad, room := look.S28.Px(), look.S8.Px()
	c.scroll.content.inset = room
	put(c.scroll, pad-room, pad-room, size.Width-2*(pad-room), size.Height-2*(pad-room))
}

// Overlay shows any content over the window: the command palette, the list of
// keys. Escape and a click beside it close it.
type Overlay struct {
	layer    *layer
	content  fyne.CanvasObject
	onClosed func()
}

// NewOverlay is a content of a width; onClosed may be nil.
func NewOverlay(content fyne.CanvasObject, width look.Measure, onClosed func()) *Overlay {
	o := &Overlay{content: content, onClosed: onClosed}
	card := newCard(content)
	o.layer = newLayer(look.Dim, card)
	o.layer.where = centred(card, width)
	o.layer.escape, o.layer.outside = o.Close, o.Close
	return o
}

// Show opens it; its first field or button has the focus.
func (o *Overlay) Show(c fyne.Canvas) { o.layer.open(c, FirstIn(o.content)) }

// Close closes it; the focus returns where it was.
func (o *Overlay) Close() {
	if !o.layer.isOpen() {
		return
	}
	o.layer.close()
	if o.onClosed != nil {
		o.onClosed()
	}
}

// IsOpen says whether it is shown.
func (o *Overlay) IsOpen() bool { return o.layer.isOpen() }
