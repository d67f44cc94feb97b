package version_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/version"
)

// handedOver is a dossier of any path whose plan is only proposed, and the day
// on which it is handed over: early, late for some actions, or after them all.
func handedOver(t testing.TB, rt *rapid.T) (data.Dossier, calendar.Day) {
	guides, _ := guidetest.Shipped(t)
	d := guidetest.Random(rt, guides)
	d.Project.OpenedOn = today.AddDays(-rapid.IntRange(0, 90).Draw(rt, "opened before"))
	target := any(nil)
	if rapid.IntRange(0, 5).Draw(rt, "aimed") > 0 {
		target = today.AddDays(rapid.IntRange(-60, 400).Draw(rt, "target in")).String()
	}
	guidetest.Answer(t, &d, "target_date", target)
	return d, today.AddDays(rapid.IntRange(0, 120).Draw(rt, "handed over in"))
}

// TestStoringWhatWasHandedOverMakesNoVersion: a proposal that nobody changed
// says the same once it is the adviser's, on whatever day it became so and on
// whatever day it is printed again.
func TestStoringWhatWasHandedOverMakesNoVersion(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d, day := handedOver(t, rt)
		was := frozen(t, d, day)
		for stored := day; stored < day.AddDays(7); stored = stored.AddDays(1) {
			again := stored.AddDays(rapid.IntRange(0, 30).Draw(rt, "again in"))
			if passes := saysTheSame(t, was, d, stored) && saysTheSame(t, was, d, again); !passes {
				return // the day brings something of its own, such as an alert
			}
			if diff := storing(t, was, d, stored, again); diff != "" {
				rt.Fatalf("handed over on %s, %s", day, diff)
			}
		}
	})
}

// TestStoringOnAnyDayMakesNoVersion goes through the days of plans that become
// late action by action, over week-ends and public holidays.
func TestStoringOnAnyDayMakesNoVersion(t *testing.T) {
	for _, path := range data.Paths {
		for _, target := range []int{20, 35, 120} {
			d := guidetest.Dossier(t, path, guidetest.Answers{"target_date": today.AddDays(target).String()})
			d.Project.OpenedOn = today
			for day := today; day < today.AddDays(50); day = day.AddDays(1) {
				if diff := storing(t, frozen(t, d, day), d, day, day); diff != "" {
					t.Errorf("%s, in %d days: %s", path, target, diff)
				}
			}
		}
	}
}

func saysTheSame(t testing.TB, was version.Frozen, d data.Dossier, on calendar.Day) bool {
	t.Helper()
	return printOf(frozen(t, d, on)) == printOf(was)
}

// storing is what changes when a proposal becomes the adviser's, unchanged, and
// is printed again; "" for nothing.
func storing(t testing.TB, was version.Frozen, d data.Dossier, stored, again calendar.Day) string {
	t.Helper()
	d.Actions, d.Planned = engine(t).Create(d, stored), true
	is := frozen(t, d, again)
	if printOf(is) == printOf(was) {
		return ""
	}
	return fmt.Sprintf("stored on %s, printed again on %s: %v\n%s", stored, again, kindsOf(version.Changes(was, is)), cmp.Diff(was.Actions, is.Actions))
}
