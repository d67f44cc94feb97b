package paper

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// grid is a table as a page shows it.
type grid struct {
	heads  []string // what stands over each column
	rows   []gridRow
	stack  bool // on a phone, each row becomes lines of its own
	slides bool // it may have to be moved sideways
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
	reach := ""
	if g.slides { // by keys too
		reach = attribute("role", "group") + attribute("tabindex", "0") + attribute("aria-label", t.about)
	}
	t.raw(`<div class="slide"` + reach + "><table" + attribute("class", class) + g.role("table") + ">\n")
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
		g.rows = append(g.rows, r)
	}
	t.measure(g)
	return g
}

// columns reads the heads of a table.
func (t *twin) columns(g *grid, heads []int) {
	for _, c := range heads {
		head := t.plainText(t.parts(c))
		for range max(1, t.layout.Elements[c].ColSpan) {
			g.heads = append(g.heads, head)
		}
	}
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

// A phone shows so many pixels and the page at its widest so many; a character
// takes about so many, and so many part two columns.
const (
	phoneWidth  = 330
	pageWide    = 740
	phoneLetter = 7
	phoneGap    = 14
)

// measure says whether a table's columns fit on a phone and on the page, each as
// wide as its longest word, those of sentences with room to read. What one
// ticks is read line by line.
func (t *twin) measure(g *grid) {
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
			said := t.plainText(t.parts(c))
			if !r.head && (t.layout.Elements[c].Right || short(said)) {
				widths[i] = max(widths[i], utf8.RuneCountInString(said))
			}
			widths[i] = max(widths[i], needed(said))
			ticked = ticked || t.nodes[c].signs
		}
	}
	sum := 0
	for _, w := range widths {
		sum += w*phoneLetter + phoneGap
	}
	g.stack, g.slides = sum > phoneWidth || ticked && len(widths) > 2, sum > pageWide
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
	column := 0
	for i, c := range r.cells {
		e, set, label := t.layout.Elements[c], "", ""
		if e.ColSpan > 1 {
			set = attribute("colspan", strconv.Itoa(e.ColSpan))
		}
		set += attribute("class", t.cellClass(c, i == name))
		if g.stack && column < len(g.heads) && (t.nodes[c].says || t.nodes[c].signs) {
			label = g.heads[column]
		}
		switch {
		case r.over:
			t.cell(c, "th", attribute("scope", "rowgroup")+set+g.role("rowheader"))
		case r.head && t.nodes[c].says:
			t.headCell(c, attribute("scope", "col")+set+g.role("columnheader"))
		case e.Kind == ElTH && !r.head || i == name:
			t.cell(c, "th", attribute("scope", "row")+set+g.role("rowheader"))
		default:
			t.cell(c, "td", set+g.role("cell")+attribute("data-label", label))
		}
		column += max(e.ColSpan, 1)
	}
	t.raw("</tr>\n")
}

// cellClass says how a cell stands: at the right, beside a box to tick, or as a
// few words on one line.
func (t *twin) cellClass(of int, names bool) string {
	switch {
	case t.layout.Elements[of].Right:
		return "right"
	case names && t.nodes[of].signs:
		return "signed"
	case short(t.plainText(t.parts(of))):
		return "short"
	}
	return ""
}

// short says whether a few words stay on one line, as a name or a state.
func short(said string) bool {
	return strings.Contains(said, " ") && utf8.RuneCountInString(said) <= 14
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
