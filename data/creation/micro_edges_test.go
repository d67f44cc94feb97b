package creation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

func TestTheLargestAmountsAreCountedOrSaidTooLarge(t *testing.T) {
	const most = "999999999.99"
	holdMicro(t, []microCase{{"a turnover", "", guidetest.Answers{
		"turnover": []string{most}, "expenses": []string{most}, "monthly_drawings": most, "opening_cash": most, "target_monthly_income": most,
	}, map[string]string{
		"year1.contributions": "256000000.00", "year1.net": "741999999.99", "year1.after_expenses": "-258000000.00",
		"required_turnover.year1": "17520215633.25", "cash.month12": "-11193499999.89", // the last quarter isn't paid yet
		"vat.share_of_threshold.year1": "2666666.67",
	}}})
}

func TestAnyDayOfTheCalendarIsAStart(t *testing.T) {
	for _, start := range []string{"0001-01-01", "1999-12-31", "9999-01-01", "9999-12-31"} {
		for _, rows := range [][]guidetest.Row{nil, {taken(start, start, "100"), taken("0001-01-01", "9999-12-31", "5")}} {
			t.Run(fmt.Sprint(start, len(rows)), func(t *testing.T) {
				answers := guidetest.Answers{"target_date": start, "acre": true, "takings": rows}
				if rows == nil {
					delete(answers, "takings")
				}
				b := microBook(t, "2026-11-24", answers)
				sameAgain(t, b)
				if start < "2000" && !b.Figure("year1.contributions").IsZero() {
					t.Errorf("a rate was found: %s", b.Figure("year1.contributions").Value())
				}
			})
		}
	}
}

func TestAYearWithoutAKnownRateSaysSo(t *testing.T) {
	b := microBook(t, "2026-11-24", guidetest.Answers{"target_date": "2022-09-01"})
	f := b.Figure("year1.contributions")
	if f.Fault() != figure.NoRate || len(f.Wants()) != 0 {
		t.Errorf("%s (%s), waiting for %v", f.Value(), f.Fault(), f.Wants())
	}
}

func TestEveryYearGivenHasItsResults(t *testing.T) {
	many := make([]string, 40)
	for i := range many {
		many[i] = "1000"
	}
	b := microBook(t, "2026-11-24", guidetest.Answers{"turnover": many, "expenses": many})
	n := 0
	for _, key := range b.Keys() {
		if strings.HasSuffix(key, ".per_month") && strings.HasPrefix(key, "year") && !b.Figure(key).IsZero() {
			n++
		}
	}
	if n != len(many) {
		t.Errorf("%d years of %d", n, len(many))
	}
}
