package place

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// ledger is a register that writes down what it is asked, and refuses with err.
type ledger struct {
	lines    []string
	attempts int // at a gesture
	err      error
}

func (l *ledger) Do(_ context.Context, gesture string, _ func(*store.Tx) error) (data.ID, error) {
	l.attempts++
	if l.err != nil {
		return "", l.err
	}
	l.lines = append(l.lines, "do "+gesture)
	return "batch", nil
}

func (l *ledger) SaveDraft(_ context.Context, owner data.ID, field, typed string) error {
	if l.err != nil {
		return l.err
	}
	l.lines = append(l.lines, fmt.Sprintf("draft %s.%s %s", owner, field, typed))
	return nil
}

func (l *ledger) DropDraft(_ context.Context, owner data.ID, field string) error {
	l.lines = append(l.lines, fmt.Sprintf("drop %s.%s", owner, field))
	return l.err
}

// later is a Runner whose work is done only when the test says so, as beside a
// real window.
type later struct {
	*work.Bench
	jobs []func()
}

func (r *later) Go(do func(context.Context) error, then func(error)) work.Job {
	r.jobs = append(r.jobs, func() { r.Bench.Go(do, then) })
	return nil
}

func (r *later) one() bool {
	if len(r.jobs) == 0 {
		return false
	}
	job := r.jobs[0]
	r.jobs = r.jobs[1:]
	job()
	return true
}

type desk struct {
	books  *ledger
	run    *later
	saver  *Saver
	phases []SavePhase
}

var hour = time.Date(2026, 11, 24, 14, 32, 0, 0, time.UTC)

func newDesk() *desk {
	d := &desk{books: &ledger{}, run: &later{Bench: work.Inline()}}
	d.saver = NewSaver(d.books, d.run, func() time.Time { return hour },
		func(s SaveState) { d.phases = append(d.phases, s.Phase) })
	return d
}

func (d *desk) finish() {
	for d.run.one() {
	}
}

var errFull = &data.Error{Code: data.DiskFull, Where: "register.db"}

func TestSaverKeepsAGestureAndSaysWhen(t *testing.T) {
	d := newDesk()
	ended := false
	d.saver.Save(Gesture{Name: "answer", Then: func(err error) { ended = err == nil }})
	if d.saver.Idle() {
		t.Error("idle while it writes")
	}
	d.finish()
	if diff := cmp.Diff([]SavePhase{Saving, AllSaved}, d.phases); diff != "" {
		t.Error(diff)
	}
	if !ended || !d.saver.Idle() || !d.saver.State().At.Equal(hour) {
		t.Errorf("ended %v, idle %v, at %v", ended, d.saver.Idle(), d.saver.State().At)
	}
}

func TestSaverWritesInTheOrderOfTheGestures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk()
		var want []string
		for i := range rapid.IntRange(1, 12).Draw(t, "gestures") {
			name := fmt.Sprint(i)
			want = append(want, "do "+name)
			d.saver.Save(Gesture{Name: name})
			if rapid.Bool().Draw(t, "written meanwhile") {
				d.run.one()
			}
			d.books.err = nil
			if rapid.Bool().Draw(t, "the disk is full for a while") {
				d.books.err = errFull
				d.run.one()
				d.books.err = nil
				d.saver.Retry()
			}
		}
		d.finish()
		if diff := cmp.Diff(want, d.books.lines); diff != "" {
			t.Fatal(diff)
		}
		if !d.saver.Idle() {
			t.Fatal("something still waits")
		}
	})
}

func TestSaverOnAFullDisk(t *testing.T) {
	t.Run("keeps what was done until it is written", func(t *testing.T) {
		d := newDesk()
		d.books.err = errFull
		ended := 0
		d.saver.Save(Gesture{Name: "first", Then: func(error) { ended++ }})
		d.finish()
		d.saver.Save(Gesture{Name: "second", Then: func(error) { ended++ }})
		d.finish()
		if ended != 0 || d.saver.Idle() || d.saver.State().Phase != SaveFailed {
			t.Fatalf("ended %d, idle %v, phase %v", ended, d.saver.Idle(), d.saver.State().Phase)
		}
		if d.books.attempts != 1 {
			t.Errorf("tried %d times without being asked", d.books.attempts)
		}
		if !errors.Is(d.saver.State().Err, error(errFull)) {
			t.Errorf("the reason is %v", d.saver.State().Err)
		}
		d.saver.Retry()
		d.finish()
		if d.saver.State().Phase != SaveFailed {
			t.Error("a retry on a full disk says it is saved")
		}
		d.books.err = nil
		d.saver.Retry()
		d.finish()
		if diff := cmp.Diff([]string{"do first", "do second"}, d.books.lines); diff != "" {
			t.Error(diff)
		}
		if ended != 2 || d.saver.State().Phase != AllSaved {
			t.Errorf("ended %d, phase %v", ended, d.saver.State().Phase)
		}
	})
	t.Run("loses a draft without a word", func(t *testing.T) {
		d := newDesk()
		d.books.err = errFull
		d.saver.Draft(Draft{"p", "city"}, "Mur")
		d.run.Pass(draftDelay)
		d.finish()
		if len(d.phases) != 0 || !d.saver.Idle() {
			t.Errorf("phases %v, idle %v", d.phases, d.saver.Idle())
		}
	})
}

func TestSaverTellsARefusalToWhoAsked(t *testing.T) {
	d := newDesk()
	d.books.err = &data.Error{Code: data.TooLong, Where: "note"}
	var got error
	d.saver.Save(Gesture{Name: "note", Then: func(err error) { got = err }})
	d.finish()
	d.books.err = nil
	d.saver.Save(Gesture{Name: "next"})
	d.finish()
	if data.CodeOf(got) != data.TooLong {
		t.Errorf("got %v", got)
	}
	if diff := cmp.Diff([]string{"do next"}, d.books.lines); diff != "" {
		t.Error(diff)
	}
}

func TestSaverGestureFromAnEndedOneComesInItsTurn(t *testing.T) {
	d := newDesk()
	d.saver.Save(Gesture{Name: "a", Then: func(error) { d.saver.Save(Gesture{Name: "c"}) }})
	d.saver.Save(Gesture{Name: "b"})
	d.finish()
	if diff := cmp.Diff([]string{"do a", "do b", "do c"}, d.books.lines); diff != "" {
		t.Error(diff)
	}
}

func TestSaverDraft(t *testing.T) {
	city := Draft{Owner: "p", Field: "city"}
	t.Run("is kept a second after the last keystroke", func(t *testing.T) {
		d := newDesk()
		d.saver.Draft(city, "M")
		d.run.Pass(draftDelay / 2)
		d.saver.Draft(city, "Mu")
		d.run.Pass(draftDelay / 2)
		d.finish()
		if len(d.books.lines) != 0 {
			t.Fatalf("kept while typing: %v", d.books.lines)
		}
		d.run.Pass(draftDelay / 2)
		d.finish()
		if diff := cmp.Diff([]string{"draft p.city Mu"}, d.books.lines); diff != "" {
			t.Error(diff)
		}
		if len(d.phases) != 0 {
			t.Errorf("the header said %v of a draft", d.phases)
		}
	})
	t.Run("doesn't wait when the window closes", func(t *testing.T) {
		d := newDesk()
		d.saver.Draft(city, "Mu")
		d.saver.Flush()
		d.finish()
		d.run.Pass(2 * draftDelay)
		d.finish()
		if diff := cmp.Diff([]string{"draft p.city Mu"}, d.books.lines); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("goes when its field is saved", func(t *testing.T) {
		d := newDesk()
		d.saver.Draft(city, "Mu")
		d.saver.Save(Gesture{Name: "answer", Draft: city})
		d.run.Pass(2 * draftDelay)
		d.finish()
		if diff := cmp.Diff([]string{"do answer", "drop p.city"}, d.books.lines); diff != "" {
			t.Error(diff)
		}
	})
}

func TestUnwritable(t *testing.T) {
	for err, want := range map[error]bool{
		error(errFull):                         true,
		&data.Error{Code: data.ReadOnly}:       true,
		errors.New("disk I/O error"):           true,
		context.Canceled:                       false,
		&data.Error{Code: data.NothingToUndo}:  false,
		fmt.Errorf("note: %w", error(errFull)): true,
	} {
		if got := Unwritable(err); got != want {
			t.Errorf("%v: %v, want %v", err, got, want)
		}
	}
}
