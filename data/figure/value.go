// Package figure holds computed results: values that follow from answers and
// rates, each under a key of the contract, and the list of the keys there are.
package figure

import (
	"encoding/json"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
)

// Kind says what a result is.
type Kind string

// The kinds of results.
const (
	KindDay     Kind = "day"
	KindBool    Kind = "bool"
	KindInt     Kind = "int"     // days, people
	KindEuro    Kind = "euro"    // an amount
	KindPercent Kind = "percent" // a share, with two decimals
	KindRate    Kind = "rate"    // a percentage with the decimals it has
	KindHours   Kind = "hours"   // hours, with two decimals
	KindDecimal Kind = "decimal" // another number, with the decimals it has
	KindText    Kind = "text"    // an id of a closed list, a département
)

// Value is one result. The zero Value has no kind and is no result.
type Value struct {
	kind   Kind
	number int64 // day, bool, int or cents
	exact  decimal.Decimal
	text   string
}

// Day is a result that is a date; no day gives no result.
func Day(d calendar.Day) Value {
	if d.IsZero() {
		return Value{}
	}
	return Value{kind: KindDay, number: int64(d)}
}

// Bool is a result that is yes or no.
func Bool(b bool) Value {
	if b {
		return Value{kind: KindBool, number: 1}
	}
	return Value{kind: KindBool}
}

// Int is a result that counts.
func Int(n int64) Value { return Value{kind: KindInt, number: n} }

// Euro is a result that is an amount.
func Euro(e money.Euro) Value { return Value{kind: KindEuro, number: int64(e)} }

// Decimal is a result with the decimals it carries.
func Decimal(d decimal.Decimal) Value { return Value{kind: KindDecimal, exact: d} }

// Text is a result that is one of a closed list, such as a formula; an empty
// text gives no result.
func Text(s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{kind: KindText, text: s}
}

// Kind is what the result is, "" for none.
func (v Value) Kind() Kind { return v.kind }

// IsZero says whether there is no result.
func (v Value) IsZero() bool { return v.kind == "" }

// Day is the date, no day when the result isn't one.
func (v Value) Day() calendar.Day {
	if v.kind != KindDay {
		return 0
	}
	return calendar.Day(v.number)
}

// Euro is the amount, 0 when the result isn't one.
func (v Value) Euro() money.Euro {
	if v.kind != KindEuro {
		return 0
	}
	return money.Euro(v.number)
}

// Bool is the yes or no, false when the result isn't one.
func (v Value) Bool() bool { return v.kind == KindBool && v.number == 1 }

// Any is the result as conditions compare it: a calendar.Day, bool, int64,
// decimal.Decimal (amounts too) or string; nil when there is none.
func (v Value) Any() any {
	switch v.kind {
	case KindDay:
		return calendar.Day(v.number)
	case KindBool:
		return v.number == 1
	case KindInt:
		return v.number
	case KindEuro:
		return decimal.MustNew(v.number, 2)
	case KindPercent, KindRate, KindHours, KindDecimal:
		return v.exact
	case KindText:
		return v.text
	}
	return nil
}

// String is the form of `show`, without quotes: "2027-03-02", "true", "10",
// "17184.00", "19.2".
func (v Value) String() string {
	switch v.kind {
	case KindDay:
		return calendar.Day(v.number).String()
	case KindBool:
		if v.number == 1 {
			return "true"
		}
		return "false"
	case KindInt:
		return decimal.MustNew(v.number, 0).String()
	case KindEuro:
		return money.Euro(v.number).String()
	case KindPercent, KindRate, KindHours, KindDecimal:
		return v.exact.String()
	}
	return v.text
}

// JSON is the form of `show`: numbers for what counts, true and false, and
// strings for everything else; null for no result.
func (v Value) JSON() json.RawMessage {
	switch v.kind {
	case "":
		return json.RawMessage("null")
	case KindBool, KindInt:
		return json.RawMessage(v.String())
	}
	quoted, err := json.Marshal(v.String())
	if err != nil {
		// A string always marshals: invalid UTF-8 is replaced.
		panic(err)
	}
	return quoted
}

// MarshalJSON is JSON, so that Results marshal as `show` prints them.
func (v Value) MarshalJSON() ([]byte, error) { return v.JSON(), nil }
