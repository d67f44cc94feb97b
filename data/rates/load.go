package rates

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// rawRates is the format of a file of rates/.
type rawRates struct {
	// Units say in French what a value counts, one and many.
	Units map[string]rawUnit `yaml:"units"`
	Rates []rawRate          `yaml:"rates"`
}

type rawUnit struct {
	One  asset.Word `yaml:"one"`
	Many asset.Word `yaml:"many"`
}

type rawRate struct {
	Code    asset.Word `yaml:"code"`
	Label   asset.Word `yaml:"label"`
	Theme   asset.Word `yaml:"theme"`
	Unit    asset.Word `yaml:"unit"`
	Value   asset.Word `yaml:"value"`
	Printed asset.Word `yaml:"printed"`
	From    asset.Word `yaml:"from"`
	To      asset.Word `yaml:"to"`
	Source  asset.Word `yaml:"source"`
	Checked asset.Word `yaml:"checked"`
	ToCheck bool       `yaml:"to_check"`
	Reason  asset.Word `yaml:"reason"`
	// Corrected is the day on which an adviser gave the value.
	Corrected asset.Word `yaml:"corrected"`
}

// loader gathers the rates of every file and what is wrong in them.
type loader struct {
	asset.Faults
	table *Table
	raw   []rawRate
	at    map[string]asset.Place // the first line of each code
}

func newLoader() *loader {
	return &loader{
		table: &Table{spans: map[string][]Rate{}, units: map[Unit]rawUnit{}},
		at:    map[string]asset.Place{},
	}
}

// Load reads rates/*.yaml. A wrong file gives the file, the line and the
// reason: an id, and what it is about.
func Load(fsys fs.FS) (*Table, error) {
	l := newLoader()
	if err := l.load(fsys); err != nil {
		return nil, asset.Wrong(data.RatesWrong, err)
	}
	return l.table, nil
}

// Read reads one whole file of rates, units included, with the checks of Load.
// name is what its faults call the file.
func Read(name string, raw []byte) (*Table, error) {
	l := newLoader()
	var file rawRates
	err := asset.Decode(name, raw, &file)
	if err == nil {
		l.take(name, file, "")
		err = l.build()
	}
	if err != nil {
		return nil, asset.Wrong(data.RatesFileWrong, err)
	}
	return l.table, nil
}

func (l *loader) load(fsys fs.FS) error {
	names, err := fs.Glob(fsys, "rates/*.yaml")
	if err != nil || len(names) == 0 {
		return asset.NewFault(asset.Place{File: "rates", Line: 1}, "missing_file", "rates/*.yaml")
	}
	files := make([]rawRates, len(names))
	err = asset.Each(len(names), func(i int) error {
		raw, err := asset.Read(fsys, names[i])
		if err != nil {
			return err
		}
		return asset.Decode(path.Base(names[i]), raw, &files[i])
	})
	if err != nil {
		return err
	}
	for i, file := range files {
		base := path.Base(names[i])
		l.take(base, file, strings.TrimSuffix(base, path.Ext(base)))
	}
	return l.build()
}

// take takes a file in; theme is that of the rates which name none.
func (l *loader) take(name string, file rawRates, theme string) {
	for unit, words := range file.Units {
		l.table.units[Unit(unit)] = words
	}
	near := asset.Place{File: name, Line: 1}
	for i := range file.Rates { // a code that is left out should stand near the one before
		file.Rates[i].Code = file.Rates[i].Code.OrAt(near)
		near = file.Rates[i].Code.At
		file.Rates[i].Theme = file.Rates[i].Theme.Or(theme)
	}
	l.raw = append(l.raw, file.Rates...)
}

// build checks what was decoded, once the units of every file are known.
func (l *loader) build() error {
	for _, raw := range l.raw {
		l.add(raw)
	}
	l.inOrder()
	return l.Err()
}

var codeForm = regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$`)

func (l *loader) add(raw rawRate) {
	at := raw.Code.At
	if !codeForm.MatchString(raw.Code.Text) {
		l.Add(at, "code_malformed", raw.Code.Text)
		return
	}
	r := Rate{
		Code:    raw.Code.Text,
		Label:   typeset(raw.Label.Text),
		Theme:   raw.Theme.Text,
		Unit:    Unit(raw.Unit.Text),
		From:    l.day(raw.From),
		To:      l.day(raw.To),
		Source:  typeset(raw.Source.Text),
		Checked: l.day(raw.Checked),
		ToCheck: raw.ToCheck,
		Reason:  typeset(raw.Reason.Text),

		CorrectedOn: l.day(raw.Corrected),
	}
	r.Corrected = !r.CorrectedOn.IsZero()
	l.tidy(raw.Label)
	l.tidy(raw.Reason)
	switch {
	case r.Label == "":
		l.Add(at, "missing", "label")
	case r.Source == "":
		l.Add(at, "missing", "source")
	case r.ToCheck != (r.Reason != ""):
		l.Add(at, "reason_misplaced", r.Code)
	case !r.To.IsZero() && r.To < r.From:
		l.Add(raw.To.At, "span_crossed", r.Code)
	}
	l.value(&r, raw)
	if _, seen := l.at[r.Code]; !seen {
		l.at[r.Code] = at
	}
	l.table.spans[r.Code] = append(l.table.spans[r.Code], r)
}

// tidy refuses a French text that would be printed with wrong signs.
func (l *loader) tidy(w asset.Word) {
	if reason := asset.Untidy(w.Text); reason != "" {
		l.Add(w.At, reason, w.Text)
	}
}

func (l *loader) day(w asset.Word) calendar.Day {
	if w.Text == "" {
		return 0
	}
	day, err := calendar.ParseISO(w.Text)
	if err != nil {
		l.Add(w.At, "date_expected", w.Text)
	}
	return day
}

// value reads the value by its unit, and works out how it is printed.
func (l *loader) value(r *Rate, raw rawRate) {
	value := raw.Value.OrAt(raw.Code.At)
	printed := r.Unit == Date || r.Unit == Text
	if printed != (raw.Printed.Text != "") {
		l.Add(raw.Printed.OrAt(raw.Code.At).At, "printed_misplaced", r.Code)
	}
	switch r.Unit {
	case Date:
		if value.Text == "" {
			l.Add(value.At, "missing", "value")
		}
		r.Day = l.day(value)
		r.Printed = typeset(raw.Printed.Text)
	case Text:
		r.Printed = typeset(raw.Printed.Text)
	case Days, Months, Years, Euros, Percent, Number:
		d, err := money.ParseDecimal(value.Text)
		switch {
		case err == nil && d.Cmp(most(r.Unit)) > 0 || errors.Is(err, money.ErrTooLarge):
			l.Add(value.At, "value_too_large", value.Text)
		case err != nil || d.IsNeg():
			l.Add(value.At, "number_expected", value.Text)
			return
		}
		r.Value = d
		if _, known := l.table.units[r.Unit]; !known && r.Unit != Number {
			l.Add(value.At, "unit_unnamed", string(r.Unit))
		}
		r.Printed = l.table.print(r.Unit, d)
	default:
		l.Add(raw.Unit.OrAt(raw.Code.At).At, "unit_unknown", raw.Unit.Text)
	}
}

// most is the largest value of a unit: no share is more than the whole, and
// nothing is larger than any amount.
func most(unit Unit) decimal.Decimal {
	if unit == Percent {
		return decimal.Hundred
	}
	return money.Max.Decimal()
}

// print writes a value with its unit: whole amounts without cents, others with
// two decimals at least, every other number as it is.
func (t *Table) print(unit Unit, d decimal.Decimal) string {
	digits := d.Trim(0).String()
	if unit == Euros && !d.IsInt() {
		digits = d.Pad(2).Trim(2).String()
	}
	whole, decimals, fraction := strings.Cut(digits, ".")
	number := thousands(whole)
	if fraction {
		number += "," + decimals
	}
	words, known := t.units[unit]
	switch {
	case unit == Number || !known:
		return number
	case d.Cmp(decimal.Two) < 0: // French: 1,5 mois is one
		return number + text.NoBreak + words.One.Text
	}
	return number + text.NoBreak + words.Many.Text
}

func thousands(whole string) string {
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + text.ThinNoBreak + whole[i:]
	}
	return whole
}

// inOrder sorts the spans of each code and refuses those that overlap, or
// change their unit or their name.
func (l *loader) inOrder() {
	for code, spans := range l.table.spans {
		slices.SortStableFunc(spans, func(a, b Rate) int { return int(a.From) - int(b.From) })
		for i, r := range spans[1:] {
			before := spans[i]
			if before.Unit != r.Unit {
				l.Add(l.at[code], "unit_changes", code)
			}
			if before.Label != r.Label {
				l.Add(l.at[code], "label_changes", code)
			}
			if before.To.IsZero() || before.To >= r.From {
				l.Add(l.at[code], "spans_overlap", code)
			}
		}
	}
}

// Reasons are the reasons for which a file of rates is refused, beside those of
// any file of the assets.
var Reasons = []string{
	"code_malformed", "date_expected", "double_space", "label_changes", "line_break", "missing", "number_expected",
	"plain_spaces_expected", "printed_misplaced", "reason_misplaced", "space_expected", "span_crossed",
	"spans_overlap", "straight_apostrophe", "unit_changes", "unit_unknown", "unit_unnamed", "value_too_large",
}
