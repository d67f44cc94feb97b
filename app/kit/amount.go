package kit

import (
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/money"
)

// NewEuro is an entry for an amount, its unit (« € », « € par mois ») drawn
// after it. When left, what can be read is shown as « 1 234,50 ».
func NewEuro(unit string) *Entry {
	e := NewNumber(unit)
	e.Format = func(typed string) (string, bool) {
		if typed == "" {
			return "", false
		}
		amount, err := money.Read(typed)
		return words.Amount(amount), err == nil
	}
	return e
}

// NewNumber is an entry for a number with its unit, aligned to the right.
func NewNumber(unit string) *Entry {
	return NewEntry().Width(look.AmountWidth).Unit(unit)
}
