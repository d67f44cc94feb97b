package rates

import "github.com/buron-cantal/buron/data/calendar"

// Standing is where a value stands on a day.
type Standing int

// The standings.
const (
	// Past is a value that another one has followed.
	Past Standing = iota
	// Present is a value that holds.
	Present
	// Reused is the last known value, after its last day.
	Reused
	// Coming is a value that holds from a later day.
	Coming
)

// Standing is where r, a value of the table, stands on a day.
func (t *Table) Standing(r Rate, on calendar.Day) Standing {
	last, _ := t.Last(r.Code)
	switch {
	case on < r.From:
		return Coming
	case r.To.IsZero() || on <= r.To:
		return Present
	case r.From == last.From:
		return Reused
	}
	return Past
}

// RereadAfter is how many months after its reading a source should be read
// again.
const RereadAfter = 12

// ToReread says that the source of a value was last read long ago, or nobody
// knows when. One that another value has followed need not be read again.
func (t *Table) ToReread(r Rate, today calendar.Day) bool {
	return t.Standing(r, today) != Past && r.Older(today, RereadAfter)
}
