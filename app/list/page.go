// Package list is the page « Dossiers »: every dossier of the register, which
// one searches as one types, filters, sorts and opens.
//
// Rows are read beside the window's thread, a page at a time; of several
// readings under way the latest counts.
package list

import (
	"unicode"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data/store"
)

type page struct {
	desk *place.Desk
	view view

	rows   []store.Row
	more   bool
	fault  error
	read   bool // rows were read once
	counts store.Counters
	known  bool // the counters were read

	home  bool // the rows take the focus once they are there
	turn  int  // counts readings of rows: only the latest is shown
	job   work.Job
	delay work.Timer // of a search that is being typed

	take    *kit.Button
	bar     *bar
	safety  *safety
	table   *table
	sheet   *sheet
	chooser *chooser
	top     fyne.CanvasObject
	whole   fyne.CanvasObject
}

var (
	_ place.Page      = (*page)(nil)
	_ place.Turner    = (*page)(nil)
	_ place.Typist    = (*page)(nil)
	_ place.Commander = (*page)(nil)
)

// New is the list as its route left it.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, view: viewOf(route)}
	p.home = p.view.row != ""
	p.build()
	p.count()
	p.again()
	return p
}

func (p *page) build() {
	p.take = kit.Primary(words.TakeNewcomer, p.newcomer).Before(look.IconPlus).Key(words.KeyCreate)
	p.bar = newBar(p)
	p.safety = newSafety(p)
	p.table = newTable(p)
	p.sheet = newSheet(p)
	p.chooser = newChooser(p)
	p.top = kit.Margins(kit.Column(look.S16, p.safety.object, p.bar.object), look.S12, look.S16)
	p.whole = kit.OnWidth(kit.Frame(p.top, kit.Margins(p.sheet.object, 0, 0), p.chooser.object), p.table.fold)
	p.bar.show()
	p.table.showSort()
	p.chooser.show()
}

// Header is the title and the way to take a newcomer, which the empty list
// offers itself.
func (p *page) Header() place.Header {
	h := place.Header{Title: words.RailList}
	if !p.nothing() {
		h.Actions = []fyne.CanvasObject{p.take}
	}
	return h
}

// nothing says that the register holds no dossier at all.
func (p *page) nothing() bool { return p.known && p.counts.Ongoing+p.counts.Closed == 0 }

// Content is the search over the table.
func (p *page) Content() fyne.CanvasObject { return p.whole }

// First is the row that was left, else the search.
func (p *page) First() fyne.Focusable {
	if p.view.row != "" && (!p.read || len(p.rows) > 0) {
		return p.table.list
	}
	return p.bar.search
}

// Zones are the search with the filters, the sheet, and what to do with the
// dossiers that are ticked.
func (p *page) Zones() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.top, p.sheet.object, p.chooser.object}
}

// Reload reads everything again; the row stays, and so does the focus.
func (p *page) Reload() {
	p.count()
	p.again()
}

// Leave lets go of a search that waits.
func (p *page) Leave() { p.still() }

// Turn begins the list anew, or goes to where another route left it.
func (p *page) Turn(to place.Route) bool {
	p.view = viewOf(to)
	p.bar.show()
	p.table.showSort()
	p.count()
	p.again()
	p.desk.Focus(p.First())
	return true
}

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	switch a {
	case place.Primary, place.Create:
		p.newcomer()
	case place.Find:
		p.bar.search.SelectAll()
		p.desk.Focus(p.bar.search)
	case place.Close:
		return p.widen()
	case place.Remove:
		return p.remove()
	case place.Paper:
		if p.chosen().Len() == 0 {
			return false
		}
		p.printChosen()
	default:
		return false
	}
	return true
}

// widen takes back what narrows the list, the last thing first; false when
// nothing does.
func (p *page) widen() bool {
	switch {
	case p.view.search != "" || p.view.tab == everywhere:
		p.bar.search.SetText("")
		p.typed("")
		p.hurry(nil)
		p.desk.Focus(p.bar.search)
	case p.view.filtered():
		p.clearFilters()
	case p.bar.open:
		p.bar.openFilters(false)
	case p.chosen().Len() > 0:
		p.chooseNone()
	default:
		return false
	}
	return true
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

// Commands are the tabs, the filters and the orders.
func (p *page) Commands() []place.Command {
	all := []place.Command{
		{Title: words.CommandOngoing, Run: func() { p.choose(ongoing) }},
		{Title: words.CommandSilent, Run: func() { p.choose(silent) }},
		{Title: words.CommandClosed, Run: func() { p.choose(closed) }},
		{Title: words.CommandLate, Run: func() {
			p.bar.openFilters(true)
			p.change(func(v *view) { v.tab, v.late = ongoing, true })
		}},
		{Title: words.CommandFilter, Run: func() { p.bar.openFilters(true) }},
	}
	for _, c := range columns {
		if c.Sort != "" {
			all = append(all, place.Command{Title: words.CommandSort(c.Title), Run: func() {
				p.change(func(v *view) { v.sort, v.down = c.Sort, false })
			}})
		}
	}
	return append(all, p.choosing()...)
}

func (p *page) newcomer() { p.desk.Go(place.Route{Page: place.Newcomer}) }

// choose shows a tab.
func (p *page) choose(t tab) {
	p.change(func(v *view) {
		v.tab, v.sort, v.down = t, "", false
		if t == closed { // where nothing is due and every stage is the same
			v.stage, v.late = "", false
		}
	})
}

// sortBy sorts by a column, or turns the present order round.
func (p *page) sortBy(column string) {
	by, down := p.view.order()
	p.change(func(v *view) { v.sort, v.down = column, column == by && !down })
}

func (p *page) clearFilters() {
	p.change(func(v *view) { *v = v.unfiltered() })
}

// change shows another view, from its first row.
func (p *page) change(how func(*view)) {
	how(&p.view)
	p.view.row, p.view.at = "", 0
	p.mark()
	p.bar.show()
	p.table.showSort()
	p.anew(nil)
}

// mark has the way back lead to what is shown.
func (p *page) mark() { p.desk.Mark(p.view.route()) }

// selected hears of the row one is on.
func (p *page) selected(i int) {
	if i < 0 || i >= len(p.rows) {
		return
	}
	p.view.row, p.view.at = p.rows[i].ID, i
	p.mark()
}

// open opens a dossier.
func (p *page) open(i int) {
	if i < 0 || i >= len(p.rows) {
		return
	}
	p.selected(i)
	p.desk.Go(place.Route{Page: place.Dossier, Dossier: p.rows[i].ID})
}
