package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
)

// Keys that work everywhere. With Ctrl or Alt they reach the window as
// shortcuts; without, as keys that nothing in focus used.
const (
	ctrl = fyne.KeyModifierShortcutDefault
	alt  = fyne.KeyModifierAlt
)

// chord is a key with its modifiers.
type chord struct {
	key fyne.KeyName
	mod fyne.KeyModifier
}

// chords are the shortcuts of the actions.
var chords = map[chord]place.Action{
	{fyne.KeyReturn, ctrl}:                        place.Primary,
	{fyne.KeyEnter, ctrl}:                         place.Primary,
	{fyne.KeyF, ctrl}:                             place.Find,
	{fyne.KeyN, ctrl}:                             place.Create,
	{fyne.KeyP, ctrl}:                             place.Paper,
	{fyne.KeyG, ctrl}:                             place.Numbers,
	{fyne.KeyS, ctrl}:                             place.Save,
	{fyne.KeyI, ctrl}:                             place.Panel,
	{fyne.KeyJ, ctrl}:                             place.Unsure,
	{fyne.KeyUp, alt}:                             place.Earlier,
	{fyne.KeyDown, alt}:                           place.Later,
	{fyne.KeyPlus, ctrl}:                          place.Enlarge,
	{fyne.KeyEqual, ctrl}:                         place.Enlarge,
	{fyne.KeyMinus, ctrl}:                         place.Reduce,
	{fyne.Key0, ctrl}:                             place.Whole,
	{fyne.KeyZ, ctrl | fyne.KeyModifierShift}:     place.Redo,
	{fyne.KeyPlus, ctrl | fyne.KeyModifierShift}:  place.Enlarge,
	{fyne.KeyEqual, ctrl | fyne.KeyModifierShift}: place.Enlarge,
}

// bare are the actions of keys without a modifier.
var bare = map[fyne.KeyName]place.Action{
	fyne.KeyEscape:   place.Close,
	fyne.KeyF2:       place.Rename,
	fyne.KeyF8:       place.Reveal,
	fyne.KeyPageUp:   place.PageUp,
	fyne.KeyPageDown: place.PageDown,
	fyne.KeyDelete:   place.Remove,
}

// takeKeys has every key that nothing in focus used come to the shell.
func (s *Shell) takeKeys() {
	c := s.o.Window.Canvas()
	c.SetOnTypedKey(s.typedKey)
	c.SetOnTypedRune(s.typedRune)
	for ch, action := range chords {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: ch.key, Modifier: ch.mod}, s.act(action))
	}
	// Fyne has words of its own for these.
	c.AddShortcut(&fyne.ShortcutUndo{}, s.act(place.Undo))
	c.AddShortcut(&fyne.ShortcutRedo{}, s.act(place.Redo))
	s.command(fyne.KeyK, ctrl, s.openPalette)
	s.command(fyne.KeyLeft, alt, s.back)
	s.command(fyne.KeyRight, alt, s.forward)
}

func (s *Shell) command(key fyne.KeyName, mod fyne.KeyModifier, do func()) {
	s.o.Window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod}, func(fyne.Shortcut) {
		if !s.asking() {
			do()
		}
	})
}

func (s *Shell) act(action place.Action) func(fyne.Shortcut) {
	return func(fyne.Shortcut) {
		if !s.asking() {
			s.Do(action)
		}
	}
}

// asking says whether something lies over the window, which then does nothing.
func (s *Shell) asking() bool { return kit.ModalOpen(s.o.Window.Canvas()) }

func (s *Shell) typedKey(ev *fyne.KeyEvent) {
	if kit.TopKey(s.o.Window.Canvas(), ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyF1:
		s.openKeys()
	case fyne.KeyF3:
		s.findAgain(shiftHeld())
	case fyne.KeyF6:
		s.jump(shiftHeld())
	default:
		if action, ok := bare[ev.Name]; ok {
			s.Do(action)
		}
	}
}

// findAgain goes to the next place that the page's search found, or to the one
// before.
func (s *Shell) findAgain(backwards bool) {
	if backwards {
		s.Do(place.FindBefore)
		return
	}
	s.Do(place.FindNext)
}

// typedRune gives a character that no field took to the page.
func (s *Shell) typedRune(r rune) {
	if s.asking() {
		return
	}
	if t, ok := s.page.(place.Typist); ok && t.Typed(r) {
		return
	}
	if r == '+' {
		s.Do(place.Postpone)
	}
}

// shiftHeld says whether Shift is down: keys come without their modifiers.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// do offers an action to the page.
func (s *Shell) do(action place.Action) bool {
	return s.page != nil && s.page.Do(action)
}

// Do carries out an action: the page's way, or the window's.
func (s *Shell) Do(action place.Action) {
	if action == place.Save {
		s.saveNow()
		return
	}
	if s.do(action) {
		return
	}
	switch action {
	case place.Close:
		s.close()
	case place.Find:
		s.find()
	case place.Create:
		s.create()
	case place.Paper:
		s.inside(place.Preview)
	case place.Numbers:
		s.inside(place.Figures)
	case place.Undo:
		s.undo()
	case place.Redo:
		s.redo()
	}
}

// inside leads to a page of the open dossier.
func (s *Shell) inside(page place.Name) {
	if d := s.Here().Dossier; d != "" {
		s.Open(place.Route{Page: page, Dossier: d})
	}
}

// close takes the toast away, or goes one level up.
func (s *Shell) close() {
	if s.toast.shown != nil && kit.HasFocus(s.toast.shown) {
		s.toast.shut()
		return
	}
	s.up()
}

// find leads to the list and its search; the dossier is left first, so that no
// other person's name shows on its page.
func (s *Shell) find() {
	s.Open(place.Route{Page: place.List})
	if s.Here().Page == place.List {
		s.do(place.Find)
	}
}

// create leads to where a newcomer is taken.
func (s *Shell) create() {
	if s.Has(place.Newcomer) {
		s.Open(place.Route{Page: place.Newcomer})
		return
	}
	s.Open(place.Route{Page: place.List})
	if s.Here().Page == place.List {
		s.do(place.Create)
	}
}
