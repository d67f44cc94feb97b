package dossier_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/dossier"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/store"
)

// screen is a dossier in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	t       testing.TB
	project data.ID
	page    place.Page
}

// answers are answers by question, as Go values that marshal to the form of
// the exchange file.
type answers map[string]any

// prepare takes a newcomer and gives some answers.
func prepare(t testing.TB, path data.Path, given answers) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t}
	s.Window.SetPadded(false)
	s.project = s.Take("Maëlle", "L’Hélias-Bœuf", path).Project.ID
	s.give(given)
	return s
}

// open is prepare and then the page.
func open(t testing.TB, path data.Path, given answers) *screen {
	t.Helper()
	s := prepare(t, path, given)
	s.show("")
	return s
}

// give answers questions in the register.
func (s *screen) give(given answers) {
	s.t.Helper()
	d := s.Dossier(s.project)
	s.Do(func(tx *store.Tx) error {
		for id, value := range given {
			q := s.Engine.Guides.Question(id)
			raw, err := json.Marshal(value)
			if err != nil {
				return err
			}
			canonical, err := q.Accept(raw, id)
			if err != nil {
				return err
			}
			a := data.Answer{Value: canonical}
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

// plan creates the actions, as the plan's page does.
func (s *screen) plan() {
	s.t.Helper()
	actions := s.Engine.Create(s.Dossier(s.project), s.Today())
	s.Do(func(tx *store.Tx) error { return tx.SetActions(s.project, actions) })
}

// sign has the plan signed.
func (s *screen) sign() {
	s.t.Helper()
	for _, a := range s.Dossier(s.project).Actions {
		if a.ID == "plan_signed" {
			a.Status, a.DoneOn, a.Edited = data.Done, s.Today(), []string{"status"}
			s.Do(func(tx *store.Tx) error { return tx.SetAction(s.project, a) })
		}
	}
}

func (s *screen) note(on calendar.Day, text string, private bool) {
	s.t.Helper()
	s.Do(func(tx *store.Tx) error {
		_, err := tx.AddNote(s.project, data.Note{On: on, Text: text, Private: private})
		return err
	})
}

func (s *screen) meeting(at, kind, where, status string) {
	s.t.Helper()
	s.Do(func(tx *store.Tx) error {
		_, err := tx.PutAppointment(s.project, data.Appointment{At: at, Kind: kind, Place: where, Status: status})
		return err
	})
}

// show opens the page.
func (s *screen) show(item string) {
	s.t.Helper()
	s.page = s.Show(dossier.New, place.Route{Page: place.Dossier, Dossier: s.project, Item: item})
}

// outline is what the page says, header first.
func (s *screen) outline() string {
	h := s.page.Header()
	lines := []string{h.Title}
	lines = append(lines, kit.Outline(h.Before)...)
	lines = append(lines, h.Where)
	for _, o := range h.Actions {
		lines = append(lines, kit.Outline(o)...)
	}
	return strings.Join(append(lines, kit.Outline(s.page.Content())...), "\n")
}

// says tells whether the page has a line that holds some words.
func (s *screen) says(words string) bool {
	return strings.Contains(plain.Replace(s.outline()), plain.Replace(words))
}

// plain takes no-break spaces for spaces; the golden outlines hold them.
var plain = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

func (s *screen) want(words ...string) {
	s.t.Helper()
	for _, w := range words {
		if !s.says(w) {
			s.t.Errorf("the page doesn't say %q:\n%s", w, s.outline())
		}
	}
}

func (s *screen) lacks(words ...string) {
	s.t.Helper()
	for _, w := range words {
		if s.says(w) {
			s.t.Errorf("the page says %q:\n%s", w, s.outline())
		}
	}
}

// Keyboard.

func (s *screen) canvas() fyne.Canvas { return s.Window.Canvas() }

// typeIn replaces what stands in the field in focus.
func (s *screen) typeIn(text string) {
	s.t.Helper()
	s.canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
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

func (s *screen) tab() { test.FocusNext(s.canvas()) }

// to gives the focus to the field of that label.
func (s *screen) to(label string) {
	s.t.Helper()
	if !find(s.page.Content(), func(o fyne.CanvasObject) bool {
		f, ok := o.(*kit.Field)
		if ok && f.Label() == label {
			s.canvas().Focus(f.Control().First())
		}
		return ok && f.Label() == label
	}) {
		s.t.Fatalf("no field %q:\n%s", label, s.outline())
	}
}

// choose chooses in the field of that label.
func (s *screen) choose(label, value string) {
	s.t.Helper()
	s.to(label)
	find(s.page.Content(), func(o fyne.CanvasObject) bool {
		f, ok := o.(*kit.Field)
		if ok && f.Label() == label {
			f.Control().(*kit.Choice).Press(value)
		}
		return ok && f.Label() == label
	})
}

// press presses the button, follows the link or ticks the box of that word.
func (s *screen) press(word string) {
	s.t.Helper()
	for _, o := range append(s.page.Header().Actions, s.page.Content()) {
		if find(o, func(o fyne.CanvasObject) bool {
			switch w := o.(type) {
			case *kit.Button:
				if w.Word() == word {
					w.Press()
					return true
				}
			case *kit.Link:
				if w.Word() == word {
					w.Press()
					return true
				}
			case *kit.Tick:
				if lines := kit.Outline(w); len(lines) > 0 && strings.HasSuffix(lines[0], word) {
					w.Press()
					return true
				}
			}
			return false
		}) {
			return
		}
	}
	s.t.Fatalf("nothing to press says %q:\n%s", word, s.outline())
}

// find visits what is visible until visit says stop.
func find(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if visit(o) {
		return true
	}
	var inside []fyne.CanvasObject
	switch w := o.(type) {
	case *fyne.Container:
		inside = w.Objects
	case kit.Holder:
		inside = w.Held()
	}
	for _, child := range inside {
		if find(child, visit) {
			return true
		}
	}
	return false
}

func dateText(year, month, d int) string { return fmt.Sprintf("%04d-%02d-%02d", year, month, d) }

// lists are the lists on the page, in Tab order.
func (s *screen) lists() []*kit.List {
	var all []*kit.List
	find(s.page.Content(), func(o fyne.CanvasObject) bool {
		if l, ok := o.(*kit.List); ok {
			all = append(all, l)
		}
		return false
	})
	return all
}

// anyAnswer is some good answer to a question.
func anyAnswer(q *guide.Question) any {
	switch {
	case q.Per == guide.EachYear:
		return []any{"1000"}
	case len(q.Options) > 0 && q.Kind == guide.KindMulti:
		return []string{q.Options[0].ID}
	case len(q.Options) > 0:
		return q.Options[0].ID
	}
	switch q.Kind {
	case guide.KindYesNo:
		return false
	case guide.KindDate:
		return "2027-01-01"
	case guide.KindInteger:
		return 1
	case guide.KindMoney, guide.KindNumber, guide.KindPercent:
		return "1"
	case guide.KindTable:
		return []any{}
	case guide.KindPhone:
		return "+33639980102"
	case guide.KindCommune:
		return map[string]any{"name": "Murat"}
	}
	return "Oui"
}
