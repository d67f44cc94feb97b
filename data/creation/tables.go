package creation

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// TillMonth is a month of a micro-enterprise's cash, for tables. Its lines are
// amounts of the month: what the one before left, and Received less the others,
// is Balance.
type TillMonth struct {
	// Month is the civil month, no month without a start.
	Month calendar.Month
	// Received is the turnover, Spent the professional expenses, Drawn what was
	// taken to live on, Paid what was paid to Urssaf.
	Received, Spent, Drawn, Paid *figure.Figure
	// Due says that a declaration is paid in the month.
	Due bool
	// Balance is what is left at the month's end: cash.monthNN.
	Balance *figure.Figure
}

// TillTable is the cash of a micro-enterprise in the month of its start and the
// eleven next; nil for another form, and where takings are given by period.
func TillTable(f *guide.Facts, table *rates.Table, today calendar.Day) []TillMonth {
	in := input{facts: f, table: table, today: today, start: f.Figure("target_date"), form: f.Figure("legal_form")}
	if in.form.Text() != "micro" {
		return nil
	}
	m := newMicro(&figure.Book{}, in)
	if len(m.periods()) > 0 {
		return nil
	}
	c, rhythm := m.cashOf(), f.Figure("declaration")
	months := make([]TillMonth, yearMonths)
	received, spent := figure.Nothing(), figure.Nothing()
	for i := range months {
		t := &months[i]
		if !m.start.IsZero() {
			t.Month = calendar.MonthOf(m.start.Day()).Add(i)
		}
		soFar, gone := c.received(i+1), c.spent(i+1)
		t.Received, t.Spent = figure.Less(soFar, received), figure.Less(gone, spent)
		received, spent = soFar, gone
		t.Drawn, t.Paid, t.Balance = c.drawings, figure.Given(figure.Nothing(), rhythm), c.balance(i+1)
		if due := c.paid[i+1]; due != nil {
			t.Paid, t.Due = due, true
		}
	}
	return months
}

// SalesMonth is how far the turnover of the first year has come by the end of
// one of its months, evenly.
type SalesMonth struct {
	// To is the month's last day, zero without a start.
	To       calendar.Day
	Turnover *figure.Figure
}

// SalesTable is the first year's turnover as it adds up month by month, to be
// set against what breaks even.
func SalesTable(f *guide.Facts) []SalesMonth {
	start := f.Day("target_date")
	months := make([]SalesMonth, monthsOfYear)
	for i, turnover := range evenly().of(f.FigureOfYear("turnover", 0)) {
		months[i].Turnover = turnover
		if !start.IsZero() {
			months[i].To = start.AddMonths(i + 1).AddDays(-1)
		}
	}
	return months
}

// LoanYear is what a loan asks for in a year from the start.
type LoanYear struct {
	Year int // from 1
	// Paid is Interest and Principal; Balance is what is still owed at its end.
	Paid, Interest, Principal, Balance *figure.Figure
}

// Years adds the payments of a loan by year.
func (l Loan) Years() []LoanYear {
	var years []LoanYear
	for from := 0; from < len(l.Instalments); from += monthsOfYear {
		of := l.Instalments[from:min(from+monthsOfYear, len(l.Instalments))]
		var paid, interest, principal []*figure.Figure
		for _, one := range of {
			paid, interest, principal = append(paid, one.Paid), append(interest, one.Interest), append(principal, one.Principal)
		}
		years = append(years, LoanYear{
			Year: from/monthsOfYear + 1, Balance: of[len(of)-1].Balance,
			Paid: figure.Sum(paid...), Interest: figure.Sum(interest...), Principal: figure.Sum(principal...),
		})
	}
	return years
}
