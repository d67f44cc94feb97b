package paper

import (
	"slices"
	"strconv"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/training"
)

// The calendar of a course: the months in which it is held, drawn with their
// days, and the same in words below.

// mostMonths is how many months are drawn; the lines below say the rest.
const mostMonths = 12

// held are the days of a month on which one has to come, and those at a
// distance.
type held struct {
	month            calendar.Month
	onsite, distance []calendar.Day
}

// monthsHeld are the months in which something is held, in their order.
func monthsHeld(sittings []training.Sitting) []held {
	var out []held
	for _, s := range sittings {
		if s.Day.IsZero() {
			continue
		}
		month := calendar.MonthOf(s.Day)
		if n := len(out); n == 0 || out[n-1].month != month {
			out = append(out, held{month: month})
		}
		h := &out[len(out)-1]
		to := &h.distance
		if s.Onsite() {
			to = &h.onsite
		}
		if n := len(*to); n == 0 || (*to)[n-1] != s.Day {
			*to = append(*to, s.Day)
		}
	}
	return out
}

// timetableOfCourse draws the months and lists the lines of the calendar.
func (c *composer) timetableOfCourse() {
	sittings := training.Timetable(c.plan.Facts)
	lines := c.plan.Facts.Rows("schedule")
	if len(lines) == 0 {
		return
	}
	c.section(words.Course.CalendarHead)
	if months := monthsHeld(sittings); len(months) > 0 {
		months = months[:min(len(months), mostMonths)]
		c.calendarLegend(months)
		c.drawMonths(months)
	}
	if t := c.tableOfAnswer(c.guide.Question("schedule"), lines, nil); t != nil {
		if len(c.waiting) == 0 {
			c.space(2 * mm)
		}
		c.print(t)
	}
}

// Measures of a drawn month; in large print two stand beside each other.
const (
	monthGapWide Length = 7 * mm
	monthGapHigh Length = 4 * mm
)

func (c *composer) perRow() int {
	if c.large {
		return 2
	}
	return 3
}

// daySide is the width of a day's cell.
func (c *composer) daySide() Length {
	n := Length(c.perRow())
	return (width - (n-1)*monthGapWide) / n / 7
}

func (c *composer) dayHeight() Length { return leading(c.scaled(sizeSmall)) + 1.2*mm }

// monthHeight is the name, the letters of the days, and the weeks.
func (c *composer) monthHeight(m calendar.Month) Length {
	return leading(c.scaled(sizeTable)) + 1*mm + Length(1+weeksOf(m))*c.dayHeight()
}

func weeksOf(m calendar.Month) int { return (monday(m.First()) + m.Days() + 6) / 7 }

// monday is the place of a day in its week, 0 for Monday.
func monday(d calendar.Day) int { return (int(d.Weekday()) + 6) % 7 }

// drawMonths draws months in rows.
func (c *composer) drawMonths(all []held) {
	each := c.daySide()*7 + monthGapWide
	for n := c.perRow(); len(all) > 0; all = all[min(n, len(all)):] {
		h := c.monthsHeight(all)
		c.need(h)
		for i, m := range all[:min(n, len(all))] {
			c.described(ElFigure, c.pass(words.MonthHeld(m.month, m.onsite, m.distance)), func() {
				c.drawMonth(m, left+Length(i)*each, c.y)
			})
		}
		c.y += h
	}
}

// monthsHeight is that of the first row of months, and the gap below it.
func (c *composer) monthsHeight(all []held) Length {
	h := Length(0)
	for _, m := range all[:min(c.perRow(), len(all))] {
		h = max(h, c.monthHeight(m.month))
	}
	return h + monthGapHigh
}

func (c *composer) drawMonth(m held, x, y Length) {
	name := oneLine(c.run(Bold, sizeTable, words.Month(m.month)))
	c.set(name, x, y)
	y += leading(name.size()) + 1*mm
	side, h := c.daySide(), c.dayHeight()
	for i, letter := range words.WeekdayLetters {
		c.centred(oneLine(c.run(Regular, sizeSmall, letter)), x+Length(i)*side, y, side, h)
	}
	y += h
	c.rule(x, y, side*7, 0.25*mm)
	first := m.month.First()
	for n := range m.month.Days() {
		day := first.AddDays(n)
		place := monday(first) + n
		c.drawDay(m, day, x+Length(place%7)*side, y+Length(place/7)*h)
	}
}

// drawDay is white on black where one has to come, framed at a distance.
func (c *composer) drawDay(m held, day calendar.Day, x, y Length) {
	side, h := c.daySide(), c.dayHeight()
	in := Length(0.4 * mm)
	box := Op{Kind: OpBox, X: x + in, Y: y + in, W: side - 2*in, H: h - 2*in, Of: c.of}
	_, _, n := day.Civil()
	mark, face := Plain, Regular
	switch {
	case slices.Contains(m.onsite, day):
		box.Fill = true
		mark, face = White, Bold
		c.draw(box)
	case slices.Contains(m.distance, day):
		box.Stroke = 0.5 * mm
		face = Bold
		c.draw(box)
	}
	c.centred(oneLine(c.marked(mark, face, sizeSmall, strconv.Itoa(n))), x, y, side, h)
}

// centred sets a line in the middle of a box.
func (c *composer) centred(l Line, x, y, w, h Length) {
	c.set(l, x+(w-l.Width)/2, y+(h-leading(l.size()))/2)
}

// calendarLegend says what the marks of the days mean, above the first months:
// only those that are there. It is a drawing, as a mark without its box says
// nothing.
func (c *composer) calendarLegend(months []held) {
	h := c.dayHeight()
	c.need(h + 2*mm + c.monthsHeight(months))
	onsite := slices.ContainsFunc(months, func(m held) bool { return len(m.onsite) > 0 })
	distance := slices.ContainsFunc(months, func(m held) bool { return len(m.distance) > 0 })
	c.described(ElFigure, c.pass(words.MarksOfDays(onsite, distance)), func() {
		x, side := Length(left), c.daySide()
		for i, word := range []string{words.Course.OnsiteMark, words.Course.DistanceMark} {
			if ![]bool{onsite, distance}[i] {
				continue
			}
			c.draw(Op{Kind: OpBox, X: x, Y: c.y + 0.4*mm, W: side - 0.8*mm, H: h - 0.8*mm, Of: c.of, Fill: i == 0, Stroke: 0.5 * mm})
			l := oneLine(c.run(Regular, sizeSmall, word))
			c.set(l, x+side+1*mm, c.y+(h-leading(l.size()))/2)
			x += side + l.Width + 9*mm
		}
	})
	c.y += h + 2*mm
}
