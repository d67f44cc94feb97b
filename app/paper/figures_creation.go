package paper

import (
	"fmt"
	"slices"

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
	f.tell("turnover", "expenses", "target_monthly_income")
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
		if len(t.Heads) > 0 {
			all = append(all, group{titles[t.ID], t})
		}
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
		f.figure(d.Chart, plotHeight)
		for _, t := range f.tables(explain.SectionHolds, "break_even") {
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

// loans are the loans, then each year by year.
func (f *figures) loans() {
	loans := creation.Loans(f.plan.Facts)
	if len(loans) == 0 {
		return
	}
	f.section(words.FigureTable("loans"))
	f.loanKinds()
	loans = slices.DeleteFunc(loans, func(l creation.Loan) bool { return len(l.Years()) == 0 })
	for i, l := range loans {
		p := words.PaperFigures
		v := values{words: 1, head: []string{p.LoanYear, p.Paid, p.Interest, p.Principal, p.Balance}}
		for _, y := range l.Years() {
			v.rows = append(v.rows, []string{words.YearOfTable(y.Year, f.start), euros(y.Paid), euros(y.Interest), euros(y.Principal), euros(y.Balance)})
		}
		f.label(f.loanTitle(l))
		t := f.tableOf(v)
		if widths := f.chartColumns(v, rooms[1], false); widths != nil {
			t = f.valueTable(v, widths) // the loans alike
		}
		if i == len(loans)-1 {
			t.after = f.ending
		}
		f.printKept(t, "")
	}
	for _, t := range f.tables(explain.SectionPays, "loans") {
		f.list(t.Rows)
	}
}

func euros(f *figure.Figure) string {
	if v := f.Value(); v.Kind() == figure.KindEuro {
		return words.Euro(v.Euro())
	}
	return words.NotKnown
}

// loanKinds are the loans of each kind, added up, a row each.
func (f *figures) loanKinds() {
	p := words.PaperFigures
	parts := []string{"monthly", "year1_interest", "year1_principal", "total_interest", "last"}
	v := values{
		words: 1, head: []string{p.Loan, p.Instalment, p.FirstInterest, p.FirstPrincipal, p.AllInterest, p.LastInstalment},
		strong: func(_, column int) bool { return column == 1 },
	}
	count := map[string]int{}
	for _, l := range creation.Loans(f.plan.Facts) {
		count[l.Kind]++
	}
	for _, kind := range []string{"honour_loan", "bank_loan"} {
		key := func(part string) string { return "loan." + kind + "." + part }
		if f.of(key("monthly")).IsZero() {
			continue
		}
		cells := []string{words.LoansOfKind(kind, count[kind])}
		for _, part := range parts {
			cells = append(cells, euros(f.of(key(part))))
			f.show(key(part))
		}
		if count[kind] > 1 { // they end in different months
			cells[len(cells)-1] = p.OfEachLoan
		}
		v.rows = append(v.rows, cells)
	}
	if len(v.rows) > 0 {
		f.values(v)
	}
}

func (f *figures) loanTitle(l creation.Loan) string {
	name := f.pass(l.Label)
	if name == "" {
		name = words.LoanKind(l.Kind)
	}
	cell := func(column string) *figure.Figure { return f.plan.Facts.Cell("resources", l.Row, column) }
	return words.LoanTitle(name, cell("amount"), cell("rate"), cell("months"))
}

// underSchedule is the room of what heads a schedule on a page of its own.
const underSchedule Length = 24 * mm

// schedules are the loans month by month, on pages of their own and under each
// other, in two tables beside each other. Without interest, the years say it
// all.
func (f *figures) schedules() {
	begun := false
	for _, l := range creation.Loans(f.plan.Facts) {
		if !figure.Above(f.plan.Facts.Cell("resources", l.Row, "rate"), figure.Define(0)).Yes() {
			continue
		}
		v := f.schedule(l)
		widths := f.chartColumns(v, column, false)
		if widths == nil || len(v.rows) == 0 {
			continue
		}
		if !begun {
			f.turn()
			f.section(words.PaperFigures.Schedule)
			begun = true
		}
		f.label(f.loanTitle(l))
		for most := 2 * f.rowsOfPage(v, widths); len(v.rows) > 0; {
			n := min(most, len(v.rows))
			if left := len(v.rows) - n; left > 0 && left < fewRows {
				n -= fewRows - left
			}
			part := v
			part.rows = v.rows[:n]
			v.rows = v.rows[n:]
			f.beside(f.split(part, widths))
		}
	}
}

// fewRows stand in two tables without one of them being a lone row.
const fewRows = 4

// rowsOfPage is how many rows a table has on a page that it heads.
func (f *figures) rowsOfPage(v values, widths []Length) int {
	t := f.valueTable(v, widths)
	return max(1, int((bottom-top-underSchedule-t.heads(f.press).height())/t.rows[0].height()))
}

// schedule is a loan month by month.
func (f *figures) schedule(l creation.Loan) values {
	p := words.PaperFigures
	v := values{words: 1, head: []string{p.LoanMonth, p.Paid, p.Interest, p.Principal, p.Balance}}
	brief := func(fig *figure.Figure) string { return words.Amount(amountOf(fig)) }
	for _, one := range l.Instalments {
		month := words.Number(one.Number)
		if !one.Due.IsZero() {
			month = words.ShortMonthYear(calendar.MonthOf(one.Due))
		}
		v.rows = append(v.rows, []string{month, brief(one.Paid), brief(one.Interest), brief(one.Principal), brief(one.Balance)})
	}
	return v
}
