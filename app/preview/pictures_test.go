//go:build pictures

// These draw the preview to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/preview go test -tags pictures -run Pictures ./app/preview
package preview_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place/placetest"
)

func TestPictures(t *testing.T) {
	placetest.Pictures(t, "preview", func(f placetest.Frame) fyne.Canvas {
		s := open(t, "Marie-Françoise", "de Bœsinghe-Vandenbroucke-Lagarrigue")
		s.SetLook(look.Normal, f.Mode)
		s.Window.Resize(f.Inside(124))
		s.show()
		return s.Canvas()
	})
}
