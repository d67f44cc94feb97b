package creation

import (
	"math/big"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// companyAlerts are the alerts of a company or of a sole trader: a gap in the
// financing plan warns; what banks usually ask, and what wasn't said of the
// director's contributions, informs.
func companyAlerts(f *guide.Facts, b *figure.Book) []data.Alert {
	if !keepsAccounts[f.Choice("legal_form")] {
		return nil
	}
	var alerts []data.Alert
	if gap := b.Figure("financing.gap"); b.Figure("financing.balanced").No() {
		alerts = append(alerts, data.Alert{ID: data.AlertFinancing, Severity: data.Warning, Values: values{}.put("gap", figure.Less(figure.Nothing(), gap))})
	}
	alerts = append(alerts, bankAlerts(b)...)
	return append(alerts, directorAlerts(f)...)
}

// bankAlerts are the usages that the plan doesn't follow.
func bankAlerts(b *figure.Book) []data.Alert {
	bank := b.Figure("financing.bank_loans")
	var alerts []data.Alert
	add := func(rule, id string, said values) {
		if b.Figure(rule).No() {
			alerts = append(alerts, data.Alert{ID: id, Severity: data.Info, Values: said})
		}
	}
	add("bank_rule.own_funds", data.AlertBankAboveFounder,
		values{}.put("amount", bank).put("threshold", compared(b, "bank_rule.own_funds")))
	add("bank_rule.honour_loan_share", data.AlertHonourShare,
		values{}.put("share", b.Figure("financing.honour_loan_share")).put("rate", compared(b, "bank_rule.honour_loan_share")))
	add("bank_rule.bank_loan", data.AlertBankBelowHonour,
		values{}.put("amount", bank).put("threshold", compared(b, "bank_rule.bank_loan")))
	return alerts
}

// compared is what a rule of comparison compares with.
func compared(b *figure.Book, rule string) *figure.Figure {
	if f := b.Figure(rule).Formula(); len(f.Of()) > 1 {
		return f.Of()[1]
	}
	return b.Figure(rule)
}

// directorAlerts say what is missing beside the director's pay: without its
// contributions the costs are too low, without a source nobody can check them.
func directorAlerts(f *guide.Facts) []data.Alert {
	in := input{facts: f}
	contributions := in.given("director_contributions_rate") || in.given("director_contributions")
	switch {
	case in.given("director_pay") && !contributions:
		return []data.Alert{{ID: data.AlertNoContributions, Severity: data.Info}}
	case contributions && f.Choice("director_contributions_source") == "":
		return []data.Alert{{ID: data.AlertContributionsUnsourced, Severity: data.Info}}
	}
	return nil
}

// values are what an alert quotes.
type values map[string]any

// put keeps a number as it is shown: an amount in euros, a share in percent. One
// that can't be computed is left out.
func (v values) put(name string, f *figure.Figure) values {
	exact := f.Exact()
	if exact == nil {
		return v
	}
	if f.Kind() == figure.KindPercent {
		exact = new(big.Rat).Mul(exact, big.NewRat(100, 1))
	}
	if d, err := decimal.Parse(exact.FloatString(2)); err == nil {
		v[name] = d
	}
	return v
}
