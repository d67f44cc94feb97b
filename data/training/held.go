package training

import (
	"math/big"
	"slices"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
)

// longest is the longest line that is counted, in days: no course lasts ten
// years, and a year typed wrong must not be counted day by day.
const longest = 3660

var weekdayIDs = [...]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

// heldOn are the days on which a line is held, by its first and its last day
// and its weekdays.
func heldOn(dates []*figure.Figure) []calendar.Day {
	var on []string
	if len(dates) > 2 {
		on = dates[2].Several()
	}
	return daysOn(dates[0].Day(), dates[1].Day(), on)
}

// daysOn are the days of a line on some weekdays; one that names none is held
// on each. Public holidays are skipped.
func daysOn(from, to calendar.Day, on []string) []calendar.Day {
	var held, free []calendar.Day
	year := 0
	for d := from; d <= to && d-from <= longest; d++ {
		if len(on) > 0 && !slices.Contains(on, weekdayIDs[d.Weekday()]) {
			continue
		}
		if d.Year() != year {
			year = d.Year()
			free = calendar.Holidays(year)
		}
		if !slices.Contains(free, d) {
			held = append(held, d)
		}
	}
	return held
}

// wrong is why the days of a line can't be counted, "" when they can.
func wrong(dates []*figure.Figure) figure.Fault {
	return wrongDays(dates[0].Day(), dates[1].Day())
}

func wrongDays(from, to calendar.Day) figure.Fault {
	switch days := from.DaysUntil(to); {
	case days < 0:
		return figure.Contrary
	case days > longest:
		return figure.TooLarge
	}
	return ""
}

// The operations on the dates of a line.

func countHeld(dates []*figure.Figure) figure.Result {
	if fault := wrong(dates); fault != "" {
		return figure.Absent(fault)
	}
	return figure.Number(figure.KindInt, big.NewRat(int64(len(heldOn(dates))), 1))
}

func firstHeld(dates []*figure.Figure) figure.Result {
	return oneHeld(dates, func(held []calendar.Day) calendar.Day { return held[0] })
}

func lastHeld(dates []*figure.Figure) figure.Result {
	return oneHeld(dates, func(held []calendar.Day) calendar.Day { return held[len(held)-1] })
}

func oneHeld(dates []*figure.Figure, pick func([]calendar.Day) calendar.Day) figure.Result {
	if fault := wrong(dates); fault != "" {
		return figure.Absent(fault)
	}
	held := heldOn(dates)
	if len(held) == 0 {
		return figure.Absent(figure.None)
	}
	return figure.On(pick(held))
}

// The operations on the lines' days: each argument is what countHeld gave.

func together(lines []*figure.Figure) figure.Result {
	days := map[calendar.Day]bool{}
	for _, l := range lines {
		for _, d := range heldOn(l.Of()) {
			days[d] = true
		}
	}
	return figure.Number(figure.KindInt, big.NewRat(int64(len(days)), 1))
}

func weekdaysUsed(lines []*figure.Figure) figure.Result {
	used := map[time.Weekday]bool{}
	for _, l := range lines {
		for _, d := range heldOn(l.Of()) {
			used[d.Weekday()] = true
		}
	}
	return figure.Number(figure.KindInt, big.NewRat(int64(len(used)), 1))
}
