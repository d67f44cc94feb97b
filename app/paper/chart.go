package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/chart"
)

// plotHeight is how high a drawing with bars or curves is (look.md §8).
const plotHeight Length = 42 * mm

// chart prints a chart as a section: its title and note, the drawing with bars
// or curves so high, and the same values in a table below. Texts that people
// typed are to pass the gate before the chart is made of them.
func (p *press) chart(c chart.Chart, plot Length) { p.chartOver(c, plot, 0) }

// chartOver is chart with so much below it, which stays on its page, or with the
// last rows of its table.
func (p *press) chartOver(c chart.Chart, plot, below Length) {
	if c.Empty() {
		return
	}
	p.section(c.Title)
	p.intro(c.Note)
	p.figureOver(c, plot, p.chartTableWhole(c.Table())+below, p.chartTableHeight(c.Table())+below)
	p.chartTable(c.Table(), below)
}

// figure prints the drawing alone, over the whole width. One that has no room
// on a page under its headings is left out: the table says the same.
func (p *press) figure(c chart.Chart, plot Length) { p.figureOver(c, plot, 0) }

// figureOver prints the drawing where what follows has its room too, if a page
// holds both: somewhat lower where that keeps all on this one. below is how high
// that is; of several, the last is what must have its room, and those before
// have it where this page still holds them.
func (p *press) figureOver(c chart.Chart, plot Length, below ...Length) {
	if c.Empty() {
		return
	}
	m, h, around := p.sized(c, plot, below)
	const heads = 30 * mm // of headings
	if aboveFigure+h > bottom-top-heads {
		return
	}
	if around+h > bottom-top-heads {
		around = aboveFigure
	}
	p.need(around + h)
	p.space(aboveFigure)
	y := p.y
	p.described(ElFigure, p.pass(alt(c)), func() {
		for _, s := range c.Lay(chart.Len(width), chart.Len(h), m) {
			p.shape(s, left, y)
		}
	})
	p.y = y + h
	p.space(belowFigure)
}

// sized is how a drawing is measured, its height, and that of what is around it
// with the first of below that this page still holds, lower if need be; else with
// the last, as high as it likes to be.
func (p *press) sized(c chart.Chart, plot Length, below []Length) (m chart.Measure, h, around Length) {
	for _, b := range below {
		around = aboveFigure + belowFigure + b
		for _, high := range []Length{plot, plot * 3 / 4} {
			m = p.measures(high)
			if h = Length(c.Height(chart.Len(width), m)); p.room() >= around+h {
				return m, h, around
			}
		}
	}
	m = p.measures(plot)
	return m, Length(c.Height(chart.Len(width), m)), around
}

// Between a drawing and what introduces it, and what follows.
const (
	aboveFigure Length = 2 * mm
	belowFigure Length = 4 * mm
)

// alt is what a chart shows, in words.
func alt(c chart.Chart) string {
	said := []string{c.Title}
	for _, point := range c.Points {
		said = append(said, point.Sentence)
	}
	return strings.TrimPrefix(strings.Join(said, ". "), ". ")
}

// written is how a style is printed. Small texts are as large as the others:
// months and legends must outlive a photocopier. Tight ones don't grow in
// large print: the table says them larger.
func (p *press) written(s chart.Style) (Face, Size) {
	face, size := Regular, p.scaled(sizeTable)
	if s == chart.Strong || s == chart.SmallStrong || s == chart.TightStrong {
		face = Bold
	}
	if s == chart.Tight || s == chart.TightStrong {
		size = sizeTable
	}
	return face, size
}

// measures are those of paper: a unit is a micrometre.
func (p *press) measures(plot Length) chart.Measure {
	return chart.Measure{
		Wide: func(s string, style chart.Style) chart.Len {
			face, size := p.written(style)
			clean, _ := p.keeper.gate.Pass(s)
			return chart.Len(lengthOf(Run{Text: flat(clean), Face: face, Size: size}))
		},
		Line: func(style chart.Style) chart.Len {
			_, size := p.written(style)
			return chart.Len(leading(size))
		},
		Gap: 1 * mm, Bar: 10 * mm, Plot: chart.Len(plot),
	}
}

// shape draws one shape of a chart whose corner is at x, y.
func (p *press) shape(s chart.Shape, x, y Length) {
	x, y = x+Length(s.X), y+Length(s.Y)
	w, h := Length(s.W), Length(s.H)
	switch s.Kind {
	case chart.Rect:
		p.pattern(s, x, y, w, h)
	case chart.Line:
		p.draw(Op{Kind: OpLine, X: x, Y: y, W: w, H: h, Stroke: strokes[s.Stroke], Of: p.of})
	case chart.Dot:
		p.draw(Op{Kind: OpDisc, X: x, Y: y, W: w, Fill: true, White: s.Fill != chart.Solid, Of: p.of})
		if s.Fill != chart.Solid {
			p.draw(Op{Kind: OpDisc, X: x, Y: y, W: w, Stroke: frameStroke, Of: p.of})
		}
	case chart.Words:
		face, size := p.written(s.Style)
		l := oneLine(Run{Text: p.pass(s.Text), Face: face, Size: size})
		l.Soft = s.Open
		p.set(l, x, y)
	}
}

// frameStroke is the frame of a bar, whiteThread what parts full ones from
// their edges.
const (
	frameStroke Length = 0.35 * mm
	whiteThread Length = 0.15 * mm
)

var strokes = [...]Length{chart.Thin: 0.25 * mm, chart.Fine: 0.35 * mm, chart.Base: 0.5 * mm, chart.Thick: 0.9 * mm}

// pattern fills a bar: black only, so that patterns and frames tell bars apart.
// Frames stand on the edges, so that neighbours share one; full bars leave a
// thread of white between them.
func (p *press) pattern(s chart.Shape, x, y, w, h Length) {
	if w <= 0 || h <= 0 {
		return
	}
	box := Op{Kind: OpBox, X: x, Y: y, W: w, H: h, Fill: true, Of: p.of}
	if s.Fill == chart.Solid && w > 4*whiteThread {
		box.X, box.W = x+whiteThread, w-2*whiteThread
	}
	if s.Fill == chart.Solid || w <= frameStroke || h <= frameStroke {
		p.draw(box)
		return
	}
	box.White = true
	p.draw(box) // over what lies below
	if s.Fill == chart.Hatched || s.Fill == chart.Crossed {
		p.draw(Op{Kind: OpHatch, X: x, Y: y, W: w, H: h, Stroke: hatchStroke, Fill: s.Fill == chart.Crossed, Of: p.of})
	}
	p.draw(Op{Kind: OpBox, X: x - frameStroke/2, Y: y - frameStroke/2, W: w + frameStroke, H: h + frameStroke, Stroke: frameStroke, Of: p.of})
	if s.Fill == chart.Struck {
		p.draw(Op{Kind: OpLine, X: x, Y: y + h, W: w, H: -h, Stroke: frameStroke, Of: p.of})
	}
}
