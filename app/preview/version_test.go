package preview_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/preview"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// versions are those of the dossier, the latest first.
func (s *screen) versions() []store.Version {
	s.t.Helper()
	all, err := s.Register.Versions(context.Background(), s.project)
	if err != nil {
		s.t.Fatal(err)
	}
	return all
}

// kept is the file of a version.
func (s *screen) kept(v store.Version, part store.Part) []byte {
	s.t.Helper()
	content, err := s.Register.VersionFile(context.Background(), v.ID, part)
	if err != nil {
		s.t.Fatal(err)
	}
	return content
}

// only is the one file in the folder.
func (s *screen) only() []byte {
	s.t.Helper()
	saved := s.saved()
	if len(saved) != 1 {
		s.t.Fatalf("saved %q", saved)
	}
	content, err := os.ReadFile(filepath.Join(s.folder, saved[0]))
	if err != nil {
		s.t.Fatal(err)
	}
	return content
}

// look shows a version.
func (s *screen) look(number int) *screen {
	s.page = s.Show(preview.New, place.Route{Page: place.Preview, Dossier: s.project, Step: place.VersionStep, Item: strconv.Itoa(number)})
	return s
}

func (s *screen) adviser(name string) {
	s.Do(func(tx *store.Tx) error { return tx.SetAdviser(s.project, name) })
}

func TestSavingMakesAVersionOnceAndGivesItsVeryBytes(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.WantSays("Ce sera la version\u00a01.")
	s.page.Do(place.Primary)
	all := s.versions()
	if len(all) != 1 || !bytes.Equal(s.only(), s.kept(all[0], store.NormalPrint)) {
		t.Fatalf("the register keeps %+v", all)
	}
	s.WantSays(words.VersionAgain(1, s.Today()))
	s.page.Do(place.Paper)
	if again, err := os.ReadFile(s.opened[0]); err != nil || !bytes.Equal(again, s.only()) {
		t.Errorf("what was opened isn't what was saved (%v)", err)
	}
	if all := s.versions(); len(all) != 1 {
		t.Errorf("the register keeps %+v", all)
	}
}

func TestOpeningForPrintingMakesAVersionToo(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Paper)
	if all := s.versions(); len(all) != 1 || len(s.opened) != 1 {
		t.Errorf("opened %q, and the register keeps %+v", s.opened, all)
	}
}

func TestPrintingMakesAVersionThatARefusalDoesntMakeTwice(t *testing.T) {
	s := open(t, "Anne", "Serre")
	p := &printer{queues: "Bureau", refuse: "lp: Error - no.\n"}
	s.Program.Printing = p.system()
	s.show()
	s.page.Do(place.Primary)
	p.refuse = ""
	s.Notices[0].Press()
	all := s.versions()
	if len(all) != 1 || len(p.paper) != 1 || !bytes.Equal(p.paper[0], s.kept(all[0], store.NormalPrint)) {
		t.Errorf("printed %d times, and the register keeps %+v", len(p.paper), all)
	}
}

func TestADraftMakesNoVersion(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.Press(words.PreviewDraft)
	s.WantSays(words.VersionDraft)
	s.page.Do(place.Primary)
	if all := s.versions(); len(all) != 0 || len(s.saved()) != 1 {
		t.Errorf("saved %q, and the register keeps %+v", s.saved(), all)
	}
}

func TestAPlanThatCouldntBeSavedMakesNoVersion(t *testing.T) {
	s := open(t, "Anne", "Serre")
	s.Program.Aside = func(string, []byte) (string, error) { return "", &data.Error{Code: data.DiskFull, Where: "/tmp"} }
	s.show()
	s.page.Do(place.Paper)
	if all := s.versions(); len(all) != 0 || len(s.Notices) != 1 {
		t.Errorf("said %+v, and the register keeps %+v", s.Notices, all)
	}
}

func TestLargePrintIsKeptWithTheSameVersion(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Paper)
	s.Press(words.PreviewLarge)
	s.page.Do(place.Paper)
	all := s.versions()
	if len(all) != 1 || all[0].File(store.LargePrint) == nil {
		t.Fatalf("the register keeps %+v", all)
	}
	s.look(1)
	s.WantSays(words.PreviewLarge)
	small := s.pages()
	s.Press(words.PreviewLarge)
	if s.pages() <= small {
		t.Errorf("large print has %d pages, the usual one %d", s.pages(), small)
	}
}

func TestAnotherContentSaysWhichVersionItWillBe(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Paper)
	s.adviser("Nadia Serre")
	s.page.Reload()
	s.WantSays("Ce sera la version\u00a02", "depuis la version\u00a01 du 24 novembre 2026")
	s.page.Do(place.Paper)
	if all := s.versions(); len(all) != 2 {
		t.Errorf("the register keeps %+v", all)
	}
}

func TestAVersionIsShownAndHandedOverAsItWas(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Paper)
	was := s.kept(s.versions()[0], store.NormalPrint)
	s.adviser("Nadia Serre")
	s.look(1)
	s.WantSays(s.versions()[0].Fingerprint, words.SignedNone, words.CompareTitle)
	if h := s.page.Header(); h.Title != "Version\u00a01 du plan" || h.Up.Page != place.Dossier {
		t.Errorf("the header is %+v", h)
	}
	for _, never := range []string{words.PreviewDraft, words.PreviewWeb, words.PreviewMissing} {
		if s.Says(never) {
			t.Errorf("a version offers %q", never)
		}
	}
	s.page.Do(place.Primary)
	if !bytes.Equal(s.only(), was) || s.saved()[0] != "Plan MUR-2026-0001 Anne Serre, version 1.pdf" {
		t.Errorf("saved %q, which isn't what was handed over", s.saved())
	}
	if all := s.versions(); len(all) != 1 {
		t.Errorf("looking at a version made another: %+v", all)
	}
}

func TestVersionsAreComparedInWords(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Paper)
	s.Do(func(tx *store.Tx) error {
		_, err := tx.AddNote(s.project, data.Note{On: s.Today(), Text: "Le bail est signé."})
		return err
	})
	s.page.Reload()
	s.page.Do(place.Paper)
	s.Do(func(tx *store.Tx) error {
		_, err := tx.PutAppointment(s.project, data.Appointment{At: "2026-12-15T09:30", Kind: "visit", Status: "planned"})
		return err
	})
	s.look(2)
	s.WantSays("Note ajoutée, du 24 novembre 2026") // since the version before
	if s.Says("Rendez-vous ajouté") {
		t.Error("the second version tells of what came after it")
	}
	s.choose(words.CompareWith, "0")
	s.WantSays("Rendez-vous ajouté")
	if s.Says("Note ajoutée") {
		t.Error("the plan of today differs by the second version's note")
	}
	s.look(1)
	s.choose(words.CompareWith, "2")
	s.WantSays("Note ajoutée")
	if drawn := drawnIn(s.Field(words.CompareWith).Control()); !strings.Contains(placetest.Plain(drawn), "Version 2") || strings.Contains(drawn, "…") {
		t.Errorf("the chosen version reads %q", drawn)
	}
}

// drawnIn is every text that an object draws, as it is cut to its room.
func drawnIn(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *canvas.Text:
		return o.Text + "\n"
	case fyne.Widget:
		all := ""
		for _, part := range test.WidgetRenderer(o).Objects() {
			all += drawnIn(part)
		}
		return all
	}
	return ""
}

// choose takes an option of a list.
func (s *screen) choose(field, value string) {
	s.t.Helper()
	s.Field(field).Control().(*kit.Choice).Press(value)
}

func TestASignedCopyIsAttachedAndThePlanSigned(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Paper)
	s.look(1)
	file := filepath.Join(t.TempDir(), "plan.png")
	var photo bytes.Buffer
	if err := errors.Join(png.Encode(&photo, image.NewGray(image.Rect(0, 0, 210, 297))), os.WriteFile(file, photo.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	s.Canvas().Focus(kit.FirstIn(s.Field(words.SignedFile)))
	s.TypeIn(file)
	s.Press(words.SignedAttach)
	s.WantSays(words.SignedOn(s.Today()), words.SignedSee)
	if got := s.LastToast(); got != "Exemplaire signé joint à la version 1" {
		t.Errorf("said %q", got)
	}
	if a := s.Stored(s.project, "plan_signed"); a.Status != data.Done || a.DoneOn != s.Today() {
		t.Errorf("%+v", a)
	}
	s.Press(words.SignedSee)
	if content, err := os.ReadFile(s.opened[len(s.opened)-1]); err != nil || !bytes.Equal(content, photo.Bytes()) {
		t.Errorf("opened %q (%v)", s.opened, err)
	}
	if !strings.HasSuffix(s.opened[len(s.opened)-1], ".png") {
		t.Errorf("opened %q", s.opened)
	}
}

func TestWhatIsNoSignedCopyIsSaidBesideTheField(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "plan.txt")
	large := filepath.Join(folder, "plan.jpg")
	if err := errors.Join(os.WriteFile(text, []byte("Bonjour."), 0o600), os.WriteFile(large, make([]byte, 9<<20), 0o600)); err != nil {
		t.Fatal(err)
	}
	s := open(t, "Anne", "Serre").show()
	s.page.Do(place.Paper)
	s.look(1)
	for typed, says := range map[string]string{
		"plan.jpg": words.SignedPath, text: "ni un PDF", large: "dépasse 8\u00a0Mo", filepath.Join(folder, "absent.pdf"): "n’existe pas",
	} {
		s.Canvas().Focus(kit.FirstIn(s.Field(words.SignedFile)))
		s.TypeIn(typed)
		s.Press(words.SignedAttach)
		if got := s.Field(words.SignedFile).Error(); !strings.Contains(got, says) {
			t.Errorf("%s: %q, want %q", typed, got, says)
		}
	}
	if s.versions()[0].File(store.SignedCopy) != nil {
		t.Error("something was kept")
	}
}

func TestAVersionThatIsntThereIsSaid(t *testing.T) {
	s := open(t, "Anne", "Serre").look(3)
	if len(s.Notices) != 1 || !strings.Contains(s.Notices[0].Body, "pas de version 3") {
		t.Errorf("said %+v", s.Notices)
	}
}

func TestWhatNoGlyphShowsIsSaidOfAVersionThatIsKeptTooAndFound(t *testing.T) {
	s := open(t, "Anne", "Serre 漢字 😀").show()
	for _, when := range []string{"before it is handed over", "once it is kept"} {
		if !s.Says(words.PreviewUnprintable(3)) || !s.Says(words.PreviewBlank) {
			t.Fatalf("%s, the page says:\n%s", when, s.Outline())
		}
		s.Window.Resize(fyne.NewSize(940, 560)) // folds the panel
		if !s.Says("· " + words.PreviewUnprintable(3)) {
			t.Errorf("%s, the bar says:\n%s", when, s.Outline())
		}
		s.Window.Resize(fyne.NewSize(1400, 800))
		s.page.Do(place.Primary)
	}
	s.Press(words.PreviewBlankSee)
	if !s.Says("1 sur ") {
		t.Errorf("nothing is found:\n%s", s.Outline())
	}
}
