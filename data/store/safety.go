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
