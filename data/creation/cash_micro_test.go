package creation_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// quiet leaves nothing but what is paid to Urssaf, so that it can be read.
func quiet(start, rhythm string, more guidetest.Answers) guidetest.Answers {
	all := guidetest.Answers{"target_date": start, "declaration": rhythm, "turnover": []string{"12000"}}
	for id, v := range more {
		all[id] = v
	}
	return all
}

// paidMonths are the months in which something is paid, and how much.
func paidMonths(t *testing.T, more guidetest.Answers) map[int]string {
	t.Helper()
	b := microBook(t, "2026-11-24", more)
	paid := map[int]string{}
	for month := 1; month <= 12; month++ {
		if key := fmt.Sprintf("cash.levies.month%02d", month); b.Has(key) {
			paid[month] = b.Figure(key).Value().String()
		}
	}
	return paid
}

// 1 000 € a month at 25.6 % and 0.2 %: 258 € a month of activity.
func TestLeviesArePaidInTheMonthAfterThePeriodDeclared(t *testing.T) {
	const one, three = "258.00", "774.00"
	for name, c := range map[string]struct {
		start, rhythm string
		want          map[int]string
	}{
		// The first quarterly declaration takes in the quarter of the start and the next.
		"quarterly from January":     {"2027-01-01", "quarterly", map[int]string{7: "1548.00", 10: three}},
		"quarterly from February":    {"2027-02-28", "quarterly", map[int]string{6: "1290.00", 9: three, 12: three}},
		"quarterly from March":       {"2027-03-31", "quarterly", map[int]string{5: "1032.00", 8: three, 11: three}},
		"quarterly from 30 June":     {"2027-06-30", "quarterly", map[int]string{5: "1032.00", 8: three, 11: three}},
		"quarterly from 1 July":      {"2027-07-01", "quarterly", map[int]string{7: "1548.00", 10: three}},
		"quarterly from 31 August":   {"2027-08-31", "quarterly", map[int]string{6: "1290.00", 9: three, 12: three}},
		"quarterly from 31 December": {"2027-12-31", "quarterly", map[int]string{5: "1032.00", 8: three, 11: three}},
		// The first monthly one takes in the month of the start and the three next.
		"monthly from January":     {"2027-01-01", "monthly", map[int]string{5: "1032.00", 6: one, 7: one, 8: one, 9: one, 10: one, 11: one, 12: one}},
		"monthly from 31 December": {"2027-12-31", "monthly", map[int]string{5: "1032.00", 6: one, 7: one, 8: one, 9: one, 10: one, 11: one, 12: one}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, paidMonths(t, quiet(c.start, c.rhythm, nil))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatIsPaidAtEachDeclaration(t *testing.T) {
	first := func(more guidetest.Answers) string { return paidMonths(t, quiet("2027-01-01", "quarterly", more))[7] }
	for name, c := range map[string]struct {
		more guidetest.Answers
		want string
	}{
		"contributions and training":         {nil, "1548.00"},
		"the flat tax for who chose it":      {guidetest.Answers{"flat_tax_option": true}, "1680.00"},
		"not for who didn't":                 {guidetest.Answers{"flat_tax_option": false}, "1548.00"},
		"the chamber of a craft":             {guidetest.Answers{"micro_category": "bic_service", "craft": true}, "1318.80"}, // 6 000 × (21.2 + 0.3 + 0.48) %
		"less with the Acre":                 {guidetest.Answers{"acre": true}, "1164.00"},
		"each levy rounded by itself":        {guidetest.Answers{"turnover": []string{"0.06"}}, "0.01"}, // 0.03 × 25.6 % and 0.03 × 0.2 %
		"a turnover of zero: nothing is due": {guidetest.Answers{"turnover": []string{"0"}}, "0.00"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := first(c.more); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
	// Three months at 24.6 % in 2025 and three at 25.6 % in 2026, of which each is rounded.
	t.Run("two rates in a period", func(t *testing.T) {
		if got := paidMonths(t, quiet("2025-10-01", "quarterly", nil))[7]; got != "1518.00" {
			t.Errorf("%s, want 1518.00", got)
		}
	})
	// From 30 June 2026 at 12.8 %: four months, then three and three, the last begun on 30 March 2027.
	t.Run("the Acre to its last month", func(t *testing.T) {
		got := paidMonths(t, quiet("2026-06-30", "quarterly", guidetest.Answers{"acre": true, "acre_requested_on": "2026-06-30"}))
		if diff := cmp.Diff(map[int]string{5: "520.00", 8: "390.00", 11: "390.00"}, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheBalanceOfEachMonth(t *testing.T) {
	holdMicro(t, []microCase{
		// Acceptance: 3 000 + 2 000 − 180 − 1 300 a month, 2 328 paid in July, 1 164 in October.
		{"spread evenly, levies when paid", "", guidetest.Answers{
			"acre": true, "turnover": []string{"24000"}, "expenses": []string{"2160"}, "opening_cash": "3000", "monthly_drawings": "1300",
		}, map[string]string{
			"cash.month01": "3520.00", "cash.month06": "6120.00", "cash.month07": "4312.00", "cash.month10": "4708.00", "cash.month12": "5748.00", "cash.lowest": "3520.00",
		}},
		// The sum so far is rounded, not each month: 100 / 12 × 2 = 16.666…
		{"the sum so far is rounded", "", guidetest.Answers{"turnover": []string{"100"}}, map[string]string{
			"cash.month01": "8.33", "cash.month02": "16.67", "cash.month03": "25.00",
		}},
		{"expenses too", "", guidetest.Answers{"turnover": []string{"0"}, "expenses": []string{"100"}}, map[string]string{
			"cash.month01": "-8.33", "cash.month02": "-16.67", "cash.month12": "-100.00", "cash.lowest": "-100.00",
		}},
		{"below zero when the levies are paid", "", guidetest.Answers{"monthly_drawings": "1900"}, map[string]string{
			"cash.month06": "600.00", "cash.month07": "-2396.00", "cash.lowest": "-3644.00",
		}},
		{"the expenses of the first year only", "", guidetest.Answers{"turnover": []string{"12000", "12000"}, "expenses": []string{"0", "5000"}}, map[string]string{"cash.month06": "6000.00"}},
	})
}

func TestTheCashWaitsForItsAnswers(t *testing.T) {
	for _, question := range []string{"declaration", "opening_cash", "monthly_drawings", "turnover", "expenses", "micro_category", "target_date"} {
		t.Run(question, func(t *testing.T) {
			b := microBook(t, "2026-11-24", guidetest.Answers{question: nil})
			for _, key := range []string{"cash.month12", "cash.lowest"} {
				wants := b.Figure(key).Wants()
				if !b.Has(key) || len(wants) != 1 || wants[0].Question != question {
					t.Errorf("%s waits for %v", key, wants)
				}
			}
		})
	}
}
