//go:build pictures

// These draw the page to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/papers go test -tags pictures -run Pictures ./app/papers
package papers

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data"
)

func TestPictures(t *testing.T) {
	for name, scale := range map[string]look.Scale{"usual": look.Normal, "larger": look.Larger} {
		placetest.Pictures(t, name, func(f placetest.Frame) fyne.Canvas {
			s := open(t, data.Training, "")
			s.SetLook(scale, f.Mode)
			s.Window.Resize(f.Inside(100))
			s.show("summary")
			return s.Canvas()
		})
	}
}
