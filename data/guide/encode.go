package guide

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// Encode writes a typed value in the canonical form: the same value has the
// same bytes, amounts with two decimals, other numbers with those that count,
// rows with their cells in the order of the columns. No value gives nil.
func (q *Question) Encode(v Value) json.RawMessage {
	if v == nil {
		return nil
	}
	return q.append(nil, v)
}

func (q *Question) append(b []byte, v Value) []byte {
	switch v := v.(type) {
	case nil:
		return append(b, "null"...)
	case bool:
		return strconv.AppendBool(b, v)
	case int64:
		return strconv.AppendInt(b, v, 10)
	case calendar.Day:
		return appendText(b, v.String())
	case decimal.Decimal:
		return appendText(b, q.digits(v))
	case string:
		return appendText(b, v)
	case data.Commune:
		return appendCommune(b, v)
	case []string:
		return appendList(b, len(v), func(b []byte, i int) []byte { return appendText(b, v[i]) })
	case PerYear:
		return appendList(b, len(v), func(b []byte, i int) []byte { return q.append(b, v[i]) })
	case PerMonth:
		return q.appendMonths(b, v)
	case []Row:
		return appendList(b, len(v), func(b []byte, i int) []byte { return q.appendRow(b, v[i]) })
	}
	return append(b, "null"...)
}

// digits are the decimals a number is kept with.
func (q *Question) digits(d decimal.Decimal) string {
	if q.Kind == KindMoney {
		return d.Rescale(2).String()
	}
	return d.Trim(0).String()
}

func (q *Question) appendMonths(b []byte, months PerMonth) []byte {
	b = append(b, '{')
	for i, month := range sortedKeys(months) {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendText(b, month), ':')
		b = q.append(b, months[month])
	}
	return append(b, '}')
}

func (q *Question) appendRow(b []byte, row Row) []byte {
	b = append(b, '{')
	first := true
	for _, column := range q.Columns {
		v, known := row[column.ID]
		if !known || v == nil {
			continue
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		b = append(appendText(b, column.ID), ':')
		b = column.append(b, v)
	}
	return append(b, '}')
}

func appendCommune(b []byte, c data.Commune) []byte {
	b = appendText(append(b, `{"name":`...), c.Name)
	if c.INSEE != "" {
		b = appendText(append(b, `,"insee":`...), c.INSEE)
	}
	if c.Postcode != "" {
		b = appendText(append(b, `,"postcode":`...), c.Postcode)
	}
	return append(b, '}')
}

func appendList(b []byte, n int, item func([]byte, int) []byte) []byte {
	b = append(b, '[')
	for i := range n {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(b, i)
	}
	return append(b, ']')
}

// appendText writes a JSON string as people read it: encoding/json's own
// escaping of < > & is for web pages.
func appendText(b []byte, s string) []byte {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if encoder.Encode(s) != nil {
		return append(b, `""`...) // never: a string always encodes
	}
	return append(b, bytes.TrimSuffix(buffer.Bytes(), []byte("\n"))...)
}
