package plan_test

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// company is a company, or a sole trader taxed on the real profit, as the
// oracle draws it.
type company struct {
	start          calendar.Day
	form, nature   string
	corporateTax   bool
	turnover       []amount
	variable, vat  amount
	purchases      amount
	customers      int
	suppliers      int
	fixed          [][]amount // by line: one amount, or one for each year
	needs          []need
	resources      []resource
	ownFormalities amount // nil for the tariff
}

type need struct {
	kind   string
	amount amount
	years  int
}

type resource struct {
	kind, status string
	amount, rate amount
	months       int
}

func drawCompany(t *rapid.T) (company, guidetest.Answers) {
	c := company{
		start:        drawDay(t, "start", date(2026, time.January, 1), date(2028, time.December, 31)),
		form:         rapid.SampledFrom([]string{"ei_reel", "eurl", "sasu", "sarl", "sas"}).Draw(t, "form"),
		nature:       rapid.SampledFrom([]string{"commercial", "craft", "liberal"}).Draw(t, "nature"),
		corporateTax: rapid.Bool().Draw(t, "corporate tax"),
		customers:    rapid.IntRange(0, 90).Draw(t, "customers"),
		suppliers:    rapid.IntRange(0, 60).Draw(t, "suppliers"),
	}
	answers := guidetest.Answers{
		"legal_form": c.form, "nature": c.nature, "target_date": c.start.String(), "tax_regime": "income_tax",
		"customer_days": c.customers, "supplier_days": c.suppliers,
	}
	if c.corporateTax {
		answers["tax_regime"] = "corporate_tax"
	}
	var turnover []string
	for range rapid.IntRange(1, 3).Draw(t, "years") {
		s, a := drawEuros(t, "turnover", 1000, 300000)
		turnover, c.turnover = append(turnover, s), append(c.turnover, a)
	}
	answers["turnover"] = turnover
	variable := fmt.Sprintf("%d.%d", rapid.IntRange(0, 80).Draw(t, "variable"), rapid.IntRange(0, 9).Draw(t, "tenths"))
	answers["variable_cost_rate"], c.variable = variable, part(variable)
	vat := rapid.SampledFrom([]string{"0", "5.5", "10", "20"}).Draw(t, "vat")
	answers["vat_rate"], c.vat = vat, part(vat)
	s, a := drawEuros(t, "purchases", 0, 50000)
	answers["purchases"], c.purchases = s, a
	if rapid.Bool().Draw(t, "own formalities") {
		s, a := drawEuros(t, "formalities", 0, 900)
		answers["formalities"], c.ownFormalities = s, a
	}
	answers["fixed_costs"] = c.drawFixed(t)
	answers["needs"] = c.drawNeeds(t)
	answers["resources"] = c.drawResources(t)
	return c, answers
}

func (c *company) drawFixed(t *rapid.T) []guidetest.Row {
	rows := []guidetest.Row{}
	for i := range rapid.IntRange(1, 4).Draw(t, "costs") {
		row := guidetest.Row{"label": fmt.Sprint("Charge ", i)}
		s, a := drawEuros(t, "cost", 0, 40000)
		if rapid.Bool().Draw(t, "by year") {
			line, amounts := []amount{a}, []string{s}
			for range len(c.turnover) - 1 {
				s, a := drawEuros(t, "cost", 0, 40000)
				line, amounts = append(line, a), append(amounts, s)
			}
			row["amounts"], c.fixed = amounts, append(c.fixed, line)
		} else {
			row["amount"], c.fixed = s, append(c.fixed, []amount{a})
		}
		rows = append(rows, row)
	}
	return rows
}

func (c *company) drawNeeds(t *rapid.T) []guidetest.Row {
	rows := []guidetest.Row{}
	for range rapid.IntRange(0, 4).Draw(t, "needs") {
		s, a := drawEuros(t, "need", 10, 30000)
		n := need{kind: rapid.SampledFrom([]string{"investment", "small_equipment", "deposit", "starting_cash", "other"}).Draw(t, "kind"), amount: a}
		row := guidetest.Row{"label": "Besoin", "kind": n.kind, "amount": s}
		if n.kind == "investment" {
			n.years = rapid.IntRange(1, 5).Draw(t, "years of use")
			row["years"] = n.years
		}
		c.needs, rows = append(c.needs, n), append(rows, row)
	}
	return rows
}

func (c *company) drawResources(t *rapid.T) []guidetest.Row {
	rows := []guidetest.Row{}
	for range rapid.IntRange(0, 5).Draw(t, "resources") {
		s, a := drawEuros(t, "resource", 100, 40000)
		r := resource{
			kind:   rapid.SampledFrom([]string{"capital", "current_account", "honour_loan", "bank_loan", "grant", "other"}).Draw(t, "kind"),
			status: rapid.SampledFrom([]string{"planned", "asked", "granted", "refused"}).Draw(t, "status"), amount: a,
		}
		row := guidetest.Row{"label": "Ressource", "kind": r.kind, "amount": s, "status": r.status}
		if r.kind == "honour_loan" || r.kind == "bank_loan" {
			rate := fmt.Sprintf("%d.%02d", rapid.IntRange(0, 9).Draw(t, "rate"), rapid.IntRange(0, 99).Draw(t, "hundredths"))
			r.rate, r.months = part(rate), rapid.IntRange(1, 84).Draw(t, "months")
			row["rate"], row["months"] = rate, r.months
		}
		c.resources, rows = append(c.resources, r), append(rows, row)
	}
	return rows
}

// instalment is one month of a loan.
type instalment struct{ interest, principal amount }

// schedule repays a loan by constant instalments: interest rounded each month,
// the last one settling what rounding left.
func (r resource) schedule() []instalment {
	monthly, rate := r.monthly(), per(r.rate, whole(12))
	left := r.amount
	var all []instalment
	for i := range r.months {
		interest := round2(times(left, rate))
		principal := minus(monthly, interest)
		if i == r.months-1 {
			principal = left
		}
		all = append(all, instalment{interest, principal})
		left = minus(left, principal)
	}
	return all
}

func (r resource) monthly() amount {
	rate := per(r.rate, whole(12))
	if rate.Sign() == 0 {
		return round2(per(r.amount, whole(r.months)))
	}
	growth := whole(1)
	for range r.months {
		growth = times(growth, plus(whole(1), rate))
	}
	return round2(per(times(r.amount, rate), minus(whole(1), per(whole(1), growth))))
}

func (c company) loans(kind string) []resource {
	var loans []resource
	for _, r := range c.resources {
		if r.status != "refused" && (r.kind == kind || kind == "" && (r.kind == "honour_loan" || r.kind == "bank_loan")) {
			loans = append(loans, r)
		}
	}
	return loans
}

// repaid is what a year of loans costs, from year 0.
func repaid(loans []resource, year int) (interest, principal amount) {
	interest, principal = whole(0), whole(0)
	for _, r := range loans {
		for i, m := range r.schedule() {
			if i/12 == year {
				interest, principal = plus(interest, m.interest), plus(principal, m.principal)
			}
		}
	}
	return interest, principal
}

func (c company) sum(kinds ...string) amount {
	sum := whole(0)
	for _, n := range c.needs {
		for _, kind := range kinds {
			if n.kind == kind {
				sum = plus(sum, n.amount)
			}
		}
	}
	return sum
}

func (c company) formalities() amount {
	switch {
	case c.ownFormalities != nil:
		return c.ownFormalities
	case c.form == "ei_reel":
		return rat(map[string]string{"commercial": "22.88", "craft": "45", "liberal": "0"}[c.nature])
	}
	return rat(map[string]string{"eurl": "174.43", "sasu": "191.43", "sarl": "197.43", "sas": "246.43"}[c.form])
}
