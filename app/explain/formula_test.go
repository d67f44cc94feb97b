package explain_test

import (
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/money"
)

// teller explains with no answer but a start.
func teller(t *testing.T, path data.Path, given guidetest.Answers) explain.Teller {
	t.Helper()
	library, _ := guidetest.Shipped(t)
	return explain.New(library.For(path).Facts(guidetest.Dossier(t, path, given), nil))
}

func euro(cents int64) *figure.Figure {
	return figure.Answered(figure.Of("turnover"), figure.KindEuro, money.Euro(cents).Decimal())
}

func part(percent string) *figure.Figure {
	return figure.Answered(figure.Of("vat_rate"), figure.KindPercent, decimal.MustParse(percent))
}

func TestFormulas(t *testing.T) {
	day := figure.Answered(figure.Of("target_date"), "", calendar.Date(2027, 1, 1))
	a, b, below := euro(100_00), euro(20_50), euro(-5_00)
	none := figure.Unanswered(figure.Of("turnover"), figure.Missing)
	many := make([]*figure.Figure, 10)
	for i := range many {
		many[i] = euro(int64(i+1) * 100)
	}
	tests := []struct {
		name string
		of   *figure.Figure
		want string
	}{
		{"a sum", figure.Sum(a, b, a), "100,00 € + 20,50 € + 100,00 €"},
		{"of one is no formula", figure.Sum(a), ""},
		{"a sum of what is known", figure.Known(a, none, b), "100,00 € + 20,50 €"},
		{"a difference of a sum", figure.Less(figure.Sum(a, b), b, a), "100,00 € + 20,50 € − 20,50 € − 100,00 €"},
		{"a sum taken away is held together", figure.Less(a, figure.Sum(b, b)), "100,00 € − (20,50 € + 20,50 €)"},
		{"a difference taken away too", figure.Less(a, figure.Less(b, b)), "100,00 € − (20,50 € − 20,50 €)"},
		{"a product", figure.Times(a, part("19.2")), "100,00 € × 19,2 %"},
		{"a product of a sum", figure.Times(figure.Sum(a, b), part("20")), "(100,00 € + 20,50 €) × 20 %"},
		{"a part of what is left of the whole", figure.Times(a, figure.Less(figure.Whole(), part("20"))), "100,00 € × (100 % − 20 %)"},
		{"divided twice", figure.Over(figure.Over(a, figure.Define(3)), figure.Define(4)), "100,00 € ÷ 3 ÷ 4"},
		{"divided by a product", figure.Over(a, figure.Times(figure.Define(3), figure.Define(4))), "100,00 € ÷ (3 × 4)"},
		{"below zero is held together", figure.Sum(a, below), "100,00 € + (−5,00 €)"},
		{"below zero at first isn't", figure.Sum(below, a), "−5,00 € + 100,00 €"},
		{"rounding to the cent isn't said", figure.Sum(figure.Cents(figure.Times(a, part("33"))), b), "100,00 € × 33 % + 20,50 €"},
		{"rounding to the euro is", figure.Round(figure.Times(a, part("15"))), "100,00 € × 15 %, arrondi à l’euro"},
		{"the smallest", figure.Min(a, b), "le plus petit entre 100,00 € et 20,50 €"},
		{"the largest inside a difference", figure.Less(a, figure.Max(b, figure.Nothing())), "100,00 € − (le plus grand entre 20,50 € et 0,00 €)"},
		{"the choice that was taken", figure.Times(figure.If(figure.Above(a, b), a, b), figure.Define(2)), "100,00 € × 2"},
		{"the first that is there", figure.Times(figure.Or(none, b), figure.Define(2)), "20,50 € × 2"},
		{"a rule chosen by an answer", figure.Given(figure.Times(a, part("1")), day), "100,00 € × 1 %"},
		{"days later", figure.AddDays(day, figure.Define(60)), "1er janvier 2027 + 60 jours"},
		{"one day later", figure.AddDays(day, figure.Define(1)), "1er janvier 2027 + 1 jour"},
		{"months later", figure.AddMonths(day, figure.Define(6)), "1er janvier 2027 + 6 mois"},
		{"days earlier", figure.Before(day, figure.Define(14)), "1er janvier 2027 − 14 jours"},
		{"days between", figure.Span(day, figure.AddDays(day, figure.Define(9))), "jours du 1er janvier 2027 au 1er janvier 2027 + 9 jours"},
		{"a comparison", figure.From(a, figure.Sum(b, b)), "100,00 € ≥ 20,50 € + 20,50 €"},
		{"days compared are told in words", figure.All(figure.Until(day, figure.AddDays(day, figure.Define(2))), figure.Below(day, day)), "(1er janvier 2027 n’est pas après le 1er janvier 2027 + 2 jours) et (1er janvier 2027 est avant le 1er janvier 2027)"},
		{"conditions together", figure.All(figure.Above(a, b), figure.Below(b, a)), "(100,00 € > 20,50 €) et (20,50 € < 100,00 €)"},
		{"many figures leave out those between", figure.Sum(many...), "1,00 € + 2,00 € + 3,00 € + 4,00 € + 5,00 € + … + 10,00 €"},
		{"an absent figure has none", figure.Sum(a, none), ""},
	}
	tell := teller(t, data.BusinessCreation, guidetest.Answers{"legal_form": "sasu", "target_date": "2027-01-01"})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			named := figure.Named(figure.Name{Rule: "company.losses"}, tt.of.Kind(), tt.of)
			if got := unspaced(tell.Explain(named).Formula); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// unspaced has ordinary spaces for those that don't break.
func unspaced(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

// A formula that would be too long to read has values in the place of what is
// deepest in it, and still comes to the same.
func TestALongFormulaIsShortened(t *testing.T) {
	deep := euro(100_00)
	for range 40 {
		deep = figure.Sum(figure.Times(deep, figure.Define(1)), euro(1_00))
	}
	n := teller(t, data.BusinessCreation, nil).Explain(figure.Step(figure.Name{Rule: "company.losses"}, deep))
	if got := unspaced(n.Formula); len([]rune(got)) > 200 || !strings.HasSuffix(got, "+ 1,00 €") {
		t.Errorf("%d characters: %s", len([]rune(got)), got)
	}
}

func TestAnswersAreNamedByTheirPlace(t *testing.T) {
	tell := teller(t, data.BusinessCreation, guidetest.Answers{
		"legal_form": "sasu", "target_date": "2027-01-01",
		"fixed_costs": []any{guidetest.Row{"label": "Loyer", "amount": "1200"}, guidetest.Row{"amount": "300"}},
		"resources":   []any{guidetest.Row{"kind": "capital", "amount": "5000"}},
	})
	library, _ := guidetest.Shipped(t)
	facts := library.For(data.BusinessCreation).Facts(guidetest.Dossier(t, data.BusinessCreation, guidetest.Answers{
		"legal_form": "sasu", "target_date": "2027-01-01",
		"fixed_costs": []any{guidetest.Row{"label": "Loyer", "amount": "1200"}, guidetest.Row{"amount": "300"}},
		"resources":   []any{guidetest.Row{"kind": "capital", "amount": "5000"}},
	}), nil)
	for _, tt := range []struct {
		of          *figure.Figure
		label, text string
	}{
		{facts.Figure("legal_form"), "La forme envisagée", "SASU : société par actions simplifiée, une seule personne"},
		{facts.Figure("target_date"), "Date visée", "1er janvier 2027"},
		{facts.FigureOfYear("turnover", 1), "Chiffre d’affaires prévu, 2028", "—"},
		{facts.Cell("fixed_costs", 0, "amount"), "Loyer, montant par an", "1 200,00 €"},
		{facts.Cell("fixed_costs", 1, "amount"), "Charges fixes de la première année, ligne 2, montant par an", "300,00 €"},
		{facts.CellOfYear("fixed_costs", 0, "amounts", 2), "Loyer, année par année, s’il change, 2029", "—"},
		{facts.Cell("resources", 0, "amount"), "Capital, montant", "5 000,00 €"},
		{figure.Today(calendar.Date(2026, 11, 24)), "Aujourd’hui", "24 novembre 2026"},
		{figure.Recorded(figure.Record{Telecentre: "Murat", What: "day", For: "Ydes"}, money.Euro(2000)), "Télécentre de Murat, journée", "20,00 €"},
	} {
		t.Run(tt.label, func(t *testing.T) {
			n := tell.Explain(tt.of)
			if unspaced(n.Label) != tt.label || unspaced(n.Text) != tt.text {
				t.Errorf("%q %q, want %q %q", unspaced(n.Label), unspaced(n.Text), tt.label, tt.text)
			}
		})
	}
}

func TestAbsentFiguresSayWhy(t *testing.T) {
	_, table := guidetest.Shipped(t)
	tell := teller(t, data.BusinessCreation, nil)
	step := func(f *figure.Figure) *explain.Node {
		return tell.Explain(figure.Step(figure.Name{Rule: "company.losses"}, f))
	}
	missing := figure.Sum(euro(100), figure.Unanswered(figure.Answer{Question: "turnover", Row: -1, Year: 0}, figure.Missing))
	if n := step(missing); unspaced(n.Lacks()) != "Il manque : chiffre d’affaires prévu, année 1" || n.Why != "" || n.Missing[0].Step != "forecast" {
		t.Errorf("it says %q and %q of %+v", n.Lacks(), n.Why, n.Missing)
	}
	for name, tt := range map[string]struct {
		of   *figure.Figure
		want string
	}{
		"a divisor of zero":       {figure.Over(euro(100), figure.Define(0)), "zéro"},
		"a day without a rate":    {figure.OfRate(table, "MICRO_BNC_SSI", calendar.Date(1999, 1, 1)), "barème"},
		"an amount too large":     {figure.Times(euro(1e11), figure.Define(1e12)), "dépasse"},
		"a question that isn't":   {figure.Unanswered(figure.Of("turnover"), figure.Outside), "ne se pose pas"},
		"a tariff nobody entered": {figure.Recorded(figure.Record{Telecentre: "Ydes", What: "day"}, 0), "tarif"},
	} {
		t.Run(name, func(t *testing.T) {
			if n := step(tt.of); !strings.Contains(n.Why, tt.want) || n.Text != "—" || n.Formula != "" {
				t.Errorf("%q %q %q", n.Text, n.Formula, n.Why)
			}
		})
	}
}

func TestARateSaysWhatMustBeKnownOfIt(t *testing.T) {
	_, table := guidetest.Shipped(t)
	tell := teller(t, data.BusinessCreation, nil)
	n := tell.Explain(figure.OfRate(table, "MICRO_BNC_SSI", calendar.Date(2027, 5, 1)))
	if n.Kind != explain.Rate || unspaced(n.Text) != "25,6 %" || n.Remarks[0] != "barème 2026 reconduit" {
		t.Errorf("%+v", n)
	}
	if got := unspaced(n.Says()[0]); got != "Du 1er janvier 2026 au 31 décembre 2026. Source : mon-entreprise.urssaf.fr, règles du 30/06/2026 ; décret 2025-943, lue le 30 juin 2026" {
		t.Error(got)
	}
	doubtful := tell.Explain(figure.OfRate(table, "COMPTE_DEDIE_SEUIL", calendar.Date(2027, 5, 1)))
	if len(doubtful.Remarks) != 1 || !strings.HasPrefix(unspaced(doubtful.Remarks[0]), "à vérifier : ") {
		t.Errorf("%q", doubtful.Remarks)
	}
}

// What two figures below one rest on stands once, where it is met first.
func TestARepeatedStepIsToldOnce(t *testing.T) {
	shared := figure.Step(figure.Name{Rule: "company.losses"}, figure.Sum(euro(100), euro(200)))
	left := figure.Step(figure.Name{Rule: "company.tax_base"}, figure.Sum(shared, euro(1)))
	n := teller(t, data.BusinessCreation, nil).Explain(figure.Step(figure.Name{Rule: "company.net"}, figure.Sum(left, shared)))
	first, again := n.Parts[0].Parts[0], n.Parts[1]
	if first.Above || len(first.Parts) != 2 || !again.Above || len(again.Parts) != 0 {
		t.Errorf("%+v and %+v", first, again)
	}
	if !strings.Contains(again.Head(), "voir plus haut") {
		t.Error(again.Head())
	}
}

func TestShortFormOfPaper(t *testing.T) {
	p := example(t, "S1", nil)
	n := explain.New(p.Facts).Explain(p.Figures.Figure("year1.contributions"))
	short := n.Short()
	if len(short) == 0 || unspaced(short[0]) != "= 24 000,00 € × 19,2 %" {
		t.Errorf("%q", short)
	}
	absent := example(t, "S1", map[string]any{"turnover": nil})
	if got := explain.New(absent.Facts).Explain(absent.Figures.Figure("year1.contributions")).Short(); len(got) != 1 || !strings.HasPrefix(unspaced(got[0]), "Il manque : chiffre d’affaires prévu") {
		t.Errorf("%q", got)
	}
}

func TestEveryFigureStandsInOneSection(t *testing.T) {
	for _, name := range []string{"S1", "S2", "S4", "S6"} {
		t.Run(name, func(t *testing.T) {
			p := example(t, name, nil)
			stands := map[string]int{}
			for _, s := range explain.Sections(p) {
				if s.ID == explain.SectionOthers {
					t.Errorf("no section knows %+v", s.Tables)
				}
				for _, table := range s.Tables {
					for _, r := range table.Rows {
						if r.Label == "" || len(table.Heads) > 0 && len(r.Figures) != len(table.Heads) {
							t.Errorf("a row of %s is %+v under %v", s.ID, r, table.Heads)
						}
						for _, f := range r.Figures {
							if f != nil {
								stands[f.Name().Key]++
							}
						}
					}
				}
			}
			for _, key := range p.Figures.Keys() {
				if stands[key] != 1 {
					t.Errorf("%s stands in %d places", key, stands[key])
				}
			}
		})
	}
}

func TestMainFindings(t *testing.T) {
	for _, tt := range []struct {
		name, of string
		change   map[string]any
		want     explain.Finding
	}{
		{"above the need", "S1", nil, explain.Finding{Label: "Il vous resterait en 2027", Text: "1 432 €", After: "par mois", Means: "32 € de plus que votre besoin", Good: true}},
		{"below it", "S1", map[string]any{"target_monthly_income": "2000"}, explain.Finding{Label: "Il vous resterait en 2027", Text: "1 432 €", After: "par mois", Means: "568 € de moins que votre besoin"}},
		{"without a need", "S1", map[string]any{"target_monthly_income": nil}, explain.Finding{Label: "Il vous resterait en 2027", Text: "1 432 €", After: "par mois"}},
		{"balanced", "S2", nil, explain.Finding{Label: "Votre plan de financement", Text: "équilibré", Means: "Les ressources couvrent les besoins", Good: true}},
		{"what the director is paid", "S2", map[string]any{"director_pay": []string{"24000"}}, explain.Finding{Label: "Il vous resterait en 2027", Text: "2 000 €", After: "par mois avant impôt"}},
		{"left to pay for the move", "S4", nil, explain.Finding{Label: "Il resterait à payer", Text: "3 520 €", After: "pour s’installer"}},
		{"left to pay for the course", "S6", nil, explain.Finding{Label: "Il resterait à payer", Text: "296,80 €", After: "pour la formation"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := explain.Main(example(t, tt.of, tt.change))
			if unspaced(got.Label) != tt.want.Label || unspaced(got.Text) != tt.want.Text || got.After != tt.want.After ||
				tt.want.Means != "" && unspaced(got.Means) != tt.want.Means || tt.want.Means != "" && got.Good != tt.want.Good {
				t.Errorf("%+v", got)
			}
		})
	}
}
