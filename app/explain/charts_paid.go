package explain

import (
	"slices"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/relocation"
)

// financing draws what a firm needs to start beside what will pay for it.
func (d *drawer) financing() {
	needs, resources, gap := d.of("financing.needs"), d.of("financing.resources"), d.of("financing.gap")
	if !known(needs, resources) {
		return
	}
	c := chart.Columns{
		Title: words.FigureCharts.Financing, Note: words.FigureCharts.FinancingNote,
		Needs:     chart.Column{Parts: d.lines("needs"), Total: d.amount(needs)},
		Resources: chart.Column{Parts: d.lines("resources"), Total: d.amount(resources)},
		Gap:       chart.Part{Value: d.amount(gap)},
	}
	c.Needs.Parts = append(
		c.Needs.Parts,
		chart.Part{Label: words.FigureCharts.Formalities, Value: d.amount(d.of("financing.formalities"))},
		chart.Part{Label: words.FigureCharts.WorkingCapital, Value: d.amount(d.of("financing.working_capital"))},
	)
	for _, k := range unsure {
		if slices.ContainsFunc(c.Resources.Parts, func(p chart.Part) bool { return p.Fill == k.Fill }) {
			c.Legend = append(c.Legend, k)
		}
	}
	before := make([]string, len(c.Needs.Parts)-2)
	keys := append(before, "financing.formalities", "financing.working_capital", "financing.needs")
	keys = append(keys, make([]string, len(c.Resources.Parts))...)
	d.add(ChartFinancing, SectionPays, c.Chart(), append(keys, "financing.resources", "financing.gap")...)
}

// unsure are the patterns of what isn't granted yet.
var unsure = []chart.Key{{Fill: chart.Hatched, Words: words.Charts.Asked}, {Fill: chart.Crossed, Words: words.Charts.Planned}}

// lines are the rows of a table of amounts that count, as they were called; one
// that isn't sure has the pattern of its state.
func (d *drawer) lines(question string) []chart.Part {
	var parts []chart.Part
	for i, row := range d.plan.Facts.Rows(question) {
		state, hasState := states[row.Choice("status")]
		if len(row) == 0 || hasState && state == chart.Refused {
			continue
		}
		p := chart.Part{Label: d.rowLabel(question, row), Value: d.amount(d.plan.Facts.Cell(question, i, "amount"))}
		switch {
		case hasState && state == chart.Asked:
			p.Fill = chart.Hatched
		case hasState && state == chart.Planned:
			p.Fill = chart.Crossed
		}
		parts = append(parts, p)
	}
	return parts
}

// rowLabel is what a row was called, or its kind.
func (d *drawer) rowLabel(question string, row guide.Row) string {
	if label := row.Choice("label"); label != "" {
		return d.as(label)
	}
	if kind := row.Choice("kind"); kind != "" {
		return d.option(question, "kind", kind)
	}
	return words.NotKnown
}

// states are how far a funding has come, by the option's id.
var states = map[string]chart.State{
	"granted": chart.Granted, "asked": chart.Asked, "planned": chart.Planned, "refused": chart.Refused,
}

// funding draws who pays a course.
func (d *drawer) funding() {
	d.paid(ChartFunding, "costs.total", "funding.left_to_pay", chart.Funding{
		Title: words.FigureCharts.Funding, Note: words.FigureCharts.FundingNote,
		Cost:   chart.Part{Label: words.FigureCharts.CourseCost},
		Grants: d.grants("funding", "amount_asked", "amount_granted"),
	})
}

// support draws who pays a move.
func (d *drawer) support() {
	d.paid(ChartSupport, "budget.total", "budget.left_to_pay", chart.Funding{
		Title: words.FigureCharts.Support, Note: words.FigureCharts.SupportNote,
		Cost:   chart.Part{Label: words.FigureCharts.MoveCost},
		Grants: d.grants("support", "amount", "amount"),
	})
}

func (d *drawer) paid(id, cost, left string, f chart.Funding) {
	if d.of(cost).IsZero() && len(f.Grants) == 0 {
		return
	}
	f.Cost.Value, f.Left.Value = d.amount(d.of(cost)), d.amount(d.of(left))
	keys := append(append([]string{cost}, make([]string, len(f.Grants))...), left)
	d.add(id, SectionPays, f.Chart(), keys...)
}

// grants are the lines of a funding: what was granted of one that is, else what
// was asked for.
func (d *drawer) grants(question, asked, granted string) []chart.Grant {
	var grants []chart.Grant
	for i, row := range d.plan.Facts.Rows(question) {
		if len(row) == 0 {
			continue
		}
		state, given := states[row.Choice("status")]
		if !given {
			state = chart.Planned
		}
		column := asked
		if state == chart.Granted {
			column = granted
		}
		label := d.rowLabel(question, row)
		if scheme := row.Choice("scheme"); scheme != "" {
			label = d.option(question, "scheme", scheme)
		}
		grants = append(grants, chart.Grant{Label: label, State: state, Value: d.amount(d.plan.Facts.Cell(question, i, column))})
	}
	return grants
}

// monthly draws the household's month before and after the move.
func (d *drawer) monthly() {
	lines := relocation.Monthly(d.plan.Facts)
	if len(lines) == 0 {
		return
	}
	b := chart.BeforeAfter{Title: words.FigureCharts.Monthly, Note: words.FigureCharts.MonthlyNote}
	for _, l := range lines {
		label := d.as(l.Label)
		if label == "" {
			label = words.NotKnown
		}
		b.Lines = append(b.Lines, d.budgetLine(label, l.Before, l.After, figure.Less(l.After, l.Before)))
	}
	b.Lines = append(b.Lines, d.budgetLine(words.FigureCharts.Total, d.of("monthly.before"), d.of("monthly.after"), d.of("monthly.difference")))
	d.add(ChartMonthly, SectionLeft, b.Chart(), append(make([]string, len(lines)), "monthly.difference")...)
}

func (d *drawer) budgetLine(label string, before, after, difference *figure.Figure) chart.BudgetLine {
	return chart.BudgetLine{Label: label, Before: d.amount(before), After: d.amount(after), Difference: d.amount(difference)}
}
