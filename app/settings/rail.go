package settings

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// The sections, as routes name them.
const (
	stepData      = "data"
	stepTrash     = "trash"
	stepDemo      = "demo"
	stepDisplay   = "display"
	stepKeys      = "keys"
	stepStructure = "structure"
	stepContacts  = "contacts"
	stepNetwork   = "telecentres"
	stepAdvisers  = "advisers"
	stepRates     = "rates"
	stepAbout     = "about"
)

// section is a part of the settings.
type section struct {
	id, title, group string
	build            func(p *page) []fyne.CanvasObject
	// detail shows one thing of the section, which item names; nil, or no
	// objects, when there is no such thing.
	detail func(p *page, item string) []fyne.CanvasObject
}

// sections are all parts, in their order; groups stay together.
var sections []section

func init() {
	// Set here: the builders lead to other sections themselves.
	sections = []section{
		{stepData, words.SectionData, words.GroupData, (*page).dataSection, nil},
		{stepTrash, words.SectionTrash, words.GroupData, (*page).trashSection, nil},
		{stepDemo, words.SectionDemo, words.GroupData, (*page).demoSection, nil},
		{stepDisplay, words.SectionDisplay, words.GroupScreen, (*page).displaySection, nil},
		{stepKeys, words.SectionKeys, words.GroupScreen, (*page).keysSection, nil},
		{stepStructure, words.SectionStructure, words.GroupCentre, (*page).structureSection, nil},
		{stepContacts, words.SectionContacts, words.GroupCentre, (*page).contactsSection, (*page).contactForm},
		{stepNetwork, words.SectionNetwork, words.GroupCentre, (*page).networkSection, (*page).centreForm},
		{stepAdvisers, words.SectionAdvisers, words.GroupCentre, (*page).advisersSection, nil},
		{stepRates, words.RatesTitle, words.GroupProgram, (*page).ratesSection, nil},
		{stepAbout, words.SectionAbout, words.GroupProgram, (*page).aboutSection, (*page).licenceText},
	}
}

// sectionOf is the section of that name, the first one when there is none.
func sectionOf(step string) section {
	for _, s := range sections {
		if s.id == step {
			return s
		}
	}
	return sections[0]
}

// rail lists the sections, and folds into a row.
type rail struct {
	page   *page
	steps  *kit.Steps
	object fyne.CanvasObject
	row    *kit.Button
	folded fyne.CanvasObject
}

func newRail(p *page) *rail {
	r := &rail{page: p, steps: kit.NewSteps()}
	r.steps.Plain = true
	r.steps.OnGo = func(step string) {
		p.commit()
		p.split.ShowSteps(false)
		p.goTo(step, "")
	}
	var groups []kit.StepGroup
	for _, s := range sections {
		if n := len(groups); n == 0 || groups[n-1].Word != s.group {
			groups = append(groups, kit.StepGroup{Word: s.group})
		}
		g := &groups[len(groups)-1]
		g.Steps = append(g.Steps, kit.Step{Key: s.id, Word: s.title})
	}
	r.steps.SetGroups(groups...)
	r.object = kit.NewScroll(kit.Pad(r.steps, look.S8, 0, look.S16, 0))
	r.row = kit.Quiet("", func() { p.split.ShowSteps(true) }).After(look.IconDown)
	r.folded = kit.Fill(look.Tint, kit.Margins(kit.Row(0, r.row), look.S4, look.S4))
	return r
}

// show says which section is on screen.
func (r *rail) show() {
	s := sectionOf(r.page.route.Step)
	r.steps.Set(s.id)
	r.row.SetWord(s.title)
}
