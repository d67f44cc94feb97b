package settings_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

func TestFocus(t *testing.T) {
	t.Run("opens on the main button, and goes on as read", func(t *testing.T) {
		s := open(t, "data", "")
		got := []string{s.focused()}
		for range 5 {
			s.Tab()
			got = append(got, s.focused())
		}
		want := []string{"Sauvegarder maintenant", "Ouvrir le dossier", "Dossier de la copie", "Copier dans ce dossier", "Ou une copie faite ailleurs", "Rétablir cette copie"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("goes through the lines of who welcomes", func(t *testing.T) {
		s := open(t, "structure", "")
		got := []string{s.focused()}
		for range 5 {
			s.Tab()
			got = append(got, s.focused())
		}
		want := []string{"Votre prénom et votre nom", "Télécentre où vous recevez", "Téléphone", "Horaires", "Adresse électronique", "Délégué à la protection des données"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("comes back to the row that was left", func(t *testing.T) {
		s := open(t, "contacts", "")
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeyReturn)
		s.WantSays("Apprendre à utiliser les outils")
		if got := s.focused(); got != "Nom ou service" {
			t.Errorf("the focus is on %q", got)
		}
		s.page.Do(place.Close)
		if got := s.focused(); got != "list" {
			t.Errorf("the focus is on %q", got)
		}
		s.WantSays("> Aide au numérique")
	})
	t.Run("the zones are the sections and the sheet", func(t *testing.T) {
		s := open(t, "data", "")
		zones := s.page.Zones()
		if len(zones) != 3 || kit.FirstIn(zones[1]) == nil || kit.FirstIn(zones[2]) == nil {
			t.Fatalf("%d zones", len(zones))
		}
	})
	t.Run("a section is reached by its name", func(t *testing.T) {
		s := open(t, "telecentres", "")
		s.WantSays("> Télécentres")
		s = open(t, "nowhere", "")
		s.WantSays("> Où sont mes données")
	})
}

func TestKeys(t *testing.T) {
	t.Run("Ctrl+Entrée presses the main button", func(t *testing.T) {
		s := open(t, "trash", "")
		if !s.page.Do(place.Primary) || s.Routes[len(s.Routes)-1].Page != place.Trash {
			t.Error(s.Routes)
		}
		s = open(t, "structure", "")
		if s.page.Do(place.Primary) {
			t.Error("a section without a main button took the key")
		}
	})
	t.Run("Échap goes back to the list, then to the dossiers", func(t *testing.T) {
		s := open(t, "telecentres", "new")
		s.page.Do(place.Close)
		s.page.Do(place.Close)
		want := []place.Route{{Page: place.Settings, Step: "telecentres"}, {Page: place.List}}
		if diff := cmp.Diff(want, s.Routes); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("Entrée opens a section from their list", func(t *testing.T) {
		s := open(t, "data", "")
		s.Canvas().Focus(kit.FirstIn(s.page.Zones()[1]))
		s.Key(fyne.KeyDown)
		s.Key(fyne.KeyReturn)
		s.WantSays("> Corbeille")
		if got := s.focused(); got != "Ouvrir la corbeille" {
			t.Errorf("the focus is on %q", got)
		}
	})
	t.Run("commands lead to the sections", func(t *testing.T) {
		s := open(t, "data", "")
		for _, c := range s.page.(place.Commander).Commands() {
			if strings.Contains(c.Title, "Contacts") {
				c.Run()
			}
		}
		s.WantSays("> Contacts")
	})
}

func TestStructure(t *testing.T) {
	t.Run("is kept when a field is left", func(t *testing.T) {
		s := open(t, "structure", "")
		s.write("Votre prénom et votre nom", "  Élodie Fau ")
		s.write("Téléphone", "04.71.20.01.30")
		s.choose("Télécentre où vous recevez", "Murat")
		s.write("Horaires", "du lundi au vendredi")
		s.write("Adresse électronique", "elodie@exemple.invalid")
		s.write("Délégué à la protection des données", "mairie de Murat")
		want := data.Structure{
			Adviser: "Élodie Fau", Telecentre: "Murat", Phone: "+33471200130", Hours: "du lundi au vendredi",
			Email: "elodie@exemple.invalid", DataOfficer: "mairie de Murat",
		}
		if diff := cmp.Diff(want, s.structure()); diff != "" {
			t.Error(diff)
		}
		s.WantSays("Téléphone: 04 71 20 01 30")
	})
	t.Run("keeps a wrong phone as typed, and says so", func(t *testing.T) {
		s := open(t, "structure", "")
		f := s.write("Téléphone", "appeler le soir")
		if s.structure().Phone != "appeler le soir" || f.Error() == "" {
			t.Errorf("kept as %q, said %q", s.structure().Phone, f.Error())
		}
		s.WantSays("C’est gardé tel quel.")
		s.write("Téléphone", "0471200130")
		s.WantUnsaid("C’est gardé tel quel.")
	})
	t.Run("is taken back by an undo", func(t *testing.T) {
		s := open(t, "structure", "")
		s.write("Horaires", "le matin")
		s.write("Horaires", "le soir")
		s.Undo()
		s.WantSays("Horaires: le matin")
		s.Redo()
		s.WantSays("Horaires: le soir")
	})
	t.Run("leaving the page keeps what is being typed", func(t *testing.T) {
		s := open(t, "structure", "")
		s.field("Horaires")
		s.TypeIn("le matin")
		s.page.Leave()
		if s.structure().Hours != "le matin" {
			t.Error(s.structure())
		}
	})
	t.Run("finds again what was typed before a crash", func(t *testing.T) {
		s := open(t, "structure", "")
		s.field("Horaires")
		s.TypeIn("le matin")
		s.Bench.Pass(2 * time.Second)
		s.show("structure", "") // as after a crash: the page was never left
		if s.structure().Hours != "" {
			t.Fatal("kept without being left")
		}
		s.WantSays("Horaires: le matin")
		s.WantSays("Texte retrouvé")
		s.field("Horaires")
		s.Tab()
		if s.structure().Hours != "le matin" {
			t.Error(s.structure())
		}
		if left := s.drafts("settings"); len(left) > 0 {
			t.Error(left)
		}
	})
	t.Run("a text too long for the register stays in its field", func(t *testing.T) {
		s := open(t, "structure", "")
		s.write("Horaires", "le matin")
		f := s.field("Horaires")
		f.Control().(*kit.Entry).SetDraft(strings.Repeat("a", data.MaxText+1))
		s.Tab()
		if s.structure().Hours != "le matin" || !strings.Contains(f.Error(), "200") {
			t.Errorf("said %q", f.Error())
		}
	})
}

// drafts are those of an owner.
func (s *screen) drafts(owner data.ID) map[string]string {
	s.t.Helper()
	all, err := s.Register.Drafts(context.Background(), owner)
	if err != nil {
		s.t.Fatal(err)
	}
	return all
}

func TestContacts(t *testing.T) {
	t.Run("are kept role by role", func(t *testing.T) {
		s := open(t, "contacts", "social_services")
		s.write("Nom ou service", "France services de Murat")
		s.write("Téléphone", "04 71 20 01 30")
		s.write("Horaires", "le matin")
		s.Press("Vérifié aujourd’hui")
		want := data.Contact{Role: "social_services", Name: "France services de Murat", Phone: "+33471200130", Hours: "le matin", CheckedOn: s.Today()}
		if diff := cmp.Diff(want, s.contact("social_services")); diff != "" {
			t.Error(diff)
		}
		s.page.Do(place.Close)
		s.WantSays("> Maison France services ou service social | France services de Murat | 04 71 20 01 30 | 24 nov. 2026")
	})
	t.Run("keep a wrong phone as typed", func(t *testing.T) {
		s := open(t, "contacts", "social_services")
		f := s.write("Téléphone", "demander Zoé")
		if s.contact("social_services").Phone != "demander Zoé" || f.Error() == "" {
			t.Error(s.contact("social_services"), f.Error())
		}
	})
	t.Run("keep a wrong date in its field, and its draft", func(t *testing.T) {
		s := open(t, "contacts", "social_services")
		s.write("Vérifié le", "3 novembre")
		f := s.write("Vérifié le", "la semaine passée")
		if got := s.contact("social_services").CheckedOn; got != day(t, "2026-11-03") && got != day(t, "2027-11-03") {
			t.Errorf("kept as %v", got)
		}
		if f.Error() == "" {
			t.Error("nothing is said")
		}
		s.WantSays("Vérifié le: la semaine passée")
		s.Bench.Pass(2 * time.Second)
		s.turn("data", "")
		s.turn("contacts", "social_services")
		s.WantSays("Vérifié le: la semaine passée")
		s.WantSays("Ce qui était enregistré reste en place.")
		s.show("contacts", "social_services")
		s.WantSays("Vérifié le: la semaine passée")
		s.write("Vérifié le", "2/11/2026")
		s.turn("data", "")
		s.turn("contacts", "social_services")
		s.WantSays("Vérifié le: 02/11/2026")
		s.WantUnsaid("Texte retrouvé")
		s.write("Vérifié le", "")
		if !s.contact("social_services").CheckedOn.IsZero() || len(s.drafts("contacts")) > 0 {
			t.Error(s.contact("social_services"), s.drafts("contacts"))
		}
	})
	t.Run("an undo empties one that was just filled", func(t *testing.T) {
		s := open(t, "contacts", "social_services")
		s.write("Nom ou service", "France services")
		s.Undo()
		s.WantUnsaid("Nom ou service: France services")
		if c := s.contact("social_services"); c.Name != "" {
			t.Error(c)
		}
	})
}

func TestNetwork(t *testing.T) {
	openMurat := func(t *testing.T) *screen {
		s := prepare(t)
		c, _ := s.centre("Murat")
		s.show("telecentres", string(c.ID))
		return s
	}
	t.Run("a télécentre is kept field by field", func(t *testing.T) {
		s := openMurat(t)
		s.write("Nom", "Murat centre")
		s.write("Code", "mrt")
		s.write("Commune", "Laveissière")
		s.write("Téléphone", "0471200130")
		s.write("Horaires", "du lundi au vendredi")
		s.write("Demi-journée", "12,50")
		s.write("Journée", "")
		s.Press(words.CentreToCheck)
		c, ok := s.centre("Murat centre")
		if !ok || c.Code != "MRT" || c.Commune.Name != "Laveissière" || c.Phone != "+33471200130" ||
			c.Hours != "du lundi au vendredi" || c.HalfDay != 1250 || c.DayPass != 0 || c.Week != 8000 || c.ToCheck {
			t.Errorf("%+v", c)
		}
		s.WantSays("Demi-journée: 12,50 €")
	})
	t.Run("wrong input stays in its field and changes nothing", func(t *testing.T) {
		for label, typed := range map[string]string{
			"Nom": "saint flour", "Code": "FLO", "Journée": "gratuit", "Mois": "-5",
		} {
			s := openMurat(t)
			before, _ := s.centre("Murat")
			f := s.write(label, typed)
			after, _ := s.centre("Murat")
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("%s: %s", label, diff)
			}
			if !strings.Contains(f.Error(), "reste en place") || !strings.Contains(f.Control().Shown(), typed) {
				t.Errorf("%s: shows %q, says %q", label, f.Control().Shown(), f.Error())
			}
		}
		for label, typed := range map[string]string{"Nom": " ", "Code": "É1"} {
			s := openMurat(t)
			if f := s.write(label, typed); f.Error() == "" {
				t.Errorf("%s takes %q", label, typed)
			}
		}
	})
	t.Run("a field that is wrong doesn't keep the others from being kept", func(t *testing.T) {
		s := openMurat(t)
		s.write("Code", "FLO")
		s.write("Horaires", "le matin")
		if c, _ := s.centre("Murat"); c.Hours != "le matin" || c.Code != "MUR" {
			t.Errorf("%+v", c)
		}
		s.WantSays("Un autre télécentre a ce code.")
	})
	t.Run("one is added by its name", func(t *testing.T) {
		s := open(t, "telecentres", "")
		s.page.Do(place.Primary)
		s.page.Do(place.Primary)
		s.WantSays("Écrivez le nom du télécentre.")
		s.TypeIn("Massiac")
		s.Key(fyne.KeyReturn)
		c, ok := s.centre("Massiac")
		if !ok || !c.ToCheck || c.Code == "" {
			t.Fatalf("%+v", c)
		}
		s.WantSays("Code: " + c.Code)
		if got := s.focused(); got != "Nom" {
			t.Errorf("the focus is on %q", got)
		}
		s.page.Do(place.Close)
		s.WantSays("> Massiac")
	})
	t.Run("one is added once, and its draft goes", func(t *testing.T) {
		s := open(t, "telecentres", "new")
		s.TypeIn("Massiac")
		s.Bench.Pass(2 * time.Second)
		s.Key(fyne.KeyReturn)
		if left := s.drafts("telecentres"); len(left) > 0 {
			t.Error(left)
		}
		s.turn("telecentres", "new")
		s.WantUnsaid("Nom: Massiac")
	})
	t.Run("a name that exists isn't added", func(t *testing.T) {
		s := open(t, "telecentres", "new")
		s.TypeIn("SAINT FLOUR")
		s.page.Do(place.Primary)
		s.WantSays("Un autre télécentre porte ce nom.")
		s.WantSays("Nom: SAINT FLOUR")
	})
	t.Run("one is removed once it was asked, and an undo brings it back", func(t *testing.T) {
		s := openMurat(t)
		s.Press("Retirer du réseau")
		s.Answer(false)
		if _, ok := s.centre("Murat"); !ok {
			t.Fatal("removed all the same")
		}
		s.Press("Retirer du réseau")
		s.Answer(true)
		if _, ok := s.centre("Murat"); ok {
			t.Fatal("it is still there")
		}
		s.WantUnsaid("Murat |")
		if s.focused() != "list" || len(s.Toasts) != 1 {
			t.Error(s.focused(), s.Toasts)
		}
		s.Undo()
		s.WantSays("Murat |")
	})
	t.Run("an undo of the adding leads back to the list", func(t *testing.T) {
		s := open(t, "telecentres", "new")
		s.TypeIn("Massiac")
		s.Key(fyne.KeyReturn)
		s.Undo()
		s.WantSays("> Télécentres")
		s.WantUnsaid("Massiac")
		s.WantSays("Ajouter un télécentre")
	})
	t.Run("an empty network says what to do", func(t *testing.T) {
		s := prepare(t)
		all, err := s.Register.Telecentres(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		s.Do(func(tx *store.Tx) error {
			for _, c := range all {
				if err := tx.RemoveTelecentre(c.ID); err != nil {
					return err
				}
			}
			return nil
		})
		s.show("telecentres", "")
		s.WantSays("Ajoutez celui où vous recevez.")
		s.Undo()
		s.WantSays("Murat |")
	})
}

func TestAdvisersAreConfirmed(t *testing.T) {
	s := prepare(t)
	s.usual()
	s.show("advisers", "")
	s.Press("Confirmer Jean Bœuf")
	s.WantSays("Tous les conseillers connus sont vérifiés.")
	s.Undo()
	s.WantSays("[Confirmer Jean Bœuf]")
}

func TestDisplay(t *testing.T) {
	s := open(t, "display", "")
	s.choose("Taille du texte", "1.2")
	s.choose("Couleurs", "dark")
	if s.Program.Scale != look.Large || s.Program.Mode != look.Dark {
		t.Errorf("%v, %v", s.Program.Scale, s.Program.Mode)
	}
	if last := s.Marks[len(s.Marks)-1]; last.Item != "colours" {
		t.Errorf("after the colours, one comes back to %q", last.Item)
	}
	s.show("display", "colours")
	if got := s.focused(); got != "Couleurs" {
		t.Errorf("the focus is on %q", got)
	}
	s.WantSays("Taille du texte: Grand")
}
