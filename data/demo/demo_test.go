package demo_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/demo"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/rates"
)

var engine = sync.OnceValue(func() plan.Engine {
	table, err := rates.Load(assets.Files)
	if err != nil {
		panic(err)
	}
	lib, err := guide.Load(assets.Files, table)
	if err != nil {
		panic(err)
	}
	return plan.Engine{Guides: lib, Rates: table}
})

var today = calendar.Date(2026, 11, 24)

func dossiers(t testing.TB, seed uint64, n int) []data.Dossier {
	t.Helper()
	cast, err := demo.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	var all []data.Dossier
	for d, err := range cast.Dossiers(demo.Options{Seed: seed, Count: n, Today: today, Engine: engine()}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
	if len(all) != n {
		t.Fatalf("%d dossiers made, %d wanted", len(all), n)
	}
	return all
}

func TestTheSameSeedGivesTheSameDossiers(t *testing.T) {
	first := dossiers(t, 7, 30)
	if diff := cmp.Diff(first, dossiers(t, 7, 30)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(first[:10], dossiers(t, 7, 10)); diff != "" {
		t.Errorf("a smaller demonstration begins otherwise: %s", diff)
	}
	if cmp.Equal(first, dossiers(t, 8, 30)) {
		t.Error("another seed gives the same dossiers")
	}
}

func TestADozenShowsEveryPathAndNearlyEveryStage(t *testing.T) {
	paths, stages := map[data.Path]int{}, map[data.Stage]int{}
	for _, d := range dossiers(t, 1, 12) {
		paths[d.Project.Path]++
		p := engine().Plan(d, today)
		stages[p.Stage]++
		if p.Stage == data.StagePlan && len(p.Missing) > 0 {
			t.Errorf("%s is at its plan and misses %v", d.Newcomer.Name(), p.Missing)
		}
	}
	for _, path := range data.Paths[1:] {
		if paths[path] != 4 {
			t.Errorf("%d dossiers of the path %s, want 4", paths[path], path)
		}
	}
	for _, stage := range data.Stages {
		if stages[stage] == 0 {
			t.Errorf("nobody is at the stage %s: %v", stage, stages)
		}
	}
}

// Every fictional dossier could have come as an exchange file, and its people
// can't be taken for real ones.
func TestDossiersAreFictionalAndExchangeable(t *testing.T) {
	ids := map[data.ID]bool{}
	for _, d := range dossiers(t, 3, 200) {
		raw, err := exchange.Write(d, engine().Guides)
		if err != nil {
			t.Fatal(err)
		}
		f, err := exchange.Read(raw, engine().Guides)
		if err != nil {
			t.Fatalf("%v\n%s", err, raw)
		}
		if base, _ := exchange.Base(d); f.Base != base {
			t.Error("the base changed on the way")
		}
		for _, id := range []data.ID{d.Newcomer.ID, d.Project.ID} {
			if ids[id] {
				t.Errorf("the id %s is given twice", id)
			}
			ids[id] = true
		}
		if phone := d.Newcomer.Answers["phone"].Text(); len(phone) != 12 || phone[:8] != "+3363998" {
			t.Errorf("%q isn't a number kept for fiction", phone)
		}
		if d.Project.OpenedOn > today || d.Project.LastContactOn > today {
			t.Errorf("opened on %s, heard on %s: after today", d.Project.OpenedOn, d.Project.LastContactOn)
		}
	}
}

func BenchmarkDossiers(b *testing.B) {
	for b.Loop() {
		dossiers(b, 1, 100)
	}
}
