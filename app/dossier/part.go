package dossier

import (
	"reflect"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
)

// part is a group of things on the sheet, built again where what it shows
// changed.
type part struct {
	of     *fyne.Container
	values any
}

func newPart(gap look.Measure) *part {
	a := &part{of: kit.Column(gap)}
	a.of.Hide()
	return a
}

// set shows the values: build makes the objects, and is asked only when they
// aren't the ones on screen. The focus stays in the part, or goes to otherwise.
func (a *part) set(p *page, values any, build func() []fyne.CanvasObject) {
	if a.values != nil && reflect.DeepEqual(a.values, values) {
		return
	}
	a.values = values
	had := kit.HasFocus(a.of)
	a.of.Objects = build()
	setVisible(a.of, len(a.of.Objects) > 0)
	if !had {
		return
	}
	if f := kit.FirstIn(a.of); f != nil {
		p.desk.Focus(f)
		return
	}
	p.desk.Focus(p.First())
}

// arrange lays the sheet out again after something on it changed. What has kept
// its size may hold something that hasn't: every container is asked.
func (p *page) arrange() {
	kit.Relayout(p.sheet)
	arrange(p.sheet)
}

func arrange(o fyne.CanvasObject) {
	c, ok := o.(*fyne.Container)
	if !ok || !c.Visible() {
		return
	}
	if c.Layout != nil {
		c.Layout.Layout(c.Objects, c.Size())
	}
	for _, child := range c.Objects {
		arrange(child)
	}
}

func setVisible(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

// heading is a section's title with something at the right.
func heading(title string, right fyne.CanvasObject) fyne.CanvasObject {
	if right == nil {
		return kit.Section(title)
	}
	return kit.Row(look.S16, kit.Grow(kit.Section(title)), right)
}

// link is a link that is no wider than its word.
func link(word string, do func()) fyne.CanvasObject {
	return kit.Row(0, kit.NewLink(word, do))
}
