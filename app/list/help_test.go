package list

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// screen is the list in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	*page
	t *testing.T
}

func prepared(t *testing.T) *screen {
	t.Helper()
	return &screen{Desk: placetest.New(t), t: t}
}

func (s *screen) resize(w, h float32) { s.Window.Resize(fyne.NewSize(w, h)) }

// open shows the list at a route's item.
func (s *screen) open(item string) *screen {
	s.t.Helper()
	s.page = s.Show(New, place.Route{Page: place.List, Item: item}).(*page)
	return s
}

// somebody is a newcomer for a test.
type somebody struct {
	first, last string
	path        data.Path
	commune     string
	target      calendar.Day
	due         calendar.Day
	action      string
	heard       calendar.Day
	telecentre  string
	adviser     string
	closed      bool
}

func (s *screen) take(all ...somebody) []data.ID {
	s.t.Helper()
	var ids []data.ID
	s.Do(func(tx *store.Tx) error {
		for _, who := range all {
			id, err := who.take(tx)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	return ids
}

func (w somebody) take(tx *store.Tx) (data.ID, error) {
	or := func(s, otherwise string) string {
		if s == "" {
			return otherwise
		}
		return s
	}
	d, err := tx.Take(w.first, w.last, "", w.path, or(w.adviser, "Élodie Fau"), or(w.telecentre, "Murat"), today)
	if err != nil {
		return "", err
	}
	id := d.Project.ID
	if w.commune != "" {
		err = tx.SetAnswer(id, "commune", data.Answer{Value: []byte(`{"name":"` + w.commune + `"}`)})
	}
	if !w.target.IsZero() && err == nil {
		err = tx.SetAnswer(id, "target_date", data.Answer{Value: []byte(`"` + w.target.String() + `"`)})
	}
	if !w.due.IsZero() && err == nil {
		err = tx.SetActions(id, []data.Action{{ID: "market_study", Title: w.action, Who: "newcomer", Due: w.due, Status: data.ToDo}})
	}
	if !w.heard.IsZero() && err == nil {
		err = tx.SetLastContact(id, w.heard)
	}
	if w.closed && err == nil {
		err = tx.CloseDossier(id, data.Closing{On: today, Reason: "installed"})
	}
	return id, err
}

// Do carries out a gesture; the page has a Do of its own, which takes a key.
func (s *screen) Do(fn func(*store.Tx) error) { s.t.Helper(); s.Desk.Do(fn) }

// today is the day of the tests.
var today = calendar.Of(placetest.Hour)

// usual are a few dossiers at different places.
func usual() []somebody {
	return []somebody{
		{first: "Jean-Noël", last: "Puech", path: data.BusinessCreation, commune: "Allanche"},
		{first: "Maëlle", last: "L’Hélias-Bœuf", path: data.BusinessCreation, commune: "Murat", target: calendar.Date(2027, 1, 1), due: calendar.Date(2026, 12, 4), action: "Interrogez dix clients possibles"},
		{first: "Julien", last: "Ferrand", path: data.EmployeeRelocation, commune: "Murat", target: calendar.Date(2027, 2, 15), due: today, action: "Vérifiez la connexion à l’adresse"},
		{first: "Hervé", last: "Vidalenc", path: data.BusinessCreation, commune: "Chaudes-Aigues", target: calendar.Date(2026, 11, 2), due: calendar.Date(2026, 11, 20), action: "Ouvrez un compte réservé à l’activité"},
		{first: "Aïcha", last: "Benmoussa", path: data.Training, commune: "Aurillac", telecentre: "Saint-Flour", adviser: "Nadia Serre", heard: calendar.Date(2026, 6, 12)},
		{first: "Paul", last: "Serre", path: data.Training, closed: true},
	}
}

// full is the longest name that a screen must bear.
var full = somebody{first: "Marie-Françoise", last: "de Bœsinghe-Vandenbroucke-Lagarrigue", path: data.EmployeeRelocation, commune: "Saint-Bonnet-de-Condat"}

// typeIn types into what has the focus, and waits until the search is done.
func (s *screen) typeIn(words string) {
	s.t.Helper()
	s.Type(words)
	s.Bench.Pass(time.Second)
}

// names are the first words of the rows on screen, in order.
func (s *screen) names() []string {
	var all []string
	for _, r := range s.rows {
		all = append(all, strings.Fields(r.Name)[0])
	}
	return all
}

func (s *screen) wantNames(names ...string) {
	s.t.Helper()
	if diff := cmp.Diff(names, s.names()); diff != "" {
		s.t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func (s *screen) selectedName() string {
	i := s.table.list.Selected()
	if i < 0 || i >= len(s.rows) {
		return ""
	}
	return s.rows[i].Name
}

// queue is a runner whose work waits until the test lets it be done, in any
// order.
type queue struct {
	*work.Bench
	jobs []*errand
}

type errand struct {
	work     func(context.Context) error
	then     func(error)
	canceled bool
}

func (q *queue) Go(work func(context.Context) error, then func(error)) work.Job {
	e := &errand{work: work, then: then}
	q.jobs = append(q.jobs, e)
	return e
}

func (e *errand) Cancel() { e.canceled = true }

// run does the i-th piece of work now.
func (q *queue) run(i int) { q.jobs[i].then(q.jobs[i].work(context.Background())) }
