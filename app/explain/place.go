package explain

import (
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// Place is where an answer is given.
type Place struct {
	Step     string `json:"step"`
	Question string `json:"question"`
	Label    string `json:"label"`
	Row      *int   `json:"row,omitempty"`
	Column   string `json:"column,omitempty"`
	Year     *int   `json:"year,omitempty"`
	Month    string `json:"month,omitempty"`
	// Or is the question that may be answered instead, as a share.
	Or string `json:"or,omitempty"`
	// typed says that the label begins with what somebody wrote.
	typed bool
}

// Within is the label within a sentence.
func (p Place) Within() string {
	if p.typed {
		return p.Label
	}
	return words.Lower(p.Label)
}

func within(places []Place) []string {
	labels := make([]string, len(places))
	for i, p := range places {
		labels[i] = p.Within()
	}
	return labels
}

// Missing are the questions that an absent figure waits for. What may be given
// as a share or in euros is asked for once, where the euros are.
func (t Teller) Missing(f *figure.Figure) []Place {
	if !f.IsZero() {
		return nil
	}
	shareFor := map[figure.Answer]figure.Answer{} // by the amount
	twice := map[figure.Answer]bool{}
	for amount, others := range f.Instead() {
		for _, share := range others {
			if t.asks(amount, guide.KindMoney) && t.asks(share, guide.KindPercent) {
				shareFor[amount], twice[share] = share, true
			}
		}
	}
	var places []Place
	for _, want := range f.Wants() {
		if twice[want] {
			continue
		}
		at := t.place(want)
		if share, either := shareFor[want]; either {
			at.Label, at.Or = words.InEitherWay(at.Label), share.Question
		}
		places = append(places, at)
	}
	return places
}

// asks says whether an answer is of a kind.
func (t Teller) asks(at figure.Answer, kind guide.Kind) bool {
	q := t.question(at)
	return q != nil && q.Kind == kind
}

// place is where an answer is given. A question that this guide doesn't ask has
// no step.
func (t Teller) place(at figure.Answer) Place {
	p := Place{Question: at.Question, Column: at.Column, Month: at.Month}
	p.Label, p.typed = t.answerLabel(at)
	if q := t.facts.Guide().Question(at.Question); q != nil && q.Step != nil {
		p.Step = q.Step.ID
	}
	if at.Row >= 0 {
		p.Row = &at.Row
	}
	if at.Year >= 0 {
		p.Year = &at.Year
	}
	return p
}

// answerLabel is what the interview calls an answer, or a part of one, and
// whether that begins with what somebody typed.
func (t Teller) answerLabel(at figure.Answer) (label string, typed bool) {
	q := t.facts.Guide().Question(at.Question)
	if q == nil {
		return at.Question, false
	}
	label = q.Label
	if at.Row >= 0 {
		if column := q.Column(at.Column); column != nil {
			var row string
			row, typed = t.rowName(q, at.Row)
			label = words.AnswerCell(q, at.Row, row, column.Label)
		}
	}
	switch {
	case at.Year >= 0:
		return words.AnswerPart(label, words.YearPart(at.Year+1, t.start)), typed
	case at.Month != "":
		if m, err := calendar.ParseMonth(at.Month); err == nil {
			return words.AnswerPart(label, words.Month(m)), typed
		}
	}
	return label, typed
}

// rowName is what a row of a table is called: its first text, as it was typed,
// or its first choice.
func (t Teller) rowName(q *guide.Question, row int) (name string, typed bool) {
	rows := t.facts.Rows(q.ID)
	if row >= len(rows) {
		return "", false
	}
	for _, kind := range []guide.Kind{guide.KindText, guide.KindChoice} {
		for _, column := range q.Columns {
			if name := rows[row].Choice(column.ID); column.Kind == kind && strings.TrimSpace(name) != "" {
				return words.Answer(column, name), kind == guide.KindText
			}
		}
	}
	return "", false
}

// question is the question that an answer is to, or the column of its table.
func (t Teller) question(at figure.Answer) *guide.Question {
	q := t.facts.Guide().Question(at.Question)
	if q == nil || at.Column == "" {
		return q
	}
	return q.Column(at.Column)
}
