package recall

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf16"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// sheet is the height of a page of A4, as the layout measures it.
const sheet = 297_000

// stream is the content of a page being read.
type stream struct {
	*book
	resources inspect.Dict
	page      paper.Page

	of    int    // the element that is shown
	says  string // how the next text is read, "" as it is drawn
	spans []bool // what each open sequence is: a span that says how it is read?
	face  paper.Face
	size  paper.Size
	white bool
	pen   float64 // in points
	x, y  float64 // where text begins
	place [6]float64
	path  []figure
}

// figure is a part of a path.
type figure struct {
	points []paper.Point
	closed bool
	rect   bool
}

// silent are the operators that put nothing on the page and change nothing here.
var silent = map[inspect.Operator]bool{"J": true, "j": true, "G": true, "BT": true, "ET": true, "q": true, "Q": true, "n": true}

func (s *stream) read(content []byte) error { return inspect.Steps(content, s.step) }

func (s *stream) step(op inspect.Operator, operands []any) error {
	n, numbers := floats(operands)
	need := func(count int) error {
		if !numbers || len(n) != count {
			return fmt.Errorf("%s takes %d numbers", op, count)
		}
		return nil
	}
	switch op {
	case "BDC", "BMC":
		return s.begin(operands)
	case "EMC":
		return s.end()
	case "Tf":
		return s.font(operands)
	case "Tj":
		return s.text(operands)
	case "Do":
		return s.picture(operands)
	case "Td":
		if err := need(2); err != nil {
			return err
		}
		s.x, s.y = n[0], n[1]
	case "g":
		if err := need(1); err != nil {
			return err
		}
		s.white = n[0] > 0.5
	case "w":
		if err := need(1); err != nil {
			return err
		}
		s.pen = n[0]
	case "cm":
		if err := need(6); err != nil {
			return err
		}
		copy(s.place[:], n)
	case "m", "l", "c", "re", "h":
		return s.outline(op, n, need)
	case "f", "F":
		s.fill()
	case "S":
		s.stroke()
	default:
		if !silent[op] {
			return fmt.Errorf("%s isn't known", op)
		}
	}
	return nil
}

func floats(operands []any) ([]float64, bool) {
	out := make([]float64, 0, len(operands))
	for _, o := range operands {
		switch o := o.(type) {
		case int:
			out = append(out, float64(o))
		case float64:
			out = append(out, o)
		default:
			return nil, false
		}
	}
	return out, true
}

// begin opens a marked sequence: an element, an artifact, or how a text is read.
func (s *stream) begin(operands []any) error {
	if len(operands) == 0 {
		return fmt.Errorf("a sequence without a tag")
	}
	tag, _ := operands[0].(inspect.Name)
	var says inspect.Dict
	if len(operands) > 1 {
		says = s.Dict(operands[1])
	}
	span := tag == "Span" && says["ActualText"] != nil
	s.spans = append(s.spans, span)
	switch {
	case span:
		s.says = inspect.Text(says["ActualText"])
	case tag == "Artifact":
		s.of = paper.Artifact
	default:
		s.layout.Elements = append(s.layout.Elements, paper.Element{Kind: paper.ElementKind(tag)})
		s.of = len(s.layout.Elements) - 1
	}
	return nil
}

func (s *stream) end() error {
	if len(s.spans) == 0 {
		return fmt.Errorf("the end of no sequence")
	}
	last := len(s.spans) - 1
	if s.spans[last] {
		s.says = ""
	} else {
		s.of = paper.Artifact
	}
	s.spans = s.spans[:last]
	return nil
}

func (s *stream) font(operands []any) error {
	if len(operands) != 2 {
		return fmt.Errorf("a Tf without a font and a size")
	}
	name, _ := operands[0].(inspect.Name)
	size, ok := floats(operands[1:])
	font := s.Dict(s.Dict(s.resources["Font"])[name])
	base, _ := font["BaseFont"].(inspect.Name)
	_, family, _ := strings.Cut(string(base), "+")
	style, known := strings.CutPrefix(family, "liberation")
	if !ok || !known {
		return fmt.Errorf("a font that isn't known: %s", base)
	}
	switch style {
	case "":
		s.face = paper.Regular
	case "B":
		s.face = paper.Bold
	case "I":
		s.face = paper.Italic
	default:
		return fmt.Errorf("a font that isn't known: %s", base)
	}
	s.size = paper.Size(math.Round(size[0] * 100))
	return nil
}

// text is drawn with two bytes a character.
func (s *stream) text(operands []any) error {
	if len(operands) != 1 {
		return fmt.Errorf("a Tj without its text")
	}
	raw, ok := operands[0].(inspect.String)
	if !ok || len(raw)%2 != 0 {
		return fmt.Errorf("a Tj without its text")
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	op := paper.Op{
		Kind: paper.OpText, X: across(s.x), Y: down(s.y), Face: s.face, Size: s.size,
		Text: string(utf16.Decode(units)), White: s.white, Of: s.of,
	}
	if s.says != "" {
		op.Text = s.says
	}
	s.page.Ops = append(s.page.Ops, op)
	return nil
}

// across and down are a distance in points as the layout measures it.
func across(points float64) paper.Length { return paper.Length(math.Round(points / 72 * 25_400)) }

func down(points float64) paper.Length { return sheet - across(points) }

func at(x, y float64) paper.Point { return paper.Point{X: across(x), Y: down(y)} }

// outline adds to the path.
func (s *stream) outline(op inspect.Operator, n []float64, need func(int) error) error {
	counts := map[inspect.Operator]int{"m": 2, "l": 2, "c": 6, "re": 4, "h": 0}
	if err := need(counts[op]); err != nil {
		return err
	}
	switch op {
	case "m":
		s.path = append(s.path, figure{points: []paper.Point{at(n[0], n[1])}})
		return nil
	case "re":
		s.path = append(s.path, figure{rect: true, closed: true, points: []paper.Point{at(n[0], n[1]), at(n[0]+n[2], n[1]+n[3])}})
		return nil
	}
	if len(s.path) == 0 || s.path[len(s.path)-1].rect {
		return fmt.Errorf("%s without a beginning", op)
	}
	f := &s.path[len(s.path)-1]
	switch op {
	case "l":
		f.points = append(f.points, at(n[0], n[1]))
	case "c":
		f.curve(n)
	case "h":
		f.closed = true
	}
	return nil
}

// steps is how many lines stand for a curve: at the size of what is round here,
// no eye tells them from it.
const steps = 12

func (f *figure) curve(n []float64) {
	from := f.points[len(f.points)-1]
	x0, y0 := float64(from.X), float64(from.Y)
	p := [3]paper.Point{at(n[0], n[1]), at(n[2], n[3]), at(n[4], n[5])}
	for i := 1; i <= steps; i++ {
		t := float64(i) / steps
		u := 1 - t
		a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		f.points = append(f.points, paper.Point{
			X: paper.Length(math.Round(a*x0 + b*float64(p[0].X) + c*float64(p[1].X) + d*float64(p[2].X))),
			Y: paper.Length(math.Round(a*y0 + b*float64(p[0].Y) + c*float64(p[1].Y) + d*float64(p[2].Y))),
		})
	}
}

// fill paints the inside of the path.
func (s *stream) fill() {
	for _, f := range s.path {
		op := paper.Op{Kind: paper.OpShape, Points: f.points, White: s.white, Of: s.of}
		if f.rect {
			x, y, w, h := f.box()
			op = paper.Op{Kind: paper.OpBox, X: x, Y: y, W: w, H: h, Fill: true, White: s.white, Of: s.of}
		} else if len(f.points) > 0 {
			op.X, op.Y = f.points[0].X, f.points[0].Y
		}
		s.page.Ops = append(s.page.Ops, op)
	}
	s.path = nil
}

// stroke draws the lines of the path.
func (s *stream) stroke() {
	pen := across(s.pen)
	for _, f := range s.path {
		if f.rect { // the layout measures a frame by its outer edge
			x, y, w, h := f.box()
			s.page.Ops = append(s.page.Ops, paper.Op{
				Kind: paper.OpBox, X: x - pen/2, Y: y - pen/2, W: w + pen, H: h + pen, Stroke: pen, Of: s.of,
			})
			continue
		}
		points := f.points
		if f.closed {
			points = append(points, points[0])
		}
		for i := 1; i < len(points); i++ {
			from, to := points[i-1], points[i]
			if from != to {
				s.page.Ops = append(s.page.Ops, paper.Op{
					Kind: paper.OpLine, X: from.X, Y: from.Y, W: to.X - from.X, H: to.Y - from.Y, Stroke: pen, Of: s.of,
				})
			}
		}
	}
	s.path = nil
}

// box is a rectangle by its upper left corner.
func (f figure) box() (x, y, w, h paper.Length) {
	a, b := f.points[0], f.points[1]
	x, y = min(a.X, b.X), min(a.Y, b.Y)
	return x, y, max(a.X, b.X) - x, max(a.Y, b.Y) - y
}
