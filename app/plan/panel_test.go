package plan_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

func TestPanel(t *testing.T) {
	t.Run("a date is read as one types it, and kept when it is left", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		s.TypeIn("3 déc")
		if a := s.stored("first_interview"); a.Due != s.Today() {
			t.Error("kept before it was left")
		}
		s.Tab()
		a := s.stored("first_interview")
		if a.Due != day(t, "2026-12-03") || !cmp.Equal(a.Edited, []string{"due"}) {
			t.Errorf("due on %s, edited %v", a.Due, a.Edited)
		}
		if s.LastToast() != "Échéance fixée au 3 décembre" {
			t.Errorf("said %q", s.LastToast())
		}
	})
	t.Run("what is no date stays as typed, with what is expected, and changes nothing", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		s.TypeIn("29 février 2027")
		s.Tab()
		want := "Échéance: 29 février 2027\n  ! Un jour qui existe, par exemple 3/4/2027 ou 3 avril."
		if !strings.Contains(s.Zone(panel), want) {
			t.Errorf("the panel says\n%s", s.Zone(panel))
		}
		if a := s.stored("first_interview"); a.Due != s.Today() {
			t.Errorf("due on %s", a.Due)
		}
		s.Canvas().Focus(s.page.First())
		s.Key(fyne.KeyDown)
		if strings.Contains(s.Zone(panel), "février") {
			t.Error("the next action has it, too")
		}
		s.Key(fyne.KeyUp)
		if !strings.Contains(s.Zone(panel), want) {
			t.Errorf("it is gone:\n%s", s.Zone(panel))
		}
	})
	t.Run("a date that is mended is no longer wrong", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		s.TypeIn("demain peut-être")
		s.Tab()
		s.page.Do(place.Close)
		s.Key(fyne.KeyReturn)
		s.TypeIn("demain")
		s.Tab()
		s.page.Do(place.Close)
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeyUp)
		if got := s.Zone(panel); strings.Contains(got, "!") || !strings.Contains(got, "Échéance: 25/11/2026") {
			t.Errorf("the panel says\n%s", got)
		}
	})
	t.Run("a date taken away leaves the action without one", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		s.TypeIn("")
		s.Tab()
		if a := s.stored("first_interview"); !a.Due.IsZero() {
			t.Errorf("due on %s", a.Due)
		}
		if !strings.Contains(s.Selected(table), "sans date") {
			t.Errorf("selected: %s", s.Selected(table))
		}
	})
	t.Run("a date set by hand can be the computed one again", func(t *testing.T) {
		s := open(t)
		s.page.(place.Turner).Turn(place.Route{Dossier: s.project, Item: "diagnostic"})
		s.Press("+ 1 mois")
		if a := s.stored("diagnostic"); a.Due != day(t, "2027-01-08") {
			t.Fatalf("due on %s", a.Due)
		}
		want := "Date fixée à la main. Calculée : mardi 8 décembre 2026, 14 jours après le premier entretien."
		if !strings.Contains(s.Zone(panel), want) {
			t.Errorf("the panel says\n%s", s.Zone(panel))
		}
		s.Press("Revenir à la date calculée")
		if a := s.stored("diagnostic"); a.Due != day(t, "2026-12-08") || len(a.Edited) != 0 {
			t.Errorf("due on %s, edited %v", a.Due, a.Edited)
		}
	})
	t.Run("a date beyond what the law allows is kept, with a warning", func(t *testing.T) {
		s := open(t)
		s.page.(place.Turner).Turn(place.Route{Dossier: s.project, Item: "acre_request"})
		s.Key(fyne.KeyReturn)
		s.TypeIn("15/3/2027")
		s.Tab()
		if a := s.stored("acre_request"); a.Due != day(t, "2027-03-15") {
			t.Errorf("due on %s", a.Due)
		}
		if !strings.Contains(s.Zone(panel), "~ Après la limite légale du 2 mars 2027.") {
			t.Errorf("the panel says\n%s", s.Zone(panel))
		}
	})
	t.Run("it is given to a partner, whose name is asked", func(t *testing.T) {
		s := open(t)
		s.choose("Qui", "partner")
		if !strings.Contains(s.Zone(panel), "Son nom: ") {
			t.Fatalf("the panel says\n%s", s.Zone(panel))
		}
		s.Canvas().Focus(s.Field("Qui").Control().First())
		s.Tab()
		s.TypeIn("Cap Emploi, Mme Roux")
		s.Tab()
		a := s.stored("first_interview")
		if a.Who != "partner" || a.Assignee != "Cap Emploi, Mme Roux" || !cmp.Equal(a.Edited, []string{"who", "assignee"}) {
			t.Errorf("%s, %s, edited %v", a.Who, a.Assignee, a.Edited)
		}
		if !strings.Contains(s.Selected(table), "Cap Emploi, Mme Roux") {
			t.Errorf("the table says %s", s.Selected(table))
		}
	})
	t.Run("it is under way", func(t *testing.T) {
		s := open(t)
		s.choose("Où en est-elle", "doing")
		if a := s.stored("first_interview"); a.Status != data.Doing {
			t.Errorf("stored as %s", a.Status)
		}
		if !strings.Contains(s.Selected(table), "{en cours}") {
			t.Errorf("the table says %s", s.Selected(table))
		}
	})
	t.Run("a done one says on which day, which can be mended", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeySpace)
		s.Key(fyne.KeyReturn)
		s.TypeIn("20/11/2026")
		s.Tab()
		if a := s.stored("first_interview"); a.DoneOn != day(t, "2026-11-20") || a.Status != data.Done {
			t.Errorf("%s on %s", a.Status, a.DoneOn)
		}
	})
	t.Run("a note is kept when it is left, and a draft of it while it is typed", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		for range 5 {
			s.Tab()
		}
		s.TypeIn("Voir avec sa sœur.")
		s.Bench.Pass(2e9)
		if diff := cmp.Diff(map[string]string{"action.note.first_interview": "Voir avec sa sœur."}, s.drafts(t)); diff != "" {
			t.Error(diff)
		}
		s.Tab()
		if a := s.stored("first_interview"); a.Note != "Voir avec sa sœur." || !cmp.Equal(a.Edited, []string{"note"}) {
			t.Errorf("note %q, edited %v", a.Note, a.Edited)
		}
		if len(s.drafts(t)) != 0 {
			t.Errorf("drafts: %v", s.drafts(t))
		}
	})
	t.Run("a text that is too long stays in its field, and says why", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		for range 5 {
			s.Tab()
		}
		e := s.Canvas().Focused().(*kit.Entry)
		e.SetDraft(strings.Repeat("a", data.MaxText+1))
		s.Tab()
		if !strings.Contains(s.Zone(panel), "! 200 000 caractères au plus.") {
			t.Error("nothing is said")
		}
		if a := s.stored("first_interview"); a.Note != "" {
			t.Error("it was stored")
		}
	})
}

func TestDropping(t *testing.T) {
	t.Run("asks for the reason, and the action goes to the foot", func(t *testing.T) {
		s := open(t)
		s.page.Do(place.Remove)
		s.TypeIn("Déjà vu au salon")
		s.Key(fyne.KeyReturn)
		a := s.stored("first_interview")
		if a.Status != data.Dropped || a.Reason != "Déjà vu au salon" {
			t.Errorf("%s: %s", a.Status, a.Reason)
		}
		lines := strings.Split(s.Zone(table), "\n")
		if diff := cmp.Diff([]string{"  ## Écartées 1", "  Premier entretien | Élodie Fau"}, lines[len(lines)-2:]); diff != "" {
			t.Error(diff)
		}
		if !strings.Contains(s.Selected(table), "Remise de la notice") || s.Canvas().Focused() != s.page.First() {
			t.Errorf("selected: %s", s.Selected(table))
		}
		if s.LastToast() != "Écartée : Premier entretien" {
			t.Errorf("said %q", s.LastToast())
		}
	})
	t.Run("can be thought better of", func(t *testing.T) {
		s := open(t)
		s.page.Do(place.Remove)
		s.TypeIn("Peut-être")
		s.page.Do(place.Close)
		if a := s.stored("first_interview"); a.Status != data.ToDo {
			t.Errorf("stored as %s", a.Status)
		}
		if strings.Contains(s.Zone(panel), "Pourquoi ?") {
			t.Error("it still asks why")
		}
	})
	t.Run("the reason of one isn't proposed for another", func(t *testing.T) {
		s := open(t)
		s.page.Do(place.Remove)
		s.TypeIn("Déjà vu au salon")
		s.Canvas().Focus(s.page.First())
		s.Key(fyne.KeyDown)
		s.page.Do(place.Remove)
		if got := s.Zone(panel); !strings.Contains(got, "Pourquoi ?: \n") {
			t.Errorf("the panel says\n%s", got)
		}
	})
	t.Run("can be taken back", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project, func(a []data.Action) { a[0].Status, a[0].Reason = data.Dropped, "Trop tôt" })
		s.show("first_interview")
		if !strings.Contains(s.Zone(panel), "Écartée : Trop tôt") {
			t.Errorf("the panel says\n%s", s.Zone(panel))
		}
		s.Press("Reprendre cette action")
		if a := s.stored("first_interview"); a.Status != data.ToDo || a.Reason != "" {
			t.Errorf("%s, %q", a.Status, a.Reason)
		}
		if strings.Contains(s.Zone(table), "Écartées") {
			t.Error("the foot still lists it")
		}
	})
}
