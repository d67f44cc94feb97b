package paper

import (
	"slices"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
)

// loans are the loans, then each year by year.
func (f *figures) loans() {
	loans := creation.Loans(f.plan.Facts)
	if len(loans) == 0 {
		return
	}
	f.section(words.FigureTable("loans"))
	f.loanKinds()
	loans = slices.DeleteFunc(loans, func(l creation.Loan) bool { return len(l.Years()) == 0 })
	for len(loans) > 0 {
		loans = loans[f.loanYears(loans):]
	}
	for _, t := range f.tables(explain.SectionPays, "loans") {
		f.list(t.Rows)
	}
}

// loanYears prints the first of some loans year by year: two short ones beside
// each other, a long one in two tables, where half the page is wide enough. It
// gives how many are printed. What stays with the last figures stays with the
// last loan.
func (f *figures) loanYears(loans []creation.Loan) int {
	one, widths := f.onHalf(f.yearsOf(loans[0], amount))
	after := func(n int) Length {
		if n == len(loans) {
			return f.ending
		}
		return 0
	}
	if len(loans) > 1 && widths != nil && len(one.rows) <= mostInOne {
		if next, others := f.onHalf(f.yearsOf(loans[1], amount)); others != nil && len(next.rows) <= mostInOne {
			f.printBeside(labelled{f.loanTitle(loans[0]), f.valueTable(one, widths)}, labelled{f.loanTitle(loans[1]), f.valueTable(next, others)}, after(2))
			return 2
		}
	}
	f.label(f.loanTitle(loans[0]))
	if widths != nil && len(one.rows) > mostInOne {
		first, other := f.split(one, widths)
		other.after = after(1)
		f.beside(first, other)
		return 1
	}
	wide := f.yearsOf(loans[0], euros)
	t := f.tableOf(wide)
	if widths := f.chartColumns(wide, rooms[1], false); widths != nil {
		t = f.valueTable(wide, widths) // the loans alike
	}
	t.after = after(1)
	f.printKept(t, "")
	return 1
}

// yearsOf is a loan year by year, its amounts as said writes them. Its years
// count twelve instalments each, the first one a month after the start: they are
// no years of the calendar, which the schedule tells.
func (f *figures) yearsOf(l creation.Loan, said func(*figure.Figure) string) values {
	p := words.PaperFigures
	v := values{words: 1, head: []string{p.LoanYear, p.Paid, p.Interest, p.Principal, p.Balance}}
	for _, y := range l.Years() {
		v.rows = append(v.rows, []string{words.LoanYear(y.Year), said(y.Paid), said(y.Interest), said(y.Principal), said(y.Balance)})
	}
	return v
}

func euros(f *figure.Figure) string { return inWords(f, words.Euro) }

// amount is an amount without its unit.
func amount(f *figure.Figure) string { return inWords(f, words.Amount) }

func inWords(f *figure.Figure, said func(money.Euro) string) string {
	if v := f.Value(); v.Kind() == figure.KindEuro {
		return said(v.Euro())
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

// schedules are the loans month by month, under each other, in two tables beside
// each other. Without interest, the years say it all.
func (f *figures) schedules() {
	begun := false
	for _, l := range creation.Loans(f.plan.Facts) {
		if !figure.Above(f.plan.Facts.Cell("resources", l.Row, "rate"), figure.Define(0)).Yes() {
			continue
		}
		v, widths := f.onHalf(f.schedule(l))
		if widths == nil || len(v.rows) == 0 {
			continue
		}
		page := f.rowsIn(v, widths, bottom-top-underSchedule)
		if !begun {
			if len(v.rows) <= page || f.rowsIn(v, widths, f.room()-underSchedule) < page/4 {
				f.turnPastHalf()
			}
			f.section(words.PaperFigures.Schedule)
			begun = true
		}
		f.label(f.loanTitle(l))
		most := page
		if here := f.rowsIn(v, widths, f.room()); len(v.rows) > page && here >= page/4 {
			most = here // it takes two pages anyhow
		}
		for ; len(v.rows) > 0; most = page {
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

// rowsIn is how many rows two tables beside each other have in a room.
func (f *figures) rowsIn(v values, widths []Length, room Length) int {
	t := f.valueTable(v, widths)
	return 2 * max(1, int((room-t.heads(f.press).height())/t.rows[0].height()))
}

// schedule is a loan month by month.
func (f *figures) schedule(l creation.Loan) values {
	p := words.PaperFigures
	v := values{words: 1, head: []string{p.LoanMonth, p.Paid, p.Interest, p.Principal, p.Balance}}
	for _, one := range l.Instalments {
		month := words.Number(one.Number)
		if !one.Due.IsZero() {
			month = words.ShortMonthYear(calendar.MonthOf(one.Due))
		}
		v.rows = append(v.rows, []string{month, amount(one.Paid), amount(one.Interest), amount(one.Principal), amount(one.Balance)})
	}
	return v
}

// onHalf is a loan on half a page with the widths of its columns, nil where that
// isn't wide enough. What is paid goes first where room is short: interest and
// principal add up to it.
func (f *figures) onHalf(v values) (values, []Length) {
	if widths := f.chartColumns(v, column, false); widths != nil {
		return v, widths
	}
	const paid = 1
	short := values{words: v.words, head: slices.Delete(slices.Clone(v.head), paid, paid+1)}
	for _, r := range v.rows {
		short.rows = append(short.rows, slices.Delete(slices.Clone(r), paid, paid+1))
	}
	return short, f.chartColumns(short, column, false)
}
