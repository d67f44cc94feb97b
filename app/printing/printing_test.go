package printing

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
)

// fake answers what the system's programs would, by what they are asked.
type fake struct {
	said  map[string]string // by the command line
	errs  map[string]string // what it complains of, which fails it
	asked []string
	given []byte
}

func (f *fake) run(ctx context.Context, stdin []byte, name string, args ...string) (stdout, stderr string, err error) {
	line := strings.Join(append([]string{name}, args...), " ")
	f.asked = append(f.asked, line)
	if stdin != nil {
		f.given = stdin
	}
	if complaint, fails := f.errs[line]; fails {
		return "", complaint, errors.New("exit status 1")
	}
	return f.said[line], "", nil
}

func TestQueuesAreThoseThatTheSystemLists(t *testing.T) {
	for name, c := range map[string]struct {
		said, errs map[string]string
		want       []Queue
	}{
		"the usual one first": {
			said: map[string]string{"lpstat -e": "Accueil\nBureau\nHP/net\n", "lpstat -d": "system default destination: Bureau\n"},
			want: []Queue{{Name: "Bureau", Usual: true}, {Name: "Accueil"}, {Name: "HP/net"}},
		},
		"no usual one": {
			said: map[string]string{"lpstat -e": "Bureau\n", "lpstat -d": "no system default destination\n"},
			want: []Queue{{Name: "Bureau"}},
		},
		"none":                {said: map[string]string{"lpstat -e": ""}},
		"no service":          {errs: map[string]string{"lpstat -e": "lpstat: Bad file descriptor"}},
		"no answer about one": {said: map[string]string{"lpstat -e": "Bureau"}, errs: map[string]string{"lpstat -d": "?"}, want: []Queue{{Name: "Bureau"}}},
		"one named as an option": {
			said: map[string]string{"lpstat -e": "-o\nBureau"}, want: []Queue{{Name: "Bureau"}},
		},
	} {
		got := With((&fake{said: c.said, errs: c.errs}).run).Queues(context.Background())
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if got := (System{}).Queues(context.Background()); got != nil {
		t.Errorf("a system without lp has %v", got)
	}
}

// slow is a system that never answers.
func slow(ctx context.Context, _ []byte, _ string, _ ...string) (string, string, error) {
	<-ctx.Done()
	return "", "", errors.New("signal: killed")
}

func TestASystemThatDoesNotAnswerHasNoPrinter(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	if got := With(slow).Queues(ctx); got != nil {
		t.Errorf("found %v", got)
	}
	err := With(slow).Print(ctx, Job{Queue: "Bureau"}, nil)
	if data.CodeOf(err) != data.PrinterSilent {
		t.Errorf("printing gave %v", err)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if err := With(slow).Print(stopped, Job{Queue: "Bureau"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped print gave %v", err)
	}
}

func TestLpIsToldHowToPrint(t *testing.T) {
	const always = " -o collate=true -o media=A4"
	for name, c := range map[string]struct {
		job  Job
		want string
	}{
		"as it is":       {Job{Queue: "B", Title: "Plan X"}, "lp -d B -t Plan X -n 1" + always + " -o sides=one-sided -"},
		"several copies": {Job{Queue: "B", Title: "T", Copies: 4}, "lp -d B -t T -n 4" + always + " -o sides=one-sided -"},
		"some pages": {
			Job{Queue: "B", Title: "T", Pages: Spans{{1, 3}, {5, 5}}},
			"lp -d B -t T -n 1" + always + " -P 1-3,5 -o sides=one-sided -",
		},
		"both sides, in grey": {
			Job{Queue: "B", Title: "T", TwoSided: true, Grey: true},
			"lp -d B -t T -n 1" + always + " -o sides=two-sided-long-edge -o print-color-mode=monochrome -o ColorModel=Gray -",
		},
	} {
		f := &fake{}
		if err := With(f.run).Print(context.Background(), c.job, []byte("%PDF-1.7")); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff([]string{c.want}, f.asked); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if string(f.given) != "%PDF-1.7" {
			t.Errorf("%s: lp was given %q", name, f.given)
		}
	}
}

func TestWhatLpComplainsOfIsKeptInItsWords(t *testing.T) {
	for said, want := range map[string]string{
		"lp: Error - The printer or class does not exist.\n":           "The printer or class does not exist",
		"lp: Erreur - L’imprimante ou la classe n’existe pas.":         "L’imprimante ou la classe n’existe pas",
		"lp: Destination \"Bureau\" is not accepting jobs.\n":          "Destination \"Bureau\" is not accepting jobs",
		"some warning\nlp: Job quota reached.\n":                       "Job quota reached",
		"lp: Error - unable to queue - the spool is full - try later.": "unable to queue - the spool is full - try later",
		"": "",
	} {
		err := failure("Bureau_1", said, errors.New("exit status 1"))
		var e *data.Error
		if !errors.As(err, &e) || e.Code != data.PrinterRefused || e.What != want || e.Where != "Bureau 1" {
			t.Errorf("%q: %#v", said, e)
		}
		if s := words.Sentence(err); want != "" && !strings.Contains(s, want) {
			t.Errorf("%q is said as %q", said, s)
		}
	}
	if code := data.CodeOf(failure("B", "", exec.ErrNotFound)); code != data.NoPrinter {
		t.Errorf("without lp: %s", code)
	}
}

const bureau = "printer Bureau now printing Bureau-7.  enabled since Tue 24 Nov 2026 02:32:00 PM CET\n"

func TestWhyAPrinterWaitsIsRead(t *testing.T) {
	for name, c := range map[string]struct {
		told    string
		reasons []string
		said    string
	}{
		"nothing":           {told: "printer Bureau is idle.  enabled since Tue\n\tDescription: Bureau\n\tAlerts: none\n"},
		"out of paper":      {told: bureau + "\tLoad paper.\n\tDescription: Bureau\n\tAlerts: media-empty-error media-needed\n", reasons: []string{"media-empty", "media-needed"}, said: "Load paper"},
		"the same twice":    {told: bureau + "\tForm mounted:\n\tAlerts: cover-open-warning, cover-open-error\n", reasons: []string{"cover-open"}},
		"only a little":     {told: bureau + "\tReady to print.\n\tAlerts: toner-low-warning cups-waiting-for-job-completed media-low-report\n"},
		"its own words":     {told: "printer Bureau disabled since Tue 24 Nov -\n\tUnplugged or turned off\n", said: "Unplugged or turned off"},
		"nothing to go on":  {told: ""},
		"stopped on itself": {told: "printer Bureau disabled since Tue -\n\treason unknown\n\tAlerts: paused\n", reasons: []string{"paused"}, said: "reason unknown"},
	} {
		f := &fake{said: map[string]string{"lpstat -l -p Bureau": c.told}}
		reasons, said := With(f.run).Waiting(context.Background(), "Bureau")
		if diff := cmp.Diff(c.reasons, reasons); diff != "" || said != c.said {
			t.Errorf("%s: %s, said %q", name, diff, said)
		}
	}
	if reasons, said := (System{}).Waiting(context.Background(), "B"); reasons != nil || said != "" {
		t.Error("a system without lp has something to say")
	}
	f := &fake{errs: map[string]string{"lpstat -l -p B": "lpstat: Invalid destination name"}}
	if reasons, said := With(f.run).Waiting(context.Background(), "B"); reasons != nil || said != "" {
		t.Error("a printer that isn't there waits")
	}
}

func TestPrintingWithoutPrintersIsRefused(t *testing.T) {
	err := (System{}).Print(context.Background(), Job{Queue: "Bureau"}, nil)
	if data.CodeOf(err) != data.NoPrinter {
		t.Errorf("got %v", err)
	}
}

// The system's own programs, here scripts on PATH that write down what they are
// given.
func TestTheSystemsProgramsAreRun(t *testing.T) {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("there is no lp here")
	}
	bin := t.TempDir()
	script := func(name, body string) {
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"+body), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	script("lpstat", `case "$1" in
-e) echo "Bureau"; echo "Accueil";;
-d) [ "$LC_ALL" = C ] && echo "system default destination: Accueil";;
-l) echo "printer Bureau disabled since now -"; echo "	Unplugged";;
esac`)
	script("lp", `printf '%s\n' "$@" >"`+bin+`/args"; cat >"`+bin+`/paper"; case "$2" in Broken) echo "lp: Error - no paper tray." >&2; exit 1;; esac`)
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	ctx := context.Background()
	s := Local()
	if diff := cmp.Diff([]Queue{{Name: "Accueil", Usual: true}, {Name: "Bureau"}}, s.Queues(ctx)); diff != "" {
		t.Error(diff)
	}
	if err := s.Print(ctx, Job{Queue: "Bureau", Title: "Plan MUR-2026-0001; rm -rf $HOME"}, []byte("%PDF-1.7 é")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"paper": "%PDF-1.7 é", "args": "Plan MUR-2026-0001; rm -rf $HOME"} {
		got, err := os.ReadFile(filepath.Join(bin, name))
		if err != nil || !strings.Contains(string(got), want) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if _, said := s.Waiting(ctx, "Bureau"); said != "Unplugged" {
		t.Errorf("said %q", said)
	}
	err := s.Print(ctx, Job{Queue: "Broken"}, nil)
	if got := words.Sentence(err); !strings.Contains(got, "no paper tray") {
		t.Errorf("said %q", got)
	}
}

func TestASystemWithoutLpHasNoPrinter(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if got := Local().Queues(context.Background()); got != nil {
		t.Errorf("found %v", got)
	}
}
