package creation

import (
	"math/big"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// forecast is the result of each year for which a turnover is planned, and
// where the first one breaks even (contract §3, domain B.2).
func (c *company) forecast(plan financingPlan) {
	b := c.book
	variable := c.facts.Figure("variable_cost_rate")
	left := figure.Less(figure.Whole(), variable)
	var losses []*figure.Figure
	var firstCosts *figure.Figure
	for year := 1; year <= c.years(); year++ {
		margin := b.Put(yearKey(year, "margin"), figure.Times(c.turnover(year), left))
		depreciation := b.Put(yearKey(year, "depreciation"), c.depreciation(year))
		interest := b.Put(yearKey(year, "interest"), c.ofLoans(func(l loan) *figure.Figure { return l.interest(year) }))
		fixed := b.Put(yearKey(year, "fixed_costs"), figure.Sum(append(c.costs(year), depreciation, interest)...))
		spent := []*figure.Figure{fixed}
		startUp := figure.Define(0)
		if year == 1 {
			firstCosts = fixed
			startUp = b.Put(yearKey(year, "start_up_costs"), figure.Sum(plan.formalities, amounts(only(c.needs, smallEquipment))))
			spent = append(spent, startUp)
		}
		preTax := b.Put(yearKey(year, "pre_tax"), figure.Less(margin, spent...))
		net := c.taxed(year, preTax, losses...)
		losses = []*figure.Figure{c.lossesAfter(year, preTax, losses...)}
		self := b.Put(yearKey(year, "self_financing"), figure.Sum(net, depreciation))
		repayments := b.Put(yearKey(year, "repayments"), c.ofLoans(func(l loan) *figure.Figure { return l.principal(year) }))
		if year == 1 {
			self = figure.Sum(self, startUp)
		}
		b.Put(yearKey(year, "left_after_repayments"), figure.Less(self, repayments))
	}
	c.breakEven(b.Put("year1.margin_rate", left), firstCosts)
}

// years is how many years are planned; the first is always looked at, so that
// what it waits for can be said.
func (c *company) years() int { return max(1, c.facts.YearsGiven("turnover")) }

func (c *company) turnover(year int) *figure.Figure { return c.facts.FigureOfYear("turnover", year-1) }

// ofLoans adds a part of every loan.
func (c *company) ofLoans(part func(loan) *figure.Figure) *figure.Figure {
	parts := make([]*figure.Figure, len(c.loans))
	for i, l := range c.loans {
		parts[i] = part(l)
	}
	return figure.Sum(parts...)
}

// costs are what the firm pays in a year whatever it sells: the costs of the
// table, then the director's pay and its contributions where they are given
// apart.
func (c *company) costs(year int) []*figure.Figure {
	var costs []*figure.Figure
	for _, l := range c.lines("fixed_costs") {
		costs = append(costs, c.cost(l, year))
	}
	return append(costs, c.director(year)...)
}

// cost is a line of the fixed costs in a year: its amount of that year where
// years differ, else the one amount.
func (c *company) cost(l entry, year int) *figure.Figure {
	if l.absent != nil {
		return l.absent
	}
	if c.byYear(l) {
		return c.facts.CellOfYear(l.question, l.row, "amounts", year-1)
	}
	return l.cell("amount")
}

// byYear says whether a line gives an amount for each year.
func (c *company) byYear(l entry) bool {
	years, _ := c.facts.Rows(l.question)[l.row]["amounts"].(guide.PerYear)
	for _, amount := range years {
		if amount != nil {
			return true
		}
	}
	return false
}

// director are the pay of who runs the firm and what is due on it, when they
// are given apart from the other costs.
func (c *company) director(year int) []*figure.Figure {
	var costs []*figure.Figure
	if c.given("director_pay") {
		costs = append(costs, c.facts.FigureOfYear("director_pay", year-1))
	}
	if c.given("director_contributions_rate") || c.given("director_contributions") {
		costs = append(costs, c.contributions(year))
	}
	return costs
}

// contributions are what is due on the director's pay. No rate is known for
// them: the adviser enters a share of the pay or an amount, and where it comes
// from.
func (c *company) contributions(year int) *figure.Figure {
	share := figure.Times(c.facts.FigureOfYear("director_pay", year-1), c.facts.Figure("director_contributions_rate"))
	due := figure.Or(share, c.facts.FigureOfYear("director_contributions", year-1))
	if c.given("director_contributions_rate") {
		due = share
	}
	if source := c.facts.Figure("director_contributions_source"); !source.IsZero() {
		due = figure.Given(due, source)
	}
	return figure.Step(figure.Name{Rule: "company.director_contributions", Year: year}, due)
}

// given says whether something was entered, be it not understood yet.
func (in input) given(question string) bool {
	q := in.facts.Guide().Question(question)
	if q == nil {
		return false
	}
	_, state := in.facts.Value(question)
	return state == guide.Known || state == guide.Unknown && in.facts.Answer(q).Typed != ""
}

// depreciation shares each investment between the years in which it serves.
func (c *company) depreciation(year int) *figure.Figure {
	var parts []*figure.Figure
	for _, l := range only(c.needs, investment) {
		if l.absent != nil {
			parts = append(parts, l.absent)
			continue
		}
		part := figure.Make("depreciation", depreciate, l.cell("amount"), l.cell("years"), figure.Define(int64(year)))
		parts = append(parts, figure.Step(figure.Name{Rule: "company.depreciation", Year: year, Label: l.label}, part))
	}
	return figure.Sum(parts...)
}

// depreciate is the part of an amount in one year of its use: amount ÷ years to
// the cent, what is left in the last, nothing after it.
func depreciate(of []*figure.Figure) figure.Result {
	amount, years, year := of[0].Exact(), of[1].Exact(), of[2].Exact()
	switch {
	case years.Sign() <= 0:
		return figure.Absent(figure.ByZero)
	case year.Cmp(years) > 0:
		return figure.Number(figure.KindEuro, new(big.Rat))
	}
	one := figure.Cents(figure.Over(of[0], of[1])).Exact()
	before := new(big.Rat).Sub(year, big.NewRat(1, 1))
	left := new(big.Rat).Sub(amount, before.Mul(before, one))
	part := one
	if year.Cmp(years) == 0 || left.Cmp(one) < 0 {
		part = left
	}
	if part.Sign() < 0 {
		part = new(big.Rat)
	}
	return figure.Number(figure.KindEuro, part)
}
