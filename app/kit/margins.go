package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/buron-cantal/buron/app/look"
)

// Margins leaves the sheet's margins at the sides of an object, 40 or 28 as
// the window is wide, and room above and below it.
func Margins(o fyne.CanvasObject, top, bottom look.Measure) *fyne.Container {
	return container.New(&margins{top: top, bottom: bottom}, o)
}

type margins struct {
	known
	top, bottom look.Measure
}

func (l *margins) side(objects []fyne.CanvasObject) float32 {
	return look.Margin(WindowWidth(objects[0]) * look.TextScale())
}

func (l *margins) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

func (l *margins) natural(objects []fyne.CanvasObject) float32 {
	return naturalWidth(objects[0]) + 2*l.side(objects)
}

func (l *margins) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightFor(objects[0], width-2*l.side(objects)) + l.top.Px() + l.bottom.Px()
}

// Layout places the object.
func (l *margins) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	side := l.side(objects)
	put(objects[0], side, l.top.Px(), size.Width-2*side, size.Height-l.top.Px()-l.bottom.Px())
}
