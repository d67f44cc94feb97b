package interview_test

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/interview"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// screen is an interview in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	t       testing.TB
	project data.ID
	page    place.Page
}

// answers are answers by question, as Go values that marshal to the form of
// the exchange file; asTyped and unsure are the two others.
type answers map[string]any

// asTyped is an answer that wasn't understood.
type asTyped string

type unsure struct{}

// open takes a newcomer, gives some answers, and shows the interview at a step
// and a question.
func open(t testing.TB, path data.Path, given answers, step, item string) *screen {
	t.Helper()
	s := prepare(t, path, given)
	s.show(step, item)
	return s
}

// prepare is open before the page is shown.
func prepare(t testing.TB, path data.Path, given answers) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t}
	s.Window.SetPadded(false)
	s.resize(1440, 900)
	s.project = s.Take("Maëlle", "L’Hélias-Bœuf", path).Project.ID
	s.Desk.Desk.Go = func(to place.Route) {
		s.Routes = append(s.Routes, to)
		if to.Page == place.Interview {
			s.page.(place.Turner).Turn(to)
		}
	}
	s.give(given)
	return s
}

// resize gives the window a size, less what the shell takes of it.
func (s *screen) resize(width, height float32) {
	s.Window.Resize(fyne.NewSize(width, height))
}

// give answers questions in the register.
func (s *screen) give(given answers) {
	s.t.Helper()
	d := s.Dossier(s.project)
	s.Do(func(tx *store.Tx) error {
		for id, value := range given {
			q := s.Engine.Guides.Question(id)
			if q == nil {
				s.t.Fatalf("no question %s", id)
				return nil
			}
			a := s.answerOf(q, value)
			var err error
			if q.BelongsTo == guide.OfNewcomer {
				err = tx.SetNewcomer(d.Newcomer.ID, id, a)
			} else {
				err = tx.SetAnswer(s.project, id, a)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *screen) answerOf(q *guide.Question, value any) data.Answer {
	s.t.Helper()
	switch v := value.(type) {
	case asTyped:
		return data.Answer{Typed: string(v)}
	case unsure:
		return data.Answer{Unsure: true}
	}
	raw, err := json.Marshal(value)
	if err != nil {
		s.t.Fatal(err)
	}
	canonical, err := q.Accept(raw, q.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	return data.Answer{Value: canonical}
}

// show opens the page.
func (s *screen) show(step, item string) {
	s.t.Helper()
	s.page = s.Show(interview.New, place.Route{Page: place.Interview, Dossier: s.project, Step: step, Item: item})
}

// outline is what the page says.
func (s *screen) outline() string {
	return strings.Join(kit.Outline(s.page.Content()), "\n")
}

// The zones of the page, as F6 goes through them.
const (
	stepsRow = iota
	steps
	sheet
	panel
	bar
)

// zone is what a part of the page says.
func (s *screen) zone(i int) string {
	return strings.Join(kit.Outline(s.page.Zones()[i]), "\n")
}

// says tells whether the page has a line that holds some words.
func (s *screen) says(words string) bool { return strings.Contains(s.outline(), words) }

// kept is an answer as the register has it.
func (s *screen) kept(question string) data.Answer {
	s.t.Helper()
	d := s.Dossier(s.project)
	if s.Engine.Guides.Question(question).BelongsTo == guide.OfNewcomer {
		return d.Newcomer.Answers[question]
	}
	return d.Project.Answers[question]
}

// wantKept checks what the register has.
func (s *screen) wantKept(question, value, typed string) {
	s.t.Helper()
	a := s.kept(question)
	if string(a.Value) != value || a.Typed != typed || a.Unsure {
		s.t.Errorf("%s is kept as %s, typed %q, unsure %v", question, a.Value, a.Typed, a.Unsure)
	}
}

// drafts are those of the register, of person and project.
func (s *screen) drafts() map[string]string {
	s.t.Helper()
	all := map[string]string{}
	d := s.Dossier(s.project)
	for _, owner := range []data.ID{d.Newcomer.ID, d.Project.ID} {
		some, err := s.Register.Drafts(s.t.Context(), owner)
		if err != nil {
			s.t.Fatal(err)
		}
		for field, typed := range some {
			all[field] = typed
		}
	}
	return all
}

// Keyboard.

func (s *screen) canvas() fyne.Canvas { return s.Window.Canvas() }

// typeIn replaces what stands in the field in focus.
func (s *screen) typeIn(text string) {
	s.shortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		s.key(fyne.KeyBackspace)
		return
	}
	for _, r := range text {
		s.canvas().Focused().TypedRune(r)
	}
}

func (s *screen) key(name fyne.KeyName) {
	s.t.Helper()
	s.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (s *screen) shortcut(of fyne.Shortcut) {
	s.t.Helper()
	s.canvas().Focused().(fyne.Shortcutable).TypedShortcut(of)
}

func (s *screen) chord(key fyne.KeyName, mod fyne.KeyModifier) {
	s.t.Helper()
	s.shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
}

func (s *screen) tab()  { test.FocusNext(s.canvas()) }
func (s *screen) back() { test.FocusPrevious(s.canvas()) }

// focus is the question that has the focus, as the page marked it.
func (s *screen) focus() string {
	if len(s.Marks) == 0 {
		return ""
	}
	return s.Marks[len(s.Marks)-1].Item
}

// press presses the button or follows the link of that word.
func (s *screen) press(word string) {
	s.t.Helper()
	if !press(s.page.Content(), word) {
		s.t.Fatalf("nothing to press says %q:\n%s", word, s.outline())
	}
}

func press(o fyne.CanvasObject, word string) bool {
	if o == nil || !o.Visible() {
		return false
	}
	switch w := o.(type) {
	case *kit.Button:
		if w.Word() == word {
			test.Tap(w)
			return true
		}
	case *kit.Link:
		if w.Word() == word {
			test.Tap(w)
			return true
		}
	case *fyne.Container:
		for _, child := range w.Objects {
			if press(child, word) {
				return true
			}
		}
	}
	if h, ok := o.(kit.Holder); ok {
		for _, child := range h.Held() {
			if press(child, word) {
				return true
			}
		}
	}
	return false
}

// turn leads to another step, as the shell would.
func (s *screen) turn(step, item string) {
	s.t.Helper()
	s.Desk.Desk.Go(place.Route{Page: place.Interview, Dossier: s.project, Step: step, Item: item})
}

// paste pastes a text.
func (s *screen) paste(text string) {
	board := fyne.CurrentApp().Clipboard()
	board.SetContent(text)
	s.shortcut(&fyne.ShortcutPaste{Clipboard: board})
}
