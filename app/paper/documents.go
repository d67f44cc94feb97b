package paper

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// documentsPages are the documents to bring together.
func (c *composer) documentsPages() {
	documents := c.neededDocuments()
	if len(documents) == 0 {
		return
	}
	t := &table{columns: c.documentColumns(documents)}
	for _, d := range documents {
		t.rows = append(t.rows, c.documentRow(t, d))
	}
	c.title(words.PaperPages.Documents, words.Paper.Documents)
	c.intro(words.Paper.DocumentsIntro)
	c.print(t)
}

func (c *composer) neededDocuments() []plan.Document {
	var out []plan.Document
	for _, d := range c.plan.Documents {
		if d.Status != "not_applicable" {
			out = append(out, d)
		}
	}
	return out
}

// documentColumns have one for who gives them where that isn't the newcomer
// alone, and one for the state once anything is known of it.
func (c *composer) documentColumns(documents []plan.Document) []tableColumn {
	columns := []tableColumn{{width: c.boxColumn(), joins: true}, {head: words.Paper.DocumentHead}}
	if slices.ContainsFunc(documents, func(d plan.Document) bool { return d.WhoGives != "newcomer" }) {
		columns = append(columns, tableColumn{head: words.Paper.GivenBy, width: 38 * mm})
	}
	if slices.ContainsFunc(documents, func(d plan.Document) bool { return documentState(d) != "" }) {
		columns = append(columns, tableColumn{head: words.Paper.StateHead, width: 26 * mm})
	}
	columns[1].width = width
	for i, column := range columns {
		if i != 1 {
			columns[1].width -= column.width
		}
	}
	return columns
}

// documentState says how far a document has come. One that is only to be
// asked for says nothing: the empty box does.
func documentState(d plan.Document) string {
	if d.Status == "to_request" {
		return ""
	}
	return words.DocumentStatus(d.Status)
}

func (c *composer) documentRow(t *table, d plan.Document) row {
	box := emptyBox
	if d.Status == "received" || d.Status == "validated" {
		box = tickedBox
	}
	runs := []Run{c.run(Bold, sizeTable, d.Label)}
	if d.ToConfirm {
		runs = append(runs, c.tag(words.Paper.ToConfirm)...)
	}
	label := t.text(1, runs...)
	if d.Why != "" {
		label.lines = append(label.lines, wrap([]Run{c.run(Regular, sizeSmall, d.Why)}, t.inner(1))...)
	}
	cells := []cell{c.boxCell(box), label}
	for i := 2; i < len(t.columns); i++ {
		said := c.giver(d)
		if t.columns[i].head == words.Paper.StateHead {
			said = documentState(d)
		}
		cells = append(cells, t.text(i, c.run(Regular, sizeTable, said)))
	}
	return row{cells: cells}
}

// giver names who gives a document: the partner by what they are, where the
// guide says which.
func (c *composer) giver(d plan.Document) string {
	if role := c.guide.Role(d.PartnerRole); role != nil && d.WhoGives == "partner" {
		kind, _, _ := strings.Cut(role.Label, text.NoBreak+":") // without what it may be
		return kind
	}
	return c.whoByRole(d.WhoGives)
}
