package paper

import (
	"image"

	"golang.org/x/image/draw"

	"github.com/buron-cantal/buron/app/paper/logo"
)

// Logo is the picture that a structure prints at the head of its documents.
type Logo struct {
	png    []byte
	pixels image.Image
}

// ReadLogo reads the picture that a register keeps; nil when there is none, or
// none that may be printed.
func ReadLogo(kept []byte) *Logo {
	png, pixels := logo.Open(kept)
	if pixels == nil {
		return nil
	}
	return &Logo{png: png, pixels: pixels}
}

// Picture is the logo as it is printed.
func (l *Logo) Picture() image.Image { return l.pixels }

// Where a logo may stand: above the margin of the text, and no wider than
// leaves room for the names beside it.
const (
	logoBottom  Length = headBaseline + 2*mm
	logoHighest Length = 11 * mm
	logoWidest  Length = 38 * mm
)

// emblem draws the structure's logo, or the stone hut where there is none, and
// gives the place of what stands beside it.
func (c *composer) emblem() Length {
	if c.Logo == nil {
		side := c.grown(5 * mm)
		c.hut(left, headBaseline-side*4/5, side)
		return left + side + 2*mm
	}
	size := c.Logo.pixels.Bounds().Size()
	w, h := logoHighest*Length(size.X)/Length(size.Y), logoHighest
	if w > logoWidest {
		w, h = logoWidest, max(1, logoWidest*Length(size.Y)/Length(size.X))
	}
	// A low one stands on the line of the names.
	y := max(logoBottom-logoHighest, min(headBaseline-h+1*mm, logoBottom-h))
	c.draw(Op{Kind: OpLogo, X: left, Y: y, W: w, H: h, Logo: c.Logo, Of: Artifact})
	return left + w + 3*mm
}

// logo paints a picture where it stands on the page.
func (c *canvas) logo(op Op) {
	at := func(l Length) int { return int(float64(l)*c.scale + 0.5) }
	area := image.Rect(at(op.X), at(op.Y), at(op.X+op.W), at(op.Y+op.H))
	draw.BiLinear.Scale(c.image, area, op.Logo.pixels, op.Logo.pixels.Bounds(), draw.Over, nil)
}
