package paper

// kept is how much must follow a heading on its page.
const kept Length = 22 * mm

// The sizes of type (look.md §8).
const (
	sizeName    Size = 26 * pt
	sizePage    Size = 20 * pt // page titles and big dates
	sizeBar     Size = 17 * pt
	sizeAction  Size = 16 * pt
	sizeSection Size = 15 * pt
	sizeProject Size = 14 * pt
	sizePhone   Size = 13 * pt
	sizeGroup   Size = 12.5 * pt
	sizeText    Size = 11 * pt
	sizeTable   Size = 10.5 * pt
	sizeSmall   Size = 9.5 * pt
	sizeFoot    Size = 9 * pt
)

// heading is a title that waits for what it stands over, so that it never
// ends a page alone.
type heading struct {
	kind         ElementKind
	of           int // its element, which stands before those of what it heads
	lines        []Line
	text         string
	level        Length // of its bookmark
	name         string // of its page, for a part of the document
	intro        []Line // what is said under it before its content begins
	introOf      int    // the element of that
	above, below Length
}

// noBookmark is the level of headings that the table of contents leaves out.
const noBookmark = -1

func (h heading) height() Length {
	total := h.above + height(h.lines) + h.below
	if len(h.intro) > 0 {
		total += height(h.intro) + belowIntro
	}
	return total
}

const (
	// belowIntro is between an introduction and what it introduces.
	belowIntro Length = 2 * mm
	// roomForPart is how much of a page must be left for a part to begin there.
	roomForPart Length = 50 * mm
)

// title opens a part of the document: on a new page unless a good part of this
// one is left.
func (p *press) title(name, s string) {
	if len(p.layout.Pages) == 0 || p.y > bottom-roomForPart {
		p.turn()
	}
	p.head(heading{kind: ElH1, text: s, name: name, above: 10 * mm, below: 1.5 * mm}, sizePage)
}

// turnPastHalf begins a new page for a part that likes one of its own, unless
// more than half of this one would stay empty.
func (p *press) turnPastHalf() {
	if len(p.layout.Pages) == 0 || p.pastHalf() {
		p.turn()
	}
}

// pastHalf says whether more than half of this page is used.
func (p *press) pastHalf() bool { return p.y > (top+bottom)/2 }

// Space above and below the heading of a section.
const (
	aboveSection Length = 7 * mm
	belowSection Length = 1 * mm
)

// section opens a section of a part.
func (p *press) section(s string) {
	p.head(heading{kind: ElH2, text: s, level: 1, above: aboveSection, below: belowSection}, sizeSection)
}

// sectionHeight is that of a section's heading, with its introduction.
func (p *press) sectionHeight(s, intro string) Length {
	h := heading{lines: wrap([]Run{p.run(Bold, sizeSection, s)}, width), above: aboveSection, below: belowSection}
	h.intro = wrap([]Run{p.run(Regular, sizeText, intro)}, width)
	return h.height()
}

// label opens a few lines within a section.
func (p *press) label(s string) {
	p.head(heading{kind: ElH3, text: s, level: noBookmark, above: 3.5 * mm, below: 0.5 * mm}, sizeText)
}

// intro says something under the heading that waits. The two stay with what
// comes next, and are dropped with it.
func (p *press) intro(s string) {
	if n := len(p.waiting); n > 0 {
		p.waiting[n-1].intro = wrap([]Run{p.run(Regular, sizeText, s)}, width)
		p.waiting[n-1].introOf = p.element(Element{Kind: ElP})
	}
}

// head lets a heading wait. One that still waits for the same rank or a lower
// one has nothing to stand over, and is dropped.
func (p *press) head(h heading, size Size) {
	for n := len(p.waiting); n > 0 && p.waiting[n-1].kind >= h.kind; n-- {
		p.forget(p.waiting[n-1])
		p.waiting = p.waiting[:n-1]
	}
	h.of = p.element(Element{Kind: h.kind})
	h.lines = wrap([]Run{p.run(Bold, size, h.text)}, width)
	p.waiting = append(p.waiting, h)
}

// forget takes a heading's elements back. Nothing came after them.
func (p *press) forget(h heading) { p.layout.Elements = p.layout.Elements[:h.of] }

// printHeadings prints the headings that waited, over something of height h.
func (p *press) printHeadings(h Length) {
	waiting := p.waiting
	p.waiting = nil
	needed := max(h, kept)
	for _, w := range waiting {
		needed += w.height()
	}
	p.need(needed)
	for _, w := range waiting {
		p.space(w.above)
		if w.name != "" {
			p.call(w.name)
		}
		if w.level != noBookmark {
			p.mark(w.text, w.level)
		}
		p.as(w.of, func() { p.pour(w.lines, left) })
		p.stand(w.kind, w.text)
		p.y += w.below
		if len(w.intro) > 0 {
			p.as(w.introOf, func() { p.pour(w.intro, left) })
			p.y += belowIntro
		}
	}
}

// mark leads the reader's table of contents here.
func (p *press) mark(s string, level Length) {
	p.draw(Op{Kind: OpMark, Y: p.y, W: level, Text: p.pass(s), Of: Artifact})
}

// paragraph prints text over the whole width, turning pages where needed.
func (p *press) paragraph(runs ...Run) { p.paragraphIn(left, width, runs...) }

func (p *press) paragraphIn(x, w Length, runs ...Run) {
	lines := wrap(runs, w)
	if len(lines) == 0 {
		return
	}
	p.in(ElP, func() { p.pour(lines, x) })
}

// pour prints lines below each other over as many pages as it takes. Neither
// the first nor the last line of a longer text stands alone on a page.
func (p *press) pour(lines []Line, x Length) {
	for i, l := range lines {
		h := leading(l.size())
		keep := h
		if rest := len(lines) - i; rest > 1 && (i == 0 || rest == 2) {
			keep += leading(lines[i+1].size())
			if i == 0 && rest == 3 { // else one of the three would stand alone
				keep += leading(lines[2].size())
			}
		}
		p.need(keep)
		p.set(l, x, p.y)
		p.y += h
	}
}

// barred prints a text beside a thick bar, for what must not be overlooked.
func (p *press) barred(strong, rest string) {
	runs := []Run{p.run(Bold, sizeText, strong)}
	if rest != "" {
		runs = append(runs, p.run(Regular, sizeText, " "+rest))
	}
	p.barredRuns(runs)
}

func (p *press) barredRuns(runs []Run) {
	const indent = 5.5 * mm
	lines := wrap(runs, width-indent)
	h := height(lines)
	if h > 60*mm {
		h = height(lines[:2])
	}
	p.need(h + 2*mm)
	p.in(ElP, func() {
		for start := 0; start < len(lines); {
			n := p.fitting(lines[start:], 2*mm)
			if n == 0 {
				p.turn()
				continue
			}
			part := lines[start : start+n]
			p.draw(Op{Kind: OpBox, X: left, Y: p.y, W: 1.8 * mm, H: height(part) + 2*mm, Fill: true, Of: Artifact})
			p.y = p.setLines(part, left+indent, p.y+1*mm) + 1*mm
			start += n
		}
	})
	p.y += 3 * mm
}

// fitting counts the lines that fit on what is left of the page, less spare.
func (p *press) fitting(lines []Line, spare Length) int {
	y := p.y + spare
	for i, l := range lines {
		if y += leading(l.size()); y > bottom {
			return i
		}
	}
	return len(lines)
}
