package calendar

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/buron-cantal/buron/data/text"
)

// ErrWeekday is for a day that exists but isn't on the weekday that was typed
// with it; it is an ErrNotADay too.
var ErrWeekday = fmt.Errorf("%w: another weekday", ErrNotADay)

// The years that Read accepts: beyond them a slip of the fingers is likelier
// than a date. ParseISO, which machines use, knows no such limit.
const (
	firstYear = 1900
	lastYear  = 2099
)

// shortYears is how far after today's year a year of two digits may lie: in
// 2026, 27 is 2027 and 92 is 1992.
const shortYears = 10

// longestDate is more than anyone types for a date, in bytes.
const longestDate = 100

// Read reads what a person may type for a day:
//
//	3/4/27  3.4.2027  3-4-27  03042027  030427  2027-04-03
//	3 avril  1er avril 2027  sam. 3 avr. 27  samedi
//	auj  aujourd’hui  demain  après-demain  hier  +15  -3  +2 sem  +1 mois
//
// A day without a year is the next such day from today on, today included;
// a weekday alone is the next one after today. Months may be shortened to
// what tells them apart. Anything else is ErrNotADay, the empty text too.
func Read(typed string, today Day) (Day, error) {
	if len(typed) > longestDate || !datelike(typed) {
		return 0, ErrNotADay
	}
	day, err := read(typed, today)
	if err != nil {
		return 0, err
	}
	if !likely(day.Year()) {
		return 0, ErrNotADay
	}
	return day, nil
}

func likely(year int) bool { return firstYear <= year && year <= lastYear }

func read(typed string, today Day) (Day, error) {
	if sign, rest := takeSign(typed); sign != 0 {
		return readOffset(sign, rest, today)
	}
	words := text.Words(typed)
	if away, known := spoken[strings.Join(words, "")]; known {
		return today.AddDays(away), nil
	}
	words, weekday := takeWeekday(words)
	switch {
	case len(words) == 0 && weekday >= 0:
		return nextWeekday(today, weekday), nil
	case len(words) == 0:
		return 0, ErrNotADay
	}
	day, err := readCivil(words, today)
	if err == nil && weekday >= 0 && day.Weekday() != weekday {
		return 0, ErrWeekday
	}
	return day, err
}

// datelike says whether every sign of a text may belong to a date; a comma
// may stand after a word, never within a number.
func datelike(typed string) bool {
	var last rune
	for _, r := range typed {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsSpace(r), unicode.Is(unicode.Mn, r):
		case strings.ContainsRune("/.-‐‑–−'’+\\", r):
		case r == ',' && !unicode.IsDigit(last):
		default:
			return false
		}
		last = r
	}
	return true
}

// spoken are the days that are said from today, folded and without spaces.
var spoken = map[string]int{
	"avanthier": -2, "hier": -1, "auj": 0, "aujourdhui": 0, "demain": 1, "apresdemain": 2,
}

// takeSign is 1 and what follows for « +15 », -1 for « -3 », 0 without a sign.
func takeSign(typed string) (sign int, rest string) {
	typed = strings.TrimSpace(typed)
	if rest, plus := strings.CutPrefix(typed, "+"); plus {
		return 1, rest
	}
	for _, minus := range []string{"-", "−"} {
		if rest, found := strings.CutPrefix(typed, minus); found {
			return -1, rest
		}
	}
	return 0, typed
}

// readOffset reads what stands after a sign: 15, 15 j, 2 semaines, 1 mois, 1 an.
func readOffset(sign int, rest string, today Day) (Day, error) {
	if again, _ := takeSign(rest); again != 0 {
		return 0, ErrNotADay
	}
	joined := strings.Join(text.Words(rest), "")
	digits := strings.TrimRightFunc(joined, func(r rune) bool { return !unicode.IsDigit(r) })
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 5 {
		return 0, ErrNotADay
	}
	n *= sign
	switch strings.TrimPrefix(joined, digits) {
	case "", "j", "jour", "jours":
		return today.AddDays(n), nil
	case "s", "sem", "semaine", "semaines":
		return today.AddDays(7 * n), nil
	case "m", "mois":
		return today.AddMonths(n), nil
	case "a", "an", "ans":
		return today.AddMonths(12 * n), nil
	}
	return 0, ErrNotADay
}

var weekdays = []string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}

// takeWeekday takes off the weekday, in full or as its first three letters,
// and the little words before a date; without a weekday it is -1.
func takeWeekday(words []string) (rest []string, weekday time.Weekday) {
	for len(words) > 0 && slices.Contains([]string{"le", "ce", "au", "du"}, words[0]) {
		words = words[1:]
	}
	if len(words) == 0 {
		return nil, -1
	}
	for i, name := range weekdays {
		if words[0] == name || words[0] == name[:3] && (len(words) > 1 || name[:3] != "mar") {
			rest = words[1:]
			if len(rest) == 1 && rest[0] == "prochain" {
				rest = nil
			}
			return rest, time.Weekday(i)
		}
	}
	return words, -1
}

func nextWeekday(today Day, weekday time.Weekday) Day {
	away := (int(weekday) - int(today.Weekday()) + 7) % 7
	if away == 0 {
		away = 7
	}
	return today.AddDays(away)
}

// readCivil reads day and month, with or without the year.
func readCivil(words []string, today Day) (Day, error) {
	words = splitWords(words)
	switch len(words) {
	case 1:
		return readDigits(words[0], today)
	case 2:
		return readNext(words[0], words[1], today)
	case 3:
		if len(words[0]) == 4 {
			slices.Reverse(words)
		}
		year, err := readYear(words[2], today)
		if err != nil {
			return 0, err
		}
		return readDayMonth(words[0], words[1], year)
	}
	return 0, ErrNotADay
}

// splitWords parts digits from the letters that touch them: 3avril27 → 3 avril
// 27. The er of 1er goes.
func splitWords(words []string) []string {
	var parts []string
	for _, word := range words {
		start := 0
		for i := 1; i <= len(word); i++ {
			if i == len(word) || isDigit(word[i]) != isDigit(word[i-1]) {
				parts = append(parts, word[start:i])
				start = i
			}
		}
	}
	return slices.DeleteFunc(parts, func(part string) bool { return part == "er" })
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// readDigits reads a date in one piece: 03042027, 030427, 20270403.
func readDigits(digits string, today Day) (Day, error) {
	switch len(digits) {
	case 6, 8:
		year, err := readYear(digits[4:], today)
		if err == nil {
			if day, err := readDayMonth(digits[:2], digits[2:4], year); err == nil {
				return day, nil
			}
		}
		if len(digits) == 8 {
			if year, err = readYear(digits[:4], today); err == nil {
				return readDayMonth(digits[6:], digits[4:6], year)
			}
		}
	}
	return 0, ErrNotADay
}

// longestLeap is the most years between two 29ths of February.
const longestLeap = 8

// readNext is the first such day from today on.
func readNext(dayWord, monthWord string, today Day) (Day, error) {
	for year := today.Year(); year <= today.Year()+longestLeap; year++ {
		if day, err := readDayMonth(dayWord, monthWord, year); err == nil && day >= today {
			return day, nil
		}
	}
	return 0, ErrNotADay
}

// readYear reads a year of four digits that is likely, or of two.
func readYear(word string, today Day) (int, error) {
	year, err := strconv.Atoi(word)
	switch {
	case err != nil || !isDigit(word[0]):
		return 0, ErrNotADay
	case len(word) == 4 && likely(year):
		return year, nil
	case len(word) == 2:
		year += today.Year() / 100 * 100
		for year > today.Year()+shortYears {
			year -= 100
		}
		for year <= today.Year()+shortYears-100 {
			year += 100
		}
		return year, nil
	}
	return 0, ErrNotADay
}

// readDayMonth reads a day and a month that exist in that year.
func readDayMonth(dayWord, monthWord string, year int) (Day, error) {
	day, err := strconv.Atoi(dayWord)
	if err != nil || len(dayWord) > 2 || !isDigit(dayWord[0]) {
		return 0, ErrNotADay
	}
	month, err := readMonthName(monthWord)
	if err != nil {
		return 0, err
	}
	date := Date(year, month, day)
	if _, reached, _ := date.Civil(); reached != month {
		return 0, ErrNotADay
	}
	return date, nil
}

var months = []string{
	"janvier", "fevrier", "mars", "avril", "mai", "juin",
	"juillet", "aout", "septembre", "octobre", "novembre", "decembre",
}

// shortestMonth is the fewest letters that stand for a month.
const shortestMonth = 3

// readMonthName reads 4, 04, avril, avr; « jui » could be two months and is
// neither.
func readMonthName(word string) (time.Month, error) {
	if isDigit(word[0]) {
		n, err := strconv.Atoi(word)
		if err != nil || len(word) > 2 || n < 1 || n > 12 {
			return 0, ErrNotADay
		}
		return time.Month(n), nil
	}
	found := time.Month(0)
	for i, name := range months {
		if len(word) < shortestMonth || !strings.HasPrefix(name, word) {
			continue
		}
		if found != 0 {
			return 0, ErrNotADay
		}
		found = time.Month(i + 1)
	}
	if found == 0 {
		return 0, ErrNotADay
	}
	return found, nil
}

// ReadMonth reads what a person may type for a month: 4/27, 04/2027, 042027,
// 2027-04, avril 2027, avril. A month without a year is the next one from
// today's on.
func ReadMonth(typed string, today Day) (Month, error) {
	if len(typed) > longestDate || !datelike(typed) {
		return 0, ErrNotADay
	}
	if sign, _ := takeSign(typed); sign != 0 {
		return 0, ErrNotADay
	}
	month, err := readMonth(splitWords(text.Words(typed)), today)
	if err != nil {
		return 0, err
	}
	if year, _ := month.Civil(); !likely(year) {
		return 0, ErrNotADay
	}
	return month, nil
}

func readMonth(words []string, today Day) (Month, error) {
	if len(words) == 1 && isDigit(words[0][0]) && (len(words[0]) == 6 || len(words[0]) == 4) {
		words = []string{words[0][:2], words[0][2:]}
	}
	switch len(words) {
	case 1:
		name, err := readMonthName(words[0])
		if err != nil || isDigit(words[0][0]) {
			return 0, ErrNotADay
		}
		month := NewMonth(today.Year(), name)
		if month < MonthOf(today) {
			month = month.Add(12)
		}
		return month, nil
	case 2:
		if len(words[0]) == 4 && isDigit(words[0][0]) {
			slices.Reverse(words)
		}
		name, err := readMonthName(words[0])
		if err != nil {
			return 0, err
		}
		year, err := readYear(words[1], today)
		return NewMonth(year, name), err
	}
	return 0, ErrNotADay
}
