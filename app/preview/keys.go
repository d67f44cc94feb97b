package preview

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// buttons are those of the header. Where there is a printer, printing is the
// first thing to do, and saving stands beside the folder in the panel.
type buttons struct{ open, save, saveToo, print *kit.Button }

func newButtons(p *page) buttons {
	return buttons{
		open:    kit.Secondary(words.PreviewOpen, p.openPDF).Before(look.IconPrinter),
		save:    kit.Primary(words.PreviewSave, p.savePDF).Before(look.IconSave),
		saveToo: kit.Secondary(words.PreviewSave, p.savePDF).Before(look.IconSave),
		print:   kit.Primary(words.PrintWord, p.printPDF).Before(look.IconPrinter),
	}
}

// shown are the buttons of a system with a printer, or without.
func (b buttons) shown(printer bool) []fyne.CanvasObject {
	if printer {
		return []fyne.CanvasObject{b.open, b.print}
	}
	return []fyne.CanvasObject{b.open, b.save}
}

// Do carries out a key.
func (p *page) Do(a place.Action) bool {
	p.left = false // one is still here
	switch a {
	case place.Primary:
		p.primary()
	case place.Paper:
		p.toPaper()
	case place.PageUp:
		p.pages.Turn(false)
	case place.PageDown:
		p.pages.Turn(true)
	case place.Enlarge:
		p.toolbar.zoom(p.pages.Enlarge)()
	case place.Reduce:
		p.toolbar.zoom(p.pages.Reduce)()
	case place.Whole:
		p.toolbar.resize(sizePage)
	case place.Find:
		p.finder.start()
	case place.FindNext:
		p.finder.step(1)
	case place.FindBefore:
		p.finder.step(-1)
	case place.Panel:
		p.openPanel()
	case place.Close:
		return p.close()
	default:
		return false
	}
	return true
}

// primary is printing where there is a printer, saving elsewhere.
func (p *page) primary() {
	if p.panel.choices.Known() {
		p.printPDF()
		return
	}
	p.savePDF()
}

// toPaper prints, or opens what prints.
func (p *page) toPaper() {
	if p.panel.choices.Known() {
		p.printPDF()
		return
	}
	p.openPDF()
}

// close stops what is on its way to a printer, then takes the search away, then
// folds the panel; false when there is none of them.
func (p *page) close() bool {
	if p.sending.stop() || p.finder.shut() {
		return true
	}
	if !p.split.Folded() || !p.split.PanelShown() {
		return false
	}
	p.split.ShowPanel(false)
	return true
}

// openPanel opens the folded panel, or folds it again.
func (p *page) openPanel() { p.split.ShowPanel(!p.split.PanelShown()) }

// Commands are what one can do with the pages.
func (p *page) Commands() []place.Command {
	all := []place.Command{
		{Title: words.FindStart, Key: words.KeyFind, Run: p.finder.start},
		{Title: words.FindNext, Key: words.KeyNextHit, Run: func() { p.finder.step(1) }},
		{Title: words.FindBefore, Key: words.KeyPrevHit, Run: func() { p.finder.step(-1) }},
		{Title: words.PreviewLarger, Key: words.KeyEnlarge, Run: p.toolbar.zoom(p.pages.Enlarge)},
		{Title: words.PreviewSmaller, Key: words.KeyReduce, Run: p.toolbar.zoom(p.pages.Reduce)},
		{Title: words.PreviewWhole, Key: words.KeyWhole, Run: func() { p.toolbar.resize(sizePage) }},
		{Title: words.PreviewWide, Run: func() { p.toolbar.resize(sizeWide) }},
		{Title: words.PreviewSave, Run: p.savePDF},
		{Title: words.PreviewWeb, Run: p.saveWeb},
		{Title: words.PreviewOpen, Run: p.openPDF},
	}
	if p.panel.choices.Known() {
		all = append(all, place.Command{Title: words.PrintWord, Key: words.KeyPaper, Run: p.printPDF})
	}
	if p.job != nil {
		all = append(all, place.Command{Title: words.PrintStop, Key: words.KeyClose, Run: func() { p.sending.stop() }})
	}
	return all
}
