// Package creation holds the rules of business creation: deadlines and alerts
// now; the numbers of a micro-enterprise and of a company rest on them.
package creation

import (
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

const (
	acreDeadline = "acre.request_deadline"
	cfeDeadline  = "cfe.form_deadline"
)

// Figures are the results of a business creation as of a day.
func Figures(f *guide.Facts, table *rates.Table, _ calendar.Day) *figure.Book {
	b := &figure.Book{}
	start, form := f.Figure("target_date"), f.Figure("legal_form")
	if form.Text() == "micro" {
		// The last day on which the Acre may be asked for.
		b.Put(acreDeadline, figure.Given(figure.AddDays(start, figure.OfRate(table, "ACRE_DELAI_DEMANDE", start.Day())), form))
	}
	if !hosted(form.Text()) {
		b.Put(cfeDeadline, yearEnd(start))
	}
	companyFigures(b, f, table)
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
	deadline := b.Figure(acreDeadline).Day()
	requested := f.Day("acre_requested_on")
	if deadline.IsZero() || !f.Says("acre", true) {
		return nil
	}
	// A request that is recorded counts by its own day, whatever today is.
	asked := requested
	if asked.IsZero() {
		asked = today
	}
	if asked <= deadline {
		return nil
	}
	values := map[string]any{"deadline": deadline}
	if !requested.IsZero() {
		values["requested"] = requested
	}
	return []data.Alert{{ID: data.AlertAcreLate, Severity: data.Warning, Values: values}}
}
