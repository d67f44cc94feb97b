package store

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"

	"github.com/buron-cantal/buron/data/calendar"
)

// A number is the code of the télécentre, the year the dossier was opened, and
// the sequence of both: MUR-2026-0001. It never changes, and is never given
// twice, not even after its dossier has left the trash: hence a sequence that
// only grows, beside the dossiers.

const (
	nextNumber = `INSERT INTO sequence (code, year, last) VALUES (?, ?, 1)
 ON CONFLICT (code, year) DO UPDATE SET last = last + 1 RETURNING last`
	raiseNumber = `INSERT INTO sequence (code, year, last) VALUES (?, ?, ?)
 ON CONFLICT (code, year) DO UPDATE SET last = max(last, excluded.last)`
	selectNumberTaken = `SELECT 1 FROM project WHERE number = ?`
)

var numberStatements = []string{nextNumber, raiseNumber, selectNumberTaken}

var numberForm = regexp.MustCompile(`^([A-Z]{2,6})-([0-9]{4})-([0-9]{4,9})$`)

// newNumber is the next number of a télécentre, by its code, and a year.
func (t *Tx) newNumber(code string, openedOn calendar.Day) (string, error) {
	if openedOn.IsZero() {
		openedOn = t.r.options.Today()
	}
	if code == "" {
		code = unattached
	}
	for {
		var last int64
		if err := one(t.ctx, inTx{t}, nextNumber, []any{&last}, code, openedOn.Year()); err != nil {
			return "", err
		}
		number := fmt.Sprintf("%s-%04d-%04d", code, openedOn.Year(), last)
		taken, err := t.numberTaken(number)
		if err != nil || !taken {
			return number, err
		}
	}
}

func (t *Tx) numberTaken(number string) (bool, error) {
	var yes int
	err := one(t.ctx, inTx{t}, selectNumberTaken, []any{&yes}, number)
	if errors.Is(err, errNone) {
		return false, nil
	}
	return err == nil, err
}

// keepNumber makes sure that a number which came with a file isn't given to
// another dossier later.
func (t *Tx) keepNumber(number string) error {
	parts := numberForm.FindStringSubmatch(number)
	if parts == nil {
		return nil
	}
	year, _ := strconv.Atoi(parts[2]) // digits, says the form
	last, _ := strconv.Atoi(parts[3])
	return t.exec(raiseNumber, parts[1], year, last)
}
