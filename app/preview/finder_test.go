package preview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// lit counts what is lit up on the pages in sight.
func (s *screen) lit() int {
	n := 0
	for _, line := range strings.Split(s.Zone(2), "\n") {
		if _, count, found := strings.Cut(line, " *"); found {
			n += len(count)
		}
	}
	return n
}

// found looks words up in a plan in which « Zéphyrine » stands twice.
func found(t *testing.T, typed string) *screen {
	t.Helper()
	s := open(t, "Anne", "Serre")
	s.Do(func(tx *store.Tx) error {
		_, err := tx.AddNote(s.project, data.Note{On: s.Today(), Text: "Zéphyrine appelle Zéphyrine."})
		return err
	})
	s.show()
	s.page.Do(place.Find)
	s.Type(typed)
	return s
}

func TestCtrlFSearchesThePagesAndF3GoesRound(t *testing.T) {
	s := found(t, "zephyrine")
	s.WantSays("1 sur 2")
	if s.lit() == 0 {
		t.Errorf("nothing is lit up:\n%s", s.Zone(2))
	}
	here := s.page.Header().Where
	for _, step := range []struct {
		do   place.Action
		want string
	}{
		{place.FindNext, "2 sur 2"},
		{place.FindNext, "1 sur 2"},
		{place.FindBefore, "2 sur 2"},
		{place.FindBefore, "1 sur 2"},
	} {
		s.page.Do(step.do)
		s.WantSays(step.want)
	}
	s.Key(fyne.KeyReturn)
	s.WantSays("2 sur 2")
	if got := s.page.Header().Where; got != here || strings.Contains(placetest.Plain(got), "page 1 sur") {
		t.Errorf("the header says %q, then %q", here, got)
	}
}

func TestTheStatusLineSaysWhatWasFound(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	f := s.WithStatus(s.page)
	s.page.Do(place.Find)
	s.Type("plan")
	if !strings.Contains(placetest.Plain(f.Said), "1 sur ") {
		t.Errorf("said %q", f.Said)
	}
	s.Type("xyz")
	if f.Said != words.FoundNowhere {
		t.Errorf("said %q", f.Said)
	}
	s.Tab()
	if f.Said != "" {
		t.Errorf("it goes on saying %q", f.Said)
	}
}

func TestWhatIsNowhereIsSaid(t *testing.T) {
	s := found(t, "Clermont-Ferrand")
	s.WantSays(words.FoundNowhere)
	if s.lit() != 0 {
		t.Error("something is lit up")
	}
	s.page.Do(place.FindNext)
	s.WantSays(words.FoundNowhere)
}

func TestEscapeTakesTheSearchAwayThenFoldsThePanel(t *testing.T) {
	s := found(t, "zephyrine")
	if !s.page.Do(place.Close) || s.lit() != 0 || s.Says("sur 2") {
		t.Errorf("the search stays:\n%s", s.Outline())
	}
	s.WantFocus("the pages", s.page.Zones()[2].(fyne.Focusable))
	if s.page.Do(place.Close) {
		t.Error("nothing is left to close")
	}
}

func TestASearchFollowsAnotherLayout(t *testing.T) {
	s := found(t, "zephyrine")
	s.Press(words.PreviewLarge)
	s.WantSays("1 sur 2")
	if s.lit() == 0 {
		t.Errorf("in large print nothing is lit up:\n%s", s.Zone(2))
	}
	if _, types := s.Canvas().Focused().(*kit.Tick); !types {
		t.Errorf("the focus went from the box to %T", s.Canvas().Focused())
	}
}

func TestDownLeadsFromTheSearchToThePages(t *testing.T) {
	s := found(t, "zephyrine")
	s.Key(fyne.KeyDown)
	s.WantFocus("the pages", s.page.Zones()[2].(fyne.Focusable))
}

func TestF6GoesFromSmallPagesToTheSearchThePagesAndThePanel(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	var first []string
	for _, z := range s.page.Zones() {
		switch f := kit.FirstIn(z).(type) {
		case nil:
		case *kit.List:
			first = append(first, "small pages")
		case *kit.Entry:
			first = append(first, "search")
		case *kit.Pages:
			first = append(first, "pages")
		case *kit.Tick:
			first = append(first, "panel")
		default:
			first = append(first, "?")
			t.Errorf("a zone begins with %T", f)
		}
	}
	if got := strings.Join(first, ", "); got != "small pages, search, pages, panel" {
		t.Errorf("zones: %s", got)
	}
}

func TestSizeAndNumberOfPagesAreChosenAndZoomedByKeys(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.WantSays(words.SideMany, words.SizePage)
	pages := s.page.Zones()[2].(*kit.Pages)
	whole := pages.Percent()
	s.page.Do(place.Enlarge)
	larger := pages.Percent()
	s.WantSays(words.SizePercent(larger))
	s.page.Do(place.Reduce)
	s.page.Do(place.Reduce)
	smaller := pages.Percent()
	if larger <= whole || smaller >= whole {
		t.Errorf("from %d %% to %d %% and %d %%", whole, larger, smaller)
	}
	s.WantSays(words.SizePercent(smaller))
	s.page.Do(place.Whole)
	s.WantSays(words.SizePage)
	if pages.Percent() != whole {
		t.Errorf("whole pages are at %d %%, then at %d %%", whole, pages.Percent())
	}
}

func TestAnEndlessDocumentIsShownByTheFewPagesInSight(t *testing.T) {
	s := open(t, "Anne", "Serre")
	s.Do(func(tx *store.Tx) error {
		for range 60 {
			if _, err := tx.AddNote(s.project, data.Note{On: s.Today(), Text: strings.Repeat("Une note. ", 1900)}); err != nil {
				return err
			}
		}
		return nil
	})
	s.show()
	if n := s.pages(); n < 200 {
		t.Fatalf("only %d pages", n)
	}
	if lines := strings.Split(s.Zone(2), "\n"); len(lines) > 2 {
		t.Errorf("%d pages in sight", len(lines))
	}
	s.Key(fyne.KeyEnd)
	if !strings.Contains(s.Zone(2), "page "+words.Number(s.pages())) {
		t.Errorf("at the end one sees:\n%s", s.Zone(2))
	}
}
