package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/buron-cantal/buron/app/look"
)

// focusing is what every widget that takes the focus has in common: it knows
// whether it has it, repaints, and scrolls into view.
type focusing struct {
	focused bool
	owner   drawn
	// told hears of the focus coming and going; a Field listens there.
	told func(focused bool)
}

// cursored is a widget that may be higher than the view: only what its cursor is
// on comes into it.
type cursored interface{ revealCursor() }

// FocusGained is called by the canvas.
func (f *focusing) FocusGained() {
	f.focused = true
	f.owner.Refresh()
	if long, is := f.owner.(cursored); is {
		long.revealCursor()
	} else {
		reveal(f.owner)
	}
	if f.told != nil {
		f.told(true)
	}
}

// FocusLost is called by the canvas.
func (f *focusing) FocusLost() {
	f.focused = false
	f.owner.Refresh()
	if f.told != nil {
		f.told(false)
	}
}

// take gives the focus to the widget, as a click on it does. Whatever was
// being typed elsewhere is thereby left, and saved, before the click acts.
func (f *focusing) take() {
	if w, ok := f.owner.(fyne.Focusable); ok && !f.focused {
		Focus(w)
	}
}

// hovering repaints its owner when the mouse comes and goes.
type hovering struct {
	over    bool
	hovered drawn
}

var _ desktop.Hoverable = (*hovering)(nil)

// MouseIn is called by the canvas.
func (h *hovering) MouseIn(*desktop.MouseEvent) { h.over = true; h.hovered.Refresh() }

// MouseMoved is called by the canvas.
func (h *hovering) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by the canvas.
func (h *hovering) MouseOut() { h.over = false; h.hovered.Refresh() }

// ring is the mark of the focus: 2 px of ink inside, 3 px of yellow outside,
// drawn over and around without moving anything.
type ring struct{ halo, gap, edge *canvas.Rectangle }

func newRing() *ring { return &ring{box(), box(), box()} }

// under are the parts to draw below the widget, over those to draw above it.
func (r *ring) under() []fyne.CanvasObject { return []fyne.CanvasObject{r.halo} }
func (r *ring) over() []fyne.CanvasObject  { return []fyne.CanvasObject{r.gap, r.edge} }

// paint shows or hides the ring. filled asks for the light gap that sets the
// ink apart from a filled button.
func (r *ring) paint(on, filled bool, radius look.Measure) {
	if !on {
		r.halo.Hide()
		r.gap.Hide()
		r.edge.Hide()
		return
	}
	r.halo.Show()
	r.edge.Show()
	stroke(r.halo, look.None, look.Here, look.Halo, radius+look.Stroke)
	stroke(r.edge, look.None, look.Ink, look.Stroke, radius)
	if !filled {
		r.gap.Hide()
		return
	}
	r.gap.Show()
	stroke(r.gap, look.None, look.Sheet, look.Hairline, radius-look.Stroke)
}

// onDark is the ring on the rail: yellow alone, which stands out there.
func (r *ring) onDark(on bool) {
	r.gap.Hide()
	r.edge.Hide()
	show(r.halo, on)
	stroke(r.halo, look.None, look.Here, look.Stroke, look.RadiusControl)
}

// place puts the ring around a rectangle. A stroke is drawn inside the
// bounds of its rectangle, hence the halo's are larger.
func (r *ring) place(x, y, w, h float32) {
	o, s := look.Halo.Fixed(), look.Stroke.Fixed()
	put(r.halo, x-o, y-o, w+2*o, h+2*o)
	put(r.edge, x, y, w, h)
	put(r.gap, x+s, y+s, w-2*s, h-2*s)
}
