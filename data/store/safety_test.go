package store

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func safety(t *testing.T, r *Register) Safety {
	t.Helper()
	s, err := r.Safety(context.Background())
	must(t, err)
	return s
}

func TestSafetyKnowsTheLastCopyAndWhetherItHoldsEverything(t *testing.T) {
	c := &clock{noon}
	o := options(t, c)
	o.Backups = t.TempDir()
	r := created(t, o)
	if diff := cmp.Diff(Safety{Begun: noon}, safety(t, r)); diff != "" {
		t.Fatalf("before any copy: %s", diff)
	}
	c.pass(time.Hour)
	_, err := r.BackupNow(context.Background())
	must(t, err)
	if diff := cmp.Diff(Safety{Begun: noon, Backup: noon.Add(time.Hour), Whole: true}, safety(t, r)); diff != "" {
		t.Errorf("after a copy: %s", diff)
	}
	c.pass(time.Hour)
	do(t, r, "setting", func(tx *Tx) error { return tx.SetSetting("colours", "dark") })
	if s := safety(t, r); s.Whole || !s.Backup.Equal(noon.Add(time.Hour)) {
		t.Errorf("after a change: %+v", s)
	}
	do(t, r, "setting", func(tx *Tx) error { return tx.CopiedElsewhere() })
	if s := safety(t, r); !s.Elsewhere.Equal(noon.Add(2 * time.Hour)) {
		t.Errorf("after a copy elsewhere: %+v", s)
	}
}
