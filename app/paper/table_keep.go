package paper

import (
	"slices"
	"strings"
)

// What of a table stays on one page, and what is said again where it goes on.

// keptTable is the height up to which a table stays on one page.
const keptTable Length = 70 * mm

// keepWhole turns the page where a table has no room that is to stay on one.
func (p *press) keepWhole(t *table) {
	if whole := t.whole(p) + t.after; whole <= keptTable {
		p.need(whole)
	}
}

// opening is what must stand under the heads where the table starts: a heading
// with its first row, then a second row, so that none stands alone. Of three
// rows, the last two stay together: all do.
func (t *table) opening() Length {
	if t.rows[0].group != nil {
		return t.together(0)
	}
	cells, least := 0, 2
	if len(t.rows) == 3 {
		least = 3
	}
	for i, r := range t.rows {
		if r.group == nil {
			cells++
		}
		if cells == least {
			return t.pile(0, i+1)
		}
	}
	return t.pile(0, len(t.rows))
}

// pile is the height of some rows, with what stays below the last one.
func (t *table) pile(from, to int) Length {
	var h Length
	for _, r := range t.rows[from:to] {
		h += r.whole()
	}
	if to == len(t.rows) {
		h += t.after
	}
	return h
}

// keepRow turns the page before row i where it, or what it must stay with,
// doesn't fit.
func (p *press) keepRow(t *table, heads row, i int) {
	if p.y+t.together(i) > bottom && p.y > t.begins {
		p.goOn(t, heads, i)
	}
}

// together is the height from row i on that stays on one page: a heading with
// the first two rows under it, all of three, and the last two under it with each
// other.
func (t *table) together(i int) Length {
	from, to := t.under(i)
	switch {
	case t.rows[i].group != nil:
		least := 2
		if to-from == 3 {
			least = 3
		}
		return max(t.pile(i, min(from+least, to)), kept)
	case i == t.ending():
		return t.pile(i, len(t.rows))
	case i > from && i == to-2:
		return t.pile(i, to)
	}
	return t.pile(i, i+1)
}

// under are the rows from one to another that stand under the same heading as
// row i, or under the heading that it is.
func (t *table) under(i int) (from, to int) {
	for from = i; from < len(t.rows) && t.rows[from].group != nil; from++ {
	}
	for to = from; to < len(t.rows) && t.rows[to].group == nil; to++ {
	}
	for from > 0 && t.rows[from-1].group == nil {
		from--
	}
	return from, to
}

// ending is the first of the rows that a long table of figures ends with on one
// page, so that a next one doesn't hold a remnant: a third of a year. It is -1
// for others.
func (t *table) ending() int {
	const long, last = 12, 4
	from := len(t.rows) - last
	if len(t.rows) < long || slices.ContainsFunc(t.rows[from-1:], func(r row) bool { return !r.tight || r.height() > tallRow/last }) {
		return -1
	}
	return from
}

// ---- where it goes on

// goOn turns the page within a table, before or in row i, and says again what
// the rows are: the heading over the table, the heads, and the heading that the
// rows stand under.
func (p *press) goOn(t *table, heads row, i int) {
	p.turn()
	p.sayAgain()
	p.aside(func() {
		p.printHeads(t, heads)
		p.groupAgain(t, i)
	})
	t.begins = p.y
}

// groupAgain says again which heading row i stands under, unless it is one.
func (p *press) groupAgain(t *table, i int) {
	from, _ := t.under(i)
	if from == 0 || t.rows[i].group != nil {
		return
	}
	var said strings.Builder
	group := t.rows[from-1].group
	for _, l := range group {
		said.WriteString(l.Text())
	}
	lines := p.again(said.String(), group[0].size(), t.width())
	p.y = p.setLines(lines, t.left(), p.y+2.5*mm) + 1.5*mm
	p.rule(t.left(), p.y, t.width(), 0.35*mm)
}
