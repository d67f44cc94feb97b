package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Thumb is a page in small over its caption, a row of a column of pages.
type Thumb struct {
	widget.BaseWidget
	leaf    *Leaf
	caption *Text
}

var (
	_ drawn  = (*Thumb)(nil)
	_ Holder = (*Thumb)(nil)
)

// NewThumb is a small page without a picture yet.
func NewThumb() *Thumb {
	t := &Thumb{
		leaf:    NewLeaf(look.Thumbnail),
		caption: NewText("", Style{Size: look.Caption, Color: look.Ink, Lines: 1}),
	}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows a page and says which it is.
func (t *Thumb) Set(picture image.Image, caption string) {
	t.leaf.SetImage(picture)
	t.caption.Set(caption)
}

// Held is the caption.
func (t *Thumb) Held() []fyne.CanvasObject { return []fyne.CanvasObject{t.caption} }

// CreateRenderer is called by Fyne.
func (t *Thumb) CreateRenderer() fyne.WidgetRenderer { return render(t) }

func (t *Thumb) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.leaf, t.caption} }
func (t *Thumb) paint()                     {}
func (t *Thumb) natural() float32           { return look.Thumbnail.Px() }

// HeightFor is that of the page, the caption, and some air.
func (t *Thumb) HeightFor(width float32) float32 {
	return t.leaf.HeightFor(width) + look.Caption.Line() + look.S4.Px() + 2*look.S8.Px()
}

func (t *Thumb) place(size fyne.Size) {
	y, h := look.S8.Px(), t.leaf.HeightFor(size.Width)
	put(t.leaf, 0, y, size.Width, h)
	// The caption begins below the edge of the page.
	x := whole(max(0, size.Width-look.Thumbnail.Px()) / 2)
	put(t.caption, x, y+h+look.S4.Px(), size.Width-x, look.Caption.Line())
}
