package newcomer

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// screen is the page in a window, as the shell would show it.
type screen struct {
	*placetest.Desk
	*page
	t *testing.T
}

func open(t *testing.T) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t}
	s.Desk.Do(func(tx *store.Tx) error {
		return tx.SetStructure(data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat"})
	})
	s.show()
	return s
}

func (s *screen) show() {
	s.page = s.Show(New, place.Route{Page: place.Newcomer}).(*page)
}

// fill types the three fields, going from one to the next with Tab.
func (s *screen) fill(first, last, phone string) {
	s.t.Helper()
	s.Window.Canvas().Focus(s.first.entry)
	for _, said := range []string{first, last, phone} {
		s.Type(said)
		s.Tab()
	}
}

// all are the dossiers of the register.
func (s *screen) all() []store.Row {
	s.t.Helper()
	rows, err := s.Register.Page(context.Background(), store.Query{Scope: store.All, Sort: store.Name})
	if err != nil {
		s.t.Fatal(err)
	}
	return rows
}

func (s *screen) only() data.Dossier {
	s.t.Helper()
	rows := s.all()
	if len(rows) != 1 {
		s.t.Fatalf("%d dossiers", len(rows))
	}
	return s.Dossier(rows[0].ID)
}

func TestThePageAsksThreeThingsAndThePath(t *testing.T) {
	s := open(t)
	want := `Un nom et un numéro suffisent pour commencer. Tout le reste vient dans l’entretien.
Prénom: 
Nom d’usage: 
Téléphone: 
Parcours: À définir
  ? Il peut rester à définir, et changer plus tard sans rien perdre.
[Créer sans commencer]
[[Commencer l’entretien]]
<Questionnaire vierge à imprimer>`
	if diff := cmp.Diff(want, placetest.Plain(s.Outline())); diff != "" {
		t.Errorf("screen (-want +got):\n%s", diff)
	}
	if got := placetest.Plain(s.Header().Where); got != "Télécentre : Murat · suivi par Élodie Fau" {
		t.Errorf("the header says %q", got)
	}
	s.WantFocus("the first name", s.first.entry)
}

func TestTabGoesThroughTheFormAsItIsRead(t *testing.T) {
	s := open(t)
	for i, w := range []fyne.Focusable{s.first.entry, s.last.entry, s.phone.entry, s.path.First(), s.only0(), s.start} {
		if got := s.Window.Canvas().Focused(); got != w {
			t.Fatalf("stop %d is %T", i, got)
		}
		s.Tab()
	}
	s.Tab() // over the way to a blank questionnaire
	s.WantFocus("the first name", s.first.entry)
}

func TestABlankQuestionnaireIsThatOfTheChosenPath(t *testing.T) {
	s := open(t)
	s.path.Press(string(data.Training))
	s.Press(words.BlankQuestionnaire)
	want := []place.Route{{Page: place.Preview, Step: place.BlankStep, Item: string(data.Training)}}
	if diff := cmp.Diff(want, s.Routes); diff != "" {
		t.Error(diff)
	}
	if len(s.all()) != 0 {
		t.Error("a dossier was made of it")
	}
}

// only0 is the button that only creates; only is a method of the screen.
func (s *screen) only0() fyne.Focusable { return s.page.only }

func TestANewcomerIsTakenAndTheInterviewBegins(t *testing.T) {
	s := open(t)
	s.fill("Marie-Françoise", "de Bœsinghe-Vandenbroucke-Lagarrigue", "06 39 98 01 02")
	if got := s.phone.entry.Text(); got != "06 39 98 01 02" {
		t.Errorf("the phone shows %q", got)
	}
	s.path.Press(string(data.EmployeeRelocation))
	s.Bench.Pass(time.Second)
	s.page.Do(place.Primary)
	s.page.Leave()
	s.Bench.Pass(time.Second)
	d := s.only()
	if d.Newcomer.Name() != "Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue" || d.Newcomer.Answers["phone"].Text() != "+33639980102" {
		t.Errorf("kept as %q, %+v", d.Newcomer.Name(), d.Newcomer.Answers["phone"])
	}
	p := d.Project
	if p.Path != data.EmployeeRelocation || p.Adviser != "Élodie Fau" || p.Answers["telecentre"].Text() != "Murat" || p.OpenedOn != s.Today() || !strings.HasPrefix(p.Number, "MUR-2026-") {
		t.Errorf("project %+v", p)
	}
	want := []place.Route{{Page: place.Interview, Dossier: p.ID}}
	if diff := cmp.Diff(want, s.Routes); diff != "" {
		t.Error(diff)
	}
	if got := s.Marks[len(s.Marks)-1]; got != (place.Route{Page: place.Dossier, Dossier: p.ID}) {
		t.Errorf("the way back leads to %v", got)
	}
	if drafts, err := s.Register.Drafts(context.Background(), draft.Owner); err != nil || len(drafts) != 0 {
		t.Errorf("drafts stay behind: %v, %v", drafts, err)
	}
}

func TestOneMayTakeWithoutBeginning(t *testing.T) {
	s := open(t)
	s.fill("Maëlle", "L’Hélias-Bœuf", "")
	s.page.only.Press()
	d := s.only()
	if d.Project.Path != data.Undecided {
		t.Errorf("the path is %s", d.Project.Path)
	}
	if got := s.Routes[0]; got != (place.Route{Page: place.Dossier, Dossier: d.Project.ID}) {
		t.Errorf("led to %v", got)
	}
	if got := s.Marks[len(s.Marks)-1]; got != (place.Route{Page: place.List}) {
		t.Errorf("the way back leads to %v", got)
	}
}

func TestAWrongPhoneIsSaidAndKept(t *testing.T) {
	s := open(t)
	s.fill("Maëlle", "L’Hélias-Bœuf", "zéro six 39")
	s.WantSays("Téléphone: zéro six 39\n  ! Un numéro de téléphone, par exemple 06 39 98 01 02 ; pour l’étranger, +32 au début. Il est gardé tel quel, à corriger plus tard.")
	s.page.Do(place.Primary)
	a := s.only().Newcomer.Answers["phone"]
	if a.Typed != "zéro six 39" || a.Value != nil {
		t.Errorf("kept as %+v", a)
	}
}

func TestAMendedPhoneIsNoLongerWrong(t *testing.T) {
	s := open(t)
	s.fill("Maëlle", "L’Hélias-Bœuf", "06 39")
	s.Window.Canvas().Focus(s.phone.entry)
	for _, r := range "980102" {
		s.phone.entry.TypedRune(r)
	}
	s.Tab()
	if s.phone.of.Error() != "" || s.phone.entry.Text() != "06 39 98 01 02" {
		t.Errorf("%q: %s", s.phone.entry.Text(), s.phone.of.Error())
	}
}

func TestWhatIsMissingIsSaidWhenItIsAskedFor(t *testing.T) {
	s := open(t)
	s.fill("  ", "", "")
	if s.first.of.Error() != "" {
		t.Errorf("it complains before anyone asked: %s", s.first.of.Error())
	}
	s.page.Do(place.Primary)
	s.WantSays("! Écrivez le prénom.")
	s.WantFocus("the first name", s.first.entry)
	s.fill("Maëlle", "", "")
	if s.first.of.Error() != "" {
		t.Errorf("it still complains: %s", s.first.of.Error())
	}
	s.page.Do(place.Primary)
	s.WantSays("! Écrivez le nom.")
	s.WantFocus("the last name", s.last.entry)
	if n := len(s.all()); n != 0 {
		t.Errorf("%d dossiers were made", n)
	}
}

func TestANameThatIsTooLongStaysInItsField(t *testing.T) {
	s := open(t)
	long := strings.Repeat("é", 200_001)
	s.first.entry.SetDraft(long)
	s.last.entry.SetDraft("L’Hélias")
	s.page.Do(place.Primary)
	s.WantSays("! 200 000 caractères au plus. Raccourcissez ce texte.")
	s.WantFocus("the first name", s.first.entry)
	if len(s.all()) != 0 || s.first.entry.Text() != long {
		t.Error("it was kept, or lost")
	}
}

// known puts Maëlle into the register.
func (s *screen) known() data.Dossier {
	s.t.Helper()
	var d data.Dossier
	s.Desk.Do(func(tx *store.Tx) (err error) {
		d, err = tx.Take("Maëlle", "L’Hélias-Bœuf", "+33639980102", data.BusinessCreation, "Élodie Fau", "Murat", s.Today())
		return err
	})
	return d
}

func TestANamesakeWithTheSamePhoneIsSaidAtEntry(t *testing.T) {
	s := open(t)
	d := s.known()
	s.fill("MAELLE", "l'helias boeuf", "0639980102")
	s.WantSays("! 1 dossier existe déjà à ce nom\n  Même nom et même numéro. Est-ce la même personne ?\n  <Ouvrir MUR-2026-0001 · Création d’activité>\n  <Ouvrir un nouveau projet pour cette personne>")
	s.WantSays("[[Créer un autre dossier]]")
	kit.FirstIn(s.same.object).(*kit.Link).Press()
	if got := s.Routes[0]; got != (place.Route{Page: place.Dossier, Dossier: d.Project.ID}) {
		t.Errorf("the link leads to %v", got)
	}
	if got := s.typed(); got != "" {
		t.Errorf("the form still holds %q", got)
	}
}

func TestANamesakeElsewhereIsNone(t *testing.T) {
	s := open(t)
	s.known()
	s.fill("Maëlle", "L’Hélias-Bœuf", "06 39 98 01 03")
	if s.same.object.Visible() {
		t.Errorf("another phone is another person:\n%s", placetest.Plain(s.Outline()))
	}
}

func TestNobodyIsTakenTwiceUnawares(t *testing.T) {
	s := open(t)
	s.known()
	s.first.entry.SetDraft("Maëlle")
	s.last.entry.SetDraft("L’Hélias-Bœuf")
	s.phone.entry.SetDraft("0639980102")
	s.page.Do(place.Primary) // without having left the phone
	if n := len(s.all()); n != 1 {
		t.Fatalf("%d dossiers: it was taken although nobody was told", n)
	}
	s.WantFocus("the way to the dossier", kit.FirstIn(s.same.object))
	s.page.Do(place.Primary)
	if n := len(s.all()); n != 2 {
		t.Errorf("%d dossiers after it was told and asked again", n)
	}
}

func TestSomeoneKnownMayBeginAnotherProject(t *testing.T) {
	s := open(t)
	d := s.known()
	s.fill("Maëlle", "L’Hélias-Bœuf", "0639980102")
	s.path.Press(string(data.Training))
	s.page.takeAgain(d.Newcomer.ID)
	rows := s.all()
	if len(rows) != 2 || rows[0].Newcomer != rows[1].Newcomer {
		t.Fatalf("%+v", rows)
	}
	if s.Routes[0].Page != place.Dossier || s.Routes[0].Dossier == d.Project.ID {
		t.Errorf("led to %v", s.Routes)
	}
}

func TestANamesakeInTheTrashLeadsThere(t *testing.T) {
	s := open(t)
	d := s.known()
	s.Desk.Do(func(tx *store.Tx) error { return tx.Trash(d.Project.ID) })
	s.fill("Maëlle", "L’Hélias-Bœuf", "0639980102")
	s.WantSays("<Ouvrir MUR-2026-0001 · Création d’activité · dans la corbeille>")
	if strings.Contains(placetest.Plain(s.Outline()), "nouveau projet") {
		t.Error("a project is offered to somebody who is in the trash")
	}
	kit.FirstIn(s.same.object).(*kit.Link).Press()
	if got := s.Routes[0]; got != (place.Route{Page: place.Trash, Item: string(d.Project.ID)}) {
		t.Errorf("the link leads to %v", got)
	}
}

func TestWhatIsTypedComesBack(t *testing.T) {
	s := open(t)
	s.fill("Maëlle", "L’Hélias", "zéro six")
	s.path.Press(string(data.Training))
	s.Bench.Pass(time.Second)
	s.show()
	s.WantSays("i Votre saisie d’avant a été retrouvée.")
	s.WantSays("Prénom: Maëlle\nNom d’usage: L’Hélias\nTéléphone: zéro six\n  ! Un numéro")
	s.WantSays("Parcours: Formation")
	s.page.forget()
	s.WantFocus("the first name", s.first.entry)
	s.Bench.Pass(time.Second)
	s.show()
	if s.typed() != "" || s.found.Visible() {
		t.Errorf("what was forgotten is back:\n%s", placetest.Plain(s.Outline()))
	}
}

func TestLeavingKeepsWhatIsTyped(t *testing.T) {
	s := open(t)
	s.first.entry.SetDraft("Maëlle")
	s.page.Leave()
	s.Bench.Pass(time.Second)
	s.show()
	s.WantSays("Prénom: Maëlle")
}

func TestUndoWithinAFieldTakesBackTyping(t *testing.T) {
	s := open(t)
	for _, r := range "Maëlle" {
		s.first.entry.TypedRune(r)
	}
	s.first.entry.TypedShortcut(&fyne.ShortcutUndo{})
	if got := s.first.entry.Text(); got == "Maëlle" {
		t.Errorf("the field still says %q", got)
	}
}

func TestPressingTwiceTakesOnce(t *testing.T) {
	s := open(t)
	s.fill("Maëlle", "L’Hélias", "")
	save := s.Desk.Save
	var waiting []place.Gesture
	s.desk.Save = func(g place.Gesture) { waiting = append(waiting, g) }
	s.page.Do(place.Primary)
	s.page.Do(place.Primary)
	for _, g := range waiting {
		save(g)
	}
	if n := len(s.all()); n != 1 {
		t.Errorf("%d dossiers", n)
	}
}

func TestARegisterThatRefusesIsSaid(t *testing.T) {
	s := open(t)
	s.fill("Maëlle", "L’Hélias", "")
	s.desk.Save = func(g place.Gesture) { g.Then(&data.Error{Code: data.DiskFull}) }
	s.page.Do(place.Primary)
	if len(s.Notices) != 1 || s.first.entry.Text() != "Maëlle" || len(s.Routes) != 0 {
		t.Errorf("notices %v, routes %v, %s", s.Notices, s.Routes, placetest.Plain(s.Outline()))
	}
}
