package figure

import (
	"github.com/buron-cantal/buron/data/calendar"
)

// Or is the first of figures that is there: an answer, or else what stands in
// for it. When none is there, the first says why.
func Or(of ...*Figure) *Figure {
	return build(OpOr, func(of []*Figure) result {
		for _, f := range of {
			if !f.IsZero() {
				return f.result
			}
		}
		return of[0].result
	}, of)
}

// If is then when the condition holds, otherwise when it doesn't. Only the one
// that is taken needs to be there.
func If(condition, then, otherwise *Figure) *Figure {
	return build(OpIf, func(of []*Figure) result {
		switch {
		case of[0].IsZero():
			return result{fault: of[0].fault}
		case of[0].yes:
			return of[1].result
		}
		return of[2].result
	}, []*Figure{condition, then, otherwise})
}

// Given is f, for the reasons that chose its rule: the answers that the reader
// should see beside it. It is absent when one of them is.
func Given(f *Figure, reasons ...*Figure) *Figure {
	return build(OpGiven, func(of []*Figure) result {
		if fault := faultOf(of[1:]); fault != "" {
			return result{fault: fault}
		}
		return of[0].result
	}, append([]*Figure{f}, reasons...))
}

// From says whether a number or a day is at least another.
func From(a, b *Figure) *Figure { return compare(OpFrom, a, b, func(c int) bool { return c >= 0 }) }

// Above says whether a number or a day is more than another.
func Above(a, b *Figure) *Figure { return compare(OpAbove, a, b, func(c int) bool { return c > 0 }) }

// Below says whether a number or a day is less than another.
func Below(a, b *Figure) *Figure { return compare(OpBelow, a, b, func(c int) bool { return c < 0 }) }

// Until says whether a number or a day is at most another.
func Until(a, b *Figure) *Figure { return compare(OpUntil, a, b, func(c int) bool { return c <= 0 }) }

func compare(op Op, a, b *Figure, holds func(int) bool) *Figure {
	return Make(op, func(of []*Figure) Result {
		switch x, y := of[0], of[1]; {
		case x.kind == KindDay && y.kind == KindDay:
			return Holds(holds(int(x.day) - int(y.day)))
		case x.exact != nil && y.exact != nil:
			return Holds(holds(x.exact.Cmp(y.exact)))
		}
		return Absent(None)
	}, a, b)
}

// All says whether every condition holds: no as soon as one doesn't, whatever
// isn't known of the others.
func All(of ...*Figure) *Figure {
	return build(OpAll, func(of []*Figure) result { return settle(of, false) }, of)
}

// Any says whether a condition holds: yes as soon as one does.
func Any(of ...*Figure) *Figure {
	return build(OpAny, func(of []*Figure) result { return settle(of, true) }, of)
}

// settle looks for the truth that decides alone.
func settle(of []*Figure, deciding bool) result {
	for _, f := range of {
		if !f.IsZero() && f.yes == deciding {
			return result{kind: KindBool, yes: deciding}
		}
	}
	if fault := faultOf(of); fault != "" {
		return result{fault: fault}
	}
	return result{kind: KindBool, yes: !deciding}
}

// Not says whether a condition doesn't hold.
func Not(f *Figure) *Figure {
	return Make(OpNot, func(of []*Figure) Result { return Holds(!of[0].yes) }, f)
}

// AddDays is a day so many days later; a negative number goes back.
func AddDays(day, days *Figure) *Figure {
	return shift(OpDays, day, days, calendar.Day.AddDays)
}

// AddMonths is a day so many months later, at most the last of the month.
func AddMonths(day, months *Figure) *Figure {
	return shift(OpMonths, day, months, calendar.Day.AddMonths)
}

func shift(op Op, day, by *Figure, add func(calendar.Day, int) calendar.Day) *Figure {
	return Make(op, func(of []*Figure) Result {
		n, ok := daysOf(of[1])
		if !ok {
			return Absent(TooLarge)
		}
		return On(add(of[0].day, n))
	}, day, by)
}

// daysBits keeps shifts of days within the calendar.
const daysBits = 20

// Span is how many days there are from one to another, both counted; 0 when
// the first comes after.
func Span(from, to *Figure) *Figure {
	return Make(OpSpan, func(of []*Figure) Result {
		days := max(0, of[0].day.DaysUntil(of[1].day)+1)
		return Number(KindInt, Define(int64(days)).exact)
	}, from, to)
}
