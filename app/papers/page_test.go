package papers

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// screen is the page of a dossier's documents in a window.
type screen struct {
	*placetest.Desk
	*page
	t       *testing.T
	project data.ID
}

func open(t *testing.T, path data.Path, item string) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t}
	s.project = s.Take("Maëlle", "L’Hélias-Bœuf", path).Project.ID
	s.Window.Resize(fyne.NewSize(1440, 2600)) // all rows are in sight
	return s.show(item)
}

func (s *screen) show(item string) *screen {
	s.page = s.Show(New, place.Route{Page: place.Documents, Dossier: s.project, Item: item}).(*page)
	return s
}

// says is the page's outline in plain spaces.
func (s *screen) says() string { return placetest.Plain(s.Outline()) }

func TestThePageSaysWhatEachDocumentIsForOrWhyItIsNotThere(t *testing.T) {
	s := open(t, data.EmployeeRelocation, "")
	for _, want := range []string{
		"> Plan d’accompagnement | Tout le plan, à signer en deux exemplaires.",
		words.DocumentsPartners, "Ressources humaines de l’employeur | 2 actions en cours",
		words.DocumentsAbsent,
		"Certificat de réalisation | Ce document appartient à un autre parcours.",
		"Adresse pour une enveloppe | L’adresse manque : notez la rue, le code postal et la commune.",
	} {
		if !strings.Contains(s.says(), want) {
			t.Errorf("the page doesn’t say %q:\n%s", want, s.says())
		}
	}
	if got := s.Header(); got.Up != (place.Route{Page: place.Dossier, Dossier: s.project}) || !strings.Contains(got.Where, "Maëlle") {
		t.Errorf("header %+v", got)
	}
	if got := s.Canvas().Focused(); got != fyne.Focusable(s.list) {
		t.Errorf("the focus is on %T", got)
	}
}

func TestADocumentIsShownOnScreen(t *testing.T) {
	for name, press := range map[string]func(*screen){
		"by Entrée":          func(s *screen) { s.Key(fyne.KeyDown, fyne.KeyReturn) },
		"by the primary key": func(s *screen) { s.Key(fyne.KeyDown); s.page.Do(place.Primary) },
		"by the button":      func(s *screen) { s.Key(fyne.KeyDown); s.Press(words.DocumentSee) },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, data.Training, "")
			press(s)
			want := place.Route{Page: place.Preview, Dossier: s.project, Item: "summary"}
			if len(s.Routes) != 1 || s.Routes[0] != want {
				t.Errorf("it leads to %v", s.Routes)
			}
		})
	}
}

func TestADocumentThatIsNotThereLeadsNowhere(t *testing.T) {
	s := open(t, data.Training, "employer_letter")
	status := s.WithStatus(s.page)
	s.Key(fyne.KeyReturn)
	if len(s.Routes) != 0 || len(s.Toasts) != 0 {
		t.Errorf("it leads to %v, as if done: %q", s.Routes, s.Toasts)
	}
	if status.Said != words.DocumentWhy("other_path") {
		t.Errorf("it says %q", status.Said)
	}
	s.Key(fyne.KeyUp)
	if status.Said != "" {
		t.Errorf("of another document it still says %q", status.Said)
	}
}

func TestEachPartnerAndAppointmentHasItsDocument(t *testing.T) {
	s := open(t, data.EmployeeRelocation, "")
	s.Desk.Do(func(tx *store.Tx) error {
		_, err := tx.PutAppointment(s.project, data.Appointment{At: "2026-12-08T10:00", Kind: "interview", Status: "planned"})
		return err
	})
	s.show("appointment:2026-12-08T10:00")
	if got := s.rows[s.list.Selected()]; got.offer.Of.Appointment != "2026-12-08T10:00" || placetest.Plain(got.title) != "mardi 8 décembre 2026 à 10 h" {
		t.Errorf("the route leads to %+v", got)
	}
	s.Key(fyne.KeyUp)
	if !strings.HasPrefix(s.route.Item, "partner_sheet:") {
		t.Errorf("the way back leads to %q", s.route.Item)
	}
}

func TestADossierThatCannotBeReadIsSaid(t *testing.T) {
	s := open(t, data.Training, "")
	s.project = "nobody"
	s.show("")
	if !strings.Contains(s.says(), words.DocumentsUnread) {
		t.Errorf("the page says\n%s", s.says())
	}
	if s.First() != nil || s.page.Do(place.Primary) {
		t.Error("something is offered of no dossier")
	}
}

func TestAVideoCallIsNamedOnce(t *testing.T) {
	s := open(t, data.EmployeeRelocation, "")
	s.Desk.Do(func(tx *store.Tx) error {
		_, err := tx.PutAppointment(s.project, data.Appointment{At: "2026-12-15T14:00", Kind: "video", Place: "Visioconférence", Status: "planned"})
		return err
	})
	s.show("")
	if !strings.Contains(s.says(), "| Visioconférence · Prévu") {
		t.Errorf("the page says:\n%s", s.says())
	}
}
