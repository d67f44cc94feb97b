//go:build pictures

// These draw the page to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/dossier go test -tags pictures -run Pictures ./app/dossier
package dossier_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/words"
)

// picture is something to look at.
type picture struct {
	make func(testing.TB) *screen
	then func(*screen)
	tall float32
}

func pictures() map[string]picture {
	return map[string]picture{
		"empty": {make: empty},
		"usual": {make: usual},
		"full":  {make: full},
		"long":  {make: full, tall: 2600, then: func(s *screen) { s.Press(words.HistoryShow); s.Press(words.SeePieces(12)) }},
		"forms": {make: usual, tall: 2000, then: func(s *screen) {
			s.Press(words.NoteAdd)
			s.Press(words.MeetingAdd)
			s.Press(words.CloseDossier)
		}},
	}
}

func TestPictures(t *testing.T) {
	for name, p := range pictures() {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			size := f.Inside(124)
			if p.tall > 0 {
				size.Height = p.tall
			}
			s := p.make(t)
			s.SetLook(look.Normal, f.Mode)
			s.Window.Resize(size)
			s.show("")
			if p.then != nil {
				p.then(s)
			}
			return s.Canvas()
		})
	}
}
