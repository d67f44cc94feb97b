package paper

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

// TestPagesOfLargePrintAreUsed holds that no page but the last of a document
// stays a third empty in large print, though much of it stays together. The
// questionnaires aside, whose questions stand whole with the room to answer.
func TestPagesOfLargePrintAreUsed(t *testing.T) {
	pages := 0
	for _, name := range []string{"creation", "company", "relocation", "training", "training, over"} {
		in := suiteInputs(t)[name]
		in.Large = true
		all := map[string]*Layout{"plan": lay(t, in)}
		laySuite(t, in, "", all)
		for ref, l := range all {
			if strings.HasPrefix(ref, string(DocQuestionnaire)) {
				continue
			}
			for i, page := range l.Pages[:len(l.Pages)-1] {
				pages++
				if rest := bottom - lowest(page); rest > (bottom-top)/3 {
					t.Errorf("%s of %s, page %d of %d: %d mm stay empty", ref, name, i+1, len(l.Pages), rest/mm)
				}
			}
		}
	}
	if pages == 0 {
		t.Error("every document has one page")
	}
}

// TestNobodySignsATrainingPlanOnAPageOfItsOwn holds that the three who sign it
// read above what they sign, in both sizes.
func TestNobodySignsATrainingPlanOnAPageOfItsOwn(t *testing.T) {
	in := input(t, fictional(t, string(data.Training)))
	for _, in.Large = range []bool{false, true} {
		l := layOf(t, DocTrainingPlan, in, Subject{})
		if last := pageText(l, len(l.Pages)-1); len(l.Pages) > 2 || !strings.Contains(last, "€") {
			t.Errorf("large %v: the last of %d pages says\n%s", in.Large, len(l.Pages), last)
		}
	}
}
