package paper

// pair is a row « what it is: how it stands ».
type pair struct{ what, how string }

// mostInPair is how many lines of a narrow column an answer may take.
const mostInPair = 5

// pairs prints short answers, two columns between rules; a text among them has
// the whole width under its label.
func (c *composer) pairs(rows []pair) {
	flush := func(rows []pair) {
		if t := c.pairTable(rows); t != nil {
			c.leaveLabel()
			c.space(2 * mm)
			if whole := t.whole(c.press); whole <= keptPairs {
				c.needAgain(whole)
			}
			c.print(t)
		}
	}
	from := 0
	for i, r := range rows {
		if len(wrap([]Run{c.run(Bold, sizeTable, r.how)}, answerColumn)) > mostInPair {
			flush(rows[from:i])
			c.label(r.what)
			c.paragraph(c.run(Regular, sizeText, r.how))
			from = i + 1
		}
	}
	flush(rows[from:])
}

// The columns of questions and of their short answers.
const (
	questionColumn Length = 78 * mm
	answerColumn          = width - questionColumn
)

// keptPairs is the height up to which short answers stay on one page.
const keptPairs Length = 40 * mm

// pairTable is the table of some pairs, nil for none.
func (c *composer) pairTable(rows []pair) *table {
	return c.pairsIn(rows, questionColumn, answerColumn)
}

// pairsIn is that table with columns of their own widths.
func (c *composer) pairsIn(rows []pair, what, how Length) *table {
	if len(rows) == 0 {
		return nil
	}
	t := &table{bare: true, columns: []tableColumn{{width: what}, {width: how}}}
	for _, r := range rows {
		t.rows = append(t.rows, row{tight: true, cells: []cell{
			t.text(0, c.run(Regular, sizeTable, r.what)),
			t.text(1, c.run(Bold, sizeTable, r.how)),
		}})
	}
	return t
}
