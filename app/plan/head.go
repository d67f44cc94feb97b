package plan

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// head is the buttons of the header.
type head struct {
	page    *page
	narrow  bool // « + » alone
	tight   bool // no room to propose anything
	spread  *kit.Button
	add     *kit.Button
	only    *kit.Button // « + » alone, where there is little room
	primary *kit.Button
}

func newHead(p *page) *head {
	return &head{
		page:    p,
		spread:  kit.Secondary("", p.toSpread),
		add:     kit.Secondary(words.PlanAdd, p.add).Before(look.IconPlus),
		only:    kit.Only(look.IconPlus, words.PlanAdd, p.add),
		primary: kit.Primary("", p.primary),
	}
}

// actions are the buttons, the primary one last.
func (h *head) actions() []fyne.CanvasObject {
	h.show()
	return []fyne.CanvasObject{h.spread, h.add, h.only, h.primary}
}

// measure looks at the room there is: the window's width at the normal size of
// text.
func (h *head) measure() {
	w := h.page.desk.Window.Canvas().Size().Width / look.TextScale()
	h.narrow, h.tight = w < look.FoldPanel.Fixed(), w < look.FoldSteps.Fixed()
}

// show gives the buttons their words. Where there is no room a line above the
// table proposes to spread.
func (h *head) show() {
	p := h.page
	h.measure()
	kit.Visible(h.spread, p.overdue > 0 && !h.tight)
	h.spread.SetWord(words.SpreadDates(p.overdue))
	if h.narrow {
		h.spread.SetWord(words.SpreadShort(p.overdue))
	}
	kit.Visible(h.add, !p.plan.Proposed && !h.narrow)
	kit.Visible(h.only, !p.plan.Proposed && h.narrow)
	if p.plan.Proposed {
		h.primary.Before(look.IconCheck).SetWord(words.PlanCreate(len(p.plan.Actions)))
		return
	}
	h.primary.Before(look.IconPrinter).SetWord(words.PlanPreview)
}
