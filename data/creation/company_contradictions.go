package creation

import (
	"math/big"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// companyContradictions are the answers of a company or of a sole trader that
// can't be right, or that miss what they need, in the order of the interview.
// What is wrong warns; what is missing or only unlikely informs.
func companyContradictions(f *guide.Facts) []figure.Contradiction {
	c := newCompany(&figure.Book{}, input{facts: f, start: f.Figure("target_date"), form: f.Figure("legal_form")})
	if !keepsAccounts[c.form.Text()] {
		return nil
	}
	all := c.costContradictions()
	all = append(all, c.purchaseContradictions()...)
	all = append(all, c.needContradictions()...)
	return append(all, c.loanContradictions()...)
}

// at is a contradiction beside a cell of the line.
func (l entry) at(column, code string, severity data.Severity) figure.Contradiction {
	return figure.Contradiction{
		At:   figure.Answer{Question: l.question, Row: l.row, Column: column, Year: -1},
		Code: code, Severity: severity, Values: map[string]any{"line": l.row + 1},
	}
}

// costContradictions are costs given both once and year by year, and
// contributions given both as a share and as an amount: the years and the share
// are counted.
func (c *company) costContradictions() []figure.Contradiction {
	var all []figure.Contradiction
	for _, l := range c.lines("fixed_costs") {
		if l.absent == nil && !l.cell("amount").IsZero() && c.byYear(l) {
			all = append(all, l.at("amount", data.AlertCostTwice, data.Info))
		}
	}
	if c.given("director_contributions_rate") && c.given("director_contributions") {
		all = append(all, figure.Contradiction{At: figure.Of("director_contributions"), Code: data.AlertContributionsTwice, Severity: data.Info})
	}
	return all
}

// purchaseContradictions are purchases whose delay isn't said, and purchases
// that the margin doesn't count.
func (c *company) purchaseContradictions() []figure.Contradiction {
	purchases := c.facts.Figure("purchases")
	if purchases.IsZero() || purchases.Exact().Sign() == 0 {
		return nil
	}
	var all []figure.Contradiction
	absorbed := figure.Cents(figure.Times(c.turnover(1), c.facts.Figure("variable_cost_rate")))
	if figure.Above(purchases, absorbed).Yes() {
		said := values{}.put("amount", purchases).put("threshold", absorbed)
		all = append(all, figure.Contradiction{At: figure.Of("purchases"), Code: data.AlertPurchasesBeyond, Severity: data.Info, Values: said})
	}
	if c.facts.Figure("supplier_days").Fault() == figure.Missing {
		all = append(all, figure.Contradiction{At: figure.Of("supplier_days"), Code: data.AlertPurchasesNoDelay, Severity: data.Info})
	}
	return all
}

// needContradictions are investments that nobody knows how long will serve.
func (c *company) needContradictions() []figure.Contradiction {
	var all []figure.Contradiction
	for _, l := range c.needs {
		if l.kind != investment {
			continue
		}
		if severity, wrong := withoutTime(l.cell("years")); wrong {
			all = append(all, l.at("years", data.AlertInvestmentNoYears, severity))
		}
	}
	return all
}

// loanContradictions are loans without a time to pay them back or with one
// that no loan has, and other resources that say how they are paid back: the
// forecast pays back loans alone.
func (c *company) loanContradictions() []figure.Contradiction {
	var all []figure.Contradiction
	for _, l := range c.resources {
		if l.kind == "" {
			continue
		}
		months := l.cell("months")
		if l.kind != honourLoan && l.kind != bankLoan {
			if !months.IsZero() && months.Exact().Sign() > 0 {
				all = append(all, l.at("months", data.AlertRepaymentIgnored, data.Info))
			}
			continue
		}
		switch severity, wrong := withoutTime(months); {
		case wrong:
			all = append(all, l.at("months", data.AlertLoanNoMonths, severity))
		case months.Exact().Cmp(big.NewRat(longestLoan, 1)) > 0:
			all = append(all, l.at("months", data.AlertLoanTooLong, data.Warning))
		}
	}
	return all
}

// withoutTime says whether a number of years or months can't be counted with:
// 0 is wrong, none is only missing.
func withoutTime(n *figure.Figure) (data.Severity, bool) {
	switch {
	case n.IsZero():
		return data.Info, true
	case n.Exact().Sign() <= 0:
		return data.Warning, true
	}
	return "", false
}
