package figure

import "github.com/buron-cantal/buron/data/calendar"

// Name is what a figure is called. Words find its label and its rule by Rule.
type Name struct {
	// Key is the key of a result, "" for a step between.
	Key string
	// Rule is the shape of the key (« yearN.net »), or the id of a step
	// (« micro.line »).
	Rule string
	// What tells apart the figures of one rule, where it applies.
	Year     int // the project's year from 1, or a civil one
	Month    int // from 1
	From, To calendar.Day
	Label    string // a row's own label, as typed
}

// Named gives a figure a name, and a kind: an amount is rounded to the cent
// from here on, a percentage and hours are shown with two decimals and keep
// their exact number, KindRate is a percentage with the decimals it has.
func Named(name Name, kind Kind, f *Figure) *Figure {
	named := build(OpNamed, func(of []*Figure) result { return settleKind(kind, of[0].result) }, []*Figure{f})
	named.name = &name
	return named
}

// Step names a step between, an amount: its rule and what tells it apart.
func Step(name Name, f *Figure) *Figure { return Named(name, KindEuro, f) }

func settleKind(kind Kind, r result) result {
	if r.fault != "" {
		return r
	}
	if r.exact == nil && numbers[kind] {
		return result{fault: None}
	}
	switch kind {
	case KindEuro:
		if _, ok := centsOf(r.exact); !ok {
			return result{fault: TooLarge}
		}
		r.exact = roundCents(r.exact)
		r.kind = kind
		return r
	case KindRate:
		r.places = -1
	case KindPercent, KindHours:
		r.places = 2
	}
	r.kind = kind
	if r.exact != nil && (&Figure{result: r}).Value().IsZero() {
		return result{fault: TooLarge} // more digits than are shown
	}
	return r
}

// numbers are the kinds that nothing but a number can be.
var numbers = map[Kind]bool{KindInt: true, KindEuro: true, KindPercent: true, KindRate: true, KindHours: true, KindDecimal: true}
