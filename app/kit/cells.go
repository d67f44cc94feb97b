package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// TwoLines is a cell with a name of 15 over a line of 13, which alone may be
// cut.
type TwoLines struct {
	widget.BaseWidget
	top, under *Text
	sign       *canvas.Image
	here       *hereBar
	mood       DueMood
}

// DueMood is how urgent the first line of a cell is.
type DueMood int

// The moods.
const (
	DueLater DueMood = iota
	DueNone          // « sans date »
	DueToday         // a yellow bar before the words
	DueLate          // stop, with its icon
)

var (
	_ drawn  = (*TwoLines)(nil)
	_ Holder = (*TwoLines)(nil)
)

func newTwoLines(bold bool) *TwoLines {
	t := &TwoLines{sign: picture(), here: newHereBar()}
	t.top = NewText("", Style{Bold: bold, Lines: 1})
	t.under = NewText("", Style{Size: look.Caption, Color: look.Soft, Lines: 1})
	t.ExtendBaseWidget(t)
	return t
}

// NewTwoLines is a name over a line.
func NewTwoLines(top, under string) *TwoLines {
	t := newTwoLines(true)
	t.Set(top, under)
	return t
}

// NewDue is a next date over its action.
func NewDue() *TwoLines { return newTwoLines(false) }

// Set changes both lines.
func (t *TwoLines) Set(top, under string) {
	t.top.Set(top)
	t.under.Set(under)
	show(t.under, under != "")
	t.Refresh()
}

// SetDue changes both lines and how urgent the date is: « en retard » is
// added to a late one.
func (t *TwoLines) SetDue(mood DueMood, date, action string) {
	t.mood = mood
	style := Style{Lines: 1}
	switch mood {
	case DueLate:
		date += " " + words.LateWord
		style.Bold, style.Color = true, look.Stop
	case DueToday:
		style.Bold = true
	case DueNone:
		style.Color = look.Soft
	}
	t.top.style = style
	t.Set(date, action)
}

// Held is the two lines.
func (t *TwoLines) Held() []fyne.CanvasObject { return []fyne.CanvasObject{t.top, t.under} }

// CreateRenderer is called by Fyne.
func (t *TwoLines) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *TwoLines) parts() []fyne.CanvasObject {
	return append(t.here.parts(), t.sign, t.top, t.under)
}

func (t *TwoLines) paint() {
	icon := look.IconNone
	if t.mood == DueLate {
		icon = look.IconAlert
	}
	draw(t.sign, icon, look.Stop)
	t.here.paint()
	t.top.Refresh()
	t.under.Refresh()
}

func (t *TwoLines) left() float32 {
	switch t.mood {
	case DueLate:
		return look.IconText.Px() + look.S6.Px()
	case DueToday:
		return look.S12.Px()
	}
	return 0
}

func (t *TwoLines) natural() float32 {
	return max(t.left()+t.top.natural(), t.under.natural())
}

func (t *TwoLines) least() float32 { return look.PostWidth.Px() }

// HeightFor is that of its lines.
func (t *TwoLines) HeightFor(float32) float32 {
	if t.under.Text() == "" {
		return look.Body.Line()
	}
	return look.Body.Line() + look.Caption.Line() + look.S2.Px()
}

func (t *TwoLines) place(size fyne.Size) {
	line, icon := look.Body.Line(), look.IconText.Px()
	put(t.sign, 0, (line-icon)/2, icon, icon)
	t.here.hide()
	if t.mood == DueToday {
		t.here.beside(0, look.S2.Px(), line-look.S4.Px())
	}
	put(t.top, t.left(), 0, max(1, size.Width-t.left()), line)
	put(t.under, 0, line+look.S2.Px(), size.Width, look.Caption.Line())
}

func (t *TwoLines) outline() []string {
	line := t.top.Text()
	if t.under.Text() != "" {
		line += " / " + t.under.Text()
	}
	return []string{line}
}

// Group is the heading of a group of rows, 44 high.
type Group struct {
	widget.BaseWidget
	word, count string
	title, n    *canvas.Text
}

var _ drawn = (*Group)(nil)

// NewGroup is a heading with a count, « 0 sur 4 ».
func NewGroup(word, count string) *Group {
	g := &Group{word: word, count: count, title: textLine(), n: textLine()}
	g.ExtendBaseWidget(g)
	return g
}

// Set changes the heading.
func (g *Group) Set(word, count string) { g.word, g.count = word, count; g.Refresh() }

// CreateRenderer is called by Fyne.
func (g *Group) CreateRenderer() fyne.WidgetRenderer { return render(g) }

func (g *Group) parts() []fyne.CanvasObject { return []fyne.CanvasObject{g.title, g.n} }

func (g *Group) paint() {
	write(g.title, g.word, look.Body, true, look.Ink)
	write(g.n, g.count, look.Caption, false, look.Soft)
}

func (g *Group) natural() float32 {
	return wide(g.word, look.Body, true) + look.S12.Px() + wide(g.count, look.Caption, false)
}

// HeightFor is a heading's height.
func (g *Group) HeightFor(float32) float32 { return look.GroupHead.Px() }

func (g *Group) place(size fyne.Size) {
	w, tall := wide(g.word, look.Body, true), size.Height+look.S8.Px() // the words stand low
	PutText(g.title, 0, 0, w, tall)
	PutText(g.n, w+look.S12.Px(), 0, wide(g.count, look.Caption, false), tall)
}

func (g *Group) outline() []string { return []string{"## " + g.word + " " + g.count} }
