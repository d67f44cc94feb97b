package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/command"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/shell"
	"github.com/buron-cantal/buron/app/trouble"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// stub is a page that only counts how often it was read again.
type stub struct {
	desk    *place.Desk
	route   place.Route
	reloads int
}

func (p *stub) Header() place.Header       { return place.Header{Title: string(p.route.Page)} }
func (p *stub) Content() fyne.CanvasObject { return kit.NewGround(look.Sheet) }
func (p *stub) First() fyne.Focusable      { return nil }
func (p *stub) Zones() []fyne.CanvasObject { return nil }
func (p *stub) Do(place.Action) bool       { return false }
func (p *stub) Reload()                    { p.reloads++ }
func (p *stub) Leave()                     {}

// sitting is a program without the toolkit's window, whose work is done at once.
type sitting struct {
	t *testing.T
	*program
	bench *work.Bench
	page  *stub // the last stub built
	now   time.Time
}

func sit(t *testing.T, start command.Start) *sitting {
	t.Helper()
	s := &sitting{t: t, bench: work.Inline(), now: time.Date(2026, 11, 24, 14, 32, 0, 0, time.Local)}
	folder := t.TempDir()
	if start.Register == "" {
		start.Register = filepath.Join(folder, "registre.buron")
	}
	toolkit := test.NewTempApp(t)
	s.program = newProgram(start, Outside{
		Stderr: os.Stderr, Now: func() time.Time { return s.now }, Folder: folder,
	}, toolkit, test.NewTempWindow(t, nil))
	s.crew = s.bench
	stubs := func(desk *place.Desk, route place.Route) place.Page {
		s.page = &stub{desk: desk, route: route}
		return s.page
	}
	s.pages = map[place.Name]shell.Maker{place.Welcome: stubs, place.List: stubs, place.Trouble: trouble.New}
	t.Cleanup(func() { s.end() })
	return s
}

// begun is a sitting with a register of one's own.
func begun(t *testing.T) *sitting {
	t.Helper()
	s := sit(t, command.Start{})
	s.open(s.start.Register)
	s.facts.Begin("", data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat"}, s.noError("begin"))
	return s
}

func (s *sitting) noError(what string) func(error) {
	return func(err error) {
		s.t.Helper()
		if err != nil {
			s.t.Fatalf("%s: %v", what, err)
		}
	}
}

func (s *sitting) at(page place.Name) {
	s.t.Helper()
	if got := s.shell.Here().Page; got != page {
		s.t.Fatalf("the window shows %q, not %q: %q", got, page, s.says())
	}
}

func (s *sitting) says() []string { return kit.Outline(s.window.Content()) }

func (s *sitting) saysPart(part string) bool {
	return slices.ContainsFunc(s.says(), func(l string) bool { return strings.Contains(l, part) })
}

// stopped is the register left behind by a sitting that has ended.
func (s *sitting) stopped() string {
	s.t.Helper()
	s.quit()
	if s.register != nil {
		s.t.Fatal("the register is still open")
	}
	return s.start.Register
}

func TestFirstStartLeadsToTheWelcomeScreen(t *testing.T) {
	s := sit(t, command.Start{})
	s.open(s.start.Register)
	s.at(place.Welcome)
	if _, err := os.Stat(s.start.Register); err == nil {
		t.Error("a register was made before anyone asked")
	}
	if len(s.facts.Network) == 0 {
		t.Error("the welcome screen has no télécentre to choose from")
	}
	s.facts.Begin("", data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat"}, s.noError("begin"))
	s.at(place.List)
	if got, err := s.register.Structure(context.Background()); got.Adviser != "Élodie Fau" || err != nil {
		t.Errorf("the register knows %q, %v", got.Adviser, err)
	}
}

func TestNextMorningTheRegisterOpens(t *testing.T) {
	path := begun(t).stopped()
	next := sit(t, command.Start{Register: path})
	next.open(path)
	next.at(place.List)
}

func TestASecondWindowSaysWhoHoldsTheRegister(t *testing.T) {
	first := begun(t)
	second := sit(t, command.Start{Register: first.start.Register})
	second.open(first.start.Register)
	second.at(place.Trouble)
	if !second.saysPart(words.TroubleHeld) || second.saysPart(words.TroubleRestore) {
		t.Errorf("the window says %q", second.says())
	}
	first.quit()
	second.facts.Retry()
	second.at(place.List)
}

func TestADamagedRegister(t *testing.T) {
	damaged := func(t *testing.T) (*sitting, string) {
		s := begun(t)
		if _, err := s.register.Do(context.Background(), "take", func(tx *store.Tx) error {
			_, err := tx.Take("Maëlle", "L’Hélias", "", data.Training, "", "Murat", s.today())
			return err
		}); err != nil {
			t.Fatal(err)
		}
		path := s.stopped()
		if err := os.Truncate(path, 5000); err != nil {
			t.Fatal(err)
		}
		next := sit(t, command.Start{Register: path})
		next.open(path)
		next.at(place.Trouble)
		return next, path
	}
	t.Run("is explained and left as it is", func(t *testing.T) {
		s, path := damaged(t)
		if info, err := os.Stat(path); err != nil || info.Size() != 5000 {
			t.Errorf("the file was touched: %v, %v", info, err)
		}
		if !s.saysPart(words.TroubleTitle) || !s.saysPart(words.TroubleRestore) || !s.saysPart(path) {
			t.Errorf("the window says %q", s.says())
		}
	})
	t.Run("is replaced by the newest copy, and kept beside", func(t *testing.T) {
		s, path := damaged(t)
		s.facts.Restore(s.facts.Rescue.Copy.Path, s.noError("restore"))
		s.at(place.List)
		counters, err := s.register.Counters(context.Background(), s.today())
		if err != nil || counters.Ongoing != 1 {
			t.Errorf("the copy holds %d dossiers, %v", counters.Ongoing, err)
		}
		aside, _ := filepath.Glob(path + ".corrupt-*")
		if len(aside) != 1 {
			t.Errorf("set aside: %v", aside)
		}
	})
	t.Run("stays where it is when the copy is no good either", func(t *testing.T) {
		s, path := damaged(t)
		rotten := filepath.Join(t.TempDir(), "rotten")
		if err := os.WriteFile(rotten, []byte("not a register"), 0o600); err != nil {
			t.Fatal(err)
		}
		var told error
		s.facts.Restore(rotten, func(err error) { told = err })
		s.at(place.Trouble)
		if told == nil {
			t.Error("nothing was told")
		}
		if info, err := os.Stat(path); err != nil || info.Size() != 5000 {
			t.Errorf("the file was touched: %v, %v", info, err)
		}
		if !s.saysPart(words.Sentence(told)) {
			t.Errorf("the window says %q", s.says())
		}
	})
}

func TestAReadOnlyRegisterIsShown(t *testing.T) {
	if os.Getuid() == 0 {
		// root writes everywhere: the program is asked directly.
		s := begun(t)
		s.readOnly = true
		s.newShell(appearance{look.Normal, look.Light}, nil)
		s.tell()
		if !s.saysPart(words.ReadOnlyTitle) {
			t.Errorf("the window says %q", s.says())
		}
		return
	}
	path := begun(t).stopped()
	if err := os.Chmod(filepath.Dir(path), 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(filepath.Dir(path), 0o700) })
	s := sit(t, command.Start{Register: path})
	s.open(path)
	s.at(place.List)
	if !s.saysPart(words.ReadOnlyTitle) {
		t.Errorf("the window says %q", s.says())
	}
}

func TestARegisterInASynchronisedFolderIsOpenedAndSaysWhatThreatensIt(t *testing.T) {
	s := sit(t, command.Start{Register: filepath.Join(t.TempDir(), "Dropbox", "registre.buron")})
	if err := os.Mkdir(filepath.Dir(s.start.Register), 0o700); err != nil {
		t.Fatal(err)
	}
	s.open(s.start.Register)
	s.facts.Begin("", data.Structure{Adviser: "Élodie Fau"}, s.noError("begin"))
	s.at(place.List)
	if !s.saysPart(words.RiskyPlace(false)) {
		t.Errorf("the window says %q", s.says())
	}

	t.Run("one at home says nothing", func(t *testing.T) {
		if s := begun(t); s.saysPart(words.RiskyPlace(false)) {
			t.Errorf("the window says %q", s.says())
		}
	})
}

func TestTheDemonstration(t *testing.T) {
	s := begun(t)
	own := s.start.Register
	s.facts.Demonstrate(s.noError("demonstrate"))
	s.at(place.List)
	if !s.saysPart(words.DemoTitle) || s.register.Path() == own {
		t.Fatalf("the window says %q, over %s", s.says(), s.register.Path())
	}
	counters, err := s.register.Counters(context.Background(), s.today())
	if err != nil || counters.Ongoing+counters.Closed != demoCount {
		t.Errorf("it holds %+v, %v", counters, err)
	}
	s.facts.Home()
	s.at(place.List)
	if s.saysPart(words.DemoTitle) || s.register.Path() != own {
		t.Errorf("coming home shows %q, over %s", s.says(), s.register.Path())
	}
}

func TestTheDemonstrationFromTheWelcomeScreen(t *testing.T) {
	s := sit(t, command.Start{})
	s.open(s.start.Register)
	s.facts.Demonstrate(s.noError("demonstrate"))
	s.at(place.List)
	s.facts.Home()
	s.at(place.Welcome)
}

func TestMidnight(t *testing.T) {
	t.Run("has the page read again", func(t *testing.T) {
		s := begun(t)
		s.tick()
		before := s.page.reloads
		s.bench.Pass(tickEvery)
		if s.page.reloads != before {
			t.Error("read again on the same day")
		}
		s.now = s.now.Add(10 * time.Hour)
		s.bench.Pass(tickEvery)
		if s.page.reloads != before+1 || s.today() != calendar.Of(s.now) {
			t.Errorf("read again %d times, on %v", s.page.reloads-before, s.today())
		}
	})
	t.Run("doesn't come when the day is frozen", func(t *testing.T) {
		frozen := calendar.Of(time.Date(2027, 1, 4, 0, 0, 0, 0, time.Local))
		s := sit(t, command.Start{Today: frozen})
		s.open(s.start.Register)
		s.facts.Begin("", data.Structure{}, s.noError("begin"))
		s.tick()
		before := s.page.reloads
		s.now = s.now.Add(48 * time.Hour)
		s.bench.Pass(tickEvery)
		if s.page.reloads != before || s.today() != frozen || s.page.desk.Today() != frozen {
			t.Errorf("read again %d times, on %v", s.page.reloads-before, s.today())
		}
	})
}

func TestCopies(t *testing.T) {
	s := begun(t)
	copies := func() int {
		all, err := store.BackupsIn(s.register.Backups(), s.register.Path())
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		return len(all)
	}
	s.tick()
	was := copies()
	s.now = s.now.Add(copyEvery)
	s.bench.Pass(tickEvery)
	if copies() != was+1 {
		t.Errorf("%d copies after half an hour, %d before", copies(), was)
	}
	s.now = s.now.Add(copyEvery)
	s.bench.Pass(tickEvery)
	if copies() != was+1 {
		t.Error("a copy was made of a register that hasn't changed")
	}
	s.page.desk.Save(place.Gesture{Name: "setting", Do: func(tx *store.Tx) error { return tx.SetSetting("a", "b") }})
	s.bench.Pass(tickEvery)
	if copies() != was+1 {
		t.Error("a copy was made before half an hour had passed")
	}
	r := s.register
	s.quit()
	if all, _ := store.BackupsIn(r.Backups(), r.Path()); len(all) != was+2 {
		t.Errorf("%d copies after closing, want %d", len(all), was+2)
	}
}

func TestTextSizeAndColoursAreKept(t *testing.T) {
	s := begun(t)
	s.facts.Restyle(look.Large, look.Dark)
	if !look.IsDark() || look.TextScale() != float32(look.Large) {
		t.Error("the theme didn't change at once")
	}
	path := s.stopped()
	next := sit(t, command.Start{Register: path})
	next.open(path)
	if next.facts.Scale != look.Large || next.facts.Mode != look.Dark || !look.IsDark() {
		t.Errorf("the next sitting has %v, %v", next.facts.Scale, next.facts.Mode)
	}
}

func TestAnUndoTakesTextSizeAndColoursBackOnScreenToo(t *testing.T) {
	s := begun(t)
	s.facts.Restyle(look.Large, look.Dark)
	s.shell.Do(place.Undo)
	if look.IsDark() || look.TextScale() != float32(look.Normal) || s.facts.Scale != look.Normal {
		t.Error("the screen still shows what was taken back")
	}
	s.shell.Do(place.Redo)
	if !look.IsDark() || look.TextScale() != float32(look.Large) || s.facts.Mode != look.Dark {
		t.Error("the screen doesn't show what was done again")
	}
}

func TestTheLastCrashIsMentionedOnce(t *testing.T) {
	s := sit(t, command.Start{})
	s.report = filepath.Join(s.traces(), "crash-1.txt")
	s.open(s.start.Register)
	s.facts.Begin("", data.Structure{}, s.noError("begin"))
	if !s.saysPart(words.CrashTitle) {
		t.Errorf("the window says %q", s.says())
	}
	if s.report != "" {
		t.Error("it would be told again")
	}
}

func TestWhatWasOpenedForPrintingGoesWhenTheProgramEnds(t *testing.T) {
	s := begun(t)
	path, err := s.aside(".pdf", []byte("%PDF-"))
	if err != nil {
		t.Fatal(err)
	}
	s.end()
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("it is there still: %v", err)
	}
}

func TestTheLogHoldsNoName(t *testing.T) {
	s := begun(t)
	s.stopped()
	s.log.Close()
	text, err := os.ReadFile(filepath.Join(s.traces(), "buron.log"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Élodie", "Fau", "Murat", s.start.Register} {
		if strings.Contains(string(text), name) {
			t.Errorf("the log holds %q:\n%s", name, text)
		}
	}
	if !strings.Contains(string(text), " open ") {
		t.Errorf("the log says %s", text)
	}
}
