package plan

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// Measures of the table.
const (
	whoWidth look.Measure = 128
	// toastRoom is left below the last row, where a toast may stand.
	toastRoom = look.ToastHeight + look.S40 + look.S16
)

// sheet is the table of the actions, with what is to be said above it.
type sheet struct {
	page    *page
	banners *fyne.Container
	list    *kit.List
	scroll  *kit.Scroll
	heads   *fyne.Container
	object  *fyne.Container
	retry   *kit.Button // after a reading that failed

	columns *kit.Columns
	measure *kit.ActionRow
	lines   map[kit.Line]*line
	shown   map[int]*line // by row, those on screen
}

// line is a row on screen: a heading or an action.
type line struct {
	group *kit.Group
	row   *kit.ActionRow
}

func newSheet(p *page) *sheet {
	s := &sheet{page: p, lines: map[kit.Line]*line{}, shown: map[int]*line{}}
	s.columns = kit.NewColumns(
		kit.Col{Title: words.ActionColumn, Inset: look.Indent},
		kit.Col{Title: words.WhoColumn, Width: whoWidth},
		kit.Col{Title: words.DueColumn, Width: look.DateColumn, Right: true, Bold: true},
	)
	s.measure = kit.NewActionRow(s.columns)
	s.banners = kit.Column(look.S8)
	s.list = kit.NewList(s.newLine, s.fill).Inline()
	s.list.RowHeight, s.list.Bleed, s.list.ClickSelects = look.Row, look.S40, true
	s.list.IsHeading = func(i int) bool { return p.rows[i].isHeading() }
	s.list.Height = s.height
	s.list.OnSelected = p.onSelected
	s.list.OnOpen = func(int) { p.openPanel() }
	s.list.OnTick = func(i int) { p.tickRow(i) }
	s.scroll = kit.NewScroll(kit.NewGround(look.None))
	s.heads = kit.Column(0, kit.Margins(s.banners, 0, 0), kit.Margins(kit.NewHead(s.columns), 0, 0))
	s.heads.Hide()
	s.object = kit.Frame(s.heads, s.scroll, nil)
	return s
}

// setNarrow follows the margins of the sheet; where the panel is folded a click
// opens it.
func (s *sheet) setNarrow(narrow bool) {
	s.list.Bleed, s.list.ClickSelects = look.S40, !narrow
	if narrow {
		s.list.Bleed = look.S28
	}
}

func (s *sheet) newLine() kit.Line {
	l := &line{group: kit.NewGroup("", ""), row: kit.NewActionRow(s.columns)}
	o := kit.Stack(l.group, l.row)
	s.lines[o] = l
	return o
}

func (s *sheet) fill(i int, o kit.Line) {
	l, r := s.lines[o], s.page.rows[i]
	s.shown[i] = l
	kit.Visible(l.group, r.isHeading())
	kit.Visible(l.row, !r.isHeading())
	if r.isHeading() {
		l.group.Set(r.heading, r.count)
		return
	}
	l.row.OnTick = func() { s.page.clickBox(i) }
	l.row.Set(s.page.line(r.action))
}

func (s *sheet) height(i int, width float32) float32 {
	r := s.page.rows[i]
	if r.isHeading() {
		return look.GroupHead.Px()
	}
	s.measure.Set(s.page.line(r.action))
	return s.measure.HeightFor(width)
}

// showTable puts the table in place.
func (s *sheet) showTable() {
	s.retry = nil
	s.heads.Show()
	s.scroll.SetContent(kit.Margins(s.list, 0, toastRoom))
}

// showReading says that the plan is being read.
func (s *sheet) showReading() {
	s.scroll.SetContent(kit.Margins(kit.NewLoading(words.PlanReading, 8), look.S16, 0))
}

// showFailure says why the plan can't be read.
func (s *sheet) showFailure(err error, again func()) {
	s.heads.Hide()
	s.retry = kit.Primary(words.Retry, func() { again() })
	s.scroll.SetContent(kit.Margins(kit.NewAlert(kit.Stop, words.Sentence(err), "").With(s.retry), look.S28, 0))
	s.page.desk.Focus(s.retry)
}

// showEmpty says that there is no action.
func (s *sheet) showEmpty() {
	button := kit.Secondary(words.PlanAdd, s.page.add).Before(look.IconPlus)
	s.scroll.SetContent(kit.Margins(kit.NewEmpty(words.PlanNothing, words.PlanNothingTo, button), look.S32, 0))
}

// show shows the plan anew.
func (p *page) show() {
	empty := len(p.rows) == 0
	p.arrange()
	if !p.loaded {
		return
	}
	if p.at(p.selected) < 0 {
		p.selected = p.nearby()
	}
	p.sheet.shown = map[int]*line{}
	switch {
	case len(p.rows) == 0:
		p.sheet.showEmpty()
	case empty:
		p.sheet.showTable()
	}
	p.sheet.list.SetCount(len(p.rows), false)
	at := p.at(p.selected)
	moved := at >= 0 && at != p.sheet.list.Selected()
	if moved {
		p.sheet.list.Select(at)
	}
	p.head.show()
	p.showBanners()
	p.panel.show(p.action(p.selected))
	kit.Relayout(p.sheet.list)
	if moved {
		p.sheet.clear(at)
	}
}

// nearby is the action selected in place of one that is gone: the one that now
// stands where it stood.
func (p *page) nearby() data.ID {
	for i := max(0, p.sheet.list.Selected()); i < len(p.rows) && p.sheet.list.Count() > 0; i++ {
		if !p.rows[i].isHeading() {
			return p.rows[i].action.ID
		}
	}
	return p.begin()
}

// onSelected follows the selection of the table.
func (p *page) onSelected(i int) {
	if p.rows[i].isHeading() || p.rows[i].action.ID == p.selected {
		return
	}
	id := p.rows[i].action.ID
	p.panel.commit()
	p.mark(id)
	if at := p.at(id); at != p.sheet.list.Selected() {
		p.sheet.list.Select(at) // what was handed over has changed the rows
	}
	p.sheet.list.Fill()
	p.panel.show(p.action(id))
	p.sheet.clear(p.at(id))
}

// mark says which action is selected, and has the way back lead to it.
func (p *page) mark(id data.ID) {
	p.selected = id
	p.route.Item = string(id)
	p.desk.Mark(p.route)
}

// clear keeps the selected row where no toast covers it, and shows the heading
// above the first action.
func (s *sheet) clear(i int) {
	l := s.shown[i]
	if l == nil || s.scroll.Size().Height == 0 { // nothing is laid out yet
		return
	}
	if i == 1 {
		s.scroll.Top()
		return
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject
	below := top(l.row).Y + l.row.Size().Height - top(s.scroll).Y
	if over := below + toastRoom.Px() - s.scroll.Size().Height; over > 0 {
		s.scroll.ScrollTo(s.scroll.Offset() + over)
	}
}

// selectAction selects an action as a person does.
func (p *page) selectAction(id data.ID) {
	if at := p.at(id); at >= 0 {
		p.sheet.list.Select(at)
	}
}

// showBanners says what is to be known before the table.
func (p *page) showBanners() {
	p.head.measure()
	b := p.sheet.banners
	b.Objects = nil
	add := func(o fyne.CanvasObject) { b.Objects = append(b.Objects, o) }
	link := func(word string, do func()) fyne.CanvasObject { return kit.NewLink(word, do) }
	if len(p.found) > 0 {
		add(p.foundAlert())
	}
	if p.dossier.Project.Path == data.Undecided {
		add(kit.NewAlert(kit.Info, words.PlanUndecided, words.PlanCommonOnly).With(link(words.PlanChoosePath, p.choosePath)))
	}
	if p.behind > 0 {
		add(kit.NewAlert(kit.Care, words.PlanBehind(p.behind, p.pushed), "").With(link(words.PlanSeeChanges, p.toReplan)))
	}
	if p.overdue > 0 && p.head.tight {
		add(kit.NewAlert(kit.Info, words.SpreadWhy(p.overdue), "").With(link(words.SpreadThem, p.toSpread)))
	}
	if len(b.Objects) > 0 {
		b.Objects = []fyne.CanvasObject{kit.Pad(kit.Column(look.S8, b.Objects...), look.S16, 0, look.S4, 0)}
	}
	b.Refresh()
	kit.Relayout(b)
}

func (p *page) choosePath() {
	p.desk.Go(place.Route{Page: place.Interview, Dossier: p.route.Dossier, Step: "path"})
}
