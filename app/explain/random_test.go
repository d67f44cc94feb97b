package explain_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
)

// randomPlan is the plan of a dossier with answers drawn at random: some absent,
// some absurd.
func randomPlan(t *rapid.T, e plan.Engine) *plan.Plan {
	path := rapid.SampledFrom([]data.Path{data.BusinessCreation, data.BusinessCreation, data.EmployeeRelocation, data.Training}).Draw(t, "path")
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{}},
		Project:  data.Project{Path: path, Answers: data.Answers{}, OpenedOn: calendar.Date(2026, 11, 24)},
	}
	likely := rapid.IntRange(5, 10).Draw(t, "answered of ten")
	for _, q := range e.Guides.For(path).Questions() {
		if rapid.IntRange(1, 10).Draw(t, q.ID+"?") > likely {
			continue
		}
		raw, err := json.Marshal(randomAnswer(t, q))
		if err != nil {
			t.Fatal(err)
		}
		canonical, err := q.Accept(raw, q.ID)
		if err != nil || canonical == nil {
			continue
		}
		of := d.Project.Answers
		if q.BelongsTo == guide.OfNewcomer {
			of = d.Newcomer.Answers
		}
		of[q.ID] = data.Answer{Value: canonical}
	}
	return e.Plan(d, calendar.Date(2026, 11, 24))
}

func randomAnswer(t *rapid.T, q *guide.Question) any {
	switch {
	case q.Kind == guide.KindTable:
		rows := []any{}
		for range rapid.IntRange(0, 3).Draw(t, q.ID+" rows") {
			row := map[string]any{}
			for _, c := range q.Columns {
				if rapid.IntRange(0, 5).Draw(t, c.ID+"?") > 0 {
					row[c.ID] = randomAnswer(t, c)
				}
			}
			rows = append(rows, row)
		}
		return rows
	case q.Per == guide.EachYear:
		years := []any{}
		for range rapid.IntRange(1, 3).Draw(t, q.ID+" years") {
			years = append(years, randomOne(t, q))
		}
		return years
	case q.Per == guide.EachMonth:
		months := map[string]any{}
		for i := range rapid.IntRange(1, 3).Draw(t, q.ID+" months") {
			months[fmt.Sprintf("2027-%02d", i+1)] = randomOne(t, q)
		}
		return months
	}
	return randomOne(t, q)
}

func randomOne(t *rapid.T, q *guide.Question) any {
	number := func(most int) string {
		return fmt.Sprint(rapid.OneOf(rapid.IntRange(0, most), rapid.Just(0), rapid.Just(1), rapid.Just(most)).Draw(t, q.ID))
	}
	switch q.Kind {
	case guide.KindChoice:
		return rapid.SampledFrom(q.Options).Draw(t, q.ID).ID
	case guide.KindMulti:
		return []string{rapid.SampledFrom(q.Options).Draw(t, q.ID).ID}
	case guide.KindYesNo:
		return rapid.Bool().Draw(t, q.ID)
	case guide.KindDate:
		return calendar.Date(2024, 1, 1).AddDays(rapid.IntRange(0, 2500).Draw(t, q.ID)).String()
	case guide.KindInteger:
		return rapid.IntRange(0, 120).Draw(t, q.ID)
	case guide.KindPercent:
		return number(100)
	case guide.KindNumber:
		return number(400)
	case guide.KindMoney:
		return rapid.OneOf(rapid.Just("999999999.99"), rapid.Custom(func(t *rapid.T) string { return number(90_000) })).Draw(t, q.ID)
	case guide.KindCommune:
		return map[string]any{"name": "Murat", "insee": "15138", "postcode": "15300"}
	case guide.KindTelecentre:
		return "Murat"
	case guide.KindPhone:
		return "+33639980102"
	}
	return "Un texte"
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
