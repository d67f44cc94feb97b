package list

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// sheet is the white of the page: the table, or what stands in its place.
type sheet struct {
	of     *page
	object *fyne.Container
	place  *fyne.Container // what stands in the table's place
	says   string          // which of them, so that it isn't made again
}

func newSheet(p *page) *sheet {
	s := &sheet{of: p, place: kit.Stack(kit.NewGround(look.None))}
	s.place.Hide()
	p.table.object.Hide()
	s.object = kit.Fill(look.Sheet, kit.Stack(p.table.object, s.place))
	return s
}

// show shows the rows, or why there are none.
func (s *sheet) show() {
	p := s.of
	switch {
	case p.fault != nil:
		s.put("fault "+p.fault.Error(), s.failure)
	case !p.read:
	case len(p.rows) > 0:
		s.rows()
	case p.view.search != "":
		s.put("nobody "+p.view.route().Item, s.nobody)
	case p.view.filtered():
		s.put("filtered", s.filtered)
	case p.known:
		s.put("none "+string(p.view.tab)+p.emptiness(), s.none)
	}
}

// emptiness tells an empty register from an empty tab.
func (p *page) emptiness() string {
	if p.nothing() {
		return " at all"
	}
	return ""
}

// rows shows the table; the focus goes to it when it was on what stood there.
func (s *sheet) rows() {
	if s.of.table.object.Visible() {
		return
	}
	s.says = ""
	lost := kit.HasFocus(s.place)
	s.place.Hide()
	s.of.table.object.Show()
	s.object.Refresh() // the toolkit doesn't draw anew what is shown again
	if lost {
		s.of.desk.Focus(s.of.table.list)
	}
}

// put shows something in the table's place; the focus goes to the search when
// it was on the rows.
func (s *sheet) put(says string, make func() fyne.CanvasObject) {
	if s.says == says {
		return
	}
	s.says = says
	lost := kit.HasFocus(s.object)
	s.of.table.object.Hide()
	s.place.Objects = []fyne.CanvasObject{kit.NewScroll(kit.Column(0, kit.Pad(make(), look.S40, look.S40, look.S40, look.S40)))}
	s.place.Show()
	s.object.Refresh()
	if lost {
		s.of.desk.Focus(s.of.bar.search)
	}
}

func (s *sheet) showReading() {
	s.put("reading", func() fyne.CanvasObject { return kit.NewLoading(words.ReadingRegister, 8) })
}

func (s *sheet) failure() fyne.CanvasObject {
	return kit.AtMost(look.ProseWidth, kit.NewAlert(kit.Stop, words.ListUnread, words.Sentence(s.of.fault)).
		With(kit.Secondary(words.Retry, s.of.Reload)))
}

// nobody says that the search finds nobody, and where one could look as well.
func (s *sheet) nobody() fyne.CanvasObject {
	p := s.of
	rows := []fyne.CanvasObject{kit.Heading(words.Nobody(p.view.search)), kit.Soft(words.NobodyBody)}
	var ways []fyne.CanvasObject
	if p.view.tab == ongoing || p.view.tab == silent {
		ways = append(ways, kit.Secondary(words.SearchClosed, func() { p.change(func(v *view) { v.tab = everywhere }) }))
	}
	if p.view.filtered() {
		ways = append(ways, kit.Secondary(words.SearchWider, p.clearFilters))
	}
	if len(ways) > 0 {
		rows = append(rows, kit.Pad(kit.Wrap(look.S12, ways...), look.S8, 0, 0, 0))
	}
	return kit.AtMost(look.ProseWidth, kit.Column(look.S6, rows...))
}

func (s *sheet) filtered() fyne.CanvasObject {
	return kit.NewEmpty(words.NoFiltered, words.NoFilteredBody, kit.Secondary(words.FilterClear, s.of.clearFilters))
}

// none says that there is nothing yet.
func (s *sheet) none() fyne.CanvasObject {
	p := s.of
	if p.nothing() {
		return kit.NewEmpty(words.NoDossierTitle, words.NoDossierBody,
			kit.Primary(words.TakeNewcomer, p.newcomer).Before(look.IconPlus))
	}
	switch p.view.tab {
	case silent:
		return kit.NewEmpty(words.NoSilentTitle, words.NoSilentBody, nil)
	case closed:
		return kit.NewEmpty(words.NoClosedTitle, words.NoClosedBody, nil)
	}
	return kit.NewEmpty(words.NoOngoingTitle, words.NoOngoingBody, nil)
}
