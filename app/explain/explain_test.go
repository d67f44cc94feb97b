package explain_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/plan"
)

var update = flag.Bool("update", false, "write the files of testdata anew")

var load = sync.OnceValues(func() (house.House, error) { return house.Load(assets.Files) })

func engine(t testing.TB) plan.Engine {
	t.Helper()
	h, err := load()
	if err != nil {
		t.Fatal(err)
	}
	e := h.Engine
	e.Network = h.Network
	return e
}

// example is the plan of one of the complete examples, with some of its answers
// changed.
func example(t testing.TB, name string, change map[string]any) *plan.Plan {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("../../data/exchange/testdata/acceptance", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := json.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	answers := doc["project"].(map[string]any)["answers"].(map[string]any)
	for id, v := range change {
		if v == nil {
			delete(answers, id)
			continue
		}
		answers[id] = v
	}
	today, err := calendar.ParseISO(doc["today"].(string))
	if err != nil {
		t.Fatal(err)
	}
	if raw, err = json.Marshal(doc); err != nil {
		t.Fatal(err)
	}
	e := engine(t)
	file, err := exchange.Read(raw, e.Guides)
	if err != nil {
		t.Fatal(err)
	}
	return e.Plan(file.Dossier, today)
}

// text is every explanation of a plan, as people read it.
func text(p *plan.Plan) string {
	all := explain.New(p.Facts).All(p.Figures)
	var out strings.Builder
	for _, key := range p.Figures.Keys() {
		out.WriteString(read(all[key]) + "\n")
	}
	return out.String()
}

// read is an explanation as people read it.
func read(n *explain.Node) string {
	var out strings.Builder
	for _, l := range n.Lines() {
		out.WriteString(strings.Repeat("  ", l.Depth) + l.Text + "\n")
	}
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(out.String())
}

func TestExplanations(t *testing.T) {
	for _, name := range []string{"S1", "S2", "S4", "S6"} {
		t.Run(name, func(t *testing.T) {
			golden(t, name, text(example(t, name, nil)))
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Error(diff)
	}
}
