package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
)

// TestTwinsLeaveOutRoomToWriteAlone holds that what a twin leaves out of a plan is
// no more than two headings, what introduces them, and room to write.
func TestTwinsLeaveOutRoomToWriteAlone(t *testing.T) {
	may := []string{words.Paper.MyNotes, words.Paper.MyNotesIntro, words.Paper.ToAdd, words.Paper.ToAddIntro}
	left := map[string]bool{}
	for name, l := range every(t) {
		page := string(twinOf(l))
		for _, p := range l.Pages {
			for _, op := range p.Ops {
				if op.Kind != OpText || op.Of == Artifact || !l.Elements[op.Of].OnPaper {
					continue
				}
				said := strings.TrimSpace(op.Text)
				left[said] = true
				if !slices.Contains(may, said) {
					t.Errorf("%s: the twin leaves out %q", name, said)
				}
				if strings.Contains(page, said) {
					t.Errorf("%s: the twin says %q, with nothing to write on", name, said)
				}
			}
		}
	}
	if len(left) != len(may) {
		t.Errorf("what is left out is %v", left)
	}
}
