package chart

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	model "github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/chart/charttest"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
)

// window is a content under a status line, as the shell has one.
type window struct {
	widget.BaseWidget
	content fyne.CanvasObject
	says    string
}

func (w *window) SayStatus(s string)                  { w.says = plain(s) }
func (w *window) Held() []fyne.CanvasObject           { return []fyne.CanvasObject{w.content} }
func (w *window) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.content) }

func plain(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
}

// shown puts a content on a window of that width.
func shown(t *testing.T, content fyne.CanvasObject, width float32) (*window, fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.Normal))
	w := &window{content: content}
	w.ExtendBaseWidget(w)
	on := test.NewTempWindow(t, w)
	on.SetPadded(false)
	on.Resize(fyne.NewSize(width, 700))
	return w, on.Canvas()
}

func typed(c *Chart, keys ...fyne.KeyName) {
	for _, k := range keys {
		c.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// zoneOf is the middle of the zone of a point.
func zoneOf(c *Chart, point int) fyne.Position {
	for _, s := range c.shapes {
		if s.Kind == model.Zone && s.Point == point {
			return fyne.NewPos(pixels(s.X+s.W/2), pixels(s.Y+s.H/2))
		}
	}
	return fyne.NewPos(-1, -1)
}

func TestChartIsWalkedAndSaid(t *testing.T) {
	c := New(charttest.Named("cash-12"))
	w, canvas := shown(t, c, 900)
	canvas.Focus(c)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyHome, "Janvier 2027 : 3 520,00 €, le plus bas"},
		{fyne.KeyLeft, "Janvier 2027 : 3 520,00 €, le plus bas"},
		{fyne.KeyRight, "Février 2027 : 4 040,00 €"},
		{fyne.KeyEnd, "Décembre 2027 : 5 748,00 €"},
		{fyne.KeyRight, "Décembre 2027 : 5 748,00 €"},
		{fyne.KeyLeft, "Novembre 2027 : 5 228,00 €"},
		{fyne.KeyLeft, "Octobre 2027 : 4 708,00 €, mois de paiement des cotisations"},
	} {
		typed(c, step.key)
		if w.says != step.want {
			t.Errorf("after %s the status line says %q, not %q", step.key, w.says, step.want)
		}
	}
	canvas.Unfocus()
	if w.says != "" {
		t.Errorf("out of focus the status line says %q", w.says)
	}
	canvas.Focus(c)
	if want := "Octobre 2027 : 4 708,00 €, mois de paiement des cotisations"; w.says != want {
		t.Errorf("back in focus it says %q, not %q", w.says, want)
	}
}

func TestEveryPointOfEveryChartIsReached(t *testing.T) {
	for _, c := range charttest.All() {
		chart := New(c.Chart)
		w, canvas := shown(t, chart, 900)
		canvas.Focus(chart)
		typed(chart, fyne.KeyHome)
		for i, p := range c.Chart.Points {
			if w.says != plain(p.Sentence) {
				t.Errorf("%s: at point %d the status line says %q", c.Name, i, w.says)
			}
			typed(chart, fyne.KeyRight)
		}
	}
}

func TestTheMouseSaysAPointAndGoesToIt(t *testing.T) {
	c := New(charttest.Named("cash-12"))
	w, _ := shown(t, c, 900)
	c.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: zoneOf(c, 6)}})
	if want := "Juillet 2027 : 4 312,00 €, mois de paiement des cotisations"; w.says != want {
		t.Errorf("under the mouse it says %q", w.says)
	}
	c.MouseOut()
	if w.says != "" {
		t.Errorf("without the mouse it says %q", w.says)
	}
	var opened []int
	c.OnOpen = func(point int) { opened = append(opened, point) }
	c.Tapped(&fyne.PointEvent{Position: zoneOf(c, 3)})
	if !c.focused || w.says != "Avril 2027 : 5 080,00 €" {
		t.Errorf("after a click it says %q, focused %v", w.says, c.focused)
	}
	typed(c, fyne.KeyRight, fyne.KeyReturn)
	if diff := cmp.Diff([]int{3, 4}, opened); diff != "" {
		t.Error(diff)
	}
}

func TestAChartPassesOnWhatItDoesntUse(t *testing.T) {
	c := New(charttest.Named("funding"))
	_, canvas := shown(t, c, 900)
	var keys []fyne.KeyName
	canvas.SetOnTypedKey(func(ev *fyne.KeyEvent) { keys = append(keys, ev.Name) })
	canvas.Focus(c)
	typed(c, fyne.KeyLeft, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEscape)
	if diff := cmp.Diff([]fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyEscape}, keys); diff != "" {
		t.Error(diff)
	}
}

func TestAChartThatChangesKeepsItsPlace(t *testing.T) {
	c := New(charttest.Named("cash-12"))
	w, canvas := shown(t, c, 900)
	canvas.Focus(c)
	typed(c, fyne.KeyEnd)
	c.Set(charttest.Named("cash-unknown"))
	if w.says != "Mai 2027 : —" {
		t.Errorf("it says %q", w.says)
	}
	c.Set(charttest.Named("cash-empty"))
	typed(c, fyne.KeyHome, fyne.KeyEnd, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn)
	if w.says != "" || c.Said() != "" {
		t.Errorf("an empty chart says %q", w.says)
	}
}

func TestOutlineSaysPointsAndLegend(t *testing.T) {
	c := New(charttest.Named("cash-unknown"))
	shown(t, c, 900)
	want := []string{
		"o Janvier 2027 : 3 520,00 €, le plus bas", "o Février 2027 : 4 040,00 €",
		"o Mars 2027 : —, il manque : le chiffre d’affaires", "o Avril 2027 : 4 560,00 €", "o Mai 2027 : —",
		"● le plus bas : 3 520 €, janvier 2027",
	}
	var got []string
	for _, line := range kit.Outline(c) {
		got = append(got, plain(line))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := kit.Outline(New(charttest.Named("cash-empty"))); len(got) != 1 || got[0] != "Rien à montrer pour l’instant." {
		t.Errorf("an empty chart says %q", got)
	}
}

func TestTheTableStandsBesideOrBelow(t *testing.T) {
	for width, beside := range map[float32]bool{1300: true, 700: false, 330: false} {
		tabled := WithTable(charttest.Named("cash-12"))
		_, canvas := shown(t, tabled, width)
		chart, table := tabled.Chart.Position(), tabled.Table.Position()
		if got := table.X > chart.X; got != beside {
			t.Errorf("at %v the chart is at %v, the table at %v", width, chart, table)
		}
		if right := table.X + tabled.Table.Size().Width; right > width+0.5 {
			t.Errorf("at %v the table ends at %v", width, right)
		}
		canvas.Focus(tabled.Chart)
		typed(tabled.Chart, fyne.KeyEnd)
		if tabled.Table.at != 11 {
			t.Errorf("row %d is marked", tabled.Table.at)
		}
	}
}

// TestTablesHoldTheirTexts holds that no text of a table leaves it or stands
// over another, at any width and text size.
func TestTablesHoldTheirTexts(t *testing.T) {
	for _, scale := range []look.Scale{look.Normal, look.Larger} {
		test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, scale))
		for _, c := range charttest.All() {
			table := NewTable(c.Chart.Table())
			for width := float32(280); width < 1300; width += 170 {
				rows, height := table.plan(width)
				var spots []spot
				for _, row := range rows {
					for _, l := range row.lines {
						s := spot{l.x, l.y, measure(l.text, l.size, l.bold), l.size.Line()}
						if l.right {
							s.x -= s.w
						}
						if s.x < 0 || s.x+s.w > width+1 || s.y+s.h > height {
							t.Errorf("%s at %v: %q leaves the table", c.Name, width, l.text)
						}
						for _, o := range spots {
							if s.x < o.x+o.w && o.x < s.x+s.w && s.y+1 < o.y+o.h && o.y+1 < s.y+s.h {
								t.Errorf("%s at %v: %q stands over another", c.Name, width, l.text)
							}
						}
						spots = append(spots, s)
					}
				}
			}
		}
	}
}

func TestAChartIsDrawnAnewInOtherColours(t *testing.T) {
	c := New(charttest.Named("cash-below"))
	_, canvas := shown(t, c, 900)
	light := canvas.Capture()
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Dark, look.Normal))
	c.Refresh()
	dark := canvas.Capture()
	at := zoneOf(c, 0)
	x, y := int(at.X), int(at.Y)
	for down := y; down < y+150; down++ {
		if light.At(x, down) != dark.At(x, down) {
			return
		}
	}
	t.Error("the bar keeps its colour")
}

func TestHeightFollowsTheWidth(t *testing.T) {
	c := New(charttest.Named("columns-long"))
	shown(t, c, 900)
	if narrow, wide := c.HeightFor(300), c.HeightFor(1000); narrow <= wide {
		t.Errorf("%v high when narrow, %v when wide", narrow, wide)
	}
	if low, high := New(charttest.Named("cash-12")).Plot(look.PlotLow).HeightFor(300), New(charttest.Named("cash-12")).HeightFor(300); low >= high {
		t.Errorf("a low drawing is %v high, the usual one %v", low, high)
	}
}

func BenchmarkDraw(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.New(look.Light, look.Normal))
	for _, name := range []string{"cash-12", "cash-36", "columns", "forms"} {
		b.Run(name, func(b *testing.B) {
			of := charttest.Named(name)
			for b.Loop() {
				c := New(of)
				c.Resize(fyne.NewSize(600, c.HeightFor(600)))
				c.place(c.Size())
			}
		})
	}
}
