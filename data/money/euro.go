// Package money holds amounts in cents and reads what a person may type for
// an amount or a percentage. Nothing here is a float. Where a result has more
// decimals than it keeps, a half goes away from zero: 0,125 → 0,13.
package money

import (
	"errors"
	"fmt"

	"github.com/govalues/decimal"
)

// Euro is an amount in cents of a euro.
type Euro int64

// Max is the largest amount the program accepts: 999 999 999,99 €.
const Max Euro = 99_999_999_999

// Errors of reading an amount or a number.
var (
	ErrNotAnAmount = errors.New("not an amount")
	ErrNotANumber  = errors.New("not a number")
	ErrTooLarge    = errors.New("amount too large")
)

// cents is how many decimals an amount has.
const cents = 2

// String is the decimal form of the exchange file: "17184.00", "-3000.00".
func (e Euro) String() string {
	sign, c := "", e
	if c < 0 {
		sign, c = "-", -c
	}
	return fmt.Sprintf("%s%d.%02d", sign, c/100, c%100)
}

// Decimal is the amount in euros, for computing.
func (e Euro) Decimal() decimal.Decimal { return decimal.MustNew(int64(e), cents) }

// Of is an amount of euros rounded to the cent, ErrTooLarge beyond Max.
func Of(euros decimal.Decimal) (Euro, error) {
	if euros.CmpAbs(Max.Decimal()) > 0 {
		return 0, ErrTooLarge
	}
	whole, fraction, ok := Round(euros, cents).Int64(cents)
	if !ok {
		return 0, ErrTooLarge
	}
	return Euro(whole*100 + fraction), nil
}

// Round keeps so many decimals of a number, zero or more; a half goes away
// from zero. A number with fewer decimals gains none.
func Round(d decimal.Decimal, places int) decimal.Decimal {
	if d.Scale() <= places {
		return d
	}
	cut := d.Trunc(places)
	rest, err := d.SubAbs(cut)
	if err != nil || rest.Cmp(decimal.MustNew(5, places+1)) < 0 {
		return cut
	}
	rounded, err := cut.Add(decimal.MustNew(1, places).CopySign(d))
	if err != nil { // 19 digits already: what is cut off is far below any use
		return cut
	}
	return rounded
}
