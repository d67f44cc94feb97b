package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
)

// TestThePageBeforeTheBackIsUsed holds that what the plan ends with never leaves
// most of a page empty: rules to write on follow it.
func TestThePageBeforeTheBackIsUsed(t *testing.T) {
	all := documents(t)
	for name, d := range numbers(t) {
		all[name] = input(t, d)
	}
	for name, in := range all {
		for _, large := range []bool{in.Large, true} {
			in.Large = large
			l := lay(t, in)
			back := slices.IndexFunc(l.Pages, func(p Page) bool {
				return slices.ContainsFunc(p.Ops, func(op Op) bool { return op.Kind == OpMark && op.Text == words.Paper.WhoToCall })
			})
			if back < 1 {
				t.Fatalf("%s: there is no back page", name)
			}
			low := Length(0)
			for _, op := range l.Pages[back-1].Ops {
				if op.Y < bottom {
					low = max(low, op.Y)
				}
			}
			const below = 2 * mm // the last baseline
			if bottom-low > roomForNotes+below {
				t.Errorf("%s, large %v: page %d ends at %s", name, large, back, millimetres(low))
			}
		}
	}
}

// TestWhatIsSaidOfTheCashStandsBelowIt holds that the remark below the months
// never begins a page, wherever the chart is printed.
func TestWhatIsSaidOfTheCashStandsBelowIt(t *testing.T) {
	in := input(t, fictional(t, "company"))
	for _, in.Large = range []bool{false, true} {
		for from := Length(top); from < bottom; from += 4 * mm {
			c := newComposer(in)
			c.turn()
			c.y = from
			newFigures(c).cash()
			for i := range c.layout.Pages {
				said := plain(pageText(c.layout, i))
				if strings.Contains(said, plain(words.PaperFigures.CompanySpent)) && !strings.Contains(said, "2027") {
					t.Errorf("large %v, from %d mm: the remark stands alone: %q", in.Large, from/mm, said)
				}
			}
		}
	}
}
