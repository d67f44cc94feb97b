package creation_test

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data/guide/guidetest"
)

func taken(from, to, amount string) guidetest.Row {
	return guidetest.Row{"from": from, "to": to, "amount": amount}
}

// since are answers with takings in place of a turnover.
func since(start string, rows ...guidetest.Row) guidetest.Answers {
	return guidetest.Answers{"target_date": start, "takings": rows}
}

func TestTakingsByPeriod(t *testing.T) {
	holdMicro(t, []microCase{
		{"one civil year", "", since("2026-01-01", taken("2026-01-01", "2026-12-31", "30000")), map[string]string{
			"civil2026.contributions": "7680.00", "civil2026.training_levy": "60.00", "civil2026.chamber_levy": "", "civil2026.net": "22260.00",
			"year1.contributions": "", "cash.lowest": "", "required_turnover.year1": "",
		}},
		// 366 days of 2024: 182 before July, 184 from then.
		{"a change of rate inside", "2024-01-02", since("2024-01-01", taken("2024-01-01", "2024-12-31", "36600")), map[string]string{
			"civil2024.contributions": "8090.60", "civil2024.net": "28436.20", // 18 200 × 21.1 % + 18 400 × 23.1 %, less 73.20
		}},
		// 365 days from 1 July 2025: 184 in 2025, 181 in 2026.
		{"a year's end inside", "2025-07-01", since("2025-07-01", taken("2025-07-01", "2026-06-30", "36500")), map[string]string{
			"civil2025.contributions": "4526.40", "civil2025.training_levy": "36.80", "civil2025.net": "13836.80",
			"civil2026.contributions": "4633.60", "civil2026.training_levy": "36.20", "civil2026.net": "13430.20",
		}},
		{"one day on each side", "2025-12-31", since("2025-12-31", taken("2025-12-31", "2026-01-01", "0.01")), map[string]string{
			"civil2025.contributions": "0.00", "civil2025.net": "0.01", "civil2026.net": "0.01",
		}},
		{"a single day", "2026-02-28", since("2026-02-28", taken("2026-02-28", "2026-02-28", "100")), map[string]string{"civil2026.contributions": "25.60"}},
		{"a leap day", "2028-02-29", since("2028-02-29", taken("2028-02-29", "2028-02-29", "100")), map[string]string{"civil2028.contributions": "25.60"}},
		{"several periods, each a line", "2026-01-01", since("2026-01-01", taken("2026-01-01", "2026-01-31", "0.02"), taken("2026-02-01", "2026-02-28", "0.02")), map[string]string{
			"civil2026.contributions": "0.02", "civil2026.net": "0.02", // 0.00512 each
		}},
		{"a craftsperson", "2026-01-01", guidetest.Answers{
			"target_date": "2026-01-01", "micro_category": "bic_service", "craft": true, "takings": []guidetest.Row{taken("2026-01-01", "2026-12-31", "10000")},
		}, map[string]string{"civil2026.training_levy": "30.00", "civil2026.chamber_levy": "48.00", "civil2026.net": "7802.00"}},
		{"nothing taken", "2026-01-01", since("2026-01-01", taken("2026-01-01", "2026-12-31", "0")), map[string]string{"civil2026.contributions": "0.00", "civil2026.net": "0.00"}},
		{"no row: the turnover counts", "", guidetest.Answers{"takings": []guidetest.Row{}}, map[string]string{"year1.net": "17808.00"}},
	})
}

func TestTakingsWithTheAcre(t *testing.T) {
	with := func(start string, rows ...guidetest.Row) guidetest.Answers {
		all := since(start, rows...)
		all["acre"] = true
		return all
	}
	holdMicro(t, []microCase{
		// Begun 1 April 2026: until 31 March 2027, 90 days of 2027's first half, 91 after.
		{"its end inside a period", "2026-04-01", with("2026-04-01", taken("2027-01-01", "2027-06-30", "18100")), map[string]string{
			"civil2027.contributions": "3481.60", // 9 000 × 12.8 % + 9 100 × 25.6 %
		}},
		{"the last day of it", "2026-04-01", with("2026-04-01", taken("2027-03-31", "2027-03-31", "100")), map[string]string{"civil2027.contributions": "12.80"}},
		{"the day after", "2026-04-01", with("2026-04-01", taken("2027-04-01", "2027-04-01", "100")), map[string]string{"civil2027.contributions": "25.60"}},
		// Half of 24.6 in 2025, then the published 12.8.
		{"from its own rate to the published one", "2025-10-01", with("2025-10-01", taken("2025-12-31", "2026-01-01", "200")), map[string]string{
			"civil2025.contributions": "12.30", "civil2026.contributions": "12.80",
		}},
	})
}

func TestTakingsThatCannotBePlaced(t *testing.T) {
	good := taken("2026-01-01", "2026-12-31", "1000")
	for name, c := range map[string]struct {
		row     guidetest.Row
		absent  []string
		present []string
		fault   string
		wants   int
	}{
		"no amount":         {guidetest.Row{"from": "2027-01-01", "to": "2027-12-31"}, []string{"civil2027.net", "civil2027.contributions"}, []string{"civil2026.net"}, "missing", 1},
		"no end":            {guidetest.Row{"from": "2027-01-01", "amount": "5"}, []string{"civil2026.net", "civil2027.net"}, nil, "missing", 1},
		"no dates":          {guidetest.Row{"amount": "5"}, []string{"civil2026.net"}, nil, "missing", 2},
		"the wrong way":     {taken("2028-12-31", "2027-01-01", "5"), []string{"civil2027.net", "civil2028.net"}, []string{"civil2026.net"}, "contrary", 0},
		"a mistyped period": {taken("2026-01-01", "2206-12-31", "5"), []string{"civil2026.net", "civil2206.net"}, nil, "too_large", 0},
	} {
		t.Run(name, func(t *testing.T) {
			b := microBook(t, "2026-11-24", since("2026-01-01", good, c.row))
			for _, key := range c.absent {
				if f := b.Figure(key); !b.Has(key) || string(f.Fault()) != c.fault || len(f.Wants()) != c.wants {
					t.Errorf("%s: %s (%s), waiting for %v", key, f.Value(), f.Fault(), f.Wants())
				}
			}
			for _, key := range c.present {
				if b.Figure(key).IsZero() {
					t.Errorf("%s is absent: %s", key, b.Figure(key).Fault())
				}
			}
			sameAgain(t, b)
		})
	}
}

func TestTakingsWithoutAnyDateGiveNoYear(t *testing.T) {
	for _, key := range microBook(t, "2026-11-24", since("2026-01-01", guidetest.Row{"amount": "5"})).Keys() {
		if strings.HasPrefix(key, "civil") {
			t.Errorf("%s is there", key)
		}
	}
}
