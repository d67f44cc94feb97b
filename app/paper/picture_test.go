package paper

import (
	"image"
	"image/color"
	"testing"
)

// shadeAt is how light the picture is at a place of the page, 0 for black.
func shadeAt(img image.Image, x, y Length, dpi int) uint8 {
	at := func(l Length) int { return int(int64(l) * int64(dpi) / 25_400) }
	return color.GrayModel.Convert(img.At(at(x), at(y))).(color.Gray).Y
}

func TestThePictureShowsWhatTheLayoutSays(t *testing.T) {
	l := &Layout{Pages: []Page{{Ops: []Op{
		{Kind: OpBox, X: 20 * mm, Y: 20 * mm, W: 40 * mm, H: 10 * mm, Fill: true},
		{Kind: OpBox, X: 20 * mm, Y: 40 * mm, W: 40 * mm, H: 10 * mm, Stroke: 0.7 * mm},
		{Kind: OpDisc, X: 100 * mm, Y: 25 * mm, W: 5 * mm, Fill: true},
		{Kind: OpDisc, X: 120 * mm, Y: 25 * mm, W: 5 * mm, Stroke: 1 * mm},
		{Kind: OpLine, X: 20 * mm, Y: 60 * mm, W: 100 * mm, Stroke: 0.25 * mm},
		{Kind: OpLine, X: 150 * mm, Y: 60 * mm, H: 100 * mm, Stroke: 0.5 * mm},
		{Kind: OpShape, Points: []Point{{20 * mm, 70 * mm}, {40 * mm, 70 * mm}, {20 * mm, 90 * mm}}},
		{Kind: OpDisc, X: 100 * mm, Y: 25 * mm, W: 2 * mm, Fill: true, White: true},
		{Kind: OpText, X: 20 * mm, Y: 120 * mm, Face: Bold, Size: 100 * pt, Text: "■l"},
	}}}}
	const black, white = 20, 235
	for _, dpi := range []int{50, 100, 200} {
		img := Picture(l, 0, dpi)
		for what, p := range map[string]struct {
			x, y  Length
			black bool
		}{
			"inside the box":         {40 * mm, 25 * mm, true},
			"beside the box":         {62 * mm, 25 * mm, false},
			"inside the frame":       {40 * mm, 45 * mm, false},
			"inside the disc's edge": {103500, 25 * mm, true},
			"its white middle":       {100 * mm, 25 * mm, false},
			"inside the ring":        {120 * mm, 25 * mm, false},
			"inside the shape":       {25 * mm, 75 * mm, true},
			"beyond its slope":       {38 * mm, 88 * mm, false},
			"the paper":              {5 * mm, 290 * mm, false},
		} {
			shade := shadeAt(img, p.x, p.y, dpi)
			if p.black && shade > black || !p.black && shade < white {
				t.Errorf("%d dpi: %s is %d", dpi, what, shade)
			}
		}
		if darkest(img, 70*mm, 58*mm, 62*mm, dpi) > black || darkest(img, 30*mm, 110*mm, 119*mm, dpi) > 100 {
			t.Errorf("%d dpi: a rule or a letter is missing", dpi)
		}
	}
}

// darkest is the darkest shade in a column between two heights.
func darkest(img image.Image, x, from, to Length, dpi int) uint8 {
	shade := uint8(255)
	for y := from; y < to; y += 50 {
		shade = min(shade, shadeAt(img, x, y, dpi))
	}
	return shade
}

func TestAPageThatIsntThereIsBlank(t *testing.T) {
	img := Picture(&Layout{}, 3, 50)
	if img.Bounds() != image.Rect(0, 0, 414, 585) {
		t.Errorf("the picture measures %v", img.Bounds())
	}
	if shadeAt(img, 100*mm, 100*mm, 50) != 255 {
		t.Error("the picture isn't white")
	}
}

func TestPicturesOfEveryPageAreInkedAndAlike(t *testing.T) {
	l := lay(t, input(t, fictional(t, "training")))
	for i := range l.Pages {
		first, again := Picture(l, i, 72).(*image.RGBA), Picture(l, i, 72).(*image.RGBA)
		ink := 0
		for at := 0; at < len(first.Pix); at += 4 {
			if first.Pix[at] != again.Pix[at] {
				t.Fatalf("page %d is painted differently a second time", i+1)
			}
			if first.Pix[at] < 128 {
				ink++
			}
		}
		if ink < 1000 {
			t.Errorf("page %d has only %d dark points", i+1, ink)
		}
	}
}

func TestGlyphsAreForgottenBeforeTheyFillTheMemory(t *testing.T) {
	for dpi := 400; dpi < 1600; dpi += 10 {
		for r := 'A'; r <= 'Z'; r++ {
			glyphOf(Bold, sizeName, dpi, r, 0)
		}
	}
	glyphCache.Lock()
	defer glyphCache.Unlock()
	if glyphCache.bytes > 2*cachedInk {
		t.Errorf("%d bytes of glyphs are kept", glyphCache.bytes)
	}
}
