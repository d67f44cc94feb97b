package dossier_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/kit/chart"
	"github.com/buron-cantal/buron/app/place/placetest"
)

// Tab goes as the page is read: timeline, actions, « En bref », then what was
// noted and what is decided.
func TestTabGoesAsThePageIsRead(t *testing.T) {
	for width, name := range map[float32]string{1440: "wide", 1024: "narrow"} {
		t.Run(name, func(t *testing.T) {
			s := usual(t)
			s.Window.Resize(fyne.NewSize(width, 700))
			s.show("")
			s.Canvas().Focus(s.timeline())
			var way []string
			for range 21 {
				way = append(way, s.focused())
				s.Tab()
			}
			want := []string{
				"timeline", "list of 3", "Voir les 33 actions du plan", "Voir tous les chiffres",
				"Qui sont vos clients et où sont-ils ?", "Chiffre d’affaires prévu, par année", "Vos atouts", "Les points de vigilance",
				"Ajouter une note", "Afficher", "Retirer", "Ajouter un rendez-vous", "list of 1",
				"Mettre à jour les 18 pièces", "Tous les documents à imprimer", "Élodie Fau", "Changer de parcours", "Clore le dossier", "Mettre à la corbeille",
				"Voir l’historique", "timeline",
			}
			if diff := cmp.Diff(want, way); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// focused says what has the focus.
func (s *screen) focused() string {
	switch w := s.Canvas().Focused().(type) {
	case *kit.Button:
		return placetest.Plain(w.Word())
	case *kit.Link:
		return placetest.Plain(w.Word())
	case *kit.Entry:
		return placetest.Plain(w.Text())
	case *kit.List:
		return fmt.Sprintf("list of %d", w.Count())
	case *chart.Timeline:
		return "timeline"
	default:
		return fmt.Sprintf("%T", w)
	}
}

func TestZonesAreThePartsOfTheSheet(t *testing.T) {
	s := usual(t)
	s.show("")
	var firsts []string
	for _, zone := range s.page.Zones() {
		if f := kit.FirstIn(zone); f != nil {
			s.Canvas().Focus(f)
			firsts = append(firsts, s.focused())
		}
	}
	want := []string{
		"timeline", "list of 3", "Voir tous les chiffres", "Ajouter une note",
		"Ajouter un rendez-vous", "Mettre à jour les 18 pièces", "Élodie Fau", "Voir l’historique",
	}
	if diff := cmp.Diff(want, firsts); diff != "" {
		t.Error(diff)
	}
}

func TestFormsTakeTheFocusAndGiveItBack(t *testing.T) {
	s := usual(t)
	s.show("")
	s.Press("Ajouter une note")
	if _, on := s.Canvas().Focused().(*kit.Entry); !on {
		t.Errorf("the form opens with the focus on %s", s.focused())
	}
	s.Press("Ne rien noter")
	if got := s.focused(); got != "Ajouter une note" {
		t.Errorf("the focus came back on %q", got)
	}
}
