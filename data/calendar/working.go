package calendar

import (
	"slices"
	"sync"
	"time"

	"github.com/rickar/cal/v2/fr"
)

// known remembers the holidays of the years that were asked for.
var known sync.Map // int → []Day

// Holidays are the public holidays of metropolitan France in a year, in
// order: eleven, ten when Ascension Day falls on the 1st or the 8th of May.
func Holidays(year int) []Day { return slices.Clone(holidays(year)) }

func holidays(year int) []Day {
	if days, ok := known.Load(year); ok {
		return days.([]Day)
	}
	var days []Day
	for _, h := range fr.Holidays {
		actual, _ := h.Calc(year)
		days = append(days, Of(actual))
	}
	slices.Sort(days)
	days = slices.Compact(days)
	known.Store(year, days)
	return days
}

// IsWorking says whether d is neither a Saturday, a Sunday nor a public holiday.
func IsWorking(d Day) bool {
	switch d.Weekday() {
	case time.Saturday, time.Sunday:
		return false
	}
	return !slices.Contains(holidays(d.Year()), d)
}

// WorkingOnOrBefore is d, or the last working day before it.
func WorkingOnOrBefore(d Day) Day {
	for !d.IsZero() && !IsWorking(d) {
		d--
	}
	return d
}

// WorkingOnOrAfter is d, or the first working day after it.
func WorkingOnOrAfter(d Day) Day {
	for !d.IsZero() && !IsWorking(d) {
		d++
	}
	return d
}

// WorkingAfter is the first working day strictly after d.
func WorkingAfter(d Day) Day {
	if d.IsZero() {
		return d
	}
	return WorkingOnOrAfter(d + 1)
}
