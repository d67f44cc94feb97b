package creation

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// compareAlerts are the alerts of legal forms set side by side: dividends that
// the company couldn't pay, and what was entered without its source.
func compareAlerts(f *guide.Facts, b *figure.Book) []data.Alert {
	var alerts []data.Alert
	for _, form := range legalForms {
		dividends, left := b.Figure(formKey(form, "dividends")), b.Figure(formKey(form, "left_in_company"))
		if figure.Above(dividends, figure.Define(0)).Yes() && figure.Below(left, figure.Define(0)).Yes() {
			said := values{}.put("amount", dividends).put("threshold", figure.Max(figure.Sum(left, dividends), figure.Nothing()))
			alerts = append(alerts, data.Alert{ID: data.AlertDividendsAbove, Severity: data.Warning, Values: said})
			break // sasu and sas rest on one answer
		}
	}
	if unsourced(f) {
		alerts = append(alerts, data.Alert{ID: data.AlertEntriesUnsourced, Severity: data.Info})
	}
	return alerts
}

// unsourced says that an amount or a rate that no official value gives was
// entered, and nobody said where it comes from.
func unsourced(f *guide.Facts) bool {
	in := input{facts: f}
	for source, entered := range map[string][]string{
		"contributions_source": {
			"ei_contributions_rate", "ei_contributions", "eurl_contributions_rate", "eurl_contributions",
			"sasu_contributions_rate", "sasu_contributions",
		},
		"cae_quote_source":     {"cae_quote_net", "cae_fee_rate"},
		"portage_quote_source": {"portage_quote_net", "portage_fee_rate"},
	} {
		if !f.Figure(source).IsZero() {
			continue
		}
		for _, question := range entered {
			if in.given(question) {
				return true
			}
		}
	}
	return false
}

// compareContradictions are the answers about rights and legal forms that
// can't be right, in the order of the interview.
func compareContradictions(f *guide.Facts) []figure.Contradiction {
	in := input{facts: f}
	all := rightsContradictions(f)
	for _, prefix := range []string{"ei", "eurl", "sasu"} {
		if in.given(prefix+"_contributions_rate") && in.given(prefix+"_contributions") {
			all = append(all, figure.Contradiction{At: figure.Of(prefix + "_contributions"), Code: data.AlertContributionsTwice, Severity: data.Info})
		}
	}
	year := 0
	if n, known := f.Figure("forms_year").Value().Any().(int64); known {
		year = int(n) - 1
	}
	for _, form := range []string{"cae", "portage"} {
		// A firm that keeps its fees can't pay out more than what is left.
		turnover := f.FigureOfYear("turnover", year)
		most := figure.Less(turnover, figure.Known(figure.Times(turnover, f.Figure(form+"_fee_rate"))))
		if wage := f.Figure(form + "_quote_net"); figure.Above(wage, most).Yes() {
			said := values{}.put("amount", wage).put("threshold", most)
			all = append(all, figure.Contradiction{At: figure.Of(form + "_quote_net"), Code: data.AlertQuoteAbove, Values: said})
		}
	}
	return all
}

// rightsContradictions are rights left without a month to take them in, and
// months of allowance that come to more than the rights left: the last month
// may be a part of one.
func rightsContradictions(f *guide.Facts) []figure.Contradiction {
	remaining, months, monthly := f.Figure("are_remaining"), f.Figure("are_months_left"), f.Figure("are_monthly")
	none := figure.Define(0)
	if figure.Above(remaining, none).Yes() && figure.Until(months, none).Yes() {
		return []figure.Contradiction{{At: figure.Of("are_months_left"), Code: data.AlertRightsNoMonth}}
	}
	whole := figure.Times(monthly, figure.Less(months, figure.Define(1)))
	if figure.Above(whole, remaining).Yes() {
		said := values{}.put("amount", monthly).put("threshold", remaining)
		return []figure.Contradiction{{At: figure.Of("are_monthly"), Code: data.AlertRightsShort, Values: said}}
	}
	return nil
}
