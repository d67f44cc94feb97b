package paper

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
)

// unit is what a drawing counts in: hundredths of a millimetre.
const unit Length = 10

func coordinate(l Length) string { return strconv.Itoa(int(l / unit)) }

// mostGrown is how many times as wide as on paper a drawing may become.
const mostGrown = 2

// figure draws an element's operations again, with what they show in words. It
// stays black on white, and slides where it has no room.
func (t *twin) figure(of int) {
	var ops []Op
	for _, p := range t.nodes[of].own {
		ops = append(ops, p.op)
	}
	t.charts++
	title, desc, _ := strings.Cut(t.layout.Elements[of].Alt, ". ")
	id := strconv.Itoa(t.charts)
	area := extent(ops)
	t.raw(`<figure class="slide" tabindex="0"` + attribute("aria-label", title))
	t.rawf(`><svg role="img" aria-labelledby="f%st f%sd" viewBox="%s %s %s %s" style="min-width:%dmm;max-width:%dmm">`, id, id,
		coordinate(area.X), coordinate(area.Y), coordinate(area.W), coordinate(area.H), min(area.W, width)/mm, mostGrown*area.W/mm)
	t.raw(`<title id="f` + id + `t">`)
	t.say(title)
	t.raw(`</title><desc id="f` + id + `d">`)
	t.say(desc)
	t.raw("</desc>")
	t.drawing(ops)
	t.raw("</svg></figure>\n")
}

// extent is the rectangle round operations.
func extent(ops []Op) Op {
	const around = 1 * mm
	x0, y0, x1, y1 := pageWidth, pageHeight, Length(0), Length(0)
	grow := func(x, y Length) { x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y) }
	for _, op := range ops {
		switch op.Kind {
		case OpText:
			em := op.Size.em()
			grow(op.X, op.Y-em)
			grow(op.X+lengthOf(Run{Text: op.Text, Face: op.Face, Size: op.Size}), op.Y+em*3/10)
		case OpDisc:
			grow(op.X-op.W, op.Y-op.W)
			grow(op.X+op.W, op.Y+op.W)
		case OpShape:
			for _, p := range op.Points {
				grow(p.X, p.Y)
			}
		case OpTick:
			grow(op.X, op.Y)
			grow(op.X+op.W, op.Y+op.W)
		default:
			grow(op.X, op.Y)
			grow(op.X+op.W, op.Y+op.H)
		}
	}
	if x1 < x0 || y1 < y0 {
		return Op{W: 1 * mm, H: 1 * mm}
	}
	return Op{X: x0 - around, Y: y0 - around, W: x1 - x0 + 2*around, H: y1 - y0 + 2*around}
}

// drawing writes operations as shapes; full boxes of one colour that follow
// each other, such as those of a code, are one.
func (t *twin) drawing(ops []Op) {
	for i := 0; i < len(ops); i++ {
		op := ops[i]
		ink := "#000"
		if op.White {
			ink = "#fff"
		}
		switch op.Kind {
		case OpText:
			from := i
			for ops[i].Breaks == 0 && i+1 < len(ops) && ops[i+1].Kind == OpText {
				i++
			}
			t.label(ops[from:i+1], ink)
		case OpLine:
			t.rawf(`<path d="M%s %sl%s %s" stroke="#000" stroke-width="%s" />`,
				coordinate(op.X), coordinate(op.Y), coordinate(op.W), coordinate(op.H), coordinate(op.Stroke))
		case OpBox:
			if !op.Fill {
				half := op.Stroke / 2
				t.raw(`<path d="` + rectangle(op.X+half, op.Y+half, op.W-2*half, op.H-2*half) + `" fill="none" stroke="#000" stroke-width="` + coordinate(op.Stroke) + `" />`)
				continue
			}
			t.raw(`<path fill="` + ink + `" d="` + rectangle(op.X, op.Y, op.W, op.H))
			for i+1 < len(ops) && ops[i+1].Kind == OpBox && ops[i+1].Fill && ops[i+1].White == op.White {
				i++
				t.raw(rectangle(ops[i].X, ops[i].Y, ops[i].W, ops[i].H))
			}
			t.raw(`" />`)
		case OpDisc:
			t.disc(op, ink)
		case OpShape, OpTick, OpHatch:
			t.raw(`<path fill="` + ink + `" d="` + vectors(polygon(op)) + `" />`)
		}
	}
}

func (t *twin) disc(op Op, ink string) {
	if op.Fill {
		t.rawf(`<circle cx="%s" cy="%s" r="%s" fill="%s" />`, coordinate(op.X), coordinate(op.Y), coordinate(op.W), ink)
		return
	}
	t.rawf(`<circle cx="%s" cy="%s" r="%s" fill="none" stroke="#000" stroke-width="%s" />`,
		coordinate(op.X), coordinate(op.Y), coordinate(op.W-op.Stroke/2), coordinate(op.Stroke))
}

// label writes a text as wide as paper prints it, whatever the type at hand; a
// word that goes over lines stays one.
func (t *twin) label(lines []Op, ink string) {
	first := lines[0]
	if len(lines) == 1 && strings.TrimRight(first.Text, " ") == "" {
		return
	}
	weight := ""
	switch first.Face {
	case Bold:
		weight = ` font-weight="bold"`
	case Italic:
		weight = ` font-style="italic"`
	}
	style := fmt.Sprintf(` font-size="%s" fill="%s"%s`, coordinate(first.Size.em()), ink, weight)
	if len(lines) == 1 {
		t.labelLine("text", style, first)
		return
	}
	t.raw("<text" + style + ">")
	for _, op := range lines {
		t.labelLine("tspan", "", op)
	}
	t.raw("</text>")
}

func (t *twin) labelLine(tag, style string, op Op) {
	said := strings.TrimRight(op.Text, " ")
	wide := lengthOf(Run{Text: said, Face: op.Face, Size: op.Size})
	t.rawf(`<%s x="%s" y="%s"%s textLength="%s" lengthAdjust="spacingAndGlyphs">`,
		tag, coordinate(op.X), coordinate(op.Y), style, coordinate(wide))
	t.say(said)
	t.raw("</" + tag + ">")
}

func rectangle(x, y, w, h Length) string {
	return "M" + coordinate(x) + " " + coordinate(y) + "h" + coordinate(w) + "v" + coordinate(h) + "h" + coordinate(-w) + "z"
}

// vectors is an outline as a drawing writes it.
func vectors(path []segment) string {
	var b strings.Builder
	for i, s := range path {
		if s.verb == 'm' && i > 0 {
			b.WriteByte('z')
		}
		b.WriteByte(s.verb - 'a' + 'A')
		for j, at := range s.points[:s.count()] {
			if j > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(coordinate(at.X) + " " + coordinate(at.Y))
		}
	}
	b.WriteByte('z')
	return b.String()
}

// emblem is what the head of the first page draws, "" for nothing. The name of
// the place beside it says whose it is.
func (t *twin) emblem() string {
	var ops []Op
	if len(t.layout.Pages) > 0 {
		for _, op := range t.layout.Pages[0].Ops {
			if op.Kind == OpLogo {
				return `<img class="logo" alt=""` + attribute("src", "data:image/png;base64,"+base64.StdEncoding.EncodeToString(op.Logo.png)) +
					attribute("width", strconv.Itoa(int(op.W*4/mm))) + " />\n"
			}
			if op.Of == Artifact && op.Kind == OpShape && op.Y < top {
				ops = append(ops, op)
			}
		}
	}
	if len(ops) == 0 {
		return ""
	}
	mark := twin{}
	area := extent(ops)
	mark.rawf(`<svg class="mark" aria-hidden="true" viewBox="%s %s %s %s">`, coordinate(area.X), coordinate(area.Y), coordinate(area.W), coordinate(area.H))
	for _, op := range ops {
		mark.raw(`<path fill="currentColor" d="` + vectors(polygon(op)) + `" />`)
	}
	mark.raw("</svg>\n")
	return mark.out.String()
}
