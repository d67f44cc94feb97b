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

func TestCopiesAreDueAfterSevenDays(t *testing.T) {
	week := noon.Add(7 * 24 * time.Hour)
	for name, c := range map[string]struct {
		is        Safety
		now       time.Time
		days      int
		copy, off bool
	}{
		"nothing to lose":              {Safety{}, week, 0, false, false},
		"a minute before":              {Safety{Begun: noon}, week.Add(-time.Minute), 6, false, false},
		"never copied":                 {Safety{Begun: noon}, week, 7, true, true},
		"a copy that lacks something":  {Safety{Begun: noon.Add(-time.Hour), Backup: noon, Elsewhere: noon}, week, 7, true, true},
		"a copy that holds everything": {Safety{Begun: noon, Backup: noon, Whole: true, Elsewhere: week}, week, 7, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			days, due := c.is.CopyDue(c.now)
			if due != c.copy || !c.is.Begun.IsZero() && days != c.days {
				t.Errorf("%d days without a copy, due: %v", days, due)
			}
			if _, due := c.is.ElsewhereDue(c.now); due != c.off {
				t.Errorf("a copy elsewhere is due: %v", due)
			}
		})
	}
}
