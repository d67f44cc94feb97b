package plan

import (
	"maps"
	"testing"

	"github.com/buron-cantal/buron/data"
)

// TestACourseThatWasFollowedAsksForNothingThatComesBeforeIt: no test, no choice,
// no room to book once hours are noted, nor a check of an account that pays.
func TestACourseThatWasFollowedAsksForNothingThatComesBeforeIt(t *testing.T) {
	e := engine(t)
	plan := func(more answers) map[data.ID]Action {
		given := answers{
			"target_date": "2027-01-11", "lodging_needed": true,
			"schedule": []map[string]any{{"mode": "onsite", "from": "2027-01-11", "to": "2027-01-22", "weekdays": []string{"mon", "tue", "wed", "thu", "fri"}, "hours": "7"}},
		}
		maps.Copy(given, more)
		all := map[data.ID]Action{}
		for _, a := range e.Plan(dossier(t, data.Training, given), day("2027-01-25")).Actions {
			all[a.ID] = a
		}
		return all
	}
	before, after := plan(nil), plan(answers{"attended_hours": "70", "attendance_threshold": "95"})
	for _, id := range []data.ID{
		"needs_analysis", "positioning", "training_choice", "income_check", "enrolment", "lodging", "travel_plan", "convocation", "tutor_meeting",
	} {
		if a, is := before[id]; !is || !a.Open() {
			t.Errorf("%s isn't to be done while nothing is noted", id)
		}
		if a, is := after[id]; is && a.Open() {
			t.Errorf("%s is still to be done", id)
		}
	}
	paid := plan(answers{"funding": []map[string]any{{"scheme": "cpf", "amount_asked": "1850", "amount_granted": "1850", "status": "granted"}}})
	for _, id := range []data.ID{"cpf_check", "training_choice"} {
		if a := before[id]; !a.Open() {
			t.Errorf("%s isn't to be done while nothing is asked for", id)
		}
		if a := paid[id]; a.Open() {
			t.Errorf("%s is still to be done while the account pays", id)
		}
	}
}
