package words

import (
	"strconv"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// minus is the sign of a negative number in French print.
const minus = "−"

// Euro is 17 184,00 €, −3 000,00 €.
func Euro(e money.Euro) string { return Amount(e) + text.NoBreak + "€" }

// Amount is an amount without its unit: 17 184,00.
func Amount(e money.Euro) string { return french(e.String()) }

// RoundEuro is an amount of whole euros without its cents, 300 €; any other
// keeps them.
func RoundEuro(e money.Euro) string {
	return strings.TrimSuffix(Amount(e), ",00") + text.NoBreak + "€"
}

// Number is an integer: 17 184.
func Number(n int) string { return french(strconv.Itoa(n)) }

// Decimal is a number with the decimals it has: 12,5.
func Decimal(d decimal.Decimal) string { return french(d.String()) }

// Percent is 25,6 %.
func Percent(d decimal.Decimal) string { return Decimal(d) + text.NoBreak + "%" }

// french rewrites a plain decimal, « -17184.5 », as French print does.
func french(plain string) string {
	digits, negative := strings.CutPrefix(plain, "-")
	whole, decimals, fraction := strings.Cut(digits, ".")
	var out strings.Builder
	if negative {
		out.WriteString(minus)
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out.WriteString(text.ThinNoBreak)
		}
		out.WriteRune(digit)
	}
	if fraction {
		out.WriteString("," + decimals)
	}
	return out.String()
}

// Count is a number and its noun: 1 action, 0 action, 2 actions, 1 200 actions.
// French takes the plural from two on.
func Count(n int, one, many string) string {
	return Number(n) + text.NoBreak + Plural(n, one, many)
}

// Plural is the noun that goes with a number, without the number.
func Plural(n int, one, many string) string {
	if n > -2 && n < 2 {
		return one
	}
	return many
}
