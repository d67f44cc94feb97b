package creation

import (
	"github.com/buron-cantal/buron/data/figure"
)

// micro is the year of a micro-enterprise, by its own rules: the retained one's
// figures are those of the dossier.
func (c column) micro() {
	of := c.microYear()
	levies := []*figure.Figure{of.Figure(yearKey(c.year, "contributions")), of.Figure(yearKey(c.year, "training_levy"))}
	if key := yearKey(c.year, "chamber_levy"); of.Has(key) {
		levies = append(levies, of.Figure(key))
	}
	due := c.put("levies", figure.Given(figure.Sum(levies...), c.form))
	base := of.Figure(yearKey(c.year, "taxable"))
	tax := figure.If(figure.Says(c.facts.Figure("flat_tax_option")), of.Figure(yearKey(c.year, "flat_tax")), c.marginally(base))
	c.left(figure.Less(c.turnover, c.costs, due), base, tax)
	c.put("formalities", figure.Given(c.onStart("FORMALITES_MICRO"), c.form))
}

// microYear holds the year's results of the micro-enterprise, retained or not.
func (c column) microYear() *figure.Book {
	if c.book.Has(yearKey(c.year, "contributions")) {
		return c.book
	}
	as := newMicro(&figure.Book{}, c.input)
	as.year(c.year - 1)
	return as.book
}

// corporate says whether the form pays corporate tax: the retained one as it
// was answered, a single-member company as it would choose, the other
// companies by law and the sole trader not (domain B.3).
func (c column) corporate() bool {
	regime, known := c.regime()
	if known {
		return regime.Text() == corporateTax
	}
	return c.id != "ei_reel"
}

// regime is the answer that says how the form's profit is taxed, if one does.
func (c column) regime() (*figure.Figure, bool) {
	switch {
	case c.retained():
		return c.facts.Figure("tax_regime"), true
	case c.id == "eurl":
		return c.facts.Figure("eurl_tax_regime"), true
	}
	return nil, false
}

// because is f for the answer that chose its tax; absent while it is missing.
func (c column) because(f *figure.Figure) *figure.Figure {
	if regime, asked := c.regime(); asked {
		return figure.Given(f, c.form, regime)
	}
	return figure.Given(f, c.form)
}

func (c column) retained() bool { return c.facts.Choice("legal_form") == c.id }

// trader is the year of who is taxed on all that the activity leaves, paid out
// or not: a sole trader, or the only partner of a company under income tax.
func (c column) trader() {
	profit := figure.Less(c.turnover, c.costs)
	levies := c.put("levies", c.because(c.levies(figure.Max(profit, figure.Define(0)))))
	income := figure.Less(profit, levies)
	base := figure.Max(income, figure.Define(0))
	c.left(income, base, c.marginally(base))
	c.firmFormalities()
}

// firm is the year of a company under corporate tax: the director's pay and
// what is due on it are costs, the company pays its tax on what remains, and
// keeps it but for the dividends.
func (c column) firm() {
	pay := c.put("pay", c.because(c.pay()))
	levies := c.put("levies", c.because(c.levies(pay)))
	profit := figure.Less(c.turnover, c.costs, pay, levies)
	firm := newCompany(c.book, c.input)
	tax := c.put("company_tax", firm.corporateTax(c.year, profit, figure.Define(0)))
	kept := figure.Less(profit, tax)

	if dividends := c.facts.Figure("sasu_dividends"); c.shares() && c.given("sasu_dividends") {
		dividends = c.put("dividends", dividends)
		flat := c.put("dividend_tax", figure.Times(dividends, firm.rate("PFU", c.year)))
		c.put("left_in_company", figure.Less(kept, dividends))
		c.left(figure.Sum(pay, dividends), pay, c.marginally(pay), flat)
	} else {
		c.put("left_in_company", kept)
		c.left(pay, pay, c.marginally(pay))
	}
	c.firmFormalities()
}

// shares says whether the company's profit can be paid out as dividends that
// bear nothing but the flat tax: those of a SARL may bear contributions too.
func (c column) shares() bool { return c.id == "sasu" || c.id == "sas" }

// wage is the year of who is employed by the firm that invoices for them, as
// that firm quotes it: what it doesn't pay out are its fees and the
// contributions of both.
func (c column) wage() {
	wage := c.facts.Figure(c.id + "_quote_net")
	if source := c.facts.Figure(c.id + "_quote_source"); !source.IsZero() {
		wage = figure.Given(wage, source)
	}
	c.put("fees", figure.Times(c.turnover, c.facts.Figure(c.id+"_fee_rate")))
	c.put("levies", figure.Less(c.turnover, c.costs, wage))
	c.left(wage, wage, c.marginally(wage))
	c.put("formalities", figure.Given(c.onStart("FORMALITES_SALARIE"), c.form))
}

// entries begin the questions about a form that isn't the retained one.
var entries = map[string]string{"ei_reel": "ei", "eurl": "eurl", "sarl": "eurl", "sasu": "sasu", "sas": "sasu"}

// pay is what the director is paid in the year, before income tax.
func (c column) pay() *figure.Figure {
	if c.retained() {
		return c.facts.FigureOfYear("director_pay", c.year-1)
	}
	return c.facts.Figure(entries[c.id] + "_pay")
}

// levies are what is due for who runs the firm. No rate is known for them: the
// adviser enters a share of the base or an amount, and where it comes from.
func (c column) levies(base *figure.Figure) *figure.Figure {
	if c.retained() {
		return newCompany(c.book, c.input).contributions(c.year)
	}
	rate, amount := c.facts.Figure(entries[c.id]+"_contributions_rate"), c.facts.Figure(entries[c.id]+"_contributions")
	due := figure.Or(figure.Times(base, rate), amount)
	if c.given(entries[c.id] + "_contributions_rate") {
		due = figure.Times(base, rate)
	}
	if source := c.facts.Figure("contributions_source"); !source.IsZero() {
		due = figure.Given(due, source)
	}
	return due
}

// marginally is the tax that an income adds to what the household pays.
func (c column) marginally(base *figure.Figure) *figure.Figure {
	return figure.Times(base, c.marginal)
}

// firmFormalities is what registering a firm costs.
func (c column) firmFormalities() {
	if key := "financing.formalities"; c.retained() && c.book.Has(key) {
		c.put("formalities", c.book.Figure(key))
		return
	}
	c.put("formalities", newCompany(c.book, c.input).tariff())
}
