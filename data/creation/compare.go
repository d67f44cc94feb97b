package creation

import (
	"slices"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// compareFigures sets legal forms, allowances and the household side by side.
func compareFigures(b *figure.Book, in input) {
	arceFigures(b, in)
	householdFigures(b, in)
	formFigures(b, in)
}

// The legal forms in the order in which they are set side by side (contract §2).
var legalForms = []string{"micro", "ei_reel", "eurl", "sarl", "sasu", "sas", "cae", "portage"}

// comparison is one year of the same activity, to be seen under several forms.
type comparison struct {
	input
	book *figure.Book
	year int // the project's year, from 1
	// turnover and costs are those of the year: costs are what the activity
	// spends, neither pay nor contributions among them.
	turnover, costs *figure.Figure
	marginal        *figure.Figure
}

// formFigures gives the same year of the same activity under each form that is
// to be compared, the retained one among them. Nothing is estimated: what no
// rate gives is an answer, and a figure that one is missing for is absent.
//
// Of each form, for the year (turnover − costs − levies − company_tax −
// dividend_tax − tax − left_in_company = net):
//
//	turnover, costs  the same for all
//	levies           what is taken for social protection: a micro's at its
//	                 rates; else as entered; of a wage, all that the firm and
//	                 social security keep, its fees included
//	pay              what a director is paid, before income tax
//	company_tax      corporate tax on the year alone, losses apart
//	income           what comes to the person before income tax
//	tax_base, tax    its taxable part, at the household's marginal rate; a
//	                 micro's flat tax when it is opted for
//	taxes            all three, the company's and those of the person
//	net, per_month   what is left of it; difference, beside the retained form
//	formalities      what registering costs, once: not part of net
//
// The years' exemptions of rural zones, the costs of the start and the family's
// tax reliefs aren't counted.
func formFigures(b *figure.Book, in input) {
	forms := in.compared()
	if _, state := in.facts.Value("turnover"); len(forms) == 0 || state == guide.NotApplicable {
		return
	}
	c := comparison{input: in, book: b, year: 1, marginal: in.facts.Figure("household_marginal_rate")}
	if n, known := in.facts.Figure("forms_year").Value().Any().(int64); known {
		c.year = int(n)
	}
	c.turnover = c.chosen(in.facts.FigureOfYear("turnover", c.year-1))
	c.costs = c.chosen(c.spent())
	for _, form := range forms {
		c.column(form).figures()
	}
	c.differences(forms)
}

// compared are the forms to set side by side, in order: none unless some were
// chosen, the retained one always among them.
func (in input) compared() []string {
	several := in.facts.Figure("forms_compared").Several()
	if len(several) == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(legalForms), func(form string) bool {
		return form != in.form.Text() && !slices.Contains(several, form)
	})
}

// chosen is a figure of the year that was chosen for the comparison.
func (c comparison) chosen(f *figure.Figure) *figure.Figure {
	if c.given("forms_year") {
		return figure.Given(f, c.facts.Figure("forms_year"))
	}
	return f
}

// spent is what the activity costs in the year: as entered for the comparison,
// or else as the retained form has it. The costs of a firm serve where the pay
// of who runs it is given apart, for then they hold none.
func (c comparison) spent() *figure.Figure {
	entered := c.facts.Figure("forms_costs")
	of := func(part string) *figure.Figure { return c.book.Figure(yearKey(c.year, part)) }
	switch form := c.form.Text(); {
	case c.given("forms_costs"):
	case form == "micro":
		return figure.Or(entered, newMicro(c.book, c.input).expenses(c.year-1))
	case keepsAccounts[form] && c.given("director_pay"):
		firm := newCompany(c.book, c.input)
		bought := figure.Less(c.facts.FigureOfYear("turnover", c.year-1), of("margin"))
		return figure.Or(entered, figure.Less(figure.Sum(bought, of("fixed_costs")), firm.director(c.year)...))
	}
	return entered
}

// differences say what each form leaves beside the retained one.
func (c comparison) differences(forms []string) {
	retained := c.form.Text()
	if !slices.Contains(forms, retained) {
		return
	}
	base := c.book.Figure(formKey(retained, "net"))
	for _, form := range forms {
		if form != retained {
			c.book.Put(formKey(form, "difference"), figure.Less(c.book.Figure(formKey(form, "net")), base))
		}
	}
}

func formKey(form, part string) string { return "forms." + form + "." + part }

// column is the year under one form, of that id.
type column struct {
	comparison
	id string
}

// column is the year under a form that may not be the retained one: the rules
// of every form are asked as if it was.
func (c comparison) column(form string) column {
	if c.form.Text() != form {
		c.form = candidate(c.facts.Figure("forms_compared"), form)
	}
	return column{c, form}
}

// candidate is one of the forms that were chosen to be compared.
func candidate(several *figure.Figure, form string) *figure.Figure {
	return figure.Make(figure.Op("form."+form), func([]*figure.Figure) figure.Result { return figure.Said(form) }, several)
}

func (c column) put(part string, f *figure.Figure) *figure.Figure {
	return c.book.Put(formKey(c.id, part), f)
}

// figures puts those of the form.
func (c column) figures() {
	c.turnover, c.costs = c.put("turnover", c.turnover), c.put("costs", c.costs)
	switch {
	case c.id == "micro":
		c.micro()
	case hosted(c.id):
		c.wage()
	case c.corporate():
		c.firm()
	default:
		c.trader()
	}
}

// left puts what the person keeps of an income: the tax, what is left of it in
// a year and in a month.
func (c column) left(income, base, tax *figure.Figure, taken ...*figure.Figure) {
	income, _ = c.put("income", income), c.put("tax_base", base)
	taken = append(taken, c.put("tax", tax))
	taxes := slices.Clone(taken)
	if key := formKey(c.id, "company_tax"); c.book.Has(key) {
		taxes = append(taxes, c.book.Figure(key))
	}
	c.put("taxes", figure.Sum(taxes...))
	net := c.put("net", figure.Less(income, taken...))
	c.put("per_month", figure.Over(net, figure.Define(yearMonths)))
}
