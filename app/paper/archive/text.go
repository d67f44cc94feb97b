package archive

import (
	"strings"
	"unicode/utf16"
)

// Text is a text string of PDF: plain letters as they are, others in UTF-16.
func Text(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] >= ' ' && s[i] <= '~'
	}
	if plain {
		return literal([]byte(s))
	}
	encoded := []byte{0xfe, 0xff}
	for _, unit := range utf16.Encode([]rune(s)) {
		encoded = append(encoded, byte(unit>>8), byte(unit))
	}
	return literal(encoded)
}

// literal is a string between parentheses. What would end it, begin another or
// be read as the end of a line is written after a backslash.
func literal(raw []byte) string {
	var out strings.Builder
	out.WriteByte('(')
	for _, c := range raw {
		switch c {
		case '(', ')', '\\':
			out.WriteByte('\\')
			out.WriteByte(c)
		case '\r':
			out.WriteString(`\r`)
		case '\n':
			out.WriteString(`\n`)
		default:
			out.WriteByte(c)
		}
	}
	out.WriteByte(')')
	return out.String()
}
