package interview

import (
	"slices"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// Words of the gestures of this page.
const (
	gestureAnswer = "answer"
	gestureUnsure = "unsure"
	gesturePath   = "path"
)

// refusal is a text that the register can't keep, too long for it: it stays in
// its field, and comes back there, as long as the page is open.
type refusal struct{ typed, sentence string }

// left takes over what stands in a field, if it isn't what is kept.
func (p *page) left(f *field) {
	a, err := f.in.read()
	if f.kept.Unsure && f.of.Unsure() && a.Empty() {
		return
	}
	switch data.CodeOf(err) {
	case data.TooLong, data.TextInvalid:
		p.refuse(f, err)
		return
	}
	delete(p.refused, f.q.ID)
	if same(a, f.kept) {
		p.unchanged(f, a)
		return
	}
	p.keep(f, a, gestureAnswer)
}

// unchanged lets the draft go of a text that came back to what is kept.
func (p *page) unchanged(f *field, a data.Answer) {
	if f.typed {
		p.desk.Save(place.Gesture{
			Name: gestureAnswer, Draft: p.draft(f.q),
			Do: func(*store.Tx) error { return nil },
		})
	}
	f.settle(a)
	p.sayOdd()
}

func (p *page) refuse(f *field, err error) {
	sentence := words.Sentence(err) + " " + words.Unwritten
	p.refused[f.q.ID] = refusal{f.in.typed(), sentence}
	f.of.SetError(sentence)
}

// unsure sets or takes back « je ne sais pas encore ».
func (p *page) unsure(f *field, on bool) {
	if on {
		delete(p.refused, f.q.ID)
		p.keep(f, data.Answer{Unsure: true}, gestureUnsure)
		return
	}
	a, _ := f.in.read()
	p.keep(f, a, gestureAnswer)
}

// nothing says of a table that there is nothing to list, or takes that back.
func (p *page) nothing(f *field, on bool) {
	a := data.Answer{}
	if on {
		a.Value = []byte(emptyList)
	}
	p.keep(f, a, gestureAnswer)
	f.of.SetUnsure(false)
}

// keep changes an answer: on screen at once, in the register in its turn.
func (p *page) keep(f *field, a data.Answer, gesture string) {
	q := f.q
	p.put(q, a)
	f.settle(a)
	p.forget(q)
	p.unkept[q.ID] = append(p.unkept[q.ID], a)
	newcomer, project := p.dossier.Newcomer.ID, p.dossier.Project.ID
	p.desk.Save(place.Gesture{
		Name: gesture,
		Do: func(tx *store.Tx) error {
			if q.BelongsTo == guide.OfNewcomer {
				return tx.SetNewcomer(newcomer, q.ID, a)
			}
			return tx.SetAnswer(project, q.ID, a)
		},
		Draft: p.draft(q),
		Then:  func(err error) { p.wasKept(q, err) },
	})
	p.follow(f)
}

// wasKept hears that the register has the oldest answer that waited, or why it
// doesn't take it.
func (p *page) wasKept(q *guide.Question, err error) {
	p.unkept[q.ID] = slices.Delete(p.unkept[q.ID], 0, 1)
	if err == nil {
		return
	}
	f := p.fieldOf(q.ID)
	if f == nil {
		p.desk.Notice(place.Notice{Level: place.Stop, Title: q.Label, Body: words.Sentence(err)})
		p.Reload()
		return
	}
	p.refused[q.ID] = refusal{f.in.typed(), words.Sentence(err)}
	p.Reload()
	f.in.draft(p.refused[q.ID].typed)
	f.of.SetError(p.refused[q.ID].sentence)
}

// follow shows what follows from a changed answer. A list of ticks may not be
// at its end yet: the panel waits until it is left.
func (p *page) follow(f *field) {
	p.think()
	p.showFields(f)
	if f.q.Kind == guide.KindMulti {
		p.late = true
		return
	}
	p.showRest()
}

// settle shows what waited for a field to be left.
func (p *page) settle() {
	if p.late {
		p.showRest()
	}
}

// showRest shows steps and panel.
func (p *page) showRest() {
	p.late = false
	p.rail.show()
	p.panel.show()
	p.bar.show()
	if name := p.dossier.Newcomer.Name(); name != p.name {
		p.name = name
		p.desk.Retitle()
	}
}
