// Package charttest holds charts to try drawings on: ordinary ones, and those
// that are hard to draw.
package charttest

import (
	"fmt"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/data/money"
)

// Case is a chart with the name of its case.
type Case struct {
	Name  string
	Chart chart.Chart
}

// LongName is as long as a label comes.
const LongName = "Mme Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue"

// Enormous is far more than the program accepts: 999 999 999 999,99 €.
const Enormous money.Euro = 99_999_999_999_999

var months = [12]string{"janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."}

var names = [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}

// All are the charts of every kind.
func All() []Case {
	all := append(Cash(), curves()...)
	all = append(all, columns()...)
	all = append(all, funding()...)
	all = append(all, forms()...)
	return append(all, budgets()...)
}

// Named is the chart of a case.
func Named(name string) chart.Chart {
	for _, c := range All() {
		if c.Name == name {
			return c.Chart
		}
	}
	panic("charttest: no case " + name)
}

func euros(all ...float64) []chart.Amount {
	out := make([]chart.Amount, len(all))
	for i, e := range all {
		out[i] = chart.Of(money.Euro(e * 100))
	}
	return out
}

func euro(e float64) chart.Amount { return euros(e)[0] }

// cash is bars from January 2027 on, marked where contributions are paid and
// at the lowest point.
func cash(values []chart.Amount, paying ...int) chart.Bars {
	b := chart.Bars{
		Title: "L’argent en caisse à la fin de chaque mois", Note: "En euros. Départ : 3 000 €.",
		Head: []string{"2027", "Reçu", "Cotisations", "Dépensé", "Reste"},
	}
	lowest := -1
	for i, v := range values {
		if v.Known && (lowest < 0 || v.Cents < values[lowest].Cents) {
			lowest = i
		}
		year := 2027 + i/12
		b.Bars = append(b.Bars, chart.Bar{
			Label: months[i%12], Name: fmt.Sprintf("%s %d", names[i%12], year), Group: fmt.Sprint(year),
			Value: v, Cells: euros(2000, 0, 1480),
		})
	}
	for _, i := range paying {
		b.Bars[i].Mark |= chart.Paying
		b.Bars[i].Cells[1] = euro(2328.4)
	}
	if lowest >= 0 {
		b.Bars[lowest].Mark |= chart.Lowest
	}
	return b
}

// Cash are the bars.
func Cash() []Case {
	ordinary := cash(euros(3520, 4040, 4560, 5080, 5600, 6120, 4312, 4832, 5352, 4708, 5228, 5748), 6, 9)
	for i := range ordinary.Bars {
		ordinary.Bars[i].Group = ""
	}
	var three []chart.Amount
	var paid []int
	for i := range 36 {
		three = append(three, euro(3000+float64(i)*140-float64(i%3)*900))
		if i%3 == 2 {
			paid = append(paid, i)
		}
	}
	under := cash(euros(1200, 640, -380, -1240.5, -900, 200, 1500, 2100, -150, 900, 1400, 0), 3, 6, 9)
	huge := cash(append(euros(3520, 4040), chart.Of(-Enormous), chart.Of(Enormous), euro(0.4), euro(-0.4)))
	long := cash(euros(3520, 4040, 4560, 5080))
	for i := range long.Bars {
		long.Bars[i].Label, long.Bars[i].Name, long.Bars[i].Group = LongName, LongName, ""
	}
	words := cash(euros(3520, 4040, 4560, 5080, 2000))
	for i, s := range []string{"Vente de fromages", "Gîte", "Travaux agricoles chez les voisins", "Cours", "Marché de Murat"} {
		words.Bars[i].Label, words.Bars[i].Name, words.Bars[i].Group = s, s, ""
	}
	unknown := cash(append(euros(3520, 4040), chart.Missing("il manque : le chiffre d’affaires"), euro(4560), chart.Amount{}))
	one := cash(euros(3520))
	cases := []Case{
		{"cash-12", ordinary.Chart()},
		{"cash-36", cash(three, paid...).Chart()},
		{"cash-below", under.Chart()},
		{"cash-all-below", cash(euros(-100, -2000, -3000, -4000, -3500, -20), 3).Chart()},
		{"cash-enormous", huge.Chart()},
		{"cash-long-labels", long.Chart()},
		{"cash-words", words.Chart()},
		{"cash-unknown", unknown.Chart()},
		{"cash-equal", cash(euros(2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000)).Chart()},
		{"cash-zero", cash(euros(0, 0, 0)).Chart()},
		{"cash-one", one.Chart()},
		{"cash-empty", chart.Bars{Title: "L’argent en caisse"}.Chart()},
	}
	return cases
}

func curves() []Case {
	rising := func(monthly, costs float64, reached bool) chart.BreakEven {
		b := chart.BreakEven{
			Title: "À partir de quand l’activité couvre ses charges", Note: "Encaissements cumulés depuis le début de l’activité.",
			Turnover: "Encaissements", Costs: "Seuil de rentabilité", Never: "Le seuil n’est pas atteint en un an.",
		}
		for i := range 12 {
			b.Months = append(b.Months, chart.Month{
				Label: months[i], Name: names[i] + " 2027",
				Turnover: euro(monthly * float64(i+1)), Costs: euro(costs),
			})
		}
		if reached {
			day := int(costs / monthly / 12 * 365)
			b.Reached = &chart.Crossing{Day: day, Days: 365, Value: euro(costs), Label: "Seuil atteint le 7 septembre 2027", Name: "7 septembre 2027"}
		}
		return b
	}
	stepped := rising(4000, 28000, true)
	for i := range stepped.Months {
		stepped.Months[i].Costs = euro(3000 + 2500*float64(i+1))
	}
	stepped.Reached = &chart.Crossing{Day: 61, Days: 365, Value: euro(8000), Label: "Seuil atteint le 2 mars 2027"}
	gaps := rising(5000, 28000, false)
	gaps.Months[4].Turnover, gaps.Months[4].Costs = chart.Amount{}, chart.Amount{}
	huge := rising(5000, 28000, true)
	for i := range huge.Months {
		huge.Months[i].Turnover = chart.Of(Enormous)
	}
	long := rising(5000, 55000, true)
	long.Turnover, long.Costs, long.Reached.Label = LongName, LongName, "Seuil atteint par "+LongName
	one := rising(5000, 2500, true)
	one.Months = one.Months[:1]
	return []Case{
		{"break-even", rising(5200, 42000, true).Chart()},
		{"break-even-early", rising(9000, 6000, true).Chart()},
		{"break-even-stepped", stepped.Chart()},
		{"break-even-never", rising(2000, 42000, false).Chart()},
		{"break-even-unknown", gaps.Chart()},
		{"break-even-enormous", huge.Chart()},
		{"break-even-long", long.Chart()},
		{"break-even-one", one.Chart()},
		{"break-even-empty", chart.BreakEven{}.Chart()},
	}
}
