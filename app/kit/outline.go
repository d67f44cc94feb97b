package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// outliner is a widget that says what it shows as lines of text.
type outliner interface{ outline() []string }

// Outliner is one made outside the kit.
type Outliner interface{ Outline() []string }

// Outline is what a screen says, as lines in Tab order: texts as they are,
// [button], [[primary button]], <link>, « label: value », « ! error »,
// « ? help », [x] tick. Tests compare it with what the screen should say.
func Outline(o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return nil
	}
	switch w := o.(type) {
	case outliner:
		return w.outline()
	case Outliner:
		return w.Outline()
	}
	var lines []string
	for _, child := range inside(o) {
		lines = append(lines, Outline(child)...)
	}
	return lines
}

func splitLines(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}

// indent sets lines below another.
func indent(lines []string) []string {
	shifted := make([]string, len(lines))
	for i, l := range lines {
		shifted[i] = "  " + l
	}
	return shifted
}
