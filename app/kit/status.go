package kit

import "fyne.io/fyne/v2"

// StatusLine is the holder that has a line for what an icon alone means; the
// window has one at its foot.
type StatusLine interface{ SayStatus(string) }

// sayStatus says what an icon alone means, for people who use the keyboard.
func sayStatus(from fyne.CanvasObject, s string) {
	way := wayTo(from)
	for i := len(way) - 1; i >= 0; i-- {
		if line, ok := way[i].(StatusLine); ok {
			line.SayStatus(s)
			return
		}
	}
}

// SayStatus says a sentence in the status line, "" for none: a widget made
// outside the kit (a chart) says there what the keyboard is at.
func SayStatus(from fyne.CanvasObject, s string) { sayStatus(from, s) }
