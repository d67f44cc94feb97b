package paper

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/words"
)

func TestAFewShortAnswersStayOnOnePage(t *testing.T) {
	for y := Length(top); y < bottom; y += 3 * mm {
		c := newComposer(input(t, fictional(t, "creation")))
		c.turn()
		c.y = y
		c.section("Votre situation")
		c.pairs([]pair{{"Nom", "un"}, {"Adresse", "deux"}, {"Situation", "trois"}, {"Téléphone", "quatre"}, {"Courriel", "cinq"}})
		last := pageText(c.layout, len(c.layout.Pages)-1)
		for _, want := range []string{"Votre situation", "un", "cinq"} {
			if !strings.Contains(last, want) {
				t.Errorf("from %d mm, %q is on another page", y/mm, want)
			}
		}
	}
}

// TestTheBreakEvenIsDrawnLowerWhereItsFiguresThenFollowIt holds it at the lowest
// place where both have the room.
func TestTheBreakEvenIsDrawnLowerWhereItsFiguresThenFollowIt(t *testing.T) {
	drawn := func(y Length) (high Length, together bool) {
		c := newComposer(input(t, fictional(t, "company")))
		c.turn()
		c.y = y
		newFigures(c).breakEven()
		from := Length(0)
		for _, op := range c.layout.Pages[0].Ops {
			switch strings.TrimSpace(op.Text) {
			case plain(words.Paper.Continued):
				return 0, false
			case "Les ventes de la première année, réparties également entre les mois.":
				from = op.Y
			case "janv.":
				high = op.Y - from
			}
		}
		return high, high > 0 && len(c.layout.Pages) == 1
	}
	usual, _ := drawn(top)
	lowest := Length(top)
	for y := Length(top); y < bottom; y += mm {
		if _, together := drawn(y); together {
			lowest = y
		}
	}
	if high, _ := drawn(lowest); high >= usual {
		t.Errorf("at %d mm the drawing is %s high, as at the head of a page", lowest/mm, millimetres(high))
	}
}
