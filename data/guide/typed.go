package guide

import (
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
)

// The methods below read an answer as the rules need it. What isn't known, or
// doesn't apply, gives the zero value.

// Day is the answer to a date question.
func (f *Facts) Day(id string) calendar.Day { return typedAnswer[calendar.Day](f, id) }

// Choice is the option chosen, or the text answered.
func (f *Facts) Choice(id string) string { return typedAnswer[string](f, id) }

// Rows are the rows of a table.
func (f *Facts) Rows(id string) []Row { return typedAnswer[[]Row](f, id) }

// Number is the answer to a question that counts or measures, and whether
// there is one.
func (f *Facts) Number(id string) (decimal.Decimal, bool) {
	v, state := f.Value(id)
	if state != Known {
		return decimal.Decimal{}, false
	}
	return typedNumber(v)
}

// Says tells whether a yes or no is known to be that answer.
func (f *Facts) Says(id string, answer bool) bool {
	v, state := f.Value(id)
	return state == Known && v == answer
}

// Day is the date in a cell.
func (r Row) Day(column string) calendar.Day {
	d, _ := r[column].(calendar.Day)
	return d
}

// Choice is the option or the text in a cell.
func (r Row) Choice(column string) string {
	s, _ := r[column].(string)
	return s
}

// Several are the options ticked in a cell.
func (r Row) Several(column string) []string {
	s, _ := r[column].([]string)
	return s
}

func typedAnswer[T any](f *Facts, id string) T {
	var none T
	v, state := f.Value(id)
	if state != Known {
		return none
	}
	typed, ok := v.(T)
	if !ok {
		return none
	}
	return typed
}

func typedNumber(v Value) (decimal.Decimal, bool) {
	switch n := v.(type) {
	case decimal.Decimal:
		return n, true
	case int64:
		return decimal.MustNew(n, 0), true
	}
	return decimal.Decimal{}, false
}

// Months are the numbers of a question that has one for each month, by YYYY-MM.
func (f *Facts) Months(id string) map[string]decimal.Decimal {
	numbers := map[string]decimal.Decimal{}
	for month, v := range typedAnswer[PerMonth](f, id) {
		if n, ok := typedNumber(v); ok {
			numbers[month] = n
		}
	}
	return numbers
}
