// Package dossier is one dossier at a glance: where one is on the way to the
// target date, what to do now, what is missing, and all that was noted.
//
// What is done here is shown once the register has it: the page reads the
// dossier again after each gesture.
package dossier

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
)

// Items of the route: where the focus is when the page opens. Any other is an
// action's id.
const (
	itemNote    = "note"
	itemMeeting = "meeting"
	itemPieces  = "pieces"
)

// page is one dossier. Everything in it is touched on the window's thread
// alone.
type page struct {
	desk  *place.Desk
	route place.Route

	loaded   bool
	shown    bool // the window has the content
	waiting  work.Timer
	dossier  data.Dossier
	plan     *plan.Plan
	advisers []kit.Option
	centres  []string // full names of the télécentres
	bare     bool     // private notes are shown
	narrow   bool     // the window is below 1200

	chip    *kit.Chip
	toPlan  *kit.Button
	primary *kit.Button

	trouble  *part
	standing *part // closed, or in the trash
	top      *top
	todo     *todo
	kept     *part
	brief    *part
	notes    *notes
	meetings *meetings
	pieces   *pieces
	affairs  *affairs
	versions *versions
	history  *history

	body   *fyne.Container
	sheet  *fyne.Container // the body, and above it why it can't be read
	scroll *kit.Scroll
	object fyne.CanvasObject
	parted []fyne.CanvasObject
}

// New is the page of the route's dossier.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, route: route}
	p.build()
	p.load()
	return p
}

// build makes the parts of the page, empty.
func (p *page) build() {
	p.chip = kit.NewChip(0, "")
	p.toPlan = kit.Secondary(words.DossierPlan, func() { p.goTo(place.Plan, "", "") }).Before(look.IconDocument)
	p.primary = kit.Primary(words.GoOnInterview, nil)
	p.trouble, p.standing, p.kept, p.brief = newPart(look.S8), newPart(look.S8), newPart(look.S12), newPart(look.S12)
	p.top, p.todo, p.notes, p.meetings = newTop(p), newTodo(p), newNotes(p), newMeetings(p)
	p.pieces, p.affairs, p.history = newPieces(p), newAffairs(p), newHistory(p)
	p.versions = newVersions(p)
	now := kit.Column(look.S32, p.todo.object, p.kept.of)
	p.body = kit.Column(look.S32,
		p.standing.of, p.top.object, kit.NewLine(),
		kit.Aside(now, kit.AtMost(look.FormWidth, p.brief.of)), kit.NewLine(),
		kit.Aside(p.notes.object, p.meetings.object), kit.NewLine(),
		kit.Aside(p.pieces.object, p.affairs.object), kit.NewLine(),
		p.versions.shown.of,
		p.history.object)
	p.body.Hide()
	p.sheet = kit.Column(look.S24, p.trouble.of, p.body)
	p.scroll = kit.NewScroll(kit.Margins(p.sheet, look.S28, look.S40))
	p.object = kit.OnWidth(kit.Fill(look.Sheet, p.scroll), p.fold)
	p.parted = []fyne.CanvasObject{p.top.object, now, p.brief.of, p.notes.object, p.meetings.object, p.pieces.object, p.affairs.object, p.versions.shown.of, p.history.object}
}

// fold follows the width of the window: where there is little room the header
// leaves the adviser out.
func (p *page) fold(width float32) {
	if narrow := width < look.FoldPanel.Fixed(); narrow != p.narrow {
		p.narrow = narrow
		p.desk.Run.Do(p.desk.Retitle)
	}
}

// Header is the name, the stage, and what comes next.
func (p *page) Header() place.Header {
	h := place.Header{Up: place.Route{Page: place.List}, UpTitle: words.UpToList}
	if !p.loaded {
		return h
	}
	d := p.dossier
	adviser := d.Project.Adviser
	if p.narrow {
		adviser = ""
	}
	h.Title = d.Newcomer.Name()
	h.Where = words.DossierWhere(d.Project.Path, p.plan.Facts.Choice("telecentre"), d.Project.Number, adviser)
	h.Before = p.chip
	h.Actions = []fyne.CanvasObject{p.toPlan, p.primary}
	return h
}

// Content is the sheet.
func (p *page) Content() fyne.CanvasObject {
	p.shown = true
	return p.object
}

// First is what the route names, or the primary button.
func (p *page) First() fyne.Focusable {
	switch {
	case !p.loaded:
		return kit.FirstIn(p.trouble.of)
	case p.notes.form.opened:
		return p.notes.first()
	case p.meetings.form.opened:
		return p.meetings.first()
	case p.route.Item == itemPieces:
		return kit.FirstIn(p.pieces.object)
	case p.todo.choose(p.route.Item):
		return p.todo.list
	}
	return p.primary
}

// Zones are the parts of the sheet.
func (p *page) Zones() []fyne.CanvasObject { return p.parted }

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	if !p.loaded {
		return false
	}
	switch a {
	case place.Primary:
		p.primary.Press()
	case place.Close:
		return p.shut()
	case place.Reveal:
		p.reveal(!p.bare)
	case place.PageUp, place.PageDown:
		p.scroll.Turn(a == place.PageDown)
	default:
		return false
	}
	return true
}

// shut closes a form in which nothing stands; false when there is none.
func (p *page) shut() bool {
	for _, f := range []*form{p.notes.form, p.meetings.form, p.affairs.form} {
		if f.opened && kit.HasFocus(f.of) && !f.touched() {
			f.leave()
			return true
		}
	}
	return false
}

// reveal shows the private notes, or masks them again.
func (p *page) reveal(bare bool) {
	p.bare = bare
	p.notes.show()
	p.arrange()
}

// Leave hands over what is being typed, and masks the private notes again.
func (p *page) Leave() {
	if c := p.desk.Window.Canvas(); kit.HasFocus(p.object) {
		c.Unfocus() // which leaves the field in which somebody types
	}
	p.top.commit()
	p.affairs.commit()
	p.bare = false
	if p.loaded {
		p.notes.show()
	}
}

// Commands are what can be done here, in the palette.
func (p *page) Commands() []place.Command {
	if !p.loaded {
		return nil
	}
	all := []place.Command{
		{Title: words.NoteExchange, Run: func() { p.notes.begin(true) }},
		{Title: words.NoteAdd, Run: func() { p.notes.begin(false) }},
		{Title: words.MeetingAdd, Run: func() { p.meetings.begin(data.Appointment{}) }},
		{Title: words.PathChange, Run: p.affairs.changePath},
		{Title: words.HistoryShow, Run: p.history.open},
		{Title: words.TrashDossier, Run: p.affairs.askTrash},
	}
	if known := p.versions.known; len(known) > 0 {
		all = append(all, place.Command{Title: words.VersionLast, Run: func() { p.versions.see(known[0].Number) }})
	}
	if p.dossier.Project.Closing == nil {
		return append(all, place.Command{Title: words.CloseDossier, Run: p.affairs.beginClosing})
	}
	return append(all, place.Command{Title: words.ReopenDossier, Run: p.affairs.reopen})
}

// goTo leads to another page of the dossier.
func (p *page) goTo(name place.Name, step, item string) {
	p.desk.Go(place.Route{Page: name, Dossier: p.route.Dossier, Step: step, Item: item})
}
