package guide_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

func ids(questions []*guide.Question) []string {
	var all []string
	for _, q := range questions {
		all = append(all, q.ID)
	}
	return all
}

func TestFactsGiveTypedValues(t *testing.T) {
	g := library(t).For(data.BusinessCreation)
	f := g.Facts(dossier(t, g, map[string]string{
		"first_name": `"Maëlle"`, "birth_year": `1992`, "target_date": `"2027-01-01"`, "legal_form": `"micro"`, "acre": `true`,
		"turnover": `["24000.00",null]`, "commune": `{"name":"Murat"}`, "mobility": `["vehicle"]`,
		"household": `[{"first_name":"Zoé","birth_year":2019}]`, "main_client_share": `"60"`,
	}), nil)
	for id, want := range map[string]guide.Value{
		"first_name": "Maëlle", "birth_year": int64(1992), "target_date": calendar.Date(2027, 1, 1), "legal_form": "micro", "acre": true,
		"turnover": guide.PerYear{decimal.MustParse("24000.00"), nil}, "commune": data.Commune{Name: "Murat"}, "mobility": []string{"vehicle"},
		"household": []guide.Row{{"first_name": "Zoé", "birth_year": int64(2019)}}, "main_client_share": decimal.MustParse("60"),
	} {
		got, state := f.Value(id)
		if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b decimal.Decimal) bool { return a.Cmp(b) == 0 })); state != guide.Known || diff != "" {
			t.Errorf("%s, %v: %s", id, state, diff)
		}
	}
}

func TestStatesOfAValue(t *testing.T) {
	g := library(t).For(data.BusinessCreation)
	f := g.Facts(dossier(t, g, map[string]string{
		"legal_form": `"sasu"`, "craft": `true`, "acre": "unsure", "vat_rate": "typed", "first_name": `""`, "purchases": `"beaucoup"`,
		"mobility": `[]`, "needs": `[]`, "takings": `[{}]`,
	}), nil)
	for id, want := range map[string]guide.State{
		"legal_form":  guide.Known,
		"craft":       guide.NotApplicable, // its own condition is false: kept, and ignored
		"takings":     guide.NotApplicable,
		"acre":        guide.Unknown, // « je ne sais pas encore »
		"vat_rate":    guide.Unknown, // wrong as typed
		"purchases":   guide.Unknown, // not understood
		"first_name":  guide.Unknown, // empty
		"last_name":   guide.Unknown,
		"mobility":    guide.Known, // no option is an answer
		"needs":       guide.Known, // « aucun »
		"no_question": guide.NotApplicable,
	} {
		if v, state := f.Value(id); state != want || state != guide.Known && v != nil {
			t.Errorf("%s is %v (%v), not %v", id, state, v, want)
		}
	}
	if a := f.Answer(g.Question("craft")); string(a.Value) != "true" {
		t.Errorf("the answer that doesn't apply is lost: %v", a)
	}
}

func TestAskedFollowsTheCondition(t *testing.T) {
	g := library(t).For(data.BusinessCreation)
	asked := func(answers map[string]string) bool {
		return g.Facts(dossier(t, g, answers), nil).Asked(g.Question("micro_category"))
	}
	for name, c := range map[string]struct {
		answers map[string]string
		want    bool
	}{
		"when it holds":                            {map[string]string{"legal_form": `"micro"`}, true},
		"not when it doesn't":                      {map[string]string{"legal_form": `"sasu"`}, false},
		"not while nobody knows":                   {nil, false},
		"while nobody knows, with an answer":       {map[string]string{"micro_category": `"sale"`}, true},
		"while nobody knows, with a wrong answer":  {map[string]string{"micro_category": "typed"}, true},
		"while nobody knows, answered unsure":      {map[string]string{"micro_category": "unsure"}, true},
		"not when it doesn't, even with an answer": {map[string]string{"legal_form": `"sasu"`, "micro_category": `"sale"`}, false},
	} {
		if got := asked(c.answers); got != c.want {
			t.Errorf("%s: asked is %v", name, got)
		}
	}
}

func TestMissing(t *testing.T) {
	g := library(t).For(data.BusinessCreation)
	missing := func(answers map[string]string) []string { return ids(g.Facts(dossier(t, g, answers), nil).Missing()) }
	t.Run("an empty dossier lacks every needed answer, in the order of the screen", func(t *testing.T) {
		want := []string{
			"first_name", "last_name", "status", "target_date", "telecentre", "activity", "target_clients", "legal_form", "turnover",
			"strengths", "attention_points",
		}
		if diff := cmp.Diff(want, missing(nil)); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("a question that isn't asked isn't missing", func(t *testing.T) {
		for _, id := range missing(map[string]string{"legal_form": `"micro"`, "takings": `[{"from":"2027-01-01","amount":"1.00"}]`}) {
			if id == "turnover" {
				t.Error("turnover is missing beside takings")
			}
		}
	})
	t.Run("unsure, wrong and empty answers are missing", func(t *testing.T) {
		got := missing(map[string]string{
			"first_name": `""`, "last_name": "typed", "status": "unsure", "target_date": `"2027-01-01"`, "telecentre": `"Murat"`, "activity": `"x"`,
			"target_clients": `"x"`, "legal_form": `"cae"`, "turnover": `[null]`, "strengths": `"x"`, "attention_points": `"x"`,
		})
		if diff := cmp.Diff([]string{"first_name", "last_name", "status", "turnover"}, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("a table marked « aucun » isn't missing", func(t *testing.T) {
		g := library(t).For(data.Training)
		for _, id := range ids(g.Facts(dossier(t, g, map[string]string{"costs": `[]`, "funding": `[]`}), nil).Missing()) {
			if id == "costs" || id == "funding" {
				t.Errorf("%s is missing", id)
			}
		}
	})
}

func TestProgress(t *testing.T) {
	g := library(t).For(data.BusinessCreation)
	var legal *guide.Step
	for _, step := range g.Steps {
		if step.ID == "legal" {
			legal = step
		}
	}
	for name, c := range map[string]struct {
		answers         map[string]string
		answered, asked int
	}{
		"nothing is known yet": {nil, 0, 3}, // the form, those to compare, and the spouse
		"a micro is asked more": {map[string]string{
			"legal_form": `"micro"`, "craft": "unsure", "declaration": "typed", "vat_rate": `"20"`,
		}, 2, 7},
	} {
		answered, asked := g.Facts(dossier(t, g, c.answers), nil).Progress(legal)
		if answered != c.answered || asked != c.asked {
			t.Errorf("%s: %d/%d, not %d/%d", name, answered, asked, c.answered, c.asked)
		}
	}
}

func TestResultsCanComeLater(t *testing.T) {
	g := library(t).For(data.Training)
	request := g.Action("ptp_request").When
	before := g.Facts(dossier(t, g, map[string]string{"status": `"employee"`, "leave_kind": `"part_time"`, "funding": `[]`}), nil)
	eligible := func(yes bool) guide.Lookup {
		return func(key string) (guide.Value, bool) { return yes, key == "ptp.eligible" }
	}
	for truth, f := range map[guide.Truth]*guide.Facts{
		guide.Uncertain: before, guide.True: before.With(eligible(true)), guide.False: before.With(eligible(false)),
	} {
		if got := f.Holds(request); got != truth {
			t.Errorf("the request holds: %v, not %v", got, truth)
		}
	}
}

// What a path hides or shows follows the answers, whatever they are.
func TestContraryAnswersAreRead(t *testing.T) {
	l := library(t)
	for path, answers := range map[data.Path]map[string]string{
		data.Undecided:          {"mobility": `["none"]`},
		data.BusinessCreation:   {"legal_form": `"cae"`, "mobility": `["none"]`, "acre": `false`},
		data.EmployeeRelocation: {"employer_agreement": `"refused"`, "vehicles": `0`},
		data.Training:           {"prerequisites_met": `"not_met"`, "funding": `[{"scheme":"ptp","status":"refused"}]`},
	} {
		g := l.For(path)
		for _, given := range []map[string]string{nil, answers} {
			f := g.Facts(dossier(t, g, given), nil)
			certain := 0
			for _, a := range g.Actions {
				if f.Holds(a.When) == guide.True {
					certain++
				}
			}
			if certain < 5 {
				t.Errorf("%s with %v: only %d actions are certain", path, given, certain)
			}
		}
	}
}

func TestAnswersOfOtherGuidesAreLeftAlone(t *testing.T) {
	g := library(t).For(data.Training)
	d := dossier(t, g, map[string]string{"goal": `"Apprendre"`})
	d.Project.Answers["legal_form"] = data.Answer{Value: json.RawMessage(`"micro"`)}
	d.Project.Answers["of_a_later_version"] = data.Answer{Value: json.RawMessage(`{"x":1}`)}
	f := g.Facts(d, nil)
	if _, state := f.Value("legal_form"); state != guide.NotApplicable {
		t.Errorf("another path's answer is %v", state)
	}
	if v, state := f.Value("goal"); v != "Apprendre" || state != guide.Known {
		t.Errorf("goal is %v (%v)", v, state)
	}
}
