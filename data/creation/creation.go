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

// Dates are the results that date actions.
func Dates(f *guide.Facts, table *rates.Table, _ calendar.Day) figure.Results {
	results := figure.Results{}
	start := f.Day("target_date")
	if start.IsZero() {
		return results
	}
	if f.Choice("legal_form") == "micro" {
		results.Set(acreDeadline, figure.Day(acreRequestDeadline(start, table)))
	}
	if !hosted(f) {
		results.Set(cfeDeadline, figure.Day(calendar.Date(start.Year(), time.December, 31)))
	}
	return results
}

// hosted says that another firm invoices for the person, who registers nothing.
func hosted(f *guide.Facts) bool {
	form := f.Choice("legal_form")
	return form == "cae" || form == "portage"
}

// acreRequestDeadline is the last day on which the Acre may be asked for.
func acreRequestDeadline(start calendar.Day, table *rates.Table) calendar.Day {
	rate, err := table.At("ACRE_DELAI_DEMANDE", start)
	if err != nil {
		return 0
	}
	days, _, ok := rate.Value.Int64(0)
	if !ok {
		return 0
	}
	return start.AddDays(int(days))
}

// Alerts are the path's alerts that need no amount.
func Alerts(f *guide.Facts, results figure.Results, today calendar.Day) []data.Alert {
	deadline := results[acreDeadline].Day()
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
