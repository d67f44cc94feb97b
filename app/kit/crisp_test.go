package kit_test

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
)

// The window's painter rounds where a text begins and ends, and draws it into
// that many pixels; its picture has as many as the height takes, begun ones
// included.
func TestTextsAreDrawnAsHighAsTheirPictures(t *testing.T) {
	for _, scale := range look.Scales {
		test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, scale))
		for _, size := range []look.Measure{look.Caption, look.Small, look.Body, look.Panel, look.Section, look.Title} {
			text := kit.NewText("page\npage\npage", kit.Style{Size: size})
			text.Resize(fyne.NewSize(400, text.HeightFor(400)))
			for _, o := range test.WidgetRenderer(text).Objects() {
				line := o.(*canvas.Text)
				from, height := float64(line.Position().Y), float64(line.MinSize().Height)
				if got, want := math.Round(from+height)-math.Round(from), math.Ceil(height); got != want {
					t.Errorf("text of %v at scale %v: %v pixels for a picture of %v", size, scale, got, want)
				}
			}
		}
	}
}
