package plan

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// rename opens the title of the selected action, in its place.
func (p *page) rename() {
	if a := p.mine(p.selected); a != nil && a.Status != data.Dropped {
		p.renameTo(a.Title)
	}
}

func (p *page) renameTo(title string) {
	a := p.action(p.selected)
	k := draftKey{fieldTitle, a.ID}
	p.editTitle(k, title, func(typed string, keep bool) {
		p.retitle(k, typed, keep)
	})
}

// editTitle opens a box over the selected row; then is told what was typed,
// without its outer spaces.
func (p *page) editTitle(k draftKey, title string, then func(typed string, keep bool)) {
	if p.editing.IsOpen() {
		return
	}
	if p.split.Folded() && p.split.PanelShown() {
		p.split.ShowPanel(false)
	}
	p.desk.Focus(p.sheet.list)
	over := p.sheet.shown[p.at(p.selected)]
	if over == nil {
		return
	}
	touched := false
	p.editing = kit.EditInPlace(over.row.TitleOf(), title, func(typed string) {
		touched = true
		p.typing(k, typed)
	}, func(typed string, keep bool) {
		typed = strings.TrimSpace(typed)
		if err := text.Valid(typed); err != nil {
			p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err) + " " + words.Unwritten})
			keep = false
		}
		if touched && !keep {
			p.letGo(k)
		}
		then(typed, keep)
	})
}

// retitle keeps a new title. An empty one gives the guide's back.
func (p *page) retitle(k draftKey, typed string, keep bool) {
	a := p.action(k.id)
	if !keep || a == nil || typed == a.Title || typed == "" && a.Of == nil {
		return
	}
	guides := ""
	if a.Of != nil {
		guides = a.Of.Title
	}
	p.edit(gestureAction, words.TitleChanged, k, func(a data.Action) data.Action {
		if typed == "" || typed == guides {
			a.Title = guides
			a.Edited = slices.DeleteFunc(slices.Clone(a.Edited), func(f string) bool { return f == plan.FieldTitle })
			return a
		}
		a = plan.ByHand(a, plan.FieldTitle)
		a.Title = typed
		return a
	})
}

// add opens a line below the selected action for one of the adviser's own.
func (p *page) add() { p.addTitled("") }

func (p *page) addTitled(typed string) {
	if !p.loaded || p.editing.IsOpen() {
		return
	}
	if p.plan.Proposed {
		p.mine(p.selected)
		return
	}
	p.panel.commit()
	before := p.selected
	after := p.lastAbove()
	p.openNew(after)
	k := draftKey{field: fieldNew}
	p.editTitle(k, typed, func(typed string, keep bool) {
		p.closeNew(before)
		if keep && typed != "" {
			p.addAfter(after, typed)
		}
	})
}

// lastAbove is the action that a new one comes after: the selected one, or the
// last that isn't dropped.
func (p *page) lastAbove() data.ID {
	if a := p.action(p.selected); a != nil && a.Status != data.Dropped {
		return a.ID
	}
	last := data.ID("")
	for _, r := range p.rows {
		if !r.isHeading() && r.action.Status != data.Dropped {
			last = r.action.ID
		}
	}
	return last
}

// adding is the id of the line in which an action is being added; the register
// names it later.
const adding = data.ID("")

// openNew shows an empty line to write in.
func (p *page) openNew(after data.ID) {
	p.selected = adding
	r := row{action: &plan.Action{Action: data.Action{Who: "newcomer", Status: data.ToDo}}}
	p.rows = slices.Insert(p.rows, p.at(after)+1, r)
	if len(p.rows) == 1 {
		p.sheet.showTable()
	}
	p.sheet.list.SetCount(len(p.rows), false)
	p.sheet.list.Select(p.at(adding))
	p.panel.show(nil)
	kit.Relayout(p.sheet.list)
}

// closeNew takes the empty line away again.
func (p *page) closeNew(before data.ID) {
	p.selected = before
	p.show()
}

// addAfter adds an action of the adviser's own; it is selected once the
// register has named it.
func (p *page) addAfter(after data.ID, title string) {
	p.save(gestureAdd, draftKey{field: fieldNew}, func(d *data.Dossier) {
		at := slices.IndexFunc(d.Actions, func(a data.Action) bool { return a.ID == after })
		if at < 0 {
			at = len(d.Actions) - 1
		}
		a := data.Action{Title: title, Who: "newcomer", Status: data.ToDo}
		d.Actions = slices.Insert(d.Actions, at+1, a)
	}, func(before, now data.Dossier) {
		p.reload(func() {
			for _, a := range now.Actions {
				if !slices.ContainsFunc(before.Actions, func(b data.Action) bool { return b.ID == a.ID }) {
					p.selectAction(a.ID)
				}
			}
		})
	})
	p.desk.Toast(words.ActionAdded(title), true)
}
