package chart

import "github.com/buron-cantal/buron/app/words"

// Part is one part of a column.
type Part struct {
	Label    string
	Value    Amount
	Sentence string
	// Fill is its pattern; parts stand apart by their frames in any case.
	Fill Fill
}

// Column is parts upon each other and their total.
type Column struct {
	Name     string
	Parts    []Part
	Total    Amount
	Sentence string // of the total
}

// Columns are needs beside resources, with what is missing or to spare.
type Columns struct {
	Title, Note      string
	Needs, Resources Column
	// Gap is resources less needs, with its words: « reste à trouver ». Its
	// fill doesn't matter.
	Gap Part
	// Legend says what the patterns of the parts mean, when they differ.
	Legend []Key
}

func (p Part) sentence() string {
	if p.Sentence != "" {
		return p.Sentence
	}
	return words.Said(p.Label, p.Value.said())
}

// both are the two columns, named.
func (c Columns) both() [2]Column {
	needs, resources := c.Needs, c.Resources
	needs.Name = or(needs.Name, words.Charts.Needs)
	resources.Name = or(resources.Name, words.Charts.Resources)
	return [2]Column{needs, resources}
}

// gap is what is missing or to spare, with its name. What is to be found is
// named, and so has no sign.
func (c Columns) gap() Part {
	g := c.Gap
	if g.Label == "" {
		switch {
		case g.Value.negative():
			g.Label, g.Value.Cents = words.Charts.ToFind, -g.Value.Cents
		case g.Value.Known && g.Value.Cents > 0:
			g.Label = words.Charts.Spare
		default:
			g.Label = words.Charts.Gap
		}
	}
	return g
}

// first is the point of a column's first part; its total follows the last.
func (c Columns) first(column int) int {
	if column == 0 {
		return 0
	}
	return len(c.Needs.Parts) + 1
}

// Chart is the two columns as a chart: the parts of each, its total, and the
// gap.
func (c Columns) Chart() Chart {
	out := Chart{Title: c.Title, Note: c.Note, Legend: c.Legend, body: c}
	out.table = newTable(1, false, words.Charts.Item, words.Charts.Amount)
	add := func(name string, value Amount, said string) {
		out.Points = append(out.Points, Point{Label: name, Sentence: said})
		out.table.add([]string{name}, name, value)
	}
	totals := [2]string{words.Charts.NeedsTotal, words.Charts.ResourcesTotal}
	for i, column := range c.both() {
		for _, part := range column.Parts {
			add(part.Label, part.Value, part.sentence())
		}
		total := totals[i]
		if given := [2]string{c.Needs.Name, c.Resources.Name}[i]; given != "" {
			total = given
		}
		add(total, column.Total, or(column.Sentence, words.Said(total, column.Total.said())))
	}
	g := c.gap()
	add(g.Label, g.Value, g.sentence())
	return out
}

// pillar is a column's place: its bar, the room of its labels.
type pillar struct {
	bar, wide   Len
	label, room Len
	how         align
	edge, mark  Len // ends of a leader: at the bar, at the label
}

// pillars stand in the middle, their labels outside.
func (c Columns) pillars(p *pen) [2]pillar {
	width := min(p.width, 20*p.Bar)
	wide := max(1, min(p.Bar*3/2, width/8))
	apart, away := min(8*p.Gap, width/20), 3*p.Gap
	left := width/2 - apart/2 - wide
	right := width/2 + apart/2
	room := max(0, left-away)
	return [2]pillar{
		{bar: left, wide: wide, label: 0, room: room, how: atRight, edge: left, mark: room + p.Gap/2},
		{bar: right, wide: wide, label: right + wide + away, room: max(0, width-right-wide-away), how: atLeft, edge: right + wide, mark: right + wide + away - p.Gap/2},
	}
}

// foot is the room of the total, from the outer edge of the labels to the
// inner edge of the bar.
func (at pillar) foot() Len {
	if at.how == atRight {
		return at.bar + at.wide
	}
	return at.label + at.room - at.bar
}

// labels are those of a column's parts, the gap's after them where it stands
// on that column.
func (c Columns) labels(p *pen, column int, at pillar) []named {
	var out []named
	for _, part := range c.both()[column].Parts {
		tone := Plain
		if part.Value.negative() {
			tone = Below
		}
		out = append(out, p.name(part.Label, part.Value.shortEuro(), Strong, tone, at.room))
	}
	if c.short() == column {
		g := c.gap()
		tone := Plain
		if column == 1 {
			tone = Below
		}
		out = append(out, p.name(g.Label, g.Value.shortEuro(), Strong, tone, at.room))
	}
	return out
}

// short is the column that the gap stands on: the resources when something is
// missing, the needs when something is to spare.
func (c Columns) short() int {
	switch {
	case c.Gap.Value.negative():
		return 1
	case c.Gap.Value.Known && c.Gap.Value.Cents > 0:
		return 0
	}
	return Nowhere
}

// feet are the totals under the two columns.
func (c Columns) feet(p *pen) (rows [2]named, height Len) {
	for i, at := range c.pillars(p) {
		column := c.both()[i]
		rows[i] = p.name(column.Name, column.Total.shortEuro(), Strong, Plain, at.foot())
		height = max(height, p.namedHeight(rows[i]))
	}
	if c.short() == Nowhere {
		g := c.gap()
		height += p.Gap + p.namedHeight(p.name(g.Label, g.Value.shortEuro(), Strong, Plain, p.width))
	}
	return rows, height + p.Gap
}

func (c Columns) height(p *pen) Len {
	_, feet := c.feet(p)
	least := p.Plot
	for i, at := range c.pillars(p) {
		h := Len(0)
		for _, n := range c.labels(p, i, at) {
			h += p.namedHeight(n) + p.Gap/2
		}
		least = max(least, h)
	}
	return least + feet
}

// sums are what a column measures, the gap included, and how much of it stands
// under the base.
func (c Columns) sums(column int) (up, down uint64) {
	for _, part := range c.both()[column].Parts {
		up, down = plus(up, part.Value.up()), plus(down, part.Value.down())
	}
	if c.short() == column {
		up = plus(up, plus(c.Gap.Value.up(), c.Gap.Value.down()))
	}
	return up, down
}

func (c Columns) draw(p *pen) {
	feet, under := c.feet(p)
	bottom := max(0, p.height-under)
	var s barScale
	var up, down uint64
	for i := range 2 {
		u, d := c.sums(i)
		up, down = max(up, u-min(u, d)), max(down, d)
	}
	s.whole, s.span = plus(up, down), bottom
	s.base = bottom - share(down, s.whole, bottom)
	pillars := c.pillars(p)
	for i, at := range pillars {
		c.pillar(p, i, at, s, bottom)
		total := c.first(i) + len(c.both()[i].Parts)
		x, room := at.bar, at.foot()
		if at.how == atRight {
			x = 0
		}
		p.zone(total, Box{x, bottom, room, p.namedHeight(feet[i]) + p.Gap})
		p.putNamed(total, feet[i], x, bottom+p.Gap, room, at.how)
	}
	p.line(Nowhere, pillars[0].bar-p.Gap, s.base, pillars[1].bar+pillars[1].wide-pillars[0].bar+2*p.Gap, 0, Base)
	if c.short() == Nowhere {
		g, point := c.gap(), c.first(1)+len(c.Resources.Parts)+1
		n := p.name(g.Label, g.Value.shortEuro(), Strong, Plain, p.width)
		y := p.height - p.namedHeight(n)
		p.zone(point, Box{0, y, p.width, p.namedHeight(n)})
		p.putNamed(point, n, pillars[0].bar, y, p.width-pillars[0].bar, atLeft)
	}
}

// pillar draws a column's parts upon each other, and their labels beside them.
// Parts below zero stand under the base, over as much of the others, which
// begin that much lower: what is over the base is the total.
func (c Columns) pillar(p *pen, column int, at pillar, s barScale, bottom Len) {
	parts := c.both()[column].Parts
	labels := c.labels(p, column, at)
	spots := make([]spread, len(labels))
	var up, down uint64
	from := func(sum uint64) Len { return share(sum, s.whole, s.span) }
	place := func(i, point int, box Box, fill Fill, tone Tone) {
		p.zone(point, box)
		p.rect(point, box, fill, tone)
		spots[i] = spread{want: box.Y + box.H/2 - p.namedHeight(labels[i])/2, long: p.namedHeight(labels[i])}
	}
	_, under := c.sums(column)
	floor := s.base + from(under)
	for i, part := range parts {
		y := floor - from(plus(up, part.Value.up()))
		switch {
		case !part.Value.Known:
			spots[i] = spread{want: y, long: p.namedHeight(labels[i])}
		case !part.Value.negative():
			place(i, c.first(column)+i, Box{at.bar, y, at.wide, floor - from(up) - y}, part.Fill, Plain)
		}
		up = plus(up, part.Value.up())
	}
	for i, part := range parts {
		if part.Value.negative() {
			y := s.base + from(down)
			down = plus(down, part.Value.down())
			place(i, c.first(column)+i, Box{at.bar, y, at.wide, s.base + from(down) - y}, part.Fill, Below)
		}
	}
	if c.short() == column {
		gap := plus(c.Gap.Value.up(), c.Gap.Value.down())
		y := floor - from(plus(up, gap))
		tone := Plain
		if column == 1 {
			tone = Below
		}
		place(len(parts), c.first(1)+len(c.Resources.Parts)+1, Box{at.bar, y, at.wide, floor - from(up) - y}, Hatched, tone)
	}
	c.beside(p, column, at, labels, spots, bottom)
}

// beside writes the labels and leads to those that had to move.
func (c Columns) beside(p *pen, column int, at pillar, labels []named, spots []spread, bottom Len) {
	parts := c.both()[column].Parts
	setApart(spots, 0, bottom, p.Gap/2)
	for i, n := range labels {
		point := c.first(column) + i
		known := true
		if i == len(parts) {
			point = c.first(1) + len(c.Resources.Parts) + 1
		} else {
			known = parts[i].Value.Known
		}
		p.zone(point, Box{at.label, spots[i].at, at.room, spots[i].long})
		p.away(func() { p.putNamed(point, n, at.label, spots[i].at, at.room, at.how) })
		if known {
			bar := spots[i].want + spots[i].long/2
			p.line(Nowhere, at.edge, bar, at.mark-at.edge, spots[i].at+spots[i].long/2-bar, Thin)
		}
	}
}
