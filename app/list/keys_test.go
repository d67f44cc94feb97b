package list

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestTabGoesThroughThePageAsItIsRead(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	want := []fyne.Focusable{s.bar.search, s.bar.tabs, s.bar.toggle, s.table.heads, s.table.list, s.bar.search}
	for i, w := range want {
		s.WantFocus(fmt.Sprintf("stop %d", i), w)
		s.Tab()
	}
	s.bar.openFilters(true)
	s.WantFocus("the first filter", s.bar.path.First())
}

func TestZonesAreTheSearchAndTheSheet(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	var first []fyne.Focusable
	for _, z := range s.Zones() {
		first = append(first, kit.FirstIn(z))
	}
	if len(first) != 3 || first[2] != nil || first[0] != fyne.Focusable(s.bar.search) || first[1] != fyne.Focusable(s.table.heads) {
		t.Errorf("the zones begin with %T", first)
	}
}

func TestTabsShowWhoIsSilentAndWhatIsClosed(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Tab()
	s.Key(fyne.KeyRight)
	s.wantNames("Aïcha")
	s.Key(fyne.KeyRight)
	s.wantNames("Paul")
	s.WantSays("*Terminés 1")
	s.Key(fyne.KeyLeft, fyne.KeyLeft)
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
}

func TestWhoWasSilentLongestStandsFirst(t *testing.T) {
	s := prepared(t)
	a, b := usual()[4], usual()[0]
	b.heard = calendar.Date(2026, 3, 1)
	s.take(a, b)
	s.open("tab=silent")
	s.wantNames("Jean-Noël", "Aïcha")
}

func TestEachFilterLeavesOthersOut(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	for _, c := range []struct {
		name   string
		choice *kit.Choice
		value  string
		want   []string
	}{
		{"path", s.bar.path, string(data.EmployeeRelocation), []string{"Julien"}},
		{"stage", s.bar.stage, string(data.StageWelcome), []string{"Aïcha", "Jean-Noël"}},
		{"télécentre", s.bar.telecentre, "Saint-Flour", []string{"Aïcha"}},
		{"adviser", s.bar.adviser, "Nadia Serre", []string{"Aïcha"}},
		{"late", s.bar.due, lateOnly, []string{"Hervé"}},
	} {
		c.choice.Press(c.value)
		if diff := cmp.Diff(c.want, s.names()); diff != "" {
			t.Errorf("by %s (-want +got):\n%s", c.name, diff)
		}
		if !s.bar.filters.Visible() || !s.bar.clear.Visible() {
			t.Errorf("by %s: what leaves dossiers out isn't in sight", c.name)
		}
		s.bar.clear.Press()
		s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
	}
}

func TestFiltersSayStagesInThePathsOwnWords(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("path=training")
	s.bar.stage.Press(string(data.StageDiagnosis))
	s.WantSays("Étape: Analyse du besoin")
}

func TestHeadsSortByKeyboard(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Window.Canvas().Focus(s.table.heads)
	for _, c := range []struct {
		key  fyne.KeyName
		head string
		want []string
	}{
		{fyne.KeySpace, "Nom ▲", []string{"Aïcha", "Julien", "Maëlle", "Jean-Noël", "Hervé"}},
		{fyne.KeySpace, "Nom ▼", []string{"Hervé", "Jean-Noël", "Maëlle", "Julien", "Aïcha"}},
		{fyne.KeyRight, "Étape ▲", []string{"Aïcha", "Jean-Noël", "Hervé", "Maëlle", "Julien"}},
		{fyne.KeyRight, "Date visée ▲", []string{"Hervé", "Maëlle", "Julien", "Jean-Noël", "Aïcha"}},
		{fyne.KeyRight, "Dernier contact ▲", []string{"Aïcha", "Jean-Noël", "Maëlle", "Julien", "Hervé"}},
		{fyne.KeyRight, "Prochaine échéance ▲", []string{"Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël"}},
	} {
		s.Key(c.key)
		if c.key == fyne.KeyRight {
			s.Key(fyne.KeyReturn)
		}
		s.WantSays(c.head)
		if c.head == "Étape ▲" || c.head == "Dernier contact ▲" || c.head == "Date visée ▲" {
			// Those with the same day or without one stand as they were numbered.
			if s.names()[0] != c.want[0] {
				t.Errorf("%s begins with %v", c.head, s.names())
			}
			continue
		}
		s.wantNames(c.want...)
	}
	s.WantFocus("the heads", s.table.heads)
}

// crowd are n dossiers of which the name tells the place.
func crowd(n int) []somebody {
	var all []somebody
	for i := range n {
		all = append(all, somebody{first: fmt.Sprintf("N%03d", i), last: fmt.Sprintf("Nom%03d", i), path: data.Training})
	}
	return all
}

func TestRowsComePageByPage(t *testing.T) {
	s := prepared(t)
	s.take(crowd(150)...)
	s.open("sort=name")
	if len(s.rows) != pageSize {
		t.Fatalf("%d rows at first", len(s.rows))
	}
	s.Key(fyne.KeyDown)
	for range 150 {
		s.Key(fyne.KeyDown)
	}
	if len(s.rows) != 150 || s.more {
		t.Errorf("%d rows, more %v", len(s.rows), s.more)
	}
	if got := s.selectedName(); got != "N149 Nom149" {
		t.Errorf("the last row is %q", got)
	}
	seen := map[data.ID]bool{}
	for i, r := range s.rows {
		if seen[r.ID] || r.Name != fmt.Sprintf("N%03d Nom%03d", i, i) {
			t.Fatalf("row %d is %s", i, r.Name)
		}
		seen[r.ID] = true
	}
}

func TestEnterOpensTheDossierAndComingBackFindsItsRow(t *testing.T) {
	s := prepared(t)
	ids := s.take(crowd(150)...)
	s.open("sort=name")
	s.Key(fyne.KeyDown)
	for range 130 {
		s.Key(fyne.KeyDown)
	}
	s.Key(fyne.KeyReturn)
	want := []place.Route{{Page: place.Dossier, Dossier: ids[130]}}
	if diff := cmp.Diff(want, s.Routes); diff != "" {
		t.Fatal(diff)
	}
	s.open(s.Marks[len(s.Marks)-1].Item)
	if got := s.selectedName(); got != "N130 Nom130" {
		t.Errorf("coming back leads to %q", got)
	}
	s.WantFocus("the rows", s.table.list)
	s.WantSays("> N130 Nom130")
	s.Key(fyne.KeyUp)
	if got := s.selectedName(); got != "N129 Nom129" {
		t.Errorf("↑ leads to %q", got)
	}
}

func TestComingBackWaitsForTheRows(t *testing.T) {
	for name, elsewhere := range map[string]bool{"and goes to them": false, "but leaves the focus where it was taken": true} {
		t.Run(name, func(t *testing.T) {
			s := prepared(t)
			ids := s.take(crowd(5)...)
			q := &queue{Bench: work.Inline()}
			s.Desk.Run = q
			s.open("row=" + string(ids[2]) + "&at=2")
			if f := s.Window.Canvas().Focused(); f != nil {
				t.Fatalf("the focus is on %T before there are rows", f)
			}
			if elsewhere {
				s.Window.Canvas().Focus(s.bar.tabs)
			}
			for i := range q.jobs {
				q.run(i)
			}
			if elsewhere {
				s.WantFocus("the tabs", s.bar.tabs)
			} else {
				s.WantFocus("the rows", s.table.list)
			}
		})
	}
}

func TestComingBackToARowThatIsGoneLeadsToItsNeighbour(t *testing.T) {
	s := prepared(t)
	ids := s.take(crowd(5)...)
	s.open("sort=name")
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	mark := s.Marks[len(s.Marks)-1]
	s.trash(s.rows[2])
	s.open(mark.Item)
	if got := s.selectedName(); got != "N003 Nom003" {
		t.Errorf("coming back leads to %q instead of the neighbour of %s", got, ids[2])
	}
}

func TestReadingAgainKeepsRowAndFocus(t *testing.T) {
	s := prepared(t)
	s.take(crowd(100)...)
	s.open("sort=name")
	s.Key(fyne.KeyDown)
	for range 80 {
		s.Key(fyne.KeyDown)
	}
	s.take(somebody{first: "Abel", last: "Aaa", path: data.Training})
	s.Reload()
	if got := s.selectedName(); got != "N080 Nom080" {
		t.Errorf("the selection went to %q", got)
	}
	s.WantFocus("the rows", s.table.list)
	s.WantSays("*En cours 101")
}

func TestTurningToTheListBeginsItAnew(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("path=training&q=aicha")
	s.Key(fyne.KeyDown)
	if !s.Turn(place.Route{Page: place.List}) {
		t.Fatal("it doesn't turn")
	}
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
	s.WantFocus("the search", s.bar.search)
	if s.bar.search.Text() != "" {
		t.Errorf("the search still says %q", s.bar.search.Text())
	}
}

func TestDeleteLaysADossierAsideAfterAQuestion(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	if s.page.Do(place.Remove) {
		t.Error("it asks although no row has the focus")
	}
	s.Key(fyne.KeyDown, fyne.KeyDown)
	if !s.page.Do(place.Remove) {
		t.Fatal("Suppr isn't taken")
	}
	if got := placetest.Plain(s.Questions[0].Title); got != "Mettre le dossier de Julien Ferrand à la corbeille ?" {
		t.Errorf("it asks %q", got)
	}
	s.Answer(false)
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
	s.page.Do(place.Remove)
	s.Answer(true)
	s.wantNames("Hervé", "Maëlle", "Aïcha", "Jean-Noël")
	if got := s.selectedName(); got != "Maëlle L’Hélias-Bœuf" {
		t.Errorf("the selection went to %q", got)
	}
	if diff := cmp.Diff("Julien Ferrand : dossier mis à la corbeille", placetest.Plain(s.Toasts[0])); diff != "" {
		t.Error(diff)
	}
	s.Undo()
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
}

func TestTheTrashIsReachedFromTheClosedDossiers(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.trash(s.rows[0])
	if s.Says("[Corbeille") {
		t.Error("the trash shows among the dossiers in progress")
	}
	s.choose(closed)
	s.WantSays("[Corbeille 1]")
	s.bar.trash.Press()
	if got := s.Routes[len(s.Routes)-1]; got != (place.Route{Page: place.Trash}) {
		t.Errorf("led to %v", got)
	}
}

func TestKeysTakeANewcomer(t *testing.T) {
	s := prepared(t).open("")
	for _, a := range []place.Action{place.Create, place.Primary} {
		if !s.page.Do(a) || s.Routes[len(s.Routes)-1] != (place.Route{Page: place.Newcomer}) {
			t.Errorf("action %d leads to %v", a, s.Routes)
		}
	}
}

func TestCommandsLeadToEveryTabFilterAndOrder(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	got := map[string]string{}
	for _, c := range s.Commands() {
		s.Turn(place.Route{Page: place.List})
		c.Run()
		s.Bench.Pass(time.Second)
		got[c.Title] = s.view.route().Item
	}
	want := map[string]string{
		"Montrer les dossiers en cours": "", "Montrer les dossiers sans nouvelles": "tab=silent",
		"Montrer les dossiers terminés": "tab=closed", "Montrer les dossiers en retard": "late=1",
		"Filtrer les dossiers": "", "Trier par nom": "sort=name", "Trier par étape": "sort=stage",
		"Trier par date visée": "sort=target", "Trier par dernier contact": "sort=contact",
		"Trier par prochaine échéance": "sort=due", "Choisir tous les dossiers de la liste": "",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
