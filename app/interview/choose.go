package interview

import (
	"encoding/json"
	"slices"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

func options(q *guide.Question) []kit.Option {
	all := make([]kit.Option, len(q.Options))
	for i, o := range q.Options {
		all[i] = kit.Option{Value: o.ID, Word: o.Label}
	}
	return all
}

// listWidth is as wide as the longest option needs, or as the form.
func listWidth(options []kit.Option) look.Measure {
	for _, o := range options {
		if len([]rune(o.Word)) > longWord {
			return look.FormWidth
		}
	}
	return look.SearchWidth
}

// longWord is how many characters a narrow list holds.
const longWord = 34

// settled is the part of an input that has nothing to type: what is chosen is
// kept at once.
func settled(in input) input {
	in.settle = func(data.Answer) {}
	in.draft = func(string) {}
	in.typed = func() string { return "" }
	in.complain = func(data.Answer) string { return "" }
	in.touched = func() bool { return false }
	return in
}

// newChoice is one answer among several. One that only another path knows
// isn't shown, and stays until another is chosen.
func (p *page) newChoice(f *field, c *kit.Choice) input {
	q := f.q
	c.OnChosen = func(string) { p.left(f) }
	return settled(input{
		control: c,
		show: func(a data.Answer) {
			v, err := q.Decode(a.Value)
			chosen, _ := v.(string)
			if err != nil {
				chosen = ""
			}
			c.Set(chosen)
		},
		read: func() (data.Answer, error) {
			if c.Value() == "" {
				return data.Answer{}, nil
			}
			return data.Answer{Value: q.Encode(c.Value())}, nil
		},
	})
}

// newMulti is several answers among several.
func (p *page) newMulti(f *field) input {
	q, m := f.q, kit.NewMulti(options(f.q))
	m.OnChosen = func([]string) { p.left(f) }
	return settled(input{
		control: m,
		show:    func(a data.Answer) { m.Set(chosen(a)) },
		read: func() (data.Answer, error) {
			all := append(m.Values(), elsewhere(q, f.kept)...)
			if len(all) == 0 {
				return data.Answer{}, nil
			}
			return data.Answer{Value: q.Encode(all)}, nil
		},
	})
}

// chosen are the options of an answer, those of another path among them.
func chosen(a data.Answer) []string {
	var all []string
	if json.Unmarshal(a.Value, &all) != nil {
		return nil
	}
	return all
}

// elsewhere are the options that only another path knows; they are kept.
func elsewhere(q *guide.Question, a data.Answer) []string {
	return slices.DeleteFunc(chosen(a), func(id string) bool {
		return slices.ContainsFunc(q.Options, func(o guide.Option) bool { return o.ID == id })
	})
}

// newYesNo is yes, no, or not yet known.
func (p *page) newYesNo(f *field) input {
	q, y := f.q, kit.NewYesNo()
	y.OnChosen = func(kit.YesNoValue) { p.left(f) }
	return settled(input{
		control: y,
		show: func(a data.Answer) {
			switch v, _ := q.Decode(a.Value); {
			case a.Unsure:
				y.Set(kit.Unsure)
			case v == true:
				y.Set(kit.Yes)
			case v == false:
				y.Set(kit.No)
			default:
				y.Set(kit.NoAnswer)
			}
		},
		read: func() (data.Answer, error) {
			switch y.Value() {
			case kit.Yes:
				return data.Answer{Value: q.Encode(true)}, nil
			case kit.No:
				return data.Answer{Value: q.Encode(false)}, nil
			case kit.Unsure:
				return data.Answer{Unsure: true}, nil
			}
			return data.Answer{}, nil
		},
	})
}

// clear takes back the answer of the question in focus that is chosen, not
// typed; false when there is none.
func (p *page) clear() bool {
	for _, f := range p.fields {
		switch f.q.Kind {
		case guide.KindChoice, guide.KindTelecentre, guide.KindYesNo:
		default:
			continue
		}
		if kit.HasFocus(f.of) && !f.kept.Empty() {
			p.keep(f, data.Answer{}, gestureAnswer)
			f.show(data.Answer{})
			return true
		}
	}
	return false
}
