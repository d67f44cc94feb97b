package creation

import (
	"fmt"

	"github.com/buron-cantal/buron/data/figure"
)

// householdFigures is what the activity leaves to live on, per month of each of
// the project's years. All are amounts of an average month:
//
//	after_business  what comes out of the activity before the income tax: a
//	                micro's per_month; under income tax, what is left after
//	                repayments, the director's pay with it; under corporate tax
//	                the director's pay alone, for the rest stays in the company;
//	                a wage as the firm that hosts the activity quotes it
//	tax_flat        the flat tax on takings, of a micro only
//	tax_income      the taxable part, if there is one, at the household's
//	                marginal rate: the tax that this income adds, and no more
//	left_flat, left_income  after_business less the one or the other
//	needed          what the household spends, tax apart, less its other income
//	gap_flat, gap_income    left_flat and left_income less needed
//	gap_drawings    after_business less the drawings planned, or else the income
//	                wanted: both are said tax included
func householdFigures(b *figure.Book, in input) {
	h := household{input: in, book: b, marginal: in.facts.Figure("household_marginal_rate")}
	if h.given("household_charges") || h.given("other_income") {
		h.needed = b.Put("household.needed", figure.Less(in.facts.Figure("household_charges"), in.facts.Figure("other_income")))
	}
	for year := 1; year <= max(1, in.facts.YearsGiven("turnover")); year++ {
		if of, ok := h.year(year); ok {
			h.put(year, of)
		}
	}
}

// household is what the figures of a household rest on.
type household struct {
	input
	book     *figure.Book
	marginal *figure.Figure
	needed   *figure.Figure // nil while nothing is said of it
}

// leaving is what a year of the activity leaves: amounts of the year but
// monthly, which is one of a month. flat is nil where no flat tax exists.
type leaving struct{ monthly, taxable, flat *figure.Figure }

// year is what the activity leaves in a year; false for a form that isn't
// known, and for one whose results aren't given by years.
func (h household) year(n int) (leaving, bool) {
	form := h.form.Text()
	of := func(part string) *figure.Figure { return h.book.Figure(yearKey(n, part)) }
	switch {
	case form == "micro" && h.book.Has(yearKey(n, "per_month")):
		return leaving{monthly: of("per_month"), taxable: of("taxable"), flat: of("flat_tax")}, true
	case hosted(form) && n == 1:
		wage := h.facts.Figure(form + "_quote_net")
		return leaving{monthly: figure.Over(wage, figure.Define(yearMonths)), taxable: wage}, true
	case keepsAccounts[form]:
		return h.firm(n, of)
	}
	return leaving{}, false
}

// firm is what a firm with full accounts leaves.
func (h household) firm(n int, of func(string) *figure.Figure) (leaving, bool) {
	regime := h.facts.Figure("tax_regime")
	pay := h.facts.FigureOfYear("director_pay", n-1)
	switch {
	case regime.IsZero():
		return leaving{monthly: regime, taxable: regime}, true
	case regime.Text() == corporateTax:
		return leaving{monthly: figure.Given(figure.Over(pay, figure.Define(yearMonths)), regime), taxable: pay}, true
	}
	left := of("left_after_repayments")
	if h.given("director_pay") {
		left = figure.Sum(left, pay)
	}
	return leaving{
		monthly: figure.Given(figure.Over(left, figure.Define(yearMonths)), regime),
		taxable: figure.Max(of("household_taxable"), figure.Define(0)),
	}, true
}

func (h household) put(n int, of leaving) {
	put := func(part string, f *figure.Figure) *figure.Figure {
		return h.book.Put(fmt.Sprintf("household.%s.year%d", part, n), f)
	}
	perMonth := func(f *figure.Figure) *figure.Figure { return figure.Over(f, figure.Define(yearMonths)) }

	after := put("after_business", of.monthly)
	options := []string{"income"}
	taxes := map[string]*figure.Figure{"income": perMonth(figure.Times(of.taxable, h.marginal))}
	if of.flat != nil {
		options = []string{"flat", "income"}
		taxes["flat"] = perMonth(of.flat)
	}
	for _, option := range options {
		left := put("left_"+option, figure.Less(after, put("tax_"+option, taxes[option])))
		if h.needed != nil {
			put("gap_"+option, figure.Less(left, h.needed))
		}
	}
	drawn := figure.Or(h.facts.Figure("monthly_drawings"), h.facts.Figure("target_monthly_income"))
	put("gap_drawings", figure.Less(after, drawn))
}
