package about

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"github.com/buron-cantal/buron/assets"
)

var update = flag.Bool("update", false, "write assets/icon.png again")

const iconFile = "../../assets/icon.png"

// drawn is the icon as Fyne draws it, 512 wide, which its packager wants as PNG.
func drawn(t *testing.T) image.Image {
	t.Helper()
	test.NewTempApp(t)
	img := canvas.NewImageFromResource(fyne.NewStaticResource("icon.svg", assets.Icon))
	img.FillMode = canvas.ImageFillContain
	c := software.NewTransparentCanvas()
	c.SetPadded(false)
	c.SetContent(img)
	c.Resize(fyne.NewSize(512, 512))
	return c.Capture()
}

func TestIconPNGIsTheSVG(t *testing.T) {
	got := drawn(t)
	if *update {
		var b bytes.Buffer
		if err := png.Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(iconFile, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(iconFile)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(kept))
	if err != nil {
		t.Fatal(err)
	}
	if got.Bounds() != want.Bounds() {
		t.Fatalf("the picture is %v, the SVG is drawn %v", want.Bounds(), got.Bounds())
	}
	for y := 0; y < 512; y += 8 {
		for x := 0; x < 512; x += 8 {
			if far(got, want, x, y) {
				t.Fatalf("the picture and the SVG differ at %d, %d: go test ./app/about -update", x, y)
			}
		}
	}
}

// far allows for the last bits of smoothing, which differ between processors.
func far(a, b image.Image, x, y int) bool {
	r1, g1, b1, a1 := a.At(x, y).RGBA()
	r2, g2, b2, a2 := b.At(x, y).RGBA()
	for _, d := range [4]int{int(r1) - int(r2), int(g1) - int(g2), int(b1) - int(b2), int(a1) - int(a2)} {
		if d > 0x800 || d < -0x800 {
			return true
		}
	}
	return false
}
