package creation

import (
	"fmt"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
)

// thresholds sets a project's year beside the thresholds of the VAT exemption
// and the ceiling, each for a full year, and says whether it is over the
// ceiling; year is « year1 ».
func (m *micro) thresholds(year string, turnover *figure.Figure, on calendar.Day) *figure.Figure {
	if m.start.IsZero() {
		turnover = figure.Given(turnover, m.start)
	}
	m.book.Put("vat.share_of_threshold."+year, figure.Over(turnover, m.of(m.codes.vatBase, on)))
	m.book.Put("vat.share_of_upper."+year, figure.Over(turnover, m.of(m.codes.vatUpper, on)))
	m.exempt(year, turnover, on)
	return m.book.Put("ceiling.exceeded."+year, figure.Above(turnover, m.of(m.codes.ceiling, on)))
}

// civilThresholds does the same for what was taken in a civil year: the
// thresholds of the year of the start are those of its days, and its takings
// are brought to a full year for the ceiling (domain B.4).
func (m *micro) civilThresholds(y int, takings *figure.Figure) *figure.Figure {
	year, on := fmt.Sprintf("%04d", y), calendar.Date(y, 1, 1)
	yearly := figure.Given(takings, m.start)
	if y == m.start.Day().Year() {
		on = m.start.Day()
		yearly = figure.Over(figure.Times(takings, yearDays(m.start)), m.activeDays())
	}
	base, upper := m.proRata(y, m.of(m.codes.vatBase, on)), m.proRata(y, m.of(m.codes.vatUpper, on))
	m.book.Put("vat.base_threshold."+year, base)
	m.book.Put("vat.upper_threshold."+year, upper)
	m.book.Put("vat.share_of_threshold."+year, figure.Over(takings, base))
	m.book.Put("vat.share_of_upper."+year, figure.Over(takings, upper))
	m.exempt(year, yearly, on)
	if y == m.start.Day().Year() {
		m.book.Put("ceiling.annualised."+year, yearly)
	}
	return m.book.Put("ceiling.exceeded."+year, figure.Above(yearly, m.of(m.codes.ceiling, on)))
}

// proRata is a yearly amount, or in the year of the start the part of it that
// the days from the start to 31 December are of the year.
func (m *micro) proRata(y int, amount *figure.Figure) *figure.Figure {
	if m.start.IsZero() || y != m.start.Day().Year() {
		return figure.Given(amount, m.start)
	}
	return figure.Over(figure.Times(amount, m.activeDays()), yearDays(m.start))
}

// activeDays are the days from the start to 31 December, both counted.
func (m *micro) activeDays() *figure.Figure {
	return days("active.days", m.start.Day(), m.start.Day(), figure.Span(m.start, yearEnd(m.start)))
}

// days names a number of days, between two or of the year of the first.
func days(rule string, from, to calendar.Day, n *figure.Figure) *figure.Figure {
	name := figure.Name{Rule: rule, From: from, To: to}
	if !from.IsZero() {
		name.Year = from.Year()
	}
	return figure.Named(name, figure.KindInt, n)
}

// yearDays is how many days the year of a day has.
func yearDays(day *figure.Figure) *figure.Figure {
	n := figure.Make("year_days", func(of []*figure.Figure) figure.Result {
		y := of[0].Day().Year()
		length := calendar.Date(y, 1, 1).DaysUntil(calendar.Date(y+1, 1, 1))
		return figure.Number(figure.KindInt, figure.Define(int64(length)).Exact())
	}, day)
	return days("year.days", day.Day(), day.Day(), n)
}

// exempt says whether takings are so low that the local tax on businesses
// isn't due on them, two years later (domain B.4, service-public F23999).
func (m *micro) exempt(year string, takings *figure.Figure, on calendar.Day) {
	limit := figure.OfRate(m.table, "CFE_EXONERATION_SEUIL", on)
	if m.start.IsZero() {
		limit = m.start
	}
	m.book.Put("cfe.exempt."+year, figure.Until(takings, limit))
}

// twoYearsOver says whether so many years running are over the ceiling that
// the regime ends on the next 1 January. Fewer years say nothing yet.
func (m *micro) twoYearsOver(years []int, over []*figure.Figure) {
	running := figure.OfRate(m.table, "MICRO_SORTIE_ANNEES", m.start.Day())
	if m.start.IsZero() || running.IsZero() || !running.Exact().IsInt() {
		return
	}
	n := int(running.Exact().Num().Int64())
	var ends []*figure.Figure
	for last := n - 1; n > 0 && last < len(years); last++ {
		if first := last - n + 1; years[last]-years[first] == n-1 {
			ends = append(ends, figure.All(over[first:last+1]...))
		}
	}
	if len(ends) > 0 {
		m.book.Put("ceiling.two_years_over", figure.Given(figure.Any(ends...), running))
	}
}
