package creation

import (
	"fmt"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/money"
)

// years gives the results of each twelve months from the start for which a
// turnover is given, or of the first when none is.
func (m *micro) years() {
	if _, state := m.facts.Value("turnover"); state == guide.NotApplicable {
		return
	}
	given := max(1, m.facts.YearsGiven("turnover"))
	years, over := make([]int, given), make([]*figure.Figure, given)
	for i := range given {
		years[i], over[i] = i, m.year(i)
	}
	m.twoYearsOver(years, over)
}

// year gives the results of one of the project's years, from 0, and says
// whether it is over the ceiling.
func (m *micro) year(i int) *figure.Figure {
	n := fmt.Sprintf("year%d.", i+1)
	turnover, begins := m.facts.FigureOfYear("turnover", i), m.begins(i)
	contributions, training, chamber := m.contributions(), m.training(), m.chamber()

	rate := oneRate(contributions.lines(begins))
	if rate != nil {
		m.book.Put(n+"contribution_rate", rate)
	}
	taken := []*figure.Figure{
		m.book.Put(n+"contributions", contributions.on(turnover, begins)),
		m.book.Put(n+"training_levy", training.on(turnover, begins)),
	}
	if chamber != nil {
		taken = append(taken, m.book.Put(n+"chamber_levy", chamber.on(turnover, begins)))
	}
	expenses := m.expenses(i)
	net := m.book.Put(n+"net", figure.Less(turnover, taken...))
	after := m.book.Put(n+"after_expenses", figure.Less(net, expenses))
	m.book.Put(n+"per_month", figure.Over(after, figure.Define(yearMonths)))
	m.book.Put(n+"flat_tax", m.flatTax().on(turnover, begins))
	m.book.Put(n+"taxable", m.taxable(turnover, begins[0]))
	m.required(i, rate, begins)
	return m.thresholds(fmt.Sprintf("year%d", i+1), turnover, begins[0])
}

// begins are the days that begin the twelve months of a year, and the day
// after the last.
func (m *micro) begins(year int) []calendar.Day {
	begins := make([]calendar.Day, yearMonths+1)
	if m.start.IsZero() {
		return begins
	}
	for k := range begins {
		begins[k] = m.start.Day().AddMonths(yearMonths*year + k)
	}
	return begins
}

// oneRate is the rate of a year that has one only, nil otherwise.
func oneRate(lines []line) *figure.Figure {
	if len(lines) != 1 {
		return nil
	}
	return lines[0].rate
}

// expenses are those of one year; an empty list says that there are none.
func (m *micro) expenses(year int) *figure.Figure {
	v, state := m.facts.Value("expenses")
	if years, ok := v.(guide.PerYear); ok && state == guide.Known && len(years) == 0 {
		return figure.Answered(figure.Of("expenses"), figure.KindEuro, money.Euro(0))
	}
	return m.facts.FigureOfYear("expenses", year)
}

// taxable is the turnover less the allowance for expenses, which is never
// under its minimum: nothing when the turnover isn't either.
func (m *micro) taxable(turnover *figure.Figure, on calendar.Day) *figure.Figure {
	if m.category.IsZero() || m.start.IsZero() {
		return figure.Given(turnover, m.category, m.start)
	}
	least := figure.OfRate(m.table, "ABATTEMENT_MINIMUM", on)
	allowance := figure.Max(figure.Times(turnover, m.of(m.codes.allowance, on)), least)
	return figure.If(figure.Until(turnover, least), figure.Nothing(), figure.Less(turnover, allowance))
}

// required is the turnover that leaves the income wanted, when every levy has
// one rate all year: what is wanted and spent over what each euro leaves.
func (m *micro) required(year int, rate *figure.Figure, begins []calendar.Day) {
	rates := []*figure.Figure{rate, oneRate(m.training().lines(begins))}
	if chamber := m.chamber(); chamber != nil {
		rates = append(rates, oneRate(chamber.lines(begins)))
	}
	for _, r := range rates {
		if r == nil {
			return
		}
	}
	wanted := figure.Sum(figure.Times(figure.Define(yearMonths), m.facts.Figure("target_monthly_income")), m.expenses(year))
	m.book.Put(fmt.Sprintf("required_turnover.year%d", year+1), figure.Over(wanted, figure.Less(figure.Whole(), rates...)))
}
