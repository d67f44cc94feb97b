package creation

import (
	"fmt"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// The cash of a company or of a sole trader taxed on the real profit, under the
// keys of a micro's: cash.month01 to cash.month12 and cash.lowest.
//
// Month N is the N-th from the start; its balance is that of its last day, with
// the loan payment that falls due as the next begins, so that the twelve of
// year 1 are all in it. What belongs to a year comes evenly over it, in twelve
// months of thirty days, as in the working capital; what has come by the end of
// a month is rounded, and the month is the difference.
//
//	receipts     the turnover of year 1 with its VAT, customer_days later
//	suppliers    the purchases of year 1, or what the margin counts for them when
//	             it is more, with their VAT, supplier_days later
//	fixed costs  the answer's costs of year 1 and the director's, with the VAT of
//	             the lines that say a rate, at once
//	loans        the instalments
//	month 1      also the resources that come in, and the formalities and the
//	             needs, with the VAT of the lines that say a rate: all but the
//	             starting cash, which stays, and the working capital, which is
//	             what the delays above make of it
//	VAT          declared by the month, on what was received and paid in it, and
//	             paid in the next; what can't be deducted is carried forward, and
//	             never paid back within the year
//
// A new company pays no instalment of corporate tax in its first year (CGI,
// article 1668; BOI-IS-DECLA-20-30): what year 1 owes is paid in year 2, beyond
// the twelve months.

// CashMonth is a month of a company's cash. Its lines are amounts of the month;
// one that can't be computed is absent.
type CashMonth struct {
	Month int // from 1
	// From and To are its days, both included; zero without a start.
	From, To calendar.Day
	// What comes in. Resources are all in month 1.
	Receipts, Resources *figure.Figure
	// What goes out. Needs, formalities among them, are all in month 1.
	Suppliers, FixedCosts, VAT, Loans, Needs *figure.Figure
	// Collected and Deducted make up the VAT paid in the next month; Credit is
	// what is carried forward.
	Collected, Deducted, Credit *figure.Figure
	// Balance is what is left on the last day.
	Balance *figure.Figure
}

// CashTable is the first twelve months of a company or of a sole trader taxed
// on the real profit, for tables; nil for another form.
func CashTable(f *guide.Facts, table *rates.Table) []CashMonth {
	in := input{facts: f, table: table, start: f.Figure("target_date"), form: f.Figure("legal_form")}
	if !keepsAccounts[in.form.Text()] {
		return nil
	}
	c := newCompany(&figure.Book{}, in)
	return c.cash(c.financing())
}

// cash puts the balances into the book, and gives the months with their lines.
func (c *company) cash(plan financingPlan) []CashMonth {
	flows := c.flows(plan)
	months := make([]CashMonth, monthsOfYear)
	balances := make([]*figure.Figure, monthsOfYear)
	before, credit, vat := figure.Nothing(), figure.Nothing(), figure.Nothing()
	for i := range months {
		m := &months[i]
		m.Month = i + 1
		m.From, m.To = c.days(i)
		flows.fill(m)
		m.VAT = vat
		in, out := []*figure.Figure{before, m.Receipts}, []*figure.Figure{m.Suppliers, m.FixedCosts, m.Loans}
		if i == 0 {
			in, out = append(in[1:], m.Resources), append(out, m.Needs)
		} else {
			out = append(out, m.VAT)
		}
		due := figure.Less(m.Collected, m.Deducted, credit)
		m.Credit = m.step("company.cash.vat_credit", figure.Max(figure.Less(figure.Nothing(), due), figure.Nothing()))
		next := CashMonth{Month: i + 2}
		next.From, next.To = c.days(i + 1)
		vat = next.step("company.cash.vat", figure.Max(due, figure.Nothing()))
		credit = m.Credit
		m.Balance = c.book.PutNamed(figure.Name{Key: fmt.Sprintf("cash.month%02d", m.Month), Rule: "company.cash.month", From: m.From, To: m.To},
			figure.Less(figure.Sum(in...), out...))
		before, balances[i] = m.Balance, m.Balance
	}
	c.book.Put("cash.lowest", figure.Min(balances...))
	return months
}

// days are the first and the last of a month of the project, from 0; none
// without a start.
func (c *company) days(month int) (from, to calendar.Day) {
	start := c.start.Day()
	if start.IsZero() {
		return 0, 0
	}
	return start.AddMonths(month), start.AddMonths(month + 1).AddDays(-1)
}

func (m CashMonth) step(rule string, f *figure.Figure) *figure.Figure {
	return figure.Step(figure.Name{Rule: rule, Month: m.Month, From: m.From, To: m.To}, f)
}

// cashFlows are the yearly amounts that the months share.
type cashFlows struct {
	c                       *company
	receipts, collected     flow
	purchases, purchasesVAT flow
	costs, costsVAT         flow
	// What comes and goes in month 1.
	resources, needs, needsVAT *figure.Figure
}

// flow is what has come of a yearly amount by the end of each month, to the cent.
type flow []*figure.Figure

// month is what comes in one of them, from 1.
func (f flow) month(n int) *figure.Figure {
	if n == 1 {
		return f[0]
	}
	return figure.Less(f[n-1], f[n-2])
}

// share is the part of a year that has come by the end of each month.
type share []*figure.Figure

func shared(part func(month int64) *figure.Figure) share {
	parts := make(share, monthsOfYear)
	for i := range parts {
		parts[i] = part(int64(i + 1))
	}
	return parts
}

// late is a year that comes evenly, and is paid some days later.
func late(days *figure.Figure) share {
	return shared(func(month int64) *figure.Figure {
		past := figure.Less(figure.Define(daysOfMonth*month), days)
		return figure.Over(figure.Max(past, figure.Define(0)), commercialDays())
	})
}

// evenly is a year that is paid as it comes.
func evenly() share {
	return shared(func(month int64) *figure.Figure {
		return figure.Over(figure.Define(month), figure.Define(monthsOfYear))
	})
}

const daysOfMonth = 30

// of is how a yearly amount comes.
func (s share) of(yearly *figure.Figure) flow {
	f := make(flow, len(s))
	for i, part := range s {
		f[i] = figure.Cents(figure.Times(yearly, part))
	}
	return f
}

func (c *company) flows(plan financingPlan) cashFlows {
	vat, turnover := c.facts.Figure("vat_rate"), c.turnover(1)
	// The margin counts what the sales absorb; the first year may buy more.
	absorbed := figure.Times(turnover, c.facts.Figure("variable_cost_rate"))
	bought := figure.Step(figure.Name{Rule: "company.cash.purchases"}, figure.Max(c.facts.Figure("purchases"), absorbed))
	costs, costsVAT := withVAT("company.cash.costs_vat", c.costLines())
	needs, needsVAT := withVAT("company.cash.needs_vat", c.needLines())
	customers, suppliers, all := late(c.facts.Figure("customer_days")), late(c.facts.Figure("supplier_days")), evenly()
	with := figure.Sum(figure.Whole(), vat)
	return cashFlows{
		c:        c,
		receipts: customers.of(figure.Times(turnover, with)), collected: customers.of(figure.Times(turnover, vat)),
		purchases: suppliers.of(figure.Times(bought, with)), purchasesVAT: suppliers.of(figure.Times(bought, vat)),
		costs: all.of(figure.Sum(append([]*figure.Figure{costs}, c.director(1)...)...)), costsVAT: all.of(costsVAT),
		resources: plan.resources, needs: figure.Sum(needs, plan.formalities), needsVAT: needsVAT,
	}
}

// taxable is an amount without tax, and the line that may say its VAT.
type taxable struct {
	amount *figure.Figure
	of     entry
}

func (c *company) costLines() []taxable {
	var lines []taxable
	for _, l := range c.lines("fixed_costs") {
		lines = append(lines, taxable{c.cost(l, 1), l})
	}
	return lines
}

// needLines are the needs that are paid for: starting cash is kept.
func (c *company) needLines() []taxable {
	var lines []taxable
	for _, l := range only(c.needs, investment, smallEquipment, "deposit", "other") {
		lines = append(lines, taxable{l.cell("amount"), l})
	}
	return lines
}

// withVAT adds lines and their VAT, and names the VAT that is in the sum. A line
// that says no rate has none.
func withVAT(rule string, lines []taxable) (sum, vat *figure.Figure) {
	var amounts, vats []*figure.Figure
	for _, l := range lines {
		amounts = append(amounts, l.amount)
		if l.of.absent != nil {
			continue
		}
		if rate := l.of.cell("vat_rate"); !rate.IsZero() {
			vats = append(vats, figure.Cents(figure.Times(l.amount, rate)))
		}
	}
	vat = figure.Step(figure.Name{Rule: rule}, figure.Sum(vats...))
	return figure.Sum(append(amounts, vat)...), vat
}

// fill gives a month its lines.
func (f cashFlows) fill(m *CashMonth) {
	m.Receipts = m.step("company.cash.receipts", f.receipts.month(m.Month))
	m.Suppliers = m.step("company.cash.suppliers", f.purchases.month(m.Month))
	m.FixedCosts = m.step("company.cash.costs", f.costs.month(m.Month))
	m.Loans = m.step("company.cash.loans", f.c.ofLoans(func(l loan) *figure.Figure { return l.paid(m.Month) }))
	m.Collected = m.step("company.cash.vat_collected", f.collected.month(m.Month))
	deducted := []*figure.Figure{f.purchasesVAT.month(m.Month), f.costsVAT.month(m.Month)}
	m.Resources, m.Needs = figure.Nothing(), figure.Nothing()
	if m.Month == 1 {
		m.Resources, m.Needs = f.resources, m.step("company.cash.needs", f.needs)
		deducted = append(deducted, f.needsVAT)
	}
	m.Deducted = m.step("company.cash.vat_deducted", figure.Sum(deducted...))
}
