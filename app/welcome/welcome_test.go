package welcome_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/welcome"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// screen is the welcome page, with what it asked of the program.
type screen struct {
	*placetest.Desk
	page   place.Page
	begun  []begun
	demos  int
	answer error // what making the register ends with
}

type begun struct {
	Path      string
	Structure data.Structure
}

func open(t *testing.T) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t)}
	s.Program.Register = "/home/elodie/buron/registre.buron"
	s.Program.Begin = func(path string, st data.Structure, then func(error)) {
		s.begun = append(s.begun, begun{path, st})
		then(s.answer)
	}
	s.Program.Demonstrate = func(then func(error)) {
		s.demos++
		then(s.answer)
	}
	s.page = s.Show(welcome.New, place.Route{Page: place.Welcome})
	return s
}

func (s *screen) typeIn(text string) {
	for _, r := range text {
		s.Window.Canvas().Focused().TypedRune(r)
	}
}

func (s *screen) key(name fyne.KeyName) {
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (s *screen) tab() { test.FocusNext(s.Window.Canvas()) }

func (s *screen) outline() string { return strings.Join(kit.Outline(s.page.Content()), "\n") }

func TestThreeFieldsAndEnterMakeTheRegister(t *testing.T) {
	s := open(t)
	s.typeIn("Élodie Fau")
	s.tab() // the télécentre
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	s.tab()
	s.typeIn("04.65.71.20.10")
	s.page.Do(place.Primary)
	want := []begun{{Structure: data.Structure{
		Adviser: "Élodie Fau", Telecentre: s.Program.Network[0].Name, Phone: "+33465712010",
	}}}
	if diff := cmp.Diff(want, s.begun); diff != "" {
		t.Error(diff, "\n", s.outline())
	}
}

func TestWithoutANameNothingIsMadeAndTheFieldSaysWhy(t *testing.T) {
	s := open(t)
	s.page.Do(place.Primary)
	if len(s.begun) != 0 {
		t.Errorf("a register was made for nobody: %v", s.begun)
	}
	if !strings.Contains(s.outline(), words.WelcomeNameError) {
		t.Errorf("the field doesn't say what is expected:\n%s", s.outline())
	}
	s.typeIn("Élodie")
	s.tab()
	if strings.Contains(s.outline(), words.WelcomeNameError) {
		t.Error("the field still complains of a name that is there")
	}
}

func TestAPhoneThatCannotBeReadIsKeptAsTyped(t *testing.T) {
	s := open(t)
	s.typeIn("Élodie Fau")
	s.tab()
	s.tab()
	s.typeIn("poste 12")
	s.page.Do(place.Primary)
	if len(s.begun) != 1 || s.begun[0].Structure.Phone != "poste 12" {
		t.Errorf("begun with %v", s.begun)
	}
}

func TestAFolderThatCannotBeWrittenOffersAnother(t *testing.T) {
	s := open(t)
	s.typeIn("Élodie Fau")
	s.answer = &data.Error{Code: data.ReadOnly, Where: "/home/elodie/buron"}
	s.page.Do(place.Primary)
	for _, want := range []string{words.WelcomeFailed, words.Sentence(s.answer), words.WelcomeFolder} {
		if !strings.Contains(s.outline(), want) {
			t.Errorf("the page lacks %q:\n%s", want, s.outline())
		}
	}

	t.Run("a path that isn't whole is refused beside its field", func(t *testing.T) {
		s.typeIn("Documents")
		s.page.Do(place.Primary)
		if len(s.begun) != 1 || !strings.Contains(s.outline(), words.WelcomeFolderBad) {
			t.Errorf("begun %v:\n%s", s.begun, s.outline())
		}
	})
	t.Run("the register is made there", func(t *testing.T) {
		s.answer = nil
		test.FocusPrevious(s.Window.Canvas())
		s.tab()
		for range len("Documents") {
			s.key(fyne.KeyBackspace)
		}
		s.typeIn("/srv/buron")
		s.key(fyne.KeyReturn)
		if len(s.begun) != 2 || s.begun[1].Path != "/srv/buron/registre.buron" {
			t.Errorf("begun %v", s.begun)
		}
	})
}

func TestWhereTheDataWillBeIsSaidWhenAsked(t *testing.T) {
	s := open(t)
	if strings.Contains(s.outline(), s.Program.Register) {
		t.Error("the path stands there unasked")
	}
	for range 5 {
		s.tab()
	}
	s.key(fyne.KeyReturn)
	if !strings.Contains(s.outline(), words.WelcomeFile(s.Program.Register)) {
		t.Errorf("the path isn't said:\n%s", s.outline())
	}
}

func TestTheDemonstrationIsOneKeyAway(t *testing.T) {
	s := open(t)
	for range 4 {
		s.tab()
	}
	s.key(fyne.KeyReturn)
	if s.demos != 1 {
		t.Errorf("asked for %d times", s.demos)
	}
}
