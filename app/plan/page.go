// Package plan is the plan of one dossier: the dated actions by stage, and
// beside them what is to be known of the selected one and what can be changed
// in it. Before the actions exist it shows what the guide proposes.
//
// A change is made on screen at once and in the register in its turn, so that
// nothing is waited for.
package plan

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

// page is the plan of one dossier. Everything in it is touched on the window's
// thread alone.
type page struct {
	desk  *place.Desk
	route place.Route

	loaded  bool
	shown   bool // the window has the content
	waiting work.Timer
	dossier data.Dossier
	plan    *plan.Plan
	behind  int  // lines that a re-plan would change
	pushed  bool // they only wait for a day set by hand
	overdue int  // dates to spread

	unkept []func(*data.Dossier) // changes that the register hasn't confirmed
	kept   int                   // how many it has
	found  []found
	wrong  map[draftKey]string // texts that aren't understood, kept as typed

	rows     []row
	selected data.ID
	editing  *kit.InPlace

	head  *head
	sheet *sheet
	panel *panel
	split *kit.Split
	whole *kit.Watch
}

// New is the plan of the route's dossier, with the route's action selected;
// the first one that remains to be done when it names none.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, route: route, selected: data.ID(route.Item), wrong: map[draftKey]string{}}
	p.head = newHead(p)
	p.sheet = newSheet(p)
	p.panel = newPanel(p)
	p.split = kit.NewSplit(p.sheet.object, p.panel.side.Object, look.PanelWide)
	p.split.FullPanel = true
	p.split.OnFold = func(folded, _ bool) { p.fold(folded) }
	p.whole = kit.OnWidth(p.split, p.setWidth)
	p.load()
	return p
}

// setWidth follows the window's width at the normal text size. The header is
// laid out again once the window has been: it stands above what tells.
func (p *page) setWidth(float32) {
	if p.loaded {
		p.desk.Run.After(0, func() {
			p.showBanners()
			p.desk.Retitle()
		})
	}
}

// fold follows the folding of the window.
func (p *page) fold(folded bool) {
	p.sheet.setNarrow(folded)
	p.panel.side.SetFolded(folded)
}

// Header is that this is the plan, how many actions it has, and up to when.
func (p *page) Header() place.Header {
	h := place.Header{
		Title: words.PlanTitle,
		Up:    place.Route{Page: place.Dossier, Dossier: p.route.Dossier}, UpTitle: words.UpToDossier,
	}
	if p.loaded {
		h.UpTitle = p.dossier.Newcomer.Name()
		h.Where = p.where()
		h.Actions = p.head.actions()
	}
	return h
}

func (p *page) where() string {
	count, done := 0, 0
	for _, a := range p.plan.Actions {
		if a.Status != data.Dropped {
			count++
		}
		if a.Status == data.Done {
			done++
		}
	}
	return words.PlanWhere(words.PlanCount(count, done, p.plan.Proposed),
		p.dossier.Project.Path, p.plan.Guide.Milestone.Label, p.target())
}

// Content is the table and the panel.
func (p *page) Content() fyne.CanvasObject {
	p.shown = true
	return p.whole
}

// First is the table.
func (p *page) First() fyne.Focusable {
	switch {
	case !p.loaded && p.sheet.retry != nil:
		return p.sheet.retry
	case !p.loaded || len(p.rows) == 0:
		return nil
	}
	return p.sheet.list
}

// Zones are the table and the panel.
func (p *page) Zones() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.sheet.object, p.panel.side.Object}
}

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	if !p.loaded {
		return false
	}
	switch a {
	case place.Primary:
		p.primary()
	case place.Close:
		return p.closePanel()
	case place.Panel:
		p.openPanel()
	case place.Rename:
		p.rename()
	case place.Earlier:
		p.move(-1)
	case place.Later:
		p.move(1)
	case place.Postpone:
		p.postpone(weekLater)
	case place.Remove:
		p.askDrop()
	default:
		return false
	}
	return true
}

// primary creates the actions, or leads to the paper.
func (p *page) primary() {
	if p.plan.Proposed {
		p.create()
		return
	}
	p.desk.Go(place.Route{Page: place.Preview, Dossier: p.route.Dossier})
}

// openPanel goes to the panel of the selected action.
func (p *page) openPanel() {
	if p.action(p.selected) == nil {
		return
	}
	p.split.ShowPanel(true)
	if f := p.panel.first(); f != nil {
		p.desk.Focus(f)
	}
	p.panel.side.Object.Top()
}

// closePanel comes back to the table: from the panel, or from the panel that
// took its place.
func (p *page) closePanel() bool {
	switch {
	case p.panel.dropping && kit.HasFocus(p.panel.side.Object):
		p.panel.cancelDrop()
	case p.split.Folded() && p.split.PanelShown():
		p.split.ShowPanel(false)
		p.desk.Focus(p.First())
	case !p.split.Folded() && kit.HasFocus(p.panel.side.Object):
		p.desk.Focus(p.First())
	default:
		return false
	}
	return true
}

// Turn selects another action of the same plan.
func (p *page) Turn(to place.Route) bool {
	if to.Dossier != p.route.Dossier {
		return false
	}
	p.route = to
	if p.loaded && to.Item != "" {
		p.selectAction(data.ID(to.Item))
	}
	return true
}

// Leave hands over what is being typed.
func (p *page) Leave() {
	p.editing.Close(true)
	p.panel.commit()
}

// Commands are what can be done with the plan and with the selected action.
func (p *page) Commands() []place.Command {
	if !p.loaded {
		return nil
	}
	var all []place.Command
	add := func(title, key string, run func()) {
		all = append(all, place.Command{Title: title, Key: key, Run: run})
	}
	if p.overdue > 0 {
		add(words.CommandSpread, "", p.toSpread)
	}
	if p.plan.Proposed {
		add(words.PlanCreate(len(p.plan.Actions)), words.KeyPrimary, p.create)
		return all
	}
	if p.behind > 0 {
		add(words.CommandReplan, "", p.toReplan)
	}
	add(words.PlanAdd, "", p.add)
	if a := p.action(p.selected); a != nil && a.Status != data.Dropped {
		add(words.CommandTick, "", func() { p.tick(a.ID) })
		add(words.CommandPostpone, words.KeyPostpone, func() { p.postpone(weekLater) })
		add(words.CommandMonth, "", func() { p.postpone(monthLater) })
		add(words.CommandRename, words.KeyRename, p.rename)
		add(words.CommandDrop, "", p.askDrop)
	}
	return all
}

func (p *page) toSpread() {
	p.desk.Go(place.Route{Page: place.Replan, Dossier: p.route.Dossier, Step: "spread"})
}

func (p *page) toReplan() {
	p.desk.Go(place.Route{Page: place.Replan, Dossier: p.route.Dossier})
}
