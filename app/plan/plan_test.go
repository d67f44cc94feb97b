package plan_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	page "github.com/buron-cantal/buron/app/plan"
	"github.com/buron-cantal/buron/data"
)

func TestProposal(t *testing.T) {
	t.Run("becomes the adviser's with the primary button, once", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.show("")
		if strings.Contains(s.Zone(table), "[ ]") {
			t.Error("a proposal has boxes")
		}
		s.Press("Créer ces 33 actions")
		d := s.Dossier(s.project)
		if !d.Planned || len(d.Actions) != 33 {
			t.Fatalf("planned %v, %d actions", d.Planned, len(d.Actions))
		}
		if want := s.Engine.Guides.For(data.BusinessCreation).Version; d.Project.GuideVersion != want {
			t.Errorf("guide %s, want %s", d.Project.GuideVersion, want)
		}
		if s.LastToast() != "33 actions créées" {
			t.Errorf("said %q", s.LastToast())
		}
		if got := s.Zone(table); !strings.Contains(got, "[ ] Premier entretien") {
			t.Errorf("no boxes:\n%s", got)
		}
	})
	t.Run("isn't changed line by line: that is said", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.show("")
		s.Key(fyne.KeySpace)
		s.page.Do(place.Postpone)
		s.page.Do(place.Rename)
		s.page.Do(place.Remove)
		s.page.Do(place.Later)
		if len(s.Notices) != 5 || s.Dossier(s.project).Planned {
			t.Errorf("%d notices, planned %v", len(s.Notices), s.Dossier(s.project).Planned)
		}
	})
	t.Run("leads to the choice of a path where there is none", func(t *testing.T) {
		s := prepare(t, data.Undecided, nil)
		s.show("")
		s.Press("Choisir un parcours")
		want := []place.Route{{Page: place.Interview, Dossier: s.project, Step: "path"}}
		if diff := cmp.Diff(want, s.Routes); diff != "" {
			t.Error(diff)
		}
	})
}

func TestUndo(t *testing.T) {
	t.Run("takes back the creation, and redo does it again", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.show("")
		s.page.Do(place.Primary)
		s.Undo()
		if s.Dossier(s.project).Planned || !strings.Contains(placetest.Plain(s.page.Header().Where), "33 actions proposées") {
			t.Errorf("the header says %s", s.page.Header().Where)
		}
		s.Redo()
		if !s.Dossier(s.project).Planned || strings.Contains(s.page.Header().Where, "proposées") {
			t.Errorf("the header says %s", s.page.Header().Where)
		}
	})
	for name, do := range map[string]func(*screen){
		"a tick":        func(s *screen) { s.Key(fyne.KeySpace) },
		"a postponing":  func(s *screen) { s.page.Do(place.Postpone) },
		"a move":        func(s *screen) { s.page.Do(place.Later) },
		"a dropping":    func(s *screen) { s.page.Do(place.Remove); s.Key(fyne.KeyReturn) },
		"another title": func(s *screen) { s.page.Do(place.Rename); s.TypeIn("Autre"); s.Key(fyne.KeyReturn) },
		"an addition":   func(s *screen) { s.Press("Ajouter une action"); s.TypeIn("Autre"); s.Key(fyne.KeyReturn) },
		"who":           func(s *screen) { s.choose("Qui", "employer") },
	} {
		t.Run("takes back "+name, func(t *testing.T) {
			s := open(t)
			before, shown := s.Dossier(s.project), s.Zone(table)
			do(s)
			if cmp.Equal(before, s.Dossier(s.project)) {
				t.Fatal("nothing was changed")
			}
			s.Undo()
			if diff := cmp.Diff(before, s.Dossier(s.project)); diff != "" {
				t.Error(diff)
			}
			unmarked := func(s string) string { return strings.ReplaceAll(s, "> ", "  ") }
			if diff := cmp.Diff(unmarked(shown), unmarked(s.Zone(table))); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("takes back three postponings, one after the other", func(t *testing.T) {
		s := open(t)
		before := s.Dossier(s.project)
		for range 3 {
			s.page.Do(place.Postpone)
			s.Key(fyne.KeyDown)
		}
		for range 3 {
			s.Undo()
		}
		if diff := cmp.Diff(before, s.Dossier(s.project)); diff != "" {
			t.Error(diff)
		}
		if got := s.Zone(table); strings.Contains(got, "changerai") {
			t.Errorf("something would change still:\n%s", got)
		}
	})
	t.Run("a change made after the creation was undone leaves a proposal", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.show("")
		s.page.Do(place.Primary)
		if _, err := s.Register.Undo(context.Background(), s.project); err != nil {
			t.Fatal(err)
		}
		s.Key(fyne.KeySpace)
		if d := s.Dossier(s.project); d.Planned || len(d.Actions) != 0 {
			t.Errorf("planned %v, %d actions", d.Planned, len(d.Actions))
		}
	})
	t.Run("a change that waits doesn't bring back what was undone before it", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeySpace)
		// Undone behind the page's back, as one that still waits in the queue is.
		if _, err := s.Register.Undo(context.Background(), s.project); err != nil {
			t.Fatal(err)
		}
		s.page.Do(place.Postpone)
		s.page.Do(place.Later)
		if a := s.stored("first_interview"); a.Status != data.ToDo {
			t.Errorf("stored as %s", a.Status)
		}
	})
}

func TestAdding(t *testing.T) {
	add := func(s *screen, title string) {
		s.Press("Ajouter une action")
		s.TypeIn(title)
		s.Key(fyne.KeyReturn)
	}
	t.Run("puts one's own below the selected one, and selects it", func(t *testing.T) {
		s := open(t)
		add(s, "Appeler la mairie")
		actions := s.Dossier(s.project).Actions
		if a := actions[1]; a.Title != "Appeler la mairie" || a.Who != "newcomer" || !strings.Contains(string(a.ID), "-") {
			t.Errorf("added %+v", a)
		}
		if !strings.Contains(s.Selected(table), "Appeler la mairie") || !strings.Contains(s.Zone(panel), "Ajoutée à la main.") {
			t.Errorf("selected: %s", s.Selected(table))
		}
		if s.Canvas().Focused() != s.page.First() {
			t.Error("the focus isn't in the table")
		}
	})
	t.Run("is nothing without a title", func(t *testing.T) {
		s := open(t)
		before := s.Zone(table)
		s.Press("Ajouter une action")
		s.Key(fyne.KeyReturn)
		if diff := cmp.Diff(before, s.Zone(table)); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("one's own moves on to the next stage, and back", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyDown)
		add(s, "Appeler la mairie")
		s.page.Do(place.Later)
		if diff := cmp.Diff("diagnostic", string(s.order(2, 1)[0])); diff != "" {
			t.Error(diff)
		}
		if !strings.Contains(s.Zone(table), "Diagnostic partagé | Élodie Fau | mar. 8 déc. 2026\n> [ ] Appeler la mairie") {
			t.Errorf("the table says\n%s", s.Zone(table))
		}
		s.page.Do(place.Earlier)
		if !strings.Contains(s.Zone(table), "24 nov. 2026\n> [ ] Appeler la mairie") {
			t.Errorf("the table says\n%s", s.Zone(table))
		}
	})
	t.Run("leaving the page keeps what was typed", func(t *testing.T) {
		s := open(t)
		s.Press("Ajouter une action")
		s.TypeIn("Appeler la mairie")
		s.page.Leave()
		if a := s.Dossier(s.project).Actions[1]; a.Title != "Appeler la mairie" {
			t.Errorf("the register has %q there", a.Title)
		}
	})
	t.Run("a title of any length is shown whole", func(t *testing.T) {
		s := open(t)
		long := strings.Repeat("Rassembler les papiers ", 30)
		add(s, long)
		if !strings.Contains(s.Selected(table), strings.TrimSpace(long)) {
			t.Error("the title is cut")
		}
		if len([]rune(s.LastToast())) > 70 {
			t.Errorf("the toast says it all: %d", len(s.LastToast()))
		}
	})
}

func TestDraftsAreOfferedAgain(t *testing.T) {
	draft := func(t *testing.T, field, typed string) *screen {
		t.Helper()
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project)
		if err := s.Register.SaveDraft(t.Context(), s.project, field, typed); err != nil {
			t.Fatal(err)
		}
		s.show("")
		return s
	}
	for field, resumed := range map[string]func(*screen) bool{
		"action.note.diagnostic":   func(s *screen) bool { return strings.Contains(s.Zone(panel), "Note: retrouvé") },
		"action.due.diagnostic":    func(s *screen) bool { return strings.Contains(s.Zone(panel), "Échéance: retrouvé") },
		"action.reason.diagnostic": func(s *screen) bool { return strings.Contains(s.Zone(panel), "Pourquoi ?: retrouvé") },
	} {
		t.Run(field, func(t *testing.T) {
			s := draft(t, field, "retrouvé")
			if !strings.Contains(s.Zone(table), "Texte retrouvé") {
				t.Fatalf("nothing is offered:\n%s", s.Zone(table))
			}
			s.Press("Reprendre")
			if !resumed(s) {
				t.Errorf("the panel says\n%s", s.Zone(panel))
			}
		})
	}
	t.Run("a title goes on being typed", func(t *testing.T) {
		s := draft(t, "action.title.diagnostic", "Diagnostic à deux")
		s.Press("Reprendre")
		s.Key(fyne.KeyReturn)
		if a := s.stored("diagnostic"); a.Title != "Diagnostic à deux" {
			t.Errorf("stored as %q", a.Title)
		}
	})
	t.Run("a new action, too", func(t *testing.T) {
		s := draft(t, "action.new.", "Appeler la mairie")
		s.Press("Reprendre")
		s.Key(fyne.KeyReturn)
		if a := s.Dossier(s.project).Actions[1]; a.Title != "Appeler la mairie" {
			t.Errorf("stored as %q", a.Title)
		}
		if len(s.drafts(t)) != 0 {
			t.Errorf("drafts: %v", s.drafts(t))
		}
	})
	t.Run("one that isn't wanted goes", func(t *testing.T) {
		s := draft(t, "action.note.diagnostic", "retrouvé")
		s.Press("Ignorer")
		if strings.Contains(s.Zone(table), "Texte retrouvé") || len(s.drafts(t)) != 0 {
			t.Errorf("drafts: %v", s.drafts(t))
		}
	})
}

func TestReplanIsProposed(t *testing.T) {
	s := open(t)
	if strings.Contains(s.Zone(table), "Le plan ne suit plus") {
		t.Fatal("without a reason")
	}
	s.Give(s.project, placetest.Answers{"target_date": "2027-03-01"})
	s.page.Reload()
	if !strings.Contains(s.Zone(table), "! Le plan ne suit plus vos réponses : 22 lignes changeraient") {
		t.Errorf("the table says\n%s", s.Zone(table))
	}
	s.Press("Voir ce qui changerait")
	want := []place.Route{{Page: place.Replan, Dossier: s.project}}
	if diff := cmp.Diff(want, s.Routes); diff != "" {
		t.Error(diff)
	}
}

func TestWhatADaySetByHandPushesIsSaidToComeFromIt(t *testing.T) {
	s := open(t)
	s.show("personal_budget") // three actions come after it
	s.page.Do(place.Postpone)
	if got := s.Zone(table); !strings.Contains(got, "! Une date mise à la main en repousse d’autres : 3 lignes changeraient") {
		t.Errorf("the table says\n%s", got)
	}
	s.Undo()
	if got := s.Zone(table); strings.Contains(got, "changerai") {
		t.Errorf("the table says\n%s", got)
	}
}

func TestSpreadingIsProposed(t *testing.T) {
	s := open(t)
	s.Press("Répartir 6 dates déjà passées")
	want := []place.Route{{Page: place.Replan, Dossier: s.project, Step: "spread"}}
	if diff := cmp.Diff(want, s.Routes); diff != "" {
		t.Error(diff)
	}
}

func TestNarrow(t *testing.T) {
	t.Run("the panel takes the whole page with Enter, and goes with Escape", func(t *testing.T) {
		s := open(t)
		s.narrow()
		s.Key(fyne.KeyReturn)
		if s.page.Zones()[table].Visible() || !kit.HasFocus(s.page.Zones()[panel]) {
			t.Fatal("the panel hasn't opened")
		}
		s.page.Do(place.Close)
		if !s.page.Zones()[table].Visible() || s.Canvas().Focused() != s.page.First() {
			t.Error("the table isn't back")
		}
	})
	t.Run("the button to add is a sign alone", func(t *testing.T) {
		s := open(t)
		s.narrow()
		s.Bench.Pass(1)
		var words []string
		for _, a := range s.page.Header().Actions {
			words = append(words, kit.Outline(a)...)
		}
		want := []string{"[Répartir 6\u00a0dates]", "[Ajouter une action]", "[[Aperçu et impression]]"}
		if diff := cmp.Diff(want, words); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("large text leaves the header its title", func(t *testing.T) {
		s := open(t)
		s.SetLook(look.Larger, look.Light)
		s.narrow()
		s.Bench.Pass(1)
		if !strings.Contains(s.Zone(table), "Les répartir") {
			t.Errorf("the table says\n%s", s.Zone(table))
		}
	})
}

func TestAPlanThatCantBeReadSaysSo(t *testing.T) {
	s := prepare(t, data.BusinessCreation, nil)
	s.page = s.Show(page.New, place.Route{Page: place.Plan, Dossier: "0193a5b4-7e11-7c3a-9d6b-1f0e8a2b4c6d"})
	if !strings.Contains(s.Outline(), "Ce dossier n’est plus dans le registre.") && !strings.Contains(s.Outline(), "Il n’y a pas de dossier") {
		t.Errorf("the page says\n%s", s.Outline())
	}
	if s.Canvas().Focused() == nil {
		t.Error("nothing has the focus")
	}
}

func TestCommands(t *testing.T) {
	s := open(t)
	var titles []string
	for _, c := range s.page.(place.Commander).Commands() {
		titles = append(titles, c.Title)
	}
	for _, want := range []string{"Répartir les dates déjà passées", "Ajouter une action", "Écarter l’action", "Reporter l’action d’un mois"} {
		if !slices.Contains(titles, want) {
			t.Errorf("no %q among %v", want, titles)
		}
	}
}
