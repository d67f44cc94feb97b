package interview

import (
	"context"
	"maps"
	"slices"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// reading is what the page takes from the register.
type reading struct {
	dossier data.Dossier
	network []data.Telecentre
	drafts  map[string]string // by question
}

// read reads a dossier and what goes with it, beside the window's thread.
func read(ctx context.Context, register *store.Register, project data.ID) (reading, error) {
	var r reading
	var err error
	if r.dossier, err = register.DossierByID(ctx, project); err != nil {
		return r, err
	}
	if r.network, err = register.Telecentres(ctx); err != nil {
		return r, err
	}
	r.drafts = map[string]string{}
	for _, owner := range []data.ID{r.dossier.Newcomer.ID, r.dossier.Project.ID} {
		drafts, err := register.Drafts(ctx, owner)
		if err != nil {
			return r, err
		}
		maps.Copy(r.drafts, drafts)
	}
	return r, nil
}

// load reads the dossier and then opens its step.
func (p *page) load() {
	p.waiting = p.desk.Run.After(place.Patience, p.sheet.showReading)
	var r reading
	register, project := p.desk.Register, p.route.Dossier
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		r, err = read(ctx, register, project)
		return err
	}, func(err error) {
		p.waiting.Stop()
		if err != nil {
			p.sheet.showFailure(err, p.load)
			return
		}
		p.take(r)
		p.loaded = true
		p.recover(r.drafts)
		p.open()
		p.desk.Retitle()
		if p.shown {
			p.desk.Focus(p.First())
		}
	})
}

// Reload reads the register again, after an undo or at midnight. The focus
// stays, and so does what is being typed.
func (p *page) Reload() {
	if !p.loaded {
		return
	}
	var r reading
	register, project := p.desk.Register, p.route.Dossier
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		r, err = read(ctx, register, project)
		return err
	}, func(err error) {
		if err != nil {
			p.sheet.showFailure(err, p.load)
			return
		}
		path := p.dossier.Project.Path
		p.take(r)
		if p.dossier.Project.Path != path {
			p.open()
			p.desk.Retitle()
			p.desk.Focus(p.First())
			return
		}
		p.refresh()
	})
}

// take lays the answers that still wait over what was read.
func (p *page) take(r reading) {
	p.dossier = r.dossier
	for id, answers := range p.unkept {
		if q := p.desk.Engine.Guides.Question(id); q != nil && len(answers) > 0 {
			p.put(q, answers[len(answers)-1])
		}
	}
	p.network = p.network[:0]
	for _, c := range r.network {
		p.network = append(p.network, kit.Option{Value: c.Name, Word: c.Name})
	}
	p.think()
}

// think works out what follows from the answers.
func (p *page) think() { p.plan = p.desk.Engine.Plan(p.dossier, p.desk.Today()) }

// refresh shows the dossier anew where it differs from what is on screen.
func (p *page) refresh() {
	for _, f := range p.fields {
		if a := p.answer(f.q); !same(a, f.kept) && !f.edited() {
			f.show(a)
		}
	}
	p.showFields(nil)
	p.showRest()
	p.keepFocus()
}

// answer is what is kept for a question.
func (p *page) answer(q *guide.Question) data.Answer {
	if q.BelongsTo == guide.OfNewcomer {
		return p.dossier.Newcomer.Answers[q.ID]
	}
	return p.dossier.Project.Answers[q.ID]
}

// put sets an answer in the dossier on screen. The plan may still look at the
// former answers: they are left as they are.
func (p *page) put(q *guide.Question, a data.Answer) {
	of := &p.dossier.Project.Answers
	if q.BelongsTo == guide.OfNewcomer {
		of = &p.dossier.Newcomer.Answers
	}
	changed := maps.Clone(*of)
	if changed == nil {
		changed = data.Answers{}
	}
	if a.Empty() {
		delete(changed, q.ID)
	} else {
		changed[q.ID] = a
	}
	*of = changed
}

// owner is who a question's drafts belong to.
func (p *page) owner(q *guide.Question) data.ID {
	if q.BelongsTo == guide.OfNewcomer {
		return p.dossier.Newcomer.ID
	}
	return p.dossier.Project.ID
}

func same(a, b data.Answer) bool {
	return a.Typed == b.Typed && a.Unsure == b.Unsure && slices.Equal(a.Value, b.Value)
}
