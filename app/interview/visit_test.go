package interview_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/demo"
	"github.com/buron-cantal/buron/data/store"
)

// Walking through every field of every step with Tab, and leaving, changes
// nothing: what a field shows of an answer reads as that answer.
func TestWalkingThroughChangesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		path  data.Path
		given answers
	}{
		"of a creation":   {data.BusinessCreation, usual()},
		"of a company":    {data.BusinessCreation, company()},
		"of a relocation": {data.EmployeeRelocation, full()},
		"of a training":   {data.Training, learner()},
		"of nothing":      {data.Training, nil},
		"of wrong answers": {data.EmployeeRelocation, answers{
			"target_date": asTyped("un jour"), "home_days": asTyped("2026-01\t12\n2027-02\tbeaucoup"), "allowance_basis": "daily",
			"budget": asTyped("Loyer\tcher\n\t"), "housing_budget": asTyped("  900 ?"), "telework_days_home": unsure, "support": unsure,
		}},
		"of a table with nothing": {data.EmployeeRelocation, answers{"budget": []any{}, "household": []any{}}},
	} {
		t.Run(name, func(t *testing.T) {
			s := prepare(t, c.path, c.given)
			s.walkThrough()
		})
	}
}

func TestWalkingThroughFictionalDossiersChangesNothing(t *testing.T) {
	cast, err := demo.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	today := calendar.Date(2026, 11, 24)
	s := prepare(t, data.Undecided, nil)
	for d, err := range cast.Dossiers(demo.Options{Seed: 7, Count: 6, Today: today, Engine: s.Engine}) {
		if err != nil {
			t.Fatal(err)
		}
		s.Do(func(tx *store.Tx) error { _, err := tx.Insert(d); return err })
		s.project = d.Project.ID
		s.walkThrough()
	}
}

// walkThrough goes through every field of every step, and checks that nothing
// was kept, drafted or complained of on the way.
func (s *screen) walkThrough() {
	s.t.Helper()
	before := s.Dossier(s.project)
	s.States = nil
	s.show("", "")
	for _, step := range s.Engine.Guides.For(before.Project.Path).Steps {
		s.turn(step.ID, "")
		for range 60 {
			s.Tab()
			if s.at() == "[Continuer]" || s.at() == "[Voir le plan]" {
				break
			}
		}
	}
	s.page.Leave()
	s.Bench.Pass(2 * time.Second)
	if diff := cmp.Diff(before, s.Dossier(s.project)); diff != "" {
		s.t.Errorf("changed: %s", diff)
	}
	if len(s.States) > 0 {
		s.t.Errorf("%d gestures were saved", len(s.States))
	}
	if drafts := s.drafts(); len(drafts) > 0 {
		s.t.Errorf("drafts: %v", drafts)
	}
}
