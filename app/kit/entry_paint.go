package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// CreateRenderer is called by Fyne.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer { return render(e) }

func (e *Entry) parts() []fyne.CanvasObject {
	p := &e.draw
	objects := append(p.ring.under(), p.ground, p.inner, p.hint, p.unit, p.key, p.iconPic, p.tailPic, p.bar, p.border)
	return append(objects, p.ring.over()...)
}

func (e *Entry) paint() {
	p := &e.draw
	fill(p.ground, look.Sheet, look.RadiusControl)
	if e.wrong {
		stroke(p.border, look.None, look.Stop, look.Stroke, look.RadiusControl)
	} else {
		stroke(p.border, look.None, look.Edge, look.Hairline, look.RadiusControl)
	}
	hint := ""
	if e.unsure {
		hint = words.ToCome
	} else if e.buffer.Len() == 0 {
		hint = e.Placeholder
	}
	write(p.hint, hint, look.Body, false, look.Soft)
	write(p.unit, e.unit, look.Body, false, look.Soft)
	write(p.key, e.keyHint, look.Caption, false, look.Soft)
	draw(p.iconPic, e.icon, look.Soft)
	draw(p.tailPic, e.tail, look.Soft)
	fill(p.bar, look.Edge, look.Stroke)
	p.ring.paint(e.focused, false, look.RadiusControl)
}

// Room around the text.

func (e *Entry) textLeft() float32 {
	if e.icon != look.IconNone {
		return look.FieldPad.Px() + look.IconText.Px() + look.S8.Px()
	}
	return look.FieldPad.Px()
}

func (e *Entry) textTop() float32 {
	return (look.Control.Px() - look.Body.Line()) / 2
}

func (e *Entry) tailRoom() float32 {
	if e.tail == look.IconNone {
		return 0
	}
	return look.FieldPad.Px() + look.IconButton.Px() + look.S6.Px()
}

func (e *Entry) textRight() float32 {
	room := look.FieldPad.Px()
	if e.tail != look.IconNone {
		room = e.tailRoom()
	}
	if e.unit != "" {
		room += wide(e.unit, look.Body, false) + look.S8.Px()
	}
	if e.keyHint != "" {
		room += wide(e.keyHint, look.Caption, false) + look.S8.Px()
	}
	return room
}

func (e *Entry) boxWidth(room float32) float32 {
	if e.width > 0 {
		return min(room, max(e.width.Px(), e.unitWidth()))
	}
	return room
}

// unitWidth is the least width of a box with a long unit (« € par mois »).
func (e *Entry) unitWidth() float32 {
	if e.unit == "" {
		return 0
	}
	return e.textRight() + e.textLeft() + wide("000 000", look.Body, false)
}

func (e *Entry) textWidth(room float32) float32 {
	return max(1, e.boxWidth(room)-e.textLeft()-e.textRight())
}

func (e *Entry) natural() float32 {
	if e.width > 0 {
		return max(e.width.Px(), e.unitWidth())
	}
	return look.FormWidth.Px()
}

func (e *Entry) least() float32 { return min(e.natural(), look.PostWidth.Px()) }

// HeightFor is a control's height, or that of the rows of an area.
func (e *Entry) HeightFor(width float32) float32 {
	if !e.many {
		return look.Control.Px()
	}
	rows := max(e.rows, min(mostRows, len(e.rowsAt(e.textWidth(width)))))
	return float32(rows)*look.Body.Line() + 2*e.textTop()
}

func (e *Entry) place(size fyne.Size) {
	p, w := &e.draw, e.boxWidth(size.Width)
	put(p.ground, 0, 0, w, size.Height)
	put(p.border, 0, 0, w, size.Height)
	p.ring.place(0, 0, w, size.Height)
	icon := look.IconText.Px()
	put(p.iconPic, look.FieldPad.Px(), (look.Control.Px()-icon)/2, icon, icon)
	tail := look.IconButton.Px()
	put(p.tailPic, w-look.FieldPad.Px()-tail, (look.Control.Px()-tail)/2, tail, tail)
	e.placeWords(w)
	e.placeText()
}

func (e *Entry) placeWords(w float32) {
	p, right := &e.draw, w-look.FieldPad.Px()
	if e.tail != look.IconNone {
		right = w - e.tailRoom()
	}
	unit, key := wide(e.unit, look.Body, false), wide(e.keyHint, look.Caption, false)
	PutText(p.unit, right-unit, 0, unit, look.Control.Px())
	PutText(p.key, right-key, 0, key, look.Control.Px())
	hint := e.textLeft()
	if e.right {
		hint = w - e.textRight() - p.hint.MinSize().Width
	}
	PutText(p.hint, hint, 0, p.hint.MinSize().Width, look.Control.Px())
}

// placeText puts the part of the text in sight, the selection and the cursor.
func (e *Entry) placeText() {
	e.follow()
	inner := e.draw.inner
	inner.begin()
	if !e.unsure {
		if e.many {
			e.placeRows(inner)
		} else {
			from, to := e.slice()
			e.placeLine(inner, from, to, e.lineLeft(from, to), 0)
		}
	}
	inner.end()
	room := e.textWidth(e.Size().Width) + look.Stroke.Fixed() // the cursor may stand at the very end
	put(inner, e.textLeft(), e.textTop(), room, max(0, e.Size().Height-2*e.textTop()))
	inner.Refresh()
	e.placeBar()
}

func (e *Entry) placeRows(inner *innerText) {
	last := min(e.rowCount(), e.view.first+e.visibleRows())
	for row := e.view.first; row < last; row++ {
		from, to := e.rowSpan(row)
		e.placeLine(inner, from, to, 0, row-e.view.first)
	}
}

// placeLine draws the characters between two positions as a row.
func (e *Entry) placeLine(inner *innerText, from, to int, left float32, row int) {
	text, r, tall := e.buffer.Runes(), e.ruler(), look.Body.Line()
	y := float32(row) * tall
	x := func(at int) float32 { return left + r.text(shownText(text[from:at])) }
	if a, b := e.buffer.Selection(); a != b && a < to && b > from && e.focused {
		start := x(max(a, from))
		inner.choose(start, y, x(min(b, to))-start, tall)
	}
	inner.line(shownText(text[from:to]), left, y, tall)
	at := e.buffer.Cursor()
	here := at >= from && at < to || at == to && (!e.many || to == e.buffer.Len() && e.rowOf(at) == row+e.view.first)
	if e.focused && !e.ReadOnly && here {
		inner.cursorAt(x(at), y, tall)
	}
}

// placeBar shows how far an area is scrolled, when it has more than it shows.
func (e *Entry) placeBar() {
	bar, rows, seen := e.draw.bar, 1, 1
	if e.many {
		rows, seen = e.rowCount(), e.visibleRows()
	}
	if rows <= seen {
		bar.Hide()
		return
	}
	bar.Show()
	pad, width := look.S6.Px(), look.S4.Px()
	track := e.Size().Height - 2*pad
	tall := max(look.S16.Px(), track*float32(seen)/float32(rows))
	y := pad + (track-tall)*float32(e.view.first)/float32(rows-seen)
	put(bar, e.boxWidth(e.Size().Width)-pad-width, y, width, tall)
}

// innerText draws rows of text, the selection behind them and the cursor. It
// takes the mouse wheel for the entry: the canvas cuts off what a Scrollable
// draws outside of itself, and that would be the ring of the focus.
type innerText struct {
	widget.BaseWidget
	wheel            func(*fyne.ScrollEvent)
	lines            []*canvas.Text
	chosen           []*canvas.Rectangle
	cursor           *canvas.Rectangle
	used, usedChosen int
}

var _ fyne.Scrollable = (*innerText)(nil)

func newInnerText(wheel func(*fyne.ScrollEvent)) *innerText {
	t := &innerText{cursor: box(), wheel: wheel}
	t.ExtendBaseWidget(t)
	return t
}

// Scrolled is called by the canvas.
func (t *innerText) Scrolled(ev *fyne.ScrollEvent) { t.wheel(ev) }

func (t *innerText) begin() { t.used, t.usedChosen = 0, 0; t.cursor.Hide() }

func (t *innerText) line(s string, x, y, tall float32) {
	if t.used == len(t.lines) {
		t.lines = append(t.lines, textLine())
	}
	l := t.lines[t.used]
	t.used++
	write(l, s, look.Body, false, look.Ink)
	PutText(l, x, y, l.MinSize().Width, tall)
}

func (t *innerText) choose(x, y, w, tall float32) {
	if t.usedChosen == len(t.chosen) {
		t.chosen = append(t.chosen, box())
	}
	c := t.chosen[t.usedChosen]
	t.usedChosen++
	fill(c, look.Tint, 0)
	put(c, x, y, w, tall)
}

func (t *innerText) cursorAt(x, y, tall float32) {
	fill(t.cursor, look.Act, 0)
	put(t.cursor, x, y, look.Stroke.Fixed(), tall)
	t.cursor.Show()
}

func (t *innerText) end() {
	t.lines, t.chosen = t.lines[:t.used], t.chosen[:t.usedChosen]
}

// CreateRenderer is called by Fyne.
func (t *innerText) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *innerText) parts() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(t.chosen)+len(t.lines)+1)
	for _, c := range t.chosen {
		objects = append(objects, c)
	}
	for _, l := range t.lines {
		objects = append(objects, l)
	}
	return append(objects, t.cursor)
}

func (t *innerText) paint()                    {}
func (t *innerText) place(fyne.Size)           {}
func (t *innerText) natural() float32          { return 0 }
func (t *innerText) HeightFor(float32) float32 { return 0 }
