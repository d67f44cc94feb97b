package words

import (
	"fmt"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// Answer is one value as an answer to a question, in the words that paper
// prints: « 1 400,00 € », « 3 jours », « Micro-entreprise », « 1er janvier
// 2027 ». Tables and lists by year or month have several, and aren't one.
func Answer(q *guide.Question, v guide.Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return answerText(q, v)
	case bool:
		return Fact(v)
	case int64:
		return withUnit(Number(int(v)), Unit(decimal.MustNew(v, 0), q.Unit), q)
	case decimal.Decimal:
		return answerNumber(q, v)
	case calendar.Day:
		return FullDay(v)
	case data.Commune:
		return Commune(v)
	case []string:
		labels := make([]string, len(v))
		for i, id := range v {
			labels[i] = q.OptionLabel(id)
			if i > 0 && isWeekdays(q) {
				labels[i] = Lower(labels[i])
			}
		}
		return strings.Join(labels, ", ")
	}
	return fmt.Sprint(v)
}

// times are the ways in which a label says the time that a unit counts.
var times = map[string][]string{
	" par mois": {"par mois", "chaque mois", "mensuel"},
	" par an":   {"par an", "pour l’année", "cette année-là"},
}

// AnswerBeside is an answer as it stands beside the label of its question: the
// time that the label says isn't said again.
func AnswerBeside(q *guide.Question, v guide.Value) string {
	said := Answer(q, v)
	for time, ways := range times {
		says := func(way string) bool { return strings.Contains(q.Label, way) }
		if short, counts := strings.CutSuffix(said, time); counts && slices.ContainsFunc(ways, says) {
			return short
		}
	}
	return said
}

func answerText(q *guide.Question, s string) string {
	switch q.Kind {
	case guide.KindChoice:
		return q.OptionLabel(s)
	case guide.KindPhone:
		return Phone(s)
	case guide.KindSIRET:
		return SIRET(s)
	case guide.KindTelecentre:
		return Telecentre(s)
	}
	return strings.TrimSpace(s)
}

func answerNumber(q *guide.Question, d decimal.Decimal) string {
	switch q.Kind {
	case guide.KindMoney:
		amount, err := money.Of(d)
		if err != nil {
			return Decimal(d) + text.NoBreak + UnitOf(q)
		}
		return Amount(amount) + text.NoBreak + UnitOf(q)
	case guide.KindPercent:
		return Percent(d)
	}
	return withUnit(Decimal(d), Unit(d, q.Unit), q)
}

// withUnit puts a unit after a number. A year isn't a quantity: its thousands
// aren't parted.
func withUnit(number, unit string, q *guide.Question) string {
	if unit == "" {
		if IsYear(q) {
			return strings.ReplaceAll(number, text.ThinNoBreak, "")
		}
		return number
	}
	return number + text.NoBreak + unit
}

// isWeekdays: days of the week have no capital within a list.
func isWeekdays(q *guide.Question) bool { return q.ID == "weekdays" }

// IsYear says whether a question's number is a year.
func IsYear(q *guide.Question) bool { return strings.HasSuffix(q.ID, "year") }

// Commune is a place and its postcode: Murat (15300).
func Commune(c data.Commune) string {
	if c.Postcode == "" {
		return c.Name
	}
	return c.Name + " (" + c.Postcode + ")"
}
