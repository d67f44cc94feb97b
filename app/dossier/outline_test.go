package dossier_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/words"
)

var update = flag.Bool("update", false, "write the golden outlines anew")

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
			s.press(words.SeePieces(12))
			s.press(words.SeeNotes(6))
			s.press(words.SeeMeetings(5))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := c.make(t)
			s.show("")
			if c.then != nil {
				c.then(s)
			}
			golden := filepath.Join("testdata", name+".txt")
			said := s.outline() + "\n"
			if *update {
				if err := os.MkdirAll("testdata", 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, []byte(said), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), said); diff != "" {
				t.Error(diff)
			}
		})
	}
}
