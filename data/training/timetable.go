package training

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// Sitting is a day on which a course is held, or a session whose day isn't
// known.
type Sitting struct {
	Day  calendar.Day // zero for a session without a day
	Mode string       // onsite, distance, or "" while nobody said
	// Hours are those of the day or of the session as the calendar has them,
	// nil when it doesn't say.
	Hours guide.Value
	// Line is the row of the calendar, from 0; Number counts its sittings from 1.
	Line, Number int
}

// Onsite says that one has to come.
func (s Sitting) Onsite() bool { return s.Mode == "onsite" }

// mostSittings is how many are listed: far more than any document takes, so
// that a number typed wrong is refused there for its length.
const mostSittings = 20_000

// Timetable lists the sittings of a course day by day, then the sessions that
// have no day, in the order of its calendar. A line whose days can't be told
// apart, its end before its beginning, has none.
func Timetable(f *guide.Facts) []Sitting {
	var all []Sitting
	for i, row := range f.Rows(schedule) {
		l := Sitting{Mode: row.Choice("mode"), Hours: row["hours"], Line: i}
		from, to := cmp.Or(row.Day("from"), row.Day("to")), cmp.Or(row.Day("to"), row.Day("from"))
		if from.IsZero() {
			sessions, _ := row["sessions"].(int64)
			for n := int64(1); n <= sessions && len(all) < mostSittings; n++ {
				l.Number = int(n)
				all = append(all, l)
			}
			continue
		}
		if wrongDays(from, to) != "" {
			continue
		}
		for n, day := range daysOn(from, to, row.Several("weekdays")) {
			l.Day, l.Number = day, n+1
			all = append(all, l)
		}
	}
	slices.SortStableFunc(all, func(a, b Sitting) int {
		if a.Day.IsZero() != b.Day.IsZero() {
			if a.Day.IsZero() {
				return 1
			}
			return -1
		}
		return cmp.Compare(a.Day, b.Day)
	})
	return all
}
