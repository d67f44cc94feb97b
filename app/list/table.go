package list

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// The places of the columns.
const (
	colTick = iota // while dossiers are ticked
	colName
	colPath
	colStage
	colTarget
	colContact
	colDue
)

// columns are those of the table. The stage's holds the longest of the paths'
// own words for a stage.
var columns = []kit.Col{
	{Width: look.TickBox},
	{Title: words.HeadName, Sort: byName, Share: 1.1},
	{Title: words.HeadPath, Width: 150},
	{Title: words.HeadStage, Sort: byStage, Width: 256},
	{Title: words.HeadTarget, Sort: byTarget, Width: 100},
	{Title: words.HeadContact, Sort: byContact, Width: 130},
	{Title: words.HeadDue, Sort: byDue, Share: 1},
}

// roomy is the width of the window from which every column is shown.
const roomy = 1340

// inset is the room at both sides of the rows, on the sheet.
const inset = look.S16 + look.S4

// table is the heads over the rows.
type table struct {
	of      *page
	object  fyne.CanvasObject
	columns *kit.Columns
	heads   *kit.SortHead
	plain   *kit.Head // while one searches: the best match stands first
	list    *kit.List
	width   float32 // of the window
	lines   map[fyne.CanvasObject]*line

	gauge   *line // measures rows whose name may not fit on one line
	heights map[string]float32
	atWidth float32
	atScale float32
	moving  bool // the page moves the selection, not the person
}

func newTable(p *page) *table {
	t := &table{of: p, columns: kit.NewColumns(columns...), lines: map[fyne.CanvasObject]*line{}, width: roomy}
	t.heads = kit.NewSortHead(t.columns, p.sortBy)
	t.plain = kit.NewHead(t.columns)
	t.heads.SetBleed(inset)
	t.plain.SetBleed(inset)
	t.list = kit.NewList(t.newLine, t.fill)
	t.list.Inset = inset
	t.list.Height = t.height
	t.list.OnOpen = p.open
	t.list.OnTick = p.tick
	t.list.OnMore = p.next
	t.list.OnKey = p.bar.search.GoOnErasing
	t.list.OnUp = func() { p.desk.Focus(p.bar.search) }
	t.list.OnSelected = func(i int) {
		if !t.moving {
			p.selected(i)
		}
	}
	t.gauge = newLine(t.columns, nil)
	t.object = kit.Frame(kit.Pad(kit.Stack(t.heads, t.plain), 0, inset, 0, inset), t.list, nil)
	return t
}

// show shows the page's rows, with the selection on one of them.
func (t *table) show(at int) {
	t.moving = true
	t.list.SetCount(len(t.of.rows), t.of.more)
	if at == 0 {
		t.list.Top()
	} else {
		t.list.Select(at)
	}
	t.moving = false
}

// showSort follows the view's order.
func (t *table) showSort() {
	searching := t.of.view.search != ""
	kit.Visible(t.plain, searching)
	kit.Visible(t.heads, !searching)
	by, down := t.of.view.order()
	t.heads.SetSort(by, down)
	t.list.FocusOnly = !searching // while one searches, Enter opens it
	t.fold(t.width)
}

// fold shows the columns that a window of that width has room for.
func (t *table) fold(width float32) {
	t.width = width
	v := t.of.view
	by, _ := v.order()
	wide, narrow := width >= look.FoldPanel.Fixed(), width < look.FoldSteps.Fixed()
	contact := width >= roomy || by == byContact || v.tab == silent || v.tab == closed
	due := v.tab != closed && !(narrow && (contact || by == byTarget))
	target := wide || !contact || !due
	if narrow {
		target = by == byTarget
	}
	t.columns.Hide(colTick, t.of.chosen().Len() == 0)
	t.columns.Hide(colPath, !wide)
	t.columns.Hide(colStage, narrow || v.tab == closed)
	t.columns.Hide(colTarget, !target)
	t.columns.Hide(colContact, !contact)
	t.columns.Hide(colDue, !due)
	t.heights = nil
	t.heads.Refresh()
	t.plain.Refresh()
	t.of.bar.fold(width)
	t.list.Fill()
}

// shortName is how many characters of a name surely fit on one line.
const shortName = 18

// height is that of a row: only long names need more than the usual one.
func (t *table) height(i int, width float32) float32 {
	name := t.of.rows[i].Name
	if utf8.RuneCountInString(name) <= shortName {
		return look.RowTwo.Px()
	}
	if scale := look.TextScale(); t.heights == nil || t.atWidth != width || t.atScale != scale {
		t.heights, t.atWidth, t.atScale = map[string]float32{}, width, scale
	}
	h, known := t.heights[name]
	if !known {
		t.gauge.name.Set(shown(name))
		h = max(look.RowTwo.Px(), t.gauge.cells.HeightFor(width))
		t.heights[name] = h
	}
	return h
}

func (t *table) newLine() kit.Line {
	l := newLine(t.columns, t.of.tick)
	t.lines[l.cells] = l
	return l.cells
}

func (t *table) fill(i int, o kit.Line) {
	if i >= len(t.of.rows) {
		return
	}
	r := t.of.rows[i]
	l, today := t.lines[o], t.of.desk.Today()
	l.row = i
	l.tick.Set(t.of.chosen().Has(r.ID))
	stage := t.of.desk.Engine.Guides.For(r.Path).StageLabel(r.Stage)
	l.name.Set(shown(r.Name))
	l.setUnder(t.under(r.Commune, r.Path, stage))
	l.path.Set(words.ShortPath(r.Path))
	l.stage.Set(reached(r.Stage), stage)
	l.setTarget(r.Target)
	l.setContact(r.LastContact, today)
	l.setDue(r, today)
	l.cells.Refresh() // its columns and its lines may have come or gone
}

// under is what stands below a name: where, and what the columns that are
// folded would say.
func (t *table) under(commune string, path data.Path, stage string) []string {
	parts := []string{commune}
	if t.width < look.FoldPanel.Fixed() {
		parts = append(parts, words.ShortPath(path))
	}
	if t.width < look.FoldSteps.Fixed() {
		parts = append(parts, stage)
	}
	return parts
}

// reached is how many of the six stages a dossier has come to, none when it is
// closed.
func reached(s data.Stage) int {
	for i, known := range data.Stages {
		if s == known && s != data.StageClosed {
			return i + 1
		}
	}
	return 0
}
