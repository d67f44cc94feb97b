package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// NumberRow is a computed figure: its label, the figure, what it means, what it
// waits for, and how it was computed, which opens below. It has no border.
type NumberRow struct {
	widget.BaseWidget
	big                  bool
	label, figure, after *Text
	was                  *Text // the former figure
	meaning              *Bullet
	needs                []*Link
	how                  *Link
	lines                *Text
	whole                *Link
	open                 bool
	ground               *Ground
}

var (
	_ drawn  = (*NumberRow)(nil)
	_ Holder = (*NumberRow)(nil)
)

// NewNumberRow is the first figure of a panel, at 28, with words after it.
func NewNumberRow(label, figure, after string) *NumberRow {
	n := newNumber(label, figure)
	n.big = true
	n.figure.style = Style{Size: look.Figure, Bold: true}
	n.after = Soft(after)
	return n
}

// NewNumberLine is a further figure: label at the left, 14 bold at the right.
func NewNumberLine(label, figure string) *NumberRow { return newNumber(label, figure) }

func newNumber(label, figure string) *NumberRow {
	n := &NumberRow{label: Note(label), after: Soft(""), was: Note(""), ground: NewGround(look.None)}
	n.figure = NewText(figure, Style{Size: look.Small, Bold: true})
	n.meaning = NewBullet(look.IconCheck, look.Act, "")
	n.meaning.tight = true
	n.meaning.words.style = Style{Size: look.Small}
	n.how = NewLink(words.HowComputed, n.toggle).Caption()
	n.lines = Note("")
	n.whole = NewLink("", nil).Caption()
	for _, o := range []fyne.CanvasObject{n.meaning, n.how, n.lines, n.whole, n.was} {
		o.Hide()
	}
	n.ExtendBaseWidget(n)
	return n
}

// Means says in one line what the figure means; good picks a tick or a
// warning sign.
func (n *NumberRow) Means(good bool, s string) *NumberRow {
	n.meaning.Show()
	if good {
		n.meaning.Set(look.IconCheck, look.Act, s)
	} else {
		n.meaning.Set(look.IconAlert, look.Care, s)
	}
	return n
}

// Needs leads to what the figure waits for.
func (n *NumberRow) Needs(jumps ...Jump) *NumberRow {
	n.needs = nil
	for _, j := range jumps {
		n.needs = append(n.needs, NewLink(j.Word, j.To).Caption())
	}
	return n
}

// Was says the former figure before the new one, with an arrow; "" for none.
func (n *NumberRow) Was(old string) *NumberRow {
	show(n.was, old != "")
	if old != "" {
		n.was.Set(words.WasBefore(old))
	}
	return n
}

// Explain gives what « Comment c’est calculé » opens: formula, values, rate,
// date and source, a line each.
func (n *NumberRow) Explain(lines string) *NumberRow {
	n.lines.Set(lines)
	show(n.how, lines != "")
	return n
}

// Whole leads, below what was opened, to all of it.
func (n *NumberRow) Whole(j Jump) *NumberRow {
	n.whole.word, n.whole.do = j.Word, j.To
	return n
}

// Changed gives the figure the ground of one that has just changed, or takes
// it away; the page does so for one second.
func (n *NumberRow) Changed(on bool) {
	if on {
		n.ground.SetColor(look.HereTint)
	} else {
		n.ground.SetColor(look.None)
	}
}

// SetFigure changes the figure.
func (n *NumberRow) SetFigure(s string) { n.figure.Set(s); n.Refresh() }

func (n *NumberRow) toggle() {
	n.open = !n.open
	show(n.lines, n.open)
	show(n.whole, n.open && n.whole.do != nil)
	n.how.SetWord(words.HowComputed)
	if n.open {
		n.how.SetWord(words.HideComputed)
	}
	n.Refresh()
	Relayout(n)
}

// Held is what the row says, in order.
func (n *NumberRow) Held() []fyne.CanvasObject {
	held := []fyne.CanvasObject{n.label, n.was, n.figure, n.after, n.meaning}
	for _, l := range n.needs {
		held = append(held, l)
	}
	return append(held, n.how, n.lines, n.whole)
}

// CreateRenderer is called by Fyne.
func (n *NumberRow) CreateRenderer() fyne.WidgetRenderer { return render(n) }

func (n *NumberRow) parts() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{n.ground}, n.Held()...)
}

func (n *NumberRow) paint() {}

func (n *NumberRow) natural() float32 {
	if n.big {
		return max(n.label.natural(), n.figure.natural()+look.S8.Px()+n.after.natural())
	}
	return n.label.natural() + look.S16.Px() + n.figure.natural()
}

func (n *NumberRow) least() float32 { return look.AmountWidth.Px() }

// HeightFor is that of its lines.
func (n *NumberRow) HeightFor(width float32) float32 {
	return n.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (n *NumberRow) place(size fyne.Size) { n.arrange(size.Width, put) }

func (n *NumberRow) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	y := n.arrangeLine(width, put)
	if n.big {
		y = n.arrangeBig(width, put)
	}
	under := []Flow{n.meaning}
	for _, l := range n.needs {
		under = append(under, l)
	}
	for _, o := range append(under, n.how, n.lines, n.whole) {
		if !o.Visible() {
			continue
		}
		y += look.S4.Px()
		h := o.HeightFor(width)
		put(o, 0, y, width, h)
		y += h
	}
	return y
}

// arrangeBig puts the figure under its label, and the former one between.
func (n *NumberRow) arrangeBig(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	figure := min(width, n.figure.natural())
	put(n.label, 0, 0, width, look.Caption.Line())
	y := look.Caption.Line()
	if n.was.Visible() {
		put(n.was, 0, y, width, look.Caption.Line())
		y += look.Caption.Line()
	}
	tall := n.figure.HeightFor(figure)
	put(n.ground, 0, y, figure, tall)
	put(n.figure, 0, y, figure, tall)
	y += tall
	left := figure + look.S8.Px()
	if n.after.natural() > width-left { // no room beside it
		h := n.after.HeightFor(width)
		put(n.after, 0, y, width, h)
		return y + h
	}
	put(n.after, left, y-look.Body.Line()-look.S6.Px(), max(1, width-left), look.Body.Line())
	return y
}

// arrangeLine puts the figure beside its label, the former one before it.
func (n *NumberRow) arrangeLine(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	if n.big {
		return 0
	}
	figure := min(width, n.figure.natural())
	left := width - figure
	if n.was.Visible() {
		was := min(left, n.was.natural())
		left -= was + look.S6.Px()
		put(n.was, left, 0, was, look.Small.Line())
	}
	label := max(1, left-look.S8.Px())
	h := max(n.label.HeightFor(label), look.Small.Line())
	put(n.label, 0, 0, label, h)
	put(n.ground, width-figure, 0, figure, look.Small.Line())
	put(n.figure, width-figure, 0, figure, look.Small.Line())
	return h
}

func (n *NumberRow) outline() []string {
	line := n.label.Text() + ": "
	if n.was.Visible() {
		line += n.was.Text() + " "
	}
	line += n.figure.Text()
	if n.after.Text() != "" {
		line += " " + n.after.Text()
	}
	lines := []string{line}
	for _, o := range n.Held()[4:] {
		lines = append(lines, indent(Outline(o))...)
	}
	return lines
}
