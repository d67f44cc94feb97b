package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
)

// monthView is a month to pick a day in. The arrows move by days and weeks,
// PgUp and PgDn by months, Enter picks.
type monthView struct {
	widget.BaseWidget
	focusing
	at, today calendar.Day
	onPick    func(calendar.Day)

	frame, mark, here *canvas.Rectangle
	ring              *ring
	title             *canvas.Text
	back, forward     *canvas.Image
	heads             []*canvas.Text
	days              []*canvas.Text
}

// weeks is the most weeks a month touches.
const weeks = 6

var (
	_ drawn          = (*monthView)(nil)
	_ fyne.Focusable = (*monthView)(nil)
	_ fyne.Tappable  = (*monthView)(nil)
)

func newMonthView(at, today calendar.Day, onPick func(calendar.Day)) *monthView {
	m := &monthView{at: at, today: today, onPick: onPick}
	m.frame, m.mark, m.here, m.title = box(), box(), box(), textLine()
	m.back, m.forward, m.ring = picture(), picture(), newRing()
	for range words.WeekLetters {
		m.heads = append(m.heads, textLine())
	}
	for range weeks * len(words.WeekLetters) {
		m.days = append(m.days, textLine())
	}
	m.focusing.owner = m
	m.ExtendBaseWidget(m)
	return m
}

// start is the Monday on or before the first of the month.
func (m *monthView) start() calendar.Day {
	first := calendar.MonthOf(m.at).First()
	return first.AddDays(-(int(first.Weekday()) + 6) % 7)
}

func (m *monthView) to(d calendar.Day) {
	if d < 1 {
		return
	}
	m.at = d
	m.Refresh()
}

// TypedKey moves and picks.
func (m *monthView) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		m.to(m.at.AddDays(-1))
	case fyne.KeyRight:
		m.to(m.at.AddDays(1))
	case fyne.KeyUp:
		m.to(m.at.AddDays(-7))
	case fyne.KeyDown:
		m.to(m.at.AddDays(7))
	case fyne.KeyPageUp:
		m.to(m.at.AddMonths(-1))
	case fyne.KeyPageDown:
		m.to(m.at.AddMonths(1))
	case fyne.KeyHome:
		m.to(calendar.MonthOf(m.at).First())
	case fyne.KeyEnd:
		m.to(calendar.MonthOf(m.at).Last())
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.onPick(m.at)
	default:
		forwardKey(m, ev)
	}
}

// TypedRune passes everything on.
func (m *monthView) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(m, r)
	}
}

// TypedShortcut passes everything on.
func (m *monthView) TypedShortcut(s fyne.Shortcut) { forwardShortcut(m, s) }

// Tapped picks a day or changes the month.
func (m *monthView) Tapped(ev *fyne.PointEvent) {
	m.take()
	cell, x, y := look.MonthCell.Px(), ev.Position.X-look.S8.Px(), ev.Position.Y-look.S8.Px()
	if y < cell {
		switch {
		case x < cell:
			m.to(m.at.AddMonths(-1))
		case x > 6*cell:
			m.to(m.at.AddMonths(1))
		}
		return
	}
	row, column := int((y-cell-m.headTall())/cell), int(x/cell)
	if row >= 0 && row < weeks && column >= 0 && column < 7 && y > cell+m.headTall() {
		m.onPick(m.start().AddDays(row*7 + column))
	}
}

func (m *monthView) headTall() float32 { return look.S24.Px() }

// CreateRenderer is called by Fyne.
func (m *monthView) CreateRenderer() fyne.WidgetRenderer { return render(m) }

func (m *monthView) parts() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{m.frame}, m.ring.under()...)
	objects = append(objects, m.mark, m.here, m.title, m.back, m.forward)
	for _, h := range m.heads {
		objects = append(objects, h)
	}
	for _, d := range m.days {
		objects = append(objects, d)
	}
	return append(objects, m.ring.over()...)
}

func (m *monthView) paint() {
	stroke(m.frame, look.Sheet, look.Edge, look.Hairline, look.RadiusControl)
	stroke(m.mark, look.ActTint, look.Act, look.Stroke, look.RadiusControl)
	stroke(m.here, look.Here, look.Ink, look.Hairline, 0)
	m.ring.paint(m.focused, false, look.RadiusControl)
	write(m.title, words.Month(calendar.MonthOf(m.at)), look.Body, true, look.Ink)
	draw(m.back, look.IconBack, look.Soft)
	draw(m.forward, look.IconNext, look.Soft)
	for i, h := range m.heads {
		write(h, words.WeekLetters[i], look.Caption, false, look.Soft)
	}
	start, month := m.start(), calendar.MonthOf(m.at)
	for i, t := range m.days {
		day, color := start.AddDays(i), look.Ink
		_, _, n := day.Civil()
		switch {
		case day < 1 || calendar.MonthOf(day) != month:
			write(t, "", look.Body, false, look.Ink)
			continue
		case !calendar.IsWorking(day):
			color = look.Soft
		}
		write(t, strconv.Itoa(n), look.Body, day == m.at || day == m.today, color)
	}
}

func (m *monthView) natural() float32 { return 7*look.MonthCell.Px() + 2*look.S8.Px() }

// HeightFor is that of six weeks, so that nothing moves between months.
func (m *monthView) HeightFor(float32) float32 {
	return (weeks+1)*look.MonthCell.Px() + m.headTall() + 2*look.S8.Px()
}

func (m *monthView) place(size fyne.Size) {
	cell, pad := look.MonthCell.Px(), look.S8.Px()
	icon := look.IconButton.Px()
	put(m.frame, 0, 0, size.Width, size.Height)
	put(m.back, pad+(cell-icon)/2, pad+(cell-icon)/2, icon, icon)
	put(m.forward, size.Width-pad-cell+(cell-icon)/2, pad+(cell-icon)/2, icon, icon)
	w := m.title.MinSize().Width
	PutText(m.title, (size.Width-w)/2, pad, w, cell)
	for i, h := range m.heads {
		w := h.MinSize().Width
		PutText(h, pad+float32(i)*cell+(cell-w)/2, pad+cell, w, m.headTall())
	}
	m.here.Hide()
	start := m.start()
	for i, t := range m.days {
		x, y := pad+float32(i%7)*cell, pad+cell+m.headTall()+float32(i/7)*cell
		w := t.MinSize().Width
		PutText(t, x+(cell-w)/2, y, w, cell)
		in := look.S2.Px()
		switch day := start.AddDays(i); {
		case day == m.at:
			put(m.mark, x+in, y+in, cell-2*in, cell-2*in)
			m.ring.place(x+in, y+in, cell-2*in, cell-2*in)
			if day == m.today {
				m.showHere(x, y, cell)
			}
		case day == m.today && t.Text != "":
			m.showHere(x, y, cell)
		}
	}
}

// showHere puts the yellow bar under today.
func (m *monthView) showHere(x, y, cell float32) {
	m.here.Show()
	put(m.here, x+cell/2-look.S8.Px(), y+cell-look.S8.Px(), 2*look.S8.Px(), look.S4.Px())
}

func (m *monthView) outline() []string { return []string{words.LongDay(m.at)} }
