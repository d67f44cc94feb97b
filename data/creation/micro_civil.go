package creation

import (
	"fmt"
	"maps"
	"slices"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// period is a row of the takings: what was received, or will be, between two
// days, both counted.
type period struct {
	from, to, amount *figure.Figure
	// days is how many it has; absent when it ends before it begins.
	days *figure.Figure
}

// periods are the takings by period; none when there is no row.
func (m *micro) periods() []period {
	v, _ := m.facts.Value("takings")
	rows, _ := v.([]guide.Row)
	periods := make([]period, len(rows))
	for i := range rows {
		cell := func(column string) *figure.Figure { return m.facts.Cell("takings", i, column) }
		p := period{from: cell("from"), to: cell("to"), amount: cell("amount")}
		p.days = periodDays(p.from, p.to)
		periods[i] = p
	}
	return periods
}

// periodDays are the days of a period; one that ends before it begins has none
// that could be counted.
func periodDays(from, to *figure.Figure) *figure.Figure {
	n := figure.Make("period_days", func(of []*figure.Figure) figure.Result {
		length := of[0].Day().DaysUntil(of[1].Day()) + 1
		switch {
		case length < 1:
			return figure.Absent(figure.Contrary)
		case length > longestPeriod:
			return figure.Absent(figure.TooLarge)
		}
		return figure.Number(figure.KindInt, figure.Define(int64(length)).Exact())
	}, from, to)
	return days("period.days", from.Day(), to.Day(), n)
}

// longestPeriod keeps a mistyped century from filling the book with years.
const longestPeriod = 10 * 366

// years are the civil years in which the period has days; those of its ends
// alone when its days can't be counted.
func (p period) years() []int {
	var years []int
	from, to := p.from.Day(), p.to.Day()
	if p.days.IsZero() {
		for _, end := range []calendar.Day{from, to} {
			if !end.IsZero() {
				years = append(years, end.Year())
			}
		}
		return years
	}
	for y := from.Year(); y <= to.Year(); y++ {
		years = append(years, y)
	}
	return years
}

// unknown says that nobody can tell what the period adds to a civil year: its
// days can't be counted, and its ends, as far as they are known, don't rule the
// year out.
func (p period) unknown(year int) bool {
	switch {
	case !p.days.IsZero():
		return false
	case p.days.Fault() == figure.Missing:
		return true
	}
	return slices.Contains(p.years(), year)
}

// has says that the period has days in a civil year.
func (p period) has(year int) bool {
	return !p.days.IsZero() && slices.Contains(p.years(), year)
}

// within are the first and the last day that the period has in a civil year
// in which it has some.
func (p period) within(year int) (from, to calendar.Day) {
	return max(p.from.Day(), calendar.Date(year, 1, 1)), min(p.to.Day(), calendar.Date(year, 12, 31))
}

// part is what falls on some of a period's days, spread evenly over all.
func (p period) part(from, to calendar.Day) *figure.Figure {
	if from == p.from.Day() && to == p.to.Day() {
		return figure.Given(p.amount, p.days)
	}
	n := figure.Given(figure.Define(int64(from.DaysUntil(to)+1)), p.from, p.to)
	return figure.Over(figure.Times(p.amount, days("period.days", from, to, n)), p.days)
}

// civil gives the results of each civil year in which something was taken. A
// period whose days aren't known could lie in any of them.
func (m *micro) civil(periods []period) {
	touched := map[int]bool{}
	for _, p := range periods {
		for _, y := range p.years() {
			touched[y] = true
		}
	}
	years := slices.Sorted(maps.Keys(touched))
	over := make([]*figure.Figure, len(years))
	for i, y := range years {
		over[i] = m.civilYear(y, periods)
	}
	m.twoYearsOver(years, over)
}

func (m *micro) civilYear(y int, periods []period) *figure.Figure {
	takings := takingsOf(y, periods)
	n := fmt.Sprintf("civil%04d.", y)
	taken := []*figure.Figure{
		m.book.Put(n+"contributions", m.contributions().onPeriods(y, periods)),
		m.book.Put(n+"training_levy", m.training().onPeriods(y, periods)),
	}
	if chamber := m.chamber(); chamber != nil {
		taken = append(taken, m.book.Put(n+"chamber_levy", chamber.onPeriods(y, periods)))
	}
	received := figure.Step(figure.Name{Rule: "civil.takings", Year: y}, takings)
	m.book.Put(n+"net", figure.Less(received, taken...))
	return m.civilThresholds(y, takings)
}

// takingsOf are the takings of a civil year, not rounded.
func takingsOf(y int, periods []period) *figure.Figure {
	var parts []*figure.Figure
	for _, p := range periods {
		switch {
		case p.unknown(y):
			parts = append(parts, figure.Given(p.amount, p.days))
		case p.has(y):
			parts = append(parts, p.part(p.within(y)))
		}
	}
	return figure.Sum(parts...)
}

// onPeriods is what is due on the takings of a civil year: a rounded line for
// each period and rate.
func (l levy) onPeriods(y int, periods []period) *figure.Figure {
	var due []*figure.Figure
	for _, p := range periods {
		switch {
		case p.unknown(y):
			due = append(due, figure.Given(p.amount, p.days))
		case p.has(y):
			for _, line := range l.spans(p.within(y)) {
				name := figure.Name{Rule: "civil.line", From: line.from, To: line.to}
				due = append(due, figure.Step(name, figure.Times(p.part(line.from, line.to), line.rate)))
			}
		}
	}
	return figure.Sum(due...)
}

// spans are the days from one to another, both counted, parted where the rate
// changes.
func (l levy) spans(from, to calendar.Day) []line {
	var lines []line
	for day := from; day <= to; {
		rate, until := l.rate(day)
		until = min(until, to)
		if last := len(lines) - 1; last >= 0 && value(lines[last].rate) == value(rate) {
			lines[last].rate, lines[last].to = figure.Given(lines[last].rate, rate), until
		} else {
			lines = append(lines, line{rate: rate, from: day, to: until})
		}
		day = until.AddDays(1)
	}
	return lines
}
