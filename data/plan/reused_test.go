package plan

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
)

// reusedYears are the years whose rates a plan says it reuses.
func reusedYears(p *Plan) []int {
	var years []int
	for _, a := range p.Alerts {
		if a.ID == data.AlertRatesReused {
			years = append(years, a.Values["year"].(int))
		}
	}
	return years
}

func TestRatesUsedAfterTheirLastDayAreSaid(t *testing.T) {
	micro := func(start string, turnover ...string) answers {
		return answers{"target_date": start, "legal_form": "micro", "micro_category": "bnc_ssi", "turnover": turnover}
	}
	tests := []struct {
		name  string
		path  data.Path
		given answers
		want  []int
	}{
		{"all twelve months in the last year known", data.BusinessCreation, micro("2026-01-01", "24000"), nil},
		{"a month after it", data.BusinessCreation, micro("2026-02-01", "24000"), []int{2026}},
		{"a second year after it", data.BusinessCreation, micro("2026-01-01", "24000", "24000"), []int{2026}},
		// Contributions of 2026 and the ceilings, known until 2028.
		{"the last known years of two rates", data.BusinessCreation, micro("2029-01-01", "24000"), []int{2026, 2028}},
		{"nothing for what couldn't be computed", data.BusinessCreation, answers{"target_date": "2027-01-01", "legal_form": "micro"}, nil},
		{"nothing before a form is chosen", data.BusinessCreation, answers{"target_date": "2027-01-01"}, nil},
	}
	e := engine(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := e.Plan(dossier(t, tt.path, tt.given), day(opened))
			if diff := cmp.Diff(tt.want, reusedYears(p)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
