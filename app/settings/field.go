package settings

import (
	"errors"
	"slices"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/text"
)

// Words of the gestures of this page.
const (
	gestureStructure = "structure"
	gestureContact   = "partner"
	gestureCentre    = "telecentre"
	gestureSetting   = "setting"
	gestureAdviser   = "adviser_confirmed"
	gestureCopied    = "copied_elsewhere"
)

// change is something done that the register hasn't confirmed yet.
type change struct{ apply func(*reading) }

// box is where one types: an entry, or a date.
type box interface {
	kit.Control
	SetText(string)
	SetDraft(string)
	Text() string
}

// spec says what a field is about.
type spec struct {
	label, help string
	draft       place.Draft
	gesture     string
	// shown is what is kept, as the field shows it.
	shown func(*reading) string
	// wrong says what is wrong with what is kept all the same; nil when
	// nothing can be.
	wrong func(*reading) string
	// read makes of a text the change that it asks for; its error says why it
	// can't be kept.
	read func(typed string) (func(*reading), error)
	// write keeps the thing that the field belongs to, as it is in a reading.
	write func(*reading) func(*store.Tx) error
}

// field is a text of the settings.
type field struct {
	spec
	page    *page
	in      box
	entry   *kit.Entry
	of      *kit.Field
	typed   bool   // something was typed since it was last kept
	refused string // why what stands in it can't be kept
}

// newField is a field in an entry.
func (p *page) newField(e *kit.Entry, s spec) *field {
	f := p.makeField(e, e, s)
	e.OnChanged = func(string) { p.typing(f) }
	e.OnLeft = func(string) { p.left(f) }
	f.begin()
	return f
}

// newDate is a field for a date.
func (p *page) newDate(s spec) *field {
	d := kit.NewDateField(p.desk.Today)
	f := p.makeField(d, d.Entry(), s)
	d.OnChanged = func(string) { p.typing(f) }
	d.OnLeft = func(string) { p.left(f) }
	f.begin()
	return f
}

func (p *page) makeField(in box, entry *kit.Entry, s spec) *field {
	f := &field{spec: s, page: p, in: in, entry: entry}
	f.of = kit.NewField(s.label, in).Help(s.help)
	p.fields = append(p.fields, f)
	return f
}

// begin shows what is kept, or what was being typed and isn't kept.
func (f *field) begin() {
	f.show()
	typed, any := f.page.drafts[f.draft]
	if !any || typed == f.in.Text() {
		return
	}
	f.in.SetDraft(typed)
	if _, err := f.accept(typed); err != nil {
		f.refuse(err)
		return
	}
	f.of.SetWarning(words.FoundAgain)
}

// show puts what is kept into the field.
func (f *field) show() {
	f.typed, f.refused = false, ""
	f.in.SetText(f.shown(&f.page.has))
	f.of.SetWarning("")
	f.complain()
}

// complain says what is wrong with what is kept.
func (f *field) complain() {
	sentence := ""
	if f.wrong != nil {
		if sentence = f.wrong(&f.page.has); sentence != "" {
			sentence += " " + words.KeptButWrong
		}
	}
	f.of.SetError(sentence)
}

// busy says whether what stands in the field isn't what is kept: somebody is
// at work in it, or it can't be kept.
func (f *field) busy() bool { return f.refused != "" || !f.entry.IsSaved() }

// accept makes a change of a text, unless it is none.
func (f *field) accept(typed string) (func(*reading), error) {
	switch err := text.Valid(typed); {
	case errors.Is(err, text.ErrTooLong):
		return nil, &data.Error{Code: data.TooLong}
	case err != nil:
		return nil, &data.Error{Code: data.TextInvalid, Err: err}
	}
	return f.read(typed)
}

// typing keeps a draft of what is being typed.
func (p *page) typing(f *field) {
	f.typed = true
	p.drafts[f.draft] = f.in.Text()
	p.desk.Draft(f.draft, f.in.Text())
}

// left takes over what stands in a field, if it isn't what is kept.
func (p *page) left(f *field) {
	if !slices.Contains(p.fields, f) {
		return // its thing is gone, and the focus leaves it only now
	}
	typed := f.in.Text()
	if typed == f.shown(&p.has) {
		p.unchanged(f)
		return
	}
	apply, err := f.accept(typed)
	if err != nil {
		f.refuse(err)
		return
	}
	f.typed, f.refused = false, ""
	delete(p.drafts, f.draft)
	p.change(apply, place.Gesture{Name: f.gesture, Draft: f.draft}, f.write, func(err error) { f.wasKept(typed, err) })
	f.show()
	p.renew()
}

// unchanged lets the draft go of a text that came back to what is kept.
func (p *page) unchanged(f *field) {
	if f.typed || f.refused != "" {
		delete(p.drafts, f.draft)
		p.desk.Save(place.Gesture{Name: f.gesture, Draft: f.draft, Do: func(*store.Tx) error { return nil }})
	}
	f.show()
}

// refuse says why a text can't be kept; its draft is.
func (f *field) refuse(err error) {
	f.typed = false
	f.refused = words.Sentence(err)
	if s, ours := err.(sentence); ours {
		f.refused = string(s)
	}
	f.of.SetWarning("")
	f.of.SetError(f.refused + " " + words.NotKeptYet)
}

// sentence is a reason in words.
type sentence string

func (s sentence) Error() string { return string(s) }

// wasKept hears what became of a change.
func (f *field) wasKept(typed string, err error) {
	if err == nil {
		return
	}
	f.page.drafts[f.draft] = typed
	f.page.desk.Draft(f.draft, typed)
	f.in.SetDraft(typed)
	f.refuse(err)
	f.page.Reload()
}

// change makes a change: on screen at once, in the register in its turn.
func (p *page) change(apply func(*reading), g place.Gesture, write func(*reading) func(*store.Tx) error, then func(error)) {
	c := &change{apply}
	apply(&p.has)
	p.pending = append(p.pending, c)
	g.Do = write(&p.has)
	g.Then = func(err error) {
		p.pending = slices.DeleteFunc(p.pending, func(other *change) bool { return other == c })
		then(err)
	}
	p.desk.Save(g)
}

// refused tells of a change that the register didn't take and that no field
// shows.
func (p *page) refused(err error) {
	if err != nil {
		p.desk.Notice(place.Notice{Level: place.Stop, Title: words.Sentence(err)})
		p.Reload()
	}
}
