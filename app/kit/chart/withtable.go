package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	model "github.com/buron-cantal/buron/app/chart"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
)

// Tabled is a chart under its title, with its table beside it, or below where
// there is too little room. The row of the point being said has a ground.
type Tabled struct {
	widget.BaseWidget
	Chart       *Chart
	Table       *Table
	title, note *kit.Text
}

var (
	_ fyne.Widget = (*Tabled)(nil)
	_ kit.Flow    = (*Tabled)(nil)
	_ kit.Holder  = (*Tabled)(nil)
)

// WithTable is a chart with its table.
func WithTable(of model.Chart) *Tabled {
	t := &Tabled{Chart: New(of), Table: NewTable(of.Table()), title: kit.Heading(of.Title), note: kit.Note(of.Note)}
	t.Chart.OnPoint = t.Table.Mark
	t.showTexts(of)
	t.ExtendBaseWidget(t)
	return t
}

// Set changes what is shown.
func (t *Tabled) Set(of model.Chart) {
	t.title.Set(of.Title)
	t.note.Set(of.Note)
	t.showTexts(of)
	t.Table.Set(of.Table())
	t.Chart.Set(of)
	t.Refresh()
}

func (t *Tabled) showTexts(of model.Chart) {
	kit.Visible(t.title, of.Title != "")
	kit.Visible(t.note, of.Note != "")
	kit.Visible(t.Table, !of.Empty())
}

// Held is title, note, chart and table.
func (t *Tabled) Held() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.title, t.note, t.Chart, t.Table}
}

// HeightFor is that of its parts.
func (t *Tabled) HeightFor(width float32) float32 {
	return t.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// leastDrawing is how wide a chart beside its table is at least.
const leastDrawing = look.PlotWide

// beside is the width of the table beside the chart, 0 when it goes below.
func (t *Tabled) beside(width float32) float32 {
	if !t.Table.Visible() {
		return 0
	}
	if w := t.Table.natural(); width >= leastDrawing.Px()+look.S40.Px()+w {
		return w
	}
	return 0
}

func (t *Tabled) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	y := float32(0)
	for _, text := range []*kit.Text{t.title, t.note} {
		if text.Visible() {
			h := text.HeightFor(width)
			put(text, 0, y, width, h)
			y += h + look.S4.Px()
		}
	}
	if y > 0 {
		y += look.S8.Px()
	}
	t.Chart.grown = 0
	if table := t.beside(width); table > 0 {
		drawing := width - table - look.S40.Px()
		th := t.Table.HeightFor(table)
		t.Chart.grow(th - t.Chart.HeightFor(drawing))
		ch := t.Chart.HeightFor(drawing)
		put(t.Chart, 0, y, drawing, ch)
		put(t.Table, width-table, y, table, th)
		return y + max(ch, th)
	}
	h := t.Chart.HeightFor(width)
	put(t.Chart, 0, y, width, h)
	y += h
	if t.Table.Visible() {
		y += look.S16.Px()
		table := min(width, t.Table.natural())
		h = t.Table.HeightFor(table)
		put(t.Table, 0, y, table, h)
		y += h
	}
	return y
}

// CreateRenderer is called by Fyne.
func (t *Tabled) CreateRenderer() fyne.WidgetRenderer { return &tabledRenderer{t} }

type tabledRenderer struct{ of *Tabled }

func (r *tabledRenderer) Destroy()                     {}
func (r *tabledRenderer) Objects() []fyne.CanvasObject { return r.of.Held() }
func (r *tabledRenderer) Layout(size fyne.Size)        { r.of.arrange(size.Width, move) }

func (r *tabledRenderer) MinSize() fyne.Size {
	w := r.of.Size().Width
	if w == 0 {
		w = look.FormWidth.Px()
	}
	return fyne.NewSize(look.AmountWidth.Px(), r.of.HeightFor(w))
}

func (r *tabledRenderer) Refresh() {
	for _, o := range r.of.Held() {
		o.Refresh()
	}
	r.of.arrange(r.of.Size().Width, move)
	canvas.Refresh(r.of)
}
