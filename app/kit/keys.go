package kit

import "fyne.io/fyne/v2"

// Keys is what a holder has when it takes keys that the widget in focus
// didn't use: a question before acting takes Escape, a table Alt+↑. The
// innermost holder is asked first.
type Keys interface {
	// UsesKey takes a key without a modifier.
	UsesKey(*fyne.KeyEvent) bool
	// UsesShortcut takes a key with Ctrl, Alt or both.
	UsesShortcut(fyne.Shortcut) bool
}

// Modal is what an overlay has that lets nothing through to the window.
type Modal interface{ IsModal() bool }

// forwardKey passes on a key that from didn't use: first to the holders
// around it, then to the canvas, whose handler (SetOnTypedKey) is the
// shell's. That way a key does the same whether or not something has the
// focus.
func forwardKey(from fyne.CanvasObject, ev *fyne.KeyEvent) {
	way := wayTo(from)
	for i := len(way) - 2; i >= 0; i-- {
		if k, ok := way[i].(Keys); ok && k.UsesKey(ev) {
			return
		}
	}
	c := canvasOf(from)
	if c == nil || isModal(way) {
		return
	}
	if handle := c.OnTypedKey(); handle != nil {
		handle(ev)
	}
}

// forwardRune passes on a character that from doesn't take.
func forwardRune(from fyne.CanvasObject, r rune) {
	c := canvasOf(from)
	if c == nil || isModal(wayTo(from)) {
		return
	}
	if handle := c.OnTypedRune(); handle != nil {
		handle(r)
	}
}

// forwardShortcut passes on a shortcut that from didn't use.
func forwardShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	way := wayTo(from)
	for i := len(way) - 2; i >= 0; i-- {
		if k, ok := way[i].(Keys); ok && k.UsesShortcut(s) {
			return
		}
	}
	c := canvasOf(from)
	if c == nil || isModal(way) {
		return
	}
	if to, ok := c.(fyne.Shortcutable); ok {
		to.TypedShortcut(s)
	}
}

func isModal(way []fyne.CanvasObject) bool {
	if len(way) == 0 {
		return false
	}
	m, ok := way[0].(Modal)
	return ok && m.IsModal()
}

// ModalOpen says whether an overlay of the kit holds the window. The shell
// does nothing of its own then; TopKey gives the key to that overlay.
func ModalOpen(c fyne.Canvas) bool {
	top := c.Overlays().Top()
	m, ok := top.(Modal)
	return ok && m.IsModal()
}

// TopKey gives a key that reached the canvas without a focus to the overlay
// on top, and says whether there was one.
func TopKey(c fyne.Canvas, ev *fyne.KeyEvent) bool {
	top := c.Overlays().Top()
	if top == nil {
		return false
	}
	if k, ok := top.(Keys); ok {
		k.UsesKey(ev)
	}
	return true
}

// ForwardKey, ForwardRune and ForwardShortcut pass on what a widget made
// outside the kit (a chart) doesn't use.
func ForwardKey(from fyne.CanvasObject, ev *fyne.KeyEvent) { forwardKey(from, ev) }

// ForwardRune passes on a character.
func ForwardRune(from fyne.CanvasObject, r rune) { forwardRune(from, r) }

// ForwardShortcut passes on a shortcut.
func ForwardShortcut(from fyne.CanvasObject, s fyne.Shortcut) { forwardShortcut(from, s) }
