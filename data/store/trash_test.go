package store

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func trash(t testing.TB, r *Register, project data.ID) {
	t.Helper()
	do(t, r, "trash", func(tx *Tx) error { return tx.Trash(project) })
}

func TestTrash(t *testing.T) {
	ctx := context.Background()
	t.Run("hides a dossier, and gives it back as it was", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		trash(t, r, d.Project.ID)
		if len(page(t, r, Query{Scope: All})) != 0 || len(found(t, r, "puech")) != 0 {
			t.Fatal("still listed")
		}
		row := page(t, r, Query{Scope: Trash})[0]
		if row.Number != d.Project.Number || row.DeletedOn != today {
			t.Fatalf("%+v", row)
		}
		do(t, r, "restore", func(tx *Tx) error { return tx.Restore(d.Project.ID) })
		if len(page(t, r, Query{})) != 1 || len(found(t, r, "puech")) != 1 {
			t.Fatal("not back")
		}
		history, err := r.History(ctx, d.Project.ID, 2)
		must(t, err)
		if history[0].Kind != "restore" || history[1].Kind != "remove" {
			t.Fatal(history[0].Kind, history[1].Kind)
		}
		mustPass(t, r)
	})
	t.Run("keeps thirty days and no more", func(t *testing.T) {
		r, c := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		trash(t, r, d.Project.ID)
		c.pass(29 * 24 * time.Hour)
		r = reopened(t, r)
		dossier(t, r, d.Project.ID)
		c.pass(24 * time.Hour)
		r = reopened(t, r)
		_, err := r.DossierByID(ctx, d.Project.ID)
		wantCode(t, err, data.NotFound)
		_, err = r.Newcomer(ctx, d.Newcomer.ID)
		wantCode(t, err, data.NotFound)
		mustPass(t, r)
		next := taken(t, r, "Loïc", "Puech")
		if next.Project.Number != "MUR-2026-0002" {
			t.Fatalf("a number was given again: %s", next.Project.Number)
		}
	})
	t.Run("follows the day it is told, not the clock", func(t *testing.T) {
		o := options(t, &clock{noon})
		day := today
		o.Today = func() calendar.Day { return day }
		r := created(t, o)
		d := taken(t, r, "Zoé", "Puech")
		day = day.AddDays(100)
		trash(t, r, d.Project.ID)
		r = reopened(t, r)
		if row := page(t, r, Query{Scope: Trash})[0]; row.DeletedOn != day {
			t.Fatal(row.DeletedOn)
		}
		day = day.AddDays(30)
		if rows := page(t, reopened(t, r), Query{Scope: Trash}); len(rows) != 0 {
			t.Fatal(rows)
		}
	})
	t.Run("keeps a newcomer who has another dossier", func(t *testing.T) {
		r, c := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		var other data.Dossier
		do(t, r, "again", func(tx *Tx) (err error) {
			other, err = tx.TakeAgain(d.Newcomer.ID, data.Training, "", "", today)
			return err
		})
		trash(t, r, d.Project.ID)
		c.pass(40 * 24 * time.Hour)
		r = reopened(t, r)
		if got := dossier(t, r, other.Project.ID); textOf(got.Newcomer.Answers["last_name"]) != "Puech" || got.Project.Number != "CAN-2026-0001" {
			t.Fatal(got)
		}
		rows, err := r.ProjectsOf(ctx, d.Newcomer.ID)
		must(t, err)
		if len(rows) != 1 {
			t.Fatal(rows)
		}
		mustPass(t, r)
	})
	t.Run("leaves no name anywhere once it is emptied", func(t *testing.T) {
		r, c := fresh(t)
		d := taken(t, r, "Maëlys", "Zzyzxquidam")
		do(t, r, "note", func(tx *Tx) error {
			if err := tx.SetAnswer(d.Project.ID, "activity", answer("Zzyzxquidam conseil")); err != nil {
				return err
			}
			_, err := tx.AddNote(d.Project.ID, data.Note{Text: "Zzyzxquidam a appelé."})
			return err
		})
		must(t, r.SaveDraft(ctx, d.Project.ID, "note", "Zzyzxquidam dit"))
		must(t, r.SaveDraft(ctx, d.Newcomer.ID, "last_name", "Zzyzxquidam-D"))
		taken(t, r, "Loïc", "Puech") // somebody stays
		trash(t, r, d.Project.ID)
		c.pass(31 * 24 * time.Hour)
		r = reopened(t, r)
		copied := filepath.Join(t.TempDir(), "copie.buron")
		must(t, r.Backup(ctx, copied))
		hasNo(t, "zyzxquidam", r.Path(), r.Path()+"-wal", copied)
		mustPass(t, r)
		must(t, r.Close())
		hasNo(t, "zyzxquidam", r.Path())
	})
}

// hasNo scans the bytes of files, whatever SQLite would say is in them.
func hasNo(t testing.TB, name string, paths ...string) {
	t.Helper()
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if i := bytes.Index(bytes.ToLower(raw), []byte(name)); i >= 0 {
			t.Errorf("%s: %q at %d", filepath.Base(path), raw[max(0, i-20):min(len(raw), i+40)], i)
		}
	}
}
