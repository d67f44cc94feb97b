package kit

import (
	"unicode"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// entryView is which part of the text is in sight. Only that part is drawn:
// a text of 200,000 characters costs no more than a screenful.
type entryView struct {
	// first is the first row in sight of an area, the first character in
	// sight of a single line.
	first int

	ends    []int // where each row of an area ends
	version int
	width   float32
	scale   float32
	rule    *ruler
}

// ruler is the measure of the entry's characters at the present text size.
func (e *Entry) ruler() *ruler {
	if scale := look.TextScale(); e.view.rule == nil || e.view.scale != scale {
		e.view.rule, e.view.scale, e.view.ends = rulerFor(look.Body, false), scale, nil
	}
	return e.view.rule
}

// shown is what is drawn for a character: control characters have no shape.
func shown(r rune) rune {
	switch {
	case r == '\t' || r == '\n':
		return ' '
	case unicode.IsControl(r):
		return '·'
	}
	return r
}

func shownText(text []rune) string {
	out := make([]rune, len(text))
	for i, r := range text {
		out[i] = shown(r)
	}
	return string(out)
}

// rowsAt gives the ends of the rows of an area for a width.
func (e *Entry) rowsAt(width float32) []int {
	r, v := e.ruler(), &e.view
	if v.ends != nil && v.version == e.buffer.Version() && v.width == width {
		return v.ends
	}
	text := e.buffer.Runes()
	v.ends, v.version, v.width = v.ends[:0], e.buffer.Version(), width
	start := 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] != '\n' {
			continue
		}
		for _, end := range wrapRunes(text[start:i], width, r) {
			v.ends = append(v.ends, start+end)
		}
		if i < len(text) {
			v.ends[len(v.ends)-1]++ // the line end belongs to its row
		}
		start = i + 1
	}
	return v.ends
}

// rows gives the rows for the width the entry has.
func (e *Entry) rowEnds() []int { return e.rowsAt(e.textWidth(e.Size().Width)) }

func (e *Entry) rowCount() int { return len(e.rowEnds()) }

// rowSpan is where a row starts and ends.
func (e *Entry) rowSpan(row int) (from, to int) {
	ends := e.rowEnds()
	if row > 0 {
		from = ends[row-1]
	}
	return from, ends[row]
}

// rowOf is the row a position is in; the end of a wrapped row is the start of
// the next.
func (e *Entry) rowOf(at int) int {
	ends := e.rowEnds()
	low, high := 0, len(ends)-1
	for low < high {
		if mid := (low + high) / 2; ends[mid] > at {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

func (e *Entry) rowStart() int {
	if !e.many {
		return 0
	}
	from, _ := e.rowSpan(e.rowOf(e.buffer.Cursor()))
	return from
}

func (e *Entry) rowEnd() int {
	if !e.many {
		return e.buffer.Len()
	}
	row := e.rowOf(e.buffer.Cursor())
	_, to := e.rowSpan(row)
	if row < e.rowCount()-1 {
		to-- // before the line end, or the space at which the row was wrapped
	}
	return to
}

// visibleRows is how many rows an area shows.
func (e *Entry) visibleRows() int {
	return max(e.rows, min(mostRows, e.rowCount()))
}

// vertical moves the cursor by rows, keeping its distance from the left.
func (e *Entry) vertical(by int) {
	at := e.buffer.Cursor()
	row := e.rowOf(at)
	from, _ := e.rowSpan(row)
	goal := e.goal
	if goal < 0 {
		goal = e.ruler().text(shownText(e.buffer.Runes()[from:at]))
	}
	to := max(0, min(row+by, e.rowCount()-1))
	if to == row {
		return
	}
	e.move(func() { e.buffer.MoveTo(e.inRow(to, goal), e.shift) })
	e.goal = goal
}

// inRow is the position of a row nearest to a distance from its left.
func (e *Entry) inRow(row int, x float32) int {
	from, to := e.rowSpan(row)
	if row < e.rowCount()-1 {
		to--
	}
	return e.nearest(from, to, x)
}

// nearest is the position between two others that is drawn nearest to x from
// the first.
func (e *Entry) nearest(from, to int, x float32) int {
	text, r, sum := e.buffer.Runes(), e.ruler(), float32(0)
	for i := from; i < to; i++ {
		w := r.rune(shown(text[i]))
		if sum+w/2 >= x {
			return i
		}
		sum += w
	}
	return max(from, to)
}

// at is the position of the text at a point of the entry.
func (e *Entry) at(p fyne.Position) int {
	x := p.X - e.textLeft()
	if e.many {
		row := e.view.first + int((p.Y-e.textTop())/look.Body.Line())
		return e.inRow(max(0, min(row, e.rowCount()-1)), x)
	}
	from, to := e.slice()
	return e.nearest(from, to, x-e.lineLeft(from, to))
}

// scrollRows moves what is in sight, without moving the cursor.
func (e *Entry) scrollRows(by int) {
	most := max(0, e.rowCount()-e.visibleRows())
	e.view.first = max(0, min(e.view.first+by, most))
	e.placeText()
}

// follow brings the cursor in sight.
func (e *Entry) follow() {
	if !e.many {
		e.followLine()
		return
	}
	rows := e.visibleRows()
	if e.focused {
		row := e.rowOf(e.buffer.Cursor())
		e.view.first = max(min(e.view.first, row), row-rows+1)
	}
	e.view.first = max(0, min(e.view.first, e.rowCount()-rows))
}

// followLine does so in a single line: it moves the first character in sight
// as little as it can, and shows the start when nobody types.
func (e *Entry) followLine() {
	if !e.focused {
		e.view.first = 0
		return
	}
	text, r, at := e.buffer.Runes(), e.ruler(), e.buffer.Cursor()
	room := e.textWidth(e.Size().Width) - look.Stroke.Fixed()
	e.view.first = min(e.view.first, at, len(text))
	from, sum := at, float32(0)
	for from > e.view.first && sum+r.rune(shown(text[from-1])) <= room {
		from--
		sum += r.rune(shown(text[from]))
	}
	if from > e.view.first {
		e.view.first = from
	}
	for to := len(text); e.view.first > 0; e.view.first-- { // fill the room when the end was deleted
		sum := float32(0)
		for i := e.view.first - 1; i < to && sum <= room; i++ {
			sum += r.rune(shown(text[i]))
		}
		if sum > room {
			break
		}
	}
}

// slice is the part of a single line in sight.
func (e *Entry) slice() (from, to int) {
	text, r := e.buffer.Runes(), e.ruler()
	room, sum := e.textWidth(e.Size().Width), float32(0)
	from = min(e.view.first, len(text))
	for to = from; to < len(text); to++ {
		sum += r.rune(shown(text[to]))
		if sum > room {
			break
		}
	}
	return from, to
}

// lineLeft is where the part in sight starts: amounts stand at the right.
func (e *Entry) lineLeft(from, to int) float32 {
	if !e.right {
		return 0
	}
	w := e.ruler().text(shownText(e.buffer.Runes()[from:to]))
	return max(0, e.textWidth(e.Size().Width)-w)
}
