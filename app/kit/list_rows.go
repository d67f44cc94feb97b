package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// listRows is the content of a list: it holds only the rows in sight.
type listRows struct {
	widget.BaseWidget
	of      *List
	width   float32
	heights []float32 // running sums, when rows differ
	atWidth float32
	first   int
	lines   []*listRow
}

var _ drawn = (*listRows)(nil)

func newListRows(l *List) *listRows {
	r := &listRows{of: l}
	r.ExtendBaseWidget(r)
	return r
}

// sums gives the offsets of rows that differ in height.
func (r *listRows) sums() []float32 {
	if r.heights == nil || r.atWidth != r.width || len(r.heights) != r.of.count+1 {
		r.heights, r.atWidth = make([]float32, 1, r.of.count+1), r.width
		for i := range r.of.count {
			r.heights = append(r.heights, r.heights[i]+r.of.Height(i, r.width-2*r.of.Inset.Px()))
		}
	}
	return r.heights
}

func (r *listRows) offset(i int) float32 {
	if r.of.Height == nil {
		return float32(i) * r.of.RowHeight.Px()
	}
	return r.sums()[i]
}

func (r *listRows) tall(i int) float32 { return r.offset(i+1) - r.offset(i) }

// rowAt is the row at a height.
func (r *listRows) rowAt(y float32) int {
	low, high := 0, max(0, r.of.count-1)
	for low < high {
		if mid := (low + high + 1) / 2; r.offset(mid) <= y {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}

// inSight is the band of rows to show.
func (r *listRows) inSight() (from, to int) {
	if r.of.inline || r.of.count == 0 {
		return 0, r.of.count
	}
	top, view := r.of.scroll.Offset.Y, r.of.scroll.Size().Height
	return r.rowAt(top), min(r.of.count, r.rowAt(top+view)+1)
}

// refill shows the rows in sight and asks for more when the end is near.
func (r *listRows) refill() {
	l := r.of
	from, to := r.inSight()
	r.first = from
	for len(r.lines) < to-from {
		r.lines = append(r.lines, newListRow(l))
	}
	for k, row := range r.lines {
		i := from + k
		if i >= to {
			row.Hide()
			continue
		}
		row.index = i
		l.fill(i, row.content)
		row.Show()
		put(row, 0, r.offset(i), r.width, r.tall(i))
		row.Refresh()
	}
	canvas.Refresh(r)
	if l.more && l.OnMore != nil && to >= l.count-l.page() && l.asked != l.count {
		l.asked = l.count
		l.OnMore()
	}
}

// Held is the rows in sight.
func (r *listRows) Held() []fyne.CanvasObject {
	from, to := r.inSight()
	var held []fyne.CanvasObject
	for k := range min(to-from, len(r.lines)) {
		held = append(held, r.lines[k])
	}
	return held
}

// CreateRenderer is called by Fyne.
func (r *listRows) CreateRenderer() fyne.WidgetRenderer { return render(r) }

func (r *listRows) parts() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.lines))
	for i, row := range r.lines {
		objects[i] = row
	}
	return objects
}

func (r *listRows) paint()           {}
func (r *listRows) natural() float32 { return 0 }

// HeightFor is that of all rows.
func (r *listRows) HeightFor(width float32) float32 {
	if r.of.Height == nil || width == r.width {
		return r.offset(r.of.count)
	}
	total := float32(0)
	for i := range r.of.count {
		total += r.of.Height(i, width-2*r.of.Inset.Px())
	}
	return total
}

func (r *listRows) place(fyne.Size) {}

// listRow is one row in sight: its ground, the page's object, a hairline.
type listRow struct {
	widget.BaseWidget
	hovering
	of      *List
	index   int
	content Line
	ground  *canvas.Rectangle
	rule    *canvas.Rectangle
	ring    *ring
}

var (
	_ drawn             = (*listRow)(nil)
	_ fyne.Tappable     = (*listRow)(nil)
	_ desktop.Hoverable = (*listRow)(nil)
)

func newListRow(l *List) *listRow {
	r := &listRow{of: l, content: l.make(), ground: box(), rule: box(), ring: newRing()}
	r.hovering.hovered = r
	r.ExtendBaseWidget(r)
	return r
}

func (r *listRow) heading() bool { return r.of.IsHeading != nil && r.of.IsHeading(r.index) }

// Tapped selects the row, and opens it unless a click only selects.
func (r *listRow) Tapped(*fyne.PointEvent) {
	r.of.take()
	if r.heading() {
		return
	}
	r.of.Select(r.index)
	if r.of.OnOpen != nil && !r.of.ClickSelects {
		r.of.OnOpen(r.index)
	}
}

// Held is the page's object.
func (r *listRow) Held() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }

// CreateRenderer is called by Fyne.
func (r *listRow) CreateRenderer() fyne.WidgetRenderer { return render(r) }

func (r *listRow) parts() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{r.ground, r.rule}, r.ring.under()...)
	objects = append(objects, r.content)
	return append(objects, r.ring.over()...)
}

func (r *listRow) paint() {
	selected := r.index == r.of.selected && !r.heading()
	color := look.None
	if selected && !r.of.resting() || r.over && !r.heading() {
		color = look.Tint
	}
	fill(r.ground, color, 0)
	fill(r.rule, look.Rule, 0)
	r.ring.paint(selected && r.of.focused, false, 0)
}

func (r *listRow) natural() float32                { return naturalWidth(r.content) }
func (r *listRow) HeightFor(width float32) float32 { return heightFor(r.content, width) }

func (r *listRow) place(size fyne.Size) {
	bleed, inset := r.of.Bleed.Px(), r.of.Inset.Px()
	width := size.Width - 2*inset
	put(r.ground, -bleed, 0, size.Width+2*bleed, size.Height)
	line := look.Hairline.Fixed()
	put(r.rule, inset, size.Height-line, width, line)
	in := look.Halo.Fixed()
	r.ring.place(in-bleed, in, size.Width-2*(in-bleed), size.Height-2*in)
	h := min(size.Height, heightFor(r.content, width))
	put(r.content, inset, (size.Height-h)/2, width, h)
}

func (r *listRow) outline() []string {
	lines := Outline(r.content)
	sign := "  "
	if r.index == r.of.selected && !r.heading() && !r.of.resting() {
		sign = "> "
	}
	if len(lines) == 0 {
		return nil
	}
	row := lines[0]
	for _, l := range lines[1:] {
		row += " | " + l
	}
	return []string{sign + row}
}
