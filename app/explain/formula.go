package explain

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// longest is how many characters a formula may have before what is deepest in
// it is written by its value.
const longest = 160

// How tightly the parts of a formula hold together.
const (
	loose   = iota // a phrase, a comparison
	added          // a sum
	product        // a product
	single         // one value
)

// written is a figure by its value, « — » when it is absent.
func (t Teller) written(f *figure.Figure) string {
	v := f.Value()
	if v.IsZero() {
		return words.NotKnown
	}
	switch {
	case f.Answer() != nil:
		if q := t.question(*f.Answer()); q != nil {
			return words.Answer(q, t.answerValue(f, q))
		}
	case f.Rate() != nil:
		return f.Rate().Printed
	case f.Name() != nil:
		return words.Figure(v, f.Name().Rule)
	case v.Kind() == figure.KindDay:
		return words.FullDay(v.Day())
	}
	return words.Figure(v, "")
}

// answerValue is an answer as its question decodes it. A figure of a place holds
// its code alone.
func (t Teller) answerValue(f *figure.Figure, q *guide.Question) guide.Value {
	switch q.Kind {
	case guide.KindMulti:
		return f.Several()
	case guide.KindCommune:
		if v, state := t.facts.Value(q.ID); state == guide.Known {
			return v
		}
	}
	return f.Value().Any()
}

// Formula is how a figure follows from what it rests on, with the values of
// this dossier: « 24 000,00 € × 19,2 % ». It is "" for a figure that is another
// under a new name.
func (t Teller) Formula(f *figure.Figure) string {
	under := f.Formula()
	if under == f || under.Name() != nil || len(under.Of()) == 0 {
		return ""
	}
	for depth := deepest; ; depth-- {
		said, _ := t.expression(under, depth)
		if said == t.written(f) { // a sum of one, a choice
			return ""
		}
		if utf8.RuneCountInString(said) <= longest || depth == 1 {
			return said
		}
	}
}

// deepest is how many operations inside one another a formula writes out.
const deepest = 6

// expression writes what a formula holds, and how tightly it holds together.
func (t Teller) expression(f *figure.Figure, depth int) (string, int) {
	f = plainOf(f)
	if f.Name() != nil || len(f.Of()) == 0 || depth == 0 {
		return t.atom(f)
	}
	switch op := f.Op(); op {
	case figure.OpSum, figure.OpKnown:
		return t.joined(op, present(f), added, added, depth)
	case figure.OpLess:
		return t.joined(op, f.Of(), added, product, depth)
	case figure.OpTimes:
		return t.joined(op, f.Of(), product, product, depth)
	case figure.OpOver:
		return t.joined(op, f.Of(), product, single, depth)
	case figure.OpSays:
		return t.atom(f)
	case figure.OpIs:
		return words.Phrase(op, t.options(f)), loose
	case figure.OpDays, figure.OpMonths, figure.OpBefore:
		return words.Phrase(op, []string{t.inside(f.Of()[0], added, depth), t.shift(f, depth)}), added
	default:
		if words.Sign(op) != "" {
			return t.joined(op, f.Of(), loose, added, depth)
		}
		shown, cut := shortened(f.Of())
		of := make([]string, len(shown))
		for i, g := range shown {
			of[i] = t.inside(g, added, depth)
		}
		return words.Phrase(op, cut(of)), loose
	}
}

// joined writes figures with the sign of their operation between them: level is
// how tightly the whole holds, and each after the first must hold tighter than
// least.
func (t Teller) joined(op figure.Op, of []*figure.Figure, level, least, depth int) (string, int) {
	if len(of) == 1 {
		return t.expression(of[0], depth)
	}
	shown, cut := shortened(of)
	parts := make([]string, len(shown))
	for i, g := range shown {
		need := least
		if i == 0 && level != loose {
			need = level
		}
		parts[i] = t.inside(g, need, depth)
		if i > 0 && negative(g) && !strings.HasPrefix(parts[i], "(") {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	if of[0].Value().Kind() == figure.KindDay {
		return strings.Join(cut(parts), words.DaySign(op)), level
	}
	return strings.Join(cut(parts), words.Sign(op)), level
}

// longList is how many figures are written before the middle ones are left out.
const longList = 8

// shortened are the figures of a long list that are written, and what puts « … »
// in the place of the others.
func shortened(of []*figure.Figure) ([]*figure.Figure, func([]string) []string) {
	if len(of) <= longList {
		return of, func(parts []string) []string { return parts }
	}
	shown := append(slices.Clone(of[:longList-3]), of[len(of)-1])
	return shown, func(parts []string) []string {
		return slices.Insert(parts, len(parts)-1, words.AndSoOn)
	}
}

// inside writes a part, in brackets when it doesn't hold together by itself.
func (t Teller) inside(f *figure.Figure, least, depth int) string {
	said, level := t.expression(f, depth-1)
	if level < least {
		return "(" + said + ")"
	}
	return said
}

// options are an answer and the options it is compared with, in words.
func (t Teller) options(f *figure.Figure) []string {
	answer := f.Of()[0]
	said := []string{t.written(answer)}
	var q *guide.Question
	if at := answer.Answer(); at != nil {
		q = t.question(*at)
	}
	for _, option := range f.Of()[1:] {
		if q != nil {
			said = append(said, q.OptionLabel(option.Text()))
			continue
		}
		said = append(said, option.Text())
	}
	return said
}

// atom is a part that isn't taken apart. An amount goes without « par mois », as
// what is computed from it may be of another time.
func (t Teller) atom(f *figure.Figure) (string, int) {
	if v := f.Value(); f.Answer() != nil && v.Kind() == figure.KindEuro {
		return words.Figure(v, ""), single
	}
	return t.written(f), single
}

// shift is by how much a day moves, with its unit.
func (t Teller) shift(f *figure.Figure, depth int) string {
	by := plainOf(f.Of()[1])
	if by.Rate() != nil || by.Exact() == nil || !by.Exact().IsInt() {
		return t.inside(by, product, depth)
	}
	n := int(by.Exact().Num().Int64())
	if f.Op() == figure.OpMonths {
		return words.MonthsBeside(n)
	}
	return words.DaysBeside(n)
}

// plainOf sees through what a formula doesn't write: rounding to the cent, and
// the choice of a rule, of which only what was taken counts.
func plainOf(f *figure.Figure) *figure.Figure {
	for f.Name() == nil {
		next := f
		switch f.Op() {
		case figure.OpCents, figure.OpGiven:
			next = f.Of()[0]
		case figure.OpIf:
			if f.Of()[0].IsZero() {
				return f
			}
			next = f.Of()[2]
			if f.Of()[0].Yes() {
				next = f.Of()[1]
			}
		case figure.OpOr:
			for _, g := range f.Of() {
				if !g.IsZero() {
					next = g
					break
				}
			}
		}
		if next == f {
			return f
		}
		f = next
	}
	return f
}

// present are the figures of a sum that are there.
func present(f *figure.Figure) []*figure.Figure {
	if f.Op() != figure.OpKnown {
		return f.Of()
	}
	var there []*figure.Figure
	for _, g := range f.Of() {
		if !g.IsZero() {
			there = append(there, g)
		}
	}
	return there
}

func negative(f *figure.Figure) bool {
	return f.Exact() != nil && f.Exact().Cmp(new(big.Rat)) < 0
}
