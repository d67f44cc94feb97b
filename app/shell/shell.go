// Package shell is the window around the pages: the rail, the header with its
// « Enregistré à », the keys that work everywhere, the zones between which F6
// jumps, the command palette, the toast, the alerts under the header, and the
// question before acting. It knows pages by place.Page only.
package shell

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/trace"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

// Maker builds a page from its route.
type Maker func(desk *place.Desk, route place.Route) place.Page

// Options say what the window shows and rests on.
type Options struct {
	Window   fyne.Window
	Register *store.Register // nil before there is one
	Engine   plan.Engine
	// Rule gives the engine that follows from other rates, once a gesture has
	// changed those in force; Ruled hears that it did. Both may be nil.
	Rule    func(*rates.Table) plan.Engine
	Ruled   func()
	Run     work.Runner
	Today   func() calendar.Day
	Now     func() time.Time
	Log     *trace.Log
	Program *place.Program
	// Pages are the pages that exist. The rail and the palette show no other.
	Pages map[place.Name]Maker
	// Undone hears of a gesture that was taken back or done again; nil when
	// nobody does.
	Undone func(store.Gesture)
	// Quit closes the program, once nothing waits to be saved.
	Quit func()
}

// Shell is the window of one register.
type Shell struct {
	o       Options
	desk    *place.Desk
	history place.History
	saver   *place.Saver
	page    place.Page
	lent    *place.Desk // the page's own

	frame   *frame
	header  *header
	notices *notices
	busy    *busy
	rail    *kit.Rail
	toast   toastHost
}

// New builds the window's content and takes over its keys. Open shows the
// first page.
func New(o Options) *Shell {
	s := &Shell{o: o}
	s.desk = s.newDesk()
	s.header = newHeader(s.up, o.Register != nil)
	s.notices = newNotices()
	s.busy = newBusy()
	s.rail = s.newRail()
	s.frame = newFrame(s)
	s.toast.shell = s
	o.Window.SetPadded(false)
	o.Window.SetContent(s.frame)
	s.takeKeys()
	return s
}

func (s *Shell) newDesk() *place.Desk {
	d := &place.Desk{
		Register: s.o.Register,
		Engine:   s.o.Engine,
		Run:      s.o.Run,
		Today:    s.o.Today,
		Now:      s.o.Now,
		Window:   s.o.Window,
		Program:  s.o.Program,
		Go:       s.Open,
		Back:     s.back,
		Mark:     s.history.Mark,
		Forget:   s.history.Forget,
		Retitle:  s.retitle,
		Undo:     s.undo,
		Redo:     s.redo,
		Toast:    s.say,
		Ask:      s.ask,
		Notice:   s.notice,
		Settle:   s.settle,
	}
	s.saver = place.NewSaver(books{s.o.Register}, s.o.Run, s.o.Now, s.saved)
	d.Save, d.Draft = s.saver.Save, s.saver.Draft
	return d
}

// Desk is what this window's pages receive; for pages built outside Options.
func (s *Shell) Desk() *place.Desk { return s.desk }

// Here is the place on screen.
func (s *Shell) Here() place.Route { return s.history.Here() }

// Has says whether a page exists. Without a register there are only those that
// lead to one.
func (s *Shell) Has(name place.Name) bool {
	if s.o.Register == nil && name != place.Welcome && name != place.Trouble {
		return false
	}
	return s.o.Pages[name] != nil
}

// Open leads to a place. While something can't be saved, the window stays
// where what was typed still stands.
func (s *Shell) Open(to place.Route) {
	if s.stuck() || !s.Has(to.Page) {
		return
	}
	here := s.history.Here()
	s.history.Go(to)
	if to == here && s.page != nil {
		return
	}
	s.show(here, to)
}

func (s *Shell) back() {
	here := s.history.Here()
	if s.stuck() {
		return
	}
	if to, ok := s.history.Back(); ok {
		s.show(here, to)
	}
}

func (s *Shell) forward() {
	here := s.history.Here()
	if s.stuck() {
		return
	}
	if to, ok := s.history.Forward(); ok {
		s.show(here, to)
	}
}

// up goes one level up, as the header's arrow says, to where it was left.
func (s *Shell) up() {
	if s.page == nil {
		return
	}
	if up := s.page.Header().Up; up != (place.Route{}) {
		s.Open(s.history.Latest(up))
	}
}

// show puts a place on screen: the page turns to it if it can, else another
// one is built.
func (s *Shell) show(from, to place.Route) {
	s.o.Log.Event("page", trace.ID("to", data.ID(to.Page)), trace.ID("step", data.ID(to.Step)), trace.ID("dossier", to.Dossier))
	if t, ok := s.page.(place.Turner); ok && from.Page == to.Page && from.Dossier == to.Dossier && t.Turn(to) {
		s.retitle()
		return
	}
	s.leave()
	s.build(to)
}

// leave has the open page hand over what is being typed.
func (s *Shell) leave() {
	if s.page == nil {
		return
	}
	s.o.Window.Canvas().Unfocus()
	s.page.Leave()
	s.page = nil
}

// build makes a page, shows it, and gives the focus to its first field.
func (s *Shell) build(to place.Route) {
	desk := *s.desk
	var page place.Page
	// What a page asks for once it has been left no longer concerns the window.
	desk.Focus = func(f fyne.Focusable) { s.focusIn(page, f) }
	desk.Retitle = func() {
		if page != nil && s.page == page {
			s.retitle()
		}
	}
	s.lent = &desk
	page = s.o.Pages[to.Page](&desk, to)
	s.page = page
	s.notices.leavePage()
	s.rail.Set(railKey(to))
	s.header.show(page.Header())
	s.frame.setBody(page.Content())
	if first := page.First(); first != nil {
		s.o.Window.Canvas().Focus(first)
	}
}

func (s *Shell) focusIn(page place.Page, f fyne.Focusable) {
	if page == nil || s.page != page || f == nil || kit.ModalOpen(s.o.Window.Canvas()) {
		return
	}
	s.o.Window.Canvas().Focus(f)
}

func (s *Shell) retitle() {
	if s.page != nil {
		s.header.show(s.page.Header())
		s.frame.Refresh()
	}
}

// Reload has the page read the register again: a new day, a register brought
// up to date.
func (s *Shell) Reload() {
	if s.page != nil {
		s.page.Reload()
		s.retitle()
	}
}

// Rebuild makes the page again, after the theme has changed.
func (s *Shell) Rebuild() {
	s.leave()
	s.frame.Refresh()
	s.build(s.history.Here())
}
