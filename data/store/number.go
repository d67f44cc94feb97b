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
	selectSequence = `SELECT last FROM sequence WHERE code = ? AND year = ?`
	raiseSequence  = `INSERT INTO sequence (code, year, last) VALUES (?, ?, ?)
 ON CONFLICT (code, year) DO UPDATE SET last = max(last, excluded.last)`
	selectNumberTaken = `SELECT 1 FROM project WHERE number = ?`
)

var numberStatements = []string{selectSequence, raiseSequence, selectNumberTaken}

var numberForm = regexp.MustCompile(`^([A-Z]{2,6})-([0-9]{4})-([0-9]{4,9})$`)

// newNumber is the next number of a télécentre, by its code, and a year.
func (t *Tx) newNumber(code string, openedOn calendar.Day) (string, error) {
	if openedOn.IsZero() {
		openedOn = t.r.options.Today()
	}
	if code == "" {
		code = unattached
	}
	s := sequence{code, openedOn.Year()}
	last, err := t.lastOf(s)
	if err != nil {
		return "", err
	}
	t.sequences[s] = last + 1
	return fmt.Sprintf("%s-%04d-%04d", code, openedOn.Year(), last+1), nil
}

// sequence counts the numbers of one code and year.
type sequence struct {
	code string
	year int
}

// lastOf is the last number given, this gesture's included.
func (t *Tx) lastOf(s sequence) (int64, error) {
	if t.sequences == nil {
		t.sequences = map[sequence]int64{}
	}
	if last, known := t.sequences[s]; known {
		return last, nil
	}
	var last int64
	err := one(t.ctx, inTx{t}, selectSequence, []any{&last}, s.code, s.year)
	if errors.Is(err, errNone) {
		err = nil
	}
	return last, err
}

// keepSequences writes down, once for all, the numbers that a gesture gave.
func (t *Tx) keepSequences() error {
	for s, last := range t.sequences {
		if err := t.exec(raiseSequence, s.code, s.year, last); err != nil {
			return err
		}
	}
	return nil
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
	given, _ := strconv.ParseInt(parts[3], 10, 64)
	s := sequence{parts[1], year}
	last, err := t.lastOf(s)
	if err == nil {
		t.sequences[s] = max(last, given)
	}
	return err
}
