package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
)

// screen is the page with some dossiers chosen.
type screen struct {
	*placetest.Desk
	*page
	t      *testing.T
	folder string
	opened []string
}

func prepared(t *testing.T, dossiers int) *screen {
	t.Helper()
	s := &screen{Desk: placetest.New(t), t: t, folder: t.TempDir()}
	s.Program.Documents = s.folder
	s.Program.Open = func(path string) error {
		s.opened = append(s.opened, path)
		return nil
	}
	for i := range dossiers {
		s.Program.Chosen.Toggle(s.Take(fmt.Sprint("Zoé", i+1), "Puech", data.Training).Project.ID)
	}
	return s
}

func (s *screen) open() *screen {
	s.t.Helper()
	s.page = s.Show(New, place.Route{Page: place.Batch}).(*page)
	return s
}

// written are the names in the folder.
func (s *screen) written() []string {
	s.t.Helper()
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		s.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// printer stands for the system's programs.
type printer struct {
	jobs   [][]string
	refuse int    // which job is refused, counted from 1
	slow   func() // what happens while lp takes its time
}

func (p *printer) system() printing.System {
	return printing.With(func(ctx context.Context, stdin []byte, name string, args ...string) (string, string, error) {
		if name == "lpstat" {
			if args[0] == "-e" {
				return "Bureau\n", "", nil
			}
			return "system default destination: Bureau\n", "", nil
		}
		if p.slow != nil {
			p.slow()
		}
		if ctx.Err() != nil {
			return "", "", errors.New("signal: killed")
		}
		p.jobs = append(p.jobs, args)
		if p.refuse == len(p.jobs) {
			return "", "lp: Error - Job quota reached.\n", errors.New("exit status 1")
		}
		if !strings.HasPrefix(string(stdin), "%PDF-") {
			return "", "lp: no file", errors.New("exit status 1")
		}
		return "request id is Bureau-1", "", nil
	})
}

func TestEveryChosenPlanIsWrittenIntoTheFolder(t *testing.T) {
	s := prepared(t, 3).open()
	s.WantSays(words.PreviewFolder, words.PreviewLarge, words.PreviewDraft)
	s.WantUnsaid(words.BatchWhere, words.PrintCopies)
	if got := placetest.Plain(s.start.Word()); got != "Enregistrer 3 plans en PDF" {
		t.Errorf("the button says %q", got)
	}
	s.page.Do(place.Primary)
	want := []string{"Plan MUR-2026-0001 Zoé1 Puech.pdf", "Plan MUR-2026-0002 Zoé2 Puech.pdf", "Plan MUR-2026-0003 Zoé3 Puech.pdf"}
	if diff := cmp.Diff(want, s.written()); diff != "" {
		t.Error(diff)
	}
	said := "3 plans enregistrés dans " + s.folder
	s.WantSays(said, words.BatchOpen)
	if s.LastToast() != said {
		t.Errorf("said %q", s.LastToast())
	}
	s.Press(words.BatchOpen)
	if diff := cmp.Diff([]string{s.folder}, s.opened); diff != "" {
		t.Error(diff)
	}
	s.page.Do(place.Primary) // once more: nothing is written over
	if got := s.written(); len(got) != 6 || got[0] != "Plan MUR-2026-0001 Zoé1 Puech (2).pdf" {
		t.Errorf("the second time wrote %q", got)
	}
}

func TestPlansThatLackCharactersAreSaidAndLedTo(t *testing.T) {
	s := prepared(t, 1)
	lacking := s.Take("Zoé 🐄", "Puech", data.Training).Project
	s.Program.Chosen.Toggle(lacking.ID)
	s.open().page.Do(place.Primary)
	said := words.Unprintable(lacking.Number, 1)
	s.WantSays(words.BatchLacking(1), said)
	s.Press(said)
	if diff := cmp.Diff([]place.Route{{Page: place.Preview, Dossier: lacking.ID}}, s.Routes); diff != "" {
		t.Error(diff)
	}
}

func TestAFolderThatIsNoneIsSaidBesideTheField(t *testing.T) {
	for _, folder := range []string{"absent", "", "."} {
		s := prepared(t, 1)
		s.Program.Documents = folder
		if folder == "absent" {
			s.Program.Documents = filepath.Join(s.folder, folder)
		}
		s.open()
		s.page.Do(place.Primary)
		s.WantSays(words.PreviewBad)
		s.WantFocus("the folder", s.page.folder)
		if len(s.Toasts) != 0 {
			t.Errorf("%q: said %q", folder, s.Toasts)
		}
	}
}

func TestNothingChosenLeadsToTheList(t *testing.T) {
	s := prepared(t, 0).open()
	s.WantSays(words.BatchNone, words.BatchToList)
	s.WantUnsaid(words.PreviewFolder)
	if len(s.Header().Actions) != 0 {
		t.Error("there is a button to print nothing")
	}
	s.page.Do(place.Primary)
	if diff := cmp.Diff([]place.Route{{Page: place.List}}, s.Routes); diff != "" {
		t.Error(diff)
	}
}

func TestOnPaperEachPlanIsAJobOfItsOwn(t *testing.T) {
	s := prepared(t, 3)
	p := &printer{refuse: 2}
	s.Program.Printing = p.system()
	s.open()
	s.where.Press(ontoPaper)
	s.WantUnsaid(words.PreviewFolder, words.PrintPages)
	if got := placetest.Plain(s.start.Word()); got != "Imprimer 3 plans" {
		t.Errorf("the button says %q", got)
	}
	s.Canvas().Focus(kit.FirstIn(s.Field(words.PrintCopies)))
	s.TypeIn("2")
	s.Press(words.PrintGrey)
	s.page.Do(place.Primary)
	if len(p.jobs) != 3 || !strings.Contains(strings.Join(p.jobs[2], " "), "-t Plan MUR-2026-0003 -n 2") {
		t.Fatalf("lp was asked %v", p.jobs)
	}
	s.WantSays("2 plans envoyés à l’imprimante Bureau", "1 plan n’a pas été imprimé", "MUR-2026-0002 : L’imprimante « Bureau » a refusé ce document, en disant « Job quota reached »")
	if len(s.written()) != 0 {
		t.Errorf("left behind %q", s.written())
	}
}

func TestNothingIsSaidToBeDoneWhenNoPlanWasPrinted(t *testing.T) {
	s := prepared(t, 1)
	s.Program.Printing = (&printer{refuse: 1}).system()
	s.open()
	s.where.Press(ontoPaper)
	s.page.Do(place.Primary)
	s.WantSays("1 plan n’a pas été imprimé")
	s.WantUnsaid("envoyé")
	if len(s.Toasts) != 0 {
		t.Errorf("said %q", s.Toasts)
	}
}

func TestAPlanThatFailsIsSaidByItsNumberAndLeadsToIt(t *testing.T) {
	s := prepared(t, 3)
	ids := s.Program.Chosen.List()
	s.Program.Chosen.Clear()
	s.Program.Chosen.Add([]data.ID{ids[0], "00000000-0000-7000-8000-000000000000", ids[2]})
	s.open()
	s.page.Do(place.Primary)
	s.WantSays("2 plans enregistrés", "1 plan n’a pas été imprimé", "<Ce dossier n’est plus dans le registre")
	if got := s.written(); len(got) != 2 {
		t.Errorf("wrote %q", got)
	}
}

// patient is a runner whose work waits until the test lets it run.
type patient struct {
	*work.Bench
	waiting []func()
	told    func() // hears of each step of the work
}

func (r *patient) Do(then func()) {
	then()
	if r.told != nil {
		r.told()
	}
}

type stopper context.CancelFunc

func (s stopper) Cancel() { s() }

func (r *patient) Go(do func(context.Context) error, then func(error)) work.Job {
	ctx, cancel := context.WithCancel(context.Background())
	r.waiting = append(r.waiting, func() {
		defer cancel()
		err := do(ctx)
		if then != nil {
			then(err)
		}
	})
	return stopper(cancel)
}

func (r *patient) run() {
	for len(r.waiting) > 0 {
		next := r.waiting[0]
		r.waiting = r.waiting[1:]
		next()
	}
}

func TestItCanBeStoppedAndTakenUpAgain(t *testing.T) {
	for name, stop := range map[string]func(*screen){
		"by the button": func(s *screen) { s.Press(words.BatchStop) },
		"by Escape":     func(s *screen) { s.page.Do(place.Close) },
		"by leaving":    func(s *screen) { s.page.Leave() },
	} {
		t.Run(name, func(t *testing.T) {
			s := prepared(t, 5)
			crew := &patient{Bench: s.Bench}
			s.Run = crew
			s.open()
			crew.run()
			s.page.Do(place.Primary)
			s.WantSays("0 sur 5 plans", words.BatchStop)
			s.WantUnsaid(words.PreviewFolder)
			if len(s.Header().Actions) != 0 {
				t.Error("it can be begun twice")
			}
			crew.told = func() {
				if s.Says("2 sur 5 plans") {
					stop(s)
				}
			}
			crew.run()
			if got := s.written(); len(got) != 2 {
				t.Fatalf("wrote %q", got)
			}
			s.WantSays("2 plans enregistrés", "Il reste 3 plans à faire")
			s.Press(words.BatchResume(3))
			crew.told = nil
			crew.run()
			if got := s.written(); len(got) != 5 {
				t.Errorf("wrote %q", got)
			}
			s.WantUnsaid("Il reste")
		})
	}
}

func TestNothingIsSaidToBeDoneNorToFailWhenItIsStoppedBeforeTheFirst(t *testing.T) {
	for name, stopped := range map[string]func(stop func()) *printer{
		"before it is read":       func(stop func()) *printer { stop(); return &printer{} },
		"by a printer that waits": func(stop func()) *printer { return &printer{slow: stop} },
	} {
		t.Run(name, func(t *testing.T) {
			s := prepared(t, 3)
			crew := &patient{Bench: s.Bench}
			s.Run = crew
			p := &printer{}
			s.Program.Printing = p.system()
			s.open()
			crew.run()
			s.where.Press(ontoPaper)
			s.page.Do(place.Primary)
			*p = *stopped(func() { s.Press(words.BatchStop) })
			crew.run()
			s.WantSays("Il reste 3 plans à faire")
			s.WantUnsaid("envoyé")
			s.WantUnsaid(words.BatchUndone)
			if len(s.Toasts) != 0 || len(p.jobs) != 0 {
				t.Errorf("said %q, printed %q", s.Toasts, p.jobs)
			}
		})
	}
}

func TestTabGoesThroughThePageAsItIsRead(t *testing.T) {
	s := prepared(t, 2)
	s.Program.Printing = (&printer{}).system()
	s.open()
	want := []fyne.Focusable{s.where.First(), s.page.folder, s.page.large, s.page.draft, s.where.First()}
	for i, w := range want {
		s.WantFocus(fmt.Sprintf("stop %d", i), w)
		s.Tab()
	}
}

func TestThePage(t *testing.T) {
	s := prepared(t, 12)
	s.Program.Printing = (&printer{}).system()
	s.Program.Documents = os.TempDir()
	s.open()
	s.page.folder.SetText("/home/elodie/Documents")
	placetest.Golden(t, "folder", placetest.Plain(s.everything()))
	s.where.Press(ontoPaper)
	placetest.Golden(t, "paper", placetest.Plain(s.everything()))
}

// everything is what header and page say.
func (s *screen) everything() string {
	h := s.Header()
	lines := []string{"‹ " + h.UpTitle, h.Title, h.Where}
	for _, a := range h.Actions {
		lines = append(lines, kit.Outline(a)...)
	}
	return strings.Join(append(lines, "===", placetest.Said(s.Content())), "\n") + "\n"
}
