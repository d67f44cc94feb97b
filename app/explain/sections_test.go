package explain_test

import (
	"slices"
	"testing"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/data/figure"
)

// TestAPlaceStandsWithWhoPaysForIt holds that the price of a télécentre isn't
// among what life costs the household where the employer pays it.
func TestAPlaceStandsWithWhoPaysForIt(t *testing.T) {
	for payer, want := range map[string]struct{ section, table string }{
		"employer": {explain.SectionEmployer, "telecentre"},
		"shared":   {explain.SectionLeft, "telecentre_shared"},
		"newcomer": {explain.SectionLeft, "telecentre"},
		"":         {explain.SectionLeft, "telecentre"},
	} {
		var said any = payer
		if payer == "" {
			said = nil
		}
		p := example(t, "S4", map[string]any{"telecentre_payer": said})
		for _, s := range explain.Sections(p) {
			for _, table := range s.Tables {
				if !slices.ContainsFunc(table.Rows, func(r explain.Row) bool { return slices.ContainsFunc(r.Figures, isYearly) }) {
					continue
				}
				if s.ID != want.section || table.ID != want.table {
					t.Errorf("paid by %q it stands in %s of %s", payer, table.ID, s.ID)
				}
			}
		}
	}
}

func isYearly(f *figure.Figure) bool { return f.Name().Key == "telecentre.yearly" }
