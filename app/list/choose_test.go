package list

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// ticked are the first names of the rows whose box is ticked.
func (s *screen) ticked() []string {
	var all []string
	for _, r := range s.rows {
		if s.chosen().Has(r.ID) {
			all = append(all, strings.Fields(r.Name)[0])
		}
	}
	return all
}

func TestSpaceTicksTheRowAndTheFootSaysHowMany(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	if s.Says(words.ChooseNone) || s.Says("[ ]") {
		t.Fatalf("boxes before anything is ticked:\n%s", s.Outline())
	}
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if diff := cmp.Diff([]string{"Hervé", "Maëlle"}, s.ticked()); diff != "" {
		t.Error(diff)
	}
	s.WantSays("2 dossiers choisis", "Imprimer 2 plans", "[x]", "[ ]")
	s.Key(fyne.KeySpace)
	s.WantSays("1 dossier choisi", "Imprimer 1 plan")
	s.Key(fyne.KeyUp, fyne.KeyUp, fyne.KeySpace)
	s.WantUnsaid("choisi", "[ ]")
	s.WantFocus("the rows", s.table.list)
}

func TestAClickOnABoxTicksAndOpensNothing(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeySpace)
	for _, l := range s.table.lines {
		if l.row == 2 && l.cells.Visible() {
			test.Tap(l.tick)
			break
		}
	}
	if diff := cmp.Diff([]string{"Hervé", "Maëlle"}, s.ticked()); diff != "" || len(s.Routes) != 0 {
		t.Errorf("%s, went to %v", diff, s.Routes)
	}
}

func TestTheFootIsWalkedAfterTheRows(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeySpace)
	var stops []string
	for range 3 {
		s.Tab()
		b, _ := s.Canvas().Focused().(*kit.Button)
		if b == nil {
			t.Fatalf("the focus is on %T", s.Canvas().Focused())
		}
		stops = append(stops, placetest.Plain(b.Word()))
	}
	if diff := cmp.Diff([]string{words.ChooseAll, words.ChooseNone, "Imprimer 1 plan"}, stops); diff != "" {
		t.Error(diff)
	}
	if kit.FirstIn(s.Zones()[2]) == nil {
		t.Error("F6 doesn't reach the foot")
	}
}

func TestAllThatTheViewListsIsTickedReadOrNot(t *testing.T) {
	s := prepared(t)
	const many = 700 // more than are read at a time
	s.Do(func(tx *store.Tx) error {
		for i := range many {
			if _, err := tx.Take(fmt.Sprint("Zoé", i), "Puech", "", data.Training, "", "Murat", today); err != nil {
				return err
			}
		}
		return nil
	})
	s.take(usual()...)
	s.open("path=training")
	s.chooseAll()
	if got := s.chosen().Len(); got != many+1 {
		t.Errorf("%d are ticked", got)
	}
	if s.chosen().Has(s.rows[0].ID) == false || len(s.rows) >= many {
		t.Errorf("of %d rows the first isn't ticked", len(s.rows))
	}
	s.Press(words.ChooseNone)
	if s.chosen().Len() != 0 || s.Says("choisi") {
		t.Error("some stay ticked")
	}
}

func TestTickedDossiersStayFromViewToView(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeySpace)
	s.open("tab=closed")
	s.WantSays("1 dossier choisi")
	s.Canvas().Focus(s.table.list)
	s.Key(fyne.KeySpace)
	s.open("")
	s.WantSays("2 dossiers choisis")
	if diff := cmp.Diff([]string{"Hervé"}, s.ticked()); diff != "" {
		t.Error(diff)
	}
}

func TestCtrlPLeadsToPrintingWhatIsTicked(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	if s.page.Do(place.Paper) {
		t.Error("nothing is ticked, and it is printed")
	}
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeySpace)
	if !s.page.Do(place.Paper) || s.Routes[len(s.Routes)-1] != (place.Route{Page: place.Batch}) {
		t.Errorf("went to %v", s.Routes)
	}
}

func TestEscapeUnticksOnceNothingElseNarrowsTheList(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("late=1")
	s.Canvas().Focus(s.table.list)
	s.Key(fyne.KeySpace)
	s.page.Do(place.Close)
	if s.view.late || s.chosen().Len() != 1 {
		t.Fatal("the filter goes first")
	}
	s.page.Do(place.Close) // the filters fold
	if !s.page.Do(place.Close) || s.chosen().Len() != 0 {
		t.Error("it stays ticked")
	}
	if s.page.Do(place.Close) {
		t.Error("nothing is left to take back")
	}
}

func TestADossierThatGoesToTheTrashIsntPrinted(t *testing.T) {
	s := prepared(t)
	s.take(usual()...)
	s.open("")
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeySpace)
	s.page.Do(place.Remove)
	s.Answer(true)
	if s.chosen().Len() != 0 || s.Says("choisi") {
		t.Error("it is still ticked")
	}
}
