package store

import (
	"context"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/rates"
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
	Logo        []byte
	Size        string
	Corrections []rates.Correction
	RatesFile   *RatesFile
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
	e.Logo, err = r.Logo(ctx)
	must(t, err)
	e.Size, err = r.Setting(ctx, "look.size")
	must(t, err)
	found, err := r.Rates(ctx, delivered())
	must(t, err)
	e.Corrections, e.RatesFile = found.Corrections, found.File
	if diff := cmp.Diff(rates.Write(found.Table), rates.Write(r.InForce().Table)); diff != "" {
		t.Fatalf("the rates at hand aren't those in the file: %s", diff)
	}
	e.Rows = append(page(t, r, Query{Scope: All, Limit: 1000}), page(t, r, Query{Scope: Trash, Limit: 1000})...)
	return e
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var sameThing = cmp.Options{cmpopts.EquateEmpty(), cmp.AllowUnexported(RatesFile{}), cmpopts.IgnoreFields(Row{}, "Cursor")}

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

func TestUndoInADossier(t *testing.T) {
	ctx := context.Background()
	t.Run("takes back what was done there, whatever was done elsewhere since", func(t *testing.T) {
		r, _ := fresh(t)
		a, b := taken(t, r, "Zoé", "Puech"), taken(t, r, "Loïc", "Roux")
		for _, d := range []data.Dossier{a, b} {
			do(t, r, "path", func(tx *Tx) error { return tx.SetPath(d.Project.ID, data.Training) })
		}
		if next, ok := r.CanUndo(a.Project.ID); !ok || next.Name != "path" {
			t.Fatal(next, ok)
		}
		_, err := r.Undo(ctx, a.Project.ID)
		must(t, err)
		if x, y := dossier(t, r, a.Project.ID).Project.Path, dossier(t, r, b.Project.ID).Project.Path; x != data.EmployeeRelocation || y != data.Training {
			t.Fatal(x, y)
		}
		do(t, r, "path", func(tx *Tx) error { return tx.SetPath(b.Project.ID, data.BusinessCreation) })
		_, err = r.Redo(ctx, a.Project.ID)
		must(t, err)
		if x := dossier(t, r, a.Project.ID).Project.Path; x != data.Training {
			t.Fatal(x)
		}
		if _, ok := r.CanRedo(a.Project.ID); ok {
			t.Fatal("done again twice")
		}
	})
	t.Run("never writes over what somebody changed since", func(t *testing.T) {
		r, _ := fresh(t)
		a := taken(t, r, "Zoé", "Puech")
		var b data.Dossier
		do(t, r, "again", func(tx *Tx) (err error) {
			b, err = tx.TakeAgain(a.Newcomer.ID, data.Training, "", "", today)
			return err
		})
		do(t, r, "name", func(tx *Tx) error {
			if err := tx.SetNewcomer(a.Newcomer.ID, "last_name", answer("Roux")); err != nil {
				return err
			}
			return tx.SetPath(a.Project.ID, data.Training)
		})
		r.sitting.done[len(r.sitting.done)-1].scope = map[data.ID]bool{a.Project.ID: true}
		do(t, r, "name", func(tx *Tx) error { return tx.SetNewcomer(a.Newcomer.ID, "last_name", answer("Blanc")) })
		r.sitting.done[len(r.sitting.done)-1].scope = map[data.ID]bool{b.Project.ID: true}
		_, err := r.Undo(ctx, a.Project.ID)
		wantCode(t, err, data.CannotUndo)
		if got := dossier(t, r, a.Project.ID); textOf(got.Newcomer.Answers["last_name"]) != "Blanc" || got.Project.Path != data.Training {
			t.Fatal(got)
		}
		mustPass(t, r)
	})
	t.Run("has nothing left of another sitting", func(t *testing.T) {
		r, _ := fresh(t)
		taken(t, r, "Zoé", "Puech")
		_, err := reopened(t, r).Undo(ctx, "")
		wantCode(t, err, data.NothingToUndo)
	})
	t.Run("tells the journal what it takes back", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		batch := do(t, r, "path", func(tx *Tx) error { return tx.SetPath(d.Project.ID, data.Training) })
		gesture, err := r.Undo(ctx, d.Project.ID)
		must(t, err)
		history, err := r.History(ctx, d.Project.ID, 1)
		must(t, err)
		if gesture.ID != batch || gesture.Name != "path" || history[0].Undoes != batch {
			t.Fatalf("%+v %+v", gesture, history[0])
		}
	})
}
