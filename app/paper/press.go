package paper

import (
	"slices"
	"strconv"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// maxPages is how long a document may get before it is refused.
const maxPages = 400

// maxPrinted is how many characters of one text are printed.
const maxPrinted = 20_000

// tooManyPages stops the laying out of a document that never ends; Lay turns
// it into an error.
type tooManyPages struct{}

// press lays a document out, from the top of a page to its bottom, and turns
// the page when it is full.
type press struct {
	layout *Layout
	keeper *keeper
	large  bool

	y       Length     // top of what comes next
	waiting []heading  // to be printed over what comes next
	over    []standing // the headings that it stands under, by rank
	of      int        // the element that is being shown
	rank    int        // of the last heading
	name    string     // of the pages to come
	byHand  bool       // what comes is only of use on paper
}

func newPress(large bool) *press {
	return &press{
		layout: &Layout{Elements: []Element{{Kind: ElDocument, Parent: -1}}, Large: large},
		keeper: &keeper{gate: text.Gate{Has: has}, passed: map[string]string{}},
		large:  large,
	}
}

// keeper lets texts through the gate, and counts what no glyph shows. A text
// that is printed in several places is counted once, so what people typed
// passes before it is joined to anything.
type keeper struct {
	gate        text.Gate
	passed      map[string]string
	unprintable int
}

// pass is a text as paper takes it.
func (p *press) pass(s string) string {
	if clean, known := p.keeper.passed[s]; known {
		return clean
	}
	clean, replaced := p.keeper.gate.Pass(cut(s))
	p.keeper.unprintable += replaced
	p.keeper.passed[s] = clean
	return clean
}

// cut ends a text that is too long for paper, and says where the rest is.
func cut(s string) string {
	if len(s) <= maxPrinted {
		return s
	}
	n := 0
	for i := range s {
		if n == maxPrinted {
			return s[:i] + "… " + words.Paper.MoreInApp
		}
		n++
	}
	return s
}

// scaled is a size of type as this document prints it.
func (p *press) scaled(s Size) Size {
	if p.large {
		return s * 133 / 100
	}
	return s
}

// grown is a length that goes with the text, at the document's scale.
func (p *press) grown(l Length) Length {
	if p.large {
		return l * 133 / 100
	}
	return l
}

// run is a piece of text, through the gate and at the document's scale.
func (p *press) run(face Face, size Size, s string) Run {
	return Run{Text: p.pass(s), Face: face, Size: p.scaled(size)}
}

func (p *press) marked(mark Mark, face Face, size Size, s string) Run {
	r := p.run(face, size, s)
	r.Mark = mark
	return r
}

// leading is the distance between two baselines.
func leading(s Size) Length {
	if s > 13*pt {
		return s.em() * 118 / 100
	}
	return s.em() * 130 / 100
}

func height(lines []Line) Length {
	var h Length
	for _, l := range lines {
		h += leading(l.size())
	}
	return h
}

// ---- pages

// turn starts a new page.
func (p *press) turn() {
	if len(p.layout.Pages) == maxPages {
		panic(tooManyPages{})
	}
	p.layout.Pages = append(p.layout.Pages, Page{Name: p.name})
	p.y = top
}

// need turns the page unless h fits on what is left of this one, together with
// the headings that wait for it.
func (p *press) need(h Length) {
	if len(p.waiting) > 0 {
		p.printHeadings(h)
		return
	}
	if p.y+h > bottom && p.y > top {
		p.turn()
	}
}

// room is what is left of this page under the headings that wait.
func (p *press) room() Length {
	left := bottom - p.y
	for _, w := range p.waiting {
		left -= w.height()
	}
	return left
}

// space leaves a gap below what was just printed, none at the top of a page.
func (p *press) space(h Length) {
	if p.y > top {
		p.y = min(p.y+h, bottom)
	}
}

// call names the pages from here on, as the preview shows them.
func (p *press) call(name string) {
	p.name = name
	if n := len(p.layout.Pages); n > 0 && p.y == top {
		p.layout.Pages[n-1].Name = name
	}
}

// ---- operations

func (p *press) draw(op Op) {
	page := &p.layout.Pages[len(p.layout.Pages)-1]
	page.Ops = append(page.Ops, op)
}

// in draws what inside draws as a new element under the present one.
func (p *press) in(kind ElementKind, inside func()) { p.described(kind, "", inside) }

func (p *press) described(kind ElementKind, alt string, inside func()) {
	p.as(p.element(Element{Kind: kind, Alt: alt}), inside)
}

// ranks are the headings by their rank.
var ranks = []ElementKind{ElH1, ElH2, ElH3}

// element adds an element under the present one, to be shown at once or later.
// A heading that would leave out a rank takes the next one: its size is a
// matter of looks.
func (p *press) element(e Element) int {
	e.Parent, e.OnPaper = p.of, p.byHand
	if rank := slices.Index(ranks, e.Kind); rank >= 0 {
		p.rank = min(rank, p.rank) + 1
		e.Kind = ranks[p.rank-1]
	}
	p.layout.Elements = append(p.layout.Elements, e)
	return len(p.layout.Elements) - 1
}

// onPaper draws what inside draws as of use on paper alone.
func (p *press) onPaper(inside func()) {
	p.byHand = true
	inside()
	p.byHand = false
}

// as draws what inside draws as an element.
func (p *press) as(of int, inside func()) {
	outer := p.of
	p.of = of
	inside()
	p.of = outer
}

// inUnlessAside draws what inside draws as a new element, or as what the
// artifact around it is.
func (p *press) inUnlessAside(kind ElementKind, inside func()) {
	if p.of == Artifact {
		inside()
		return
	}
	p.in(kind, inside)
}

// aside draws what inside draws as an artifact: it carries no content.
func (p *press) aside(inside func()) { p.as(Artifact, inside) }

// set writes a line whose top is at y, its left end at x.
func (p *press) set(l Line, x, y Length) {
	size := l.size()
	baseline := y + (leading(size)-size.em()*1117/1000)/2 + size.em()*905/1000
	var weight int64
	for _, r := range l.Runs {
		w := sumWeight(r)
		at := x + length(weight)
		if r.Text != "" {
			p.surround(r, at, baseline, length(w))
			p.draw(Op{
				Kind: OpText, X: at, Y: baseline, Face: r.Face, Size: r.Size, Text: r.Text,
				White: r.Mark == Inverse || r.Mark == White, Framed: r.Mark == Framed, Of: p.of,
			})
		}
		weight += w
	}
	if !l.Soft {
		p.endLine()
	}
}

// endLine says that the text drawn last doesn't go on in the next one.
func (p *press) endLine() {
	ops := p.layout.Pages[len(p.layout.Pages)-1].Ops
	if n := len(ops); n > 0 && ops[n-1].Kind == OpText && ops[n-1].Of == p.of {
		ops[n-1].Breaks++
	}
}

// carryOn says that the text drawn last goes on in the next one, after a space.
func (p *press) carryOn() {
	ops := p.layout.Pages[len(p.layout.Pages)-1].Ops
	if n := len(ops); n > 0 && ops[n-1].Kind == OpText && ops[n-1].Of == p.of && ops[n-1].Breaks > 0 {
		ops[n-1].Text += " "
		ops[n-1].Breaks--
	}
}

// surround draws the frame or the black ground of a marked run.
func (p *press) surround(r Run, x, baseline, w Length) {
	if r.Mark == Plain || r.Mark == White {
		return
	}
	em := r.Size.em()
	box := Op{Kind: OpBox, X: x - 1.2*mm, Y: baseline - em*98/100, W: w + 2.4*mm, H: em * 140 / 100, Stroke: 0.25 * mm, Of: Artifact}
	if box.Fill = r.Mark == Inverse; !box.Fill { // a frame keeps off the line below
		box.Y, box.H = baseline-em*94/100, em*126/100
	}
	p.draw(box)
}

// setRight writes a line whose right end is at x.
func (p *press) setRight(l Line, x, y Length) { p.set(l, x-l.Width, y) }

// setLines writes lines below each other without ever turning the page, and
// gives the y below the last one.
func (p *press) setLines(lines []Line, x, y Length) Length {
	for _, l := range lines {
		p.set(l, x, y)
		y += leading(l.size())
	}
	return y
}

func (p *press) rule(x, y, w, stroke Length) {
	p.draw(Op{Kind: OpLine, X: x, Y: y, W: w, Stroke: stroke, Of: Artifact})
}

func (p *press) frame(x, y, w, h, stroke Length) {
	p.draw(Op{Kind: OpBox, X: x, Y: y, W: w, H: h, Stroke: stroke, Of: Artifact})
}

// sign draws an artifact that tells the eye something of the present element.
func (p *press) sign(s Sign, op Op) {
	op.Of = Artifact
	if p.of != Artifact {
		op.Sign, op.In = s, p.of
	}
	p.draw(op)
}

// blank draws a rule to write on.
func (p *press) blank(x, y, w Length) {
	p.sign(SignBlank, Op{Kind: OpLine, X: x, Y: y, W: w, Stroke: 0.25 * mm})
}

// tickBox draws a box to tick, with its tick when done.
func (p *press) tickBox(x, y Length, done bool) {
	side := p.tickSide()
	s := SignToTick
	if done {
		s = SignTicked
	}
	p.sign(s, Op{Kind: OpBox, X: x, Y: y, W: side, H: side, Stroke: 0.35 * mm})
	if done {
		in := side * 14 / 100
		p.draw(Op{Kind: OpTick, X: x + in, Y: y + in, W: side - 2*in, Of: Artifact, More: true})
	}
}

// ---- finishing

// pageOf is « page 2/7 ».
func pageOf(page, pages int) string {
	return words.Paper.Page + text.NoBreak + strconv.Itoa(page) + "/" + strconv.Itoa(pages)
}

// errTooManyPages is what a document that never ends gives.
func errTooManyPages() error {
	return &data.Error{Code: data.TooManyPages, What: strconv.Itoa(maxPages)}
}
