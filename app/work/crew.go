package work

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// Crew is the program's Runner: a goroutine for each job, fyne.Do for the way
// back.
type Crew struct {
	ctx    context.Context
	cancel context.CancelFunc
	busy   sync.WaitGroup
	onUI   func(func())

	mu      sync.Mutex
	closing bool
	left    []func() // what came back too late for the window
}

var _ Runner = (*Crew)(nil)

// New is a crew that brings results back through fyne.Do.
func New() *Crew { return newCrew(fyne.Do) }

func newCrew(onUI func(func())) *Crew {
	ctx, cancel := context.WithCancel(context.Background())
	return &Crew{ctx: ctx, cancel: cancel, onUI: onUI}
}

// Go runs work in a goroutine of its own. A panic in it ends the program, as
// one on the window's thread would: the crash file tells where.
func (c *Crew) Go(work func(ctx context.Context) error, then func(error)) Job {
	ctx, cancel := context.WithCancel(c.ctx)
	c.busy.Add(1)
	go func() {
		defer c.busy.Done()
		defer cancel()
		err := work(ctx)
		if then != nil {
			c.Do(func() { then(err) })
		}
	}()
	return job(cancel)
}

// After calls then on the window's thread once d has passed.
func (c *Crew) After(d time.Duration, then func()) Timer {
	t := &crewTimer{}
	t.timer = time.AfterFunc(d, func() {
		c.onUI(func() {
			// Stopped between the bell and the window's turn: then mustn't run.
			if !t.stopped && c.ctx.Err() == nil {
				then()
			}
		})
	})
	return t
}

// Do calls then on the window's thread.
func (c *Crew) Do(then func()) {
	c.mu.Lock()
	if c.closing {
		c.left = append(c.left, then)
		c.mu.Unlock()
		return
	}
	c.mu.Unlock()
	c.onUI(then)
}

// Close cancels what is under way and waits for it; the register can be closed
// afterwards. It is called on the window's thread once the window is gone, and
// does itself what the window no longer can.
func (c *Crew) Close() {
	c.mu.Lock()
	c.closing = true
	c.mu.Unlock()
	c.cancel()
	for {
		c.busy.Wait()
		c.mu.Lock()
		left := c.left
		c.left = nil
		c.mu.Unlock()
		if len(left) == 0 {
			return
		}
		for _, then := range left {
			then()
		}
	}
}

type job context.CancelFunc

func (j job) Cancel() { j() }

// crewTimer is touched on the window's thread only.
type crewTimer struct {
	timer   *time.Timer
	stopped bool
}

func (t *crewTimer) Stop() {
	t.stopped = true
	t.timer.Stop()
}
