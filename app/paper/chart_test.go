package paper

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/chart/charttest"
)

// charts prints charts under each other.
func charts(large bool, cases []charttest.Case) *Layout {
	p := newPress(large)
	p.name = "Courbes"
	p.turn()
	for _, c := range cases {
		p.chart(c.Chart, plotHeight)
	}
	return p.layout
}

func TestChartsAreTheGoldenOnes(t *testing.T) {
	var usual []charttest.Case
	for _, name := range []string{"cash-12", "cash-below", "break-even", "columns", "funding", "forms", "budget"} {
		usual = append(usual, charttest.Case{Chart: charttest.Named(name)})
	}
	got := strings.Join(charts(false, usual).Lines(), "\n") + "\n"
	path := filepath.Join("testdata", "charts.golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the charts have changed (-update writes them anew):\n%s", diff)
	}
}

// TestChartsKeepThePagesRules holds it for every chart, hard ones too. With
// BURON_PICTURES they are drawn there, to be looked at.
func TestChartsKeepThePagesRules(t *testing.T) {
	for _, large := range []bool{false, true} {
		for _, c := range charttest.All() {
			t.Run(c.Name, func(t *testing.T) {
				l := charts(large, []charttest.Case{c})
				for i, page := range l.Pages {
					for _, op := range page.Ops {
						if what := breaks(op); what != "" {
							t.Errorf("page %d: %s: %s", i+1, what, l.line(op))
						}
					}
					headingsStandOverSomething(t, l, i)
					nothingOverlaps(t, page)
				}
				if diff := cmp.Diff(onPaper(l), drawn(t, paint(t, l))); diff != "" {
					t.Errorf("the file doesn't say what the layout says:\n%s", diff)
				}
				save(t, l, c.Name, large)
			})
		}
	}
}

func TestADrawingThatHasNoRoomUnderItsHeadingsIsLeftOut(t *testing.T) {
	c := charttest.Named("cash-12")
	drawn, leftOut := 0, 0
	for plot := plotHeight; plot < pageHeight; plot += 2 * mm {
		p := newPress(false)
		p.name = "Courbes"
		p.turn()
		p.chart(c, plot)
		there := false
		for i, page := range p.layout.Pages {
			for _, op := range page.Ops {
				there = there || op.Of != Artifact && p.layout.Elements[op.Of].Kind == ElFigure
				if op.Of != Artifact && op.Y+op.H > bottom+1*mm {
					t.Errorf("a drawing of %d mm leaves page %d: %s", plot/mm, i+1, p.layout.line(op))
				}
			}
		}
		if there {
			drawn++
		} else {
			leftOut++
		}
	}
	if drawn == 0 || leftOut == 0 {
		t.Errorf("%d drawn, %d left out", drawn, leftOut)
	}
}

func save(t *testing.T, l *Layout, name string, large bool) {
	t.Helper()
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		return
	}
	if large {
		name += "-large"
	}
	for i := range l.Pages {
		out, err := os.Create(filepath.Join(folder, name+"-"+strconv.Itoa(i+1)+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(out, Picture(l, i, 110)); err != nil {
			t.Fatal(err)
		}
		out.Close()
	}
}

func TestAChartIsAFigureThatSaysItsPoints(t *testing.T) {
	c := charttest.Named("cash-12")
	l := charts(false, []charttest.Case{{Chart: c}})
	var alts []string
	for _, e := range l.Elements {
		if e.Kind == ElFigure {
			alts = append(alts, plain(e.Alt))
		}
	}
	if len(alts) != 1 {
		t.Fatalf("%d figures", len(alts))
	}
	for _, want := range append([]chart.Point{{Sentence: c.Title}}, c.Points...) {
		if !strings.Contains(alts[0], plain(want.Sentence)) {
			t.Errorf("the figure doesn't say %q", want.Sentence)
		}
	}
}

func TestTheTableOfAChartSaysEveryRow(t *testing.T) {
	for _, large := range []bool{false, true} {
		for _, c := range charttest.All() {
			table := c.Chart.Table()
			said := plain(content(charts(large, []charttest.Case{c})))
			for i := range table.Rows {
				if !says(said, table.Rows[i]) && !says(said, table.Brief[i]) {
					t.Errorf("%s (large %v) lacks %q", c.Name, large, table.Rows[i])
				}
			}
		}
	}
}

// says looks for each word of a row that no line end may part.
func says(said string, row []string) bool {
	for _, word := range strings.Fields(plain(strings.Join(row, " "))) {
		if !strings.Contains(said, word) && !strings.Contains(word, "-") {
			return false
		}
	}
	return true
}

func TestTwelveMonthsStandInTwoTablesOfSix(t *testing.T) {
	p := newPress(false)
	p.turn()
	p.chartTable(charttest.Named("cash-12").Table(), 0)
	at := map[string]Op{}
	for _, op := range p.layout.Pages[0].Ops {
		at[op.Text] = op
	}
	if one, seven := at["janv."], at["juil."]; one.Y != seven.Y || one.X != left || seven.X != second {
		t.Errorf("the first month stands at %s %s, the seventh at %s %s", millimetres(one.X), millimetres(one.Y), millimetres(seven.X), millimetres(seven.Y))
	}
}

func TestAHatchingIsNeitherWhiteNorBlack(t *testing.T) {
	l := &Layout{Elements: []Element{{Kind: ElDocument, Parent: -1}}, Pages: []Page{{Ops: []Op{
		{Kind: OpHatch, X: 20 * mm, Y: 20 * mm, W: 10 * mm, H: 40 * mm, Stroke: hatchStroke},
		{Kind: OpHatch, X: 40 * mm, Y: 20 * mm, W: 10 * mm, H: 40 * mm, Stroke: hatchStroke, Fill: true},
		{Kind: OpHatch, X: 60 * mm, Y: 20 * mm, W: 40 * mm, H: 1 * mm, Stroke: hatchStroke},
		{Kind: OpLine, X: 110 * mm, Y: 60 * mm, W: 40 * mm, H: -40 * mm, Stroke: 1 * mm},
	}}}}
	for _, dpi := range []int{72, 86, 150, 300} {
		img := Picture(l, 0, dpi)
		one, both := inkOf(img, 21*mm, 21*mm, 8*mm, 38*mm, dpi), inkOf(img, 41*mm, 21*mm, 8*mm, 38*mm, dpi)
		if one < 20 || one > 40 || both < one+10 || both > 65 {
			t.Errorf("%d dpi: one way inks %d %%, both ways %d %%", dpi, one, both)
		}
		if n := inkOf(img, 15*mm, 15*mm, 4*mm, 50*mm, dpi); n != 0 {
			t.Errorf("%d dpi: %d %% beyond its edges", dpi, n)
		}
		if shadeAt(img, 130*mm, 40*mm, dpi) > 60 {
			t.Errorf("%d dpi: the slanted line is missing", dpi)
		}
	}
	file := paint(t, l)
	if len(file) == 0 {
		t.Error("no file")
	}
}

// inkOf is how much of a rectangle is dark, in percent.
func inkOf(img image.Image, x, y, w, h Length, dpi int) int {
	dark, all := 0, 0
	for at := x; at < x+w; at += 50 {
		for down := y; down < y+h; down += 50 {
			all++
			if shadeAt(img, at, down, dpi) < 128 {
				dark++
			}
		}
	}
	return dark * 100 / all
}

// TestAWordThatALabelBreaksIsReadAsOne holds it for what is read aloud and for
// what is looked for.
func TestAWordThatALabelBreaksIsReadAsOne(t *testing.T) {
	word := strings.Repeat("motsansfin", 12)
	rent := chart.Amount{Cents: 78_000, Known: true}
	c := chart.BeforeAfter{Title: "Le budget", Lines: []chart.BudgetLine{{Label: word, Before: rent, After: rent}}}.Chart()
	l := charts(false, []charttest.Case{{Chart: c}})
	if n := len(NewIndex(l).Find(word)); n < 2 {
		t.Errorf("it is found %d times, want it in the drawing and in the table", n)
	}
	if n := strings.Count(aloud(t, paint(t, l)), word); n < 2 {
		t.Errorf("it is read %d times", n)
	}
}
