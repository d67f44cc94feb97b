// Package interview is the guided interview of one dossier: the steps at the
// left, one page of questions, and what the answers say so far.
//
// Leaving a field makes the change. The dossier on screen is changed at once
// and the register follows in its turn, so that nothing is waited for; what
// the register hasn't confirmed yet is laid over what is read from it.
package interview

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

// page is the interview of one dossier. Everything in it is touched on the
// window's thread alone.
type page struct {
	desk  *place.Desk
	route place.Route

	loaded  bool
	shown   bool // the window has the content
	turned  bool // another step was shown since
	waiting work.Timer
	dossier data.Dossier
	network []kit.Option // the télécentres
	plan    *plan.Plan   // what follows from the answers
	unkept  map[string][]data.Answer
	refused map[string]refusal
	found   []found
	offered *kit.Alert // of the first of them, on this step
	bare    bool       // private questions are shown

	name    string // in the header
	step    string // the step on screen
	fields  []*field
	couples []couple // of fields that stand on one row
	fresh   []*field // questions that have just appeared
	late    bool     // the panel waits for the field to be left

	split  *kit.Split
	rail   *rail
	sheet  *sheet
	panel  *panel
	bar    *bar
	parted []fyne.CanvasObject
}

// New is the interview of the route's dossier, at its step and question; at
// the first step with something left to answer when it names none.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{
		desk: desk, route: route,
		unkept: map[string][]data.Answer{}, refused: map[string]refusal{},
	}
	p.build()
	p.load()
	return p
}

// build makes the parts of the page, empty.
func (p *page) build() {
	p.rail = newRail(p)
	p.sheet = newSheet(p)
	p.panel = newPanel(p)
	p.bar = newBar(p)
	p.split = kit.NewSplit(p.sheet.object, p.panel.object, look.PanelNarrow)
	p.split.Steps, p.split.StepsBar, p.split.Bar = p.rail.object, p.rail.folded, p.bar.object
	p.split.OnFold, p.split.OnPanel = p.fold, p.bar.setOpen
	p.parted = []fyne.CanvasObject{p.rail.folded, p.rail.object, p.sheet.object, p.panel.object, p.bar.object}
}

// fold follows the folding of the window.
func (p *page) fold(panel, steps bool) {
	p.rail.steps.SetShort(panel && !steps)
	p.sheet.foot.setNarrow(panel)
	p.bar.setOpen(false)
}

// Header is the name, and that one is in the interview.
func (p *page) Header() place.Header {
	h := place.Header{
		Slim: true,
		Up:   place.Route{Page: place.Dossier, Dossier: p.route.Dossier}, UpTitle: words.UpToDossier,
	}
	if p.loaded {
		h.Title, h.Where = p.dossier.Newcomer.Name(), words.InterviewWhere(p.dossier.Project.Path)
	}
	return h
}

// Content is steps, sheet and panel.
func (p *page) Content() fyne.CanvasObject {
	p.shown = true
	return p.split
}

// First is the question that the route names, or the step's first; a text that
// was found again comes before it.
func (p *page) First() fyne.Focusable {
	if !p.loaded {
		return p.sheet.first()
	}
	if f := p.fieldOf(p.route.Item); f != nil && f.open() {
		return f.of.Control().First()
	}
	if p.offered != nil && !p.turned {
		return kit.FirstIn(p.offered)
	}
	if p.step == pathStep {
		return kit.FirstIn(p.sheet.form)
	}
	return p.firstOf(0)
}

// firstOf is the first question that can be answered from the i-th on, then
// what leads on.
func (p *page) firstOf(i int) fyne.Focusable {
	for _, f := range p.fields[min(i, len(p.fields)):] {
		if f.open() {
			return f.of.Control().First()
		}
	}
	return p.sheet.first()
}

// Zones are the steps, the sheet and the panel, or what they fold into.
func (p *page) Zones() []fyne.CanvasObject { return p.parted }

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	if !p.loaded {
		return false
	}
	switch a {
	case place.Primary:
		p.next()
	case place.Close:
		return p.closePanel()
	case place.Panel:
		p.openPanel()
	case place.Reveal:
		p.reveal(!p.bare)
	case place.Remove:
		return p.clear()
	case place.PageUp, place.PageDown:
		p.sheet.scroll.Turn(a == place.PageDown)
	default:
		return false
	}
	return true
}

// Leave hands over what is being typed, and hides the private questions again.
func (p *page) Leave() {
	p.commit()
	if p.loaded && p.bare {
		p.reveal(false)
	}
}

// Turn shows another step without building the page again.
func (p *page) Turn(to place.Route) bool {
	if to.Dossier != p.route.Dossier {
		return false
	}
	p.route, p.turned = to, true
	if !p.loaded {
		return true
	}
	p.commit()
	p.closePanel()
	p.open()
	p.desk.Focus(p.First())
	return true
}

// commit hands over what stands in the fields and isn't kept yet. Taking the
// focus away leaves the field in which somebody types.
func (p *page) commit() {
	if c := p.desk.Window.Canvas(); kit.HasFocus(p.split) {
		c.Unfocus()
	}
	for _, f := range p.fields {
		if f.in.touched() {
			p.left(f)
		}
	}
	p.settle()
}

// Commands are the steps, and another path.
func (p *page) Commands() []place.Command {
	var all []place.Command
	for _, s := range p.stops() {
		all = append(all, place.Command{Title: words.GoToStep(s.title), Run: func() { p.goTo(s.id, "") }})
	}
	if p.loaded && p.dossier.Project.Path != data.Undecided {
		all = append(all, place.Command{Title: words.PathChange, Run: func() { p.goTo(pathStep, "") }})
	}
	return all
}

// goTo leads to a step, and to a question of it.
func (p *page) goTo(step, item string) {
	p.desk.Go(place.Route{Page: place.Interview, Dossier: p.route.Dossier, Step: step, Item: item})
}
