package plan

import (
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

type (
	answers = guidetest.Answers
	row     = guidetest.Row
)

func engine(t testing.TB) Engine {
	t.Helper()
	library, table := guidetest.Shipped(t)
	return Engine{Guides: library, Rates: table}
}

// day reads YYYY-MM-DD; a test that writes it wrong stops.
func day(s string) calendar.Day {
	if s == "" {
		return 0
	}
	d, err := calendar.ParseISO(s)
	if err != nil {
		panic(err)
	}
	return d
}

// opened is the day of the first interview in the tests, a Tuesday.
const opened = "2026-11-24"

// answer answers one more question.
func answer(t testing.TB, d *data.Dossier, id string, value any) {
	t.Helper()
	guidetest.Answer(t, d, id, value)
}

func dossier(t testing.TB, path data.Path, given answers) data.Dossier {
	t.Helper()
	d := guidetest.Dossier(t, path, given)
	d.Project.OpenedOn, d.Project.LastContactOn = day(opened), day(opened)
	return d
}

// created is the dossier with its actions stored.
func created(e Engine, d data.Dossier, today calendar.Day) data.Dossier {
	d.Actions, d.Planned = e.Create(d, today), true
	return d
}

// stored is the stored action of that id, to be changed in place.
func stored(t testing.TB, d data.Dossier, id data.ID) *data.Action {
	t.Helper()
	if i := find(d.Actions, id); i >= 0 {
		return &d.Actions[i]
	}
	t.Fatalf("no stored action %s", id)
	return nil
}

func shown(t testing.TB, p *Plan, id data.ID) Action {
	t.Helper()
	for _, a := range p.Actions {
		if a.ID == id {
			return a
		}
	}
	t.Fatalf("the plan has no %s", id)
	return Action{}
}

func proposed(changes []Change) []Change {
	var out []Change
	for _, c := range changes {
		if c.Proposes() {
			out = append(out, c)
		}
	}
	return out
}

func changeOf(t testing.TB, changes []Change, id data.ID) Change {
	t.Helper()
	for _, c := range changes {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("no change for %s", id)
	return Change{}
}
