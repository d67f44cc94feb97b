package store

import (
	"context"
	"database/sql"
	"time"

	"github.com/buron-cantal/buron/data"
)

// Tx is one gesture under way. It is handed to the function given to Do and
// is of no use after it.
type Tx struct {
	r    *Register
	ctx  context.Context
	tx   *sql.Tx
	name string  // the gesture's word
	id   data.ID // the batch, "" while nothing has changed
	at   time.Time
	end  position

	undoes  data.ID
	touched idSet             // projects whose kept columns must follow
	scope   idSet             // projects the gesture is about, for undo
	rated   bool              // the rates have changed
	moved   bool              // the network has changed
	content map[string][]byte // of files, by SHA-256, for the rows that hold them

	sequences map[sequence]int64 // the last numbers given, see number.go
}

// Do carries out one gesture: everything in fn is one transaction and one
// batch of the journal, or nothing is. It gives the batch, "" when nothing
// changed. gesture is the id of the word by which people know it.
func (r *Register) Do(ctx context.Context, gesture string, fn func(*Tx) error) (data.ID, error) {
	t, err := r.gesture(ctx, gesture, "", fn)
	if err != nil {
		return "", err
	}
	if t.id != "" {
		r.sitting.did(Gesture{ID: t.id, Name: gesture, At: t.at}, t.scope.has)
	}
	return t.id, nil
}

// gesture runs fn in a transaction and, if all went well, commits it.
func (r *Register) gesture(ctx context.Context, name string, undoes data.ID, fn func(*Tx) error) (*Tx, error) {
	if r.writer == nil {
		return nil, &data.Error{Code: data.ReadOnly, Where: r.Path()}
	}
	r.writing.Lock()
	defer r.writing.Unlock()
	tx, err := r.writer.BeginTx(ctx, nil)
	if err != nil {
		return nil, translate(err, r.Path())
	}
	defer func() { _ = tx.Rollback() }() // after a commit it does nothing
	t := &Tx{r: r, ctx: ctx, tx: tx, name: name, at: r.now(), end: r.last, undoes: undoes}
	if err := fn(t); err != nil {
		return nil, translate(err, r.Path())
	}
	if err := t.follow(); err != nil {
		return nil, translate(err, r.Path())
	}
	ruled, err := t.reruled()
	if err != nil {
		return nil, translate(err, r.Path())
	}
	network, err := t.renetworked()
	if err != nil {
		return nil, translate(err, r.Path())
	}
	if err := tx.Commit(); err != nil {
		return nil, translate(err, r.Path())
	}
	if ruled != nil {
		r.ruled.Store(ruled)
	}
	if network != nil {
		r.network.Store(network)
	}
	if t.id != "" {
		r.last = t.end
		writeSide(r.Path(), side{seq: t.end.change, at: t.end.at})
	}
	return t, nil
}

// now is the clock's moment, never before the last change's.
func (r *Register) now() time.Time {
	now := r.options.Clock().UTC().Truncate(time.Millisecond)
	if now.Before(r.last.at) {
		return r.last.at
	}
	return now
}

// follow brings what is kept of the touched projects up to date.
func (t *Tx) follow() error {
	for _, project := range t.touched.list {
		if !t.touched.has[project] {
			continue
		}
		if err := t.refresh(project); err != nil {
			return err
		}
	}
	return t.keepSequences()
}

func (t *Tx) touch(project data.ID) {
	t.touched.add(project)
	t.scope.add(project)
}

// idSet remembers ids in the order in which they came.
type idSet struct {
	list []data.ID
	has  map[data.ID]bool
}

func (s *idSet) add(id data.ID) {
	if s.has == nil {
		s.has = map[data.ID]bool{}
	}
	if !s.has[id] {
		s.has[id] = true
		s.list = append(s.list, id)
	}
}

func (s *idSet) remove(id data.ID) {
	if s.has[id] {
		s.has[id] = false
	}
}

func (t *Tx) newID() (data.ID, error) { return t.r.ids.next(t.at) }

// stmt is a prepared statement inside this transaction.
func (t *Tx) stmt(text string) (*sql.Stmt, error) {
	if prepared, ok := t.r.writes[text]; ok {
		return t.tx.StmtContext(t.ctx, prepared), nil
	}
	return t.tx.PrepareContext(t.ctx, text)
}

func (t *Tx) exec(text string, args ...any) error {
	_, err := t.execResult(text, args...)
	return err
}

func (t *Tx) execResult(text string, args ...any) (sql.Result, error) {
	stmt, err := t.stmt(text)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(t.ctx, args...)
}

func (t *Tx) ask(text string, args ...any) (*sql.Rows, error) {
	stmt, err := t.stmt(text)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(t.ctx, args...)
}

func (r *Register) ask(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	stmt, err := r.prepared(ctx, text)
	if err != nil {
		return nil, err
	}
	if stmt == nil {
		return r.readers.QueryContext(ctx, text, args...)
	}
	return stmt.QueryContext(ctx, args...)
}

// mostPrepared is how many statements stay prepared. There are thousands of
// ways to ask for a list; somebody uses a few dozen.
const mostPrepared = 100

// prepared keeps the statements that were read with; nil when there are enough.
func (r *Register) prepared(ctx context.Context, text string) (*sql.Stmt, error) {
	if known, ok := r.reading.Load(text); ok {
		return known.(*sql.Stmt), nil
	}
	if r.readingCount.Load() >= mostPrepared {
		return nil, nil
	}
	stmt, err := r.readers.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	if known, raced := r.reading.LoadOrStore(text, stmt); raced {
		_ = stmt.Close()
		return known.(*sql.Stmt), nil
	}
	r.readingCount.Add(1)
	return stmt, nil
}
