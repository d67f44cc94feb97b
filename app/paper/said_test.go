package paper

import (
	"testing"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/guide"
)

func TestSaidIsOneLine(t *testing.T) {
	amount := decimal.MustParse("1200.5")
	money := &guide.Question{ID: "amount", Kind: guide.KindMoney}
	years := &guide.Question{ID: "turnover", Kind: guide.KindMoney, Per: guide.EachYear}
	table := &guide.Question{ID: "budget", Kind: guide.KindTable, Columns: []*guide.Question{
		{ID: "label", Kind: guide.KindText}, money,
	}}
	days := &guide.Question{ID: "home_days", Kind: guide.KindInteger, Per: guide.EachMonth}
	for want, got := range map[string]string{
		"":                     Said(money, nil),
		"Oui":                  Said(&guide.Question{Kind: guide.KindYesNo}, true),
		"1\u202f200,50\u00a0€": Said(money, amount),
		"1\u202f200,50\u00a0€ · 2,00\u00a0€": Said(years, guide.PerYear{amount, nil, decimal.MustParse("2")}),
		"Camion, 2,00\u00a0€ ; Repas":        Said(table, []guide.Row{{"label": "Camion", "amount": decimal.MustParse("2")}, {"label": "Repas"}}),
		"mars 2027 : 13 ; avril 2027 : 9":    Said(days, guide.PerMonth{"2027-04": int64(9), "2027-03": int64(13)}),
	} {
		if got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
}
