package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// properNames begin some labels, and keep their capital everywhere.
var properNames = []string{"Acre", "Agefiph", "Arce", "France Travail", "Transitions Pro", "Urssaf"}

// Lower is a label within a sentence: without its capital, unless it begins
// with an abbreviation, TVA, or a proper name. What somebody typed is no label:
// it is quoted as they wrote it.
func Lower(label string) string {
	_, size := utf8.DecodeRuneInString(label)
	second, _ := utf8.DecodeRuneInString(label[size:])
	if unicode.IsUpper(second) || slices.ContainsFunc(properNames, func(name string) bool { return begins(label, name) }) {
		return label
	}
	return strings.ToLower(label[:size]) + label[size:]
}

// begins says whether a label begins with a name, and not with a longer word.
func begins(label, name string) bool {
	rest, is := strings.CutPrefix(label, name)
	next, _ := utf8.DecodeRuneInString(rest)
	return is && !unicode.IsLetter(next)
}
