package welcome_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

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

func TestThreeFieldsAndEnterMakeTheRegister(t *testing.T) {
	s := open(t)
	s.Type("Élodie Fau")
	s.Tab() // the télécentre
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeyReturn)
	s.Tab()
	s.Type("04.65.71.20.10")
	s.page.Do(place.Primary)
	want := []begun{{Structure: data.Structure{
		Adviser: "Élodie Fau", Telecentre: s.Program.Network[0].Name, Phone: "+33465712010",
	}}}
	if diff := cmp.Diff(want, s.begun); diff != "" {
		t.Error(diff, "\n", s.Outline())
	}
}

func TestWithoutANameNothingIsMadeAndTheFieldSaysWhy(t *testing.T) {
	s := open(t)
	s.page.Do(place.Primary)
	if len(s.begun) != 0 {
		t.Errorf("a register was made for nobody: %v", s.begun)
	}
	if !strings.Contains(s.Outline(), words.WelcomeNameError) {
		t.Errorf("the field doesn't say what is expected:\n%s", s.Outline())
	}
	s.Type("Élodie")
	s.Tab()
	if strings.Contains(s.Outline(), words.WelcomeNameError) {
		t.Error("the field still complains of a name that is there")
	}
}

func TestAPhoneThatCannotBeReadIsKeptAsTyped(t *testing.T) {
	s := open(t)
	s.Type("Élodie Fau")
	s.Tab()
	s.Tab()
	s.Type("poste 12")
	s.page.Do(place.Primary)
	if len(s.begun) != 1 || s.begun[0].Structure.Phone != "poste 12" {
		t.Errorf("begun with %v", s.begun)
	}
}

func TestAFolderThatCannotBeWrittenOffersAnother(t *testing.T) {
	s := open(t)
	s.Type("Élodie Fau")
	s.answer = &data.Error{Code: data.ReadOnly, Where: "/home/elodie/buron"}
	s.page.Do(place.Primary)
	for _, want := range []string{words.WelcomeFailed, words.Sentence(s.answer), words.WelcomeFolder} {
		if !strings.Contains(s.Outline(), want) {
			t.Errorf("the page lacks %q:\n%s", want, s.Outline())
		}
	}

	t.Run("a path that isn't whole is refused beside its field", func(t *testing.T) {
		s.Type("Documents")
		s.page.Do(place.Primary)
		if len(s.begun) != 1 || !strings.Contains(s.Outline(), words.WelcomeFolderBad) {
			t.Errorf("begun %v:\n%s", s.begun, s.Outline())
		}
	})
	t.Run("the register is made there", func(t *testing.T) {
		s.answer = nil
		s.BackTab()
		s.Tab()
		for range len("Documents") {
			s.Key(fyne.KeyBackspace)
		}
		s.Type("/srv/buron")
		s.Key(fyne.KeyReturn)
		if len(s.begun) != 2 || s.begun[1].Path != "/srv/buron/registre.buron" {
			t.Errorf("begun %v", s.begun)
		}
	})
}

func TestWhereTheDataWillBeIsSaidWhenAsked(t *testing.T) {
	s := open(t)
	if strings.Contains(s.Outline(), s.Program.Register) {
		t.Error("the path stands there unasked")
	}
	for range 5 {
		s.Tab()
	}
	s.Key(fyne.KeyReturn)
	if !strings.Contains(s.Outline(), words.WelcomeFile(s.Program.Register)) {
		t.Errorf("the path isn't said:\n%s", s.Outline())
	}
}

func TestTheDemonstrationIsOneKeyAway(t *testing.T) {
	s := open(t)
	for range 4 {
		s.Tab()
	}
	s.Key(fyne.KeyReturn)
	if s.demos != 1 {
		t.Errorf("asked for %d times", s.demos)
	}
}
