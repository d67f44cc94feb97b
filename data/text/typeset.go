package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The spaces of French typography.
const (
	NoBreak     = "\u00a0" // before : » € % and units, after «
	ThinNoBreak = "\u202f" // before ; ! ?, and between thousands
)

// Typeset puts the no-break spaces of French typography in the place of the
// plain ones of s: around signs, between a number and its unit or its month,
// between thousands, after n° and M. It adds no space and takes none away.
func Typeset(s string) string {
	tokens := strings.Split(s, " ")
	var out strings.Builder
	out.Grow(len(s) + len(tokens))
	for i, token := range tokens {
		if i > 0 {
			out.WriteString(space(tokens[i-1], token))
		}
		out.WriteString(token)
	}
	return out.String()
}

// space is the space that parts two neighbours.
func space(before, after string) string {
	switch first, _ := utf8.DecodeRuneInString(after); first {
	case ':', '»', '€', '%':
		return NoBreak
	case ';', '!', '?':
		return ThinNoBreak
	}
	if strings.HasSuffix(before, "«") {
		return NoBreak
	}
	if before == "" || after == "" || strings.HasPrefix(after, NoBreak) || strings.HasPrefix(after, ThinNoBreak) {
		return " " // one of several spaces, of which the last belongs to a sign
	}
	number, decimals := numberAtEnd(before)
	switch {
	case titles[opened(before)]:
		return NoBreak
	case number != "" && len(number) <= 3 && !decimals && isThousand(after):
		return ThinNoBreak
	case number != "" && (units[wordAtStart(after)] || months[wordAtStart(after)]):
		return NoBreak
	case strings.HasSuffix(before, "1er") && months[wordAtStart(after)]:
		return NoBreak
	case before == "h" && isDigit(after[0]):
		return NoBreak
	}
	return " "
}

// titles are what never stands at the end of a line.
var titles = map[string]bool{"M.": true, "MM.": true, "Mme": true, "Mmes": true, "n°": true, "N°": true}

var units = map[string]bool{
	"h": true, "min": true, "s": true, "m": true, "km": true, "km/h": true, "m²": true, "km²": true,
	"g": true, "kg": true, "t": true, "Mo": true, "Go": true, "Mbit/s": true, "Gbit/s": true,
	"kW": true, "kWh": true, "ans": true, "an": true, "mois": true, "jour": true, "jours": true,
	"semaine": true, "semaines": true, "heure": true, "heures": true, "minute": true,
	"minutes": true, "euro": true, "euros": true, "centimes": true, "année": true, "années": true,
}

var months = map[string]bool{
	"janvier": true, "février": true, "mars": true, "avril": true, "mai": true, "juin": true,
	"juillet": true, "août": true, "septembre": true, "octobre": true, "novembre": true, "décembre": true,
}

// opened is a word without the brackets and quotes that stand before it.
func opened(word string) string { return strings.TrimLeft(word, "(«\u00a0“\n") }

// numberAtEnd is the digits at the end of a word, and whether they are the
// decimals of a number; "" where they belong to a name.
func numberAtEnd(word string) (digits string, decimals bool) {
	i := len(word)
	for i > 0 && isDigit(word[i-1]) {
		i--
	}
	before, _ := utf8.DecodeLastRuneInString(word[:i])
	if i > 0 && unicode.IsLetter(before) {
		return "", false
	}
	return word[i:], before == ',' || before == '.'
}

// isThousand says whether a word begins with three digits and no more.
func isThousand(word string) bool {
	for i := range 3 {
		if len(word) <= i || !isDigit(word[i]) {
			return false
		}
	}
	return len(word) == 3 || !isDigit(word[3])
}

// wordAtStart is a word without the signs that close a sentence.
func wordAtStart(word string) string {
	end := strings.IndexFunc(word, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '²' && r != '/'
	})
	if end < 0 {
		return word
	}
	return word[:end]
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
