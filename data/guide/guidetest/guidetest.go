// Package guidetest gives tests the guides that the program ships, and
// dossiers whose answers are written as Go values.
package guidetest

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

type loaded struct {
	library *guide.Library
	table   *rates.Table
}

var once = sync.OnceValues(func() (loaded, error) {
	table, err := rates.Load(assets.Files)
	if err != nil {
		return loaded{}, err
	}
	library, err := guide.Load(assets.Files, table)
	return loaded{library, table}, err
})

// Shipped loads the shipped guides and rates, once for all tests of a package.
func Shipped(t testing.TB) (*guide.Library, *rates.Table) {
	t.Helper()
	l, err := once()
	if err != nil {
		t.Fatal(err)
	}
	return l.library, l.table
}

// Day reads YYYY-MM-DD, and gives no day for "".
func Day(t testing.TB, s string) calendar.Day {
	t.Helper()
	if s == "" {
		return 0
	}
	d, err := calendar.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Answers are answers by question, as Go values that marshal to the form of
// the exchange file.
type Answers map[string]any

// Row is a row of a table.
type Row = map[string]any

// Dossier is a dossier of a path with some answers.
func Dossier(t testing.TB, path data.Path, answers Answers) data.Dossier {
	t.Helper()
	d := data.Dossier{
		Newcomer: data.Newcomer{Answers: data.Answers{}},
		Project:  data.Project{Path: path, Answers: data.Answers{}},
	}
	for id, value := range answers {
		Answer(t, &d, id, value)
	}
	return d
}

// Answer answers one question as an import would, refusals included; nil takes
// the answer back.
func Answer(t testing.TB, d *data.Dossier, id string, value any) {
	t.Helper()
	library, _ := Shipped(t)
	q := library.For(d.Project.Path).Question(id)
	if q == nil {
		t.Fatalf("the guide of %s doesn't ask %s", d.Project.Path, id)
		return
	}
	raw, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	canonical, err := q.Accept(raw, id)
	if err != nil {
		t.Fatal(err)
	}
	to := d.Project.Answers
	if q.BelongsTo == guide.OfNewcomer {
		to = d.Newcomer.Answers
	}
	if canonical == nil {
		delete(to, id)
		return
	}
	to[id] = data.Answer{Value: canonical}
}
