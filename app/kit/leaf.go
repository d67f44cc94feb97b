package kit

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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

	marks  []Light
	lights []*canvas.Rectangle
	edge   *canvas.Rectangle // around the light that one is at
}

// Light lights up a part of a page: its place and size in parts of the page's.
type Light struct {
	X, Y, W, H float32
	// Here says that it is the one that one is at.
	Here bool
}

var _ drawn = (*Leaf)(nil)

// a4 is the height of a sheet over its width.
const a4 = 297.0 / 210

// NewLeaf is a page of a width.
func NewLeaf(width look.Measure) *Leaf {
	l := &Leaf{
		width: width, ratio: a4, inside: 1, sheet: box(), edge: box(),
		image: &canvas.Image{FillMode: canvas.ImageFillStretch},
	}
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

// SetMarks lights up these parts of the page, and no others.
func (l *Leaf) SetMarks(marks []Light) {
	if slices.Equal(marks, l.marks) {
		return
	}
	l.marks = marks
	for len(l.lights) < len(marks) {
		l.lights = append(l.lights, box())
	}
	l.Refresh()
}

// CreateRenderer is called by Fyne.
func (l *Leaf) CreateRenderer() fyne.WidgetRenderer { return render(l) }

func (l *Leaf) parts() []fyne.CanvasObject {
	all := []fyne.CanvasObject{l.sheet, l.image}
	for _, light := range l.lights {
		all = append(all, light)
	}
	return append(all, l.edge)
}

func (l *Leaf) paint() {
	strokePaper(l.sheet)
	for _, light := range l.lights {
		fill(light, look.Found, 0)
	}
	stroke(l.edge, look.None, look.PaperInk, look.Stroke, look.RadiusChip)
}

func (l *Leaf) natural() float32 { return l.width.Px() }
func (l *Leaf) least() float32   { return 1 }

// HeightFor is the height of a sheet of that width.
func (l *Leaf) HeightFor(width float32) float32 { return min(width, l.width.Px()) * l.ratio }

func (l *Leaf) place(size fyne.Size) {
	w := whole(min(size.Width, size.Height/l.ratio))
	h := whole(w * l.ratio)
	x := whole((size.Width - w) / 2)
	put(l.sheet, x, 0, w, h)
	put(l.image, x+l.inside, l.inside, w-2*l.inside, h-2*l.inside)
	l.placeMarks(x, w, h)
}

// placeMarks lights up the parts of a page at x of that size.
func (l *Leaf) placeMarks(x, w, h float32) {
	here := false
	var from, to fyne.Position // around all the parts of the one that one is at
	for i, light := range l.lights {
		show(light, i < len(l.marks))
		if i >= len(l.marks) {
			continue
		}
		m := l.marks[i]
		at, end := fyne.NewPos(x+whole(m.X*w), whole(m.Y*h)), fyne.NewPos(x+whole((m.X+m.W)*w), whole((m.Y+m.H)*h))
		put(light, at.X, at.Y, end.X-at.X, end.Y-at.Y)
		if !m.Here {
			continue
		}
		if !here {
			from, to = at, end
		}
		here = true
		from = fyne.NewPos(min(from.X, at.X), min(from.Y, at.Y))
		to = fyne.NewPos(max(to.X, end.X), max(to.Y, end.Y))
	}
	show(l.edge, here)
	o := look.Stroke.Fixed()
	put(l.edge, from.X-o, from.Y-o, to.X-from.X+2*o, to.Y-from.Y+2*o)
}

// strokePaper draws a sheet of paper: white in every mode, for paper is.
func strokePaper(r *canvas.Rectangle) {
	r.FillColor, r.StrokeColor = look.Color(look.Paper), look.Color(look.Edge)
	r.StrokeWidth = look.Hairline.Fixed()
	r.Refresh()
}
