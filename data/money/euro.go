// Package money holds amounts in cents and reads what a person may type for
// an amount or a percentage. Nothing here is a float.
package money

import (
	"errors"
	"fmt"
)

// Euro is an amount in cents of a euro.
type Euro int64

// Max is the largest amount the program accepts: 999 999 999,99 €.
const Max Euro = 99_999_999_999

// Errors of reading an amount.
var (
	ErrNotAnAmount = errors.New("not an amount")
	ErrTooLarge    = errors.New("amount too large")
)

// String is the decimal form of the exchange file: "17184.00", "-3000.00".
func (e Euro) String() string {
	sign, c := "", e
	if c < 0 {
		sign, c = "-", -c
	}
	return fmt.Sprintf("%s%d.%02d", sign, c/100, c%100)
}
