// Package rates holds the official values that change with time: amounts,
// delays, shares. Each is dated, names its source, and says whether a person
// must still check it. Every path of the program asks here, so that a figure on
// paper can be traced to its value, its date and its source.
package rates

import (
	"fmt"
	"slices"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
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
	// neither has a number.
	Date Unit = "date"
	Text Unit = "text"
)

// Rate is one official value over one span of time.
type Rate struct {
	Code string
	// Label is the French name of the value, as screen and paper print it.
	Label string
	// Theme is what the value is about: the name of its file among the assets,
	// such as « micro ».
	Theme string
	Unit  Unit
	Value decimal.Decimal // zero for the units Date and Text
	Day   calendar.Day    // for the unit Date
	// Printed is the value with its unit, no-break spaces included.
	Printed string
	// From and To bound the span, both included; zero is open. A last value
	// that has a To is published anew, most often each year.
	From, To calendar.Day
	// Source is where the value was read, in words for who prints it.
	Source string
	// Checked is the day on which the source was last read; zero when the
	// domain reference gives none.
	Checked calendar.Day
	// ToCheck says that a person must confirm the value before it is printed as
	// a fact, and Reason why.
	ToCheck bool
	Reason  string
	// Corrected says that an adviser gave the value, with its source, and
	// CorrectedOn when.
	Corrected   bool
	CorrectedOn calendar.Day
	// Extrapolated says that the day asked for comes after the last known
	// value, which is used all the same (« barème 2026 reconduit »).
	Extrapolated bool
}

// Older says that the source was last read more than so many months before
// today, or that nobody knows when it was.
func (r Rate) Older(today calendar.Day, months int) bool {
	return r.Checked.IsZero() || r.Checked.AddMonths(months) < today
}

// Known is the year of the value where it stands in for a later one: 2026 in
// « barème 2026 reconduit ». Zero for a value that has no end.
func (r Rate) Known() int {
	if r.To.IsZero() {
		return 0
	}
	return r.To.Year()
}

// Table is all that is known. It never changes: a correction makes another one.
type Table struct {
	spans map[string][]Rate // by code, in the order of From, none empty
	units map[Unit]rawUnit  // how the values are printed
}

// All is every span of every code, by code, then by From.
func (t *Table) All() []Rate {
	var all []Rate
	for _, code := range t.Codes() {
		all = append(all, t.spans[code]...)
	}
	return all
}

// Codes are the codes there are, in alphabetical order.
func (t *Table) Codes() []string {
	codes := make([]string, 0, len(t.spans))
	for code := range t.spans {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// Has says whether anything is known of code.
func (t *Table) Has(code string) bool { return len(t.spans[code]) > 0 }

// At is the value of code on a day. After the last known value it is that one,
// marked Extrapolated. A code that doesn't exist, a day before the first value
// or between two is an error (NotFound), never a guess.
func (t *Table) At(code string, on calendar.Day) (Rate, error) {
	spans := t.spans[code]
	for i, r := range spans {
		switch {
		case on < r.From:
			return Rate{}, unknown(code, on)
		case r.To.IsZero() || on <= r.To:
			return r, nil
		case i == len(spans)-1:
			r.Extrapolated = true
			return r, nil
		}
	}
	return Rate{}, unknown(code, on)
}

func unknown(code string, on calendar.Day) error {
	return &data.Error{Code: data.NotFound, Where: code, What: fmt.Sprint(on)}
}

// Print is the value of code on a day as a text prints it, with its unit. A day
// that has none takes the nearest span's: a plan opened long ago still reads.
func (t *Table) Print(code string, on calendar.Day) (string, bool) {
	spans := t.spans[code]
	if len(spans) == 0 {
		return "", false
	}
	printed := spans[0].Printed
	for _, r := range spans {
		if on >= r.From {
			printed = r.Printed
		}
	}
	return printed, true
}

// Unchecked says whether any value of code waits for a person's check.
func (t *Table) Unchecked(code string) bool {
	return slices.ContainsFunc(t.spans[code], func(r Rate) bool { return r.ToCheck })
}
