package interview

import (
	"strings"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// found is a text that was being typed when the program stopped.
type found struct {
	q     *guide.Question
	typed string
}

// recover keeps the drafts that say something else than what is kept, in the
// order of the questions.
func (p *page) recover(drafts map[string]string) {
	p.found = nil
	for _, q := range p.plan.Guide.Questions() {
		typed, any := drafts[q.ID]
		if any && typed != textOf(q, p.answer(q)) {
			p.found = append(p.found, found{q, typed})
		}
	}
}

// offerFound makes the alert that offers the first text that was found; there
// may be none.
func (p *page) offerFound() {
	p.offered = nil
	if len(p.found) == 0 {
		return
	}
	first := p.found[0]
	body := words.DraftIn(first.q.Label, p.excerpt(first))
	buttons := kit.Row(look.S12,
		kit.Secondary(words.DraftTake, func() { p.resume(first) }),
		kit.Quiet(words.DraftDrop, func() { p.drop(first) }))
	p.offered = kit.NewAlert(kit.Info, words.DraftFound, body).With(buttons)
}

// excerpt is the text in one line; nothing of a private one, as the screen is
// turned towards the newcomer.
func (p *page) excerpt(f found) string {
	if f.q.Private {
		return ""
	}
	return strings.Join(strings.Fields(f.typed), " ")
}

// resume puts the text back into its field. Leaving the field keeps it.
func (p *page) resume(f found) {
	p.forget(f.q)
	if f.q.Step.ID != p.step {
		p.goTo(f.q.Step.ID, f.q.ID)
	} else {
		p.reopen()
	}
	to := p.fieldOf(f.q.ID)
	if to == nil {
		return
	}
	if f.q.Private {
		p.reveal(true)
	}
	to.in.draft(f.typed)
	p.typing(to)
	p.desk.Focus(to.of.Control().First())
}

// drop lets the text go.
func (p *page) drop(f found) {
	p.forget(f.q)
	p.desk.Save(place.Gesture{
		Name: gestureAnswer, Draft: p.draft(f.q),
		Do: func(*store.Tx) error { return nil },
	})
	p.reopen()
	p.desk.Focus(p.First())
}

// forget offers a text no longer: it was taken up, dropped, or answered anew.
func (p *page) forget(q *guide.Question) {
	for i, f := range p.found {
		if f.q == q {
			p.found = append(p.found[:i:i], p.found[i+1:]...)
			return
		}
	}
}

// reopen builds the step again, with what stands in its fields kept.
func (p *page) reopen() {
	p.commit()
	p.open()
}
