// Package figures is the page of a dossier's computed figures: what will be
// left, does it hold, who pays. Each figure opens how it was computed, down to
// the answers, which can be opened and changed, and to the official values with
// their source.
package figures

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
)

// page is the figures of one dossier. Everything in it is touched on the
// window's thread alone.
type page struct {
	desk  *place.Desk
	route place.Route

	loaded  bool
	shown   bool // the window has the content
	dossier data.Dossier
	plan    *plan.Plan
	picked  string // the key of the figure that is explained
	chosen  bool   // somebody asked for it

	onPaper, primary *kit.Button

	sheet *sheet
	panel *panel
	split *kit.Split
}

// New is the figures of the route's dossier; the route's item is the key of the
// one that is explained.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, route: route, picked: route.Item, chosen: route.Item != ""}
	p.onPaper = kit.Secondary(words.FiguresPreview, func() { p.goTo(place.Preview, "", "") }).Before(look.IconDocument)
	p.primary = kit.Primary(words.GoOnInterview, func() { p.goTo(place.Interview, "", "") }).After(look.IconForward)
	p.sheet = newSheet(p)
	p.panel = newPanel(p)
	p.split = kit.NewSplit(p.sheet.object, p.panel.side.Object, look.PanelWide)
	p.split.FullPanel = true
	p.split.OnFold = func(folded, _ bool) { p.panel.side.SetFolded(folded) }
	p.load()
	return p
}

// Header is that these are the figures, whose, and of which path.
func (p *page) Header() place.Header {
	h := place.Header{
		Title: words.FiguresTitle,
		Up:    place.Route{Page: place.Dossier, Dossier: p.route.Dossier}, UpTitle: words.UpToDossier,
	}
	if p.loaded {
		h.UpTitle = p.dossier.Newcomer.Name()
		h.Where = words.FiguresWhere(p.dossier.Project.Path, p.plan.Facts.Choice("legal_form"))
		h.Actions = []fyne.CanvasObject{p.onPaper, p.primary}
	}
	return h
}

// Content is the sheet and the panel.
func (p *page) Content() fyne.CanvasObject {
	p.shown = true
	return p.split
}

// First is the table that has the figure which was chosen, or what the sheet
// begins with.
func (p *page) First() fyne.Focusable {
	if !p.loaded {
		return p.sheet.retryButton()
	}
	if t := p.sheet.tableOf(p.picked); p.chosen && t != nil {
		return t
	}
	if f := kit.FirstIn(p.sheet.object); f != nil {
		return f
	}
	return p.primary
}

// Zones are the sheet and the panel.
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
		p.primary.Press()
	case place.Close:
		return p.closePanel()
	case place.Panel:
		p.openPanel()
	case place.PageUp, place.PageDown:
		p.sheet.scroll.Turn(a == place.PageDown)
	default:
		return false
	}
	return true
}

// pick shows how a figure was computed, beside the sheet where there is room.
func (p *page) pick(key string) {
	p.picked, p.chosen = key, true
	p.sheet.pick(key)
	p.panel.show(p.figure(key))
	p.route.Item = key
	p.desk.Mark(p.route)
}

// open goes to how a figure was computed.
func (p *page) open(key string) {
	p.pick(key)
	p.openPanel()
}

func (p *page) openPanel() {
	if p.picked == "" {
		return
	}
	p.split.ShowPanel(true)
	if f := p.panel.first(); f != nil {
		p.desk.Focus(f)
	}
}

// closePanel comes back to the tables; false when one is there.
func (p *page) closePanel() bool {
	switch {
	case p.split.Folded() && p.split.PanelShown():
		p.split.ShowPanel(false) // which gives the focus back
		return true
	case p.split.Folded() || !kit.HasFocus(p.panel.side.Object):
		return false
	}
	p.desk.Focus(p.First())
	return true
}

// Turn explains another figure of the same dossier.
func (p *page) Turn(to place.Route) bool {
	if to.Dossier != p.route.Dossier {
		return false
	}
	p.route = to
	if p.loaded && to.Item != "" && p.figure(to.Item) != nil {
		p.pick(to.Item)
	}
	return true
}

// Leave has nothing to hand over: nothing is typed here.
func (p *page) Leave() {}

// Commands are what can be done here, in the palette.
func (p *page) Commands() []place.Command {
	if !p.loaded {
		return nil
	}
	return []place.Command{{Title: words.ExplainCommand, Key: "Ctrl + I", Run: p.openPanel}}
}

// goTo leads to another page of the dossier.
func (p *page) goTo(name place.Name, step, item string) {
	p.desk.Go(place.Route{Page: name, Dossier: p.route.Dossier, Step: step, Item: item})
}
