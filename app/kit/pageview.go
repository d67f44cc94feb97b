package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Leaf is a page of paper: white, with a thin edge, in the proportions of its
// format. Without a picture yet it is the outline of the page.
type Leaf struct {
	widget.BaseWidget
	width  look.Measure
	ratio  float32 // height over width
	sheet  *canvas.Rectangle
	image  *canvas.Image
	inside float32 // room for the edge
}

var _ drawn = (*Leaf)(nil)

// a4 is the height of a sheet over its width.
const a4 = 297.0 / 210

// NewLeaf is a page of a width.
func NewLeaf(width look.Measure) *Leaf {
	l := &Leaf{width: width, ratio: a4, sheet: box(), image: &canvas.Image{FillMode: canvas.ImageFillStretch}, inside: 1}
	l.image.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// SetImage shows a picture of the page; nil shows its outline.
func (l *Leaf) SetImage(picture image.Image) {
	if l.image.Image == picture {
		return
	}
	l.image.Image = picture
	if picture == nil {
		l.image.Hide()
	} else {
		l.image.Show()
		l.image.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (l *Leaf) CreateRenderer() fyne.WidgetRenderer { return render(l) }

func (l *Leaf) parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.sheet, l.image} }
func (l *Leaf) paint()                     { strokePaper(l.sheet) }
func (l *Leaf) natural() float32           { return l.width.Px() }
func (l *Leaf) least() float32             { return 1 }

// HeightFor is the height of a sheet of that width.
func (l *Leaf) HeightFor(width float32) float32 { return min(width, l.width.Px()) * l.ratio }

func (l *Leaf) place(size fyne.Size) {
	w := whole(min(size.Width, size.Height/l.ratio))
	h := whole(w * l.ratio)
	x := whole((size.Width - w) / 2)
	put(l.sheet, x, 0, w, h)
	put(l.image, x+l.inside, l.inside, w-2*l.inside, h-2*l.inside)
}

// strokePaper draws a sheet of paper: white in every mode, for paper is.
func strokePaper(r *canvas.Rectangle) {
	r.FillColor, r.StrokeColor = look.Color(look.Paper), look.Color(look.Edge)
	r.StrokeWidth = look.Hairline.Fixed()
	r.Refresh()
}

// Desk zooms.
const (
	zoomStep  = 1.25
	zoomLeast = 0.5
	zoomMost  = 4
)

// PageView shows one page of paper, fitted to the height; larger, it scrolls.
type PageView struct {
	widget.BaseWidget
	leaf   *Leaf
	scroll *container.Scroll
	zoom   float32
	// OnSize hears of the height in pixels at which the page is shown, so that
	// its picture can be as sharp as the screen.
	OnSize func(pixels int)
	told   int
}

var _ drawn = (*PageView)(nil)

// NewPageView is the place of a page.
func NewPageView() *PageView {
	v := &PageView{leaf: NewLeaf(look.FormWidth), zoom: 1}
	v.scroll = container.NewScroll(container.New(&fitted{v}, v.leaf))
	v.ExtendBaseWidget(v)
	return v
}

// SetImage shows a picture of the page; nil shows its outline.
func (v *PageView) SetImage(picture image.Image) { v.leaf.SetImage(picture) }

// Enlarge and Reduce change the zoom by a quarter.
func (v *PageView) Enlarge() { v.setZoom(v.zoom * zoomStep) }

// Reduce is the contrary of Enlarge.
func (v *PageView) Reduce() { v.setZoom(v.zoom / zoomStep) }

// Top goes to the page's head.
func (v *PageView) Top() { v.scroll.ScrollToTop() }

func (v *PageView) setZoom(zoom float32) {
	v.zoom = max(zoomLeast, min(zoomMost, zoom))
	v.Refresh()
}

// CreateRenderer is called by Fyne.
func (v *PageView) CreateRenderer() fyne.WidgetRenderer { return render(v) }

func (v *PageView) parts() []fyne.CanvasObject { return []fyne.CanvasObject{v.scroll} }
func (v *PageView) paint()                     {}
func (v *PageView) natural() float32           { return look.FormWidth.Px() }
func (v *PageView) least() float32             { return look.PostWidth.Px() }
func (v *PageView) HeightFor(float32) float32  { return look.PostWidth.Px() }

func (v *PageView) place(size fyne.Size) {
	put(v.scroll, 0, 0, size.Width, size.Height)
	v.scroll.Content.Refresh()
	v.scroll.Refresh()
	v.tell(v.page().Height)
}

// tell says how many pixels high the page is.
func (v *PageView) tell(height float32) {
	scale := float32(1)
	if c := canvasOf(v); c != nil {
		scale = c.Scale()
	}
	if pixels := int(height * scale); pixels != v.told && pixels > 0 && v.OnSize != nil {
		v.told = pixels
		v.OnSize(pixels)
	}
}

// page is the size of the page: as high as the view at zoom 1, and no wider.
func (v *PageView) page() fyne.Size {
	margin := look.S24.Px()
	room := v.Size().SubtractWidthHeight(2*margin, 2*margin)
	h := max(1, min(room.Height, room.Width*v.leaf.ratio)) * v.zoom
	return fyne.NewSize(h/v.leaf.ratio, h)
}

// fitted lays the page out in the middle of the view.
type fitted struct{ view *PageView }

func (f *fitted) MinSize([]fyne.CanvasObject) fyne.Size {
	return f.view.page().AddWidthHeight(2*look.S24.Px(), 2*look.S24.Px())
}

func (f *fitted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page := f.view.page()
	put(objects[0], whole((size.Width-page.Width)/2), look.S24.Px(), page.Width, page.Height)
}
