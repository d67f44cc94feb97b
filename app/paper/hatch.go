package paper

import "math"

// hatchStep is from one line of a hatching to the next. Both survive a
// photocopier; closer lines run together on a copy of a copy.
const (
	hatchStep   Length = 1.5 * mm
	hatchStroke Length = 0.45 * mm
)

// diagonal is how far a length across lines at 45° reaches along the side of
// the rectangle.
func diagonal(l Length) Length { return l * 1414 / 1000 }

// hatching is the outline of the lines of a hatching, cut at the edges of its
// rectangle.
func hatching(op Op) []segment {
	if op.W <= 0 || op.H <= 0 {
		return nil
	}
	var path []segment
	thick := diagonal(op.Stroke)
	for at := diagonal(hatchStep) / 2; at < op.W+op.H; at += diagonal(hatchStep) {
		stripe := stripe(op.W, op.H, at, min(at+thick, op.W+op.H))
		path = append(path, closed(moved(stripe, op.X, op.Y))...)
	}
	if !op.Fill {
		return path
	}
	for at := diagonal(hatchStep) / 2; at < op.W+op.H; at += diagonal(hatchStep) {
		stripe := stripe(op.W, op.H, at, min(at+thick, op.W+op.H))
		for i, p := range stripe {
			stripe[i].X = op.W - p.X
		}
		// The other way round, so that both turn alike where they cross.
		for i, j := 0, len(stripe)-1; i < j; i, j = i+1, j-1 {
			stripe[i], stripe[j] = stripe[j], stripe[i]
		}
		path = append(path, closed(moved(stripe, op.X, op.Y))...)
	}
	return path
}

func moved(points []Point, x, y Length) []Point {
	for i := range points {
		points[i].X += x
		points[i].Y += y
	}
	return points
}

// stripe is what of a rectangle lies between the lines x+y = from and
// x+y = to, the corner of the rectangle being 0, 0.
func stripe(w, h, from, to Length) []Point {
	low := func(sum Length) Point { return Point{max(0, sum-h), min(sum, h)} }
	high := func(sum Length) Point { return Point{min(sum, w), max(0, sum-w)} }
	points := []Point{low(from), high(from)}
	if from < w && w < to {
		points = append(points, Point{w, 0})
	}
	points = append(points, high(to), low(to))
	if from < h && h < to {
		points = append(points, Point{0, h})
	}
	return points
}

// slanted is the outline of a line that is neither level nor upright.
func slanted(op Op) []segment {
	long := math.Hypot(float64(op.W), float64(op.H))
	dx := Length(math.Round(float64(-op.H) / long * float64(op.Stroke) / 2))
	dy := Length(math.Round(float64(op.W) / long * float64(op.Stroke) / 2))
	x, y := op.X+op.W, op.Y+op.H
	return closed([]Point{{op.X + dx, op.Y + dy}, {x + dx, y + dy}, {x - dx, y - dy}, {op.X - dx, op.Y - dy}})
}
