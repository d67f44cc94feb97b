package chart

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	model "github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
)

// Table is a chart's values in words. Where its columns have no room beside
// each other, amounts go without their unit; where that isn't enough, each row
// becomes a few lines: a head and its value.
type Table struct {
	widget.BaseWidget
	of   model.Table
	at   int // the row of the point being said, -1 for none
	draw drawing
}

var (
	_ fyne.Widget  = (*Table)(nil)
	_ kit.Flow     = (*Table)(nil)
	_ kit.Outliner = (*Table)(nil)
)

// NewTable is the table of a chart.
func NewTable(of model.Table) *Table {
	t := &Table{of: of, at: model.Nowhere}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes what the table says.
func (t *Table) Set(of model.Table) { t.of, t.at = of, model.Nowhere; t.Refresh() }

// Mark gives a row the ground of one that is being said, -1 for none.
func (t *Table) Mark(row int) {
	if row != t.at {
		t.at = row
		t.Refresh()
	}
}

// Outline is the heads and the rows.
func (t *Table) Outline() []string {
	lines := []string{strings.Join(t.of.Head, " | ")}
	for _, row := range t.of.Rows {
		lines = append(lines, strings.Join(row, " | "))
	}
	return lines
}

// widths are what the columns of rows would like.
func (t *Table) widths(heads []string, rows [][]string) []float32 {
	widths := make([]float32, len(heads))
	for i, head := range heads {
		widths[i] = measure(head, look.Caption, false)
	}
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], measure(cell, look.Body, i == len(row)-1))
		}
	}
	return widths
}

// gap parts two columns.
func gap() float32 { return look.S16.Px() + look.S4.Px() }

// natural is the width of the table with nothing wrapped.
func (t *Table) natural() float32 {
	total := float32(0)
	for _, w := range t.widths(t.of.Head, t.of.Rows) {
		total += w + gap()
	}
	return total - gap() + 2*pad()
}

// pad is the room beside the rows, for the ground of one that is said.
func pad() float32 { return look.S8.Px() }

// columns shares a width: figures have what they need, words what is left;
// nothing when that is too little.
func (t *Table) columns(heads []string, rows [][]string, width float32) []float32 {
	widths := t.widths(heads, rows)
	left, wanted := width-2*pad()+gap(), float32(0)
	for i, w := range widths {
		left -= gap()
		if i < t.of.Words {
			wanted += w
		} else {
			left -= w
		}
	}
	if least := look.Control.Px() * 2 * float32(t.of.Words); left < min(wanted, least) {
		return nil
	}
	for i := range widths[:min(t.of.Words, len(widths))] {
		if wanted > left {
			widths[i] *= left / wanted
		}
	}
	return widths
}

// line is a line of text of the table.
type line struct {
	text       string
	x, y       float32
	right      bool // x is its right end
	size       look.Measure
	bold, soft bool
}

// rowPlan is where a row of the table stands.
type rowPlan struct {
	lines     []line
	top, tall float32
}

// plan places everything; the first row is the heads, when there are any.
func (t *Table) plan(width float32) (rows []rowPlan, height float32) {
	heads, cells := t.of.Head, t.of.Rows
	columns := t.columns(heads, cells, width)
	if columns == nil {
		heads, cells = t.of.BriefHead, t.of.Brief
		columns = t.columns(heads, cells, width)
	}
	if columns == nil {
		return t.records(width)
	}
	y := float32(0)
	add := func(cells []string, size look.Measure, head bool) {
		r := rowPlan{top: y, tall: size.Line() + look.S6.Px()}
		x := pad()
		for i, cell := range cells {
			end := x + columns[i]
			l := line{text: cell, x: x, y: y + look.S2.Px() + 1, size: size, soft: head, bold: !head && i == len(cells)-1}
			if i >= t.of.Words {
				l.x, l.right = end, true
				r.lines = append(r.lines, l)
			} else {
				lines := kit.WrapText(cell, columns[i]+1, size, l.bold)
				for _, l.text = range lines {
					r.lines = append(r.lines, l)
					l.y += size.Line()
				}
				r.tall = max(r.tall, float32(len(lines))*size.Line()+look.S6.Px())
			}
			x = end + gap()
		}
		rows, y = append(rows, r), y+r.tall
	}
	add(heads, look.Caption, true)
	for _, row := range cells {
		add(row, look.Body, false)
	}
	return rows, y
}

// records sets each row as lines: the first cell, then a head and its value
// on each.
func (t *Table) records(width float32) (rows []rowPlan, height float32) {
	y, inner := float32(0), max(1, width-2*pad())
	rows = append(rows, rowPlan{})
	for _, cells := range t.of.Rows {
		r := rowPlan{top: y}
		at := y + look.S2.Px()
		for i, cell := range cells {
			if i == 0 {
				for _, text := range kit.WrapText(cell, inner, look.Body, true) {
					r.lines = append(r.lines, line{text: text, x: pad(), y: at, size: look.Body, bold: true})
					at += look.Body.Line()
				}
				continue
			}
			if cell == "" {
				continue
			}
			head := t.of.Head[i]
			if measure(head, look.Caption, false)+look.S8.Px()+measure(cell, look.Body, false) > inner {
				r.lines = append(r.lines, line{text: head, x: pad(), y: at, size: look.Caption, soft: true})
				at += look.Caption.Line()
				head = ""
			}
			if head != "" {
				r.lines = append(r.lines, line{text: head, x: pad(), y: at + look.S2.Px(), size: look.Caption, soft: true})
			}
			r.lines = append(r.lines, line{text: cell, x: width - pad(), y: at, right: true, size: look.Body})
			at += look.Body.Line()
		}
		r.tall = at + look.S4.Px() - y
		rows, y = append(rows, r), y+r.tall
	}
	return rows, y
}

// HeightFor is that of its rows.
func (t *Table) HeightFor(width float32) float32 {
	_, h := t.plan(width)
	return h
}

func (t *Table) place(size fyne.Size) {
	d := &drawing{}
	rows, _ := t.plan(size.Width)
	rule := look.Hairline.Fixed()
	for i, r := range rows {
		if i > 0 && i-1 == t.at {
			d.rect(look.Tint, 0, r.top, size.Width, r.tall, 0)
		}
	}
	for i, r := range rows {
		color := look.Rule
		if i == 0 {
			color = look.Edge
		}
		if r.tall > 0 {
			d.rect(color, 0, r.top+r.tall-rule, size.Width, rule, 0)
		}
		for _, l := range r.lines {
			c := look.Ink
			if l.soft {
				c = look.Soft
			}
			x := l.x
			if l.right {
				x -= measure(l.text, l.size, l.bold)
			}
			d.text(l.text, l.size, l.bold, c, x, l.y, l.size.Line())
		}
	}
	t.draw = *d
}

// CreateRenderer is called by Fyne.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t} }

type tableRenderer struct{ of *Table }

func (r *tableRenderer) Destroy()                     {}
func (r *tableRenderer) Objects() []fyne.CanvasObject { return r.of.draw.objects }
func (r *tableRenderer) Layout(size fyne.Size)        { r.of.place(size) }

func (r *tableRenderer) MinSize() fyne.Size {
	w := r.of.Size().Width
	if w == 0 {
		w = r.of.natural()
	}
	return fyne.NewSize(look.AmountWidth.Px(), r.of.HeightFor(w))
}

func (r *tableRenderer) Refresh() {
	r.of.place(r.of.Size())
	canvas.Refresh(r.of)
}
