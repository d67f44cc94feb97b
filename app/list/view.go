package list

import (
	"net/url"
	"strconv"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// tab is which dossiers are shown.
type tab string

// The tabs; everywhere is no tab but a search that looks among the closed
// dossiers too.
const (
	ongoing    tab = ""
	silent     tab = "silent"
	closed     tab = "closed"
	everywhere tab = "all"
)

var scopes = map[tab]store.Scope{ongoing: store.Ongoing, silent: store.Silent, closed: store.Closed, everywhere: store.All}

// The columns one can sort by.
const (
	byDue     = "due"
	byName    = "name"
	byTarget  = "target"
	byContact = "contact"
	byStage   = "stage"
)

var sorts = map[string]store.Sort{
	byDue: store.NextDue, byName: store.Name, byTarget: store.Target, byContact: store.LastContact, byStage: store.StageOrder,
}

// view is what the list shows and where one is in it. It is all that a route
// keeps of the page.
type view struct {
	tab    tab
	search string
	sort   string // "" is the tab's own
	down   bool

	path                data.Path
	stage               data.Stage
	telecentre, adviser string
	late                bool

	row data.ID // the selected dossier
	at  int     // and how many stand before it
}

// order is the column sorted by, and whether from the last to the first:
// what is late first; who was silent longest; who was heard last of the
// closed ones.
func (v view) order() (by string, down bool) {
	switch {
	case v.sort != "":
		return v.sort, v.down
	case v.tab == silent:
		return byContact, false
	case v.tab == closed:
		return byContact, true
	}
	return byDue, false
}

// filtered says whether a filter leaves dossiers out.
func (v view) filtered() bool {
	return v.path != "" || v.stage != "" || v.telecentre != "" || v.adviser != "" || v.late
}

// unfiltered is the view without its filters.
func (v view) unfiltered() view {
	v.path, v.stage, v.telecentre, v.adviser, v.late = "", "", "", "", false
	return v
}

func (v view) query(today calendar.Day) store.Query {
	by, down := v.order()
	return store.Query{
		Search: v.search, Scope: scopes[v.tab],
		Path: v.path, Stage: v.stage, Telecentre: v.telecentre, Adviser: v.adviser, Late: v.late,
		Sort: sorts[by], Descending: down, Today: today,
	}
}

// Keys of a route's item.
const (
	keyTab, keySearch, keySort, keyDown      = "tab", "q", "sort", "down"
	keyPath, keyStage, keyCentre, keyAdviser = "path", "stage", "telecentre", "adviser"
	keyLate, keyRow, keyAt                   = "late", "row", "at"
)

// route is the list's place, with all that a view holds.
func (v view) route() place.Route {
	all := url.Values{}
	put := func(key, value string) {
		if value != "" {
			all.Set(key, value)
		}
	}
	flag := func(key string, on bool) {
		if on {
			all.Set(key, "1")
		}
	}
	put(keyTab, string(v.tab))
	put(keySearch, v.search)
	put(keySort, v.sort)
	flag(keyDown, v.down)
	put(keyPath, string(v.path))
	put(keyStage, string(v.stage))
	put(keyCentre, v.telecentre)
	put(keyAdviser, v.adviser)
	flag(keyLate, v.late)
	put(keyRow, string(v.row))
	if v.at > 0 {
		all.Set(keyAt, strconv.Itoa(v.at))
	}
	return place.Route{Page: place.List, Item: all.Encode()}
}

// viewOf reads a route back; what it doesn't understand is left out.
func viewOf(r place.Route) view {
	all, err := url.ParseQuery(r.Item)
	if err != nil {
		return view{}
	}
	v := view{
		tab: tab(all.Get(keyTab)), search: all.Get(keySearch), sort: all.Get(keySort), down: all.Has(keyDown),
		path: data.Path(all.Get(keyPath)), stage: data.Stage(all.Get(keyStage)),
		telecentre: all.Get(keyCentre), adviser: all.Get(keyAdviser), late: all.Has(keyLate),
		row: data.ID(all.Get(keyRow)),
	}
	if n, err := strconv.Atoi(all.Get(keyAt)); err == nil {
		v.at = max(0, n)
	}
	if _, known := scopes[v.tab]; !known {
		v.tab = ongoing
	}
	if _, known := sorts[v.sort]; !known {
		v.sort, v.down = "", false
	}
	return v
}
