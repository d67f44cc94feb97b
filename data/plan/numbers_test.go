package plan

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

// hasText says whether one of the texts begins so.
func hasText(texts []string, beginning string) bool {
	return slices.ContainsFunc(texts, func(s string) bool { return strings.HasPrefix(s, beginning) })
}

func TestTheDiagnosisRestsOnTheNumbers(t *testing.T) {
	const funded, left = "Le financement est complet", "Une partie du coût reste"
	course := func(granted string) answers {
		return answers{
			"costs":   []row{{"label": "Formation", "amount": "1000"}},
			"funding": []row{{"scheme": "region", "amount_asked": granted, "amount_granted": granted, "status": "granted"}},
		}
	}
	tests := []struct {
		name         string
		answers      answers
		funded, left bool
	}{
		{"a cent is left to pay", course("999.99"), false, true},
		{"nothing is left to pay", course("1000"), true, false},
		{"more is granted than it costs", course("1000.01"), true, false},
		{"nobody knows who pays", answers{"costs": []row{}}, false, false},
	}
	e := engine(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := e.Plan(dossier(t, data.Training, tt.answers), day(opened))
			if got := hasText(p.Strengths, funded); got != tt.funded {
				t.Errorf("complete %t: %q", got, p.Strengths)
			}
			if got := hasText(p.Attention, left); got != tt.left {
				t.Errorf("left %t: %q", got, p.Attention)
			}
		})
	}
}

func TestTheEngineComputesWithItsNetwork(t *testing.T) {
	e := engine(t)
	e.Network = []data.Telecentre{{Name: "Ydes", DayPass: 1500}}
	d := dossier(t, data.EmployeeRelocation, answers{"telecentre": "Ydes", "telework_days_telecentre": 3})
	if got := e.Plan(d, day(opened)).Results["telecentre.monthly"].String(); got != "195.00" {
		t.Errorf("a month costs %q", got)
	}
}
