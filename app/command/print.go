package command

import (
	"strings"
	"unicode/utf8"

	"github.com/buron-cantal/buron/app/words"
)

// cell is a text of a line and the width it fills.
type cell struct {
	text  string
	width int
}

// cells prints a line of cells, two spaces apart. A text that is longer than
// its cell is printed whole.
func (s *session) cells(cells ...cell) {
	var b strings.Builder
	for _, c := range cells {
		clean := printable(c.text)
		b.WriteString(clean)
		b.WriteString(strings.Repeat(" ", max(c.width-utf8.RuneCountInString(clean), 0)+2))
	}
	s.out.WriteString(strings.TrimRight(b.String(), " ") + "\n")
}

// say prints a sentence for people.
func (s *session) tell(sentence string) {
	s.out.WriteString(printable(words.Typography(sentence)) + "\n")
}

// title prints the title of a part, after an empty line.
func (s *session) title(title string) { s.out.WriteString("\n" + title + "\n") }
