package kit

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/data/calendar"
)

// everyFocusable makes one of each widget that takes the focus.
func everyFocusable() []fyne.Focusable {
	list := NewList(func() Line { return Body("") }, func(int, Line) {})
	list.SetCount(3, false)
	return []fyne.Focusable{
		Primary("Continuer", noAction),
		NewLink("Voir", noAction),
		NewEntry(), NewArea(),
		NewTick("Note privée", nil),
		newSegments([]Option{{Value: "a", Word: "Un"}, {Value: "b", Word: "Deux"}}, func(string) {}),
		newPicker([]Option{{Value: "a", Word: "Un"}}, func(string) {}),
		NewMulti([]Option{{Value: "a", Word: "Un"}}),
		newMonthView(testDay, testDay, func(calendar.Day) {}),
		list,
		NewSortHead(NewColumns(Col{Title: "Nom", Sort: "name"}), func(string) {}),
		NewTabs(Tab{Key: "a", Word: "En cours"}),
		NewSteps(StepGroup{Word: "Un", Steps: []Step{{Key: "a", Word: "Vous"}}}),
		NewRail(RailItem{Key: "list", Word: "Dossiers"}),
		years(), branches(func(string) {}), pages(),
	}
}

// pages is a document of three pages.
func pages() *Pages {
	v := NewPages()
	v.SetCount(3)
	return v
}

func TestEveryFocusable(t *testing.T) {
	t.Run("is among those tried here", func(t *testing.T) {
		var tried []string
		for _, f := range everyFocusable() {
			tried = append(tried, reflect.TypeOf(f).Elem().Name())
		}
		for _, name := range typesThatTakeTheFocus(t) {
			if !slices.Contains(tried, name) {
				t.Errorf("%s takes the focus and isn't tried", name)
			}
		}
	})
	for _, f := range everyFocusable() {
		name := reflect.TypeOf(f).Elem().Name()
		o := f.(fyne.CanvasObject)
		t.Run(name+" passes on keys it doesn't use", func(t *testing.T) {
			s := onStage(t, Column(0, o))
			s.focus(f)
			s.press(fyne.KeyF1, fyne.KeyEscape, fyne.KeyF8)
			same(t, s.keys, []fyne.KeyName{fyne.KeyF1, fyne.KeyEscape, fyne.KeyF8})
		})
		t.Run(name+" passes on shortcuts it doesn't use", func(t *testing.T) {
			s := onStage(t, Column(0, o))
			s.focus(f)
			s.shortcut(custom(fyne.KeyN, ctrl))
			s.shortcut(custom(fyne.KeyReturn, ctrl))
			s.shortcut(&fyne.ShortcutUndo{})
			if len(s.shortcuts) != 3 {
				t.Errorf("the shell got %v", s.shortcuts)
			}
		})
		t.Run(name+" shows that it has the focus", func(t *testing.T) {
			s := onStage(t, Column(0, o))
			s.focus(f)
			with := s.canvas().Capture()
			s.canvas().Unfocus()
			if reflect.DeepEqual(with, s.canvas().Capture()) {
				t.Error("nothing shows the focus")
			}
		})
		if _, types := f.(*Entry); types || name == "picker" {
			continue // they use characters
		}
		t.Run(name+" passes on characters it doesn't use", func(t *testing.T) {
			s := onStage(t, Column(0, o))
			s.focus(f)
			s.typed("x")
			same(t, s.runes, []rune{'x'})
		})
	}
}

// typesThatTakeTheFocus reads the package's own source: the types that embed
// focusing or have FocusGained.
func typesThatTakeTheFocus(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	look := func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		structure, ok := spec.Type.(*ast.StructType)
		if !ok {
			return false
		}
		for _, field := range structure.Fields.List {
			if id, ok := field.Type.(*ast.Ident); ok && id.Name == "focusing" && len(field.Names) == 0 {
				names = append(names, spec.Name.Name)
			}
		}
		return false
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, look)
	}
	if len(names) < 10 {
		t.Fatalf("only %v take the focus", names)
	}
	return names
}

// holderOf takes a key and a shortcut from what it holds.
type holderOf struct {
	*Ground
	of   fyne.CanvasObject
	uses fyne.KeyName
	got  []string
}

func (h *holderOf) Held() []fyne.CanvasObject { return []fyne.CanvasObject{h.of} }

func (h *holderOf) UsesKey(ev *fyne.KeyEvent) bool {
	if ev.Name == h.uses {
		h.got = append(h.got, string(ev.Name))
	}
	return ev.Name == h.uses
}

func (h *holderOf) UsesShortcut(s fyne.Shortcut) bool {
	h.got = append(h.got, s.ShortcutName())
	return true
}

func TestKeysOnTheirWay(t *testing.T) {
	t.Run("are offered to the holders around before the shell", func(t *testing.T) {
		b := Primary("Continuer", noAction)
		h := &holderOf{Ground: NewGround("none"), of: b, uses: fyne.KeyEscape}
		s := onStage(t, Stack(h, b))
		s.canvas().SetContent(Stack(h))
		forwardKey(b, &fyne.KeyEvent{Name: fyne.KeyEscape})
		forwardKey(b, &fyne.KeyEvent{Name: fyne.KeyF1})
		forwardShortcut(b, custom(fyne.KeyN, ctrl))
		same(t, h.got, []string{"Escape", custom(fyne.KeyN, ctrl).ShortcutName()})
		same(t, s.keys, []fyne.KeyName{fyne.KeyF1})
	})
}
