package list

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// bar is the search, the tabs and the filters.
type bar struct {
	of     *page
	object fyne.CanvasObject
	search *kit.Entry
	tabs   *kit.Tabs
	toggle *kit.Button // opens the filters, closes or clears them
	trash  *kit.Button

	open       bool
	filters    fyne.CanvasObject
	path       *kit.Choice
	stage      *kit.Choice
	telecentre *kit.Choice
	adviser    *kit.Choice
	due        *kit.Choice
	sort       *kit.Choice
}

// filterWidth is the width of a filter: six stand on a row of a wide window,
// four on that of a small one.
const filterWidth = look.DateWidth

// lateOnly is the value of the filter on what is due.
const lateOnly = "late"

func newBar(p *page) *bar {
	b := &bar{of: p}
	b.search = kit.NewEntry().Width(look.SearchWidth).Icon(look.IconSearch).Hint(words.ListHint).KeyHint(words.KeyFind)
	b.search.OnChanged = p.typed
	b.search.OnSubmitted = func(string) { p.hurry(b.enter) }
	b.search.OnKey = b.key
	b.tabs = kit.NewTabs(b.tabList()...)
	b.tabs.OnChosen = func(key string) { p.choose(tab(key)) }
	b.toggle = kit.Quiet(words.FilterShow, b.press)
	b.trash = kit.Quiet("", func() { p.desk.Go(place.Route{Page: place.Trash}) })
	b.trash.Hide()
	b.filters = b.newFilters()
	b.filters.Hide()
	b.object = kit.Column(look.S16, kit.Wrap(look.S24, b.search, b.tabs, kit.Row(0, b.toggle, b.trash)), b.filters)
	return b
}

// enter opens the best match; without a search it only goes to the rows.
func (b *bar) enter() {
	if b.of.view.search == "" {
		b.down()
		return
	}
	b.of.open(b.of.table.list.Selected())
}

// down goes to the first row, or on to what stands in the rows' place.
func (b *bar) down() {
	if len(b.of.rows) == 0 {
		b.of.desk.Focus(kit.FirstIn(b.of.sheet.object))
		return
	}
	b.of.table.list.Top()
	b.of.desk.Focus(b.of.table.list)
}

// key has ↓ lead to the rows that what is typed will find.
func (b *bar) key(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyDown {
		return false
	}
	b.of.hurry(b.down)
	return true
}

func (b *bar) tabList() []kit.Tab {
	c := b.of.counts
	if !b.of.known {
		c.Ongoing, c.Silent, c.Closed = -1, -1, -1
	}
	return []kit.Tab{
		{Key: string(ongoing), Word: words.ListOngoing, Count: c.Ongoing},
		{Key: string(silent), Word: words.ListSilent, Count: c.Silent},
		{Key: string(closed), Word: words.ListClosed, Count: c.Closed},
	}
}

// newFilters are the choices under the search.
func (b *bar) newFilters() fyne.CanvasObject {
	p := b.of
	pick := func(options []kit.Option, chosen func(v *view, value string)) *kit.Choice {
		c := kit.NewPicker(options).Width(filterWidth)
		c.OnChosen = func(value string) { p.change(func(v *view) { chosen(v, value) }) }
		return c
	}
	paths := []kit.Option{{Word: words.EveryPath}}
	for _, path := range data.Paths {
		paths = append(paths, kit.Option{Value: string(path), Word: words.Path(path)})
	}
	b.path = pick(paths, func(v *view, value string) { v.path = data.Path(value) })
	b.stage = pick(b.stages(), func(v *view, value string) { v.stage = data.Stage(value) })
	b.telecentre = pick([]kit.Option{{Word: words.EveryTelecentre}}, func(v *view, value string) { v.telecentre = value })
	b.adviser = pick([]kit.Option{{Word: words.EveryAdviser}}, func(v *view, value string) { v.adviser = value })
	b.due = pick([]kit.Option{{Word: words.EveryDue}, {Value: lateOnly, Word: words.OnlyLate}}, func(v *view, value string) { v.late = value != "" })
	var orders []kit.Option
	for _, c := range columns {
		if c.Sort != "" {
			orders = append(orders, kit.Option{Value: c.Sort, Word: c.Title})
		}
	}
	b.sort = kit.NewPicker(orders).Width(filterWidth)
	b.sort.OnChosen = func(value string) { p.change(func(v *view) { v.sort, v.down = value, false }) }
	return kit.Wrap(look.S16,
		kit.NewField(words.HeadPath, b.path), kit.NewField(words.HeadStage, b.stage),
		kit.NewField(words.FilterTelecentre, b.telecentre), kit.NewField(words.FilterAdviser, b.adviser),
		kit.NewField(words.FilterDue, b.due), kit.NewField(words.FilterSort, b.sort))
}

// stages are those of open dossiers, in the words of the chosen path.
func (b *bar) stages() []kit.Option {
	all := []kit.Option{{Word: words.EveryStage}}
	g := b.of.desk.Engine.Guides.For(b.of.view.path)
	for _, s := range data.Stages {
		if s != data.StageClosed {
			all = append(all, kit.Option{Value: string(s), Word: g.StageLabel(s)})
		}
	}
	return all
}

// offer takes over the counters and the choices that the register has.
func (b *bar) offer(s surroundings) {
	telecentres := []kit.Option{{Word: words.EveryTelecentre}}
	for _, c := range s.network {
		telecentres = append(telecentres, kit.Option{Value: c.Name, Word: c.Name})
	}
	advisers := []kit.Option{{Word: words.EveryAdviser}}
	for _, a := range s.advisers {
		advisers = append(advisers, kit.Option{Value: a.Name, Word: a.Name})
	}
	b.telecentre.SetOptions(telecentres)
	b.adviser.SetOptions(advisers)
	b.due.SetOptions([]kit.Option{{Word: words.EveryDue}, {Value: lateOnly, Word: words.LateCount(s.counts.Late)}})
	b.tabs.SetTabs(b.tabList()...)
	b.show()
}

// show follows the view.
func (b *bar) show() {
	v := b.of.view
	if b.search.Text() != v.search {
		b.search.SetText(v.search)
	}
	b.tabs.Set(string(v.tab))
	b.path.Set(string(v.path))
	b.stage.SetOptions(b.stages())
	b.stage.Set(string(v.stage))
	b.telecentre.Set(v.telecentre)
	b.adviser.Set(v.adviser)
	late := ""
	if v.late {
		late = lateOnly
	}
	b.due.Set(late)
	by, _ := v.order()
	b.sort.Set(by)
	word := words.FilterShow
	switch {
	case v.filtered():
		word = words.FilterClear
		b.open = true
	case b.open:
		word = words.FilterHide
	}
	b.toggle.SetWord(word)
	b.trash.SetWord(words.TrashCount(b.of.counts.Trash))
	visible(b.trash, v.tab == closed && b.of.counts.Trash > 0)
	if b.filters.Visible() != b.open {
		visible(b.filters, b.open)
	}
	kit.Relayout(b.object)
}

// press opens the filters, clears those that are set, or closes them.
func (b *bar) press() {
	if b.of.view.filtered() {
		b.of.clearFilters()
		return
	}
	b.openFilters(!b.open)
}

func (b *bar) openFilters(open bool) {
	b.open = open
	b.show()
	if open {
		b.of.desk.Focus(b.path.First())
	}
}

func visible(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}
