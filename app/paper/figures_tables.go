package paper

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
)

// tables are those of a section with an id, with the rows that aren't printed
// yet.
func (f *figures) tables(section string, ids ...string) []explain.Table {
	var left []explain.Table
	for _, s := range f.sections {
		if s.ID != section {
			continue
		}
		for _, t := range s.Tables {
			if len(ids) > 0 && !slices.Contains(ids, t.ID) {
				continue
			}
			t.Rows = slices.DeleteFunc(slices.Clone(t.Rows), f.rowSeen)
			if len(t.Rows) > 0 {
				left = append(left, t)
			}
		}
	}
	return left
}

// rowSeen says whether nothing of a row is left to print.
func (f *figures) rowSeen(r explain.Row) bool {
	return !slices.ContainsFunc(r.Figures, func(fig *figure.Figure) bool { return fig != nil && !f.seen(fig) })
}

// anyKnown says whether a row has a value.
func anyKnown(r explain.Row) bool {
	return slices.ContainsFunc(r.Figures, func(fig *figure.Figure) bool { return !fig.IsZero() })
}

// rest prints what no other part has printed, section by section.
func (f *figures) rest() {
	for _, s := range f.sections {
		tables := f.tables(s.ID)
		if !slices.ContainsFunc(tables, func(t explain.Table) bool { return slices.ContainsFunc(t.Rows, anyKnown) }) {
			continue
		}
		f.section(words.FigureSection(s.ID, f.plan.Dossier.Project.Path))
		f.each(tables)
	}
}

// each prints tables, two short lists beside each other.
func (f *figures) each(tables []explain.Table) {
	for len(tables) > 0 {
		if len(tables) > 1 && f.lists(tables[0], tables[1]) {
			tables = tables[2:]
			continue
		}
		f.table(tables[0])
		tables = tables[1:]
	}
}

// The columns of a list that stands beside another.
const (
	narrowLabel  Length = 55 * mm
	narrowFigure        = column - narrowLabel
)

// lists prints two lists of figures beside each other; false where that doesn't
// suit them.
func (f *figures) lists(one, two explain.Table) bool {
	var narrow [2]labelled
	for i, t := range []explain.Table{one, two} {
		title := words.FigureTable(t.ID)
		pairs := f.pairsOf(t.Rows)
		wide := slices.ContainsFunc(pairs, func(p pair) bool { return lengthOf(f.run(Bold, sizeTable, p.how)) > narrowFigure })
		if len(t.Heads) > 0 || title == "" || len(pairs) == 0 || wide {
			return false
		}
		narrow[i] = labelled{title, f.pairsIn(pairs, narrowLabel, narrowFigure)}
	}
	if abs(len(narrow[0].of.rows)-len(narrow[1].of.rows)) > mostApart {
		return false
	}
	f.printBeside(narrow[0], narrow[1], 0)
	rows := append(slices.Clone(one.Rows), two.Rows...)
	f.showRows(rows)
	f.note(f.waiting(rows))
	return true
}

// mostApart is how many rows more one of two lists beside each other may have.
const mostApart = 5

func abs(n int) int { return max(n, -n) }

// table prints a table of figures under its title, and what its absent figures
// wait for.
func (f *figures) table(t explain.Table) {
	if !slices.ContainsFunc(t.Rows, anyKnown) {
		f.note(f.waiting(t.Rows))
		return
	}
	if title := words.FigureTable(t.ID); title != "" {
		f.label(title)
	}
	if len(t.Heads) == 0 {
		f.list(t.Rows)
		return
	}
	f.grid(group{"", t})
}

// list prints figures under each other.
func (f *figures) list(rows []explain.Row) {
	f.leaveLabel()
	if t := f.pairTable(f.pairsOf(rows)); t != nil {
		f.printKept(t, f.waiting(rows))
	} else {
		f.note(f.waiting(rows))
	}
	f.showRows(rows)
}

// listHeight is that of such a list with what its absent figures wait for.
func (f *figures) listHeight(rows []explain.Row) Length {
	h := f.noteHeight(f.waiting(rows))
	if t := f.pairTable(f.pairsOf(rows)); t != nil {
		h += tableAbove + t.whole(f.press)
	}
	return h
}

// pairsOf are the figures of a list that are known, with their names.
func (f *figures) pairsOf(rows []explain.Row) []pair {
	var pairs []pair
	for _, r := range rows {
		for _, fig := range r.Figures {
			if !fig.IsZero() && !f.seen(fig) {
				pairs = append(pairs, pair{f.pass(r.Label), words.PaperFigure(fig.Value(), fig.Name().Rule)})
			}
		}
	}
	return pairs
}

func (f *figures) showRows(rows []explain.Row) {
	for _, r := range rows {
		for _, fig := range r.Figures {
			if fig != nil && fig.Name() != nil {
				f.shown[fig.Name().Key] = true
			}
		}
	}
}

// group is a table of figures, and the heading that parts it from those before.
type group struct {
	title string
	of    explain.Table
}

// leastLabels is how wide the labels of a grid are at least.
const leastLabels Length = 38 * mm

// grid prints groups of rows over the same columns: as one table where the page
// is wide enough, else as several with about as many columns each.
func (f *figures) grid(groups ...group) {
	var rows []explain.Row
	for _, g := range groups {
		rows = append(rows, g.of.Rows...)
	}
	said := f.waiting(rows)
	f.showRows(rows)
	across := f.across(groups)
	heads := groups[0].of.Heads
	for from := 0; from < len(heads); from += across {
		to := min(from+across, len(heads))
		v, inEuros := f.gridForm(groups, from, to)
		if len(v.rows) == 0 {
			continue
		}
		if inEuros {
			f.intro(words.PaperFigures.InEuros)
		}
		note := ""
		if to == len(heads) {
			note, said = said, ""
		}
		f.printKept(f.tableOf(v), note)
	}
	f.note(said)
}

// across is how many columns of figures stand beside each other.
func (f *figures) across(groups []group) int {
	n := len(groups[0].of.Heads)
	for tables := 1; tables < n; tables++ {
		across := (n + tables - 1) / tables
		fit := true
		for from := 0; from < n; from += across {
			v, _ := f.gridForm(groups, from, min(from+across, n))
			fit = fit && f.roomy(v)
		}
		if fit {
			return across
		}
	}
	return 1
}

// roomy says whether the page has room for columns and their labels, with air
// between them.
func (f *figures) roomy(v values) bool {
	widths := f.chartColumns(v, width-Length(len(v.head))*cellGap/2, true)
	return widths != nil && widths[0] >= leastLabels
}

// gridForm are some columns with their units, or without them where that is
// what gives them room.
func (f *figures) gridForm(groups []group, from, to int) (v values, inEuros bool) {
	v = f.gridValues(groups, from, to, words.Figure)
	if f.roomy(v) {
		return v, false
	}
	return f.gridValues(groups, from, to, func(v figure.Value, rule string) string {
		return words.WithoutUnit(words.Figure(v, rule))
	}), true
}

// gridValues are the columns from one to another, written by said. A row of
// which nothing is known is left to what is said below the table.
func (f *figures) gridValues(groups []group, from, to int, said func(figure.Value, string) string) values {
	v := values{words: 1, groups: map[int]string{}, strong: func(int, int) bool { return false }}
	v.head = append([]string{""}, groups[0].of.Heads[from:to]...)
	for _, g := range groups {
		open := false
		for _, r := range g.of.Rows {
			part := explain.Row{Label: r.Label, Figures: r.Figures[from:to]}
			if !anyKnown(part) {
				continue
			}
			if !open && g.title != "" {
				v.groups[len(v.rows)] = g.title
			}
			open = true
			v.rows = append(v.rows, f.gridRow(part, said))
		}
	}
	return v
}

func (f *figures) gridRow(r explain.Row, said func(figure.Value, string) string) []string {
	cells := []string{f.pass(r.Label)}
	for _, fig := range r.Figures {
		switch {
		case fig == nil:
			cells = append(cells, "")
		case fig.IsZero():
			cells = append(cells, words.NotKnown)
		default:
			cells = append(cells, said(fig.Value(), ruleOf(fig)))
		}
	}
	return cells
}

func ruleOf(fig *figure.Figure) string {
	if n := fig.Name(); n != nil {
		return n.Rule
	}
	return ""
}

// waiting says what the absent figures of some rows wait for, or why else they
// aren't there; "" for nothing. What has no value by its rule isn't missed.
func (f *figures) waiting(rows []explain.Row) string {
	var labels, answers, said []string
	var faults []figure.Fault
	of := map[figure.Fault][]string{}
	for _, r := range rows {
		label := f.pass(r.Label)
		for _, fig := range r.Figures {
			if fig == nil || !fig.IsZero() {
				continue
			}
			switch fault := fig.Fault(); fault {
			case figure.None, figure.Outside:
			case figure.Missing:
				labels = with(labels, label)
				answers = with(answers, f.wanted(fig)...)
			default:
				faults = with(faults, fault)
				of[fault] = with(of[fault], label)
			}
		}
	}
	if len(answers) > 0 {
		said = append(said, words.WaitsFor(labels, answers))
	}
	for _, fault := range faults {
		said = append(said, words.WhyAbsent(of[fault], fault))
	}
	return joinText(" ", said...)
}

// with adds what isn't there yet.
func with[T comparable](all []T, more ...T) []T {
	for _, one := range more {
		if !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}

// Space above and below a note.
const (
	noteAbove Length = 2 * mm
	noteBelow Length = 1 * mm
)

// note prints a remark in small type below what it is about.
func (f *figures) note(said ...string) {
	if s := strings.TrimSpace(joinText(" ", said...)); s != "" {
		f.space(noteAbove)
		f.paragraph(f.run(Regular, sizeSmall, s))
		f.y += noteBelow
	}
}

// noteHeight is that of a note.
func (f *figures) noteHeight(s string) Length {
	if s == "" {
		return 0
	}
	return noteAbove + height(wrap([]Run{f.run(Regular, sizeSmall, s)}, width)) + noteBelow
}

// printKept prints a table with the note below it, on one page unless it is
// high.
func (f *figures) printKept(t *table, note string) {
	t.after += f.noteHeight(note)
	if len(f.press.waiting) == 0 {
		f.space(tableAbove)
	}
	f.keepWhole(t)
	f.print(t)
	f.note(note)
}

// tableAbove is between a table and what stands over it, a heading apart.
const tableAbove Length = 2 * mm
