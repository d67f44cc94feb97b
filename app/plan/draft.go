package plan

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// draftKey names a text being typed about an action.
type draftKey struct {
	field string // one of the fields below, "" for none
	id    data.ID
}

// What can be typed about an action.
const (
	fieldDue      = "due"
	fieldDoneOn   = "done_on"
	fieldAssignee = "assignee"
	fieldNote     = "note"
	fieldReason   = "reason"
	fieldTitle    = "title"
	fieldNew      = "new"
)

// draftPrefix sets the plan's drafts apart from those of questions.
const draftPrefix = "action."

func (k draftKey) String() string { return draftPrefix + k.field + "." + string(k.id) }

// found is a text that was being typed when the program stopped.
type found struct {
	key   draftKey
	typed string
}

func (p *page) draft(k draftKey) place.Draft {
	if k.field == "" {
		return place.Draft{}
	}
	return place.Draft{Owner: p.route.Dossier, Field: k.String()}
}

// typing keeps what is being typed.
func (p *page) typing(k draftKey, typed string) { p.desk.Draft(p.draft(k), typed) }

// letGo drops the draft of a text that was typed and then not kept.
func (p *page) letGo(k draftKey) {
	p.forget(k)
	p.desk.Save(place.Gesture{Name: gestureAction, Draft: p.draft(k), Do: func(*store.Tx) error { return nil }})
}

// recover keeps the drafts of the plan that say something.
func (p *page) recover(drafts map[string]string) {
	p.found = nil
	for name, typed := range drafts {
		rest, ours := strings.CutPrefix(name, draftPrefix)
		field, id, whole := strings.Cut(rest, ".")
		if !ours || !whole || strings.TrimSpace(typed) == "" {
			continue
		}
		k := draftKey{field, data.ID(id)}
		if field == fieldNew || p.action(k.id) != nil && typed != p.stored(k) {
			p.found = append(p.found, found{k, typed})
		}
	}
	slices.SortFunc(p.found, func(a, b found) int { return strings.Compare(a.key.String(), b.key.String()) })
}

// stored is what is kept in the place of a draft.
func (p *page) stored(k draftKey) string {
	a := p.action(k.id)
	switch k.field {
	case fieldDue:
		return words.Day(a.Due)
	case fieldDoneOn:
		return words.Day(a.DoneOn)
	case fieldAssignee:
		return a.Assignee
	case fieldNote:
		return a.Note
	case fieldReason:
		return a.Reason
	}
	return a.Title
}

// forget offers a text no longer: it was taken up, dropped, or kept.
func (p *page) forget(k draftKey) {
	delete(p.wrong, k)
	before := len(p.found)
	p.found = slices.DeleteFunc(p.found, func(f found) bool { return f.key == k })
	if len(p.found) != before {
		p.showBanners()
	}
}

// foundAlert offers the first text that was found.
func (p *page) foundAlert() fyne.CanvasObject {
	first := p.found[0]
	title := ""
	if a := p.action(first.key.id); a != nil {
		title = a.Title
	}
	body := words.DraftOf(first.key.field, title, strings.Join(strings.Fields(first.typed), " "))
	buttons := kit.Row(0,
		kit.NewLink(words.DraftTake, func() { p.resume(first) }),
		kit.Pad(kit.NewLink(words.DraftDrop, func() { p.dropDraft(first) }), 0, 0, 0, 24))
	return kit.NewAlert(kit.Info, words.DraftFound, body).With(buttons)
}

// resume puts a text back where it was being typed. Leaving there keeps it.
func (p *page) resume(f found) {
	p.forget(f.key)
	if f.key.field == fieldNew {
		p.addTitled(f.typed)
		return
	}
	p.selectAction(f.key.id)
	if f.key.field == fieldTitle {
		p.renameTo(f.typed)
		return
	}
	if p.split.Folded() {
		p.split.ShowPanel(true)
	}
	p.panel.resume(f.key.field, f.typed)
}

// dropDraft lets a text go.
func (p *page) dropDraft(f found) {
	p.letGo(f.key)
	p.desk.Focus(p.First())
}
