package paper

import (
	"strings"
	"testing"
)

// TestDatesNamesAndTitlesToTickKeepTheirLine holds what a browser is told of the
// cells of the actions: dates and names stay on a line, a title hangs from its
// box, and what stands at the left of a figure keeps away from it.
func TestDatesNamesAndTitlesToTickKeepTheirLine(t *testing.T) {
	page := string(twinOf(lay(t, input(t, fictional(t, "creation")))))
	for _, want := range []string{
		`<th scope="row" class="signed" role="rowheader"><span class="box" role="img" aria-label="à cocher">☐</span> <b>Premier entretien</b></th>` +
			`<td class="short" role="cell" data-label="Qui">Élodie Fau</td>` +
			`<td class="right" role="cell" data-label="Avant le">mar. 24 nov. 2026</td>`,
		"\n.right+:where(:not(.right)){padding-left:", "\ntd.right,td.short{white-space:nowrap}", "\nth.signed{position:relative;padding-left:",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}
