package paper

// fillable is a table to be filled in by hand: every cell has its frame, and rows
// are high enough to write in. Heads are repeated on each page.
type fillable struct {
	columns []tableColumn
	// rows are the texts of each cell; one that is empty waits for a pen.
	rows   [][]string
	height Length // of a row, unless its texts need more
}

// fillInset is the space between a cell's frame and its text.
const fillInset Length = 1.4 * mm

// fillableCell is what stands in a cell: no more than leaves the row on a page.
func (p *press) fillableCell(g *fillable, i int, face Face, s string) []Line {
	w := g.columns[i].width - 2*fillInset
	lines := wrap([]Run{p.run(face, sizeTable, s)}, w)
	most := int((bottom - top) / 2 / leading(p.scaled(sizeTable)))
	return shorten(lines, most, w)
}

func (p *press) fillableRow(g *fillable, texts []string) (lines [][]Line, h Length) {
	h = g.height
	for i, s := range texts {
		cell := p.fillableCell(g, i, Regular, s)
		lines = append(lines, cell)
		h = max(h, height(cell)+2*fillInset)
	}
	return lines, h
}

// fill prints a table to fill in.
func (p *press) fill(g *fillable) {
	if len(g.rows) == 0 {
		return
	}
	heads, headHeight := p.fillableHeads(g)
	opening := headHeight
	first := min(2, len(g.rows))
	if len(g.rows) == 3 { // the last two stay together, and the first with them
		first = 3
	}
	for _, texts := range g.rows[:first] {
		_, h := p.fillableRow(g, texts)
		opening += h
	}
	p.needAgain(opening)
	p.in(ElTable, func() {
		p.in(ElTR, func() { p.printFillableHeads(g, heads, headHeight) })
		for n, texts := range g.rows {
			lines, h := p.fillableRow(g, texts)
			keep := h
			if n == len(g.rows)-2 && n > 0 { // the last one never stands alone
				_, last := p.fillableRow(g, g.rows[n+1])
				keep += last
			}
			if p.y+keep > bottom {
				p.turn()
				p.sayAgain()
				p.aside(func() { p.printFillableHeads(g, heads, headHeight) })
			}
			p.in(ElTR, func() { p.printFillableRow(g, ElTD, lines, h) })
		}
	})
}

func (p *press) fillableHeads(g *fillable) (heads [][]Line, h Length) {
	for i, c := range g.columns {
		cell := wrap([]Run{p.run(Bold, sizeSmall, c.head)}, g.columns[i].width-2*fillInset)
		heads = append(heads, cell)
		h = max(h, height(cell)+2*fillInset)
	}
	return heads, h
}

func (p *press) printFillableHeads(g *fillable, heads [][]Line, h Length) {
	p.printFillableRow(g, ElTH, heads, h)
	p.rule(left, p.y, fillableWidth(g), 0.5*mm) // over the thinner one
}

func fillableWidth(g *fillable) Length {
	w := Length(0)
	for _, c := range g.columns {
		w += c.width
	}
	return w
}

// printFillableRow prints a row with the frame of each cell, and an element for
// each, if only one that shows nothing.
func (p *press) printFillableRow(g *fillable, kind ElementKind, cells [][]Line, h Length) {
	x := Length(left)
	upright := func(x Length) {
		p.draw(Op{Kind: OpLine, X: x, Y: p.y, H: h, Stroke: 0.25 * mm, Of: Artifact})
	}
	if kind == ElTH {
		p.rule(left, p.y, fillableWidth(g), 0.25*mm)
	}
	upright(x)
	for i, lines := range cells {
		w := g.columns[i].width
		p.inUnlessAside(kind, func() {
			if edge := (Op{Kind: OpLine, X: x + w, Y: p.y, H: h, Stroke: 0.25 * mm, Of: Artifact}); len(lines) == 0 {
				p.sign(SignBlank, edge)
			} else {
				p.draw(edge)
			}
			y := p.y + fillInset
			if kind == ElTH { // heads stand on their rule
				y = p.y + h - fillInset - height(lines)
			}
			for _, l := range lines {
				if g.columns[i].right {
					p.setRight(l, x+w-fillInset, y)
				} else {
					p.set(l, x+fillInset, y)
				}
				y += leading(l.size())
			}
		})
		x += w
	}
	p.y += h
	p.rule(left, p.y, fillableWidth(g), 0.25*mm)
}
