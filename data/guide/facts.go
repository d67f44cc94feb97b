package guide

import (
	"encoding/json"
	"io/fs"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
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

// State says what is known of a value.
type State int

// The states of a value.
const (
	Unknown       State = iota // no answer yet, « je ne sais pas encore », or one that isn't understood
	Known                      // a real value
	NotApplicable              // the question's own condition is false
)

// Truth is what a condition gives.
type Truth int

// The three truths.
const (
	Uncertain Truth = iota
	False
	True
)

// Lookup gives computed results by key.
type Lookup func(key string) (Value, bool)

// Facts are the answers of one dossier as one guide sees them.
type Facts struct {
	guide   *Guide
	results Lookup
}

// Condition is a small expression over the answers.
type Condition struct{ source string }

// String is the condition as the guide writes it.
func (c *Condition) String() string { return c.source }

// Facts reads a dossier's answers as this guide sees them.
func (g *Guide) Facts(d data.Dossier, results Lookup) *Facts { return &Facts{guide: g, results: results} }

// With is the same facts under other results.
func (f *Facts) With(results Lookup) *Facts { return f }

// Value is the answer to a question and what is known of it.
func (f *Facts) Value(id string) (Value, State) { return nil, Unknown }

// Asked says whether the question is shown.
func (f *Facts) Asked(q *Question) bool { return true }

// Holds evaluates a condition; no condition is True.
func (f *Facts) Holds(c *Condition) Truth { return True }

// Missing lists the needed questions that are asked and have no good answer.
func (f *Facts) Missing() []*Question { return nil }

// Progress counts the questions of a step that are asked, and those answered.
func (f *Facts) Progress(s *Step) (answered, asked int) { return 0, 0 }

// Load reads and checks every guide.
func Load(fsys fs.FS, table *rates.Table) (*Library, error) { return &Library{}, nil }

// Question is the question of that id, nil if the guide has none.
func (g *Guide) Question(id string) *Question { return nil }

// Action is the action of that id, nil if the guide has none.
func (g *Guide) Action(id string) *Action { return nil }

// Document is the document of that id, nil if the guide has none.
func (g *Guide) Document(id string) *Document { return nil }

// Role is the contact role of that id, nil if the guide has none.
func (g *Guide) Role(id string) *Role { return nil }

// StageLabel is what the path calls a stage.
func (g *Guide) StageLabel(s data.Stage) string { return string(s) }

// Fill replaces {rate:CODE} by the value in force on a day.
func (g *Guide) Fill(text string, on calendar.Day) string { return text }

// Decode gives the typed view of a canonical answer.
func (q *Question) Decode(raw json.RawMessage) (Value, error) { return nil, nil }

// Accept reads the strict form of the exchange file and gives the canonical one.
func (q *Question) Accept(raw json.RawMessage, path string) (json.RawMessage, error) { return raw, nil }

// Read understands what a person typed: one value, a cell, or one year.
func (q *Question) Read(typed string, today calendar.Day) (json.RawMessage, error) { return nil, nil }

// Text is what a field shows for a stored value.
func (q *Question) Text(raw json.RawMessage) string { return "" }

// Warn says what is odd about a value that is kept all the same.
func (q *Question) Warn(v Value) []data.Code { return nil }
