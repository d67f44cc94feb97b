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
	narrow  bool
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
	return []fyne.CanvasObject{h.spread, h.add, h.only, h.primary}
}

func (h *head) setNarrow(narrow bool) {
	h.narrow = narrow
	if h.page.loaded {
		h.show()
	}
}

// show gives the buttons their words. Where there is little room a line above
// the table proposes to spread.
func (h *head) show() {
	p := h.page
	visible(h.spread, p.overdue > 0 && !h.narrow)
	h.spread.SetWord(words.SpreadDates(p.overdue))
	visible(h.add, !p.plan.Proposed && !h.narrow)
	visible(h.only, !p.plan.Proposed && h.narrow)
	if p.plan.Proposed {
		h.primary.Before(look.IconCheck).SetWord(words.PlanCreate(len(p.plan.Actions)))
		return
	}
	h.primary.Before(look.IconPrinter).SetWord(words.PlanPreview)
}

func visible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
		return
	}
	o.Hide()
}
