package paper

import (
	"fmt"
	"strings"

	"github.com/buron-cantal/buron/app/paper/archive"
)

// Length is a distance on paper in micrometres, from the left or from the top.
type Length int

// mm is a millimetre; constants are written 8.4*mm.
const mm = 1000

// The sheet: A4, content between the header and the footer.
const (
	pageWidth  Length = 210 * mm
	pageHeight Length = 297 * mm
	left       Length = 20 * mm // wider than the right: holes are punched here
	right      Length = 195 * mm
	top        Length = 25 * mm
	bottom     Length = 277 * mm
	width             = right - left
	column     Length = 84 * mm // two columns, 7 mm apart
	second            = left + column + 7*mm
)

// Size is a size of type in hundredths of a point.
type Size int

// pt is a point; constants are written 10.5*pt.
const pt = 100

// em is the height of the type on paper.
func (s Size) em() Length { return Length((int64(s)*352_778 + 50_000) / 100_000) }

// OpKind is what an operation draws.
type OpKind uint8

// The operations. All are black on white but those marked White.
const (
	// OpText writes Text with its baseline's left end at X, Y.
	OpText OpKind = iota
	// OpLine draws a line of thickness Stroke from X, Y to X+W, Y+H.
	OpLine
	// OpBox draws a rectangle: filled when Fill is set, else its frame of
	// thickness Stroke inside the rectangle's edges.
	OpBox
	// OpDisc draws a circle round X, Y of radius W, filled or as a ring.
	OpDisc
	// OpShape fills the polygon Points.
	OpShape
	// OpHatch hatches the rectangle X, Y, W, H with lines at 45° of thickness
	// Stroke, both ways when Fill is set.
	OpHatch
	// OpTick draws a tick mark that fills the square X, Y, W, W.
	OpTick
	// OpLink makes a rectangle lead to Text, a mailto:, tel: or https: address.
	OpLink
	// OpMark opens a bookmark named Text, of level W (0 or 1), at Y.
	OpMark
	// OpLogo draws Logo over the rectangle X, Y, W, H.
	OpLogo
)

// Point is a place on the page.
type Point struct{ X, Y Length }

// Op is one thing drawn at an absolute place of a page.
type Op struct {
	Kind   OpKind
	X, Y   Length
	W, H   Length
	Stroke Length
	Face   Face
	Size   Size
	Text   string
	Points []Point
	Fill   bool
	White  bool
	// Of is the element that the operation shows: an index of Layout.Elements,
	// or Artifact for headers, footers and rules.
	Of int
	// Breaks is how many lines end after a text: 0 when the next text of its
	// element carries it on, with nothing between.
	Breaks uint8
	// Framed says that a text stands in a frame of its own.
	Framed bool
	// Sign is what an artifact tells the eye, and In the element for which it
	// does: a box to tick, a point of the way.
	Sign Sign
	In   int
	// More says that what is drawn goes on with the sign before it.
	More bool
	// Logo is the picture of an OpLogo.
	Logo *Logo
}

// Sign is what a mark without words means.
type Sign uint8

// The signs.
const (
	NoSign     Sign = iota
	SignToTick      // a box to tick
	SignTicked      // a ticked box
	SignBlank       // a rule to write on
	SignToDo        // a point of the way: a ring
	SignDone        // a disc with a tick
	SignGoal        // a flag
	SignLegal       // a square
)

// Artifact marks operations that carry no content of their own.
const Artifact = -1

// Element is a node of the document's structure, in reading order; tags are
// made from it.
type Element struct {
	Kind   ElementKind
	Parent int    // -1 for the document
	Alt    string // what a figure shows, in words
	// ColSpan is how many columns a cell takes, 0 for one. Each row of a table
	// has a cell for every column, if only one that shows nothing.
	ColSpan int
	// OfRow is set for a head that stands beside its row, not over its column.
	OfRow bool
	// Right says that what a cell shows stands at its right.
	Right bool
	// Field is what one does by hand with what stands there, "" for nothing.
	Field archive.Field
	// OnPaper says that it is of use on paper alone: room to write in by hand, and
	// what leads to it. The twin leaves it out.
	OnPaper bool
}

// ElementKind is the standard name of a structure element.
type ElementKind string

// The structure elements in use.
const (
	ElDocument ElementKind = "Document"
	ElH1       ElementKind = "H1"
	ElH2       ElementKind = "H2"
	ElH3       ElementKind = "H3"
	ElP        ElementKind = "P"
	ElTable    ElementKind = "Table"
	ElTR       ElementKind = "TR"
	ElTH       ElementKind = "TH"
	ElTD       ElementKind = "TD"
	ElL        ElementKind = "L"
	ElLI       ElementKind = "LI"
	ElFigure   ElementKind = "Figure"
	ElLink     ElementKind = "Link" // holds links and the text that shows where they lead
)

// Page is one side of a sheet.
type Page struct {
	// Name is a word or two for the preview's column of small pages.
	Name string
	Ops  []Op
}

// Layout is a document ready to be painted.
type Layout struct {
	Pages    []Page
	Elements []Element
	// Title is the document's title, through the gate, and Subject says which
	// version of it this is, "" for none.
	Title, Subject string
	// Unprintable counts the characters that no glyph could show.
	Unprintable int
	// Large says that everything is a third larger.
	Large bool
}

// Lines writes the layout one operation a line, for people and for tests.
func (l *Layout) Lines() []string {
	var out []string
	for i, page := range l.Pages {
		out = append(out, fmt.Sprintf("page %d %s", i+1, page.Name))
		for _, op := range page.Ops {
			out = append(out, "  "+l.line(op))
		}
	}
	return out
}

func (l *Layout) line(op Op) string {
	at := fmt.Sprintf("%s %s", millimetres(op.X), millimetres(op.Y))
	switch op.Kind {
	case OpText:
		return strings.TrimSpace(fmt.Sprintf("text %s %s %s%s %s", at, op.Face, points(op.Size), when(op.White, " white"), l.role(op.Of))) + " | " + op.Text
	case OpLine:
		return fmt.Sprintf("line %s to %s %s, %s", at, millimetres(op.X+op.W), millimetres(op.Y+op.H), millimetres(op.Stroke))
	case OpBox:
		return fmt.Sprintf("box %s by %s %s, %s", at, millimetres(op.W), millimetres(op.H), inked(op))
	case OpDisc:
		return fmt.Sprintf("disc %s radius %s, %s", at, millimetres(op.W), inked(op))
	case OpShape:
		return fmt.Sprintf("shape %s of %d points", at, len(op.Points))
	case OpHatch:
		return fmt.Sprintf("hatch %s by %s %s, %s%s", at, millimetres(op.W), millimetres(op.H), millimetres(op.Stroke), when(op.Fill, " both ways"))
	case OpTick:
		return fmt.Sprintf("tick %s by %s%s", at, millimetres(op.W), when(op.White, " white"))
	case OpLogo:
		return fmt.Sprintf("logo %s by %s %s", at, millimetres(op.W), millimetres(op.H))
	case OpLink:
		return fmt.Sprintf("link %s by %s %s | %s", at, millimetres(op.W), millimetres(op.H), op.Text)
	default:
		return fmt.Sprintf("mark %s level %d | %s", millimetres(op.Y), op.W, op.Text)
	}
}

func (l *Layout) role(of int) string {
	if of == Artifact {
		return "-"
	}
	return string(l.Elements[of].Kind)
}

func inked(op Op) string {
	switch {
	case op.Fill && op.White:
		return "white"
	case op.Fill:
		return "black"
	default:
		return "frame " + millimetres(op.Stroke)
	}
}

func when(on bool, word string) string {
	if on {
		return word
	}
	return ""
}

// millimetres writes a length with two decimals.
func millimetres(l Length) string {
	sign := ""
	if l < 0 {
		sign, l = "-", -l
	}
	return fmt.Sprintf("%s%d.%02d", sign, l/1000, l%1000/10)
}

func points(s Size) string {
	if s%100 == 0 {
		return fmt.Sprint(int(s / 100))
	}
	return fmt.Sprintf("%d.%02d", s/100, s%100)
}
