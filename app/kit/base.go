package kit

import (
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/buron-cantal/buron/app/look"
)

// drawn is what a widget of the kit tells its renderer: its parts, bottom
// first; paint, which reads the tokens of look again each time; place, which
// puts the parts in their places; natural, the width it would like.
type drawn interface {
	fyne.Widget
	parts() []fyne.CanvasObject
	paint()
	place(size fyne.Size)
	natural() float32
	HeightFor(width float32) float32
}

// Flow is an object whose height follows from its width, such as wrapped
// text. The layouts of the kit ask for it; MinSize answers for the width the
// object has now.
type Flow interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
}

// Holder is a widget that has others inside. The kit walks through holders
// to find the way to an object: widgets made elsewhere that hold widgets of
// the kit say so by having Held.
type Holder interface {
	Held() []fyne.CanvasObject
}

// renderer draws any widget of the kit.
type renderer struct{ of drawn }

func render(d drawn) fyne.WidgetRenderer {
	d.paint()
	return &renderer{of: d}
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.of.parts() }
func (r *renderer) Layout(size fyne.Size)        { r.of.place(size) }

func (r *renderer) MinSize() fyne.Size {
	w := r.of.Size().Width
	if w == 0 {
		w = r.of.natural()
	}
	return fyne.NewSize(minWidth(r.of), r.of.HeightFor(w))
}

func (r *renderer) Refresh() {
	r.of.paint()
	r.of.place(r.of.Size())
	canvas.Refresh(r.of)
}

// narrow is a widget that can be made narrower than its natural width.
type narrow interface{ least() float32 }

func minWidth(d drawn) float32 {
	if n, ok := d.(narrow); ok {
		return n.least()
	}
	return d.natural()
}

// box is a rectangle to be coloured by paint.
func box() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }

// textLine is a line of text to be filled by write.
func textLine() *canvas.Text { return canvas.NewText("", color.Transparent) }

// write sets what a line of text says and how.
func write(t *canvas.Text, s string, size look.Measure, bold bool, c look.Token) {
	t.Text, t.TextSize, t.TextStyle.Bold, t.Color = Shown(s), size.Px(), bold, look.Color(c)
	t.Refresh()
}

// Shown is a text as the screen's font can write it. Noto Sans has no minus
// sign: the toolkit would take it from another font, and everything after it
// would stand higher. Its dash is as wide.
func Shown(s string) string { return strings.ReplaceAll(s, "−", "–") }

// picture is an icon to be drawn by draw.
func picture() *canvas.Image {
	i := &canvas.Image{FillMode: canvas.ImageFillContain}
	return i
}

// draw sets which icon a picture shows, and its colour.
func draw(i *canvas.Image, icon look.Icon, c look.Token) {
	if icon == look.IconNone {
		i.Hide()
		return
	}
	i.Show()
	setPicture(i, icon.Resource(c))
}

func setPicture(i *canvas.Image, res fyne.Resource) {
	if i.Resource != res {
		i.Resource = res
		i.Refresh()
	}
}

// fill colours a rectangle.
func fill(r *canvas.Rectangle, c look.Token, radius look.Measure) {
	r.FillColor, r.CornerRadius = look.Color(c), radius.Fixed()
	r.StrokeWidth = 0
	r.Refresh()
}

// stroke draws the border of a rectangle and fills it.
func stroke(r *canvas.Rectangle, inside, border look.Token, width, radius look.Measure) {
	r.FillColor, r.StrokeColor = look.Color(inside), look.Color(border)
	if inside == look.None { // the painter blends the two: a black nothing would show as a dark fringe
		clear := look.Color(border)
		clear.A = 0
		r.FillColor = clear
	}
	r.StrokeWidth, r.CornerRadius = width.Fixed(), radius.Fixed()
	r.Refresh()
}

// put moves and resizes an object.
func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// PutText places a line of text in a band, centred on its height.
func PutText(t *canvas.Text, x, y, w, h float32) {
	size := t.MinSize()
	put(t, whole(x), whole(y+(h-size.Height)/2), w, size.Height)
}

// whole is the nearest whole pixel: text that starts between two is blurred.
func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// wide is the width of a line of text.
func wide(s string, size look.Measure, bold bool) float32 {
	return fyne.MeasureText(Shown(s), size.Px(), fyne.TextStyle{Bold: bold}).Width
}

// Visible shows an object or hides it.
func Visible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
		return
	}
	o.Hide()
}
