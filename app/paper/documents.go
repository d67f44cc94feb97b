package paper

import (
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/plan"
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

// documentColumns have one for the state once anything is known of it.
func (c *composer) documentColumns(documents []plan.Document) []tableColumn {
	box, who, state := Length(9*mm), Length(38*mm), Length(0)
	columns := []tableColumn{
		{width: box, joins: true},
		{head: words.Paper.DocumentHead},
		{head: words.Paper.GivenBy, width: who},
	}
	for _, d := range documents {
		if documentState(d) != "" {
			state = 26 * mm
			columns = append(columns, tableColumn{head: words.Paper.StateHead, width: state})
			break
		}
	}
	columns[1].width = width - box - who - state
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
	cells := []cell{{box: box}, label, t.text(2, c.run(Regular, sizeTable, c.whoByRole(d.WhoGives)))}
	if len(t.columns) > len(cells) {
		cells = append(cells, t.text(3, c.run(Regular, sizeTable, documentState(d))))
	}
	return row{cells: cells}
}
