package paper

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"github.com/buron-cantal/buron/app/paper/archive"
)

// Meta is what a PDF says of itself besides its pages.
type Meta struct {
	// Printed is the day and hour that the file carries; nothing here reads the
	// clock, so the same layout gives the same bytes.
	Printed time.Time
	Author  string
}

// family is the one family of type; its styles are the three faces.
const family = "liberation"

var styles = [faceCount]string{Regular: "", Bold: "B", Italic: "I"}

// PDF paints a layout, and finishes the file so that a screen reader can read
// it and an archive keep it. The library may panic on input it doesn't expect;
// the gate and the layout keep that away from it, and what would still slip
// through becomes an error rather than the end of the program.
func PDF(l *Layout, meta Meta) (file []byte, err error) {
	defer func() {
		if what := recover(); what != nil {
			file, err = nil, fmt.Errorf("paint the plan: %v", what)
		}
	}()
	t := markUp(l)
	painted, pages, err := t.paint(meta)
	if err != nil {
		return nil, err
	}
	return archive.Finish(painted, t.document(l, meta, pages))
}

// paint gives the pages as the library writes them, and tells on each whose
// content its marked sequences are.
func (t *tagging) paint(meta Meta) ([]byte, []archive.Page, error) {
	p := newPainter(meta)
	pages := make([]archive.Page, len(t.pages))
	for i, page := range t.pages {
		p.pdf.AddPage()
		p.state = state{}
		p.raw("0 J 0 j 0 g 0 G")
		pages[i] = p.page(t.elements, page)
	}
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, nil, fmt.Errorf("write the plan: %w", err)
	}
	return out.Bytes(), pages, nil
}

// page paints a page, each run of operations of one element as one marked
// sequence, so that the structure can point at it.
func (p *painter) page(elements []Element, page Page) archive.Page {
	var marks archive.Page
	open, of := "", Artifact // how the present sequence began, and whose it is
	for _, op := range page.Ops {
		if !draws(op) {
			continue
		}
		begin := artifact(op)
		if op.Of != Artifact {
			begin = fmt.Sprintf("/%s <</MCID %d>> BDC", elements[op.Of].Kind, len(marks.Marks))
		}
		if op.Of != of || op.Of == Artifact && begin != open {
			if open != "" {
				p.raw("EMC")
			}
			p.raw(begin)
			open, of = begin, op.Of
			if of != Artifact {
				marks.Marks = append(marks.Marks, of)
			}
		}
		p.paint(op)
	}
	if open != "" {
		p.raw("EMC")
	}
	return marks
}

// state is what the page's stream has been told, so that it isn't told twice.
type state struct {
	face   Face
	size   Size
	set    bool
	stroke Length
}

type painter struct {
	pdf *gofpdf.Fpdf
	state
}

func newPainter(meta Meta) *painter {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(meta.Printed)
	pdf.SetModificationDate(meta.Printed)
	for face, style := range styles {
		pdf.AddUTF8FontFromBytes(family, style, Face(face).bytes())
	}
	return &painter{pdf: pdf}
}

func (p *painter) paint(op Op) {
	switch op.Kind {
	case OpText:
		p.text(op)
	case OpLine:
		p.stroke(op.Stroke)
		p.pdf.Line(inMM(op.X), inMM(op.Y), inMM(op.X+op.W), inMM(op.Y+op.H))
	case OpBox:
		p.box(op)
	case OpDisc:
		p.disc(op)
	case OpShape, OpTick, OpHatch:
		p.shape(op)
	case OpLogo:
		p.logo(op)
	}
}

// logo draws the one picture that a document has; the file holds it once.
func (p *painter) logo(op Op) {
	const name = "logo"
	is := gofpdf.ImageOptions{ImageType: "PNG"}
	if p.pdf.GetImageInfo(name) == nil {
		p.pdf.RegisterImageOptionsReader(name, is, bytes.NewReader(op.Logo.png))
	}
	p.pdf.ImageOptions(name, inMM(op.X), inMM(op.Y), inMM(op.W), inMM(op.H), false, is, 0, "")
}

func (p *painter) text(op Op) {
	if !p.set || p.face != op.Face || p.size != op.Size {
		p.pdf.SetFont(family, styles[op.Face], float64(op.Size)/pt)
		p.face, p.size, p.set = op.Face, op.Size, true
	}
	drawn := visual(op.Text)
	if drawn != op.Text { // what is drawn from right to left is read from its first letter
		p.raw("/Span <</ActualText " + archive.Text(op.Text) + ">> BDC")
		defer p.raw("EMC")
	}
	p.inWhite(op.White, func() { p.pdf.Text(inMM(op.X), inMM(op.Y), drawn) })
}

func (p *painter) box(op Op) {
	if op.Fill {
		p.inWhite(op.White, func() { p.pdf.Rect(inMM(op.X), inMM(op.Y), inMM(op.W), inMM(op.H), "F") })
		return
	}
	p.stroke(op.Stroke)
	half := op.Stroke / 2
	p.pdf.Rect(inMM(op.X+half), inMM(op.Y+half), inMM(op.W-2*half), inMM(op.H-2*half), "D")
}

func (p *painter) disc(op Op) {
	radius, end := op.W, "f"
	if !op.Fill {
		p.stroke(op.Stroke)
		radius, end = op.W-op.Stroke/2, "S"
	}
	p.inWhite(op.White, func() { p.raw(outline(circle(op.X, op.Y, radius)) + "h " + end) })
}

func (p *painter) shape(op Op) {
	p.inWhite(op.White, func() { p.raw(outline(polygon(op)) + "h f") })
}

// inWhite draws in white when white is set, and leaves black behind.
func (p *painter) inWhite(white bool, draw func()) {
	if white {
		p.raw("1 g")
		defer p.raw("0 g")
	}
	draw()
}

func (p *painter) stroke(w Length) {
	if p.state.stroke != w {
		p.raw(fmt.Sprintf("%.2f w", inPoints(w)))
		p.state.stroke = w
	}
}

func (p *painter) raw(s string) { p.pdf.RawWriteStr(s) }

// outline writes a path in the PDF's own coordinates, which start at the
// bottom left.
func outline(path []segment) string {
	var b strings.Builder
	for _, s := range path {
		for _, at := range s.points[:s.count()] {
			fmt.Fprintf(&b, "%.2f %.2f ", inPoints(at.X), inPoints(pageHeight-at.Y))
		}
		b.WriteString(string(s.verb) + " ")
	}
	return b.String()
}

func inMM(l Length) float64 { return float64(l) / mm }

func inPoints(l Length) float64 { return float64(l) / mm * 72 / 25.4 }
