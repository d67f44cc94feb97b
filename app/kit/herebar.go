package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/buron-cantal/buron/app/look"
)

// hereBar is the yellow mark of where one is. Yellow alone doesn't stand out
// on light grounds: there it has an edge of ink on the side of the words.
type hereBar struct{ bar, edge *canvas.Rectangle }

func newHereBar() *hereBar { return &hereBar{box(), box()} }

func (h *hereBar) parts() []fyne.CanvasObject { return []fyne.CanvasObject{h.bar, h.edge} }

func (h *hereBar) paint() {
	fill(h.bar, look.Here, 0)
	fill(h.edge, look.Ink, 0)
}

func (h *hereBar) hide() {
	h.bar.Hide()
	h.edge.Hide()
}

// beside shows it at the left of words.
func (h *hereBar) beside(x, y, tall float32) {
	w := look.AlertBar.Px()
	h.bar.Show()
	show(h.edge, !look.IsDark())
	put(h.bar, x, y, w, tall)
	put(h.edge, x+w, y, look.Hairline.Fixed(), tall)
}

// below shows it under words.
func (h *hereBar) below(x, y, width float32) {
	h.bar.Show()
	show(h.edge, !look.IsDark())
	put(h.edge, x, y, width, look.Hairline.Fixed())
	put(h.bar, x, y+look.Hairline.Fixed(), width, look.AlertBar.Px())
}
