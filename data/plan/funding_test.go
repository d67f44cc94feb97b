package plan

import (
	"testing"

	"github.com/buron-cantal/buron/data"
)

// TestAFundedCourseIsNeitherToBeChosenNorItsAccountChecked: who asks an account
// to pay for a course has looked into it, and has chosen.
func TestAFundedCourseIsNeitherToBeChosenNorItsAccountChecked(t *testing.T) {
	e := engine(t)
	toDo := func(given answers) map[data.ID]bool {
		all := map[data.ID]bool{}
		for _, a := range e.Plan(dossier(t, data.Training, given), day("2026-11-25")).Actions {
			all[a.ID] = a.Open()
		}
		return all
	}
	before := toDo(answers{"target_date": "2027-01-11"})
	funded := toDo(answers{
		"target_date": "2027-01-11",
		"funding":     []map[string]any{{"scheme": "cpf", "amount_asked": "1850", "amount_granted": "1850", "status": "granted"}},
	})
	for _, id := range []data.ID{"cpf_check", "training_choice"} {
		if !before[id] || funded[id] {
			t.Errorf("%s: to be done before %v, and with an account that pays %v", id, before[id], funded[id])
		}
	}
}
