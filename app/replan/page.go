// Package replan is the page old → new: what a new date, new answers or a new
// guide would change in the plan of one dossier, line by line. Nothing changes
// before it is accepted. The same page spreads the dates that had passed
// already when the plan was made.
package replan

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
)

// Spread is the step of the route that spreads dates.
const Spread = "spread"

// page is the re-plan of one dossier. Everything in it is touched on the
// window's thread alone.
type page struct {
	desk  *place.Desk
	route place.Route

	loaded  bool
	shown   bool // the window has the content
	dossier data.Dossier
	guide   *guide.Guide
	target  calendar.Day
	changes []plan.Change
	refused map[data.ID]bool // lines that are kept as they are
	done    bool             // applied or kept: nothing is left to do here

	rows     []row
	selected data.ID

	keep, apply *kit.Button
	sheet       *sheet
	panel       *panel
	bar         *bar
	split       *kit.Split
}

// New is what would change in the plan of the route's dossier.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, route: route, refused: map[data.ID]bool{}}
	p.keep = kit.Secondary(words.ReplanKeep, p.keepAll)
	p.apply = kit.Primary("", p.accept).Before(look.IconCheck)
	p.sheet = newSheet(p)
	p.panel = newPanel(p)
	p.bar = newBar(p)
	p.split = kit.NewSplit(p.sheet.object, p.panel.object, look.PanelWide)
	p.split.Bar, p.split.FullPanel = p.bar.object, true
	p.split.OnPanel = p.bar.setOpen
	p.split.OnFold = func(folded, _ bool) { p.fold(folded) }
	p.load()
	return p
}

func (p *page) spreads() bool { return p.route.Step == Spread }

func (p *page) fold(folded bool) {
	p.sheet.setNarrow(folded)
	p.panel.setFolded(folded)
	// The header is laid out again once the window has been.
	p.desk.Run.After(0, p.desk.Retitle)
}

// load reads the dossier and works out what would change.
func (p *page) load() {
	p.read(p.sheet.showReading, func() {
		p.loaded = true
		p.show()
		p.desk.Retitle()
		if p.shown {
			p.desk.Focus(p.First())
		}
	})
}

// Reload reads the dossier again, after an undo or at midnight.
func (p *page) Reload() {
	if p.loaded {
		p.done = false
		p.read(func() {}, func() {
			p.show()
			p.desk.Retitle()
		})
	}
}

// read works the changes of the dossier out beside the window's thread.
func (p *page) read(slow, then func()) {
	engine, today := p.desk.Engine, p.desk.Today()
	propose := engine.Replan
	if p.spreads() {
		propose = engine.Spread
	}
	var d data.Dossier
	var target calendar.Day
	var changes []plan.Change
	p.desk.Read(p.route.Dossier, slow, func(read data.Dossier) {
		d, target, changes = read, engine.Plan(read, today).Facts.Day(guide.AnchorTarget), propose(read, today)
	}, func(err error) {
		if err != nil {
			p.loaded = false
			p.sheet.showFailure(err, p.load)
			return
		}
		p.dossier, p.guide, p.target, p.changes = d, engine.Guides.For(d.Project.Path), target, changes
		for id := range p.refused {
			if c := p.change(id); c == nil || !c.Proposes() {
				delete(p.refused, id)
			}
		}
		then()
	})
}

// Header says what the changes come from, and that nothing is changed yet.
func (p *page) Header() place.Header {
	h := place.Header{
		Title: words.WouldChange,
		Up:    place.Route{Page: place.Plan, Dossier: p.route.Dossier}, UpTitle: words.PlanTitle,
	}
	if !p.loaded {
		return h
	}
	h.UpTitle = p.dossier.Newcomer.Name()
	h.Title = p.title()
	switch {
	case p.count() == 0:
		return h
	case p.spreads():
		h.Where = words.SpreadWhere
	case p.desk.Window.Canvas().Size().Width/look.TextScale() < look.FoldPanel.Fixed():
		h.Where = words.ReplanWhereShort
	default:
		h.Where = words.ReplanWhere
	}
	h.Actions = []fyne.CanvasObject{p.keep, p.apply}
	return h
}

func (p *page) title() string {
	switch {
	case p.count() == 0:
		return words.WouldChange
	case p.spreads():
		return words.SpreadTitle(p.count())
	}
	version := p.dossier.Project.GuideVersion
	_, pushed := plan.Behind(p.changes)
	return words.ReplanTitle(p.target, p.targetMoved(), pushed, version == "" || version == p.guide.Version)
}

// targetMoved says that the changes come from another target date: most of what
// hangs on it moves. Another answer moves a few lines only.
func (p *page) targetMoved() bool {
	moves, stays := 0, 0
	for _, c := range p.changes {
		switch {
		case !c.Follows:
		case c.Kind == plan.Moved:
			moves++
		case c.Kind == plan.Same:
			stays++
		}
	}
	return moves > stays
}

// Content is the table, and what it comes to.
func (p *page) Content() fyne.CanvasObject {
	p.shown = true
	return p.split
}

// First is the table.
func (p *page) First() fyne.Focusable {
	switch {
	case p.sheet.button != nil:
		return p.sheet.button
	case !p.loaded:
		return nil
	}
	return p.sheet.list
}

// Zones are the table, the panel and what it folds into.
func (p *page) Zones() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.sheet.object, p.panel.object, p.bar.object}
}

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	if !p.loaded {
		return false
	}
	switch a {
	case place.Primary:
		p.accept()
	case place.Close:
		return p.closePanel()
	case place.Panel:
		p.openPanel()
	default:
		return false
	}
	return true
}

// Leave has nothing to hand over: what isn't accepted changes nothing.
func (p *page) Leave() {}

// Commands are what can be done with the changes.
func (p *page) Commands() []place.Command {
	if !p.loaded || p.count() == 0 {
		return nil
	}
	return []place.Command{
		{Title: p.apply.Word(), Key: words.KeyPrimary, Run: p.accept},
		{Title: words.CommandKeepLine, Run: func() { p.toggle(p.selected) }},
		{Title: words.CommandKeepAll, Run: p.keepAll},
	}
}

func (p *page) openPanel() {
	switch {
	case p.split.Folded():
		p.split.ShowPanel(true)
		p.panel.scroll.Top()
	default:
		p.desk.Focus(kit.FirstIn(p.panel.object))
	}
}

func (p *page) closePanel() bool {
	switch {
	case p.split.Folded() && p.split.PanelShown():
		p.split.ShowPanel(false)
	case p.split.Folded() || !kit.HasFocus(p.panel.object):
		return false
	}
	p.desk.Focus(p.First())
	return true
}

// change is the change of an action, nil when there is none.
func (p *page) change(id data.ID) *plan.Change {
	for i := range p.changes {
		if p.changes[i].ID == id {
			return &p.changes[i]
		}
	}
	return nil
}

// count is how many lines are proposed.
func (p *page) count() int {
	n, _ := plan.Behind(p.changes)
	return n
}
