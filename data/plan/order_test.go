package plan

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestAProposalIsByStageThenDayThenGuide(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		p := e.Plan(anyDossier(t, e), near(t, "today", 30, 300))
		if !p.Proposed {
			t.Fatal("not a proposal")
		}
		for i := 1; i < len(p.Actions); i++ {
			a, b := p.Actions[i-1], p.Actions[i]
			switch {
			case stageOrder(a.Stage) > stageOrder(b.Stage):
				t.Errorf("%s (%s) before %s (%s)", a.ID, a.Stage, b.ID, b.Stage)
			case a.Stage == b.Stage && byDay(a.Rule.Advised, b.Rule.Advised) > 0:
				t.Errorf("%s (%s) before %s (%s)", a.ID, a.Rule.Advised, b.ID, b.Rule.Advised)
			case a.Stage == b.Stage && a.Rule.Advised == b.Rule.Advised && a.Order > b.Order:
				t.Errorf("%s before %s on %s", a.ID, b.ID, a.Rule.Advised)
			}
		}
	})
}

// TestADayThatPassesReordersNoProposal: a plan that was handed over isn't in
// another order because some of its actions have become late.
func TestADayThatPassesReordersNoProposal(t *testing.T) {
	e := engine(t)
	for _, path := range data.Paths {
		d := dossier(t, path, answers{"target_date": "2027-02-01"})
		want := ids(e.Plan(d, day(opened)).Actions)
		for days := range 200 {
			if diff := cmp.Diff(want, ids(e.Plan(d, day(opened).AddDays(days)).Actions)); diff != "" {
				t.Fatalf("%s, %d days later:\n%s", path, days, diff)
			}
		}
	}
}

// TestAnAddedActionStandsWhereAProposalHasIt: what was taken out of a plan and
// accepted again comes back to its place, late or not.
func TestAnAddedActionStandsWhereAProposalHasIt(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t, e)
		today := near(t, "today", 30, 120)
		want := ids(e.Plan(d, today).Actions)
		d = created(e, d, today.AddDays(-rapid.IntRange(0, 20).Draw(t, "created before")))
		d.Actions = slices.DeleteFunc(d.Actions, func(a data.Action) bool {
			return rapid.IntRange(0, 3).Draw(t, "taken out: "+string(a.ID)) == 0
		})
		d.Actions = Accept(d.Actions, proposed(e.Replan(d, today)), nil)
		if diff := cmp.Diff(want, ids(e.Plan(d, today).Actions)); diff != "" {
			t.Error(diff)
		}
	})
}

// TestArticlesAreDraftedOnceTheirFormIsChosen holds however near the target is.
func TestArticlesAreDraftedOnceTheirFormIsChosen(t *testing.T) {
	e := engine(t)
	for days := range 150 {
		target := day(opened).AddDays(days)
		p := e.Plan(dossier(t, data.BusinessCreation, answers{"target_date": target.String(), "legal_form": "sasu"}), day(opened))
		due := map[data.ID]calendar.Day{}
		for _, a := range p.Actions {
			due[a.ID] = a.Due
		}
		if due["company_setup"] < due["legal_form_choice"] {
			t.Errorf("for %s: form %s, articles %s", target, due["legal_form_choice"], due["company_setup"])
		}
	}
}

func TestDaysAreReadInTheirOrder(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		d := created(e, anyDossier(t, e), day(opened))
		for i := range d.Actions {
			if rapid.IntRange(0, 3).Draw(t, "by hand") == 0 {
				d.Actions[i] = ByHand(d.Actions[i], FieldDue)
				d.Actions[i].Due = near(t, "due", 30, 300)
			}
		}
		p := e.Plan(d, near(t, "today", 30, 300))
		read, place := ByDay(p.Actions), ids(p.Actions)
		for i := 1; i < len(read); i++ {
			a, b := read[i-1], read[i]
			if c := byDay(a.On(), b.On()); c > 0 || c == 0 && slices.Index(place, string(a.ID)) > slices.Index(place, string(b.ID)) {
				t.Errorf("%s (%s) before %s (%s)", a.ID, a.On(), b.ID, b.On())
			}
		}
	})
}
