// Package settings is « Réglages »: where the data are and their copies, how
// the screen looks, who welcomes, the contacts, the network, and what the
// program is made of.
//
// A section is a step of the route, a contact or a télécentre its item.
// Leaving a field makes the change: on screen at once, in the register in its
// turn. What can't be kept stays in its field, as a draft, with its reason.
package settings

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
)

// page is the settings. Everything in it is touched on the window's thread
// alone.
type page struct {
	desk  *place.Desk
	route place.Route

	loaded  bool
	shown   bool // the window has the content
	waiting work.Timer
	has     reading   // what the register holds, with what still waits laid over
	pending []*change // what the register hasn't confirmed yet
	drafts  map[place.Draft]string

	fields  []*field
	renewed []func()       // shows again what a reading may have changed
	primary *kit.Button    // of the section, nil when it has none
	first   fyne.Focusable // where the focus goes, nil: the section's first field
	busy    bool           // a copy is being made or read
	emptied bool           // the list of télécentres has no row
	came    string         // the row that one came from

	split  *kit.Split
	rail   *rail
	sheet  *sheet
	parted []fyne.CanvasObject
}

// New is the settings at the route's section.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, route: route, drafts: map[place.Draft]string{}}
	p.rail, p.sheet = newRail(p), newSheet()
	p.split = kit.NewSplit(p.sheet.object, nil, look.PanelNarrow)
	p.split.Steps, p.split.StepsBar = p.rail.object, p.rail.folded
	p.parted = []fyne.CanvasObject{p.rail.folded, p.rail.object, p.sheet.object}
	p.rail.show()
	p.load()
	return p
}

// Header is the page's name.
func (p *page) Header() place.Header { return place.Header{Title: words.SettingsTitle} }

// Content is the sections and the one on screen.
func (p *page) Content() fyne.CanvasObject {
	p.shown = true
	return p.split
}

// First is the field that the route names, or the section's first.
func (p *page) First() fyne.Focusable {
	if p.first != nil {
		return p.first
	}
	return p.sheet.first()
}

// Zones are the sections, or the row they fold into, and the sheet.
func (p *page) Zones() []fyne.CanvasObject { return p.parted }

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	switch a {
	case place.Primary:
		if p.primary == nil || !p.primary.Visible() {
			return false
		}
		p.primary.Press()
	case place.Close:
		p.up()
	case place.PageUp, place.PageDown:
		p.sheet.scroll.Turn(a == place.PageDown)
	default:
		return false
	}
	return true
}

// up leads from a contact or a télécentre back to their list, and from a
// section to the dossiers.
func (p *page) up() {
	if p.detail() {
		p.goTo(p.route.Step, "")
		return
	}
	p.desk.Go(place.Route{Page: place.List})
}

// Leave hands over what is being typed.
func (p *page) Leave() { p.commit() }

// Turn shows another section without building the page again.
func (p *page) Turn(to place.Route) bool {
	p.commit()
	p.open(to)
	p.desk.Focus(p.First())
	return true
}

// commit hands over what stands in the fields and isn't kept yet. Taking the
// focus away leaves the field in which somebody types.
func (p *page) commit() {
	if c := p.desk.Window.Canvas(); kit.HasFocus(p.sheet.object) {
		c.Unfocus()
	}
	for _, f := range p.fields {
		if f.typed {
			p.left(f)
		}
	}
}

// keep is commit that leaves the focus where it is.
func (p *page) keep() {
	c := p.desk.Window.Canvas()
	at := c.Focused()
	p.commit()
	if at != nil {
		c.Focus(at)
	}
}

// Commands are the sections.
func (p *page) Commands() []place.Command {
	var all []place.Command
	for _, s := range sections {
		all = append(all, place.Command{Title: words.GoToStep(s.title), Run: func() { p.goTo(s.id, "") }})
	}
	return all
}

// goTo leads to a section, and to a thing in it.
func (p *page) goTo(step, item string) {
	p.desk.Go(place.Route{Page: place.Settings, Step: step, Item: item})
}
