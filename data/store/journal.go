package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"github.com/buron-cantal/buron/data"
)

// The kinds of a change.
const (
	kindCreate  = "create"
	kindSet     = "set"
	kindRemove  = "remove"  // gone, or into the trash
	kindRestore = "restore" // out of the trash
	kindEvent   = "event"   // notes, which are added and withdrawn, never rewritten
)

// Change is one line of the journal: what a gesture did to one thing.
type Change struct {
	Seq       int64
	ID        data.ID
	At        time.Time // never earlier than the change before
	Device    string
	Author    string
	Batch     data.ID // of everything that one gesture changed
	Gesture   string  // the word's id that Do was given
	Undoes    data.ID // the batch that it takes back, "" most often
	Entity    string  // newcomer, project, adviser, telecentre, contact, setting, correction, rates_file, version
	EntityID  data.ID
	Kind      string // create, set, remove, restore, event
	Fields    map[string]Field
	BlankedBy int64 // the change of an erasure that emptied the fields, or 0
}

// Field is what one field was before and is after; nil where it is empty.
type Field struct {
	Before json.RawMessage `json:"before"`
	After  json.RawMessage `json:"after"`
}

const (
	insertGesture = `INSERT INTO gesture (seq, id, at, device, author, name, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)`
	insertChange  = `INSERT INTO change (seq, id, gesture, entity, entity_id, kind, fields) VALUES (?, ?, ?, ?, ?, ?, ?)`
	selectBatch   = `SELECT seq, entity, entity_id, kind, fields FROM change
 WHERE gesture = (SELECT seq FROM gesture WHERE id = ?) ORDER BY seq DESC`

	selectEnd = `SELECT coalesce((SELECT max(seq) FROM change), 0), coalesce((SELECT max(seq) FROM gesture), 0),
 coalesce((SELECT at FROM gesture ORDER BY seq DESC LIMIT 1), '')`

	selectHistory = `SELECT seq, id, at, device, author, batch, gesture, coalesce(undoes, ''), entity, entity_id, kind, fields,
 coalesce(blanked_by, 0) FROM journal WHERE entity_id = ? ORDER BY seq DESC LIMIT ?`
	selectHanded = `SELECT seq, id, at, device, author, batch, gesture, coalesce(undoes, ''), entity, entity_id, kind, fields,
 coalesce(blanked_by, 0) FROM journal WHERE entity_id IN (SELECT version.id FROM version WHERE project_id = ?) ORDER BY seq DESC LIMIT ?`
)

var journalStatements = []string{insertGesture, insertChange, selectBatch}

func journalEnd(ctx context.Context, in querier) (position, error) {
	var end position
	var at string
	err := in.QueryRowContext(ctx, selectEnd).Scan(&end.change, &end.gesture, &at)
	if err == nil {
		end.at, err = parseInstant(at)
	}
	return end, err
}

// journal writes one change, and before the first one the gesture it is of.
func (t *Tx) journal(kind entity, id data.ID, how string, fields string) error {
	if err := t.begin(); err != nil {
		return err
	}
	change, err := t.newID()
	if err != nil {
		return err
	}
	t.end.change++
	return t.exec(insertChange, t.end.change, change, t.end.gesture, kind.name, id, how, fields)
}

func (t *Tx) begin() error {
	if t.id != "" {
		return nil
	}
	id, err := t.newID()
	if err != nil {
		return err
	}
	t.id = id
	t.end.gesture++
	t.end.at = t.at
	return t.exec(insertGesture, t.end.gesture, id, instant(t.at), t.r.options.Device, t.r.options.Author,
		t.name, sql.NullString{String: string(t.undoes), Valid: t.undoes != ""})
}

// History is what happened to a dossier, to its newcomer and to the versions of
// its plan, the latest first.
func (r *Register) History(ctx context.Context, project data.ID, limit int) ([]Change, error) {
	if limit <= 0 {
		limit = -1
	}
	newcomer, err := r.newcomerOf(ctx, project)
	if err != nil {
		return nil, err
	}
	own, err := r.changesOf(ctx, project, limit)
	if err != nil {
		return nil, err
	}
	theirs, err := r.changesOf(ctx, newcomer, limit)
	if err != nil {
		return nil, err
	}
	handed, err := collect(ctx, r, selectHanded, scanChange, project, limit)
	if err != nil {
		return nil, err
	}
	return latest(latest(own, theirs, limit), handed, limit), nil
}

func (r *Register) changesOf(ctx context.Context, id data.ID, limit int) ([]Change, error) {
	return collect(ctx, r, selectHistory, scanChange, id, limit)
}

func scanChange(from scanner) (Change, error) {
	var c Change
	var at, fields string
	err := from.Scan(&c.Seq, &c.ID, &at, &c.Device, &c.Author, &c.Batch, &c.Gesture, &c.Undoes,
		&c.Entity, &c.EntityID, &c.Kind, &fields, &c.BlankedBy)
	if err != nil {
		return c, err
	}
	var wrong [2]error
	c.At, wrong[0] = parseInstant(at)
	c.Fields, wrong[1] = decodeFields(fields)
	return c, errors.Join(wrong[:]...)
}

// latest merges two histories that are each in order.
func latest(a, b []Change, limit int) []Change {
	var all []Change
	for len(a)+len(b) > 0 && len(all) != limit {
		if len(b) == 0 || len(a) > 0 && a[0].Seq > b[0].Seq {
			all, a = append(all, a[0]), a[1:]
		} else {
			all, b = append(all, b[0]), b[1:]
		}
	}
	return all
}
