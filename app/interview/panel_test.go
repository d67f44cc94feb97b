package interview_test

import (
	"bytes"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

func TestPanel(t *testing.T) {
	t.Run("changes when a field is left, not while one types", func(t *testing.T) {
		s := open(t, data.BusinessCreation, usual(), "project", "target_date")
		before := s.zone(panel)
		s.TypeIn("1/2/2027")
		if s.zone(panel) != before {
			t.Error("it changes while one types")
		}
		s.Tab()
		for _, says := range []string{
			"Début d’activité, 01/02/2027: dans 38\u00a0jours\u00a0→ dans 69\u00a0jours",
			"Dernier jour pour demander l’Acre: 02/03/2027\u00a0→ 02/04/2027",
			"Contribution à la formation la première année: 48\u00a0€\n", // which didn't move
		} {
			if !strings.Contains(s.zone(panel), says) {
				t.Errorf("it doesn't say %q:\n%s", says, s.zone(panel))
			}
		}
	})
	t.Run("waits for a list of ticks to be left", func(t *testing.T) {
		s := open(t, data.BusinessCreation, answers{"mobility": []string{"licence"}}, "situation", "mobility")
		if !strings.Contains(s.zone(panel), "Vous n’avez pas de véhicule") {
			t.Fatalf("it says:\n%s", s.zone(panel))
		}
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeySpace)
		s.wantKept("mobility", `["licence","vehicle"]`, "")
		if !strings.Contains(s.zone(panel), "Vous n’avez pas de véhicule") {
			t.Error("it doesn't wait")
		}
		s.Tab()
		if !strings.Contains(s.zone(panel), "Vous êtes autonome pour vos déplacements") {
			t.Errorf("it says:\n%s", s.zone(panel))
		}
	})
	t.Run("tells when the plan no longer follows", func(t *testing.T) {
		s := prepare(t, data.BusinessCreation, usual())
		d := s.Dossier(s.project)
		s.Do(func(tx *store.Tx) error { return tx.SetActions(s.project, s.Engine.Create(d, s.Today())) })
		s.show("project", "target_date")
		if strings.Contains(s.zone(panel), "ne suit plus") {
			t.Fatalf("it says so of a new plan:\n%s", s.zone(panel))
		}
		s.TypeIn("1/6/2027")
		s.Tab()
		if !strings.Contains(s.zone(panel), "Le plan ne suit plus vos réponses") {
			t.Fatalf("it says:\n%s", s.zone(panel))
		}
		s.Press("Voir ce qui change")
		if last := s.Routes[len(s.Routes)-1]; last.Page != place.Replan {
			t.Errorf("it leads to %+v", last)
		}
	})
	t.Run("folds into a bar that opens and closes", func(t *testing.T) {
		s := open(t, data.BusinessCreation, usual(), "idea", "")
		s.resize(1024, 700)
		if got := s.zone(bar); got != "1\u202f432\u00a0€\npar mois\n- 1\u00a0alerte\n3\u00a0réponses manquent\n[Tout voir]" {
			t.Errorf("the bar says:\n%s", got)
		}
		if s.zone(panel) != "" {
			t.Error("the panel is open")
		}
		s.page.Do(place.Panel)
		if !s.Says("Ce que disent vos réponses") || !strings.Contains(s.zone(bar), "[Replier]") {
			t.Error("it doesn't open")
		}
		if !s.page.Do(place.Close) || s.Says("Ce que disent vos réponses") {
			t.Error("Échap doesn't close it")
		}
		if s.page.Do(place.Close) {
			t.Error("a second Échap must go one level up")
		}
	})
	t.Run("leads to a question of another step and closes", func(t *testing.T) {
		s := open(t, data.BusinessCreation, usual(), "idea", "")
		s.resize(1024, 700)
		s.page.Do(place.Panel)
		s.Press("Vos atouts")
		if s.focus() != "strengths" || s.Says("Ce que disent vos réponses") {
			t.Errorf("the focus is on %q", s.focus())
		}
	})
}

func TestChangedFigureStandsOutForASecond(t *testing.T) {
	s := open(t, data.BusinessCreation, usual(), "project", "target_date")
	s.TypeIn("1/2/2027")
	s.Tab()
	standing := s.pixels()
	s.Bench.Pass(time.Second)
	if bytes.Equal(standing, s.pixels()) {
		t.Error("the ground of the figure stays, or never came")
	}
}

func (s *screen) pixels() []byte { return s.Canvas().Capture().(*image.NRGBA).Pix }

func TestEscapeClosesWhatWasOpened(t *testing.T) {
	s := open(t, data.BusinessCreation, usual(), "idea", "activity")
	s.resize(1024, 700)
	s.page.Do(place.Panel)
	s.Key(fyne.KeyEscape) // on a link of the panel
	if s.Says("Ce que disent vos réponses") || !strings.Contains(s.zone(bar), "[Tout voir]") {
		t.Errorf("the panel stays open; the bar says:\n%s", s.zone(bar))
	}
	if s.focus() != "activity" {
		t.Errorf("the focus is on %q", s.at())
	}
}

func TestStepsFoldIntoARowUnderLargeText(t *testing.T) {
	s := prepare(t, data.BusinessCreation, usual())
	s.SetLook(look.Larger, look.Light)
	s.resize(1024, 700)
	s.show("idea", "activity")
	if got := s.zone(stepsRow); got != "[Étape 6 sur 17\u00a0: Votre activité]" || s.zone(steps) != "" {
		t.Fatalf("the row says %q, the steps:\n%s", got, s.zone(steps))
	}
	s.Press("Étape 6 sur 17\u00a0: Votre activité")
	if s.zone(sheet) != "" || !strings.Contains(s.zone(steps), "> Votre activité") {
		t.Fatalf("opened, the page says:\n%s", s.Outline())
	}
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeyReturn)
	if s.focus() != "target_clients" || s.zone(steps) != "" {
		t.Errorf("the focus is on %q, the steps:\n%s", s.focus(), s.zone(steps))
	}
}

func TestPanelSaysWhenThePlanNeedsNothingMore(t *testing.T) {
	given := usual()
	given["target_clients"], given["strengths"], given["attention_points"] = "Des agences", "Dix ans de métier", "L’hiver"
	s := open(t, data.BusinessCreation, given, "idea", "")
	if !strings.Contains(s.zone(panel), "- Toutes les réponses nécessaires au plan sont là.") {
		t.Errorf("it says:\n%s", s.zone(panel))
	}
}
