package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/chart"
)

// mostInOne is how many rows stay in one table; more go into two beside each
// other, where they fit.
const mostInOne = 8

// betweenTables is the gap of the page's grid.
const betweenTables = second - left - column

// chartTable prints the values of a chart: in two tables beside each other
// when there are many narrow rows, else in one, over half the page where that
// is enough; row by row, a line each value, where the columns have no room.
// Amounts go without their unit before rows are parted.
func (p *press) chartTable(t chart.Table) {
	if len(t.Rows) == 0 {
		return
	}
	if first, other := p.halves(t); other != nil {
		p.beside(first, other)
		return
	}
	for _, room := range []Length{column, width} {
		if widths := p.chartColumns(full(t), room, false); widths != nil {
			p.print(p.valueTable(full(t), widths))
			return
		}
	}
	for _, v := range []values{full(t), brief(t)} {
		if widths := p.chartColumns(v, width, true); widths != nil {
			p.print(p.valueTable(v, widths))
			return
		}
	}
	p.print(p.records(t))
}

// values are one form of a table's rows.
type values struct {
	head  []string
	rows  [][]string
	words int // how many columns hold words
}

func full(t chart.Table) values  { return values{t.Head, t.Rows, t.Words} }
func brief(t chart.Table) values { return values{t.BriefHead, t.Brief, t.Words} }

// halves are the two tables, nil when one does.
func (p *press) halves(t chart.Table) (first, other *table) {
	if len(t.Rows) <= mostInOne {
		return nil, nil
	}
	for _, v := range []values{full(t), brief(t)} {
		widths := p.chartColumns(v, column, false)
		if widths == nil {
			continue
		}
		half, rest := v, v
		half.rows, rest.rows = v.rows[:(len(v.rows)+1)/2], v.rows[(len(v.rows)+1)/2:]
		first, other = p.valueTable(half, widths), p.valueTable(rest, widths)
		other.indent = column + betweenTables
		if first.whole(p) <= bottom-top {
			return first, other
		}
	}
	return nil, nil
}

// whole is the height of a table on one page.
func (t *table) whole(p *press) Length {
	h := t.heads(p).height()
	for _, r := range t.rows {
		h += r.height()
	}
	return h
}

// beside prints two tables at the same height, on one page.
func (p *press) beside(first, other *table) {
	p.need(max(first.whole(p), other.whole(p)))
	top := p.y
	p.print(first)
	end := p.y
	p.y = top
	p.print(other)
	p.y = max(p.y, end)
}

// chartColumns shares a room among the columns, no word nor figure being cut;
// nil when it is too little. Where they may wrap, words and heads take what is
// left by figures; else each wants its line.
func (p *press) chartColumns(v values, room Length, wrap bool) []Length {
	widths, least := make([]Length, len(v.head)), make([]Length, len(v.head))
	want := func(i int, face Face, size Size, s string, wraps bool) {
		whole := lengthOf(p.run(face, size, s))
		widths[i] = max(widths[i], whole)
		if !wraps {
			least[i] = max(least[i], whole)
			return
		}
		for _, word := range strings.Fields(s) {
			least[i] = max(least[i], lengthOf(p.run(face, size, word)))
		}
	}
	for i, head := range v.head {
		want(i, Bold, sizeSmall, head, wrap)
		for _, row := range v.rows {
			want(i, cellFace(i, len(row)), sizeTable, row[i], wrap && i < v.words)
		}
	}
	spare, wished := room, Length(0)
	for i := range widths {
		extra := Length(100) // rounding must not wrap what fits
		if i < len(widths)-1 {
			extra += cellGap
		}
		widths[i] += extra
		least[i] = min(least[i]+extra, widths[i])
		spare -= least[i]
		wished += widths[i] - least[i]
	}
	if spare < 0 {
		return nil
	}
	for i := range least {
		if wished > 0 {
			least[i] += (widths[i] - least[i]) * min(spare, wished) / wished
		}
	}
	for i := range least { // what is still free parts the columns
		least[i] += max(0, spare-wished) / Length(len(least))
	}
	return least
}

// lengthOf is the width of a run on one line.
func lengthOf(r Run) Length { return length(sumWeight(r)) }

// cellFace: the last column is what the chart shows.
func cellFace(i, n int) Face {
	if i == n-1 {
		return Bold
	}
	return Regular
}

func (p *press) valueTable(v values, widths []Length) *table {
	out := &table{}
	for i, w := range widths {
		out.columns = append(out.columns, tableColumn{head: v.head[i], width: w, right: i >= v.words})
	}
	for _, cells := range v.rows {
		r := row{tight: true}
		for i, s := range cells {
			r.cells = append(r.cells, out.text(i, p.run(cellFace(i, len(cells)), sizeTable, s)))
		}
		out.rows = append(out.rows, r)
	}
	return out
}

// records are rows too wide for a page: each a heading, then a line for each
// of its values.
func (p *press) records(t chart.Table) *table {
	out := &table{bare: true, columns: []tableColumn{{width: width / 2}, {width: width / 2, right: true}}}
	for _, cells := range t.Rows {
		out.rows = append(out.rows, row{group: wrap([]Run{p.run(Bold, sizeTable, cells[0])}, width)})
		for i, s := range cells[1:] {
			out.rows = append(out.rows, row{tight: true, cells: []cell{
				out.text(0, p.run(Regular, sizeTable, t.Head[i+1])),
				out.text(1, p.run(cellFace(i+1, len(cells)), sizeTable, s)),
			}})
		}
	}
	return out
}
