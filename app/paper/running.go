package paper

import (
	"strings"

	"github.com/buron-cantal/buron/app/words"
)

// Where the running lines stand.
const (
	headBaseline Length = 15 * mm
	footRule     Length = 281 * mm
	footTop      Length = 282.3 * mm
	logoSide     Length = 5 * mm
)

// runningLines put the header and the footer on every page, now that their
// number is known. They are small whatever the size of the text: they name the
// page, they aren't read.
func (c *composer) runningLines() {
	c.running(func(page, pages int) {
		c.header()
		c.footer(c.documentTitle(), page, pages)
	})
}

// running draws what stands on every page, before all else on it.
func (c *composer) running(lines func(page, pages int)) {
	c.large = false
	c.of = Artifact
	pages := c.layout.Pages
	for i := range pages {
		body := pages[i].Ops
		c.layout.Pages = pages[:i+1]
		pages[i].Ops = nil
		lines(i+1, len(pages))
		pages[i].Ops = append(pages[i].Ops, body...)
	}
	c.layout.Pages = pages
}

func (c *composer) header() {
	indent := c.emblem()
	y := headBaseline - 3.4*mm
	draft := Line{}
	if c.Draft {
		draft = oneLine(c.marked(Inverse, Bold, sizeFoot, words.Paper.Draft))
	}
	who := c.headerRight()
	most := right - indent - 6*mm - draft.Width
	if len(who) > 0 {
		most -= who[0].Width
	}
	lines := 1
	if c.Logo != nil {
		lines = 2 // a wide one leaves less room
	}
	place := shorten(wrap([]Run{c.run(Regular, sizeFoot, c.telecentreName())}, most), lines, most)
	c.setLines(place, indent, y)
	if c.Draft {
		at := indent + 5*mm
		if len(place) > 0 {
			at += place[0].Width
		}
		c.set(draft, at, y)
	}
	for i, l := range who {
		c.setRight(l, right, y+Length(i)*leading(sizeFoot))
	}
}

// headerRight is the dossier's number and the person's name, on one line when
// they fit, else on two; a name longer than that is shortened here only.
func (c *composer) headerRight() []Line {
	const most = 112 * mm
	if c.number() == "" && c.name() == "" {
		return nil
	}
	number := joinText(" ", words.Paper.Dossier, c.number())
	whole := wrap([]Run{c.run(Regular, sizeFoot, joinText(" · ", number, c.fullName()))}, most)
	if len(whole) == 1 {
		return whole
	}
	var lines []Line
	for _, s := range []string{number, c.fullName()} {
		lines = append(lines, shorten(wrap([]Run{c.run(Regular, sizeFoot, s)}, most), 1, most)...)
	}
	return lines
}

// footer says what the sheet is, and which version of it or when it was printed.
func (c *composer) footer(title string, page, pages int) {
	c.rule(left, footRule, width, 0.25*mm)
	c.set(oneLine(c.run(Regular, sizeFoot, c.stamp(title))), left, footTop)
	c.setRight(oneLine(c.run(Regular, sizeFoot, pageOf(page, pages))), right, footTop)
}

// oneLine is a line of runs that are known to fit. What people typed on several
// lines stands on it too.
func oneLine(runs ...Run) Line {
	var weight int64
	for i := range runs {
		runs[i].Text = flat(runs[i].Text)
		weight += sumWeight(runs[i])
	}
	return Line{Runs: runs, Width: length(weight)}
}

// flat is a text on one line.
func flat(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// hut draws the stone hut: three courses of roof, and walls round a door. The
// numbers are those of the icon, in a square of 48.
func (c *composer) hut(x, y, side Length) {
	courses := [][]Point{
		{{24, 6}, {34, 16}, {14, 16}},
		{{13, 17}, {35, 17}, {40, 23}, {8, 23}},
		{{6, 25}, {42, 25}, {45, 30}, {3, 30}},
		{{8, 32}, {40, 32}, {40, 43}, {29, 43}, {29, 35}, {19, 35}, {19, 43}, {8, 43}},
	}
	for _, course := range courses {
		points := make([]Point, len(course))
		for i, p := range course {
			points[i] = Point{x + p.X*side/48, y + p.Y*side/48}
		}
		c.draw(Op{Kind: OpShape, X: x, Y: y, Points: points, Of: Artifact})
	}
}
