package version_test

import (
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/demo"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/version"
)

var today = calendar.Date(2026, 11, 24)

func engine(t testing.TB) plan.Engine {
	t.Helper()
	guides, table := guidetest.Shipped(t)
	return plan.Engine{Guides: guides, Rates: table}
}

var cast = sync.OnceValues(func() (*demo.Cast, error) { return demo.Load(assets.Files) })

// fictional are dossiers of every path and stage.
func fictional(t testing.TB) []data.Dossier {
	t.Helper()
	c, err := cast()
	if err != nil {
		t.Fatal(err)
	}
	var all []data.Dossier
	for d, err := range c.Dossiers(demo.Options{Seed: 7, Count: 24, Today: today, Engine: engine(t)}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
	return all
}

// one is a dossier of a creation, its actions the adviser's.
func one(t testing.TB) data.Dossier {
	t.Helper()
	d := guidetest.Dossier(t, data.BusinessCreation, guidetest.Answers{
		"first_name": "Zoé", "last_name": "Puech", "phone": "+33639980101", "activity": "Traduction", "legal_form": "micro",
		"micro_category": "bnc_ssi", "turnover": []string{"24000", "30000"}, "expenses": []string{"2000"}, "target_date": "2027-01-01",
		"telecentre": "Murat", "adviser_remarks": "À rappeler.", "birth_year": 1980,
	})
	d.Project.ID, d.Project.Number, d.Project.Adviser = "11111111-0000-7000-8000-000000000000", "MUR-2026-0001", "Élodie Fau"
	d.Project.OpenedOn, d.Project.LastContactOn = today.AddDays(-30), today
	d.Notes = []data.Note{
		{ID: "n1", On: today.AddDays(-2), Text: "A visité Murat."},
		{ID: "n2", On: today.AddDays(-1), Text: "Ne pas dire.", Private: true},
	}
	d.Appointments = []data.Appointment{
		{ID: "a1", At: "2026-12-08T10:00", Kind: "interview", Place: "Murat", Status: "planned"},
		{ID: "a2", At: "2026-11-03T10:00", Kind: "call", Status: "kept"},
	}
	d.Documents = []data.DocumentState{{Document: "identity", Status: "received"}}
	return created(t, d, today)
}

func created(t testing.TB, d data.Dossier, on calendar.Day) data.Dossier {
	t.Helper()
	d.Actions, d.Planned = engine(t).Create(d, on), true
	d.Actions = append(d.Actions, data.Action{
		ID: "22222222-0000-7000-8000-000000000000", Title: "Appeler la mairie", Who: "adviser", Due: on.AddDays(20), Status: data.ToDo,
	})
	return d
}

// around is what surrounds every plan of the tests.
func around() version.Around {
	return version.Around{
		Structure:  data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat", Phone: "+33465712010"},
		Telecentre: &data.Telecentre{ID: "t1", Name: "Murat", Code: "MUR", Phone: "+33465712011", HalfDay: 1000},
		Contacts:   map[data.ID]data.Contact{"urssaf": {Role: "urssaf", Phone: "+33465712013"}},
	}
}

func frozen(t testing.TB, d data.Dossier, on calendar.Day) version.Frozen {
	t.Helper()
	return version.Freeze(engine(t).Plan(d, on), around())
}

func printOf(f version.Frozen) string { return version.Fingerprint(f.JSON()) }

// clone is a dossier that may be changed.
func clone(d data.Dossier) data.Dossier {
	d.Newcomer.Answers, d.Project.Answers = copied(d.Newcomer.Answers), copied(d.Project.Answers)
	d.Notes, d.Appointments = slices.Clone(d.Notes), slices.Clone(d.Appointments)
	d.Documents, d.Actions = slices.Clone(d.Documents), slices.Clone(d.Actions)
	return d
}

func copied(a data.Answers) data.Answers {
	out := make(data.Answers, len(a))
	for id, answer := range a {
		out[id] = answer
	}
	return out
}

// elsewhere is the same dossier as another register may hold it: under other
// ids, its parts in another order.
func elsewhere(t *rapid.T, d data.Dossier) data.Dossier {
	d = clone(d)
	d.Newcomer.ID, d.Project.ID = "33333333-0000-7000-8000-000000000000", "44444444-0000-7000-8000-000000000000"
	for i := range d.Notes {
		d.Notes[i].ID = data.ID(rapid.StringMatching(`[a-z]{6}`).Draw(t, "note"))
	}
	for i := range d.Appointments {
		d.Appointments[i].ID = data.ID(rapid.StringMatching(`[a-z]{6}`).Draw(t, "meeting"))
	}
	for i, a := range d.Actions {
		if len(a.ID) == 36 {
			d.Actions[i].ID = data.ID(rapid.StringMatching(`[0-9a-f]{8}-0000-7000-8000-000000000000`).Draw(t, "action"))
		}
	}
	shuffle(t, d.Notes)
	shuffle(t, d.Appointments)
	shuffle(t, d.Documents)
	d.Project.LastContactOn = d.Project.LastContactOn.AddDays(1)
	d.Project.GuideVersion = "another"
	return d
}

func shuffle[T any](t *rapid.T, all []T) {
	for i := len(all) - 1; i > 0; i-- {
		j := rapid.IntRange(0, i).Draw(t, "place")
		all[i], all[j] = all[j], all[i]
	}
}
