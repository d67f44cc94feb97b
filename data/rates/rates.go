// Package rates holds the official values that change with time: amounts,
// delays, shares. Each is dated, names its source, and says whether a person
// must still check it. Every path of the program asks here, so that a figure on
// paper can be traced to its value, its date and its source.
package rates

import (
	"io/fs"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
)

// Unit says what a value counts.
type Unit string

// The units.
const (
	Days    Unit = "day"
	Months  Unit = "month"
	Years   Unit = "year"
	Euros   Unit = "euro"
	Percent Unit = "percent"
	Number  Unit = "number"
	// Date is a day of the calendar, Text a wording such as a yearly period:
	// both are only printed.
	Date Unit = "date"
	Text Unit = "text"
)

// Rate is one official value over one span of time.
type Rate struct {
	Code  string
	Unit  Unit
	Value decimal.Decimal // zero for the units Date and Text
	Day   calendar.Day    // for the unit Date
	Label string          // what is printed for the units Date and Text
	// From and To bound the span, both included; zero is open. A last value
	// that has a To is one that is published anew each year.
	From, To calendar.Day
	Source   string
	// Checked is the day on which the source was read; zero when the domain
	// reference gives none.
	Checked calendar.Day
	// ToCheck says that a person must confirm the value before it is printed as
	// a fact, and Reason why.
	ToCheck bool
	Reason  string
	// Extrapolated says that the day asked for comes after the last known
	// value, which is used all the same (« barème 2026 reconduit »).
	Extrapolated bool
}

// Table is all that is known.
type Table struct {
	spans map[string][]Rate // by code, in order of From
}

// Load reads rates/*.yaml.
func Load(fsys fs.FS) (*Table, error) { return &Table{}, nil }

// At is the value of code on a day.
func (t *Table) At(code string, on calendar.Day) (Rate, error) { return Rate{}, nil }

// Print is the printed value of code on a day, with its unit.
func (t *Table) Print(code string, on calendar.Day) (string, bool) { return "", false }

// Unchecked says whether any value of code waits for a person's check.
func (t *Table) Unchecked(code string) bool { return false }
