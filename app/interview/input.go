package interview

import (
	"encoding/json"
	"strings"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// newInput is the control of a field's question.
func (p *page) newInput(f *field) input {
	q := f.q
	switch {
	case q.Per == guide.EachYear:
		return p.newYears(f)
	case q.Per == guide.EachMonth:
		return p.newMonths(f)
	}
	switch q.Kind {
	case guide.KindChoice:
		return p.newChoice(f, kit.NewChoice(options(q)).Width(listWidth(options(q))))
	case guide.KindTelecentre:
		return p.newChoice(f, kit.NewPicker(p.network).Width(look.SearchWidth))
	case guide.KindMulti:
		return p.newMulti(f)
	case guide.KindYesNo:
		return p.newYesNo(f)
	case guide.KindTable:
		return p.newTable(f)
	case guide.KindDate:
		return p.newDate(f)
	case guide.KindCommune:
		return p.newCommune(f)
	}
	return p.newText(f, entryFor(q))
}

// entryFor is a box as wide as its answer.
func entryFor(q *guide.Question) *kit.Entry {
	switch q.Kind {
	case guide.KindLongText:
		return kit.NewArea()
	case guide.KindMoney, guide.KindPercent, guide.KindNumber:
		return kit.NewNumber(words.UnitOf(q))
	case guide.KindInteger:
		if q.Unit == "" {
			return kit.NewNumber("").Width(look.PostWidth)
		}
		return kit.NewNumber(q.Unit)
	case guide.KindPostcode:
		return kit.NewEntry().Width(look.PostWidth)
	case guide.KindPhone, guide.KindSIRET:
		return kit.NewEntry().Width(look.AmountWidth)
	case guide.KindEmail:
		return kit.NewEntry().Width(look.SearchWidth)
	}
	if q.ID == questionCountry {
		return kit.NewEntry().Width(look.PostWidth)
	}
	return kit.NewEntry()
}

// questionCountry is a text of two letters.
const questionCountry = "country"

// text is what a field shows for one kept value: amounts of whole euros
// without their cents.
func text(q *guide.Question, raw json.RawMessage) string {
	s := q.Text(raw)
	if q.Kind == guide.KindMoney {
		return strings.TrimSuffix(s, ",00")
	}
	return s
}

// textOf is what a field shows for an answer.
func textOf(q *guide.Question, a data.Answer) string {
	if a.Typed != "" {
		return a.Typed
	}
	return text(q, a.Value)
}

// understand reads one value as it was typed.
func (p *page) understand(q *guide.Question, typed string) (data.Answer, error) {
	raw, err := q.Read(typed, p.desk.Today())
	if err != nil {
		return data.Answer{Typed: typed}, err
	}
	return data.Answer{Value: raw}, nil
}

// complaint says how to do right what was typed wrong.
func (p *page) complaint(q *guide.Question, a data.Answer) string {
	if a.Typed == "" {
		return ""
	}
	if _, err := p.understand(q, a.Typed); err != nil {
		return words.Sentence(err)
	}
	return ""
}

// format is how what was typed is shown once it is left.
func (p *page) format(q *guide.Question) func(string) (string, bool) {
	return func(typed string) (string, bool) {
		a, err := p.understand(q, typed)
		return text(q, a.Value), err == nil && len(a.Value) > 0
	}
}

// newText is a question answered by typing.
func (p *page) newText(f *field, e *kit.Entry) input {
	q := f.q
	e.Format = p.format(q)
	e.OnChanged = func(string) { p.typing(f) }
	e.OnLeft = func(string) { p.left(f) }
	show := func(a data.Answer) { e.SetText(textOf(q, a)) }
	return input{
		control: e, show: show, settle: unlessUnsure(show),
		draft:    e.SetDraft,
		typed:    e.Text,
		read:     func() (data.Answer, error) { return p.understand(q, e.Text()) },
		complain: func(a data.Answer) string { return p.complaint(q, a) },
		touched:  func() bool { return !f.of.Unsure() && !e.IsSaved() },
	}
}

// unlessUnsure leaves a control alone while « je ne sais pas encore » covers what
// stands in it: that comes back when it is taken back.
func unlessUnsure(show func(data.Answer)) func(data.Answer) {
	return func(a data.Answer) {
		if !a.Unsure {
			show(a)
		}
	}
}

// newDate is a date to type or to pick.
func (p *page) newDate(f *field) input {
	q, d := f.q, kit.NewDateField(p.desk.Today)
	d.OnChanged = func(string) { p.typing(f) }
	d.OnLeft = func(string) { p.left(f) }
	show := func(a data.Answer) { d.SetText(textOf(q, a)) }
	return input{
		control: d, show: show, settle: unlessUnsure(show),
		draft:    d.SetDraft,
		typed:    d.Text,
		read:     func() (data.Answer, error) { return p.understand(q, d.Text()) },
		complain: func(a data.Answer) string { return p.complaint(q, a) },
		touched:  func() bool { return !f.of.Unsure() && !d.Entry().IsSaved() },
	}
}

// newCommune proposes the communes that are known; any other is kept as typed.
func (p *page) newCommune(f *field) input {
	communes := p.desk.Engine.Guides.Communes()
	find := func(typed string) []kit.Option {
		var found []kit.Option
		for _, c := range communes.Find(typed) {
			word := f.q.Text(f.q.Encode(c))
			found = append(found, kit.Option{Value: word, Word: word})
		}
		return found
	}
	return p.newText(f, kit.NewSuggest(find, func(kit.Option) {}).Width(look.SearchWidth))
}
