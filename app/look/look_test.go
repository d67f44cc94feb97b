package look

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestScale(t *testing.T) {
	t.Run("multiplies texts and spaces", func(t *testing.T) {
		app := test.NewTempApp(t)
		for scale, want := range map[Scale]float32{Normal: 15, Large: 18, Larger: 21} {
			app.Settings().SetTheme(New(Light, scale))
			if got := Body.Px(); got != want {
				t.Errorf("body at %v is %v, not %v", scale, got, want)
			}
			if got := theme.TextSize(); got != want {
				t.Errorf("Fyne's text at %v is %v, not %v", scale, got, want)
			}
		}
	})
	t.Run("leaves the width of lines", func(t *testing.T) {
		app := test.NewTempApp(t)
		app.Settings().SetTheme(New(Light, Larger))
		if got := theme.SeparatorThicknessSize(); got != 1 {
			t.Errorf("separators are %v thick", got)
		}
	})
	t.Run("moves the width at which the margin narrows", func(t *testing.T) {
		app := test.NewTempApp(t)
		app.Settings().SetTheme(New(Light, Normal))
		if Margin(1200) != 40 || Margin(1199) != 28 {
			t.Errorf("margins are %v and %v", Margin(1200), Margin(1199))
		}
		app.Settings().SetTheme(New(Light, Larger))
		if got := Margin(1440); got != S28.Px() {
			t.Errorf("margin at 1440 in large text is %v", got)
		}
	})
}

// allIcons are the icons that can be drawn.
func allIcons() []Icon {
	icons := make([]Icon, 0, len(paths))
	for i := range paths {
		icons = append(icons, i)
	}
	return icons
}

func TestIcons(t *testing.T) {
	t.Run("are well-formed drawings without arcs", func(t *testing.T) {
		for _, i := range allIcons() {
			svg := i.svg(rgb(0x123456))
			decoder := xml.NewDecoder(strings.NewReader(svg))
			for {
				token, err := decoder.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatalf("%s: %v", i, err)
				}
				e, ok := token.(xml.StartElement)
				for _, a := range e.Attr {
					if ok && a.Name.Local == "d" && strings.ContainsAny(a.Value, "Aa") {
						t.Errorf("%s has an arc, which Fyne mishandles", i)
					}
				}
			}
		}
	})
	t.Run("are drawn in the colour asked for", func(t *testing.T) {
		test.NewTempApp(t).Settings().SetTheme(New(Light, Normal))
		for _, i := range allIcons() {
			if got := inked(i.Resource(Stop), Color(Stop)); got < 8 {
				t.Errorf("%s has %d pixels of its colour", i, got)
			}
		}
	})
	t.Run("keep one resource for each drawing and colour", func(t *testing.T) {
		app := test.NewTempApp(t)
		app.Settings().SetTheme(New(Light, Normal))
		light := IconCheck.Resource(Act)
		if light != IconCheck.Resource(Act) {
			t.Error("the same icon was made twice")
		}
		if light.Name() == IconCheck.Resource(Ink).Name() {
			t.Error("two colours have one name: the cache of pictures would mix them up")
		}
		app.Settings().SetTheme(New(Dark, Normal))
		if light.Name() == IconCheck.Resource(Act).Name() {
			t.Error("light and dark have one name")
		}
	})
	t.Run("have different drawings", func(t *testing.T) {
		seen := map[string]Icon{}
		for i, d := range paths {
			if other, ok := seen[d]; ok {
				t.Errorf("%s is drawn as %s", i, other)
			}
			seen[d] = i
		}
	})
}

func TestMark(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(New(Light, Normal))
	t.Run("has its walls in the colour asked for and its door lit", func(t *testing.T) {
		mark := Mark(Edge)
		if inked(mark, Color(Edge)) < 100 || inked(mark, Color(Here)) < 4 {
			t.Errorf("%d pixels of wall, %d of light", inked(mark, Color(Edge)), inked(mark, Color(Here)))
		}
	})
	t.Run("has a ridge in two tones", func(t *testing.T) {
		ridge := WelcomeRidge()
		if inked(ridge, Color(Ridge)) < 50 || inked(ridge, Color(RidgeNear)) < 50 {
			t.Error("a ridge is missing")
		}
	})
}

// inked counts the pixels that a drawing has in a colour.
func inked(res fyne.Resource, want interface{ RGBA() (r, g, b, a uint32) }) int {
	image := canvas.NewImageFromResource(res)
	image.FillMode = canvas.ImageFillStretch
	c := software.NewTransparentCanvas()
	c.SetPadded(false)
	c.SetContent(image)
	c.Resize(fyne.NewSize(48, 48))
	picture := c.Capture()
	r, g, b, _ := want.RGBA()
	n := 0
	for y := range 48 {
		for x := range 48 {
			pr, pg, pb, pa := picture.At(x, y).RGBA()
			if pa < 0x8000 {
				continue
			}
			near := func(a, b uint32) bool { a = a * 0xFFFF / pa; return max(a, b)-min(a, b) < 0x600 }
			if near(pr, r) && near(pg, g) && near(pb, b) {
				n++
			}
		}
	}
	return n
}

func TestFontIsUpright(t *testing.T) {
	font := New(Light, Normal).Font(fyne.TextStyle{})
	if regular := theme.DefaultTheme().Font(fyne.TextStyle{}); font.Name() != regular.Name() || len(font.Content()) != len(regular.Content()) {
		t.Errorf("the font is %s", font.Name())
	}
	if got := New(Light, Normal).Font(fyne.TextStyle{Italic: true}); !bytes.Equal(got.Content(), font.Content()) {
		t.Error("italics are drawn, and the design has none")
	}
}
