package training

import (
	"slices"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// course is what the dated lines of the calendar say together.
type course struct {
	first, last calendar.Day
	weekdays    map[time.Weekday]bool
	// complete says that no line waits for its dates. Sessions at a distance
	// may have none: they don't move the last day.
	complete bool
}

// fullWeek is the number of days a week from which a course is full time.
const fullWeek = 5

func timetable(rows []guide.Row) course {
	c := course{weekdays: map[time.Weekday]bool{}, complete: true}
	for _, row := range rows {
		if len(row) == 0 {
			continue
		}
		first, last, ok := span(row)
		if !ok {
			c.complete = c.complete && row.Choice("mode") == "distance"
			continue
		}
		if c.first.IsZero() || first < c.first {
			c.first = first
		}
		c.last = max(c.last, last)
		for weekday := time.Sunday; weekday <= time.Saturday; weekday++ {
			c.weekdays[weekday] = c.weekdays[weekday] || meets(row, weekday)
		}
	}
	return c
}

// span is the first and the last day on which a line is really held: one of
// its weekdays, and no public holiday. A line with a single date is that day.
func span(row guide.Row) (first, last calendar.Day, ok bool) {
	from, to := row.Day("from"), row.Day("to")
	if from.IsZero() {
		from = to
	}
	if to.IsZero() {
		to = from
	}
	if from.IsZero() {
		return 0, 0, false
	}
	for first = from; first <= to && !held(row, first); first++ {
	}
	for last = to; last >= from && !held(row, last); last-- {
	}
	return first, last, first <= last
}

func held(row guide.Row, d calendar.Day) bool {
	return meets(row, d.Weekday()) && !slices.Contains(calendar.Holidays(d.Year()), d)
}

var weekdayIDs = [...]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

// meets says whether a line is held on that day of the week; a line that names
// none is held on each.
func meets(row guide.Row, weekday time.Weekday) bool {
	days := row.Several("weekdays")
	return len(days) == 0 || slices.Contains(days, weekdayIDs[weekday])
}

// underMonths says whether the course lasts less than n months, its first and
// its last day included.
func (c course) underMonths(n int) bool {
	return c.last.AddDays(1) < c.first.AddMonths(n)
}

// partTime says whether fewer than five days of the week are ever used. Lines
// that use other days at other times count together, which asks for the longer
// notice: the cautious side.
func (c course) partTime() bool {
	used := 0
	for _, meets := range c.weekdays {
		if meets {
			used++
		}
	}
	return used < fullWeek
}
