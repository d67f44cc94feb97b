package figures

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
)

// load reads the dossier and shows its figures.
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

// Reload reads the dossier again, after an undo or at midnight. The focus stays.
func (p *page) Reload() {
	if !p.loaded {
		return
	}
	p.read(func() {}, func() {
		p.show()
		p.desk.Retitle()
	})
}

func (p *page) read(slow, then func()) {
	var d data.Dossier
	var of *plan.Plan
	engine, today := p.desk.Engine, p.desk.Today()
	p.desk.Read(p.route.Dossier, slow, func(read data.Dossier) {
		d, of = read, engine.Plan(read, today)
	}, func(err error) {
		if err != nil {
			p.loaded = false
			p.sheet.showFailure(err)
			return
		}
		p.dossier, p.plan = d, of
		then()
	})
}

// show puts the figures on the sheet, and explains the one that was chosen.
// Before one is, it explains the main one and the page stays at its top.
func (p *page) show() {
	p.sheet.show()
	if p.chosen = p.chosen && p.figure(p.picked) != nil; p.chosen {
		p.sheet.pick(p.picked)
	} else {
		p.picked = p.sheet.mainKey()
	}
	p.panel.show(p.figure(p.picked))
}
