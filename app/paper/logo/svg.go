package logo

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/draw"
	"golang.org/x/image/math/fixed"

	"github.com/buron-cantal/buron/data"
)

const (
	// Drawings larger than these aren't logos.
	maxDrawing  = 1 << 20 // bytes
	maxElements = 20_000
	maxDepth    = 64
	// maxLines is how many edges are followed before a drawing is given up.
	maxLines = 2_000_000
	// finer is how much finer than kept a drawing is painted.
	finer = 2
)

// printed are the elements that are printed as they look. Texts, pictures,
// copies, masks and scripts aren't among them.
var printed = []string{
	"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
	"defs", "style", "linearGradient", "radialGradient", "stop", "title", "desc",
}

// silent are elements that other programs leave in a drawing and that show
// nothing.
var silent = []string{"metadata", "namedview"}

// usual are the only values followed of properties that would else change how
// a drawing looks.
var usual = map[string][]string{
	"stroke-dasharray": {"none"}, "clip-path": {"none"}, "mask": {"none"}, "filter": {"none"}, "href": {},
	"marker": {"none"}, "marker-start": {"none"}, "marker-mid": {"none"}, "marker-end": {"none"},
	"display": {"inline", "block"}, "visibility": {"visible"}, "mix-blend-mode": {"normal"},
}

func looksLikeSVG(file []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(file[:min(len(file), 4096)], []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("<svg"))
}

// drawing paints an SVG. The library that does may panic or go on for very long
// on what it doesn't expect: the file is looked through first, and what is
// drawn is counted.
func drawing(file []byte) (picture image.Image, err error) {
	if len(file) > maxDrawing {
		return nil, &data.Error{Code: data.LogoTooBig, What: strconv.Itoa(maxDrawing >> 20)}
	}
	plain, err := lookThrough(file)
	if err != nil {
		return nil, err
	}
	defer func() {
		if what := recover(); what != nil {
			picture, err = nil, &data.Error{Code: data.LogoDrawing}
		}
	}()
	icon, err := oksvg.ReadIconStream(bytes.NewReader(plain), oksvg.StrictErrorMode)
	if err != nil {
		return nil, &data.Error{Code: data.LogoDrawing, Err: err}
	}
	w, h, ok := measures(icon.ViewBox.W, icon.ViewBox.H)
	if !ok || len(icon.SVGPaths) == 0 {
		return nil, &data.Error{Code: data.LogoBroken}
	}
	canvas := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(canvas, canvas.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	icon.SetTarget(0, 0, float64(w), float64(h))
	for i := range icon.SVGPaths { // the library leaves strokes as they are
		icon.SVGPaths[i].LineWidth *= float64(w) / icon.ViewBox.W
	}
	counted := &patient{Scanner: rasterx.NewScannerGV(w, h, canvas, canvas.Rect), w: w, h: h}
	icon.Draw(rasterx.NewDasher(w, h, counted), 1)
	return canvas, nil
}

// measures are the pixels of a drawing; false when it has no size.
func measures(w, h float64) (int, int, bool) {
	if !(w > 0 && h > 0) || math.IsInf(w, 0) || math.IsInf(h, 0) || w/h > wide || h/w > high {
		return 0, 0, false
	}
	scale := math.Min(wide*finer/w, high*finer/h)
	return max(1, int(w*scale)), max(1, int(h*scale)), true
}

// lookThrough refuses a drawing that would be printed otherwise than it looks,
// and gives it back without what shows nothing. Entities are never resolved.
func lookThrough(file []byte) ([]byte, error) {
	c := &copier{decoder: xml.NewDecoder(bytes.NewReader(file))}
	c.decoder.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.ErrUnsupported }
	c.encoder = xml.NewEncoder(&c.out)
	for {
		token, err := c.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = c.take(token)
		}
		if data.CodeOf(err) != "" {
			return nil, err
		}
		if err != nil {
			return nil, &data.Error{Code: data.LogoBroken, Err: err}
		}
	}
	if err := c.encoder.Close(); err != nil || c.elements == 0 {
		return nil, &data.Error{Code: data.LogoBroken, Err: err}
	}
	if c.stroked && c.scaled { // strokes wouldn't grow with what they go round
		return nil, refused("stroke")
	}
	return c.out.Bytes(), nil
}

// copier hands a drawing on, token by token.
type copier struct {
	decoder  *xml.Decoder
	encoder  *xml.Encoder
	out      bytes.Buffer
	open     []string
	elements int
	stroked  bool // something is drawn as a line
	scaled   bool // something is drawn larger or smaller than it is written
}

func refused(what string) error { return &data.Error{Code: data.LogoDrawing, What: what} }

func (c *copier) take(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return c.start(t)
	case xml.EndElement:
		c.open = c.open[:len(c.open)-1]
		return c.encoder.EncodeToken(xml.EndElement{Name: xml.Name{Local: t.Name.Local}})
	case xml.CharData:
		return c.encoder.EncodeToken(t)
	case xml.Directive:
		if bytes.Contains(t, []byte("ENTITY")) {
			return refused("ENTITY")
		}
	}
	return nil // comments and instructions show nothing
}

func (c *copier) start(t xml.StartElement) error {
	name := t.Name.Local
	if slices.Contains(silent, name) {
		return c.decoder.Skip()
	}
	c.elements++
	if !slices.Contains(printed, name) || name == "svg" && len(c.open) > 0 {
		return refused(name)
	}
	if c.elements > maxElements || len(c.open) > maxDepth {
		return refused("")
	}
	if name == "style" {
		return c.style()
	}
	c.open = append(c.open, name)
	plain := xml.StartElement{Name: xml.Name{Local: name}}
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			continue
		}
		if err := c.follows(a.Name.Local, a.Value); err != nil {
			return err
		}
		plain.Attr = append(plain.Attr, xml.Attr{Name: xml.Name{Local: a.Name.Local}, Value: a.Value})
	}
	return c.encoder.EncodeToken(plain)
}

// style hands a sheet of styles on in one piece, and among the definitions,
// where alone it is followed.
func (c *copier) style() error {
	var sheet strings.Builder
	for {
		token, err := c.decoder.Token()
		if err != nil {
			return err
		}
		if text, is := token.(xml.CharData); is {
			sheet.Write(text)
			continue
		}
		if _, ended := token.(xml.EndElement); ended {
			break
		}
	}
	for _, rule := range strings.FieldsFunc(sheet.String(), func(r rune) bool { return r == '{' || r == '}' }) {
		if err := c.follows("style", rule); err != nil {
			return err
		}
	}
	tokens := []xml.Token{
		xml.StartElement{Name: xml.Name{Local: "style"}}, xml.CharData(sheet.String()), xml.EndElement{Name: xml.Name{Local: "style"}},
	}
	if !slices.Contains(c.open, "defs") {
		defs := xml.Name{Local: "defs"}
		tokens = append(append([]xml.Token{xml.StartElement{Name: defs}}, tokens...), xml.EndElement{Name: defs})
	}
	for _, t := range tokens {
		if err := c.encoder.EncodeToken(t); err != nil {
			return err
		}
	}
	return nil
}

// follows refuses a property that would change how a drawing looks.
func (c *copier) follows(name, value string) error {
	if name == "style" {
		for _, each := range strings.Split(value, ";") {
			property, is, _ := strings.Cut(each, ":")
			if property = strings.ToLower(strings.TrimSpace(property)); property != "style" {
				if err := c.follows(property, is); err != nil {
					return err
				}
			}
		}
		return nil
	}
	value = strings.ToLower(strings.TrimSpace(value))
	if allowed, watched := usual[name]; watched && !slices.Contains(allowed, value) {
		return refused(name)
	}
	c.stroked = c.stroked || name == "stroke" && value != "none"
	c.scaled = c.scaled || name == "transform" && (strings.Contains(value, "scale") || strings.Contains(value, "matrix") || strings.Contains(value, "skew"))
	return nil
}

// patient scans edges, within reach of the picture, until it has had enough.
type patient struct {
	rasterx.Scanner
	w, h  int
	lines int
}

// errTooMany gives a drawing up.
var errTooMany = errors.New("too many lines")

// Start begins an outline.
func (p *patient) Start(a fixed.Point26_6) { p.Scanner.Start(p.near(a)) }

// Line follows an edge.
func (p *patient) Line(b fixed.Point26_6) {
	if p.lines++; p.lines > maxLines {
		panic(errTooMany)
	}
	p.Scanner.Line(p.near(b))
}

// near brings a point that is far outside the picture closer.
func (p *patient) near(a fixed.Point26_6) fixed.Point26_6 {
	within := func(x fixed.Int26_6, side int) fixed.Int26_6 {
		far := fixed.I(2 * side)
		return min(max(x, -far), far)
	}
	return fixed.Point26_6{X: within(a.X, p.w), Y: within(a.Y, p.h)}
}
