package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/buron-cantal/buron/app/look"
)

// flowing is a layout that knows its height for a width.
type flowing interface {
	fyne.Layout
	heightFor(objects []fyne.CanvasObject, width float32) float32
	natural(objects []fyne.CanvasObject) float32
}

// HeightFor is the height an object needs at a width, for layouts outside the
// kit.
func HeightFor(o fyne.CanvasObject, width float32) float32 { return heightFor(o, width) }

// NaturalWidth is the width an object would like.
func NaturalWidth(o fyne.CanvasObject) float32 { return naturalWidth(o) }

func heightFor(o fyne.CanvasObject, width float32) float32 {
	if f, ok := o.(Flow); ok {
		return f.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(flowing); ok {
			return l.heightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// naturalWidth is the width an object would like.
func naturalWidth(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case interface{ natural() float32 }:
		return o.natural()
	case *fyne.Container:
		if l, ok := o.Layout.(flowing); ok {
			return l.natural(o.Objects)
		}
	}
	return o.MinSize().Width
}

// known remembers the last width, for MinSize, which isn't told one.
type known struct{ width float32 }

func (k *known) min(l flowing, objects []fyne.CanvasObject) fyne.Size {
	width := k.width
	if width == 0 {
		width = l.natural(objects)
	}
	least := float32(0)
	for _, o := range objects {
		if o.Visible() {
			least = max(least, o.MinSize().Width)
		}
	}
	return fyne.NewSize(least, l.heightFor(objects, width))
}

// Column stacks objects under each other, each as wide as the column and as
// high as it needs. Hidden objects leave no gap.
func Column(gap look.Measure, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

type column struct {
	known
	gap look.Measure
}

func (l *column) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

func (l *column) natural(objects []fyne.CanvasObject) float32 {
	w := float32(0)
	for _, o := range objects {
		if o.Visible() {
			w = max(w, naturalWidth(o))
		}
	}
	return w
}

func (l *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h, gap := float32(0), float32(0)
	for _, o := range objects {
		if o.Visible() {
			h += gap + heightFor(o, width)
			gap = l.gap.Px()
		}
	}
	return h
}

// Layout places the objects.
func (l *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	y, gap := float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		y += gap
		h := heightFor(o, size.Width)
		put(o, 0, y, size.Width, h)
		y += h
		gap = l.gap.Px()
	}
}

// Pad leaves room around an object.
func Pad(o fyne.CanvasObject, top, right, bottom, left look.Measure) *fyne.Container {
	return container.New(&padding{top: top, right: right, bottom: bottom, left: left}, o)
}

type padding struct {
	known
	top, right, bottom, left look.Measure
}

func (l *padding) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := l.min(l, objects)
	m.Width += l.left.Px() + l.right.Px()
	return m
}

func (l *padding) natural(objects []fyne.CanvasObject) float32 {
	return naturalWidth(objects[0]) + l.left.Px() + l.right.Px()
}

func (l *padding) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightFor(objects[0], width-l.left.Px()-l.right.Px()) + l.top.Px() + l.bottom.Px()
}

// Layout places the object.
func (l *padding) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	put(objects[0], l.left.Px(), l.top.Px(),
		size.Width-l.left.Px()-l.right.Px(), size.Height-l.top.Px()-l.bottom.Px())
}

// AtMost keeps an object from growing wider than a measure; it stays at the
// left.
func AtMost(width look.Measure, o fyne.CanvasObject) *fyne.Container {
	return container.New(&bounded{most: width}, o)
}

// Fixed gives an object a width.
func Fixed(width look.Measure, o fyne.CanvasObject) *fyne.Container {
	return container.New(&bounded{most: width, least: width}, o)
}

type bounded struct {
	known
	most, least look.Measure
}

func (l *bounded) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := l.min(l, objects)
	m.Width = max(min(m.Width, l.most.Px()), l.least.Px())
	return m
}

func (l *bounded) natural(objects []fyne.CanvasObject) float32 {
	return max(min(naturalWidth(objects[0]), l.most.Px()), l.least.Px())
}

func (l *bounded) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightFor(objects[0], min(width, l.most.Px()))
}

// Layout places the object.
func (l *bounded) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	put(objects[0], 0, 0, min(size.Width, l.most.Px()), size.Height)
}

// Stack lays objects over each other, the last on top, each as large as the
// whole.
func Stack(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&stack{}, objects...)
}

type stack struct{ known }

func (l *stack) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.min(l, objects) }

func (l *stack) natural(objects []fyne.CanvasObject) float32 {
	return (&column{}).natural(objects)
}

func (l *stack) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h := float32(0)
	for _, o := range objects {
		if o.Visible() {
			h = max(h, heightFor(o, width))
		}
	}
	return h
}

// Layout places the objects.
func (l *stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	for _, o := range objects {
		put(o, 0, 0, size.Width, size.Height)
	}
}

// Fill puts a ground of one colour behind an object.
func Fill(t look.Token, o fyne.CanvasObject) *fyne.Container {
	return Stack(NewGround(t), o)
}
