//go:build pictures

// These draw the preview to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/preview go test -tags pictures -run Pictures ./app/preview
package preview_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

func TestPictures(t *testing.T) {
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		t.Fatal("BURON_PICTURES says where to draw")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, size := range []fyne.Size{{Width: 1024 - 80, Height: 700 - 124}, {Width: 1440 - 92, Height: 900 - 124}} {
		for _, mode := range []look.Mode{look.Light, look.Dark} {
			s := open(t, "Marie-Françoise", "de Bœsinghe-Vandenbroucke-Lagarrigue")
			s.SetLook(look.Normal, mode)
			s.Window.Resize(size)
			s.show()
			file := fmt.Sprintf("preview-%.0f-%s.png", size.Width, mode)
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
