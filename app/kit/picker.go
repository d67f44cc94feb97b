package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// picker is a closed list: the chosen word and a chevron. Enter, Space, ↓ or
// a letter open the list under it; the letter begins the filter.
type picker struct {
	widget.BaseWidget
	focusing
	hovering
	options  []Option
	value    string
	onChosen func(string)
	edited   func()
	wrong    bool
	unsure   bool
	width    look.Measure

	ring    *ring
	border  *canvas.Rectangle
	text    *canvas.Text
	chevron *canvas.Image
	list    *dropdown
}

var (
	_ chooser        = (*picker)(nil)
	_ fyne.Focusable = (*picker)(nil)
	_ fyne.Tappable  = (*picker)(nil)
)

func newPicker(options []Option, onChosen func(string)) *picker {
	p := &picker{options: options, onChosen: onChosen}
	p.ring, p.border, p.text, p.chevron = newRing(), box(), textLine(), picture()
	p.focusing.owner, p.hovering.hovered = p, p
	p.ExtendBaseWidget(p)
	return p
}

func (p *picker) setOptions(options []Option) { p.options = options; p.Refresh() }
func (p *picker) set(value string)            { p.value = value; p.Refresh() }
func (p *picker) get() string                 { return p.value }

// First is the widget itself.
func (p *picker) First() fyne.Focusable { return p }

// Shown is the chosen word.
func (p *picker) Shown() string {
	if p.unsure {
		return words.ToCome
	}
	return wordOf(p.options, p.value)
}

// SetWrong shows the border of an error.
func (p *picker) SetWrong(wrong bool) { p.wrong = wrong; p.Refresh() }

// SetUnsure shows « à voir ».
func (p *picker) SetUnsure(unsure bool) { p.unsure = unsure; p.Refresh() }

func (p *picker) watch(focus func(bool), edited func()) { p.told, p.edited = focus, edited }

// open shows the list, filtered by what is typed already.
func (p *picker) open(typed string) {
	c := canvasOf(p)
	if c == nil {
		return
	}
	p.list = newDropdown(p, func(filter string) []Option { return match(p.options, filter) })
	p.list.onPick = p.pick
	p.list.current = p.value
	p.list.open(c, p.Size().Width, typed)
}

func (p *picker) pick(o Option) {
	p.unsure = false
	p.value = o.Value
	p.Refresh()
	if p.edited != nil {
		p.edited()
	}
	p.onChosen(o.Value)
}

// TypedKey opens the list.
func (p *picker) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyDown:
		p.open("")
	default:
		forwardKey(p, ev)
	}
}

// TypedRune opens the list with a letter as its filter.
func (p *picker) TypedRune(r rune) {
	if r != ' ' {
		p.open(string(r))
	}
}

// TypedShortcut passes everything on.
func (p *picker) TypedShortcut(s fyne.Shortcut) { forwardShortcut(p, s) }

// Tapped opens the list.
func (p *picker) Tapped(*fyne.PointEvent) { p.take(); p.open("") }

// CreateRenderer is called by Fyne.
func (p *picker) CreateRenderer() fyne.WidgetRenderer { return render(p) }

func (p *picker) parts() []fyne.CanvasObject {
	objects := append(p.ring.under(), p.border, p.text, p.chevron)
	return append(objects, p.ring.over()...)
}

func (p *picker) paint() {
	ground := look.Sheet
	if p.over {
		ground = look.Tint
	}
	if p.wrong {
		stroke(p.border, ground, look.Stop, look.Stroke, look.RadiusControl)
	} else {
		stroke(p.border, ground, look.Edge, look.Hairline, look.RadiusControl)
	}
	p.say(p.Size().Width)
	draw(p.chevron, look.IconDown, look.Soft)
	p.ring.paint(p.focused, false, look.RadiusControl)
}

// say writes the chosen word in the room that a box of that width leaves it.
func (p *picker) say(width float32) {
	color := look.Ink
	if p.unsure {
		color = look.Soft
	}
	room := p.boxWidth(width) - 2*look.FieldPad.Px() - look.IconButton.Px() - look.S8.Px()
	text := p.Shown()
	if room > 0 {
		text = cut(text, room, rulerFor(look.Body, false))
	}
	write(p.text, text, look.Body, false, color)
}

func (p *picker) boxWidth(width float32) float32 {
	if p.width > 0 {
		return min(width, p.width.Px())
	}
	return width
}

func (p *picker) natural() float32 {
	if p.width > 0 {
		return p.width.Px()
	}
	return look.FormWidth.Px()
}

func (p *picker) least() float32 { return min(p.natural(), look.PostWidth.Px()) }

// HeightFor is a control's height.
func (p *picker) HeightFor(float32) float32 { return look.Control.Px() }

func (p *picker) place(size fyne.Size) {
	w, icon := p.boxWidth(size.Width), look.IconButton.Px()
	p.say(size.Width)
	put(p.border, 0, 0, w, size.Height)
	p.ring.place(0, 0, w, size.Height)
	PutText(p.text, look.FieldPad.Px(), 0, p.text.MinSize().Width, size.Height)
	put(p.chevron, w-look.FieldPad.Px()-icon, (size.Height-icon)/2, icon, icon)
}
