package rates_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data/rates"
)

func TestDifferencesAreTheValuesThatChange(t *testing.T) {
	const file = `units: {day: {one: "jour", many: "jours"}}
rates:
  - {code: A, label: "A", unit: day, value: "1", to: "2025-12-31", source: "essai"}
  - {code: A, label: "A", unit: day, value: "2.0", from: "2026-01-01", source: "essai"}
  - {code: B, label: "B", unit: text, printed: "l’hiver", source: "essai"}
  - {code: C, label: "C", unit: date, value: "2026-09-01", printed: "1er septembre 2026", source: "essai"}
`
	before := wholeFile(t, file)
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing", "", "", ""},
		{"another source alone", `"2.0", from: "2026-01-01", source: "essai"`, `"2", from: "2026-01-01", source: "ailleurs", checked: "2026-02-01"`, ""},
		{"another value", `"2.0"`, `"3"`, "A 2026-01-01 2 jours → 3 jours"},
		{"another wording", "l’hiver", "l’été", "B - l’hiver → l’été"},
		{"another day", "2026-09-01", "2026-10-01", "C - 1er septembre 2026 → 1er septembre 2026"},
		{"another span", `"2.0", from: "2026-01-01"`, `"2", from: "2027-01-01"`, "A 2026-01-01 2 jours → –; A 2027-01-01 – → 2 jours"},
		{"an end", `"2025-12-31"`, `"2025-06-30"`, "A - 1 jour → 1 jour"},
	} {
		after := wholeFile(t, strings.Replace(file, c.old, c.new, 1))
		var said []string
		for _, d := range rates.Differences(before, after) {
			said = append(said, fmt.Sprintf("%s %v %s → %s", d.Code, cmp.Or(d.From.String(), "-"), valueOf(d.Before), valueOf(d.After)))
		}
		if got := plain(strings.Join(said, "; ")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func valueOf(r *rates.Rate) string {
	if r == nil {
		return "–"
	}
	return r.Printed
}

func wholeFile(t *testing.T, file string) *rates.Table {
	t.Helper()
	table, err := rates.Read("essai.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return table
}
