package figure

import (
	"math/big"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
)

// The operations. Words write each as a formula.
const (
	OpAnswer     Op = "answer"
	OpRate       Op = "rate"
	OpDefinition Op = "definition"
	OpToday      Op = "today"

	OpSum    Op = "sum"    // a + b + c
	OpKnown  Op = "known"  // the same, over those that are there
	OpLess   Op = "less"   // a − b − c
	OpTimes  Op = "times"  // a × b × c
	OpOver   Op = "over"   // a ÷ b
	OpMin    Op = "min"    // the smallest
	OpMax    Op = "max"    // the largest
	OpCents  Op = "cents"  // to the cent
	OpWhole  Op = "whole"  // to the whole unit, a half away from zero
	OpUp     Op = "up"     // to the next whole unit
	OpTenth  Op = "tenth"  // a percentage to one decimal
	OpOr     Op = "or"     // the first that is there
	OpIf     Op = "if"     // b when a holds, else c
	OpGiven  Op = "given"  // the first, chosen by the others
	OpNamed  Op = "named"  // the same under a name
	OpFrom   Op = "from"   // a ≥ b
	OpBelow  Op = "below"  // a < b
	OpAbove  Op = "above"  // a > b
	OpUntil  Op = "until"  // a ≤ b, of days
	OpAll    Op = "all"    // all hold
	OpAny    Op = "any"    // one holds at least
	OpNot    Op = "not"    // it doesn't hold
	OpDays   Op = "days"   // a day, so many days later
	OpMonths Op = "months" // a day, so many months later
	OpSpan   Op = "span"   // days between two, both counted
)

// Make is the figure that an operation of one's own gives: eval gets figures
// that are all there and gives a figure's result through Number, On or Said.
// It must depend on nothing else, so that the value can be found again from
// the leaves.
func Make(op Op, eval func(of []*Figure) Result, of ...*Figure) *Figure {
	return build(op, func(of []*Figure) result {
		if fault := faultOf(of); fault != "" {
			return result{fault: fault}
		}
		return eval(of).result
	}, of)
}

// Result is what an operation of one's own gives.
type Result struct{ result }

// Number is a number of a kind: euros, units, parts of one for a percentage.
func Number(kind Kind, exact *big.Rat) Result {
	return Result{result{kind: kind, exact: exact, places: shownPlaces(kind)}}
}

// On is a day.
func On(d calendar.Day) Result { return Result{resultOf(KindDay, d)} }

// Holds is a yes or no.
func Holds(yes bool) Result { return Result{result{kind: KindBool, yes: yes}} }

// Said is an id.
func Said(id string) Result { return Result{resultOf(KindText, id)} }

// Absent is no result, and why.
func Absent(why Fault) Result { return Result{result{fault: why}} }

func build(op Op, eval func([]*Figure) result, of []*Figure) *Figure {
	f := &Figure{op: op, of: of, eval: eval}
	f.result = eval(of)
	return f
}

// faultOf is the reason for which figures can't be used together, "" for none:
// a missing answer first, since it can be given.
func faultOf(of []*Figure) Fault {
	var fault Fault
	for _, f := range of {
		switch {
		case f.fault == "":
		case f.fault == Missing:
			return Missing
		case fault == "":
			fault = f.fault
		}
	}
	return fault
}

// Sum adds figures; of none it is 0 €.
func Sum(of ...*Figure) *Figure {
	return build(OpSum, func(of []*Figure) result { return sum(of, of) }, of)
}

// Known adds the figures that are there; of none it is 0 €.
func Known(of ...*Figure) *Figure {
	return build(OpKnown, func(of []*Figure) result {
		var there []*Figure
		for _, f := range of {
			if !f.IsZero() {
				there = append(there, f)
			}
		}
		return sum(there, of)
	}, of)
}

func sum(of, all []*Figure) result {
	total := new(big.Rat)
	if fault := faultOf(of); fault != "" {
		return result{fault: fault}
	}
	for _, f := range of {
		if f.exact == nil {
			return result{fault: None}
		}
		total.Add(total, f.exact)
	}
	return number(kindOf(all), total)
}

// Less takes figures away from the first.
func Less(from *Figure, taken ...*Figure) *Figure {
	return compute(OpLess, func(of []*Figure) result {
		left := new(big.Rat).Set(of[0].exact)
		for _, f := range of[1:] {
			left.Sub(left, f.exact)
		}
		return number(kindOf(of), left)
	}, append([]*Figure{from}, taken...))
}

// Times multiplies figures: an amount by a percentage is an amount.
func Times(of ...*Figure) *Figure {
	return compute(OpTimes, func(of []*Figure) result {
		product := new(big.Rat).SetInt64(1)
		for _, f := range of {
			product.Mul(product, f.exact)
		}
		return number(kindOf(of), product)
	}, of)
}

// Over divides a by b: an amount by a number or a percentage is an amount, by
// another amount a percentage, and a count by a count is a number. A divisor of
// zero gives none.
func Over(a, b *Figure) *Figure {
	return compute(OpOver, func(of []*Figure) result {
		if of[1].exact.Sign() == 0 {
			return result{fault: ByZero}
		}
		kind := of[0].kind
		switch {
		case kind == KindInt:
			kind = KindDecimal
		case kind == of[1].kind:
			kind = KindPercent
		}
		return number(kind, new(big.Rat).Quo(of[0].exact, of[1].exact))
	}, []*Figure{a, b})
}

// Min is the smallest of figures.
func Min(of ...*Figure) *Figure { return extreme(OpMin, -1, of) }

// Max is the largest of figures.
func Max(of ...*Figure) *Figure { return extreme(OpMax, 1, of) }

func extreme(op Op, sign int, of []*Figure) *Figure {
	return compute(op, func(of []*Figure) result {
		best := of[0]
		for _, f := range of[1:] {
			if f.exact.Cmp(best.exact) == sign {
				best = f
			}
		}
		return number(kindOf(of), best.exact)
	}, of)
}

// Cents rounds to the cent.
// A half goes away from zero: this is the one rule of rounding.
func Cents(f *Figure) *Figure { return rounding(OpCents, f, roundCents) }

// Round rounds to the whole unit, a half away from zero.
func Round(f *Figure) *Figure {
	return rounding(OpWhole, f, func(r *big.Rat) *big.Rat { return roundTo(r, 0) })
}

// Tenth rounds a percentage to one decimal, a half away from zero: 6.15 % gives
// 6.2 %.
func Tenth(f *Figure) *Figure {
	return rounding(OpTenth, f, func(r *big.Rat) *big.Rat { return roundTo(r, 3) })
}

// Up goes to the next whole unit: 4.01 gives 5, -4.9 gives -4.
func Up(f *Figure) *Figure {
	return rounding(OpUp, f, func(r *big.Rat) *big.Rat {
		q, m := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
		if m.Sign() > 0 {
			q.Add(q, big.NewInt(1))
		}
		return new(big.Rat).SetInt(q)
	})
}

func rounding(op Op, f *Figure, round func(*big.Rat) *big.Rat) *Figure {
	return compute(op, func(of []*Figure) result { return number(of[0].kind, round(of[0].exact)) }, []*Figure{f})
}

func roundCents(r *big.Rat) *big.Rat { return roundTo(r, 2) }

// roundTo keeps so many decimals; a half goes away from zero. What has no more
// of them comes back as it is.
func roundTo(r *big.Rat, places int) *big.Rat {
	scale := tens[places]
	var rest big.Int
	if r.IsInt() || rest.Rem(scale, r.Denom()).Sign() == 0 {
		return r
	}
	return new(big.Rat).SetFrac(scaledTo(r, scale), scale)
}

// scaledTo is a number times a scale, to the whole unit.
func scaledTo(r *big.Rat, scale *big.Int) *big.Int {
	// (2 × |num| × scale + denom) ÷ (2 × denom), the sign put back.
	twice := new(big.Int).Mul(r.Num(), scale)
	twice.Abs(twice).Lsh(twice, 1).Add(twice, r.Denom())
	n := twice.Quo(twice, new(big.Int).Lsh(r.Denom(), 1))
	if r.Sign() < 0 {
		n.Neg(n)
	}
	return n
}

// tens are the scales of so many decimals.
var tens = func() (scales [ownPlaces + 1]*big.Int) {
	scale := big.NewInt(1)
	for i := range scales {
		scales[i] = scale
		scale = new(big.Int).Mul(scale, big.NewInt(10))
	}
	return scales
}()

// centsOf is an amount in cents, false when it is beyond what is counted.
func centsOf(r *big.Rat) (money.Euro, bool) {
	cents := scaledTo(r, tens[2])
	if !cents.IsInt64() {
		return 0, false
	}
	n := money.Euro(cents.Int64())
	return n, n <= Most && n >= -Most
}

// Most is the largest amount that a figure may come to: a million times the
// largest that may be typed.
const Most = 1_000_000 * money.Max

// number is a computed number, TooLarge beyond what is counted.
func number(kind Kind, exact *big.Rat) result {
	if exact.Num().BitLen()-exact.Denom().BitLen() > mostBits {
		return result{fault: TooLarge}
	}
	return result{kind: kind, exact: exact, places: shownPlaces(kind)}
}

// mostBits is above Most by far and below what would slow the program down.
const mostBits = 60

// shownPlaces are the decimals that a computed number is shown with.
func shownPlaces(kind Kind) int {
	if kind == KindPercent || kind == KindHours {
		return 2
	}
	return -1
}

// compute is an operation that needs every number it rests on.
func compute(op Op, eval func([]*Figure) result, of []*Figure) *Figure {
	return build(op, func(of []*Figure) result {
		if fault := faultOf(of); fault != "" {
			return result{fault: fault}
		}
		for _, f := range of {
			if f.exact == nil {
				return result{fault: None}
			}
		}
		return eval(of)
	}, of)
}

// kindOf is the kind that a computation of several kinds gives: amounts lead,
// then hours, then other numbers, then percentages, then counts.
func kindOf(of []*Figure) Kind {
	best := 0
	for _, f := range of {
		for i, kind := range kindOrder {
			if f.kind == kind {
				best = max(best, i)
			}
		}
	}
	if best == 0 {
		return KindEuro
	}
	return kindOrder[best]
}

var kindOrder = []Kind{"", KindInt, KindPercent, KindRate, KindDecimal, KindHours, KindEuro}
