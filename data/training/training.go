// Package training holds the rules of the training path: calendar, leave of
// absence, funding.
package training

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// Dates are the results that date actions.
func Dates(f *guide.Facts, table *rates.Table, today calendar.Day) figure.Results {
	return figure.Results{}
}

// Alerts are the path's alerts that need no amount.
func Alerts(f *guide.Facts, d data.Dossier, results figure.Results, today calendar.Day) []data.Alert {
	return nil
}
