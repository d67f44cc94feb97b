package place

import "github.com/buron-cantal/buron/data"

// remembered is how many places lie behind at most.
const remembered = 100

// History is the way taken through the program. It keeps routes, not pages.
// The zero History is at no place yet.
type History struct {
	behind []Route
	here   Route
	ahead  []Route
}

// Here is the present place.
func (h *History) Here() Route { return h.here }

// Go moves to a new place; what lay ahead is forgotten.
func (h *History) Go(to Route) {
	if to == h.here {
		return
	}
	if h.here != (Route{}) {
		h.behind = append(h.behind, h.here)
		if len(h.behind) > remembered {
			h.behind = h.behind[len(h.behind)-remembered:]
		}
	}
	h.here, h.ahead = to, nil
}

// Mark rewrites the present place without moving, so that coming back leads to
// the row or the field that was left.
func (h *History) Mark(here Route) { h.here = here }

// Back returns to the place before; false when there is none.
func (h *History) Back() (Route, bool) {
	if len(h.behind) == 0 {
		return h.here, false
	}
	last := len(h.behind) - 1
	h.ahead = append(h.ahead, h.here)
	h.here, h.behind = h.behind[last], h.behind[:last]
	return h.here, true
}

// Forward undoes a Back; false when there is none to undo.
func (h *History) Forward() (Route, bool) {
	if len(h.ahead) == 0 {
		return h.here, false
	}
	last := len(h.ahead) - 1
	h.behind = append(h.behind, h.here)
	h.here, h.ahead = h.ahead[last], h.ahead[:last]
	return h.here, true
}

// Latest is the place where a page of a dossier, or of none, was last left; to
// itself when it wasn't there yet. Going up leads to the row that was left,
// however one came here.
func (h *History) Latest(to Route) Route {
	if to.Step != "" || to.Item != "" {
		return to
	}
	for i := len(h.behind) - 1; i >= 0; i-- {
		if r := h.behind[i]; r.Page == to.Page && r.Dossier == to.Dossier {
			return r
		}
	}
	return to
}

// Forget drops every place of one dossier, which went to the trash, from the
// way behind and ahead; the present place stays.
func (h *History) Forget(dossier data.ID) {
	keep := func(routes []Route) []Route {
		var kept []Route
		for _, r := range routes {
			if r.Dossier != dossier {
				kept = append(kept, r)
			}
		}
		return kept
	}
	h.behind, h.ahead = keep(h.behind), keep(h.ahead)
}
