package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Link leads somewhere or opens something: green bold words, underlined, on more
// lines where they don't fit on one; or, with a chevron before it, soft words
// that lead back.
type Link struct {
	widget.BaseWidget
	focusing
	hovering
	word string
	back bool
	size look.Measure
	do   func()

	ring    *ring
	words   *Text
	under   []*canvas.Rectangle // a line each
	chevron *canvas.Image
}

var (
	_ drawn              = (*Link)(nil)
	_ narrow             = (*Link)(nil)
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
	l.ring, l.words, l.chevron = newRing(), NewText(word, Style{}), picture()
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
	objects := append(l.ring.under(), l.chevron, l.words)
	for _, line := range l.under {
		objects = append(objects, line)
	}
	return append(objects, l.ring.over()...)
}

func (l *Link) color() look.Token {
	switch {
	case l.back && l.over:
		return look.Ink
	case l.back:
		return look.Soft
	case l.over:
		return look.ActHi
	}
	return look.Act
}

func (l *Link) paint() {
	icon := look.IconNone
	if l.back {
		icon = look.IconBack
	}
	draw(l.chevron, icon, l.color())
	l.words.text, l.words.style = l.word, Style{Size: l.size, Bold: !l.back, Color: l.color()}
	l.words.Refresh()
	for _, line := range l.under {
		fill(line, l.color(), 0)
	}
	l.ring.paint(l.focused, false, look.RadiusChip)
}

func (l *Link) inset() float32 {
	if l.back {
		return look.S16.Px() + look.S4.Px()
	}
	return 0
}

func (l *Link) natural() float32 { return l.inset() + wide(l.word, l.size, !l.back) }

func (l *Link) least() float32 {
	if l.back {
		return l.natural()
	}
	return min(l.natural(), look.PostWidth.Px())
}

// lines are the words as they stand at a width, and the widest of them.
func (l *Link) lines(width float32) (lines []string, widest float32) {
	lines = []string{l.word}
	if room := width - l.inset(); room > 0 && room < l.natural()-l.inset()-1 {
		lines = wrapText(l.word, room, rulerFor(l.size, !l.back))
	}
	for _, line := range lines {
		widest = max(widest, wide(line, l.size, !l.back))
	}
	return lines, widest
}

// HeightFor is that of its lines and the room for their underline.
func (l *Link) HeightFor(width float32) float32 {
	lines, _ := l.lines(width)
	return float32(len(lines))*l.size.Line() + look.S4.Px()
}

func (l *Link) place(size fyne.Size) {
	lines, widest := l.lines(size.Width)
	h, icon := l.size.Line(), look.S16.Px()
	put(l.chevron, -look.S4.Px(), (h-icon)/2, icon, icon)
	room := size.Width - l.inset()
	if len(lines) == 1 { // measured by characters, it may come out a little longer
		room = max(room, l.words.natural())
	}
	put(l.words, l.inset(), 0, room, float32(len(lines))*h)
	underlines := lines
	if l.back {
		underlines = nil
	}
	for len(l.under) < len(underlines) {
		l.under = append(l.under, box())
		fill(l.under[len(l.under)-1], l.color(), 0)
	}
	l.under = l.under[:len(underlines)]
	for i, line := range l.under {
		put(line, 0, float32(i+1)*h+1, wide(underlines[i], l.size, true), look.Hairline.Fixed())
	}
	pad := look.S4.Fixed()
	l.ring.place(-pad, -pad/2, l.inset()+widest+2*pad, size.Height+pad)
}

func (l *Link) outline() []string { return []string{"<" + l.word + ">"} }
