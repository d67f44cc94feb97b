package paper

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// grid is a table as a page shows it.
type grid struct {
	columns []gridColumn
	rows    []gridRow
	stack   bool // on a phone, each row becomes lines of its own
}

// gridColumn is a column: what stands over it, and whether any row says
// something there.
type gridColumn struct {
	head string
	says bool
}

type gridRow struct {
	cells []int
	over  bool // a heading over the rows that follow
	head  bool // the heads of the columns
}

// table writes a table with the scope of its heads.
func (t *twin) table(of int) {
	g := t.grid(of)
	if len(g.rows) == 0 {
		return
	}
	class := ""
	if g.stack {
		class = "stack"
	}
	t.raw(`<div class="slide"><table` + attribute("class", class) + g.role("table") + ">\n")
	open := ""
	for _, r := range g.rows {
		section := "tbody"
		if r.head {
			section = "thead"
		}
		if section != open || r.over {
			t.close(open)
			t.raw("<" + section + g.role("rowgroup") + ">\n")
			open = section
		}
		t.row(g, r)
	}
	t.close(open)
	t.raw("</table></div>\n")
}

func (t *twin) close(section string) {
	if section != "" {
		t.raw("</" + section + ">\n")
	}
}

// role says again what an element is where folding would hide it.
func (g *grid) role(role string) string {
	if !g.stack {
		return ""
	}
	return attribute("role", role)
}

func (t *twin) grid(of int) *grid {
	g := &grid{}
	for _, row := range t.rowsOf(of) {
		cells := t.nodes[row].kids
		if !t.nodes[row].says && !t.nodes[row].signs {
			continue
		}
		r := gridRow{cells: cells}
		heads := !slices.ContainsFunc(cells, func(c int) bool { return t.layout.Elements[c].Kind != ElTH })
		r.over = heads && len(cells) == 1 && t.layout.Elements[cells[0]].ColSpan > 1
		r.head = heads && !r.over && len(g.rows) == 0
		if r.head {
			t.columns(g, cells)
		}
		for i, c := range cells {
			if !r.over && !r.head && i < len(g.columns) {
				g.columns[i].says = g.columns[i].says || t.nodes[c].says
			}
		}
		g.rows = append(g.rows, r)
	}
	g.stack = t.wide(g)
	return g
}

// columns reads the heads of a table.
func (t *twin) columns(g *grid, heads []int) {
	for _, c := range heads {
		head := t.plainText(t.parts(c))
		for range max(1, t.layout.Elements[c].ColSpan) {
			g.columns = append(g.columns, gridColumn{head: head})
		}
	}
}

// with says whether a column shares a line with its neighbour where rows fold:
// a box to tick with what is ticked, a weekday with its date.
func (g *grid) with(column int) bool {
	lone := func(i int) bool { // without a head, and not what names the row
		return i >= 0 && i < len(g.columns) && g.columns[i].head == "" && (i > 0 || !g.columns[i].says)
	}
	return lone(column) || lone(column-1) && !lone(column-2)
}

// label is what stands over a column, or over the neighbour whose line it
// shares.
func (g *grid) label(column int) string {
	switch n := len(g.columns); {
	case column >= n:
		return ""
	case g.columns[column].head != "" || column == 0 || column+1 >= n || g.columns[column-1].head == "":
		return g.columns[column].head
	}
	return g.columns[column+1].head
}

// rowsOf are the rows of a table, within its head and body too.
func (t *twin) rowsOf(of int) []int {
	var rows []int
	for _, kid := range t.nodes[of].kids {
		if t.layout.Elements[kid].Kind == ElTR {
			rows = append(rows, kid)
		} else {
			rows = append(rows, t.rowsOf(kid)...)
		}
	}
	return rows
}

// A phone shows so many pixels, a character takes about so many, and so many
// part two columns.
const (
	phoneWidth  = 330
	phoneLetter = 7
	phoneGap    = 14
)

// wide says whether a table's columns don't fit on a phone, each as wide as its
// longest word, those of sentences with room to read. What one ticks is read
// line by line.
func (t *twin) wide(g *grid) bool {
	var widths []int
	ticked := false
	for _, r := range g.rows {
		if r.over {
			continue
		}
		for i, c := range r.cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], needed(t.plainText(t.parts(c))))
			ticked = ticked || t.nodes[c].signs
		}
	}
	sum := 0
	for _, w := range widths {
		sum += w*phoneLetter + phoneGap
	}
	return sum > phoneWidth || ticked && len(widths) > 2
}

// needed is how many letters wide a cell wants to be.
func needed(said string) int {
	n := 0
	for _, word := range strings.Split(said, " ") {
		n = max(n, utf8.RuneCountInString(word))
	}
	// Two lines do for a few words; a sentence needs room.
	return max(n, min((utf8.RuneCountInString(said)+1)/2, 18))
}

func (t *twin) row(g *grid, r gridRow) {
	t.raw("<tr" + g.role("row") + ">")
	name := t.naming(r)
	column, labelled := 0, ""
	for i, c := range r.cells {
		e, said := t.layout.Elements[c], t.nodes[c].says
		span := ""
		if e.ColSpan > 1 {
			span = attribute("colspan", strconv.Itoa(e.ColSpan))
		}
		class := ""
		if g.stack && g.with(column) {
			class = "with"
		}
		switch {
		case r.over:
			t.cell(c, "th", attribute("scope", "rowgroup")+span+g.role("rowheader"))
		case r.head && said:
			t.headCell(c, attribute("scope", "col")+span+g.role("columnheader"))
		case e.Kind == ElTH && !r.head || i == name:
			t.cell(c, "th", attribute("scope", "row")+span+attribute("class", class)+g.role("rowheader"))
			labelled = g.label(column)
		default:
			label := ""
			if now := g.label(column); g.stack && (said || t.nodes[c].signs) && now != labelled {
				label, labelled = now, now
			}
			t.cell(c, "td", span+attribute("class", class)+g.role("cell")+attribute("data-label", label))
		}
		column += max(e.ColSpan, 1)
	}
	t.raw("</tr>\n")
}

// naming is the cell that says what its row is about: the first that says
// something, in a row to tick the first in bold; -1 where the row's heads or
// the layout say it.
func (t *twin) naming(r gridRow) int {
	if r.over || r.head {
		return -1
	}
	first := -1
	ticked := false
	for i, c := range r.cells {
		if t.layout.Elements[c].Kind == ElTH {
			return -1
		}
		ticked = ticked || t.nodes[c].signs
		if !t.nodes[c].says {
			continue
		}
		if first < 0 {
			first = i
		}
		if ticked && t.bold(c) {
			return i
		}
	}
	return first
}

// bold says whether a cell begins in bold.
func (t *twin) bold(of int) bool {
	for _, p := range t.parts(of) {
		if p.kid < 0 && p.op.Kind == OpText && p.op.Sign == NoSign {
			return p.op.Face == Bold
		}
	}
	return false
}

// cell writes a cell. What stands over its column is shown again where rows
// fold.
func (t *twin) cell(of int, tag, attributes string) {
	t.raw("<" + tag + attributes + ">")
	t.mixed(t.parts(of))
	t.raw("</" + tag + ">")
}

// headCell writes what stands over a column.
func (t *twin) headCell(of int, attributes string) {
	t.raw("<th" + attributes + ">")
	t.bare(t.parts(of))
	t.raw("</th>")
}
