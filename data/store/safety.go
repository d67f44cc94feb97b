package store

import (
	"context"
	"errors"
	"time"
)

// settingElsewhere keeps when a verified copy was last put elsewhere than on
// this computer.
const settingElsewhere = "copied_elsewhere"

const selectBegun = `SELECT at FROM gesture ORDER BY seq LIMIT 1`

// Safety is what would be left of a register if its computer broke down.
type Safety struct {
	// Begun is the moment of the register's first change.
	Begun time.Time
	// Backup is the moment of the newest verified copy in the folder of
	// backups; zero when there is none.
	Backup time.Time
	// Whole says that this copy holds every change.
	Whole bool
	// Elsewhere is the moment of the last verified copy on a key or a share;
	// zero when there is none.
	Elsewhere time.Time
}

// longWithout is how many days a register may go without a copy.
const longWithout = 7

// CopyDue says for how many days changes have stood in no verified copy, and
// whether that is too long. A copy that holds everything may be old: nothing
// was done since.
func (s Safety) CopyDue(now time.Time) (days int, due bool) {
	days = s.daysSince(s.Backup, now)
	return days, !s.Begun.IsZero() && !s.Whole && days >= longWithout
}

// ElsewhereDue says for how many days no copy was put elsewhere than on this
// computer, and whether that is too long.
func (s Safety) ElsewhereDue(now time.Time) (days int, due bool) {
	days = s.daysSince(s.Elsewhere, now)
	return days, !s.Begun.IsZero() && days >= longWithout
}

// daysSince counts from the last time, or from the register's beginning.
func (s Safety) daysSince(last, now time.Time) int {
	if last.IsZero() {
		last = s.Begun
	}
	return int(now.Sub(last).Hours() / 24)
}

// Safety reads how safe the register is.
func (r *Register) Safety(ctx context.Context) (Safety, error) {
	var s Safety
	var at string
	err := one(ctx, r, selectBegun, []any{&at})
	if errors.Is(err, errNone) {
		return s, nil // nothing yet to be lost
	}
	if err == nil {
		s.Begun, err = parseInstant(at)
	}
	if err != nil {
		return s, err
	}
	end, err := journalEnd(ctx, r.anyDB())
	if err != nil {
		return s, translate(err, r.Path())
	}
	if last, ok := r.LastBackup(); ok {
		s.Backup, s.Whole = last.At, last.Last == end.change
	}
	elsewhere, err := r.Setting(ctx, settingElsewhere)
	if err == nil {
		s.Elsewhere, err = parseInstant(elsewhere)
	}
	return s, err
}

// CopiedElsewhere notes that a verified copy was just put elsewhere.
func (t *Tx) CopiedElsewhere() error { return t.SetSetting(settingElsewhere, instant(t.at)) }
