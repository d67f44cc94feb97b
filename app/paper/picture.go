package paper

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// Picture paints one page of a layout, counted from 0, at a resolution in dots
// per inch: the same operations as the PDF, so that what is seen is what will
// be printed. It serves several callers at once.
func Picture(l *Layout, page int, dpi int) image.Image {
	return PictureTall(l, page, int(math.Round(float64(pageHeight)*float64(dpi)/25_400)))
}

// PictureTall paints one page so many pixels high: a page shown in its own
// pixels is the sharpest.
func PictureTall(l *Layout, page int, tall int) image.Image {
	c := newCanvas(max(1, tall))
	if page >= 0 && page < len(l.Pages) {
		for _, op := range l.Pages[page].Ops {
			c.paint(op)
		}
	}
	return c.image
}

// canvas is a white page being painted.
type canvas struct {
	image *image.RGBA
	scale float64 // pixels in a micrometre
	tall  int     // pixels of its height
}

func newCanvas(tall int) *canvas {
	scale := float64(tall) / float64(pageHeight)
	w := max(1, int(math.Round(float64(pageWidth)*scale)))
	c := &canvas{image: image.NewRGBA(image.Rect(0, 0, w, tall)), scale: scale, tall: tall}
	whiten(c.image.Pix)
	return c
}

// whiten fills a picture by copying what is white already: half the time of
// painting a page would else go into its paper.
func whiten(pixels []uint8) {
	pixels[0] = 0xFF
	for white := 1; white < len(pixels); white *= 2 {
		copy(pixels[white:], pixels[:white])
	}
}

func (c *canvas) paint(op Op) {
	switch op.Kind {
	case OpText:
		c.text(op)
	case OpLine:
		c.line(op)
	case OpBox:
		c.box(op)
	case OpDisc:
		c.disc(op)
	case OpShape, OpTick, OpHatch:
		c.fill(polygon(op), op.White)
	case OpLogo:
		c.logo(op)
	}
}

func (c *canvas) text(op Op) {
	// The baseline stands on a row of pixels, as screens show letters best;
	// across, a quarter of a pixel is enough.
	x := float64(op.X) * c.scale
	y := int(math.Round(float64(op.Y) * c.scale))
	unit := float64(op.Size.em()) * c.scale / unitsPerEm
	for _, r := range visual(op.Text) {
		c.stamp(glyphOf(op.Face, op.Size, c.tall, r, x), int(math.Floor(x)), y, op.White)
		x += float64(op.Face.weight(r)) * unit
	}
}

// stamp puts a glyph's ink on the page.
func (c *canvas) stamp(g *glyph, x, y int, white bool) {
	if g == nil {
		return
	}
	x, y = x+g.left, y+g.top
	bounds := c.image.Rect
	for row := range g.height {
		py := y + row
		if py < 0 || py >= bounds.Max.Y {
			continue
		}
		for col, ink := range g.ink[row*g.width : (row+1)*g.width] {
			if px := x + col; ink > 0 && px >= 0 && px < bounds.Max.X {
				c.blend(px, py, uint32(ink), white)
			}
		}
	}
}

// blend covers a pixel by ink/255 of black, or of white.
func (c *canvas) blend(x, y int, ink uint32, white bool) {
	at := c.image.PixOffset(x, y)
	old := uint32(c.image.Pix[at])
	shade := old * (255 - ink) / 255
	if white {
		shade += ink
	}
	c.image.Pix[at], c.image.Pix[at+1], c.image.Pix[at+2] = uint8(shade), uint8(shade), uint8(shade)
}

func (c *canvas) line(op Op) {
	half := op.Stroke / 2
	switch {
	case op.H == 0:
		c.rect(op.X, op.Y-half, op.W, op.Stroke, false)
	case op.W == 0:
		c.rect(op.X-half, op.Y, op.Stroke, op.H, false)
	default:
		c.fill(slanted(op), false)
	}
}

func (c *canvas) box(op Op) {
	if op.Fill {
		c.rect(op.X, op.Y, op.W, op.H, op.White)
		return
	}
	s := op.Stroke
	c.rect(op.X, op.Y, op.W, s, false)
	c.rect(op.X, op.Y+op.H-s, op.W, s, false)
	c.rect(op.X, op.Y+s, s, op.H-2*s, false)
	c.rect(op.X+op.W-s, op.Y+s, s, op.H-2*s, false)
}

// rect fills a rectangle, its edges covering pixels by their share. A rule
// never falls below one pixel: it must be seen at any size.
func (c *canvas) rect(x, y, w, h Length, white bool) {
	x0, x1 := c.span(x, w)
	y0, y1 := c.span(y, h)
	for py := int(math.Floor(y0)); float64(py) < y1; py++ {
		cover := share(float64(py), y0, y1)
		for px := int(math.Floor(x0)); float64(px) < x1; px++ {
			ink := uint32(math.Round(255 * cover * share(float64(px), x0, x1)))
			if image.Pt(px, py).In(c.image.Rect) && ink > 0 {
				c.blend(px, py, ink, white)
			}
		}
	}
}

// span is where a length lies in pixels; a thin one is moved onto whole pixels.
func (c *canvas) span(at, l Length) (from, to float64) {
	from, to = float64(at)*c.scale, float64(at+l)*c.scale
	if to-from < 2.5 {
		thick := max(1, math.Round(to-from))
		from = math.Round((from+to-thick)/2 - 1e-9)
		to = from + thick
	}
	return from, to
}

// share is how much of the pixel that starts at p lies between from and to.
func share(p, from, to float64) float64 {
	return max(0, min(p+1, to)-max(p, from))
}

func (c *canvas) disc(op Op) {
	if op.Fill {
		c.fill(circle(op.X, op.Y, op.W), op.White)
		return
	}
	path := circle(op.X, op.Y, op.W)
	// The inner circle runs the other way round, which leaves its inside empty.
	inner := circle(op.X, op.Y, op.W-op.Stroke)
	c.fill(append(path, reversed(inner)...), op.White)
}

func reversed(path []segment) []segment {
	out := []segment{{'m', [3]Point{path[0].points[0]}}}
	for i := len(path) - 1; i > 0; i-- {
		start := path[i-1].points[path[i-1].count()-1]
		p := path[i].points
		out = append(out, segment{'c', [3]Point{p[1], p[0], start}})
	}
	return out
}

// fill paints an outline.
func (c *canvas) fill(path []segment, white bool) {
	area := c.around(path)
	if area.Empty() {
		return
	}
	var z vector.Rasterizer
	z.Reset(area.Dx(), area.Dy())
	at := func(p Point) (float32, float32) {
		return float32(float64(p.X)*c.scale - float64(area.Min.X)), float32(float64(p.Y)*c.scale - float64(area.Min.Y))
	}
	for _, s := range path {
		x, y := at(s.points[0])
		switch s.verb {
		case 'm':
			z.ClosePath()
			z.MoveTo(x, y)
		case 'l':
			z.LineTo(x, y)
		case 'c':
			x1, y1 := at(s.points[1])
			x2, y2 := at(s.points[2])
			z.CubeTo(x, y, x1, y1, x2, y2)
		}
	}
	z.ClosePath()
	ink := image.NewUniform(color.Black)
	if white {
		ink = image.NewUniform(color.White)
	}
	z.DrawOp = draw.Over
	z.Draw(c.image, area, ink, image.Point{})
}

// around is the part of the image that an outline touches.
func (c *canvas) around(path []segment) image.Rectangle {
	if len(path) == 0 {
		return image.Rectangle{}
	}
	x0, y0 := math.Inf(1), math.Inf(1)
	x1, y1 := math.Inf(-1), math.Inf(-1)
	for _, s := range path {
		for _, p := range s.points[:s.count()] {
			x, y := float64(p.X)*c.scale, float64(p.Y)*c.scale
			x0, x1, y0, y1 = min(x0, x), max(x1, x), min(y0, y), max(y1, y)
		}
	}
	return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1))).Intersect(c.image.Rect)
}
