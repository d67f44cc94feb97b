package words

import (
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// Figure is a computed value with its unit, as tables and explanations write it:
// 17 184,00 €, 96,00 %, 19,2 %, 140 h, 31 décembre 2027, équilibré. The rule gives the
// noun of what is counted and the words of a closed list.
func Figure(v figure.Value, rule string) string { return writeFigure(v, rule, FullDay, Euro) }

// PaperFigure is Figure with the date in full: mercredi 2 mars 2027.
func PaperFigure(v figure.Value, rule string) string { return writeFigure(v, rule, LongDay, Euro) }

// BriefFigure is Figure for a panel: an amount of whole euros loses its cents,
// a percentage the zeros at its end.
func BriefFigure(v figure.Value, rule string) string {
	if d, ok := v.Any().(decimal.Decimal); ok && v.Kind() == figure.KindPercent {
		return Percent(d.Trim(0))
	}
	return writeFigure(v, rule, Day, RoundEuro)
}

func writeFigure(v figure.Value, rule string, day func(calendar.Day) string, euro func(money.Euro) string) string {
	w, _ := wordsOf(rule)
	if v.Kind() == figure.KindEuro {
		return euro(v.Euro())
	}
	switch raw := v.Any().(type) {
	case calendar.Day:
		return day(raw)
	case bool:
		if said, known := w.said[v.String()]; known {
			return said
		}
		return Fact(raw)
	case int64:
		return counted(raw, w)
	case decimal.Decimal:
		return writeNumber(v.Kind(), raw, w)
	case string:
		return w.said.of(raw)
	}
	return ""
}

// writeNumber gives a number the unit of its kind.
func writeNumber(kind figure.Kind, d decimal.Decimal, w figureWords) string {
	switch kind {
	case figure.KindPercent, figure.KindRate:
		return Percent(d)
	case figure.KindHours:
		return Decimal(d.Trim(0)) + text.NoBreak + "h"
	}
	if w.many == "" {
		return Decimal(d)
	}
	return Decimal(d) + text.NoBreak + Unit(d, w.many)
}

func counted(n int64, w figureWords) string {
	if w.many == "" {
		return Number(int(n))
	}
	return Count(int(n), w.one, w.many)
}

// YearOfTable is the head of a year's column: 2027, Année 1.
func YearOfTable(n int, start calendar.Day) string {
	year, _, _ := yearWords(n, start)
	return upper(year)
}

// WithoutUnit is a written value without its unit, for a column whose head says
// it.
func WithoutUnit(s string) string { return strings.TrimSuffix(s, text.NoBreak+EuroSign) }
