package store

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// storedAnswer is how an answer stands in the register and in the journal.
type storedAnswer struct {
	Value  json.RawMessage `json:"value"`
	Typed  string          `json:"typed"`
	Unsure bool            `json:"unsure"`
}

// encodeAnswer keeps the value byte for byte.
func encodeAnswer(a data.Answer) json.RawMessage {
	out := []byte{'{'}
	add := func(name string, value []byte) {
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(append(append(append(out, '"'), name...), `":`...), value...)
	}
	if len(a.Value) > 0 {
		add("value", a.Value)
	}
	if a.Typed != "" {
		add("typed", quote(a.Typed))
	}
	if a.Unsure {
		add("unsure", []byte("true"))
	}
	return append(out, '}')
}

// encodeAnswers is the JSON object of all answers, questions in order.
func encodeAnswers(answers map[string]json.RawMessage) string {
	out := []byte{'{'}
	for i, question := range slices.Sorted(maps.Keys(answers)) {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(out, quote(question)...), ':'), answers[question]...)
	}
	return string(append(out, '}'))
}

func decodeAnswers(raw string) (data.Answers, error) {
	var stored map[string]storedAnswer
	if err := json.Unmarshal([]byte(raw), &stored); err != nil {
		return nil, err
	}
	answers := make(data.Answers, len(stored))
	for question, s := range stored {
		answers[question] = data.Answer(s)
	}
	return answers, nil
}

func (r record) setAnswers(answers data.Answers) {
	for question, a := range answers {
		if !a.Empty() {
			r[answersIn+question] = encodeAnswer(a)
		}
	}
}

// accepted is an answer as it is stored, or why it can't be.
func accepted(question string, a data.Answer) (data.Answer, error) {
	if err := validText(question, a.Typed); err != nil {
		return a, err
	}
	if len(a.Value) == 0 || string(a.Value) == "null" {
		a.Value = nil
		return a, nil
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, a.Value); err != nil {
		return a, &data.Error{Code: data.TextInvalid, Where: question, Err: err}
	}
	a.Value = compact.Bytes()
	return a, nil
}

// What the register itself reads of the answers, for lists and for search.

func textOf(a data.Answer) string {
	if len(a.Value) > 0 && a.Value[0] != '"' {
		return string(a.Value) // a number: a birth year
	}
	return unquote(a.Value)
}

func textOrTyped(a data.Answer) string {
	if text := textOf(a); text != "" {
		return text
	}
	return a.Typed
}

func dayOf(a data.Answer) calendar.Day {
	day, err := calendar.ParseISO(textOf(a))
	if err != nil {
		return 0
	}
	return day
}

func communeOf(a data.Answer) data.Commune {
	var c data.Commune
	if len(a.Value) > 0 && json.Unmarshal(a.Value, &c) != nil {
		return data.Commune{}
	}
	if c.Name == "" {
		c.Name = a.Typed
	}
	return c
}
