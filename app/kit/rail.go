package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// RailItem is a place of the program.
type RailItem struct {
	Key, Word string
	Icon      look.Icon
	Foot      bool // stands at the foot
}

// Rail leads to the places of the program. It takes the focus as one: ↑↓ go
// from one item to the next, Enter goes there.
type Rail struct {
	widget.BaseWidget
	focusing
	hovering
	// OnGo hears of an item being followed.
	OnGo func(key string)

	items    []RailItem
	current  string
	at       int
	pointed  int // under the mouse, -1 for none
	ground   *canvas.Rectangle
	mark     *canvas.Image
	high     *canvas.Rectangle // the current item's ground
	bar      *canvas.Rectangle
	under    *canvas.Rectangle // the item under the mouse
	icons    []*canvas.Image
	captions []*canvas.Text
	ring     *ring
}

var (
	_ drawn             = (*Rail)(nil)
	_ fyne.Focusable    = (*Rail)(nil)
	_ fyne.Tappable     = (*Rail)(nil)
	_ desktop.Hoverable = (*Rail)(nil)
)

// NewRail is the rail with some items.
func NewRail(items ...RailItem) *Rail {
	r := &Rail{items: items, pointed: -1, ground: box(), high: box(), bar: box(), under: box(), ring: newRing()}
	r.mark = picture()
	for range items {
		r.icons, r.captions = append(r.icons, picture()), append(r.captions, textLine())
	}
	r.focusing.owner, r.hovering.hovered = r, r
	r.ExtendBaseWidget(r)
	return r
}

// Set says where one is; "" is nowhere.
func (r *Rail) Set(key string) {
	r.current = key
	for i, item := range r.items {
		if item.Key == key {
			r.at = i
		}
	}
	r.Refresh()
}

func (r *Rail) follow(i int) {
	if i >= 0 && i < len(r.items) && r.OnGo != nil {
		r.at = i
		r.OnGo(r.items[i].Key)
	}
}

// TypedKey moves and follows.
func (r *Rail) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		r.at = max(0, r.at-1)
		r.Refresh()
	case fyne.KeyDown:
		r.at = min(len(r.items)-1, r.at+1)
		r.Refresh()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.follow(r.at)
	default:
		forwardKey(r, ev)
	}
}

// TypedRune passes everything on but the space that followed.
func (r *Rail) TypedRune(c rune) {
	if c != ' ' {
		forwardRune(r, c)
	}
}

// TypedShortcut passes everything on.
func (r *Rail) TypedShortcut(s fyne.Shortcut) { forwardShortcut(r, s) }

// Tapped follows the item under the mouse. The focus isn't taken: what was
// left by the click was left already, and the page asked for takes it.
func (r *Rail) Tapped(ev *fyne.PointEvent) {
	r.take()
	r.follow(r.hit(ev.Position.Y))
}

// MouseMoved is called by the canvas.
func (r *Rail) MouseMoved(ev *desktop.MouseEvent) {
	if i := r.hit(ev.Position.Y); i != r.pointed {
		r.pointed = i
		r.Refresh()
	}
}

// MouseOut is called by the canvas.
func (r *Rail) MouseOut() { r.pointed = -1; r.hovering.MouseOut() }

func (r *Rail) hit(y float32) int {
	for i := range r.items {
		if top := r.top(i, r.Size().Height); y >= top && y < top+r.tall() {
			return i
		}
	}
	return -1
}

// CreateRenderer is called by Fyne.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer { return render(r) }

func (r *Rail) parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.mark, r.high, r.under, r.bar}
	objects = append(objects, r.ring.under()...)
	for i := range r.items {
		objects = append(objects, r.icons[i], r.captions[i])
	}
	return append(objects, r.ring.over()...)
}

func (r *Rail) paint() {
	fill(r.ground, look.Rail, 0)
	fill(r.high, look.RailHi, 0)
	fill(r.under, look.RailHi, 0)
	fill(r.bar, look.Here, 0)
	setPicture(r.mark, look.Mark(look.RailInk))
	caption := look.Caption
	if r.narrowRail() {
		caption = look.Tiny
	}
	for i, item := range r.items {
		color, current := look.RailInk, item.Key == r.current
		if current {
			color = look.RailOn
		}
		draw(r.icons[i], item.Icon, color)
		write(r.captions[i], item.Word, caption, current, color)
	}
	r.ring.onDark(r.focused)
}

func (r *Rail) narrowRail() bool {
	w := r.Size().Width
	return w > 0 && w < look.RailWide.Px()-1
}

func (r *Rail) tall() float32 { return look.RailItem.Px() + look.S4.Px() }

// top is where an item starts: from the top, or from the foot.
func (r *Rail) top(i int, height float32) float32 {
	feet := 0
	for _, item := range r.items[i:] {
		if item.Foot {
			feet++
		}
	}
	if r.items[i].Foot {
		return height - float32(feet)*r.tall() + look.S4.Px()
	}
	above := 0
	for _, item := range r.items[:i] {
		if !item.Foot {
			above++
		}
	}
	return 2*look.S16.Px() + look.MarkRail.Px() + look.S2.Px() + float32(above)*r.tall()
}

func (r *Rail) natural() float32          { return look.RailWide.Px() }
func (r *Rail) least() float32            { return look.RailNarrow.Px() }
func (r *Rail) HeightFor(float32) float32 { return look.RailItem.Px() }

func (r *Rail) place(size fyne.Size) {
	put(r.ground, 0, 0, size.Width, size.Height)
	side := look.MarkRail.Px()
	put(r.mark, (size.Width-side)/2, look.S16.Px(), side, side)
	r.high.Hide()
	r.bar.Hide()
	r.under.Hide()
	tall, icon := look.RailItem.Px(), look.IconRail.Px()
	for i, item := range r.items {
		y := r.top(i, size.Height)
		put(r.icons[i], (size.Width-icon)/2, y+look.S8.Px()+look.S2.Px(), icon, icon)
		w := r.captions[i].MinSize().Width
		PutText(r.captions[i], (size.Width-w)/2, y+tall/2, w, tall/2-look.S2.Px())
		switch {
		case item.Key == r.current:
			r.high.Show()
			r.bar.Show()
			put(r.high, 0, y, size.Width, tall)
			put(r.bar, 0, y, look.AlertBar.Px(), tall)
		case i == r.pointed && r.over:
			r.under.Show()
			put(r.under, 0, y, size.Width, tall)
		}
		if in := look.Halo.Fixed(); i == r.at {
			r.ring.place(in, y+in, size.Width-2*in, tall-2*in)
		}
	}
}

func (r *Rail) outline() []string {
	var lines []string
	for _, item := range r.items {
		sign := "  "
		if item.Key == r.current {
			sign = "> "
		}
		lines = append(lines, sign+item.Word)
	}
	return lines
}
