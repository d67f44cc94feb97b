package calendar

import (
	"fmt"
	"time"
)

// Month is a month of a year, counted from January of year 1. The zero value
// means « no month ».
type Month int32

// MonthOf is the month of a day, no month for no day.
func MonthOf(d Day) Month {
	if d.IsZero() {
		return 0
	}
	year, month, _ := d.Civil()
	return NewMonth(year, month)
}

// NewMonth is the given month; months out of range are normalised.
func NewMonth(year int, month time.Month) Month {
	return Month((year-1)*12 + int(month))
}

// ParseMonth reads YYYY-MM and nothing else.
func ParseMonth(s string) (Month, error) {
	t, err := time.Parse("2006-01", s)
	if err != nil || t.Year() < 1 {
		return 0, fmt.Errorf("%w: month %q", ErrNotADay, s)
	}
	return NewMonth(t.Year(), t.Month()), nil
}

// IsZero says whether m is « no month ».
func (m Month) IsZero() bool { return m == 0 }

// Civil gives year and month, zeros for no month.
func (m Month) Civil() (year int, month time.Month) {
	if m.IsZero() {
		return 0, 0
	}
	year, month, _ = m.First().Civil()
	return year, month
}

// First is the first day of the month.
func (m Month) First() Day {
	if m.IsZero() {
		return 0
	}
	return Date(1, time.Month(m), 1)
}

// Last is the last day of the month.
func (m Month) Last() Day {
	if m.IsZero() {
		return 0
	}
	return (m + 1).First() - 1
}

// Days is how many days the month has.
func (m Month) Days() int {
	if m.IsZero() {
		return 0
	}
	return m.First().DaysUntil(m.Last()) + 1
}

// Add is the month n months later, earlier when n is negative.
func (m Month) Add(n int) Month { return m + Month(n) }

// String is YYYY-MM, "" for no month.
func (m Month) String() string {
	if m.IsZero() {
		return ""
	}
	return m.First().Time().Format("2006-01")
}

// MarshalText writes YYYY-MM; no month is the empty text.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (m *Month) UnmarshalText(raw []byte) error {
	if len(raw) == 0 {
		*m = 0
		return nil
	}
	month, err := ParseMonth(string(raw))
	*m = month
	return err
}
