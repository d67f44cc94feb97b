package creation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data/guide/guidetest"
)

func TestContributionsFollowTheRateOfEachMonth(t *testing.T) {
	from := func(start string, more guidetest.Answers) guidetest.Answers {
		all := guidetest.Answers{"target_date": start}
		for id, v := range more {
			all[id] = v
		}
		return all
	}
	holdMicro(t, []microCase{
		{"one rate all year", "", nil, map[string]string{"year1.contributions": "6144.00", "year1.contribution_rate": "25.6"}},
		// 24.6 until December 2025, 25.6 from January 2026.
		{"three months before a change", "2025-10-01", from("2025-10-01", nil), map[string]string{"year1.contributions": "6084.00", "year1.contribution_rate": ""}},
		{"nine months before it", "2025-04-01", from("2025-04-01", nil), map[string]string{"year1.contributions": "5964.00"}},
		// A month has the rate of its first day: that of 31 December 2025 is at 24.6.
		{"a month that begins the day before", "2025-12-31", from("2025-12-31", nil), map[string]string{"year1.contributions": "6124.00"}},
		{"a month that begins on the day", "2026-01-01", from("2026-01-01", nil), map[string]string{"year1.contributions": "6144.00"}},
		{"three months after it", "2026-04-01", from("2026-04-01", nil), map[string]string{"year1.contributions": "6144.00", "year1.contribution_rate": "25.6"}},
		// 21.1 until June 2024, 23.1 until December, 24.6 then.
		{"three rates", "2024-04-01", from("2024-04-01", nil), map[string]string{"year1.contributions": "5514.00"}},
		// 12 months of 21.2, published until 2026 and reused: one line.
		{"one rate under two years", "2026-10-01", from("2026-10-01", guidetest.Answers{"micro_category": "bic_service", "turnover": []string{"100.03"}}), map[string]string{
			"year1.contribution_rate": "21.2", "year1.contributions": "21.21",
		}},
		// Two lines: 9 × 100.03 / 12 × 24.6 % = 18.4555… and 3 × 100.03 / 12 × 25.6 % = 6.4019…
		{"each line is rounded", "2025-04-01", from("2025-04-01", guidetest.Answers{"turnover": []string{"100.03"}}), map[string]string{"year1.contributions": "24.86"}},
		{"a turnover of zero", "", guidetest.Answers{"turnover": []string{"0"}}, map[string]string{
			"year1.contributions": "0.00", "year1.training_levy": "0.00", "year1.net": "0.00", "year1.flat_tax": "0.00", "year1.taxable": "0.00",
			"vat.share_of_threshold.year1": "0.00", "year1.contribution_rate": "25.6",
		}},
		{"a day without any rate", "2021-01-01", from("2021-01-01", nil), map[string]string{"year1.contributions": "", "year1.training_levy": "48.00", "year1.net": ""}},
	})
}

func TestLeviesFollowTheCategory(t *testing.T) {
	of := func(category string, craft any) guidetest.Answers {
		return guidetest.Answers{"micro_category": category, "craft": craft, "turnover": []string{"10000"}}
	}
	levies := func(contributions, training, chamber, net, flat, taxable string) map[string]string {
		return map[string]string{
			"year1.contributions": contributions, "year1.training_levy": training, "year1.chamber_levy": chamber,
			"year1.net": net, "year1.flat_tax": flat, "year1.taxable": taxable,
		}
	}
	// Domain B.4: contributions, training, chamber, flat tax and allowance.
	holdMicro(t, []microCase{
		{"sale", "", of("sale", false), levies("1230.00", "10.00", "1.50", "8758.50", "100.00", "2900.00")},
		{"a craftsperson who sells", "", of("sale", true), levies("1230.00", "30.00", "22.00", "8718.00", "100.00", "2900.00")},
		{"services", "", of("bic_service", nil), levies("2120.00", "10.00", "4.40", "7865.60", "170.00", "5000.00")},
		{"a craftsperson who serves", "", of("bic_service", true), levies("2120.00", "30.00", "48.00", "7802.00", "170.00", "5000.00")},
		{"liberal", "", of("bnc_ssi", nil), levies("2560.00", "20.00", "", "7420.00", "220.00", "6600.00")},
		{"liberal, said to be a craft", "", of("bnc_ssi", true), levies("2560.00", "20.00", "", "7420.00", "220.00", "6600.00")},
		{"liberal at the Cipav", "", of("bnc_cipav", nil), levies("2320.00", "20.00", "", "7660.00", "220.00", "6600.00")},
	})
}

func TestTheAllowanceHasAMinimum(t *testing.T) {
	taxable := func(turnover, want string) microCase {
		return microCase{turnover, "", guidetest.Answers{"turnover": []string{turnover}}, map[string]string{"year1.taxable": want}}
	}
	holdMicro(t, []microCase{
		// 34 % of 897.05 is 304.997, of 897.06 it is 305.0004.
		taxable("897.05", "592.05"), taxable("897.06", "592.06"), taxable("898", "592.68"),
		taxable("305", "0.00"), taxable("305.01", "0.01"), taxable("304.99", "0.00"), taxable("0", "0.00"),
	})
	holdMicro(t, []microCase{{
		"rounded once", "",
		guidetest.Answers{"micro_category": "bic_service", "turnover": []string{"1000.01"}},
		map[string]string{"year1.taxable": "500.01"},
	}})
}

func TestWhatIsLeftAfterExpenses(t *testing.T) {
	holdMicro(t, []microCase{
		{"by month", "", guidetest.Answers{"expenses": []string{"1000"}}, map[string]string{"year1.after_expenses": "16808.00", "year1.per_month": "1400.67"}},
		{"more spent than taken", "", guidetest.Answers{"expenses": []string{"20000"}}, map[string]string{"year1.after_expenses": "-2192.00", "year1.per_month": "-182.67"}},
		{"no list", "", guidetest.Answers{"expenses": nil}, map[string]string{
			"year1.net": "17808.00", "year1.after_expenses": "", "year1.per_month": "", "required_turnover.year1": "", "cash.month01": "",
		}},
		{"an empty list", "", guidetest.Answers{"expenses": []string{}}, map[string]string{"year1.after_expenses": "17808.00"}},
		{"a shorter list", "", guidetest.Answers{"turnover": []string{"24000", "24000"}}, map[string]string{"year1.after_expenses": "17808.00", "year2.net": "17808.00", "year2.after_expenses": ""}},
	})
}

func TestTurnoverNeededForAnIncome(t *testing.T) {
	wanted := func(more guidetest.Answers) guidetest.Answers {
		all := guidetest.Answers{"target_monthly_income": "1400", "expenses": []string{"2160"}}
		for id, v := range more {
			all[id] = v
		}
		return all
	}
	needed := func(s string) map[string]string { return map[string]string{"required_turnover.year1": s} }
	holdMicro(t, []microCase{
		{"full rate", "", wanted(nil), needed("25552.56")},                                              // 18 960 ÷ 74.2 %
		{"with the Acre", "", wanted(guidetest.Answers{"acre": true}), needed("23523.57")},              // 18 960 ÷ 80.6 %
		{"with a chamber", "", wanted(guidetest.Answers{"micro_category": "sale"}), needed("21647.54")}, // 18 960 ÷ 87.585 %
		{"the flat tax is no levy", "", wanted(guidetest.Answers{"flat_tax_option": true}), needed("25552.56")},
		{"two rates in the year", "2025-10-01", wanted(guidetest.Answers{"target_date": "2025-10-01"}), needed("")},
		{"no income wanted is known", "", wanted(guidetest.Answers{"target_monthly_income": nil}), needed("")},
		{"whatever is taken", "", wanted(guidetest.Answers{"turnover": []string{"0"}}), needed("25552.56")},
		{"though no turnover is known", "", wanted(guidetest.Answers{"turnover": nil}), needed("25552.56")},
	})
}

func TestWhatIsMissingIsSaidAndNeverZero(t *testing.T) {
	keys := []string{"year1.contributions", "year1.net", "year1.taxable", "year1.flat_tax", "cash.lowest", "vat.share_of_threshold.year1", "ceiling.exceeded.year1"}
	for name, c := range map[string]struct {
		more guidetest.Answers
		want []string // the questions that the first key waits for
	}{
		"the turnover":               {guidetest.Answers{"turnover": nil}, []string{"turnover"}},
		"the category":               {guidetest.Answers{"micro_category": nil}, []string{"micro_category"}},
		"the start":                  {guidetest.Answers{"target_date": nil}, []string{"target_date"}},
		"the category and the start": {guidetest.Answers{"micro_category": nil, "target_date": nil}, []string{"micro_category", "target_date"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := microBook(t, "2026-11-24", c.more)
			for _, key := range keys {
				if !b.Has(key) || !b.Figure(key).IsZero() {
					t.Errorf("%s: %s", key, b.Figure(key).Value())
				}
			}
			var got []string
			for _, at := range b.Figure(keys[0]).Wants() {
				got = append(got, at.Question)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			sameAgain(t, b)
		})
	}
}

func TestAYearWithoutATurnoverLeavesTheOthers(t *testing.T) {
	holdMicro(t, []microCase{{"a gap", "", guidetest.Answers{"turnover": []any{"24000", nil, "10000"}, "expenses": []string{"0", "0", "0"}}, map[string]string{
		"year1.net": "17808.00", "year2.net": "", "year2.contribution_rate": "25.6", "year3.net": "7420.00",
	}}})
}

func TestAnotherFormHasNoMicroResults(t *testing.T) {
	for _, form := range []string{"sasu", "cae", "ei_reel"} {
		b := microBook(t, "2026-11-24", guidetest.Answers{"legal_form": form})
		for _, key := range []string{"acre.end", "year1.contributions", "vat.share_of_threshold.year1"} {
			if b.Has(key) {
				t.Errorf("%s has %s", form, key)
			}
		}
	}
}
