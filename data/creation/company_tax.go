package creation

import "github.com/buron-cantal/buron/data/figure"

// taxed is the net result of a year. Under corporate tax the firm pays;
// under income tax the profit is added to the income of those who own it, and
// the tax itself depends on their household: only its base is given.
func (c *company) taxed(year int, preTax *figure.Figure, losses ...*figure.Figure) *figure.Figure {
	b, regime := c.book, c.facts.Figure("tax_regime")
	if regime.Text() == incomeTax {
		net := b.PutNamed(netOf(year), figure.Given(preTax, regime))
		b.Put(yearKey(year, "household_taxable"), figure.Given(c.householdTaxable(year, preTax), regime))
		return net
	}
	tax := b.Put(yearKey(year, "corporate_tax"), figure.Given(c.corporateTax(year, preTax, losses...), regime))
	return b.PutNamed(netOf(year), figure.Less(preTax, tax))
}

// netOf names the net result: another rule than what a micro-enterprise leaves.
func netOf(year int) figure.Name {
	return figure.Name{Key: yearKey(year, "net"), Rule: "company.net"}
}

// corporateTax is at a reduced rate up to a limit, at the full one beyond, in
// whole euros; a loss pays none (domain B.4 [32]). The losses are those of the
// years before, if there were any years.
func (c *company) corporateTax(year int, preTax *figure.Figure, losses ...*figure.Figure) *figure.Figure {
	left := preTax
	if len(losses) > 0 {
		left = figure.Less(preTax, losses...)
	}
	base := figure.Step(figure.Name{Rule: "company.tax_base", Year: year}, figure.Max(left, figure.Define(0)))
	limit := c.rate("IS_PLAFOND_REDUIT", year)
	reduced := figure.Times(figure.Min(base, limit), c.rate("IS_TAUX_REDUIT", year))
	full := figure.Times(figure.Max(figure.Less(base, limit), figure.Define(0)), c.rate("IS_TAUX", year))
	return figure.Round(figure.Sum(reduced, full))
}

// lossesAfter are the losses that the years to come may take off their profit.
func (c *company) lossesAfter(year int, preTax *figure.Figure, losses ...*figure.Figure) *figure.Figure {
	before := figure.Nothing()
	if len(losses) > 0 {
		before = figure.Sum(losses...)
	}
	return figure.Step(figure.Name{Rule: "company.losses", Year: year + 1},
		figure.Max(figure.Less(before, preTax), figure.Define(0)))
}

// householdTaxable is what the owners add to their income: the profit, and the
// director's pay when it was taken off as a cost, for it is none for the income
// tax of a sole trader or of partners (BOI-BIC-CHG-40-50-10; BOI-ANNX-000067
// for a company that has opted). Each partner declares a part of it.
func (c *company) householdTaxable(year int, preTax *figure.Figure) *figure.Figure {
	if !c.given("director_pay") {
		return preTax
	}
	return figure.Sum(preTax, c.facts.FigureOfYear("director_pay", year-1))
}
