package guide

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// Value is the typed view of an answer: nil, string, bool, int64,
// decimal.Decimal (money, percent, number), calendar.Day, data.Commune,
// []string (multi), []Row (table), PerYear or PerMonth.
type Value = any

// Row is a row of a table by column; an empty cell has no key.
type Row map[string]Value

// PerYear is one value per year, nil where a year has none.
type PerYear []Value

// PerMonth is one value per month, by YYYY-MM.
type PerMonth map[string]Value

// Decode gives the typed view of an answer in canonical form. Options that
// this guide doesn't know are left out of the view: they belong to another
// path, and stay in the answer.
func (q *Question) Decode(raw json.RawMessage) (Value, error) {
	return q.decode(raw, q.ID, false)
}

// Accept reads the strict form of the exchange file, found at path, and gives
// the canonical one; null gives nothing. What it refuses it refuses with the
// path inside the answer and the reason.
func (q *Question) Accept(raw json.RawMessage, path string) (json.RawMessage, error) {
	v, err := q.decode(raw, path, true)
	if err != nil {
		return nil, err
	}
	return q.Encode(v), nil
}

// refuse is the refusal of what stands at a JSON path.
func refuse(at string, reason data.Code) error {
	return &data.Error{Code: data.Refused, Where: at, What: string(reason)}
}

// decode reads one answer. A strict reading knows the options of every path
// and nothing else.
func (q *Question) decode(raw json.RawMessage, at string, strict bool) (Value, error) {
	switch {
	case isNull(raw):
		return nil, nil
	case q.Per == EachYear:
		return q.decodeYears(raw, at, strict)
	case q.Per == EachMonth:
		return q.decodeMonths(raw, at, strict)
	}
	return q.decodeOne(raw, at, strict)
}

func (q *Question) decodeYears(raw json.RawMessage, at string, strict bool) (Value, error) {
	var items []json.RawMessage
	if json.Unmarshal(raw, &items) != nil {
		return nil, refuse(at, data.ListExpected)
	}
	years := make(PerYear, len(items))
	for i, item := range items {
		if isNull(item) {
			continue
		}
		v, err := q.decodeOne(item, index(at, i), strict)
		if err != nil {
			return nil, err
		}
		years[i] = v
	}
	return years, nil
}

func (q *Question) decodeMonths(raw json.RawMessage, at string, strict bool) (Value, error) {
	var items map[string]json.RawMessage
	if json.Unmarshal(raw, &items) != nil {
		return nil, refuse(at, data.RowExpected)
	}
	months := PerMonth{}
	for _, key := range sortedKeys(items) {
		if _, err := calendar.ParseMonth(key); err != nil {
			return nil, refuse(under(at, key), data.MonthExpected)
		}
		if isNull(items[key]) {
			continue
		}
		v, err := q.decodeOne(items[key], under(at, key), strict)
		if err != nil {
			return nil, err
		}
		months[key] = v
	}
	return months, nil
}

// decodeOne reads one value: the whole answer, or one year or month of it.
func (q *Question) decodeOne(raw json.RawMessage, at string, strict bool) (Value, error) {
	switch q.Kind {
	case KindTable:
		return q.decodeTable(raw, at, strict)
	case KindMulti:
		return q.decodeMulti(raw, at, strict)
	case KindCommune:
		return q.decodeCommune(raw, at, strict)
	case KindYesNo:
		var yes bool
		if json.Unmarshal(raw, &yes) != nil {
			return nil, refuse(at, data.YesNoExpected)
		}
		return yes, nil
	case KindInteger, KindNumber, KindPercent, KindMoney:
		v, reason := q.number(raw)
		if reason != "" {
			return nil, refuse(at, reason)
		}
		return v, nil
	}
	return q.decodeText(raw, at, strict)
}

// decodeText reads the kinds that the exchange file writes as a string.
func (q *Question) decodeText(raw json.RawMessage, at string, strict bool) (Value, error) {
	s, reason := unquote(raw)
	switch {
	case reason == data.TextExpected:
		return nil, refuse(at, q.expected())
	case reason != "":
		return nil, refuse(at, reason)
	}
	switch q.Kind {
	case KindChoice:
		return q.decodeChoice(s, at, strict)
	case KindDate:
		day, err := calendar.ParseISO(s)
		if err != nil {
			return nil, refuse(at, data.DateExpected)
		}
		return day, nil
	case KindPhone:
		if s != "" && !phoneForm.MatchString(s) {
			return nil, refuse(at, data.PhoneExpected)
		}
	case KindEmail:
		if s != "" && !emailForm.MatchString(s) {
			return nil, refuse(at, data.EmailExpected)
		}
	}
	return s, nil
}

var (
	phoneForm = regexp.MustCompile(`^\+[1-9][0-9]{5,14}$`)
	emailForm = regexp.MustCompile(`^[^@\s]+@[^@\s]+$`)
)

func (q *Question) decodeChoice(id, at string, strict bool) (Value, error) {
	switch {
	case q.option(id) != nil:
		return id, nil
	case slices.Contains(q.accepts, id):
		if strict {
			return id, nil
		}
		return nil, nil // another path's
	}
	return nil, refuse(at, data.ChoiceExpected)
}

func (q *Question) decodeMulti(raw json.RawMessage, at string, strict bool) (Value, error) {
	var items []json.RawMessage
	if json.Unmarshal(raw, &items) != nil {
		return nil, refuse(at, data.ListExpected)
	}
	chosen := make([]string, 0, len(items))
	for i, item := range items {
		id, reason := unquote(item)
		if reason != "" || isNull(item) {
			return nil, refuse(index(at, i), data.ChoiceExpected)
		}
		v, err := q.decodeChoice(id, index(at, i), strict)
		if err != nil {
			return nil, err
		}
		if slices.Contains(chosen, id) {
			return nil, refuse(index(at, i), data.Repeated)
		}
		if v != nil {
			chosen = append(chosen, id)
		}
	}
	return chosen, nil
}

func (q *Question) decodeTable(raw json.RawMessage, at string, strict bool) (Value, error) {
	var items []json.RawMessage
	if json.Unmarshal(raw, &items) != nil {
		return nil, refuse(at, data.ListExpected)
	}
	rows := make([]Row, len(items))
	for i, item := range items {
		row, err := q.decodeRow(item, index(at, i), strict)
		if err != nil {
			return nil, err
		}
		rows[i] = row
	}
	return rows, nil
}

func (q *Question) decodeRow(raw json.RawMessage, at string, strict bool) (Row, error) {
	var cells map[string]json.RawMessage
	if json.Unmarshal(raw, &cells) != nil || cells == nil {
		return nil, refuse(at, data.RowExpected)
	}
	row := Row{}
	for _, id := range sortedKeys(cells) {
		column := q.Column(id)
		if column == nil {
			return nil, refuse(under(at, id), data.UnknownKey)
		}
		v, err := column.decode(cells[id], under(at, id), strict)
		if err != nil {
			return nil, err
		}
		if v != nil {
			row[id] = v
		}
	}
	return row, nil
}

// decodeCommune reads a place; one that comes with its name alone is matched
// with the places that are known.
func (q *Question) decodeCommune(raw json.RawMessage, at string, strict bool) (Value, error) {
	var cells map[string]json.RawMessage
	if json.Unmarshal(raw, &cells) != nil || cells == nil {
		return nil, refuse(at, data.CommuneExpected)
	}
	var commune data.Commune
	parts := map[string]*string{"name": &commune.Name, "insee": &commune.INSEE, "postcode": &commune.Postcode}
	for _, key := range sortedKeys(cells) {
		part := parts[key]
		if part == nil {
			return nil, refuse(under(at, key), data.UnknownKey)
		}
		if isNull(cells[key]) {
			continue
		}
		s, reason := unquote(cells[key])
		if reason != "" {
			return nil, refuse(under(at, key), reason)
		}
		*part = s
	}
	if commune.Name == "" {
		return nil, refuse(at+".name", data.CommuneExpected)
	}
	if strict && commune.INSEE == "" && commune.Postcode == "" {
		if known, ok := q.communes.match(commune.Name, ""); ok {
			return known, nil
		}
	}
	return commune, nil
}

// expected is the reason that says what this kind takes.
func (q *Question) expected() data.Code {
	switch q.Kind {
	case KindChoice, KindMulti:
		return data.ChoiceExpected
	case KindYesNo:
		return data.YesNoExpected
	case KindDate:
		return data.DateExpected
	case KindInteger:
		return data.IntegerExpected
	case KindNumber:
		return data.NumberExpected
	case KindPercent:
		return data.PercentExpected
	case KindMoney:
		return data.AmountExpected
	case KindPhone:
		return data.PhoneExpected
	case KindEmail:
		return data.EmailExpected
	case KindCommune:
		return data.CommuneExpected
	case KindTable:
		return data.ListExpected
	}
	return data.TextExpected
}

// unquote is the text of a JSON string, or why it isn't one that is kept.
func unquote(raw json.RawMessage) (string, data.Code) {
	var s string
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || raw[0] != '"' {
		return "", data.TextExpected
	}
	if !utf8.Valid(raw) {
		return "", data.TextInvalid
	}
	if json.Unmarshal(raw, &s) != nil {
		return "", data.TextExpected
	}
	switch text.Valid(s) {
	case nil:
		return s, ""
	case text.ErrTooLong:
		return "", data.TooLong
	}
	return "", data.TextInvalid
}

func isNull(raw json.RawMessage) bool {
	raw = bytes.TrimSpace(raw)
	return len(raw) == 0 || string(raw) == "null"
}

// under is the JSON path of a member below another, fit to be quoted.
func under(at, key string) string { return at + "." + data.Printable(key) }

func index(at string, i int) string { return at + "[" + strconv.Itoa(i) + "]" }

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
