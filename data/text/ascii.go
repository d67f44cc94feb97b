package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// ASCII is s in the plainest letters: accents taken off, ligatures written
// out, apostrophes, hyphens and spaces the plain ones. What has no such form
// is left out.
func ASCII(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(strings.Map(plainJoiner, s)) {
		switch {
		case r < unicode.MaxASCII && r >= ' ':
			b.WriteRune(r)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			plain := foldings[unicode.ToLower(r)]
			if unicode.IsUpper(r) {
				plain = strings.ToUpper(plain)
			}
			if isASCII(plain) {
				b.WriteString(plain)
			}
		}
	}
	return b.String()
}

// plainJoiner is an apostrophe or a hyphen as a keyboard has it.
func plainJoiner(r rune) rune {
	switch {
	case r < unicode.MaxASCII || !isJoiner(r):
		return r
	case unicode.Is(unicode.Pd, r) || r == '−' || r == '⁃':
		return '-'
	}
	return '\''
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}
