package training

import (
	"slices"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

const schedule = "schedule"

// course is the calendar of a course, line by line.
type course struct {
	facts *guide.Facts
	lines []line
	// begins is the first day that is held, or else the one aimed at.
	begins *figure.Figure
}

// line is one line of the calendar. With dates it is held on each of its
// weekdays between them, public holidays excepted; without, as many times as it
// has sessions.
type line struct {
	row  int
	mode string
	// dates are its first and its last day, and its weekdays where it names
	// some; none when it has no date.
	dates []*figure.Figure
	// held are the days on which it is held, for a line with dates.
	held *figure.Figure
}

func courseOf(f *guide.Facts) course {
	c := course{facts: f}
	for i, row := range f.Rows(schedule) {
		if len(row) == 0 {
			continue
		}
		l := line{row: i, mode: row.Choice("mode")}
		if row["from"] != nil || row["to"] != nil {
			from, to := f.Cell(schedule, i, "from"), f.Cell(schedule, i, "to")
			l.dates = []*figure.Figure{figure.Or(from, to), figure.Or(to, from)}
			if len(row.Several("weekdays")) > 0 {
				l.dates = append(l.dates, f.Cell(schedule, i, "weekdays"))
			}
			l.held = figure.Make("held_days", countHeld, l.dates...)
		}
		c.lines = append(c.lines, l)
	}
	c.begins = c.firstDay()
	return c
}

func (c course) cell(l line, column string) *figure.Figure {
	return c.facts.Cell(schedule, l.row, column)
}

// hours are those of every line: of each day it is held, or of each session.
func (c course) hours() *figure.Figure {
	if len(c.lines) == 0 {
		return c.none()
	}
	lines := make([]*figure.Figure, len(c.lines))
	for i, l := range c.lines {
		times := l.held
		name := figure.Name{Rule: "schedule.line"}
		if times == nil {
			times = c.cell(l, "sessions")
		} else {
			name.From, name.To = l.dates[0].Day(), l.dates[1].Day()
		}
		lines[i] = figure.Named(name, figure.KindHours, figure.Times(times, c.cell(l, "hours")))
	}
	return figure.Sum(lines...)
}

// onsiteDays are the days on which somebody has to come: once a day, however
// many lines there are of it.
func (c course) onsiteDays() *figure.Figure {
	var dated, counted []*figure.Figure
	for _, l := range c.lines {
		switch {
		case l.mode == "":
			counted = append(counted, c.cell(l, "mode"))
		case l.mode != "onsite":
		case l.held != nil:
			dated = append(dated, l.held)
		default: // a session on site is a day
			counted = append(counted, c.cell(l, "sessions"))
		}
	}
	if len(dated) > 0 {
		counted = append(counted, figure.Make("days_together", together, dated...))
	}
	if len(counted) == 0 {
		return c.none()
	}
	return figure.Sum(counted...)
}

// none is what a calendar without a line comes to: nothing when it was said to
// be empty, unknown before.
func (c course) none() *figure.Figure {
	return figure.Given(figure.Define(0), c.facts.Lines(schedule))
}

// lastDay is the last day that is held. A line on site that waits for its dates
// leaves it unknown; sessions at a distance may have none.
func (c course) lastDay() *figure.Figure {
	var lasts, without []*figure.Figure
	for _, l := range c.lines {
		var last *figure.Figure
		if l.held == nil {
			last = c.cell(l, "from")
		} else {
			last = figure.Make("last_held", lastHeld, l.dates...)
		}
		if last.IsZero() && l.mode == "distance" {
			without = append(without, last)
			continue
		}
		lasts = append(lasts, last)
	}
	switch {
	case len(lasts) > 0:
		return figure.Make("latest", func(of []*figure.Figure) figure.Result {
			return figure.On(slices.MaxFunc(of, byDay).Day())
		}, lasts...)
	case len(without) > 0:
		return without[0]
	}
	return figure.Make("no_line", func([]*figure.Figure) figure.Result { return figure.Absent(figure.None) }, c.facts.Lines(schedule))
}

func (c course) firstDay() *figure.Figure {
	firsts := c.first()
	if len(firsts) == 0 {
		return c.facts.Figure(guide.AnchorTarget)
	}
	return figure.Make("earliest", func(of []*figure.Figure) figure.Result {
		return figure.On(slices.MinFunc(of, byDay).Day())
	}, firsts...)
}

// first are the first days of the lines that are held.
func (c course) first() []*figure.Figure {
	var firsts []*figure.Figure
	for _, l := range c.lines {
		if l.held == nil {
			continue
		}
		if first := figure.Make("first_held", firstHeld, l.dates...); !first.IsZero() {
			firsts = append(firsts, first)
		}
	}
	return firsts
}

func byDay(a, b *figure.Figure) int { return int(a.Day()) - int(b.Day()) }

// weekdays are how many days of the week the course ever uses. Lines that use
// other days at other times count together, which asks for the longer notice:
// the cautious side.
func (c course) weekdays() *figure.Figure {
	var lines []*figure.Figure
	for _, l := range c.lines {
		if l.held != nil && !l.held.IsZero() {
			lines = append(lines, l.held)
		}
	}
	return figure.Make("weekdays_used", weekdaysUsed, lines...)
}
