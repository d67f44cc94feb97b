package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Line is what a List shows for one row: any object, filled by the page.
type Line = fyne.CanvasObject

// List is rows of which only those in sight exist. The whole row is the
// target: ↑↓ PgUp PgDn Home End move, Enter opens, Space ticks. A heading row
// is passed over.
type List struct {
	widget.BaseWidget
	focusing

	// OnOpen is called by Enter and by a click.
	OnOpen func(i int)
	// OnTick is called by Space, and by a click on a row's tick box.
	OnTick func(i int)
	// OnSelected hears of the selection moving.
	OnSelected func(i int)
	// OnMore asks for the next page, when the end comes in sight and
	// SetCount said that there is more.
	OnMore func()
	// OnKey is asked first about keys without a modifier (F2, +).
	OnKey func(*fyne.KeyEvent) (used bool)
	// OnRune is asked first about characters.
	OnRune func(r rune) (used bool)
	// OnShortcut is asked first about shortcuts (Alt+↑).
	OnShortcut func(fyne.Shortcut) (used bool)
	// OnUp is called by ↑ on the first row, to go back to a search box.
	OnUp func()
	// IsHeading says which rows are headings, nil when none is.
	IsHeading func(i int) bool
	// Height is the height of a row, nil when all are RowHeight.
	Height func(i int, width float32) float32
	// RowHeight is the height of the rows; 56 if it isn't set.
	RowHeight look.Measure
	// Bleed is how far a selected row's ground reaches beyond the rows, to
	// the edges of the sheet.
	Bleed look.Measure
	// Inset is the room at both sides of the rows of a list that scrolls by
	// itself; the ground of the selected one and its ring fill it.
	Inset look.Measure
	// ClickSelects makes a click select only; Enter still opens.
	ClickSelects bool
	// FocusOnly shows which row is selected only while the list has the
	// focus, where the selection means nothing else.
	FocusOnly bool

	make     func() Line
	fill     func(i int, line Line)
	count    int
	more     bool
	asked    int // the count for which more was asked
	selected int
	inline   bool

	scroll *container.Scroll
	rows   *listRows
}

var (
	_ drawn             = (*List)(nil)
	_ Holder            = (*List)(nil)
	_ fyne.Focusable    = (*List)(nil)
	_ fyne.Shortcutable = (*List)(nil)
)

// NewList is a list whose rows are made by make and filled by fill.
func NewList(makeLine func() Line, fillLine func(i int, line Line)) *List {
	l := &List{make: makeLine, fill: fillLine, asked: -1, RowHeight: look.RowTwo}
	l.rows = newListRows(l)
	l.scroll = container.NewVScroll(l.rows)
	l.scroll.OnScrolled = func(fyne.Position) { l.rows.refill() }
	l.focusing.owner = l
	l.ExtendBaseWidget(l)
	return l
}

// Inline shows all rows at their full height, for a short list inside a page
// that scrolls.
func (l *List) Inline() *List { l.inline = true; return l }

// SetCount says how many rows there are so far, and whether there are more to
// ask for. The selection stays. A count that isn't higher than the last one
// begins another search: a page still being read for the one before is stale.
func (l *List) SetCount(n int, more bool) {
	l.count, l.more = n, more
	l.selected = l.nearest(min(l.selected, n-1), 1)
	if n <= l.asked { // the rows are those of another search
		l.asked = -1
	}
	l.rows.heights = nil
	l.Refresh()
}

// Count is how many rows there are.
func (l *List) Count() int { return l.count }

// Selected is the selected row, -1 when there is none.
func (l *List) Selected() int { return l.selected }

// resting says that the selection doesn't show now.
func (l *List) resting() bool { return l.FocusOnly && !l.focused }

// Select moves the selection and brings it in sight.
func (l *List) Select(i int) {
	i = l.nearest(i, 1)
	moved := i != l.selected
	l.selected = i
	l.show(i)
	l.Refresh()
	if moved && l.OnSelected != nil && i >= 0 {
		l.OnSelected(i)
	}
}

// Fill shows the rows in sight again, after their content changed.
func (l *List) Fill() {
	l.rows.heights = nil
	l.Refresh()
}

// Top goes to the first row.
func (l *List) Top() {
	l.scroll.ScrollToTop()
	l.Select(0)
}

// nearest is the row at or after i that isn't a heading; before it when there
// is none after.
func (l *List) nearest(i, step int) int {
	if l.count == 0 {
		return -1
	}
	i = max(0, min(i, l.count-1))
	if l.IsHeading == nil {
		return i
	}
	for j := i; j >= 0 && j < l.count; j += step {
		if !l.IsHeading(j) {
			return j
		}
	}
	for j := i; j >= 0 && j < l.count; j -= step {
		if !l.IsHeading(j) {
			return j
		}
	}
	return -1
}

// show brings a row in sight.
func (l *List) show(i int) {
	if i < 0 || i >= l.count {
		return
	}
	y, h := l.rows.offset(i), l.rows.tall(i)
	if l.inline {
		if s := scrollAround(l); s != nil {
			if way := path(s.content, l); way != nil {
				for _, step := range way[1:] {
					y += step.Position().Y
				}
				s.revealBand(y, h)
			}
		}
		return
	}
	if i > 0 && l.IsHeading != nil && l.IsHeading(i-1) { // its heading with it
		y, h = l.rows.offset(i-1), h+l.rows.tall(i-1)
	}
	switch top, view := l.scroll.Offset.Y, l.scroll.Size().Height; {
	case y < top:
		l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	case view == 0: // not laid out yet: place brings it in sight
	case y+h > top+view:
		l.scroll.ScrollToOffset(fyne.NewPos(0, y+h-view))
	}
}

// move moves the selection by rows, passing over headings.
func (l *List) move(by int) {
	if l.count == 0 {
		return
	}
	step := 1
	if by < 0 {
		step = -1
	}
	to := l.nearest(l.selected+by, step)
	if to == l.selected && by == -1 && l.OnUp != nil {
		l.OnUp()
		return
	}
	l.Select(to)
}

// inlinePage is how many rows PgUp and PgDn move by in a list that doesn't
// scroll by itself.
const inlinePage = 10

func (l *List) page() int {
	if l.inline {
		return inlinePage
	}
	return max(1, int(l.scroll.Size().Height/l.RowHeight.Px())-1)
}

// FocusGained selects the first row when none is.
func (l *List) FocusGained() {
	l.focused = true
	if l.selected < 0 {
		l.selected = l.nearest(0, 1)
	}
	l.Refresh()
	l.show(l.selected)
	if l.told != nil {
		l.told(true)
	}
}

// TypedKey moves, opens and ticks.
func (l *List) TypedKey(ev *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyDown:
		l.move(1)
	case fyne.KeyUp:
		l.move(-1)
	case fyne.KeyPageDown:
		l.move(l.page())
	case fyne.KeyPageUp:
		l.move(-l.page())
	case fyne.KeyHome:
		l.Select(0)
	case fyne.KeyEnd:
		l.Select(l.nearest(l.count-1, -1))
	case fyne.KeyReturn, fyne.KeyEnter:
		l.call(l.OnOpen, ev)
	case fyne.KeySpace:
		l.call(l.OnTick, ev)
	default:
		forwardKey(l, ev)
	}
}

func (l *List) call(do func(int), ev *fyne.KeyEvent) {
	if do == nil {
		forwardKey(l, ev)
	} else if l.selected >= 0 {
		do(l.selected)
	}
}

// TypedRune passes everything on but the space that ticked.
func (l *List) TypedRune(r rune) {
	if l.OnRune != nil && l.OnRune(r) {
		return
	}
	if r != ' ' || l.OnTick == nil {
		forwardRune(l, r)
	}
}

// TypedShortcut passes on what the page doesn't use.
func (l *List) TypedShortcut(s fyne.Shortcut) {
	if l.OnShortcut == nil || !l.OnShortcut(s) {
		forwardShortcut(l, s)
	}
}

// Held is the rows in sight.
func (l *List) Held() []fyne.CanvasObject { return []fyne.CanvasObject{l.rows} }

// CreateRenderer is called by Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return render(l) }

func (l *List) parts() []fyne.CanvasObject {
	if l.inline {
		return []fyne.CanvasObject{l.rows}
	}
	return []fyne.CanvasObject{l.scroll}
}

func (l *List) paint()           {}
func (l *List) natural() float32 { return look.FormWidth.Px() }
func (l *List) least() float32   { return look.PostWidth.Px() }

// HeightFor is that of all rows when they are shown inline.
func (l *List) HeightFor(width float32) float32 {
	if l.inline {
		return l.rows.HeightFor(width)
	}
	return look.RowTwo.Px()
}

func (l *List) place(size fyne.Size) {
	l.rows.width = size.Width
	if l.inline {
		put(l.rows, 0, 0, size.Width, l.rows.HeightFor(size.Width))
		l.rows.refill()
		return
	}
	unseen := l.scroll.Size().Height == 0
	put(l.scroll, 0, 0, size.Width, size.Height)
	l.rows.Resize(fyne.NewSize(size.Width, max(size.Height, l.rows.HeightFor(size.Width))))
	l.scroll.Refresh()
	if unseen {
		l.show(l.selected)
	}
	l.rows.refill()
}
