package creation

import "github.com/buron-cantal/buron/data/figure"

// financingPlan is what the forecast takes over from the financing plan.
type financingPlan struct{ formalities, resources *figure.Figure }

// commercialDays are the days of the year over which delays of payment count.
func commercialDays() *figure.Figure { return figure.Define(360) }

// Kinds of needs and of resources (contract §2).
const (
	investment     = "investment"
	smallEquipment = "small_equipment"
	startingCash   = "starting_cash"
	capital        = "capital"
	currentAccount = "current_account"
	honourLoan     = "honour_loan"
	bankLoan       = "bank_loan"
)

// loanKinds are the resources that are paid back month by month.
var loanKinds = []string{honourLoan, bankLoan}

// financing is the initial financing plan: what must be paid before the first
// sales, and the money for it (contract §3, domain B.2).
func (c *company) financing() financingPlan {
	b := c.book
	formalities := b.Put("financing.formalities", figure.Or(c.facts.Figure("formalities"), c.tariff()))
	capital12 := b.Put("financing.working_capital", c.workingCapital())
	needs := b.Put("financing.needs", figure.Sum(formalities, amounts(c.needs), capital12))
	resources := b.Put("financing.resources", amounts(c.resources))
	gap := b.Put("financing.gap", figure.Less(resources, needs))
	b.Put("financing.balanced", figure.From(gap, figure.Define(0)))
	own := b.Put("financing.own_funds", amounts(only(c.resources, capital, currentAccount)))
	honour := b.Put("financing.honour_loans", amounts(only(c.resources, honourLoan)))
	b.Put("financing.bank_loans", amounts(only(c.resources, bankLoan)))
	b.Put("financing.own_share", figure.Over(own, resources))
	b.Put("financing.honour_loan_share", figure.Over(honour, resources))
	return financingPlan{formalities: formalities, resources: resources}
}

// tariff is what registering the form costs, without tax (domain B.3).
func (c *company) tariff() *figure.Figure {
	register, owners := "FORMALITES_RCS_SOCIETE", "FORMALITES_BENEFICIAIRES"
	switch c.form.Text() {
	case "ei_reel":
		return c.soleTrader()
	case "eurl":
		return c.fees(register, owners, "ANNONCE_LEGALE_EURL")
	case "sasu":
		return c.fees(register, owners, "ANNONCE_LEGALE_SASU")
	case "sarl":
		return c.fees(register, owners, "ANNONCE_LEGALE_SARL")
	}
	return c.fees(register, owners, "ANNONCE_LEGALE_SAS")
}

func (c *company) fees(codes ...string) *figure.Figure {
	parts := make([]*figure.Figure, len(codes))
	for i, code := range codes {
		parts[i] = c.fee(code)
	}
	return figure.Given(figure.Sum(parts...), c.form)
}

// soleTrader is the tariff of an individual business, by the nature of what it does.
func (c *company) soleTrader() *figure.Figure {
	nature := c.facts.Figure("nature")
	code := map[string]string{"commercial": "FORMALITES_RCS_EI", "craft": "FORMALITES_CMA", "liberal": "FORMALITES_LIBERAL"}[nature.Text()]
	if code == "" {
		return nature
	}
	return figure.Given(c.fee(code), c.form, nature)
}

// workingCapital is what customers still owe less what is still owed to
// suppliers, VAT included (domain B.2).
func (c *company) workingCapital() *figure.Figure {
	withVAT := figure.Sum(figure.Whole(), c.facts.Figure("vat_rate"))
	owed := func(rule string, yearly *figure.Figure, days string) *figure.Figure {
		part := figure.Over(c.facts.Figure(days), commercialDays())
		return figure.Step(figure.Name{Rule: rule}, figure.Times(yearly, withVAT, part))
	}
	customers := owed("company.customers", c.facts.FigureOfYear("turnover", 0), "customer_days")
	suppliers := owed("company.suppliers", c.facts.Figure("purchases"), "supplier_days")
	return figure.Less(customers, suppliers)
}

// bankRules are what banks and loan funds look at first. None of them is law:
// each varies from one to the other (domain B.2 [29]).
func (c *company) bankRules() {
	b := c.book
	own, honour, bank := b.Figure("financing.own_funds"), b.Figure("financing.honour_loans"), b.Figure("financing.bank_loans")
	if has(c.resources, bankLoan) {
		b.Put("bank_rule.own_funds", figure.Until(bank, figure.Times(own, c.fee("BANQUE_FONDATEUR"))))
	}
	if has(c.resources, honourLoan) {
		b.Put("bank_rule.honour_loan_share", figure.Until(b.Figure("financing.honour_loan_share"), c.fee("PRET_HONNEUR_PART")))
		b.Put("bank_rule.bank_loan", figure.From(bank, figure.Times(honour, c.fee("BANQUE_PRET_HONNEUR"))))
	}
}
