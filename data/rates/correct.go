package rates

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
)

// Correction is a value that an adviser gives, with the source it was read in.
type Correction struct {
	Code string
	// From names the span that is corrected by its first day; zero for a span
	// without a beginning. A day after the last span's first one begins a new
	// span: next year's value.
	From calendar.Day
	// Value is in the form of the exchange file: "25.6", or "2026-09-01" for
	// the unit Date; a Text has none.
	Value string
	// Printed is what the units Date and Text print; ignored for the others.
	Printed string
	Source  string
	On      calendar.Day
}

// With is the table with corrections, those of each code in the order of their
// spans; t itself doesn't change. The first correction that doesn't fit is
// refused: RateUnknown, RateSpan, RateGap, RateSource, or one of the reasons of
// a field (NumberExpected, Negative, AboveMaximum, DateExpected, TextExpected).
func (t *Table) With(corrections []Correction) (*Table, error) {
	ordered := slices.Clone(corrections)
	slices.SortStableFunc(ordered, func(a, b Correction) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.From, b.From), cmp.Compare(a.On, b.On))
	})
	corrected := &Table{spans: maps.Clone(t.spans), units: t.units}
	for _, c := range ordered {
		spans, err := corrected.correct(c)
		if err != nil {
			return nil, err
		}
		corrected.spans[c.Code] = spans
	}
	return corrected, nil
}

// correct is the spans of a code with one of them replaced or added.
func (t *Table) correct(c Correction) ([]Rate, error) {
	spans := slices.Clone(t.spans[c.Code])
	if len(spans) == 0 {
		return nil, &data.Error{Code: data.RateUnknown, Where: c.Code}
	}
	at := slices.IndexFunc(spans, func(r Rate) bool { return r.From == c.From })
	if at < 0 {
		var err error
		if spans, err = follow(spans, c); err != nil {
			return nil, err
		}
		at = len(spans) - 1
	}
	r, err := t.corrected(spans[at], c)
	if err != nil {
		return nil, err
	}
	spans[at] = r
	return spans, nil
}

// follow adds the span that a correction begins: within the last one, up to its
// end, or after it. Of a value that is published anew each year it then ends with
// its year.
func follow(spans []Rate, c Correction) ([]Rate, error) {
	last := &spans[len(spans)-1]
	if c.From <= last.From {
		return nil, &data.Error{Code: data.RateSpan, Where: c.Code, What: c.From.String()}
	}
	if !last.To.IsZero() && last.To.AddDays(1) < c.From {
		return nil, &data.Error{Code: data.RateGap, Where: c.Code, What: last.To.AddDays(1).String()}
	}
	next := *last
	next.From = c.From
	if !next.To.IsZero() && next.To < c.From {
		next.To = calendar.Date(c.From.Year(), time.December, 31)
	}
	last.To = c.From.AddDays(-1)
	return append(spans, next), nil
}

// corrected is a span with the value and the source of a correction.
func (t *Table) corrected(r Rate, c Correction) (Rate, error) {
	r.Source = tidy(c.Source)
	if r.Source == "" {
		return Rate{}, &data.Error{Code: data.RateSource, Where: c.Code}
	}
	if err := t.setValue(&r, c); err != nil {
		return Rate{}, err
	}
	r.Corrected, r.CorrectedOn, r.Checked = true, c.On, c.On
	r.ToCheck, r.Reason = false, ""
	return r, nil
}

func (t *Table) setValue(r *Rate, c Correction) error {
	refused := func(code data.Code, what string) error {
		return &data.Error{Code: code, Where: c.Code, What: what}
	}
	value := strings.TrimSpace(c.Value)
	switch r.Unit {
	case Date, Text:
		r.Printed = tidy(c.Printed)
		if r.Printed == "" {
			return refused(data.TextExpected, c.Printed)
		}
		if r.Unit == Text {
			return nil
		}
		day, err := calendar.ParseISO(value)
		if err != nil {
			return refused(data.DateExpected, c.Value)
		}
		r.Day = day
		return nil
	}
	d, err := money.ParseDecimal(value)
	switch {
	case err == nil && d.Cmp(most(r.Unit)) > 0 || errors.Is(err, money.ErrTooLarge):
		return refused(data.AboveMaximum, t.print(r.Unit, most(r.Unit)))
	case err != nil:
		return refused(data.NumberExpected, c.Value)
	case d.IsNeg():
		return refused(data.Negative, c.Value)
	}
	r.Value, r.Printed = d, t.print(r.Unit, d)
	return nil
}

// tidy is what a person typed, on one line and typeset.
func tidy(s string) string {
	return typeset(strings.Join(strings.Fields(s), " "))
}

// Replaced is the table of another file in the place of t. Every code of t must
// be there with its unit, or the rules and the guides would miss it: RateMissing
// and RateUnit name the first that isn't.
func (t *Table) Replaced(by *Table) (*Table, error) {
	for _, code := range t.Codes() {
		switch {
		case !by.Has(code):
			return nil, &data.Error{Code: data.RateMissing, Where: code}
		case by.spans[code][0].Unit != t.spans[code][0].Unit:
			return nil, &data.Error{Code: data.RateUnit, Where: code, What: string(by.spans[code][0].Unit)}
		}
	}
	return by, nil
}
