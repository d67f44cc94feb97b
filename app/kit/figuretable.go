package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// FigureCell is a figure of a table: what it says, and the key it is known by;
// "" for an empty cell.
type FigureCell struct {
	Key, Text string
	// Soft is a figure that isn't known.
	Soft bool
}

// FigureRow is a label and its figures, one for each head; a single one where
// there are no heads.
type FigureRow struct {
	Label string
	Cells []FigureCell
}

// FigureTable sets figures in rows, labels at the left. It takes the focus as
// one: ↑↓ go from row to row, ←→ from column to column, Enter opens. Where the
// columns don't fit beside each other they stand under the label.
type FigureTable struct {
	widget.BaseWidget
	focusing
	hovering
	// OnPick hears of a figure being chosen by the arrows or the mouse, OnOpen of
	// one being opened, OnOut of the arrows leaving the table at its top or end.
	OnPick, OnOpen func(key string)
	OnOut          func(down bool)

	heads   []*canvas.Text
	says    []string
	rows    []figureLine
	at, col int
	picked  bool // the cell at the cursor is shown elsewhere
	ground  *canvas.Rectangle
	rule    *canvas.Rectangle
	ring    *ring
}

// figureLine is a row as it is drawn.
type figureLine struct {
	FigureRow
	label *Text
	cells []*canvas.Text
	under []*canvas.Text // the heads again, where the cells are stacked
	rule  *canvas.Rectangle
}

var (
	_ drawn             = (*FigureTable)(nil)
	_ narrow            = (*FigureTable)(nil)
	_ fyne.Focusable    = (*FigureTable)(nil)
	_ fyne.Tappable     = (*FigureTable)(nil)
	_ desktop.Hoverable = (*FigureTable)(nil)
)

// NewFigureTable is a table of figures under its heads, which may be none.
func NewFigureTable(heads []string, rows []FigureRow) *FigureTable {
	t := &FigureTable{says: heads, ground: box(), rule: box(), ring: newRing()}
	for range heads {
		t.heads = append(t.heads, textLine())
	}
	for _, r := range rows {
		line := figureLine{FigureRow: r, label: Body(r.Label), rule: box()}
		for i := range r.Cells {
			line.cells = append(line.cells, textLine())
			if i < len(heads) {
				line.under = append(line.under, textLine())
			}
		}
		t.rows = append(t.rows, line)
	}
	t.focusing.owner, t.hovering.hovered = t, t
	t.ExtendBaseWidget(t)
	t.at, t.col = t.first(0, 1)
	return t
}

// Pick puts the cursor on the figure of a key, and shows it as the one that is
// explained; false when the table hasn't got it, and then none is.
func (t *FigureTable) Pick(key string) bool {
	t.picked = false
	for i, r := range t.rows {
		for j, c := range r.Cells {
			if c.Key == key && key != "" {
				t.at, t.col, t.picked = i, j, true
			}
		}
	}
	t.Refresh()
	return t.picked
}

// Has says whether the table has the figure of a key.
func (t *FigureTable) Has(key string) bool {
	for _, r := range t.rows {
		for _, c := range r.Cells {
			if c.Key == key && key != "" {
				return true
			}
		}
	}
	return false
}

// Enter puts the cursor on the first or the last row, as the arrows come in.
func (t *FigureTable) Enter(last bool) {
	from, step := 0, 1
	if last {
		from, step = len(t.rows)-1, -1
	}
	t.at, t.col = t.first(from, step)
	t.pick()
}

// first is the first cell with a figure from a row on.
func (t *FigureTable) first(row, step int) (at, col int) {
	for ; row >= 0 && row < len(t.rows); row += step {
		for j, c := range t.rows[row].Cells {
			if c.Key != "" {
				return row, j
			}
		}
	}
	return 0, 0
}

// Key is the figure at the cursor.
func (t *FigureTable) Key() string {
	if t.at < len(t.rows) && t.col < len(t.rows[t.at].Cells) {
		return t.rows[t.at].Cells[t.col].Key
	}
	return ""
}

func (t *FigureTable) pick() {
	t.revealCursor()
	if t.OnPick != nil && t.Key() != "" {
		t.OnPick(t.Key())
	}
	t.Refresh()
}

// revealCursor brings the row at the cursor into view, which the whole may not
// fit in.
func (t *FigureTable) revealCursor() {
	if scroll := scrollAround(t); scroll != nil && t.at < len(t.rows) {
		y := float32(0)
		for _, step := range path(scroll.content, t)[1:] {
			y += step.Position().Y
		}
		g := t.grid(t.Size().Width)
		scroll.revealBand(y+g.tops[t.at], g.tall(t.at))
	}
}

// row moves the cursor to the next row with a figure in the column, or near it.
func (t *FigureTable) row(step int) {
	for i := t.at + step; i >= 0 && i < len(t.rows); i += step {
		cells := t.rows[i].Cells
		for _, j := range []int{min(t.col, len(cells)-1), 0} {
			if j >= 0 && cells[j].Key != "" {
				t.at, t.col = i, j
				t.pick()
				return
			}
		}
	}
	if t.OnOut != nil {
		t.OnOut(step > 0)
	}
}

func (t *FigureTable) column(step int) {
	cells := t.rows[t.at].Cells
	for j := t.col + step; j >= 0 && j < len(cells); j += step {
		if cells[j].Key != "" {
			t.col = j
			t.pick()
			return
		}
	}
}

// TypedKey moves and opens.
func (t *FigureTable) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case len(t.rows) == 0:
		forwardKey(t, ev)
	case ev.Name == fyne.KeyUp:
		t.row(-1)
	case ev.Name == fyne.KeyDown:
		t.row(1)
	case ev.Name == fyne.KeyLeft:
		t.column(-1)
	case ev.Name == fyne.KeyRight:
		t.column(1)
	case ev.Name == fyne.KeyReturn, ev.Name == fyne.KeyEnter, ev.Name == fyne.KeySpace:
		t.open()
	default:
		forwardKey(t, ev)
	}
}

func (t *FigureTable) open() {
	if t.OnOpen != nil && t.Key() != "" {
		t.OnOpen(t.Key())
	}
}

// TypedRune passes everything on but the space that opened.
func (t *FigureTable) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(t, r)
	}
}

// TypedShortcut passes everything on.
func (t *FigureTable) TypedShortcut(s fyne.Shortcut) { forwardShortcut(t, s) }

// Tapped opens the figure under the mouse.
func (t *FigureTable) Tapped(ev *fyne.PointEvent) {
	t.take()
	g := t.grid(t.Size().Width)
	for i := range t.rows {
		if top := g.tops[i]; ev.Position.Y < top || ev.Position.Y >= top+g.tall(i) {
			continue
		}
		t.at = i
		t.col = t.hit(g, i, ev.Position)
		t.pick()
		t.open()
	}
}

// hit is the cell of a row under a point, the first that has a figure when none
// is there.
func (t *FigureTable) hit(g figureGrid, row int, at fyne.Position) int {
	cells := t.rows[row].Cells
	for j, c := range cells {
		x, y, w, h := g.cell(row, j)
		if c.Key != "" && at.X >= x && at.X < x+w && at.Y >= y && at.Y < y+h {
			return j
		}
	}
	for j, c := range cells {
		if c.Key != "" {
			return j
		}
	}
	return 0
}

// Cursor is the hand.
func (t *FigureTable) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (t *FigureTable) outline() []string {
	var lines []string
	if len(t.says) > 0 {
		line := "|"
		for _, head := range t.says {
			line += " " + head + " |"
		}
		lines = append(lines, line)
	}
	for i, r := range t.rows {
		line := r.Label + ":"
		for j, c := range r.Cells {
			if j > 0 {
				line += " |"
			}
			line += " " + c.Text
		}
		if t.picked && i == t.at {
			line = "> " + line
		}
		lines = append(lines, line)
	}
	return lines
}
