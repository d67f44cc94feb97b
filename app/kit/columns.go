package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Col is a column of a table.
type Col struct {
	Title string
	// Width is the column's; a column without one shares what is left, by
	// its Share (1 when it isn't set).
	Width look.Measure
	Share float32
	Right bool         // aligned to the right
	Bold  bool         // the head of what the rows are in the order of
	Sort  string       // the key to sort by; "" can't be sorted
	Inset look.Measure // of the title, where cells begin with an icon
}

// Columns are shared by the heads and the rows of a table, so that they line
// up.
type Columns struct {
	Gap  look.Measure
	list []Col
	gone map[int]bool
}

// NewColumns are the columns of a table.
func NewColumns(columns ...Col) *Columns {
	return &Columns{Gap: look.S16, list: columns, gone: map[int]bool{}}
}

// Hide takes a column away, or brings it back, as below a width.
func (c *Columns) Hide(i int, gone bool) { c.gone[i] = gone }

// spans gives the left edge and the width of each column; hidden ones have
// none.
func (c *Columns) spans(width float32) (lefts, widths []float32) {
	shares, left, shown := float32(0), width, 0
	for i, col := range c.list {
		if c.gone[i] {
			continue
		}
		shown++
		if col.Width > 0 {
			left -= col.Width.Px()
		} else {
			shares += share(col)
		}
	}
	left = max(0, left-float32(max(0, shown-1))*c.Gap.Px())
	x := float32(0)
	for i, col := range c.list {
		w := float32(0)
		if !c.gone[i] {
			w = col.Width.Px()
			if col.Width == 0 {
				w = left * share(col) / shares
			}
		}
		lefts, widths = append(lefts, x), append(widths, w)
		if w > 0 {
			x += w + c.Gap.Px()
		}
	}
	return lefts, widths
}

func share(c Col) float32 {
	if c.Share == 0 {
		return 1
	}
	return c.Share
}

// Cells is a row of a table: one object per column.
type Cells struct {
	widget.BaseWidget
	columns *Columns
	cells   []fyne.CanvasObject
	// Least is the height of a row with little in it.
	Least look.Measure
}

var (
	_ drawn  = (*Cells)(nil)
	_ Holder = (*Cells)(nil)
)

// NewCells is a row of cells.
func NewCells(columns *Columns, cells ...fyne.CanvasObject) *Cells {
	c := &Cells{columns: columns, cells: cells, Least: look.Row}
	c.ExtendBaseWidget(c)
	return c
}

// Held is the cells of the columns shown.
func (c *Cells) Held() []fyne.CanvasObject {
	var held []fyne.CanvasObject
	for i, cell := range c.cells {
		if !c.columns.gone[i] {
			held = append(held, cell)
		}
	}
	return held
}

// CreateRenderer is called by Fyne.
func (c *Cells) CreateRenderer() fyne.WidgetRenderer { return render(c) }

func (c *Cells) parts() []fyne.CanvasObject { return c.Held() }
func (c *Cells) paint()                     {}
func (c *Cells) natural() float32           { return look.FormWidth.Px() }
func (c *Cells) least() float32             { return look.PostWidth.Px() }

// HeightFor is that of the highest cell and some air.
func (c *Cells) HeightFor(width float32) float32 {
	_, widths := c.columns.spans(width)
	tallest := float32(0)
	for i, cell := range c.cells {
		if widths[i] > 0 {
			tallest = max(tallest, heightFor(cell, widths[i]))
		}
	}
	return max(c.Least.Px(), tallest+look.S12.Px())
}

func (c *Cells) place(size fyne.Size) {
	lefts, widths := c.columns.spans(size.Width)
	for i, cell := range c.cells {
		w := widths[i]
		if w == 0 {
			continue
		}
		x := lefts[i]
		if n := naturalWidth(cell); c.columns.list[i].Right && n < w {
			x, w = x+w-n, n
		}
		h := heightFor(cell, w)
		put(cell, x, (size.Height-h)/2, w, h)
	}
}

// Head is the heads of a table's columns, with the sorted one bold and its
// arrow. It takes the focus when a column can be sorted: ←→ go from one to
// the next, Space or Enter sort.
type Head struct {
	widget.BaseWidget
	hovering
	columns *Columns
	onSort  func(sort string)
	sorted  string
	down    bool
	titles  []*canvas.Text
	arrow   *canvas.Image
	rule    *canvas.Rectangle
	bleed   look.Measure
}

// SortHead is a Head whose columns can be sorted.
type SortHead struct {
	Head
	focusing
	at   int
	ring *ring
}

var (
	_ drawn          = (*Head)(nil)
	_ drawn          = (*SortHead)(nil)
	_ fyne.Focusable = (*SortHead)(nil)
	_ fyne.Tappable  = (*SortHead)(nil)
)

func (h *Head) setUp(columns *Columns, self drawn) {
	h.columns, h.arrow, h.rule = columns, picture(), box()
	for range columns.list {
		h.titles = append(h.titles, textLine())
	}
	h.hovering.hovered = self
	h.ExtendBaseWidget(self)
}

// NewHead is heads that only say what the columns are.
func NewHead(columns *Columns) *Head {
	h := &Head{}
	h.setUp(columns, h)
	return h
}

// NewSortHead is heads to sort by.
func NewSortHead(columns *Columns, onSort func(sort string)) *SortHead {
	h := &SortHead{ring: newRing()}
	h.onSort = onSort
	h.setUp(columns, h)
	h.focusing.owner = h
	h.at = h.next(-1, 1)
	return h
}

// SetSort says which column is sorted, and whether from the last to the
// first.
func (h *Head) SetSort(sort string, descending bool) {
	h.sorted, h.down = sort, descending
	h.Refresh()
}

// SetBleed says how far the rule below the heads reaches beyond them, to the
// edges of the sheet.
func (h *Head) SetBleed(m look.Measure) { h.bleed = m; h.Refresh() }

// CreateRenderer is called by Fyne.
func (h *Head) CreateRenderer() fyne.WidgetRenderer { return render(h) }

func (h *Head) parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{h.rule, h.arrow}
	for _, t := range h.titles {
		objects = append(objects, t)
	}
	return objects
}

func (h *Head) paint() {
	fill(h.rule, look.Edge, 0)
	icon := look.IconNone
	for i, c := range h.columns.list {
		sorted, color := c.Sort != "" && c.Sort == h.sorted, look.Soft
		if sorted {
			color, icon = look.Ink, look.IconUp
			if h.down {
				icon = look.IconDown
			}
		}
		if c.Bold {
			color = look.Ink
		}
		write(h.titles[i], c.Title, look.Caption, sorted || c.Bold, color)
		show(h.titles[i], !h.columns.gone[i])
	}
	draw(h.arrow, icon, look.Ink)
}

func (h *Head) natural() float32 { return look.FormWidth.Px() }
func (h *Head) least() float32   { return look.PostWidth.Px() }

// HeightFor is a row's height.
func (h *Head) HeightFor(float32) float32 { return look.Row.Px() }

func (h *Head) place(size fyne.Size) {
	line := look.Hairline.Fixed()
	bleed := h.bleed.Px()
	put(h.rule, -bleed, size.Height-line, size.Width+2*bleed, line)
	lefts, widths := h.columns.spans(size.Width)
	arrow := look.S16.Px()
	for i, t := range h.titles {
		x, w := lefts[i]+h.columns.list[i].Inset.Px(), t.MinSize().Width
		sorted := h.columns.list[i].Sort != "" && h.columns.list[i].Sort == h.sorted
		if h.columns.list[i].Right {
			x = lefts[i] + widths[i] - w
			if sorted {
				x -= arrow + look.S4.Px()
			}
		}
		PutText(t, x, 0, w, size.Height)
		if sorted {
			put(h.arrow, x+w+look.S4.Px(), (size.Height-arrow)/2, arrow, arrow)
		}
	}
}

func (h *Head) outline() []string {
	line := ""
	for i, c := range h.columns.list {
		if h.columns.gone[i] || c.Title == "" {
			continue
		}
		if line != "" {
			line += " | "
		}
		line += c.Title
		if c.Sort != "" && c.Sort == h.sorted {
			line += map[bool]string{false: " ▲", true: " ▼"}[h.down]
		}
	}
	return []string{line}
}

// CreateRenderer is called by Fyne.
func (h *SortHead) CreateRenderer() fyne.WidgetRenderer { return render(h) }

func (h *SortHead) parts() []fyne.CanvasObject {
	return append(append(h.ring.under(), h.Head.parts()...), h.ring.over()...)
}

func (h *SortHead) paint() {
	h.Head.paint()
	h.ring.paint(h.focused, false, look.RadiusChip)
}

func (h *SortHead) place(size fyne.Size) {
	h.Head.place(size)
	if h.at < 0 {
		return
	}
	t, in := h.titles[h.at], look.S6.Px()
	w := t.MinSize().Width
	if h.columns.list[h.at].Sort == h.sorted {
		w += look.S16.Px() + look.S4.Px()
	}
	h.ring.place(t.Position().X-in, in, w+2*in, size.Height-2*in)
}

// next is the next column that can be sorted.
func (h *SortHead) next(from, step int) int {
	for i := from + step; i >= 0 && i < len(h.columns.list); i += step {
		if h.columns.list[i].Sort != "" && !h.columns.gone[i] {
			return i
		}
	}
	return max(0, from)
}

func (h *SortHead) sort(i int) {
	if h.columns.list[i].Sort != "" {
		h.at = i
		h.onSort(h.columns.list[i].Sort)
		h.Refresh()
	}
}

// TypedKey moves and sorts.
func (h *SortHead) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		h.at = h.next(h.at, -1)
		h.Refresh()
	case fyne.KeyRight:
		h.at = h.next(h.at, 1)
		h.Refresh()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.sort(h.at)
	default:
		forwardKey(h, ev)
	}
}

// TypedRune passes everything on but the space that sorted.
func (h *SortHead) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(h, r)
	}
}

// TypedShortcut passes everything on.
func (h *SortHead) TypedShortcut(s fyne.Shortcut) { forwardShortcut(h, s) }

// Tapped sorts by the column under the mouse.
func (h *SortHead) Tapped(ev *fyne.PointEvent) {
	h.take()
	lefts, widths := h.columns.spans(h.Size().Width)
	for i := range lefts {
		if ev.Position.X >= lefts[i] && ev.Position.X < lefts[i]+widths[i] {
			h.sort(i)
		}
	}
}

// Cursor is the hand.
func (h *SortHead) Cursor() desktop.Cursor { return desktop.PointerCursor }
