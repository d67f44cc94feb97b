// Package creation holds the rules of business creation: the numbers of a
// micro-enterprise and of a company, the legal forms side by side, deadlines
// and alerts.
package creation

import (
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// input is what every part computes from.
type input struct {
	facts *guide.Facts
	table *rates.Table
	today calendar.Day
	// start is the first day of the activity, form the legal form retained.
	start, form *figure.Figure
}

const cfeDeadline = "cfe.form_deadline"

// Figures are the results of a business creation as of a day.
func Figures(f *guide.Facts, table *rates.Table, today calendar.Day) *figure.Book {
	b := &figure.Book{}
	in := input{facts: f, table: table, today: today, start: f.Figure("target_date"), form: f.Figure("legal_form")}
	microFigures(b, in)
	companyFigures(b, in)
	compareFigures(b, in)
	if !hosted(in.form.Text()) {
		b.Put(cfeDeadline, yearEnd(in.start))
		// No year of creation owes the local tax (domain B.4, service-public F23999).
		b.Put("cfe.due_from", figure.AddDays(yearEnd(in.start), figure.Define(1)))
	}
	return b
}

// hosted says that another firm invoices for the person, who registers nothing.
func hosted(form string) bool { return form == "cae" || form == "portage" }

// yearEnd is 31 December of the year of a day.
func yearEnd(day *figure.Figure) *figure.Figure {
	return figure.Make("year_end", func(of []*figure.Figure) figure.Result {
		return figure.On(calendar.Date(of[0].Day().Year(), time.December, 31))
	}, day)
}

// Alerts are the path's alerts.
func Alerts(f *guide.Facts, b *figure.Book, today calendar.Day) []data.Alert {
	alerts := microAlerts(f, b, today)
	alerts = append(alerts, companyAlerts(f, b)...)
	alerts = append(alerts, cashAlerts(f, b)...)
	alerts = append(alerts, compareAlerts(f, b)...)
	return append(alerts, figure.ContradictionAlerts(Contradictions(f))...)
}

// Contradictions are the answers that can't be right, in the order of the
// interview.
func Contradictions(f *guide.Facts) []figure.Contradiction {
	all := append(microContradictions(f), companyContradictions(f)...)
	return append(all, compareContradictions(f)...)
}
