package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// hold opens the register as the window does.
func (b *buron) hold() *store.Register {
	b.t.Helper()
	h, err := house.Load(assets.Files)
	if err != nil {
		b.t.Fatal(err)
	}
	today := func() calendar.Day { return calendar.Of(noon()) }
	r, err := store.Open(b.t.Context(), h.Options(b.register, house.Outside{Now: noon, Today: today}))
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() {
		if err := r.Close(); err != nil {
			b.t.Error(err)
		}
	})
	return r
}

func TestReadingGoesOnWhileTheWindowIsOpen(t *testing.T) {
	b := newBuron(t, "2026-11-24")
	b.must("import", filepath.Join(examples, "S4.json"))
	r := b.hold()
	// What the window has saved a moment ago is seen.
	_, err := r.Do(t.Context(), "adviser", func(tx *store.Tx) error {
		d, err := r.Dossier(t.Context(), "MUR-2026-0001")
		if err != nil {
			return err
		}
		return tx.SetAdviser(d.Project.ID, "Nadia Serre")
	})
	if err != nil {
		t.Fatal(err)
	}
	if rows := b.list(); len(rows) != 1 {
		t.Errorf("list gives %v", rows)
	}
	if shown := b.must("show", "MUR-2026-0001"); !strings.Contains(shown, "Nadia Serre") {
		t.Errorf("show doesn't know the new adviser:\n%s", shown)
	}
	out := func(name string) string { return filepath.Join(b.dir, name) }
	b.must("export", "MUR-2026-0001", "-o", out("out.json"))
	b.must("plan", "MUR-2026-0001", "--draft", "-o", out("draft.pdf"))
	b.must("backup", "-o", out("copy.buron"))
	b.must("check")
}

func TestWritingSaysWhoHoldsTheRegister(t *testing.T) {
	b := newBuron(t, "2026-11-24")
	b.must("import", filepath.Join(examples, "S4.json"))
	copied := filepath.Join(b.dir, "copy.buron")
	b.must("backup", "-o", copied)
	b.hold()
	before := b.list()
	for _, args := range [][]string{
		{"import", filepath.Join(examples, "S1.json")},
		{"demo"},
		{"restore", copied},
		{"plan", "MUR-2026-0001", "-o", filepath.Join(b.dir, "plan.pdf")},
		{"plan", "--all", "-o", filepath.Join(b.dir, "plans")},
	} {
		_, stderr, code := b.run(args...)
		if code != 1 || !strings.Contains(stderr, "ouvert ailleurs (") || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%s ends with %d and says %q", args[0], code, stderr)
		}
	}
	if after := b.list(); len(after) != len(before) {
		t.Errorf("the register holds %v", after)
	}
	if _, err := os.Stat(filepath.Join(b.dir, "plan.pdf")); err == nil {
		t.Error("a plan was handed over that no register keeps")
	}
}
