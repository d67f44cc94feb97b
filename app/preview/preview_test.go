package preview_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/preview"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// screen is the preview of a dossier's plan.
type screen struct {
	*placetest.Desk
	t       *testing.T
	project data.ID
	page    place.Page
	folder  string // where plans are saved
	opened  []string
}

func open(t *testing.T, first, last string) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t, folder: t.TempDir()}
	s.Program.Documents = s.folder
	s.Program.Aside = func(ending string, content []byte) (string, error) {
		path := filepath.Join(t.TempDir(), "random"+ending)
		return path, os.WriteFile(path, content, 0o600)
	}
	s.Program.Open = func(path string) error {
		s.opened = append(s.opened, path)
		return nil
	}
	s.project = s.Take(first, last, data.EmployeeRelocation).Project.ID
	return s
}

func (s *screen) show() *screen {
	s.page = s.Show(preview.New, place.Route{Page: place.Preview, Dossier: s.project})
	return s
}

// saved are the names of the files in the folder.
func (s *screen) saved() []string {
	s.t.Helper()
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		s.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestThePageSaysWhatWillBePrintedAndWhatIsMissing(t *testing.T) {
	s := open(t, "Maëlle", "L’Hélias-Bœuf").show()
	for _, want := range []string{words.PreviewMissing, words.PreviewLarge, "1 À faire", "Nom de l’employeur"} {
		if !strings.Contains(s.Outline(), want) {
			t.Errorf("the page lacks %q:\n%s", want, s.Outline())
		}
	}
	if where := s.page.Header().Where; !strings.Contains(where, "Maëlle L’Hélias-Bœuf") {
		t.Errorf("the header says %q", where)
	}
}

func TestCtrlEnterSavesThePlanAndNeverOverAnother(t *testing.T) {
	s := open(t, "Anne", "Serre / \"Roche\"").show()
	s.page.Do(place.Primary)
	s.page.Do(place.Primary)
	want := []string{"Plan MUR-2026-0001 Anne Serre Roche (2).pdf", "Plan MUR-2026-0001 Anne Serre Roche.pdf"}
	got := s.saved()
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Fatalf("saved %q, want %q", got, want)
	}
	first, err := os.ReadFile(filepath.Join(s.folder, got[1]))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(first, []byte("%PDF-")) {
		t.Errorf("the file begins with %q", first[:5])
	}
	if len(s.Toasts) != 2 || !strings.Contains(s.Toasts[0], got[1]) {
		t.Errorf("said %q", s.Toasts)
	}
}

func TestThePageForScreensIsSavedBesideThePDF(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Primary)
	s.Press(words.PreviewWeb)
	s.Press(words.PreviewWeb)
	want := []string{
		"Plan MUR-2026-0001 Anne Serre (2).html", "Plan MUR-2026-0001 Anne Serre.html", "Plan MUR-2026-0001 Anne Serre.pdf",
	}
	got := s.saved()
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Fatalf("saved %q, want %q", got, want)
	}
	page, err := os.ReadFile(filepath.Join(s.folder, got[1]))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"<!DOCTYPE html>", "<h1>Anne Serre</h1>", "</html>"} {
		if !bytes.Contains(page, []byte(part)) {
			t.Errorf("the page lacks %s", part)
		}
	}
}

func TestAFolderThatIsNoneIsSaidBesideTheField(t *testing.T) {
	s := open(t, "Anne", "Serre")
	s.Program.Documents = filepath.Join(s.folder, "absent")
	s.show()
	s.page.Do(place.Primary)
	if !strings.Contains(s.Outline(), words.PreviewBad) {
		t.Errorf("the field doesn't say what is expected:\n%s", s.Outline())
	}
	if got := s.saved(); len(got) != 0 {
		t.Errorf("saved %q", got)
	}
}

func TestOpeningForPrintingGoesThroughAPrivateFile(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Paper)
	if len(s.opened) != 1 || filepath.Base(s.opened[0]) != "random.pdf" {
		t.Errorf("opened %q", s.opened)
	}
	if got := s.saved(); len(got) != 0 {
		t.Errorf("a copy stays in %q", got)
	}
}

func TestAPrinterThatDoesNotAnswerLeavesTheWayToTryAgain(t *testing.T) {
	s := open(t, "Anne", "Serre")
	failing := true
	s.Program.Aside = func(string, []byte) (string, error) {
		if failing {
			return "", &data.Error{Code: data.DiskFull, Where: "/tmp"}
		}
		return "/tmp/x.pdf", nil
	}
	s.show()
	s.page.Do(place.Paper)
	if len(s.Notices) != 1 || s.Notices[0].Body == "" {
		t.Fatalf("said %v", s.Notices)
	}
	failing = false
	s.Notices[0].Press()
	if len(s.opened) != 1 {
		t.Errorf("opened %q", s.opened)
	}
}

func TestPageKeysTurnThePages(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.PageDown)
	if where := s.page.Header().Where; !strings.Contains(where, words.PreviewWhere(2, s.pages())) {
		t.Errorf("after one page the header says %q", where)
	}
	s.page.Do(place.PageUp)
	s.page.Do(place.PageUp)
	if where := s.page.Header().Where; !strings.Contains(where, words.PreviewWhere(1, s.pages())) {
		t.Errorf("before the first page the header says %q", where)
	}
	s.Key(fyne.KeyEnd)
	if where := s.page.Header().Where; !strings.Contains(where, words.PreviewWhere(s.pages(), s.pages())) {
		t.Errorf("at the end the header says %q", where)
	}
}

// pages counts the pages that the header tells of.
func (s *screen) pages() int {
	s.t.Helper()
	_, of, _ := strings.Cut(placetest.Plain(s.page.Header().Where), " sur ")
	n, err := strconv.Atoi(of)
	if err != nil {
		s.t.Fatalf("the header counts no pages: %q", s.page.Header().Where)
	}
	return n
}

func TestAPrivateNoteAndCharactersWithoutAGlyphAreToldApart(t *testing.T) {
	s := open(t, "Anne", "Serre")
	s.Do(func(tx *store.Tx) error {
		if _, err := tx.AddNote(s.project, data.Note{On: s.Today(), Text: "secret 中文", Private: true}); err != nil {
			return err
		}
		_, err := tx.AddNote(s.project, data.Note{On: s.Today(), Text: "partagée 中"})
		return err
	})
	s.show()
	if want := words.PreviewUnprintable(1); !strings.Contains(s.Outline(), want) {
		t.Errorf("the page lacks %q:\n%s", want, s.Outline())
	}
}

func TestANarrowWindowHasAWayToTheChoices(t *testing.T) {
	s := open(t, "Maëlle", "L’Hélias-Bœuf").show()
	if strings.Contains(s.Outline(), words.SeeAll) {
		t.Fatalf("there is a bar beside a panel that is in sight:\n%s", s.Outline())
	}
	s.Window.Resize(fyne.NewSize(1024, 700))
	if got := s.Outline(); strings.Contains(got, words.PreviewLarge) || !strings.Contains(got, words.SeeAll) {
		t.Fatalf("the panel isn't folded into its bar:\n%s", got)
	}
	s.page.Do(place.Panel)
	if got := s.Outline(); !strings.Contains(got, words.PreviewLarge) || !strings.Contains(got, words.SeeLess) {
		t.Errorf("the choices aren't in sight:\n%s", got)
	}
}
