package chart_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/chart/charttest"
	"github.com/buron-cantal/buron/data/money"
)

// plain makes every space a plain one.
func plain(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
}

func sentences(c chart.Chart) []string {
	var out []string
	for _, p := range c.Points {
		out = append(out, plain(p.Sentence))
	}
	return out
}

func legend(c chart.Chart) []string {
	var out []string
	for _, k := range c.Legend {
		out = append(out, plain(k.Words))
	}
	return out
}

func same(t *testing.T, got, want []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestBarsSayMonthValueAndMark(t *testing.T) {
	c := charttest.Named("cash-below")
	same(t, sentences(c)[2:5], []string{
		"Mars 2027 : −380,00 €",
		"Avril 2027 : −1 240,50 €, le plus bas, avec des cotisations à payer",
		"Mai 2027 : −900,00 €",
	})
	same(t, legend(c), []string{"le plus bas, avec des cotisations à payer : −1 240,50 €, avril 2027", "mois de paiement des cotisations"})
	same(t, legend(charttest.Named("cash-unknown")), []string{"le plus bas : 3 520 €, janvier 2027"})
	same(t, sentences(charttest.Named("cash-unknown"))[2:3], []string{"Mars 2027 : —, il manque : le chiffre d’affaires"})
}

func TestTheBreakEvenIsAPointInItsPlace(t *testing.T) {
	c := charttest.Named("break-even")
	same(t, sentences(c)[7:10], []string{
		"Août 2027 : encaissements 41 600,00 €, seuil de rentabilité 42 000,00 €",
		"Seuil atteint le 7 septembre 2027 : 42 000,00 €",
		"Septembre 2027 : encaissements 46 800,00 €, seuil de rentabilité 42 000,00 €",
	})
	for _, text := range texts(charttest.Named("break-even-never")) {
		if text == "Le seuil n’est pas atteint en un an." {
			return
		}
	}
	t.Error("a threshold that isn't reached isn't said")
}

func TestColumnsSayTheirTotalsAndTheGap(t *testing.T) {
	got := sentences(charttest.Named("columns"))
	same(t, got[5:6], []string{"Total des besoins : 21 324,43 €"})
	same(t, got[9:], []string{"Total des ressources : 18 000,00 €", "Reste à trouver : 3 324,43 €"})
	same(t, sentences(charttest.Named("columns-spare"))[7:], []string{"Marge : 1 200,00 €"})
	same(t, sentences(charttest.Named("columns-balanced"))[5:], []string{"Écart : 0,00 €"})
}

func TestColumnsAreAsHighAsTheirTotals(t *testing.T) {
	for name, want := range map[string][2]float64{
		"columns":       {21324.43, 18000 + 3324.43},
		"columns-spare": {15600 + 1200, 16800},
		"columns-below": {8000 - 2400 + 400, 6000},
	} {
		c := charttest.Named(name)
		var tops []chart.Len
		base := chart.Len(0)
		for _, s := range c.Lay(88000, c.Height(88000, letters), letters) {
			if s.Kind == chart.Line && s.Stroke == chart.Base {
				base = s.Y
			}
		}
		columns := map[chart.Len]chart.Len{}
		for _, s := range c.Lay(88000, c.Height(88000, letters), letters) {
			if s.Kind == chart.Rect && s.Point != chart.Nowhere {
				if top, seen := columns[s.X]; !seen || s.Y < top {
					columns[s.X] = s.Y
				}
			}
		}
		for x := chart.Len(0); x < 88000; x++ {
			if top, seen := columns[x]; seen {
				tops = append(tops, base-top)
			}
		}
		if len(tops) != 2 {
			t.Fatalf("%s has %d columns", name, len(tops))
		}
		if got, ratio := float64(tops[0])/float64(tops[1]), want[0]/want[1]; got < ratio-0.001 || got > ratio+0.001 {
			t.Errorf("%s: the columns are as %.4f, not %.4f", name, got, ratio)
		}
	}
}

func TestPartsAreInProportion(t *testing.T) {
	for name, values := range map[string][]float64{
		"columns":       {12400, 3200, 174.43, 900, 4650, 0, 6000, 5000, 7000, 0, 3324.43},
		"columns-below": {8000, 2400, 0, 0, 6000, 0, 400},
		"funding":       {0, 1500, 300, 1200, 600, 800, 0},
	} {
		c := charttest.Named(name)
		sides := make([]float64, len(values))
		for _, s := range c.Lay(88000, c.Height(88000, letters), letters) {
			if s.Kind == chart.Rect && s.Point != chart.Nowhere {
				sides[s.Point] = float64(s.H)
				if name == "funding" {
					sides[s.Point] = float64(s.W)
				}
			}
		}
		for i, v := range values {
			if want := v / values[1] * sides[1]; sides[i] < want-8 || sides[i] > want+8 {
				t.Errorf("%s: part %d is %.0f, not %.0f", name, i, sides[i], want)
			}
		}
	}
}

func TestFundingSaysEachStateWithItsSum(t *testing.T) {
	c := charttest.Named("funding")
	same(t, sentences(c), []string{
		"Coût de la formation : 4 800,00 €",
		"CPF : 1 500,00 €, accordé", "Employeur : 300,00 €, accordé",
		"Aide individuelle à la formation : 1 200,00 €, demandé",
		"Apport personnel : 600,00 €, prévu", "Région : 800,00 €, refusé",
		"Reste à payer : 3 000,00 €",
	})
	same(t, legend(c), []string{"accordé : 1 800 €", "demandé : 1 200 €", "prévu : 600 €", "sans financement : 1 200 €", "refusé : 800 €"})
}

func TestFormsSayWhatIsLeftAndWhatIsMissing(t *testing.T) {
	c := charttest.Named("forms")
	same(t, sentences(c)[4:], []string{
		"Coopérative d’activité et d’emploi : chiffre d’affaires 36 000,00 €, cotisations 13 600,00 €, impôt —, il manque : votre taux d’imposition, dépenses 6 000,00 €, il reste 16 400,00 €",
		"Portage salarial : chiffre d’affaires 36 000,00 €, cotisations —, impôt —, dépenses —, il reste —, il manque : le devis de la société de portage",
	})
	same(t, legend(c), []string{"il reste", "cotisations", "impôt", "dépenses"})
}

func TestBudgetsSayTheDifferenceWithItsSign(t *testing.T) {
	c := charttest.Named("budget")
	same(t, sentences(c)[:2], []string{
		"Loyer : à Lyon 940,00 €, à Murat 520,00 €, écart −420,00 €",
		"Chauffage : à Lyon 85,00 €, à Murat 160,00 €, écart +75,00 €",
	})
	same(t, sentences(c)[4:5], []string{"Garde des enfants : à Lyon 480,00 €, à Murat —, il manque : le tarif"})
}

// texts are what a drawing writes.
func texts(c chart.Chart) []string {
	var out []string
	for _, s := range c.Lay(88000, c.Height(88000, letters), letters) {
		if s.Kind == chart.Words {
			out = append(out, plain(s.Text))
		}
	}
	return out
}

func TestWhatIsUnknownIsNeverDrawn(t *testing.T) {
	unknown := chart.Missing("il manque : le devis")
	for name, c := range map[string]chart.Chart{
		"bars":    chart.Bars{Bars: []chart.Bar{{Label: "janv.", Value: unknown}}}.Chart(),
		"curves":  chart.BreakEven{Months: []chart.Month{{Label: "janv."}}}.Chart(),
		"columns": chart.Columns{Needs: chart.Column{Parts: []chart.Part{{Label: "Stock", Value: unknown}}}}.Chart(),
		"funding": chart.Funding{Grants: []chart.Grant{{Label: "CPF", Value: unknown}}}.Chart(),
		"forms":   chart.Compare{Taken: []string{"Impôt"}, Forms: []chart.Form{{Label: "SASU", Left: unknown}}}.Chart(),
		"budget":  chart.BeforeAfter{Lines: []chart.BudgetLine{{Label: "Loyer"}}}.Chart(),
	} {
		said := strings.Join(texts(c), "\n")
		if !strings.Contains(said, "—") || strings.Contains(said, "0") {
			t.Errorf("%s write %q", name, said)
		}
		for _, s := range c.Lay(88000, c.Height(88000, letters), letters) {
			if s.Kind == chart.Rect && s.Point != chart.Nowhere || s.Kind == chart.Dot {
				t.Errorf("%s draw %+v", name, s)
			}
		}
	}
}

func TestValuesAreWrittenAllOrNone(t *testing.T) {
	c := charttest.Named("cash-12")
	figures := func(width chart.Len) (n int) {
		for _, s := range c.Lay(width, c.Height(width, letters), letters) {
			if s.Kind == chart.Words && s.Point != chart.Nowhere && strings.Contains(s.Text, "\u202f") {
				n++
			}
		}
		return n
	}
	if wide, narrow := figures(88000), figures(27600); wide != 12 || narrow != 0 {
		t.Errorf("%d values on a wide chart, %d on a narrow one", wide, narrow)
	}
}

func TestLabelsAreThinnedEvenly(t *testing.T) {
	c := charttest.Named("cash-12")
	var got []string
	for _, s := range c.Lay(27600, 24000, letters) {
		if s.Kind == chart.Words && s.Point != chart.Nowhere {
			got = append(got, s.Text)
		}
	}
	same(t, got, []string{"janv.", "mars", "mai", "juil.", "sept.", "nov."})
}

// TestEveryAmountTakenStandsUnderItsBar: a tax too small for its section stands
// beside what it is, in the order of the sections.
func TestEveryAmountTakenStandsUnderItsBar(t *testing.T) {
	of := func(euros int64) chart.Amount { return chart.Of(money.Euro(euros * 100)) }
	c := chart.Compare{
		Taken: []string{"Cotisations", "Impôt", "Dépenses"},
		Forms: []chart.Form{{Label: "SASU", Turnover: of(48000), Left: of(26300), Taken: []chart.Amount{of(19000), of(300), of(2400)}}},
	}
	f := chart.Funding{Cost: chart.Part{Label: "Coût", Value: of(9000)}, Left: chart.Part{Label: "Reste", Value: of(650)}, Grants: []chart.Grant{
		{Label: "CPF", State: chart.Granted, Value: of(8000)}, {Label: "Région", State: chart.Asked, Value: of(150)}, {Label: "Employeur", State: chart.Asked, Value: of(200)},
	}}
	for name, want := range map[string][]string{"forms": {"19 000 €", "300 €", "2 400 €"}, "funding": {"8 000 €", "150 €", "200 €"}} {
		drawn := map[string]chart.Chart{"forms": c.Chart(), "funding": f.Chart()}[name]
		last := chart.Len(-1)
		for _, amount := range want {
			found := false
			for _, s := range drawn.Lay(60000, drawn.Height(60000, letters), letters) {
				if s.Kind == chart.Words && plain(s.Text) == amount && s.X > last {
					found, last = true, s.X
				}
			}
			if !found {
				t.Errorf("%s: %s isn't there in its place", name, amount)
			}
		}
	}
}
