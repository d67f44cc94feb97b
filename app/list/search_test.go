package list

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data/store"
)

func TestTheFocusStartsInTheSearch(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.WantFocus("the search", s.bar.search)
}

func TestSearchingWaitsForAPauseAndFolds(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	for _, r := range "BOEUF" {
		s.bar.search.TypedRune(r)
	}
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
	s.Bench.Pass(typing)
	s.wantNames("Maëlle")
	s.WantSays("\n> Maëlle") // which Enter opens
	if s.Says("▲") {
		t.Error("the heads tell an order, and the best match stands first")
	}
}

func TestOfSeveralSearchesTheLatestCounts(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	q := &queue{Bench: work.Inline()}
	s.desk.Run = q
	s.bar.search.TypedRune('m')
	q.Pass(typing)
	s.bar.search.TypedRune('a')
	s.bar.search.TypedRune('e')
	q.Pass(typing)
	if len(q.jobs) != 2 || !q.jobs[0].canceled {
		t.Fatalf("%d searches; the first one should have been told to stop", len(q.jobs))
	}
	q.run(1)
	s.wantNames("Maëlle")
	q.run(0)
	s.wantNames("Maëlle")
}

func TestASlowReadingSaysThatItReads(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	q := &queue{Bench: work.Inline()}
	s.Desk.Run = q
	s.open("")
	if s.Says("Lecture du registre…") {
		t.Error("it says so at once")
	}
	q.Pass(place.Patience)
	s.WantSays("Lecture du registre…")
	for i := range q.jobs {
		q.run(i)
	}
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
	if s.Says("Lecture du registre…") {
		t.Error("it still says that it reads")
	}
}

func TestArrowsGoBetweenSearchAndRows(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Key(fyne.KeyDown)
	s.WantFocus("the rows", s.table.list)
	if got := s.selectedName(); got != "Hervé Vidalenc" {
		t.Errorf("↓ led to %s", got)
	}
	s.Key(fyne.KeyDown, fyne.KeyUp, fyne.KeyUp)
	s.WantFocus("the search", s.bar.search)
}

func TestADownArrowDoesntWaitForTheSearch(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	for _, r := range "ferrand" {
		s.bar.search.TypedRune(r)
	}
	s.Key(fyne.KeyDown)
	s.WantFocus("the rows", s.table.list)
	s.wantNames("Julien")
}

func TestASearchThatWasHurriedDoesntComeAgain(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	for _, r := range "murat" {
		s.bar.search.TypedRune(r)
	}
	s.Key(fyne.KeyDown, fyne.KeyDown)
	at := s.selectedName()
	s.Bench.Pass(time.Second)
	if got := s.selectedName(); got != at || s.table.list.Selected() != 1 {
		t.Errorf("the selection went from %s to %s", at, got)
	}
}

func TestEnterInTheSearchOpensTheBestMatch(t *testing.T) {
	s := prepared(t)
	ids := s.take(usual()...)
	s.open("")
	for _, r := range "ferrand" {
		s.bar.search.TypedRune(r)
	}
	s.Key(fyne.KeyReturn)
	want := []place.Route{{Page: place.Dossier, Dossier: ids[2]}}
	if diff := cmp.Diff(want, s.Routes); diff != "" {
		t.Error(diff)
	}
}

func TestEnterWithoutASearchOpensNobody(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Key(fyne.KeyReturn)
	s.WantFocus("the rows", s.table.list)
	if len(s.Routes) != 0 {
		t.Errorf("led to %v", s.Routes)
	}
}

func TestTypingAnywhereSearches(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Key(fyne.KeyDown)
	for _, r := range " +" {
		if s.Typed(r) {
			t.Errorf("%q begins a search", r)
		}
	}
	if !s.Typed('p') {
		t.Fatal("a letter isn't taken")
	}
	s.WantFocus("the search", s.bar.search)
	s.typeIn("uech")
	s.wantNames("Jean-Noël")
	s.Key(fyne.KeyDown, fyne.KeyBackspace)
	s.WantFocus("the search", s.bar.search)
	if got := s.bar.search.Text(); got != "puec" {
		t.Errorf("Backspace on a row leaves %q", got)
	}
}

func TestASearchThatFindsNobodyOffersTheClosedDossiers(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.typeIn("paul")
	s.WantSays("Personne ne correspond à « paul ».\nLa recherche ignore accents et majuscules ; le début de chaque mot suffit.\n[Chercher aussi dans les dossiers terminés]")
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	s.wantNames("Paul")
	s.WantFocus("the rows", s.table.list)
	s.WantSays("En cours 5 · Sans nouvelles 1 · Terminés 1")
	if s.Says("*En cours") || s.Says("*Terminés") {
		t.Error("a tab is current, and all are searched")
	}
	if !s.page.Do(place.Close) {
		t.Fatal("Échap isn't taken")
	}
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
	s.WantSays("*En cours 5")
}

func TestAFilteredSearchThatFindsNobodyOffersToDropTheFilters(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("path=training&q=vidalenc")
	s.WantSays("[Chercher sans les filtres]")
	s.clearFilters()
	s.wantNames("Hervé")
}

func TestAHugeSearchIsBorne(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	long := make([]rune, 200_000)
	for i := range long {
		long[i] = rune("zé' -œ\"*(🙂"[i%7])
	}
	s.typed(string(long))
	s.Bench.Pass(time.Second)
	s.WantSays("Personne ne correspond à «")
	if got := len([]rune(placetest.Plain(s.Outline()))); got > 210_000 {
		t.Errorf("the sentence holds the whole search: %d characters", got)
	}
}

func TestEscapeTakesBackWhatNarrowsTheList(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("path=training&q=aicha")
	var left []string
	for s.page.Do(place.Close) {
		left = append(left, s.view.route().Item)
		s.Bench.Pass(time.Second)
	}
	if diff := cmp.Diff([]string{"path=training", "", ""}, left); diff != "" {
		t.Errorf("what is left after each Échap (-want +got):\n%s", diff)
	}
	s.wantNames("Hervé", "Julien", "Maëlle", "Aïcha", "Jean-Noël")
	if s.bar.filters.Visible() {
		t.Error("the filters stay open")
	}
}

func TestLookingForSomeoneSelectsWhatWasSearched(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("q=puech")
	s.Key(fyne.KeyDown)
	if !s.page.Do(place.Find) {
		t.Fatal("Ctrl+F isn't taken")
	}
	s.WantFocus("the search", s.bar.search)
	s.typeIn("vidalenc")
	if got := s.bar.search.Text(); got != "vidalenc" {
		t.Errorf("what is typed comes to stand beside the former search: %q", got)
	}
	s.wantNames("Hervé")
}

func TestTheSearchFindsByNumber(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	rows, err := s.Register.Page(t.Context(), store.Query{Search: "ferrand"})
	if err != nil || len(rows) != 1 {
		t.Fatalf("%v, %v", rows, err)
	}
	s.typeIn(rows[0].Number)
	s.wantNames("Julien")
}
