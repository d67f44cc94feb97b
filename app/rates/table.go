package rates

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/rates"
)

// The places of the columns.
const (
	colName = iota
	colValue
	colPeriod
	colState
)

// Widths of the columns.
const (
	valueWidth  look.Measure = 134
	periodWidth look.Measure = 136
	stateWidth  look.Measure = 164
)

// besides is how many rows stay in sight below one that a toast tells of.
const besides = 2

// nameLines is the most lines a name takes: it wraps rather than being cut.
const nameLines = 4

// table is the values under their heads.
type table struct {
	of      *page
	columns *kit.Columns
	head    *kit.Head
	list    *kit.List
	object  fyne.CanvasObject
	lines   map[fyne.CanvasObject]*line
	gauge   *line // measures rows
	narrow  bool  // period and state stand below the name
	moving  bool  // the page moves the selection, not the person
	says    string
}

// line is one row on screen: a heading or a value.
type line struct {
	object fyne.CanvasObject
	group  *kit.Group
	cells  *kit.Cells

	name, under   *kit.Text
	value, period *kit.Text
	check         *kit.Bullet // « à vérifier », with its sign
	state         *kit.Text
	marks         *fyne.Container
}

func newTable(p *page) *table {
	t := &table{of: p, lines: map[fyne.CanvasObject]*line{}}
	t.columns = kit.NewColumns(
		kit.Col{Title: words.RateHeadName},
		kit.Col{Title: words.RateHeadValue, Width: valueWidth, Right: true},
		kit.Col{Title: words.RateHeadPeriod, Width: periodWidth},
		kit.Col{Title: words.RateHeadState, Width: stateWidth},
	)
	t.head = kit.NewHead(t.columns)
	t.list = kit.NewList(func() kit.Line {
		l := t.newLine()
		t.lines[l.object] = l
		return l.object
	}, func(i int, o kit.Line) { t.fill(i, t.lines[o]) })
	t.list.Inset = look.S40
	t.list.ClickSelects = true
	t.list.IsHeading = func(i int) bool { return i < len(p.rows) && p.rows[i].isHeading() }
	t.list.Height = t.height
	t.list.OnSelected = t.selected
	t.list.OnOpen = func(int) { p.openPanel() }
	t.list.OnUp = func() { p.desk.Focus(p.bar.search) }
	t.list.OnKey = p.bar.search.GoOnErasing
	t.gauge = t.newLine()
	t.object = kit.Frame(kit.Margins(t.head, 0, 0), t.list, nil)
	return t
}

func (t *table) newLine() *line {
	l := &line{
		group: kit.NewGroup("", ""),
		name:  kit.NewText("", kit.Style{Bold: true, Lines: nameLines}),
		under: kit.NewText("", kit.Style{Size: look.Caption, Color: look.Soft, Lines: 1}),
		value: kit.NewText("", kit.Style{Right: true}), period: kit.NewText("", kit.Style{Size: look.Caption}),
		check: kit.NewPoint(look.IconAlert, look.Care, words.ToCheck),
		state: kit.NewText("", kit.Style{Size: look.Caption, Color: look.Soft}),
	}
	l.marks = kit.Column(look.S2, l.check, l.state)
	l.cells = kit.NewCells(t.columns, kit.Column(look.S2, l.name, l.under), l.value, l.period, l.marks)
	l.cells.Least = look.RowTwo
	l.object = kit.Stack(l.group, l.cells)
	return l
}

// fold shows the columns that a window of that width has room for.
func (t *table) fold(width float32) {
	t.narrow = width < look.FoldSteps.Fixed()
	t.list.Inset = look.S40
	t.list.ClickSelects = width >= look.FoldPanel.Fixed() // where the panel is folded a click opens it
	if width < look.FoldPanel.Fixed() {
		t.list.Inset = look.S28
	}
	t.columns.Hide(colPeriod, t.narrow)
	t.columns.Hide(colState, t.narrow)
	t.head.Refresh()
	t.list.Fill()
}

func (t *table) fill(i int, l *line) {
	if i >= len(t.of.rows) {
		return
	}
	r := t.of.rows[i]
	kit.Visible(l.group, r.isHeading())
	kit.Visible(l.cells, !r.isHeading())
	if r.isHeading() {
		l.group.Set(r.heading, r.count)
		return
	}
	past := r.standing == rates.Past
	l.name.SetStyle(kit.Style{Bold: !past, Color: inkOf(past), Lines: nameLines})
	l.name.Set(r.Label)
	l.value.SetStyle(kit.Style{Bold: !past, Color: inkOf(past), Right: true})
	l.value.Set(r.Printed)
	l.period.SetStyle(kit.Style{Size: look.Caption, Color: inkOf(past)})
	l.period.Set(words.RateWhen(r.From, r.To))
	kit.Visible(l.check, r.ToCheck)
	state := t.of.state(r.value)
	l.state.Set(state)
	kit.Visible(l.state, state != "")
	l.marks.Refresh() // what is shown again stands where it stood in another row
	l.under.Set(t.under(r.value))
	l.cells.Refresh() // its columns may have come or gone
}

func inkOf(past bool) look.Token {
	if past {
		return look.Soft
	}
	return look.Ink
}

// state is what else must be known of a value, a line each.
func (p *page) state(v *value) string {
	said := ""
	add := func(word string) {
		if said != "" {
			said += "\n"
		}
		said += word
	}
	if v.Corrected {
		add(words.RateCorrectedOn(v.CorrectedOn))
	}
	if v.Extrapolated {
		add(words.Reused(v.Known()))
	}
	if _, begun := p.drafts[v.key()]; begun {
		add(words.RateBegun)
	}
	return said
}

// under is the line below a name: its source, and what the columns that are
// folded would say.
func (t *table) under(v *value) string {
	said := words.RateUnder(v.Rate)
	if t.narrow {
		if v.ToCheck {
			said = words.ToCheck + " · " + said
		}
		if when := words.RatePeriod(v.From, v.To); when != "" {
			said = when + " · " + said
		}
	}
	return said
}

func (t *table) height(i int, width float32) float32 {
	if t.of.rows[i].isHeading() {
		return look.GroupHead.Px()
	}
	t.fill(i, t.gauge)
	return max(look.RowTwo.Px(), t.gauge.cells.HeightFor(width))
}

// show shows the page's rows, with the selection on the view's, or why there
// are none.
func (t *table) show() {
	p := t.of
	if len(p.rows) == 0 {
		t.put("none "+p.view.search, t.none)
		return
	}
	t.put("rows", func() fyne.CanvasObject { return t.object })
	t.moving = true
	t.list.SetCount(len(p.rows), false)
	t.list.Select(p.at(p.view.at))
	t.list.Fill()
	t.moving = false
}

// clear brings the selected row where no toast covers it.
func (t *table) clear() {
	t.moving = true
	at := t.list.Selected()
	t.list.Select(min(at+besides, t.list.Count()-1))
	t.list.Select(at)
	t.moving = false
}

// put shows something in the sheet; the focus that it takes away goes to the
// search.
func (t *table) put(says string, make func() fyne.CanvasObject) {
	if t.says == says {
		return
	}
	t.says = says
	lost := kit.HasFocus(t.of.sheet)
	t.of.sheet.Objects = []fyne.CanvasObject{make()}
	t.of.sheet.Refresh()
	if lost {
		t.of.desk.Focus(t.of.bar.search)
	}
}

// none says that nothing answers the search, or that the filter shows nothing.
func (t *table) none() fyne.CanvasObject {
	p := t.of
	title, body := words.RatesNothing, words.RatesNothingBody
	if p.view.search != "" {
		title, body = words.RateNone(p.view.search), words.RatesNobodyBody
	}
	show := kit.Secondary(words.RatesShowAll, func() {
		p.view.search, p.view.filter = "", all
		p.show()
		p.desk.Focus(p.bar.search)
	})
	return kit.NewScroll(kit.Margins(kit.Column(0, kit.NewEmpty(title, body, show)), look.S32, 0))
}

// selected hears of the row one is on.
func (t *table) selected(i int) {
	p := t.of
	if t.moving || i < 0 || i >= len(p.rows) || p.rows[i].isHeading() {
		return
	}
	p.view.at, p.view.whole = p.rows[i].key(), true
	p.panel.turn(correcting)
	p.panel.show()
	p.desk.Mark(p.view.route())
}
