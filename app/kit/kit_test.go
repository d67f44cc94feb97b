package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/data/calendar"
)

var (
	testDay  = calendar.Date(2026, 11, 24)
	ctrl     = fyne.KeyModifierControl
	ctrlMaj  = fyne.KeyModifierControl | fyne.KeyModifierShift
	alt      = fyne.KeyModifierAlt
	noAction = func() {}
)

func testToday() calendar.Day { return testDay }

// stage is a window with one content, and what reached the shell.
type stage struct {
	t         *testing.T
	window    fyne.Window
	keys      []fyne.KeyName
	runes     []rune
	shortcuts []string
}

// onStage shows a content on a window of 1440 × 900, with the program's theme
// and a shell that notes what is passed on to it.
func onStage(t *testing.T, content fyne.CanvasObject) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.Normal))
	s := &stage{t: t, window: test.NewTempWindow(t, content)}
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(1440, 900))
	c := s.window.Canvas()
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) { s.keys = append(s.keys, ev.Name) })
	c.SetOnTypedRune(func(r rune) { s.runes = append(s.runes, r) })
	note := func(sc fyne.Shortcut) { s.shortcuts = append(s.shortcuts, sc.ShortcutName()) }
	for _, sc := range []fyne.Shortcut{
		&desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: ctrl},
		&desktop.CustomShortcut{KeyName: fyne.KeyJ, Modifier: ctrl},
		&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrl},
		&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: alt},
		&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: ctrlMaj},
		&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{},
	} {
		c.AddShortcut(sc, note)
	}
	return s
}

func (s *stage) canvas() fyne.Canvas { return s.window.Canvas() }

// focus gives the focus to f as the program does.
func (s *stage) focus(f fyne.Focusable) {
	s.t.Helper()
	s.canvas().Focus(f)
	if s.canvas().Focused() != f {
		s.t.Fatalf("%T doesn't take the focus", f)
	}
}

// press sends keys to what has the focus, as the window does.
func (s *stage) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		ev := &fyne.KeyEvent{Name: k}
		if f := s.canvas().Focused(); f != nil {
			if d, ok := f.(desktop.Keyable); ok {
				d.KeyDown(ev)
			}
		}
		if k == fyne.KeyTab {
			s.canvas().FocusNext()
		} else if f := s.canvas().Focused(); f != nil {
			f.TypedKey(ev)
		} else if h := s.canvas().OnTypedKey(); h != nil {
			h(ev)
		}
		if d, ok := s.canvas().Focused().(desktop.Keyable); ok {
			d.KeyUp(ev)
		}
	}
}

// typed sends characters to what has the focus at each of them.
func (s *stage) typed(text string) {
	for _, r := range text {
		if f := s.canvas().Focused(); f != nil {
			f.TypedRune(r)
		}
	}
}

// shortcut sends a shortcut to what has the focus.
func (s *stage) shortcut(sc fyne.Shortcut) {
	s.t.Helper()
	f, ok := s.canvas().Focused().(fyne.Shortcutable)
	if !ok {
		s.t.Fatalf("%T takes no shortcuts", s.canvas().Focused())
	}
	f.TypedShortcut(sc)
}

func custom(key fyne.KeyName, mod fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: mod}
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
