package settings_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

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
	s.Window.SetPadded(false)
	s.Window.Resize(fyne.NewSize(1440, 900))
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
	said := strings.Join(kit.Outline(s.page.Content()), "\n")
	said = strings.ReplaceAll(said, words.FileSize(s.Register.Size()), "482 ko")
	return strings.ReplaceAll(said, dir(s.Register.Path()), "/données")
}

func dir(path string) string { return path[:strings.LastIndexAny(path, `/\`)] }

func (s *screen) says(sentence string) bool {
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
	return strings.Contains(plain.Replace(s.outline()), sentence)
}

func (s *screen) want(sentence string) {
	s.t.Helper()
	if !s.says(sentence) {
		s.t.Errorf("the page doesn't say %q:\n%s", sentence, s.outline())
	}
}

func (s *screen) wantNot(sentence string) {
	s.t.Helper()
	if s.says(sentence) {
		s.t.Errorf("the page says %q:\n%s", sentence, s.outline())
	}
}

// Keyboard.

func (s *screen) canvas() fyne.Canvas { return s.Window.Canvas() }

// field goes to the field of that label.
func (s *screen) field(label string) *kit.Field {
	s.t.Helper()
	var found *kit.Field
	walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		if f, ok := o.(*kit.Field); ok && found == nil && f.Label() == label {
			found = f
		}
		return found == nil
	})
	if found == nil {
		s.t.Fatalf("no field %q:\n%s", label, s.outline())
	}
	found.Focus()
	return found
}

// write types into the field of that label and leaves it with Tab.
func (s *screen) write(label, text string) *kit.Field {
	s.t.Helper()
	f := s.field(label)
	s.typeIn(text)
	s.tab()
	return f
}

func (s *screen) typeIn(text string) {
	s.t.Helper()
	s.canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		s.key(fyne.KeyBackspace)
		return
	}
	for _, r := range text {
		s.canvas().Focused().TypedRune(r)
	}
}

func (s *screen) key(name fyne.KeyName) {
	s.t.Helper()
	if s.canvas().Focused() == nil {
		s.t.Fatal("nothing has the focus")
	}
	s.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (s *screen) chord(key fyne.KeyName, mod fyne.KeyModifier) {
	s.t.Helper()
	s.canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
}

func (s *screen) tab() { test.FocusNext(s.canvas()) }

// focused says what has the focus: a field's label, a button's or a link's
// word.
func (s *screen) focused() string {
	f := s.canvas().Focused()
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
	walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		if field, ok := o.(*kit.Field); ok && kit.HasFocus(field) {
			label = field.Label()
		}
		return true
	})
	return label
}

// press presses the button or follows the link of that word.
func (s *screen) press(word string) {
	s.t.Helper()
	done := false
	walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		switch w := o.(type) {
		case *kit.Button:
			if !done && w.Word() == word {
				done = true
				test.Tap(w)
			}
		case *kit.Link:
			if !done && w.Word() == word {
				done = true
				test.Tap(w)
			}
		case *kit.Tick:
			if !done && word == "tick" {
				done = true
				w.Press()
			}
		}
		return !done
	})
	if !done {
		s.t.Fatalf("nothing to press says %q:\n%s", word, s.outline())
	}
}

// choose chooses a value in the field of that label.
func (s *screen) choose(label, value string) {
	s.t.Helper()
	s.field(label).Control().(*kit.Choice).Press(value)
}

// walk goes through everything that can be seen, until it is told to stop.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return true
	}
	if !visit(o) {
		return false
	}
	var inside []fyne.CanvasObject
	if c, ok := o.(*fyne.Container); ok {
		inside = c.Objects
	} else if h, ok := o.(kit.Holder); ok {
		inside = h.Held()
	}
	for _, child := range inside {
		if !walk(child, visit) {
			return false
		}
	}
	return true
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
