package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

const (
	// thumbRow is a small page, its caption, and air.
	thumbRow look.Measure = 206
	// thumbTall paints a small page twice as fine as a screen of 96 dots an inch
	// shows it.
	thumbTall = 340
)

func newLeaf() kit.Line { return kit.NewThumb() }

func (p *page) fillLeaf(i int, line kit.Line) {
	line.(*kit.Thumb).Set(p.gallery.thumb(i), words.PreviewLeaf(i+1, p.layout.Pages[i].Name))
}

// beside puts the column of pages at the left of the page.
func beside(column, page fyne.CanvasObject) *fyne.Container {
	return container.New(desk{}, column, page)
}

type desk struct{}

// columnWidth is that of a small page with the room around it.
func columnWidth() float32 { return look.Thumbnail.Px() + 2*look.S12.Px() + look.S8.Px() }

// Layout gives the column its width, the page the rest.
func (desk) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := columnWidth()
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(w, size.Height))
	objects[1].Move(fyne.NewPos(w, 0))
	objects[1].Resize(fyne.NewSize(size.Width-w, size.Height))
}

// MinSize leaves the page as little room as the window has.
func (desk) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(columnWidth()+look.PostWidth.Px(), look.PostWidth.Px())
}
