package work

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// window stands for the window's thread: what is brought back waits in a queue
// until the test lets it run.
type window struct{ queue chan func() }

func newWindow() *window { return &window{queue: make(chan func(), 64)} }

func (w *window) do(f func()) { w.queue <- f }

func (w *window) runOne() { (<-w.queue)() }

func TestCrewBringsTheErrorBackOnTheWindowsThread(t *testing.T) {
	w := newWindow()
	c := newCrew(w.do)
	defer c.Close()
	full := errors.New("full")
	var got error
	c.Go(func(context.Context) error { return full }, func(err error) { got = err })
	w.runOne()
	if !errors.Is(got, full) {
		t.Errorf("got %v, want %v", got, full)
	}
}

func TestCrewCancelledJobStillCalls(t *testing.T) {
	w := newWindow()
	c := newCrew(w.do)
	defer c.Close()
	var got error
	j := c.Go(func(ctx context.Context) error {
		<-ctx.Done()
		return ctx.Err()
	}, func(err error) { got = err })
	j.Cancel()
	w.runOne()
	if !errors.Is(got, context.Canceled) {
		t.Errorf("got %v, want %v", got, context.Canceled)
	}
}

func TestCrewCloseCancelsAndWaits(t *testing.T) {
	w := newWindow()
	c := newCrew(w.do)
	ended := false
	c.Go(func(ctx context.Context) error {
		<-ctx.Done()
		ended = true
		return nil
	}, nil)
	c.Close()
	if !ended {
		t.Error("Close returned before the work had ended")
	}
}

func TestCrewCloseDoesItselfWhatTheWindowNoLongerCan(t *testing.T) {
	w := newWindow()
	c := newCrew(w.do)
	var order []string // touched by one thread alone, or the race detector says so
	for range 3 {
		c.Go(func(ctx context.Context) error {
			<-ctx.Done()
			return ctx.Err()
		}, func(err error) {
			order = append(order, err.Error())
			c.Go(func(ctx context.Context) error { return ctx.Err() }, func(error) { order = append(order, "after") })
		})
	}
	c.Close()
	if len(w.queue) != 0 {
		t.Errorf("%d calls wait for a window that is gone", len(w.queue))
	}
	cancelled := context.Canceled.Error()
	if diff := cmp.Diff([]string{cancelled, cancelled, cancelled, "after", "after", "after"}, order); diff != "" {
		t.Error(diff)
	}
}

func TestCrewTimer(t *testing.T) {
	t.Run("comes once the time has passed", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			w := newWindow()
			c := newCrew(w.do)
			rang := 0
			c.After(8*time.Second, func() { rang++ })
			time.Sleep(7 * time.Second)
			synctest.Wait()
			if len(w.queue) != 0 {
				t.Fatal("the call came early")
			}
			time.Sleep(time.Second)
			synctest.Wait()
			w.runOne()
			if rang != 1 {
				t.Errorf("rang %d times", rang)
			}
		})
	})
	t.Run("doesn't come when stopped while it waits for the window", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			w := newWindow()
			c := newCrew(w.do)
			rang := 0
			timer := c.After(time.Second, func() { rang++ })
			time.Sleep(2 * time.Second)
			synctest.Wait()
			timer.Stop()
			w.runOne()
			if rang != 0 {
				t.Error("a stopped timer rang")
			}
		})
	})
}

func TestMeterKeepsOnlyTheLatestFigures(t *testing.T) {
	w := newWindow()
	c := newCrew(w.do)
	defer c.Close()
	var seen [][2]int
	tell := Meter(c, func(done, total int) { seen = append(seen, [2]int{done, total}) })
	for i := range 50 {
		tell(i+1, 50)
	}
	w.runOne()
	tell(50, 50)
	w.runOne()
	if diff := cmp.Diff([][2]int{{50, 50}, {50, 50}}, seen); diff != "" {
		t.Error(diff)
	}
	if len(w.queue) != 0 {
		t.Errorf("%d updates still wait", len(w.queue))
	}
}

func TestInline(t *testing.T) {
	t.Run("does the work at once", func(t *testing.T) {
		var order []string
		Inline().Go(
			func(context.Context) error { order = append(order, "work"); return nil },
			func(error) { order = append(order, "then") },
		)
		if diff := cmp.Diff([]string{"work", "then"}, order); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("lets time pass only when asked", func(t *testing.T) {
		b := Inline()
		var rang []string
		b.After(2*time.Second, func() { rang = append(rang, "second") })
		b.After(time.Second, func() {
			rang = append(rang, "first")
			b.After(30*time.Second, func() { rang = append(rang, "much later") })
		})
		b.After(time.Second, func() { rang = append(rang, "stopped") }).Stop()
		b.Pass(3 * time.Second)
		if diff := cmp.Diff([]string{"first", "second"}, rang); diff != "" {
			t.Error(diff)
		}
		b.Pass(28 * time.Second)
		if diff := cmp.Diff([]string{"first", "second", "much later"}, rang); diff != "" {
			t.Error(diff)
		}
	})
}

func TestWhatLastsIsLeftAloneInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		open := make(chan struct{})
		wait := func() error { <-open; return errors.New("closed") }
		start := time.Now()
		if ended, err := Within(t.Context(), 5*time.Second, wait); ended || err != nil || time.Since(start) != 5*time.Second {
			t.Errorf("ended %v, %v after %v", ended, err, time.Since(start))
		}
		stopped, stop := context.WithCancel(t.Context())
		stop()
		if ended, err := Within(stopped, time.Hour, wait); ended || err != nil {
			t.Errorf("after the end of the program: ended %v, %v", ended, err)
		}
		close(open)
		if ended, err := Within(t.Context(), time.Second, wait); !ended || err == nil {
			t.Errorf("ended %v, %v", ended, err)
		}
	})
}
