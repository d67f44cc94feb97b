package text

import (
	"errors"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// MaxLength is the longest text kept, in characters.
const MaxLength = 200_000

// What Valid says.
var (
	// ErrInvalid is for bytes that are no text: not UTF-8, or half a character.
	ErrInvalid = errors.New("not a valid text")
	// ErrTooLong is for a text of more than MaxLength characters.
	ErrTooLong = errors.New("text too long")
)

// Valid says why s can't be kept as a text, nil when it can.
func Valid(s string) error {
	switch {
	case !utf8.ValidString(s):
		return ErrInvalid
	case Length(s) > MaxLength:
		return ErrTooLong
	}
	return nil
}

// Length is the number of characters of s.
func Length(s string) int { return utf8.RuneCountInString(s) }

// Normal is s in its composed form with \n at the end of lines; the same
// text typed on two machines becomes the same bytes. It loses nothing.
func Normal(s string) string {
	if strings.ContainsRune(s, '\r') {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	composed := norm.NFC.String(s)
	if strings.Count(composed, graphemeJoiner) > strings.Count(s, graphemeJoiner) {
		return s
	}
	return composed
}

// graphemeJoiner is what the library adds after thirty accents on one letter.
// No name needs them, and a text with them is kept as it is.
const graphemeJoiner = "\u034f"

// sorted is how much of a text its sort key looks at, in characters.
const sorted = 100

// collators aren't safe for two goroutines at once.
var collators = sync.Pool{New: func() any { return collate.New(language.French) }}

// SortKey orders names as a French list does, byte by byte.
func SortKey(s string) []byte {
	runes := []rune(strings.ReplaceAll(norm.NFC.String(s), "’", "'"))
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	var buffer collate.Buffer
	return append([]byte(nil), c.KeyFromString(&buffer, string(runes[:min(sorted, len(runes))]))...)
}
