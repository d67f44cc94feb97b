package settings

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// sheet is the section on screen.
type sheet struct {
	scroll *kit.Scroll
	form   *fyne.Container
	object fyne.CanvasObject
}

func newSheet() *sheet {
	s := &sheet{scroll: kit.NewScroll(kit.NewGround(look.None))}
	s.object = kit.Frame(nil, s.scroll, nil)
	return s
}

// set shows a column of things from its top.
func (s *sheet) set(width look.Measure, objects ...fyne.CanvasObject) {
	s.form = kit.AtMost(width, kit.Column(look.S22, objects...))
	s.scroll.SetContent(kit.Margins(s.form, look.S28, look.S32))
}

func (s *sheet) first() fyne.Focusable {
	if s.form == nil {
		return nil
	}
	return kit.FirstIn(s.form)
}

// detail says whether one thing of a section is on screen.
func (p *page) detail() bool { return p.route.Item != "" && sectionOf(p.route.Step).detail != nil }

// open shows a route's section, or one thing of it. A thing that is gone gives
// way to the section.
func (p *page) open(to place.Route) {
	p.route = to
	s := sectionOf(to.Step)
	p.route.Step = s.id
	p.rail.show()
	if !p.loaded {
		return
	}
	p.fields, p.renewed, p.primary, p.first = nil, nil, nil, nil
	var objects []fyne.CanvasObject
	if p.detail() {
		if objects = s.detail(p, to.Item); objects == nil {
			p.route.Item = ""
		}
		p.came = to.Item
	}
	if objects == nil {
		objects = s.build(p)
	}
	width := look.FormWidth
	if p.detail() && s.id == stepAbout {
		width = look.ProseWidth
	}
	p.sheet.set(width, objects...)
	p.renew()
	p.desk.Mark(p.route)
}

// onRenew shows something now and again after each reading.
func (p *page) onRenew(show func()) { p.renewed = append(p.renewed, show) }

// renew shows again what a reading or a change may have changed.
func (p *page) renew() {
	for _, show := range p.renewed {
		show()
	}
}

// heading is the title of a section and what it is about.
func heading(title, intro string) fyne.CanvasObject {
	if intro == "" {
		return kit.Title(title)
	}
	return kit.Column(look.S4, kit.Title(title), kit.Soft(intro))
}

// keyed is the primary button with its key after it, so that the button
// stands at the edge.
func keyed(primary *kit.Button) fyne.CanvasObject {
	return kit.Row(look.S12, primary, kit.Note(words.KeyPrimary))
}

// slot is a place whose content changes.
type slot struct{ object *fyne.Container }

func newSlot(gap look.Measure) *slot {
	s := &slot{object: kit.Column(gap)}
	s.object.Hide()
	return s
}

// set shows some things in the slot; without any it takes no room.
func (s *slot) set(objects ...fyne.CanvasObject) {
	if len(objects) == 0 && len(s.object.Objects) == 0 {
		return
	}
	s.object.Objects = objects
	if len(objects) > 0 {
		s.object.Show()
	} else {
		s.object.Hide()
	}
	kit.Relayout(s.object)
}

// setVisible shows or hides a part of the sheet.
func setVisible(o fyne.CanvasObject, yes bool) {
	if o.Visible() == yes {
		return
	}
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
	kit.Relayout(o)
}

// showFailure says why the settings can't be read.
func (p *page) showFailure(err error) {
	retry := kit.Primary(words.Retry, p.load)
	p.fields, p.renewed, p.primary, p.first = nil, nil, retry, nil
	p.sheet.set(look.FormWidth, kit.NewAlert(kit.Stop, words.Sentence(err), "").With(retry))
	p.desk.Focus(retry)
}
