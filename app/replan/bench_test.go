package replan_test

import (
	"fmt"
	"testing"

	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// BenchmarkReplan is what a new target date changes in the largest plan there
// is, worked out beside the window's thread, and shown on it.
func BenchmarkReplan(b *testing.B) {
	s := prepare(b, data.BusinessCreation, placetest.Creation())
	s.Plan(s.project)
	s.fill(b, 500)
	s.Give(s.project, placetest.Answers{"target_date": "2027-03-01"})
	d := s.Dossier(s.project)
	b.Run("worked out", func(b *testing.B) {
		for b.Loop() {
			s.Engine.Replan(d, s.Today())
			s.Engine.Plan(d, s.Today())
		}
	})
	s.show("")
	b.Run("shown", func(b *testing.B) {
		for b.Loop() {
			s.page.Reload()
		}
	})
}

func (s *screen) fill(t testing.TB, n int) {
	t.Helper()
	d := s.Dossier(s.project)
	actions := d.Actions
	for i := len(actions); i < n; i++ {
		actions = append(actions, data.Action{ID: data.ID(fmt.Sprintf("0190b3c1-aaaa-7000-8000-%012d", i)), Title: fmt.Sprintf("Action %d", i), Who: "newcomer", Status: data.ToDo, Due: s.Today().AddDays(i)})
	}
	s.Do(func(tx *store.Tx) error { return tx.SetActions(s.project, actions) })
}
