package dossier

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/app/kit/chart"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// The question and the actions that the timeline knows by name.
const (
	questionTarget = "target_date"
	registration   = data.ID("registration")
	threeMonths    = data.ID("follow_up_3_months")
	// monthsAfter the target is the end of the timeline without that action.
	monthsAfter = 3
	// mostLater is how many days beyond its end the timeline tells of.
	mostLater = 3
)

// event is something on a day: an action, a meeting, or the target.
type event struct {
	day    calendar.Day
	kind   chart.Kind
	action data.ID // "" for a meeting and for the target
	name   string  // short, "" when it has none
	said   string
	open   bool
}

// ranks order the kinds of what falls on one day: the point is drawn as the
// first.
var ranks = map[chart.Kind]int{chart.Target: 0, chart.Late: 1, chart.Legal: 2, chart.Action: 3, chart.Done: 4}

// lineOf is the timeline of a plan that has a target date, and what each of
// its points is first of all.
func lineOf(p *plan.Plan) (chart.Line, []event) {
	target := p.Facts.Day(questionTarget)
	events := eventsOf(p, target)
	line := chart.Line{Today: p.Today, TodayNote: todayNote(events, p.Today)}
	line.From, line.To = chart.Span(p.Today, endOf(p, target, events))
	days := byDay(events)
	named := namesOf(days, p.Today)
	slices.SortStableFunc(days, func(a, b []event) int {
		return cmp.Or(cmp.Compare(named[a[0].day].rank, named[b[0].day].rank), cmp.Compare(a[0].day, b[0].day))
	})
	firsts := make([]event, len(days))
	for i, day := range days {
		first := day[0]
		firsts[i] = first
		said := make([]string, len(day))
		for j, e := range day {
			said[j] = e.said
		}
		line.Points = append(line.Points, chart.Point{
			Day: first.day, Kind: first.kind, Sentence: words.PointSaid(first.day, said),
			Date: words.ShortDayMonth(first.day), Name: named[first.day].name,
		})
	}
	line.Then = laterThan(events, line.To)
	return line, firsts
}

func eventsOf(p *plan.Plan, target calendar.Day) []event {
	label := p.Guide.Milestone.Label
	events := []event{{day: target, kind: chart.Target, name: label, said: label}}
	for _, a := range p.Actions {
		if e := eventOf(a); !e.day.IsZero() && a.Status != data.Dropped {
			events = append(events, e)
		}
	}
	for _, m := range p.Dossier.Appointments {
		if day := meetingDay(m); m.Status == "planned" && !day.IsZero() {
			events = append(events, event{
				day: day, kind: chart.Action, open: true,
				name: words.AppointmentKind(m.Kind), said: words.PointMeeting(m.Kind, m.At),
			})
		}
	}
	return events
}

func eventOf(a plan.Action) event {
	e := event{day: a.Due, action: a.ID, name: words.ShortName(a.ID), said: a.Title, open: a.Open()}
	switch {
	case a.Status == data.Done:
		if !a.DoneOn.IsZero() {
			e.day = a.DoneOn
		}
		e.kind, e.said = chart.Done, words.PointDone(a.Title)
	case a.Late || a.LegalPassed:
		e.kind, e.said = chart.Late, words.PointLate(a.Title)
	case a.Legal:
		e.kind, e.said = chart.Legal, words.PointLegal(a.Title)
	}
	return e
}

// endOf is the three-month point; once it is past, the last day there is.
func endOf(p *plan.Plan, target calendar.Day, events []event) calendar.Day {
	end := target.AddMonths(monthsAfter)
	for _, e := range events {
		if e.action == threeMonths {
			end = max(e.day, target)
		}
	}
	if end >= p.Today {
		return end
	}
	for _, e := range events {
		if e.open {
			end = max(end, e.day)
		}
	}
	return end
}

// byDay puts together what falls on one day, the gravest first.
func byDay(events []event) [][]event {
	slices.SortStableFunc(events, func(a, b event) int {
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(ranks[a.kind], ranks[b.kind]))
	})
	var days [][]event
	for _, e := range events {
		if n := len(days); n > 0 && days[n-1][0].day == e.day {
			days[n-1] = append(days[n-1], e)
			continue
		}
		days = append(days, []event{e})
	}
	return days
}

// naming is what a day is called above the timeline, and in which order the
// names are given room.
type naming struct {
	rank int
	name string
}

// unnamed comes after every name.
const unnamed = 9

// namesOf names the target, the next day, the registration, the next legal
// date and the three-month point.
func namesOf(days [][]event, today calendar.Day) map[calendar.Day]naming {
	names := map[calendar.Day]naming{}
	next, legal := false, false
	for _, day := range days {
		n := naming{rank: unnamed}
		take := func(rank int, name string) {
			if rank < n.rank {
				n = naming{rank, name}
			}
		}
		for _, e := range day {
			ahead := e.open && e.day >= today
			switch {
			case e.kind == chart.Target:
				take(0, e.name)
			case e.action == registration && e.open:
				take(2, e.name)
			case e.kind == chart.Legal && ahead && !legal && e.name != "":
				take(3, words.LegalName(e.name))
				legal = true
			case e.action == threeMonths && e.open:
				take(4, e.name)
			}
		}
		if first := nextName(day, today); first != "" && !next {
			next = true
			if n.rank == unnamed {
				n = naming{1, first}
			}
		}
		names[day[0].day] = n
	}
	return names
}

// nextName is what the next day with something to do is called.
func nextName(day []event, today calendar.Day) string {
	for _, e := range day {
		if e.open && e.day > today {
			return cmp.Or(e.name, words.NextName)
		}
	}
	return ""
}

// todayNote is what happens today.
func todayNote(events []event, today calendar.Day) string {
	for _, e := range events {
		if e.day == today && e.name != "" && e.kind != chart.Target {
			return words.TodayNote(e.name)
		}
	}
	return ""
}

// laterThan tells of what is to be done after the timeline's end.
func laterThan(events []event, end calendar.Day) string {
	var parts []string
	year := end.Year()
	for _, e := range events {
		if e.open && e.day > end && e.name != "" && len(parts) < mostLater {
			parts = append(parts, words.LaterOn(e.name, e.day, year))
		}
	}
	return words.Later(parts)
}

// meetingDay is the day of a meeting; zero when it can't be read.
func meetingDay(m data.Appointment) calendar.Day {
	if len(m.At) < len("2006-01-02") {
		return 0
	}
	day, err := calendar.ParseISO(m.At[:len("2006-01-02")])
	if err != nil {
		return 0
	}
	return day
}
