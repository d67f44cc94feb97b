package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Style is how a text looks. The zero Color is ink, the zero Size body.
type Style struct {
	Size  look.Measure
	Bold  bool
	Color look.Token
	Right bool // aligned to the right
	// Lines is the most rows shown, the last cut with « … »; 0 shows all. Only
	// the second line of a list's row may be cut.
	Lines int
}

// Text is a wrapped text. Line ends in it start new lines.
type Text struct {
	widget.BaseWidget
	text  string
	style Style
	rows  []*canvas.Text
	wrap  wrapped
}

// wrapped remembers the rows of a text for one width.
type wrapped struct {
	text  string
	width float32
	style Style
	scale float32
	rows  []string
}

var _ drawn = (*Text)(nil)

// NewText is a text with a style.
func NewText(text string, style Style) *Text {
	t := &Text{text: text, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// Title is a screen's title.
func Title(s string) *Text { return NewText(s, Style{Size: look.Title, Bold: true}) }

// Section is the title of a section or of a dialog.
func Section(s string) *Text { return NewText(s, Style{Size: look.Section, Bold: true}) }

// Heading is the title of a panel.
func Heading(s string) *Text { return NewText(s, Style{Size: look.Panel, Bold: true}) }

// Body is ordinary text.
func Body(s string) *Text { return NewText(s, Style{}) }

// Strong is ordinary text in bold: a label, a name.
func Strong(s string) *Text { return NewText(s, Style{Bold: true}) }

// Soft is secondary text of ordinary size.
func Soft(s string) *Text { return NewText(s, Style{Color: look.Soft}) }

// Small is secondary text of 14, as under a title.
func Small(s string) *Text { return NewText(s, Style{Size: look.Small, Color: look.Soft}) }

// Note is a caption or a help text.
func Note(s string) *Text { return NewText(s, Style{Size: look.Caption, Color: look.Soft}) }

// Set changes what the text says.
func (t *Text) Set(s string) {
	if t.text == s {
		return
	}
	t.text = s
	t.Refresh()
}

// Text is what the text says.
func (t *Text) Text() string { return t.text }

// SetStyle changes how the text looks.
func (t *Text) SetStyle(s Style) { t.style = s; t.Refresh() }

// CreateRenderer is called by Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *Text) paint() {}

func (t *Text) parts() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(t.rows))
	for i, row := range t.rows {
		objects[i] = row
	}
	return objects
}

func (t *Text) size() look.Measure {
	if t.style.Size == 0 {
		return look.Body
	}
	return t.style.Size
}

func (t *Text) lines(width float32) []string {
	scale := look.TextScale()
	if w := &t.wrap; w.rows != nil && w.text == t.text && w.width == width && w.style == t.style && w.scale == scale {
		return w.rows
	}
	r := rulerFor(t.size(), t.style.Bold)
	rows := wrapText(t.text, width, r)
	if t.style.Lines > 0 && len(rows) > t.style.Lines {
		rows = rows[:t.style.Lines:t.style.Lines]
		rows[len(rows)-1] = cut(rows[len(rows)-1]+" …", width, r)
	}
	t.wrap = wrapped{t.text, width, t.style, scale, rows}
	return rows
}

func (t *Text) natural() float32 {
	r, widest := rulerFor(t.size(), t.style.Bold), float32(0)
	for _, line := range splitLines(t.text) {
		if len(line) > longLine { // wrapped in any case; measuring it whole is useless
			return float32(look.ProseWidth.Px())
		}
		widest = max(widest, r.text(line))
	}
	return widest
}

// longLine is a number of characters no screen shows on one line.
const longLine = 400

func (t *Text) least() float32 { return min(t.natural(), look.Control.Px()) }

// HeightFor is the height of the text wrapped to a width.
func (t *Text) HeightFor(width float32) float32 {
	return float32(len(t.lines(width))) * t.size().Line()
}

func (t *Text) place(size fyne.Size) {
	lines := t.lines(size.Width)
	for len(t.rows) < len(lines) {
		t.rows = append(t.rows, textLine())
	}
	t.rows = t.rows[:len(lines)]
	color := t.style.Color
	if color == "" {
		color = look.Ink
	}
	for i, line := range lines {
		row := t.rows[i]
		write(row, line, t.size(), t.style.Bold, color)
		x := float32(0)
		if t.style.Right {
			x = size.Width - row.MinSize().Width
		}
		PutText(row, x, float32(i)*t.size().Line(), size.Width-x, t.size().Line())
	}
}

func (t *Text) outline() []string { return splitLines(t.text) }
