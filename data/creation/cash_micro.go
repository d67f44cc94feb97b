package creation

import (
	"fmt"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
)

// declared is a period that is declared to Urssaf at once, by months of the
// first year counted from 1, and the month in which what is due is paid.
type declared struct{ first, last, paid int }

// nextMonths are the months that the first monthly declaration takes in beside
// that of the start.
const nextMonths = 3

// quarterMonths are the months of a quarter.
const quarterMonths = 3

// declarations are those paid within the first twelve months. The first
// quarterly one takes in the quarter of the start and the whole next one, the
// first monthly one the month of the start and the three next (contract §3);
// each is paid in the month after.
func declarations(quarterly bool, start calendar.Day) []declared {
	first, length := 1+nextMonths, 1
	if quarterly {
		_, month, _ := start.Civil()
		left := int(month-time.January) % quarterMonths
		first, length = 2*quarterMonths-left, quarterMonths
	}
	var all []declared
	for begin, end := 1, first; end < yearMonths; begin, end = end+1, end+length {
		all = append(all, declared{begin, end, end + 1})
	}
	return all
}

// cash gives the balance at the end of each of the first twelve civil months,
// that of the start the first: what is taken and spent is spread evenly, and
// levies are paid when they are.
func (m *micro) cash() {
	c := m.cashOf()
	balances := make([]*figure.Figure, yearMonths)
	for k := 1; k <= yearMonths; k++ {
		balances[k-1] = m.book.Put(fmt.Sprintf("cash.month%02d", k), c.balance(k))
	}
	m.book.Put("cash.lowest", figure.Min(balances...))
}

// till is what the cash of the first year rests on.
type till struct {
	opening, turnover, expenses, drawings *figure.Figure
	// paid is what is paid to Urssaf, by month from 1.
	paid map[int]*figure.Figure
}

func (m *micro) cashOf() till {
	rhythm := m.facts.Figure("declaration")
	c := till{
		opening: figure.Given(m.facts.Figure("opening_cash"), rhythm), turnover: m.facts.FigureOfYear("turnover", 0),
		expenses: m.expenses(0), drawings: m.facts.Figure("monthly_drawings"), paid: map[int]*figure.Figure{},
	}
	if rhythm.IsZero() || m.start.IsZero() {
		c.opening = figure.Given(c.opening, m.start)
		return c
	}
	for _, d := range declarations(rhythm.Text() == "quarterly", m.start.Day()) {
		levies := figure.Given(m.due(d), rhythm)
		c.paid[d.paid] = m.book.Put(fmt.Sprintf("cash.levies.month%02d", d.paid), levies)
	}
	return c
}

// due is all that one declaration comes to: contributions, levies, and the
// flat tax of those who chose it.
func (m *micro) due(d declared) *figure.Figure {
	begins := m.begins(0)[d.first-1 : d.last+1]
	turnover := m.facts.FigureOfYear("turnover", 0)
	part := func(rule string, l levy) *figure.Figure {
		name := figure.Name{Rule: rule, From: begins[0], To: begins[len(begins)-1].AddDays(-1)}
		return figure.Step(name, l.on(turnover, begins))
	}
	parts := []*figure.Figure{part("cash.contributions", m.contributions()), part("cash.training_levy", m.training())}
	if chamber := m.chamber(); chamber != nil {
		parts = append(parts, part("cash.chamber_levy", *chamber))
	}
	if option := m.facts.Figure("flat_tax_option"); option.Yes() {
		parts = append(parts, figure.Given(part("cash.flat_tax", m.flatTax()), option))
	}
	return figure.Sum(parts...)
}

// balance is what is left at the end of a month.
func (c till) balance(month int) *figure.Figure {
	out := []*figure.Figure{c.spent(month), figure.Times(c.drawings, figure.Define(int64(month)))}
	for k := 1; k <= month; k++ {
		if c.paid[k] != nil {
			out = append(out, c.paid[k])
		}
	}
	return figure.Less(figure.Sum(c.opening, c.received(month)), out...)
}

// received is what has been taken by the end of a month, spent what the
// activity has spent.
func (c till) received(month int) *figure.Figure {
	return figure.Step(figure.Name{Rule: "cash.received", Month: month}, twelfths(c.turnover, month))
}

func (c till) spent(month int) *figure.Figure {
	return figure.Step(figure.Name{Rule: "cash.spent", Month: month}, twelfths(c.expenses, month))
}
