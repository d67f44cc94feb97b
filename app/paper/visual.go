package paper

import "golang.org/x/text/unicode/bidi"

// firstRightToLeft is the first character of the scripts written from right to
// left; texts below it need no second look.
const firstRightToLeft = 0x0590

// visual puts the characters of a line in the order in which they stand on
// paper, from left to right: stretches of Hebrew or Arabic are turned round,
// with the spaces and punctuation inside them, and numbers keep their own
// order. Layouts keep the order of reading; only painters call this.
func visual(s string) string {
	if !rightToLeft(s) {
		return s
	}
	text := []rune(s)
	for i := 0; i < len(text); {
		if class(text[i]) != bidi.R {
			i++
			continue
		}
		end := stretch(text, i)
		turn(text[i:end])
		keepNumbers(text[i:end])
		i = end
	}
	return string(text)
}

func rightToLeft(s string) bool {
	for _, r := range s {
		if r >= firstRightToLeft && class(r) == bidi.R {
			return true
		}
	}
	return false
}

// class is R for letters written from right to left, EN for digits, L for
// other letters, ON for what takes the direction of its neighbours.
func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	switch c := p.Class(); c {
	case bidi.R, bidi.AL:
		return bidi.R
	case bidi.EN, bidi.AN:
		return bidi.EN
	case bidi.L:
		return bidi.L
	default:
		return bidi.ON
	}
}

// stretch is the end of the text that reads from right to left at start: up to
// the last such letter, or number after one, before a letter of the other
// direction.
func stretch(text []rune, start int) int {
	end := start + 1
	for i := start; i < len(text); i++ {
		switch class(text[i]) {
		case bidi.R, bidi.EN:
			end = i + 1
		case bidi.L:
			return end
		}
	}
	for end < len(text) && bidiMark(text[end]) {
		end++
	}
	return end
}

func bidiMark(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.NSM
}

func turn(text []rune) {
	for i, j := 0, len(text)-1; i < j; i, j = i+1, j-1 {
		text[i], text[j] = text[j], text[i]
	}
}

// keepNumbers turns the digits of each number back.
func keepNumbers(text []rune) {
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && class(text[j]) == bidi.EN {
			j++
		}
		turn(text[i:j])
		i = max(j, i+1)
	}
}
