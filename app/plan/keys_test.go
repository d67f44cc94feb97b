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
	"github.com/buron-cantal/buron/data/calendar"
)

func day(t *testing.T, s string) calendar.Day {
	t.Helper()
	d, err := calendar.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestKeys(t *testing.T) {
	t.Run("begin on the first action that remains to be done", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project, func(actions []data.Action) { actions[0].Status = data.Done })
		s.show("")
		if got := s.Selected(table); !strings.Contains(got, "Remise de la notice") {
			t.Errorf("selected: %s", got)
		}
	})
	t.Run("↓ selects the next action, and the panel and the way back follow", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyDown)
		if !strings.Contains(s.Zone(panel), "Remise de la notice") {
			t.Errorf("the panel says\n%s", s.Zone(panel))
		}
		if last := s.Marks[len(s.Marks)-1]; last.Item != "privacy_notice" || last.Page != place.Plan {
			t.Errorf("the way back leads to %v", last)
		}
	})
	t.Run("Space ticks, and unticks", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeySpace)
		a := s.stored("first_interview")
		if a.Status != data.Done || a.DoneOn != s.Today() {
			t.Errorf("stored as %s on %s", a.Status, a.DoneOn)
		}
		if diff := cmp.Diff([]string{"status"}, a.Edited); diff != "" {
			t.Error(diff)
		}
		if got := placetest.Plain(s.page.Header().Where); !strings.HasPrefix(got, "33 actions, 1 faite") {
			t.Errorf("the header says %s", got)
		}
		s.Key(fyne.KeySpace)
		if a := s.stored("first_interview"); a.Status != data.ToDo || !a.DoneOn.IsZero() {
			t.Errorf("stored as %s on %s", a.Status, a.DoneOn)
		}
	})
	t.Run("Enter goes to the panel, Escape comes back", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		if kit.HasFocus(s.page.Zones()[table]) || !kit.HasFocus(s.page.Zones()[panel]) {
			t.Fatal("the focus isn't in the panel")
		}
		if !s.page.Do(place.Close) || !kit.HasFocus(s.page.Zones()[table]) {
			t.Error("the focus isn't in the table again")
		}
		if s.page.Do(place.Close) {
			t.Error("Escape in the table is the window's")
		}
	})
	t.Run("+ postpones by a week, to a working day", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project, func(actions []data.Action) { actions[2].Due = day(t, "2026-12-18") })
		s.show("diagnostic")
		s.page.Do(place.Postpone) // Friday 25 December
		a := s.stored("diagnostic")
		if a.Due != day(t, "2026-12-28") || !cmp.Equal(a.Edited, []string{"due"}) {
			t.Errorf("due on %s, edited %v", a.Due, a.Edited)
		}
		if got := s.LastToast(); got != "Échéance reportée au 28 décembre" {
			t.Errorf("said: %s", got)
		}
		if !strings.Contains(s.Selected(table), "✎") {
			t.Errorf("no pencil: %s", s.Selected(table))
		}
	})
	t.Run("+ leaves a limit of the law where it is, and says so", func(t *testing.T) {
		s := open(t)
		before := s.stored("acre_request")
		s.page.(place.Turner).Turn(place.Route{Page: place.Plan, Dossier: s.project, Item: "acre_request"})
		s.page.Do(place.Postpone)
		if diff := cmp.Diff(before, s.stored("acre_request")); diff != "" {
			t.Error(diff)
		}
		if len(s.Notices) != 1 {
			t.Error("nothing was said")
		}
	})
	t.Run("+ dates from today an action that has no date", func(t *testing.T) {
		s := prepare(t, data.EmployeeRelocation, nil)
		s.Plan(s.project)
		s.show("scouting_visit")
		s.page.Do(place.Postpone)
		if a := s.stored("scouting_visit"); a.Due != day(t, "2026-12-01") {
			t.Errorf("due on %s", a.Due)
		}
	})
	t.Run("Alt+↓ and Alt+↑ move a line within its stage", func(t *testing.T) {
		s := open(t)
		s.page.Do(place.Later)
		if diff := cmp.Diff([]data.ID{"privacy_notice", "first_interview", "diagnostic"}, s.order(0, 3)); diff != "" {
			t.Error(diff)
		}
		s.page.Do(place.Later) // the last of its stage
		if diff := cmp.Diff([]data.ID{"privacy_notice", "first_interview", "diagnostic"}, s.order(0, 3)); diff != "" {
			t.Error(diff)
		}
		if !strings.Contains(s.Selected(table), "Premier entretien") {
			t.Errorf("selected: %s", s.Selected(table))
		}
		s.page.Do(place.Earlier)
		if diff := cmp.Diff([]data.ID{"first_interview", "privacy_notice"}, s.order(0, 2)); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("F2 edits the title in its place; Enter keeps it", func(t *testing.T) {
		s := open(t)
		s.page.Do(place.Rename)
		s.TypeIn("Premier rendez-vous")
		s.Key(fyne.KeyReturn)
		a := s.stored("first_interview")
		if a.Title != "Premier rendez-vous" || !cmp.Equal(a.Edited, []string{"title"}) {
			t.Errorf("stored as %q, edited %v", a.Title, a.Edited)
		}
		if s.Canvas().Focused() != s.page.First() {
			t.Error("the focus isn't back in the table")
		}
	})
	t.Run("an emptied title is the guide's again", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project, func(a []data.Action) { a[0].Title, a[0].Edited = "Autre", []string{"title", "note"} })
		s.show("first_interview")
		s.page.Do(place.Rename)
		s.TypeIn("")
		s.Key(fyne.KeyReturn)
		if a := s.stored("first_interview"); a.Title != "Premier entretien" || !cmp.Equal(a.Edited, []string{"note"}) {
			t.Errorf("stored as %q, edited %v", a.Title, a.Edited)
		}
	})
	t.Run("Escape leaves the title as it was, and no draft", func(t *testing.T) {
		s := open(t)
		s.page.Do(place.Rename)
		s.TypeIn("Autre chose")
		s.Bench.Pass(2e9)
		s.Key(fyne.KeyEscape)
		if a := s.stored("first_interview"); a.Title != "Premier entretien" {
			t.Errorf("stored as %q", a.Title)
		}
		if drafts := s.drafts(t); len(drafts) != 0 {
			t.Errorf("drafts: %v", drafts)
		}
	})
	t.Run("Ctrl+Enter leads to the paper", func(t *testing.T) {
		s := open(t)
		s.page.Do(place.Primary)
		want := []place.Route{{Page: place.Preview, Dossier: s.project}}
		if diff := cmp.Diff(want, s.Routes); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("PgDn and PgUp move by a screenful", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyPageDown)
		if strings.Contains(s.Selected(table), "Premier entretien") {
			t.Error("the selection hasn't moved")
		}
		s.Key(fyne.KeyPageUp)
		if !strings.Contains(s.Selected(table), "Premier entretien") {
			t.Errorf("selected: %s", s.Selected(table))
		}
	})
}

func (s *screen) drafts(t *testing.T) map[string]string {
	t.Helper()
	drafts, err := s.Register.Drafts(t.Context(), s.project)
	if err != nil {
		t.Fatal(err)
	}
	return drafts
}

func TestFocusGoesFromTheTableThroughThePanel(t *testing.T) {
	s := open(t)
	var met []string
	for range 9 {
		f := s.Canvas().Focused()
		switch w := f.(type) {
		case *kit.List:
			met = append(met, "table")
		case *kit.Button:
			met = append(met, w.Word())
		case *kit.Link:
			met = append(met, w.Word())
		case *kit.Entry:
			met = append(met, "entry "+w.Text())
		default:
			met = append(met, "choice")
		}
		s.Tab()
	}
	want := []string{
		"table", "entry 24/11/2026", "+ 1\u00a0semaine", "+ 1\u00a0mois", "choice", "choice", "entry ",
		"Cette action ne nous concerne pas", "table",
	}
	if diff := cmp.Diff(want, met); diff != "" {
		t.Error(diff)
	}
}
