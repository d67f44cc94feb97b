package training_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/training"
)

// listed writes sittings one a line, as « day mode line.number ».
func listed(sittings []training.Sitting) []string {
	var out []string
	for _, s := range sittings {
		out = append(out, fmt.Sprintf("%s %s %d.%d", s.Day, s.Mode, s.Line, s.Number))
	}
	return out
}

func TestSittingsAreByDayAndSessionsWithoutADayLast(t *testing.T) {
	got := training.Timetable(facts(t, answers{"schedule": []row{
		{"mode": "distance", "sessions": 2, "hours": "3"},
		onsite("2027-05-05", "2027-05-07", week...),
		{"mode": "distance", "from": "2027-05-05", "to": "2027-05-05", "hours": "1"},
		{"mode": "onsite", "from": "2027-05-04"},
		onsite("2027-05-09", "2027-05-01"),
		{},
	}}))
	want := []string{
		"2027-05-04 onsite 3.1", "2027-05-05 onsite 1.1", "2027-05-05 distance 2.1", "2027-05-07 onsite 1.2",
		" distance 0.1", " distance 0.2",
	}
	if diff := cmp.Diff(want, listed(got)); diff != "" {
		t.Error(diff)
	}
	if hours, known := got[1].Hours.(decimal.Decimal); !known || hours.String() != "7" {
		t.Errorf("a day of the second line lasts %v", got[1].Hours)
	}
	if got[0].Hours != nil {
		t.Errorf("a day whose hours nobody gave lasts %v", got[0].Hours)
	}
}

func TestSessionsBeyondAnyDocumentAreNotListed(t *testing.T) {
	got := training.Timetable(facts(t, answers{"schedule": []row{{"mode": "distance", "sessions": 900_000, "hours": "1"}}}))
	if len(got) != 20_000 {
		t.Errorf("%d sittings", len(got))
	}
}

// TestSittingsAreThoseThatTheFiguresCount holds the list against the days and
// the hours that are computed from the same calendar.
func TestSittingsAreThoseThatTheFiguresCount(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var lines []row
		for range rapid.IntRange(1, 4).Draw(rt, "lines") {
			l := row{"mode": rapid.SampledFrom([]string{"onsite", "distance"}).Draw(rt, "mode"), "hours": "1"}
			if rapid.Bool().Draw(rt, "dated") {
				from := moment(rt, "from")
				l["from"], l["to"] = from.String(), from.AddDays(rapid.IntRange(0, 60).Draw(rt, "length")).String()
				l["weekdays"] = rapid.SliceOfDistinct(rapid.SampledFrom(week), rapid.ID[string]).Draw(rt, "days")
			} else {
				l["sessions"] = rapid.IntRange(0, 30).Draw(rt, "sessions")
			}
			lines = append(lines, l)
		}
		given := answers{"schedule": lines}
		sittings := training.Timetable(facts(t, given))
		days, on := 0, map[calendar.Day]bool{}
		for _, s := range sittings {
			switch {
			case !s.Onsite():
			case s.Day.IsZero():
				days++
			case !on[s.Day]:
				on[s.Day] = true
				days++
			}
		}
		results := book(t, rt, given).Results()
		if want := fmt.Sprintf("%d.00", len(sittings)); results["schedule.hours"].String() != want {
			rt.Errorf("%d sittings of an hour, %s hours", len(sittings), results["schedule.hours"])
		}
		if want := fmt.Sprint(days); results["schedule.onsite_days"].String() != want {
			rt.Errorf("%d days on site, the figures count %s", days, results["schedule.onsite_days"])
		}
	})
}
