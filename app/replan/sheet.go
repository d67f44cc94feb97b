package replan

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
)

// sheet is the table of the changes.
type sheet struct {
	page   *page
	list   *kit.List
	scroll *kit.Scroll
	heads  *fyne.Container
	object *fyne.Container
	button *kit.Button // where there is no table: what to do instead

	columns *kit.Columns
	measure *kit.ChangeRow
	lines   map[kit.Line]*line
}

// line is a row on screen: a heading or a change.
type line struct {
	group *kit.Group
	row   *kit.ChangeRow
}

func newSheet(p *page) *sheet {
	s := &sheet{page: p, lines: map[kit.Line]*line{}}
	s.columns = kit.NewColumns(
		kit.Col{Title: words.ActionColumn, Inset: look.Indent},
		kit.Col{Title: words.OldColumn, Width: look.DateColumn, Right: true},
		kit.Col{Width: look.S16},
		kit.Col{Title: words.NewColumn, Width: look.DateColumn, Right: true, Bold: true},
	)
	s.measure = kit.NewChangeRow(s.columns)
	s.list = kit.NewList(s.newLine, s.fill).Inline()
	s.list.RowHeight, s.list.Bleed, s.list.ClickSelects = look.Row, look.S40, true
	s.list.IsHeading = func(i int) bool { return p.rows[i].isHeading() }
	s.list.Height = s.height
	s.list.OnSelected = p.onSelected
	s.list.OnOpen = func(int) { p.openPanel() }
	s.list.OnTick = s.tick
	s.scroll = kit.NewScroll(kit.NewGround(look.None))
	s.heads = kit.Margins(kit.NewHead(s.columns), 0, 0)
	s.heads.Hide()
	s.object = kit.Frame(s.heads, s.scroll, nil)
	return s
}

// setNarrow follows the margins of the sheet.
func (s *sheet) setNarrow(narrow bool) {
	s.list.Bleed = look.S40
	if narrow {
		s.list.Bleed = look.S28
	}
}

func (s *sheet) newLine() kit.Line {
	l := &line{group: kit.NewGroup("", ""), row: kit.NewChangeRow(s.columns)}
	o := kit.Stack(l.group, l.row)
	s.lines[o] = l
	return o
}

func (s *sheet) fill(i int, o kit.Line) {
	l, r := s.lines[o], s.page.rows[i]
	kit.Visible(l.group, r.isHeading())
	kit.Visible(l.row, !r.isHeading())
	if r.isHeading() {
		l.group.Set(r.heading, r.count)
		return
	}
	l.row.OnIcon = func() { s.click(i) }
	l.row.Set(s.page.line(r.change))
}

func (s *sheet) height(i int, width float32) float32 {
	r := s.page.rows[i]
	if r.isHeading() {
		return look.GroupHead.Px()
	}
	s.measure.Set(s.page.line(r.change))
	return s.measure.HeightFor(width)
}

func (s *sheet) tick(i int) {
	if r := s.page.rows[i]; !r.isHeading() {
		s.page.toggle(r.change.ID)
	}
}

// click keeps or takes the line of an icon, whichever is selected.
func (s *sheet) click(i int) {
	s.page.desk.Focus(s.list)
	s.list.Select(i)
	s.tick(i)
}

// line is what the table says of a change.
func (p *page) line(c *plan.Change) kit.ChangeLine {
	l := kit.ChangeLine{Title: c.Title, Icon: look.IconCalendar, Act: true}
	if c.Legal {
		l.Tag = words.LegalWord
	}
	l.OldWeekday, l.OldDate = said(c.Old)
	l.NewWeekday, l.NewDate = said(c.New)
	switch {
	case c.Kind == plan.Locked:
		l.Icon, l.Act, l.Note = look.IconLock, false, words.Unchanged
	case c.Kind == plan.Done:
		l.Icon, l.Note = look.IconCheck, words.Unchanged
		l.Act = c.Proposed.Status == data.Done
		if !l.Act {
			l.Icon = look.IconMinus
		}
	case c.Kind == plan.Same:
		l.Icon, l.Act, l.Note = look.IconNone, false, words.Unchanged
	case c.Kind == plan.Added:
		l.Icon, l.OldWeekday, l.OldDate = look.IconPlus, "", ""
		l.Tag = words.NewLine
	case c.Kind == plan.Withdrawn:
		l.Icon, l.NewWeekday, l.NewDate = look.IconTrash, "", words.ToWithdraw
	}
	if c.Legal && c.Kind == plan.Added {
		l.Tag = words.LegalWord + " · " + words.NewLine
	}
	if c.Proposes() && p.refused[c.ID] {
		l.Icon, l.Act, l.Note = look.IconMinus, false, words.KeptLine
		if c.Kind == plan.Added {
			l.Note = words.LeftOut
		}
		l.NewWeekday = ""
	}
	if l.Note != "" {
		l.NewWeekday = ""
	}
	return l
}

// showReading says that the plan is being read.
func (s *sheet) showReading() {
	s.scroll.SetContent(kit.Margins(kit.NewLoading(words.ReplanReading, 8), look.S16, 0))
}

// showFailure says why the plan can't be read.
func (s *sheet) showFailure(err error, again func()) {
	s.heads.Hide()
	s.button = kit.Primary(words.Retry, func() {
		s.button = nil
		again()
	})
	s.scroll.SetContent(kit.Margins(kit.NewAlert(kit.Stop, words.Sentence(err), "").With(s.button), look.S28, 0))
	s.page.desk.Focus(s.button)
}

// showTable shows the changes, or that there are none.
func (s *sheet) showTable() {
	none := s.page.count() == 0
	kit.Visible(s.heads, !none)
	if none {
		s.button = kit.Primary(words.ReplanBack, s.page.toPlan)
		s.scroll.SetContent(kit.Margins(kit.NewEmpty(words.ReplanNothing, words.ReplanNothingTo, s.button), look.S32, 0))
		return
	}
	s.button = nil
	s.scroll.SetContent(kit.Margins(s.list, 0, look.S40))
}

// show shows the changes anew.
func (p *page) show() {
	none := len(p.rows) == 0 || p.count() == 0
	p.arrange()
	if none || p.count() == 0 || p.sheet.button != nil {
		p.sheet.showTable()
	}
	p.sheet.list.SetCount(len(p.rows), false)
	if at := p.at(p.selected); at >= 0 && at != p.sheet.list.Selected() {
		p.sheet.list.Select(at)
	}
	accepted, _ := p.chosen()
	if len(accepted) == 0 {
		p.apply.SetWord(words.ReplanKeepAll)
	} else {
		p.apply.SetWord(words.Apply(parts(accepted)))
	}
	p.panel.show()
	p.bar.show()
	kit.Relayout(p.sheet.list)
}

// onSelected follows the selection of the table.
func (p *page) onSelected(i int) {
	if p.rows[i].isHeading() {
		return
	}
	p.selected = p.rows[i].change.ID
	if i == 1 { // the first line: its heading, too
		p.sheet.scroll.Top()
	}
}
