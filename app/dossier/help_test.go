package dossier_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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

type answers = placetest.Answers

// prepare takes a newcomer and gives some answers.
func prepare(t testing.TB, path data.Path, given answers) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t}
	s.project = s.Take("Maëlle", "L’Hélias-Bœuf", path).Project.ID
	s.Give(s.project, given)
	return s
}

// open is prepare and then the page.
func open(t testing.TB, path data.Path, given answers) *screen {
	t.Helper()
	s := prepare(t, path, given)
	s.show("")
	return s
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
	return strings.Contains(placetest.Plain(s.outline()), placetest.Plain(words))
}

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

// to gives the focus to the field of that label.
func (s *screen) to(label string) {
	s.t.Helper()
	s.Canvas().Focus(s.Field(label).Control().First())
}

// choose chooses in the field of that label.
func (s *screen) choose(label, value string) {
	s.t.Helper()
	s.to(label)
	s.Field(label).Control().(*kit.Choice).Press(value)
}

func dateText(year, month, d int) string { return fmt.Sprintf("%04d-%02d-%02d", year, month, d) }

// lists are the lists on the page, in Tab order.
func (s *screen) lists() []*kit.List {
	var all []*kit.List
	kit.Walk(s.page.Content(), func(o fyne.CanvasObject) bool {
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
