package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Link leads somewhere or opens something: green bold words, underlined; or,
// with a chevron before it, soft words that lead back.
type Link struct {
	widget.BaseWidget
	focusing
	hovering
	word string
	back bool
	size look.Measure
	do   func()

	ring    *ring
	text    *canvas.Text
	under   *canvas.Rectangle
	chevron *canvas.Image
}

var (
	_ drawn              = (*Link)(nil)
	_ fyne.Focusable     = (*Link)(nil)
	_ fyne.Tappable      = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
)

// NewLink is an underlined link.
func NewLink(word string, do func()) *Link { return newLink(word, false, do) }

// NewBack is the way back, « ‹ Dossiers ».
func NewBack(word string, do func()) *Link { return newLink(word, true, do) }

func newLink(word string, back bool, do func()) *Link {
	l := &Link{word: word, back: back, do: do, size: look.Small}
	l.ring, l.text, l.under, l.chevron = newRing(), textLine(), box(), picture()
	l.focusing.owner, l.hovering.hovered = l, l
	l.ExtendBaseWidget(l)
	return l
}

// Caption makes the link's words 13, as in a panel.
func (l *Link) Caption() *Link { l.size = look.Caption; l.Refresh(); return l }

// SetWord changes the words.
func (l *Link) SetWord(word string) { l.word = word; l.Refresh() }

// Word is what the link says.
func (l *Link) Word() string { return l.word }

// Press follows the link.
func (l *Link) Press() {
	if l.do != nil {
		l.do()
	}
}

// CreateRenderer is called by Fyne.
func (l *Link) CreateRenderer() fyne.WidgetRenderer { return render(l) }

// Tapped is called by the canvas.
func (l *Link) Tapped(*fyne.PointEvent) { l.take(); l.Press() }

// Cursor is the hand.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey follows the link with Enter or Space.
func (l *Link) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.Press()
	default:
		forwardKey(l, ev)
	}
}

// TypedRune passes everything on but the space that followed it.
func (l *Link) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(l, r)
	}
}

// TypedShortcut passes everything on.
func (l *Link) TypedShortcut(s fyne.Shortcut) { forwardShortcut(l, s) }

func (l *Link) parts() []fyne.CanvasObject {
	objects := append(l.ring.under(), l.chevron, l.text, l.under)
	return append(objects, l.ring.over()...)
}

func (l *Link) paint() {
	color := look.Act
	if l.over {
		color = look.ActHi
	}
	if l.back {
		color = look.Soft
		if l.over {
			color = look.Ink
		}
		draw(l.chevron, look.IconBack, color)
		fill(l.under, look.None, 0)
	} else {
		draw(l.chevron, look.IconNone, color)
		fill(l.under, color, 0)
	}
	write(l.text, l.word, l.size, !l.back, color)
	l.ring.paint(l.focused, false, look.RadiusChip)
}

func (l *Link) inset() float32 {
	if l.back {
		return look.S16.Px() + look.S4.Px()
	}
	return 0
}

func (l *Link) natural() float32 { return l.inset() + wide(l.word, l.size, !l.back) }

// HeightFor is one line and the room for its underline.
func (l *Link) HeightFor(float32) float32 { return l.size.Line() + look.S4.Px() }

func (l *Link) place(size fyne.Size) {
	w, h := wide(l.word, l.size, !l.back), l.size.Line()
	icon := look.S16.Px()
	put(l.chevron, -look.S4.Px(), (h-icon)/2, icon, icon)
	PutText(l.text, l.inset(), 0, w, h)
	put(l.under, l.inset(), h+1, w, look.Hairline.Fixed())
	pad := look.S4.Fixed()
	l.ring.place(-pad, -pad/2, l.natural()+2*pad, size.Height+pad)
}

func (l *Link) outline() []string { return []string{"<" + l.word + ">"} }
