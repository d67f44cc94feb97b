package creation

import (
	"io/fs"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/text"
)

// FormFacts is what is known of legal forms in words, row by row.
type FormFacts struct {
	// Rows are those of the table, in order.
	Rows  []FactRow
	texts map[place]FormFact
}

// FactRow is a row of the table of legal forms.
type FactRow struct{ ID, Label string }

// place is a cell of that table.
type place struct{ form, row string }

// FormFact is what is known of one form in one row.
type FormFact struct {
	// Text is the French sentence, its values of law filled in.
	Text string
	// Source is where it was read, Checked the day of the last reading: zero
	// when none is known.
	Source  string
	Checked calendar.Day
	// ToCheck says that a person must confirm it, and Reason why.
	ToCheck bool
	Reason  string
}

// Fact is what is known of a form in a row, with the values in force on a day.
func (f *FormFacts) Fact(form, row string, table *rates.Table, on calendar.Day) FormFact {
	fact := f.texts[place{form, row}]
	fact.Text = table.Quote(fact.Text, on)
	return fact
}

// FormsFormat is the one format of forms.yaml that this version reads.
const FormsFormat = "buron/forms/1"

// formsFile is among the assets.
const formsFile = "forms.yaml"

// FormReasons are the reasons for which forms.yaml is refused, beside those of
// any file of the assets.
var FormReasons = []string{
	"date_expected", "double_space", "figure_of_law", "form_unknown", "format_unknown", "line_break", "missing",
	"plain_spaces_expected", "rate_unchecked", "rate_unknown", "reason_misplaced", "repeated_id", "row_unknown",
	"source_unknown", "space_expected", "straight_apostrophe", "token_unknown",
}

// The raw types are the format of the file, key by key.
type (
	rawForms struct {
		Format  asset.Word   `yaml:"format"`
		Sources []rawOrigin  `yaml:"sources"`
		Rows    []rawFactRow `yaml:"rows"`
		Facts   []rawFact    `yaml:"facts"`
	}
	rawOrigin struct {
		ID      asset.Word `yaml:"id"`
		Label   asset.Word `yaml:"label"`
		Checked asset.Word `yaml:"checked"`
		ToCheck bool       `yaml:"to_check"`
		Reason  asset.Word `yaml:"reason"`
	}
	rawFactRow struct {
		ID    asset.Word `yaml:"id"`
		Label asset.Word `yaml:"label"`
	}
	rawFact struct {
		Row     asset.Word   `yaml:"row"`
		Forms   []asset.Word `yaml:"forms"`
		Source  asset.Word   `yaml:"source"`
		Text    asset.Word   `yaml:"text"`
		ToCheck bool         `yaml:"to_check"`
		Reason  asset.Word   `yaml:"reason"`
	}
)

// LoadForms reads forms.yaml. A wrong file gives the file, the line and the
// reason: an id, and what it is about.
func LoadForms(fsys fs.FS, table *rates.Table) (*FormFacts, error) {
	l := &factLoader{table: table, facts: &FormFacts{texts: map[place]FormFact{}}, sources: map[string]FormFact{}}
	if err := l.load(fsys); err != nil {
		return nil, asset.Wrong(data.FormsWrong, err)
	}
	return l.facts, nil
}

// factLoader gathers the facts and what is wrong in them.
type factLoader struct {
	asset.Faults
	table   *rates.Table
	facts   *FormFacts
	sources map[string]FormFact // a fact without its text
}

func (l *factLoader) load(fsys fs.FS) error {
	raw, err := asset.Read(fsys, formsFile)
	if err != nil {
		return err
	}
	var file rawForms
	if err := asset.Decode(formsFile, raw, &file); err != nil {
		return err
	}
	top := asset.Place{File: formsFile, Line: 1}
	if format := file.Format.OrAt(top); format.Text != FormsFormat {
		l.Add(format.At, "format_unknown", format.Text)
	}
	for _, s := range file.Sources {
		l.source(s)
	}
	for _, r := range file.Rows {
		l.row(r)
	}
	for _, f := range file.Facts {
		l.fact(f)
	}
	if l.Err() == nil {
		l.complete(top)
	}
	return l.Err()
}

func (l *factLoader) source(raw rawOrigin) {
	s := FormFact{Source: l.tidy(raw.Label, raw.ID.At), ToCheck: raw.ToCheck, Reason: l.reason(raw.ToCheck, raw.Reason, raw.ID.At)}
	if raw.Checked.Text != "" {
		day, err := calendar.ParseISO(raw.Checked.Text)
		if err != nil {
			l.Add(raw.Checked.At, "date_expected", raw.Checked.Text)
		}
		s.Checked = day
	}
	if _, twice := l.sources[raw.ID.Text]; twice {
		l.Add(raw.ID.At, "repeated_id", raw.ID.Text)
	}
	l.sources[raw.ID.Text] = s
}

func (l *factLoader) row(raw rawFactRow) {
	if l.hasRow(raw.ID.Text) {
		l.Add(raw.ID.At, "repeated_id", raw.ID.Text)
	}
	l.facts.Rows = append(l.facts.Rows, FactRow{raw.ID.Text, l.tidy(raw.Label, raw.ID.At)})
}

func (l *factLoader) hasRow(id string) bool {
	return slices.ContainsFunc(l.facts.Rows, func(r FactRow) bool { return r.ID == id })
}

func (l *factLoader) fact(raw rawFact) {
	at := raw.Row.At
	fact, known := l.sources[raw.Source.Text]
	if !known {
		l.Add(raw.Source.OrAt(at).At, "source_unknown", raw.Source.Text)
	}
	if !l.hasRow(raw.Row.Text) {
		l.Add(at, "row_unknown", raw.Row.Text)
	}
	if own := l.reason(raw.ToCheck, raw.Reason, at); own != "" {
		fact.ToCheck, fact.Reason = true, own
	}
	fact.Text = l.text(raw.Text, at, fact.ToCheck)
	for _, form := range raw.Forms {
		cell := place{form.Text, raw.Row.Text}
		if !slices.Contains(legalForms, form.Text) {
			l.Add(form.At, "form_unknown", form.Text)
		}
		if _, twice := l.facts.texts[cell]; twice {
			l.Add(form.At, "repeated_id", form.Text)
		}
		l.facts.texts[cell] = fact
	}
}

// reason is why something is to be checked: there is one when it is, and none
// otherwise.
func (l *factLoader) reason(toCheck bool, w asset.Word, near asset.Place) string {
	if toCheck != (w.Text != "") {
		l.Add(w.OrAt(near).At, "reason_misplaced", w.Text)
	}
	if w.Text == "" {
		return ""
	}
	return l.tidy(w, near)
}

// text checks a text that may quote values of the rates; toCheck says that a
// person must confirm it anyway.
func (l *factLoader) text(w asset.Word, near asset.Place, toCheck bool) string {
	w = w.OrAt(near)
	if w.Text == "" {
		l.Add(w.At, "missing", "text")
	}
	for _, wrong := range l.table.Proofread(w.Text, true, toCheck) {
		l.Add(w.At, wrong.Reason, wrong.Detail)
	}
	return text.Typeset(w.Text)
}

// tidy checks a name, a source or a reason, which may hold a date.
func (l *factLoader) tidy(w asset.Word, near asset.Place) string {
	w = w.OrAt(near)
	if w.Text == "" {
		l.Add(w.At, "missing", "label")
	}
	if reason := asset.Untidy(w.Text); reason != "" {
		l.Add(w.At, reason, w.Text)
	}
	return text.Typeset(w.Text)
}

// complete asks for a text in every row for every form.
func (l *factLoader) complete(top asset.Place) {
	for _, row := range l.facts.Rows {
		for _, form := range legalForms {
			if _, known := l.facts.texts[place{form, row.ID}]; !known {
				l.Add(top, "missing", row.ID+" "+form)
			}
		}
	}
}
