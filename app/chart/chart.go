// Package chart holds Buron's charts before anything draws them: what each
// says, point by point, and where its shapes stand. The screen and paper draw
// the same shapes, so that what was seen at the table is what is taken home.
//
// A page makes a model of values and words (Bars, BreakEven, Columns, Funding,
// Compare, BeforeAfter), asks it for its Chart, and gives that to chart.New of
// the kit or to paper:
//
//	c := chart.Bars{Title: "L’argent en caisse", Months: months}.Chart()
//
// A value that isn't known is said as « — » where it would stand; it is never
// drawn as 0. A label that has no room is left out by rule: the table beside
// the chart says every value.
package chart

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/words"
)

// Len is a length in the units of who draws: the hundredth of a pixel on the
// screen, the micrometre on paper. Geometry in whole numbers gives the same
// drawing on every machine.
type Len int

// Chart is what a model says and how it is drawn.
type Chart struct {
	Title string
	// Note is a line under the title: « En euros. Départ : 3 000 €. »
	Note string
	// Points are what the keyboard reaches, in order.
	Points []Point
	// Legend says in words what the patterns mean; only those in use.
	Legend []Key
	table  Table
	body   body
}

// Point is one of the values of a chart.
type Point struct {
	Label string
	// Sentence says the point whole: « Octobre 2027 : 4 708,00 €, mois de
	// paiement des cotisations ».
	Sentence string
}

// Key is a pattern and what it means.
type Key struct {
	Fill  Fill
	Tone  Tone
	Words string
}

// Table is a chart's values in words: one row for each point, in their order.
type Table struct {
	Head []string
	Rows [][]string
	// Brief are the same rows where those have no room: short names, amounts
	// without their unit, which BriefHead says.
	Brief     [][]string
	BriefHead []string
	// Words is how many columns at the left hold words; the others hold
	// figures, and stand at the right.
	Words int
}

// newTable is a table without rows; said is whether the note says the unit.
func newTable(names int, said bool, head ...string) Table {
	t := Table{Head: head, Words: names, BriefHead: slices.Clone(head)}
	for i := range t.BriefHead {
		if i >= names && !said {
			t.BriefHead[i] = words.HeadEuro(head[i])
		}
	}
	return t
}

// add appends a row: its names, the short form of the first one, and its values.
func (t *Table) add(names []string, brief string, values ...Amount) {
	row, short := slices.Clone(names), slices.Clone(names)
	short[0] = brief
	for _, v := range values {
		row, short = append(row, v.long()), append(short, v.brief())
	}
	t.Rows, t.Brief = append(t.Rows, row), append(t.Brief, short)
}

// even are the short rows, with the cents of every amount of a column in which
// one has some: their commas stand under each other.
func (t Table) even() [][]string {
	rows := make([][]string, len(t.Brief))
	for i, row := range t.Brief {
		rows[i] = slices.Clone(row)
	}
	for column := t.Words; column < len(t.Head); column++ {
		if !slices.ContainsFunc(rows, func(row []string) bool { return strings.Contains(row[column], ",") }) {
			continue
		}
		for _, row := range rows {
			row[column] = words.WithCents(row[column])
		}
	}
	return rows
}

// body is the drawing of a kind of chart, without its legend.
type body interface {
	// height is the drawing's at a width.
	height(p *pen) Len
	// draw fills the pen's height.
	draw(p *pen)
}

// Table is the same data as the drawing's, to stand beside it.
func (c Chart) Table() Table {
	t := c.table
	t.Brief = t.even()
	return t
}

// Empty says whether there is nothing to draw.
func (c Chart) Empty() bool { return len(c.Points) == 0 }

// Height is how high the chart is at a width, its legend included.
func (c Chart) Height(width Len, m Measure) Len {
	p := newPen(width, 0, m)
	if c.Empty() {
		return p.Line(Text)
	}
	return c.body.height(p) + c.legendHeight(p)
}

// Lay places the chart's shapes in a frame whose corner is 0, 0. In a frame
// lower than Height says, what has no room is left out.
func (c Chart) Lay(width, height Len, m Measure) []Shape {
	p := newPen(width, height, m)
	if c.Empty() {
		p.text(Nowhere, words.Charts.Nothing, Text, Soft, 0, 0)
		return p.inside(height, false)
	}
	p.height = max(0, height-c.legendHeight(p))
	c.body.draw(p)
	c.drawLegend(p, p.height)
	return p.inside(height, height < c.Height(width, m))
}
