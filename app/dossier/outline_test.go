package dossier_test

import (
	"testing"

	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/words"
)

// What the page says, in Tab order, for a dossier just taken, one under way,
// and one in which everything stands under the longest name, unfolded.
func TestOutlines(t *testing.T) {
	for name, c := range map[string]struct {
		make func(testing.TB) *screen
		then func(*screen)
	}{
		"empty": {empty, nil},
		"usual": {usual, nil},
		"full": {full, func(s *screen) {
			s.Press(words.SeePieces(12))
			s.Press(words.SeeNotes(6))
			s.Press(words.SeeMeetings(5))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := c.make(t)
			s.show("")
			if c.then != nil {
				c.then(s)
			}
			placetest.Golden(t, name, s.outline()+"\n")
		})
	}
}
