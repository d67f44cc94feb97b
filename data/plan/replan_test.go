package plan

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

func TestBeforeTheActionsAreCreatedThereIsNothingToReplan(t *testing.T) {
	if changes := engine(t).Replan(move(t), day(opened)); changes != nil {
		t.Error(changes)
	}
}

func TestNothingChangedGivesNothingToAccept(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	changes := e.Replan(d, day(opened))
	if len(changes) != len(d.Actions) {
		t.Errorf("%d lines for %d actions", len(changes), len(d.Actions))
	}
	if p := proposed(changes); len(p) != 0 {
		t.Errorf("%+v", p)
	}
}

func TestANewTargetDateMovesWhatHangsOnIt(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	byHand := stored(t, d, "movers_quotes")
	byHand.Due, byHand.Edited = day("2027-01-08"), []string{FieldDue}
	stored(t, d, "energy_contracts").Status = data.Done
	stored(t, d, "mail_forwarding").Status = data.Dropped
	stored(t, d, "health_transfer").Edited = []string{FieldTitle}
	d.Actions = append(d.Actions, data.Action{ID: mine, Title: "La mienne", Status: data.ToDo, Due: day("2027-02-01")})
	answer(t, &d, "target_date", "2027-05-03")
	changes := e.Replan(d, day(opened))
	tests := []struct {
		name           string
		id             data.ID
		kind           ChangeKind
		old, new       string
		legal, follows bool
	}{
		{"what hangs on it", "insurer_informed", Moved, "2027-02-12", "2027-04-16", false, true},
		{"a legal limit", "school_declaration", Moved, "2027-03-09", "2027-05-11", true, true},
		{"a follow-up, forward", "follow_up_3_months", Moved, "2027-06-01", "2027-08-03", false, true},
		{"what counts from the first interview stays", "diagnostic", Same, "2026-12-08", "2026-12-08", false, false},
		{"a day set by hand stays", "movers_quotes", Locked, "2027-01-08", "2027-01-08", false, true},
		{"another field written by hand lets the day move", "health_transfer", Moved, "2027-01-29", "2027-04-02", false, true},
		{"what is done stays", "energy_contracts", Done, "2027-02-08", "2027-02-08", false, true},
		{"what is dropped stays", "mail_forwarding", Done, "2027-02-12", "2027-02-12", false, true},
		{"one's own stays", mine, Locked, "2027-02-01", "2027-02-01", false, false},
		{"advice that was late has its own day again", "internet_check", Moved, "2026-12-01", "2027-02-02", false, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := changeOf(t, changes, tt.id)
			if c.Kind != tt.kind || c.Old != day(tt.old) || c.New != day(tt.new) || c.Legal != tt.legal || c.Follows != tt.follows {
				t.Errorf("%s %s → %s, legal %t, follows %t", c.Kind, c.Old, c.New, c.Legal, c.Follows)
			}
			if c.Kind == Moved && c.Proposed.Due != c.New {
				t.Errorf("proposes %s", c.Proposed.Due)
			}
		})
	}
	accepted := d
	accepted.Actions = Accept(d.Actions, proposed(changes), nil)
	if got := stored(t, accepted, "insurer_informed"); got.Due != day("2027-04-16") || len(got.Edited) != 0 {
		t.Errorf("%+v", got)
	}
	if got := stored(t, accepted, "health_transfer"); !slices.Equal(got.Edited, []string{FieldTitle}) {
		t.Errorf("forgot what was written by hand: %v", got.Edited)
	}
	if p := proposed(e.Replan(accepted, day(opened))); len(p) != 0 {
		t.Errorf("proposed again: %+v", p)
	}
	if stored(t, d, "insurer_informed").Due != day("2027-02-12") {
		t.Error("Accept wrote into what it was given")
	}
}

func TestWithoutItsTargetDateAPlanIsUndated(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	answer(t, &d, "target_date", nil)
	c := changeOf(t, e.Replan(d, day(opened)), "movers_quotes")
	if c.Kind != Moved || !c.New.IsZero() {
		t.Errorf("%s → %q", c.Kind, c.New)
	}
}

func TestLateAdviceIsNotOfferedAgainEachMorning(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	for _, today := range []string{"2026-11-25", "2026-11-26", "2026-12-05", "2027-02-20", "2027-06-14"} {
		if p := proposed(e.Replan(d, day(today))); len(p) != 0 {
			t.Errorf("on %s: %s %s → %s", today, p[0].ID, p[0].Old, p[0].New)
		}
	}
}

func TestADayIsNotOfferedBecauseAnotherIsLate(t *testing.T) {
	late := &guide.Action{ID: "a", Anchor: guide.AnchorTarget, OffsetDays: -150}
	today := &guide.Action{ID: "b", Anchor: guide.AnchorOpened, After: "a"}
	b := bare(opened, late, today)
	b.lines[1].stored = &data.Action{ID: "b", Due: day(opened), Status: data.ToDo}
	b.date()
	if b.lines[1].due != day("2026-11-25") {
		t.Fatalf("computed for %s", b.lines[1].due)
	}
	a := Action{Action: *b.lines[1].stored, Status: data.ToDo}
	if c := b.change(a); c.Kind != Same {
		t.Errorf("%s → %s", c.Kind, c.New)
	}
}

func TestAnEarlierTargetMakesFarAdviceDueNow(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	answer(t, &d, "target_date", "2026-12-28")
	c := changeOf(t, e.Replan(d, day(opened)), "school_enrolment")
	if c.Kind != Moved || c.New != day("2026-11-25") {
		t.Errorf("%s → %s", c.Kind, c.New)
	}
	d.Actions = Accept(d.Actions, []Change{c}, nil)
	if a := shown(t, e.Plan(d, day(opened)), "school_enrolment"); !a.Now {
		t.Error("not shown for now")
	}
}

func TestAnActionWaitsForTheDaySetByHandOfAnother(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	visit := stored(t, d, "scouting_visit")
	visit.Due, visit.Edited = day("2027-01-15"), []string{FieldDue}
	c := changeOf(t, e.Replan(d, day(opened)), "housing_search")
	if c.Kind != Moved || c.New != day("2027-01-15") {
		t.Errorf("%s → %s", c.Kind, c.New)
	}
}

// childless is the move before the children were mentioned.
func childless(t *testing.T) data.Dossier {
	d := move(t)
	answer(t, &d, "household", []row{})
	return d
}

func withChild(t *testing.T, d data.Dossier) data.Dossier {
	d.Newcomer.Answers = data.Answers{}
	answer(t, &d, "status", "employee")
	answer(t, &d, "household", []row{{"relation": "child"}})
	return d
}

func TestANewAnswerAddsActions(t *testing.T) {
	e := engine(t)
	before := created(e, childless(t), day(opened))
	d := withChild(t, before)
	p := proposed(e.Replan(d, day(opened)))
	var got []string
	for _, c := range p {
		if c.Kind != Added || !c.Old.IsZero() || c.New != c.Proposed.Due {
			t.Errorf("%+v", c)
		}
		got = append(got, string(c.ID))
	}
	slices.Sort(got)
	want := []string{"childcare_search", "school_declaration", "school_enrolment"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
	slices.Reverse(p) // the order in which a page hands them over is no matter
	d.Actions = Accept(d.Actions, p, nil)
	if got, want := ids(e.Plan(d, day(opened)).Actions), ids(e.Plan(withChild(t, childless(t)), day(opened)).Actions); !slices.Equal(got, want) {
		t.Errorf("not where they belong:\n%v\n%v", got, want)
	}
	if p := proposed(e.Replan(d, day(opened))); len(p) != 0 {
		t.Errorf("proposed again: %+v", p)
	}
}

func TestARefusedAdditionIsLeftAloneUntilItsDayChanges(t *testing.T) {
	e := engine(t)
	d := withChild(t, created(e, childless(t), day(opened)))
	c := changeOf(t, e.Replan(d, day(opened)), "school_enrolment")
	d.Actions = Accept(d.Actions, nil, []Change{c})
	has := func() bool {
		return slices.ContainsFunc(e.Replan(d, day(opened)), func(c Change) bool { return c.ID == "school_enrolment" })
	}
	if has() {
		t.Error("proposed again")
	}
	p := e.Plan(d, day(opened))
	if slices.Contains(ids(p.Actions), "school_enrolment") {
		t.Error("shown in the plan")
	}
	if _, ok := p.Results["due.school_enrolment"]; ok {
		t.Error("has a due result")
	}
	if s := e.Summary(d); s.NextAction == c.Title {
		t.Error("is the next action of the list")
	}
	answer(t, &d, "target_date", "2027-05-03")
	again := changeOf(t, e.Replan(d, day(opened)), "school_enrolment")
	if again.Kind != Added || again.New != day("2027-03-04") {
		t.Fatalf("%s %s", again.Kind, again.New)
	}
	d.Actions = Accept(d.Actions, []Change{again}, nil)
	if a := shown(t, e.Plan(d, day(opened)), "school_enrolment"); a.Status != data.ToDo || a.Refused != "" {
		t.Errorf("%s, refused %q", a.Status, a.Refused)
	}
}

func TestAnAnswerTakesActionsBack(t *testing.T) {
	e := engine(t)
	base := created(e, withChild(t, childless(t)), day(opened))
	answer(t, &base, "household", []row{})
	changes := func(change func(a *data.Action)) Change {
		d := base
		d.Actions = slices.Clone(base.Actions)
		if change != nil {
			change(stored(t, d, "school_enrolment"))
		}
		return changeOf(t, e.Replan(d, day(opened)), "school_enrolment")
	}
	tests := []struct {
		name   string
		change func(a *data.Action)
		want   ChangeKind
	}{
		{"offered", nil, Withdrawn},
		{"offered though it is under way", func(a *data.Action) { a.Status = data.Doing }, Withdrawn},
		{"not when done", func(a *data.Action) { a.Status = data.Done }, Done},
		{"not when written by hand", func(a *data.Action) { a.Edited = []string{FieldNote} }, Locked},
		{"not again once refused", func(a *data.Action) { a.Refused = withdrawnValue }, Same},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := changes(tt.change)
			if c.Kind != tt.want {
				t.Errorf("%s", c.Kind)
			}
			if c.New != c.Old {
				t.Errorf("moves to %s", c.New)
			}
		})
	}
	t.Run("gone once accepted", func(t *testing.T) {
		d := base
		d.Actions = Accept(base.Actions, []Change{changes(nil)}, nil)
		if len(d.Actions) != len(base.Actions)-1 || find(d.Actions, "school_enrolment") >= 0 {
			t.Error("still there")
		}
		if slices.ContainsFunc(e.Replan(d, day(opened)), func(c Change) bool { return c.ID == "school_enrolment" }) {
			t.Error("still spoken of")
		}
	})
	t.Run("kept once refused", func(t *testing.T) {
		d := base
		d.Actions = Accept(base.Actions, nil, []Change{changes(nil)})
		if c := changeOf(t, e.Replan(d, day(opened)), "school_enrolment"); c.Kind != Same {
			t.Errorf("%s", c.Kind)
		}
		if shown(t, e.Plan(d, day(opened)), "school_enrolment").Status != data.ToDo {
			t.Error("no more in the plan")
		}
	})
}

func TestAnotherPathTakesItsActionsBackAndKeepsOnesOwn(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	d.Actions = append(d.Actions, data.Action{ID: mine, Title: "La mienne", Status: data.ToDo})
	d.Project.Path = data.Training
	changes := e.Replan(d, day(opened))
	for id, want := range map[data.ID]ChangeKind{
		"movers_quotes": Withdrawn, "follow_up_3_months": Same, "funding_file": Added, mine: Locked,
		"childcare_search": Withdrawn, // both guides have it, this one for other reasons
	} {
		if c := changeOf(t, changes, id); c.Kind != want {
			t.Errorf("%s: %s, want %s", id, c.Kind, want)
		}
	}
	d.Actions = Accept(d.Actions, proposed(changes), nil)
	if find(d.Actions, mine) < 0 || find(d.Actions, "movers_quotes") >= 0 || find(d.Actions, "funding_file") < 0 {
		t.Error("not applied")
	}
	if p := proposed(e.Replan(d, day(opened))); len(p) != 0 {
		t.Errorf("proposed again: %+v", p)
	}
}

func TestARefusedDayIsLeftAloneUntilItChanges(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	kind := func(today string) ChangeKind { return changeOf(t, e.Replan(d, day(today)), "movers_quotes").Kind }
	answer(t, &d, "target_date", "2027-05-03")
	d.Actions = Accept(d.Actions, nil, proposed(e.Replan(d, day(opened))))
	if p := proposed(e.Replan(d, day(opened))); len(p) != 0 {
		t.Errorf("proposed again: %+v", p)
	}
	if kind("2027-04-20") != Same {
		t.Error("proposed again because time has passed")
	}
	if a := stored(t, d, "movers_quotes"); a.Due != day("2027-01-15") || len(a.Edited) != 0 {
		t.Errorf("%+v", a)
	}
	answer(t, &d, "target_date", "2027-05-10")
	c := changeOf(t, e.Replan(d, day(opened)), "movers_quotes")
	if c.Kind != Moved {
		t.Error("a new day isn't proposed")
	}
	d.Actions = Accept(d.Actions, []Change{c}, nil)
	if a := stored(t, d, "movers_quotes"); a.Due != c.New || a.Refused != "" {
		t.Errorf("still refused once accepted: %+v", a)
	}
}

func TestAcceptLeavesAloneWhatChangedMeanwhile(t *testing.T) {
	e := engine(t)
	d := created(e, withChild(t, childless(t)), day(opened))
	answer(t, &d, "target_date", "2027-05-03")
	answer(t, &d, "household", []row{})
	changes := proposed(e.Replan(d, day(opened)))
	if changeOf(t, changes, "movers_quotes").Kind != Moved || changeOf(t, changes, "school_enrolment").Kind != Withdrawn {
		t.Fatal("nothing to refuse")
	}
	stored(t, d, "movers_quotes").Status = data.Done
	stored(t, d, "health_transfer").Edited = []string{FieldDue}
	stored(t, d, "school_enrolment").Edited = []string{FieldNote}
	stored(t, d, "school_declaration").Status = data.Done
	for _, id := range []data.ID{"movers_quotes", "health_transfer", "school_enrolment", "school_declaration"} {
		before := *stored(t, d, id)
		after := Accept(d.Actions, changes, nil)
		if diff := cmp.Diff(before, after[find(after, id)]); diff != "" {
			t.Error(diff)
		}
	}
}

func TestAcceptForgivesLinesThatSpeakOfNothing(t *testing.T) {
	actions := []data.Action{{ID: "a", Due: day(opened)}}
	unknown := []Change{{ID: "b", Kind: Moved}, {ID: "c", Kind: Withdrawn}, {ID: "a", Kind: Same, Proposed: data.Action{Due: 5}}, {ID: "a", Kind: Added, Proposed: data.Action{ID: "a", Due: 7}}}
	if diff := cmp.Diff(actions, Accept(actions, unknown, nil)); diff != "" {
		t.Error(diff)
	}
	same := []Change{{ID: "a", Kind: Same, Value: "x"}, {ID: "b", Kind: Moved, Value: "x"}}
	if diff := cmp.Diff(actions, Accept(actions, nil, same)); diff != "" {
		t.Error(diff)
	}
	lost := []Change{{ID: "d", Kind: Added, After: "nowhere", Proposed: data.Action{ID: "d"}}}
	if got := Accept(actions, lost, nil); len(got) != 2 || got[1].ID != "d" {
		t.Errorf("%+v", got)
	}
	first := []Change{{ID: "e", Kind: Added, After: "d", Proposed: data.Action{ID: "e"}}, {ID: "d", Kind: Added, Proposed: data.Action{ID: "d"}}}
	if got := Accept(actions, first, nil); got[0].ID != "d" || got[1].ID != "e" || got[2].ID != "a" {
		t.Errorf("%+v", got)
	}
}

func TestARefusedAdditionHoldsNobodyUp(t *testing.T) {
	late := &guide.Action{ID: "a", Anchor: guide.AnchorTarget, OffsetDays: -30}
	next := &guide.Action{ID: "b", Anchor: guide.AnchorTarget, OffsetDays: -60, After: "a"}
	for _, tt := range []struct {
		name, refused, want string
		absent              bool
	}{
		{"while it is refused", "added 2027-01-29", "2026-12-31", true},
		{"until it would be proposed again", "added 2026-12-15", "2027-01-29", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := bare(opened, late, next)
			b.lines[0].stored = &data.Action{Status: data.Dropped, Refused: tt.refused}
			b.date()
			if b.lines[1].due != day(tt.want) || b.lines[0].absent != tt.absent {
				t.Errorf("due %s, absent %t", b.lines[1].due, b.lines[0].absent)
			}
		})
	}
}
