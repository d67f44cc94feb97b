package paper

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"
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

// PDF paints a layout. The library may panic on input it doesn't expect; the
// gate and the layout keep that away from it, and what would still slip
// through becomes an error rather than the end of the program.
func PDF(l *Layout, meta Meta) (file []byte, err error) {
	defer func() {
		if what := recover(); what != nil {
			file, err = nil, fmt.Errorf("paint the plan: %v", what)
		}
	}()
	p := newPainter(l, meta)
	for _, page := range l.Pages {
		p.pdf.AddPage()
		p.state = state{}
		p.raw("0 J 0 j 0 g 0 G")
		for _, op := range page.Ops {
			p.paint(op)
		}
	}
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("write the plan: %w", err)
	}
	return out.Bytes(), nil
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

func newPainter(l *Layout, meta Meta) *painter {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(meta.Printed)
	pdf.SetModificationDate(meta.Printed)
	pdf.SetTitle(l.Title, true)
	pdf.SetAuthor(meta.Author, true)
	if l.Subject != "" {
		pdf.SetSubject(l.Subject, true)
	}
	pdf.SetCreator("Buron", true)
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
	case OpLink:
		p.pdf.LinkString(inMM(op.X), inMM(op.Y), inMM(op.W), inMM(op.H), op.Text)
	case OpMark:
		p.pdf.Bookmark(op.Text, int(op.W), inMM(op.Y))
	}
}

func (p *painter) text(op Op) {
	if strings.Trim(op.Text, " ") == "" {
		return
	}
	if !p.set || p.face != op.Face || p.size != op.Size {
		p.pdf.SetFont(family, styles[op.Face], float64(op.Size)/pt)
		p.face, p.size, p.set = op.Face, op.Size, true
	}
	p.inWhite(op.White, func() { p.pdf.Text(inMM(op.X), inMM(op.Y), visual(op.Text)) })
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
