package creation_test

import "testing"

func TestForecastOfAYear(t *testing.T) {
	hold(t, []ruled{
		{"a margin to the cent", answers{"turnover": []string{"33333.33"}, "variable_cost_rate": "33.3"}, map[string]string{
			"year1.margin": "22233.33", "year1.margin_rate": "66.70", // 22 233,331…
		}},
		{"costs, investment, small equipment and formalities", answers{
			"turnover": []string{"20000"}, "variable_cost_rate": "25", "formalities": "100",
			"fixed_costs": []row{{"label": "Bureau", "amount": "3000"}, {"label": "Comptable", "amount": "1000"}},
			"needs":       []row{{"kind": "investment", "amount": "1000", "years": 3}, {"kind": "small_equipment", "amount": "400"}, {"kind": "deposit", "amount": "800"}},
		}, map[string]string{
			"year1.margin": "15000.00", "year1.depreciation": "333.33", "year1.fixed_costs": "4333.33", "year1.start_up_costs": "500.00",
			"year1.pre_tax": "10166.67", "year1.corporate_tax": "1525.00", "year1.net": "8641.67", // 15 % of 10 166,67 is 1 525,0005
			"year1.self_financing": "8975.00", "year1.repayments": "0.00", "year1.left_after_repayments": "9475.00",
			"year1.household_taxable": absent,
		}},
		{"no sales at all", answers{"turnover": []string{"0"}, "fixed_costs": []row{{"amount": "100"}}}, map[string]string{
			"year1.margin": "0.00", "year1.pre_tax": "-100.00", "year1.corporate_tax": "0.00", "year1.margin_rate": "100.00",
			"break_even.turnover": "100.00", "break_even.share": absent, "break_even.day": absent, "break_even.safety_margin": "-100.00",
		}},
		{"only the years that are planned", answers{"turnover": []string{"1000", "2000"}}, map[string]string{
			"year1.margin": "1000.00", "year2.margin": "2000.00", "year3.margin": absent, "year2.start_up_costs": absent, "year1.start_up_costs": "0.00",
		}},
		{"a year left out between two", answers{"turnover": []any{"1000", nil, "3000"}}, map[string]string{
			"year1.net": "850.00", "year2.margin": absent, "year3.margin": "3000.00", "year3.pre_tax": "3000.00",
			// What the second year lost isn't known.
			"year3.corporate_tax": absent, "year3.net": absent,
		}},
		{"costs that change from year to year", answers{
			"turnover":    []string{"1000", "1000", "1000"},
			"fixed_costs": []row{{"amounts": []string{"100", "200"}}, {"amount": "10"}},
		}, map[string]string{"year1.fixed_costs": "110.00", "year2.fixed_costs": "210.00", "year3.fixed_costs": absent, "year3.pre_tax": absent}},
		{"the years of a cost before its single amount", answers{"fixed_costs": []row{{"amount": "5", "amounts": []string{"7"}}}}, map[string]string{"year1.fixed_costs": "7.00"}},
		{"a cost without its amount", answers{"fixed_costs": []row{{"label": "Loyer"}}}, map[string]string{"year1.fixed_costs": absent}},
		{"no regime chosen", answers{"tax_regime": nil}, map[string]string{"year1.pre_tax": "10000.00", "year1.corporate_tax": absent, "year1.net": absent}},
	})
}

func TestDepreciationSettlesInItsLastYear(t *testing.T) {
	years := []string{"9000", "9000", "9000", "9000"}
	bought := func(amount string, over int) answers {
		return answers{"turnover": years, "needs": []row{{"kind": "investment", "amount": amount, "years": over}}}
	}
	hold(t, []ruled{
		{"rounded down", bought("1000", 3), map[string]string{"year1.depreciation": "333.33", "year2.depreciation": "333.33", "year3.depreciation": "333.34", "year4.depreciation": "0.00"}},
		{"rounded up", bought("2000", 3), map[string]string{"year1.depreciation": "666.67", "year2.depreciation": "666.67", "year3.depreciation": "666.66", "year4.depreciation": "0.00"}},
		{"one year", bought("1000", 1), map[string]string{"year1.depreciation": "1000.00", "year2.depreciation": "0.00"}},
		{"longer than planned", bought("1000", 7), map[string]string{"year1.depreciation": "142.86", "year4.depreciation": "142.86"}},
		{"never below zero", bought("0.03", 5), map[string]string{"year1.depreciation": "0.01", "year3.depreciation": "0.01", "year4.depreciation": "0.00"}},
		{"no year", bought("1000", 0), map[string]string{"year1.depreciation": absent, "year1.net": absent}},
		{"nothing bought", answers{"needs": []row{}}, map[string]string{"year1.depreciation": "0.00"}},
	})
}

func TestCorporateTaxHasTwoRates(t *testing.T) {
	// 15 % up to 42 500 €, 25 % beyond (domain B.4 [32]), in whole euros.
	earning := func(turnover ...string) answers { return answers{"turnover": turnover} }
	hold(t, []ruled{
		{"none on nothing", earning("0"), map[string]string{"year1.corporate_tax": "0.00"}},
		{"half a euro goes up", earning("10"), map[string]string{"year1.corporate_tax": "2.00"}},           // 1,50
		{"less than half goes down", earning("9.99"), map[string]string{"year1.corporate_tax": "1.00"}},    // 1,4985
		{"rounded once", earning("3503.30"), map[string]string{"year1.corporate_tax": "525.00"}},           // 525,495
		{"a euro before the limit", earning("42499"), map[string]string{"year1.corporate_tax": "6375.00"}}, // 6 374,85
		{"at the limit", earning("42500"), map[string]string{"year1.corporate_tax": "6375.00"}},
		{"a euro beyond", earning("42501"), map[string]string{"year1.corporate_tax": "6375.00"}},    // 6 375,25
		{"two euros beyond", earning("42502"), map[string]string{"year1.corporate_tax": "6376.00"}}, // 6 375,50
		{"far beyond", earning("100000"), map[string]string{"year1.corporate_tax": "20750.00", "year1.net": "79250.00"}},
		{"no start, no rate", answers{"target_date": nil}, map[string]string{"year1.corporate_tax": absent, "year1.pre_tax": "10000.00"}},
		{"before the known rates", answers{"target_date": "2021-12-31"}, map[string]string{"year1.corporate_tax": absent}},
	})
}

func TestLossesAreCarriedForward(t *testing.T) {
	losing := func(turnover ...string) answers {
		return answers{"turnover": turnover, "fixed_costs": []row{{"amount": "10000"}}}
	}
	hold(t, []ruled{
		{"off the year after", losing("6000", "13000", "11000"), map[string]string{
			"year1.pre_tax": "-4000.00", "year1.corporate_tax": "0.00", "year1.net": "-4000.00",
			"year2.corporate_tax": "0.00", "year2.net": "3000.00", // 3 000 of the 4 000
			"year3.corporate_tax": "0.00", "year3.net": "1000.00", // the last 1 000
		}},
		{"what is left of it in the third", losing("6000", "13000", "12000"), map[string]string{"year3.corporate_tax": "150.00"}},
		{"two years of losses", losing("6000", "6000", "20000"), map[string]string{"year2.corporate_tax": "0.00", "year3.corporate_tax": "300.00"}},
		{"a loss after a profit changes nothing before", losing("12000", "6000", "20000"), map[string]string{"year1.corporate_tax": "300.00", "year3.corporate_tax": "900.00"}},
	})
}

func TestIncomeTaxGivesItsBaseAlone(t *testing.T) {
	own := func(more answers) answers {
		given := answers{"tax_regime": "income_tax", "legal_form": "eurl"}
		for id, v := range more {
			given[id] = v
		}
		return given
	}
	hold(t, []ruled{
		{"the profit is the owners'", own(nil), map[string]string{
			"year1.net": "10000.00", "year1.corporate_tax": absent, "year1.household_taxable": "10000.00", "year1.self_financing": "10000.00",
		}},
		{"a loss too", own(answers{"fixed_costs": []row{{"amount": "11000"}}}), map[string]string{"year1.household_taxable": "-1000.00"}},
		{"pay is no cost for it", own(answers{"director_pay": []string{"6000"}}), map[string]string{
			"year1.pre_tax": "4000.00", "year1.net": "4000.00", "year1.household_taxable": "10000.00",
		}},
		{"its contributions are one", own(answers{"director_pay": []string{"6000"}, "director_contributions": []string{"1000"}}), map[string]string{
			"year1.pre_tax": "3000.00", "year1.household_taxable": "9000.00",
		}},
		{"no start is needed", own(answers{"target_date": nil}), map[string]string{"year1.net": "10000.00", "year1.household_taxable": "10000.00"}},
		{"a sole trader may choose it", own(answers{"legal_form": "ei_reel"}), map[string]string{"year1.household_taxable": "10000.00"}},
	})
}

func TestDirectorsPayIsACostOnlyWhenGiven(t *testing.T) {
	hold(t, []ruled{
		{"not given", nil, map[string]string{"year1.fixed_costs": "0.00"}},
		{"alone", answers{"director_pay": []string{"12000"}}, map[string]string{"year1.fixed_costs": "12000.00"}},
		{"with a share", answers{"director_pay": []string{"12000"}, "director_contributions_rate": "45.5"}, map[string]string{"year1.fixed_costs": "17460.00"}},
		{"a share above the whole", answers{"director_pay": []string{"1000"}, "director_contributions_rate": "120"}, map[string]string{"year1.fixed_costs": "2200.00"}},
		{"with an amount", answers{"director_pay": []string{"12000"}, "director_contributions": []string{"3000"}}, map[string]string{"year1.fixed_costs": "15000.00"}},
		{"the share before the amount", answers{
			"director_pay": []string{"12000"}, "director_contributions_rate": "50", "director_contributions": []string{"3000"},
		}, map[string]string{"year1.fixed_costs": "18000.00"}},
		{"a share of no known pay", answers{"director_contributions_rate": "50"}, map[string]string{"year1.fixed_costs": absent}},
		{"a year that isn't given", answers{"turnover": []string{"20000", "20000"}, "director_pay": []string{"12000"}}, map[string]string{
			"year1.fixed_costs": "12000.00", "year2.fixed_costs": absent,
		}},
		{"with where it comes from", answers{
			"director_pay": []string{"1000"}, "director_contributions_rate": "50", "director_contributions_source": "Urssaf, 24/11/2026",
		}, map[string]string{"year1.fixed_costs": "1500.00"}},
	})
}

func TestBreakEven(t *testing.T) {
	costing := func(fixed, turnover, variable string) answers {
		return answers{"turnover": []string{turnover}, "variable_cost_rate": variable, "fixed_costs": []row{{"amount": fixed}}}
	}
	begin := func(day string, a answers) answers { a["target_date"] = day; return a }
	hold(t, []ruled{
		{"half way", costing("5000", "10000", "0"), map[string]string{
			"break_even.turnover": "5000.00", "break_even.share": "50.00", "break_even.day": "183", "break_even.date": "2027-07-02", "break_even.safety_margin": "5000.00", // 182,5
		}},
		{"on a whole day", costing("7300", "36500", "0"), map[string]string{"break_even.day": "73", "break_even.date": "2027-03-14"}},
		{"a cent more is the next", costing("7300.01", "36500", "0"), map[string]string{"break_even.day": "74", "break_even.date": "2027-03-15"}},
		{"the first day at least", costing("0", "36500", "0"), map[string]string{"break_even.turnover": "0.00", "break_even.day": "1", "break_even.date": "2027-01-01"}},
		{"on the last day", costing("36500", "36500", "0"), map[string]string{"break_even.share": "100.00", "break_even.day": "365", "break_even.date": "2027-12-31", "break_even.safety_margin": "0.00"}},
		{"beyond the year", costing("36500.01", "36500", "0"), map[string]string{"break_even.share": "100.00", "break_even.day": absent, "break_even.date": absent, "break_even.safety_margin": "-0.01"}},
		{"a margin of a third isn't rounded", costing("1000", "10000", "66.666667"), map[string]string{"break_even.turnover": "3000.00", "break_even.day": "110"}}, // 109,50001…
		{"the day compares what isn't rounded", costing("100", "1500", "66.666667"), map[string]string{"break_even.turnover": "300.00", "break_even.day": "74"}},   // 300,000003 ÷ 1 500 × 365
		{"no margin at all", costing("1000", "10000", "100"), map[string]string{"break_even.turnover": absent, "break_even.day": absent, "break_even.safety_margin": absent, "year1.margin_rate": "0.00"}},
		{"begun on 29 February", begin("2028-02-29", costing("7300", "36500", "0")), map[string]string{"break_even.day": "73", "break_even.date": "2028-05-11"}},
		{"begun on 31 August", begin("2027-08-31", costing("36500", "36500", "0")), map[string]string{"break_even.date": "2028-08-29"}},
		{"begun on 31 December", begin("2026-12-31", costing("200", "36500", "0")), map[string]string{"break_even.day": "2", "break_even.date": "2027-01-01"}},
		{"begun on 1 July", begin("2027-07-01", costing("7300", "36500", "0")), map[string]string{"break_even.date": "2027-09-11"}},
		{"a day without a start", answers{"target_date": nil, "fixed_costs": []row{{"amount": "5000"}}}, map[string]string{"break_even.day": "183", "break_even.date": absent}},
		{"start-up costs aren't fixed ones", answers{"formalities": "500"}, map[string]string{"break_even.turnover": "0.00", "year1.pre_tax": "9500.00"}},
	})
}
