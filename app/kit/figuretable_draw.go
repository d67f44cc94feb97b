package kit

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// CreateRenderer is called by Fyne.
func (t *FigureTable) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *FigureTable) parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{t.ground, t.rule}
	for _, r := range t.rows {
		objects = append(objects, r.rule)
	}
	objects = append(objects, t.ring.under()...)
	for _, head := range t.heads {
		objects = append(objects, head)
	}
	for _, r := range t.rows {
		objects = append(objects, r.label)
		for i, c := range r.cells {
			objects = append(objects, c)
			if i < len(r.under) {
				objects = append(objects, r.under[i])
			}
		}
	}
	return append(objects, t.ring.over()...)
}

func (t *FigureTable) paint() {
	fill(t.ground, look.Tint, 0)
	fill(t.rule, look.Edge, 0)
	for i, head := range t.heads {
		write(head, t.says[i], look.Caption, false, look.Soft)
	}
	for i, r := range t.rows {
		fill(r.rule, look.Rule, 0)
		r.label.Refresh()
		for j, c := range r.cells {
			color := look.Ink
			if r.Cells[j].Soft {
				color = look.Soft
			}
			bold := t.picked && i == t.at && j == t.col
			write(c, r.Cells[j].Text, look.Body, bold, color)
			if j < len(r.under) {
				write(r.under[j], t.says[j], look.Caption, false, look.Soft)
			}
		}
	}
	t.ring.paint(t.focused && len(t.rows) > 0, false, look.RadiusChip)
}

// leastLabel is how narrow labels may become before figures go under them.
const leastLabel = look.AmountWidth

// columnGap stands between the figures of a row.
const columnGap = look.S24

// figureGrid is where everything stands at a width.
type figureGrid struct {
	width, label float32
	head         float32   // the height of the heads
	columns      []float32 // the widths of the figures, gaps included
	tops         []float32 // of the rows, and the end of the last
	labels       []float32 // the heights of the labels
	// stacked says that the figures of a row stand under its label.
	stacked bool
}

func (t *FigureTable) grid(width float32) figureGrid {
	g := figureGrid{width: width, label: width, columns: t.columns()}
	t.align(g)
	for _, c := range g.columns {
		g.label -= c
	}
	if g.stacked = g.label < leastLabel.Px(); g.stacked {
		g.label = width
	} else if len(t.heads) > 0 {
		g.head = look.Caption.Line() + look.S12.Px()
	}
	y := g.head
	for _, r := range t.rows {
		label := r.label.HeightFor(g.label)
		g.tops, g.labels = append(g.tops, y), append(g.labels, label)
		if g.stacked {
			y += look.S12.Px() + label + float32(len(r.Cells))*look.Body.Line()
		} else {
			y += max(look.Row.Px(), label+look.S12.Px())
		}
	}
	g.tops = append(g.tops, y)
	return g
}

// usualFigure is as wide as most amounts. Where there is room every column is at
// least that, so that the years of one table stand under those of another.
const usualFigure = "000\u202f000,00\u00a0€"

func (t *FigureTable) align(g figureGrid) {
	usual := wide(usualFigure, look.Body, true) + columnGap.Px()
	n := float32(len(g.columns))
	if n < 2 || g.width-n*usual < g.width/2 {
		return
	}
	for i, c := range g.columns {
		g.columns[i] = max(c, usual)
	}
}

func (g figureGrid) tall(row int) float32 { return g.tops[row+1] - g.tops[row] }

// cell is where a figure stands.
func (g figureGrid) cell(row, col int) (x, y, w, h float32) {
	if g.stacked {
		return 0, g.tops[row] + look.S6.Px() + g.labels[row] + float32(col)*look.Body.Line(), g.width, look.Body.Line()
	}
	x = g.width
	for _, c := range g.columns[col:] {
		x -= c
	}
	return x, g.tops[row], g.columns[col], g.tall(row)
}

// columns are as wide as their widest figure, and a gap.
func (t *FigureTable) columns() []float32 {
	widths := make([]float32, max(1, len(t.heads)))
	for i, head := range t.says {
		widths[i] = wide(head, look.Caption, false)
	}
	for _, r := range t.rows {
		for j, c := range r.Cells[:min(len(r.Cells), len(widths))] {
			widths[j] = max(widths[j], wide(c.Text, look.Body, true))
		}
	}
	for i := range widths {
		widths[i] += columnGap.Px()
	}
	return widths
}

func (t *FigureTable) natural() float32 {
	w := 2 * leastLabel.Px()
	for _, c := range t.columns() {
		w += c
	}
	return w
}

func (t *FigureTable) least() float32 { return look.PostWidth.Px() }

// HeightFor is that of its rows.
func (t *FigureTable) HeightFor(width float32) float32 { return t.grid(width).tops[len(t.rows)] }

func (t *FigureTable) place(size fyne.Size) {
	g, line := t.grid(size.Width), look.Hairline.Fixed()
	show(t.rule, g.head > 0)
	put(t.rule, 0, g.head-line, g.width, line)
	for j, h := range t.heads {
		show(h, g.head > 0)
		if g.head > 0 {
			x, _, w, _ := g.cell(0, j)
			said := h.MinSize().Width
			PutText(h, x+w-said, 0, said, g.head)
		}
	}
	for i, r := range t.rows {
		at := g.tops[i] + (g.tall(i)-g.labels[i])/2
		if g.stacked {
			at = g.tops[i] + look.S6.Px()
		}
		put(r.label, 0, at, g.label, g.labels[i])
		show(r.rule, i+1 < len(t.rows))
		put(r.rule, 0, g.tops[i+1]-line, g.width, line)
		for j, c := range r.cells {
			x, y, w, h := g.cell(i, j)
			said := c.MinSize().Width
			PutText(c, x+w-said, y, said, h)
			if j < len(r.under) {
				show(r.under[j], g.stacked)
				PutText(r.under[j], look.S12.Px(), y, r.under[j].MinSize().Width, h)
			}
		}
	}
	t.placeCursor(g)
}

// placeCursor shows which row is explained, and the ring around the figure.
func (t *FigureTable) placeCursor(g figureGrid) {
	show(t.ground, t.picked)
	if t.at >= len(t.rows) {
		return
	}
	out, in := look.S16.Px(), look.S4.Px()
	put(t.ground, -out, g.tops[t.at], g.width+2*out, g.tall(t.at))
	x, y, w, h := g.cell(t.at, t.col)
	switch {
	case g.stacked:
		x, w = -2*in, g.width+4*in
	case len(t.heads) == 0:
		x, y, w, h = -2*in, y+in, g.width+4*in, h-2*in
	default:
		x, y, w, h = x+columnGap.Px()-2*in, y+in, w-columnGap.Px()+4*in, h-2*in
	}
	t.ring.place(x, y, w, h)
}
