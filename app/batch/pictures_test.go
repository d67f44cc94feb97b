//go:build pictures

// These draw the page to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/batch go test -tags pictures -run Pictures ./app/batch
package batch

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

func TestPictures(t *testing.T) {
	dressed := func(f placetest.Frame, dossiers int) *screen {
		s := prepared(t, dossiers)
		s.SetLook(look.Normal, f.Mode)
		s.Window.Resize(f.Inside(124))
		return s
	}
	placetest.Pictures(t, "batch-none", func(f placetest.Frame) fyne.Canvas { return dressed(f, 0).open().Canvas() })
	placetest.Pictures(t, "batch-paper", func(f placetest.Frame) fyne.Canvas {
		s := dressed(f, 12)
		s.Program.Printing = (&printer{}).system()
		s.open().where.Press(ontoPaper)
		return s.Canvas()
	})
	placetest.Pictures(t, "batch-doing", func(f placetest.Frame) fyne.Canvas {
		s := dressed(f, 12)
		s.Run = &patient{Bench: s.Bench}
		s.open().page.Do(place.Primary)
		s.progress(5, 12)
		return s.Canvas()
	})
	placetest.Pictures(t, "batch-done", func(f placetest.Frame) fyne.Canvas {
		s := dressed(f, 12)
		p := &printer{refuse: 3}
		s.Program.Printing = p.system()
		s.Program.Chosen.Add([]data.ID{"00000000-0000-7000-8000-000000000000"})
		s.open().where.Press(ontoPaper)
		s.page.Do(place.Primary)
		return s.Canvas()
	})
}
