package plan_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

const acceptance = "../exchange/testdata/acceptance"

// expectation is what a case, or one of its variants, must give.
type expectation struct {
	Name    string
	Set     map[string]any
	Results map[string]any
	Alerts  []string
	Refused string
}

func TestAcceptanceCasesGiveTheExpectedNumbersDatesAndAlerts(t *testing.T) {
	table, err := rates.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	library, err := guide.Load(assets.Files, table)
	if err != nil {
		t.Fatal(err)
	}
	network, err := store.Network(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	engine := plan.Engine{Guides: library, Rates: table, Network: network}
	seen := 0
	for _, name := range []string{"S1", "S2", "S4", "S6"} {
		input := decode[map[string]any](t, name+".json")
		want := decode[struct {
			expectation
			Variants []expectation
		}](t, name+".expect.json")
		want.Name = name
		for _, x := range append([]expectation{want.expectation}, want.Variants...) {
			if x.Refused != "" {
				continue // the exchange file's matter
			}
			seen++
			t.Run(name+"/"+x.Name, func(t *testing.T) {
				raw, today := variant(t, input, x.Set)
				file, err := exchange.Read(raw, library)
				if err != nil {
					t.Fatal(err)
				}
				compare(t, engine.Plan(file.Dossier, today), x, x.Name == name)
			})
		}
	}
	if seen < 20 {
		t.Errorf("only %d cases were read", seen)
	}
}

func decode[T any](t *testing.T, name string) T {
	t.Helper()
	var v T
	raw, err := os.ReadFile(filepath.Join(acceptance, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

var pathPart = regexp.MustCompile(`[^.\[\]]+`)

// variant is the input with some values changed, and its day.
func variant(t *testing.T, input map[string]any, set map[string]any) ([]byte, calendar.Day) {
	t.Helper()
	copied, err := json.Marshal(input)
	if err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal(copied, &doc); err != nil {
		t.Fatal(err)
	}
	for path, value := range set {
		put(doc, pathPart.FindAllString(path, -1), value)
	}
	raw, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	today, err := calendar.ParseISO(input["today"].(string))
	if err != nil {
		t.Fatal(err)
	}
	return raw, today
}

func put(at any, path []string, value any) {
	for {
		switch node := at.(type) {
		case map[string]any:
			if len(path) == 1 {
				node[path[0]] = value
				return
			}
			at = node[path[0]]
		case []any:
			i, err := strconv.Atoi(path[0])
			if err != nil {
				panic(err)
			}
			if len(path) == 1 {
				node[i] = value
				return
			}
			at = node[i]
		default:
			panic(fmt.Sprintf("nothing at %v", path))
		}
		path = path[1:]
	}
}

func compare(t *testing.T, p *plan.Plan, want expectation, strict bool) {
	t.Helper()
	for key, value := range want.Results {
		got, ok := p.Results[key]
		if value == nil {
			if ok {
				t.Errorf("%s: %s, want it absent", key, got)
			}
			continue
		}
		expected, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		if string(got.JSON()) != string(expected) {
			t.Errorf("%s: %s, want %s", key, got.JSON(), expected)
		}
	}
	var ids []string
	for _, a := range p.Alerts {
		ids = append(ids, a.ID)
		if strict && a.Severity != data.Info && !slices.Contains(want.Alerts, a.ID) {
			t.Errorf("alert %s is not expected", a.ID)
		}
	}
	for _, id := range want.Alerts {
		if !slices.Contains(ids, id) {
			t.Errorf("alert %s is missing among %v", id, ids)
		}
	}
}
