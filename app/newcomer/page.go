// Package newcomer is the page on which somebody who has just come in is
// taken: a first name, a last name and a phone number; the rest is asked in
// the interview.
package newcomer

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

type page struct {
	desk      *place.Desk
	read      bool // the structure is known
	waiting   func()
	structure data.Structure

	first, last, phone *field
	path               *kit.Choice
	found              *fyne.Container // what was typed before is back
	same               *namesakes
	start, only        *kit.Button
	content            fyne.CanvasObject
	busy               bool // the dossier is being made
	taken              bool // what the form holds is kept
}

// New is the page; what was being typed when it was left comes back.
func New(desk *place.Desk, _ place.Route) place.Page {
	p := &page{desk: desk}
	p.build()
	p.load()
	return p
}

func (p *page) build() {
	p.first = p.newField("first_name", words.FirstName, kit.NewEntry())
	p.last = p.newField("last_name", words.LastName, kit.NewEntry())
	p.phone = p.newField("phone", words.PhoneWord, kit.NewEntry().Width(look.AmountWidth))
	p.phone.entry.Format = p.phone.shown
	p.first.missing, p.last.missing = words.FirstNameMissing, words.LastNameMissing
	p.path = kit.NewButtons(pathOptions())
	p.path.Set(string(data.Undecided))
	p.path.OnChosen = func(string) { p.keepTyping() }
	p.found = kit.Stack(kit.Row(look.S12,
		kit.Grow(kit.NewAlert(kit.Info, words.FoundTyping, "")),
		kit.Quiet(words.ForgetTyping, p.forget)))
	p.found.Hide()
	p.same = newNamesakes(p)
	p.start = kit.Primary(words.StartInterview, func() { p.submit(place.Interview) }).After(look.IconForward).Key(words.KeyPrimary)
	p.only = kit.Secondary(words.OnlyTake, func() { p.submit(place.Dossier) })
	form := kit.AtMost(look.ProseWidth, kit.Column(look.S22,
		kit.NewForm(kit.Soft(words.NewcomerIntro), p.found, kit.Beside(p.first.of, p.last.of), p.phone.of),
		kit.NewField(words.PathWord, p.path).Help(words.PathLater),
		p.same.object,
		kit.Pad(kit.Wrap(look.S16, p.only, p.start), look.S8, 0, 0, 0),
		kit.Row(0, kit.NewLink(words.BlankQuestionnaire, p.blank))))
	p.content = kit.Fill(look.Sheet, kit.NewScroll(kit.Margins(form, look.S28, look.S40)))
}

func pathOptions() []kit.Option {
	var all []kit.Option
	for _, path := range data.Paths {
		all = append(all, kit.Option{Value: string(path), Word: words.Path(path)})
	}
	return all
}

// draft is where what is being typed is kept: nobody is there yet whose it
// would be.
var draft = place.Draft{Owner: "newcomer", Field: "form"}

// load reads who welcomes, and what was being typed before.
func (p *page) load() {
	var s data.Structure
	var drafts map[string]string
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		if s, err = p.desk.Register.Structure(ctx); err != nil {
			return err
		}
		drafts, err = p.desk.Register.Drafts(ctx, draft.Owner)
		return err
	}, func(err error) {
		if err != nil {
			p.fail(err)
			return
		}
		p.structure, p.read = s, true
		p.desk.Retitle()
		p.recover(drafts[draft.Field])
		if then := p.waiting; then != nil {
			p.waiting = nil
			then()
		}
	})
}

// typed is what stands in the form, a line for each field.
func (p *page) typed() string {
	all := []string{p.first.entry.Text(), p.last.entry.Text(), p.phone.entry.Text()}
	if strings.Join(all, "") == "" {
		return ""
	}
	return strings.Join(append(all, p.path.Value()), "\n")
}

// keepTyping keeps what stands in the form as a draft.
func (p *page) keepTyping() { p.desk.Draft(draft, p.typed()) }

// recover puts back what was being typed, unless somebody types already.
func (p *page) recover(typed string) {
	parts := strings.SplitN(typed, "\n", 4)
	if len(parts) < 4 || p.typed() != "" {
		return
	}
	for i, f := range p.fields() {
		f.entry.SetDraft(parts[i])
	}
	p.path.Set(parts[3])
	p.phone.check()
	p.same.look(nil)
	p.found.Show()
	kit.Relayout(p.found)
}

// forget empties the form.
func (p *page) forget() {
	for _, f := range p.fields() {
		f.entry.SetText("")
		f.of.SetError("")
	}
	p.path.Set(string(data.Undecided))
	p.found.Hide()
	kit.Relayout(p.found)
	p.same.look(nil)
	p.keepTyping()
	p.desk.Focus(p.first.entry)
}

func (p *page) fields() []*field { return []*field{p.first, p.last, p.phone} }

// submit takes the newcomer and leads to a page of the new dossier, unless
// something is missing, or a namesake hasn't been spoken of yet.
func (p *page) submit(then place.Name) {
	if p.busy {
		return
	}
	if !p.read {
		p.waiting = func() { p.submit(then) }
		return
	}
	for _, f := range p.fields() {
		if !f.ready() {
			f.of.Focus()
			return
		}
	}
	told := p.same.told()
	p.same.look(func() {
		if len(p.same.rows) > 0 && !told {
			p.same.focus()
			return
		}
		p.take(then)
	})
}

// Words of the gestures of this page.
const (
	gestureTake      = "take"
	gestureTakeAgain = "take_again"
)

func (p *page) take(then place.Name) {
	first, last, phone := p.first.entry.Text(), p.last.entry.Text(), p.phone.value()
	path := data.Path(p.path.Value())
	p.keep(gestureTake, then, func(tx *store.Tx) (data.Dossier, error) {
		return tx.Take(first, last, phone, path, p.structure.Adviser, p.structure.Telecentre, p.desk.Today())
	})
}

// takeAgain opens another project of somebody who is known.
func (p *page) takeAgain(newcomer data.ID) {
	if p.busy {
		return
	}
	path := data.Path(p.path.Value())
	p.keep(gestureTakeAgain, place.Dossier, func(tx *store.Tx) (data.Dossier, error) {
		return tx.TakeAgain(newcomer, path, p.structure.Adviser, p.structure.Telecentre, p.desk.Today())
	})
}

// keep makes a dossier and leads to it. The way back doesn't come by the
// emptied form.
func (p *page) keep(gesture string, then place.Name, make func(*store.Tx) (data.Dossier, error)) {
	var d data.Dossier
	p.busy = true
	p.desk.Save(place.Gesture{
		Name: gesture,
		Do: func(tx *store.Tx) (err error) {
			d, err = make(tx)
			return err
		},
		Draft: draft,
		Then: func(err error) {
			p.busy = false
			if err != nil {
				p.fail(err)
				return
			}
			p.taken = true
			p.desk.Toast(words.Taken(d.Newcomer.Name(), d.Project.Number), false)
			before := place.Route{Page: place.List}
			if then == place.Interview {
				before = place.Route{Page: place.Dossier, Dossier: d.Project.ID}
			}
			p.desk.Mark(before)
			p.desk.Go(place.Route{Page: then, Dossier: d.Project.ID})
		},
	})
}

func (p *page) fail(err error) {
	p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
}

// Header says where the newcomer is welcomed, and by whom.
func (p *page) Header() place.Header {
	return place.Header{
		Title: words.NewcomerTitle,
		Where: words.TakenAt(p.structure.Telecentre, p.structure.Adviser),
		Up:    place.Route{Page: place.List}, UpTitle: words.RailList,
	}
}

// Content is the form.
func (p *page) Content() fyne.CanvasObject { return p.content }

// First is the first name.
func (p *page) First() fyne.Focusable { return p.first.entry }

// Zones are the form alone.
func (p *page) Zones() []fyne.CanvasObject { return nil }

// Reload reads who welcomes again; what is typed stays.
func (p *page) Reload() { p.load() }

// Leave keeps what is typed for the next time.
func (p *page) Leave() {
	if !p.busy && !p.taken && p.typed() != "" {
		p.keepTyping()
	}
}

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	switch a {
	case place.Primary:
		p.submit(place.Interview)
	case place.Create:
		p.desk.Focus(p.first.entry)
	default:
		return false
	}
	return true
}

// blank leads to the questions of the path, to be filled in by hand by somebody
// of whom nothing is known yet.
func (p *page) blank() {
	p.desk.Go(place.Route{Page: place.Preview, Step: place.BlankStep, Item: p.path.Value()})
}

// question is the guides' question of that id, which knows what is right.
func (p *page) question(id string) *guide.Question { return p.desk.Engine.Guides.Question(id) }
