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

import "github.com/buron-cantal/buron/app/words"

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
	// Words is how many columns at the left hold words; the others hold
	// figures, and stand at the right.
	Words int
}

// body is the drawing of a kind of chart, without its legend.
type body interface {
	// height is the drawing's at a width.
	height(p *pen) Len
	// draw fills the pen's height.
	draw(p *pen)
}

// Table is the same data as the drawing's, to stand beside it.
func (c Chart) Table() Table { return c.table }

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
		return p.inside(height)
	}
	p.height = max(0, height-c.legendHeight(p))
	c.body.draw(p)
	c.drawLegend(p, p.height)
	return p.inside(height)
}
