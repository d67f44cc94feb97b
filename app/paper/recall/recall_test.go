package recall_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/paper/archive/inspect"
	"github.com/buron-cantal/buron/app/paper/recall"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/exchange"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/rates"
)

var printedAt = time.Date(2026, time.November, 24, 14, 30, 0, 0, time.UTC)

var engine = sync.OnceValues(func() (plan.Engine, error) {
	table, err := rates.Load(assets.Files)
	if err != nil {
		return plan.Engine{}, err
	}
	guides, err := guide.Load(assets.Files, table)
	return plan.Engine{Guides: guides, Rates: table}, err
})

// input is one of the fictional plans beside the tests of the paper.
func input(t testing.TB, name string) paper.Input {
	t.Helper()
	e, err := engine()
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(filepath.Join("..", "testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := exchange.Read(raw, e.Guides)
	if err != nil {
		t.Fatal(err)
	}
	d := file.Dossier
	d.Notes = append(d.Notes, data.Note{On: calendar.Of(printedAt), Text: "Écrit : שלום (et « \\ »)."})
	return paper.Input{
		Plan: e.Plan(d, calendar.Of(printedAt)), Printed: printedAt,
		Structure: data.Structure{Adviser: "Élodie Fau", Telecentre: "Murat", Phone: "+33465712010", Email: "murat@exemple.invalid"},
	}
}

// both are a plan as it was laid out, and as it is read back.
func both(t testing.TB, in paper.Input) (was, is *paper.Layout) {
	t.Helper()
	was, err := paper.Lay(in)
	if err != nil {
		t.Fatal(err)
	}
	file, err := paper.PDF(was, paper.Meta{Printed: printedAt, Author: "Élodie Fau"})
	if err != nil {
		t.Fatal(err)
	}
	if is, err = recall.Read(file); err != nil {
		t.Fatal(err)
	}
	return was, is
}

func plans(t testing.TB) map[string]paper.Input {
	all := map[string]paper.Input{}
	for _, name := range []string{"creation", "company", "relocation", "training"} {
		all[name] = input(t, name)
	}
	large := input(t, "creation")
	large.Large, large.Draft = true, true
	all["large draft"] = large
	logo := input(t, "training")
	logo.Logo = paper.ReadLogo(mark(t))
	all["logo"] = logo
	return all
}

// mark is a small picture that isn't the same on both sides.
func mark(t testing.TB) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 60, 40))
	for x := range 60 {
		for y := range 40 {
			m.Set(x, y, color.RGBA{uint8(4 * x), uint8(6 * y), 90, 255})
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// letters are the texts of a page and where they stand; the space that parts two
// lines is told by the file alone.
func letters(p paper.Page) []paper.Op {
	var out []paper.Op
	for _, op := range p.Ops {
		if op.Kind == paper.OpText && strings.TrimSpace(op.Text) != "" {
			out = append(out, paper.Op{X: op.X, Y: op.Y, Face: op.Face, Size: op.Size, Text: strings.TrimRight(op.Text, " "), White: op.White})
		}
	}
	return out
}

func TestWhatIsReadBackSaysWhatWasPrinted(t *testing.T) {
	near := cmp.Comparer(func(a, b paper.Length) bool { return a-b < 10 && b-a < 10 }) // a hundredth of a millimetre
	for name, in := range plans(t) {
		t.Run(name, func(t *testing.T) {
			was, is := both(t, in)
			if len(is.Pages) != len(was.Pages) || is.Title != was.Title {
				t.Fatalf("%d pages of « %s » are read as %d of « %s »", len(was.Pages), was.Title, len(is.Pages), is.Title)
			}
			for i := range was.Pages {
				if got, want := is.Pages[i].Name, was.Pages[i].Name; got != want {
					t.Errorf("page %d is called %q, it was %q", i+1, got, want)
				}
				if diff := cmp.Diff(letters(was.Pages[i]), letters(is.Pages[i]), near); diff != "" {
					t.Errorf("page %d:\n%s", i+1, diff)
				}
			}
		})
	}
}

func TestWhatIsReadBackLooksAsItWasPrinted(t *testing.T) {
	for name, in := range plans(t) {
		t.Run(name, func(t *testing.T) {
			was, is := both(t, in)
			for i := range was.Pages {
				if n := different(paper.Picture(was, i, 60), paper.Picture(is, i, 60)); n > 0.005 {
					t.Errorf("page %d: %.1f %% of it looks otherwise", i+1, 100*n)
				}
			}
		})
	}
}

// different is how much of two pictures can be told apart. A rule may fall on the
// row of pixels beside: a PDF keeps hundredths of a point.
func different(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, _, _, _ := a.At(x, y).RGBA()
			s, _, _, _ := b.At(x, y).RGBA()
			if d := int(r>>8) - int(s>>8); d > 60 || d < -60 {
				n++
			}
		}
	}
	return float64(n) / float64(a.Bounds().Dx()*a.Bounds().Dy())
}

func TestWhatIsReadBackCanBeSearched(t *testing.T) {
	_, is := both(t, input(t, "relocation"))
	if hits := paper.NewIndex(is).Find("college de murat"); len(hits) == 0 {
		t.Error("a note isn't found")
	}
}

func TestWhatIsntOursIsRefused(t *testing.T) {
	was, err := paper.Lay(input(t, "training"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := paper.PDF(was, paper.Meta{Printed: printedAt})
	if err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string][]byte{
		"nothing": nil, "a text": []byte("Bonjour."), "half of it": file[:len(file)/2],
		"a PDF without pages": []byte("%PDF-1.7\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n"),
	} {
		if l, err := recall.Read(raw); err == nil {
			t.Errorf("%s is read as %d pages", name, len(l.Pages))
		}
	}
}

func TestAnOperatorThatIsntKnownIsNeverPassedOver(t *testing.T) {
	for content, want := range map[string]bool{
		"0 0 m 10 10 l S": true, "": true, "1 g 0 0 10 10 re f": true,
		"0 0 10 10 re B": false, "/P1 sh": false, "1 0 0 rg": false, "10 10 l S": false, "(x) Tj": false, "1 2 3 re f": false,
		"EMC": false, "/F1 12 Tf": false, "/I1 Do": false, "w": false, "(": false,
	} {
		if err := recall.Try([]byte(content)); (err == nil) != want {
			t.Errorf("%q: %v", content, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	l, err := paper.Lay(input(f, "training"))
	if err != nil {
		f.Fatal(err)
	}
	file, err := paper.PDF(l, paper.Meta{Printed: printedAt})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(file)
	f.Fuzz(func(t *testing.T, raw []byte) {
		if _, err := recall.Read(raw); err == nil && inspect.Check(raw) == nil {
			return
		}
	})
}
