package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// NewEmpty says that there is nothing yet, and what to do: the mark, a
// sentence, a line, the primary button (nil for none).
func NewEmpty(title, line string, button fyne.CanvasObject) *fyne.Container {
	lines := []fyne.CanvasObject{Heading(title)}
	if line != "" {
		lines = append(lines, AtMost(look.SearchWidth+look.S40, Soft(line)))
	}
	if button != nil {
		lines = append(lines, Pad(Row(0, button), look.S8, 0, 0, 0))
	}
	return Row(look.S24-look.S4, Top(NewMark(look.MarkSize, look.Edge)), Grow(Column(look.S6, lines...)))
}

// Mark is the buron.
type Mark struct {
	widget.BaseWidget
	side  look.Measure
	color look.Token
	image *canvas.Image
}

var _ drawn = (*Mark)(nil)

// NewMark is the mark in a colour.
func NewMark(side look.Measure, color look.Token) *Mark {
	m := &Mark{side: side, color: color, image: picture()}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer is called by Fyne.
func (m *Mark) CreateRenderer() fyne.WidgetRenderer { return render(m) }

func (m *Mark) parts() []fyne.CanvasObject { return []fyne.CanvasObject{m.image} }
func (m *Mark) paint()                     { setPicture(m.image, look.Mark(m.color)) }
func (m *Mark) natural() float32           { return m.side.Px() }
func (m *Mark) HeightFor(float32) float32  { return m.side.Px() }
func (m *Mark) place(size fyne.Size)       { put(m.image, 0, 0, size.Width, size.Height) }

// Ridge is the one decoration of the program: the ridge at the foot of the
// welcome screen's dark half.
type Ridge struct {
	widget.BaseWidget
	image *canvas.Image
}

var _ drawn = (*Ridge)(nil)

// NewRidge is the ridge; it stretches over the foot of what it is given.
func NewRidge() *Ridge {
	r := &Ridge{image: &canvas.Image{FillMode: canvas.ImageFillStretch}}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *Ridge) CreateRenderer() fyne.WidgetRenderer { return render(r) }

func (r *Ridge) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.image} }
func (r *Ridge) paint()                     { setPicture(r.image, look.WelcomeRidge()) }
func (r *Ridge) natural() float32           { return 0 }
func (r *Ridge) HeightFor(float32) float32  { return 0 }

func (r *Ridge) place(size fyne.Size) {
	h := size.Height * ridgeShare
	put(r.image, 0, size.Height-h, size.Width, h)
}

// ridgeShare is how much of the height the ridge takes.
const ridgeShare = 0.3

// Loading is what stands in for rows being read: grey bars and a sentence. No
// spinner. The page shows it when reading takes more than 200 ms.
type Loading struct {
	widget.BaseWidget
	says *Text
	bars []*canvas.Rectangle
}

var _ drawn = (*Loading)(nil)

// NewLoading is a sentence over some bars.
func NewLoading(sentence string, rows int) *Loading {
	l := &Loading{says: Soft(sentence)}
	for range rows {
		l.bars = append(l.bars, box(), box())
	}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is called by Fyne.
func (l *Loading) CreateRenderer() fyne.WidgetRenderer { return render(l) }

func (l *Loading) parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{l.says}
	for _, b := range l.bars {
		objects = append(objects, b)
	}
	return objects
}

func (l *Loading) paint() {
	l.says.Refresh()
	for _, b := range l.bars {
		fill(b, look.Tint, look.RadiusChip)
	}
}

func (l *Loading) natural() float32 { return look.FormWidth.Px() }
func (l *Loading) least() float32   { return look.PostWidth.Px() }

// HeightFor is that of the sentence and the rows.
func (l *Loading) HeightFor(float32) float32 {
	return look.Row.Px() + float32(len(l.bars)/2)*look.RowTwo.Px()
}

// place draws a name and a date in each row, so that the page already has its
// shape.
func (l *Loading) place(size fyne.Size) {
	put(l.says, 0, (look.Row.Px()-look.Body.Line())/2, size.Width, look.Body.Line())
	bar := look.S16.Px()
	for i, b := range l.bars {
		y := look.Row.Px() + float32(i/2)*look.RowTwo.Px() + (look.RowTwo.Px()-bar)/2
		if i%2 == 0 {
			put(b, 0, y, size.Width*0.4, bar)
		} else {
			put(b, size.Width*0.7, y, size.Width*0.2, bar)
		}
	}
}

func (l *Loading) outline() []string { return l.says.outline() }
