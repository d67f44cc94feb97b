package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

type buttonKind int

const (
	primary buttonKind = iota
	secondary
	quiet
	onRail // « Annuler » on a toast
)

// Button does something. There are no disabled buttons: one that can't act
// yet says, when pressed, what is missing.
type Button struct {
	widget.BaseWidget
	focusing
	hovering
	kind          buttonKind
	word, key     string
	before, after look.Icon
	label         string // of an icon alone, for the status line
	do            func()
	pressed       bool

	ring        *ring
	ground      *canvas.Rectangle
	text, hint  *canvas.Text
	front, back *canvas.Image
}

var (
	_ drawn             = (*Button)(nil)
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Tappable     = (*Button)(nil)
	_ desktop.Mouseable = (*Button)(nil)
)

// Primary is the one filled button of a screen.
func Primary(word string, do func()) *Button { return newButton(primary, word, do) }

// Secondary is an outlined button.
func Secondary(word string, do func()) *Button { return newButton(secondary, word, do) }

// Quiet is a button of green words alone.
func Quiet(word string, do func()) *Button { return newButton(quiet, word, do) }

// Only is a button of one icon; its label is said in the status line. Close,
// « + » below 1200 and the calendar are the only icons that stand alone.
func Only(icon look.Icon, label string, do func()) *Button {
	b := newButton(secondary, "", do)
	b.before, b.label = icon, label
	return b
}

func newButton(kind buttonKind, word string, do func()) *Button {
	b := &Button{kind: kind, word: word, do: do}
	b.ring, b.ground = newRing(), box()
	b.text, b.hint, b.front, b.back = textLine(), textLine(), picture(), picture()
	b.focusing.owner, b.hovering.hovered = b, b
	b.ExtendBaseWidget(b)
	return b
}

// Before sets the icon before the word.
func (b *Button) Before(i look.Icon) *Button { b.before = i; b.Refresh(); return b }

// After sets the icon after the word: an arrow forward stands there.
func (b *Button) After(i look.Icon) *Button { b.after = i; b.Refresh(); return b }

// Key writes the key that presses it, in soft, at its left.
func (b *Button) Key(k string) *Button { b.key = k; b.Refresh(); return b }

// SetWord changes the word, and the place it takes.
func (b *Button) SetWord(word string) {
	if b.word != word {
		b.word = word
		b.Refresh()
		Relayout(b)
	}
}

// SetDo changes what the button does.
func (b *Button) SetDo(do func()) { b.do = do }

// Word is what stands on the button, or the label of an icon alone.
func (b *Button) Word() string {
	if b.word == "" {
		return b.label
	}
	return b.word
}

// IsPrimary says whether it is the filled one.
func (b *Button) IsPrimary() bool { return b.kind == primary }

// Press does what the button does.
func (b *Button) Press() {
	if b.do != nil {
		b.do()
	}
}

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer { return render(b) }

// Tapped is called by the canvas.
func (b *Button) Tapped(*fyne.PointEvent) { b.take(); b.Press() }

// MouseDown is called by the canvas.
func (b *Button) MouseDown(*desktop.MouseEvent) { b.pressed = true; b.Refresh() }

// MouseUp is called by the canvas.
func (b *Button) MouseUp(*desktop.MouseEvent) { b.pressed = false; b.Refresh() }

// FocusGained is called by the canvas.
func (b *Button) FocusGained() {
	b.focusing.FocusGained()
	if b.label != "" {
		sayStatus(b, b.label)
	}
}

// FocusLost is called by the canvas.
func (b *Button) FocusLost() {
	b.focusing.FocusLost()
	if b.label != "" {
		sayStatus(b, "")
	}
}

// MouseOut is called by the canvas.
func (b *Button) MouseOut() {
	b.hovering.MouseOut()
	if b.label != "" {
		sayStatus(b, "")
	}
}

// MouseIn is called by the canvas.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.hovering.MouseIn(e)
	if b.label != "" {
		sayStatus(b, b.label)
	}
}

// TypedKey presses the button with Enter or Space.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Press()
	default:
		forwardKey(b, ev)
	}
}

// TypedRune passes everything on but the space that pressed it.
func (b *Button) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(b, r)
	}
}

// TypedShortcut passes everything on.
func (b *Button) TypedShortcut(s fyne.Shortcut) { forwardShortcut(b, s) }

func (b *Button) parts() []fyne.CanvasObject {
	objects := append(b.ring.under(), b.ground)
	objects = append(objects, b.ring.over()...)
	return append(objects, b.hint, b.front, b.text, b.back)
}

func (b *Button) paint() {
	words := look.Act
	active := b.over || b.pressed
	switch b.kind {
	case primary:
		words = look.OnAct
		ground := look.Act
		if active {
			ground = look.ActHi
		}
		fill(b.ground, ground, look.RadiusControl)
	case secondary:
		words = look.Ink
		ground := look.Sheet
		if active {
			ground = look.Tint
		}
		stroke(b.ground, ground, look.Edge, look.Hairline, look.RadiusControl)
	case quiet:
		if active {
			words = look.ActHi
		}
		fill(b.ground, look.None, look.RadiusControl)
	case onRail:
		words = look.Here
		fill(b.ground, look.None, look.RadiusControl)
	}
	write(b.text, b.word, look.Body, true, words)
	write(b.hint, b.key, look.Caption, false, look.Soft)
	draw(b.front, b.before, words)
	draw(b.back, b.after, words)
	b.ring.paint(b.focused, b.kind == primary, look.RadiusControl)
}

// pads are the room at the two sides of the button's ground.
func (b *Button) pads() float32 {
	switch {
	case b.word == "":
		return (look.Control.Px() - look.IconButton.Px()) / 2
	case b.kind == quiet:
		return look.S4.Px()
	}
	return look.ButtonPad.Px()
}

func (b *Button) hintWidth() float32 {
	if b.key == "" {
		return 0
	}
	return wide(b.key, look.Caption, false) + look.S16.Px()
}

func (b *Button) natural() float32 {
	w := 2*b.pads() + wide(b.word, look.Body, true) + b.hintWidth()
	for _, icon := range []look.Icon{b.before, b.after} {
		if icon != look.IconNone {
			w += look.IconButton.Px()
			if b.word != "" {
				w += look.S8.Px()
			}
		}
	}
	return w
}

// HeightFor is a control's height.
func (b *Button) HeightFor(float32) float32 { return look.Control.Px() }

func (b *Button) place(size fyne.Size) {
	hint, icon, gap := b.hintWidth(), look.IconButton.Px(), look.S8.Px()
	PutText(b.hint, 0, 0, hint, size.Height)
	put(b.ground, hint, 0, size.Width-hint, size.Height)
	b.ring.place(hint, 0, size.Width-hint, size.Height)
	x := hint + (size.Width-hint-(b.natural()-hint))/2 + b.pads() // centred when it is made wider
	if b.before != look.IconNone {
		put(b.front, x, (size.Height-icon)/2, icon, icon)
		x += icon + gap
	}
	w := wide(b.word, look.Body, true)
	PutText(b.text, x, 0, w, size.Height)
	put(b.back, x+w+gap, (size.Height-icon)/2, icon, icon)
}

func (b *Button) outline() []string {
	word := "[" + b.Word() + "]"
	if b.kind == primary {
		word = "[" + word + "]"
	}
	return []string{word}
}
