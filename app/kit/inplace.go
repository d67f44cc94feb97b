package kit

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// InPlace is a box that opens over a text to change it where it stands. Enter,
// Tab, a click beside it and a shortcut keep what is typed; Escape doesn't.
type InPlace struct {
	entry *Entry
	layer *layer
	done  func(typed string, keep bool)
}

// EditInPlace opens a box over a text. done is told once what was typed, and
// whether to keep it; the focus is back where it was by then. typed hears of
// each edit, and may be nil.
func EditInPlace(over fyne.CanvasObject, text string, typed func(string), done func(typed string, keep bool)) *InPlace {
	e := &InPlace{entry: NewEntry(), done: done}
	c := canvasOf(over)
	if c == nil {
		return nil
	}
	e.entry.SetText(text)
	e.entry.OnChanged = typed
	e.entry.OnSubmitted = func(string) { e.Close(true) }
	e.entry.onTab = func() { e.Close(true) }
	e.layer = newLayer(look.None, e.entry)
	e.layer.where = e.where(over)
	e.layer.outside, e.layer.aside = func() { e.Close(true) }, func() { e.Close(true) }
	e.layer.escape = func() { e.Close(false) }
	e.entry.SelectAll()
	e.layer.open(c, e.entry)
	return e
}

// where is the box: its text stands where the text below it does.
func (e *InPlace) where(over fyne.CanvasObject) func(fyne.Size) (fyne.Position, fyne.Size) {
	return func(window fyne.Size) (fyne.Position, fyne.Size) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(over)
		w, h := over.Size().Width+2*look.FieldPad.Px(), look.Control.Px()
		x := max(0, at.X-look.FieldPad.Px())
		y := at.Y + (min(over.Size().Height, look.Body.Line())-h)/2
		return fyne.NewPos(x, max(0, min(y, window.Height-h))), fyne.NewSize(min(w, window.Width-x), h)
	}
}

// Entry is the box, for what is typed into it.
func (e *InPlace) Entry() *Entry { return e.entry }

// IsOpen says whether the box is shown.
func (e *InPlace) IsOpen() bool { return e != nil && e.layer.isOpen() }

// Close takes the box away and tells what was typed.
func (e *InPlace) Close(keep bool) {
	if !e.IsOpen() {
		return
	}
	e.layer.close()
	e.done(e.entry.Text(), keep)
}

// TitleOf is the title of a row, to edit it in place.
func (r *ActionRow) TitleOf() fyne.CanvasObject { return r.title }
