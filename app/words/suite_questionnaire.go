package words

import (
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/text"
)

// Questionnaire are the words of the questionnaire that is filled in by hand.
var Questionnaire = struct {
	Intro, FilledOn, By, Several, Yes, No, Month, End string
}{
	Intro:    Typography("Répondez à ce que vous savez, dans l’ordre que vous voulez, et laissez vide le reste : nous le verrons ensemble. Aucune réponse n’est obligatoire."),
	FilledOn: "Rempli le", By: "par", Several: "plusieurs réponses possibles", Yes: "oui", No: "non",
	Month: "Mois",
	End:   "Merci. Apportez ces pages à notre prochain rendez-vous.",
}

// OnlyIf says when some questions are asked: « Questions 12 à 14 : seulement si
// vous avez coché « CDD » à la question 9. » number is that of a question on
// paper, 0 for one that isn't there.
func OnlyIf(first, last int, c guide.Clause, number func(*guide.Question) int) string {
	which := "Question " + strconv.Itoa(first)
	switch {
	case last == first+1:
		which = "Questions " + strconv.Itoa(first) + " et " + strconv.Itoa(last)
	case last > first:
		which = "Questions " + strconv.Itoa(first) + " à " + strconv.Itoa(last)
	}
	s := speaker{number}
	said, fits := s.say(c)
	if !fits {
		return Typography(which + " : selon vos autres réponses.")
	}
	return Typography(which + " : seulement si " + said + ".")
}

// speaker says conditions; number is that of a question on paper.
type speaker struct{ number func(*guide.Question) int }

// say is a condition after « si »; false when it reads what isn't on paper.
func (s speaker) say(c guide.Clause) (string, bool) {
	switch c.Kind {
	case guide.Every:
		return s.join(c.Of, " et si ")
	case guide.Some:
		if said, done := s.alike(c.Of); done {
			return said, true
		}
		return s.join(c.Of, ", ou si ")
	case guide.Answered:
		if c.Not {
			return s.at(c, "vous n’avez pas répondu à")
		}
		return s.at(c, "vous avez répondu à")
	case guide.Chosen:
		return s.at(c, ticked(c)+" à")
	case guide.InARow:
		labels := optionLabels(c.Column, c.Options)
		for i := range labels {
			labels[i] = Lower(labels[i])
		}
		return s.at(c, "vous notez « "+strings.Join(labels, " » ou « ")+" » à")
	}
	return "", false
}

// at names the question that a clause reads.
func (s speaker) at(c guide.Clause, before string) (string, bool) {
	n := s.number(c.Question)
	return before + " la question" + text.NoBreak + strconv.Itoa(n), n > 0
}

func (s speaker) join(of []guide.Clause, between string) (string, bool) {
	parts := make([]string, len(of))
	for i, c := range of {
		said, fits := s.say(c)
		if !fits {
			return "", false
		}
		parts[i] = said
	}
	return strings.Join(parts, between), true
}

// alike says at once what several questions have in common: an answer, or the
// same box ticked.
func (s speaker) alike(of []guide.Clause) (string, bool) {
	first := of[0]
	var numbers []string
	for _, c := range of {
		n := s.number(c.Question)
		if c.Kind != first.Kind || c.Not || n == 0 || c.Kind != guide.Answered && c.Kind != guide.Chosen ||
			ticked(c) != ticked(first) {
			return "", false
		}
		numbers = append(numbers, strconv.Itoa(n))
	}
	where := "la question" + text.NoBreak + strings.Join(numbers, " ou à la question"+text.NoBreak)
	if last := len(numbers) - 1; last > 1 {
		where = "l’une des questions " + strings.Join(numbers[:last], ", ") + " ou" + text.NoBreak + numbers[last]
	}
	if first.Kind == guide.Answered {
		return "vous avez répondu à " + where, true
	}
	return ticked(first) + " à " + where, true
}

// ticked says which boxes were ticked, or what was answered by yes or no.
func ticked(c guide.Clause) string {
	labels := optionLabels(c.Question, c.Options)
	switch {
	case c.Kind != guide.Chosen:
		return ""
	case len(labels) == 0:
		answer := Questionnaire.No
		if c.Yes {
			answer = Questionnaire.Yes
		}
		if c.Not {
			return "vous n’avez pas répondu " + answer
		}
		return "vous avez répondu " + answer
	case c.Not && len(labels) == 1:
		return "vous n’avez pas coché « " + labels[0] + " »"
	case c.Not:
		return "vous n’avez coché ni « " + strings.Join(labels, " » ni « ") + " »"
	case len(labels) == 1:
		return "vous avez coché « " + labels[0] + " »"
	}
	last := len(labels) - 1
	return "vous avez coché « " + strings.Join(labels[:last], " », « ") + " » ou « " + labels[last] + " »"
}

// optionLabels are the first words of options: what comes after a colon or a
// comma explains them.
func optionLabels(q *guide.Question, ids []string) []string {
	labels := make([]string, len(ids))
	for i, id := range ids {
		label := q.OptionLabel(id)
		if end := strings.IndexAny(label, ",:("); end > 0 {
			label = strings.TrimSpace(label[:end])
		}
		labels[i] = label
	}
	return labels
}
