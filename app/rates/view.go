package rates

import (
	"net/url"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/text"
)

// filter is which values are shown.
type filter string

// The filters.
const (
	all       filter = ""
	toCheck   filter = "check"
	old       filter = "old"
	corrected filter = "corrected"
)

var filters = []filter{all, toCheck, old, corrected}

// key names one value: a code and the first day of its span.
type key struct {
	code string
	from calendar.Day
}

// dated separates code and day in a route and in a draft.
const dated = "@"

func (k key) String() string {
	if k.from.IsZero() {
		return k.code + dated
	}
	return k.code + dated + k.from.String()
}

// readKey reads a key back; one without a day is that of the present value.
func readKey(s string) (k key, whole bool) {
	code, day, whole := strings.Cut(s, dated)
	k.code = code
	if day == "" {
		return k, whole
	}
	from, err := calendar.ParseISO(day)
	if err != nil {
		return k, false
	}
	k.from = from
	return k, true
}

// view is what the page shows and where one is in it; it is all that a route
// keeps of the page.
type view struct {
	filter filter
	search string
	at     key
	named  bool // the route named a value
	whole  bool // with its day
}

// searched separates the value from the search in a route's item.
const searched = "?"

func (v view) route() place.Route {
	item := ""
	if v.at != (key{}) {
		item = v.at.String()
	}
	if v.search != "" {
		item += searched + url.QueryEscape(v.search)
	}
	return place.Route{Page: place.Rates, Step: string(v.filter), Item: item}
}

// viewOf reads a route; what it doesn't understand is left out.
func viewOf(r place.Route) view {
	v := view{filter: filter(r.Step)}
	if !slices.Contains(filters, v.filter) {
		v.filter = all
	}
	item, search, _ := strings.Cut(r.Item, searched)
	if typed, err := url.QueryUnescape(search); err == nil {
		v.search = typed
	}
	v.at, v.whole = readKey(item)
	v.named = item != ""
	return v
}

// value is one value of the rates, and where it stands today.
type value struct {
	rates.Rate
	standing rates.Standing
	old      bool     // its source is to be read again
	words    []string // under which a search finds it
}

func (v value) key() key { return key{v.Code, v.From} }

// in says whether a filter shows a value.
func (v value) in(f filter) bool {
	switch f {
	case toCheck:
		return v.ToCheck
	case old:
		return v.old
	case corrected:
		return v.Corrected
	}
	return true
}

// row is a line of the table: the heading of a theme, or a value.
type row struct {
	heading, count string
	*value
}

func (r row) isHeading() bool { return r.value == nil }

// take takes over what the register has in force.
func (p *page) take() {
	p.in = p.desk.Register.InForce()
	p.values = p.values[:0]
	today := p.desk.Today()
	for _, r := range words.ByTheme(p.in.Table.All()) {
		v := value{Rate: r, standing: p.in.Table.Standing(r, today), old: p.in.Table.ToReread(r, today)}
		v.Extrapolated = v.standing == rates.Reused
		v.words = text.IndexWords(strings.Join([]string{r.Label, r.Code, r.Source, r.Printed, words.RateTheme(r.Theme)}, " "))
		p.values = append(p.values, v)
	}
}

// arrange makes the rows of the view: the values by theme, those of a code from
// the latest to the first.
func (p *page) arrange() {
	p.rows = nil
	wanted := text.QueryWords(p.view.search)
	var group []row
	close := func() {
		if len(group) > 0 {
			p.rows = append(p.rows, row{heading: words.RateTheme(group[0].Theme), count: words.Number(len(group))})
			p.rows = append(p.rows, group...)
		}
		group = nil
	}
	for i := 0; i < len(p.values); {
		end := i
		for end < len(p.values) && p.values[end].Code == p.values[i].Code {
			end++
		}
		if len(group) > 0 && words.RateTheme(group[0].Theme) != words.RateTheme(p.values[i].Theme) {
			close()
		}
		for j := end - 1; j >= i; j-- {
			if v := &p.values[j]; v.in(p.view.filter) && text.Match(v.words, wanted) {
				group = append(group, row{value: v})
			}
		}
		i = end
	}
	close()
}

// at is the row of a value, -1 when it isn't shown.
func (p *page) at(k key) int {
	return slices.IndexFunc(p.rows, func(r row) bool { return !r.isHeading() && r.key() == k })
}

// selected is the value on which one is, nil when none is shown.
func (p *page) selected() *value {
	if i := p.at(p.view.at); i >= 0 {
		return p.rows[i].value
	}
	return nil
}

// settle has the view name a value that is shown: the one it names, the present
// one of its code, the one that stands where it stood, or the first.
func (p *page) settle() {
	if p.at(p.view.at) >= 0 && (p.view.whole || !p.view.named) {
		return
	}
	present := slices.IndexFunc(p.rows, func(r row) bool {
		return !r.isHeading() && r.Code == p.view.at.code && (r.standing == rates.Present || r.standing == rates.Reused)
	})
	if present < 0 {
		present = slices.IndexFunc(p.rows, func(r row) bool { return !r.isHeading() && r.Code == p.view.at.code })
	}
	if present < 0 {
		present = min(max(p.table.list.Selected(), 1), len(p.rows)-1)
	}
	if present >= 0 && p.rows[present].isHeading() {
		present++
	}
	if present >= 0 && present < len(p.rows) {
		p.view.at, p.view.whole = p.rows[present].key(), true
	}
}

// counts are how many values each filter shows.
func (p *page) counts() map[filter]int {
	n := map[filter]int{}
	for _, v := range p.values {
		for _, f := range filters {
			if v.in(f) {
				n[f]++
			}
		}
	}
	return n
}
