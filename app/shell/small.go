package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// put moves and resizes an object.
func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func measure(s string, size look.Measure, bold bool) float32 {
	return fyne.MeasureText(s, size.Px(), fyne.TextStyle{Bold: bold}).Width
}

// holding is a widget that shows one object, which may change.
type holding struct {
	widget.BaseWidget
	of fyne.CanvasObject
}

func (h *holding) hold(o fyne.CanvasObject) {
	h.of = o
	h.Refresh()
}

// Held is what is shown.
func (h *holding) Held() []fyne.CanvasObject {
	if h.of == nil {
		return nil
	}
	return []fyne.CanvasObject{h.of}
}

// CreateRenderer is called by Fyne.
func (h *holding) CreateRenderer() fyne.WidgetRenderer { return &holdingRenderer{h} }

// height is what the object needs at that width, nothing when there is none.
func (h *holding) height(width float32) float32 {
	if h.of == nil {
		return 0
	}
	return kit.HeightFor(h.of, width)
}

type holdingRenderer struct{ h *holding }

func (r *holdingRenderer) Destroy()                     {}
func (r *holdingRenderer) Objects() []fyne.CanvasObject { return r.h.Held() }

func (r *holdingRenderer) MinSize() fyne.Size {
	if r.h.of == nil {
		return fyne.Size{}
	}
	return r.h.of.MinSize()
}

func (r *holdingRenderer) Layout(size fyne.Size) {
	if r.h.of != nil {
		put(r.h.of, 0, 0, size.Width, size.Height)
	}
}

func (r *holdingRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

// status says what an icon alone means, as long as it has the focus.
type status struct{ holding }

func newStatus() *status {
	s := &status{}
	s.ExtendBaseWidget(s)
	return s
}

func (s *status) say(sentence string) {
	if sentence == "" {
		s.hold(nil)
		return
	}
	s.hold(kit.Fill(look.Tint, kit.Pad(kit.Note(sentence), look.S6, look.S12, look.S6, look.S12)))
}

// size is that of the sentence on one line.
func (s *status) size() fyne.Size {
	if s.of == nil {
		return fyne.Size{}
	}
	width := kit.NaturalWidth(s.of)
	return fyne.NewSize(width, kit.HeightFor(s.of, width))
}

// banner stands over the page as long as the demonstration is open.
type banner struct {
	holding
	ground *kit.Ground // across the whole page, wider than the words
}

func newBanner(s *Shell) *banner {
	b := &banner{ground: kit.NewGround(look.HereTint)}
	b.ExtendBaseWidget(b)
	p := s.o.Program
	if p == nil || !p.Demo {
		return b
	}
	b.hold(kit.Pad(kit.Row(
		look.S12,
		kit.Strong(words.DemoTitle),
		kit.Grow(kit.Small(words.DemoBody)),
		kit.Quiet(words.DemoHome, p.Home),
	), look.S4, 0, look.S4, 0))
	return b
}
