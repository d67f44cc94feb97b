//go:build pictures

// These draw the preview to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/preview go test -tags pictures -run Pictures ./app/preview
package preview_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/app/words"
)

func TestPictures(t *testing.T) {
	long := func(f placetest.Frame) *screen {
		s := open(t, "Marie-Françoise", "de Bœsinghe-Vandenbroucke-Lagarrigue")
		s.SetLook(look.Normal, f.Mode)
		s.Window.Resize(f.Inside(124))
		return s
	}
	placetest.Pictures(t, "preview", func(f placetest.Frame) fyne.Canvas { return long(f).show().Canvas() })
	placetest.Pictures(t, "preview-printer", func(f placetest.Frame) fyne.Canvas {
		s := long(f)
		s.Program.Printing = (&printer{queues: "Brother_HL_L2350DW\nAccueil_du_telecentre_de_Murat_au_premier_etage"}).system()
		s.show()
		s.page.Do(place.Find)
		s.Type("employeur")
		s.page.Do(place.FindNext)
		s.page.Do(place.FindNext)
		return s.Canvas()
	})
	placetest.Pictures(t, "preview-choices", func(f placetest.Frame) fyne.Canvas {
		s := long(f)
		s.Program.Printing = (&printer{queues: "Brother_HL_L2350DW"}).system()
		s.show()
		s.page.Do(place.Panel)
		s.Canvas().Focus(kit.FirstIn(s.Field(words.PrintPages)))
		s.Type("3-1")
		s.page.Do(place.Primary)
		return s.Canvas()
	})
}
