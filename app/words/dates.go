// Package words is the French of the program: how dates, amounts and phones
// are written, what everything is called, what an alert says, and the
// sentence for each thing that can't be done. Prose of the guides stays in
// their files; every other word that a person reads is here.
package words

import (
	"strconv"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

var (
	weekdays      = [...]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
	shortWeekdays = [...]string{"dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."}
	months        = [...]string{
		"janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre", "décembre",
	}
	shortMonths = [...]string{
		"janv.", "févr.", "mars", "avril", "mai", "juin",
		"juil.", "août", "sept.", "oct.", "nov.", "déc.",
	}
)

// Day is 24/11/2026; no day is the empty text, here and below.
func Day(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format("02/01/2006")
}

// LongDay is mardi 24 novembre 2026.
func LongDay(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	return Weekday(d) + " " + FullDay(d)
}

// FullDay is 24 novembre 2026, 1er janvier 2027.
func FullDay(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	return DayMonth(d) + " " + strconv.Itoa(d.Year())
}

// DayMonth is 24 novembre, 1er janvier.
func DayMonth(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	_, month, _ := d.Civil()
	return ordinal(d) + " " + months[month-1]
}

// ShortDay is ven. 4 déc.
func ShortDay(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	_, month, _ := d.Civil()
	return ShortWeekday(d) + " " + ordinal(d) + " " + shortMonths[month-1]
}

// DayMonthYear is 24 nov. 2026, 1er juil. 2027: what stands in a column.
func DayMonthYear(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	year, month, _ := d.Civil()
	return ordinal(d) + " " + shortMonths[month-1] + " " + strconv.Itoa(year)
}

// Weekday is mardi.
func Weekday(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	return weekdays[d.Weekday()]
}

// ShortWeekday is mar.
func ShortWeekday(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	return shortWeekdays[d.Weekday()]
}

// Month is novembre 2026.
func Month(m calendar.Month) string {
	if m.IsZero() {
		return ""
	}
	year, month := m.Civil()
	return months[month-1] + " " + strconv.Itoa(year)
}

// ShortMonth is nov., for the foot of a chart.
func ShortMonth(m calendar.Month) string {
	if m.IsZero() {
		return ""
	}
	_, month := m.Civil()
	return shortMonths[month-1]
}

// Clock is 14 h 32.
func Clock(t time.Time) string {
	return strconv.Itoa(t.Hour()) + text.NoBreak + "h" + text.NoBreak + t.Format("04")
}

// Moment is mardi 24 novembre à 9 h 12.
func Moment(t time.Time) string {
	d := calendar.Of(t)
	return Weekday(d) + " " + DayMonth(d) + " à " + Clock(t)
}

// Together keeps the words of a date, or of a price, on one line.
func Together(said string) string { return strings.ReplaceAll(said, " ", text.NoBreak) }

// ordinal is the number of a day in its month, 1er for the first.
func ordinal(d calendar.Day) string {
	_, _, day := d.Civil()
	if day == 1 {
		return "1er"
	}
	return strconv.Itoa(day)
}

// In says how far a day is from today: aujourd’hui, demain, dans 38 jours,
// hier, il y a 4 jours.
func In(d, today calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	switch n := today.DaysUntil(d); {
	case n == 0:
		return "aujourd’hui"
	case n == 1:
		return "demain"
	case n == -1:
		return "hier"
	case n > 0:
		return "dans " + Count(n, "jour", "jours")
	default:
		return "il y a " + Count(-n, "jour", "jours")
	}
}

// Ago is In for a day that is past: il y a 4 jours.
func Ago(d, today calendar.Day) string { return In(d, today) }

// Late is en retard de 4 jours; empty when the day isn't past.
func Late(d, today calendar.Day) string {
	if n := d.DaysUntil(today); !d.IsZero() && n > 0 {
		return "en retard de " + Count(n, "jour", "jours")
	}
	return ""
}
