package plan_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/place"
)

// BenchmarkMove is ↓ in the table: the selection and the panel.
func BenchmarkMove(b *testing.B) {
	s := open(b)
	down := true
	for b.Loop() {
		if down {
			s.Key(fyne.KeyDown)
		} else {
			s.Key(fyne.KeyUp)
		}
		down = !down
	}
}

// BenchmarkPostpone is + on an action, with all that follows from it and the
// writing.
func BenchmarkPostpone(b *testing.B) {
	s := open(b)
	for b.Loop() {
		s.page.Do(place.Postpone)
	}
}
