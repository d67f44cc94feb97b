package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

func TestKill(t *testing.T) {
	const kills = 25
	c := &clock{noon}
	o := options(t, c)
	must(t, created(t, o).Close())
	var promised []string
	for kill := range kills {
		child := started(t, "save", o.Path)
		for range 1 + kill*3%17 {
			promised = append(promised, child.line(t))
		}
		promised = append(promised, child.kill(t)...)
		c.pass(1e9)
		r, err := Open(context.Background(), o)
		must(t, err)
		keeps(t, r, promised)
		mustPass(t, r)
		must(t, r.Close())
	}
	if len(promised) < kills {
		t.Fatal("the children saved nothing")
	}
}

// keeps holds a register to everything that was said to be saved. Of what was
// saved again since, the last word counts.
func keeps(t *testing.T, r *Register, promised []string) {
	t.Helper()
	drafts := map[data.ID]string{}
	for _, line := range promised {
		parts := strings.SplitN(line, " ", 3)
		project := data.ID(parts[1])
		if parts[0] == "draft" {
			drafts[project] = parts[2]
			continue
		}
		d := dossier(t, r, project)
		kept := true
		switch parts[0] {
		case "answer":
			kept = textOf(d.Project.Answers["course"]) == parts[2]
		case "note":
			kept = slices.ContainsFunc(d.Notes, func(n data.Note) bool { return n.Text == parts[2] })
		case "action":
			kept = len(d.Actions) == 1 && d.Actions[0].Title == parts[2]
		}
		if !kept {
			t.Fatalf("said to be saved, and lost: %s", line)
		}
	}
	for project, typed := range drafts {
		kept, err := r.Drafts(context.Background(), project)
		must(t, err)
		// One more may have been written that nobody heard of.
		if kept["typing"] < typed && len(kept["typing"]) <= len(typed) {
			t.Fatalf("draft of %s: %q, said to be %q", project, kept["typing"], typed)
		}
	}
}
