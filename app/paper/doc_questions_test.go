package paper

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
)

// TestTheQuestionnairesLastSheetIsWorthPrinting holds that no questionnaire ends
// on a page with a few lines: what is left of it is ruled to write on, and what
// the answers are for stands there in one piece.
func TestTheQuestionnairesLastSheetIsWorthPrinting(t *testing.T) {
	for name, in := range suiteInputs(t) {
		for _, in.Large = range []bool{false, true} {
			l := layOf(t, DocQuestionnaire, in, Subject{})
			last := len(l.Pages) - 1
			if rest := bottom - lowest(l.Pages[last]); rest > roomForNotes {
				t.Errorf("%s, large %v: %d mm of the last page stay empty", name, in.Large, rest/mm)
			}
			if said := plain(pageText(l, last)); !strings.Contains(said, plain(words.Questionnaire.End)) {
				t.Errorf("%s, large %v: the last page begins in the middle of the end: %q", name, in.Large, said)
			}
		}
	}
}

// lowest is how far down a page goes, its foot apart.
func lowest(page Page) Length {
	var y Length
	for _, op := range page.Ops {
		if op.Of == Artifact && op.Y > bottom || op.Kind == OpMark {
			continue
		}
		y = max(y, op.Y, op.Y+op.H)
	}
	return y
}
