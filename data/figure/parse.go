package figure

import (
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
)

// Parse reads what String wrote of the result of a key; false for a key that
// isn't known any more, or for what is no result of its kind.
func Parse(key, s string) (Value, bool) {
	kind, known := Key(key)
	if !known {
		return Value{}, false
	}
	switch kind {
	case KindDay:
		day, err := calendar.ParseISO(s)
		return Day(day), err == nil
	case KindBool:
		return Bool(s == "true"), s == "true" || s == "false"
	case KindText:
		return Text(s), s != ""
	}
	d, err := decimal.Parse(s)
	if err != nil {
		return Value{}, false
	}
	switch kind {
	case KindEuro:
		euros, err := money.Of(d)
		return Euro(euros), err == nil
	case KindInt:
		whole, _, ok := d.Int64(0)
		return Int(whole), ok && d.Trim(0).Scale() == 0
	}
	return Value{kind: kind, exact: d}, true
}
