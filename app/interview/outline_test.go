package interview_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
)

var update = flag.Bool("update", false, "write the golden outlines anew")

// What each step says, in Tab order, for a dossier just opened, one under way,
// and one in which every kind of question is answered under the longest name.
func TestOutlines(t *testing.T) {
	for name, c := range map[string]struct {
		path  data.Path
		given answers
		steps []string
	}{
		"empty": {data.BusinessCreation, nil, []string{"person", "forecast", "diagnosis"}},
		"usual": {data.BusinessCreation, usual(), []string{"person", "project", "legal", "forecast", "workplace"}},
		"full": {data.EmployeeRelocation, full(), []string{
			"person", "contact", "household", "project", "situation", "employer", "agreement", "work_conditions", "budget", "needs", "diagnosis",
		}},
		"undecided": {data.Undecided, nil, []string{"path"}},
		"learner":   {data.Training, learner(), []string{"course", "conditions"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, c.path, c.given, c.steps[0], "")
			all := []string{"=== steps", s.zone(steps), "=== panel", s.zone(panel)}
			for _, step := range c.steps {
				s.turn(step, "")
				all = append(all, "=== "+step, s.zone(sheet))
			}
			golden(t, name, strings.Join(all, "\n")+"\n")
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
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the page has changed (-update writes it anew):\n%s", diff)
	}
}
