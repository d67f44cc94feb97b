package creation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

func TestCashBelowZeroIsSaid(t *testing.T) {
	below := func(gap, month string) map[string]any {
		return map[string]any{"gap": number(gap), "month": guidetest.Day(t, month)}
	}
	// 1 000 € come in each month of a micro-enterprise; 1 032 € are paid in June for
	// four months of activity.
	micro := func(more answers) answers {
		return microAnswers(quiet("2027-02-01", "monthly", more))
	}
	for name, c := range map[string]struct {
		given answers
		want  map[string]any
	}{
		"nothing above it":                {micro(nil), nil},
		"exactly zero":                    {micro(answers{"monthly_drawings": "1000", "opening_cash": "2838"}), nil},
		"a cent below, in the last month": {micro(answers{"monthly_drawings": "1000", "opening_cash": "2837.99"}), below("0.01", "2028-01-01")},
		"from the first month":            {micro(answers{"monthly_drawings": "1100"}), below("4038.00", "2027-02-01")},
		"nothing while a part is missing": {micro(answers{"monthly_drawings": nil}), nil},
		"a company's, by its own months": {firm(answers{
			"target_date": "2027-03-15", "fixed_costs": []row{{"label": "Loyer", "amount": "10012"}},
		}), below("12.00", "2027-04-01")},
	} {
		t.Run(name, func(t *testing.T) {
			var got map[string]any
			for _, a := range creation.Alerts(facts(t, c.given), book(t, c.given), guidetest.Day(t, "2026-11-24")) {
				if a.ID == data.AlertCashBelow {
					if got = a.Values; a.Severity != data.Info {
						t.Errorf("it is a %s", a.Severity)
					}
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
