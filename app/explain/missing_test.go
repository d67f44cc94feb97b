package explain_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/data/plan"
)

// comparing is a micro-enterprise that is compared with all other forms, before
// anything is known of these.
func comparing(t *testing.T, change map[string]any) *plan.Plan {
	t.Helper()
	all := map[string]any{"forms_compared": []string{"ei_reel", "eurl", "sasu", "cae"}, "eurl_tax_regime": "corporate_tax"}
	for id, v := range change {
		all[id] = v
	}
	return example(t, "S1", all)
}

// waited are the answers that a figure of a plan waits for.
func waited(p *plan.Plan, key string) []string {
	var labels []string
	for _, at := range explain.New(p.Facts).Missing(p.Figures.Figure(key)) {
		labels = append(labels, unspaced(at.Label))
	}
	return labels
}

func TestAShareOrAnAmountIsMissingOnce(t *testing.T) {
	for name, tt := range map[string]struct {
		key    string
		change map[string]any
		want   []string
	}{
		"a share of what is known":           {"forms.ei_reel.levies", nil, []string{"Cotisations en entreprise individuelle, en % ou en euros"}},
		"a share of what is missing":         {"forms.eurl.levies", nil, []string{"Rémunération nette du gérant, pour l’année", "Cotisations du gérant, en % ou en euros"}},
		"a share of what is given":           {"forms.eurl.levies", map[string]any{"eurl_pay": "9000"}, []string{"Cotisations du gérant, en % ou en euros"}},
		"the share is given":                 {"forms.eurl.levies", map[string]any{"eurl_contributions_rate": "45"}, []string{"Rémunération nette du gérant, pour l’année"}},
		"the amount is given":                {"forms.eurl.levies", map[string]any{"eurl_contributions": "4000"}, nil},
		"of the form that is retained":       {"forms.eurl.levies", map[string]any{"legal_form": "eurl", "director_pay": []string{"9000"}, "tax_regime": "corporate_tax"}, []string{"Cotisations du dirigeant, en % ou en euros, 2027"}},
		"an amount and a share, both needed": {"forms.cae.fees", nil, []string{"Frais de la coopérative, en part du chiffre d’affaires"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, waited(comparing(t, tt.change), tt.key)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestTheExplanationNamesNoAnswerTwice: whoever reads it finds one name for one
// thing to know, and programs both questions.
func TestTheExplanationNamesNoAnswerTwice(t *testing.T) {
	p := comparing(t, nil)
	n := explain.New(p.Facts).Explain(p.Figures.Figure("forms.ei_reel.levies"))
	if n.Lacks() != "Il manque\u00a0: cotisations en entreprise individuelle, en\u00a0% ou en euros" {
		t.Errorf("it says %q", n.Lacks())
	}
	if len(n.Missing) != 1 || n.Missing[0].Question != "ei_contributions" || n.Missing[0].Or != "ei_contributions_rate" {
		t.Errorf("it leads to %+v", n.Missing)
	}
}

// TestEveryPairHasAJointName holds the guide's words to it: « en euros » is where
// the name of an amount says that there is another way.
func TestEveryPairHasAJointName(t *testing.T) {
	pairs := 0
	for _, change := range []map[string]any{
		nil,
		{"legal_form": "eurl", "forms_compared": []string{"micro", "ei_reel", "sasu"}, "micro_category": "bnc_ssi"},
	} {
		p := comparing(t, change)
		for _, key := range p.Figures.Keys() {
			missing := explain.New(p.Facts).Missing(p.Figures.Figure(key))
			for _, at := range missing {
				if at.Or == "" {
					continue
				}
				pairs++
				if !strings.Contains(unspaced(at.Label), ", en % ou en euros") {
					t.Errorf("%s: %q", key, at.Label)
				}
				if slices.ContainsFunc(missing, func(other explain.Place) bool { return other.Question == at.Or }) {
					t.Errorf("%s waits for %s twice", key, at.Or)
				}
			}
		}
	}
	if pairs == 0 {
		t.Error("no figure waits for a share or an amount")
	}
}

func TestWhatWasTypedKeepsItsCapitalInASentence(t *testing.T) {
	p := example(t, "S2", map[string]any{"needs": []map[string]any{
		{"label": "Élodie Fau, caution", "kind": "deposit"}, {"kind": "deposit"}, {"label": "  ", "kind": "deposit"},
	}})
	n := explain.New(p.Facts).Explain(p.Figures.Figure("financing.needs"))
	if want := "Il manque : Élodie Fau, caution, montant ; dépôt ou caution, montant ; dépôt ou caution, montant"; unspaced(n.Lacks()) != want {
		t.Errorf("it says %q", n.Lacks())
	}
}
