package guide

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/money"
)

// numberForm is a number of the exchange file: no exponent, and no more digits
// than anyone measures with.
var numberForm = regexp.MustCompile(`^-?[0-9]{1,12}(\.[0-9]{1,6})?$`)

// number reads a number, an amount or a count, and holds it to its limits.
func (q *Question) number(raw json.RawMessage) (Value, data.Code) {
	digits := string(bytes.TrimSpace(raw))
	if s, reason := unquote(raw); reason == "" && q.Kind != KindInteger {
		digits = s
	}
	switch q.Kind {
	case KindMoney:
		amount, err := money.Parse(digits)
		if err != nil {
			return nil, amountCode(err)
		}
		d := euros(amount)
		return d, q.beyond(d)
	case KindInteger:
		n, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return nil, data.IntegerExpected
		}
		d, err := decimal.New(n, 0)
		if err != nil {
			return nil, data.IntegerExpected
		}
		return n, q.beyond(d)
	}
	if !numberForm.MatchString(digits) {
		return nil, q.expected()
	}
	d, err := decimal.Parse(digits)
	if err != nil {
		return nil, q.expected()
	}
	return d, q.beyond(d)
}

// beyond is the reason for which a number is outside its limits, "" inside.
func (q *Question) beyond(d decimal.Decimal) data.Code {
	switch {
	case q.Min != nil && d.Cmp(*q.Min) < 0 && q.Min.IsZero():
		return data.Negative
	case q.Min != nil && d.Cmp(*q.Min) < 0:
		return data.BelowMinimum
	case q.Max != nil && d.Cmp(*q.Max) > 0:
		return data.AboveMaximum
	}
	return ""
}

func amountCode(err error) data.Code {
	if err == money.ErrTooLarge {
		return data.AmountTooLarge
	}
	return data.AmountExpected
}

func euros(e money.Euro) decimal.Decimal { return decimal.MustNew(int64(e), 2) }
