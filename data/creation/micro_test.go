package creation_test

import (
	"maps"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// microAnswers are those of a liberal profession that begins on 1 January 2027
// and takes 24 000 € in its first year, but for what more says; nil takes an
// answer back.
func microAnswers(more guidetest.Answers) guidetest.Answers {
	all := guidetest.Answers{
		"legal_form": "micro", "target_date": "2027-01-01", "micro_category": "bnc_ssi", "acre": false,
		"declaration": "quarterly", "turnover": []string{"24000"}, "expenses": []string{"0"},
		"target_monthly_income": "0", "opening_cash": "0", "monthly_drawings": "0",
	}
	maps.Copy(all, more)
	return all
}

func microFacts(t testing.TB, more guidetest.Answers) *guide.Facts {
	t.Helper()
	library, _ := guidetest.Shipped(t)
	return library.For(data.BusinessCreation).Facts(guidetest.Dossier(t, data.BusinessCreation, microAnswers(more)), nil)
}

func microBook(t testing.TB, today string, more guidetest.Answers) *figure.Book {
	t.Helper()
	_, table := guidetest.Shipped(t)
	return creation.Figures(microFacts(t, more), table, guidetest.Day(t, today))
}

// microCase is a case of a rule: some answers, and what some results come to;
// "" for one that mustn't be there.
type microCase struct {
	name  string
	today string // 24 November 2026 when it isn't given
	more  guidetest.Answers
	want  map[string]string
}

func holdMicro(t *testing.T, cases []microCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.today == "" {
				c.today = "2026-11-24"
			}
			b := microBook(t, c.today, c.more)
			got := b.Results()
			for key, want := range c.want {
				if v := got[key].String(); v != want {
					t.Errorf("%s is %q, want %q (%s)", key, v, want, b.Figure(key).Fault())
				}
			}
			sameAgain(t, b)
		})
	}
}

// sameAgain holds that each figure comes out the same from its leaves.
func sameAgain(t testing.TB, b *figure.Book) {
	t.Helper()
	for _, key := range b.Keys() {
		f := b.Figure(key)
		if again := f.Again(); again.Value() != f.Value() || again.Fault() != f.Fault() {
			t.Errorf("%s is %s (%s), and %s (%s) from its leaves", key, f.Value(), f.Fault(), again.Value(), again.Fault())
		}
		if kind, known := figure.Key(key); !known || !f.IsZero() && kind != f.Kind() {
			t.Errorf("%s is of kind %q, not %q", key, f.Kind(), kind)
		}
	}
}
