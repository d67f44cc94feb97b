package app

import (
	"context"
	"errors"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/trace"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// engine has the rates in force in the open register, and its network.
func (p *program) engine() plan.Engine {
	if p.register == nil {
		return p.house.Engine
	}
	return p.house.Of(p.register)
}

// ruled follows other rates: what the lists keep of each dossier may rest on
// them.
func (p *program) ruled() {
	p.log.Event("rates")
	p.renew(p.register)
}

// renewal is what the lists keep being brought up to date.
type renewal struct {
	round int // counts them: only the latest is heard
	job   work.Job
}

// renew brings what the lists keep up to date beside the window, if other
// guides or rates made it. Long work shows how far it is, and can be stopped:
// the next start goes on with it.
func (p *program) renew(r *store.Register) {
	p.still()
	if r == nil || p.readOnly {
		return
	}
	round, late, worked := p.renewal.round, false, false
	latest := func() bool { return p.register == r && p.renewal.round == round }
	patience := p.crew.After(place.Patience, func() { late = true })
	tell := work.Meter(p.crew, func(done, all int) {
		if late && latest() {
			p.shell.Busy(words.Renewing(done, all), done, all, p.still)
		}
	})
	p.renewal.job = p.crew.Go(func(ctx context.Context) (err error) {
		if worked, err = r.Stale(ctx); err != nil || !worked {
			return err
		}
		return r.Refresh(ctx, tell)
	}, func(err error) {
		patience.Stop()
		if !latest() {
			return // stopped, closed, or overtaken by other rates
		}
		p.shell.Idle()
		if err != nil && !errors.Is(err, context.Canceled) {
			p.log.Event("renew", trace.Fault(err))
			p.shell.Stay(place.Notice{Level: place.Care, Title: words.NotRenewed, Body: words.Sentence(err)})
		}
		if worked {
			p.shell.Reload()
		}
	})
}

// still stops what renew does.
func (p *program) still() {
	p.renewal.round++
	if p.renewal.job != nil {
		p.renewal.job.Cancel()
	}
	if p.shell != nil {
		p.shell.Idle()
	}
}
