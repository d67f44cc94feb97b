package paper

// segment is a piece of an outline: m moves, l draws a line, c a curve.
type segment struct {
	verb   byte
	points [3]Point
}

func (s segment) count() int {
	if s.verb == 'c' {
		return 3
	}
	return 1
}

// polygon is the outline of a shape, of a tick mark or of a hatching.
func polygon(op Op) []segment {
	switch op.Kind {
	case OpTick:
		return closed(tick(op.X, op.Y, op.W))
	case OpHatch:
		return hatching(op)
	}
	return closed(op.Points)
}

// closed is an outline through points.
func closed(points []Point) []segment {
	path := make([]segment, len(points))
	for i, at := range points {
		path[i] = segment{verb: 'l', points: [3]Point{at}}
	}
	if len(path) > 0 {
		path[0].verb = 'm'
	}
	return path
}

// tick is a tick mark's outline within a square of side w, drawn so that it
// still reads on a poor copy.
func tick(x, y, w Length) []Point {
	points := [...]Point{{6, 52}, {20, 38}, {38, 58}, {78, 10}, {94, 24}, {40, 88}}
	out := make([]Point, len(points))
	for i, p := range points {
		out[i] = Point{x + p.X*w/100, y + p.Y*w/100}
	}
	return out
}

// circle is four curves; 0.5523 is how far their handles reach.
func circle(x, y, r Length) []segment {
	h := r * 5523 / 10_000
	return []segment{
		{'m', [3]Point{{x + r, y}}},
		{'c', [3]Point{{x + r, y + h}, {x + h, y + r}, {x, y + r}}},
		{'c', [3]Point{{x - h, y + r}, {x - r, y + h}, {x - r, y}}},
		{'c', [3]Point{{x - r, y - h}, {x - h, y - r}, {x, y - r}}},
		{'c', [3]Point{{x + h, y - r}, {x + r, y - h}, {x + r, y}}},
	}
}
