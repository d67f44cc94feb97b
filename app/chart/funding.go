package chart

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/money"
)

// State is how far a funding has come.
type State uint8

// The states, in the order in which the bar has them.
const (
	Granted State = iota // sure: solid
	Asked                // hatched
	Planned              // crossed
	Refused              // struck, and beside the bar: it pays nothing
)

var states = [...]struct {
	fill  Fill
	words *string
}{
	Granted: {Solid, &words.Charts.Granted},
	Asked:   {Hatched, &words.Charts.Asked},
	Planned: {Crossed, &words.Charts.Planned},
	Refused: {Struck, &words.Charts.Refused},
}

func (s State) fill() Fill    { return states[s].fill }
func (s State) words() string { return *states[s].words }

// Grant is one line of funding.
type Grant struct {
	Label    string
	State    State
	Value    Amount
	Sentence string
}

// Funding is what something costs and who pays it, by state.
type Funding struct {
	Title, Note string
	// Cost is the whole, Left what stays to be paid: cost less what is granted.
	Cost   Part
	Grants []Grant
	Left   Part
}

// sorted are the lines by state.
func (f Funding) sorted() []Grant {
	grants := slices.Clone(f.Grants)
	slices.SortStableFunc(grants, func(a, b Grant) int { return cmp.Compare(a.State, b.State) })
	return grants
}

// named gives the whole and the rest their names.
func (f Funding) named() (cost, left Part) {
	cost, left = f.Cost, f.Left
	cost.Label, left.Label = or(cost.Label, words.Charts.Cost), or(left.Label, words.Charts.Left)
	return cost, left
}

// Chart is the funding as a chart: the cost, each line by state, what stays to
// be paid.
func (f Funding) Chart() Chart {
	c := Chart{Title: f.Title, Note: f.Note, Legend: f.legend(), body: f}
	c.table = newTable(2, false, words.Charts.Line, words.Charts.State, words.Charts.Amount)
	add := func(name, state string, value Amount, said string) {
		c.Points = append(c.Points, Point{Label: name, Sentence: said})
		c.table.add([]string{name, state}, name, value)
	}
	cost, left := f.named()
	add(cost.Label, "", cost.Value, cost.sentence())
	for _, g := range f.sorted() {
		said := or(g.Sentence, words.Said(g.Label, g.Value.said(), g.State.words()))
		add(g.Label, g.State.words(), g.Value, said)
	}
	add(left.Label, "", left.Value, left.sentence())
	return c
}

// total is the sum of a state's lines.
func (f Funding) total(s State) (sum uint64, any bool) {
	for _, g := range f.Grants {
		if g.State == s && g.Value.Known {
			sum, any = plus(sum, g.Value.up()), true
		}
	}
	return sum, any
}

// paid is what is granted, asked or planned.
func (f Funding) paid() uint64 {
	sum := uint64(0)
	for s := Granted; s < Refused; s++ {
		part, _ := f.total(s)
		sum = plus(sum, part)
	}
	return sum
}

// legend says each state with its sum, and what nobody pays yet.
func (f Funding) legend() []Key {
	var keys []Key
	add := func(fill Fill, what string, sum uint64) {
		amount := Of(money.Euro(min(sum, 1<<63-1)))
		keys = append(keys, Key{Fill: fill, Words: words.Said(what, amount.shortEuro())})
	}
	for s := Granted; s <= Refused; s++ {
		if sum, any := f.total(s); any {
			add(s.fill(), s.words(), sum)
		}
	}
	if rest := f.rest(); rest > 0 {
		add(White, words.Charts.Unfunded, rest)
	}
	slices.SortStableFunc(keys, func(a, b Key) int { return cmp.Compare(late(a), late(b)) })
	return keys
}

// late puts what is refused after the rest of the bar.
func late(k Key) int {
	if k.Fill == Struck {
		return 1
	}
	return 0
}

// rest is what no line would pay, were all granted.
func (f Funding) rest() uint64 {
	if paid := f.paid(); f.Cost.Value.up() > paid {
		return f.Cost.Value.up() - paid
	}
	return 0
}

// The heights of bars, in small steps.
const (
	barSteps  Len = 6
	laneSteps Len = 3
)

// lines are what stands over and under the bar.
type fundingLines struct {
	cost, left named
	unknown    []unknownLine
	refused    bool
}

// unknownLine says « — » of a line without an amount.
type unknownLine struct {
	point int
	rows  []textRow
}

func (p *pen) unknownLine(point int, label string, value Amount) unknownLine {
	return unknownLine{point, p.wrap(words.Said(label, value.said()), Small, p.width)}
}

func (f Funding) lines(p *pen) fundingLines {
	cost, left := f.named()
	l := fundingLines{
		cost: p.name(cost.Label, cost.Value.shortEuro(), Strong, Plain, p.width),
		left: p.name(left.Label, left.Value.shortEuro(), Strong, Plain, p.width),
	}
	for i, g := range f.sorted() {
		if !g.Value.Known {
			l.unknown = append(l.unknown, p.unknownLine(i+1, g.Label, g.Value))
		}
		l.refused = l.refused || g.State == Refused && g.Value.Known
	}
	return l
}

// heights gives where the parts of the drawing begin, from the top.
func (f Funding) heights(p *pen, l fundingLines) (bar, figures, bracket, lane, unknown, end Len) {
	bar = p.namedHeight(l.cost) + p.Gap
	figures = bar + barSteps*p.Gap + p.Gap/2
	bracket = figures + p.Line(Small) + p.Gap
	lane = bracket + p.Gap*3/2 + p.namedHeight(l.left) + p.Gap
	unknown = lane
	if l.refused {
		unknown += laneSteps*p.Gap + p.Gap
	}
	end = unknown
	for _, u := range l.unknown {
		end += p.high(u.rows, Small)
	}
	return bar, figures, bracket, lane, unknown, end
}

func (f Funding) height(p *pen) Len {
	_, _, _, _, _, end := f.heights(p, f.lines(p))
	return end
}

func (f Funding) draw(p *pen) {
	l := f.lines(p)
	bar, figures, bracket, lane, unknown, _ := f.heights(p, l)
	p.zone(0, Box{0, 0, p.width, bar})
	p.putNamed(0, l.cost, 0, 0, p.width, atLeft)

	refused, _ := f.total(Refused)
	whole := max(f.Cost.Value.up(), f.paid(), refused)
	var sum, out uint64
	var paid []section
	for i, g := range f.sorted() {
		switch {
		case !g.Value.Known:
		case g.State == Refused:
			f.segment(p, i+1, g, share(out, whole, p.width), share(plus(out, g.Value.up()), whole, p.width), lane, laneSteps*p.Gap)
			out = plus(out, g.Value.up())
		default:
			paid = append(paid, f.segment(p, i+1, g, share(sum, whole, p.width), share(plus(sum, g.Value.up()), whole, p.width), bar, barSteps*p.Gap)...)
			sum = plus(sum, g.Value.up())
		}
	}
	p.under(paid, figures)
	f.refused(p, share(out, whole, p.width), lane)
	end := share(f.Cost.Value.up(), whole, p.width)
	if f.rest() > 0 {
		from := share(sum, whole, p.width)
		p.rect(Nowhere, Box{from, bar, end - from, barSteps * p.Gap}, White, Plain)
	}
	f.bracket(p, l.left, share(min(f.granted(), f.Cost.Value.up()), whole, p.width), end, bracket)
	y := unknown
	for _, u := range l.unknown {
		below := p.rows(u.point, u.rows, Small, Plain, 0, y, p.width, atLeft)
		p.zone(u.point, Box{0, y, p.width, below - y})
		y = below
	}
}

func (f Funding) granted() uint64 {
	sum, _ := f.total(Granted)
	return sum
}

// segment is a line's part of a bar: what is written under it, nothing where it
// has no length.
func (f Funding) segment(p *pen, point int, g Grant, from, to, y, tall Len) []section {
	box := Box{from, y, to - from, tall}
	p.zone(point, box)
	p.rect(point, box, g.State.fill(), Plain)
	if g.Value.up() == 0 {
		return nil
	}
	return []section{{point, g.Value.shortEuro(), from, to}}
}

// refused says what the struck bar is, beside it where there is room; the
// legend says it in any case.
func (f Funding) refused(p *pen, x, lane Len) {
	said, point := "", Nowhere
	for i, g := range f.sorted() {
		if g.State == Refused && g.Value.Known {
			if point != Nowhere {
				said += ", "
			}
			said, point = said+g.Label, i+1
		}
	}
	if said = words.Said(said, Refused.words()); point != Nowhere && x+2*p.Gap+p.Wide(said, Small) <= p.width {
		at := Box{x + 2*p.Gap, lane + (laneSteps*p.Gap-p.Line(Small))/2, p.Wide(said, Small), p.Line(Small)}
		p.zone(point, at)
		p.text(point, said, Small, Soft, at.X, at.Y)
	}
}

// bracket spans what stays to be paid, with its words under it.
func (f Funding) bracket(p *pen, left named, from, to, y Len) {
	point := len(f.Grants) + 1
	if to > from && f.Left.Value.Known {
		p.line(point, from, y, to-from, 0, Base)
		p.line(point, from, y-p.Gap/2, 0, p.Gap/2, Base)
		p.line(point, to, y-p.Gap/2, 0, p.Gap/2, Base)
	} else {
		from = 0
	}
	wide := p.width
	if left.joined {
		wide = p.Wide(left.name[0].text, Text) + 2*p.Gap + p.Wide(left.figure, left.style)
	}
	x := min(from, p.width-wide)
	p.putNamed(point, left, x, y+p.Gap*3/2, wide, atLeft)
	p.zone(point, Box{min(x, from), y - p.Gap/2, max(wide, to-from), p.Gap*2 + p.namedHeight(left)})
}
