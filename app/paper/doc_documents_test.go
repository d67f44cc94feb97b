package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/plan"
)

// TestNobodyIsAskedToBringWhatTheyFileThemselves holds that the identity papers
// of the registration stay at home, on the list as on a slip.
func TestNobodyIsAskedToBringWhatTheyFileThemselves(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	said := plain(content(layOf(t, DocDocuments, in, Subject{})))
	home, others := strings.Index(said, plain(words.Bring.KeptIntro)), strings.Index(said, plain(words.Bring.OthersIntro))
	for _, document := range []string{"Pièce d’identité", "Déclaration de non-condamnation"} {
		if at := strings.Index(said, plain(document)); at < home || at > others || home < 0 {
			t.Errorf("%q isn't among what stays at home:\n%s", document, said)
		}
	}
	for _, document := range newComposer(in).toBringOn(in.Plan.Today.AddDays(1000)) {
		if strings.Contains(document, "identité") {
			t.Errorf("a slip asks for %q", document)
		}
	}
}

func TestTheListSaysWhichPartnerGivesADocument(t *testing.T) {
	said := plain(content(layOf(t, DocDocuments, input(t, fictional(t, "training")), Subject{})))
	for _, giver := range []string{"Organisme de formation", "Financeur"} {
		if !strings.Contains(said, giver) {
			t.Errorf("it doesn't name %q:\n%s", giver, said)
		}
	}
}

// TestWhoGivesIsSaidWhereItIsntTheReader holds that a list of what the reader
// gives doesn't tell them so line by line.
func TestWhoGivesIsSaidWhereItIsntTheReader(t *testing.T) {
	c := newComposer(input(t, fictional(t, "relocation")))
	var mine, others []plan.Document
	for _, d := range c.neededDocuments() {
		if others = append(others, d); d.WhoGives == "newcomer" {
			mine = append(mine, d)
		}
	}
	for _, tt := range []struct {
		documents []plan.Document
		said      bool
	}{{mine, false}, {others, true}} {
		columns := c.documentColumns(tt.documents)
		said := slices.ContainsFunc(columns, func(column tableColumn) bool { return column.head == words.Paper.GivenBy })
		var sum Length
		for _, column := range columns {
			sum += column.width
		}
		if said != tt.said || sum != width {
			t.Errorf("of %d documents, who gives them is said: %v, on %v of %v", len(tt.documents), said, sum, Length(width))
		}
	}
}
