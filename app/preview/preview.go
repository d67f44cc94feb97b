// Package preview shows a plan as it will be printed: the pages in small, those
// that fit at the size of the window, and what will be on paper. What it shows
// is painted from the same operations as the PDF.
package preview

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data/plan"
)

// page is the preview of one dossier's plan.
type page struct {
	desk   *place.Desk
	route  place.Route
	doc    document
	number int // of the version that is looked at, 0 for the plan as it is

	shown   bool // the window has the content
	left    bool
	waiting work.Timer
	now     shown
	plan    *plan.Plan
	layout  *paper.Layout // nil until it is there
	large   bool
	draft   bool
	round   int      // counts the layouts, so that a late one is thrown away
	turning bool     // small pages and large ones follow each other
	handing bool     // something is on its way to a file or a printer
	renews  bool     // what was handed over isn't on screen yet
	job     work.Job // what is on its way, nil for nothing
	sending *sending

	gallery *gallery
	thumbs  *kit.List
	pages   *kit.Pages
	finder  *finder
	toolbar *toolbar
	says    *kit.Text
	wait    fyne.CanvasObject // what says has the room of
	panel   *panel
	bar     *bar
	split   *kit.Split
	buttons buttons
}

// New is the preview of the route's dossier.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, route: route, doc: documentOf(route), number: versionOf(route)}
	p.build()
	p.read()
	p.desk.LookForPrinters(p.offerPrinters)
	return p
}

func (p *page) build() {
	p.buttons = newButtons(p)
	p.gallery = newGallery(p.desk.Run, thumbTall, p.painted)
	p.thumbs = kit.NewList(newLeaf, p.fillLeaf)
	p.thumbs.RowHeight = thumbRow
	p.thumbs.ClickSelects = true
	p.thumbs.Inset = look.S12
	p.thumbs.OnSelected = p.turn
	p.thumbs.OnKey = p.turnByKey
	p.pages = kit.NewPages()
	p.finder = newFinder(p)
	p.pages.Picture, p.pages.Marks = p.gallery.page, p.finder.on
	p.pages.OnSight, p.pages.OnAt = p.gallery.see, p.came
	p.toolbar = newToolbar(p)
	p.toolbar.begin()
	p.says = kit.Soft(words.PreviewLaying)
	p.wait = kit.Pad(p.says, look.S12, look.S24, 0, look.S24)
	p.wait.Hide()
	p.panel = newPanel(p)
	p.sending = newSending(p)
	head := kit.Column(0, p.toolbar.object, p.sending.object, p.wait)
	p.split = kit.NewSplit(beside(kit.Fill(look.Page, p.thumbs), kit.Fill(look.Page, kit.Frame(head, p.pages, nil))), p.panel.object, look.PanelNarrow)
	p.bar = newBar(p.openPanel)
	p.split.Bar, p.split.OnPanel = p.bar.object, p.bar.setOpen
}

// read takes the dossier and lays its plan out, beside the window's thread.
func (p *page) read() {
	p.desk.Settle()
	p.round++
	round := p.round
	p.waiting = p.desk.Run.After(place.Patience, func() { p.say(words.PreviewLaying) })
	a := asked{
		doc: p.doc, number: p.number, large: p.large, draft: p.draft,
		engine: p.desk.Engine, today: p.desk.Today(), now: p.desk.Now(),
	}
	var now shown
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		now, err = p.bring(ctx, a)
		return err
	}, func(err error) {
		if round != p.round {
			return
		}
		p.waiting.Stop()
		p.renews = false
		if err != nil {
			p.failed(err)
			return
		}
		p.now, p.plan, p.layout = now, now.input.Plan, now.layout
		if p.layout == nil {
			p.panel.show()
			p.desk.Retitle()
			p.failed(now.fault)
			return
		}
		p.laid()
	})
}

// laid shows the pages that are there now.
func (p *page) laid() {
	p.say("")
	p.gallery.hang(p.layout)
	at := min(p.pages.At(), len(p.layout.Pages)-1)
	p.turning = true
	p.pages.SetCount(len(p.layout.Pages))
	p.thumbs.SetCount(len(p.layout.Pages), false)
	p.thumbs.Select(at)
	p.turning = false
	p.finder.renew()
	p.panel.show()
	p.desk.Retitle()
	if p.shown {
		p.desk.Focus(p.First())
		p.shown = false // another layout leaves the focus where it is
	}
}

func (p *page) failed(err error) {
	p.say("")
	p.complain(p.doc.either(words.PreviewFailed, words.DocumentFailed), err, p.read)
}

// complain says what went wrong, and offers to try again.
func (p *page) complain(title string, err error, again func()) {
	p.desk.Notice(place.Notice{
		Level: place.Stop, Title: title, Body: words.Sentence(err),
		Button: words.Retry, Press: again,
	})
}

// say puts a sentence over the page, or takes it away.
func (p *page) say(sentence string) {
	p.says.Set(sentence)
	kit.Visible(p.wait, sentence != "")
	kit.Relayout(p.wait)
}

// painted shows a picture that has just been made.
func (p *page) painted(key picture) {
	if key.tall == thumbTall {
		p.thumbs.Fill()
	}
	p.pages.Fill()
}

// turn shows the page of a small one.
func (p *page) turn(to int) {
	if p.turning || p.layout == nil {
		return
	}
	p.pages.Go(to)
	p.desk.Retitle()
}

// came follows the pages to another one.
func (p *page) came(at int) {
	p.turning = true
	p.thumbs.Select(at)
	p.turning = false
	p.desk.Retitle()
}

// reveal shows a part of a page.
func (p *page) reveal(at int, part kit.Light) {
	p.pages.Reveal(at, part)
	p.came(at)
}

// turnByKey has PgUp and PgDn turn pages, wherever the focus is.
func (p *page) turnByKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyPageDown:
		p.pages.Turn(true)
	case fyne.KeyPageUp:
		p.pages.Turn(false)
	default:
		return false
	}
	return true
}

// Header is what the page is, whose plan it shows, and its buttons.
func (p *page) Header() place.Header {
	h := place.Header{Title: p.title(), Actions: p.buttons.shown(p.panel.choices.Known())}
	h.Up, h.UpTitle = p.up()
	if p.layout != nil {
		h.Where = p.whose() + " · " + words.PreviewWhere(p.pages.At()+1, len(p.layout.Pages))
	}
	return h
}

// Content is the small pages, the pages and the panel.
func (p *page) Content() fyne.CanvasObject {
	p.shown = p.layout == nil
	return p.split
}

// First is the column of pages.
func (p *page) First() fyne.Focusable { return p.thumbs }

// Zones are the small pages, the search, the pages, the panel, and its bar where
// it is folded.
func (p *page) Zones() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.thumbs, p.toolbar.object, p.pages, p.panel.object, p.bar.object}
}

// Reload lays the plan out again.
func (p *page) Reload() { p.read() }

// Leave has no picture painted any more.
func (p *page) Leave() {
	p.left = true
	p.gallery.rest()
}
