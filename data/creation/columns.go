package creation

import (
	"slices"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// FormLines are the amounts of the table of legal forms, in order: each ends
// the key « forms.<form>.<line> ».
var FormLines = []string{
	"turnover", "costs", "pay", "levies", "fees", "company_tax", "left_in_company", "dividends", "dividend_tax",
	"income", "tax_base", "tax", "taxes", "net", "per_month", "difference", "formalities",
}

// FormColumn is one legal form as the table shows it, on screen and on paper.
type FormColumn struct {
	// Form is its id.
	Form string
	// Retained says that it is the dossier's, Compared that its amounts are
	// asked for: otherwise it has none.
	Retained, Compared bool
	// Amounts stand in the order of FormLines; nil where a line has no meaning
	// for the form, absent where an answer is missing.
	Amounts []*figure.Figure
	// Facts stand in the order of the rows of FormFacts.
	Facts []FormFact
}

// Amount is the amount of a line, nil when the form has none.
func (c FormColumn) Amount(line string) *figure.Figure {
	if i := slices.Index(FormLines, line); i >= 0 && i < len(c.Amounts) {
		return c.Amounts[i]
	}
	return nil
}

// shownForms are the forms that the table shows before any was chosen.
var shownForms = []string{"micro", "ei_reel", "eurl", "sasu", "cae", "portage"}

// Columns are the legal forms side by side: those that are compared, or the
// usual ones and the retained one with their facts alone while none is.
func (f *FormFacts) Columns(answers *guide.Facts, b *figure.Book, table *rates.Table, on calendar.Day) []FormColumn {
	retained := answers.Choice("legal_form")
	var columns []FormColumn
	for _, form := range legalForms {
		compared := b.Has(formKey(form, "turnover"))
		if !compared && (anyCompared(b) || form != retained && !slices.Contains(shownForms, form)) {
			continue
		}
		c := FormColumn{Form: form, Retained: form == retained, Compared: compared, Amounts: make([]*figure.Figure, len(FormLines))}
		for i, line := range FormLines {
			if key := formKey(form, line); b.Has(key) {
				c.Amounts[i] = b.Figure(key)
			}
		}
		for _, row := range f.Rows {
			c.Facts = append(c.Facts, f.Fact(form, row.ID, table, on))
		}
		columns = append(columns, c)
	}
	return columns
}

func anyCompared(b *figure.Book) bool {
	return slices.ContainsFunc(legalForms, func(form string) bool { return b.Has(formKey(form, "turnover")) })
}
