package paper

// bullets prints a list, each item after a dash.
func (p *press) bullets(items []string) {
	runs := make([][]Run, len(items))
	for i, item := range items {
		runs[i] = []Run{p.run(Regular, sizeText, item)}
	}
	p.bulletRuns(runs)
}

// The items of a list: their text's indent, and the gap below each.
const (
	bulletIndent Length = 5 * mm
	belowBullet  Length = 0.6 * mm
)

// bulletsHeight is that of a list on one page.
func bulletsHeight(items [][]Run) Length {
	var h Length
	for _, item := range items {
		h += height(wrap(item, width-bulletIndent)) + belowBullet
	}
	return h
}

// bulletRuns prints a list. No page holds a single item of it: the first two
// stay together, the last two, all of three, and the last four of a long one.
func (p *press) bulletRuns(runs [][]Run) {
	items := bulletLines(runs)
	p.in(ElL, func() {
		for i, lines := range items {
			p.needAgain(itemsKept(items, i))
			dash := Line{Runs: []Run{p.run(Regular, sizeText, "–")}}
			p.in(ElLI, func() {
				p.set(dash, left, p.y)
				p.pour(lines, left+bulletIndent)
			})
			p.y += belowBullet
		}
	})
}

// A list of so many items or more ends with so many on one page.
const longList, lastItems = 8, 4

// bulletLines are the lines of each item that says something.
func bulletLines(runs [][]Run) (items [][]Line) {
	for _, item := range runs {
		if lines := wrap(item, width-bulletIndent); len(lines) > 0 {
			items = append(items, lines)
		}
	}
	return items
}

// itemsKept is how much stays on one page from item i on: it and those that it
// must stand with, or the beginning of what is too tall for that.
func itemsKept(items [][]Line, i int) Length {
	with := i
	switch last := len(items) - 1; {
	case i == 0 && last == 2, i == last+1-lastItems && last+1 >= longList:
		with = last
	case i == 0 || i == last-1:
		with = min(i+1, last)
	}
	var h Length
	for n, lines := range items[i : with+1] {
		if n > 0 {
			h += belowBullet
		}
		h += height(lines)
	}
	if h > tallRow {
		return height(items[i][:min(2, len(items[i]))])
	}
	return h
}

// listOpening is how much of a list stays with what leads to it.
func listOpening(runs [][]Run) Length {
	if items := bulletLines(runs); len(items) > 0 {
		return itemsKept(items, 0)
	}
	return 0
}
