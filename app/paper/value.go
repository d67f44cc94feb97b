package paper

import (
	"fmt"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/money"
)

// printed is one value as it stands on paper; tables and lists by year or month
// are laid out elsewhere.
func printed(q *guide.Question, v guide.Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return printedText(q, v)
	case bool:
		return yesNo(v)
	case int64:
		return withUnit(words.Number(int(v)), words.Unit(decimal.MustNew(v, 0), q.Unit), q)
	case decimal.Decimal:
		return printedNumber(q, v)
	case calendar.Day:
		return words.FullDay(v)
	case data.Commune:
		return printedCommune(v)
	case []string:
		labels := make([]string, len(v))
		for i, id := range v {
			labels[i] = option(q, id)
			if i > 0 && isWeekdays(q) {
				labels[i] = strings.ToLower(labels[i])
			}
		}
		return strings.Join(labels, ", ")
	}
	return fmt.Sprint(v)
}

func printedText(q *guide.Question, s string) string {
	switch q.Kind {
	case guide.KindChoice:
		return option(q, s)
	case guide.KindPhone:
		return words.Phone(s)
	case guide.KindSIRET:
		return words.SIRET(s)
	case guide.KindTelecentre:
		return words.Telecentre(s)
	}
	return strings.TrimSpace(s)
}

func yesNo(b bool) string {
	if b {
		return words.Paper.Yes
	}
	return words.Paper.No
}

func option(q *guide.Question, id string) string {
	for _, o := range q.Options {
		if o.ID == id {
			return o.Label
		}
	}
	return id
}

func printedNumber(q *guide.Question, d decimal.Decimal) string {
	switch q.Kind {
	case guide.KindMoney:
		return words.Euro(euro(d))
	case guide.KindPercent:
		return words.Percent(d)
	}
	return withUnit(words.Decimal(d), words.Unit(d, q.Unit), q)
}

// euro is an amount of two decimals at most in cents.
func euro(d decimal.Decimal) money.Euro {
	amount, err := money.Parse(d.Rescale(2).String())
	if err != nil {
		return 0
	}
	return amount
}

// withUnit puts a unit after a number. A year isn't a quantity: its thousands
// aren't parted.
func withUnit(number, unit string, q *guide.Question) string {
	if unit == "" {
		if isYear(q) {
			return strings.ReplaceAll(number, "\u202f", "")
		}
		return number
	}
	return number + "\u00a0" + unit
}

// isWeekdays: days of the week have no capital within a list.
func isWeekdays(q *guide.Question) bool { return q.ID == "weekdays" }

func isYear(q *guide.Question) bool { return strings.HasSuffix(q.ID, "year") }

func printedCommune(c data.Commune) string {
	if c.Postcode == "" {
		return c.Name
	}
	return c.Name + " (" + c.Postcode + ")"
}

// printedResult is a computed value as it stands on paper.
func printedResult(v figure.Value) string {
	switch raw := v.Any().(type) {
	case calendar.Day:
		return words.LongDay(raw)
	case bool:
		return yesNo(raw)
	case int64:
		return words.Number(int(raw))
	case decimal.Decimal:
		if v.Kind() == figure.KindEuro {
			return words.Euro(euro(raw))
		}
		return words.Decimal(raw)
	}
	return v.String()
}
