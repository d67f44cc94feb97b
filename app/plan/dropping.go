package plan

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// dropping is how an action is put aside with a reason, and taken back.
type dropping struct {
	panel *panel

	link    fyne.CanvasObject
	opener  *kit.Link
	reason  *kit.Entry
	reasonF *kit.Field
	form    *fyne.Container
	said    *kit.Text
	back    *fyne.Container
	object  *fyne.Container
}

func (d *dropping) build(s *panel) {
	d.panel = s
	p := s.page
	d.opener = kit.NewLink(words.NotOurs, s.askDrop)
	d.link = kit.Row(0, d.opener)
	d.reason = kit.NewEntry()
	d.reason.OnChanged = func(typed string) { p.typing(draftKey{fieldReason, s.of}, typed) }
	d.reason.OnSubmitted = func(string) { d.act() }
	d.reasonF = kit.NewField(words.DropReason, d.reason).Help(words.DropHelp)
	// With the room below it comes into view above a toast.
	d.form = kit.Pad(kit.Column(look.S12, d.reasonF, kit.Wrap(look.S12,
		kit.Secondary(words.DropAct, d.act),
		kit.Quiet(words.DropCancel, s.cancelDrop))), 0, 0, toastRoom, 0)
	d.said = kit.Body("")
	d.back = kit.Column(look.S12, d.said, kit.Row(0, kit.Secondary(words.PlanTakeBack, func() { p.takeBack(s.of) })))
	d.object = kit.Column(look.S12, d.link, d.form, d.back)
}

// show shows the link, the form or the way back.
func (d *dropping) show(a *plan.Action, another bool) {
	s := d.panel
	dropped := a.Status == data.Dropped
	if dropped {
		s.dropping = false
		d.said.Set(words.DroppedNoWhy)
		if a.Reason != "" {
			d.said.Set(words.DroppedFor(a.Reason))
		}
	}
	if another {
		d.reason.SetText("")
		d.reasonF.SetError("")
	}
	kit.Visible(d.object, !s.proposed)
	kit.Visible(d.back, dropped)
	kit.Visible(d.form, s.dropping)
	kit.Visible(d.link, !dropped && !s.dropping)
}

// askDrop opens the form.
func (s *panel) askDrop() {
	a := s.page.mine(s.of)
	if a == nil || a.Status == data.Dropped {
		return
	}
	s.dropping = true
	s.drop.show(a, false)
	s.arrange()
	s.page.desk.Focus(s.drop.reason)
	kit.Reveal(s.drop.form)
}

// cancelDrop closes the form; the reason that was begun goes.
func (s *panel) cancelDrop() {
	if s.drop.reason.Text() != "" {
		s.drop.reason.SetText("")
		s.page.letGo(draftKey{fieldReason, s.of})
	}
	s.dropping = false
	if a := s.page.action(s.of); a != nil {
		s.drop.show(a, false)
		s.arrange()
	}
	s.page.desk.Focus(s.drop.opener)
}

// act puts the action aside; the focus goes back to the table, to the action
// that follows.
func (d *dropping) act() {
	s := d.panel
	if err := text.Valid(d.reason.Text()); err != nil {
		d.reasonF.SetError(words.Sentence(err) + " " + words.Unwritten)
		return
	}
	p, id := s.page, s.of
	next := p.following(id)
	s.dropping = false
	p.mark(next)
	p.drop(id, d.reason.Text())
	if p.split.Folded() {
		p.split.ShowPanel(false)
	}
	p.desk.Focus(p.First())
}

// following is the action after another in the table, or before it.
func (p *page) following(id data.ID) data.ID {
	a := p.action(id)
	if a == nil {
		return id
	}
	for _, by := range []int{1, -1} {
		for i := p.at(id) + by; i >= 0 && i < len(p.rows); i += by {
			if r := p.rows[i]; !r.isHeading() && r.action.Status != data.Dropped {
				return r.action.ID
			}
		}
	}
	return id
}
