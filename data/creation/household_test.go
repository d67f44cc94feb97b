package creation_test

import (
	"fmt"
	"maps"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatAMicroLeavesItsHousehold(t *testing.T) {
	living := func(more answers) answers {
		all := answers{"household_charges": "1800", "other_income": "600", "household_marginal_rate": "11"}
		maps.Copy(all, more)
		return all
	}
	holdFor(t, translator, []given{
		// 17,184 after expenses; a flat tax of 528; 15,840 taxable.
		{"both taxes, and what is needed", living(nil), map[string]string{
			"household.after_business.year1": "1432.00", "household.tax_flat.year1": "44.00", "household.tax_income.year1": "145.20",
			"household.left_flat.year1": "1388.00", "household.left_income.year1": "1286.80", "household.needed": "1200.00",
			"household.gap_flat.year1": "188.00", "household.gap_income.year1": "86.80", "household.gap_drawings.year1": "132.00",
			"household.after_business.year3": "1996.00", "household.tax_income.year3": "217.80",
		}},
		{"no tax at a rate of zero", living(answers{"household_marginal_rate": "0"}), map[string]string{
			"household.tax_income.year1": "0.00", "household.left_income.year1": "1432.00",
		}},
		{"a household that spends less than it earns needs nothing more", living(answers{"household_charges": "500"}), map[string]string{
			"household.needed": "-100.00", "household.gap_flat.year1": "1488.00",
		}},
		{"without a rate, the flat tax alone", nil, map[string]string{
			"household.left_flat.year1": "1388.00", "household.tax_income.year1": absent, "household.left_income.year1": absent,
			"household.gap_drawings.year1": "132.00",
		}},
		{"what it receives besides must be said, were it nothing", living(answers{"other_income": nil}), map[string]string{
			"household.needed": absent, "household.gap_flat.year1": absent,
		}},
		{"the income wanted stands in for drawings", answers{"monthly_drawings": nil}, map[string]string{"household.gap_drawings.year1": "32.00"}},
		{"nothing by years when takings are given by period", living(answers{"takings": []row{{"from": "2027-01-01", "to": "2027-12-31", "amount": "24000"}}, "turnover": nil}), map[string]string{
			"household.after_business.year1": absent,
		}},
	})
	if b := book(t, translator(nil)); b.Has("household.needed") || b.Has("household.gap_flat.year1") || b.Has("household.gap_income.year1") {
		t.Error("a need that nobody spoke of")
	}
}

func TestWhatAFirmLeavesItsHousehold(t *testing.T) {
	firmly := func(more answers) answers {
		all := answers{
			"turnover": []string{"48000"}, "variable_cost_rate": "20", "fixed_costs": []row{{"label": "Bureau", "amount": "8400"}},
			"household_marginal_rate": "30", "target_monthly_income": "1500",
		}
		maps.Copy(all, more)
		return firm(all)
	}
	holdFor(t, firmly, []given{
		{"under corporate tax, the pay alone", answers{"director_pay": []string{"15000"}, "director_contributions_rate": "80"}, map[string]string{
			"household.after_business.year1": "1250.00", "household.tax_income.year1": "375.00", "household.left_income.year1": "875.00",
			"household.gap_drawings.year1": "-250.00", "household.left_flat.year1": absent,
		}},
		{"without a pay, nothing is known", nil, map[string]string{"household.after_business.year1": absent}},
		// 38,400 of margin less 8,400: 30,000, taxed with the household.
		{"under income tax, the profit", answers{"tax_regime": "income_tax"}, map[string]string{
			"household.after_business.year1": "2500.00", "household.tax_income.year1": "750.00", "household.left_income.year1": "1750.00",
		}},
		// 30,000 less 12,000 and 6,000 of contributions; the pay is taxed with the rest.
		{"and the pay with it", answers{"tax_regime": "income_tax", "director_pay": []string{"12000"}, "director_contributions_rate": "50"}, map[string]string{
			"household.after_business.year1": "2000.00", "household.tax_income.year1": "600.00",
		}},
		{"a loss is no tax", answers{"tax_regime": "income_tax", "fixed_costs": []row{{"label": "Bureau", "amount": "50400"}}}, map[string]string{
			"household.after_business.year1": "-1000.00", "household.tax_income.year1": "0.00", "household.left_income.year1": "-1000.00",
		}},
		{"how profit is taxed must be known", answers{"tax_regime": nil}, map[string]string{"household.after_business.year1": absent}},
		{"a wage is what the firm that employs quotes", answers{"legal_form": "portage", "portage_quote_net": "18000"}, map[string]string{
			"household.after_business.year1": "1500.00", "household.tax_income.year1": "450.00", "household.gap_drawings.year1": "0.00",
		}},
	})
}

func TestTheHouseholdHasAsManyYearsAsTheActivity(t *testing.T) {
	for name, c := range map[string]struct {
		given answers
		years int
		flat  bool // a flat tax exists
	}{
		"a micro-enterprise":  {translator(nil), 3, true},
		"a company":           {firm(nil), 1, false},
		"one quote":           {answers{"legal_form": "cae", "cae_quote_net": "18000", "turnover": []string{"30000", "40000"}, "target_date": "2027-01-01"}, 1, false},
		"no form, no years":   {answers{"target_date": "2027-01-01", "turnover": []string{"30000"}}, 0, false},
		"nothing said at all": {answers{}, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			b := book(t, c.given)
			years := 0
			for b.Has(fmt.Sprintf("household.after_business.year%d", years+1)) {
				years++
			}
			if years != c.years || b.Has("household.tax_flat.year1") != c.flat || b.Has("household.left_flat.year1") != c.flat {
				t.Errorf("%d years, keys %v", years, b.Keys())
			}
		})
	}
}

func TestAHigherTaxNeverLeavesMore(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		rate := rapid.IntRange(0, 99).Draw(r, "rate")
		left := func(rate int) int64 {
			more := answers{"turnover": []string{"24000"}, "household_marginal_rate": euros(rate * 100)}
			return cents(t, book(t, translator(more)).Figure("household.left_income.year1"))
		}
		if left(rate+1) > left(rate) {
			r.Errorf("%d %% leaves more than %d %%", rate+1, rate)
		}
	})
}
