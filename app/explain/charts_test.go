package explain_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/explain"
)

// drawing is what a chart says, point by point, as people read it.
func drawing(d explain.Drawn) string {
	var out strings.Builder
	out.WriteString(d.ID + " in " + d.Section + ": " + d.Chart.Title + "\n  " + d.Chart.Note + "\n")
	for i, p := range d.Chart.Points {
		out.WriteString("  " + p.Sentence)
		if i < len(d.Keys) && d.Keys[i] != "" {
			out.WriteString(" [" + d.Keys[i] + "]")
		}
		out.WriteString("\n")
	}
	table := d.Chart.Table()
	out.WriteString("  " + strings.Join(table.Head, " | ") + "\n")
	for _, row := range table.Rows {
		out.WriteString("  " + strings.Join(row, " | ") + "\n")
	}
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(out.String())
}

func TestChartsOfTheExamples(t *testing.T) {
	forms := map[string]any{
		"forms_compared": []string{"micro", "sasu", "portage"}, "household_marginal_rate": "11", "sasu_pay": "9000",
		"sasu_contributions": "7000", "are_monthly": "900", "are_months_left": 20,
	}
	monthly := map[string]any{
		"monthly_budget": []any{map[string]any{"label": "Loyer", "before": "940", "after": "520"}, map[string]any{"label": "Carburant", "after": "210"}},
		"support": []any{
			map[string]any{"label": "Prime employeur", "amount": "1500", "status": "granted"},
			map[string]any{"label": "Aide au déménagement", "amount": "600", "status": "asked"},
		},
	}
	late := map[string]any{"turnover": []string{"36000"}}
	for _, c := range []struct {
		name, of string
		change   map[string]any
	}{{"S1", "S1", forms}, {"S2", "S2", nil}, {"S2 without profit", "S2", late}, {"S4", "S4", monthly}, {"S6", "S6", nil}} {
		t.Run(c.name, func(t *testing.T) {
			var out strings.Builder
			for _, d := range explain.Charts(example(t, c.of, c.change), nil) {
				out.WriteString(drawing(d))
			}
			golden(t, "charts "+c.name, out.String())
		})
	}
}

// Whatever is answered, each chart can be drawn, stands in a section that the
// page has, and leads from its points to figures of the dossier.
func TestChartsOfAnyDossier(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		p := randomPlan(t, e)
		sections := map[string]bool{}
		for _, s := range explain.Sections(p) {
			sections[s.ID] = true
		}
		for _, d := range explain.Charts(p, func(s string) string { return "[" + s + "]" }) {
			if !sections[d.Section] || d.Chart.Title == "" || d.Chart.Empty() {
				t.Fatalf("%s stands in %q, which has no figures, or draws nothing", d.ID, d.Section)
			}
			if len(d.Keys) != len(d.Chart.Points) {
				t.Fatalf("%s has %d points and %d keys", d.ID, len(d.Chart.Points), len(d.Keys))
			}
			for i, key := range d.Keys {
				if key != "" && !p.Figures.Has(key) {
					t.Fatalf("point %d of %s leads to %s, which the dossier hasn't", i, d.ID, key)
				}
			}
			for _, point := range d.Chart.Points {
				if point.Label == "" || strings.Contains(point.Sentence, "_") {
					t.Fatalf("%s says a point without words: %+v", d.ID, point)
				}
			}
			d.Chart.Lay(40_000, d.Chart.Height(40_000, plain), plain)
		}
	})
}

// plain measures as if every character was as wide.
var plain = chart.Measure{
	Wide: func(s string, _ chart.Style) chart.Len { return chart.Len(len(s)) * 700 },
	Line: func(chart.Style) chart.Len { return 1600 },
	Gap:  400, Bar: 2200, Plot: 16_000,
}

func TestWhatPeopleTypedPassesBeforeItIsDrawn(t *testing.T) {
	for _, d := range explain.Charts(example(t, "S2", nil), strings.ToUpper) {
		if d.ID != explain.ChartFinancing {
			continue
		}
		if got := drawing(d); !strings.Contains(got, "COMPTE COURANT D'ASSOCIÉ") || strings.Contains(got, "Ordinateur") {
			t.Errorf("typed labels are drawn as they are:\n%s", got)
		}
	}
}
