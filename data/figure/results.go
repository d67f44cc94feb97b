package figure

import (
	"maps"
	"slices"
)

// Results are computed values by key. A result that can't be computed is
// absent, never zero.
type Results map[string]Value

// Set keeps a result; no result is left out, so that it stays absent.
func (r Results) Set(key string, v Value) {
	if !v.IsZero() {
		r[key] = v
	}
}

// Lookup is what conditions ask for: the value of a key, if it is known.
func (r Results) Lookup(key string) (any, bool) {
	v, ok := r[key]
	if !ok || v.IsZero() {
		return nil, false
	}
	return v.Any(), true
}

// Add keeps every result of others.
func (r Results) Add(others Results) {
	for key, v := range others {
		r.Set(key, v)
	}
}

// Keys are the keys in alphabetical order.
func (r Results) Keys() []string { return slices.Sorted(maps.Keys(r)) }
