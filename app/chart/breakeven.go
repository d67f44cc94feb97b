package chart

import "github.com/buron-cantal/buron/app/words"

// Month is how far two sums have come at the end of a month.
type Month struct {
	Label, Name     string
	Turnover, Costs Amount
	Sentence        string
}

// Crossing is where turnover covers the costs: at the end of the Day-th of
// Days, at Value.
type Crossing struct {
	Day, Days int
	Value     Amount
	// Label stands on the drawing, « Seuil atteint le 7 septembre 2027 »; Name
	// in the table, « 7 septembre 2027 ».
	Label, Name string
	Sentence    string
}

// BreakEven is turnover so far against the costs to be covered, month by
// month. What covers what, and when, is the caller's: a margin against fixed
// costs, or turnover against a threshold that stays the same.
type BreakEven struct {
	Title, Note string
	Months      []Month
	// Turnover and Costs name the two lines.
	Turnover, Costs string
	// Reached is nil when the costs aren't covered within the months; Never
	// then says so on the drawing.
	Reached *Crossing
	Never   string
}

func (b BreakEven) names() (turnover, costs string) {
	turnover, costs = b.Turnover, b.Costs
	if turnover == "" {
		turnover = words.Charts.Turnover
	}
	if costs == "" {
		costs = words.Charts.Costs
	}
	return turnover, costs
}

// crossAt is the month in which the costs are covered, or none.
func (b BreakEven) crossAt() int {
	r := b.Reached
	if r == nil || r.Days <= 0 || !r.Value.Known || len(b.Months) == 0 {
		return Nowhere
	}
	return min(max(0, (r.Day-1)*len(b.Months)/r.Days), len(b.Months)-1)
}

// point is the place of a month in the points: the crossing stands before the
// end of the month it falls in.
func (b BreakEven) point(month int) int {
	if at := b.crossAt(); at != Nowhere && month >= at {
		return month + 1
	}
	return month
}

// Chart is the two lines as a chart. The crossing is one of its points, by
// date.
func (b BreakEven) Chart() Chart {
	turnover, costs := b.names()
	c := Chart{Title: b.Title, Note: b.Note, body: b}
	c.table = newTable(1, false, words.Charts.Month, turnover, costs)
	add := func(name, said string, turnover, costs Amount) {
		c.Points = append(c.Points, Point{Label: name, Sentence: said})
		c.table.add([]string{name}, name, turnover, costs)
	}
	cross := b.crossAt()
	for i, m := range b.Months {
		if i == cross {
			r := b.Reached
			add(or(r.Name, r.Label), or(r.Sentence, words.Said(or(r.Label, r.Name), r.Value.said())), r.Value, r.Value)
		}
		said := m.Sentence
		if said == "" {
			said = words.Said(words.Remark(or(m.Name, m.Label)), words.Told(turnover, m.Turnover.said()), words.Told(costs, m.Costs.said()))
		}
		add(or(m.Name, m.Label), said, m.Turnover, m.Costs)
	}
	return c
}

// or is the first text that says something.
func or(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// curve is one of the two lines.
type curve struct {
	values []Amount
	name   string
	stroke Stroke
	fill   Fill
}

func (b BreakEven) curves() [2]curve {
	turnover, costs := b.names()
	up, flat := curve{name: turnover, stroke: Thick, fill: Solid}, curve{name: costs, stroke: Fine, fill: White}
	for _, m := range b.Months {
		up.values, flat.values = append(up.values, m.Turnover), append(flat.values, m.Costs)
	}
	return [2]curve{up, flat}
}

// last is a curve's last known value.
func (c curve) last() Amount {
	for i := len(c.values) - 1; i >= 0; i-- {
		if c.values[i].Known {
			return c.values[i]
		}
	}
	return Amount{}
}

// field is where the curves are drawn, and how values become heights.
type field struct {
	columns
	top, base, bottom Len // the base is where 0 stands
	up, down          uint64
	side              Len // room at the right for the names of the curves
}

func (f field) y(a Amount) Len {
	whole := plus(f.up, f.down)
	if a.negative() {
		return f.base + share(a.down(), whole, f.bottom-f.top)
	}
	return f.base - share(a.up(), whole, f.bottom-f.top)
}

// ends are the names of the curves with their last values, wrapped at the
// right of the field.
func (b BreakEven) ends(p *pen, room Len) [2]named {
	var ends [2]named
	for i, c := range b.curves() {
		ends[i] = p.name(c.name, c.last().shortEuro(), Strong, Plain, room)
		ends[i].joined = false
	}
	return ends
}

// sideRoom is the room at the right: that of the names, a third of the width
// at most, or somewhat more for a long word.
func (b BreakEven) sideRoom(p *pen) Len {
	wide, word := Len(0), Len(0)
	for _, c := range b.curves() {
		wide = max(wide, p.Wide(c.name, Text))
		word = max(word, p.Wide(c.last().shortEuro(), Strong))
		for _, piece := range pieces(c.name) {
			word = max(word, p.Wide(piece, Text))
		}
	}
	return min(max(wide, word), max(p.width/3, min(word, p.width*45/100)))
}

// callout is what is written over the crossing, or that there is none.
func (b BreakEven) callout(p *pen, room Len) []textRow {
	if b.crossAt() != Nowhere {
		return p.wrap(or(b.Reached.Label, b.Reached.Name), Strong, room)
	}
	return p.wrap(b.Never, Strong, room)
}

func (b BreakEven) field(p *pen) field {
	f := field{side: b.sideRoom(p)}
	f.total = max(1, p.width-f.side-2*p.Gap)
	f.n = len(b.Months)
	f.bar = max(1, f.total/Len(f.n))
	f.top = p.high(b.callout(p, f.total*8/10), Strong) + 2*p.Gap
	_, under := p.ticks(f.columns, b.labels())
	f.bottom = p.height - under - p.Gap
	return f
}

func (b BreakEven) labels() []string {
	labels := make([]string, len(b.Months))
	for i, m := range b.Months {
		labels[i] = m.Label
	}
	return labels
}

func (b BreakEven) height(p *pen) Len {
	f := b.field(p)
	ends := b.ends(p, f.side)
	least := p.namedHeight(ends[0]) + p.namedHeight(ends[1]) + p.Gap
	return max(p.Plot, least) + f.top + (p.height - f.bottom)
}

func (b BreakEven) draw(p *pen) {
	f := b.field(p)
	if f.bottom-f.top < p.Line(Small) {
		return // no room for a curve
	}
	for _, c := range b.curves() {
		for _, v := range c.values {
			f.up, f.down = max(f.up, v.up()), max(f.down, v.down())
		}
	}
	if b.crossAt() != Nowhere {
		f.up, f.down = max(f.up, b.Reached.Value.up()), max(f.down, b.Reached.Value.down())
	}
	f.base = f.bottom - share(f.down, plus(f.up, f.down), f.bottom-f.top)
	for i := range b.Months {
		p.zone(b.point(i), Box{f.at(i), 0, f.step(i), f.bottom})
	}
	p.line(Nowhere, 0, f.base, f.total, 0, Base)
	curves := b.curves()
	for _, c := range []curve{curves[1], curves[0]} {
		b.curve(p, f, c)
	}
	b.unknown(p, f)
	b.crossing(p, f)
	b.writeEnds(p, f)
	ticks, _ := p.ticks(f.columns, b.labels())
	p.away(func() {
		for _, t := range ticks {
			p.rows(b.point(t.point), t.rows, Small, Plain, t.x, f.bottom+p.Gap, t.room, inMiddle)
		}
	})
}

// curve is drawn from one end of a month to the next; an unknown month leaves
// a gap.
func (b BreakEven) curve(p *pen, f field, c curve) {
	x, y, known, level := Len(0), f.base, true, flat(c.values)
	if level {
		y = f.y(c.last()) // what stays the same is due from the first day
	}
	radius := p.Gap * 3 / 4
	for i, v := range c.values {
		if !v.Known {
			known = false
			continue
		}
		nx, ny := f.at(i+1), f.y(v)
		if known && level {
			p.level(x, nx, y, c.stroke)
		} else if known {
			p.line(b.point(i), x, y, nx-x, ny-y, c.stroke)
		}
		if f.step(i) > 4*radius && c.stroke == Thick {
			p.dot(b.point(i), nx, ny, radius, c.fill, Plain)
		}
		x, y, known = nx, ny, true
	}
}

// level draws a level line, joined to the one drawn last when that ends where
// it begins.
func (p *pen) level(from, to, y Len, stroke Stroke) {
	if n := len(p.shapes) - 1; n >= 0 {
		if s := &p.shapes[n]; s.Kind == Line && s.Stroke == stroke && s.Y == y && s.H == 0 && s.X+s.W == from {
			s.W = to - s.X
			return
		}
	}
	p.line(Nowhere, from, y, to-from, 0, stroke)
}

// flat says whether all known values are the same.
func flat(values []Amount) bool {
	first, any := Amount{}, false
	for _, v := range values {
		switch {
		case !v.Known:
		case !any:
			first, any = v, true
		case v.Cents != first.Cents:
			return false
		}
	}
	return any
}

// unknown says « — » for a month of which nothing is known.
func (b BreakEven) unknown(p *pen, f field) {
	for i, m := range b.Months {
		if !m.Turnover.Known && !m.Costs.Known && p.Wide(m.Costs.short(), Small) <= f.step(i) {
			y := f.base - p.Line(Small)
			if y < f.top {
				y = f.base
			}
			p.textIn(b.point(i), m.Costs.short(), Small, Soft, f.at(i), y, f.step(i), inMiddle)
		}
	}
}

// crossing is the dot where the costs are covered, on a line from its date up
// to its words.
func (b BreakEven) crossing(p *pen, f field) {
	rows := b.callout(p, f.total*8/10)
	at := b.crossAt()
	if at == Nowhere {
		p.rows(Nowhere, rows, Strong, Plain, 0, 0, f.total, atLeft)
		return
	}
	x := max(0, min(f.total, f.total*Len(b.Reached.Day)/Len(b.Reached.Days)))
	y := f.y(b.Reached.Value)
	wide := Len(0)
	for _, row := range rows {
		wide = max(wide, p.Wide(row.text, Strong))
	}
	left := min(max(0, x-wide/2), f.total-wide)
	below := Len(0)
	p.away(func() { below = p.rows(at, rows, Strong, Target, left, 0, wide, inMiddle) })
	reach := min(2*p.Gap, f.step(0)/3) // the months keep their share
	p.zone(at, Box{x - reach, 0, 2 * reach, f.bottom})
	p.line(Nowhere, x, below+p.Gap/2, 0, f.base-below-p.Gap/2, Thin)
	p.dot(at, x, y, p.Gap*5/4, Solid, Target)
}

// writeEnds names the curves at their ends, apart from each other.
func (b BreakEven) writeEnds(p *pen, f field) {
	ends, curves := b.ends(p, f.side), b.curves()
	spots := make([]spread, len(ends))
	for i, e := range ends {
		h := p.namedHeight(e)
		spots[i] = spread{want: f.y(curves[i].last()) - h/2, long: h}
	}
	setApart(spots, 0, p.height, p.Gap/2)
	for i, e := range ends {
		p.putNamed(Nowhere, e, f.total+2*p.Gap, spots[i].at, f.side, atLeft)
	}
}
