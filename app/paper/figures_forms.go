package paper

import (
	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/words"
)

// forms are the legal forms side by side: what each leaves, the amounts, the
// differences in words, and what each form changes.
func (f *figures) forms() {
	d, ok := f.drawn(explain.ChartForms)
	if !ok {
		return
	}
	f.section(d.Chart.Title)
	f.intro(d.Chart.Note)
	f.figure(d.Chart, plotHeight)
	for _, t := range f.tables(explain.SectionForms) {
		f.grid(group{"", t})
	}
	said, ok := explain.Forms(f.plan)
	if !ok {
		return
	}
	f.space(2 * mm)
	f.bullets(said.Differences)
	f.retained(said)
	f.facts(said)
}

// retained is the form that was chosen, and why.
func (f *figures) retained(said explain.FormsInWords) {
	if said.Retained == "" {
		return
	}
	rows := []pair{{words.FormsRetained, said.Retained}}
	if said.Why != "" {
		rows = append(rows, pair{words.FormsWhy, f.pass(said.Why)})
		f.tell("legal_form_reason")
	}
	f.pairs(rows)
}

// facts are what each form changes, topic by topic.
func (f *figures) facts(said explain.FormsInWords) {
	const heads = 36 * mm
	t := &table{bare: true, columns: []tableColumn{{width: heads}, {width: width - heads}}}
	for _, topic := range said.Facts {
		t.rows = append(t.rows, row{tight: true, cells: []cell{
			t.text(0, f.run(Bold, sizeTable, topic.Label)),
			t.text(1, f.topicRuns(topic)...),
		}})
	}
	f.label(words.PaperFigures.FormsChange)
	f.print(t)
	if len(said.Sources) > 0 {
		f.note(words.Sources(said.Sources))
	}
}

// topicRuns are what holds for each of the forms, a line each; what holds for
// all names none.
func (f *figures) topicRuns(topic explain.FormTopic) []Run {
	if len(topic.Facts) == 1 {
		return []Run{f.run(Regular, sizeTable, words.FactOfAll(topic.Facts[0].Text, topic.Facts[0].ToCheck))}
	}
	var runs []Run
	for i, fact := range topic.Facts {
		if i > 0 {
			runs = append(runs, f.run(Regular, sizeTable, "\n"))
		}
		runs = append(runs, f.run(Regular, sizeTable, words.FormFact(fact.Forms, fact.Text, fact.ToCheck)))
	}
	return runs
}
