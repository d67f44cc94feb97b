package money

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/govalues/decimal"
)

var strict = regexp.MustCompile(`^-?[0-9]+(\.[0-9]{1,2})?$`)

// Parse reads the decimal form of the exchange file: "1234", "1234.5",
// "-3.00", with two decimals at most, and nothing else.
func Parse(s string) (Euro, error) {
	if !strict.MatchString(s) {
		return 0, ErrNotAnAmount
	}
	digits, negative := strings.CutPrefix(s, "-")
	whole, cents, _ := strings.Cut(digits, ".")
	amount, err := strconv.ParseInt(whole+(cents + "00")[:2], 10, 64)
	if err != nil || Euro(amount) > Max {
		return 0, ErrTooLarge
	}
	if negative {
		amount = -amount
	}
	return Euro(amount), nil
}

// Read reads what a person may type for an amount.
func Read(typed string) (Euro, error) { return Parse(typed) }

// ReadDecimal reads what a person may type for a number or a percentage.
func ReadDecimal(typed string) (decimal.Decimal, error) {
	return decimal.Parse(typed)
}
