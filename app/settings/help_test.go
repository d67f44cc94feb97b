package settings_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/settings"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// screen is the settings in a window, as the shell would show them.
type screen struct {
	*placetest.Desk
	t    testing.TB
	page place.Page
	now  time.Time
	// What the page asked of the program.
	opened, restored []string
	demonstrated     int
}

// longest is the longest name of the tests.
const longest = "Mme Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue"

func prepare(t testing.TB) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t, now: placetest.Hour}
	d := s.Desk.Desk
	d.Now = func() time.Time { return s.now }
	d.Go = func(to place.Route) {
		s.Routes = append(s.Routes, to)
		if to.Page == place.Settings {
			s.page.(place.Turner).Turn(to)
		}
	}
	d.Program.Open = func(path string) error {
		s.opened = append(s.opened, path)
		return nil
	}
	d.Program.Restore = func(from string, then func(error)) {
		s.restored = append(s.restored, from)
		then(nil)
	}
	d.Program.Demonstrate = func(func(error)) { s.demonstrated++ }
	return s
}

// open shows a section of a register.
func open(t testing.TB, step, item string) *screen {
	t.Helper()
	s := prepare(t)
	s.show(step, item)
	return s
}

func (s *screen) show(step, item string) {
	s.t.Helper()
	s.page = s.Show(settings.New, place.Route{Page: place.Settings, Step: step, Item: item})
}

// turn leads to another section, as the shell would.
func (s *screen) turn(step, item string) {
	s.Desk.Desk.Go(place.Route{Page: place.Settings, Step: step, Item: item})
}

// usual is a register in use: who welcomes, some contacts, an imported adviser.
func (s *screen) usual() {
	s.t.Helper()
	d := s.Take("Maëlle", "L’Hélias-Bœuf", data.BusinessCreation)
	s.Do(func(tx *store.Tx) error {
		if err := tx.SetStructure(data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat", Phone: "+33471200130", Hours: "Du lundi au vendredi, de 9 h à 12 h"}); err != nil {
			return err
		}
		if err := tx.PutContact(data.Contact{Role: "telecentre_host", Name: "Accueil de Murat", Phone: "+33471200130", CheckedOn: day(s.t, "2026-11-02")}); err != nil {
			return err
		}
		if err := tx.PutContact(data.Contact{Role: "social_services", Name: "France services", Phone: "appeler le matin"}); err != nil {
			return err
		}
		d.Project.Adviser = "Jean Bœuf"
		d.Newcomer.ID, d.Project.ID, d.Project.Number = "019358a0-0000-7000-8000-000000000001", "019358a0-0000-7000-8000-000000000002", "CHA-2026-0001"
		_, err := tx.Insert(d)
		return err
	})
}

// full is usual with the longest names everywhere.
func (s *screen) full() {
	s.t.Helper()
	s.usual()
	long := strings.Repeat(longest+", ", 3)
	s.Do(func(tx *store.Tx) error {
		if err := tx.SetStructure(data.Structure{
			Adviser: longest, Telecentre: "Pierrefort", Phone: "le zéro quatre soixante et onze",
			Hours: long, Email: "elodie.fau(arobase)exemple", DataOfficer: long,
		}); err != nil {
			return err
		}
		c := data.Contact{Role: "disability_referent", Name: long, Phone: "+3225551212", Hours: long, CheckedOn: day(s.t, "2026-01-01")}
		if err := tx.PutContact(c); err != nil {
			return err
		}
		_, err := tx.PutTelecentre(data.Telecentre{
			Name: "Télécentre " + longest, Phone: "+33471000000", Email: "accueil@exemple.invalid", Hours: long, Equipment: long,
			Specialities: long, HalfDay: 1050, DayPass: 2000, Week: 8000, Month: 1234567, Source: long, ToCheck: true,
		})
		return err
	})
}

func day(t testing.TB, s string) calendar.Day {
	t.Helper()
	d, err := calendar.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// centre is a télécentre of the register by its name.
func (s *screen) centre(name string) (data.Telecentre, bool) {
	s.t.Helper()
	all, err := s.Register.Telecentres(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	for _, c := range all {
		if c.Name == name {
			return c, true
		}
	}
	return data.Telecentre{}, false
}

// structure is who welcomes, as the register has it.
func (s *screen) structure() data.Structure {
	s.t.Helper()
	is, err := s.Register.Structure(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return is
}

// contact is who holds a role, as the register has it.
func (s *screen) contact(role data.ID) data.Contact {
	s.t.Helper()
	all, err := s.Register.Contacts(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return all[role]
}

// outline is what the page says, without the folders of the test.
func (s *screen) outline() string {
	said := s.Outline()
	said = strings.ReplaceAll(said, words.FileSize(s.Register.Size()), "482 ko")
	return strings.ReplaceAll(said, dir(s.Register.Path()), "/données")
}

func dir(path string) string { return path[:strings.LastIndexAny(path, `/\`)] }

// Keyboard.

// field goes to the field of that label.
func (s *screen) field(label string) *kit.Field {
	s.t.Helper()
	f := s.Field(label)
	f.Focus()
	return f
}

// write types into the field of that label and leaves it with Tab.
func (s *screen) write(label, text string) *kit.Field {
	s.t.Helper()
	f := s.field(label)
	s.TypeIn(text)
	s.Tab()
	return f
}

// focused says what has the focus: a field's label, a button's or a link's
// word.
func (s *screen) focused() string {
	f := s.Canvas().Focused()
	switch w := f.(type) {
	case nil:
		return ""
	case *kit.Button:
		return w.Word()
	case *kit.Link:
		return w.Word()
	case *kit.List:
		return "list"
	case *kit.Steps:
		return "sections"
	case *kit.Tick:
		return "tick"
	}
	label := "?"
	kit.Walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		field, ok := o.(*kit.Field)
		if ok && kit.HasFocus(field) {
			label = field.Label()
		}
		return false
	})
	return label
}

// choose chooses a value in the field of that label.
func (s *screen) choose(label, value string) {
	s.t.Helper()
	s.field(label).Control().(*kit.Choice).Press(value)
}

// choosesLast chooses the newest backup to be restored.
func (s *screen) choosesLast() {
	s.t.Helper()
	last, ok := s.Register.LastBackup()
	if !ok {
		s.t.Fatal("no backup")
	}
	s.choose("Sauvegarde", last.Path)
}
