package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
)

// frame is the window's content: rail, banner, header, alerts and page, in Tab
// order, with the toast and the status line over the page's foot.
type frame struct {
	widget.BaseWidget
	shell  *Shell
	ground *kit.Ground
	banner *banner
	body   fyne.CanvasObject
	toast  fyne.CanvasObject
	status *status
}

var (
	_ kit.Holder     = (*frame)(nil)
	_ kit.StatusLine = (*frame)(nil)
)

func newFrame(s *Shell) *frame {
	f := &frame{
		shell:  s,
		ground: kit.NewGround(look.Page),
		banner: newBanner(s),
		body:   kit.NewGround(look.Sheet),
		status: newStatus(),
	}
	f.ExtendBaseWidget(f)
	return f
}

// setBody puts a page in place.
func (f *frame) setBody(o fyne.CanvasObject) {
	f.body = o
	f.status.say("")
	f.Refresh()
}

// setToast puts a toast in place, nil for none.
func (f *frame) setToast(o fyne.CanvasObject) {
	f.toast = o
	f.Refresh()
}

// SayStatus says what an icon alone means.
func (f *frame) SayStatus(s string) {
	f.status.say(s)
	f.Refresh()
}

// Held lists what the window shows, in Tab order.
func (f *frame) Held() []fyne.CanvasObject {
	held := []fyne.CanvasObject{f.shell.rail, f.banner, f.shell.header, f.shell.notices, f.shell.busy, f.body}
	if f.toast != nil {
		held = append(held, f.toast)
	}
	return append(held, f.status)
}

// CreateRenderer is called by Fyne.
func (f *frame) CreateRenderer() fyne.WidgetRenderer { return &frameRenderer{f} }

type frameRenderer struct{ f *frame }

func (r *frameRenderer) Destroy() {}

func (r *frameRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.f.ground, r.f.banner.ground}, r.f.Held()...)
}

// MinSize is the smallest window: what doesn't fit scrolls or folds.
func (r *frameRenderer) MinSize() fyne.Size { return fyne.NewSize(smallestWidth, smallestHeight) }

func (r *frameRenderer) Refresh() {
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}

func (r *frameRenderer) Layout(size fyne.Size) {
	f := r.f
	put(f.ground, 0, 0, size.Width, size.Height)
	bare := f.shell.header.of.Bare
	kit.Visible(f.shell.rail, !bare)
	kit.Visible(f.shell.header, !bare)

	rail := look.RailWide.Px()
	if size.Width/look.TextScale() < float32(look.FoldRail) {
		rail = look.RailNarrow.Px()
	}
	if bare {
		rail = 0
	}
	put(f.shell.rail, 0, 0, rail, size.Height)

	width, y := size.Width-rail, float32(0)
	down := func(o fyne.CanvasObject, x, w, h float32) {
		put(o, x, y, w, h)
		y += h
	}
	margin := look.Margin(size.Width)
	inner := width - 2*margin
	down(f.banner, rail+margin, inner, f.banner.height(inner))
	put(f.banner.ground, rail, 0, width, y)
	if !bare {
		down(f.shell.header, rail+margin, inner, f.shell.header.height(inner))
	}
	down(f.shell.notices, rail+margin, inner, f.shell.notices.height(inner))
	down(f.shell.busy, rail+margin, inner, f.shell.busy.height(inner))
	put(f.body, rail, y, width, max(0, size.Height-y))

	if f.toast != nil {
		w := min(f.toast.MinSize().Width, inner)
		tall := kit.HeightFor(f.toast, w)
		put(f.toast, rail+margin, size.Height-tall-look.S32.Px(), w, tall)
	}
	// In the margin above the page, where it covers nothing.
	status := f.status.size()
	put(f.status, size.Width-status.Width, y, status.Width, status.Height)
}

// The smallest window, at text size 1; larger text has the page fold.
const (
	smallestWidth  = 1024
	smallestHeight = 700
)
