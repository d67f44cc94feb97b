package placetest

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// Frame is how a picture is drawn.
type Frame struct {
	Window fyne.Size // the whole window's
	Mode   look.Mode
}

// Frames are the smallest window and the usual one, in both modes.
func Frames() []Frame {
	var all []Frame
	for _, size := range []fyne.Size{{Width: 1024, Height: 700}, {Width: 1440, Height: 900}} {
		for _, mode := range []look.Mode{look.Light, look.Dark} {
			all = append(all, Frame{size, mode})
		}
	}
	return all
}

// Inside is the room of a page in the window, under a header of that height.
func (f Frame) Inside(header float32) fyne.Size {
	rail := float32(92)
	if f.Window.Width < 1200 {
		rail = 80
	}
	return fyne.NewSize(f.Window.Width-rail, f.Window.Height-header)
}

// Pictures has a page drawn in every frame, to NAME-WIDTH-MODE.png in the
// folder that BURON_PICTURES names; BURON_ONLY names the one to draw, all when
// it is empty.
func Pictures(t *testing.T, name string, make func(Frame) fyne.Canvas) {
	t.Helper()
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		t.Fatal("BURON_PICTURES says where to draw")
	}
	if only := os.Getenv("BURON_ONLY"); only != "" && only != name {
		return
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, f := range Frames() {
		draw(t, filepath.Join(folder, fmt.Sprintf("%s-%.0f-%s.png", name, f.Window.Width, f.Mode)), make(f))
	}
}

func draw(t *testing.T, file string, c fyne.Canvas) {
	t.Helper()
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(out, c.Capture()); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}
