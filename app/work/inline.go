package work

import (
	"context"
	"time"
)

// Bench is the Runner of tests: work is done at once, on the caller's
// goroutine, and time passes only when the test says so.
type Bench struct {
	now    time.Duration
	timers []*benchTimer
}

var _ Runner = (*Bench)(nil)

// Inline is a runner for tests.
func Inline() *Bench { return &Bench{} }

// Go runs work and then at once.
func (b *Bench) Go(work func(ctx context.Context) error, then func(error)) Job {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	err := work(ctx)
	if then != nil {
		then(err)
	}
	return job(func() {})
}

// After keeps then until Pass has let d go by.
func (b *Bench) After(d time.Duration, then func()) Timer {
	t := &benchTimer{at: b.now + d, then: then}
	b.timers = append(b.timers, t)
	return t
}

// Do calls then at once.
func (b *Bench) Do(then func()) { then() }

// Close does nothing: nothing is ever under way.
func (b *Bench) Close() {}

// Pass lets d go by: every call that falls due comes, in order.
func (b *Bench) Pass(d time.Duration) {
	end := b.now + d
	for {
		t := b.next(end)
		if t == nil {
			break
		}
		b.now = t.at
		t.then()
	}
	b.now = end
}

// next takes the earliest timer that rings until end.
func (b *Bench) next(end time.Duration) *benchTimer {
	best := -1
	for i, t := range b.timers {
		if !t.stopped && t.at <= end && (best < 0 || t.at < b.timers[best].at) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	t := b.timers[best]
	b.timers = append(b.timers[:best], b.timers[best+1:]...)
	return t
}

type benchTimer struct {
	at      time.Duration
	then    func()
	stopped bool
}

func (t *benchTimer) Stop() { t.stopped = true }
