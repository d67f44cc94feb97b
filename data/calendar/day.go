// Package calendar knows days: their arithmetic, French public holidays,
// working days, and what a person may type for a date. It never reads the
// clock; today always comes in from outside.
package calendar

import (
	"errors"
	"fmt"
	"time"
)

// Day is a civil day without an hour or a zone, counted from 1 January of
// year 1. The zero value means « no day ».
type Day int32

// ErrNotADay is returned for a text that names no day of the calendar.
var ErrNotADay = errors.New("not a day")

const secondsPerDay = 24 * 60 * 60

var origin = time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)

// Date is the given day. Months and days out of range are normalised as
// time.Date does; ParseISO is the strict reader.
func Date(year int, month time.Month, day int) Day {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return Day((t.Unix()-origin.Unix())/secondsPerDay) + 1
}

// Of is the day on which t falls in t's own zone.
func Of(t time.Time) Day {
	y, m, d := t.Date()
	return Date(y, m, d)
}

// ParseISO reads YYYY-MM-DD and nothing else. A day that doesn't exist
// (2027-02-29) gives ErrNotADay.
func ParseISO(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return 0, fmt.Errorf("%w: %q", ErrNotADay, s)
	}
	return Of(t), nil
}

// IsZero says whether d is « no day ».
func (d Day) IsZero() bool { return d == 0 }

// Time is midnight UTC of the day; only for formatting and the clock's edge.
func (d Day) Time() time.Time { return origin.AddDate(0, 0, int(d)-1) }

// Civil gives year, month and day of the month.
func (d Day) Civil() (year int, month time.Month, day int) { return d.Time().Date() }

// Year is the civil year.
func (d Day) Year() int { return d.Time().Year() }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// AddDays is d moved by n days, back when n is negative.
func (d Day) AddDays(n int) Day { return d + Day(n) }

// AddMonths is d moved by n months, stopping at the end of the month reached:
// 31 August + 6 months = 28 February (29 in a leap year).
func (d Day) AddMonths(n int) Day {
	year, month, day := d.Civil()
	first := time.Date(year, month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date(first.Year(), first.Month(), min(day, last))
}

// DaysUntil counts the days from d to other, negative when other is before d.
func (d Day) DaysUntil(other Day) int { return int(other - d) }

// String is YYYY-MM-DD, "" for no day.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// MarshalText writes YYYY-MM-DD; no day is the empty text.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Day) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	day, err := ParseISO(string(text))
	*d = day
	return err
}
