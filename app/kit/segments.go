package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// segments are side-by-side buttons of which one is chosen. They take the
// focus as one; ←→ go from one to the next, Space or Enter choose, and so
// does an option's first letter when no other begins with it.
type segments struct {
	widget.BaseWidget
	focusing
	hovering
	options  []Option
	value    string
	onChosen func(string)
	edited   func()
	wrong    bool
	unsure   bool
	at       int // where the focus is
	under    int // under the mouse, -1 for none

	buttons []segment
	ring    *ring
}

type segment struct {
	ground *canvas.Rectangle
	tick   *canvas.Image
	text   *canvas.Text
}

var (
	_ chooser           = (*segments)(nil)
	_ fyne.Focusable    = (*segments)(nil)
	_ fyne.Tappable     = (*segments)(nil)
	_ desktop.Hoverable = (*segments)(nil)
)

func newSegments(options []Option, onChosen func(string)) *segments {
	s := &segments{onChosen: onChosen, ring: newRing(), under: -1}
	s.focusing.owner, s.hovering.hovered = s, s
	s.ExtendBaseWidget(s)
	s.setOptions(options)
	return s
}

func (s *segments) setOptions(options []Option) {
	s.options, s.at = options, 0
	for len(s.buttons) < len(options) {
		s.buttons = append(s.buttons, segment{box(), picture(), textLine()})
	}
	s.buttons = s.buttons[:len(options)]
	s.set(s.value)
}

func (s *segments) set(value string) {
	s.value = value
	for i, o := range s.options {
		if o.Value == value {
			s.at = i
		}
	}
	s.Refresh()
}

func (s *segments) get() string { return s.value }

// First is the widget itself.
func (s *segments) First() fyne.Focusable { return s }

// Shown is the chosen word.
func (s *segments) Shown() string {
	if s.unsure {
		return words.ToCome
	}
	return wordOf(s.options, s.value)
}

// SetWrong shows the border of an error.
func (s *segments) SetWrong(wrong bool) { s.wrong = wrong; s.Refresh() }

// SetUnsure shows none as chosen.
func (s *segments) SetUnsure(unsure bool) { s.unsure = unsure; s.Refresh() }

func (s *segments) watch(focus func(bool), edited func()) { s.told, s.edited = focus, edited }

func (s *segments) choose(i int) {
	if i < 0 || i >= len(s.options) {
		return
	}
	s.unsure = false
	s.at, s.value = i, s.options[i].Value
	s.Refresh()
	if s.edited != nil {
		s.edited()
	}
	s.onChosen(s.value)
}

// TypedKey moves and chooses.
func (s *segments) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		s.at = max(0, s.at-1)
		s.Refresh()
	case fyne.KeyRight:
		s.at = min(len(s.options)-1, s.at+1)
		s.Refresh()
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.choose(s.at)
	default:
		forwardKey(s, ev)
	}
}

// TypedRune chooses by a first letter.
func (s *segments) TypedRune(r rune) {
	if r == ' ' {
		return
	}
	found := -1
	for i, o := range s.options {
		if strings.HasPrefix(strings.ToLower(o.Word), string(unicode.ToLower(r))) {
			if found >= 0 {
				found = -1
				break
			}
			found = i
		}
	}
	if found < 0 {
		forwardRune(s, r)
		return
	}
	s.choose(found)
}

// TypedShortcut passes everything on.
func (s *segments) TypedShortcut(c fyne.Shortcut) { forwardShortcut(s, c) }

// Tapped chooses what is under the mouse.
func (s *segments) Tapped(ev *fyne.PointEvent) {
	s.take()
	s.choose(s.hit(ev.Position))
}

// MouseMoved is called by the canvas.
func (s *segments) MouseMoved(ev *desktop.MouseEvent) {
	if i := s.hit(ev.Position); i != s.under {
		s.under = i
		s.Refresh()
	}
}

// MouseOut is called by the canvas.
func (s *segments) MouseOut() { s.under = -1; s.hovering.MouseOut() }

func (s *segments) hit(p fyne.Position) int {
	for i, part := range s.buttons {
		at, size := part.ground.Position(), part.ground.Size()
		if p.X >= at.X && p.X < at.X+size.Width && p.Y >= at.Y && p.Y < at.Y+size.Height {
			return i
		}
	}
	return -1
}

// CreateRenderer is called by Fyne.
func (s *segments) CreateRenderer() fyne.WidgetRenderer { return render(s) }

func (s *segments) parts() []fyne.CanvasObject {
	objects := s.ring.under()
	for _, p := range s.buttons {
		objects = append(objects, p.ground, p.tick, p.text)
	}
	return append(objects, s.ring.over()...)
}

func (s *segments) paint() {
	for i, o := range s.options {
		p, chosen := s.buttons[i], o.Value == s.value && s.value != "" && !s.unsure
		color := look.Ink
		switch {
		case chosen:
			stroke(p.ground, look.ActTint, look.Act, look.Stroke, look.RadiusControl)
		case s.wrong:
			stroke(p.ground, look.Sheet, look.Stop, look.Stroke, look.RadiusControl)
		case i == s.under && s.over:
			stroke(p.ground, look.Tint, look.Edge, look.Hairline, look.RadiusControl)
		default:
			stroke(p.ground, look.Sheet, look.Edge, look.Hairline, look.RadiusControl)
		}
		icon := look.IconNone
		if chosen {
			icon = look.IconCheck
		}
		draw(p.tick, icon, look.Act)
		write(p.text, o.Word, look.Body, chosen, color)
	}
	s.ring.paint(s.focused, false, look.RadiusControl)
}

// width of a button leaves room for its tick and for bold words, so that
// nothing moves when one chooses.
func (s *segments) width(i int) float32 {
	return look.IconText.Px() + look.S6.Px() + wide(s.options[i].Word, look.Body, true) + 2*look.FieldPad.Px()
}

func (s *segments) natural() float32 {
	w := -look.S8.Px()
	for i := range s.options {
		w += s.width(i) + look.S8.Px()
	}
	return w
}

func (s *segments) least() float32 {
	w := float32(0)
	for i := range s.options {
		w = max(w, s.width(i))
	}
	return w
}

// HeightFor is one or several rows of buttons.
func (s *segments) HeightFor(width float32) float32 {
	return s.flow(width, func(int, float32, float32, float32) {})
}

func (s *segments) flow(width float32, put func(i int, x, y, w float32)) float32 {
	x, y, gap := float32(0), float32(0), look.S8.Px()
	for i := range s.options {
		w := s.width(i)
		if x > 0 && x+w > width+0.5 {
			x, y = 0, y+look.Control.Px()+gap
		}
		put(i, x, y, w)
		x += w + gap
	}
	return y + look.Control.Px()
}

func (s *segments) place(size fyne.Size) {
	tall, icon := look.Control.Px(), look.IconText.Px()
	s.flow(size.Width, func(i int, x, y, w float32) {
		p := s.buttons[i]
		put(p.ground, x, y, w, tall)
		put(p.tick, x+look.FieldPad.Px(), y+(tall-icon)/2, icon, icon)
		text := p.text.MinSize().Width
		left := x + (w-text)/2
		if p.text.TextStyle.Bold {
			left = x + look.FieldPad.Px() + icon + look.S6.Px()
		}
		PutText(p.text, left, y, text, tall)
		if i == s.at {
			s.ring.place(x, y, w, tall)
		}
	})
}
