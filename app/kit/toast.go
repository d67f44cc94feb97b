package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// Toast says what was done, with « Annuler ». The shell places it at the
// bottom left of the sheet and takes it away after 8 seconds, unless it is
// Kept. One at a time, and never for errors.
type Toast struct {
	widget.BaseWidget
	hovering
	sentence string
	undo     *Button
	ground   *canvas.Rectangle
	rule     *canvas.Rectangle
	tick     *canvas.Image
	text     *Text
}

var (
	_ drawn             = (*Toast)(nil)
	_ Holder            = (*Toast)(nil)
	_ desktop.Hoverable = (*Toast)(nil)
)

// NewToast is a sentence; undo may be nil when there is nothing to undo.
func NewToast(sentence string, undo func()) *Toast {
	t := &Toast{sentence: sentence, ground: box(), rule: box(), tick: picture(), text: NewText(sentence, Style{Color: look.RailOn})}
	if undo != nil {
		t.undo = newButton(onRail, words.UndoWord, undo)
	}
	t.hovering.hovered = t
	t.ExtendBaseWidget(t)
	return t
}

// Kept says whether the mouse or the focus is on it.
func (t *Toast) Kept() bool {
	return t.over || t.undo != nil && (t.undo.focused || t.undo.over)
}

// Sentence is what it says.
func (t *Toast) Sentence() string { return t.sentence }

// Held is « Annuler ».
func (t *Toast) Held() []fyne.CanvasObject {
	if t.undo == nil {
		return nil
	}
	return []fyne.CanvasObject{t.undo}
}

// CreateRenderer is called by Fyne.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *Toast) parts() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{t.ground, t.tick, t.text, t.rule}, t.Held()...)
}

func (t *Toast) paint() {
	fill(t.ground, look.Rail, look.RadiusControl)
	fill(t.rule, look.RailHi, 0)
	show(t.rule, t.undo != nil)
	draw(t.tick, look.IconCheck, look.Here)
}

func (t *Toast) left() float32 { return look.S16.Px() + look.IconText.Px() + look.S12.Px() }

func (t *Toast) undoWidth() float32 {
	if t.undo == nil {
		return 0
	}
	return t.undo.natural()
}

// right is the room beside the sentence.
func (t *Toast) right() float32 {
	if t.undo == nil {
		return look.S22.Px()
	}
	return look.S22.Px() + t.undoWidth() + look.S8.Px()
}

func (t *Toast) natural() float32 {
	return max(look.ToastWidth.Px(), t.left()+t.text.natural()+t.right())
}

// HeightFor leaves a sentence that is longer than the window is wide the lines
// it takes.
func (t *Toast) HeightFor(width float32) float32 {
	return max(look.ToastHeight.Px(), t.text.HeightFor(width-t.left()-t.right())+2*look.S16.Px())
}

func (t *Toast) place(size fyne.Size) {
	put(t.ground, 0, 0, size.Width, size.Height)
	icon := look.IconText.Px()
	put(t.tick, look.S16.Px(), (size.Height-icon)/2, icon, icon)
	width := size.Width - t.left() - t.right()
	tall := t.text.HeightFor(width)
	put(t.text, t.left(), whole((size.Height-tall)/2), width, tall)
	if t.undo == nil {
		return
	}
	w, h, in := t.undoWidth(), look.Control.Px(), look.S12.Px()
	x := size.Width - w - look.S6.Px()
	put(t.undo, x, (size.Height-h)/2, w, h)
	put(t.rule, x-look.Hairline.Fixed(), in, look.Hairline.Fixed(), size.Height-2*in)
}

func (t *Toast) outline() []string {
	lines := []string{"~ " + t.sentence}
	if t.undo != nil {
		lines = append(lines, t.undo.outline()...)
	}
	return lines
}
