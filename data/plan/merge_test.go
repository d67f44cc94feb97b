package plan

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
)

const mine = data.ID("0190b3c1-aaaa-7000-8000-000000000001")

func TestCreatedActionsAreTheProposal(t *testing.T) {
	e, d := engine(t), move(t)
	answer(t, &d, "employer_agreement", "signed")
	p := e.Plan(d, day(opened))
	actions := e.Create(d, day(opened))
	if len(actions) != len(p.Actions) {
		t.Fatalf("%d actions, %d proposed", len(actions), len(p.Actions))
	}
	for i, a := range actions {
		if diff := cmp.Diff(p.Actions[i].Action, a); diff != "" {
			t.Error(diff)
		}
	}
	after := e.Plan(created(e, d, day(opened)), day(opened))
	if after.Proposed {
		t.Error("still a proposal")
	}
	for i, a := range after.Actions {
		want := p.Actions[i]
		if a.ID != want.ID || a.Due != want.Due || a.Status != want.Status || a.Now != want.Now || a.Essential != want.Essential || a.Late {
			t.Errorf("%s: %s %s now %t, was %s %s now %t", a.ID, a.Due, a.Status, a.Now, want.Due, want.Status, want.Now)
		}
	}
	if diff := cmp.Diff(p.Results.Keys(), after.Results.Keys()); diff != "" {
		t.Error(diff)
	}
}

func TestCreateIgnoresWhatIsStored(t *testing.T) {
	e, d := engine(t), move(t)
	fresh := e.Create(d, day(opened))
	d = created(e, d, day(opened))
	stored(t, d, "movers_quotes").Status = data.Dropped
	if diff := cmp.Diff(fresh, e.Create(d, day(opened))); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsStoredIsTheAdvisers(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	a := stored(t, d, "movers_quotes")
	a.Title, a.Who, a.Due, a.Status = "Demandez trois devis", "adviser", day("2027-01-08"), data.Doing
	p := e.Plan(d, day(opened))
	got := shown(t, p, "movers_quotes")
	if got.Title != "Demandez trois devis" || got.Who != "adviser" || got.Due != day("2027-01-08") || got.Status != data.Doing {
		t.Errorf("%+v", got.Action)
	}
	if got.Computed != day("2027-01-15") || got.Of == nil || !got.Essential || got.Stage != data.StageImplementation {
		t.Errorf("computed %s, essential %t, stage %s", got.Computed, got.Essential, got.Stage)
	}
	if p.Results["due.movers_quotes"].Day() != day("2027-01-08") {
		t.Errorf("due result %s", p.Results["due.movers_quotes"])
	}
}

func TestTheGuidesDayIsSaidThoughAnotherIsKept(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	a := stored(t, d, "movers_quotes")
	a.Due, a.Edited = day("2027-01-08"), []string{FieldDue}
	if got := shown(t, e.Plan(d, day(opened)), "movers_quotes"); got.Computed != day("2027-01-15") || got.Rule.Advised != day("2027-01-15") {
		t.Errorf("computed %s, advised %s", got.Computed, got.Rule.Advised)
	}
}

func TestTheStatusFollowsTheAnswersUntilTheAdviserDecides(t *testing.T) {
	const id = "employer_agreement" // done when the agreement is signed
	tests := []struct {
		name   string
		stored data.ActionStatus
		edited []string
		answer string
		want   data.ActionStatus
	}{
		{"done when the answers say so", data.ToDo, nil, "signed", data.Done},
		{"done from being under way", data.Doing, nil, "signed", data.Done},
		{"to do when they don't", data.ToDo, nil, "oral", data.ToDo},
		{"unticked by hand stays so", data.ToDo, []string{FieldStatus}, "signed", data.ToDo},
		{"another field written by hand doesn't count", data.ToDo, []string{FieldTitle}, "signed", data.Done},
		{"ticked stays ticked", data.Done, nil, "oral", data.Done},
		{"dropped stays dropped", data.Dropped, nil, "signed", data.Dropped},
		{"confirmed once the answers confirm it", data.ToConfirm, nil, "oral", data.ToDo},
		{"to confirm by hand stays so", data.ToConfirm, []string{FieldStatus}, "oral", data.ToConfirm},
	}
	e := engine(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := created(e, move(t), day(opened))
			a := stored(t, d, id)
			a.Status, a.Edited = tt.stored, tt.edited
			answer(t, &d, "employer_agreement", tt.answer)
			got := shown(t, e.Plan(d, day(opened)), id)
			if got.Status != tt.want {
				t.Errorf("%s, want %s", got.Status, tt.want)
			}
			if got.Action.Status != tt.stored {
				t.Errorf("what is stored became %s", got.Action.Status)
			}
		})
	}
}

func TestNowAndLateOfStoredActions(t *testing.T) {
	// scouting_visit is advised 150 days before 1 March: 2 October, long past.
	const id = "scouting_visit"
	tests := []struct {
		name      string
		today     string
		change    func(a *data.Action)
		now, late bool
	}{
		{"for now on the day it was created", opened, nil, true, false},
		{"still for now on the day that stood in", "2026-11-25", nil, true, false},
		{"late the day after", "2026-11-26", nil, false, true},
		{"neither once done", "2026-11-26", func(a *data.Action) { a.Status = data.Done }, false, false},
		{"neither once dropped", "2026-11-26", func(a *data.Action) { a.Status = data.Dropped }, false, false},
		{"a day set by hand is an ordinary day", opened, func(a *data.Action) { a.Edited = []string{FieldDue} }, false, false},
		{"and late like any other", "2026-11-26", func(a *data.Action) { a.Edited = []string{FieldDue} }, false, true},
		{"neither without a day", "2026-11-26", func(a *data.Action) { a.Due = 0 }, false, false},
	}
	e := engine(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := created(e, move(t), day(opened))
			if tt.change != nil {
				tt.change(stored(t, d, id))
			}
			if a := shown(t, e.Plan(d, day(tt.today)), id); a.Now != tt.now || a.Late != tt.late {
				t.Errorf("now %t, late %t", a.Now, a.Late)
			}
		})
	}
}

func TestAnActionOfTheAdvisersOwn(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	own := data.Action{ID: mine, Title: "Appelez la mairie", Who: "newcomer", Due: day("2026-12-01"), Status: data.ToDo}
	after := func(id data.ID) data.Dossier {
		d := d
		d.Actions = slices.Insert(slices.Clone(d.Actions), find(d.Actions, id)+1, own)
		return d
	}
	t.Run("belongs to the stage of the one it follows", func(t *testing.T) {
		p := e.Plan(after("movers_quotes"), day(opened))
		a := shown(t, p, mine)
		if a.Stage != data.StageImplementation || a.Of != nil || !a.Essential || !a.Computed.IsZero() {
			t.Errorf("stage %s, essential %t", a.Stage, a.Essential)
		}
		order := ids(p.Actions)
		if slices.Index(order, string(mine)) != slices.Index(order, "movers_quotes")+1 {
			t.Errorf("not where it was put: %v", order)
		}
	})
	t.Run("at the front belongs to the first stage there is", func(t *testing.T) {
		d := d
		d.Actions = append([]data.Action{own}, d.Actions...)
		if a := shown(t, e.Plan(d, day(opened)), mine); a.Stage != data.StageWelcome {
			t.Errorf("stage %s", a.Stage)
		}
	})
	t.Run("alone has a stage too", func(t *testing.T) {
		d := d
		d.Actions = []data.Action{own}
		if a := shown(t, e.Plan(d, day(opened)), mine); a.Stage != data.StageImplementation {
			t.Errorf("stage %s", a.Stage)
		}
	})
	t.Run("leads the plan and gives no result", func(t *testing.T) {
		p := e.Plan(after("movers_quotes"), day(opened))
		if next := ids(p.Next(100)); !slices.Contains(next[:5], string(mine)) {
			t.Errorf("not among the first: %v", next)
		}
		for _, key := range p.Results.Keys() {
			if key == "due."+string(mine) {
				t.Error("has a due result")
			}
		}
	})
	t.Run("is late like any other", func(t *testing.T) {
		if a := shown(t, e.Plan(after("movers_quotes"), day("2026-12-02")), mine); !a.Late || a.Now {
			t.Errorf("late %t, now %t", a.Late, a.Now)
		}
	})
}

func TestActionsOfAnotherPathStayInTheirStage(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	d.Project.Path = data.BusinessCreation
	p := e.Plan(d, day(opened))
	if len(p.Actions) != len(d.Actions) {
		t.Fatalf("%d actions of %d", len(p.Actions), len(d.Actions))
	}
	a := shown(t, p, "movers_quotes")
	if a.Stage != data.StageImplementation || a.Of != nil || a.Due != day("2027-01-15") {
		t.Errorf("stage %s, due %s", a.Stage, a.Due)
	}
	if p.Results["due.movers_quotes"].Day() != a.Due {
		t.Error("its day is no result any more")
	}
	if !a.Essential || shown(t, p, "electoral_roll").Essential {
		t.Error("not as essential as its own path says")
	}
}

func TestTheAdvisersOrderHoldsWithinAStage(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	slices.Reverse(d.Actions)
	var got, want []string
	for _, a := range e.Plan(d, day(opened)).Actions {
		if a.Stage == data.StageImplementation {
			got = append(got, string(a.ID))
		}
	}
	g := e.Guides.For(data.EmployeeRelocation)
	for _, a := range d.Actions {
		if g.Action(string(a.ID)).Stage == data.StageImplementation {
			want = append(want, string(a.ID))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" || len(got) < 5 {
		t.Error(diff)
	}
}

func TestFieldsChangedByHandAreNotedOnce(t *testing.T) {
	before := data.Action{ID: "a", Edited: []string{FieldTitle}}
	after := ByHand(before, FieldDue, FieldTitle, FieldDue)
	if diff := cmp.Diff([]string{FieldTitle, FieldDue}, after.Edited); diff != "" {
		t.Error(diff)
	}
	if len(before.Edited) != 1 {
		t.Error("wrote into what it was given")
	}
}
