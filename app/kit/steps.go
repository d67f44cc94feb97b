package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Step is a step of the interview.
type Step struct {
	Key             string
	Word, Short     string // Short stands where there is little room, when there is one
	Answered, Asked int
}

func (s Step) done() bool { return s.Asked > 0 && s.Answered >= s.Asked }

// StepGroup is a group of steps under a caption.
type StepGroup struct {
	Word  string
	Steps []Step
}

// Steps lists the steps with their progress: a tick when all is answered, a
// ringed dot and « 4/10 » when some is, a ring when nothing is. They take the
// focus as one; ↑↓ go from one to the next, Enter goes there.
type Steps struct {
	widget.BaseWidget
	focusing
	hovering
	// OnGo hears of a step being followed.
	OnGo func(key string)
	// Plain lists parts of a page that are never done: words without signs.
	Plain bool

	groups  []StepGroup
	rows    []stepRow
	current string
	at      int // among the rows
	pointed int
	short   bool
	ground  *canvas.Rectangle
	bar     *hereBar
	ring    *ring
}

// stepRow is a caption or a step.
type stepRow struct {
	step    Step
	caption bool
	word    *Text
	icon    *canvas.Image
	count   *canvas.Text
}

var (
	_ drawn             = (*Steps)(nil)
	_ Holder            = (*Steps)(nil)
	_ fyne.Focusable    = (*Steps)(nil)
	_ fyne.Tappable     = (*Steps)(nil)
	_ desktop.Hoverable = (*Steps)(nil)
)

// NewSteps is the steps in their groups.
func NewSteps(groups ...StepGroup) *Steps {
	s := &Steps{ground: box(), bar: newHereBar(), ring: newRing(), pointed: -1}
	s.focusing.owner, s.hovering.hovered = s, s
	s.ExtendBaseWidget(s)
	s.SetGroups(groups...)
	return s
}

// SetGroups changes the steps and how far they are.
func (s *Steps) SetGroups(groups ...StepGroup) {
	s.groups = groups
	n := 0
	add := func(r stepRow) {
		if n == len(s.rows) {
			s.rows = append(s.rows, stepRow{word: Body(""), icon: picture(), count: textLine()})
		}
		r.word, r.icon, r.count = s.rows[n].word, s.rows[n].icon, s.rows[n].count
		s.rows[n] = r
		n++
	}
	for _, g := range groups {
		add(stepRow{caption: true, step: Step{Word: g.Word}})
		for _, step := range g.Steps {
			add(stepRow{step: step})
		}
	}
	s.rows = s.rows[:n]
	s.Set(s.current)
}

// Set says which step is current without telling anybody.
func (s *Steps) Set(key string) {
	s.current = key
	for i, r := range s.rows {
		if !r.caption && r.step.Key == key {
			s.at = i
		}
	}
	s.Refresh()
}

// SetShort shows short titles and lower rows.
func (s *Steps) SetShort(short bool) {
	if s.short != short {
		s.short = short
		s.Refresh()
	}
}

func (s *Steps) follow(i int) {
	if i >= 0 && i < len(s.rows) && !s.rows[i].caption && s.OnGo != nil {
		s.at = i
		s.OnGo(s.rows[i].step.Key)
	}
}

func (s *Steps) move(by int) {
	for i := s.at + by; i >= 0 && i < len(s.rows); i += by {
		if s.rows[i].caption {
			continue
		}
		s.at = i
		s.Refresh()
		if scroll := scrollAround(s); scroll != nil {
			scroll.revealBand(s.top(i, s.Size().Width), s.tall(i, s.Size().Width))
		}
		return
	}
}

// TypedKey moves and follows.
func (s *Steps) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		s.move(-1)
	case fyne.KeyDown:
		s.move(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.follow(s.at)
	default:
		forwardKey(s, ev)
	}
}

// TypedRune passes everything on but the space that followed.
func (s *Steps) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(s, r)
	}
}

// TypedShortcut passes everything on.
func (s *Steps) TypedShortcut(c fyne.Shortcut) { forwardShortcut(s, c) }

// Tapped follows the step under the mouse.
func (s *Steps) Tapped(ev *fyne.PointEvent) {
	s.take()
	s.follow(s.hit(ev.Position.Y))
}

// MouseMoved is called by the canvas.
func (s *Steps) MouseMoved(ev *desktop.MouseEvent) {
	if i := s.hit(ev.Position.Y); i != s.pointed {
		s.pointed = i
		s.Refresh()
	}
}

// MouseOut is called by the canvas.
func (s *Steps) MouseOut() { s.pointed = -1; s.hovering.MouseOut() }

func (s *Steps) hit(y float32) int {
	top := float32(0)
	for i := range s.rows {
		h := s.tall(i, s.Size().Width)
		if y >= top && y < top+h {
			return i
		}
		top += h
	}
	return -1
}

// Held is nothing: a step isn't reached by itself.
func (s *Steps) Held() []fyne.CanvasObject { return nil }

// CreateRenderer is called by Fyne.
func (s *Steps) CreateRenderer() fyne.WidgetRenderer { return render(s) }

func (s *Steps) parts() []fyne.CanvasObject {
	objects := append(s.ring.under(), s.ground)
	objects = append(objects, s.bar.parts()...)
	for _, r := range s.rows {
		objects = append(objects, r.icon, r.word, r.count)
	}
	return append(objects, s.ring.over()...)
}

func (s *Steps) paint() {
	fill(s.ground, look.Sheet, 0)
	s.bar.paint()
	for i, r := range s.rows {
		current := !r.caption && r.step.Key == s.current
		r.word.text, r.word.style = s.says(r), Style{Bold: current}
		if r.caption {
			r.word.style = Style{Size: look.Caption, Color: look.Soft}
		} else if i == s.pointed && s.over {
			r.word.style.Color = look.Act
		}
		r.word.Refresh()
		icon, color, count := s.sign(r.step)
		if r.caption || s.Plain {
			icon, count = look.IconNone, ""
		}
		draw(r.icon, icon, color)
		write(r.count, count, look.Caption, false, look.Soft)
	}
	s.ring.paint(s.focused, false, 0)
}

func (s *Steps) says(r stepRow) string {
	if s.short && r.step.Short != "" {
		return r.step.Short
	}
	return r.step.Word
}

func (s *Steps) sign(step Step) (look.Icon, look.Token, string) {
	switch {
	case step.done():
		return look.IconCheck, look.Act, ""
	case step.Answered > 0:
		return look.IconStarted, look.Edge, strconv.Itoa(step.Answered) + "/" + strconv.Itoa(step.Asked)
	}
	return look.IconEmpty, look.Edge, ""
}

func (s *Steps) row() float32 {
	if s.short {
		return look.StepRowLow.Px()
	}
	return look.StepRow.Px()
}

// Where things stand in a row.
func (s *Steps) left() float32 { return look.S24.Px() }

func (s *Steps) textLeft() float32 {
	if s.Plain {
		return s.left()
	}
	return s.left() + look.IconText.Px() + look.S12.Px() - look.S2.Px()
}

func (s *Steps) textWidth(i int, width float32) float32 {
	if s.rows[i].caption {
		return width - s.left()
	}
	count := float32(0)
	if _, _, says := s.sign(s.rows[i].step); says != "" {
		count = wide(says, look.Caption, false) + look.S8.Px()
	}
	return max(1, width-s.textLeft()-look.S12.Px()-count)
}

func (s *Steps) tall(i int, width float32) float32 {
	return max(s.row(), s.rows[i].word.HeightFor(s.textWidth(i, width))+look.S12.Px())
}

func (s *Steps) top(i int, width float32) float32 {
	y := float32(0)
	for j := range i {
		y += s.tall(j, width)
	}
	return y
}

func (s *Steps) natural() float32 { return look.StepsWide.Px() }
func (s *Steps) least() float32   { return look.StepsNarrow.Px() }

// HeightFor is that of all rows.
func (s *Steps) HeightFor(width float32) float32 { return s.top(len(s.rows), width) }

func (s *Steps) place(size fyne.Size) {
	y, icon := float32(0), look.IconText.Px()
	s.ground.Hide()
	s.bar.hide()
	for i, r := range s.rows {
		h := s.tall(i, size.Width)
		x, w := s.textLeft(), s.textWidth(i, size.Width)
		if r.caption {
			x = s.left()
		}
		words := r.word.HeightFor(w)
		put(r.icon, s.left(), y+(h-icon)/2, icon, icon)
		put(r.word, x, y+(h-words)/2, w, words)
		n := r.count.MinSize().Width
		PutText(r.count, size.Width-look.S16.Px()-n, y, n, h)
		if !r.caption && r.step.Key == s.current {
			s.ground.Show()
			put(s.ground, look.S12.Px(), y, size.Width-look.S12.Px(), h)
			s.bar.beside(look.S12.Px(), y, h)
		}
		if in := look.Halo.Fixed(); i == s.at {
			s.ring.place(look.S12.Px()+in, y+in, size.Width-look.S12.Px()-2*in, h-2*in)
		}
		y += h
	}
}

func (s *Steps) outline() []string {
	var lines []string
	for _, r := range s.rows {
		if r.caption {
			lines = append(lines, "## "+r.step.Word)
			continue
		}
		sign := "  "
		if r.step.Key == s.current {
			sign = "> "
		}
		_, _, count := s.sign(r.step)
		if r.step.done() {
			count = "✓"
		}
		lines = append(lines, sign+joined(s.says(r), count))
	}
	return lines
}
