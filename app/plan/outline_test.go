package plan_test

import (
	"testing"

	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

// full gives a plan of everything that a line can be.
func full(actions []data.Action) {
	for i := range actions {
		a := &actions[i]
		switch {
		case i%5 == 2:
			a.Due = a.Due.AddDays(-40)
		case i%7 == 3:
			a.Who, a.Assignee, a.Edited = "partner", "Mme Anne-Sophie Delbos-Charbonnel", []string{"who", "assignee"}
		case i%11 == 4:
			a.Status, a.Reason = data.Dropped, "Le logement est déjà trouvé."
		case i%6 == 5:
			a.Status, a.Edited = data.Doing, []string{"status", "due"}
		}
	}
}

func TestOutlines(t *testing.T) {
	for name, c := range map[string]struct {
		path    data.Path
		given   placetest.Answers
		created bool
		change  []func([]data.Action)
		item    string
	}{
		"undecided": {path: data.Undecided},
		"proposed":  {path: data.BusinessCreation, given: placetest.Creation()},
		"usual":     {path: data.BusinessCreation, given: placetest.Creation(), created: true, item: "personal_budget"},
		"legal":     {path: data.BusinessCreation, given: placetest.Creation(), created: true, item: "acre_request"},
		"undated":   {path: data.EmployeeRelocation, created: true, item: "scouting_visit"},
		"full": {
			path: data.EmployeeRelocation, created: true, change: []func([]data.Action){full}, item: "diagnostic",
			given: placetest.Answers{"first_name": "Marie-Françoise", "last_name": "de Bœsinghe-Vandenbroucke-Lagarrigue", "target_date": "2027-04-03"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := prepare(t, c.path, c.given)
			if c.created {
				s.Plan(s.project, c.change...)
			}
			s.show(c.item)
			placetest.Golden(t, name, s.Whole("table", "panel"))
		})
	}
}
