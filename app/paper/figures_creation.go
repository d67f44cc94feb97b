package paper

import (
	"fmt"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
)

// creation are the figures of a business creation: what answers the first
// question, then its years, then what else was computed.
func (f *figures) creation() {
	firm := f.has("financing.needs")
	if firm {
		f.financing()
		f.alerts()
		f.breakEven()
	} else {
		f.cash()
		f.microYears()
		f.alerts()
	}
	f.years(firm)
	if firm {
		f.cash()
		f.loans()
	}
	f.rights()
	f.forms()
}

// cash is the drawing of the cash and its months.
func (f *figures) cash() {
	d, ok := f.drawn(explain.ChartCash)
	if !ok {
		return
	}
	note := joinText(" ", f.spent(), f.firstDeclaration())
	if f.plan.Facts.Choice("legal_form") != "micro" {
		note = words.PaperFigures.CompanySpent
		if f.plan.Facts.Choice("tax_regime") == "corporate_tax" {
			note = joinText(" ", note, words.PaperFigures.CorporateTaxLater)
		}
	}
	below := f.noteHeight(note)
	if len(creation.Loans(f.plan.Facts)) == 0 {
		below += f.ending
	}
	f.chartOver(d.Chart, plotHeight, below)
	f.show("cash.*")
	f.tell("opening_cash", "monthly_drawings")
	f.note(note)
}

// spent says what goes out of a micro-enterprise's cash each month.
func (f *figures) spent() string {
	drawn := f.answer("monthly_drawings")
	spent := figure.Cents(figure.Over(f.plan.Facts.FigureOfYear("expenses", 0), figure.Define(12)))
	if v := f.plan.Facts.Figure("monthly_drawings"); v.IsZero() || spent.IsZero() {
		return ""
	}
	return words.CashSpent(amountOf(drawn), amountOf(spent))
}

// firstDeclaration says what the first declaration takes in, and when it is
// paid.
func (f *figures) firstDeclaration() string {
	rhythm := f.plan.Facts.Choice("declaration")
	if rhythm == "" {
		return ""
	}
	paid := calendar.Month(0)
	for n := 1; n <= 12 && paid.IsZero(); n++ {
		if f.has(fmt.Sprintf("cash.levies.month%02d", n)) {
			paid = calendar.MonthOf(f.start).Add(n - 1)
		}
	}
	return words.FirstDeclaration(rhythm == "quarterly", paid)
}

// microYears are the years of a micro-enterprise in one table, a row each. One
// that the page has no room for is left to the detail, a column each.
func (f *figures) microYears() {
	n := f.plan.Facts.YearsGiven("turnover")
	if n == 0 || !f.has("year1.per_month") {
		return
	}
	chamber := f.has("year1.chamber_levy")
	p := words.PaperFigures
	v := values{words: 1, head: []string{p.Year, p.Takings, p.Rate, p.Contributions, p.Training}}
	if chamber {
		v.head = append(v.head, p.Chamber)
	}
	v.head = append(v.head, p.Expenses, p.Left, p.PerMonth)
	v.strong = func(_, column int) bool { return column == len(v.head)-2 }
	for year := 1; year <= n; year++ {
		v.rows = append(v.rows, f.microYear(year, chamber))
	}
	if f.chartColumns(v, width, false) == nil {
		return
	}
	f.section(words.YearsTitle(n))
	f.print(f.valueTable(v, f.chartColumns(v, width, false)))
	f.space(3 * mm)
	f.tell("turnover", "expenses")
	for _, part := range []string{"contribution_rate", "contributions", "training_levy", "chamber_levy", "after_expenses", "per_month"} {
		for year := 1; year <= n; year++ {
			f.show(yearKey(year, part))
		}
	}
}

func yearKey(year int, part string) string { return fmt.Sprintf("year%d.%s", year, part) }

func (f *figures) microYear(year int, chamber bool) []string {
	said := func(fig *figure.Figure, write func(money.Euro) string) string {
		switch v := fig.Value(); {
		case fig.IsZero():
			return words.NotKnown
		case v.Kind() == figure.KindEuro:
			return write(v.Euro())
		default:
			return words.Figure(v, "")
		}
	}
	of := func(part string) *figure.Figure { return f.of(yearKey(year, part)) }
	cells := []string{
		words.YearOfTable(year, f.start), said(f.plan.Facts.FigureOfYear("turnover", year-1), words.BriefEuros),
		said(of("contribution_rate"), words.Amount), said(of("contributions"), words.Amount), said(of("training_levy"), words.Amount),
	}
	if chamber {
		cells = append(cells, said(of("chamber_levy"), words.Amount))
	}
	expenses := said(f.plan.Facts.FigureOfYear("expenses", year-1), words.Amount)
	return append(cells, expenses, said(of("after_expenses"), words.Euro), said(of("per_month"), words.RoundEuro))
}

// years are what was computed year by year, in one table: a column each.
func (f *figures) years(firm bool) {
	p := words.PaperFigures
	titles := map[string]string{"years": p.DetailTax, "civil": p.DetailTax, "household": p.DetailHousehold, "thresholds": p.DetailThresholds}
	if firm {
		titles["years"] = p.DetailResult
	}
	var all []group
	for _, t := range append(f.tables(explain.SectionLeft, "years", "civil", "household"), f.tables(explain.SectionHolds, "thresholds")...) {
		if len(t.Heads) == 0 {
			continue
		}
		title := titles[t.ID]
		if slices.ContainsFunc(t.Rows, saysSalesNeeded) {
			title = p.DetailSales
		}
		all = append(all, group{title, t})
	}
	if len(all) > 0 && all[0].of.ID == "years" && !f.told["turnover"] {
		all[0].of.Rows = append(f.typedYears(len(all[0].of.Heads)), all[0].of.Rows...)
	}
	known := func(g group) bool { return slices.ContainsFunc(g.of.Rows, anyKnown) }
	switch said := slices.DeleteFunc(slices.Clone(all), func(g group) bool { return !known(g) }); len(said) {
	case 0:
		return
	case 1:
		f.section(said[0].title)
		for i := range all {
			all[i].title = ""
		}
	default:
		f.section(p.Detail)
	}
	for len(all) > 0 {
		n := 1
		for n < len(all) && slices.Equal(all[n].of.Heads, all[0].of.Heads) {
			n++
		}
		f.grid(all[:n]...)
		all = all[n:]
	}
	if f.of("ceiling.two_years_over").No() { // the ceilings of the years say it
		f.show("ceiling.two_years_over")
	}
	for _, t := range append(f.tables(explain.SectionLeft, ""), f.tables(explain.SectionHolds, "")...) {
		if len(t.Heads) == 0 {
			f.list(t.Rows)
		}
	}
}

// saysSalesNeeded says whether a row is what must be taken for an income: a
// lender reads none of it.
func saysSalesNeeded(r explain.Row) bool {
	return slices.ContainsFunc(r.Figures, func(f *figure.Figure) bool {
		return f != nil && f.Name() != nil && strings.HasPrefix(f.Name().Key, "required_turnover.")
	})
}

// typedYears head the years with the amounts that all else comes from.
func (f *figures) typedYears(years int) []explain.Row {
	var rows []explain.Row
	for _, typed := range []struct{ question, label string }{
		{"turnover", words.PaperFigures.Turnover}, {"expenses", words.PaperFigures.Expenses},
	} {
		if n := f.plan.Facts.YearsGiven(typed.question); n == 0 || n > years {
			continue
		}
		r := explain.Row{Label: typed.label}
		for year := range years {
			r.Figures = append(r.Figures, f.plan.Facts.FigureOfYear(typed.question, year))
		}
		f.tell(typed.question)
		rows = append(rows, r)
	}
	return rows
}

// financing is what a firm needs to start, and what pays for it.
func (f *figures) financing() {
	d, ok := f.drawn(explain.ChartFinancing)
	if !ok {
		return
	}
	f.section(d.Chart.Title)
	f.intro(d.Chart.Note)
	f.figure(d.Chart, plotHeight)
	f.show("financing.needs", "financing.resources", "financing.formalities", "financing.working_capital")
	p := words.PaperFigures
	f.tell("needs", "resources", "formalities")
	f.amounts(
		"needs", 0,
		extraRow{label: p.Formalities, of: map[string]*figure.Figure{"amount": f.of("financing.formalities")}},
		extraRow{label: p.WorkingCapital, of: map[string]*figure.Figure{"amount": f.of("financing.working_capital")}},
		extraRow{label: p.Total, of: map[string]*figure.Figure{"amount": f.of("financing.needs")}, strong: true},
	)
	f.amounts("resources", 0, extraRow{label: p.Total, of: map[string]*figure.Figure{"amount": f.of("financing.resources")}, strong: true})
	f.main = append(f.main, f.of("financing.working_capital"))
	f.each(f.tables(explain.SectionPays, "financing", "bank_rules"))
}

// breakEven is when sales cover what the year costs.
func (f *figures) breakEven() {
	if d, ok := f.drawn(explain.ChartBreakEven); ok {
		f.section(d.Chart.Title)
		f.intro(d.Chart.Note)
		tables := f.tables(explain.SectionHolds, "break_even")
		below := Length(0)
		for _, t := range tables {
			below += f.listHeight(t.Rows)
		}
		f.figureOver(d.Chart, plotHeight, below, 0)
		for _, t := range tables {
			f.list(t.Rows)
		}
	}
}

// rights are the two ways of using unemployment rights.
func (f *figures) rights() {
	d, ok := f.drawn(explain.ChartRights)
	if !ok {
		return
	}
	f.chart(d.Chart, plotHeight)
	f.show("arce.year*", "are_kept.year*")
	for _, t := range f.tables(explain.SectionPays, "rights") {
		f.list(t.Rows)
	}
}
