// Package work takes work off the window's thread and brings its result back.
// It holds the only go statement of app/: a page that asks for work through a
// Runner can be tested without a goroutine, and a wall test keeps it so.
package work

import (
	"context"
	"time"
)

// Runner runs work beside the window. Its methods are called on the window's
// thread, except Do, which may be called from anywhere.
type Runner interface {
	// Go runs work off the window's thread, then then on it, with work's error.
	// The context ends when the job is cancelled or the program closes; then
	// is called all the same, so that nothing waits for ever.
	Go(work func(ctx context.Context) error, then func(error)) Job
	// After calls then on the window's thread once d has passed.
	After(d time.Duration, then func()) Timer
	// Do calls then on the window's thread, from wherever it is called.
	Do(then func())
}

// Job is work under way.
type Job interface {
	// Cancel asks the work to stop; then still comes, with the work's error.
	Cancel()
}

// Timer is a call to come.
type Timer interface {
	// Stop keeps the call from coming. Stopping twice, or late, is harmless.
	Stop()
}

// Meter is how work under way tells how far it is: the returned function may be
// called from the work at any rate, and show gets the latest values on the
// window's thread.
func Meter(run Runner, show func(done, total int)) func(done, total int) {
	m := &meter{run: run, show: show}
	return m.tell
}
