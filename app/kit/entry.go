package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/kit/edit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// Entry is a box to type in: one line (NewEntry) or several (NewArea). It is
// ours, not Fyne's, because it must stay quick with 200,000 characters, align
// amounts on their unit, pass on what it doesn't use and speak French.
type Entry struct {
	widget.BaseWidget
	focusing
	hovering

	// OnChanged hears of each edit by the person, not of SetText.
	OnChanged func(text string)
	// OnLeft is told the text each time the focus goes, changed or not. It
	// isn't called while the box shows « à voir ».
	OnLeft func(text string)
	// OnSubmitted is called on Enter in a single line; without it, Enter goes
	// on to the next field.
	OnSubmitted func(text string)
	// OnKey is asked first about keys without a modifier.
	OnKey func(*fyne.KeyEvent) (used bool)
	// Format gives what a text left behind is shown as, such as « 1 234,50 »;
	// ok is false when it can't be read, and it then stays as typed.
	Format func(text string) (shown string, ok bool)

	// Placeholder is a hint inside an empty search box; fields have labels.
	Placeholder string
	// ReadOnly lets one select and copy only.
	ReadOnly bool

	buffer    edit.Buffer
	saved     string
	many      bool // several lines
	right     bool
	unit      string
	keyHint   string
	width     look.Measure // 0: as wide as there is room
	rows      int          // fewest rows of an area
	icon      look.Icon
	tail      look.Icon // at the right; a click on it calls onTail
	onTail    func()
	tailLabel string // of the icon, for the status line
	unsure    bool
	wrong     bool
	shift     bool
	byTab     bool
	edited    func() // the Field's
	onTab     func() // of the list the entry belongs to
	proposes  func(text string)
	goal      float32 // where ↑ and ↓ aim at, -1 for where the cursor is
	view      entryView
	draw      entryParts
}

var (
	_ drawn                  = (*Entry)(nil)
	_ Control                = (*Entry)(nil)
	_ fyne.Focusable         = (*Entry)(nil)
	_ fyne.Shortcutable      = (*Entry)(nil)
	_ fyne.DoubleTappable    = (*Entry)(nil)
	_ fyne.SecondaryTappable = (*Entry)(nil)
	_ fyne.Draggable         = (*Entry)(nil)
	_ desktop.Mouseable      = (*Entry)(nil)
	_ desktop.Keyable        = (*Entry)(nil)
	_ desktop.Cursorable     = (*Entry)(nil)
)

// entryParts are the objects an entry is drawn with.
type entryParts struct {
	ring             *ring
	inner            *innerText
	ground, border   *canvas.Rectangle
	bar              *canvas.Rectangle
	hint, unit, key  *canvas.Text
	iconPic, tailPic *canvas.Image
}

// NewEntry is a box of one line.
func NewEntry() *Entry { return newEntry(false) }

// NewArea is a box of several lines; it grows with its text up to twelve.
func NewArea() *Entry { return newEntry(true) }

func newEntry(many bool) *Entry {
	e := &Entry{many: many, rows: areaRows, goal: -1}
	e.draw = entryParts{
		ring: newRing(), ground: box(), border: box(), bar: box(), inner: newInnerText(e.wheel),
		hint: textLine(), unit: textLine(), key: textLine(), iconPic: picture(), tailPic: picture(),
	}
	e.focusing.owner, e.hovering.hovered = e, e
	e.ExtendBaseWidget(e)
	return e
}

// Rows of an area.
const (
	areaRows = 3
	mostRows = 12
	// hardest is a number of characters beyond which a paste is refused, so
	// that no clipboard can stop the program. What is kept is far less.
	hardest = 1_000_000
)

// Width makes the box as wide as its answer.
func (e *Entry) Width(w look.Measure) *Entry { e.width = w; return e }

// Unit draws a unit after the text and aligns both to the right.
func (e *Entry) Unit(unit string) *Entry { e.unit, e.right = unit, true; return e }

// Icon draws an icon before the text.
func (e *Entry) Icon(i look.Icon) *Entry { e.icon = i; return e }

// KeyHint writes a key at the right, inside a search box.
func (e *Entry) KeyHint(k string) *Entry { e.keyHint = k; return e }

// Hint sets the placeholder.
func (e *Entry) Hint(s string) *Entry { e.Placeholder = s; return e }

// Rows sets the fewest rows an area shows.
func (e *Entry) Rows(n int) *Entry { e.rows = n; return e }

// Text is what stands in the box.
func (e *Entry) Text() string {
	if e.unsure {
		return ""
	}
	return e.buffer.String()
}

// SetText shows a text that is saved. Nothing is left to undo. The cursor
// stays where it is when the text doesn't change.
func (e *Entry) SetText(s string) {
	e.saved = s
	e.SetDraft(s)
}

// SetDraft shows a text that isn't saved, such as what a crash left behind.
func (e *Entry) SetDraft(s string) {
	if e.buffer.String() != s {
		e.buffer.Set(s)
		e.view.first = 0
	}
	e.changed()
}

// SetSaved says what is saved: Ctrl+Z undoes typing as long as the text
// differs from it, and goes to the window otherwise.
func (e *Entry) SetSaved(s string) { e.saved = s }

// IsSaved says whether the text is what is saved.
func (e *Entry) IsSaved() bool { return e.Text() == e.saved }

// SelectAll selects the text.
func (e *Entry) SelectAll() { e.buffer.SelectAll(); e.Refresh() }

// First is the entry itself.
func (e *Entry) First() fyne.Focusable { return e }

// Shown is the value as an outline says it.
func (e *Entry) Shown() string {
	if e.unsure {
		return words.ToCome
	}
	s := e.buffer.String()
	if e.unit != "" && s != "" {
		s += " " + e.unit
	}
	return s
}

// SetWrong draws the border of an error.
func (e *Entry) SetWrong(wrong bool) { e.wrong = wrong; e.Refresh() }

// SetUnsure shows « à voir » in the box; the next character typed replaces it.
func (e *Entry) SetUnsure(unsure bool) { e.unsure = unsure; e.Refresh() }

func (e *Entry) watch(focus func(bool), edited func()) {
	e.told, e.edited = focus, edited
}

// FocusGained is called by the canvas.
func (e *Entry) FocusGained() {
	e.byTab = true
	e.focusing.FocusGained()
	if e.tailLabel != "" {
		sayStatus(e, e.tailLabel)
	}
}

// FocusLost is called by the canvas.
func (e *Entry) FocusLost() {
	e.shift = false
	if e.Format != nil && !e.unsure {
		if shown, ok := e.Format(e.buffer.String()); ok && shown != e.buffer.String() {
			e.buffer.Set(shown)
		}
	}
	e.focusing.FocusLost()
	if e.tailLabel != "" {
		sayStatus(e, "")
	}
	if e.OnLeft != nil && !e.unsure {
		e.OnLeft(e.Text())
	}
}

// changed repaints after the text was set, and makes room for it.
func (e *Entry) changed() {
	before := e.Size().Height
	e.Refresh()
	if e.many && before != e.HeightFor(e.Size().Width) {
		Relayout(e)
	}
}

// edit makes an edit by the person and tells of it.
func (e *Entry) edit(change func()) {
	if e.ReadOnly {
		return
	}
	e.byTab = false
	if e.unsure {
		e.unsure = false
		e.buffer.Set("")
	}
	version := e.buffer.Version()
	change()
	if e.buffer.Version() == version {
		return
	}
	e.goal = -1
	e.changed()
	if e.edited != nil {
		e.edited()
	}
	if e.OnChanged != nil {
		e.OnChanged(e.buffer.String())
	}
	if e.proposes != nil {
		e.proposes(e.buffer.String())
	}
}

// move moves the cursor.
func (e *Entry) move(step func()) {
	e.byTab = false
	e.goal = -1
	step()
	e.Refresh()
}

func (e *Entry) outline() []string { return []string{"[" + e.Shown() + "]"} }
