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

// widths are what the columns of rows would like, and what they can do with:
// words and heads wrap, figures don't.
func (t *Table) widths(heads []string, rows [][]string) (wanted, least []float32) {
	wanted, least = make([]float32, len(heads)), make([]float32, len(heads))
	want := func(i int, s string, size look.Measure, bold, wraps bool) {
		whole := measure(s, size, bold) + 1 // rounding must not wrap what fits
		wanted[i] = max(wanted[i], whole)
		if !wraps {
			least[i] = max(least[i], whole)
			return
		}
		for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }) {
			least[i] = max(least[i], min(measure(word, size, bold)+1, look.PostWidth.Px()))
		}
	}
	for i, head := range heads {
		want(i, head, look.Caption, false, true)
	}
	for _, row := range rows {
		for i, cell := range row {
			want(i, cell, look.Body, i == len(row)-1, i < t.of.Words)
		}
	}
	return wanted, least
}

// gap parts two columns.
func gap() float32 { return look.S16.Px() + look.S4.Px() }

// natural is the width of the table with nothing wrapped.
func (t *Table) natural() float32 {
	wanted, _ := t.widths(t.of.Head, t.of.Rows)
	return sum(wanted) + float32(len(wanted)-1)*gap() + 2*pad()
}

func sum(widths []float32) float32 {
	total := float32(0)
	for _, w := range widths {
		total += w
	}
	return total
}

// pad is the room beside the rows, for the ground of one that is said.
func pad() float32 { return look.S8.Px() }

// columns shares a width: each has what it can do with and its share of the
// rest; nothing when there is too little.
func (t *Table) columns(heads []string, rows [][]string, width float32) []float32 {
	wanted, least := t.widths(heads, rows)
	spare := width - 2*pad() - float32(len(heads)-1)*gap() - sum(least)
	if spare < 0 {
		return nil
	}
	if missing := sum(wanted) - sum(least); missing > 0 {
		for i := range least {
			least[i] += (wanted[i] - least[i]) * min(1, spare/missing)
		}
	}
	return least
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
	rows = append(rows, t.row(heads, columns, 0, look.Caption, true))
	for _, row := range cells {
		last := rows[len(rows)-1]
		rows = append(rows, t.row(row, columns, last.top+last.tall, look.Body, false))
	}
	last := rows[len(rows)-1]
	return rows, last.top + last.tall
}

// row places cells beside each other; heads stand on their rule.
func (t *Table) row(cells []string, columns []float32, y float32, size look.Measure, head bool) rowPlan {
	wrapped, most := make([][]string, len(cells)), 1
	for i, cell := range cells {
		wrapped[i] = kit.WrapText(cell, columns[i], size, !head && i == len(cells)-1)
		most = max(most, len(wrapped[i]))
	}
	r := rowPlan{top: y, tall: float32(most)*size.Line() + look.S6.Px()}
	x := pad()
	for i, texts := range wrapped {
		l := line{x: x, y: y + look.S2.Px() + 1, size: size, soft: head, bold: !head && i == len(cells)-1}
		if i >= t.of.Words {
			l.x, l.right = x+columns[i], true
		}
		if head {
			l.y += float32(most-len(texts)) * size.Line()
		}
		for _, l.text = range texts {
			r.lines = append(r.lines, l)
			l.y += size.Line()
		}
		x += columns[i] + gap()
	}
	return r
}

// records sets each row as lines: the first cell, then a head and its value
// on each.
func (t *Table) records(width float32) (rows []rowPlan, height float32) {
	rows = append(rows, rowPlan{})
	y := float32(0)
	for _, cells := range t.of.Rows {
		r := t.record(cells, width, y)
		rows, y = append(rows, r), y+r.tall
	}
	return rows, y
}

func (t *Table) record(cells []string, width, y float32) rowPlan {
	r := rowPlan{top: y}
	inner, at := max(1, width-2*pad()), y+look.S2.Px()
	write := func(s string, l line) {
		for _, l.text = range kit.WrapText(s, inner, l.size, l.bold) {
			l.y = at
			r.lines = append(r.lines, l)
			at += l.size.Line()
		}
	}
	write(cells[0], line{x: pad(), size: look.Body, bold: true})
	for i, cell := range cells[1:] {
		head := t.of.Head[i+1]
		label := line{text: head, x: pad(), size: look.Caption, soft: true}
		switch {
		case cell == "":
			continue
		case measure(head, look.Caption, false)+look.S8.Px()+measure(cell, look.Body, false) > inner:
			write(head, label)
		default:
			label.y = at + look.S2.Px()
			r.lines = append(r.lines, label)
		}
		r.lines = append(r.lines, line{text: cell, x: width - pad(), y: at, right: true, size: look.Body})
		at += look.Body.Line()
	}
	r.tall = at + look.S4.Px() - y
	return r
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
