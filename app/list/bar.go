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
	toggle *kit.Button // opens and closes the filters
	trash  *kit.Button

	open       bool
	filters    fyne.CanvasObject
	clear      *kit.Button
	ofOpen     []fyne.CanvasObject // filters that closed dossiers don't know
	order      *kit.Field          // the order, where the heads don't show every one
	path       *kit.Choice
	stage      *kit.Choice
	telecentre *kit.Choice
	adviser    *kit.Choice
	due        *kit.Choice
	sort       *kit.Choice
}

// The widths of the filters: four stand on a row of the smallest window, five
// on that of a wide one.
const (
	filterWidth look.Measure = 196
	stageWidth  look.Measure = 250
)

// underLabel is where a control begins that stands beside fields: below the
// line of their labels.
const underLabel = look.Body*7/5 + look.S6

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
	b.toggle = kit.Quiet(words.FilterShow, func() { b.openFilters(!b.open) })
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
	pick := func(every string, width look.Measure, chosen func(v *view, value string)) *kit.Choice {
		c := kit.NewPicker([]kit.Option{{Word: every}}).Width(width)
		c.OnChosen = func(value string) { p.change(func(v *view) { chosen(v, value) }) }
		return c
	}
	b.path = pick(words.EveryOne, filterWidth, func(v *view, value string) { v.path = data.Path(value) })
	b.stage = pick(words.EveryFem, stageWidth, func(v *view, value string) { v.stage = data.Stage(value) })
	b.telecentre = pick(words.EveryOne, filterWidth, func(v *view, value string) { v.telecentre = value })
	b.adviser = pick(words.EveryOne, filterWidth, func(v *view, value string) { v.adviser = value })
	b.due = pick(words.EveryFem, filterWidth, func(v *view, value string) { v.late = value != "" })
	b.sort = kit.NewPicker(nil).Width(filterWidth)
	b.sort.OnChosen = func(value string) { p.change(func(v *view) { v.sort, v.down = value, false }) }
	b.order = kit.NewField(words.FilterSort, b.sort)
	b.clear = kit.Quiet(words.FilterClear, func() {
		p.clearFilters()
		p.desk.Focus(b.path.First())
	})
	b.setOptions()
	stage, due := kit.NewField(words.HeadStage, b.stage), kit.NewField(words.FilterDue, b.due)
	b.ofOpen = []fyne.CanvasObject{stage, due}
	return kit.Wrap(look.S16,
		kit.NewField(words.HeadPath, b.path), stage,
		kit.NewField(words.FilterTelecentre, b.telecentre), kit.NewField(words.FilterAdviser, b.adviser),
		due, b.order, kit.Pad(b.clear, underLabel, 0, 0, 0))
}

// setOptions sets the choices that don't depend on the register.
func (b *bar) setOptions() {
	paths := []kit.Option{{Word: words.EveryOne}}
	for _, path := range data.Paths {
		paths = append(paths, kit.Option{Value: string(path), Word: words.ShortPath(path)})
	}
	b.path.SetOptions(paths)
	var orders []kit.Option
	for _, c := range columns {
		if c.Sort != "" {
			orders = append(orders, kit.Option{Value: c.Sort, Word: c.Title})
		}
	}
	b.sort.SetOptions(orders)
}

// fold offers the order where the heads don't show every one.
func (b *bar) fold(width float32) { kit.Visible(b.order, width < roomy) }

// stages are those of open dossiers, in the words of the chosen path.
func (b *bar) stages() []kit.Option {
	all := []kit.Option{{Word: words.EveryFem}}
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
	telecentres := []kit.Option{{Word: words.EveryOne}}
	for _, c := range s.network {
		telecentres = append(telecentres, kit.Option{Value: c.Name, Word: c.Name})
	}
	advisers := []kit.Option{{Word: words.EveryOne}}
	for _, a := range s.advisers {
		advisers = append(advisers, kit.Option{Value: a.Name, Word: a.Name})
	}
	b.telecentre.SetOptions(telecentres)
	b.adviser.SetOptions(advisers)
	b.due.SetOptions([]kit.Option{{Word: words.EveryFem}, {Value: lateOnly, Word: words.LateCount(s.counts.Late)}})
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
	b.open = b.open || v.filtered()
	b.toggle.SetWord(words.FilterShow)
	if b.open {
		b.toggle.SetWord(words.FilterHide)
	}
	kit.Visible(b.toggle, !v.filtered()) // what leaves dossiers out stays in sight
	kit.Visible(b.clear, v.filtered())
	b.trash.SetWord(words.TrashCount(b.of.counts.Trash))
	kit.Visible(b.trash, v.tab == closed && b.of.counts.Trash > 0)
	kit.Visible(b.filters, b.open)
	for _, f := range b.ofOpen {
		kit.Visible(f, v.tab != closed)
	}
	kit.Relayout(b.object)
}

func (b *bar) openFilters(open bool) {
	b.open = open
	b.show()
	if open {
		b.of.desk.Focus(b.path.First())
	}
}
