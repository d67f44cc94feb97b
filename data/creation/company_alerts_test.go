package creation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// told are the alerts of a company, but for the rates that are used again.
func told(t *testing.T, given answers) []data.Alert {
	t.Helper()
	var alerts []data.Alert
	for _, a := range creation.Alerts(facts(t, given), book(t, given), guidetest.Day(t, "2026-11-24")) {
		if a.ID != data.AlertRatesReused {
			alerts = append(alerts, a)
		}
	}
	return alerts
}

func number(s string) decimal.Decimal { return decimal.MustParse(s) }

func TestAlertsOfACompany(t *testing.T) {
	plan := func(own, honour, bank string) answers {
		return answers{"formalities": "0", "resources": []row{
			{"kind": "capital", "amount": own},
			{"kind": "honour_loan", "amount": honour, "months": 24},
			{"kind": "bank_loan", "amount": bank, "months": 24},
		}}
	}
	info := func(id string, values map[string]any) data.Alert {
		return data.Alert{ID: id, Severity: data.Info, Values: values}
	}
	for _, c := range []struct {
		name string
		more answers
		want []data.Alert
	}{
		{"nothing to say", nil, nil},
		{"a gap warns, with what is missing", answers{"formalities": "250.5"}, []data.Alert{
			{ID: data.AlertFinancing, Severity: data.Warning, Values: map[string]any{"gap": number("250.50")}},
		}},
		{"no gap to the cent", answers{"formalities": "250.5", "resources": []row{{"kind": "capital", "amount": "250.5"}}}, nil},
		{"nothing of a gap that isn't known", answers{"formalities": "250.5", "resources": nil}, nil},
		{"a bank that lends as much as the founder brings", plan("5000", "1000", "5000"), nil},
		{"a cent more than the founder", plan("5000", "1000", "5000.01"), []data.Alert{
			info(data.AlertBankAboveFounder, map[string]any{"amount": number("5000.01"), "threshold": number("5000.00")}),
		}},
		{"a fifth of honour loans", plan("5000", "2000", "3000"), []data.Alert{
			info(data.AlertBankBelowHonour, map[string]any{"amount": number("3000.00"), "threshold": number("4000.00")}),
		}},
		{"more than a fifth, by a cent", plan("4000", "2000.01", "4000.02"), []data.Alert{
			info(data.AlertBankAboveFounder, map[string]any{"amount": number("4000.02"), "threshold": number("4000.00")}),
			info(data.AlertHonourShare, map[string]any{"share": number("20.00"), "rate": number("20.00")}),
		}},
		{"pay without what is due on it", answers{"director_pay": []string{"100"}}, []data.Alert{info(data.AlertNoContributions, nil)}},
		{"contributions from nowhere", answers{"director_pay": []string{"100"}, "director_contributions_rate": "45"}, []data.Alert{info(data.AlertContributionsUnsourced, nil)}},
		{"contributions with their source", answers{
			"director_pay": []string{"100"}, "director_contributions": []string{"45"}, "director_contributions_source": "Urssaf",
		}, nil},
		{"not of a micro", answers{"legal_form": "micro", "formalities": "250"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, told(t, firm(c.more))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestContradictionsOfACompany(t *testing.T) {
	cell := func(question string, row int, column string) figure.Answer {
		return figure.Answer{Question: question, Row: row, Column: column, Year: -1}
	}
	wrong := func(at figure.Answer, code string, values map[string]any) figure.Contradiction {
		return figure.Contradiction{At: at, Code: code, Severity: data.Warning, Values: values}
	}
	unlikely := func(at figure.Answer, code string, values map[string]any) figure.Contradiction {
		return figure.Contradiction{At: at, Code: code, Severity: data.Info, Values: values}
	}
	line := func(n int) map[string]any { return map[string]any{"line": n} }
	invested := func(more row) answers {
		one := row{"kind": "investment", "amount": "100"}
		for id, v := range more {
			one[id] = v
		}
		return answers{"needs": []row{{"kind": "deposit", "amount": "5"}, one}}
	}
	for _, c := range []struct {
		name string
		more answers
		want []figure.Contradiction
	}{
		{"none", nil, nil},
		{"a loan of no month", owing(borrowed("100", "4", 0)), []figure.Contradiction{wrong(cell("resources", 0, "months"), data.AlertLoanNoMonths, line(1))}},
		{"a loan whose months aren't said", owing(row{"kind": "honour_loan", "amount": "100"}), []figure.Contradiction{unlikely(cell("resources", 0, "months"), data.AlertLoanNoMonths, line(1))}},
		{"a loan for a lifetime", owing(row{"kind": "capital", "amount": "1"}, borrowed("100", "4", 601)), []figure.Contradiction{wrong(cell("resources", 1, "months"), data.AlertLoanTooLong, line(2))}},
		{"fifty years are none", owing(borrowed("100", "4", 600)), nil},
		{"a refused loan isn't looked at", owing(row{"kind": "bank_loan", "amount": "100", "months": 0, "status": "refused"}), nil},
		{"a grant that is paid back", owing(row{"kind": "grant", "amount": "100", "months": 12}), []figure.Contradiction{unlikely(cell("resources", 0, "months"), data.AlertRepaymentIgnored, line(1))}},
		{"an investment that serves no year", invested(row{"years": 0}), []figure.Contradiction{wrong(cell("needs", 1, "years"), data.AlertInvestmentNoYears, line(2))}},
		{"an investment whose years aren't said", invested(nil), []figure.Contradiction{unlikely(cell("needs", 1, "years"), data.AlertInvestmentNoYears, line(2))}},
		{"an investment of one year is none", invested(row{"years": 1}), nil},
		{"purchases without a delay", answers{"purchases": "10", "variable_cost_rate": "1", "supplier_days": nil}, []figure.Contradiction{unlikely(figure.Of("supplier_days"), data.AlertPurchasesNoDelay, nil)}},
		{"no purchases need no delay", answers{"supplier_days": nil}, nil},
		{"purchases that the margin doesn't count", answers{"purchases": "1000.01", "variable_cost_rate": "10"}, []figure.Contradiction{
			unlikely(figure.Of("purchases"), data.AlertPurchasesBeyond, map[string]any{"amount": number("1000.01"), "threshold": number("1000.00")}),
		}},
		{"purchases that it counts are none", answers{"purchases": "1000", "variable_cost_rate": "10"}, nil},
		{"a cost given once and by year", answers{"fixed_costs": []row{{"amount": "1"}, {"amount": "1", "amounts": []string{"2"}}}}, []figure.Contradiction{unlikely(cell("fixed_costs", 1, "amount"), data.AlertCostTwice, line(2))}},
		{"contributions given in two ways", answers{
			"director_pay": []string{"100"}, "director_contributions_rate": "45", "director_contributions": []string{"45"},
		}, []figure.Contradiction{unlikely(figure.Of("director_contributions"), data.AlertContributionsTwice, nil)}},
		{"not of a micro", answers{"legal_form": "micro", "purchases": "10", "supplier_days": nil}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := creation.Contradictions(facts(t, firm(c.more)))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
