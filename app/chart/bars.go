package chart

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
)

// Mark is what is special about a month; a month may be both.
type Mark uint8

// The marks.
const (
	Ordinary Mark = 0
	Paying   Mark = 1 // contributions are paid: hatched
	Lowest   Mark = 2 // the lowest point: solid
)

// Bar is one month's value.
type Bar struct {
	// Label stands under the bar, « oct. »; Group under the first bar of
	// several, « 2027 »; Name says the month in the sentence and the table,
	// « octobre 2027 », Label when it is empty.
	Label, Group, Name string
	Value              Amount
	Mark               Mark
	// Sentence is made from the rest when it is empty.
	Sentence string
	// Cells are what the table says between the month and the value.
	Cells []Amount
}

// Bars is a value month by month, such as the cash: up to some 36. Values stand
// on the drawing without their unit, so the note says it: « En euros. » when
// there is no other.
type Bars struct {
	Title, Note string
	Bars        []Bar
	// Head are the heads of the table: month, Cells, value.
	Head []string
}

// fill is a mark's pattern.
func (m Mark) fill() Fill {
	switch m {
	case Paying:
		return Hatched
	case Lowest:
		return Solid
	case Paying | Lowest:
		return Crossed
	}
	return Tint
}

// words is what a mark means.
func (m Mark) words() string {
	switch m {
	case Paying:
		return words.Charts.Paying
	case Lowest:
		return words.Charts.Lowest
	case Paying | Lowest:
		return words.Charts.LowestPaying
	}
	return ""
}

func (b Bar) name() string {
	if b.Name != "" {
		return b.Name
	}
	return b.Label
}

// Chart is the bars as a chart.
func (b Bars) Chart() Chart {
	c := Chart{Title: b.Title, Note: or(b.Note, words.Charts.InEuros), body: b}
	head := b.Head
	if len(head) == 0 {
		head = []string{words.Charts.Month, words.Charts.Balance}
	}
	c.table = newTable(1, true, head...)
	years := len(b.groups())
	for _, bar := range b.Bars {
		said := bar.Sentence
		if said == "" {
			said = words.Said(words.Remark(bar.name()), bar.Value.said(), bar.Mark.words())
		}
		c.Points = append(c.Points, Point{Label: bar.name(), Sentence: said})
		brief := bar.Label
		if years > 1 {
			brief = bar.name()
		}
		c.table.add([]string{bar.name()}, brief, append(slices.Clone(bar.Cells), bar.Value)...)
	}
	for _, mark := range []Mark{Lowest, Paying | Lowest, Paying} {
		if k, used := b.key(mark); used {
			c.Legend = append(c.Legend, k)
		}
	}
	return c
}

// key is what a mark's pattern means. The lowest month is named with its
// value, which may have no room over its bar.
func (b Bars) key(mark Mark) (k Key, used bool) {
	k = Key{Fill: mark.fill(), Words: mark.words()}
	for _, bar := range b.Bars {
		if bar.Mark != mark || !bar.Value.Known {
			continue
		}
		if bar.Value.negative() {
			k.Tone = Below
		}
		if !used && mark&Lowest != 0 {
			k.Words = words.Said(mark.words(), bar.Value.shortEuro(), bar.name())
		}
		used = true
	}
	return k, used
}

// columns are where bars stand: equal steps from the left, so wide at most
// that bars stay bars.
type columns struct {
	n          int
	total, bar Len
}

func (p *pen) columns(n int) columns {
	total := min(p.width, Len(n)*p.Bar*12/5)
	return columns{n: n, total: total, bar: max(1, min(p.Bar, total*11/16/Len(n)))}
}

// at is where the i-th step begins.
func (c columns) at(i int) Len { return c.total * Len(i) / Len(c.n) }

// step is how wide the i-th step is.
func (c columns) step(i int) Len { return c.at(i+1) - c.at(i) }

func (b Bars) labels() []string {
	labels := make([]string, len(b.Bars))
	for i, bar := range b.Bars {
		labels[i] = bar.Label
	}
	return labels
}

// groups are the groups there are.
func (b Bars) groups() []string {
	var groups []string
	for _, bar := range b.Bars {
		if bar.Group != "" && !slices.Contains(groups, bar.Group) {
			groups = append(groups, bar.Group)
		}
	}
	return groups
}

// under is the height of what stands below the bars.
func (b Bars) under(p *pen) Len {
	_, h := p.ticks(p.columns(len(b.Bars)), b.labels())
	if len(b.groups()) > 0 {
		h += p.Line(SmallStrong)
	}
	return h + p.Gap
}

func (b Bars) height(p *pen) Len { return p.Plot + b.under(p) }

// figures are the styles of the values, ordinary and marked, and whether there
// is room for all: each within the step of its bar. Else none is written, and
// the legend and the table say them.
func (b Bars) figures(p *pen, c columns) (plain, strong Style, fit bool) {
	for _, styles := range [][2]Style{{Text, Strong}, {Tight, TightStrong}} {
		fit = true
		for i, bar := range b.Bars {
			style := styles[0]
			if bar.strong() {
				style = styles[1]
			}
			fit = fit && p.Wide(bar.Value.short(), style)+p.Gap <= c.step(i)
		}
		if fit {
			return styles[0], styles[1], true
		}
	}
	return Tight, TightStrong, false
}

// strong says whether a value is written in bold.
func (b Bar) strong() bool { return b.Mark&Lowest != 0 || b.Value.negative() }

func (b Bars) draw(p *pen) {
	c := p.columns(len(b.Bars))
	plain, strong, fit := b.figures(p, c)
	var up, down uint64
	for _, bar := range b.Bars {
		up, down = max(up, bar.Value.up()), max(down, bar.Value.down())
	}
	bottom := p.height - b.under(p)
	top, foot := p.Gap/2, bottom
	if fit {
		top += p.Line(strong)
		if down > 0 {
			foot -= p.Line(strong)
		}
	}
	if foot-top < p.Line(Small) { // no room for bars and figures
		top, foot, fit = 0, bottom, false
	}
	base := top + share(up, plus(up, down), foot-top)
	if up == 0 && down == 0 {
		base = foot
	}
	scale := barScale{base: base, span: foot - top, whole: plus(up, down)}
	for i, bar := range b.Bars {
		style := plain
		if bar.strong() {
			style = strong
		}
		p.zone(i, Box{c.at(i), 0, c.step(i), bottom})
		p.bar(i, bar, c, scale, style, fit)
	}
	p.line(Nowhere, 0, base, c.total, 0, Base)
	b.writeUnder(p, c, bottom)
}

// barScale turns values into heights over and under a base.
type barScale struct {
	base, span Len
	whole      uint64
}

func (p *pen) bar(i int, bar Bar, c columns, s barScale, style Style, figure bool) {
	x := c.at(i) + (c.step(i)-c.bar)/2
	tall, deep := share(bar.Value.up(), s.whole, s.span), share(bar.Value.down(), s.whole, s.span)
	tone := Plain
	if bar.Value.negative() {
		tone = Below
	}
	y := s.base - tall - p.Line(style) - p.Gap/4
	if bar.Value.negative() {
		y = s.base + deep + p.Gap/4
	}
	if !bar.Value.Known {
		if y < 0 {
			y = s.base + p.Gap/4
		}
		if p.Wide(bar.Value.short(), style) <= c.step(i) {
			p.textIn(i, bar.Value.short(), style, Soft, c.at(i), y, c.step(i), inMiddle)
		}
		return
	}
	p.rect(i, Box{x, s.base - tall, c.bar, tall + deep}, bar.Mark.fill(), tone)
	if figure {
		p.textIn(i, bar.Value.short(), style, tone, c.at(i), y, c.step(i), inMiddle)
	}
}

func (b Bars) writeUnder(p *pen, c columns, y Len) {
	y += p.Gap
	ticks, h := p.ticks(c, b.labels())
	p.away(func() {
		for _, t := range ticks {
			p.rows(t.point, t.rows, Small, Plain, t.x, y, t.room, inMiddle)
		}
	})
	y += h
	free := Len(0)
	for i, bar := range b.Bars {
		if bar.Group == "" || i > 0 && b.Bars[i-1].Group == bar.Group {
			continue
		}
		x := c.at(i) + (c.step(i)-c.bar)/2
		if w := p.Wide(bar.Group, SmallStrong); x >= free && x+w <= p.width {
			p.text(Nowhere, bar.Group, SmallStrong, Plain, x, y)
			free = x + w + 2*p.Gap
		}
	}
}
