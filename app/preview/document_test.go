package preview_test

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/preview"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// showDocument shows a document of the dossier by its reference.
func (s *screen) showDocument(reference string) *screen {
	s.page = s.Show(preview.New, place.Route{Page: place.Preview, Dossier: s.project, Item: reference})
	return s
}

func TestAnotherDocumentIsShownAndSavedUnderItsName(t *testing.T) {
	s := open(t, "Anne", "Serre").showDocument("partner_sheet:employer_hr")
	h := s.page.Header()
	if want := (place.Route{Page: place.Documents, Dossier: s.project, Item: "partner_sheet:employer_hr"}); h.Title != "Fiche d’action pour un partenaire\u00a0: Ressources humaines de l’employeur" || h.Up != want {
		t.Errorf("header %q, up to %+v", h.Title, h.Up)
	}
	said := placetest.Plain(s.Outline())
	for _, of := range []string{words.PreviewDraft, words.PreviewMissing, "actions"} {
		if strings.Contains(said, of) {
			t.Errorf("the page speaks of the plan: %q", of)
		}
	}
	if !strings.Contains(said, "1 Fiche") {
		t.Errorf("its page isn’t named:\n%s", said)
	}
	s.page.Do(place.Primary)
	want := "Fiche d’action pour un partenaire Ressources humaines de l’employeur MUR-2026-0001 Anne Serre.pdf"
	if got := s.saved(); len(got) != 1 || got[0] != want {
		t.Errorf("saved %q", got)
	}
	if len(s.Toasts) != 1 || !strings.HasPrefix(placetest.Plain(s.Toasts[0]), "Document enregistré : ") {
		t.Errorf("said %q", s.Toasts)
	}
}

func TestADocumentThatTheDossierDoesNotGiveIsSaid(t *testing.T) {
	s := open(t, "Anne", "Serre").showDocument("certificate")
	if len(s.Notices) != 1 || s.Notices[0].Title != words.DocumentFailed || !strings.Contains(s.Notices[0].Body, "un autre parcours") {
		t.Errorf("said %+v", s.Notices)
	}
}

func TestThePreviewLeadsToTheOtherDocuments(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	s.Press(words.DocumentsOpen)
	if want := (place.Route{Page: place.Documents, Dossier: s.project}); len(s.Routes) != 1 || s.Routes[0] != want {
		t.Errorf("it leads to %v", s.Routes)
	}
}

func TestABlankQuestionnaireNeedsNoDossierAndIsOfAnyPath(t *testing.T) {
	s := open(t, "Anne", "Serre")
	s.page = s.Show(preview.New, place.Route{Page: place.Preview, Step: place.BlankStep})
	h := s.page.Header()
	if !strings.HasPrefix(h.Where, "Faire connaissance · ") || h.Up != (place.Route{Page: place.Newcomer}) {
		t.Errorf("the header says %q and leads up to %+v", h.Where, h.Up)
	}
	s.WantUnsaid(words.DocumentsOpen, words.PreviewPrivate, words.PreviewDraft, "Anne")
	s.choose(words.PathWord, string(data.Training))
	s.page.Do(place.Primary)
	if got := s.saved(); len(got) != 1 || got[0] != "Questionnaire à remplir à la main "+s.Engine.Guides.For(data.Training).Title+".pdf" {
		t.Errorf("saved %q", got)
	}
	if n := len(s.versions()); n != 0 {
		t.Errorf("%d versions of it are kept", n)
	}
	showing := place.Route{Page: place.Preview, Step: place.BlankStep, Item: string(data.Training)}
	if len(s.Marks) != 1 || s.Marks[0] != showing {
		t.Errorf("the way back leads to %v", s.Marks)
	}
}
