package rates

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/calendar"
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
	Unit    asset.Word `yaml:"unit"`
	Value   asset.Word `yaml:"value"`
	Printed asset.Word `yaml:"printed"`
	From    asset.Word `yaml:"from"`
	To      asset.Word `yaml:"to"`
	Source  asset.Word `yaml:"source"`
	Checked asset.Word `yaml:"checked"`
	ToCheck bool       `yaml:"to_check"`
	Reason  asset.Word `yaml:"reason"`
}

// loader gathers the rates of every file and what is wrong in them.
type loader struct {
	asset.Faults
	table *Table
	units map[Unit]rawUnit
	at    map[string]asset.Place // the first line of each code
}

// Load reads rates/*.yaml. A wrong file gives the file, the line and the
// reason: an id, and what it is about.
func Load(fsys fs.FS) (*Table, error) {
	l := &loader{table: &Table{spans: map[string][]Rate{}}, units: map[Unit]rawUnit{}, at: map[string]asset.Place{}}
	if err := l.load(fsys); err != nil {
		return nil, asset.Wrong(data.RatesWrong, err)
	}
	return l.table, nil
}

func (l *loader) load(fsys fs.FS) error {
	names, err := fs.Glob(fsys, "rates/*.yaml")
	if err != nil || len(names) == 0 {
		return asset.NewFault(asset.Place{File: "rates", Line: 1}, "missing_file", "rates/*.yaml")
	}
	var all []rawRate
	for _, name := range names {
		raw, err := asset.Read(fsys, name)
		if err != nil {
			return err
		}
		var file rawRates
		if err := asset.Decode(path.Base(name), raw, &file); err != nil {
			return err
		}
		for unit, words := range file.Units {
			l.units[Unit(unit)] = words
		}
		near := asset.Place{File: path.Base(name), Line: 1}
		for i := range file.Rates { // a code that is left out should stand near the one before
			file.Rates[i].Code = file.Rates[i].Code.OrAt(near)
			near = file.Rates[i].Code.At
		}
		all = append(all, file.Rates...)
	}
	for _, raw := range all {
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
		Unit:    Unit(raw.Unit.Text),
		From:    l.day(raw.From),
		To:      l.day(raw.To),
		Source:  raw.Source.Text,
		Checked: l.day(raw.Checked),
		ToCheck: raw.ToCheck,
		Reason:  raw.Reason.Text,
	}
	switch {
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
		r.Day = l.day(value)
		r.Printed = text.Typeset(raw.Printed.Text)
	case Text:
		r.Printed = text.Typeset(raw.Printed.Text)
	case Days, Months, Years, Euros, Percent, Number:
		d, err := decimal.Parse(value.Text)
		if err != nil || d.IsNeg() {
			l.Add(value.At, "number_expected", value.Text)
			return
		}
		r.Value = d
		r.Printed = l.print(r.Unit, d, value.At)
	default:
		l.Add(raw.Unit.OrAt(raw.Code.At).At, "unit_unknown", raw.Unit.Text)
	}
}

// print writes a value with its unit: whole amounts without cents, others with
// two decimals, every other number as it is.
func (l *loader) print(unit Unit, d decimal.Decimal, at asset.Place) string {
	digits := d.Trim(0).String()
	if unit == Euros && !d.IsInt() {
		digits = d.Rescale(2).String()
	}
	whole, decimals, fraction := strings.Cut(digits, ".")
	number := thousands(whole)
	if fraction {
		number += "," + decimals
	}
	if unit == Number {
		return number
	}
	words, known := l.units[unit]
	if !known {
		l.Add(at, "unit_unnamed", string(unit))
	}
	if d.Cmp(decimal.Two) < 0 { // French: 1,5 mois is one
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

// inOrder sorts the spans of each code and refuses those that overlap or
// change their unit.
func (l *loader) inOrder() {
	for code, spans := range l.table.spans {
		slices.SortStableFunc(spans, func(a, b Rate) int { return int(a.From) - int(b.From) })
		for i, r := range spans[1:] {
			before := spans[i]
			if before.Unit != r.Unit {
				l.Add(l.at[code], "unit_changes", code)
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
	"code_malformed", "date_expected", "missing", "number_expected", "printed_misplaced", "reason_misplaced",
	"span_crossed", "spans_overlap", "unit_changes", "unit_unknown", "unit_unnamed",
}
