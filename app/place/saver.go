package place

import (
	"context"
	"errors"
	"time"

	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// draftDelay is how long after the last keystroke a draft is kept.
const draftDelay = time.Second

// Gesture is something done to the register: all of Do is kept, or none.
type Gesture struct {
	// Name is the gesture's word, which history and undo show.
	Name string
	Do   func(*store.Tx) error
	// Then is told how it ended: nil when it is kept, else why the register
	// refused it. A register that can't be written isn't a refusal: the
	// gesture waits, the window says so, and Then comes once it is kept.
	Then func(error)
	// Draft is let go once the gesture is kept.
	Draft Draft
}

// SaveState is what the header says about saving.
type SaveState struct {
	Phase SavePhase
	At    time.Time // of the last thing kept in this sitting; zero before it
	Err   error     // why it failed
}

// SavePhase is where saving stands.
type SavePhase int

// The phases of saving.
const (
	AllSaved SavePhase = iota
	Saving
	SaveFailed
)

// Books is what a Saver writes into: the open register.
type Books interface {
	Do(ctx context.Context, gesture string, fn func(*store.Tx) error) (data.ID, error)
	SaveDraft(ctx context.Context, owner data.ID, field, typed string) error
	DropDraft(ctx context.Context, owner data.ID, field string) error
}

// Saver keeps gestures one after the other, off the window's thread, in the
// order they were done. When the register can't be written, the gesture and
// those after it wait for Retry: nothing is dropped. All of it happens on the
// window's thread but the writing.
type Saver struct {
	books Books
	run   work.Runner
	now   func() time.Time
	show  func(SaveState)

	queue   []errand
	writing bool
	state   SaveState
	drafts  map[Draft]pending
}

// pending is a draft that waits for its second.
type pending struct {
	timer work.Timer
	typed string
}

// errand is one thing to write. A quiet one doesn't show.
type errand struct {
	quiet bool
	write func(context.Context) error
	then  func(error)
}

// NewSaver is a saver that tells show of every change of its state.
func NewSaver(books Books, run work.Runner, now func() time.Time, show func(SaveState)) *Saver {
	return &Saver{books: books, run: run, now: now, show: show, drafts: map[Draft]pending{}}
}

// State is where saving stands.
func (s *Saver) State() SaveState { return s.state }

// Idle says whether nothing waits to be written.
func (s *Saver) Idle() bool { return !s.writing && len(s.queue) == 0 }

// Save keeps a gesture.
func (s *Saver) Save(g Gesture) {
	s.stopDraft(g.Draft)
	s.add(errand{
		write: func(ctx context.Context) error {
			if _, err := s.books.Do(ctx, g.Name, g.Do); err != nil {
				return err
			}
			if g.Draft != (Draft{}) {
				// The gesture is kept: a draft that stays behind must not have
				// it done twice.
				_ = s.books.DropDraft(ctx, g.Draft.Owner, g.Draft.Field)
			}
			return nil
		},
		then: g.Then,
	})
}

// After runs write in its turn, once what was done before is kept: undo and
// redo, which must not overtake a gesture that still waits.
func (s *Saver) After(write func(context.Context) error, then func(error)) {
	s.add(errand{write: write, then: then})
}

// Draft keeps what is being typed, a second after the last keystroke. A draft
// that can't be written is no failure: what is typed still stands in its field.
func (s *Saver) Draft(d Draft, typed string) {
	s.stopDraft(d)
	timer := s.run.After(draftDelay, func() { s.keepDraft(d, typed) })
	s.drafts[d] = pending{timer, typed}
}

func (s *Saver) keepDraft(d Draft, typed string) {
	delete(s.drafts, d)
	s.add(errand{quiet: true, write: func(ctx context.Context) error {
		return s.books.SaveDraft(ctx, d.Owner, d.Field, typed)
	}})
}

// Flush keeps every draft now, without waiting for its second: the window is
// about to close.
func (s *Saver) Flush() {
	for d, p := range s.drafts {
		p.timer.Stop()
		s.keepDraft(d, p.typed)
	}
}

func (s *Saver) stopDraft(d Draft) {
	if p, ok := s.drafts[d]; ok {
		p.timer.Stop()
		delete(s.drafts, d)
	}
}

// Retry writes again what failed, and then what waits behind it.
func (s *Saver) Retry() {
	if s.state.Phase == SaveFailed {
		s.next()
	}
}

func (s *Saver) add(e errand) {
	s.queue = append(s.queue, e)
	if !s.writing && s.state.Phase != SaveFailed {
		s.next()
	}
}

// next writes the first errand of the queue, which stays there until it is kept.
func (s *Saver) next() {
	if len(s.queue) == 0 {
		return
	}
	e := s.queue[0]
	s.writing = true
	if !e.quiet {
		s.tell(SaveState{Phase: Saving, At: s.state.At})
	}
	s.run.Go(e.write, func(err error) {
		s.writing = false
		s.ended(e, err)
	})
}

func (s *Saver) ended(e errand, err error) {
	if err != nil && !e.quiet && Unwritable(err) {
		s.tell(SaveState{Phase: SaveFailed, At: s.state.At, Err: err})
		return
	}
	s.queue = s.queue[1:]
	if !e.quiet {
		at := s.state.At
		if err == nil {
			at = s.now()
		}
		s.tell(SaveState{Phase: AllSaved, At: at})
	}
	if e.then != nil {
		e.then(err)
	}
	if !s.writing {
		s.next()
	}
}

func (s *Saver) tell(state SaveState) {
	s.state = state
	s.show(state)
}

// Unwritable says whether an error is of the register's file and may pass, the
// disk full or pulled out, rather than the register's answer to what was asked.
func Unwritable(err error) bool {
	switch data.CodeOf(err) {
	case data.DiskFull, data.ReadOnly, data.CannotWrite, data.CannotRead, data.RegisterDamaged, data.RegisterHeld:
		return true
	case "":
		return !errors.Is(err, context.Canceled)
	}
	return false
}
