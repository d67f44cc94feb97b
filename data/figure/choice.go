package figure

import (
	"math/big"
	"slices"
)

// More operations, on answers chosen from a list and on days.
const (
	OpIs     Op = "is"     // a is one of the options b, c…
	OpCount  Op = "count"  // how many of them are there
	OpBefore Op = "before" // a day, so many days earlier
)

// Is says whether an answer is one of some options.
func Is(answer *Figure, options ...string) *Figure {
	of := []*Figure{answer}
	for _, id := range options {
		of = append(of, &Figure{op: OpDefinition, result: resultOf(KindText, id)})
	}
	return Make(OpIs, func(of []*Figure) Result {
		return Holds(slices.ContainsFunc(of[1:], func(option *Figure) bool { return option.text == of[0].text }))
	}, of...)
}

// Count is how many of some figures are there.
func Count(of ...*Figure) *Figure {
	return build(OpCount, func(of []*Figure) result {
		n := 0
		for _, f := range of {
			if !f.IsZero() {
				n++
			}
		}
		return result{kind: KindInt, exact: new(big.Rat).SetInt64(int64(n))}
	}, of)
}

// Before is a day so many days earlier.
func Before(day, days *Figure) *Figure {
	return Make(OpBefore, func(of []*Figure) Result {
		n, ok := daysOf(of[1])
		if !ok {
			return Absent(TooLarge)
		}
		return On(of[0].day.AddDays(-n))
	}, day, days)
}

// daysOf is a whole number of days within the calendar.
func daysOf(f *Figure) (int, bool) {
	n := f.exact
	if n == nil || !n.IsInt() || n.Num().BitLen() > daysBits {
		return 0, false
	}
	return int(n.Num().Int64()), true
}
