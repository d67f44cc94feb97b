package plan_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	page "github.com/buron-cantal/buron/app/plan"
	"github.com/buron-cantal/buron/data"
)

// screen is a plan in a window, as the shell would show it.
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

// open shows the plan of a creation whose actions are created.
func open(t testing.TB) *screen {
	t.Helper()
	s := prepare(t, data.BusinessCreation, placetest.Creation())
	s.Plan(s.project)
	s.show("")
	return s
}

// narrow makes the window one in which the panel folds.
func (s *screen) narrow() { s.Window.Resize(fyne.NewSize(1024, 700)) }

// show opens the page at an action.
func (s *screen) show(item string) {
	s.page = s.Show(page.New, place.Route{Page: place.Plan, Dossier: s.project, Item: item})
	s.Bench.Pass(1)
}

// The zones of the page.
const (
	table = iota
	panel
)

// stored is an action as the register has it.
func (s *screen) stored(id data.ID) data.Action { return s.Stored(s.project, id) }

// order is the ids of the stored actions from one to another.
func (s *screen) order(from, n int) []data.ID {
	var ids []data.ID
	for _, a := range s.Dossier(s.project).Actions[from : from+n] {
		ids = append(ids, a.ID)
	}
	return ids
}

// choose answers the choice of a label.
func (s *screen) choose(label, value string) { s.Field(label).Control().(*kit.Choice).Press(value) }
