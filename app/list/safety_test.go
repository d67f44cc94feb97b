package list

import (
	"context"
	"testing"
	"time"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data/store"
)

func TestTheListWarnsOfMissingCopies(t *testing.T) {
	now := placetest.Hour
	ago := func(days int) time.Time { return now.Add(-time.Duration(days) * 24 * time.Hour) }
	for _, c := range []struct {
		name string
		is   store.Safety
		want string
	}{
		{"a new register needs none yet", store.Safety{Begun: ago(6)}, ""},
		{"after seven days without any", store.Safety{Begun: ago(7)}, "Le registre n’a encore aucune sauvegarde vérifiée"},
		{"seven days after the last one", store.Safety{Begun: ago(90), Backup: ago(9), Elsewhere: ago(1)}, "Aucune sauvegarde vérifiée depuis 9 jours"},
		{"not when the last one holds everything", store.Safety{Begun: ago(90), Backup: ago(30), Whole: true, Elsewhere: ago(1)}, ""},
		{"not six days after it", store.Safety{Begun: ago(90), Backup: ago(6), Elsewhere: ago(1)}, ""},
		{"when no copy ever left the computer", store.Safety{Begun: ago(90), Backup: ago(1)}, "Le registre n’existe que sur cet ordinateur"},
		{"when none did for seven days", store.Safety{Begun: ago(90), Backup: ago(1), Elsewhere: ago(8)}, "Aucune copie hors de cet ordinateur depuis 8 jours"},
		{"of the copies here first", store.Safety{Begun: ago(90), Backup: ago(9)}, "Aucune sauvegarde vérifiée depuis 9 jours"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := prepared(t)
			s.take(usual()[0])
			s.open("")
			s.safety.show(c.is)
			if c.want == "" {
				if s.safety.object.Visible() {
					t.Errorf("it warns: %s", placetest.Plain(s.Outline()))
				}
				return
			}
			s.WantSays("! " + c.want)
		})
	}
}

func TestNeitherTheDemonstrationNorAnEmptyRegisterNeedsACopy(t *testing.T) {
	old := store.Safety{Begun: placetest.Hour.Add(-90 * 24 * time.Hour)}
	empty := prepared(t).open("")
	empty.safety.show(old)
	demo := prepared(t)
	demo.take(usual()...)
	demo.Program.Demo = true
	demo.open("")
	demo.safety.show(old)
	if empty.safety.object.Visible() || demo.safety.object.Visible() {
		t.Error("it warns all the same")
	}
}

func TestTheWarningMakesACopyAndGoes(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.safety.show(store.Safety{Begun: placetest.Hour.Add(-30 * 24 * time.Hour)})
	kit.FirstIn(s.safety.object).(*kit.Button).Press()
	is, err := s.Register.Safety(context.Background())
	if err != nil || !is.Whole {
		t.Errorf("the copy isn't whole: %+v, %v", is, err)
	}
	if s.safety.object.Visible() || len(s.Toasts) != 1 || s.Toasts[0] != "Sauvegarde faite et vérifiée" {
		t.Errorf("after the copy: %q, %s", s.Toasts, placetest.Plain(s.Outline()))
	}
	s.WantFocus("the search", s.bar.search)
}

func TestTheWarningLeadsToWhereCopiesAreMade(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.safety.show(store.Safety{Begun: placetest.Hour.Add(-30 * 24 * time.Hour), Backup: placetest.Hour})
	kit.FirstIn(s.safety.object).(*kit.Button).Press()
	if got := s.Routes; len(got) != 1 || got[0].Page != place.Settings {
		t.Errorf("led to %v", got)
	}
}
