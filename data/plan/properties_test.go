package plan

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// near draws a day around the tests' own.
func near(t *rapid.T, label string, before, after int) calendar.Day {
	return day(opened).AddDays(rapid.IntRange(-before, after).Draw(t, label))
}

// anyValue draws an answer to a question, or a cell.
func anyValue(t *rapid.T, q *guide.Question) any {
	if q.Per != guide.Once {
		return nil
	}
	option := func() string { return rapid.SampledFrom(q.Options).Draw(t, q.ID).ID }
	switch q.Kind {
	case guide.KindChoice:
		return option()
	case guide.KindMulti:
		return rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) string {
			return rapid.SampledFrom(q.Options).Draw(t, "option").ID
		}), 0, 3, rapid.ID[string]).Draw(t, q.ID)
	case guide.KindYesNo:
		return rapid.Bool().Draw(t, q.ID)
	case guide.KindDate:
		return near(t, q.ID, 400, 400).String()
	case guide.KindInteger:
		return rapid.IntRange(0, 4).Draw(t, q.ID)
	case guide.KindNumber, guide.KindMoney, guide.KindPercent:
		return rapid.IntRange(0, 30).Draw(t, q.ID)
	case guide.KindTable:
		rows := []map[string]any{}
		for range rapid.IntRange(0, 3).Draw(t, q.ID) {
			row := map[string]any{}
			for _, column := range q.Columns {
				if v := anyValue(t, column); v != nil && rapid.Bool().Draw(t, "filled") {
					row[column.ID] = v
				}
			}
			rows = append(rows, row)
		}
		return rows
	case guide.KindText, guide.KindLongText, guide.KindTelecentre:
		return "mot"
	}
	return nil
}

// answerSome answers, or takes back, some of the guide's questions.
func answerSome(t *rapid.T, e Engine, d *data.Dossier, each int) {
	for _, step := range e.Guides.For(d.Project.Path).Steps {
		for _, q := range step.Questions {
			if rapid.IntRange(0, each).Draw(t, "answered "+q.ID) != 0 {
				continue
			}
			to := d.Project.Answers
			if q.BelongsTo == guide.OfNewcomer {
				to = d.Newcomer.Answers
			}
			delete(to, q.ID)
			if v := anyValue(t, q); v != nil {
				raw, err := json.Marshal(v)
				if err != nil {
					t.Fatal(err)
				}
				to[q.ID] = data.Answer{Value: raw}
			}
		}
	}
}

func aim(t *rapid.T, d *data.Dossier) {
	delete(d.Project.Answers, "target_date")
	if rapid.IntRange(0, 5).Draw(t, "aimed") > 0 {
		raw, _ := json.Marshal(near(t, "target", 200, 500).String())
		d.Project.Answers["target_date"] = data.Answer{Value: raw}
	}
}

func anyDossier(t *rapid.T, e Engine) data.Dossier {
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{}},
		Project: data.Project{
			Path:    rapid.SampledFrom(data.Paths).Draw(t, "path"),
			Answers: data.Answers{},
		},
	}
	if rapid.IntRange(0, 9).Draw(t, "opened at all") > 0 {
		d.Project.OpenedOn = near(t, "opened", 60, 0)
	}
	answerSome(t, e, &d, 2)
	aim(t, &d)
	return d
}

// anyEdits is what an adviser may have done to the stored actions.
func anyEdits(t *rapid.T, actions []data.Action) []data.Action {
	for i := range actions {
		a := &actions[i]
		switch rapid.IntRange(0, 11).Draw(t, "edit "+string(a.ID)) {
		case 0:
			a.Status = data.Done
		case 1:
			a.Status, a.Reason = data.Dropped, "sans objet"
		case 2:
			a.Due, a.Edited = near(t, "due", 30, 300), []string{FieldDue}
		case 3:
			a.Title, a.Edited = "À ma façon", []string{FieldTitle}
		case 4:
			a.Status, a.Edited = data.Doing, []string{FieldStatus}
		case 5:
			a.Due, a.Edited = 0, []string{FieldDue}
		}
	}
	if rapid.Bool().Draw(t, "own") {
		actions = append(actions, data.Action{ID: mine, Title: "La mienne", Who: "newcomer", Status: data.ToDo, Due: near(t, "own due", 30, 90)})
	}
	return actions
}

// replanned is a dossier whose actions were created and worked on, and whose
// answers have changed since.
func replanned(t *rapid.T, e Engine) (d data.Dossier, today calendar.Day) {
	d = anyDossier(t, e)
	d = created(e, d, near(t, "created on", 30, 60))
	d.Actions = anyEdits(t, d.Actions)
	answerSome(t, e, &d, 6)
	if rapid.Bool().Draw(t, "aimed again") {
		aim(t, &d)
	}
	if rapid.IntRange(0, 7).Draw(t, "path changed") == 0 {
		d.Project.Path = rapid.SampledFrom(data.Paths).Draw(t, "new path")
	}
	return d, near(t, "today", 0, 200)
}

// decide shares the proposals out: accepted, refused, or left.
func decide(t *rapid.T, changes []Change) (accepted, refused []Change) {
	for _, c := range proposed(changes) {
		switch rapid.IntRange(0, 2).Draw(t, "decide "+string(c.ID)) {
		case 0:
			accepted = append(accepted, c)
		case 1:
			refused = append(refused, c)
		}
	}
	return accepted, refused
}

func TestAWorkingDayIsNeverARestDay(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t, e)
		today := near(t, "today", 30, 300)
		for _, a := range e.Plan(d, today).Actions {
			switch {
			case a.Due.IsZero() || a.Legal:
			case !calendar.IsWorking(a.Due):
				t.Errorf("%s is on %s, a rest day", a.ID, a.Due)
			case a.Open() && a.Due < today:
				t.Errorf("%s is proposed in the past", a.ID)
			case a.Now && (a.Due != calendar.WorkingAfter(today) || a.Rule.Advised >= today):
				t.Errorf("%s isn't for now: %s, advised %s", a.ID, a.Due, a.Rule.Advised)
			}
		}
	})
}

func TestNothingComesBeforeWhatItWaitsFor(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		p := e.Plan(anyDossier(t, e), near(t, "today", 30, 300))
		by := map[string]Action{}
		for _, a := range p.Actions {
			by[a.Of.ID] = a
		}
		for _, a := range p.Actions {
			before, ok := by[a.Of.After]
			if ok && a.Open() && before.Open() && !a.Legal && !a.Due.IsZero() && a.Due < before.Due {
				t.Errorf("%s on %s, before %s on %s", a.ID, a.Due, before.ID, before.Due)
			}
		}
	})
}

func TestAPlanIsWhole(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		d, today := replanned(t, e)
		p := e.Plan(d, today)
		if len(p.Actions) != len(d.Actions) {
			t.Errorf("%d actions of %d", len(p.Actions), len(d.Actions))
		}
		for i, a := range p.Actions {
			if stageOrder(a.Stage) < 0 || i > 0 && stageOrder(p.Actions[i-1].Stage) > stageOrder(a.Stage) {
				t.Errorf("%s in stage %q", a.ID, a.Stage)
			}
			if a.Now && a.Late {
				t.Errorf("%s is both for now and late", a.ID)
			}
		}
		s := e.Summary(d)
		if want := nextDue(p); s.NextDue != want {
			t.Errorf("next due %s, the plan says %s", s.NextDue, want)
		}
		if s.NeededMissing != len(p.Missing) {
			t.Errorf("%d missing, the plan says %d", s.NeededMissing, len(p.Missing))
		}
		if diff := cmp.Diff(s, e.Summary(d)); diff != "" {
			t.Error(diff)
		}
	})
}

func nextDue(p *Plan) calendar.Day {
	var next calendar.Day
	for _, a := range p.Actions {
		if a.Open() && byDay(a.Due, next) < 0 {
			next = a.Due
		}
	}
	return next
}

func TestAReplanTouchesNothingDoneOrEdited(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		d, today := replanned(t, e)
		accepted, refused := decide(t, e.Replan(d, today))
		after := Accept(d.Actions, accepted, refused)
		for _, a := range d.Actions {
			i := find(after, a.ID)
			keeps := !open(a.Status) || len(a.Edited) > 0 || own(a.ID)
			switch {
			case i < 0 && keeps:
				t.Errorf("%s is gone: %+v", a.ID, a)
			case i < 0:
			case !open(a.Status) || slices.Contains(a.Edited, FieldDue) || own(a.ID):
				if diff := cmp.Diff(a, after[i]); diff != "" {
					t.Errorf("%s changed: %s", a.ID, diff)
				}
			case after[i].Title != a.Title || after[i].Status != a.Status || !slices.Equal(after[i].Edited, a.Edited):
				t.Errorf("%s lost what was written: %+v", a.ID, after[i])
			}
		}
	})
}

func TestAllAcceptedThereIsNothingMoreToReplan(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		d, today := replanned(t, e)
		d.Actions = Accept(d.Actions, proposed(e.Replan(d, today)), nil)
		if p := proposed(e.Replan(d, today)); len(p) != 0 {
			t.Errorf("%s %s %s → %s", p[0].Kind, p[0].ID, p[0].Old, p[0].New)
		}
	})
}

func TestWhatIsRefusedIsNotProposedAgain(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		d, today := replanned(t, e)
		refused := proposed(e.Replan(d, today))
		d.Actions = Accept(d.Actions, nil, refused)
		for _, days := range []int{0, 1, 40} {
			if p := proposed(e.Replan(d, today.AddDays(days))); len(p) != 0 {
				// An addition that holds others up no longer does once refused.
				if slices.ContainsFunc(refused, func(c Change) bool { return c.Kind == Added }) && p[0].Kind == Moved {
					continue
				}
				t.Errorf("after %d days: %s %s %s → %s", days, p[0].Kind, p[0].ID, p[0].Old, p[0].New)
			}
		}
	})
}

func TestSpreadKeepsWithinItsLimits(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		d, today := replanned(t, e)
		before := e.Plan(d, today)
		changes := e.Spread(d, today)
		perWeek := map[calendar.Day]int{}
		for _, c := range changes {
			a := shownIn(before, c.ID)
			perWeek[monday(c.New)]++
			target := before.Facts.Day("target_date")
			switch {
			case !a.Open() || a.Legal || slices.Contains(a.Edited, FieldDue):
				t.Errorf("%s may not be spread", a.ID)
			case !calendar.IsWorking(c.New) || c.New <= today:
				t.Errorf("%s to %s", a.ID, c.New)
			case !target.IsZero() && c.New > target.AddDays(-7):
				t.Errorf("%s to %s, the target is %s", a.ID, c.New, target)
			case a.Of.NoLaterThan != nil && !target.IsZero() && c.New > target.AddDays(*a.Of.NoLaterThan):
				t.Errorf("%s to %s, later than its latest day", a.ID, c.New)
			case perWeek[monday(c.New)] > 3:
				t.Errorf("four in the week of %s", monday(c.New))
			}
		}
		d.Actions = Accept(e.actionsOf(d, today), changes, nil)
		d.Planned = true
		after := e.Plan(d, today)
		for _, c := range changes {
			a := shownIn(after, c.ID)
			for _, b := range after.Actions {
				if b.Of != nil && b.Of.After == a.Of.ID && b.Open() && !b.Due.IsZero() && b.Due < a.Due && shownIn(before, b.ID).Due >= shownIn(before, a.ID).Due {
					t.Errorf("%s on %s now comes before %s on %s", b.ID, b.Due, a.ID, a.Due)
				}
			}
		}
		for _, c := range proposed(e.Replan(d, today)) {
			if slices.ContainsFunc(changes, func(s Change) bool { return s.ID == c.ID }) {
				t.Errorf("the re-plan takes %s back", c.ID)
			}
		}
	})
}

func shownIn(p *Plan, id data.ID) Action {
	for _, a := range p.Actions {
		if a.ID == id {
			return a
		}
	}
	return Action{}
}

func (e Engine) actionsOf(d data.Dossier, today calendar.Day) []data.Action {
	if d.Planned {
		return d.Actions
	}
	return e.Create(d, today)
}
