package words

import (
	"testing"

	"github.com/govalues/decimal"
)

func TestUnitAgreesWithItsNumber(t *testing.T) {
	for _, c := range []struct{ n, unit, want string }{
		{"1", "jours par semaine", "jour par semaine"},
		{"1.5", "jours", "jour"},
		{"0", "heures", "heure"},
		{"2", "jours par semaine", "jours par semaine"},
		{"1", "mois", "mois"},
		{"1", "km", "km"},
		{"1", "Mbit/s", "Mbit/s"},
		{"", "", ""},
	} {
		n := decimal.Zero
		if c.n != "" {
			n = decimal.MustParse(c.n)
		}
		if got := Unit(n, c.unit); got != c.want {
			t.Errorf("%s %s is said %q, want %q", c.n, c.unit, got, c.want)
		}
	}
}
