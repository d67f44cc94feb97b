package creation_test

import (
	"fmt"
	"math/big"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/rates"
)

func anyAmount(t *rapid.T, name string, most money.Euro) string {
	return money.Euro(rapid.Int64Range(0, int64(most)).Draw(t, name)).String()
}

// anyStart is a day near the changes of rates, the ends of months and leap days.
func anyStart(t *rapid.T) calendar.Day {
	day := rapid.SampledFrom([]calendar.Day{
		calendar.Date(2024, time.July, 1), calendar.Date(2025, time.January, 1), calendar.Date(2026, time.January, 1),
		calendar.Date(2026, time.July, 1), calendar.Date(2027, time.January, 1), calendar.Date(2028, time.February, 29),
	}).Draw(t, "around")
	return day + calendar.Day(rapid.IntRange(-100, 100).Draw(t, "days"))
}

// anyMicro draws a micro-enterprise with a turnover.
func anyMicro(t *rapid.T) guidetest.Answers {
	return guidetest.Answers{
		"target_date": anyStart(t).String(), "micro_category": rapid.SampledFrom([]string{"sale", "bic_service", "bnc_ssi", "bnc_cipav"}).Draw(t, "category"),
		"craft": rapid.Bool().Draw(t, "craft"), "acre": rapid.Bool().Draw(t, "acre"), "flat_tax_option": rapid.Bool().Draw(t, "flat"),
		"declaration": rapid.SampledFrom([]string{"monthly", "quarterly"}).Draw(t, "rhythm"),
		"turnover":    []string{anyAmount(t, "turnover", money.Max), anyAmount(t, "next", 10_000_000)},
		"expenses":    []string{anyAmount(t, "expenses", money.Max), "0"}, "opening_cash": anyAmount(t, "cash", money.Max),
		"monthly_drawings": anyAmount(t, "drawings", money.Max), "target_monthly_income": anyAmount(t, "income", money.Max),
	}
}

func TestEveryFigureOfAMicroEnterpriseComesOutTheSameFromItsLeaves(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		answers := anyMicro(r)
		for question := range answers {
			if rapid.IntRange(0, 9).Draw(r, "dropped") == 0 {
				answers[question] = nil
			}
		}
		b := microBook(t, anyStart(r).String(), answers)
		sameAgain(t, b)
		for _, key := range b.Keys() {
			if f := b.Figure(key); f.Fault() == figure.Missing && len(f.Wants()) == 0 {
				r.Fatalf("%s lacks an answer, and none is wanted", key)
			}
		}
	})
}

// raised is the table with every value of a code so many tenths of a point higher.
func raised(t *rapid.T, table *rates.Table, code string, tenths int64) *rates.Table {
	var all []rates.Correction
	for _, rate := range table.All() {
		if rate.Code == code {
			value := new(big.Rat).Add(ratio(t, rate.Value.String()), big.NewRat(tenths, 10))
			all = append(all, rates.Correction{Code: code, From: rate.From, Value: value.FloatString(3), Source: "essai", On: calendar.Date(2026, time.November, 24)})
		}
	}
	higher, err := table.With(all)
	if err != nil {
		t.Fatal(err)
	}
	return higher
}

func ratio(t *rapid.T, s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatal(s)
	}
	return r
}

func TestNetNeverRisesWhenALevyRises(t *testing.T) {
	_, table := guidetest.Shipped(t)
	codes := []string{"MICRO_BNC_SSI", "MICRO_CIPAV", "MICRO_VENTE", "MICRO_BIC_SERV", "MICRO_VENTE_ACRE_25", "MICRO_BNC_SSI_ACRE_50", "CFP_LIBERAL", "CFP_ARTISAN", "TFC_VENTE", "TFC_SERVICES_ARTISAN"}
	rapid.Check(t, func(r *rapid.T) {
		f := microFacts(t, anyMicro(r))
		today := anyStart(r)
		higher := raised(r, table, rapid.SampledFrom(codes).Draw(r, "code"), rapid.Int64Range(1, 300).Draw(r, "tenths"))
		before, after := creation.Figures(f, table, today), creation.Figures(f, higher, today)
		for _, key := range []string{"year1.net", "year2.net", "year1.per_month", "cash.month12", "cash.lowest"} {
			x, y := before.Figure(key), after.Figure(key)
			if !x.IsZero() && !y.IsZero() && y.Exact().Cmp(x.Exact()) > 0 {
				r.Fatalf("%s rises from %s to %s", key, x.Value(), y.Value())
			}
		}
	})
}

func TestNetAndLeviesMakeTheTurnover(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		answers := anyMicro(r)
		b := microBook(t, anyStart(r).String(), answers)
		parts := []*figure.Figure{b.Figure("year1.net"), b.Figure("year1.contributions"), b.Figure("year1.training_levy")}
		if b.Has("year1.chamber_levy") {
			parts = append(parts, b.Figure("year1.chamber_levy"))
		}
		if got := figure.Sum(parts...); !got.IsZero() && got.Value().String() != answers["turnover"].([]string)[0] {
			r.Fatalf("%s of %s", got.Value(), answers["turnover"])
		}
	})
}

// A period of so many days at one price a day, as one row or as two: only the
// rounding of the lines that were parted may differ.
func TestSplittingAPeriodChangesNothingButRounding(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		answers := anyMicro(r)
		from, days := anyStart(r), rapid.IntRange(2, 700).Draw(r, "days")
		cut := rapid.IntRange(1, days-1).Draw(r, "cut")
		daily := money.Euro(rapid.Int64Range(0, 1_000_000).Draw(r, "daily"))
		row := func(first, n int) guidetest.Row {
			begin := from + calendar.Day(first)
			return taken(begin.String(), (begin + calendar.Day(n) - 1).String(), (daily * money.Euro(n)).String())
		}
		one, two := answers, guidetest.Answers{}
		for id, v := range answers {
			two[id] = v
		}
		one["takings"], two["takings"] = []guidetest.Row{row(0, days)}, []guidetest.Row{row(0, cut), row(cut, days-cut)}
		whole, parts := microBook(t, "2026-11-24", one), microBook(t, "2026-11-24", two)
		for _, key := range whole.Keys() {
			x, y := whole.Figure(key), parts.Figure(key)
			switch {
			case x.Fault() != y.Fault():
				r.Fatalf("%s is absent for %q, split for %q", key, x.Fault(), y.Fault())
			case x.Kind() == figure.KindEuro && !near(x, y):
				r.Fatalf("%s is %s, split %s", key, x.Value(), y.Value())
			case x.Kind() == figure.KindBool && x.Value() != y.Value():
				r.Fatalf("%s changes when a period is split", key)
			}
		}
	})
}

// near says that two amounts are within the rounding of one line more for each
// of the four amounts of a year.
func near(x, y *figure.Figure) bool {
	gap := new(big.Rat).Sub(x.Exact(), y.Exact())
	return gap.Abs(gap).Cmp(big.NewRat(4, 100)) <= 0
}

// The balance of the twelfth month is what was there, and came in, less what
// went out.
func TestTheTwelfthBalanceIsWhatCameInLessWhatWentOut(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		answers := anyMicro(r)
		b := microBook(t, anyStart(r).String(), answers)
		last := b.Figure("cash.month12")
		if last.IsZero() {
			r.Skip("a day without a rate")
		}
		want := ratio(r, answers["opening_cash"].(string))
		want.Add(want, ratio(r, answers["turnover"].([]string)[0]))
		want.Sub(want, ratio(r, answers["expenses"].([]string)[0]))
		want.Sub(want, new(big.Rat).Mul(big.NewRat(12, 1), ratio(r, answers["monthly_drawings"].(string))))
		for month := 1; month <= 12; month++ {
			if key := fmt.Sprintf("cash.levies.month%02d", month); b.Has(key) {
				want.Sub(want, b.Figure(key).Exact())
			}
		}
		if last.Exact().Cmp(want) != 0 {
			r.Fatalf("%s, want %s", last.Value(), want.FloatString(2))
		}
		if lowest := b.Figure("cash.lowest"); lowest.Exact().Cmp(last.Exact()) > 0 {
			r.Fatalf("the lowest is %s, the last %s", lowest.Value(), last.Value())
		}
	})
}

// BenchmarkMicroEnterprise is all the figures of a micro-enterprise.
func BenchmarkMicroEnterprise(b *testing.B) {
	_, table := guidetest.Shipped(b)
	f := microFacts(b, guidetest.Answers{"acre": true, "turnover": []string{"24000", "30000", "36000"}, "expenses": []string{"1", "2", "3"}})
	today := guidetest.Day(b, "2026-11-24")
	b.ReportAllocs()
	for b.Loop() {
		creation.Figures(f, table, today)
	}
}

// BenchmarkTakings is the same with two years of takings by month.
func BenchmarkTakings(b *testing.B) {
	_, table := guidetest.Shipped(b)
	var rows []guidetest.Row
	for m := range calendar.Month(24) {
		month := calendar.NewMonth(2026, time.January) + m
		rows = append(rows, taken(month.First().String(), month.Last().String(), "2500"))
	}
	f := microFacts(b, since("2026-01-01", rows...))
	today := guidetest.Day(b, "2026-11-24")
	b.ReportAllocs()
	for b.Loop() {
		creation.Figures(f, table, today)
	}
}
