// Package chart draws the dossier's timeline, and the charts of app/chart.
package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
)

// Kind is how a point is drawn.
type Kind int

// The kinds of points.
const (
	Action Kind = iota // a ring
	Done               // a filled green disc
	Late               // a filled red disc
	Legal              // a square of ink
	Target             // a green disc with a flag
)

// Point is a day of the timeline. Its Sentence is said when one walks there.
type Point struct {
	Day      calendar.Day
	Kind     Kind
	Sentence string
	// Date and Name stand above the point when it is one of those named; a
	// point without a Name is never named.
	Date, Name string
}

// Line is what a timeline shows.
type Line struct {
	Today, From, To calendar.Day
	TodayNote       string // below « Aujourd’hui »
	Points          []Point
	// Then is the line of what comes later: « Ensuite : point à six mois ».
	Then string
}

// Ahead and behind: a timeline starts 8 days before today.
const before = 8

// Span is the usual span: from 8 days before today to an end, which is at
// least a month away.
func Span(today, end calendar.Day) (from, to calendar.Day) {
	return today.AddDays(-before), max(end, today.AddMonths(1))
}

// Timeline shows days on a line, linearly. ←→ walk its points, whose sentence
// is said below; Enter opens one.
type Timeline struct {
	widget.BaseWidget
	// OnOpen is called by Enter and by a click on a point of Line.Points.
	OnOpen func(i int)

	line    Line
	order   []int // the points inside the span, by day
	at      int   // in order, -1 for none
	pointed int   // under the mouse
	focused bool
	draw    drawing
	says    *kit.Text
	then    *kit.Text
	law     *kit.Text
}

var (
	_ fyne.Widget       = (*Timeline)(nil)
	_ fyne.Focusable    = (*Timeline)(nil)
	_ fyne.Tappable     = (*Timeline)(nil)
	_ desktop.Hoverable = (*Timeline)(nil)
	_ kit.Flow          = (*Timeline)(nil)
	_ kit.Outliner      = (*Timeline)(nil)
)

// NewTimeline is a timeline.
func NewTimeline(line Line) *Timeline {
	t := &Timeline{at: -1, pointed: -1}
	t.says = kit.NewText("", kit.Style{Size: look.Small})
	t.then = kit.NewText("", kit.Style{Size: look.Caption, Color: look.Soft, Right: true})
	t.law = kit.Note(words.SetByLaw)
	t.ExtendBaseWidget(t)
	t.Set(line)
	return t
}

// Set changes what the timeline shows.
func (t *Timeline) Set(line Line) {
	t.line, t.at, t.pointed = line, -1, -1
	t.order = inSpan(line)
	t.then.Set(line.Then)
	t.Refresh()
}

// Shown counts the points in the span.
func (t *Timeline) Shown() int { return len(t.order) }

// FocusGained is called by the canvas.
func (t *Timeline) FocusGained() {
	t.focused = true
	if t.at < 0 {
		t.at = t.nextPoint()
	}
	t.Refresh()
	kit.Reveal(t)
}

// FocusLost is called by the canvas.
func (t *Timeline) FocusLost() {
	t.focused = false
	t.Refresh()
}

// nextPoint is the first point today or later.
func (t *Timeline) nextPoint() int {
	for k, i := range t.order {
		if t.line.Points[i].Day >= t.line.Today {
			return k
		}
	}
	return len(t.order) - 1
}

// TypedKey walks the points and opens one.
func (t *Timeline) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyLeft && t.at > 0:
		t.walk(t.at - 1)
	case ev.Name == fyne.KeyRight && t.at < len(t.order)-1:
		t.walk(t.at + 1)
	case ev.Name == fyne.KeyHome && len(t.order) > 0:
		t.walk(0)
	case ev.Name == fyne.KeyEnd && len(t.order) > 0:
		t.walk(len(t.order) - 1)
	case ev.Name == fyne.KeyLeft, ev.Name == fyne.KeyRight: // at an end
	case (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) && t.at >= 0 && t.OnOpen != nil:
		t.OnOpen(t.order[t.at])
	default:
		kit.ForwardKey(t, ev)
	}
}

func (t *Timeline) walk(to int) {
	t.at = to
	t.Refresh()
}

// TypedRune passes everything on.
func (t *Timeline) TypedRune(r rune) { kit.ForwardRune(t, r) }

// TypedShortcut passes everything on.
func (t *Timeline) TypedShortcut(s fyne.Shortcut) { kit.ForwardShortcut(t, s) }

// Tapped goes to the point under the mouse, and opens it.
func (t *Timeline) Tapped(ev *fyne.PointEvent) {
	if !t.focused {
		kit.Focus(t)
	}
	k := t.hit(ev.Position)
	if k < 0 {
		return
	}
	t.walk(k)
	if t.OnOpen != nil {
		t.OnOpen(t.order[k])
	}
}

// MouseIn is called by the canvas.
func (t *Timeline) MouseIn(ev *desktop.MouseEvent) { t.MouseMoved(ev) }

// MouseMoved says the sentence of the point under the mouse.
func (t *Timeline) MouseMoved(ev *desktop.MouseEvent) {
	if k := t.hit(ev.Position); k != t.pointed {
		t.pointed = k
		t.Refresh()
	}
}

// MouseOut is called by the canvas.
func (t *Timeline) MouseOut() {
	t.pointed = -1
	t.Refresh()
}

// said is the point whose sentence is shown, in order; -1 for none.
func (t *Timeline) said() int {
	if t.pointed >= 0 {
		return t.pointed
	}
	if t.focused {
		return t.at
	}
	return -1
}

// Said is the sentence shown below the track, "" for none.
func (t *Timeline) Said() string {
	if k := t.said(); k >= 0 {
		return t.line.Points[t.order[k]].Sentence
	}
	return ""
}

// Outline is today, the points in the span and what comes later.
func (t *Timeline) Outline() []string {
	lines := []string{"| " + words.TodayHeading + " " + t.line.TodayNote}
	signs := map[Kind]string{Action: "o ", Done: "● ", Late: "! ", Legal: "■ ", Target: "⚑ "}
	for _, i := range t.order {
		p := t.line.Points[i]
		lines = append(lines, signs[p.Kind]+p.Sentence)
	}
	if t.line.Then != "" {
		lines = append(lines, t.line.Then)
	}
	return lines
}

// CreateRenderer is called by Fyne.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer { return &renderer{t} }

// HeightFor is that of the labels, the track, the months and the line below.
func (t *Timeline) HeightFor(width float32) float32 {
	below := look.Caption.Line()
	if t.line.Then != "" {
		below = max(below, t.then.HeightFor(t.thenWidth(width)))
	}
	for _, i := range t.order {
		if s := t.line.Points[i].Sentence; len(s) > 0 {
			below = max(below, kit.NewText(s, kit.Style{Size: look.Small}).HeightFor(width))
		}
	}
	return belowTop() + below
}

func (t *Timeline) thenWidth(width float32) float32 {
	return max(width/2, width-look.S24.Px()-kit.NaturalWidth(t.law)-look.S24.Px())
}

type renderer struct{ of *Timeline }

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.of.parts() }
func (r *renderer) Layout(size fyne.Size)        { r.of.place(size) }

func (r *renderer) MinSize() fyne.Size {
	w := r.of.Size().Width
	if w == 0 {
		w = look.FormWidth.Px()
	}
	return fyne.NewSize(look.SearchWidth.Px(), r.of.HeightFor(w))
}

func (r *renderer) Refresh() {
	r.of.place(r.of.Size())
	canvas.Refresh(r.of)
}
