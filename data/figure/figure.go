package figure

import (
	"math/big"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/rates"
)

// Figure is a value that carries how it was computed: the operation, the
// figures it rests on, down to answers and rates. It doesn't change once made,
// and may be shared by several figures that rest on it.
//
// A figure that can't be computed is absent: it has no value, and knows why.
// Whatever rests on an absent figure is absent too, unless its operation says
// otherwise (Or, Known, If).
type Figure struct {
	op   Op
	of   []*Figure
	eval func(of []*Figure) result
	result

	// One of these for a leaf, or a name for a figure that has one.
	answer *Answer
	rate   *rates.Rate
	record *Record
	name   *Name
}

// result is what an operation gives.
type result struct {
	kind  Kind
	exact *big.Rat // the number in euros, units or parts of one (19,2 % is 0.192); nil when it isn't one
	day   calendar.Day
	yes   bool
	text  string
	// places are the decimals a percentage is shown with; -1 for its own.
	places int
	fault  Fault
}

// Op says what a figure does with those it rests on, for words to tell.
type Op string

// Fault says why a figure is absent.
type Fault string

// The faults. The zero Fault is that of a figure that is there.
const (
	Missing  Fault = "missing"   // an answer isn't known, or something rests on one
	Outside  Fault = "outside"   // the question doesn't apply: nothing is missing
	NoRate   Fault = "no_rate"   // no rate is known for that day
	ByZero   Fault = "by_zero"   // a divisor is zero
	TooLarge Fault = "too_large" // beyond what the program counts
	None     Fault = "none"      // the rule gives nothing here, as a break-even day beyond the year
)

// Answer is the place of an answer: a question and, where it has them, the row
// and the column of a table, the year (from 0) or the month (YYYY-MM).
type Answer struct {
	Question string
	Row      int // -1 when it isn't of a table
	Column   string
	Year     int // -1 when it isn't of a year
	Month    string
}

// Of is the place of the single answer to a question.
func Of(question string) Answer { return Answer{Question: question, Row: -1, Year: -1} }

// Leaves.

// Answered is an answer; kind tells how a decimal is meant (KindEuro,
// KindPercent, KindHours, KindDecimal). A value is what guides decode: a
// calendar.Day, bool, int64, decimal.Decimal, string, or the options ticked; nil
// is Missing.
func Answered(at Answer, kind Kind, v any) *Figure {
	f := &Figure{op: OpAnswer, answer: &at}
	f.result = resultOf(kind, v)
	return f
}

// Unanswered is an answer that isn't there: Missing, or Outside where the
// question doesn't apply.
func Unanswered(at Answer, why Fault) *Figure {
	return &Figure{op: OpAnswer, answer: &at, result: result{fault: why}}
}

// OfRate is the official value of a code on a day; NoRate when none is known.
func OfRate(table *rates.Table, code string, on calendar.Day) *Figure {
	r, err := table.At(code, on)
	if err != nil {
		last, _ := table.Last(code) // for its name alone
		return &Figure{op: OpRate, rate: &rates.Rate{Code: code, Label: last.Label}, result: result{fault: NoRate}}
	}
	f := &Figure{op: OpRate, rate: &r}
	switch r.Unit {
	case rates.Percent:
		f.result = resultOf(KindPercent, r.Value)
		f.places = -1
	case rates.Euros:
		f.result = resultOf(KindEuro, r.Value)
	case rates.Date:
		f.result = resultOf(KindDay, r.Day)
	case rates.Text:
		f.result = resultOf(KindText, r.Printed)
	default:
		f.result = resultOf(KindDecimal, r.Value)
	}
	return f
}

// Define is a number that belongs to the rule itself and never changes: the
// months of a year, the days of a commercial year. Rates are never defined.
func Define(n int64) *Figure {
	return &Figure{op: OpDefinition, result: result{kind: KindInt, exact: new(big.Rat).SetInt64(n)}}
}

// Whole is the whole of which a percentage is a part: 100 %.
func Whole() *Figure {
	return &Figure{op: OpDefinition, result: result{kind: KindPercent, exact: new(big.Rat).SetInt64(1), places: -1}}
}

// Today is the day that the rules are asked for.
func Today(d calendar.Day) *Figure {
	return &Figure{op: OpToday, result: resultOf(KindDay, d)}
}

func resultOf(kind Kind, v any) result {
	r := result{kind: kind}
	switch v := v.(type) {
	case calendar.Day:
		r.kind, r.day = KindDay, v
		if v.IsZero() {
			return result{fault: Missing}
		}
	case bool:
		r.kind, r.yes = KindBool, v
	case string:
		r.kind, r.text = KindText, v
		if v == "" {
			return result{fault: Missing}
		}
	case []string:
		r.kind, r.text = KindText, strings.Join(v, ",")
	case int64:
		r.exact = new(big.Rat).SetInt64(v)
		if kind == "" || kind == KindDecimal {
			r.kind = KindInt
		}
	case money.Euro:
		r.kind, r.exact = KindEuro, big.NewRat(int64(v), 100)
	case decimal.Decimal:
		r.exact = ratOf(v)
		if kind == "" {
			r.kind = KindDecimal
		}
		r.places = -1
	default:
		return result{fault: Missing}
	}
	if r.exact != nil && r.kind == KindPercent {
		r.exact.Quo(r.exact, hundred)
	}
	return r
}

var hundred = new(big.Rat).SetInt64(100)

// ratOf is a decimal as an exact number.
func ratOf(d decimal.Decimal) *big.Rat {
	n := new(big.Int).SetUint64(d.Coef())
	if d.IsNeg() {
		n.Neg(n)
	}
	return new(big.Rat).SetFrac(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.Scale())), nil))
}

// What a figure tells.

// IsZero says whether the figure is absent.
func (f *Figure) IsZero() bool { return f == nil || f.fault != "" }

// Fault is why the figure is absent, "" when it is there.
func (f *Figure) Fault() Fault { return f.fault }

// Op is how the figure was made.
func (f *Figure) Op() Op { return f.op }

// Of are the figures it rests on, in the order of the formula. They aren't to
// be changed.
func (f *Figure) Of() []*Figure { return f.of }

// Answer is the place of the answer that the figure is, nil for another.
func (f *Figure) Answer() *Answer { return f.answer }

// Rate is the official value that the figure is, nil for another.
func (f *Figure) Rate() *rates.Rate { return f.rate }

// Name is what the figure is called, nil for a step that has no name.
func (f *Figure) Name() *Name { return f.name }

// Kind is what the figure is; "" for an absent one.
func (f *Figure) Kind() Kind { return f.kind }

// Exact is the unrounded number, in euros, units or parts of one (19,2 % is
// 0.192); nil when the figure is absent or no number. It isn't to be changed.
func (f *Figure) Exact() *big.Rat {
	if f.IsZero() {
		return nil
	}
	return f.exact
}

// Day is the date, no day when the figure is absent or none.
func (f *Figure) Day() calendar.Day {
	if f.IsZero() {
		return 0
	}
	return f.day
}

// Yes says whether the figure is there and is yes.
func (f *Figure) Yes() bool { return !f.IsZero() && f.kind == KindBool && f.yes }

// No says whether the figure is there and is no.
func (f *Figure) No() bool { return !f.IsZero() && f.kind == KindBool && !f.yes }

// Text is the id or the words, "" when the figure is absent or none.
func (f *Figure) Text() string {
	if f.IsZero() {
		return ""
	}
	return f.text
}

// Several are the options ticked.
func (f *Figure) Several() []string {
	if f.Text() == "" {
		return nil
	}
	return strings.Split(f.text, ",")
}

// Value is the figure as it is shown, rounded as its kind asks; no value when
// it is absent.
func (f *Figure) Value() Value {
	if f.IsZero() {
		return Value{}
	}
	switch f.kind {
	case KindDay:
		return Day(f.day)
	case KindBool:
		return Bool(f.yes)
	case KindText:
		return Text(f.text)
	case KindEuro:
		if cents, ok := centsOf(f.exact); ok {
			return Euro(cents)
		}
		return Value{}
	case KindInt:
		if f.exact.IsInt() && f.exact.Num().IsInt64() {
			return Int(f.exact.Num().Int64())
		}
		return valueOf(KindDecimal, f.exact, -1)
	case KindPercent, KindRate:
		return valueOf(f.kind, new(big.Rat).Mul(f.exact, hundred), f.places)
	}
	return valueOf(f.kind, f.exact, f.places)
}

// valueOf is a number with so many decimals, or with its own when places is
// negative: as many as it needs, six at most.
func valueOf(kind Kind, exact *big.Rat, places int) Value {
	own := places < 0
	if own {
		places = ownPlaces
	}
	d, err := decimal.Parse(roundTo(exact, places).FloatString(places))
	if err != nil {
		return Value{}
	}
	if own {
		d = d.Trim(0)
	}
	return Value{kind: kind, exact: d}
}

const ownPlaces = 6
