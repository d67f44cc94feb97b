package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// KeyDown notes that Shift is held. Tab reaches the canvas, not TypedKey: a
// list that is open hears of it here.
func (e *Entry) KeyDown(ev *fyne.KeyEvent) {
	switch ev.Name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		e.shift = true
	case fyne.KeyTab:
		if e.onTab != nil {
			e.onTab()
		}
	}
}

// KeyUp notes that Shift is released. A Tab released here is the one that
// brought the focus: the text is then selected, so that typing replaces it.
func (e *Entry) KeyUp(ev *fyne.KeyEvent) {
	switch ev.Name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		e.shift = false
	case fyne.KeyTab:
		if e.byTab && !e.many {
			e.byTab = false
			e.SelectAll()
		}
	}
}

// TypedRune types a character.
func (e *Entry) TypedRune(r rune) {
	e.edit(func() { e.buffer.Type(r) })
}

// GoOnErasing takes a Backspace that was typed in a list below: one goes on
// with what was searched. False for another key, or with nothing to erase.
func (e *Entry) GoOnErasing(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyBackspace || e.Text() == "" {
		return false
	}
	Focus(e)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	e.TypedKey(ev)
	return true
}

// TypedKey moves and deletes; what it doesn't use goes on to the window.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyLeft:
		e.move(func() { e.buffer.Left(e.shift) })
	case fyne.KeyRight:
		e.move(func() { e.buffer.Right(e.shift) })
	case fyne.KeyHome:
		e.move(func() { e.buffer.MoveTo(e.rowStart(), e.shift) })
	case fyne.KeyEnd:
		e.move(func() { e.buffer.MoveTo(e.rowEnd(), e.shift) })
	case fyne.KeyBackspace:
		e.edit(func() { e.buffer.Backspace() })
	case fyne.KeyDelete:
		e.edit(func() { e.buffer.Delete() })
	case fyne.KeyReturn, fyne.KeyEnter:
		e.enter()
	default:
		if !e.many || !e.areaKey(ev) {
			forwardKey(e, ev)
		}
	}
}

// areaKey is what several lines do with ↑, ↓, PgUp and PgDn. At the first and
// last row ↑ and ↓ do nothing, so that the text isn't left by mistake.
func (e *Entry) areaKey(ev *fyne.KeyEvent) bool {
	page := max(1, e.visibleRows()-1)
	switch ev.Name {
	case fyne.KeyUp:
		e.vertical(-1)
	case fyne.KeyDown:
		e.vertical(1)
	case fyne.KeyPageUp:
		e.vertical(-page)
	case fyne.KeyPageDown:
		e.vertical(page)
	default:
		return false
	}
	return true
}

func (e *Entry) enter() {
	switch {
	case e.many:
		e.edit(func() { e.buffer.Type('\n') })
	case e.OnSubmitted != nil:
		e.OnSubmitted(e.Text())
	default:
		if c := canvasOf(e); c != nil {
			c.FocusNext()
		}
	}
}

// TypedShortcut edits; what it doesn't use goes on to the window.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		if !e.undo() {
			forwardShortcut(e, s)
		}
	case *fyne.ShortcutRedo:
		if !e.redo() {
			forwardShortcut(e, s)
		}
	case *fyne.ShortcutCopy:
		e.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		e.copy(s.Clipboard)
		if e.buffer.Selected() != "" {
			e.edit(func() { e.buffer.Insert("") })
		}
	case *fyne.ShortcutPaste:
		e.paste(s.Clipboard.Content())
	case *fyne.ShortcutSelectAll:
		e.SelectAll()
	case *desktop.CustomShortcut:
		if !e.custom(s) {
			forwardShortcut(e, s)
		}
	default:
		forwardShortcut(e, s)
	}
}

// custom is what an entry does with Ctrl and an arrow or a deleting key.
func (e *Entry) custom(s *desktop.CustomShortcut) bool {
	ctrl := s.Modifier&^fyne.KeyModifierShift == fyne.KeyModifierControl
	extend := s.Modifier&fyne.KeyModifierShift != 0
	if !ctrl {
		return false
	}
	switch s.KeyName {
	case fyne.KeyLeft:
		e.move(func() { e.buffer.WordLeft(extend) })
	case fyne.KeyRight:
		e.move(func() { e.buffer.WordRight(extend) })
	case fyne.KeyHome:
		e.move(func() { e.buffer.MoveTo(0, extend) })
	case fyne.KeyEnd:
		e.move(func() { e.buffer.MoveTo(e.buffer.Len(), extend) })
	case fyne.KeyBackspace:
		e.edit(func() { e.buffer.BackspaceWord() })
	case fyne.KeyDelete:
		if extend { // removes a row in a table
			return false
		}
		e.edit(func() { e.buffer.DeleteWord() })
	case fyne.KeyZ:
		return extend && e.redo()
	default:
		return false
	}
	return true
}

// undo takes back typing that isn't saved; false when there is none.
func (e *Entry) undo() bool {
	if e.IsSaved() {
		return false
	}
	if e.buffer.CanUndo() {
		e.edit(func() { e.buffer.Undo() })
		return true
	}
	e.edit(func() { // a draft brought back: what is saved replaces it
		e.buffer.SelectAll()
		e.buffer.Insert(e.saved)
	})
	return true
}

func (e *Entry) redo() bool {
	if !e.buffer.CanRedo() {
		return false
	}
	e.edit(func() { e.buffer.Redo() })
	return true
}

func (e *Entry) copy(to fyne.Clipboard) {
	if s := e.buffer.Selected(); s != "" {
		to.SetContent(s)
	}
}

func (e *Entry) paste(s string) {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if !e.many {
		s = strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", " ")
	}
	if s == "" || e.buffer.Len()+len(s) > hardest {
		return
	}
	e.edit(func() { e.buffer.Insert(strings.ToValidUTF8(s, "\uFFFD")) })
}

// MouseDown puts the cursor where one clicks.
func (e *Entry) MouseDown(ev *desktop.MouseEvent) {
	if e.onTailIcon(ev.Position.X) {
		return
	}
	if ev.Button == desktop.MouseButtonSecondary && e.focused {
		return
	}
	e.take()
	extend := ev.Modifier&fyne.KeyModifierShift != 0
	e.move(func() { e.buffer.MoveTo(e.at(ev.Position), extend) })
}

// MouseUp opens what the icon at the right stands for; the selection was
// followed by Dragged.
func (e *Entry) MouseUp(ev *desktop.MouseEvent) {
	if e.onTail != nil && e.onTailIcon(ev.Position.X) {
		e.take()
		e.onTail()
	}
}

func (e *Entry) onTailIcon(x float32) bool {
	w := e.boxWidth(e.Size().Width)
	return e.tail != look.IconNone && x < w && x > w-e.tailRoom()
}

// DoubleTapped selects a word.
func (e *Entry) DoubleTapped(ev *fyne.PointEvent) {
	e.move(func() { e.buffer.SelectWord(e.at(ev.Position)) })
}

// Dragged selects.
func (e *Entry) Dragged(ev *fyne.DragEvent) {
	e.move(func() { e.buffer.MoveTo(e.at(ev.Position), true) })
}

// DragEnd does nothing more.
func (e *Entry) DragEnd() {}

// wheel moves the rows of an area that has more than it shows; otherwise the
// page moves.
func (e *Entry) wheel(ev *fyne.ScrollEvent) {
	if e.many && e.rowCount() > e.visibleRows() {
		if ev.Scrolled.DY > 0 {
			e.scrollRows(-1)
		} else {
			e.scrollRows(1)
		}
		return
	}
	if s := scrollAround(e); s != nil {
		s.Scrolled(ev)
	}
}

// Cursor is the bar of text.
func (e *Entry) Cursor() desktop.Cursor { return desktop.TextCursor }

// TappedSecondary opens the menu of copying and pasting.
func (e *Entry) TappedSecondary(ev *fyne.PointEvent) {
	e.take()
	c := canvasOf(e)
	if c == nil {
		return
	}
	board := fyne.CurrentApp().Clipboard()
	items := []*fyne.MenuItem{fyne.NewMenuItem(words.MenuCopy, func() { e.copy(board) })}
	if !e.ReadOnly {
		items = []*fyne.MenuItem{
			fyne.NewMenuItem(words.MenuCut, func() { e.TypedShortcut(&fyne.ShortcutCut{Clipboard: board}) }),
			items[0],
			fyne.NewMenuItem(words.MenuPaste, func() { e.paste(board.Content()) }),
		}
	}
	items = append(items, fyne.NewMenuItem(words.MenuSelectAll, e.SelectAll))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, ev.AbsolutePosition)
}
