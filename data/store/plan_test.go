package store

import (
	"context"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/google/go-cmp/cmp"
)

func idsOf(actions []data.Action) []data.ID {
	all := make([]data.ID, len(actions))
	for i, a := range actions {
		all[i] = a.ID
	}
	return all
}

func TestActions(t *testing.T) {
	ctx := context.Background()
	r, _ := fresh(t)
	d := taken(t, r, "Zoé", "Puech")
	set := func(t *testing.T, actions ...data.Action) {
		do(t, r, "plan", func(tx *Tx) error { return tx.SetActions(d.Project.ID, actions) })
	}
	order := func(t *testing.T, want ...data.ID) {
		t.Helper()
		if diff := cmp.Diff(want, idsOf(dossier(t, r, d.Project.ID).Actions)); diff != "" {
			t.Fatal(diff)
		}
		mustPass(t, r)
	}
	a, b, c := data.Action{ID: "a", Title: "A"}, data.Action{ID: "b", Title: "B"}, data.Action{ID: "c", Title: "C"}
	t.Run("belong to the adviser once they are there, be they none", func(t *testing.T) {
		set(t)
		if got := dossier(t, r, d.Project.ID); !got.Planned || len(got.Actions) != 0 {
			t.Fatal(got)
		}
	})
	t.Run("stand in the adviser's order", func(t *testing.T) {
		set(t, b, c, a)
		order(t, "b", "c", "a")
		set(t, a, b, c)
		order(t, "a", "b", "c")
		set(t, c, a)
		order(t, "c", "a")
		_, err := r.Undo(ctx, d.Project.ID)
		must(t, err)
		order(t, "a", "b", "c")
	})
	t.Run("are changed one by one, a new one last", func(t *testing.T) {
		b.Title, b.Status = "B bis", data.Done
		do(t, r, "action", func(tx *Tx) error { return tx.SetAction(d.Project.ID, b) })
		do(t, r, "action", func(tx *Tx) error { return tx.SetAction(d.Project.ID, data.Action{Title: "À moi"}) })
		got := dossier(t, r, d.Project.ID).Actions
		if got[1].Title != "B bis" || len(got) != 4 || !isUUID(got[3].ID) || got[3].Status != data.ToDo {
			t.Fatalf("%+v", got)
		}
	})
	t.Run("are one change of the journal, however many", func(t *testing.T) {
		before := r.last.change
		set(t, a, b, c)
		if r.last.change != before+1 {
			t.Fatal(r.last.change - before)
		}
	})
	t.Run("go back to the guide's proposal", func(t *testing.T) {
		do(t, r, "drop", func(tx *Tx) error { return tx.DropActions(d.Project.ID) })
		if got := dossier(t, r, d.Project.ID); got.Planned || len(got.Actions) != 0 {
			t.Fatal(got)
		}
		mustPass(t, r)
	})
}

func TestNotesAndMeetings(t *testing.T) {
	ctx := context.Background()
	r, _ := fresh(t)
	d := taken(t, r, "Zoé", "Puech")
	t.Run("a note is withdrawn, never rewritten", func(t *testing.T) {
		var id data.ID
		do(t, r, "note", func(tx *Tx) (err error) {
			id, err = tx.AddNote(d.Project.ID, data.Note{On: today, Text: "Un mot."})
			return err
		})
		do(t, r, "withdraw", func(tx *Tx) error { return tx.WithdrawNote(d.Project.ID, id) })
		if got := dossier(t, r, d.Project.ID).Notes; len(got) != 0 {
			t.Fatal(got)
		}
		var kept string
		must(t, r.readers.QueryRow(`SELECT text FROM note WHERE id = ?`, id).Scan(&kept))
		if kept != "Un mot." {
			t.Fatal(kept)
		}
		history, err := r.History(ctx, d.Project.ID, 2)
		must(t, err)
		if history[0].Kind != "event" || history[1].Kind != "event" {
			t.Fatal(history[0].Kind, history[1].Kind)
		}
		if _, err := r.writer.Exec(`UPDATE note SET text = 'Autre.'`); err == nil {
			t.Fatal("a note was rewritten")
		}
		_, err = r.Do(ctx, "withdraw", func(tx *Tx) error { return tx.WithdrawNote(d.Project.ID, id) })
		wantCode(t, err, data.NotFound)
	})
	t.Run("a meeting is said anew, and taken out", func(t *testing.T) {
		meeting := data.Appointment{At: "2026-12-01T10:00", Kind: "visit", Status: "planned"}
		do(t, r, "meet", func(tx *Tx) (err error) {
			meeting.ID, err = tx.PutAppointment(d.Project.ID, meeting)
			return err
		})
		meeting.Status = "kept"
		do(t, r, "meet", func(tx *Tx) error { _, err := tx.PutAppointment(d.Project.ID, meeting); return err })
		if diff := cmp.Diff([]data.Appointment{meeting}, dossier(t, r, d.Project.ID).Appointments); diff != "" {
			t.Fatal(diff)
		}
		do(t, r, "meet", func(tx *Tx) error { return tx.RemoveAppointment(d.Project.ID, meeting.ID) })
		if got := dossier(t, r, d.Project.ID).Appointments; len(got) != 0 {
			t.Fatal(got)
		}
		mustPass(t, r)
	})
	t.Run("closing says why, and is taken back", func(t *testing.T) {
		closing := data.Closing{On: today, Reason: "installed", Outcome: "À Murat."}
		do(t, r, "close", func(tx *Tx) error { return tx.CloseDossier(d.Project.ID, closing) })
		if got := dossier(t, r, d.Project.ID).Project.Closing; got == nil || *got != closing {
			t.Fatal(got)
		}
		if row := page(t, r, Query{Scope: Closed})[0]; row.Stage != data.StageClosed {
			t.Fatal(row.Stage)
		}
		do(t, r, "reopen", func(tx *Tx) error { return tx.Reopen(d.Project.ID) })
		if got := dossier(t, r, d.Project.ID).Project.Closing; got != nil {
			t.Fatal(got)
		}
		_, err := r.Do(ctx, "close", func(tx *Tx) error { return tx.CloseDossier(d.Project.ID, data.Closing{On: today, Reason: "tired"}) })
		wantCode(t, err, data.ChoiceExpected)
		mustPass(t, r)
	})
	t.Run("what isn't there can't be changed", func(t *testing.T) {
		_, err := r.Do(ctx, "note", func(tx *Tx) error { _, err := tx.AddNote("nobody", data.Note{Text: "x"}); return err })
		wantCode(t, err, data.NotFound)
		_, err = r.Dossier(ctx, "MUR-1999-0001")
		wantCode(t, err, data.NotFound)
	})
}
