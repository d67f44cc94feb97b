package store

import (
	"context"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// TrashDays is how long a deleted dossier rests before it is gone for good.
const TrashDays = 30

const (
	selectExpired  = `SELECT id, newcomer_id FROM project WHERE deleted_at <> '' AND deleted_at < ? ORDER BY id`
	countProjects  = `SELECT count(*) FROM project WHERE newcomer_id = ?`
	blankChanges   = `UPDATE change SET fields = '{}', blanked_by = ?1 WHERE entity_id = ?2 AND seq < ?1 AND blanked_by IS NULL`
	purgeGesture   = "purge"
	checkpointNow  = `PRAGMA wal_checkpoint(truncate)`
	deletedAtField = "deleted_at"
)

var trashStatements = []string{selectExpired, countProjects, blankChanges}

// Trash lays a dossier aside; it can be brought back for TrashDays.
func (t *Tx) Trash(project data.ID) error {
	return t.change(projects, project, func(r record) error {
		if r.text(deletedAtField) == "" {
			r.setText(deletedAtField, instant(t.r.today()))
		}
		return nil
	})
}

// Restore brings a dossier back out of the trash.
func (t *Tx) Restore(project data.ID) error {
	return t.change(projects, project, func(r record) error {
		r.setText(deletedAtField, "")
		return nil
	})
}

// today is a moment of the day of the trash, which needn't be the clock's.
func (r *Register) today() time.Time {
	clock := r.options.Clock().UTC()
	midnight := time.Date(clock.Year(), clock.Month(), clock.Day(), 0, 0, 0, 0, time.UTC)
	return r.options.Today().Time().Add(clock.Sub(midnight))
}

// purge lets go of what has rested in the trash for TrashDays. What the
// journal knew of it is blanked: a name that was purged is nowhere any more.
func (r *Register) purge(ctx context.Context) error {
	last := r.options.Today().AddDays(-TrashDays + 1)
	t, err := r.gesture(ctx, purgeGesture, "", func(t *Tx) error { return t.purge(last) })
	if err != nil || t.id == "" {
		return err
	}
	_, err = r.writer.ExecContext(ctx, checkpointNow) // the log still holds the old pages
	return translate(err, r.Path())
}

func (t *Tx) purge(before calendar.Day) error {
	type pair struct{ project, newcomer data.ID }
	expired, err := collect(t.ctx, inTx{t}, selectExpired, func(row scanner) (pair, error) {
		var p pair
		err := row.Scan(&p.project, &p.newcomer)
		return p, err
	}, before.String())
	if err != nil {
		return err
	}
	for _, p := range expired {
		if err := t.eraseVersions(p.project); err != nil {
			return err
		}
		if err := t.erase(projects, p.project); err != nil {
			return err
		}
		var others int
		if err := one(t.ctx, inTx{t}, countProjects, []any{&others}, p.newcomer); err != nil {
			return err
		}
		if others == 0 {
			if err := t.erase(newcomers, p.newcomer); err != nil {
				return err
			}
		}
	}
	return nil
}

// erase removes a thing and all that the journal says of it.
func (t *Tx) erase(e entity, id data.ID) error {
	if err := e.write(t, id, nil, nil, nil); err != nil {
		return err
	}
	if err := t.exec(deleteDrafts, id); err != nil {
		return err
	}
	if err := t.journal(e, id, kindRemove, "{}"); err != nil {
		return err
	}
	return t.exec(blankChanges, t.end.change, id)
}
