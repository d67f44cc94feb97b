// Package training holds the rules of the training path: its calendar, what it
// costs and who pays, the leave that a salaried person asks for, and attendance.
package training

import (
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// Keys that other rules of the package ask for.
const (
	ptpEligible    = "ptp.eligible"
	attendanceRate = "attendance.rate"
)

// Figures are the results of a training course.
func Figures(f *guide.Facts, table *rates.Table) *figure.Book {
	b := &figure.Book{}
	c := courseOf(f)
	hours := b.Put("schedule.hours", c.hours())
	onsite := b.Put("schedule.onsite_days", c.onsiteDays())
	b.Put("schedule.last_day", c.lastDay())
	costs(b, f, hours, onsite)
	funding(b, f)
	participation(b, f, table, c)
	leave(b, f, table, c)
	attendance(b, f, hours, onsite)
	return b
}

// attendance compares what was attended with what was planned, in hours or else
// in days, and with the threshold of the training body.
func attendance(b *figure.Book, f *guide.Facts, hours, onsite *figure.Figure) {
	attended := figure.Over(f.Figure("attended_hours"), hours)
	if days := f.Figure("attended_days"); attended.IsZero() && !days.IsZero() {
		attended = figure.Over(days, onsite)
	}
	b.Put(attendanceRate, attended)
	allowed := figure.Given(figure.Always(), attended) // nobody asks for a threshold
	if threshold := f.Figure("attendance_threshold"); !threshold.IsZero() {
		allowed = figure.From(attended, threshold)
	}
	b.Put("certificate.allowed", allowed)
}
