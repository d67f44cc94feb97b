package chart

// Kind is what a shape is.
type Kind uint8

// The kinds of shapes.
const (
	// Rect is a rectangle with its frame: X, Y its corner, W and H its sides.
	Rect Kind = iota
	// Line goes from X, Y to X+W, Y+H; W or H is below zero where it slants up
	// or to the left.
	Line
	// Dot is a disc round X, Y of radius W.
	Dot
	// Words is one line of text in the box X, Y, W, H.
	Words
	// Zone isn't drawn: it is where the mouse finds a point.
	Zone
)

// Fill is the pattern of a rectangle. Patterns, not colours, tell parts apart.
type Fill uint8

// The patterns.
const (
	Tint    Fill = iota // the ordinary one: plain on the screen, white on paper
	White               // its frame alone
	Hatched             // lines at 45°
	Crossed             // lines both ways
	Solid               // full
	Struck              // white, crossed out by one line
)

// Tone is what a shape means beyond its pattern; the screen has a colour for
// it, and a sign or a word says the same.
type Tone uint8

// The tones.
const (
	Plain  Tone = iota
	Soft        // secondary
	Below       // below zero, or missing
	Target      // what is aimed at
)

// Stroke is how thick a line is.
type Stroke uint8

// The thicknesses.
const (
	Thin  Stroke = iota // a leader
	Fine                // the other curve
	Base                // what bars stand on
	Thick               // the curve that matters
)

// Style is how a text is written.
type Style uint8

// The styles. Tight is as small as a surface allows, for the values over bars
// where others have no room.
const (
	Text Style = iota
	Strong
	Small
	SmallStrong
	Tight
	TightStrong
)

// Nowhere is the Point of a shape that belongs to none.
const Nowhere = -1

// Shape is one thing drawn at a place of the frame.
type Shape struct {
	Kind       Kind
	X, Y, W, H Len
	Fill       Fill
	Tone       Tone
	Stroke     Stroke
	Style      Style
	Text       string
	// Point is the place in Chart.Points of what the shape shows, or Nowhere.
	Point int
	// Apart is a text that names its point from a distance, such as a month
	// under its bar.
	Apart bool
	// Open is a text that ends within a word, which the next text goes on with.
	Open bool
}

// Measure is how a surface writes and what its steps are.
type Measure struct {
	// Wide is the width of a text on one line, Line the height of that line.
	Wide func(s string, style Style) Len
	Line func(style Style) Len
	Gap  Len // the small step: 4 px, 1 mm
	Bar  Len // how wide a bar is at most: 40 px, 10 mm
	Plot Len // how high a drawing with bars or curves is
}

// Box is a rectangle of the frame.
type Box struct{ X, Y, W, H Len }

// Box is what a shape covers.
func (s Shape) Box() Box {
	switch s.Kind {
	case Line:
		return Box{min(s.X, s.X+s.W), min(s.Y, s.Y+s.H), max(s.W, -s.W), max(s.H, -s.H)}
	case Dot:
		return Box{s.X - s.W, s.Y - s.W, 2 * s.W, 2 * s.W}
	}
	return Box{s.X, s.Y, s.W, s.H}
}

// Touches says whether two boxes share more than an edge.
func (b Box) Touches(o Box) bool {
	return b.X < o.X+o.W && o.X < b.X+b.W && b.Y < o.Y+o.H && o.Y < b.Y+b.H
}

// Holds says whether a place lies in the box.
func (b Box) Holds(x, y Len) bool { return x >= b.X && x < b.X+b.W && y >= b.Y && y < b.Y+b.H }

// with is the box around both.
func (b Box) with(o Box) Box {
	x, y := min(b.X, o.X), min(b.Y, o.Y)
	return Box{x, y, max(b.X+b.W, o.X+o.W) - x, max(b.Y+b.H, o.Y+o.H) - y}
}

// Around is the box of what shows a point, where the ring of the focus goes:
// its bar or its dots with the texts beside them, else its texts, else its
// zone.
func Around(shapes []Shape, point int) (box Box, found bool) {
	best := 0
	for _, s := range shapes {
		if s.Point != point {
			continue
		}
		rank := 3
		switch {
		case s.Kind == Zone:
			rank = 1
		case s.Apart:
			rank = 2
		}
		switch {
		case rank > best:
			box, best = s.Box(), rank
		case rank == best:
			box = box.with(s.Box())
		}
	}
	return box, best > 0
}

// At is the point whose zone holds a place, Nowhere for none. Of several, the
// last drawn is on top.
func At(shapes []Shape, x, y Len) int {
	at := Nowhere
	for _, s := range shapes {
		if s.Kind == Zone && s.Box().Holds(x, y) {
			at = s.Point
		}
	}
	return at
}
