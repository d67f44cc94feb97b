package paper

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

func fingerprint(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}

// TestTheSamePlanGivesTheSameBytes holds it within a process and between two.
func TestTheSamePlanGivesTheSameBytes(t *testing.T) {
	print := func() string { return fingerprint(paint(t, lay(t, input(t, fictional(t, "relocation"))))) }
	once := print()
	if os.Getenv("BURON_PRINT_ONCE") != "" {
		os.Stdout.WriteString("fingerprint " + once + "\n")
		return
	}
	if again := print(); again != once {
		t.Error("a second print gives other bytes")
	}
	other := exec.Command(os.Args[0], "-test.run=^TestTheSamePlanGivesTheSameBytes$")
	other.Env = append(os.Environ(), "BURON_PRINT_ONCE=1")
	out, err := other.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), "fingerprint "+once) {
		t.Errorf("another process gives other bytes than %s: %s", once, out)
	}
}

// TestDrawnTextIsTheLayoutsText reads the page streams back.
func TestDrawnTextIsTheLayoutsText(t *testing.T) {
	for name, in := range documents(t) {
		t.Run(name, func(t *testing.T) {
			l := lay(t, in)
			saysWhatWasLaidOut(t, l, paint(t, l))
		})
	}
}

// fails is what a test and a property of rapid have in common.
type fails interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// saysWhatWasLaidOut holds that the page streams draw what a layout says, and
// that the tags have it read in the layout's order.
func saysWhatWasLaidOut(t fails, l *Layout, file []byte) {
	t.Helper()
	if diff := cmp.Diff(onPaper(l), drawn(t, file)); diff != "" {
		t.Errorf("the file doesn't draw what the layout says:\n%s", diff)
	}
	if want, got := plain(reading(l)), plain(aloud(t, file)); got != want {
		t.Errorf("the file isn't read as it was laid out:\n%s", cmp.Diff(strings.Fields(want), strings.Fields(got)))
	}
}

// onPaper are the texts of a layout as they stand on paper, without the space at
// which a line ends.
func onPaper(l *Layout) []string {
	var all []string
	for _, page := range l.Pages {
		for _, op := range page.Ops {
			if s := strings.TrimRight(op.Text, " "); op.Kind == OpText && s != "" {
				all = append(all, visual(s))
			}
		}
	}
	return all
}

// drawn gives the texts that a file's pages show, in their order, without the
// space at which a line ends.
func drawn(t fails, file []byte) []string {
	t.Helper()
	found, err := inspect.Drawn(file)
	if err != nil {
		t.Fatalf("%v", err)
	}
	var all []string
	for _, s := range found {
		if s = strings.TrimRight(s, " "); s != "" {
			all = append(all, s)
		}
	}
	return all
}

func TestWhatThePainterDoesntExpectIsAnError(t *testing.T) {
	l := lay(t, input(t, fictional(t, "training")))
	l.Pages[0].Ops = append(l.Pages[0].Ops, Op{Kind: OpText, X: left, Y: top, Size: sizeText, Text: "past the gate 🧀"})
	if file, err := PDF(l, Meta{Printed: printedAt}); err == nil || file != nil {
		t.Errorf("the library's panic gives %d bytes and the error %v", len(file), err)
	}
}

// TestSeveralPrintAtOnce holds that plans printed together are those printed
// alone: the library writes into the fonts that it is given.
func TestSeveralPrintAtOnce(t *testing.T) {
	names := []string{"creation", "company", "relocation", "training"}
	alone := make([]string, len(names))
	for i, name := range names {
		alone[i] = fingerprint(paint(t, lay(t, input(t, fictional(t, name)))))
	}
	together := make([]string, len(names))
	var all sync.WaitGroup
	for i, name := range names {
		in := input(t, fictional(t, name))
		all.Go(func() {
			l, err := Lay(in)
			if err != nil {
				return
			}
			file, err := PDF(l, Meta{Printed: printedAt, Author: "Élodie Fau"})
			if err != nil {
				return
			}
			Picture(l, 0, 60)
			together[i] = fingerprint(file)
		})
	}
	all.Wait()
	if diff := cmp.Diff(alone, together); diff != "" {
		t.Errorf("four plans printed at once differ:\n%s", diff)
	}
}

func TestEachDocumentHasFontsOfItsOwn(t *testing.T) {
	for face := range faceCount {
		mine := face.bytes()
		clear(mine)
		if bytes.Equal(mine, face.bytes()) {
			t.Errorf("what a document does to %s reaches the others", face)
		}
	}
}

// TestOtherProgramsReadThePlan asks poppler and qpdf, where they are installed.
func TestOtherProgramsReadThePlan(t *testing.T) {
	l := lay(t, input(t, fictional(t, "relocation")))
	path := filepath.Join(t.TempDir(), "plan.pdf")
	if err := os.WriteFile(path, paint(t, l), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Run("pdftotext", func(t *testing.T) {
		out := tool(t, "pdftotext", "-enc", "UTF-8", path, "-")
		for _, want := range []string{
			"Aïssatou Dupré-Saint-Étienne", "Le collège de Murat a une place en 6e.", "1er mars 2027", "3 400,00 €", "Ce que je dois faire maintenant",
		} {
			if !strings.Contains(plain(out), want) {
				t.Errorf("pdftotext doesn't find %q", want)
			}
		}
	})
	t.Run("qpdf", func(t *testing.T) { tool(t, "qpdf", "--check", path) })
}

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s isn't installed: apt-get install poppler-utils qpdf mupdf-tools", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func BenchmarkPlan(b *testing.B) {
	in := input(b, fictional(b, "creation"))
	for b.Loop() {
		l, err := Lay(in)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := PDF(l, Meta{Printed: printedAt}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	in := input(b, fictional(b, "creation"))
	for b.Loop() {
		if _, err := Lay(in); err != nil {
			b.Fatal(err)
		}
	}
}
