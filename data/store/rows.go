package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// asker is what runs a prepared statement: a register, a snapshot of it, or a
// gesture under way.
type asker interface {
	ask(ctx context.Context, text string, args ...any) (*sql.Rows, error)
}

type scanner interface{ Scan(into ...any) error }

// inTx lets a gesture read through the same functions as a register.
type inTx struct{ t *Tx }

func (in inTx) ask(_ context.Context, text string, args ...any) (*sql.Rows, error) {
	return in.t.ask(text, args...)
}

// snapshot reads everything as of one moment.
type snapshot struct {
	r  *Register
	tx *sql.Tx
}

func (s snapshot) ask(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	if prepared, ok := s.r.reading.Load(text); ok {
		return s.tx.StmtContext(ctx, prepared.(*sql.Stmt)).QueryContext(ctx, args...)
	}
	return s.tx.QueryContext(ctx, text, args...)
}

// at runs fn on a register that doesn't change meanwhile. What it will ask is
// prepared before: inside, the other connections may all be taken by readers
// that wait for one more.
func (r *Register) at(ctx context.Context, texts []string, fn func(asker) error) error {
	for _, text := range texts {
		if _, err := r.prepared(ctx, text); err != nil {
			return translate(err, r.Path())
		}
	}
	tx, err := r.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return translate(err, r.Path())
	}
	defer func() { _ = tx.Rollback() }()
	return translate(fn(snapshot{r: r, tx: tx}), r.Path())
}

// collect reads every row of a statement.
func collect[T any](ctx context.Context, in asker, text string, scan func(scanner) (T, error), args ...any) ([]T, error) {
	var all []T
	err := each(ctx, in, text, func(row scanner) error {
		one, err := scan(row)
		all = append(all, one)
		return err
	}, args...)
	return all, err
}

// each runs fn for every row of a statement.
func each(ctx context.Context, in asker, text string, fn func(scanner) error, args ...any) error {
	rows, err := in.ask(ctx, text, args...)
	if err != nil {
		return faultOf(in, err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := fn(rows); err != nil {
			return faultOf(in, err)
		}
	}
	return faultOf(in, rows.Err())
}

// faultOf names the file in an error that comes straight from a register.
func faultOf(in asker, err error) error {
	if r, ok := in.(*Register); ok {
		return translate(err, r.Path())
	}
	return err
}

var errNone = errors.New("no such row")

// one reads the only row of a statement; errNone when there is none.
func one(ctx context.Context, in asker, text string, into []any, args ...any) error {
	found := false
	err := each(ctx, in, text, func(row scanner) error {
		found = true
		return row.Scan(into...)
	}, args...)
	if err == nil && !found {
		return errNone
	}
	return err
}

// dayText reads a stored day.
type dayText struct{ day *calendar.Day }

func (d dayText) Scan(from any) error {
	s, ok := from.(string)
	if !ok {
		return errors.New("a day is stored as text")
	}
	return d.day.UnmarshalText([]byte(s))
}

func missing(what data.ID) error {
	return &data.Error{Code: data.NotFound, Where: string(what)}
}
