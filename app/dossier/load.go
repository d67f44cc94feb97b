package dossier

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// reading is what the page takes from the register, and the plan that follows.
type reading struct {
	dossier  data.Dossier
	plan     *plan.Plan
	network  []data.Telecentre
	advisers []store.Adviser
	drafts   map[string]string
	versions []store.Version
}

// read is done beside the window's thread.
func (p *page) read(ctx context.Context, engine plan.Engine, today calendar.Day) (reading, error) {
	var r reading
	var err error
	if r.dossier, err = p.desk.Register.DossierByID(ctx, p.route.Dossier); err != nil {
		return r, err
	}
	if r.network, err = p.desk.Register.Telecentres(ctx); err != nil {
		return r, err
	}
	if r.advisers, err = p.desk.Register.Advisers(ctx); err != nil {
		return r, err
	}
	if r.drafts, err = p.desk.Register.Drafts(ctx, r.dossier.Project.ID); err != nil {
		return r, err
	}
	if r.versions, err = p.desk.Register.Versions(ctx, r.dossier.Project.ID); err != nil {
		return r, err
	}
	r.plan = engine.Plan(r.dossier, today)
	return r, nil
}

// load reads the dossier for the first time.
func (p *page) load() {
	p.trouble.set(p, nil, nothing)
	p.waiting = p.desk.Run.After(place.Patience, func() {
		p.trouble.set(p, words.DossierReading, func() []fyne.CanvasObject {
			return []fyne.CanvasObject{kit.NewLoading(words.DossierReading, 6)}
		})
		p.arrange()
	})
	p.again(func(r reading) {
		p.loaded = true
		p.recover(r.drafts)
		p.open()
		p.desk.Retitle()
		if p.shown {
			p.desk.Focus(p.First())
		}
	})
}

func nothing() []fyne.CanvasObject { return nil }

// open begins what the route asks for.
func (p *page) open() {
	switch p.route.Item {
	case itemNote:
		p.notes.begin(true)
	case itemMeeting:
		p.meetings.begin(data.Appointment{})
	case itemPieces:
		p.pieces.fold(false)
	}
}

// Reload reads the register again, after a gesture, an undo or at midnight.
func (p *page) Reload() {
	if p.loaded {
		p.again(func(reading) { p.desk.Retitle() })
	}
}

func (p *page) again(then func(reading)) {
	var r reading
	engine, today := p.desk.Engine, p.desk.Today()
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		r, err = p.read(ctx, engine, today)
		return err
	}, func(err error) {
		p.waiting.Stop()
		if err != nil {
			p.fail(err)
			return
		}
		p.trouble.set(p, nil, nothing)
		p.take(r)
		p.show()
		then(r)
	})
}

// fail says why the dossier can't be read. What is on screen stays readable.
func (p *page) fail(err error) {
	retry := kit.Secondary(words.Retry, func() {
		if p.loaded {
			p.Reload()
			return
		}
		p.load()
	})
	p.trouble.set(p, err, func() []fyne.CanvasObject {
		return []fyne.CanvasObject{kit.NewAlert(kit.Stop, words.Sentence(err), "").With(retry)}
	})
	p.arrange()
	if !p.loaded && p.shown {
		p.desk.Focus(retry)
	}
}

func (p *page) take(r reading) {
	p.dossier, p.plan, p.versions.known = r.dossier, r.plan, r.versions
	p.advisers, p.centres = nil, nil
	for _, a := range r.advisers {
		p.advisers = append(p.advisers, kit.Option{Value: a.Name, Word: a.Name})
	}
	for _, c := range r.network {
		p.centres = append(p.centres, words.Telecentre(c.Name))
	}
}

// show puts what was read on the sheet.
func (p *page) show() {
	stage := p.plan.Stage
	reached := slices.Index(data.Stages, stage) + 1
	if stage == data.StageClosed {
		reached = 0
	}
	word := p.plan.Guide.StageLabel(stage)
	if word == "" {
		word = words.Stage(stage)
	}
	p.chip.Set(reached, word)
	p.showPrimary()
	p.standing.set(p, standingOf(p.dossier), p.standings)
	p.top.show()
	p.todo.show()
	p.showKept()
	p.showBrief()
	p.notes.show()
	p.meetings.show()
	p.pieces.show()
	p.affairs.show()
	p.versions.show()
	p.history.show()
	p.body.Show()
	p.arrange()
}

// showPrimary has the primary button say what comes next.
func (p *page) showPrimary() {
	set := func(word string, icon look.Icon, do func()) {
		p.primary.After(icon)
		p.primary.SetDo(do)
		p.primary.SetWord(word)
	}
	switch {
	case p.plan.Stage == data.StageClosed:
		set(words.ReopenDossier, look.IconNone, p.affairs.reopen)
	case p.plan.Stage == data.StageWelcome, p.plan.Stage == data.StageDiagnosis:
		set(words.GoOnInterview, look.IconForward, func() { p.goTo(place.Interview, "", "") })
	case p.plan.Stage == data.StagePlan && p.plan.Proposed:
		set(words.PreparePlan, look.IconForward, func() { p.goTo(place.Plan, "", "") })
	case p.plan.Stage == data.StagePlan:
		set(words.PlanPreview, look.IconForward, func() { p.goTo(place.Preview, "", "") })
	default:
		set(words.NoteExchange, look.IconNone, func() { p.notes.begin(true) })
	}
}

// save keeps a gesture, and then reads the dossier again. Errors that no field
// takes are said above the page.
func (p *page) save(name string, do func(*store.Tx) error, then func(error)) {
	p.keep(place.Gesture{Name: name, Do: do}, then)
}

func (p *page) keep(g place.Gesture, then func(error)) {
	g.Then = func(err error) {
		if then != nil {
			then(err)
		} else if err != nil {
			p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
		}
		p.Reload()
	}
	p.desk.Save(g)
}

// standing is that the dossier is closed, or in the trash.
type standing struct {
	closing data.Closing
	trashed calendar.Day
}

func standingOf(d data.Dossier) standing {
	var s standing
	if d.Project.Closing != nil {
		s.closing = *d.Project.Closing
	}
	if !d.DeletedAt.IsZero() {
		s.trashed = calendar.Of(d.DeletedAt)
	}
	return s
}

func (p *page) standings() []fyne.CanvasObject {
	var alerts []fyne.CanvasObject
	s := standingOf(p.dossier)
	if !s.trashed.IsZero() {
		back := kit.Secondary(words.DossierTakeBack, p.affairs.restore)
		alerts = append(alerts, kit.NewAlert(kit.Care, words.DossierInTrash, words.TrashedOn(s.trashed)).With(back))
	}
	if s.closing.Reason != "" {
		alerts = append(alerts, kit.NewAlert(kit.Info, words.ClosedOn(s.closing), s.closing.Outcome))
	}
	return alerts
}
