package plan

import (
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// bare is a board of the given actions alone: opened on Tuesday 24 November
// 2026, aimed at Monday 1 March 2027.
func bare(today string, actions ...*guide.Action) *board {
	b := &board{
		dossier: data.Dossier{Project: data.Project{OpenedOn: day(opened)}},
		guide: &guide.Guide{
			Milestone:      guide.Milestone{ID: "target_date", Label: "Jour visé"},
			MoreMilestones: []guide.Milestone{{ID: "course_end", Label: "Dernier jour", Result: "schedule.last_day"}},
		},
		book:   func() *figure.Book { return &figure.Book{} },
		target: day("2027-03-01"),
		today:  day(today), soon: calendar.WorkingAfter(day(today)),
		byID: map[data.ID]*line{},
	}
	for i, of := range actions {
		l := &line{of: of, order: i, at: i, when: guide.True, status: data.ToDo}
		b.lines = append(b.lines, l)
		b.byID[data.ID(of.ID)] = l
	}
	return b
}

func days(n int) *int { return &n }

// bookOf holds days as if they had been answered.
func bookOf(days figure.Results) *figure.Book {
	b := &figure.Book{}
	for key, v := range days {
		b.Put(key, figure.Answered(figure.Of(guide.AnchorTarget), figure.KindDay, v.Any()))
	}
	return b
}

func TestAnActionIsDatedByItsRule(t *testing.T) {
	target := func(offset int) guide.Action { return guide.Action{Anchor: guide.AnchorTarget, OffsetDays: offset} }
	tests := []struct {
		name    string
		of      guide.Action
		target  string // 2027-03-01 if empty, none for "-"
		results figure.Results
		want    string
		moved   int
	}{
		{name: "so many days after the first interview", of: guide.Action{Anchor: guide.AnchorOpened, OffsetDays: 14}, want: "2026-12-08"},
		{name: "so many days before the target", of: target(-90), want: "2026-12-01"},
		{name: "back from a Sunday", of: target(-30), target: "2027-03-02", want: "2027-01-29", moved: -2},
		{name: "back from a Saturday", of: target(-45), target: "2027-03-02", want: "2027-01-15", moved: -1},
		{name: "back from a public holiday", of: target(0), target: "2027-05-06", want: "2027-05-05", moved: -1},
		{name: "back over a holiday and a weekend", of: target(0), target: "2027-03-29", want: "2027-03-26", moved: -3},
		{name: "forward when it says so", of: guide.Action{Anchor: guide.AnchorTarget, Forward: true}, target: "2027-05-01", want: "2027-05-03", moved: 2},
		{name: "forward over New Year", of: guide.Action{Anchor: guide.AnchorTarget, OffsetMonths: 12, Forward: true}, target: "2027-01-01", want: "2028-01-03", moved: 2},
		{name: "months stop at the end of the month", of: guide.Action{Anchor: guide.AnchorTarget, OffsetMonths: 6}, target: "2026-08-31", want: "2027-02-26", moved: -2},
		{name: "a legal month stops there too and doesn't move", of: guide.Action{Anchor: guide.AnchorTarget, OffsetMonths: 6, Legal: true}, target: "2026-08-31", want: "2027-02-28"},
		{name: "a legal day never moves, not even forward", of: guide.Action{Anchor: guide.AnchorTarget, Legal: true, Forward: true}, target: "2027-05-01", want: "2027-05-01"},
		{name: "the end of the target's year", of: guide.Action{Anchor: guide.AnchorYearEnd, Legal: true}, want: "2027-12-31"},
		{name: "no year without a target", of: guide.Action{Anchor: guide.AnchorYearEnd}, target: "-", want: ""},
		{name: "no day without a target", of: target(-10), target: "-", want: ""},
		{name: "no day before the milestone is known", of: guide.Action{Anchor: "course_end", OffsetDays: 7}, want: ""},
		{name: "a milestone once it is known", of: guide.Action{Anchor: "course_end", OffsetDays: 3}, results: figure.Results{"schedule.last_day": figure.Day(day("2027-01-22"))}, want: "2027-01-25"},
		{name: "a deadline replaces anchor and offset", of: guide.Action{Anchor: guide.AnchorTarget, OffsetDays: 60, Deadline: "acre.request_deadline", Legal: true}, results: figure.Results{"acre.request_deadline": figure.Day(day("2027-04-15"))}, want: "2027-04-15"},
		{name: "a deadline does without an anchor", of: guide.Action{Anchor: guide.AnchorTarget, Deadline: "ptp.request_deadline", Legal: true}, target: "-", results: figure.Results{"ptp.request_deadline": figure.Day(day("2027-04-15"))}, want: "2027-04-15"},
		{name: "anchor and offset stand in for an unknown deadline", of: guide.Action{Anchor: guide.AnchorTarget, OffsetDays: -120, Deadline: "ptp.request_deadline", Legal: true}, want: "2026-11-01"},
		{name: "the latest day comes first when it is earlier", of: guide.Action{Anchor: guide.AnchorOpened, OffsetDays: 21, NoLaterThan: days(-12)}, target: "2026-12-24", want: "2026-12-11", moved: -1},
		{name: "the latest day doesn't hold back an earlier one", of: guide.Action{Anchor: guide.AnchorOpened, OffsetDays: 14, NoLaterThan: days(-21)}, want: "2026-12-08"},
		{name: "no latest day without a target", of: guide.Action{Anchor: guide.AnchorOpened, OffsetDays: 14, NoLaterThan: days(-21)}, target: "-", want: "2026-12-08"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := bare(opened)
			switch tt.target {
			case "":
			case "-":
				b.target = 0
			default:
				b.target = day(tt.target)
			}
			if tt.results != nil {
				b.book = func() *figure.Book { return bookOf(tt.results) }
			}
			r := b.rule(&tt.of)
			if r.Advised != day(tt.want) || r.Moved != tt.moved {
				t.Errorf("%s moved by %d, want %s by %d", r.Advised, r.Moved, tt.want, tt.moved)
			}
		})
	}
}

func TestARuleSaysWhatItHangsOn(t *testing.T) {
	tests := []struct {
		name    string
		of      guide.Action
		label   string
		follows bool
		limited bool
	}{
		{name: "the first interview", of: guide.Action{Anchor: guide.AnchorOpened, OffsetDays: 7}},
		{name: "the target date", of: guide.Action{Anchor: guide.AnchorTarget}, label: "Jour visé", follows: true},
		{name: "the target's year", of: guide.Action{Anchor: guide.AnchorYearEnd}, label: "Jour visé", follows: true},
		{name: "a milestone", of: guide.Action{Anchor: "course_end"}, label: "Dernier jour", follows: true},
		{name: "the latest day before the target", of: guide.Action{Anchor: guide.AnchorOpened, OffsetDays: 90, NoLaterThan: days(-21)}, follows: true, limited: true},
		{name: "not a latest day further away", of: guide.Action{Anchor: guide.AnchorOpened, OffsetDays: 7, NoLaterThan: days(-21)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := bare(opened).rule(&tt.of)
			if r.Label != tt.label || r.Follows != tt.follows || r.Limited != tt.limited {
				t.Errorf("label %q, follows %t, limited %t", r.Label, r.Follows, r.Limited)
			}
		})
	}
}

func TestTodayAndOtherActionsMoveADay(t *testing.T) {
	// Days are counted from Monday 1 March 2027.
	at := func(id string, offset int) *guide.Action {
		return &guide.Action{ID: id, Anchor: guide.AnchorTarget, OffsetDays: offset}
	}
	after := func(a *guide.Action, before string) *guide.Action { a.After = before; return a }
	legal := func(a *guide.Action) *guide.Action { a.Legal = true; return a }
	tests := []struct {
		name    string
		today   string
		actions []*guide.Action
		change  func(b *board)
		want    []string
		now     []bool
		waits   []string
	}{
		{
			name: "advice whose day has passed becomes the next working day", today: "2026-11-27",
			actions: []*guide.Action{at("a", -150), at("b", -60)},
			want:    []string{"2026-11-30", "2026-12-31"}, now: []bool{true, false},
		},
		{
			name: "today itself has not passed", today: "2026-12-01",
			actions: []*guide.Action{at("a", -90)},
			want:    []string{"2026-12-01"}, now: []bool{false},
		},
		{
			name: "a legal day stays in the past", today: "2026-12-08",
			actions: []*guide.Action{legal(at("a", -90))},
			want:    []string{"2026-12-01"}, now: []bool{false},
		},
		{
			name: "what is done keeps its day", today: "2026-12-08",
			actions: []*guide.Action{at("a", -90)},
			change:  func(b *board) { b.lines[0].status = data.Done },
			want:    []string{"2026-12-01"}, now: []bool{false},
		},
		{
			name: "a day set by hand stays in the past", today: "2026-12-08",
			actions: []*guide.Action{at("a", -60)},
			change: func(b *board) {
				b.lines[0].fixed, b.lines[0].stored = true, &data.Action{Due: day("2026-12-02")}
			},
			want: []string{"2026-12-02"}, now: []bool{false},
		},
		{
			name: "never before the action it comes after", today: opened,
			actions: []*guide.Action{at("a", -30), after(at("b", -60), "a")},
			want:    []string{"2027-01-29", "2027-01-29"}, now: []bool{false, false}, waits: []string{"", "a"},
		},
		{
			name: "through a chain, in whatever order", today: opened,
			actions: []*guide.Action{after(at("a", -80), "b"), after(at("b", -60), "c"), at("c", -30)},
			want:    []string{"2027-01-29", "2027-01-29", "2027-01-29"}, now: []bool{false, false, false}, waits: []string{"b", "c", ""},
		},
		{
			name: "after a day that became the next working day", today: "2026-12-08",
			actions: []*guide.Action{at("a", -100), after(at("b", -83), "a")},
			want:    []string{"2026-12-09", "2026-12-09"}, now: []bool{true, false}, waits: []string{"", "a"},
		},
		{
			name: "not after what is done", today: opened,
			actions: []*guide.Action{at("a", -30), after(at("b", -60), "a")},
			change:  func(b *board) { b.lines[0].status = data.Done },
			want:    []string{"2027-01-29", "2026-12-31"}, now: []bool{false, false}, waits: []string{"", ""},
		},
		{
			name: "not after what isn't in the plan", today: opened,
			actions: []*guide.Action{at("a", -30), after(at("b", -60), "a")},
			change: func(b *board) {
				b.lines[0].stored = &data.Action{Status: data.Dropped, Refused: "added 2027-01-29"}
			},
			want: []string{"2027-01-29", "2026-12-31"}, now: []bool{false, false}, waits: []string{"", ""},
		},
		{
			name: "not pushed once done", today: opened,
			actions: []*guide.Action{at("a", -30), after(at("b", -60), "a")},
			change:  func(b *board) { b.lines[1].status = data.Done },
			want:    []string{"2027-01-29", "2026-12-31"}, now: []bool{false, false}, waits: []string{"", ""},
		},
		{
			name: "after a legal rest day, on the next working one", today: opened,
			actions: []*guide.Action{legal(at("a", -29)), after(at("b", -60), "a")},
			want:    []string{"2027-01-31", "2027-02-01"}, now: []bool{false, false}, waits: []string{"", "a"},
		},
		{
			name: "a legal day waits for nothing", today: opened,
			actions: []*guide.Action{at("a", -30), legal(after(at("b", -60), "a"))},
			want:    []string{"2027-01-29", "2026-12-31"}, now: []bool{false, false}, waits: []string{"", ""},
		},
		{
			name: "past advice that waits for a later day isn't for now", today: "2026-12-08",
			actions: []*guide.Action{at("a", -30), after(at("b", -100), "a")},
			want:    []string{"2027-01-29", "2027-01-29"}, now: []bool{false, false}, waits: []string{"", "a"},
		},
		{
			name: "two that wait for each other meet", today: opened,
			actions: []*guide.Action{after(at("a", -60), "b"), after(at("b", -30), "a")},
			want:    []string{"2027-01-29", "2027-01-29"}, now: []bool{false, false}, waits: []string{"b", ""},
		},
		{
			name: "no day has nothing to wait for", today: opened,
			actions: []*guide.Action{at("a", -30), after(&guide.Action{ID: "b", Anchor: "course_end"}, "a")},
			want:    []string{"2027-01-29", ""}, now: []bool{false, false}, waits: []string{"", ""},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := bare(tt.today, tt.actions...)
			if tt.change != nil {
				tt.change(b)
			}
			b.date()
			for i, l := range b.lines {
				if l.due != day(tt.want[i]) || b.now(l) != tt.now[i] {
					t.Errorf("%s: %s, now %t; want %s, %t", l.of.ID, l.due, b.now(l), tt.want[i], tt.now[i])
				}
				if tt.waits != nil && l.rule.Waits != tt.waits[i] {
					t.Errorf("%s waits for %q, want %q", l.of.ID, l.rule.Waits, tt.waits[i])
				}
			}
		})
	}
}
