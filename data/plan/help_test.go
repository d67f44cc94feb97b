package plan

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// shipped loads the guides that the program ships, once for all tests.
var shipped = sync.OnceValues(func() (Engine, error) {
	table, err := rates.Load(assets.Files)
	if err != nil {
		return Engine{}, err
	}
	library, err := guide.Load(assets.Files, table)
	return Engine{Guides: library, Rates: table}, err
})

func engine(t testing.TB) Engine {
	t.Helper()
	e, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return e
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

// answers are given as Go values, by question.
type answers map[string]any

// dossier was opened on Tuesday 24 November 2026, the day of the tests.
const opened = "2026-11-24"

func dossier(e Engine, path data.Path, given answers) data.Dossier {
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{}},
		Project:  data.Project{Path: path, OpenedOn: day(opened), LastContactOn: day(opened), Answers: data.Answers{}},
	}
	for id, value := range given {
		answer(e, &d, id, value)
	}
	return d
}

func answer(e Engine, d *data.Dossier, id string, value any) {
	raw, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	to := d.Project.Answers
	if q := e.Guides.For(d.Project.Path).Question(id); q != nil && q.BelongsTo == guide.OfNewcomer {
		to = d.Newcomer.Answers
	}
	to[id] = data.Answer{Value: raw}
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
