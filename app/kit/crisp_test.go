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

// The window's painter draws a text into a picture whose height is rounded to
// the nearest pixel and whose baseline is rounded up, and shows it from the
// rounded place where the text begins to the rounded one where it ends.
func TestLettersKeepTheirFeetAndAreDrawnPixelForPixel(t *testing.T) {
	const feet = 0.24 // of the size: how far down a g, a j or a ç goes
	for _, scale := range look.Scales {
		app := test.NewTempApp(t)
		app.Settings().SetTheme(look.New(look.Light, scale))
		for _, size := range []look.Measure{look.Tiny, look.Caption, look.Small, look.Body, look.Panel, look.Section, look.Title, look.Figure, look.Brand} {
			for _, bold := range []bool{false, true} {
				text := kit.NewText("page\npage\npage", kit.Style{Size: size, Bold: bold})
				text.Resize(fyne.NewSize(400, text.HeightFor(400)))
				for _, o := range test.WidgetRenderer(text).Objects() {
					line := o.(*canvas.Text)
					box, baseline := app.Driver().RenderedTextSize(line.Text, line.TextSize, line.TextStyle, nil)
					from, height := float64(line.Position().Y), float64(box.Height)
					for _, pixels := range []float64{1, 1.25, 1.5, 2} { // of the screen, to one of the program
						picture := math.Round(height * pixels)
						if need := math.Ceil(float64(baseline)*pixels) + feet*float64(line.TextSize)*pixels; need > picture {
							t.Errorf("text of %v, bold %v, at scale %v × %v: the feet need %v of %v pixels", size, bold, scale, pixels, need, picture)
						}
						if pixels != math.Trunc(pixels) {
							continue // a line may be shown a pixel lower than its picture, and softer
						}
						if shown := math.Round((from+height)*pixels) - math.Round(from*pixels); shown != picture {
							t.Errorf("text of %v, bold %v, at scale %v × %v: %v pixels for a picture of %v", size, bold, scale, pixels, shown, picture)
						}
					}
				}
			}
		}
	}
}
