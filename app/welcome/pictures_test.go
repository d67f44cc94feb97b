//go:build pictures

// These draw the welcome screen to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/welcome go test -tags pictures -run Pictures ./app/welcome
package welcome_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

func TestPictures(t *testing.T) {
	for name, failed := range map[string]bool{"welcome": false, "welcome-failed": true} {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			s := open(t)
			s.SetLook(look.Normal, f.Mode)
			s.Window.Resize(f.Window)
			s.Type("Élodie Fau")
			if failed {
				s.answer = &data.Error{Code: data.ReadOnly, Where: "/home/elodie/buron"}
				s.page.Do(place.Primary)
			}
			return s.Canvas()
		})
	}
}
