package app

import (
	"context"
	"time"

	"github.com/buron-cantal/buron/app/trace"
	"github.com/buron-cantal/buron/data/store"
)

// How often the window looks at the clock, and at whether a copy is due.
const (
	tickEvery = time.Minute
	copyEvery = 30 * time.Minute
)

// tick follows midnight and makes a copy of the register now and then. It
// looks at the clock rather than counting: a laptop sleeps.
func (p *program) tick() {
	p.crew.After(tickEvery, func() {
		p.minute()
		p.tick()
	})
}

func (p *program) minute() {
	if p.register == nil {
		return
	}
	if today := p.today(); today != p.day {
		p.day = today
		p.shell.Reload()
	}
	if p.out.Now().Sub(p.saved) >= copyEvery {
		p.saved = p.out.Now()
		p.copy()
	}
}

// copy makes a verified copy, unless the last one holds everything.
func (p *program) copy() {
	if p.readOnly || p.demo {
		return
	}
	r := p.register
	p.crew.Go(func(ctx context.Context) error {
		_, err := r.BackupIfChanged(ctx)
		return err
	}, func(err error) {
		if err != nil {
			p.log.Event("backup", trace.Fault(err))
		}
	})
}

// close is the window's cross.
func (p *program) close() {
	if p.shell == nil {
		p.toolkit.Quit()
		return
	}
	p.shell.Close()
}

// quit closes the register, with a copy if it has changed, and ends. The
// window goes first: nothing is left to be seen or lost.
func (p *program) quit() {
	p.still()
	r := p.register
	p.window.Hide()
	if r == nil {
		p.toolkit.Quit()
		return
	}
	p.register = nil
	p.crew.Go(func(ctx context.Context) error {
		p.shut(ctx, r)
		return nil
	}, func(error) { p.toolkit.Quit() })
}

// shut makes a copy of the register if it has changed, and closes it.
func (p *program) shut(ctx context.Context, r *store.Register) {
	if !p.readOnly && !p.demo {
		if _, err := r.BackupIfChanged(ctx); err != nil {
			p.log.Event("backup", trace.Fault(err))
		}
	}
	if err := r.Close(); err != nil {
		p.log.Event("close", trace.Fault(err))
	}
}

// farewell is how long the system waits, more or less, for a program that it
// has asked to end.
const farewell = 5 * time.Second

// end is what comes after the window, however it was closed: the system may
// have asked the program to end.
func (p *program) end() int {
	p.crew.Close()
	if p.register != nil {
		ctx, cancel := context.WithTimeout(context.Background(), farewell)
		defer cancel()
		p.shut(ctx, p.register)
	}
	p.clearPrints()
	p.log.Event("end")
	return p.code
}
