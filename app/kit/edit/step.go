package edit

import "unicode"

const (
	joiner         = '\u200D'
	firstRegional  = '\U0001F1E6'
	lastRegional   = '\U0001F1FF'
	firstSkinTone  = '\U0001F3FB'
	lastSkinTone   = '\U0001F3FF'
	emojiSelector  = '\uFE0F'
	keycapEnclosed = '\u20E3'
)

// clings says whether the character at i belongs to what stands before it:
// an accent of its own, a skin tone, a flag's second half, a joined emoji.
func clings(text []rune, i int) bool {
	if i <= 0 || i >= len(text) {
		return false
	}
	r, prev := text[i], text[i-1]
	switch {
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r), unicode.Is(unicode.Mc, r):
		return true
	case r == joiner, prev == joiner, r == emojiSelector, r == keycapEnclosed:
		return true
	case r >= firstSkinTone && r <= lastSkinTone:
		return true
	case prev == '\r' && r == '\n':
		return true
	case regional(r) && regional(prev):
		n := 0
		for j := i - 1; j >= 0 && regional(text[j]); j-- {
			n++
		}
		return n%2 == 1
	}
	return false
}

func regional(r rune) bool { return r >= firstRegional && r <= lastRegional }

// before is the position one visible character back.
func before(text []rune, at int) int {
	at = max(0, at-1)
	for at > 0 && clings(text, at) {
		at--
	}
	return at
}

// after is the position one visible character on.
func after(text []rune, at int) int {
	at = min(len(text), at+1)
	for clings(text, at) {
		at++
	}
	return at
}

// inWord says whether a character is part of a word.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.M, r) || r == joiner
}

func wordBefore(text []rune, at int) int {
	for at > 0 && !inWord(text[at-1]) {
		at--
	}
	for at > 0 && inWord(text[at-1]) {
		at--
	}
	return at
}

func wordAfter(text []rune, at int) int {
	for at < len(text) && !inWord(text[at]) {
		at++
	}
	for at < len(text) && inWord(text[at]) {
		at++
	}
	return at
}
