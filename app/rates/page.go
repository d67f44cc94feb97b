// Package rates is the page « Barèmes »: every official value with its dates,
// its source and the day it was read, which one searches as one types, filters
// and corrects; the whole of them can be written to a file, or replaced by one.
//
// What is on screen is what the register has in force. A correction is a gesture
// of its own, with its source; what is being typed of it is kept as a draft.
package rates

import (
	"context"
	"unicode"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// page is the rates. Everything in it is touched on the window's thread alone.
type page struct {
	desk *place.Desk
	view view

	in     store.Rates // what is in force
	values []value     // all of them, in the order of the screen
	rows   []row       // those shown, under their headings
	drafts map[key]draft

	bar   *bar
	table *table
	panel *panel
	save  *kit.Button
	swap  *kit.Button
	sheet *fyne.Container
	split *kit.Split
	whole *kit.Watch
}

var (
	_ place.Page      = (*page)(nil)
	_ place.Turner    = (*page)(nil)
	_ place.Typist    = (*page)(nil)
	_ place.Commander = (*page)(nil)
)

// New is the rates as the route left them: its item is a code, its step a
// filter.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, view: viewOf(route), drafts: map[key]draft{}}
	p.save = kit.Secondary(words.RatesSave, func() { p.open(saving) }).Before(look.IconSave)
	p.swap = kit.Secondary(words.RatesSwap, func() { p.open(swapping) }).Before(look.IconDocument)
	p.bar = newBar(p)
	p.table = newTable(p)
	p.panel = newPanel(p)
	p.sheet = kit.Stack(kit.NewGround(look.None))
	head := kit.Column(look.S16, p.bar.object)
	p.split = kit.NewSplit(kit.Frame(kit.Margins(head, look.S16, look.S8), p.sheet, nil), p.panel.side.Object, look.PanelWide)
	p.split.FullPanel = true
	p.split.OnFold = func(folded, _ bool) { p.panel.side.SetFolded(folded) }
	p.whole = kit.OnWidth(p.split, p.fold)
	p.take()
	p.show()
	p.readDrafts()
	return p
}

// fold follows the window's width at the normal text size. The header is laid
// out again once the window has been: it stands above what tells.
func (p *page) fold(width float32) {
	p.table.fold(width)
	p.desk.Run.After(0, func() {
		save, swap := words.RatesSave, words.RatesSwap
		if width < look.FoldPanel.Fixed() {
			save, swap = words.RatesSaveShort, words.RatesSwapShort
		}
		p.save.SetWord(save)
		p.swap.SetWord(swap)
		p.desk.Retitle()
	})
}

// readDrafts finds what was being typed when the program stopped.
func (p *page) readDrafts() {
	var found map[string]string
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		found, err = p.desk.Register.Drafts(ctx, ownRates)
		return err
	}, func(err error) {
		if err != nil {
			p.desk.Notice(place.Notice{Level: place.Care, Title: words.Sentence(err)})
			return
		}
		for field, typed := range found {
			if k, d, ok := readDraft(field, typed); ok {
				p.drafts[k] = d
			}
		}
		if len(p.drafts) > 0 {
			p.show()
		}
	})
}

// Header says which rates are in force, and writes or replaces the whole of
// them.
func (p *page) Header() place.Header {
	file, on := "", p.desk.Today()
	if f := p.in.File; f != nil && p.in.Fault == nil {
		file, on = f.Name, f.On
	}
	h := place.Header{
		Title: words.RatesTitle, Where: words.RatesWhere(file, on, len(p.in.Corrections)),
		Up: place.Route{Page: place.Settings, Step: settingsStep}, UpTitle: words.SettingsTitle,
		Actions: []fyne.CanvasObject{p.save},
	}
	if !p.desk.Register.ReadOnly() {
		h.Actions = append(h.Actions, p.swap)
	}
	return h
}

// settingsStep is the section of the settings that leads here.
const settingsStep = "rates"

// Content is the table and the panel.
func (p *page) Content() fyne.CanvasObject { return p.whole }

// First is the search; the table where the route names a rate.
func (p *page) First() fyne.Focusable {
	if p.view.named && p.at(p.view.at) >= 0 {
		return p.table.list
	}
	return p.bar.search
}

// Zones are the search with the table, and the panel.
func (p *page) Zones() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.bar.object, p.sheet, p.panel.side.Object}
}

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	switch a {
	case place.Primary:
		return p.panel.primary()
	case place.Find:
		p.bar.search.SelectAll()
		p.desk.Focus(p.bar.search)
	case place.Close:
		return p.back()
	case place.Panel, place.Rename:
		p.openPanel()
	default:
		return false
	}
	return true
}

// back closes what is open, the last thing first; false when nothing is.
func (p *page) back() bool {
	switch {
	case p.panel.mode != correcting:
		p.panel.turn(correcting)
		p.split.ShowPanel(false)
		p.toTable()
	case p.split.Folded() && p.split.PanelShown():
		p.split.ShowPanel(false)
		p.toTable()
	case kit.HasFocus(p.panel.side.Object):
		p.toTable()
	case p.view.search != "":
		p.bar.search.SetText("")
		p.search("")
		p.desk.Focus(p.bar.search)
	default:
		return false
	}
	return true
}

// toTable gives the focus to the table, or to what stands in its place.
func (p *page) toTable() {
	if len(p.rows) == 0 {
		p.desk.Focus(p.bar.search)
		return
	}
	p.desk.Focus(p.table.list)
}

// openPanel goes to the panel of the selected value.
func (p *page) openPanel() {
	if p.selected() == nil {
		return
	}
	p.panel.turn(correcting)
	p.split.ShowPanel(true)
	if f := p.panel.first(); f != nil {
		p.desk.Focus(f)
		if f == fyne.Focusable(p.panel.form.number) {
			p.panel.form.number.SelectAll() // a number is typed anew, a wording isn't
		}
	}
}

// open shows a form in the panel.
func (p *page) open(m mode) {
	p.panel.turn(m)
	p.split.ShowPanel(true)
	if f := p.panel.first(); f != nil {
		p.desk.Focus(f)
	}
}

// Typed begins a search from anywhere on the page.
func (p *page) Typed(r rune) bool {
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	p.desk.Focus(p.bar.search)
	p.bar.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	p.bar.search.TypedRune(r)
	return true
}

// Turn shows another filter or another rate without building the page again.
func (p *page) Turn(to place.Route) bool {
	p.view = viewOf(to)
	p.panel.turn(correcting)
	p.show()
	p.desk.Focus(p.First())
	return true
}

// Reload takes over what is in force by now, after an undo or at midnight. The
// focus stays, and so does what is being typed.
func (p *page) Reload() {
	p.take()
	p.show()
	p.desk.Retitle()
}

// Leave has nothing to hand over: what is being typed is kept as a draft.
func (p *page) Leave() {}

// Commands are the filters, the selected value and the files.
func (p *page) Commands() []place.Command {
	all := []place.Command{
		{Title: words.CommandRatesToCheck, Run: func() { p.filter(toCheck) }},
		{Title: words.CommandRatesOld, Run: func() { p.filter(old) }},
		{Title: words.CommandRatesFixed, Run: func() { p.filter(corrected) }},
		{Title: words.CommandRatesSave, Run: func() { p.open(saving) }},
	}
	if p.desk.Register.ReadOnly() {
		return all
	}
	if p.selected() != nil {
		all = append(all, place.Command{Title: words.CommandRateCorrect, Key: words.KeyRename, Run: p.openPanel})
	}
	return append(all, place.Command{Title: words.CommandRatesSwap, Run: func() { p.open(swapping) }})
}

// ownRates owns the drafts of this page.
const ownRates data.ID = "rates"
