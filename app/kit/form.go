package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/buron-cantal/buron/app/look"
)

// NewForm is a column of fields, at most 640 wide and 22 apart. Anything else
// may stand among them: a section title, an alert.
func NewForm(fields ...fyne.CanvasObject) *fyne.Container {
	return AtMost(look.FormWidth, Column(look.S22, fields...))
}

// Beside sets two fields on one row when both labels stand on one line, under
// each other otherwise.
func Beside(a, b *Field) *fyne.Container {
	for _, f := range []*Field{a, b} {
		if e, ok := f.control.(*Entry); ok && e.right {
			e.width = 0 // amounts line up with the edges of the row
		}
	}
	return container.New(&beside{}, a, b)
}

type beside struct{ known }

func (l *beside) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

func (l *beside) natural(objects []fyne.CanvasObject) float32 {
	return objects[0].(*Field).natural() + look.S24.Px() + objects[1].(*Field).natural()
}

func (l *beside) half(width float32) float32 { return (width - look.S24.Px()) / 2 }

func (l *beside) sideBySide(objects []fyne.CanvasObject, width float32) bool {
	for _, o := range objects {
		if !o.Visible() || !o.(*Field).fitsLabel(l.half(width)) {
			return false
		}
	}
	return true
}

func (l *beside) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if !l.sideBySide(objects, width) {
		return (&column{gap: look.S22}).heightFor(objects, width)
	}
	half := l.half(width)
	return max(heightFor(objects[0], half), heightFor(objects[1], half))
}

// Layout places the two fields.
func (l *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	if !l.sideBySide(objects, size.Width) {
		(&column{gap: look.S22}).Layout(objects, size)
		return
	}
	half := l.half(size.Width)
	put(objects[0], 0, 0, half, heightFor(objects[0], half))
	put(objects[1], half+look.S24.Px(), 0, half, heightFor(objects[1], half))
}

// Jump is a line of a Summary: what it says and where it leads.
type Jump struct {
	Word string
	To   func()
}

// NewSummary lists what is to be mended or still missing; each line leads to
// its field.
func NewSummary(title string, jumps ...Jump) *fyne.Container {
	lines := []fyne.CanvasObject{NewText(title, Style{Size: look.Small, Bold: true})}
	for _, j := range jumps {
		lines = append(lines, NewLink(j.Word, j.To).Caption())
	}
	return Column(look.S4, lines...)
}
