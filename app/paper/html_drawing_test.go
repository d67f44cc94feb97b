package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
)

// TestADrawingHoldsTheBlackUnderItsWhite, or its page of the web shows neither
// the days of a course nor what their marks mean.
func TestADrawingHoldsTheBlackUnderItsWhite(t *testing.T) {
	white := 0
	for _, large := range []bool{false, true} {
		in := input(t, fictional(t, "training"))
		in.Large = large
		l := layOf(t, DocTrainingPlan, in, Subject{})
		for _, page := range l.Pages {
			for _, op := range page.Ops {
				if op.Kind != OpText || !op.White || op.Of == Artifact || l.Elements[op.Of].Kind != ElFigure {
					continue
				}
				white++
				if !slices.ContainsFunc(page.Ops, func(under Op) bool {
					return under.Kind == OpBox && under.Fill && under.Of == op.Of && under.X <= op.X && op.X <= under.X+under.W && under.Y <= op.Y && op.Y <= under.Y+under.H
				}) {
					t.Errorf("large %v: %q is white on nothing", large, op.Text)
				}
			}
		}
	}
	if white == 0 {
		t.Error("no day is drawn")
	}
}

func TestAMonthExplainsTheMarksThatItHas(t *testing.T) {
	for mode, wants := range map[string][2]bool{"onsite": {true, false}, "distance": {false, true}} {
		in := input(t, changed(t, "training", given{"schedule": []map[string]any{{
			"mode": mode, "from": "2027-01-11", "to": "2027-01-15", "weekdays": []string{"mon", "tue"}, "hours": "7",
		}}}))
		page := string(twinOf(layOf(t, DocTrainingPlan, in, Subject{})))
		_, key, _ := strings.Cut(page, `aria-label="Légende"`)
		key, _, _ = strings.Cut(key, "</figure>")
		for i, word := range []string{words.Course.OnsiteMark, words.Course.DistanceMark} {
			if has := strings.Contains(key, ">"+word+"</text>") && strings.Contains(key, "<path "); has != wants[i] {
				t.Errorf("%s: the mark of %q is explained: %v", mode, word, has)
			}
		}
	}
}
