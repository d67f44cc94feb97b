package store

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
)

// The official values come with the program; what is corrected of them is the
// register's. The corrections of one code are one thing of the journal, with a
// field for each span; the whole file that may stand in place of the delivered
// values is another.

const (
	selectCorrections   = `SELECT code, from_day, value, printed, source, on_day FROM correction ORDER BY code, from_day`
	selectCorrectionsOf = `SELECT code, from_day, value, printed, source, on_day FROM correction WHERE code = ? ORDER BY from_day`
	insertCorrection    = `INSERT INTO correction (code, from_day, value, printed, source, on_day) VALUES (?, ?, ?, ?, ?, ?)
 ON CONFLICT (code, from_day) DO UPDATE SET value = excluded.value, printed = excluded.printed, source = excluded.source,
 on_day = excluded.on_day`
	deleteCorrection = `DELETE FROM correction WHERE code = ? AND from_day = ?`

	selectRatesFile = `SELECT name, read_on, content FROM rates_file WHERE id = ?`
	insertRatesFile = `INSERT INTO rates_file (id, name, read_on, content) VALUES (?, ?, ?, ?)
 ON CONFLICT (id) DO UPDATE SET name = excluded.name, read_on = excluded.read_on, content = excluded.content`
	deleteRatesFile = `DELETE FROM rates_file WHERE id = ?`
)

var ratesStatements = []string{
	selectCorrections, selectCorrectionsOf, insertCorrection, deleteCorrection,
	selectRatesFile, insertRatesFile, deleteRatesFile,
}

// theRatesFile is the id of the only file there may be. No code and no setting
// is called so.
const theRatesFile data.ID = "rates.yaml"

// spansIn begins the fields of a code's corrections; the first day of the span
// follows, nothing when it has none.
const spansIn = "from."

// span is a correction as the journal writes it, under its code and its day.
type span struct {
	Value   string `json:"value,omitempty"`
	Printed string `json:"printed,omitempty"`
	Source  string `json:"source"`
	On      string `json:"on"`
}

func scanCorrection(row scanner) (rates.Correction, error) {
	var c rates.Correction
	err := row.Scan(&c.Code, dayText{&c.From}, &c.Value, &c.Printed, &c.Source, dayText{&c.On})
	return c, err
}

func spanField(from calendar.Day) string { return spansIn + from.String() }

func readCorrections(ctx context.Context, in asker, code data.ID) (record, error) {
	found, err := collect(ctx, in, selectCorrectionsOf, scanCorrection, code)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	r := record{}
	for _, c := range found {
		r.setCorrection(c)
	}
	return r, nil
}

func (r record) setCorrection(c rates.Correction) {
	r[spanField(c.From)] = encode(span{Value: c.Value, Printed: c.Printed, Source: c.Source, On: c.On.String()})
}

func writeCorrections(t *Tx, code data.ID, _, after record, fields map[string]Field) error {
	t.rated = true
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		from := strings.TrimPrefix(name, spansIn)
		raw, stays := after[name]
		if !stays {
			if err := t.exec(deleteCorrection, code, from); err != nil {
				return err
			}
			continue
		}
		var s span
		if err := json.Unmarshal(raw, &s); err != nil {
			return err
		}
		if err := t.exec(insertCorrection, code, from, s.Value, s.Printed, s.Source, s.On); err != nil {
			return err
		}
	}
	return nil
}

func scanRatesFile(row scanner) (RatesFile, error) {
	var f RatesFile
	err := row.Scan(&f.Name, dayText{&f.On}, &f.content)
	return f, err
}

// ratesFile is the file that stands in place of the delivered values, nil when
// none does.
func ratesFile(ctx context.Context, in asker) (*RatesFile, error) {
	found, err := collect(ctx, in, selectRatesFile, scanRatesFile, theRatesFile)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

func readRatesFile(ctx context.Context, in asker, _ data.ID) (record, error) {
	f, err := ratesFile(ctx, in)
	if err != nil || f == nil {
		return nil, err
	}
	r := record{}
	r.setText("name", f.Name)
	r.setText("read_on", f.On.String())
	r.setText("content", f.content)
	return r, nil
}

func writeRatesFile(t *Tx, id data.ID, _, after record, _ map[string]Field) error {
	t.rated = true
	if after == nil {
		return t.exec(deleteRatesFile, id)
	}
	return t.exec(insertRatesFile, id, after.text("name"), after.text("read_on"), after.text("content"))
}

// CorrectRate gives another value to a span of a rate, or begins a new span,
// with the source it was read in. One that the rates refuse isn't kept.
func (t *Tx) CorrectRate(c rates.Correction) error {
	err := validTexts("rate.value", c.Value, "rate.printed", c.Printed, "rate.source", c.Source)
	switch {
	case err != nil:
		return err
	case c.On.IsZero():
		return &data.Error{Code: data.Required, Where: "rate.on"}
	}
	return t.correct(c.Code, func(r record) { r.setCorrection(c) })
}

// WithdrawCorrection gives a span its former value back, or takes a span away
// that a correction began.
func (t *Tx) WithdrawCorrection(code string, from calendar.Day) error {
	return t.correct(code, func(r record) { delete(r, spanField(from)) })
}

// correct changes the corrections of a code, unless one of them doesn't fit
// any more because of it.
func (t *Tx) correct(code string, change func(record)) error {
	before, err := readCorrections(t.ctx, inTx{t}, data.ID(code))
	if err != nil {
		return err
	}
	after := record{}
	maps.Copy(after, before)
	change(after)
	if len(after) == 0 {
		after = nil
	}
	was, err := readRates(t.ctx, inTx{t}, t.r.options.Delivered)
	if err != nil {
		return err
	}
	if err := t.apply(corrections, data.ID(code), before, after); err != nil {
		return err
	}
	is, err := readRates(t.ctx, inTx{t}, t.r.options.Delivered)
	if err != nil {
		return err
	}
	return is.worse(was)
}

// MaxRates is more than any file of rates weighs, in bytes.
const MaxRates = 1 << 20

// ReplaceRates puts a whole file of rates in the place of the delivered values
// and of their corrections; what the checks of the delivered ones refuse is
// refused.
func (t *Tx) ReplaceRates(name string, content []byte, on calendar.Day) error {
	if _, err := ReadRates(t.r.options.Delivered, name, content); err != nil {
		return err
	}
	if err := validTexts("rates.name", name); err != nil {
		return err
	}
	after := record{}
	after.setText("name", name)
	after.setText("read_on", on.String())
	after.setText("content", string(content))
	return t.replaceRates(after)
}

// RestoreRates goes back to the delivered values: neither a file nor a
// correction is left.
func (t *Tx) RestoreRates() error { return t.replaceRates(nil) }

func (t *Tx) replaceRates(file record) error {
	all, err := collect(t.ctx, inTx{t}, selectCorrections, scanCorrection)
	if err != nil {
		return err
	}
	for _, c := range all {
		before, err := readCorrections(t.ctx, inTx{t}, data.ID(c.Code))
		if err == nil && before != nil { // nil: it went with an earlier span of the code
			err = t.apply(corrections, data.ID(c.Code), before, nil)
		}
		if err != nil {
			return err
		}
	}
	before, err := readRatesFile(t.ctx, inTx{t}, theRatesFile)
	if err != nil {
		return err
	}
	return t.apply(ratesFiles, theRatesFile, before, file)
}

// ReadRates reads a file that should stand in place of the delivered values,
// with the same checks.
func ReadRates(delivered *rates.Table, name string, content []byte) (*rates.Table, error) {
	if len(content) > MaxRates {
		return nil, &data.Error{Code: data.FileTooBig, Where: name}
	}
	table, err := rates.Read(name, content)
	if err != nil {
		return nil, err
	}
	return delivered.Replaced(table)
}

var errNoRates = errors.New("the register was opened without the delivered rates")
