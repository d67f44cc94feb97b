package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// Tab is one of several views: « En cours 12 ».
type Tab struct {
	Key, Word string
	Count     int // -1 shows none
}

// Tabs are views as words in a row, the current one with its yellow bar. They
// take the focus as one; ←→ choose.
type Tabs struct {
	widget.BaseWidget
	focusing
	// OnChosen hears of a choice by the person.
	OnChosen func(key string)

	tabs    []Tab
	current string
	words   []*canvas.Text
	bar     *hereBar
	ring    *ring
}

var (
	_ drawn              = (*Tabs)(nil)
	_ fyne.Focusable     = (*Tabs)(nil)
	_ fyne.Tappable      = (*Tabs)(nil)
	_ desktop.Cursorable = (*Tabs)(nil)
)

// NewTabs is a row of views, the first current.
func NewTabs(tabs ...Tab) *Tabs {
	t := &Tabs{bar: newHereBar(), ring: newRing()}
	t.focusing.owner = t
	t.ExtendBaseWidget(t)
	t.SetTabs(tabs...)
	return t
}

// SetTabs changes the views and their counts.
func (t *Tabs) SetTabs(tabs ...Tab) {
	t.tabs = tabs
	for len(t.words) < len(tabs) {
		t.words = append(t.words, textLine())
	}
	t.words = t.words[:len(tabs)]
	if t.index() < 0 && len(tabs) > 0 {
		t.current = tabs[0].Key
	}
	t.Refresh()
}

// Set says which view is current without telling anybody.
func (t *Tabs) Set(key string) { t.current = key; t.Refresh() }

// Current is the key of the current view.
func (t *Tabs) Current() string { return t.current }

// Press chooses a view as a person does.
func (t *Tabs) Press(key string) {
	t.Set(key)
	if t.OnChosen != nil {
		t.OnChosen(key)
	}
}

func (t *Tabs) index() int {
	for i, tab := range t.tabs {
		if tab.Key == t.current {
			return i
		}
	}
	return -1
}

func (t *Tabs) step(by int) {
	if i := t.index() + by; i >= 0 && i < len(t.tabs) {
		t.Press(t.tabs[i].Key)
	}
}

// TypedKey chooses.
func (t *Tabs) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		t.step(-1)
	case fyne.KeyRight:
		t.step(1)
	default:
		forwardKey(t, ev)
	}
}

// TypedRune passes everything on.
func (t *Tabs) TypedRune(r rune) { forwardRune(t, r) }

// TypedShortcut passes everything on.
func (t *Tabs) TypedShortcut(s fyne.Shortcut) { forwardShortcut(t, s) }

// Tapped chooses the view under the mouse.
func (t *Tabs) Tapped(ev *fyne.PointEvent) {
	t.take()
	x := float32(0)
	for i, tab := range t.tabs {
		w := t.width(i)
		if ev.Position.X >= x && ev.Position.X < x+w {
			t.Press(tab.Key)
			return
		}
		x += w + look.S28.Px()
	}
}

// Cursor is the hand.
func (t *Tabs) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (t *Tabs) says(i int) string {
	if t.tabs[i].Count < 0 {
		return t.tabs[i].Word
	}
	return t.tabs[i].Word + " " + words.Number(t.tabs[i].Count)
}

// width leaves room for bold words, so that nothing moves when one chooses.
func (t *Tabs) width(i int) float32 { return wide(t.says(i), look.Body, true) }

// CreateRenderer is called by Fyne.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *Tabs) parts() []fyne.CanvasObject {
	objects := append(t.ring.under(), t.bar.parts()...)
	for _, w := range t.words {
		objects = append(objects, w)
	}
	return append(objects, t.ring.over()...)
}

func (t *Tabs) paint() {
	t.bar.paint()
	for i, tab := range t.tabs {
		current, color := tab.Key == t.current, look.Soft
		if current {
			color = look.Ink
		}
		write(t.words[i], t.says(i), look.Body, current, color)
	}
	t.ring.paint(t.focused, false, look.RadiusChip)
}

func (t *Tabs) natural() float32 {
	w := -look.S28.Px()
	for i := range t.tabs {
		w += t.width(i) + look.S28.Px()
	}
	return max(0, w)
}

// HeightFor is a control's height.
func (t *Tabs) HeightFor(float32) float32 { return look.Control.Px() }

func (t *Tabs) place(size fyne.Size) {
	x := float32(0)
	t.bar.hide()
	for i, tab := range t.tabs {
		w := t.width(i)
		PutText(t.words[i], x, 0, w, size.Height)
		if tab.Key == t.current {
			t.bar.below(x, size.Height-look.AlertBar.Px()-look.Hairline.Fixed(), w)
			t.ring.place(x-look.S6.Px(), look.S4.Px(), w+2*look.S6.Px(), size.Height-look.S4.Px()-look.S2.Px())
		}
		x += w + look.S28.Px()
	}
}

func (t *Tabs) outline() []string {
	line := ""
	for i, tab := range t.tabs {
		if i > 0 {
			line += " · "
		}
		if tab.Key == t.current {
			line += "*"
		}
		line += t.says(i)
	}
	return []string{line}
}
