package chart_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/chart/charttest"
	"github.com/buron-cantal/buron/data/money"
)

// letters measures as if every character were as wide as the next.
var letters = chart.Measure{
	Wide: func(s string, style chart.Style) chart.Len {
		wide := chart.Len(700)
		if style != chart.Text && style != chart.Strong {
			wide = 650
		}
		return chart.Len(utf8.RuneCountInString(s)) * wide
	},
	Line: func(style chart.Style) chart.Len {
		if style != chart.Text && style != chart.Strong {
			return 1800
		}
		return 2000
	},
	Gap: 400, Bar: 4000, Plot: 20000,
}

// fails is what both a test and a rapid property have.
type fails interface {
	Helper()
	Errorf(format string, args ...any)
}

// sound holds what every drawing must hold.
func sound(t fails, c chart.Chart, width, height chart.Len) {
	t.Helper()
	shapes := c.Lay(width, height, letters)
	var texts []chart.Shape
	for _, s := range shapes {
		b := s.Box()
		if b.X < 0 || b.Y < 0 || b.W < 0 || b.H < 0 || b.X+b.W > width || b.Y+b.H > height {
			t.Errorf("%+v stands outside of %d × %d", s, width, height)
		}
		if s.Point < chart.Nowhere || s.Point >= len(c.Points) {
			t.Errorf("%+v belongs to no point", s)
		}
		if s.Kind != chart.Words {
			continue
		}
		for _, other := range texts {
			if b.Touches(other.Box()) {
				t.Errorf("%q stands over %q in %d × %d", s.Text, other.Text, width, height)
			}
		}
		texts = append(texts, s)
	}
}

// whole also holds that nothing is left out when the chart has its height.
func whole(t fails, c chart.Chart, width chart.Len) {
	t.Helper()
	height := c.Height(width, letters)
	sound(t, c, width, height)
	shapes := c.Lay(width, height, letters)
	for i, p := range c.Points {
		box, shown := chart.Around(shapes, i)
		if !shown {
			t.Errorf("nothing shows %q at %d", p.Sentence, width)
		}
		if !found(shapes, i) && box.W > 0 && box.H > 0 {
			t.Errorf("the mouse doesn't find %q at %d", p.Sentence, width)
		}
		if p.Sentence == "" || p.Label == "" {
			t.Errorf("point %d says %q, %q", i, p.Label, p.Sentence)
		}
	}
	table := c.Table()
	if len(table.Rows) != len(c.Points) || len(table.Brief) != len(c.Points) {
		t.Errorf("%d rows and %d brief ones for %d points", len(table.Rows), len(table.Brief), len(c.Points))
	}
	for i, row := range table.Rows {
		if len(row) != len(table.Head) || len(table.Brief[i]) != len(table.BriefHead) {
			t.Errorf("%q under %q", row, table.Head)
		}
		if row[0] != c.Points[i].Label {
			t.Errorf("row %d is %q, its point %q", i, row[0], c.Points[i].Label)
		}
	}
}

// found says whether a zone of the point is on top somewhere.
func found(shapes []chart.Shape, point int) bool {
	for _, s := range shapes {
		if s.Kind != chart.Zone || s.Point != point {
			continue
		}
		for _, x := range []chart.Len{s.X, s.X + s.W/2, s.X + s.W - 1} {
			for _, y := range []chart.Len{s.Y, s.Y + s.H/2, s.Y + s.H - 1} {
				if chart.At(shapes, x, y) == point {
					return true
				}
			}
		}
	}
	return false
}

func TestEveryCaseIsSound(t *testing.T) {
	for _, c := range charttest.All() {
		t.Run(c.Name, func(t *testing.T) {
			for _, width := range []chart.Len{20000, 27600, 34000, 50000, 88000, 130000} {
				whole(t, c.Chart, width)
				for height := chart.Len(0); height < c.Chart.Height(width, letters)+9000; height += 3777 {
					sound(t, c.Chart, width, height)
				}
			}
			for width := chart.Len(0); width < 20000; width += 1500 {
				sound(t, c.Chart, width, 30000)
			}
		})
	}
}

// amounts are of every size, zero and unknown included.
func amounts() *rapid.Generator[chart.Amount] {
	return rapid.Custom(func(t *rapid.T) chart.Amount {
		switch rapid.IntRange(0, 9).Draw(t, "kind") {
		case 0:
			return chart.Missing("il manque : le devis")
		case 1:
			return chart.Of(0)
		case 2:
			return chart.Of(money.Euro(rapid.Int64().Draw(t, "any")))
		}
		return chart.Of(money.Euro(rapid.Int64Range(-900_000, 3_000_000).Draw(t, "cents")))
	})
}

func labels() *rapid.Generator[string] {
	words := []string{"oct.", "Matériel", "Besoin en fonds de roulement", charttest.LongName, "a", "Prêt d’honneur"}
	return rapid.Custom(func(t *rapid.T) string {
		n := rapid.IntRange(1, 3).Draw(t, "words")
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), n, n).Draw(t, "label"), " ")
	})
}

func widths() *rapid.Generator[chart.Len] {
	return rapid.Map(rapid.IntRange(20000, 130000), func(w int) chart.Len { return chart.Len(w) })
}

func anyBars(t *rapid.T) chart.Bars {
	b := chart.Bars{}
	for i := range rapid.IntRange(1, 36).Draw(t, "bars") {
		label := fmt.Sprint("m", i)
		if rapid.IntRange(0, 20).Draw(t, "long") == 0 {
			label = labels().Draw(t, "label")
		}
		b.Bars = append(b.Bars, chart.Bar{
			Label: label, Name: label, Value: amounts().Draw(t, "value"),
			Mark:  chart.Mark(rapid.IntRange(0, 3).Draw(t, "mark")),
			Group: rapid.SampledFrom([]string{"", "2027", "2028"}).Draw(t, "group"),
		})
	}
	return b
}

func TestBarsAreSoundAndInProportion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := anyBars(t)
		c, width := b.Chart(), widths().Draw(t, "width")
		whole(t, c, width)
		height := c.Height(width, letters)
		heights := map[int]chart.Len{}
		for _, s := range c.Lay(width, height, letters) {
			if s.Kind == chart.Rect && s.Point != chart.Nowhere {
				heights[s.Point] = s.H
			}
		}
		most := 0
		for i, bar := range b.Bars {
			if _, drawn := heights[i]; drawn != bar.Value.Known {
				t.Errorf("bar %d, %+v: drawn is %v", i, bar.Value, drawn)
			}
			if bar.Value.Known && size(bar.Value) >= size(b.Bars[most].Value) {
				most = i
			}
		}
		for i, h := range heights {
			want := size(b.Bars[i].Value) / max(1, size(b.Bars[most].Value)) * float64(heights[most])
			if math.Abs(float64(h)-want) > 2 {
				t.Errorf("bar %d is %d high, not %.1f", i, h, want)
			}
		}
	})
}

func size(a chart.Amount) float64 {
	if !a.Known {
		return 0
	}
	return math.Abs(float64(a.Cents))
}

func TestCurvesAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := chart.BreakEven{Turnover: labels().Draw(t, "turnover"), Never: "jamais"}
		for i := range rapid.IntRange(0, 24).Draw(t, "months") {
			b.Months = append(b.Months, chart.Month{Label: fmt.Sprint("m", i), Turnover: amounts().Draw(t, "turnover"), Costs: amounts().Draw(t, "costs")})
		}
		if rapid.Bool().Draw(t, "reached") {
			b.Reached = &chart.Crossing{Day: rapid.IntRange(-3, 400).Draw(t, "day"), Days: 365, Value: amounts().Draw(t, "value"), Label: labels().Draw(t, "label")}
		}
		whole(t, b.Chart(), widths().Draw(t, "width"))
	})
}

func anyParts(t *rapid.T) []chart.Part {
	var parts []chart.Part
	for range rapid.IntRange(0, 9).Draw(t, "parts") {
		parts = append(parts, chart.Part{Label: labels().Draw(t, "label"), Value: amounts().Draw(t, "value")})
	}
	return parts
}

func TestColumnsAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := chart.Columns{
			Needs:     chart.Column{Parts: anyParts(t), Total: amounts().Draw(t, "needs")},
			Resources: chart.Column{Parts: anyParts(t), Total: amounts().Draw(t, "resources")},
			Gap:       chart.Part{Value: amounts().Draw(t, "gap")},
		}
		whole(t, c.Chart(), widths().Draw(t, "width"))
	})
}

func TestFundingIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := chart.Funding{Cost: chart.Part{Value: amounts().Draw(t, "cost")}, Left: chart.Part{Value: amounts().Draw(t, "left")}}
		for range rapid.IntRange(0, 9).Draw(t, "grants") {
			f.Grants = append(f.Grants, chart.Grant{
				Label: labels().Draw(t, "label"), State: chart.State(rapid.IntRange(0, 3).Draw(t, "state")), Value: amounts().Draw(t, "value"),
			})
		}
		whole(t, f.Chart(), widths().Draw(t, "width"))
	})
}

func TestFormsAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := chart.Compare{Taken: []string{"Cotisations", "Impôt", "Dépenses"}}
		for range rapid.IntRange(0, 7).Draw(t, "forms") {
			c.Forms = append(c.Forms, chart.Form{
				Label: labels().Draw(t, "label"), Turnover: amounts().Draw(t, "turnover"),
				Taken: rapid.SliceOfN(amounts(), 0, 5).Draw(t, "taken"), Left: amounts().Draw(t, "left"),
			})
		}
		whole(t, c.Chart(), widths().Draw(t, "width"))
	})
}

func TestBudgetsAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := chart.BeforeAfter{}
		for range rapid.IntRange(0, 9).Draw(t, "lines") {
			b.Lines = append(b.Lines, chart.BudgetLine{Label: labels().Draw(t, "label"), Before: amounts().Draw(t, "before"), After: amounts().Draw(t, "after")})
		}
		whole(t, b.Chart(), widths().Draw(t, "width"))
	})
}
