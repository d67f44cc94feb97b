//go:build pictures

// These draw every chart to PNG files, to be looked at:
//
//	BURON_PICTURES=/tmp/charts/screen go test -tags pictures -run Pictures ./app/kit/chart
package chart

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/chart/charttest"
	"github.com/buron-cantal/buron/app/kit"
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
	families := map[string][]charttest.Case{}
	for _, c := range charttest.All() {
		name, _, _ := strings.Cut(c.Name, "-")
		families[name] = append(families[name], c)
	}
	for mode, suffix := range map[look.Mode]string{look.Light: "light", look.Dark: "dark"} {
		test.NewTempApp(t).Settings().SetTheme(look.New(mode, look.Normal))
		for _, width := range []float32{332, 1024 - 80, 1440 - 92} {
			for family, cases := range families {
				var parts []fyne.CanvasObject
				for _, c := range cases {
					parts = append(parts, kit.Note(c.Name), WithTable(c.Chart), kit.NewLine())
				}
				draw(t, filepath.Join(folder, fmt.Sprintf("%s-%.0f-%s.png", family, width, suffix)), kit.Column(look.S24, parts...), width)
			}
		}
	}
}

// TestPicturesOfTheFocus draws each kind with the focus on one of its points.
func TestPicturesOfTheFocus(t *testing.T) {
	folder := os.Getenv("BURON_PICTURES")
	if folder == "" {
		t.Fatal("BURON_PICTURES says where to draw")
	}
	for mode, suffix := range map[look.Mode]string{look.Light: "light", look.Dark: "dark"} {
		for name, steps := range map[string]int{"cash-12": 6, "cash-36": 20, "break-even": 8, "columns": 2, "funding": 3, "forms": 1, "budget": 2} {
			test.NewTempApp(t).Settings().SetTheme(look.New(mode, look.Normal))
			c := WithTable(charttest.Named(name))
			for range steps {
				c.Chart.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			}
			c.Chart.focused = true
			c.Chart.tell()
			draw(t, filepath.Join(folder, "focus-"+name+"-"+suffix+".png"), c, 1000)
		}
	}
}

func draw(t *testing.T, path string, content fyne.CanvasObject, width float32) {
	t.Helper()
	page := kit.Fill(look.Sheet, kit.Pad(content, look.S28, look.S28, look.S28, look.S28))
	w := test.NewTempWindow(t, page)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, kit.HeightFor(page, width)))
	w.Resize(fyne.NewSize(width, kit.HeightFor(page, width)))
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if err := png.Encode(out, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
