package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/buron-cantal/buron/app/look"
)

// asideShare is how much of the sheet the main of two columns takes.
const asideShare = 0.62

// Aside sets two columns side by side, the first one wider; in a window below
// 1200 the second goes under the first. One that is hidden leaves its room.
func Aside(main, beside fyne.CanvasObject) *fyne.Container {
	return container.New(&aside{}, main, beside)
}

type aside struct{ known }

func (l *aside) folded(objects []fyne.CanvasObject) bool {
	return WindowWidth(objects[0]) < look.FoldPanel.Fixed() || !objects[0].Visible() || !objects[1].Visible()
}

func (l *aside) under() *column { return &column{gap: look.S32} }

// widths are those of the two columns when they stand side by side.
func (l *aside) widths(width float32) (main, beside float32) {
	room := max(0, width-look.S40.Px()-look.S16.Px())
	return room * asideShare, room * (1 - asideShare)
}

func (l *aside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := l.width
	if width == 0 {
		width = l.natural(objects)
	}
	return fyne.NewSize(look.AmountWidth.Px(), l.heightFor(objects, width))
}

func (l *aside) natural(objects []fyne.CanvasObject) float32 { return l.under().natural(objects) }

func (l *aside) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if l.folded(objects) {
		return l.under().heightFor(objects, width)
	}
	main, beside := l.widths(width)
	return max(heightFor(objects[0], main), heightFor(objects[1], beside))
}

// Layout places the two.
func (l *aside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	if l.folded(objects) {
		l.under().Layout(objects, size)
		return
	}
	main, beside := l.widths(size.Width)
	put(objects[0], 0, 0, main, heightFor(objects[0], main))
	put(objects[1], size.Width-beside, 0, beside, heightFor(objects[1], beside))
}
