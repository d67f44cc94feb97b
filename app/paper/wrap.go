package paper

import (
	"strings"
	"unicode"
)

// Run is a piece of text in one style. The text has been through the gate.
type Run struct {
	Text string
	Face Face
	Size Size
	Mark Mark
}

// Mark is what surrounds a run.
type Mark uint8

// The marks.
const (
	Plain   Mark = iota
	Framed       // in a thin frame
	Inverse      // white on a black ground of its own
	White        // white on a ground that is black already
)

// Line is what stands on one baseline, from left to right. The space at which
// it was broken stays at its end: reading order needs it.
type Line struct {
	Runs  []Run
	Width Length // without the space at the end
	// Soft says that the next line carries the text on: the line ends there for
	// want of room alone.
	Soft bool
}

// Text is the line's text without its styles.
func (l Line) Text() string {
	var b strings.Builder
	for _, r := range l.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// size is the largest type on the line.
func (l Line) size() Size {
	var s Size
	for _, r := range l.Runs {
		s = max(s, r.Size)
	}
	return s
}

// character is one character of the text being broken into lines.
type character struct {
	r      rune
	run    int
	weight int64
}

// wrap breaks runs into lines no wider than w, in time proportional to the
// text. It breaks after a space rather than after a hyphen, and within a word
// only when the word alone is too wide. A line feed ends a line.
func wrap(runs []Run, w Length) []Line {
	text := characters(runs)
	if len(text) == 0 {
		return nil
	}
	limit := room(w)
	var lines []Line
	for start := 0; start < len(text); {
		end := lineEnd(text, start, limit)
		line := lineOf(runs, text[start:end])
		line.Soft = end < len(text) && text[end-1].r != '\n'
		lines = append(lines, line)
		start = end
	}
	if text[len(text)-1].r == '\n' {
		lines = append(lines, Line{Runs: []Run{{Face: runs[0].Face, Size: runs[len(runs)-1].Size}}})
	}
	return lines
}

func characters(runs []Run) []character {
	n := 0
	for _, run := range runs {
		n += len(run.Text)
	}
	text := make([]character, 0, n)
	for i, run := range runs {
		for _, r := range run.Text {
			text = append(text, character{r, i, int64(run.Face.weight(r)) * int64(run.Size)})
		}
	}
	return text
}

// lineEnd is where the line that starts at start ends, at least one character
// further.
func lineEnd(text []character, start int, limit int64) int {
	var sum, toSpace int64
	space, hyphen := start, start // after the last of each at which it may end
	for i := start; i < len(text); i++ {
		c := text[i]
		if c.r == '\n' {
			return i + 1
		}
		if c.r == ' ' {
			// Spaces may hang over the edge: they show nothing.
			if !bound(text, i) {
				space, toSpace = i+1, sum
			}
			sum += c.weight
			continue
		}
		sum += c.weight
		if sum > limit && i > start && !unicode.Is(unicode.Mn, c.r) {
			switch {
			case hyphen > space && (space == start || !keptWhole(text[space:], hyphen-space, 2*toSpace >= limit, limit)):
				return hyphen
			case space > start:
				return space
			}
			return i
		}
		if breaksAfter(text, i) {
			hyphen = i + 1
		}
	}
	return len(text)
}

// keptWhole says whether the word that text begins with goes to the next line
// rather than being broken at hyphen: if that line has the room, and this one
// stays filled enough. What is written with a capital or a digit after the
// hyphen is a name or a number, which is never broken for looks.
func keptWhole(text []character, hyphen int, filled bool, limit int64) bool {
	if after := text[hyphen].r; !filled && !unicode.IsUpper(after) && !unicode.IsDigit(after) {
		return false
	}
	var sum int64
	for i, c := range text {
		if c.r == '\n' || c.r == ' ' && !bound(text, i) {
			break
		}
		if sum += c.weight; sum > limit {
			return false
		}
	}
	return true
}

// breaksAfter says whether a line may end after the hyphen at i: between words
// of a few letters or digits, as in « Saint-Flour », never as in « -3 » nor
// « écrivez-le ».
func breaksAfter(text []character, i int) bool {
	const least = 3 // letters that may begin a line
	if r := text[i].r; r != '-' && r != '–' && r != '\u2010' {
		return false
	}
	if i == 0 || !wordly(text[i-1].r) || i+least >= len(text) {
		return false
	}
	for _, c := range text[i+1 : i+1+least] {
		if !wordly(c.r) {
			return false
		}
	}
	return true
}

// bound says whether the space at i holds what it parts together: before a
// mark of French punctuation, inside « », and in « 9 h ».
func bound(text []character, i int) bool {
	before, after, beyond := ' ', ' ', ' '
	if i > 0 {
		before = text[i-1].r
	}
	if i+1 < len(text) {
		after = text[i+1].r
	}
	if i+2 < len(text) {
		beyond = text[i+2].r
	}
	return before == '«' || strings.ContainsRune(":;!?»%€", after) ||
		unicode.IsDigit(before) && after == 'h' && !wordly(beyond)
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// lineOf gathers characters of one line back into runs.
func lineOf(runs []Run, text []character) Line {
	var line Line
	var sum, trailing int64
	for i := 0; i < len(text); {
		j, run := i, text[i].run
		var b strings.Builder
		for ; j < len(text) && text[j].run == run; j++ {
			if text[j].r == '\n' {
				continue
			}
			b.WriteRune(text[j].r)
			sum += text[j].weight
			if text[j].r == ' ' {
				trailing += text[j].weight
			} else {
				trailing = 0
			}
		}
		piece := runs[run]
		piece.Text = b.String()
		line.Runs = append(line.Runs, piece)
		i = j
	}
	line.Width = length(sum - trailing)
	return line
}

// shorten cuts lines to at most n, the last one ending with « … ».
func shorten(lines []Line, n int, w Length) []Line {
	if len(lines) <= n || n < 1 {
		return lines
	}
	lines = append([]Line(nil), lines[:n]...)
	lines[n-1] = ellipsis(lines[n-1], w)
	return lines
}

// ellipsis ends a line with « … », dropping the words that wouldn't fit; a line
// of one word is cut within it.
func ellipsis(line Line, w Length) Line {
	limit := room(w)
	last := len(line.Runs) - 1
	runs := append([]Run(nil), line.Runs...)
	for last > 0 && strings.TrimRight(runs[last].Text, " ") == "" {
		last--
	}
	runs = runs[:last+1]
	run := &runs[last]
	before := int64(0)
	for _, r := range runs[:last] {
		before += sumWeight(r)
	}
	text := []rune(strings.TrimRight(run.Text, " "))
	whole := text
	ended := func() string { return strings.TrimRight(string(text), " ,;:·-") + "…" }
	for run.Text = ended(); len(text) > 0 && before+sumWeight(*run) > limit; run.Text = ended() {
		text = text[:len(text)-1]
	}
	if kept := beforeCutWord(text, whole); kept > 0 {
		text = text[:kept]
		run.Text = ended()
	} else if kept == 0 && last > 0 {
		return ellipsis(Line{Runs: runs[:last]}, w)
	}
	return Line{Runs: runs, Width: length(before + sumWeight(*run))}
}

// beforeCutWord is how much of a text precedes the word that it cuts of the
// whole; −1 when it cuts none.
func beforeCutWord(text, whole []rune) int {
	between := func(r rune) bool { return r == ' ' || r == '-' }
	if len(text) == len(whole) || between(whole[len(text)]) {
		return -1
	}
	for n := len(text); n > 0; n-- {
		if between(text[n-1]) {
			return n
		}
	}
	return 0
}

func sumWeight(r Run) int64 {
	var sum int64
	for _, c := range r.Text {
		sum += int64(r.Face.weight(c))
	}
	return sum * int64(r.Size)
}
