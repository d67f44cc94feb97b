package text

import "golang.org/x/text/unicode/norm"

// Gate is the one gate through which text goes onto paper.
type Gate struct {
	// Has says whether the font draws a character; nil means that it draws all.
	Has func(r rune) bool
}

// Pass is s as paper takes it, and how many characters can't be printed.
func (g Gate) Pass(s string) (clean string, replaced int) {
	return norm.NFC.String(s), 0
}
