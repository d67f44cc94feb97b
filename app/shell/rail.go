package shell

import (
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// Keys of the rail's items: places, and the search, which is a part of one.
const railSearch = "search"

// newRail is the rail, with the pages that exist.
func (s *Shell) newRail() *kit.Rail {
	var items []kit.RailItem
	if s.Has(place.List) {
		items = append(items,
			kit.RailItem{Key: string(place.List), Word: words.RailList, Icon: look.IconFolder},
			kit.RailItem{Key: railSearch, Word: words.RailSearch, Icon: look.IconSearch, Foot: true})
	}
	if s.Has(place.Settings) {
		items = append(items, kit.RailItem{Key: string(place.Settings), Word: words.RailSettings, Icon: look.IconSettings, Foot: true})
	}
	rail := kit.NewRail(items...)
	rail.OnGo = func(key string) {
		if key == railSearch {
			s.find()
			return
		}
		s.Open(s.left(place.Route{Page: place.Name(key)}))
	}
	return rail
}

// left is where a page was left; once on it, it begins anew.
func (s *Shell) left(to place.Route) place.Route {
	if s.Here().Page == to.Page {
		return to
	}
	return s.history.Latest(to)
}

// railKey is the rail's item for a place: a dossier and all in it belong to
// the list, the rates to the settings, which lead there.
func railKey(r place.Route) string {
	switch r.Page {
	case place.Settings, place.Rates:
		return string(place.Settings)
	case place.Welcome, place.Trouble:
		return ""
	default:
		return string(place.List)
	}
}
