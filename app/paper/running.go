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
	// mostNumber is how wide the dossier's number may be.
	mostNumber Length = 112 * mm
	// betweenHeads is between the place and them, beforeDraft between the place
	// and what says that the document is a draft.
	betweenHeads Length = 6 * mm
	beforeDraft  Length = 5 * mm
	// betweenFeet is between what the foot says and the number of the page.
	betweenFeet Length = 3 * mm
)

// runningLines put the header and the footer on every page, now that their
// number is known.
func (c *composer) runningLines() {
	c.running(func(page, pages int) {
		c.header()
		c.footer(c.documentTitle(), page, pages)
	})
}

// running draws what stands on every page, before all else on it.
func (c *composer) running(lines func(page, pages int)) {
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
	y := headBaseline - c.grown(3.4*mm)
	place := c.run(Regular, sizeFoot, c.telecentreName())
	draft, aside := Line{}, Length(0)
	if c.Draft {
		draft = oneLine(c.marked(Inverse, Bold, sizeFoot, words.Paper.Draft))
		aside = beforeDraft + draft.Width
	}
	room := right - indent - betweenHeads - aside
	who := c.headerRight(room-lengthOf(place), right-indent)
	if len(who) > 0 {
		room -= who[0].Width
	}
	at := indent
	for _, l := range shorten(wrap([]Run{place}, room), 1, room) {
		c.set(l, at, y)
		at += l.Width
	}
	if c.Draft {
		c.set(draft, at+beforeDraft, y)
	}
	for i, l := range who {
		c.setRight(l, right, y+Length(i)*leading(l.size()))
	}
}

// headerRight is the dossier's number and the person's name: on one line where
// that leaves the place its own, else on two, of which the second has the whole
// width; a name longer than that is shortened here only.
func (c *composer) headerRight(room, whole Length) []Line {
	if c.number() == "" && c.name() == "" {
		return nil
	}
	number := joinText(" ", words.Paper.Dossier, c.number())
	if l := oneLine(c.run(Regular, sizeFoot, joinText(" · ", number, c.fullName()))); l.Width <= room {
		return []Line{l}
	}
	in := func(s string, most Length) []Line {
		return shorten(wrap([]Run{c.run(Regular, sizeFoot, s)}, most), 1, most)
	}
	return append(in(number, mostNumber), in(c.fullName(), whole)...)
}

// footer says what the sheet is, and which version of it or when it was printed.
func (c *composer) footer(title string, page, pages int) {
	c.rule(left, footRule, width, 0.25*mm)
	size := c.footSize(c.stamp(title) + pageOf(pages, pages))
	said := func(s string) Line {
		r := c.run(Regular, sizeFoot, s)
		r.Size = size
		return oneLine(r)
	}
	c.set(said(c.stamp(title)), left, footTop)
	c.setRight(said(pageOf(page, pages)), right, footTop)
}

// footSize is the size at which all that the foot says has its room on one line.
func (c *composer) footSize(all string) Size {
	r := c.run(Regular, sizeFoot, all)
	for r.Size > sizeFoot && lengthOf(r)+betweenFeet > width {
		r.Size -= pt / 20
	}
	return r.Size
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
