package plan

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// translator is what the picture of the plan shows: 24 November, for 1 January.
func translator(t testing.TB) data.Dossier {
	return dossier(t, data.BusinessCreation, answers{
		"target_date": "2027-01-01", "status": "job_seeker", "legal_form": "micro", "acre": true,
	})
}

func spreadDays(changes []Change) map[string]string {
	got := map[string]string{}
	for _, c := range changes {
		got[string(c.ID)] = c.New.String()
	}
	return got
}

func TestLateAdviceIsSpreadOverTheTimeLeft(t *testing.T) {
	e := engine(t)
	d := created(e, translator(t), day(opened))
	changes := e.Spread(d, day(opened))
	var now []string
	for _, a := range e.Plan(d, day(opened)).Actions {
		if a.Now {
			now = append(now, string(a.ID))
		}
	}
	for _, c := range changes {
		if c.Kind != Moved || c.Old != day("2026-11-25") || !slices.Contains(now, string(c.ID)) || c.Proposed.Due != c.New {
			t.Errorf("%+v", c)
		}
		if c.New > day("2026-12-25") || !calendar.IsWorking(c.New) {
			t.Errorf("%s on %s", c.ID, c.New)
		}
	}
	// Seven are late; the first keeps tomorrow.
	if len(now) != 7 || len(changes) != 6 {
		t.Errorf("%d late, %d spread: %v", len(now), len(changes), spreadDays(changes))
	}
	d.Actions = Accept(d.Actions, changes, nil)
	if a := shown(t, e.Plan(d, day(opened)), changes[0].ID); a.Now || !slices.Contains(a.Edited, FieldDue) {
		t.Errorf("%+v", a)
	}
	if p := proposed(e.Replan(d, day(opened))); len(p) != 0 {
		t.Errorf("the re-plan takes days back: %+v", p)
	}
}

func TestSpreadSpeaksOfWhatCreateGives(t *testing.T) {
	e := engine(t)
	before := e.Spread(translator(t), day(opened))
	after := e.Spread(created(e, translator(t), day(opened)), day(opened))
	if diff := cmp.Diff(after, before); diff != "" || len(before) == 0 {
		t.Error(diff)
	}
}

func TestOnlyLateAdviceIsSpread(t *testing.T) {
	e := engine(t)
	const id = "local_support_review" // late, and nothing hangs on it
	tests := []struct {
		name   string
		today  string
		change func(a *data.Action)
		want   bool
	}{
		{"late advice", opened, nil, true},
		{"later on too, while its day only stands in", "2026-12-01", nil, true},
		{"not once done", opened, func(a *data.Action) { a.Status = data.Done }, false},
		{"not once dropped", opened, func(a *data.Action) { a.Status = data.Dropped }, false},
		{"not a day set by hand", opened, func(a *data.Action) { a.Edited = []string{FieldDue} }, false},
		{"not a later day", opened, func(a *data.Action) { a.Due = day("2026-12-15") }, false},
		{"not without a day", opened, func(a *data.Action) { a.Due = 0 }, false},
		{"not a day that was late by itself", opened, func(a *data.Action) { a.Due = day("2026-10-16") }, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := created(e, translator(t), day(opened))
			if tt.change != nil {
				tt.change(stored(t, d, id))
			}
			if _, ok := spreadDays(e.Spread(d, day(tt.today)))[id]; ok != tt.want {
				t.Errorf("spread: %t", ok)
			}
		})
	}
}

func TestSpreadingKeepsItsRules(t *testing.T) {
	// Advice late on Tuesday 24 November: the days are counted from the target.
	advice := func(id string) *guide.Action {
		return &guide.Action{ID: id, Anchor: guide.AnchorTarget, OffsetDays: -200}
	}
	after := func(a *guide.Action, before string) *guide.Action { a.After = before; return a }
	latest := func(a *guide.Action, n int) *guide.Action { a.NoLaterThan = &n; return a }
	many := func(n int) []*guide.Action {
		var all []*guide.Action
		for i := range n {
			all = append(all, advice(string(rune('a'+i))))
		}
		return all
	}
	tests := []struct {
		name    string
		target  string
		actions []*guide.Action
		change  func(b *board)
		want    map[string]string
	}{
		{
			name: "evenly over the working days", target: "2026-12-18", actions: many(4), // until 11 December: 13 days
			want: map[string]string{"a": "2026-11-25", "b": "2026-11-30", "c": "2026-12-03", "d": "2026-12-08"},
		},
		{
			name: "no more than three in a week, the others stay", target: "2026-12-04", actions: many(5), // until 27 November
			want: map[string]string{"a": "2026-11-25", "b": "2026-11-26", "c": "2026-11-27"},
		},
		{
			name: "on one day when there is only one", target: "2026-12-02", actions: many(5),
			want: map[string]string{"a": "2026-11-25", "b": "2026-11-25", "c": "2026-11-25"},
		},
		{
			name: "nowhere when no day is left", target: "2026-12-01", actions: many(2),
			want: map[string]string{},
		},
		{
			name: "one a week at the slowest", target: "2028-01-03", actions: many(2), // late because of their own offset
			change: func(b *board) {
				for _, l := range b.lines {
					l.of.OffsetDays = -700
				}
			},
			want: map[string]string{"a": "2026-11-25", "b": "2026-12-02"},
		},
		{
			name: "not after the latest day", target: "2027-01-01",
			actions: []*guide.Action{advice("a"), advice("b"), latest(advice("c"), -30)},
			want:    map[string]string{"a": "2026-11-25", "b": "2026-12-02", "c": "2026-12-02"},
		},
		{
			name: "after the action it comes after, though the guide names it later", target: "2026-12-18",
			actions: []*guide.Action{after(advice("a"), "b"), advice("b")},
			want:    map[string]string{"b": "2026-11-25", "a": "2026-12-02"},
		},
		{
			name: "not before the action it comes after, when its latest day is short", target: "2027-01-01",
			actions: []*guide.Action{advice("x"), advice("b"), advice("y"), latest(after(advice("a"), "b"), -30)},
			want:    map[string]string{"x": "2026-11-25", "b": "2026-12-02", "y": "2026-12-09", "a": "2026-12-02"},
		},
		{
			name: "not advice whose addition was refused", target: "2026-12-18", actions: many(2),
			change: func(b *board) {
				b.lines[0].stored = &data.Action{Status: data.Dropped, Refused: "added 2020-01-01", Due: b.soon}
			},
			want: map[string]string{"b": "2026-11-25"},
		},
		{
			name: "not advice that waits for an action of its own day", target: "2026-12-18",
			actions: []*guide.Action{after(advice("a"), "b"), {ID: "b", Anchor: guide.AnchorTarget, OffsetDays: -10}},
			want:    map[string]string{},
		},
		{
			name: "not later than an action that comes after it", target: "2027-01-01",
			actions: []*guide.Action{advice("x"), advice("a"), after(&guide.Action{ID: "b", Anchor: guide.AnchorTarget, OffsetDays: -36}, "a")},
			want:    map[string]string{"x": "2026-11-25", "a": "2026-11-26"},
		},
		{
			name: "what comes before one that stays must stay before it", target: "2027-01-01",
			actions: []*guide.Action{advice("x"), advice("a"), latest(after(advice("b"), "a"), -60)},
			want:    map[string]string{"x": "2026-11-25", "a": "2026-11-25"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := bare(opened, tt.actions...)
			b.target = day(tt.target)
			if tt.change != nil {
				tt.change(b)
			}
			b.date()
			for _, l := range b.lines {
				if l.stored != nil {
					continue
				}
				l.stored = &data.Action{ID: data.ID(l.of.ID), Due: l.due}
				if l.hastens(l.rule.Advised, b.today) {
					l.stored.Due = b.soon // as created, before anything waited
				}
			}
			got := map[string]string{}
			for l, day := range b.spread() {
				got[l.of.ID] = day.String()
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
