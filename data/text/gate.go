package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Gate is the one gate through which every text goes onto paper: what no
// font draws, or what a reader of the file would trip over, stays behind.
type Gate struct {
	// Has says whether the font draws a character; nil means that it draws
	// all those of the basic plane.
	Has func(r rune) bool
}

// Limits of what paper takes.
const (
	marksPerBase = 4
	blankLines   = 2
)

// Unshown stands on paper for what no glyph shows.
const Unshown = '□'

// Pass is s as paper takes it, and how many of its characters can't be
// printed: a white square stands for each run of them. What passed once
// passes again unchanged.
func (g Gate) Pass(s string) (clean string, replaced int) {
	if isPlain(s) {
		return s, 0
	}
	clean = s
	for {
		var n int
		clean, n = g.draw(norm.NFC.String(strip(clean)))
		replaced += n
		// Two letters may compose once what stood between them is gone.
		if norm.NFC.IsNormalString(clean) {
			break
		}
	}
	return collapse(clean), replaced
}

// isPlain says whether s is one line of plain signs, as most texts are.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '\'' {
			return false
		}
	}
	return true
}

// strip takes away what is not writing: invalid bytes, control and format
// characters, variation selectors. Every other end of line than \n, and the
// tab, become a space; a carriage return ends a line.
func strip(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		invalid := r == utf8.RuneError && size == 1
		i += size
		switch {
		case invalid:
		case r == '\n':
			out.WriteByte('\n')
		case r == '\r':
			if !strings.HasPrefix(s[i:], "\n") {
				out.WriteByte('\n')
			}
		case isLineSeparator(r):
			out.WriteByte(' ')
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector), r == '\u034f':
		case r == '\u2011':
			out.WriteByte('-')
		case r == '\'':
			out.WriteRune('’')
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

func isLineSeparator(r rune) bool {
	switch r {
	case '\t', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// draw puts a square in the place of what the font doesn't have, and keeps a
// heap of accents from growing over the neighbouring lines.
func (g Gate) draw(s string) (drawn string, replaced int) {
	var (
		out     strings.Builder
		marks   int  // on the present base
		dropped bool // the present base couldn't be drawn, nor can its marks
		inRun   bool // the last thing written is our own square
	)
	out.Grow(len(s))
	for _, r := range s {
		isMark := unicode.Is(unicode.M, r)
		switch {
		case r == '\u034f': // added by the normal form between too many accents
			continue
		case isMark && (dropped || marks == marksPerBase):
			continue
		case isMark:
			marks++
		default:
			marks, dropped = 0, false
		}
		r = g.spaced(r)
		if g.has(r) {
			out.WriteRune(r)
			inRun = false
			continue
		}
		replaced++
		dropped = true
		if !inRun {
			out.WriteRune(g.square())
		}
		inRun = true
	}
	return out.String(), replaced
}

func (g Gate) has(r rune) bool {
	switch {
	case r == '\n':
		return true
	case r > 0xffff, r == 0xfffe, r == 0xffff:
		return false
	}
	return g.Has == nil || g.Has(r)
}

// spaced is r, or another space for one that the font doesn't have.
func (g Gate) spaced(r rune) rune {
	switch {
	case r < unicode.MaxASCII || !unicode.In(r, unicode.Zs) || g.has(r):
		return r
	case (r == '\u202f' || r == '\u2007') && g.has('\u00a0'):
		return '\u00a0'
	}
	return ' '
}

// square is the sign of what is missing, in a font that may lack that too.
func (g Gate) square() rune {
	if g.has(Unshown) {
		return Unshown
	}
	return '?'
}

// collapse leaves two blank lines in a row at most.
func collapse(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	lines := strings.Split(s, "\n")
	kept, blank := lines[:0], 0
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			blank++
		} else {
			blank = 0
		}
		if blank <= blankLines {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}
