package trash

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// The columns, and the two that a narrow window has no room for.
const (
	colName = iota
	colPath
	colDeleted
)

// inset is the room at both sides of the rows, on the sheet.
const inset = look.S16 + look.S4

// table is the heads over the rows.
type table struct {
	of      *page
	object  fyne.CanvasObject
	columns *kit.Columns
	head    *kit.Head
	list    *kit.List
	narrow  bool
	lines   map[fyne.CanvasObject]*line
	gauge   kit.Line // measures rows
}

// line is one row; its cells are filled again and again.
type line struct {
	cells         *kit.Cells
	name, under   *kit.Text
	path, deleted *kit.Text
	gone, left    *kit.Text
}

func newTable(p *page) *table {
	t := &table{of: p, lines: map[fyne.CanvasObject]*line{}}
	t.columns = kit.NewColumns(
		kit.Col{Title: words.HeadName},
		kit.Col{Title: words.HeadPath, Width: 200},
		kit.Col{Title: words.HeadDeleted, Width: look.DateColumn},
		kit.Col{Title: words.HeadGone, Width: look.AmountWidth},
	)
	t.gauge = t.newLine()
	t.head = kit.NewHead(t.columns)
	t.head.SetBleed(inset)
	t.list = kit.NewList(t.newLine, t.fill)
	t.list.Inset = inset
	t.list.Height = t.height
	t.list.ClickSelects = true
	t.list.OnOpen = p.restore
	t.list.OnSelected = p.selected
	t.object = kit.Frame(kit.Pad(t.head, 0, inset, 0, inset), t.list, nil)
	return t
}

// fold shows the columns that the window has room for.
func (t *table) fold(width float32) {
	t.narrow = width < look.FoldPanel.Fixed()
	t.columns.Hide(colPath, t.narrow)
	t.columns.Hide(colDeleted, width < look.FoldSteps.Fixed())
	t.head.Refresh()
	t.list.Fill()
}

// nameLines is the most lines a name takes: it wraps rather than being cut.
const nameLines = 3

func (t *table) newLine() kit.Line {
	note := func() *kit.Text {
		return kit.NewText("", kit.Style{Size: look.Caption, Color: look.Soft, Lines: 1})
	}
	l := &line{
		name: kit.NewText("", kit.Style{Bold: true, Lines: nameLines}), under: note(),
		path: kit.Body(""), deleted: kit.Body(""), gone: kit.Body(""), left: note(),
	}
	l.cells = kit.NewCells(t.columns, kit.Column(look.S2, l.name, l.under), l.path, l.deleted, kit.Column(look.S2, l.gone, l.left))
	l.cells.Least = look.RowTwo
	t.lines[l.cells] = l
	return l.cells
}

func (t *table) fill(i int, o kit.Line) {
	if i >= len(t.of.rows) {
		return
	}
	r, l := t.of.rows[i], t.lines[o]
	l.name.Set(r.Name)
	under := []string{r.Number}
	if r.Commune != "" {
		under = append(under, r.Commune)
	}
	if t.narrow {
		under = append(under, words.ShortPath(r.Path))
	}
	l.under.Set(strings.Join(under, " · "))
	l.path.Set(words.ShortPath(r.Path))
	l.deleted.Set(words.Day(r.DeletedOn))
	l.gone.Set(words.Day(goneOn(r)))
	l.left.Set(words.GoneIn(goneOn(r), t.of.desk.Today()))
	l.cells.Refresh() // its columns may have come or gone
}

// height leaves room for a long name.
func (t *table) height(i int, width float32) float32 {
	t.fill(i, t.gauge)
	return max(look.RowTwo.Px(), kit.HeightFor(t.gauge, width))
}
