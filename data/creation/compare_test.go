package creation_test

import (
	"maps"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

var everyForm = []string{"micro", "ei_reel", "eurl", "sarl", "sasu", "sas", "cae", "portage"}

// hesitant is a translator who has entered all that comparing forms takes.
func hesitant(more answers) answers {
	all := answers{
		"forms_compared": everyForm, "household_marginal_rate": "11", "nature": "liberal",
		"ei_contributions_rate": "45", "eurl_tax_regime": "corporate_tax", "eurl_pay": "10000", "eurl_contributions_rate": "45",
		"sasu_pay": "9000", "sasu_contributions_rate": "80", "sasu_dividends": "4000",
		"cae_fee_rate": "10", "cae_quote_net": "11000", "portage_fee_rate": "7", "portage_quote_net": "10500",
	}
	maps.Copy(all, more)
	return translator(all)
}

func TestAYearUnderEachForm(t *testing.T) {
	holdFor(t, hesitant, []given{
		// 24,000 and 2,160 for all; 19.2 % and 0.2 %; 11 % of 15,840.
		{"a micro-enterprise, by its rates", nil, map[string]string{
			"forms.micro.turnover": "24000.00", "forms.micro.costs": "2160.00", "forms.micro.levies": "4656.00",
			"forms.micro.income": "17184.00", "forms.micro.tax_base": "15840.00", "forms.micro.tax": "1742.40",
			"forms.micro.net": "15441.60", "forms.micro.per_month": "1286.80", "forms.micro.formalities": "0.00",
			"forms.micro.company_tax": absent, "forms.micro.pay": absent, "forms.micro.difference": absent,
		}},
		{"which may opt for the flat tax", answers{"flat_tax_option": true, "household_marginal_rate": nil}, map[string]string{
			"forms.micro.tax": "528.00", "forms.micro.net": "16656.00", "forms.eurl.tax": absent,
		}},
		{"and is taxed on nothing when it takes less than its allowance", answers{"turnover": []string{"200"}, "forms_costs": "0"}, map[string]string{
			"forms.micro.tax_base": "0.00", "forms.micro.tax": "0.00", "household.tax_income.year1": "0.00",
		}},
		// 45 % of 21,840, and 11 % of what is left.
		{"a sole trader, on the profit", nil, map[string]string{
			"forms.ei_reel.levies": "9828.00", "forms.ei_reel.income": "12012.00", "forms.ei_reel.tax_base": "12012.00",
			"forms.ei_reel.tax": "1321.32", "forms.ei_reel.net": "10690.68", "forms.ei_reel.difference": "-4750.92",
			"forms.ei_reel.formalities": "0.00", "forms.ei_reel.left_in_company": absent,
		}},
		{"by an amount, where no rate is known", answers{"ei_contributions_rate": nil, "ei_contributions": "8000"}, map[string]string{
			"forms.ei_reel.levies": "8000.00", "forms.ei_reel.income": "13840.00",
		}},
		{"of both, the rate counts", answers{"ei_contributions": "8000"}, map[string]string{"forms.ei_reel.levies": "9828.00"}},
		// 21,840 less 10,000 and 4,500: 7,340, of which 15 %.
		{"a company that pays its director, and its tax", nil, map[string]string{
			"forms.eurl.pay": "10000.00", "forms.eurl.levies": "4500.00", "forms.eurl.company_tax": "1101.00",
			"forms.eurl.left_in_company": "6239.00", "forms.eurl.income": "10000.00", "forms.eurl.tax": "1100.00", "forms.eurl.net": "8900.00",
			"forms.eurl.formalities": "174.43", "forms.sarl.net": "8900.00", "forms.sarl.formalities": "197.43", "forms.eurl.dividends": absent,
		}},
		{"or is taxed with its only partner", answers{"eurl_tax_regime": "income_tax", "eurl_pay": nil}, map[string]string{
			"forms.eurl.levies": "9828.00", "forms.eurl.net": "10690.68", "forms.eurl.company_tax": absent, "forms.sarl.net": absent,
		}},
		{"which must be said", answers{"eurl_tax_regime": nil}, map[string]string{"forms.eurl.levies": absent, "forms.eurl.net": absent, "forms.sarl.net": "8900.00"}},
		// 21,840 less 9,000 and 7,200: 5,640, 846 of tax, 4,000 paid out at 31.4 %.
		{"a company that pays dividends", nil, map[string]string{
			"forms.sasu.pay": "9000.00", "forms.sasu.levies": "7200.00", "forms.sasu.company_tax": "846.00", "forms.sasu.dividends": "4000.00",
			"forms.sasu.dividend_tax": "1256.00", "forms.sasu.left_in_company": "794.00", "forms.sasu.income": "13000.00",
			"forms.sasu.tax_base": "9000.00", "forms.sasu.tax": "990.00", "forms.sasu.net": "10754.00", "forms.sas.formalities": "246.43",
		}},
		{"and none when nobody said so", answers{"sasu_dividends": nil}, map[string]string{
			"forms.sasu.dividends": absent, "forms.sasu.left_in_company": "4794.00", "forms.sasu.net": "8010.00",
		}},
		{"a wage, as it was quoted", nil, map[string]string{
			"forms.cae.fees": "2400.00", "forms.cae.levies": "10840.00", "forms.cae.income": "11000.00", "forms.cae.tax": "1210.00",
			"forms.cae.net": "9790.00", "forms.cae.formalities": "0.00", "forms.portage.fees": "1680.00", "forms.portage.net": "9345.00",
		}},
		{"fees alone say nothing of the wage", answers{"portage_quote_net": nil}, map[string]string{
			"forms.portage.fees": "1680.00", "forms.portage.net": absent, "forms.portage.levies": absent,
		}},
		{"a loss pays neither contributions nor tax", answers{"forms_costs": "30000", "sasu_dividends": nil}, map[string]string{
			"forms.ei_reel.levies": "0.00", "forms.ei_reel.tax": "0.00", "forms.ei_reel.net": "-6000.00",
			"forms.sasu.company_tax": "0.00", "forms.sasu.left_in_company": "-22200.00",
		}},
	})
}

func TestWhatIsComparedIsOneYearOfTheSameActivity(t *testing.T) {
	holdFor(t, hesitant, []given{
		// No more help: 25.6 % and 0.2 % of 30,000, 2,760 of expenses.
		{"the second, if it was chosen", answers{"forms_year": 2}, map[string]string{
			"forms.micro.turnover": "30000.00", "forms.micro.costs": "2760.00", "forms.micro.levies": "7740.00", "forms.micro.income": "19500.00",
			"forms.ei_reel.levies": "12258.00",
		}},
		{"a year without its turnover is compared by nothing", answers{"forms_year": 4}, map[string]string{
			"forms.micro.turnover": absent, "forms.ei_reel.net": absent, "forms.cae.levies": absent, "forms.cae.income": "11000.00",
		}},
		{"costs entered for it win", answers{"forms_costs": "3000"}, map[string]string{"forms.micro.costs": "3000.00", "forms.cae.costs": "3000.00"}},
		{"without costs, none", answers{"expenses": nil}, map[string]string{"forms.micro.costs": absent, "forms.eurl.company_tax": absent}},
		{"an empty list is none", answers{"expenses": []string{}}, map[string]string{"forms.micro.costs": "0.00"}},
		{"no category, no micro-enterprise", answers{"micro_category": nil}, map[string]string{"forms.micro.levies": absent, "forms.ei_reel.levies": "9828.00"}},
		{"takings by period give no year", answers{"takings": []row{{"from": "2027-01-01", "to": "2027-12-31", "amount": "24000"}}, "turnover": nil}, map[string]string{"forms.micro.turnover": absent}},
	})
}

func TestAFormThatIsRetainedGivesItsOwnAnswers(t *testing.T) {
	retained := func(more answers) answers {
		all := answers{
			"turnover": []string{"48000"}, "variable_cost_rate": "20", "fixed_costs": []row{{"label": "Bureau", "amount": "7800"}},
			"director_pay": []string{"15000"}, "director_contributions_rate": "80", "formalities": "250",
			"forms_compared": []string{"micro", "eurl"}, "household_marginal_rate": "11", "micro_category": "bnc_ssi", "acre": true,
			"eurl_tax_regime": "corporate_tax", "eurl_pay": "15000", "eurl_contributions_rate": "45",
		}
		maps.Copy(all, more)
		return firm(all)
	}
	holdFor(t, retained, []given{
		// 9,600 bought and 7,800 of costs for all; 3,600 left of which 15 %.
		{"its pay and its costs", nil, map[string]string{
			"forms.sasu.costs": "17400.00", "forms.sasu.pay": "15000.00", "forms.sasu.levies": "12000.00", "forms.sasu.company_tax": "540.00",
			"forms.sasu.left_in_company": "3060.00", "forms.sasu.net": "13350.00", "forms.sasu.formalities": "250.00",
		}},
		// 19.4 % of 48,000: as if it were one; 11 % of 66 % of it.
		{"a micro-enterprise beside it, by its rates", nil, map[string]string{
			"forms.micro.costs": "17400.00", "forms.micro.levies": "9312.00", "forms.micro.income": "21288.00", "forms.micro.tax": "3484.80",
			"forms.micro.net": "17803.20", "forms.micro.difference": "4453.20", "forms.sasu.difference": absent,
		}},
		{"another company by what was entered for it", nil, map[string]string{
			"forms.eurl.levies": "6750.00", "forms.eurl.company_tax": "1328.00", "forms.eurl.net": "13350.00", "forms.eurl.difference": "0.00",
			"forms.eurl.formalities": "174.43",
		}},
		// 20,000 of pay and 16,000 on it; 12,000 bought and 7,800 of costs; 25.8 % for a second year.
		{"of the year compared", answers{"forms_year": 2, "turnover": []string{"48000", "60000"}, "director_pay": []string{"15000", "20000"}}, map[string]string{
			"forms.sasu.costs": "19800.00", "forms.sasu.pay": "20000.00", "forms.sasu.levies": "16000.00", "forms.sasu.company_tax": "630.00",
			"forms.micro.levies": "15480.00",
		}},
		{"under income tax, all it earns", answers{"tax_regime": "income_tax"}, map[string]string{
			"forms.sasu.levies": "12000.00", "forms.sasu.income": "18600.00", "forms.sasu.tax": "2046.00", "forms.sasu.pay": absent,
		}},
		{"costs that may hold its pay aren't those of the activity", answers{"director_pay": nil, "director_contributions_rate": nil}, map[string]string{
			"forms.sasu.costs": absent, "forms.micro.net": absent,
		}},
		{"unless they were entered", answers{"director_pay": nil, "director_contributions_rate": nil, "forms_costs": "17400"}, map[string]string{
			"forms.sasu.costs": "17400.00", "forms.micro.net": "17803.20", "forms.sasu.net": absent,
		}},
	})
	if keys := book(t, firm(nil)).Keys(); len(keys) > 0 {
		for _, key := range keys {
			if len(key) > 6 && key[:6] == "forms." {
				t.Errorf("%s, and nothing was to be compared", key)
			}
		}
	}
}

func TestWhatIsTakenAndWhatIsLeftMakeTheTurnover(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		b := book(t, hesitant(answers{
			"turnover": []string{drawn(r, "turnover", 60_000_00)}, "forms_costs": drawn(r, "costs", 30_000_00),
			"household_marginal_rate": drawn(r, "marginal", 45_00), "flat_tax_option": rapid.Bool().Draw(r, "flat"),
			"eurl_tax_regime":       rapid.SampledFrom([]string{"corporate_tax", "income_tax"}).Draw(r, "regime"),
			"ei_contributions_rate": drawn(r, "sole trader", 60_00), "eurl_contributions_rate": drawn(r, "manager", 90_00),
			"sasu_contributions_rate": drawn(r, "president", 99_00), "sasu_pay": drawn(r, "pay", 30_000_00),
			"sasu_dividends": drawn(r, "dividends", 30_000_00), "cae_quote_net": drawn(r, "wage", 30_000_00),
		}))
		for _, form := range everyForm {
			of := func(part string) int64 {
				if key := "forms." + form + "." + part; b.Has(key) {
					return cents(t, b.Figure(key))
				}
				return 0
			}
			left := of("turnover")
			for _, part := range []string{"costs", "levies", "company_tax", "dividend_tax", "tax", "left_in_company"} {
				left -= of(part)
			}
			if taxes := of("company_tax") + of("dividend_tax") + of("tax"); taxes != of("taxes") {
				r.Errorf("the taxes of %s are %d, not %d", form, of("taxes"), taxes)
			}
			if left != of("net") {
				r.Errorf("%s leaves %d, not %d", form, of("net"), left)
			}
			if base := of("net") - cents(t, b.Figure("forms.micro.net")); form != "micro" && of("difference") != base {
				r.Errorf("%s differs by %d, not %d", form, of("difference"), base)
			}
		}
	})
}

func TestAHigherLevyNeverLeavesMoreUnderAnyForm(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		low := rapid.IntRange(0, 98).Draw(r, "rate")
		all := func(rate int) map[string]int64 {
			left := map[string]int64{}
			b := book(t, hesitant(answers{
				"ei_contributions_rate": euros(rate * 100), "eurl_contributions_rate": euros(rate * 100), "sasu_contributions_rate": euros(rate * 100),
			}))
			for _, form := range []string{"ei_reel", "eurl", "sasu"} {
				left[form] = cents(t, b.Figure("forms."+form+".net"))
				if kept := "forms." + form + ".left_in_company"; b.Has(kept) {
					left[form] += cents(t, b.Figure(kept))
				}
			}
			return left
		}
		before, after := all(low), all(low+1)
		for form, left := range after {
			if left > before[form] {
				r.Errorf("%s leaves %d at %d %%, and %d one higher", form, before[form], low, left)
			}
		}
	})
}

func TestAColumnWaitsForWhatWasntEntered(t *testing.T) {
	b := book(t, translator(answers{"forms_compared": []string{"ei_reel", "sasu", "cae"}}))
	for key, want := range map[string]string{
		"forms.ei_reel.levies": "ei_contributions_rate", "forms.sasu.pay": "sasu_pay", "forms.cae.income": "cae_quote_net",
		"forms.cae.fees": "cae_fee_rate", "forms.micro.tax": "household_marginal_rate", "forms.ei_reel.formalities": "nature",
	} {
		f := b.Figure(key)
		if !f.IsZero() || len(f.Wants()) == 0 || f.Wants()[0].Question != want {
			t.Errorf("%s waits for %v, not %s", key, f.Wants(), want)
		}
	}
}

func TestAShareThatIsntUnderstoodIsNotPassedOver(t *testing.T) {
	library, table := guidetest.Shipped(t)
	d := guidetest.Dossier(t, data.BusinessCreation, hesitant(answers{"ei_contributions_rate": nil, "ei_contributions": "8000"}))
	d.Project.Answers["ei_contributions_rate"] = data.Answer{Typed: "beaucoup"}
	d.Project.Answers["forms_year"] = data.Answer{Typed: "la bonne"}
	b := creation.Figures(library.For(data.BusinessCreation).Facts(d, nil), table, guidetest.Day(t, "2026-11-24"))
	if f := b.Figure("forms.ei_reel.levies"); !f.IsZero() {
		t.Errorf("levies are %s", f.Value())
	}
	if f := b.Figure("forms.micro.turnover"); !f.IsZero() {
		t.Errorf("the turnover is %s", f.Value())
	}
}
