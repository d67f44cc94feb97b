package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// Multi is several answers among several: tick boxes in one column, or in two
// when they are short. They take the focus as one; the arrows go from one to
// the next and Space ticks.
type Multi struct {
	widget.BaseWidget
	focusing
	hovering
	// OnChosen hears of each change by the person: the values ticked, in the
	// order of the options.
	OnChosen func(values []string)

	options []Option
	chosen  map[string]bool
	unsure  bool
	at      int
	edited  func()
	boxes   []multiBox
	ring    *ring
}

type multiBox struct {
	square *canvas.Rectangle
	tick   *canvas.Image
	words  *Text
}

var (
	_ drawn          = (*Multi)(nil)
	_ Control        = (*Multi)(nil)
	_ fyne.Focusable = (*Multi)(nil)
	_ fyne.Tappable  = (*Multi)(nil)
)

// NewMulti is tick boxes for some options.
func NewMulti(options []Option) *Multi {
	m := &Multi{options: options, chosen: map[string]bool{}, ring: newRing()}
	for _, o := range options {
		m.boxes = append(m.boxes, multiBox{box(), picture(), Body(o.Word)})
	}
	m.focusing.owner, m.hovering.hovered = m, m
	m.ExtendBaseWidget(m)
	return m
}

// Set ticks some values without telling anybody.
func (m *Multi) Set(values []string) {
	clear(m.chosen)
	for _, v := range values {
		m.chosen[v] = true
	}
	m.Refresh()
}

// Values lists the ticked values in the order of the options.
func (m *Multi) Values() []string {
	var values []string
	for _, o := range m.options {
		if m.chosen[o.Value] {
			values = append(values, o.Value)
		}
	}
	return values
}

// Press ticks or unticks a value as a person does.
func (m *Multi) Press(value string) {
	m.toggle(slices.IndexFunc(m.options, func(o Option) bool { return o.Value == value }))
}

func (m *Multi) toggle(i int) {
	if i < 0 || i >= len(m.options) {
		return
	}
	m.unsure = false
	m.at = i
	m.chosen[m.options[i].Value] = !m.chosen[m.options[i].Value]
	m.Refresh()
	if m.edited != nil {
		m.edited()
	}
	if m.OnChosen != nil {
		m.OnChosen(m.Values())
	}
}

// First is the widget itself.
func (m *Multi) First() fyne.Focusable { return m }

// Shown lists the ticked words.
func (m *Multi) Shown() string {
	if m.unsure {
		return words.ToCome
	}
	var ticked []string
	for _, o := range m.options {
		if m.chosen[o.Value] {
			ticked = append(ticked, o.Word)
		}
	}
	return strings.Join(ticked, ", ")
}

// SetWrong does nothing: any set of ticks can be an answer.
func (m *Multi) SetWrong(bool) {}

// SetUnsure shows none as ticked.
func (m *Multi) SetUnsure(unsure bool) { m.unsure = unsure; m.Refresh() }

func (m *Multi) watch(focus func(bool), edited func()) { m.told, m.edited = focus, edited }

// TypedKey moves and ticks.
func (m *Multi) TypedKey(ev *fyne.KeyEvent) {
	rows := (len(m.options) + m.columns(m.Size().Width) - 1) / m.columns(m.Size().Width)
	switch ev.Name {
	case fyne.KeyUp:
		m.move(-1)
	case fyne.KeyDown:
		m.move(1)
	case fyne.KeyLeft:
		m.move(-rows)
	case fyne.KeyRight:
		m.move(rows)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		m.toggle(m.at)
	default:
		forwardKey(m, ev)
	}
}

func (m *Multi) move(by int) {
	if to := m.at + by; to >= 0 && to < len(m.options) {
		m.at = to
		m.Refresh()
	}
}

// TypedRune passes everything on but the space that ticked.
func (m *Multi) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(m, r)
	}
}

// TypedShortcut passes everything on.
func (m *Multi) TypedShortcut(s fyne.Shortcut) { forwardShortcut(m, s) }

// Tapped ticks what is under the mouse.
func (m *Multi) Tapped(ev *fyne.PointEvent) {
	m.take()
	for i, b := range m.boxes {
		x, y := b.square.Position().X, b.words.Position().Y
		right := b.words.Position().X + b.words.Size().Width
		if ev.Position.X >= x && ev.Position.X < right && ev.Position.Y >= y-look.S8.Px() && ev.Position.Y < y+b.words.Size().Height+look.S8.Px() {
			m.toggle(i)
			return
		}
	}
}

// Cursor is the ordinary one.
func (m *Multi) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer is called by Fyne.
func (m *Multi) CreateRenderer() fyne.WidgetRenderer { return render(m) }

func (m *Multi) parts() []fyne.CanvasObject {
	objects := m.ring.under()
	for _, b := range m.boxes {
		objects = append(objects, b.square, b.tick, b.words)
	}
	return append(objects, m.ring.over()...)
}

func (m *Multi) paint() {
	for i, b := range m.boxes {
		paintTick(b.square, b.tick, m.chosen[m.options[i].Value] && !m.unsure, false)
		b.words.Refresh()
	}
	m.ring.paint(m.focused && len(m.boxes) > 0, m.at < len(m.boxes) && m.chosen[m.options[m.at].Value], look.RadiusTick)
}

// columns is two when every option fits in half of the width.
func (m *Multi) columns(width float32) int {
	if len(m.options) < 4 {
		return 1
	}
	for _, b := range m.boxes {
		if look.Indent.Px()+b.words.natural() > (width-look.S24.Px())/2 {
			return 1
		}
	}
	return 2
}

func (m *Multi) natural() float32 { return look.FormWidth.Px() }
func (m *Multi) least() float32   { return look.PostWidth.Px() }

// HeightFor is that of its rows.
func (m *Multi) HeightFor(width float32) float32 {
	return m.flow(width, func(int, float32, float32, float32) {})
}

func (m *Multi) flow(width float32, put func(i int, x, y, w float32)) float32 {
	columns := m.columns(width)
	rows := (len(m.options) + columns - 1) / columns
	w := (width - float32(columns-1)*look.S24.Px()) / float32(columns)
	tallest, y := float32(0), float32(0)
	for i, b := range m.boxes {
		if i%rows == 0 {
			y = 0
		}
		put(i, float32(i/rows)*(w+look.S24.Px()), y, w)
		y += max(look.OptionRow.Px(), b.words.HeightFor(w-look.Indent.Px())+look.S12.Px())
		tallest = max(tallest, y)
	}
	return tallest
}

func (m *Multi) place(size fyne.Size) {
	side := look.TickBox.Px()
	m.flow(size.Width, func(i int, x, y, w float32) {
		b, left := m.boxes[i], look.Indent.Px()
		h := b.words.HeightFor(w - left)
		top := y + max(0, (look.OptionRow.Px()-look.Body.Line())/2)
		put(b.words, x+left, top, min(w-left, b.words.natural()), h)
		sy := top + (look.Body.Line()-side)/2
		placeTick(b.square, b.tick, x, sy)
		if i == m.at {
			m.ring.place(x, sy, side, side)
		}
	})
}

// inner lists the boxes for outlines.
func (m *Multi) inner() []string {
	var lines []string
	for _, o := range m.options {
		lines = append(lines, ticked(m.chosen[o.Value])+" "+o.Word)
	}
	return lines
}
