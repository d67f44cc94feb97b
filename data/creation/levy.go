package creation

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/rates"
)

// levy is what is due on takings at a rate that may change with the days.
type levy struct {
	// rate is the rate on a day, and the last day on which the same one holds.
	rate func(on calendar.Day) (*figure.Figure, calendar.Day)
}

// forever is after every day that is asked for.
var forever = calendar.Date(9999, 12, 31)

// plainLevy is due at the official rate of a code, for the reasons that chose
// the code.
func plainLevy(table *rates.Table, code string, reasons ...*figure.Figure) levy {
	return levy{func(on calendar.Day) (*figure.Figure, calendar.Day) {
		rate := figure.OfRate(table, code, on)
		return figure.Given(rate, reasons...), holdsUntil(table, code, on)
	}}
}

// holdsUntil is the last day on which what is known of a code on a day holds.
func holdsUntil(table *rates.Table, code string, on calendar.Day) calendar.Day {
	if until := table.Until(code, on); !until.IsZero() {
		return until
	}
	return forever
}

// line is what is due at one rate: so many of the months that were asked for.
type line struct {
	rate     *figure.Figure
	months   int
	from, to calendar.Day
}

// lines are the months, given by the days that begin them and the day after
// the last, brought together by rate: a month has the rate in force on its
// first day.
func (l levy) lines(begins []calendar.Day) []line {
	var (
		lines []line
		until calendar.Day
		n     int // the line of the rate in force
	)
	at := map[string]int{}
	for i, first := range begins[:len(begins)-1] {
		if i == 0 || first > until {
			rate, last := l.rate(first)
			until = last
			of, known := at[value(rate)]
			if known {
				// The same value under another decree: the reader sees both.
				lines[of].rate = figure.Given(lines[of].rate, rate)
			} else {
				of = len(lines)
				at[value(rate)] = of
				lines = append(lines, line{rate: rate, from: first})
			}
			n = of
		}
		lines[n].months++
		lines[n].to = begins[i+1].AddDays(-1)
	}
	return lines
}

// value tells rates of different values apart; those that are absent are one.
func value(rate *figure.Figure) string {
	if rate.Exact() == nil {
		return ""
	}
	return rate.Exact().RatString()
}

// on is what is due on an amount that is spread evenly over twelve months of
// which these are some: a rounded line for each rate.
func (l levy) on(amount *figure.Figure, begins []calendar.Day) *figure.Figure {
	lines := l.lines(begins)
	if len(lines) == 1 {
		return lines[0].on(amount)
	}
	due := make([]*figure.Figure, len(lines))
	for i, line := range lines {
		due[i] = figure.Step(figure.Name{Rule: "micro.line", From: line.from, To: line.to}, line.on(amount))
	}
	return figure.Sum(due...)
}

func (l line) on(amount *figure.Figure) *figure.Figure {
	return figure.Times(twelfths(amount, l.months), l.rate)
}

// twelfths are so many months of a yearly amount.
func twelfths(amount *figure.Figure, months int) *figure.Figure {
	if months == yearMonths {
		return amount
	}
	return figure.Over(figure.Times(amount, figure.Define(int64(months))), figure.Define(yearMonths))
}

const yearMonths = 12
