package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// Years is several small entries under one label, each with its caption:
// one per year, or one per month in rows of four.
type Years struct {
	widget.BaseWidget
	captions []*Text
	entries  []*Entry
	unsure   bool
}

var (
	_ drawn   = (*Years)(nil)
	_ Control = (*Years)(nil)
	_ Holder  = (*Years)(nil)
)

// NewYears is an entry for each caption.
func NewYears(captions []string, entries ...*Entry) *Years {
	y := &Years{entries: entries}
	for i := range entries {
		y.captions = append(y.captions, Note(captions[i]))
		entries[i].width = 0
	}
	y.ExtendBaseWidget(y)
	return y
}

// Entries are the boxes, in order.
func (y *Years) Entries() []*Entry { return y.entries }

// First is the first box.
func (y *Years) First() fyne.Focusable { return y.entries[0] }

// Shown lists the values.
func (y *Years) Shown() string {
	if y.unsure {
		return words.ToCome
	}
	shown := make([]string, len(y.entries))
	for i, e := range y.entries {
		shown[i] = y.captions[i].Text() + " " + e.Shown()
	}
	return strings.Join(shown, " · ")
}

// SetWrong shows the border of an error on every box.
func (y *Years) SetWrong(wrong bool) {
	for _, e := range y.entries {
		e.SetWrong(wrong)
	}
}

// SetUnsure shows « à voir » in every box.
func (y *Years) SetUnsure(unsure bool) {
	y.unsure = unsure
	for _, e := range y.entries {
		e.SetUnsure(unsure)
	}
}

func (y *Years) watch(focus func(bool), edited func()) {
	for _, e := range y.entries {
		e.watch(focus, func() { y.SetUnsure(false); edited() })
	}
}

// Held is captions and boxes in the order they are read.
func (y *Years) Held() []fyne.CanvasObject {
	var held []fyne.CanvasObject
	for i, e := range y.entries {
		held = append(held, y.captions[i], e)
	}
	return held
}

// CreateRenderer is called by Fyne.
func (y *Years) CreateRenderer() fyne.WidgetRenderer { return render(y) }

func (y *Years) parts() []fyne.CanvasObject { return y.Held() }
func (y *Years) paint()                     {}
func (y *Years) natural() float32           { return look.FormWidth.Px() }
func (y *Years) least() float32             { return look.PostWidth.Px() }

// perRow is how many boxes stand on a row: up to four, fewer when narrow.
func (y *Years) perRow(width float32) int {
	n := min(len(y.entries), 4)
	for n > 1 && (width-float32(n-1)*look.S12.Px())/float32(n) < look.PostWidth.Px() {
		n--
	}
	return max(1, n)
}

func (y *Years) tall() float32 { return look.Caption.Line() + look.S2.Px() + look.Control.Px() }

// HeightFor is that of its rows.
func (y *Years) HeightFor(width float32) float32 {
	n := y.perRow(width)
	rows := (len(y.entries) + n - 1) / n
	return float32(rows)*(y.tall()+look.S8.Px()) - look.S8.Px()
}

func (y *Years) place(size fyne.Size) {
	n, gap := y.perRow(size.Width), look.S12.Px()
	w := (size.Width - float32(n-1)*gap) / float32(n)
	for i, e := range y.entries {
		x, top := float32(i%n)*(w+gap), float32(i/n)*(y.tall()+look.S8.Px())
		put(y.captions[i], x, top, w, look.Caption.Line())
		put(e, x, top+look.Caption.Line()+look.S2.Px(), w, look.Control.Px())
	}
}
