package chart

import "github.com/buron-cantal/buron/app/words"

// BudgetLine is one line of a budget, before and after.
type BudgetLine struct {
	Label         string
	Before, After Amount
	// Difference is after less before; it is made from them when it isn't
	// given.
	Difference Amount
	Sentence   string
}

// BeforeAfter is a monthly budget before and after a move, line by line.
type BeforeAfter struct {
	Title, Note string
	// Before and After name the two.
	Before, After string
	Lines         []BudgetLine
}

// difference is written with its sign, + too.
func (l BudgetLine) difference() Amount {
	d := l.Difference
	if !d.Known {
		d = l.After.minus(l.Before)
	}
	d.plus = true
	return d
}

func (b BeforeAfter) names() (before, after string) {
	return or(b.Before, words.Charts.Before), or(b.After, words.Charts.After)
}

// Chart is the lines as a chart, a point each.
func (b BeforeAfter) Chart() Chart {
	before, after := b.names()
	c := Chart{Title: b.Title, Note: b.Note, body: b}
	c.table = newTable(1, false, words.Charts.Budget, before, after, words.Charts.Difference)
	for _, l := range b.Lines {
		said := l.Sentence
		if said == "" {
			said = words.Said(l.Label, words.Told(before, l.Before.said()), words.Told(after, l.After.said()))
			if l.difference().Known {
				said = words.Said(l.Label, words.Told(before, l.Before.said()), words.Told(after, l.After.said()),
					words.Told(words.Charts.Difference, l.difference().said()))
			}
		}
		c.Points = append(c.Points, Point{Label: l.Label, Sentence: said})
		c.table.add([]string{l.Label}, l.Label, l.Before, l.After, l.difference())
	}
	c.Legend = []Key{{Fill: Tint, Words: words.Lower(before)}, {Fill: Solid, Words: words.Lower(after)}}
	return c
}

// budgetScale is where 0 stands, and the room for values at the right.
type budgetScale struct {
	zero, span Len
	whole      uint64
	figures    bool
}

func (b BeforeAfter) scale(p *pen) budgetScale {
	var up, down uint64
	wide := Len(0)
	for _, l := range b.Lines {
		for _, a := range []Amount{l.Before, l.After} {
			up, down = max(up, a.up()), max(down, a.down())
			wide = max(wide, p.Wide(a.shortEuro(), Small))
		}
	}
	s := budgetScale{whole: plus(up, down), span: p.width - wide - p.Gap, figures: true}
	if wide > p.width/2 {
		s.span, s.figures = p.width, false
	}
	s.zero = share(down, s.whole, s.span)
	return s
}

// bar is how high one of the two bars is: a line, that of its value.
func (b BeforeAfter) bar(p *pen) Len { return p.Line(Small) }

func (b BeforeAfter) head(p *pen, l BudgetLine) named {
	return p.name(l.Label, l.difference().shortEuro(), Strong, Plain, p.width)
}

func (b BeforeAfter) tall(p *pen, l BudgetLine) Len {
	return p.namedHeight(b.head(p, l)) + p.Gap/2 + 2*b.bar(p) + p.Gap/2
}

func (b BeforeAfter) height(p *pen) Len {
	h := Len(0)
	for i, l := range b.Lines {
		if i > 0 {
			h += 3 * p.Gap
		}
		h += b.tall(p, l)
	}
	return h
}

func (b BeforeAfter) draw(p *pen) {
	y, s := Len(0), b.scale(p)
	for i, l := range b.Lines {
		tall := b.tall(p, l)
		p.zone(i, Box{0, y, p.width, tall})
		head := b.head(p, l)
		if head.joined {
			p.text(i, head.name[0].text, Text, Plain, 0, y)
			p.textIn(i, head.figure, Strong, Plain, 0, y, p.width, atRight)
		} else {
			p.putNamed(i, head, 0, y, p.width, atLeft)
		}
		top := y + p.namedHeight(head) + p.Gap/2
		b.pair(p, i, l, s, top)
		y += tall + 3*p.Gap
	}
}

// pair is a line's two bars, their values at their ends.
func (b BeforeAfter) pair(p *pen, point int, l BudgetLine, s budgetScale, y Len) {
	bar, top := b.bar(p), y
	for _, one := range []struct {
		value Amount
		fill  Fill
	}{{l.Before, Tint}, {l.After, Solid}} {
		a, tone := one.value, Plain
		x, wide := s.zero, share(a.up(), s.whole, s.span)
		if a.negative() {
			wide = share(a.down(), s.whole, s.span)
			x, tone = s.zero-wide, Below
		}
		if a.Known {
			p.rect(point, Box{x, y, wide, bar}, one.fill, tone)
		}
		if s.figures || !a.Known {
			p.text(point, a.shortEuro(), Small, tone, max(s.zero, x+wide)+p.Gap, y+(bar-p.Line(Small))/2)
		}
		y += bar + p.Gap/2
	}
	p.line(Nowhere, s.zero, top-p.Gap/4, 0, y-top, Base)
}
