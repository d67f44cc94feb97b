package store

import (
	"context"
	"errors"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// Adviser is a person who follows dossiers.
type Adviser struct {
	ID   data.ID
	Name string
	// ToCheck says that a file brought the name, and nobody confirmed it yet.
	ToCheck bool
}

const (
	selectAdvisers    = `SELECT id, name, to_check FROM adviser ORDER BY folded`
	selectAdviser     = `SELECT id, name, to_check FROM adviser WHERE id = ?`
	selectAdviserName = `SELECT name FROM adviser WHERE folded = ?`
	insertAdviser     = `INSERT INTO adviser (id, name, folded, to_check) VALUES (?, ?, ?, ?)
 ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, to_check = excluded.to_check`
	deleteAdviser = `DELETE FROM adviser WHERE id = ?`
)

// Advisers are all who are known, by name.
func (r *Register) Advisers(ctx context.Context) ([]Adviser, error) {
	return collect(ctx, r, selectAdvisers, scanAdviser)
}

func scanAdviser(row scanner) (Adviser, error) {
	var a Adviser
	err := row.Scan(&a.ID, &a.Name, &a.ToCheck)
	return a, err
}

func readAdviser(ctx context.Context, in asker, id data.ID) (record, error) {
	found, err := collect(ctx, in, selectAdviser, scanAdviser, id)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return recordOfAdviser(found[0]), nil
}

func recordOfAdviser(a Adviser) record {
	r := record{}
	r.setText("name", a.Name)
	r.setFlag("to_check", a.ToCheck)
	return r
}

func writeAdviser(t *Tx, id data.ID, _, after record, _ map[string]Field) error {
	if after == nil {
		return t.exec(deleteAdviser, id)
	}
	name := after.text("name")
	return t.exec(insertAdviser, id, name, foldedName(name), after.flag("to_check"))
}

// foldedName tells names apart: folded, or as they are where folding leaves
// nothing.
func foldedName(name string) string {
	if folded := text.Fold(name); folded != "" {
		return folded
	}
	return name
}

// adviserNamed is the name under which an adviser is known. One who isn't is
// added, to be checked unless it is the author.
func (t *Tx) adviserNamed(name string) (string, error) {
	name = strings.TrimSpace(name)
	if err := validText("adviser", name); err != nil || name == "" {
		return "", err
	}
	var known string
	err := one(t.ctx, inTx{t}, selectAdviserName, []any{&known}, foldedName(name))
	if !errors.Is(err, errNone) {
		return known, err
	}
	return name, t.putAdviser(Adviser{Name: name, ToCheck: name != t.r.options.Author})
}

func (t *Tx) putAdviser(a Adviser) error {
	if a.ID == "" {
		var err error
		if a.ID, err = t.newID(); err != nil {
			return err
		}
	}
	before, err := readAdviser(t.ctx, inTx{t}, a.ID)
	if err != nil {
		return err
	}
	return t.apply(advisers, a.ID, before, recordOfAdviser(a))
}

// ConfirmAdviser says that a name was checked.
func (t *Tx) ConfirmAdviser(id data.ID) error {
	return t.change(advisers, id, func(r record) error {
		r.setFlag("to_check", false)
		return nil
	})
}
