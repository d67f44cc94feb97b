// Package preview shows a plan as it will be printed: the pages in small, one
// of them at the size of the window, and what will be on paper. What it shows
// is painted from the same operations as the PDF.
package preview

import (
	"context"
	"image"

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
	desk  *place.Desk
	route place.Route

	shown   bool // the window has the content
	waiting work.Timer
	plan    *plan.Plan
	input   paper.Input
	layout  *paper.Layout // nil until it is there
	large   bool
	draft   bool

	at     int // the page on screen, from 0
	round  int // counts the layouts, so that a late picture is thrown away
	height int // of the page on screen, in pixels
	small  []image.Image

	thumbs *kit.List
	view   *kit.PageView
	says   *kit.Text
	panel  *panel
	bar    *bar
	split  *kit.Split
	save   *kit.Button
	open   *kit.Button
}

// New is the preview of the route's dossier.
func New(desk *place.Desk, route place.Route) place.Page {
	p := &page{desk: desk, route: route}
	p.build()
	p.read()
	return p
}

func (p *page) build() {
	p.save = kit.Primary(words.PreviewSave, p.savePDF).Before(look.IconSave)
	p.open = kit.Secondary(words.PreviewOpen, p.openPDF).Before(look.IconPrinter)
	p.thumbs = kit.NewList(newLeaf, p.fillLeaf)
	p.thumbs.RowHeight = thumbRow
	p.thumbs.ClickSelects = true
	p.thumbs.Inset = look.S12
	p.thumbs.OnSelected = p.turn
	p.view = kit.NewPageView()
	p.view.OnSize = p.resized
	p.says = kit.Soft(words.PreviewLaying)
	p.says.Hide()
	p.panel = newPanel(p)
	sheet := kit.Frame(kit.Pad(p.says, look.S12, look.S24, 0, look.S24), p.view, nil)
	p.split = kit.NewSplit(beside(kit.Fill(look.Page, p.thumbs), kit.Fill(look.Page, sheet)), p.panel.object, look.PanelNarrow)
	p.bar = newBar(p.openPanel)
	p.split.Bar, p.split.OnPanel = p.bar.object, p.bar.setOpen
}

// read takes the dossier and lays its plan out, beside the window's thread.
func (p *page) read() {
	p.round++
	round := p.round
	p.waiting = p.desk.Run.After(place.Patience, func() { p.say(words.PreviewLaying) })
	large, draft := p.large, p.draft
	engine, today := p.desk.Engine, p.desk.Today()
	var in paper.Input
	var layout *paper.Layout
	var small []image.Image
	p.desk.Run.Go(func(ctx context.Context) error {
		d, err := p.desk.Register.DossierByID(ctx, p.route.Dossier)
		if err != nil {
			return err
		}
		around, err := paper.Gather(ctx, p.desk.Register)
		if err != nil {
			return err
		}
		in = around.Input(engine.Plan(d, today), p.desk.Now())
		in.Large, in.Draft = large, draft
		if layout, err = paper.Lay(in); err != nil {
			return err
		}
		small, err = thumbnails(ctx, layout)
		return err
	}, func(err error) {
		if round != p.round {
			return
		}
		p.waiting.Stop()
		if err != nil {
			p.failed(err)
			return
		}
		p.input, p.plan, p.layout, p.small = in, in.Plan, layout, small
		p.laid()
	})
}

// laid shows the pages that are there now.
func (p *page) laid() {
	p.say("")
	p.at = min(p.at, len(p.layout.Pages)-1)
	p.thumbs.SetCount(len(p.layout.Pages), false)
	p.thumbs.Select(p.at)
	p.panel.show()
	p.desk.Retitle()
	p.paint()
	if p.shown {
		p.desk.Focus(p.First())
	}
}

func (p *page) failed(err error) {
	p.say("")
	p.desk.Notice(place.Notice{
		Level: place.Stop, Title: words.PreviewFailed, Body: words.Sentence(err),
		Button: words.Retry, Press: p.read,
	})
}

// say puts a sentence over the page, or takes it away.
func (p *page) say(sentence string) {
	p.says.Set(sentence)
	if sentence == "" {
		p.says.Hide()
	} else {
		p.says.Show()
	}
	kit.Relayout(p.says)
}

// turn shows another page.
func (p *page) turn(to int) {
	if p.layout == nil || to < 0 || to >= len(p.layout.Pages) {
		return
	}
	p.at = to
	p.view.Top()
	p.paint()
	p.desk.Retitle()
}

// resized follows the size at which the page is shown.
func (p *page) resized(pixels int) {
	p.height = pixels
	p.paint()
}

// paint has the page on screen painted as sharp as it is shown; until then the
// small one stands in.
func (p *page) paint() {
	if p.layout == nil || p.height == 0 {
		return
	}
	p.view.SetImage(p.small[p.at])
	layout, at, height := p.layout, p.at, p.height
	var picture image.Image
	p.desk.Run.Go(func(context.Context) error {
		picture = paper.Picture(layout, at, dpiFor(height))
		return nil
	}, func(error) {
		if layout == p.layout && at == p.at && height == p.height {
			p.view.SetImage(picture)
		}
	})
}

// Header is what the page is, whose plan it shows, and both buttons.
func (p *page) Header() place.Header {
	h := place.Header{
		Title:   words.PreviewTitle,
		Actions: []fyne.CanvasObject{p.open, p.save},
		Up:      place.Route{Page: place.Plan, Dossier: p.route.Dossier}, UpTitle: words.PlanTitle,
	}
	if p.layout != nil {
		h.Where = p.plan.Dossier.Newcomer.Name() + " · " + words.PreviewWhere(p.at+1, len(p.layout.Pages))
	}
	return h
}

// Content is the small pages, the page and the panel.
func (p *page) Content() fyne.CanvasObject {
	p.shown = true
	return p.split
}

// First is the column of pages.
func (p *page) First() fyne.Focusable { return p.thumbs }

// Zones are the small pages, the panel, and its bar where it is folded.
func (p *page) Zones() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.thumbs, p.panel.object, p.bar.object}
}

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	switch a {
	case place.Primary:
		p.savePDF()
	case place.Paper:
		p.openPDF()
	case place.PageUp:
		p.thumbs.Select(max(0, p.at-1))
	case place.PageDown:
		p.thumbs.Select(p.at + 1)
	case place.Enlarge:
		p.view.Enlarge()
	case place.Reduce:
		p.view.Reduce()
	case place.Panel:
		p.openPanel()
	case place.Close:
		if !p.split.Folded() || !p.split.PanelShown() {
			return false
		}
		p.split.ShowPanel(false)
	default:
		return false
	}
	return true
}

// openPanel opens the folded panel, or folds it again.
func (p *page) openPanel() { p.split.ShowPanel(!p.split.PanelShown()) }

// Commands are the zoom.
func (p *page) Commands() []place.Command {
	return []place.Command{
		{Title: words.PreviewLarger, Key: words.KeyEnlarge, Run: p.view.Enlarge},
		{Title: words.PreviewSmaller, Key: words.KeyReduce, Run: p.view.Reduce},
	}
}

// Reload lays the plan out again.
func (p *page) Reload() { p.read() }

// Leave leaves nothing behind: the preview writes into no register.
func (p *page) Leave() {}
