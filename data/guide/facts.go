package guide

import (
	"github.com/buron-cantal/buron/data"
)

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

// Facts are the answers of one dossier as one guide sees them. They don't
// change: a new answer makes new facts.
type Facts struct {
	guide   *Guide
	results Lookup
	cells   []cell           // by the order of the question
	kept    map[string][]Row // the tables that no question asks
}

// cell is one answer and what its question makes of it.
type cell struct {
	answer data.Answer
	value  Value
	good   bool // there is an answer, and it is understood
	state  State
	asked  bool
}

// Facts reads a dossier's answers as this guide sees them. results may be nil
// while nothing is computed yet: every result is then unknown.
func (g *Guide) Facts(d data.Dossier, results Lookup) *Facts {
	f := &Facts{guide: g, results: results, cells: make([]cell, len(g.ordered)), kept: keptRows(d)}
	for i, q := range g.ordered {
		f.cells[i] = read(q, answerOf(d, q))
	}
	f.settle()
	return f
}

// With is the same answers under other results.
func (f *Facts) With(results Lookup) *Facts {
	other := &Facts{guide: f.guide, results: results, cells: append([]cell(nil), f.cells...), kept: f.kept}
	other.settle()
	return other
}

// answerOf is the answer to q, kept with the person or with the project.
func answerOf(d data.Dossier, q *Question) data.Answer {
	if q.BelongsTo == OfNewcomer {
		return d.Newcomer.Answers[q.ID]
	}
	return d.Project.Answers[q.ID]
}

func read(q *Question, a data.Answer) cell {
	c := cell{answer: a}
	if a.Typed != "" || a.Unsure {
		return c
	}
	v, err := q.Decode(a.Value)
	if err != nil || v == nil {
		return c
	}
	c.value, c.good = v, answers(q, v)
	return c
}

// answers says whether a value is an answer: an empty table is one (« aucun »),
// an empty text, list or year is none.
func answers(q *Question, v Value) bool {
	if q.Kind == KindTable && q.Per == Once {
		return true
	}
	return !empty(v)
}

// empty says whether a text, list or table holds nothing.
func empty(v Value) bool {
	switch v := v.(type) {
	case string:
		return v == ""
	case []string:
		return len(v) == 0
	case []Row:
		return len(v) == 0
	case PerMonth:
		return len(v) == 0
	case PerYear:
		for _, year := range v {
			if year != nil {
				return false
			}
		}
		return true
	}
	return v == nil
}

// settle works out what is asked and what applies, in the order of the
// screen: a question reads only those before it.
func (f *Facts) settle() {
	for i, q := range f.guide.ordered {
		c := &f.cells[i]
		truth := f.Holds(q.When)
		c.asked = truth == True || truth == Uncertain && !c.answer.Empty()
		switch {
		case truth == False:
			c.state = NotApplicable
		case c.value == nil || c.value == "":
			c.state = Unknown
		default:
			c.state = Known
		}
	}
}

// Guide is the guide through which the answers are seen.
func (f *Facts) Guide() *Guide { return f.guide }

// Value is the answer to a question and what is known of it. Only a Known one
// has a value; a question that the guide doesn't have is NotApplicable.
func (f *Facts) Value(id string) (Value, State) {
	q := f.guide.byID[id]
	if q == nil {
		return nil, NotApplicable
	}
	c := f.cells[q.order]
	if c.state != Known {
		return nil, c.state
	}
	return c.value, Known
}

// Answer is the answer as it is kept, even of a question that isn't asked.
func (f *Facts) Answer(q *Question) data.Answer { return f.cells[q.order].answer }

// Asked says whether the question is shown.
func (f *Facts) Asked(q *Question) bool { return f.cells[q.order].asked }

// Missing lists the needed questions that are asked and have no good answer,
// in the order of the screen.
func (f *Facts) Missing() []*Question {
	var missing []*Question
	for i, q := range f.guide.ordered {
		if c := f.cells[i]; q.Needed && c.asked && !c.good {
			missing = append(missing, q)
		}
	}
	return missing
}

// Progress counts the questions of a step that are asked, and those answered;
// « je ne sais pas encore » is an answer here.
func (f *Facts) Progress(s *Step) (answered, asked int) {
	for _, q := range s.Questions {
		c := f.cells[q.order]
		if !c.asked {
			continue
		}
		asked++
		if c.good || c.answer.Unsure {
			answered++
		}
	}
	return answered, asked
}
