//go:build pictures

// These draw the page to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/dossier go test -tags pictures -run Pictures ./app/dossier
package dossier_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
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
		"long":  {make: full, tall: 2600, then: func(s *screen) { s.press(words.HistoryShow); s.press(words.SeePieces(12)) }},
		"forms": {make: usual, tall: 2000, then: func(s *screen) {
			s.press(words.NoteAdd)
			s.press(words.MeetingAdd)
			s.press(words.CloseDossier)
		}},
	}
}

func TestPictures(t *testing.T) {
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		t.Fatal("BURON_PICTURES says where to draw")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, p := range pictures() {
		for _, size := range []fyne.Size{{Width: 1024 - 80, Height: 700 - 124}, {Width: 1440 - 92, Height: 900 - 124}} {
			for _, mode := range []look.Mode{look.Light, look.Dark} {
				if p.tall > 0 {
					size.Height = p.tall
				}
				s := p.make(t)
				s.SetLook(look.Normal, mode)
				s.Window.Resize(size)
				s.show("")
				if p.then != nil {
					p.then(s)
				}
				out, err := os.Create(filepath.Join(folder, fmt.Sprintf("%s-%.0f-%s.png", name, size.Width, mode)))
				if err != nil {
					t.Fatal(err)
				}
				if err := png.Encode(out, s.canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				if err := out.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
