package placetest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/kit"
)

// Canvas is that of the test's window.
func (d *Desk) Canvas() fyne.Canvas { return d.Window.Canvas() }

// focused is what takes the keys.
func (d *Desk) focused() fyne.Focusable {
	d.t.Helper()
	f := d.Canvas().Focused()
	if f == nil {
		d.t.Fatal("nothing has the focus")
	}
	return f
}

// Key presses keys one after the other; each goes to what has the focus then.
func (d *Desk) Key(names ...fyne.KeyName) {
	d.t.Helper()
	for _, name := range names {
		d.focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// Type types a text where the focus is.
func (d *Desk) Type(text string) {
	d.t.Helper()
	for _, r := range text {
		d.focused().TypedRune(r)
	}
}

// TypeIn replaces what stands in the field in focus.
func (d *Desk) TypeIn(text string) {
	d.t.Helper()
	d.Shortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		d.Key(fyne.KeyBackspace)
	}
	d.Type(text)
}

// Shortcut gives what has the focus a shortcut.
func (d *Desk) Shortcut(of fyne.Shortcut) {
	d.t.Helper()
	d.focused().(fyne.Shortcutable).TypedShortcut(of)
}

// Chord presses a key with others held.
func (d *Desk) Chord(key fyne.KeyName, held fyne.KeyModifier) {
	d.t.Helper()
	d.Shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: held})
}

// Paste pastes a text where the focus is.
func (d *Desk) Paste(text string) {
	d.t.Helper()
	board := fyne.CurrentApp().Clipboard()
	board.SetContent(text)
	d.Shortcut(&fyne.ShortcutPaste{Clipboard: board})
}

// Tab goes to the next field.
func (d *Desk) Tab() { test.FocusNext(d.Canvas()) }

// BackTab goes to the field before.
func (d *Desk) BackTab() { test.FocusPrevious(d.Canvas()) }

// Press clicks on the button, the link or the box of that word, in the page's
// header or in the page.
func (d *Desk) Press(word string) {
	d.t.Helper()
	for _, o := range append(d.page.Header().Actions, d.page.Content()) {
		if kit.Walk(o, func(o fyne.CanvasObject) bool { return press(o, Plain(word)) }) {
			return
		}
	}
	d.t.Fatalf("nothing to press says %q:\n%s", word, d.Outline())
}

func press(o fyne.CanvasObject, word string) bool {
	said := ""
	switch w := o.(type) {
	case *kit.Button:
		said = w.Word()
	case *kit.Link:
		said = w.Word()
	case *kit.Tick:
		if lines := kit.Outline(w); len(lines) > 0 {
			_, said, _ = strings.Cut(lines[0], "] ")
		}
	default:
		return false
	}
	if Plain(said) != word {
		return false
	}
	test.Tap(o.(fyne.Tappable))
	return true
}

// Field is the field of that label.
func (d *Desk) Field(label string) *kit.Field {
	d.t.Helper()
	var found *kit.Field
	if !kit.Walk(d.page.Content(), func(o fyne.CanvasObject) (stop bool) {
		found, stop = o.(*kit.Field)
		return stop && found.Label() == label
	}) {
		d.t.Fatalf("no field %q:\n%s", label, d.Outline())
	}
	return found
}
