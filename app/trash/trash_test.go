package trash

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// screen is the trash in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	*page
	t   *testing.T
	ids []data.ID
}

// open shows a trash with those people's dossiers.
func open(t *testing.T, item int, names ...string) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t}
	for _, name := range names {
		first, last, _ := strings.Cut(name, " ")
		id := s.Take(first, last, data.EmployeeRelocation).Project.ID
		s.ids = append(s.ids, id)
		s.Desk.Do(func(tx *store.Tx) error { return tx.Trash(id) })
	}
	route := place.Route{Page: place.Trash}
	if item >= 0 {
		route.Item = string(s.ids[item])
	}
	s.page = s.Show(New, route).(*page)
	return s
}

const full = "Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue"

func TestAnEmptyTrashSaysSo(t *testing.T) {
	s := open(t, -1)
	s.WantOutline(`
La corbeille est vide
Un dossier mis à la corbeille peut en être repris pendant trente jours.`)
	if len(s.Header().Actions) != 0 || s.First() != nil || s.page.Do(place.Primary) {
		t.Error("something is offered of an empty trash")
	}
}

func TestTheTrashSaysWhenEachDossierGoesForGood(t *testing.T) {
	s := open(t, -1, full, "Paul Serre")
	s.WantOutline(`
Nom | Parcours | Supprimé le | Disparaît le
> Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue | MUR-2026-0001 | Installation | 24/11/2026 | 24/12/2026 | dans 30 jours
  Paul Serre | MUR-2026-0002 | Installation | 24/11/2026 | 24/12/2026 | dans 30 jours`)
	if got := s.Window.Canvas().Focused(); got != fyne.Focusable(s.table.list) {
		t.Errorf("the focus is on %T", got)
	}
	if got := s.Header(); got.Up != (place.Route{Page: place.List}) || len(got.Actions) != 1 {
		t.Errorf("header %+v", got)
	}
}

func TestColumnsFoldAsTheWindowNarrows(t *testing.T) {
	s := open(t, -1, full)
	s.Window.Resize(fyne.NewSize(1024, 700))
	s.WantOutline(`
Nom | Supprimé le | Disparaît le
> Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue | MUR-2026-0001 · Installation | 24/11/2026 | 24/12/2026 | dans 30 jours`)
	s.SetLook(look.Larger, look.Light)
	s.page = s.Show(New, place.Route{Page: place.Trash}).(*page)
	s.WantOutline(`
Nom | Disparaît le
> Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue | MUR-2026-0001 · Installation | 24/12/2026 | dans 30 jours`)
}

func TestARouteLeadsToItsDossier(t *testing.T) {
	s := open(t, 1, "Anne Aaa", "Paul Serre", "Zoé Zzz")
	if got := s.rows[s.table.list.Selected()].Name; got != "Paul Serre" {
		t.Errorf("it leads to %s", got)
	}
}

func TestADossierIsBroughtBack(t *testing.T) {
	for name, press := range map[string]func(*screen){
		"by Entrée":            func(s *screen) { s.Key(fyne.KeyDown, fyne.KeyReturn) },
		"by the primary key":   func(s *screen) { s.Key(fyne.KeyDown); s.page.Do(place.Primary) },
		"by the button, after": func(s *screen) { s.Key(fyne.KeyDown); s.back.Press() },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, -1, "Anne Aaa", "Paul Serre", "Zoé Zzz")
			press(s)
			if !s.Dossier(s.ids[1]).DeletedAt.IsZero() {
				t.Fatal("it is still in the trash")
			}
			if len(s.rows) != 2 || s.rows[s.table.list.Selected()].Name != "Zoé Zzz" {
				t.Errorf("%d rows, on %d", len(s.rows), s.table.list.Selected())
			}
			if len(s.Toasts) != 1 || !strings.HasPrefix(s.Toasts[0], "Paul Serre") {
				t.Errorf("it says %q", s.Toasts)
			}
			s.Undo()
			if len(s.rows) != 3 || s.Dossier(s.ids[1]).DeletedAt.IsZero() {
				t.Errorf("undone, %d rows", len(s.rows))
			}
		})
	}
}

func TestAClickOnlySelects(t *testing.T) {
	s := open(t, -1, "Anne Aaa", "Paul Serre")
	if !s.table.list.ClickSelects {
		t.Error("a click brings a dossier back")
	}
}

func TestTheLastDossierBroughtBackLeavesAnEmptyTrash(t *testing.T) {
	s := open(t, -1, "Paul Serre")
	s.Key(fyne.KeyReturn)
	if !strings.HasPrefix(placetest.Plain(s.Outline()), "La corbeille est vide") {
		t.Error(placetest.Plain(s.Outline()))
	}
	if f := s.Window.Canvas().Focused(); f != nil {
		t.Errorf("keys go to %T, which isn't seen", f)
	}
}

func TestWhatGoesFirstStandsFirst(t *testing.T) {
	s := open(t, -1, "Anne Aaa", "Paul Serre")
	today := s.Today()
	s.page.show([]store.Row{{Name: "later", DeletedOn: today.AddDays(-2)}, {Name: "sooner", DeletedOn: today.AddDays(-29)}, {Name: "gone", DeletedOn: today.AddDays(-30)}})
	want := "gone sooner later"
	if got := fmt.Sprint(s.rows[0].Name, " ", s.rows[1].Name, " ", s.rows[2].Name); got != want {
		t.Errorf("in order %s", got)
	}
	for _, part := range []string{"à la prochaine ouverture", "demain", "dans 28 jours"} {
		if !strings.Contains(placetest.Plain(s.Outline()), part) {
			t.Errorf("%q isn't said:\n%s", part, placetest.Plain(s.Outline()))
		}
	}
}

func TestATrashThatCantBeReadIsSaid(t *testing.T) {
	s := open(t, -1, "Paul Serre")
	closed := placetest.New(t).Register
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	s.desk.Register = closed
	s.Reload()
	if !strings.Contains(placetest.Plain(s.Outline()), "!! La corbeille n’a pas pu être lue") {
		t.Error(placetest.Plain(s.Outline()))
	}
}
