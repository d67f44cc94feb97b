package asset

import "strings"

// Untidy is the reason, an id, for which a text isn't typeset as it should be, "" when it is.
func Untidy(s string) string {
	for i := range len(s) {
		switch s[i] {
		case '\'':
			return "straight_apostrophe"
		case '\t', '\n':
			return "line_break"
		case ' ':
			if i == 0 || i == len(s)-1 || s[i+1] == ' ' {
				return "double_space"
			}
		case ':', ';', '!', '?':
			if !spaced(s, i) {
				return "space_expected"
			}
		}
	}
	if strings.ContainsRune(s, '\u00a0') || strings.ContainsRune(s, '\u202f') {
		return "plain_spaces_expected"
	}
	return ""
}

// spaced says whether the sign at i has the space that belongs before it;
// the colon of {rate: is no sign of the sentence.
func spaced(s string, i int) bool {
	if i > 0 && s[i-1] == ' ' {
		return true
	}
	return s[i] == ':' && strings.HasSuffix(s[:i], "{rate")
}
