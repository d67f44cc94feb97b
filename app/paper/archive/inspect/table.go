package inspect

// cell is a cell of a table as it lies in the grid.
type cell struct {
	kind  Name
	scope any
	span  int
	shows bool
}

// table checks that a table's rows are as wide, that its heads say what they
// stand over, and that each value has one.
func (c *checker) table(ref Ref, table Dict) {
	rows := c.rowsOf(table)
	c.need(len(rows) > 0, "table %d has no row", ref)
	wide, headed := -1, map[int]bool{}
	for _, row := range rows {
		n := 0
		beside := false
		for _, cell := range row {
			beside = beside || cell.kind == "TH" && cell.scope == Name("Row")
			n += cell.span
		}
		if wide < 0 {
			wide = n
		}
		c.need(n == wide, "table %d has rows of %d and of %d cells", ref, wide, n)
		column := 0
		for _, cell := range row {
			if cell.kind == "TH" {
				c.need(cell.scope == Name("Row") || cell.scope == Name("Column"), "table %d has a head without a scope", ref)
				c.need(cell.shows, "table %d has a head that says nothing", ref)
			}
			over := headed[column]
			for i := range cell.span {
				if cell.kind == "TH" && cell.scope == Name("Column") {
					headed[column+i] = true
				}
			}
			column += cell.span
			c.need(cell.kind == "TH" || !cell.shows || beside || over, "table %d has a value without a head, in column %d", ref, column)
		}
	}
}

// rowsOf are a table's rows of cells.
func (c *checker) rowsOf(table Dict) [][]cell {
	var rows [][]cell
	for _, part := range c.kids(table) {
		var row []cell
		for _, kid := range c.kids(c.Dict(part)) {
			e := c.Dict(kid)
			attributes := c.Dict(e["A"])
			if attributes["O"] != Name("Table") {
				attributes = nil
			}
			kind, _ := e["S"].(Name)
			span, _ := attributes["ColSpan"].(int)
			row = append(row, cell{kind, attributes["Scope"], max(span, 1), e["K"] != nil})
		}
		rows = append(rows, row)
	}
	return rows
}
