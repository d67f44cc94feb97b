package creation_test

import (
	"testing"

	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// The first two are the examples of domain B.5 [43].
func TestTheAcreEndsWithTheThirdQuarterAfterTheStart(t *testing.T) {
	for start, want := range map[string][2]string{
		"2026-03-01": {"2026-04-30", "2026-12-31"},
		"2026-08-15": {"2026-10-14", "2027-06-30"},
		"2027-01-01": {"2027-03-02", "2027-12-31"},
		"2026-03-31": {"2026-05-30", "2026-12-31"},
		"2026-04-01": {"2026-05-31", "2027-03-31"},
		"2026-06-30": {"2026-08-29", "2027-03-31"},
		"2026-07-01": {"2026-08-30", "2027-06-30"},
		"2026-08-31": {"2026-10-30", "2027-06-30"},
		"2026-12-31": {"2027-03-01", "2027-09-30"},
		"2028-02-29": {"2028-04-29", "2028-12-31"},
		// Forty-five days before 2026.
		"2024-02-29": {"2024-04-14", "2024-12-31"},
		"2025-12-31": {"2026-02-14", "2026-09-30"},
		"2026-01-01": {"2026-03-02", "2026-12-31"},
	} {
		t.Run(start, func(t *testing.T) {
			r := microBook(t, "2026-11-24", guidetest.Answers{"target_date": start}).Results()
			if deadline, end := r["acre.request_deadline"].String(), r["acre.end"].String(); deadline != want[0] || end != want[1] {
				t.Errorf("asked for until %s, for until %s; want %v", deadline, end, want)
			}
		})
	}
}

func TestTheAcreTakesAPartOfTheContributions(t *testing.T) {
	with := func(start, category string) guidetest.Answers {
		return guidetest.Answers{"acre": true, "target_date": start, "micro_category": category}
	}
	rate := func(s string) map[string]string { return map[string]string{"year1.contribution_rate": s} }
	holdMicro(t, []microCase{
		// Begun from 1 January 2026: all twelve months before the end.
		{"half in 2026, sale", "2026-01-01", with("2026-01-01", "sale"), rate("6.2")},
		{"half in 2026, services", "2026-01-01", with("2026-01-01", "bic_service"), rate("10.6")},
		{"half in 2026, liberal", "2026-01-01", with("2026-01-01", "bnc_ssi"), rate("12.8")},
		{"half in 2026, Cipav", "2026-01-01", with("2026-01-01", "bnc_cipav"), rate("13.4")},
		// Begun from 1 January 2027, under the second regime.
		{"a quarter from July 2026, sale", "", with("2027-01-01", "sale"), rate("9.2")},
		{"a quarter from July 2026, services", "", with("2027-01-01", "bic_service"), rate("15.9")},
		{"a quarter from July 2026, liberal", "", with("2027-01-01", "bnc_ssi"), rate("19.2")},
		{"a quarter from July 2026, Cipav", "", with("2027-01-01", "bnc_cipav"), rate("17.4")},
		// No published rate before 2026: half the rate of the day, to one decimal.
		{"half before 2026, sale: 6.15 gives 6.2", "2024-01-01", with("2024-01-01", "sale"), rate("6.2")},
		{"half before 2026, services", "2024-01-01", with("2024-01-01", "bic_service"), rate("10.6")},
		{"half before 2026, liberal: 24.6", "2025-01-01", with("2025-01-01", "bnc_ssi"), rate("12.3")},
		{"half before 2026, Cipav: 23.2", "2025-01-01", with("2025-01-01", "bnc_cipav"), rate("11.6")},
		// 23.1 from July 2024: 11.55 gives 11.6. The first half-year is at 21.1: 10.55 gives 10.6.
		{"two rates before 2026", "2024-01-01", with("2024-01-01", "bnc_ssi"), map[string]string{
			"year1.contribution_rate": "", "year1.contributions": "2664.00", // 12 000 × 10.6 % + 12 000 × 11.6 %
		}},
		// Begun on 31 August 2025: five months begin in 2025, at half of 23.2, six until the end on 30 June 2026, one after.
		{"the published rate from 2026 on", "2025-08-31", with("2025-08-31", "bnc_cipav"), map[string]string{
			"year1.contributions": "3232.00", // 10 000 × 11.6 % + 12 000 × 13.4 % + 2 000 × 23.2 %
		}},
	})
}

func TestTheAcreStopsInTheMonthAfterItsEnd(t *testing.T) {
	holdMicro(t, []microCase{
		// 30 June 2026: until 31 March 2027, ten months begin from 30 June to 30 March, at 12.8, two after, at 25.6.
		{"the last day of the first regime", "2026-06-30", guidetest.Answers{"acre": true, "target_date": "2026-06-30"}, map[string]string{
			"year1.contribution_rate": "", "year1.contributions": "3584.00", // 20 000 × 12.8 % + 4 000 × 25.6 %
		}},
		// 1 July 2026: until 30 June 2027, all twelve at 19.2.
		{"the first day of the second", "2026-07-01", guidetest.Answers{"acre": true, "target_date": "2026-07-01"}, map[string]string{
			"year1.contribution_rate": "19.2", "year1.contributions": "4608.00",
		}},
		// 31 December 2026: until 30 September 2027, ten months begin from 31 December to 30 September, two after.
		{"the last day of a year", "2026-12-31", guidetest.Answers{"acre": true, "target_date": "2026-12-31"}, map[string]string{
			"year1.contribution_rate": "", "year1.contributions": "4864.00", // 20 000 × 19.2 % + 4 000 × 25.6 %
		}},
		// 29 February 2028: until 31 December 2028, eleven months begin, one after, on 29 January.
		{"a leap day", "2028-02-29", guidetest.Answers{"acre": true, "target_date": "2028-02-29"}, map[string]string{
			"year1.contributions": "4736.00", // 22 000 × 19.2 % + 2 000 × 25.6 %
		}},
		{"nothing in the second year", "", guidetest.Answers{"acre": true, "turnover": []string{"1", "24000"}}, map[string]string{
			"year2.contribution_rate": "25.6", "year2.contributions": "6144.00",
		}},
	})
}

func TestALateRequestLeavesTheFullRate(t *testing.T) {
	asked := func(on any) guidetest.Answers { return guidetest.Answers{"acre": true, "acre_requested_on": on} }
	rate := func(s string) map[string]string { return map[string]string{"year1.contribution_rate": s} }
	holdMicro(t, []microCase{
		{"not yet asked for, on the last day", "2027-03-02", asked(nil), rate("19.2")},
		{"not yet asked for, the day after", "2027-03-03", asked(nil), rate("25.6")},
		{"asked for on the last day", "2028-01-01", asked("2027-03-02"), rate("19.2")},
		{"asked for the day after", "2027-01-01", asked("2027-03-03"), rate("25.6")},
		{"not wanted", "2027-01-01", guidetest.Answers{"acre": false}, rate("25.6")},
		{"nothing said", "2027-01-01", guidetest.Answers{"acre": nil}, rate("25.6")},
		{"not wanted any more", "2027-01-01", guidetest.Answers{"acre": false, "acre_requested_on": "2027-01-01"}, rate("25.6")},
	})
}
