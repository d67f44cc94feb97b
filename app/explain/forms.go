package explain

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/plan"
)

// FormsInWords is what the choice of a legal form changes, in words, beside the
// table of amounts: screen and paper say the same.
type FormsInWords struct {
	// Retained is the retained form, Why the adviser's reason; "" for none.
	Retained, Why string
	// Differences say what each form leaves beside the retained one.
	Differences []string
	// Facts are what is known of the forms, topic by topic.
	Facts []FormTopic
	// Sources are where the facts were read, and what is to be confirmed.
	Sources []string
}

// FormTopic is one topic: liability, accounts.
type FormTopic struct {
	Label string
	Facts []FormFact
}

// FormFact is what holds for one or several forms.
type FormFact struct {
	// Forms are their names: EURL, SASU.
	Forms, Text string
	// ToCheck says that a person must confirm it.
	ToCheck bool
}

// Forms says the legal forms of a plan side by side in words; false for a plan
// that has none.
func Forms(p *plan.Plan) (FormsInWords, bool) {
	columns := p.Forms()
	if len(columns) == 0 {
		return FormsInWords{}, false
	}
	said := FormsInWords{Why: p.Facts.Choice("legal_form_reason")}
	retained := p.Facts.Choice("legal_form")
	if retained != "" {
		said.Retained = words.Remark(words.FormName(retained))
	}
	said.Differences = differences(columns)
	for i, row := range p.FormRows() {
		said.Facts = append(said.Facts, FormTopic{row.Label, factsOf(columns, i)})
	}
	said.Sources = sourcesOf(columns)
	return said, true
}

// differences say what each form leaves beside the retained one, and to its
// company.
func differences(columns []creation.FormColumn) []string {
	at := slices.IndexFunc(columns, func(c creation.FormColumn) bool { return c.Retained })
	if at < 0 {
		return nil
	}
	retained := columns[at]
	var said []string
	for _, c := range columns {
		if gap := c.Amount("difference"); gap != nil && !gap.IsZero() {
			said = append(said, words.FormDifference(c.Form, retained.Form, gap, c.Amount("left_in_company"), retained.Amount("left_in_company")))
		}
	}
	return said
}

// factsOf are the facts of one topic, each said once for all forms it holds for.
func factsOf(columns []creation.FormColumn, row int) []FormFact {
	var facts []FormFact
	for _, c := range columns {
		of := c.Facts[row]
		at := slices.IndexFunc(facts, func(f FormFact) bool { return f.Text == of.Text })
		if at < 0 {
			facts = append(facts, FormFact{Forms: words.FormHead(c.Form), Text: of.Text, ToCheck: of.ToCheck})
			continue
		}
		facts[at].Forms += ", " + words.FormHead(c.Form)
	}
	return facts
}

// sourcesOf are the sources of the facts, each once.
func sourcesOf(columns []creation.FormColumn) []string {
	var sources []string
	for _, c := range columns {
		for _, f := range c.Facts {
			if s := words.FormSource(f.Source, f.Checked, f.Reason); !slices.Contains(sources, s) {
				sources = append(sources, s)
			}
		}
	}
	return sources
}
