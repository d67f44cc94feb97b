package rates_test

import (
	"testing"

	"github.com/buron-cantal/buron/data/rates"
)

func TestStanding(t *testing.T) {
	table := wholeFile(t, `units: {day: {one: "jour", many: "jours"}}
rates:
  - {code: A, label: "A", unit: day, value: "1", to: "2025-12-31", source: "essai"}
  - {code: A, label: "A", unit: day, value: "2", from: "2026-01-01", to: "2026-12-31", source: "essai"}
  - {code: B, label: "B", unit: day, value: "3", from: "2026-07-01", source: "essai"}
`)
	all := table.All()
	for _, c := range []struct {
		which int
		on    string
		want  rates.Standing
	}{
		{0, "1990-01-01", rates.Present},
		{0, "2025-12-31", rates.Present},
		{0, "2026-01-01", rates.Past},
		{1, "2025-12-31", rates.Coming},
		{1, "2026-01-01", rates.Present},
		{1, "2026-12-31", rates.Present},
		{1, "2027-01-01", rates.Reused},
		{2, "2026-06-30", rates.Coming},
		{2, "2040-01-01", rates.Present},
	} {
		if got := table.Standing(all[c.which], day(t, c.on)); got != c.want {
			t.Errorf("%s of %s stands at %d on %s, want %d", all[c.which].Code, all[c.which].Printed, got, c.on, c.want)
		}
	}
}

func TestToReread(t *testing.T) {
	table := wholeFile(t, `units: {day: {one: "jour", many: "jours"}}
rates:
  - {code: A, label: "A", unit: day, value: "1", to: "2025-12-31", source: "essai", checked: "2024-01-10"}
  - {code: A, label: "A", unit: day, value: "2", from: "2026-01-01", to: "2026-12-31", source: "essai", checked: "2026-01-10"}
  - {code: B, label: "B", unit: day, value: "3", source: "essai"}
`)
	all := table.All()
	for _, c := range []struct {
		which int
		on    string
		want  bool
	}{
		{0, "2025-01-11", true},
		{0, "2026-01-01", false}, // another has followed
		{1, "2027-01-10", false},
		{1, "2027-01-11", true}, // the last one known still serves
		{2, "2026-01-01", true}, // nobody knows when
	} {
		if got := table.ToReread(all[c.which], day(t, c.on)); got != c.want {
			t.Errorf("%s of %s is to be read again on %s: %v", all[c.which].Code, all[c.which].Printed, c.on, got)
		}
	}
}
