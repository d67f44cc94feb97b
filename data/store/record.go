package store

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A record is one thing of the register as the journal sees it: its fields by
// name, each as JSON. An empty field isn't there. Of a project, the parts are
// fields too: answers.turnover, notes.<id>, actions.registration.
type record map[string]json.RawMessage

// The names under which a project's parts stand.
const (
	answersIn      = "answers."
	notesIn        = "notes."
	appointmentsIn = "appointments."
	documentsIn    = "documents."
	actionsIn      = "actions."
	orderOf        = "order" // of the actions
)

// parts are the fields whose names begin so, each with the rest of its name.
func (r record) parts(prefix string) map[string]json.RawMessage {
	found := map[string]json.RawMessage{}
	for name, value := range r {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			found[rest] = value
		}
	}
	return found
}

func (r record) setText(name, value string) {
	if value == "" {
		delete(r, name)
		return
	}
	r[name] = quote(value)
}

func (r record) setFlag(name string, value bool) {
	if !value {
		delete(r, name)
		return
	}
	r[name] = json.RawMessage("true")
}

func (r record) setNumber(name string, value int64) {
	if value == 0 {
		delete(r, name)
		return
	}
	r[name] = strconv.AppendInt(nil, value, 10)
}

func (r record) text(name string) string { return unquote(r[name]) }

func (r record) flag(name string) int {
	if string(r[name]) == "true" {
		return 1
	}
	return 0
}

func (r record) number(name string) int64 {
	n, _ := strconv.ParseInt(string(r[name]), 10, 64)
	return n
}

// diff is what changes from one record to another.
func diff(before, after record) map[string]Field {
	fields := map[string]Field{}
	for name, was := range before {
		if is, stays := after[name]; !stays || !bytes.Equal(was, is) {
			fields[name] = Field{Before: was, After: after[name]}
		}
	}
	for name, is := range after {
		if _, had := before[name]; !had {
			fields[name] = Field{After: is}
		}
	}
	return fields
}

// encodeFields writes {"name":{"before":…,"after":…}}, names in order; what is
// empty is left out.
func encodeFields(fields map[string]Field) string {
	out := []byte{'{'}
	for i, name := range slices.Sorted(maps.Keys(fields)) {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(out, quote(name)...), ':', '{')
		f := fields[name]
		if f.Before != nil {
			out = append(append(out, `"before":`...), f.Before...)
		}
		if f.Before != nil && f.After != nil {
			out = append(out, ',')
		}
		if f.After != nil {
			out = append(append(out, `"after":`...), f.After...)
		}
		out = append(out, '}')
	}
	return string(append(out, '}'))
}

func decodeFields(raw string) (map[string]Field, error) {
	var fields map[string]Field
	err := json.Unmarshal([]byte(raw), &fields)
	return fields, err
}

// encode is the JSON of a value, with <, > and & as they are: what is stored
// must be, byte for byte, what was given.
func encode(value any) json.RawMessage {
	var buffer bytes.Buffer
	to := json.NewEncoder(&buffer)
	to.SetEscapeHTML(false)
	if err := to.Encode(value); err != nil {
		panic(err) // our own types always encode
	}
	return bytes.TrimSuffix(buffer.Bytes(), []byte("\n"))
}

func quote(s string) json.RawMessage {
	if plain(s) {
		out := make([]byte, 0, len(s)+2)
		return append(append(append(out, '"'), s...), '"')
	}
	return encode(s)
}

// plain says that s is its own JSON between two quotes.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x80 {
			return false
		}
	}
	return true
}

// unquote is the text of a JSON string, "" for anything else.
func unquote(raw json.RawMessage) string {
	if len(raw) < 2 || raw[0] != '"' {
		return ""
	}
	if body := string(raw[1 : len(raw)-1]); plain(body) {
		return body
	}
	var s string
	_ = json.Unmarshal(raw, &s) // it was checked when it came in
	return s
}
