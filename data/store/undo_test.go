package store

import (
	"context"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// everything is what a register says, for comparing two moments.
type everything struct {
	Dossiers    []data.Dossier
	Telecentres []data.Telecentre
	Advisers    []Adviser
	Contacts    map[data.ID]data.Contact
	Structure   data.Structure
	Size        string
	Rows        []Row
}

func all(t testing.TB, r *Register) everything {
	t.Helper()
	ctx := context.Background()
	var e everything
	ids, err := collect(ctx, r, selectAllProjects, scanID, "", 1000)
	must(t, err)
	for _, id := range ids {
		e.Dossiers = append(e.Dossiers, dossier(t, r, id))
	}
	e.Telecentres, err = r.Telecentres(ctx)
	must(t, err)
	e.Advisers, err = r.Advisers(ctx)
	must(t, err)
	e.Contacts, err = r.Contacts(ctx)
	must(t, err)
	e.Structure, err = r.Structure(ctx)
	must(t, err)
	e.Size, err = r.Setting(ctx, "look.size")
	must(t, err)
	e.Rows = append(page(t, r, Query{Scope: All, Limit: 1000}), page(t, r, Query{Scope: Trash, Limit: 1000})...)
	return e
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var sameThing = cmp.Options{cmpopts.EquateEmpty(), cmpopts.IgnoreFields(Row{}, "Cursor")}

func TestUndo(t *testing.T) {
	t.Run("of what was just done is as if nothing was", rapid.MakeCheck(func(rt *rapid.T) {
		r, c := fresh(t)
		defer r.Close()
		moments := []everything{all(t, r)}
		for range rapid.IntRange(1, 8).Draw(rt, "gestures") {
			c.pass(1e9)
			name, fn := deedIn(rt, moments[len(moments)-1].Dossiers)
			if id := doOrRefuse(t, r, name, fn); id == "" {
				continue
			}
			moments = append(moments, all(t, r))
		}
		walk(t, rt, r, moments)
		mustPass(t, r)
	}))
}

// walk undoes everything, then does it all again, and compares at each step.
func walk(t *testing.T, rt *rapid.T, r *Register, moments []everything) {
	ctx := context.Background()
	for i := len(moments) - 2; i >= 0; i-- {
		_, err := r.Undo(ctx, "")
		must(t, err)
		if diff := cmp.Diff(moments[i], all(t, r), sameThing); diff != "" {
			rt.Fatalf("undo %d: %s", i, diff)
		}
	}
	_, err := r.Undo(ctx, "")
	wantCode(t, err, data.NothingToUndo)
	for i := 1; i < len(moments); i++ {
		_, err := r.Redo(ctx, "")
		must(t, err)
		if diff := cmp.Diff(moments[i], all(t, r), sameThing); diff != "" {
			rt.Fatalf("redo %d: %s", i, diff)
		}
	}
	_, err = r.Redo(ctx, "")
	wantCode(t, err, data.NothingToUndo)
}

// doOrRefuse does what may be refused, and then changes nothing.
func doOrRefuse(t testing.TB, r *Register, name string, fn func(*Tx) error) data.ID {
	t.Helper()
	id, err := r.Do(context.Background(), name, fn)
	if err != nil && data.CodeOf(err) == "" {
		t.Fatalf("%s: %v", name, err)
	}
	return id
}
