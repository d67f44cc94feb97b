package chart

import "strings"

// textRow is a line of a text. An open one ends within a word, which the next
// one goes on with.
type textRow struct {
	text string
	open bool
}

// wrap parts a text into lines no wider than a room: after spaces, then after
// hyphens, and within a word only where the word alone is wider.
func (p *pen) wrap(s string, style Style, room Len) []textRow {
	rows, _ := p.wrapped(s, style, room)
	return rows
}

// wrapped also says whether a word had to be cut.
func (p *pen) wrapped(s string, style Style, room Len) (rows []textRow, cut bool) {
	row := ""
	flush := func() {
		if text := strings.TrimRight(row, " "); text != "" {
			rows = append(rows, textRow{text, text == row})
		}
		row = ""
	}
	for _, piece := range pieces(s) {
		if row != "" && p.Wide(row+strings.TrimRight(piece, " "), style) > room {
			flush()
		}
		for p.Wide(strings.TrimRight(piece, " "), style) > room {
			n := p.fitting(piece, style, room)
			if n == len(piece) {
				break // one character alone, wider than the room
			}
			rows, cut = append(rows, textRow{piece[:n], true}), true
			piece = piece[n:]
		}
		row += piece
	}
	flush()
	if n := len(rows); n > 0 {
		rows[n-1].open = false
	}
	return rows, cut
}

// pieces are what a line may be broken between; the space stays at the end of
// the piece before it.
func pieces(s string) []string {
	var out []string
	start, runes := 0, []rune(s)
	for i, r := range runes {
		hyphen := r == '-' && i > start && i+1 < len(runes) && runes[i+1] != ' '
		if r == ' ' || hyphen {
			out = append(out, string(runes[start:i+1]))
			start = i + 1
		}
	}
	if start < len(runes) {
		out = append(out, string(runes[start:]))
	}
	return out
}

// fitting is how many bytes of a word fit, at least one character.
func (p *pen) fitting(word string, style Style, room Len) int {
	end := len(word)
	for i := range word {
		if i > 0 && p.Wide(word[:i], style) > room {
			break
		}
		if i > 0 {
			end = i
		}
	}
	if end == len(word) { // nothing fitted but the first character
		for i := range word {
			if i > 0 {
				return i
			}
		}
	}
	return end
}
