package replan

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// Words of the gestures of this page.
const (
	gestureReplan = "replan"
	gestureKept   = "replan_kept"
	gestureSpread = "spread"
)

// chosen parts the proposed lines.
func (p *page) chosen() (accepted, refused []plan.Change) {
	for _, c := range p.changes {
		switch {
		case !c.Proposes():
		case p.refused[c.ID]:
			refused = append(refused, c)
		default:
			accepted = append(accepted, c)
		}
	}
	return accepted, refused
}

// parts counts the dates among some changes, and the rest.
func parts(changes []plan.Change) (dates, others int) {
	for _, c := range changes {
		if c.Kind == plan.Moved {
			dates++
		} else {
			others++
		}
	}
	return dates, others
}

// toggle keeps the line of an action as it is, or takes what is proposed.
func (p *page) toggle(id data.ID) {
	c := p.change(id)
	if c == nil || !c.Proposes() {
		return
	}
	if p.refused[id] {
		delete(p.refused, id)
	} else {
		p.refused[id] = true
	}
	p.show()
}

// accept applies the lines that aren't kept.
func (p *page) accept() {
	accepted, refused := p.chosen()
	switch {
	case p.count() == 0:
		p.toPlan()
	case len(accepted) == 0:
		p.keepAll()
	case p.spreads():
		p.finish(gestureSpread, words.Applied(parts(accepted)), accepted, nil)
	default:
		p.finish(gestureReplan, words.Applied(parts(accepted)), accepted, refused)
	}
}

// keepAll keeps the plan as it is. What was proposed isn't proposed again until
// it changes; dates to spread are, as nothing in them will.
func (p *page) keepAll() {
	if p.spreads() || p.count() == 0 {
		p.toPlan()
		return
	}
	var refused []plan.Change
	for _, c := range p.changes {
		if c.Proposes() {
			refused = append(refused, c)
		}
	}
	p.finish(gestureKept, words.KeptAsIs, nil, refused)
}

// finish writes what was decided and leads back to the plan.
func (p *page) finish(gesture, said string, accepted, refused []plan.Change) {
	if p.done {
		return
	}
	p.done = true
	project, engine, today := p.route.Dossier, p.desk.Engine, p.desk.Today()
	reason := strings.TrimSpace(p.panel.reason.Text())
	if p.spreads() {
		reason = ""
	}
	p.desk.Save(place.Gesture{
		Name: gesture,
		Do: func(tx *store.Tx) error {
			d, err := tx.Dossier(project)
			if err != nil {
				return err
			}
			actions := slices.Clone(d.Actions)
			if !d.Planned {
				actions = engine.Create(d, today)
			}
			if err := tx.SetActions(project, plan.Accept(actions, accepted, refused)); err != nil {
				return err
			}
			version := engine.Guides.For(d.Project.Path).Version
			if err := tx.SetGuideVersion(project, version); err != nil || reason == "" {
				return err
			}
			_, err = tx.AddNote(project, data.Note{On: today, Text: words.ReplanNote(reason)})
			return err
		},
		Then: func(err error) {
			if err != nil {
				p.done = false
				p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
				p.Reload()
				return
			}
			p.desk.Toast(said, true)
			p.toPlan()
		},
	})
}

func (p *page) toPlan() {
	p.desk.Go(place.Route{Page: place.Plan, Dossier: p.route.Dossier})
}
