package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// leftShare is the stone half's part of the width, in percent.
const leftShare = 42

// halves puts two objects side by side over the whole height.
func halves(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(split{}, left, right)
}

type split struct{}

// Layout gives each half its part.
func (split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := size.Width * leftShare / 100
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(x, size.Height))
	objects[1].Move(fyne.NewPos(x, 0))
	objects[1].Resize(fyne.NewSize(size.Width-x, size.Height))
}

// MinSize asks for nothing: the window has its own least size.
func (split) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
