package chart

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	model "github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/look"
)

// place draws the chart anew: its shapes are few.
func (c *Chart) place(size fyne.Size) {
	d := &drawing{}
	c.shapes = c.of.Lay(units(size.Width), units(size.Height), c.measures())
	for _, s := range c.shapes {
		if s.Kind == model.Zone && s.Point == c.pointed {
			b := onScreen(s.Box())
			d.rect(look.Tint, b.x, b.y, b.w, b.h, look.RadiusChip)
		}
	}
	for _, s := range c.shapes {
		d.shape(s)
	}
	if box, found := model.Around(c.shapes, c.at); found && c.focused {
		d.ring(onScreen(box))
	}
	c.draw = *d
}

// spot is a rectangle in whole pixels.
type spot struct{ x, y, w, h float32 }

// onScreen puts a box on whole pixels, its edges where the neighbours' are.
func onScreen(b model.Box) spot {
	x, y := pixels(b.X), pixels(b.Y)
	s := spot{x, y, pixels(b.X+b.W) - x, pixels(b.Y+b.H) - y}
	if b.W > 0 {
		s.w = max(s.w, 1)
	}
	if b.H > 0 {
		s.h = max(s.h, 1)
	}
	return s
}

func (d *drawing) shape(s model.Shape) {
	switch s.Kind {
	case model.Rect:
		d.pattern(s)
	case model.Line:
		d.stroke(s)
	case model.Dot:
		d.disc(s)
	case model.Words:
		size, bold := face(s.Style)
		d.text(s.Text, size, bold, textColor(s.Tone), pixels(s.X), pixels(s.Y), pixels(s.H))
	}
}

func textColor(t model.Tone) look.Token {
	switch t {
	case model.Soft:
		return look.Soft
	case model.Below:
		return look.Stop
	case model.Target:
		return look.Act
	}
	return look.Ink
}

// pattern fills a rectangle. Below zero the colour is that of stop, which the
// place under the base and the sign of the value say too.
func (d *drawing) pattern(s model.Shape) {
	b := onScreen(s.Box())
	if b.w == 0 || b.h == 0 {
		return
	}
	edge, full := look.Edge, look.Ink
	if s.Tone == model.Below {
		edge, full = look.Stop, look.Stop
	}
	switch s.Fill {
	case model.Solid:
		if b.w > 4 { // a hair apart from the part beside
			b.w--
		}
		d.rect(full, b.x, b.y, b.w, b.h, 0)
		return
	case model.Tint:
		if s.Tone == model.Below {
			d.rect(look.StopTint, b.x, b.y, b.w, b.h, 0)
			d.frame(look.Stop, b)
			return
		}
		if b.h > 4 { // a hair apart from the part above
			b.y, b.h = b.y+1, b.h-1
		}
		d.rect(look.Edge, b.x, b.y, b.w, b.h, 0)
		return
	case model.Hatched, model.Crossed:
		if s.Fill == model.Crossed {
			edge = full
		}
		d.hatch(edge, s.Fill == model.Crossed, b)
	}
	d.frame(edge, b)
	if s.Fill == model.Struck && b.w > 2 && b.h > 2 {
		d.segment(edge, look.Hairline.Fixed(), b.x, b.y+b.h, b.x+b.w, b.y)
	}
}

// frame is four lines on whole pixels: the border of a rectangle is drawn
// blurred over two.
func (d *drawing) frame(c look.Token, b spot) {
	line := look.Hairline.Fixed()
	d.rect(c, b.x, b.y, b.w, line, 0)
	d.rect(c, b.x, b.y+b.h-line, b.w, line, 0)
	d.rect(c, b.x, b.y, line, b.h, 0)
	d.rect(c, b.x+b.w-line, b.y, line, b.h, 0)
}

func (d *drawing) stroke(s model.Shape) {
	width, c := look.Hairline, look.Edge
	switch s.Stroke {
	case model.Fine:
		c = look.Ink
	case model.Thick:
		width, c = look.Halo, look.Ink
	case model.Base:
		width = look.Stroke
	}
	w := width.Fixed()
	b := onScreen(s.Box())
	switch {
	case s.H == 0:
		d.rect(c, b.x, b.y-float32(math.Floor(float64(w/2))), b.w, w, 0)
	case s.W == 0:
		d.rect(c, b.x-float32(math.Floor(float64(w/2))), b.y, w, b.h, 0)
	default:
		d.segment(c, w, float32(s.X)/unit, float32(s.Y)/unit, float32(s.X+s.W)/unit, float32(s.Y+s.H)/unit)
	}
}

// segment is a line in any direction.
func (d *drawing) segment(c look.Token, width, x1, y1, x2, y2 float32) {
	l := canvas.NewLine(look.Color(c))
	l.StrokeWidth = width
	l.Position1, l.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	d.objects = append(d.objects, l)
}

func (d *drawing) disc(s model.Shape) {
	side := 2 * pixels(s.W)
	switch {
	case s.Tone == model.Target:
		d.circle(look.Act, look.Act, pixels(s.X), pixels(s.Y), side)
	case s.Fill == model.Solid:
		d.circle(look.Ink, look.Ink, pixels(s.X), pixels(s.Y), side)
	default:
		d.circle(look.Sheet, look.Edge, pixels(s.X), pixels(s.Y), side)
	}
}

// The hatching: lines 2 px thick, 6 px apart.
const (
	hatchStep  = 6
	hatchThick = 2
)

// hatch draws lines at 45°, or both ways.
func (d *drawing) hatch(c look.Token, crossed bool, b spot) {
	r := canvas.NewRaster(func(w, h int) image.Image { return hatching(w, h, float64(w)/float64(b.w), c, crossed) })
	d.add(r, b.x, b.y, b.w, b.h)
}

// hatching is the picture of it, scale dots of the screen to a pixel.
func hatching(w, h int, scale float64, c look.Token, crossed bool) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			cover := onLine(float64(x)+float64(y), scale)
			if crossed {
				cover = max(cover, onLine(float64(x)-float64(y), scale))
			}
			dot := look.Color(c)
			dot.A = uint8(math.Round(255 * cover))
			picture.SetNRGBA(x, y, dot)
		}
	}
	return picture
}

// onLine is how much of a dot a line covers, given the sum or the difference
// of its coordinates.
func onLine(sum, scale float64) float64 {
	along := math.Mod(sum/math.Sqrt2/scale, hatchStep)
	if along < 0 {
		along += hatchStep
	}
	away := math.Abs(along-hatchStep/2) * scale
	return max(0, min(1, hatchThick*scale/2+0.5-away))
}

// ring is the mark of the focus around a point: ink, then yellow outside.
func (d *drawing) ring(b spot) {
	const air, least = 1, 10
	grow := func(at, side *float32, by float32) { *at, *side = *at-by, *side+2*by }
	grow(&b.x, &b.w, max(air, (least-b.w)/2))
	grow(&b.y, &b.h, max(air, (least-b.h)/2))
	for _, r := range []struct {
		c     look.Token
		width look.Measure
	}{{look.Ink, look.Stroke}, {look.Here, look.Halo}} {
		w := r.width.Fixed()
		grow(&b.x, &b.w, w)
		grow(&b.y, &b.h, w)
		clear := look.Color(r.c)
		clear.A = 0
		ring := canvas.NewRectangle(clear)
		ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = look.Color(r.c), w, look.RadiusChip.Fixed()
		d.add(ring, b.x, b.y, b.w, b.h)
	}
}
