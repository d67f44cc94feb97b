package dossier

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

// form is some fields that open inside a section. What is typed in them is
// kept as a draft until it is kept for good or let go.
type form struct {
	page *page
	name string // of the draft; "" for none
	of   *fyne.Container

	opened bool
	saving bool              // handed over, and not kept yet
	typed  func() typed      // what stands in the fields
	resume func(typed)       // puts a draft back
	closed func()            // hears of the form closing
	back   fyne.CanvasObject // what opens the form, and has the focus again once it is closed
	blank  map[string]string // what stood in the fields when it opened
	found  *part             // offers a draft
	mask   func(typed) (sentence string)
}

// typed is what stands in the fields of a form, by name.
type typed map[string]string

func newForm(p *page, name string, fields ...fyne.CanvasObject) *form {
	f := &form{page: p, name: name, of: kit.NewForm(kit.Column(look.S16, fields...)), found: newPart(look.S8)}
	f.of.Hide()
	return f
}

// open shows the form, and takes what stands in it as nothing typed yet.
func (f *form) open() {
	f.opened, f.saving, f.blank = true, false, f.typed()
	f.of.Show()
	f.forget()
	f.page.arrange()
}

// focus goes to a field of the form, with as much of the form in sight as
// there is room for.
func (f *form) focus(on fyne.Focusable) {
	f.page.desk.Focus(on)
	f.page.scroll.Reveal(f.of)
}

// close hides the form.
func (f *form) close() {
	had := kit.HasFocus(f.of)
	f.opened, f.saving = false, false
	f.of.Hide()
	if f.closed != nil {
		f.closed()
	}
	f.page.arrange()
	if !had {
		return
	}
	if back := kit.FirstIn(f.back); back != nil {
		f.page.desk.Focus(back)
		return
	}
	f.page.desk.Focus(f.page.First())
}

// leave closes the form and lets its draft go.
func (f *form) leave() {
	touched := f.touched()
	f.close()
	if touched {
		f.drop()
	}
}

// drop lets the draft go.
func (f *form) drop() {
	if f.name == "" {
		return
	}
	f.page.desk.Save(place.Gesture{
		Name: gestureAnswer, Draft: f.draft(),
		Do: func(*store.Tx) error { return nil },
	})
}

// touched says whether something was typed since the form opened.
func (f *form) touched() bool {
	if !f.opened {
		return false
	}
	now := f.typed()
	for name, value := range now {
		if f.blank[name] != value {
			return true
		}
	}
	return false
}

// typing keeps a draft.
func (f *form) typing() {
	if f.name == "" || !f.opened {
		return
	}
	raw, err := json.Marshal(f.typed())
	if err == nil { // texts by name always encode
		f.page.desk.Draft(f.draft(), string(raw))
	}
}

func (f *form) draft() place.Draft {
	if f.name == "" {
		return place.Draft{}
	}
	return place.Draft{Owner: f.page.route.Dossier, Field: f.name}
}

// offer proposes to go on with a draft that was found.
func (f *form) offer(raw string) {
	var was typed
	if raw == "" || f.opened || json.Unmarshal([]byte(raw), &was) != nil {
		return
	}
	f.found.set(f.page, raw, func() []fyne.CanvasObject {
		take := kit.Secondary(words.DraftTake, func() {
			f.forget()
			f.resume(was)
			f.typing()
		})
		drop := kit.Quiet(words.DraftDrop, func() {
			f.forget()
			f.drop()
			f.page.arrange()
		})
		return []fyne.CanvasObject{kit.NewAlert(kit.Info, words.DraftFound, f.mask(was)).With(kit.Row(look.S12, take, drop))}
	})
}

// forget offers the draft no longer.
func (f *form) forget() { f.found.set(f.page, "", nothing) }

// recover offers what was being typed when the program stopped.
func (p *page) recover(drafts map[string]string) {
	if t, any := drafts[questionTarget]; any {
		p.top.resume(t)
	}
	p.notes.form.offer(drafts[draftNote])
	p.meetings.form.offer(drafts[draftMeeting])
	p.arrange()
}
