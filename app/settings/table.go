package settings

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
)

// table lists things of a section; Enter opens one.
type table struct {
	columns *kit.Columns
	lines   map[fyne.CanvasObject]*line
	list    *kit.List
	gauge   *line // to measure with
	count   func() int
	key     func(i int) string
	fill    func(i int, l *line)
}

// line is a row: a name, who or what, a line below it, and a last word.
type line struct {
	cells                  *kit.Cells
	name, who, under, last *kit.Text
}

// underStyle is that of the second line of a row, which alone may be cut.
var underStyle = kit.Style{Size: look.Caption, Color: look.Soft, Lines: 1}

func newTable(columns ...kit.Col) *table {
	t := &table{columns: kit.NewColumns(columns...), lines: map[fyne.CanvasObject]*line{}}
	t.list = kit.NewList(t.newLine, func(i int, o kit.Line) { t.fill(i, t.lines[o]) })
	t.list.Bleed = look.S12
	t.list.Height = t.height
	t.gauge = t.makeLine()
	return t
}

func (t *table) newLine() kit.Line {
	l := t.makeLine()
	t.lines[l.cells] = l
	return l.cells
}

func (t *table) makeLine() *line {
	l := &line{
		name:  kit.NewText("", kit.Style{Bold: true}),
		who:   kit.Body(""),
		under: kit.NewText("", underStyle),
		last:  kit.Small(""),
	}
	l.cells = kit.NewCells(t.columns, l.name, kit.Column(look.S2, l.who, l.under), l.last)
	l.cells.Least = look.RowTwo
	return l
}

// height is that of a row, whose words wrap.
func (t *table) height(i int, width float32) float32 {
	t.fill(i, t.gauge)
	return t.gauge.cells.HeightFor(width)
}

// set shows a text in a cell, or in soft what stands for none.
func (l *line) set(cell *kit.Text, says, none string) {
	style := kit.Style{}
	switch cell {
	case l.under:
		style = underStyle
	case l.last:
		style.Size = look.Small
	}
	if says == "" {
		says, style.Color = none, look.Soft
	}
	cell.SetStyle(style)
	cell.Set(says)
	if cell == l.under {
		setVisible(cell, says != "")
	}
}

// tableOf shows a table whose rows lead to the things of a section. The row
// that one comes back from is selected.
func (p *page) tableOf(t *table, step string) fyne.CanvasObject {
	head := kit.NewHead(t.columns)
	t.list.Inline()
	t.list.OnOpen = func(i int) { p.goTo(step, t.key(i)) }
	p.onRenew(func() {
		t.list.SetCount(t.count(), false)
		t.list.Fill()
	})
	p.first = t.list
	t.list.SetCount(t.count(), false)
	for i := range t.count() {
		if t.key(i) == p.came {
			t.list.Select(i)
		}
	}
	return kit.Column(0, head, t.list)
}

// detailHeading stands over one thing of a section, with the way back.
func (p *page) detailHeading(section, title, intro string) fyne.CanvasObject {
	back := kit.NewBack(section, func() { p.goTo(p.route.Step, "") })
	lines := []fyne.CanvasObject{kit.Row(0, back), kit.Title(title)}
	if intro != "" {
		lines = append(lines, kit.Soft(intro))
	}
	return kit.Column(look.S4, lines...)
}
