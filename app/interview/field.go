package interview

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// field is one question on the sheet.
type field struct {
	q  *guide.Question
	in input
	of *kit.Field
	// mask stands in the place of a private question; nil for the others.
	mask fyne.CanvasObject
	// object is all of it, as it stands in the form.
	object fyne.CanvasObject

	asked  bool
	masked bool
	kept   data.Answer // what it was told last
	typed  bool        // a draft was asked for since
}

// input is the control of a question, and how to speak with it.
type input struct {
	control kit.Control
	// show puts in an answer that is kept.
	show func(data.Answer)
	// settle follows an answer of its own that was just kept.
	settle func(data.Answer)
	// draft puts in a text that isn't kept.
	draft func(typed string)
	// typed is what stands in it, as a draft keeps it.
	typed func() string
	// read is what stands in it as an answer; the error says why it is kept
	// as it was typed.
	read func() (data.Answer, error)
	// complain says what is wrong in it; "" when nothing is.
	complain func(data.Answer) string
	// mark shows which of its boxes are wrong; nil when it has one only.
	mark func(data.Answer)
	// touched says whether what stands in it isn't what was last kept.
	touched func() bool
}

func (p *page) newField(q *guide.Question) *field {
	f := &field{q: q}
	f.in = p.newInput(f)
	f.of = kit.NewField(q.Label, f.in.control).Help(p.plan.Guide.Fill(q.Help, p.plan.Today))
	if q.Kind != guide.KindYesNo { // whose third button says it
		f.of.AllowUnsure(func(on bool) { p.unsure(f, on) })
	}
	f.of.OnFocus = func(on bool) { p.focused(f, on) }
	parts := []fyne.CanvasObject{f.of}
	if q.Private {
		f.mask = p.newMask()
		parts = append(parts, f.mask)
	}
	f.object = kit.Column(look.S8, parts...)
	if r, waits := p.refused[q.ID]; waits {
		f.show(p.answer(q))
		f.in.draft(r.typed)
		f.of.SetError(r.sentence)
	} else {
		f.show(p.answer(q))
	}
	return f
}

// newMask is the line that stands for a private question while the screen is
// turned towards the newcomer.
func (p *page) newMask() fyne.CanvasObject {
	return kit.Row(look.S12,
		kit.NewBullet(look.IconMask, look.Soft, words.MaskedAnswer),
		kit.NewLink(words.ShowMasked, func() { p.reveal(true) }))
}

// show puts an answer of the register into the field.
func (f *field) show(a data.Answer) {
	f.in.show(a)
	f.of.SetUnsure(a.Unsure)
	f.settle(a)
}

// settle follows an answer that is kept: what is wrong with it. What is odd
// hangs on the other answers too, and is said by sayOdd.
func (f *field) settle(a data.Answer) {
	f.kept, f.typed = a, false
	f.in.settle(a)
	f.of.SetError(f.in.complain(a))
	if f.in.mark != nil {
		f.in.mark(a)
	}
}

// emptyList is the answer of a table in which there is nothing to list.
const emptyList = "[]"

// warning says what is odd about an answer that is kept all the same.
func (f *field) warning(a data.Answer) string {
	v, err := f.q.Decode(a.Value)
	if err != nil || a.Unsure {
		return ""
	}
	for _, code := range f.q.Warn(v) {
		return words.Sentence(&data.Error{Code: code})
	}
	return ""
}

// open says whether the question can be answered now.
func (f *field) open() bool { return f.asked && !f.masked }

// edited says whether somebody is at work in it.
func (f *field) edited() bool { return f.in.touched() && kit.HasFocus(f.of) }

// place shows the question, its mask, or nothing; it says whether that changed.
func (f *field) place(asked, bare bool) bool {
	masked := f.q.Private && !bare
	if asked == f.asked && masked == f.masked && f.object.Visible() == asked {
		return false
	}
	f.asked, f.masked = asked, masked
	setVisible(f.of, !masked)
	if f.mask != nil {
		setVisible(f.mask, masked)
	}
	setVisible(f.object, asked)
	return true
}

// typing keeps a draft of what is being typed.
func (p *page) typing(f *field) {
	f.typed = true
	p.desk.Draft(p.draft(f.q), f.in.typed())
}

func (p *page) draft(q *guide.Question) place.Draft {
	return place.Draft{Owner: p.owner(q), Field: q.ID}
}

// fieldOf is the field of a question of the present step, nil for another.
func (p *page) fieldOf(question string) *field {
	for _, f := range p.fields {
		if f.q.ID == question {
			return f
		}
	}
	return nil
}

func setVisible(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}
