// Package text knows what a text is: its normal form, how it is folded for
// search and sorted for lists, how long it may be, which French spaces belong
// in it, and what may pass onto paper.
package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is s for comparison: lower case, without accents, ligatures written
// out, every other sign a space, words joined by single spaces. An apostrophe
// or a hyphen parts two words. Letters of other scripts stay.
func Fold(s string) string {
	if folded, done := foldASCII(s); done {
		return folded
	}
	return strings.Join(Words(s), " ")
}

// Words are the folded words of s, parted at spaces, apostrophes, hyphens and
// every other sign.
func Words(s string) []string {
	var words []string
	for _, compound := range compounds(s) {
		words = append(words, compound...)
	}
	return words
}

// foldASCII folds the plainest texts, letters, digits and single spaces,
// without taking them apart.
func foldASCII(s string) (string, bool) {
	space := true
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
			space = false
		case c == ' ' && !space:
			space = true
		default:
			return "", false
		}
	}
	if space && s != "" {
		return "", false
	}
	return strings.ToLower(s), true
}

// compounds are the words of s with those that apostrophes or hyphens join
// kept together: "L'Hélias-Bœuf vient" → [[l helias boeuf] [vient]].
func compounds(s string) [][]string {
	var (
		all   [][]string
		parts []string
		word  strings.Builder
	)
	endPart := func() {
		if word.Len() > 0 {
			parts = append(parts, word.String())
			word.Reset()
		}
	}
	endCompound := func() {
		endPart()
		if len(parts) > 0 {
			all = append(all, parts)
			parts = nil
		}
	}
	for _, r := range decomposed(s) {
		switch {
		case isJoiner(r):
			endPart()
		case ignorable(r):
		case unicode.IsLetter(r), unicode.IsNumber(r):
			writeFolded(&word, r)
		default:
			endCompound()
		}
	}
	endCompound()
	return all
}

// decomposed is s with its accents and compatibility forms taken apart.
// Joiners that would be lost by that are made plain first.
func decomposed(s string) string {
	return norm.NFKD.String(strings.Map(func(r rune) rune {
		if isJoiner(r) {
			return '-'
		}
		return r
	}, s))
}

func isJoiner(r rune) bool {
	switch r {
	case '\'', '’', '‘', '‛', 'ʼ', 'ʹ', '′', '`', '´', '＇', 'ꞌ', 'Ꞌ', '՚':
		return true
	case '-', '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－', '֊', '⁃':
		return true
	}
	return false
}

// ignorable runes neither part words nor belong to them: accents taken off
// their letter, soft hyphens, marks of direction.
func ignorable(r rune) bool {
	return unicode.In(r, unicode.M, unicode.Cf)
}

// foldings are letters that no decomposition takes apart.
var foldings = map[rune]string{
	'œ': "oe", 'æ': "ae", 'ß': "ss", 'ẞ': "ss", 'ø': "o", 'ł': "l", 'đ': "d",
	'ð': "d", 'þ': "th", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "n", 'ĸ': "k",
	'ς': "σ",
}

func writeFolded(to *strings.Builder, r rune) {
	if r < unicode.MaxASCII {
		to.WriteRune(unicode.ToLower(r))
		return
	}
	r = unicode.ToLower(r)
	if folded, known := foldings[r]; known {
		to.WriteString(folded)
		return
	}
	to.WriteRune(r)
}
