package kit

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// ruler measures characters in one size and weight, and remembers them.
// Shaped text is never wider than the sum of its characters by more than a
// hair, which is what wrapping needs; positions of the cursor are measured on
// the text itself.
type ruler struct {
	size  float32
	style fyne.TextStyle
	known map[rune]float32
}

// rulers keeps the one ruler there is for each size and weight. Like every
// widget they are used on the window's thread alone.
var rulers sync.Map

type rulerKey struct {
	size float32
	bold bool
}

func rulerFor(size look.Measure, bold bool) *ruler {
	key := rulerKey{size.Px(), bold}
	if r, ok := rulers.Load(key); ok {
		return r.(*ruler)
	}
	r, _ := rulers.LoadOrStore(key, &ruler{size: key.size, style: fyne.TextStyle{Bold: bold}, known: map[rune]float32{}})
	return r.(*ruler)
}

func (r *ruler) rune(c rune) float32 {
	w, ok := r.known[c]
	if !ok {
		w = fyne.MeasureText(Shown(string(c)), r.size, r.style).Width
		r.known[c] = w
	}
	return w
}

// text is the true width of a line as drawn.
func (r *ruler) text(s string) float32 {
	return fyne.MeasureText(Shown(s), r.size, r.style).Width
}

// breaks says whether a line may end after its i-th character. The no-break
// spaces hold their neighbours together, and so do the signs within a date or a
// number: 30/06/2026, MUR-2026-0001.
func breaks(text []rune, i int) bool {
	switch text[i] {
	case ' ', '\t':
		return true
	case '-', '/':
		return i+1 == len(text) || !unicode.IsDigit(text[i+1])
	}
	return false
}

// wrapRunes gives the ends of the rows of one paragraph: row i runs from
// ends[i-1] to ends[i]. A word longer than the width is cut where it must.
func wrapRunes(text []rune, width float32, r *ruler) (ends []int) {
	start, word := 0, 0 // first characters of the row and of the word
	used, ofWord := float32(0), float32(0)
	for i, c := range text {
		w := r.rune(c)
		if used+w > width && i > start && c != ' ' {
			if word > start {
				ends = append(ends, word)
				start, used = word, ofWord
			}
			if used+w > width && i > start { // the word alone is too long
				ends = append(ends, i)
				start, word, used, ofWord = i, i, 0, 0
			}
		}
		used += w
		ofWord += w
		if breaks(text, i) {
			word, ofWord = i+1, 0
		}
	}
	return append(ends, len(text))
}

// wrapText gives the rows of a text, paragraphs parted by line ends.
func wrapText(s string, width float32, r *ruler) []string {
	var rows []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		if len(paragraph) < 400 && r.text(paragraph) <= width {
			rows = append(rows, paragraph)
			continue
		}
		runes, start := []rune(paragraph), 0
		for _, end := range wrapRunes(runes, width, r) {
			rows = append(rows, strings.TrimRight(string(runes[start:end]), " "))
			start = end
		}
	}
	return rows
}

// cut shortens a row that is too wide, ending it with « … ».
func cut(s string, width float32, r *ruler) string {
	if r.text(s) <= width {
		return s
	}
	const more = "…"
	for s != "" && r.text(s+more) > width {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	return strings.TrimRight(s, " ,·") + more
}

// WrapText gives the rows of a text at a size, for widgets made outside the
// kit.
func WrapText(s string, width float32, size look.Measure, bold bool) []string {
	return wrapText(s, width, rulerFor(size, bold))
}
