package interview_test

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

// What each step says, in Tab order, for a dossier just opened, one under way,
// and one in which every kind of question is answered under the longest name.
func TestOutlines(t *testing.T) {
	for name, c := range map[string]struct {
		path  data.Path
		given answers
		steps []string
	}{
		"empty": {data.BusinessCreation, nil, []string{"person", "forecast", "diagnosis"}},
		"usual": {data.BusinessCreation, usual(), []string{"person", "project", "legal", "forecast", "workplace"}},
		"full": {data.EmployeeRelocation, full(), []string{
			"person", "contact", "household", "project", "situation", "employer", "agreement", "work_conditions", "budget", "needs", "diagnosis",
		}},
		"undecided": {data.Undecided, nil, []string{"path"}},
		"learner":   {data.Training, learner(), []string{"course", "conditions"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, c.path, c.given, c.steps[0], "")
			all := []string{"=== steps", s.zone(steps), "=== panel", s.zone(panel)}
			for _, step := range c.steps {
				s.turn(step, "")
				all = append(all, "=== "+step, s.zone(sheet))
			}
			placetest.Golden(t, name, strings.Join(all, "\n")+"\n")
		})
	}
}
