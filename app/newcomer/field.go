package newcomer

import (
	"strings"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// field is one of the three fields.
type field struct {
	page    *page
	q       *guide.Question
	of      *kit.Field
	entry   *kit.Entry
	missing string // the sentence when it is empty; "" when it may be
}

func (p *page) newField(question, label string, e *kit.Entry) *field {
	f := &field{page: p, q: p.question(question), entry: e, of: kit.NewField(label, e)}
	e.OnChanged = func(string) { p.keepTyping() }
	e.OnLeft = func(string) {
		f.check()
		p.same.look(nil)
	}
	return f
}

// check says what is wrong with what was typed. It stays as it is.
func (f *field) check() error {
	typed := f.entry.Text()
	_, err := f.q.Read(typed, f.page.desk.Today())
	sentence := ""
	switch data.CodeOf(err) {
	case "":
	case data.TooLong, data.TextInvalid:
		sentence = words.Sentence(err)
	default:
		sentence, err = words.Sentence(err)+" "+words.KeptAsTyped, nil
	}
	if sentence == "" && f.of.Error() == f.missing && strings.TrimSpace(typed) == "" {
		return err // still missing, as was said
	}
	f.of.SetError(sentence)
	return err
}

// ready says whether the register can take what was typed: a name, and
// nothing that is too long for it. A phone number may be wrong.
func (f *field) ready() bool {
	if f.check() != nil {
		return false
	}
	if f.missing != "" && strings.TrimSpace(f.entry.Text()) == "" {
		f.of.SetError(f.missing)
		return false
	}
	return true
}

// value is what was typed in the form in which it is kept, or as it stands.
func (f *field) value() string { return f.q.Kept(f.entry.Text(), f.page.desk.Today()) }

// shown is how what was typed is written once it is understood.
func (f *field) shown(typed string) (string, bool) {
	raw, err := f.q.Read(typed, f.page.desk.Today())
	if err != nil || raw == nil {
		return "", false
	}
	return f.q.Text(raw), true
}
