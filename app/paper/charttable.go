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
// Amounts go without their unit before rows are parted. after is the height of
// what stays with its last rows.
func (p *press) chartTable(t chart.Table, after Length) {
	if len(t.Rows) == 0 {
		return
	}
	if first, other := p.halves(t); other != nil {
		other.after = after
		p.beside(first, other)
		return
	}
	all := p.tableOf(full(t), brief(t))
	all.after = after
	p.print(all)
}

// chartTableHeight is how much of a page that takes where it stays on one, 0
// where it may go on.
func (p *press) chartTableHeight(t chart.Table) Length {
	first, other := p.halves(t)
	if other == nil {
		if len(t.Rows) == 0 || len(t.Rows) > mostInOne {
			return 0
		}
		return p.tableOf(full(t), brief(t)).whole(p)
	}
	return max(first.whole(p), other.whole(p))
}

// chartTableWhole is how high that is on one page.
func (p *press) chartTableWhole(t chart.Table) Length {
	if h := p.chartTableHeight(t); h > 0 || len(t.Rows) == 0 {
		return h
	}
	return p.tableOf(full(t), brief(t)).whole(p)
}

// values prints the first of several forms of a table that the page has room
// for, over half of it where that is enough; row by row when none has.
func (p *press) values(forms ...values) {
	if len(forms[0].rows) == 0 {
		return
	}
	p.print(p.tableOf(forms...))
}

// rooms are how wide a table may be: amounts stand no further from their labels
// than they must.
var rooms = []Length{column, 130 * mm, width}

// tableOf is the table that values prints.
func (p *press) tableOf(forms ...values) *table {
	for _, room := range rooms {
		least := room
		if room < width { // amounts want air between them
			least -= Length(len(forms[0].head)) * cellGap
		}
		if p.chartColumns(forms[0], least, false) != nil {
			return p.valueTable(forms[0], p.chartColumns(forms[0], room, false))
		}
	}
	for _, v := range forms {
		if widths := p.chartColumns(v, width, true); widths != nil {
			return p.valueTable(v, widths)
		}
	}
	return p.records(forms[0])
}

// values are one form of a table's rows.
type values struct {
	head  []string
	rows  [][]string
	words int // how many columns hold words
	// groups are headings, by the row that they stand over.
	groups map[int]string
	// strong says what is in bold: the last column where it is nil.
	strong func(row, column int) bool
}

func full(t chart.Table) values  { return values{head: t.Head, rows: t.Rows, words: t.Words} }
func brief(t chart.Table) values { return values{head: t.BriefHead, rows: t.Brief, words: t.Words} }

// face is that of a cell.
func (v values) face(row, column int) Face {
	strong := column == len(v.head)-1
	if v.strong != nil {
		strong = v.strong(row, column)
	}
	return cellFace(strong)
}

// halves are the two tables, nil when one does.
func (p *press) halves(t chart.Table) (first, other *table) {
	if len(t.Rows) <= mostInOne {
		return nil, nil
	}
	for _, form := range []struct {
		of    values
		wraps bool
	}{{full(t), false}, {brief(t), false}, {brief(t), true}} {
		widths := p.chartColumns(form.of, column, form.wraps)
		if widths == nil {
			continue
		}
		if first, other = p.split(form.of, widths); first.whole(p) <= bottom-top {
			return first, other
		}
	}
	return nil, nil
}

// split is a table in two of half the rows each, beside each other.
func (p *press) split(v values, widths []Length) (first, other *table) {
	half, rest := v, v
	half.rows, rest.rows = v.rows[:(len(v.rows)+1)/2], v.rows[(len(v.rows)+1)/2:]
	first, other = p.valueTable(half, widths), p.valueTable(rest, widths)
	other.indent = column + betweenTables
	return first, other
}

// whole is the height of a table on one page.
func (t *table) whole(p *press) Length {
	h := t.heads(p).height()
	for _, r := range t.rows {
		h += r.height()
	}
	return h
}

// beside prints two tables at the same height, on one page with what stays below
// them.
func (p *press) beside(first, other *table) {
	p.needAgain(max(first.whole(p), other.whole(p)) + other.after)
	top := p.y
	p.print(first)
	end := p.y
	p.y = top
	p.print(other)
	p.y = max(p.y, end)
}

// airOfFigures parts columns of figures whose heads wrap.
const airOfFigures Length = 2 * mm

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
		for n, row := range v.rows {
			want(i, v.face(n, i), sizeTable, row[i], wrap && i < v.words)
		}
	}
	spare := room
	for i := range widths {
		extra := forRounding
		if i < len(widths)-1 {
			extra += cellGap
		}
		widths[i] += extra
		least[i] = min(least[i]+extra, widths[i])
		spare -= least[i]
	}
	if spare < 0 {
		return nil
	}
	if n := Length(len(least) - v.words); wrap && n > 0 { // figures want some air before words take theirs
		air := min(spare/(2*n), airOfFigures)
		spare -= n * air
		for i := v.words; i < len(least); i++ {
			least[i] += air
			widths[i] = max(widths[i], least[i])
		}
	}
	wished := Length(0)
	for i := range widths {
		wished += widths[i] - least[i]
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

func (p *press) valueTable(v values, widths []Length) *table {
	out := &table{}
	for i, w := range widths {
		out.columns = append(out.columns, tableColumn{head: v.head[i], width: w, right: i >= v.words})
	}
	for n, cells := range v.rows {
		if heading, over := v.groups[n]; over {
			out.rows = append(out.rows, out.heading(p, heading))
		}
		r := row{tight: true}
		for i, s := range cells {
			r.cells = append(r.cells, out.text(i, p.run(v.face(n, i), sizeTable, s)))
		}
		out.rows = append(out.rows, r)
	}
	return out
}

// heading is a row that stands over those that follow.
func (t *table) heading(p *press, s string) row {
	return row{group: wrap([]Run{p.run(Bold, sizeTable, s)}, t.width())}
}

// records are rows too wide for a page: each a heading, then a line for each
// of its values.
func (p *press) records(v values) *table {
	out := &table{bare: true, columns: []tableColumn{{width: width / 2}, {width: width / 2, right: true}}}
	for n, cells := range v.rows {
		if heading, over := v.groups[n]; over {
			out.rows = append(out.rows, out.heading(p, heading))
		}
		out.rows = append(out.rows, out.heading(p, cells[0]))
		for i, s := range cells {
			if i > 0 {
				out.rows = append(out.rows, row{tight: true, cells: []cell{
					out.text(0, p.run(Regular, sizeTable, v.head[i])),
					out.text(1, p.run(v.face(n, i), sizeTable, s)),
				}})
			}
		}
	}
	return out
}
