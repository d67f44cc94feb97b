package store

import (
	"context"

	"github.com/buron-cantal/buron/data"
)

// Drafts are what is being typed and isn't saved yet. They are no change: the
// journal never hears of them, and they go when the field is left.

const (
	putDraft = `INSERT INTO draft (owner, field, at, typed) VALUES (?, ?, ?, ?)
 ON CONFLICT (owner, field) DO UPDATE SET at = excluded.at, typed = excluded.typed`
	deleteDraft  = `DELETE FROM draft WHERE owner = ? AND field = ?`
	deleteDrafts = `DELETE FROM draft WHERE owner = ?`
	selectDrafts = `SELECT field, typed FROM draft WHERE owner = ?`
)

var draftStatements = []string{putDraft, deleteDraft, deleteDrafts}

// SaveDraft keeps what is being typed in a field of an owner: a newcomer, a
// project, or a form by its name.
func (r *Register) SaveDraft(ctx context.Context, owner data.ID, field, typed string) error {
	if err := validTexts("draft", string(owner)+field, field, typed); err != nil {
		return err
	}
	return r.aside(ctx, func(t *Tx) error { return t.exec(putDraft, owner, field, instant(t.at), typed) })
}

// DropDraft forgets the draft of a field; without a field, all of the owner's.
func (r *Register) DropDraft(ctx context.Context, owner data.ID, field string) error {
	return r.aside(ctx, func(t *Tx) error {
		if field == "" {
			return t.exec(deleteDrafts, owner)
		}
		return t.exec(deleteDraft, owner, field)
	})
}

// Drafts are what was being typed when the program stopped, by field.
func (r *Register) Drafts(ctx context.Context, owner data.ID) (map[string]string, error) {
	drafts := map[string]string{}
	err := each(ctx, r, selectDrafts, func(row scanner) error {
		var field, typed string
		err := row.Scan(&field, &typed)
		drafts[field] = typed
		return err
	}, owner)
	return drafts, err
}

// aside writes something of which the journal doesn't speak.
func (r *Register) aside(ctx context.Context, fn func(*Tx) error) error {
	_, err := r.gesture(ctx, "", "", fn)
	return err
}
