package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Picture is a picture on a piece of paper, in its proportions.
type Picture struct {
	widget.BaseWidget
	says  string // what it shows, in words
	high  look.Measure
	sheet *canvas.Rectangle
	image *canvas.Image
}

var _ drawn = (*Picture)(nil)

// NewPicture is a picture of a height; says is what it shows.
func NewPicture(of image.Image, says string, high look.Measure) *Picture {
	p := &Picture{says: says, high: high, sheet: box(), image: &canvas.Image{Image: of, FillMode: canvas.ImageFillContain}}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is called by Fyne.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer { return render(p) }

func (p *Picture) parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.sheet, p.image} }
func (p *Picture) paint()                     { strokePaper(p.sheet) }

// natural is the width of the picture at its height, with the paper around it.
func (p *Picture) natural() float32 {
	size := p.image.Image.Bounds().Size()
	return whole(p.high.Px()*float32(size.X)/float32(max(size.Y, 1))) + 2*look.S12.Px()
}

// HeightFor is the picture's height, whatever the width.
func (p *Picture) HeightFor(float32) float32 { return p.high.Px() + 2*look.S12.Px() }

func (p *Picture) place(size fyne.Size) {
	w, air := min(size.Width, p.natural()), look.S12.Px()
	put(p.sheet, 0, 0, w, size.Height)
	put(p.image, air, air, max(1, w-2*air), max(1, size.Height-2*air))
}

func (p *Picture) outline() []string { return []string{"(" + p.says + ")"} }
