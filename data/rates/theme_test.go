package rates_test

import (
	"testing"
	"testing/fstest"

	"github.com/buron-cantal/buron/data/rates"
)

func TestThemeIsTheFilesUnlessTheRateNamesOne(t *testing.T) {
	const file = `units: {day: {one: "jour", many: "jours"}}
rates:
  - {code: A, label: "A", unit: day, value: "1", source: "essai"}
  - {code: B, label: "B", theme: "autre", unit: day, value: "1", source: "essai"}
`
	table := load(t, fstest.MapFS{"rates/micro.yaml": {Data: []byte(file)}})
	themes := func(table *rates.Table) string {
		said := ""
		for _, r := range table.All() {
			said += r.Code + "=" + r.Theme + " "
		}
		return said
	}
	if got := themes(table); got != "A=micro B=autre " {
		t.Errorf("themes are %s", got)
	}
	again, err := rates.Read("barème.yaml", rates.Write(table))
	if err != nil {
		t.Fatal(err)
	}
	if got := themes(again); got != "A=micro B=autre " {
		t.Errorf("written and read again, themes are %s", got)
	}
	whole, err := rates.Read("micro.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if got := themes(whole); got != "A= B=autre " {
		t.Errorf("a file that holds every theme names none: %s", got)
	}
}
