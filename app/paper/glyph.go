package paper

import (
	"image"
	"math"
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// glyph is a character's ink, ready to be stamped at left, top from the pen.
type glyph struct {
	width, height int
	left, top     int
	ink           []uint8
}

// glyphKey names one drawing of a character: shift is the quarter of a pixel
// at which it starts.
type glyphKey struct {
	face  Face
	size  Size
	tall  int // pixels of the page's height
	r     rune
	shift uint8
}

// cachedInk is how many bytes of ink are kept; beyond, all is drawn anew.
const cachedInk = 16 << 20

// glyphCache holds the glyphs that pictures have already needed.
var glyphCache = struct {
	sync.Mutex
	glyphs map[glyphKey]*glyph
	bytes  int
}{glyphs: map[glyphKey]*glyph{}}

// glyphOf is a character's ink at the pen's place x; nil for one without any,
// such as a space.
func glyphOf(f Face, size Size, tall int, r rune, x float64) *glyph {
	if r == ' ' || r < 0 || r > 0xFFFF {
		return nil
	}
	key := glyphKey{f, size, tall, r, uint8((x - math.Floor(x)) * 4)}
	glyphCache.Lock()
	defer glyphCache.Unlock()
	if g, known := glyphCache.glyphs[key]; known {
		return g
	}
	g := drawGlyph(key)
	if glyphCache.bytes > cachedInk {
		clear(glyphCache.glyphs)
		glyphCache.bytes = 0
	}
	glyphCache.glyphs[key] = g
	if g != nil {
		glyphCache.bytes += len(g.ink)
	}
	return g
}

func drawGlyph(key glyphKey) *glyph {
	t := typefaces()[key.face]
	perPoint := float64(key.tall) / float64(pageHeight) * 25_400 / 72
	ppem := fixed.Int26_6(math.Round(float64(key.size) / pt * perPoint * 64))
	var buf sfnt.Buffer
	path, err := t.font.LoadGlyph(&buf, t.glyphs[key.r], ppem, nil)
	if err != nil || len(path) == 0 {
		return nil
	}
	bounds := path.Bounds()
	shift := float32(key.shift) / 4
	g := &glyph{left: bounds.Min.X.Floor(), top: bounds.Min.Y.Floor()}
	g.width = bounds.Max.X.Ceil() + 1 - g.left
	g.height = bounds.Max.Y.Ceil() - g.top
	if g.width <= 0 || g.height <= 0 {
		return nil
	}
	g.ink = trace(path, g, shift)
	return g
}

// trace fills a glyph's outline.
func trace(path sfnt.Segments, g *glyph, shift float32) []uint8 {
	at := func(p fixed.Point26_6) (float32, float32) {
		return float32(p.X)/64 - float32(g.left) + shift, float32(p.Y)/64 - float32(g.top)
	}
	z := vector.NewRasterizer(g.width, g.height)
	for _, s := range path {
		x, y := at(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(x, y)
		case sfnt.SegmentOpLineTo:
			z.LineTo(x, y)
		case sfnt.SegmentOpQuadTo:
			x1, y1 := at(s.Args[1])
			z.QuadTo(x, y, x1, y1)
		case sfnt.SegmentOpCubeTo:
			x1, y1 := at(s.Args[1])
			x2, y2 := at(s.Args[2])
			z.CubeTo(x, y, x1, y1, x2, y2)
		}
	}
	z.ClosePath()
	ink := image.NewAlpha(image.Rect(0, 0, g.width, g.height))
	z.Draw(ink, ink.Bounds(), image.Opaque, image.Point{})
	return ink.Pix
}
