package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Scroll shows a content that may be higher than the room there is. What
// takes the focus is brought into view.
type Scroll struct {
	widget.BaseWidget
	inner   *container.Scroll
	content *slab
	// OnScrolled hears of each move.
	OnScrolled func()
}

var (
	_ drawn  = (*Scroll)(nil)
	_ Holder = (*Scroll)(nil)
	_ Keys   = (*Scroll)(nil)
)

// NewScroll scrolls a content vertically.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{content: newSlab(content)}
	s.inner = container.NewVScroll(s.content)
	s.inner.OnScrolled = func(fyne.Position) {
		if s.OnScrolled != nil {
			s.OnScrolled()
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// SetContent shows something else, from its top.
func (s *Scroll) SetContent(content fyne.CanvasObject) {
	s.content.of = content
	s.content.Refresh()
	s.place(s.Size())
	s.Top()
}

// Held is the content.
func (s *Scroll) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.content} }

// Top goes to the top.
func (s *Scroll) Top() { s.inner.ScrollToTop() }

// Offset is how far it is scrolled down.
func (s *Scroll) Offset() float32 { return s.inner.Offset.Y }

// ScrollTo scrolls down to an offset.
func (s *Scroll) ScrollTo(y float32) { s.inner.ScrollToOffset(fyne.NewPos(0, y)) }

// Scrolled moves by the mouse wheel.
func (s *Scroll) Scrolled(ev *fyne.ScrollEvent) { s.inner.Scrolled(ev) }

// Reveal brings an object of the content into view.
func (s *Scroll) Reveal(o fyne.CanvasObject) {
	way := path(s.content, o)
	if way == nil {
		return
	}
	y := float32(0)
	for _, step := range way[1:] {
		y += step.Position().Y
	}
	s.revealBand(y, o.Size().Height)
}

// revealBand brings the part of the content between two heights into view,
// with some air around it.
func (s *Scroll) revealBand(y, height float32) {
	air, view := look.S24.Px(), s.inner.Size().Height
	switch top := s.inner.Offset.Y; {
	case y-air < top:
		s.ScrollTo(max(0, y-air))
	case y+height+air > top+view:
		s.ScrollTo(min(y+height+air-view, y-air))
	}
}

// Turn scrolls by a screenful.
func (s *Scroll) Turn(down bool) {
	page := s.inner.Size().Height - look.S40.Px()
	if !down {
		page = -page
	}
	s.ScrollTo(max(0, s.Offset()+page))
}

// UsesKey scrolls a page with PgUp and PgDn.
func (s *Scroll) UsesKey(ev *fyne.KeyEvent) bool {
	used := ev.Name == fyne.KeyPageDown || ev.Name == fyne.KeyPageUp
	if used {
		s.Turn(ev.Name == fyne.KeyPageDown)
	}
	return used
}

// UsesShortcut uses none.
func (s *Scroll) UsesShortcut(fyne.Shortcut) bool { return false }

// CreateRenderer is called by Fyne.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return render(s) }

func (s *Scroll) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.inner} }
func (s *Scroll) paint()                     {}

// place tells the content its width before the scroller asks for its height.
func (s *Scroll) place(size fyne.Size) {
	s.content.width = size.Width
	put(s.inner, 0, 0, size.Width, size.Height)
	want := fyne.NewSize(size.Width, max(size.Height, s.content.HeightFor(size.Width)))
	if s.content.Size() != want {
		s.content.Resize(want)
		s.inner.Refresh()
	}
}

func (s *Scroll) natural() float32 { return s.content.natural() }
func (s *Scroll) least() float32   { return 0 }

// HeightFor is small: what is higher scrolls.
func (s *Scroll) HeightFor(float32) float32 { return look.Control.Px() }

// slab is the content of a Scroll; it knows its width before it is laid out.
type slab struct {
	widget.BaseWidget
	of    fyne.CanvasObject
	width float32
	inset float32 // room around the content, for rings of the focus
}

var (
	_ drawn  = (*slab)(nil)
	_ narrow = (*slab)(nil)
)

func newSlab(o fyne.CanvasObject) *slab {
	s := &slab{of: o}
	s.ExtendBaseWidget(s)
	return s
}

func (s *slab) Held() []fyne.CanvasObject           { return []fyne.CanvasObject{s.of} }
func (s *slab) natural() float32                    { return naturalWidth(s.of) + 2*s.inset }
func (s *slab) CreateRenderer() fyne.WidgetRenderer { return render(s) }
func (s *slab) parts() []fyne.CanvasObject          { return s.Held() }
func (s *slab) paint()                              {}

// HeightFor is that of the content.
func (s *slab) HeightFor(width float32) float32 {
	return heightFor(s.of, width-2*s.inset) + 2*s.inset
}

func (s *slab) place(size fyne.Size) {
	w := size.Width - 2*s.inset
	put(s.of, s.inset, s.inset, w, max(size.Height-2*s.inset, heightFor(s.of, w)))
}

func (s *slab) least() float32 { return 0 }

// Reveal brings an object into view in every Scroll around it.
func Reveal(o fyne.CanvasObject) { reveal(o) }

// reveal brings what took the focus into view in every Scroll around it.
func reveal(o fyne.CanvasObject) {
	way := wayTo(o)
	for i := len(way) - 1; i >= 0; i-- {
		if s, ok := way[i].(*Scroll); ok {
			s.Reveal(o)
		}
	}
}

// scrollAround is the innermost Scroll around an object, nil when there is
// none.
func scrollAround(o fyne.CanvasObject) *Scroll {
	way := wayTo(o)
	for i := len(way) - 1; i >= 0; i-- {
		if s, ok := way[i].(*Scroll); ok {
			return s
		}
	}
	return nil
}
