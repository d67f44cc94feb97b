package replan_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	page "github.com/buron-cantal/buron/app/replan"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestOutlines(t *testing.T) {
	t.Run("target", func(t *testing.T) { placetest.Golden(t, "target", open(t).Whole("table", "panel")) })
	t.Run("spread", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project)
		s.show(page.Spread)
		placetest.Golden(t, "spread", s.Whole("table", "panel"))
	})
	t.Run("nothing", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project)
		s.show("")
		placetest.Golden(t, "nothing", s.Whole("table", "panel"))
	})
	t.Run("answers", func(t *testing.T) {
		s := prepare(t, data.EmployeeRelocation, placetest.Answers{
			"first_name": "Marie-Françoise", "last_name": "de Bœsinghe-Vandenbroucke-Lagarrigue", "target_date": "2027-04-03",
		})
		s.Plan(s.project)
		s.Give(s.project, placetest.Answers{
			"household": []any{map[string]any{"first_name": "Aimé", "relation": "child", "birth_year": 2018, "school_level": "CE2"}},
			"mobility":  []string{"transit"},
		})
		s.show("")
		placetest.Golden(t, "answers", s.Whole("table", "panel"))
	})
	t.Run("a course that ends later isn't a new target date", func(t *testing.T) {
		course := func(end string) placetest.Answers {
			return placetest.Answers{"schedule": []any{map[string]any{"mode": "onsite", "from": "2027-04-05", "to": end, "weekdays": []string{"mon", "tue"}, "hours": "7"}}}
		}
		s := prepare(t, data.Training, placetest.Answers{"target_date": "2027-04-05"})
		s.Give(s.project, course("2027-04-27"))
		s.Plan(s.project)
		s.Give(s.project, course("2027-06-29"))
		s.show("")
		if got := s.page.Header().Title; got != "Ce que changent vos réponses" {
			t.Errorf("the title is %s:\n%s", got, s.Outline())
		}
	})
	t.Run("a day set by hand isn't an answer", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project, func(actions []data.Action) {
			for i := range actions {
				if actions[i].ID == "personal_budget" {
					actions[i].Due, actions[i].Edited = actions[i].Due.AddDays(7), []string{"due"}
				}
			}
		})
		s.show("")
		if got := s.page.Header().Title; got != "Ce que repousse une date mise à la main" {
			t.Errorf("the title is %s:\n%s", got, s.Outline())
		}
		if got := s.Zone(panel); !strings.Contains(got, "échéances sont repoussées") || strings.Contains(got, "leur écart") {
			t.Errorf("the panel says\n%s", got)
		}
	})
	t.Run("undated", func(t *testing.T) {
		s := prepare(t, data.EmployeeRelocation, placetest.Answers{"target_date": "2027-04-03"})
		s.Plan(s.project)
		s.Give(s.project, placetest.Answers{"target_date": nil})
		s.show("")
		placetest.Golden(t, "undated", s.Whole("table", "panel"))
	})
}

func day(t *testing.T, s string) calendar.Day {
	t.Helper()
	d, err := calendar.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var toPlan = func(s *screen) place.Route { return place.Route{Page: place.Plan, Dossier: s.project} }

func TestAccepting(t *testing.T) {
	t.Run("moves what follows and nothing that is done or dated by hand", func(t *testing.T) {
		s := open(t)
		done, locked := s.stored("first_interview"), s.stored("insurance")
		s.page.Do(place.Primary)
		if a := s.stored("registration"); a.Due != day(t, "2027-02-19") {
			t.Errorf("the registration is due on %s", a.Due)
		}
		if diff := cmp.Diff([]data.Action{done, locked}, []data.Action{s.stored("first_interview"), s.stored("insurance")}); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]place.Route{toPlan(s)}, s.Routes); diff != "" {
			t.Error(diff)
		}
		if s.LastToast() != "21 dates appliquées" {
			t.Errorf("said %q", s.LastToast())
		}
		if n := len(s.Engine.Replan(s.Dossier(s.project), s.Today())); n == 0 {
			t.Fatal("there is no plan any more")
		}
		for _, c := range s.Engine.Replan(s.Dossier(s.project), s.Today()) {
			if c.Proposes() {
				t.Errorf("%s is proposed again", c.ID)
			}
		}
	})
	t.Run("keeps the reason among the notes", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		s.TypeIn("Contrat actuel prolongé")
		s.page.Do(place.Primary)
		notes := s.Dossier(s.project).Notes
		if len(notes) != 1 || placetest.Plain(notes[0].Text) != "Dates du plan changées : Contrat actuel prolongé" || notes[0].Private {
			t.Errorf("notes: %+v", notes)
		}
		s.Undo()
		if d := s.Dossier(s.project); len(d.Notes) != 0 {
			t.Errorf("after the undo: %+v", d.Notes)
		}
	})
	t.Run("leaves the lines that are kept, which aren't proposed again", func(t *testing.T) {
		s := open(t)
		first := s.Selected(table)
		s.Key(fyne.KeySpace)
		if !strings.Contains(s.Selected(table), "| gardée") {
			t.Fatalf("the line says %s", s.Selected(table))
		}
		if got := placetest.Plain(strings.Join(kit.Outline(s.page.Header().Actions[1]), "")); got != "[[Appliquer 20 dates]]" {
			t.Errorf("the button says %s", got)
		}
		if !strings.Contains(s.Zone(panel), "ligne gardée") {
			t.Errorf("the panel says\n%s", s.Zone(panel))
		}
		before := s.stored("first_clients")
		s.page.Do(place.Primary)
		after := s.stored("first_clients")
		if after.Due != before.Due || after.Refused == "" {
			t.Errorf("%s: due on %s, refused %q", first, after.Due, after.Refused)
		}
		s.show("")
		if !strings.Contains(s.Outline(), "Le plan suit déjà vos réponses") {
			t.Errorf("the page says\n%s", s.Outline())
		}
	})
	t.Run("Space takes a kept line again", func(t *testing.T) {
		s := open(t)
		before := s.Whole("table", "panel")
		s.Key(fyne.KeySpace)
		s.Key(fyne.KeySpace)
		if diff := cmp.Diff(before, s.Whole("table", "panel")); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("Space does nothing to a line that doesn't change", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyEnd)
		before := s.Whole("table", "panel")
		s.Key(fyne.KeySpace)
		if diff := cmp.Diff(before, s.Whole("table", "panel")); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("happens once, however often it is asked for", func(t *testing.T) {
		s := open(t)
		s.page.Do(place.Primary)
		s.page.Do(place.Primary)
		if len(s.Toasts) != 1 {
			t.Errorf("said %v", s.Toasts)
		}
	})
}

func TestKeeping(t *testing.T) {
	t.Run("changes no date, and proposes none of them again", func(t *testing.T) {
		s := open(t)
		before := s.Dossier(s.project).Actions
		s.Press("Garder")
		after := s.Dossier(s.project).Actions
		for i := range after {
			after[i].Refused = ""
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]place.Route{toPlan(s)}, s.Routes); diff != "" {
			t.Error(diff)
		}
		for _, c := range s.Engine.Replan(s.Dossier(s.project), s.Today()) {
			if c.Proposes() {
				t.Errorf("%s is proposed again", c.ID)
			}
		}
		s.Give(s.project, placetest.Answers{"target_date": "2027-04-01"})
		s.show("")
		if !strings.Contains(s.Outline(), "changements") {
			t.Error("nothing is proposed for another date")
		}
	})
	t.Run("is what the primary button does once every line is kept", func(t *testing.T) {
		s := open(t)
		for range 21 {
			s.Key(fyne.KeySpace)
			s.Key(fyne.KeyDown)
		}
		if got := strings.Join(kit.Outline(s.page.Header().Actions[1]), ""); got != "[[Tout garder]]" {
			t.Errorf("the button says %s", got)
		}
		s.page.Do(place.Primary)
		if s.LastToast() != "Plan gardé tel quel" {
			t.Errorf("said %q", s.LastToast())
		}
	})
	t.Run("can be undone", func(t *testing.T) {
		s := open(t)
		before := s.Dossier(s.project)
		s.Press("Garder")
		s.Undo()
		if diff := cmp.Diff(before, s.Dossier(s.project)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestSpreading(t *testing.T) {
	t.Run("dates what had passed by hand, so that a re-plan leaves it", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project)
		s.show(page.Spread)
		s.page.Do(place.Primary)
		a := s.stored("pricing_choice")
		if a.Due == day(t, "2026-11-25") || !cmp.Equal(a.Edited, []string{"due"}) {
			t.Errorf("due on %s, edited %v", a.Due, a.Edited)
		}
		if n := len(s.Engine.Spread(s.Dossier(s.project), s.Today())); n != 0 {
			t.Errorf("%d are proposed again", n)
		}
	})
	t.Run("creates the actions where there are none", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.show(page.Spread)
		s.page.Do(place.Primary)
		d := s.Dossier(s.project)
		if !d.Planned || len(d.Actions) != 33 || d.Project.GuideVersion == "" {
			t.Errorf("planned %v, %d actions, guide %q", d.Planned, len(d.Actions), d.Project.GuideVersion)
		}
	})
	t.Run("can be left as it is: nothing is written", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.show(page.Spread)
		before := s.Dossier(s.project)
		s.Press("Garder")
		if diff := cmp.Diff(before, s.Dossier(s.project)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]place.Route{toPlan(s)}, s.Routes); diff != "" {
			t.Error(diff)
		}
	})
}

func TestKeys(t *testing.T) {
	t.Run("Escape goes up to the plan", func(t *testing.T) {
		s := open(t)
		if s.page.Do(place.Close) {
			t.Error("Escape in the table is the window's")
		}
		if diff := cmp.Diff(toPlan(s), s.page.Header().Up); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("Enter goes to the panel, Escape comes back to the table", func(t *testing.T) {
		s := open(t)
		s.Key(fyne.KeyReturn)
		if !kit.HasFocus(s.page.Zones()[panel]) {
			t.Fatal("the focus isn't in the panel")
		}
		if !s.page.Do(place.Close) || s.Canvas().Focused() != s.page.First() {
			t.Error("the focus isn't in the table again")
		}
	})
	t.Run("below 1200 the panel folds into a bar, and opens over the page", func(t *testing.T) {
		s := open(t)
		s.narrow()
		if got := s.Zone(bar); !strings.Contains(got, "20 échéances suivent · 1 limite légale change\n[Tout voir]") {
			t.Errorf("the bar says\n%s", got)
		}
		s.page.Do(place.Panel)
		if s.page.Zones()[table].Visible() {
			t.Fatal("the panel hasn't opened")
		}
		if got := s.Zone(bar); strings.Contains(got, "Tout voir") {
			t.Errorf("open, the bar offers it still:\n%s", got)
		}
		s.page.Do(place.Close)
		if !s.page.Zones()[table].Visible() || s.Canvas().Focused() != s.page.First() {
			t.Error("the table isn't back")
		}
		if got := s.Zone(bar); !strings.Contains(got, "[Tout voir]") {
			t.Errorf("the bar doesn't offer the panel again:\n%s", got)
		}
	})
	t.Run("Tab goes from the table to the reason", func(t *testing.T) {
		s := open(t)
		s.Tab()
		if _, ok := s.Canvas().Focused().(*kit.Entry); !ok {
			t.Errorf("the focus is on %T", s.Canvas().Focused())
		}
	})
	t.Run("nothing to change leads back to the plan", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, placetest.Creation())
		s.Plan(s.project)
		s.show("")
		s.Key(fyne.KeyReturn)
		if diff := cmp.Diff([]place.Route{toPlan(s)}, s.Routes); diff != "" {
			t.Error(diff)
		}
	})
}
