package chart

import "slices"

// pen places shapes in a frame.
type pen struct {
	Measure
	width, height Len
	shapes        []Shape
	apart         bool // what is put stands apart from what it names
}

func newPen(width, height Len, m Measure) *pen {
	return &pen{Measure: m, width: max(0, width), height: max(0, height)}
}

// align is how a text stands in its room.
type align uint8

const (
	atLeft align = iota
	inMiddle
	atRight
)

func (p *pen) put(s Shape) {
	s.Apart = p.apart && s.Kind == Words
	p.shapes = append(p.shapes, s)
}

// away puts texts that stand apart from what they name.
func (p *pen) away(put func()) {
	p.apart = true
	put()
	p.apart = false
}

func (p *pen) rect(point int, b Box, fill Fill, tone Tone) {
	p.put(Shape{Kind: Rect, X: b.X, Y: b.Y, W: b.W, H: b.H, Fill: fill, Tone: tone, Point: point})
}

// line draws a line; a level one runs to the right, an upright one down.
func (p *pen) line(point int, x, y, w, h Len, stroke Stroke) {
	if h == 0 && w < 0 {
		x, w = x+w, -w
	}
	if w == 0 && h < 0 {
		y, h = y+h, -h
	}
	p.put(Shape{Kind: Line, X: x, Y: y, W: w, H: h, Stroke: stroke, Point: point})
}

func (p *pen) dot(point int, x, y, radius Len, fill Fill, tone Tone) {
	p.put(Shape{Kind: Dot, X: x, Y: y, W: radius, Fill: fill, Tone: tone, Point: point})
}

func (p *pen) zone(point int, b Box) {
	p.put(Shape{Kind: Zone, X: b.X, Y: b.Y, W: b.W, H: b.H, Point: point})
}

// text writes one line from x on.
func (p *pen) text(point int, s string, style Style, tone Tone, x, y Len) {
	if s != "" {
		p.put(Shape{Kind: Words, X: x, Y: y, W: p.Wide(s, style), H: p.Line(style), Style: style, Tone: tone, Text: s, Point: point})
	}
}

// textIn writes one line within a room.
func (p *pen) textIn(point int, s string, style Style, tone Tone, x, y, room Len, how align) {
	free := room - p.Wide(s, style)
	switch how {
	case inMiddle:
		x += free / 2
	case atRight:
		x += free
	}
	p.text(point, s, style, tone, x, y)
}

// rows writes lines below each other and gives the y below the last.
func (p *pen) rows(point int, rows []textRow, style Style, tone Tone, x, y, room Len, how align) Len {
	for _, row := range rows {
		p.textIn(point, row.text, style, tone, x, y, room, how)
		if n := len(p.shapes); row.open {
			p.shapes[n-1].Open = true
		}
		y += p.Line(style)
	}
	return y
}

// high is the height of so many lines.
func (p *pen) high(rows []textRow, style Style) Len { return Len(len(rows)) * p.Line(style) }

// inside keeps what stands in the frame: boxes are cut at its edges, a text or
// a line that would be cut is left out, for a part of it would mislead. In a
// frame that is too low, so is a text that has no place beside the others.
func (p *pen) inside(height Len, low bool) []Shape {
	frame := Box{0, 0, p.width, max(0, height)}
	var kept []Shape
	for _, s := range p.shapes {
		b := s.Box()
		if s.Kind == Rect || s.Kind == Zone {
			x, y := max(0, b.X), max(0, b.Y)
			b = Box{x, y, min(b.X+b.W, frame.W) - x, min(b.Y+b.H, frame.H) - y}
			s.X, s.Y, s.W, s.H = b.X, b.Y, b.W, b.H
		}
		out := b.X < 0 || b.Y < 0 || b.W < 0 || b.H < 0 || b.X+b.W > frame.W || b.Y+b.H > frame.H
		if !out && !(low && s.Kind == Words && covered(kept, b)) {
			kept = append(kept, s)
		} else if n := len(kept); n > 0 {
			kept[n-1].Open = false // what it went on with isn't there
		}
	}
	return kept
}

// covered says whether a text stands there already.
func covered(shapes []Shape, b Box) bool {
	return slices.ContainsFunc(shapes, func(s Shape) bool { return s.Kind == Words && s.Box().Touches(b) })
}

// named is a name and a figure: on one line when they fit, else the name on
// its lines and the figure on its own.
type named struct {
	name   []textRow
	figure string
	joined bool
	style  Style // of the figure
	tone   Tone
}

// name makes one for a room.
func (p *pen) name(name, figure string, style Style, tone Tone, room Len) named {
	n := named{name: p.wrap(name, Text, room), figure: figure, style: style, tone: tone}
	if len(n.name) == 1 {
		n.joined = p.Wide(n.name[0].text, Text)+2*p.Gap+p.Wide(figure, style) <= room
	}
	return n
}

func (p *pen) namedHeight(n named) Len {
	h := p.high(n.name, Text)
	if !n.joined && n.figure != "" {
		h += p.Line(n.style)
	}
	return h
}

// putNamed writes it in its room.
func (p *pen) putNamed(point int, n named, x, y, room Len, how align) {
	if n.joined {
		if how == atRight {
			x += room - p.Wide(n.name[0].text, Text) - 2*p.Gap - p.Wide(n.figure, n.style)
		}
		p.text(point, n.name[0].text, Text, Plain, x, y)
		p.text(point, n.figure, n.style, n.tone, x+p.Wide(n.name[0].text, Text)+2*p.Gap, y)
		return
	}
	y = p.rows(point, n.name, Text, Plain, x, y, room, how)
	p.textIn(point, n.figure, n.style, n.tone, x, y, room, how)
}
