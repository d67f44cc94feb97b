package paper

// tallRow is the height above which a row may be broken over two pages.
const tallRow Length = 60 * mm

// table is rows under repeated heads.
type table struct {
	columns []tableColumn
	rows    []row
	bare    bool // without heads
	indent  Length
	// after is the height of what is said below the table, and stays with its
	// last rows.
	after Length
	// begins is where its rows begin on the present page.
	begins Length
}

// left is the table's left edge.
func (t *table) left() Length { return left + t.indent }

type tableColumn struct {
	head  string
	width Length
	right bool   // figures and dates stand at the right
	joins bool   // is read with the next column, as one cell
	calls bool   // phones and addresses lead there
	gap   Length // before the next column; 0 is the usual one
}

// row is one row of cells, or a heading over those that follow.
type row struct {
	cells []cell
	group []Line
	tight bool // nothing to tick or to write in it
	snug  bool // that, and as close as a rule between allows
}

type cell struct {
	lines []Line
	box   boxState
	side  Length // of the box
	start bool   // stands at the left of a column of figures
}

type boxState uint8

const (
	noBox boxState = iota
	emptyBox
	tickedBox
)

// Space inside a row.
const (
	rowAbove Length = 1.6 * mm
	rowBelow Length = 1.9 * mm
	tighter  Length = 0.6 * mm // less above and below in a tight row
	snugger  Length = 1.2 * mm // in a snug one
	cellGap  Length = 3 * mm
)

// tickSide is the side of a box to tick, which is as high as the line beside it.
func (p *press) tickSide() Length { return p.grown(5 * mm) }

// boxColumn is how wide a column of boxes is.
func (p *press) boxColumn() Length { return p.tickSide() + 4*mm }

// boxCell is a cell with a box to tick.
func (p *press) boxCell(state boxState) cell { return cell{box: state, side: p.tickSide()} }

func (r row) height() Length {
	if r.group != nil {
		return 4.5*mm + height(r.group) + 1.5*mm
	}
	var h Length
	for _, c := range r.cells {
		h = max(h, height(c.lines))
		if c.box != noBox {
			h = max(h, c.side+0.4*mm)
		}
	}
	return r.above() + h + r.below()
}

// above and below are the space round the cells of a row.
func (r row) above() Length {
	return rowAbove - r.less()
}

func (r row) below() Length {
	return rowBelow - r.less()
}

// less is by how much that space is smaller than usual.
func (r row) less() Length {
	switch {
	case r.snug:
		return snugger
	case r.tight:
		return tighter
	}
	return 0
}

// inner is how wide a cell's text may be. The gap lies between columns.
func (t *table) inner(i int) Length {
	if i == len(t.columns)-1 {
		return t.columns[i].width
	}
	return t.columns[i].width - max(t.columns[i].gap, cellGap)
}

// text is a cell of runs, wrapped to its column.
func (t *table) text(i int, runs ...Run) cell { return cell{lines: wrap(runs, t.inner(i))} }

// print prints the table.
func (p *press) print(t *table) {
	if len(t.rows) == 0 {
		return
	}
	heads := t.heads(p)
	p.needAgain(heads.height() + t.opening())
	p.in(ElTable, func() {
		if !t.bare {
			p.in(ElTR, func() { p.printHeads(t, heads) })
		}
		t.begins = p.y
		for i := range t.rows {
			p.keepRow(t, heads, i)
			p.in(ElTR, func() { p.printRow(t, heads, i) })
		}
	})
}

// whole is how much of a row stays on one page: all of it, or the beginning of
// a tall one.
func (r row) whole() Length {
	if h := r.height(); h <= tallRow {
		return h
	}
	return tallRow / 2
}

// ---- heads

func (t *table) heads(p *press) row {
	if t.bare {
		return row{}
	}
	var r row
	for i, c := range t.columns {
		r.cells = append(r.cells, t.text(i, p.run(Bold, sizeSmall, c.head)))
	}
	return r
}

func (p *press) printHeads(t *table, heads row) {
	if t.bare {
		return
	}
	h := heads.height()
	x := t.left()
	cells := p.cells(t, true)
	for i, c := range heads.cells {
		y := p.y + h - rowBelow - height(c.lines) // heads stand on their rule
		p.as(cells[i], func() { p.setCell(t.columns[i], t.inner(i), c.lines, x, y) })
		x += t.columns[i].width
	}
	p.y += h
	p.rule(t.left(), p.y, t.width(), 0.5*mm)
}

func (t *table) width() Length {
	var w Length
	for _, c := range t.columns {
		w += c.width
	}
	return w
}

// ---- rows

func (p *press) printRow(t *table, heads row, i int) {
	r := t.rows[i]
	if r.group != nil {
		over := p.element(Element{Kind: ElTH, ColSpan: t.apart()})
		p.as(over, func() { p.y = p.setLines(r.group, t.left(), p.y+4.5*mm) + 1.5*mm })
		p.rule(t.left(), p.y, t.width(), 0.35*mm)
		return
	}
	cells := p.cells(t, false)
	if p.y+r.height() <= bottom {
		p.printWhole(t, r, cells, true)
		return
	}
	p.printBroken(t, heads, i, cells)
}

// cells are the elements of a row by column, if only to show that nothing
// stands there; columns that are read together share theirs. Where it has no
// head of its own, the first one heads the row.
func (p *press) cells(t *table, heads bool) []int {
	cells := make([]int, len(t.columns))
	first := 0
	for i, c := range t.columns {
		if c.joins && i < len(t.columns)-1 {
			continue
		}
		e := Element{Kind: ElTD}
		switch {
		case heads:
			e.Kind = ElTH
		case first == 0 && t.headless(i):
			e = Element{Kind: ElTH, OfRow: true}
		}
		e.Right = c.right
		of := Artifact
		if p.of != Artifact {
			of = p.element(e)
		}
		for ; first <= i; first++ {
			cells[first] = of
		}
	}
	return cells
}

// headless says whether no column up to last has a head.
func (t *table) headless(last int) bool {
	for _, c := range t.columns[:last+1] {
		if c.head != "" && !t.bare {
			return false
		}
	}
	return true
}

// apart is how many cells a row is read as.
func (t *table) apart() int {
	n := 0
	for i, c := range t.columns {
		if !c.joins || i == len(t.columns)-1 {
			n++
		}
	}
	return n
}

// printWhole prints a row that fits; first says whether its boxes are still to
// be drawn.
func (p *press) printWhole(t *table, r row, cells []int, first bool) {
	x, y := t.left(), p.y+r.above()
	for i, c := range r.cells {
		p.as(cells[i], func() {
			if first && c.box != noBox {
				p.tickBox(x, y-p.grown(0.2*mm), c.box == tickedBox)
			}
			column := t.columns[i]
			column.right = column.right && !c.start
			p.setCell(column, t.inner(i), c.lines, x, y)
			if t.columns[i].joins {
				p.carryOn()
			}
		})
		x += t.columns[i].width
	}
	p.y += r.height()
	p.rule(t.left(), p.y, t.width(), 0.25*mm)
}

// printBroken prints a tall row over as many pages as its lines need.
func (p *press) printBroken(t *table, heads row, i int, cells []int) {
	r := t.rows[i]
	for first := true; ; first = false {
		part, rest, more := p.breakRow(r)
		p.printWhole(t, part, cells, first)
		if !more {
			return
		}
		p.goOn(t, heads, i)
		r = rest
	}
}

// breakRow parts a row at the bottom of the page.
func (p *press) breakRow(r row) (part, rest row, more bool) {
	part.tight, part.snug, rest.tight, rest.snug = r.tight, r.snug, r.tight, r.snug
	part.cells, rest.cells = make([]cell, len(r.cells)), make([]cell, len(r.cells))
	for i, c := range r.cells {
		n := p.fitting(c.lines, r.above()+r.below())
		part.cells[i] = cell{lines: c.lines[:n], box: c.box, side: c.side, start: c.start}
		rest.cells[i] = cell{lines: c.lines[n:], start: c.start}
		more = more || n < len(c.lines)
	}
	return part, rest, more
}

func (p *press) setCell(c tableColumn, inner Length, lines []Line, x, y Length) {
	for _, l := range lines {
		at, to := x, ""
		if c.right {
			at += inner - l.Width
		}
		if c.calls && len(lines) == 1 && !l.Soft {
			to = address(l.Text())
		}
		p.lead(to, l, at, y)
		y += leading(l.size())
	}
}
