package guide_test

import (
	"os"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/guide"
)

// cases are the acceptance cases that this package has dossiers of.
var cases = []string{"S1", "S2", "S4", "S6"}

// acceptance is the dossier of a case, read as an import reads it.
func acceptance(t testing.TB, name string) data.Dossier {
	t.Helper()
	raw, err := os.ReadFile("../exchange/testdata/acceptance/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	file, err := exchange.Read(raw, library(t))
	if err != nil {
		t.Fatal(err)
	}
	return file.Dossier
}

func TestEveryAcceptanceAnswerIsAcceptedAndApplicable(t *testing.T) {
	l := library(t)
	for _, name := range cases {
		t.Run(name, func(t *testing.T) {
			d := acceptance(t, name)
			g := l.For(d.Project.Path)
			f := g.Facts(d, nil)
			seen := 0
			for _, answers := range []data.Answers{d.Newcomer.Answers, d.Project.Answers} {
				for id, a := range answers {
					q := g.Question(id)
					if q == nil {
						t.Errorf("%s is no question of this path", id)
						continue
					}
					again, err := q.Accept(a.Value, id)
					if err != nil {
						t.Errorf("%s: %v", id, err)
					}
					if string(again) != string(a.Value) {
						t.Errorf("%s: the canonical form %s becomes %s", id, a.Value, again)
					}
					if _, state := f.Value(id); state != guide.Known || !f.Asked(q) {
						t.Errorf("%s = %s isn't applicable", id, a.Value)
					}
					seen++
				}
			}
			if seen < 15 {
				t.Errorf("only %d answers were looked at", seen)
			}
		})
	}
}
