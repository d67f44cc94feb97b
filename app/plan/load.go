package plan

import (
	"context"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// load reads the dossier and shows its plan.
func (p *page) load() {
	p.waiting = p.desk.Run.After(place.Patience, p.sheet.showReading)
	var d data.Dossier
	var drafts map[string]string
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		if d, err = p.desk.Register.DossierByID(ctx, p.route.Dossier); err != nil {
			return err
		}
		drafts, err = p.desk.Register.Drafts(ctx, p.route.Dossier)
		return err
	}, func(err error) {
		p.waiting.Stop()
		if err != nil {
			p.sheet.showFailure(err, p.load)
			return
		}
		p.take(d)
		p.loaded = true
		p.recover(drafts)
		p.sheet.showTable()
		p.show()
		p.desk.Retitle()
		if p.shown {
			p.desk.Focus(p.First())
			p.sheet.clear(p.at(p.selected))
		}
	})
}

// Reload reads the dossier again, after an undo or at midnight. The focus
// stays, and so does what is being typed.
func (p *page) Reload() {
	if p.loaded {
		p.reload(nil)
	}
}

func (p *page) reload(then func()) {
	var d data.Dossier
	kept := p.kept
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		d, err = p.desk.Register.DossierByID(ctx, p.route.Dossier)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			p.sheet.showFailure(err, p.load)
			p.loaded = false
			return
		case kept != p.kept:
			// Something was kept meanwhile that this reading may not hold.
			p.reload(then)
			return
		}
		p.take(d)
		p.show()
		p.desk.Retitle()
		if then != nil {
			then()
		}
	})
}

// take lays the changes that still wait over what was read.
func (p *page) take(d data.Dossier) {
	p.dossier = d
	for _, do := range p.unkept {
		p.put(do)
	}
	p.think()
}

// put makes a change on the dossier on screen; the plan may still look at the
// former actions, which are left as they are.
func (p *page) put(do func(*data.Dossier)) {
	d := p.dossier
	d.Actions = slices.Clone(d.Actions)
	do(&d)
	p.dossier = d
}

// think works out the plan, and what could be done about its dates.
func (p *page) think() {
	today := p.desk.Today()
	p.plan = p.desk.Engine.Plan(p.dossier, today)
	p.behind, p.pushed = plan.Behind(p.desk.Engine.Replan(p.dossier, today))
	p.overdue = len(p.desk.Engine.Spread(p.dossier, today))
}

// change makes a change: on screen at once, in the register in its turn. It is
// done twice, on what is on screen and on what is stored by then, so that it
// never brings back what was undone meanwhile.
func (p *page) change(gesture, toast string, draft draftKey, do func(*data.Dossier)) {
	p.save(gesture, draft, do, nil)
	if toast != "" {
		p.desk.Toast(toast, true)
	}
}

func (p *page) save(gesture string, draft draftKey, do func(*data.Dossier), then func(before, after data.Dossier)) {
	p.put(do)
	p.unkept = append(p.unkept, do)
	project := p.route.Dossier
	var before, after data.Dossier
	p.desk.Save(place.Gesture{
		Name:  gesture,
		Draft: p.draft(draft),
		Do: func(tx *store.Tx) (err error) {
			if before, err = tx.Dossier(project); err != nil {
				return err
			}
			d := before
			d.Actions = slices.Clone(d.Actions)
			do(&d)
			if !d.Planned {
				// The creation was undone meanwhile: nothing is left to change.
				return nil
			}
			if err := tx.SetActions(project, d.Actions); err != nil {
				return err
			}
			if d.Project.GuideVersion != before.Project.GuideVersion {
				if err := tx.SetGuideVersion(project, d.Project.GuideVersion); err != nil {
					return err
				}
			}
			after, err = tx.Dossier(project)
			return err
		},
		Then: func(err error) {
			p.wasKept(err)
			if err == nil && then != nil {
				then(before, after)
			}
		},
	})
	p.forget(draft)
	p.think()
	p.show()
	p.desk.Retitle()
}

// wasKept hears that the register has the oldest change that waited, or why it
// doesn't take it.
func (p *page) wasKept(err error) {
	p.unkept = slices.Delete(p.unkept, 0, 1)
	p.kept++
	if err != nil {
		p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
		p.Reload()
	}
}

// action is an action of the plan on screen, nil when it isn't there.
func (p *page) action(id data.ID) *plan.Action {
	for i := range p.plan.Actions {
		if p.plan.Actions[i].ID == id {
			return &p.plan.Actions[i]
		}
	}
	return nil
}

// target is the day that the project leads to.
func (p *page) target() calendar.Day { return p.plan.Facts.Day(guide.AnchorTarget) }

// firstName is how the newcomer is called in the table.
func (p *page) firstName() string {
	if first := strings.TrimSpace(p.dossier.Newcomer.Answers["first_name"].Text()); first != "" {
		return first
	}
	return p.dossier.Newcomer.Name()
}
