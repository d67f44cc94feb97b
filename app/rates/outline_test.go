package rates

import (
	"testing"

	"github.com/buron-cantal/buron/app/place/placetest"
)

// What the page says in Tab order: as delivered, with a correction and a span
// that was added, folded, and in its other forms.
func TestOutlines(t *testing.T) {
	for name, show := range map[string]func(*screen){
		"delivered": func(s *screen) { s.show("", "") },
		"to-check":  func(s *screen) { s.show("check", "MICRO_CIPAV_ACRE_50") },
		"reused":    func(s *screen) { s.show("", "TFC_VENTE") },
		"corrected": func(s *screen) {
			s.fix("TT_PRIVE_JOUR", "2025-01-01", "2.75")
			s.fix("TT_PRIVE_JOUR", "2027-01-01", "2.80")
			s.show("", "TT_PRIVE_JOUR@2025-01-01")
		},
		"added": func(s *screen) {
			s.fix("TT_PRIVE_JOUR", "2027-01-01", "2.80")
			s.show("corrected", "")
		},
		"date":    func(s *screen) { s.show("", "VL_OPTION") },
		"wording": func(s *screen) { s.show("", "HIVER_PERIODE") },
		"other":   func(s *screen) { s.show("", "PLAFOND") },
		"narrow": func(s *screen) {
			s.narrow()
			s.show("", "HIVER_PERIODE")
		},
		"narrow-panel": func(s *screen) {
			s.narrow()
			s.show("", "HIVER_PERIODE")
			s.page.openPanel()
		},
		"save": func(s *screen) {
			s.Program.Documents = "/documents"
			s.show("", "")
			s.page.open(saving)
		},
		"swap": func(s *screen) {
			s.fix("ACRE_DELAI", "2026-01-01", "90")
			s.show("", "")
			s.page.open(swapping)
		},
		"read-only": func(s *screen) {
			s.Desk.Desk.Register = s.readOnly()
			s.show("", "")
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := prepare(t)
			show(s)
			s.Bench.Pass(0)
			placetest.Golden(t, name, s.Whole("search", "table", "panel"))
		})
	}
}
