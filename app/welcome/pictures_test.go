//go:build pictures

// These draw the welcome screen to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/welcome go test -tags pictures -run Pictures ./app/welcome
package welcome_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data"
)

func TestPictures(t *testing.T) {
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		t.Fatal("BURON_PICTURES says where to draw")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, size := range []fyne.Size{{Width: 1024, Height: 700}, {Width: 1440, Height: 900}} {
		for _, mode := range []look.Mode{look.Light, look.Dark} {
			for _, failed := range []bool{false, true} {
				s := open(t)
				s.SetLook(look.Normal, mode)
				s.Window.SetPadded(false)
				s.Window.Resize(size)
				s.typeIn("Élodie Fau")
				if failed {
					s.answer = &data.Error{Code: data.ReadOnly, Where: "/home/elodie/buron"}
					s.page.Do(place.Primary)
				}
				file := fmt.Sprintf("welcome-%.0f-%s-%v.png", size.Width, mode, failed)
				out, err := os.Create(filepath.Join(folder, file))
				if err != nil {
					t.Fatal(err)
				}
				if err := png.Encode(out, s.Window.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				if err := out.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
