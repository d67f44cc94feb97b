package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/dossier"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/kit/chart"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

func TestThePrimaryButtonSaysWhatComesNext(t *testing.T) {
	complete := answers{"strengths": "Tenace.", "adviser_remarks": "Rien."}
	for name, c := range map[string]struct {
		prepare func(*screen)
		word    string
		leads   place.Name
	}{
		"welcome leads to the interview":   {func(*screen) {}, words.GoOnInterview, place.Interview},
		"a complete dossier to its plan":   {func(s *screen) { s.complete(complete) }, words.PreparePlan, place.Plan},
		"a plan to its paper":              {func(s *screen) { s.complete(complete); s.Plan(s.project) }, words.PlanPreview, place.Preview},
		"a signed plan to what was said":   {func(s *screen) { s.Plan(s.project); s.sign() }, words.NoteExchange, ""},
		"a closed dossier can be reopened": {func(s *screen) { s.close() }, words.ReopenDossier, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := prepare(t, data.BusinessCreation, nil)
			c.prepare(s)
			s.show("")
			actions := s.page.Header().Actions
			if got := actions[len(actions)-1].(*kit.Button).Word(); got != c.word {
				t.Fatalf("the button says %q, want %q", got, c.word)
			}
			if f := s.page.First(); f != fyne.Focusable(actions[len(actions)-1].(*kit.Button)) {
				t.Errorf("the first focus is on %T", f)
			}
			s.page.Do(place.Primary)
			if c.leads == "" {
				if len(s.Routes) > 0 {
					t.Errorf("it leads to %v", s.Routes)
				}
				return
			}
			if len(s.Routes) != 1 || s.Routes[0].Page != c.leads || s.Routes[0].Dossier != s.project {
				t.Errorf("it leads to %v", s.Routes)
			}
		})
	}
}

// complete answers every question that the plan needs.
func (s *screen) complete(more answers) {
	s.t.Helper()
	given := answers{"target_date": "2027-01-01"}
	for id, v := range more {
		if s.Engine.Guides.For(data.BusinessCreation).Question(id) != nil {
			given[id] = v
		}
	}
	s.Give(s.project, given)
	for range 40 { // an answer may ask another question
		missing := s.Engine.Plan(s.Dossier(s.project), s.Today()).Missing
		if len(missing) == 0 {
			return
		}
		for _, q := range missing {
			s.Give(s.project, answers{q.ID: anyAnswer(q)})
		}
	}
	s.t.Fatal("the dossier can't be completed")
}

func (s *screen) close() {
	s.t.Helper()
	s.Do(func(tx *store.Tx) error {
		return tx.CloseDossier(s.project, data.Closing{On: s.Today(), Reason: "postponed", Outcome: "À revoir au printemps."})
	})
}

func TestTheTargetDateIsAskedWhereTheTimelineWillBe(t *testing.T) {
	t.Run("a date makes the timeline, and undo asks again", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil)
		s.to(words.TargetQuestion)
		s.TypeIn("1/1/27")
		s.Tab()
		s.want("38 jours", "avant le début d’activité, vendredi 1er janvier 2027", "⚑")
		s.lacks(words.TargetQuestion)
		s.Desk.Undo()
		s.want(words.TargetQuestion)
		s.lacks("38 jours")
	})
	t.Run("what isn't a date is kept, with how to do right", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil)
		s.to(words.TargetQuestion)
		s.TypeIn("30 février")
		s.Tab()
		s.want("30 février", "! Un jour qui existe")
		if a := s.Dossier(s.project).Project.Answers["target_date"]; a.Typed != "30 février" {
			t.Errorf("kept as %+v", a)
		}
		s.show("")
		s.want("30 février", "! Un jour qui existe")
	})
	t.Run("leaving the page keeps what is being typed", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil)
		s.to(words.TargetQuestion)
		s.TypeIn("3 avril 2027")
		s.page.Leave()
		if a := s.Dossier(s.project).Project.Answers["target_date"]; string(a.Value) != `"2027-04-03"` {
			t.Errorf("kept as %+v", a)
		}
	})
	t.Run("a draft is put back", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil)
		s.to(words.TargetQuestion)
		s.TypeIn("3 avr")
		s.Saver.Flush()
		s.show("")
		s.want("3 avr")
	})
}

func TestWalkingTheTimelineSaysItsPoints(t *testing.T) {
	s := usual(t)
	s.show("")
	line := s.timeline()
	s.Canvas().Focus(line)
	first := line.Said()
	s.Key(fyne.KeyRight)
	second := line.Said()
	if !strings.HasPrefix(first, "Mardi 24 novembre 2026") || !strings.HasPrefix(second, "Mercredi 25 novembre 2026") {
		t.Errorf("said %q, then %q", first, second)
	}
	s.Key(fyne.KeyEnd)
	if got := line.Said(); got != words.PointSaid(day(2027, 4, 1), []string{"Point à trois mois"}) {
		t.Errorf("at the end: %q", got)
	}
	s.Key(fyne.KeyReturn)
	want := []place.Route{{Page: place.Plan, Dossier: s.project, Item: "follow_up_3_months"}}
	if diff := cmp.Diff(want, s.Routes); diff != "" {
		t.Error(diff)
	}
}

func (s *screen) timeline() *chart.Timeline {
	var line *chart.Timeline
	kit.Walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		t, ok := o.(*chart.Timeline)
		if ok {
			line = t
		}
		return ok
	})
	return line
}

func (s *screen) todo() *kit.List {
	s.t.Helper()
	var list *kit.List
	kit.Walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		l, ok := o.(*kit.List)
		if ok && list == nil {
			list = l
		}
		return ok
	})
	return list
}

func TestActionsOfTheMoment(t *testing.T) {
	t.Run("space has one done, and undo takes it back", func(t *testing.T) {
		s := usual(t)
		s.show("")
		first := s.Engine.Plan(s.Dossier(s.project), s.Today()).Next(1)[0].ID
		s.Canvas().Focus(s.todo())
		s.Key(fyne.KeySpace)
		if a := s.action(first); a.Status != data.Done || a.DoneOn != s.Today() || !slices.Contains(a.Edited, "status") {
			t.Errorf("%s is %+v", first, a)
		}
		s.lacks("[ ] Interrogez dix clients possibles")
		if diff := cmp.Diff([]string{words.ActionDone("Interrogez dix clients possibles")}, s.Toasts); diff != "" {
			t.Error(diff)
		}
		if s.Canvas().Focused() != fyne.Focusable(s.todo()) {
			t.Error("the focus left the list")
		}
		s.Desk.Undo()
		s.want("[ ] Interrogez dix clients possibles")
	})
	t.Run("enter leads to the action, and coming back to its row", func(t *testing.T) {
		s := usual(t)
		s.show("")
		s.Canvas().Focus(s.todo())
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeyReturn)
		if len(s.Routes) != 1 || s.Routes[0].Page != place.Plan || len(s.Marks) != 1 || s.Marks[0].Item != s.Routes[0].Item {
			t.Fatalf("went to %v, marked %v", s.Routes, s.Marks)
		}
		s.show(s.Marks[0].Item)
		if s.Canvas().Focused() != fyne.Focusable(s.todo()) || s.todo().Selected() != 1 {
			t.Errorf("back on %T, row %d", s.Canvas().Focused(), s.todo().Selected())
		}
	})
	t.Run("a proposal isn't ticked", func(t *testing.T) {
		s := open(t, data.BusinessCreation, nil)
		s.Canvas().Focus(s.todo())
		s.Key(fyne.KeySpace)
		if d := s.Dossier(s.project); d.Planned || len(d.Actions) > 0 {
			t.Error("an action was stored")
		}
		if diff := cmp.Diff([]string{words.TickNeedsAll}, s.Toasts); diff != "" {
			t.Error(diff)
		}
	})
}

func (s *screen) action(id data.ID) data.Action {
	for _, a := range s.Dossier(s.project).Actions {
		if a.ID == id {
			return a
		}
	}
	return data.Action{}
}

func TestWhatIsMissingLeadsToItsQuestion(t *testing.T) {
	s := open(t, data.BusinessCreation, nil)
	s.Press("Votre situation aujourd’hui")
	want := []place.Route{{Page: place.Interview, Dossier: s.project, Step: "person", Item: "status"}}
	if diff := cmp.Diff(want, s.Routes); diff != "" {
		t.Error(diff)
	}
}

func TestDocumentsChangeTheirState(t *testing.T) {
	s := usual(t)
	s.show("")
	s.Press(words.SeePieces(18))
	s.want("1" + " reçue sur 18")
	var first *kit.Choice
	kit.Walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		c, ok := o.(*kit.Choice)
		if ok && c.Value() == "to_request" {
			first = c
		}
		return first != nil
	})
	first.Press("validated")
	s.want("2" + " reçues sur 18")
	s.Desk.Undo()
	s.want("1" + " reçue sur 18")
	if first.Value() != "to_request" {
		t.Errorf("the field says %s", first.Value())
	}
}

func TestTheDossierAsAWhole(t *testing.T) {
	t.Run("goes to another adviser", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.to(words.FollowedBy)
		s.TypeIn("Jean Œuvrard")
		s.Tab()
		if got := s.Dossier(s.project).Project.Adviser; got != "Jean Œuvrard" {
			t.Errorf("followed by %q", got)
		}
		s.want("suivi par Jean Œuvrard")
		s.Desk.Undo()
		s.want("suivi par Élodie Fau", words.FollowedBy+": Élodie Fau")
	})
	t.Run("changes its path in the interview", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.PathChange)
		want := []place.Route{{Page: place.Interview, Dossier: s.project, Step: "path"}}
		if diff := cmp.Diff(want, s.Routes); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("closes for a reason only", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.CloseDossier)
		s.Press(words.CloseDossier)
		s.want("! " + words.CloseNeedsWhy)
		if s.Dossier(s.project).Project.Closing != nil {
			t.Fatal("it is closed without a reason")
		}
		s.choose(words.CloseReason, "postponed")
		s.to(words.CloseOutcome)
		s.TypeIn("À revoir au printemps.")
		s.Press(words.CloseDossier)
		c := s.Dossier(s.project).Project.Closing
		if c == nil || c.Reason != "postponed" || c.Outcome != "À revoir au printemps." || c.On != s.Today() {
			t.Fatalf("closed as %+v", c)
		}
		s.want("Dossier clos le 24 novembre 2026", "projet reporté", "À revoir au printemps.")
		s.Press(words.ReopenDossier)
		if s.Dossier(s.project).Project.Closing != nil {
			t.Error("it is still closed")
		}
		s.lacks("Dossier clos")
		s.Desk.Undo()
		s.want("Dossier clos")
	})
	t.Run("goes to the trash when that is confirmed", func(t *testing.T) {
		s := open(t, data.Training, nil)
		s.Press(words.TrashDossier)
		s.Answer(false)
		if !s.Dossier(s.project).DeletedAt.IsZero() {
			t.Fatal("it is in the trash")
		}
		s.Press(words.TrashDossier)
		s.Answer(true)
		if s.Dossier(s.project).DeletedAt.IsZero() {
			t.Fatal("it isn't in the trash")
		}
		if diff := cmp.Diff([]place.Route{{Page: place.List}}, s.Routes); diff != "" {
			t.Error(diff)
		}
		s.show("")
		s.want(words.DossierInTrash)
		s.Press(words.DossierTakeBack)
		if !s.Dossier(s.project).DeletedAt.IsZero() {
			t.Error("it wasn't taken back")
		}
	})
}

func TestHistoryTellsWhoDidWhat(t *testing.T) {
	s := usual(t)
	s.show("")
	s.note(day(2026, 11, 24), "Un secret.", true)
	s.to(words.FollowedBy)
	s.TypeIn("Jean Œuvrard")
	s.Tab()
	s.lacks("Conseiller changé")
	s.Press(words.HistoryShow)
	s.want("Conseiller changé", "Élodie Fau → Jean Œuvrard", "Aujourd’hui à 14", "adviser", "Nouvel arrivant pris")
	s.lacks("Un secret")
	s.Desk.Undo()
	s.want("Annulé : conseiller changé")
	s.Press(words.HistoryHide)
	s.lacks("Nouvel arrivant pris")
}

func TestADossierThatIsntThereSaysSo(t *testing.T) {
	s := empty(t)
	s.page = s.Show(dossier.New, place.Route{Page: place.Dossier, Dossier: "01900000-0000-7000-8000-000000000000"})
	s.want("[" + words.Retry + "]")
	if _, on := s.Canvas().Focused().(*kit.Button); !on {
		t.Errorf("the focus is on %T", s.Canvas().Focused())
	}
}

func TestWhatChangesIsLaidOutAgain(t *testing.T) {
	s := usual(t)
	s.show("")
	s.Give(s.project, answers{"target_date": "2026-11-24"})
	s.page.Reload()
	var figure, says *kit.Text
	kit.Walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		if w, ok := o.(*kit.Text); ok {
			if figure, says = says, w; figure != nil && figure.Text() == "Aujourd’hui" {
				return true
			}
		}
		return false
	})
	if !strings.HasPrefix(says.Text(), "le début") {
		t.Fatalf("after « Aujourd’hui » stands %q", says.Text())
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if right := at(figure).X + kit.NaturalWidth(figure); at(says).X < right {
		t.Errorf("the second begins at %v, the first ends at %v", at(says).X, right)
	}
}
