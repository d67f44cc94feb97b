package creation

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

const acreDeadline = "acre.request_deadline"

// microFigures gives the results of a micro-enterprise.
func microFigures(b *figure.Book, in input) {
	if in.form.Text() != "micro" {
		return
	}
	// The last day on which the Acre may be asked for.
	b.Put(acreDeadline, figure.Given(figure.AddDays(in.start, figure.OfRate(in.table, "ACRE_DELAI_DEMANDE", in.start.Day())), in.form))
}

// microAlerts are the alerts of a micro-enterprise.
func microAlerts(f *guide.Facts, b *figure.Book, today calendar.Day) []data.Alert {
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

// microContradictions are the answers of a micro-enterprise that can't be right.
func microContradictions(*guide.Facts) []figure.Contradiction { return nil }
