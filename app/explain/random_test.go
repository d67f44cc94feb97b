package explain_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/plan"
)

// randomPlan is the plan of a dossier with answers drawn at random.
func randomPlan(t *rapid.T, e plan.Engine) *plan.Plan {
	return e.Plan(guidetest.Random(t, e.Guides), calendar.Date(2026, 11, 24))
}

// Whatever is answered, every figure explains itself, and all in it is named.
func TestEveryFigureIsToldInWords(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		p := randomPlan(t, e)
		teller := explain.New(p.Facts)
		for _, key := range p.Figures.Keys() {
			n := teller.Explain(p.Figures.Figure(key))
			if len(n.Lines()) == 0 || n.Key != key {
				t.Fatalf("%s isn't explained", key)
			}
			n.Walk(func(n *explain.Node) {
				if wordless(n) {
					t.Fatalf("under %s, this has no words: %+v", key, n)
				}
			})
			if len(n.Short()) > 2 {
				t.Fatalf("%s is short in %d lines", key, len(n.Short()))
			}
		}
	})
}

// wordless says whether a node is said by an id.
func wordless(n *explain.Node) bool {
	switch n.Kind {
	case explain.Computed:
		return n.Label == "" || n.Label == n.Rule || strings.ContainsAny(n.Formula, "_{}")
	case explain.Answer:
		return n.Label == n.Place.Question || n.Place.Step == ""
	case explain.Rate:
		return n.Label == "" || n.Label == n.Official.Code
	}
	return n.Label == "" || strings.ContainsAny(n.Label, "_{}[]")
}

// The value that is written is that of the results, and the figure again from
// its own leaves is the same.
func TestWhatIsToldIsWhatIsComputed(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		p := randomPlan(t, e)
		all := explain.New(p.Facts).All(p.Figures)
		for _, key := range p.Figures.Keys() {
			f := p.Figures.Figure(key)
			if f.IsZero() != (all[key].Text == words.NotKnown) {
				t.Fatalf("%s is %q", key, all[key].Text)
			}
			if f.IsZero() && len(all[key].Missing) == 0 && all[key].Why == "" {
				t.Fatalf("nobody knows why %s is absent", key)
			}
			if !f.IsZero() && f.Again().Value() != f.Value() {
				t.Fatalf("%s is %s, and %s again", key, f.Value(), f.Again().Value())
			}
		}
	})
}
