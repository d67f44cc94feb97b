package interview_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/interview"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// screen is an interview in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	t       testing.TB
	project data.ID
	page    place.Page
}

type answers = placetest.Answers

// asTyped is an answer that wasn't understood.
func asTyped(text string) data.Answer { return data.Answer{Typed: text} }

var unsure = data.Answer{Unsure: true}

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
	s.project = s.Take("Maëlle", "L’Hélias-Bœuf", path).Project.ID
	s.Desk.Desk.Go = func(to place.Route) {
		s.Routes = append(s.Routes, to)
		if to.Page == place.Interview {
			s.page.(place.Turner).Turn(to)
		}
	}
	s.Give(s.project, given)
	return s
}

// resize gives the window a size, less what the shell takes of it.
func (s *screen) resize(width, height float32) {
	s.Window.Resize(fyne.NewSize(width, height))
}

// show opens the page.
func (s *screen) show(step, item string) {
	s.t.Helper()
	s.page = s.Show(interview.New, place.Route{Page: place.Interview, Dossier: s.project, Step: step, Item: item})
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
	return placetest.Said(s.page.Zones()[i])
}

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

// focus is the question that has the focus, as the page marked it.
func (s *screen) focus() string {
	if len(s.Marks) == 0 {
		return ""
	}
	return s.Marks[len(s.Marks)-1].Item
}

// turn leads to another step, as the shell would.
func (s *screen) turn(step, item string) {
	s.t.Helper()
	s.Desk.Desk.Go(place.Route{Page: place.Interview, Dossier: s.project, Step: step, Item: item})
}
