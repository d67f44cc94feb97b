package store

import (
	"context"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/google/go-cmp/cmp"
)

func TestNewcomer(t *testing.T) {
	t.Run("is taken with a number of the télécentre and the year", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Maëlle", "L’Hélias-Bœuf")
		if d.Project.Number != "MUR-2026-0001" {
			t.Fatal(d.Project.Number)
		}
		again := dossier(t, r, d.Project.ID)
		if diff := cmp.Diff(d, again); diff != "" {
			t.Fatal(diff)
		}
		byNumber, err := r.Dossier(context.Background(), "MUR-2026-0001")
		if err != nil || byNumber.Project.ID != d.Project.ID {
			t.Fatal(byNumber, err)
		}
		if diff := cmp.Diff(answer("Maëlle"), d.Newcomer.Answers["first_name"]); diff != "" {
			t.Fatal(diff)
		}
		mustPass(t, r)
	})
	t.Run("keeps everything over a restart", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Karim", "Dupré")
		do(t, r, "answer", func(tx *Tx) error {
			if err := tx.SetNewcomer(d.Newcomer.ID, "status", answer("employee")); err != nil {
				return err
			}
			_, err := tx.AddNote(d.Project.ID, data.Note{On: today, Text: "Aime la neige."})
			return err
		})
		before := dossier(t, r, d.Project.ID)
		r = reopened(t, r)
		if diff := cmp.Diff(before, dossier(t, r, d.Project.ID)); diff != "" {
			t.Fatal(diff)
		}
		mustPass(t, r)
	})
}
