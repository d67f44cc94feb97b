package replan_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	page "github.com/buron-cantal/buron/app/replan"
	"github.com/buron-cantal/buron/data"
)

// screen is a re-plan in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	project data.ID
	page    place.Page
}

// prepare takes a newcomer and gives some answers.
func prepare(t testing.TB, path data.Path, given placetest.Answers) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t)}
	s.Window.Resize(fyne.NewSize(1440-92, 900-116))
	s.project = s.Take("Maëlle", "L’Hélias-Bœuf", path).Project.ID
	s.Give(s.project, given)
	return s
}

// open shows what another target date changes in a creation, of which one action
// is done and one dated by hand.
func open(t testing.TB) *screen {
	t.Helper()
	s := prepare(t, data.BusinessCreation, placetest.Creation())
	s.Plan(s.project, func(actions []data.Action) {
		actions[0].Status, actions[0].DoneOn = data.Done, s.Today()
		for i := range actions {
			if actions[i].ID == "insurance" {
				actions[i].Edited = []string{"due"}
			}
		}
	})
	s.Give(s.project, placetest.Answers{"target_date": "2027-03-01"})
	s.show("")
	return s
}

// narrow makes the window one in which the panel folds.
func (s *screen) narrow() { s.Window.Resize(fyne.NewSize(1024, 700)) }

// show opens the page; step is "" or that of spreading.
func (s *screen) show(step string) {
	s.page = s.Show(page.New, place.Route{Page: place.Replan, Dossier: s.project, Step: step})
	s.Bench.Pass(1)
}

// The zones of the page.
const (
	table = iota
	panel
	bar
)

// stored is an action as the register has it.
func (s *screen) stored(id data.ID) data.Action { return s.Stored(s.project, id) }
