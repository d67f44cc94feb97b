package list

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestAnEmptyRegisterSaysWhatToDo(t *testing.T) {
	s := prepared(t).open("")
	s.WantOutline(`
[]
*En cours 0 · Sans nouvelles 0 · Terminés 0
[Filtrer]
Aucun dossier pour l’instant
Le premier entretien dure trois quarts d’heure. À la fin, vous imprimez un plan.
[[Nouvel arrivant]]`)
	if n := len(s.Header().Actions); n != 0 {
		t.Errorf("%d buttons in the header besides that of the empty list", n)
	}
}

func TestTheListShowsEachDossierInARow(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.WantOutline(`
[]
*En cours 5 · Sans nouvelles 1 · Terminés 1
[Filtrer]
Nom | Parcours | Étape | Date visée | Dernier contact | Prochaine échéance ▲
  Hervé Vidalenc | Chaudes-Aigues | Création d’activité | Diagnostic | 02/11/2026 | 24/11/2026 | ven. 20 nov. en retard / Ouvrez un compte réservé à l’activité
  Julien Ferrand | Murat | Installation | Diagnostic | 15/02/2027 | 24/11/2026 | aujourd’hui / Vérifiez la connexion à l’adresse
  Maëlle L’Hélias-Bœuf | Murat | Création d’activité | Diagnostic | 01/01/2027 | 24/11/2026 | ven. 4 déc. / Interrogez dix clients possibles
  Aïcha Benmoussa | Aurillac | Formation | Accueil | à fixer | 12/06/2026 | il y a 165 jours | sans date / Entretien à poursuivre
  Jean-Noël Puech | Allanche | Création d’activité | Accueil | à fixer | 24/11/2026 | sans date / Entretien à poursuivre`)
	if n := len(s.Header().Actions); n != 1 {
		t.Errorf("%d buttons in the header, want the one that takes a newcomer", n)
	}
}

func TestColumnsFoldAsTheWindowNarrows(t *testing.T) {
	s := prepared(t)
	s.take(usual()[1])
	s.open("")
	for _, c := range []struct {
		name         string
		scale        look.Scale
		width        float32
		item         string
		heads, first string
	}{
		{
			"below 1200 the path joins the second line", look.Normal, 1024, "",
			"Nom | Étape | Date visée | Prochaine échéance ▲", "Maëlle L’Hélias-Bœuf | Murat · Création d’activité | Diagnostic | 01/01/2027 | ven. 4 déc. / Interrogez dix clients possibles",
		},
		{
			"the order chosen keeps its column", look.Normal, 1024, "sort=contact",
			"Nom | Étape | Dernier contact ▲ | Prochaine échéance", "Maëlle L’Hélias-Bœuf | Murat · Création d’activité | Diagnostic | 24/11/2026 | ven. 4 déc. / Interrogez dix clients possibles",
		},
		{
			"with very large text two columns stay", look.Larger, 1024, "",
			"Nom | Prochaine échéance ▲", "Maëlle L’Hélias-Bœuf | Murat · Création d’activité · Diagnostic | ven. 4 déc. / Interrogez dix clients possibles",
		},
		{
			"with very large text too the order chosen keeps its column", look.Larger, 1024, "sort=target",
			"Nom | Date visée ▲", "Maëlle L’Hélias-Bœuf | Murat · Création d’activité · Diagnostic | 01/01/2027",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.SetLook(c.scale, look.Light)
			s.resize(c.width, 700)
			s.t = t
			s.open(c.item)
			s.WantSays("\n" + c.heads + "\n  " + c.first)
		})
	}
}

func TestALongNameWrapsAndIsNotCut(t *testing.T) {
	s := prepared(t)
	s.take(full, usual()[1])
	s.resize(1024, 700)
	s.open("sort=name")
	s.WantSays("Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue")
	s.wantNames("Marie-Françoise", "Maëlle")
	if tall := s.table.height(0, 848); tall <= look.RowTwo.Px() {
		t.Errorf("the row is %v high: the name doesn't fit", tall)
	}
	if tall := s.table.height(1, 848); tall != look.RowTwo.Px() {
		t.Errorf("a short name takes %v", tall)
	}
}

func TestAnEmptyTabSaysSo(t *testing.T) {
	s := prepared(t)
	s.take(usual()[0])
	for item, want := range map[string]string{
		"tab=silent": "Personne sans nouvelles",
		"tab=closed": "Aucun dossier terminé",
		"late=1":     "Aucun dossier ne correspond à ces filtres.",
	} {
		s.open(item)
		s.WantSays(want)
	}
	closed := prepared(t)
	closed.take(usual()[5])
	closed.open("")
	closed.WantSays("Aucun dossier en cours")
}

func TestClosedDossiersAreNeitherLateNorAtAStage(t *testing.T) {
	s := prepared(t)
	late := usual()[3]
	late.closed = true
	s.take(late)
	s.open("tab=closed")
	s.WantSays("\nNom | Parcours | Date visée | Dernier contact ▼\n  Hervé Vidalenc | Chaudes-Aigues | Création d’activité | 02/11/2026 | 24/11/2026")
	s.open("tab=all&q=vidalenc")
	s.WantSays("Clos | 02/11/2026 | 24/11/2026 | terminé")
}

func TestAFarDateTellsItsYear(t *testing.T) {
	s := prepared(t)
	a, b := usual()[1], usual()[3]
	a.due, b.due = calendar.Date(2028, 1, 3), calendar.Date(2025, 7, 28)
	s.take(a, b)
	s.open("")
	s.WantSays("28 juil. 2025 en retard")
	s.WantSays("3 janv. 2028")
}

func TestARegisterThatCantBeReadIsSaidAndTriedAgain(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	register := s.Register
	closed := prepared(t).Register
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	s.Desk.Desk.Register = closed
	s.open("")
	s.WantSays("!! La liste n’a pas pu être lue")
	s.Desk.Desk.Register = register
	kit.FirstIn(s.sheet.object).(*kit.Button).Press()
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
	if s.Says("pas pu être lue") {
		t.Error("the alert stays although the list was read")
	}
}

func TestARouteKeepsTheWholeView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.String()
		v := view{
			tab:        rapid.SampledFrom([]tab{ongoing, silent, closed, everywhere}).Draw(t, "tab"),
			search:     words.Draw(t, "search"),
			path:       rapid.SampledFrom(append([]data.Path{""}, data.Paths...)).Draw(t, "path"),
			stage:      rapid.SampledFrom(append([]data.Stage{""}, data.Stages...)).Draw(t, "stage"),
			telecentre: words.Draw(t, "telecentre"), adviser: words.Draw(t, "adviser"),
			late: rapid.Bool().Draw(t, "late"),
			row:  data.ID(words.Draw(t, "row")), at: rapid.IntRange(0, 1e6).Draw(t, "at"),
		}
		if v.sort = rapid.SampledFrom([]string{"", byDue, byName, byTarget, byContact, byStage}).Draw(t, "sort"); v.sort != "" {
			v.down = rapid.Bool().Draw(t, "down")
		}
		if diff := cmp.Diff(v, viewOf(v.route()), cmp.AllowUnexported(view{})); diff != "" {
			t.Error(diff)
		}
	})
}

func TestARouteFromElsewhereIsReadAsFarAsItCanBe(t *testing.T) {
	for _, item := range []string{"%zz", "tab=nowhere&sort=size&down=1&at=-5", "at=many"} {
		if diff := cmp.Diff(view{}, viewOf(place.Route{Page: place.List, Item: item}), cmp.AllowUnexported(view{})); diff != "" {
			t.Errorf("%s: %s", item, diff)
		}
	}
}
