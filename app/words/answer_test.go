package words

import (
	"testing"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/guide"
)

func TestANumberIsSaidWithWhatItCounts(t *testing.T) {
	for want, c := range map[string]struct {
		of guide.Question
		n  string
	}{
		"1\u202f400,00\u00a0€":          {guide.Question{Kind: guide.KindMoney}, "1400"},
		"1\u202f400,00\u00a0€ par mois": {guide.Question{Kind: guide.KindMoney, Unit: "€ par mois"}, "1400"},
		"19,2\u00a0%":                   {guide.Question{Kind: guide.KindPercent}, "19.2"},
		"1\u00a0jour par semaine":       {guide.Question{Kind: guide.KindNumber, Unit: "jours par semaine"}, "1"},
		"12":                            {guide.Question{Kind: guide.KindNumber}, "12"},
	} {
		if got := Answer(&c.of, decimal.MustParse(c.n)); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestATimeThatTheLabelSaysIsNotSaidAgain(t *testing.T) {
	for _, c := range []struct{ label, unit, want string }{
		{"Prix par mois", "€ par mois", "100,00\u00a0€"},
		{"Le revenu dont vous avez besoin chaque mois", "€ par mois", "100,00\u00a0€"},
		{"Forfait mensuel versé", "€ par mois", "100,00\u00a0€"},
		{"Rémunération nette du gérant, pour l’année", "€ par an", "100,00\u00a0€"},
		{"Loyer ou mensualité à ne pas dépasser", "€ par mois", "100,00\u00a0€ par mois"},
		{"Cotisations du gérant, en euros", "€ par an", "100,00\u00a0€ par an"},
		{"Prix par mois", "€ par an", "100,00\u00a0€ par an"},
	} {
		q := guide.Question{Kind: guide.KindMoney, Label: c.label, Unit: c.unit}
		if got := AnswerBeside(&q, decimal.MustParse("100")); got != c.want {
			t.Errorf("%s: %q, not %q", c.label, got, c.want)
		}
	}
}

func TestABoxHasItsUnitBesideIt(t *testing.T) {
	for want, q := range map[string]guide.Question{
		"€":          {Kind: guide.KindMoney},
		"€ par mois": {Kind: guide.KindMoney, Unit: "€ par mois"},
		"%":          {Kind: guide.KindPercent},
		"jours":      {Kind: guide.KindInteger, Unit: "jours"},
		"":           {Kind: guide.KindNumber},
	} {
		if got := UnitOf(&q); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
