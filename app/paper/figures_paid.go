package paper

import (
	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/money"
)

// extraRow is a computed row under those of a table that was typed: figures by
// column.
type extraRow struct {
	label  string
	of     map[string]*figure.Figure
	strong bool
}

// known says whether one of its figures is.
func (e extraRow) known() bool {
	for _, fig := range e.of {
		if !fig.IsZero() {
			return true
		}
	}
	return false
}

// typedTable is a table as it was typed, with what was computed from it; nil
// when there is neither.
func (f *figures) typedTable(question string, extra ...extraRow) (label string, t *table) {
	q := f.guide.Question(question)
	if q == nil {
		return "", nil
	}
	var known []extraRow
	for _, e := range extra {
		if e.known() {
			known = append(known, e)
		}
	}
	rows := f.plan.Facts.Rows(question)
	if len(rows)+len(known) == 0 {
		return "", nil
	}
	return q.Label, f.tableOfAnswer(q, rows, known)
}

// amounts prints such a table. after is what stays with its last rows.
func (f *figures) amounts(question string, after Length, extra ...extraRow) {
	if label, t := f.typedTable(question, extra...); t != nil {
		f.label(label)
		t.after = after
		f.printKept(t, "")
	}
}

// labelled is a table under its label.
type labelled struct {
	label string
	of    *table
}

// printBeside prints two tables beside each other where both have the room,
// else one after the other. after is what stays with the last rows.
func (f *figures) printBeside(one, two labelled, after Length) {
	if one.of == nil || two.of == nil || max(one.of.width(), two.of.width()) > column {
		last := &two
		if two.of == nil {
			last = &one
		}
		for _, l := range []*labelled{&one, &two} {
			if l.of != nil {
				if l == last {
					l.of.after = after
				}
				f.label(l.label)
				f.print(l.of)
			}
		}
		return
	}
	two.of.indent = column + betweenTables
	const above, below = 3.5 * mm, 0.5 * mm
	labels := [2][]Line{}
	for i, l := range []labelled{one, two} {
		labels[i] = wrap([]Run{f.run(Bold, sizeText, l.label)}, column)
	}
	h := max(height(labels[0]), height(labels[1]))
	f.needAgain(above + h + below + max(one.of.whole(f.press), two.of.whole(f.press)) + after)
	f.space(above)
	y, end := f.y, f.y
	for i, l := range []labelled{one, two} {
		f.in(ElH3, func() { f.setLines(labels[i], l.of.left(), y+h-height(labels[i])) })
		f.y = y + h + below
		f.print(l.of)
		end = max(end, f.y)
	}
	f.y = end
}

// relocation are the figures of a move.
func (f *figures) relocation() {
	f.answered(explain.ChartSupport, []string{"budget.total", "budget.support"}, func(after Length) {
		p := words.PaperFigures
		f.tell("budget", "support")
		var costs, paid labelled
		costs.label, costs.of = f.typedTable("budget", extraRow{label: p.Total, of: map[string]*figure.Figure{"amount": f.of("budget.total")}, strong: true})
		paid.label, paid.of = f.typedTable("support", extraRow{label: p.Granted, of: map[string]*figure.Figure{"amount": f.of("budget.support")}, strong: true})
		f.printBeside(costs, paid, after)
	})
	f.alerts()
	if d, ok := f.drawn(explain.ChartMonthly); ok {
		note := ""
		for _, t := range f.tables(explain.SectionLeft, explain.ChartMonthly) {
			note = f.waiting(t.Rows)
		}
		f.chartOver(d.Chart, plotHeight, f.noteHeight(note))
		f.note(note)
		f.show("monthly.*")
		f.tell("monthly_budget")
	}
}

// training are the figures of a course.
func (f *figures) training() {
	f.answered(explain.ChartFunding, []string{"costs.*", "travel.total", "funding.asked", "funding.granted"}, func(after Length) {
		p := words.PaperFigures
		f.tell("costs", "funding")
		f.amounts(
			"costs", 0,
			extraRow{label: p.CourseHours, of: map[string]*figure.Figure{"amount": f.of("costs.course")}},
			extraRow{label: p.Travel, of: map[string]*figure.Figure{"amount": f.of("travel.total")}},
			extraRow{label: p.Total, of: map[string]*figure.Figure{"amount": f.of("costs.total")}, strong: true},
		)
		f.amounts("funding", after, extraRow{
			label:  p.Total,
			of:     map[string]*figure.Figure{"amount_asked": f.of("funding.asked"), "amount_granted": f.of("funding.granted")},
			strong: true,
		})
	})
	f.alerts()
}

// answered prints a chart of what is paid, the tables that it rests on in their
// own words, which show some figures, and what else is known of it. A single
// row of that stays with the tables.
func (f *figures) answered(id string, shown []string, tables func(after Length)) {
	d, ok := f.drawn(id)
	if !ok {
		return
	}
	f.section(d.Chart.Title)
	f.intro(d.Chart.Note)
	f.figure(d.Chart, plotHeight)
	f.show(shown...)
	rest := f.tables(explain.SectionPays)
	tables(f.loneRow(rest))
	f.each(rest)
}

// loneRow is how high a list of a single row without a title is, 0 for any
// other.
func (f *figures) loneRow(tables []explain.Table) Length {
	if len(tables) != 1 || len(tables[0].Heads) > 0 || words.FigureTable(tables[0].ID) != "" {
		return 0
	}
	if len(f.pairsOf(tables[0].Rows)) != 1 {
		return 0
	}
	return f.listHeight(tables[0].Rows)
}

// extras are the cells of computed rows, for some columns.
func (c *composer) extras(columns []*guide.Question, extra []extraRow) (cells [][]string, strong []bool) {
	for _, e := range extra {
		row := make([]string, len(columns))
		for i, column := range columns {
			if fig, has := e.of[column.ID]; has {
				row[i] = euros(fig)
			}
		}
		if at := elastic(columns); row[at] == "" {
			row[at] = e.label
		}
		cells, strong = append(cells, row), append(strong, e.strong)
	}
	return cells, strong
}

// amountOf is a figure's amount, 0 where it is none.
func amountOf(f *figure.Figure) money.Euro {
	if v := f.Value(); v.Kind() == figure.KindEuro {
		return v.Euro()
	}
	return 0
}
