package kit

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// A table's cells stand beside each other under its heads when there is room
// for all of them. Otherwise each row takes several lines, every cell under a
// caption of its own, and a rule parts it from the next.

// Held is heads, cells and buttons in the order they are read.
func (t *TableEditor) Held() []fyne.CanvasObject {
	var held []fyne.CanvasObject
	if len(t.rows) > 0 {
		for _, h := range t.heads {
			held = append(held, h)
		}
	}
	for i, r := range t.rows {
		held = append(held, r.rule)
		for j, c := range r.cells {
			held = append(held, r.captions[j], c.control)
		}
		r.remove.label = words.RemoveRow(i + 1)
		held = append(held, r.remove)
	}
	held = append(held, t.add)
	if t.none != nil {
		held = append(held, t.none)
	}
	return held
}

// offersNone says whether one may say that there is nothing to list.
func (t *TableEditor) offersNone() bool { return t.none != nil && len(t.rows) == 0 && !t.unsure }

// CreateRenderer is called by Fyne.
func (t *TableEditor) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *TableEditor) parts() []fyne.CanvasObject { return t.Held() }

func (t *TableEditor) paint() {
	if t.none != nil {
		show(t.none, t.offersNone())
	}
	for _, r := range t.rows {
		fill(r.rule, look.Rule, 0)
	}
}

func (t *TableEditor) natural() float32 { return look.FormWidth.Px() }
func (t *TableEditor) least() float32   { return look.AmountWidth.Px() }

// need is the width that the cells of a column need.
func (t *TableEditor) need(c TableColumn) float32 {
	if c.Least > 0 {
		return c.Least.Px()
	}
	if len(c.Options) > 0 {
		widest := float32(0)
		for _, o := range c.Options {
			widest = max(widest, wide(o.Word, look.Body, false))
		}
		return widest + 2*look.FieldPad.Px() + look.IconButton.Px() + look.S8.Px()
	}
	return look.PostWidth.Px()
}

// room is what the button at the end of a row leaves to its cells.
func (t *TableEditor) room(width float32) float32 {
	return max(1, width-look.Control.Px()-look.S8.Px())
}

// lines are the columns that stand on each line of a row: no more lines than
// they need, and about as many columns on each.
func (t *TableEditor) lines(width float32) [][]int {
	lines := t.fill(width, len(t.columns))
	if n := len(lines); n > 1 {
		if even := t.fill(width, (len(t.columns)+n-1)/n); len(even) == n {
			return even
		}
	}
	return lines
}

// fill sets the columns on lines of at most so many.
func (t *TableEditor) fill(width float32, most int) [][]int {
	gap, room := look.S8.Px(), t.room(width)
	var lines [][]int
	used := float32(0)
	for j, c := range t.columns {
		need := min(t.need(c), room)
		if len(lines) == 0 || used+gap+need > room || len(lines[len(lines)-1]) == most {
			lines, used = append(lines, nil), -gap
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], j)
		used += gap + need
	}
	return lines
}

// span is the place of a cell on its line.
type span struct{ x, w float32 }

// spans are the places of the cells on one line: each has its need, and a part
// of what is left by its share. Where a row has several lines, figures stay as
// narrow as they are.
func (t *TableEditor) spans(line []int, width float32) []span {
	gap, room := look.S8.Px(), t.room(width)
	one := len(line) == len(t.columns)
	left, shares := room-gap*float32(len(line)-1), float32(0)
	needs := make([]float32, len(line))
	for i, j := range line {
		needs[i] = min(t.need(t.columns[j]), room)
		if !one { // room for its caption on one line
			needs[i] = max(needs[i], min(t.heads[j].natural()+1, look.DateWidth.Px()))
		}
		left -= needs[i]
		shares += t.columns[j].stretch(one)
	}
	spans, x := make([]span, len(line)), float32(0)
	for i, j := range line {
		w := needs[i]
		switch {
		case left < 0:
			w = min(t.need(t.columns[j]), room)
		case shares > 0:
			w += left * t.columns[j].stretch(one) / shares
		}
		spans[i] = span{x, w}
		x += w + gap
	}
	return spans
}

// stretch is a column's part of the width that is left.
func (c TableColumn) stretch(one bool) float32 {
	switch {
	case !one && len(c.Options) == 0 && c.Least < look.DateWidth:
		return 0
	case c.Share == 0:
		return 1
	}
	return c.Share
}

// wordsTall is how high the captions of a line are.
func (t *TableEditor) wordsTall(line []int, spans []span) float32 {
	tall := float32(0)
	for i, j := range line {
		tall = max(tall, t.heads[j].HeightFor(spans[i].w))
	}
	return tall + look.S4.Px()
}

// HeightFor is that of its rows and of the button below.
func (t *TableEditor) HeightFor(width float32) float32 {
	return t.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (t *TableEditor) place(size fyne.Size) {
	one := len(t.lines(size.Width)) == 1
	for _, h := range t.heads {
		show(h, one)
	}
	for i, r := range t.rows {
		show(r.rule, !one && i > 0)
		for _, c := range r.captions {
			show(c, !one)
		}
	}
	t.arrange(size.Width, put)
}

func (t *TableEditor) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	lines, control := t.lines(width), look.Control.Px()
	y := float32(0)
	if len(lines) == 1 && len(t.rows) > 0 {
		y = t.arrangeHeads(lines[0], width, put)
	}
	for i, r := range t.rows {
		if len(lines) > 1 {
			y = t.arrangeTall(r, i == 0, lines, width, y, put)
			continue
		}
		for k, at := range t.spans(lines[0], width) {
			put(r.cells[lines[0][k]].control, at.x, y, at.w, control)
		}
		put(r.remove, width-control, y, control, control)
		y += control + look.S8.Px()
	}
	add := t.add.natural()
	put(t.add, -look.S4.Px(), y, add, control)
	if t.none != nil {
		tall := t.none.HeightFor(t.none.natural())
		put(t.none, add+look.S24.Px(), y+(control-tall)/2, t.none.natural(), tall)
	}
	return y + control
}

// arrangeHeads sets the heads on their feet.
func (t *TableEditor) arrangeHeads(line []int, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	spans := t.spans(line, width)
	tall := t.wordsTall(line, spans)
	for i, j := range line {
		own := t.heads[j].HeightFor(spans[i].w)
		put(t.heads[j], spans[i].x, tall-look.S4.Px()-own, spans[i].w, own)
	}
	return tall
}

// arrangeTall sets a row of several lines.
func (t *TableEditor) arrangeTall(r *editorRow, first bool, lines [][]int, width, y float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	control := look.Control.Px()
	if !first {
		put(r.rule, 0, y+look.S4.Px(), width, look.Hairline.Fixed())
		y += look.S12.Px()
	}
	for i, line := range lines {
		spans := t.spans(line, width)
		tall := t.wordsTall(line, spans)
		for k, j := range line {
			own := r.captions[j].HeightFor(spans[k].w)
			put(r.captions[j], spans[k].x, y+tall-look.S4.Px()-own, spans[k].w, own)
			put(r.cells[j].control, spans[k].x, y+tall, spans[k].w, control)
		}
		if i == 0 {
			put(r.remove, width-control, y+tall, control, control)
		}
		y += tall + control + look.S4.Px()
	}
	return y + look.S4.Px()
}
