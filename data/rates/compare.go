package rates

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/data/calendar"
)

// Difference is a value that one table has and another hasn't, or not so.
type Difference struct {
	Code string
	From calendar.Day
	// Before and After are the span's in the one and in the other; nil where
	// there is none.
	Before, After *Rate
}

// Differences are the values that change from one table to another, by code and
// day. Another source of the same value is no change.
func Differences(before, after *Table) []Difference {
	type key struct {
		code string
		from calendar.Day
	}
	found := map[key]*Difference{}
	at := func(r Rate) *Difference {
		k := key{r.Code, r.From}
		if found[k] == nil {
			found[k] = &Difference{Code: r.Code, From: r.From}
		}
		return found[k]
	}
	for _, r := range before.All() {
		at(r).Before = &r
	}
	for _, r := range after.All() {
		at(r).After = &r
	}
	var all []Difference
	for _, d := range found {
		if d.Before == nil || d.After == nil || !sameValue(*d.Before, *d.After) {
			all = append(all, *d)
		}
	}
	slices.SortFunc(all, func(a, b Difference) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.From, b.From))
	})
	return all
}

func sameValue(a, b Rate) bool {
	return a.Unit == b.Unit && a.Value.Cmp(b.Value) == 0 && a.Day == b.Day && a.Printed == b.Printed && a.To == b.To
}
