package words

import (
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/guide"
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

// UnitOf is what the number of a question counts, as it stands after a box:
// « € par mois », « jours », "" for nothing.
func UnitOf(q *guide.Question) string {
	switch {
	case q.Unit != "":
		return q.Unit
	case q.Kind == guide.KindMoney:
		return EuroSign
	case q.Kind == guide.KindPercent:
		return PercentSign
	}
	return ""
}
