package words

import (
	"strings"

	"github.com/govalues/decimal"
)

// Unit is the unit that goes with a number: « 1 jour par semaine », « 2 jours
// par semaine ». The guides write units in the plural, which begins at two.
func Unit(n decimal.Decimal, unit string) string {
	noun, rest, more := strings.Cut(unit, " ")
	if n.Abs().Less(two) && noun != "mois" && !strings.ContainsRune(noun, '/') {
		noun = strings.TrimSuffix(noun, "s")
	}
	if more {
		noun += " " + rest
	}
	return noun
}

var two = decimal.MustNew(2, 0)
