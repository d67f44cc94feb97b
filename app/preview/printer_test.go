package preview_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/words"
)

// printer stands for the system's programs.
type printer struct {
	queues string // as lpstat -e lists them
	state  string // as lpstat -l -p tells it
	refuse string // what lp complains of, "" when it takes what it is given
	slow   func() // what happens while lp takes its time

	jobs  [][]string
	paper [][]byte
}

func (p *printer) system() printing.System { return printing.With(p.run) }

func (p *printer) run(ctx context.Context, stdin []byte, name string, args ...string) (stdout, stderr string, err error) {
	switch {
	case name == "lpstat" && args[0] == "-e":
		return p.queues, "", nil
	case name == "lpstat" && args[0] == "-d":
		return "no system default destination", "", nil
	case name == "lpstat":
		return p.state, "", nil
	case p.slow != nil:
		p.slow()
		if ctx.Err() != nil {
			return "", "", errors.New("signal: killed")
		}
	case p.refuse != "":
		return "", p.refuse, errors.New("exit status 1")
	}
	p.jobs, p.paper = append(p.jobs, args), append(p.paper, stdin)
	return "request id is Bureau-7 (0 file(s))", "", nil
}

func TestWithoutAPrinterOneSavesOrOpens(t *testing.T) {
	s := open(t, "Anne", "Serre").show()
	if s.Says(words.PrintQueue) || s.Says(words.PrintCopies) {
		t.Errorf("fields of a printer that isn't there:\n%s", s.Outline())
	}
	s.page.Do(place.Primary)
	if len(s.saved()) != 1 {
		t.Errorf("Ctrl+Entrée saved %q", s.saved())
	}
}

func TestWithAPrinterThePrimaryButtonPrints(t *testing.T) {
	s := open(t, "Anne", "Serre")
	p := &printer{queues: "Bureau\nAccueil_Murat\n"}
	s.Program.Printing = p.system()
	s.show()
	s.WantSays(words.PrintQueue, "Bureau", words.PrintCopies, words.PrintTwoSided)
	s.page.Do(place.Primary)
	want := []string{
		"-d", "Bureau", "-t", "Plan MUR-2026-0001", "-n", "1", "-o", "collate=true", "-o", "media=A4",
		"-o", "sides=two-sided-long-edge", "-",
	}
	if len(p.jobs) != 1 {
		t.Fatalf("lp was asked %v", p.jobs)
	}
	if diff := cmp.Diff(want, p.jobs[0]); diff != "" {
		t.Error(diff)
	}
	if !strings.HasPrefix(string(p.paper[0]), "%PDF-") {
		t.Error("lp was given no PDF")
	}
	if len(s.saved()) != 0 || len(s.opened) != 0 {
		t.Errorf("left behind %q, opened %q", s.saved(), s.opened)
	}
	if got := s.LastToast(); got != "Plan envoyé à l’imprimante Bureau" {
		t.Errorf("said %q", got)
	}
}

func TestTheFieldsSayHowItIsPrinted(t *testing.T) {
	s := open(t, "Anne", "Serre")
	p := &printer{queues: "Bureau"}
	s.Program.Printing = p.system()
	s.show()
	s.Canvas().Focus(kit.FirstIn(s.Field(words.PrintCopies)))
	s.TypeIn("3")
	s.Tab()
	s.TypeIn("1-3, 5")
	s.Press(words.PrintTwoSided)
	s.Press(words.PrintGrey)
	s.page.Do(place.Paper)
	got := strings.Join(p.jobs[0], " ")
	for _, want := range []string{"-n 3", "-P 1-3,5", "sides=one-sided", "print-color-mode=monochrome"} {
		if !strings.Contains(got, want) {
			t.Errorf("lp was told %q, which lacks %q", got, want)
		}
	}
	if !strings.Contains(s.LastToast(), "en 3 exemplaires") {
		t.Errorf("said %q", s.LastToast())
	}
}

func TestAFieldThatCantBeReadKeepsPaperClean(t *testing.T) {
	for _, c := range []struct{ field, typed, says string }{
		{words.PrintPages, "trois", "numéros de pages"},
		{words.PrintPages, "99", "la dernière est la"},
		{words.PrintPages, "5-3", "à reculons"},
		{words.PrintCopies, "0", "de 1 à 99"},
		{words.PrintCopies, "1000", "de 1 à 99"},
		{words.PrintCopies, "un", "de 1 à 99"},
	} {
		s := open(t, "Anne", "Serre")
		p := &printer{queues: "Bureau"}
		s.Program.Printing = p.system()
		s.show()
		s.Canvas().Focus(kit.FirstIn(s.Field(c.field)))
		s.TypeIn(c.typed)
		s.page.Do(place.Primary)
		if len(p.jobs) != 0 {
			t.Errorf("%s %q went to the printer", c.field, c.typed)
		}
		if !strings.Contains(s.Field(c.field).Error(), c.says) {
			t.Errorf("%s %q: %q", c.field, c.typed, s.Field(c.field).Error())
		}
		s.WantFocus(c.field, kit.FirstIn(s.Field(c.field)))
	}
}

func TestWhatLpComplainsOfIsSaidAndTriedAgain(t *testing.T) {
	s := open(t, "Anne", "Serre")
	p := &printer{queues: "Bureau", refuse: "lp: Error - The printer or class does not exist.\n"}
	s.Program.Printing = p.system()
	s.show()
	s.page.Do(place.Primary)
	if len(s.Notices) != 1 || !strings.Contains(s.Notices[0].Body, "The printer or class does not exist") {
		t.Fatalf("said %+v", s.Notices)
	}
	if len(s.Toasts) != 0 {
		t.Errorf("said %q all the same", s.Toasts)
	}
	p.refuse = ""
	s.Notices[0].Press()
	if len(p.jobs) != 1 {
		t.Errorf("the second time lp was asked %v", p.jobs)
	}
	if len(s.Notices) != 0 {
		t.Errorf("printed, it still says %+v", s.Notices)
	}
}

func TestAPrinterThatTakesItsTimeIsSaidAndCanBeStopped(t *testing.T) {
	for name, stop := range map[string]func(*screen){
		"by the button": func(s *screen) { s.Press(words.StopWork) },
		"by Escape": func(s *screen) {
			if !s.page.Do(place.Close) {
				t.Error("Escape goes elsewhere")
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, "Anne", "Serre")
			p := &printer{queues: "Bureau"}
			s.Program.Printing = p.system()
			run := s.showLater()
			p.slow = func() {
				s.WantUnsaid(words.PrintSending("Bureau"))
				s.Bench.Pass(time.Second)
				s.WantSays(words.PrintSending("Bureau"))
				stop(s)
			}
			s.page.Do(place.Primary)
			run.run()
			s.WantUnsaid(words.PrintSending("Bureau"))
			if len(p.jobs) != 0 || len(s.Notices) != 0 || s.LastToast() != placetest.Plain(words.PrintStopped("Bureau")) {
				t.Errorf("%d jobs, said %+v and %q", len(p.jobs), s.Notices, s.LastToast())
			}
			if s.page.Do(place.Close) {
				t.Error("nothing is sent, and Escape stops it")
			}
			p.slow = func() { s.Bench.Pass(time.Second) }
			s.page.Do(place.Primary)
			run.run()
			s.WantUnsaid(words.PrintSending("Bureau"))
			if len(p.jobs) != 1 || s.LastToast() != "Plan envoyé à l’imprimante Bureau" {
				t.Errorf("the second time %d jobs, said %q", len(p.jobs), s.LastToast())
			}
		})
	}
}

func TestAPrinterOutOfPaperIsSaidOnceItHadTimeToBegin(t *testing.T) {
	const empty = "printer Bureau now printing Bureau-7.  enabled since mar. 24 nov. 2026\n\tLoad paper.\n\tDescription: Bureau\n\tAlerts: media-empty-error\n"
	s := open(t, "Anne", "Serre")
	p := &printer{queues: "Bureau", state: empty}
	s.Program.Printing = p.system()
	s.show()
	s.page.Do(place.Primary)
	if len(s.Notices) != 0 {
		t.Fatalf("said at once %+v", s.Notices)
	}
	s.Bench.Pass(time.Minute)
	if len(s.Notices) != 1 || !strings.Contains(s.Notices[0].Body, "Il n’y a plus de papier.") {
		t.Errorf("said %+v", s.Notices)
	}

	s.Notices = nil
	s.page.Do(place.Primary)
	s.page.Leave()
	s.Bench.Pass(time.Minute)
	if len(s.Notices) != 0 {
		t.Errorf("said on another page %+v", s.Notices)
	}
}

func TestAPrinterIsOfferedAmongTheCommands(t *testing.T) {
	has := func(s *screen) bool {
		return slices.ContainsFunc(s.page.(place.Commander).Commands(), func(c place.Command) bool { return c.Title == words.PrintWord })
	}
	without := open(t, "Anne", "Serre").show()
	if has(without) {
		t.Error("offered without a printer")
	}
	s := open(t, "Anne", "Serre")
	s.Program.Printing = (&printer{queues: "Bureau"}).system()
	if !has(s.show()) {
		t.Error("not offered")
	}
}

func TestThePage(t *testing.T) {
	s := open(t, "Maëlle", "L’Hélias-Bœuf")
	s.Program.Documents = "/home/elodie/Documents"
	s.show()
	placetest.Golden(t, "preview", placetest.Plain(s.Whole("small pages", "search and size", "pages", "panel")))
	s.Program.Printing = (&printer{queues: "Brother_HL_L2350DW\nAccueil"}).system()
	s.show()
	s.page.Do(place.Find)
	s.Type("employeur")
	placetest.Golden(t, "printer", placetest.Plain(s.Whole("small pages", "search and size", "pages", "panel")))
}

func TestTabGoesThroughThePageAsItIsRead(t *testing.T) {
	s := open(t, "Anne", "Serre")
	s.Program.Printing = (&printer{queues: "Bureau"}).system()
	s.show()
	var stops []string
	for range 12 {
		stops = append(stops, fmt.Sprintf("%T", s.Canvas().Focused()))
		s.Tab()
	}
	want := []string{
		"*kit.List", "*kit.Entry", "*kit.picker", "*kit.picker", "*kit.Pages", // small pages, search, how many, how large
		"*kit.Tick", "*kit.Tick", "*kit.Link", // large, draft, other documents
		"*kit.picker", "*kit.Entry", "*kit.Entry", "*kit.Tick", // printer, copies, pages, both sides
	}
	if diff := cmp.Diff(want, stops); diff != "" {
		t.Error(diff)
	}
}
