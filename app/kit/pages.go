package kit

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// Pages shows the pages of a document side by side and below each other; only
// those in sight exist. PgUp PgDn Home End turn, the arrows scroll.
type Pages struct {
	widget.BaseWidget
	focusing
	// Picture gives what is known of a page's picture, nil for its outline.
	Picture func(page int) image.Image
	// Marks gives what is lit up on a page, nil when nothing ever is.
	Marks func(page int) []Light
	// OnSight hears which pages are in sight and how many pixels high one is,
	// so that pictures can be as sharp as the screen.
	OnSight func(from, to, pixels int)
	// OnAt hears that one has scrolled to another page.
	OnAt func(page int)

	count   int
	at      int
	side    int
	fit     PageFit
	percent int
	grid    pageGrid
	told    [3]int // what OnSight heard last
	moving  bool   // the pages move by themselves, not the person

	desk   *pagesDesk
	scroll *container.Scroll
	ring   *ring
}

var (
	_ drawn             = (*Pages)(nil)
	_ fyne.Focusable    = (*Pages)(nil)
	_ fyne.Shortcutable = (*Pages)(nil)
	_ fyne.Tappable     = (*Pages)(nil)
)

// NewPages is the place of a document's pages, one at a time as high as the
// view.
func NewPages() *Pages {
	v := &Pages{side: 1, percent: 100, ring: newRing()}
	v.desk = &pagesDesk{of: v}
	v.desk.ExtendBaseWidget(v.desk)
	v.scroll = container.NewScroll(v.desk)
	v.scroll.OnScrolled = func(fyne.Position) { v.scrolled() }
	v.focusing.owner = v
	v.ExtendBaseWidget(v)
	return v
}

// SetCount says how many pages there are; what they show is asked again.
func (v *Pages) SetCount(n int) {
	v.count, v.at = n, max(0, min(v.at, n-1))
	v.told = [3]int{}
	v.lay()
}

// At is the page that one is at.
func (v *Pages) At() int { return v.at }

// Side is how many pages lie side by side, 0 for as many as fit.
func (v *Pages) Side() int { return v.side }

// SetSide lays so many pages side by side, 0 for as many as fit.
func (v *Pages) SetSide(n int) { v.side = n; v.lay() }

// Fit is what the size of pages follows.
func (v *Pages) Fit() PageFit { return v.fit }

// SetFit has the size of pages follow the view.
func (v *Pages) SetFit(f PageFit) { v.fit = f; v.lay() }

// Percent is the size of pages in percent of the paper's own.
func (v *Pages) Percent() int { return v.grid.percent() }

// SetPercent shows pages in a size that was chosen.
func (v *Pages) SetPercent(percent int) {
	v.fit, v.percent = FitZoom, percent
	v.lay()
}

// Enlarge goes to the next larger size.
func (v *Pages) Enlarge() {
	for _, z := range Zooms {
		if z > v.Percent() {
			v.SetPercent(z)
			return
		}
	}
}

// Reduce goes to the next smaller size.
func (v *Pages) Reduce() {
	for i := len(Zooms) - 1; i >= 0; i-- {
		if Zooms[i] < v.Percent() {
			v.SetPercent(Zooms[i])
			return
		}
	}
}

// Go shows a page from its top.
func (v *Pages) Go(page int) {
	if page < 0 || page >= v.count {
		return
	}
	v.at = page
	v.move(fyne.NewPos(v.scroll.Offset.X, v.grid.at(page).Y-v.grid.margin))
}

// Reveal brings a part of a page in sight, in the middle of the view when it
// isn't already.
func (v *Pages) Reveal(page int, part Light) {
	if page < 0 || page >= v.count {
		return
	}
	if v.grid.page.Height <= v.grid.view.Height && v.grid.page.Width <= v.grid.view.Width {
		v.Go(page)
		return
	}
	v.at = page
	at, g := v.grid.at(page), v.grid
	x, w := at.X+part.X*g.page.Width, part.W*g.page.Width
	y, h := at.Y+part.Y*g.page.Height, part.H*g.page.Height
	to := v.scroll.Offset
	if x < to.X || x+w > to.X+g.view.Width {
		to.X = x + w/2 - g.view.Width/2
	}
	if y < to.Y || y+h > to.Y+g.view.Height {
		to.Y = y + h/2 - g.view.Height/2
	}
	v.move(to)
}

// Turn goes to the pages below or above; those higher than the view are read
// on by a screenful first.
func (v *Pages) Turn(down bool) {
	step := 1
	if !down {
		step = -1
	}
	if v.grid.page.Height > v.grid.view.Height {
		screenful := v.grid.view.Height - look.S40.Px()
		v.move(v.scroll.Offset.AddXY(0, float32(step)*screenful))
		v.read()
		return
	}
	row := v.grid.row(v.at) + step
	if row >= 0 && row < v.grid.rows() {
		v.arrive(row * v.grid.columns)
	}
}

// arrive goes to a page as a person does.
func (v *Pages) arrive(page int) {
	v.Go(page)
	if v.OnAt != nil {
		v.OnAt(v.at)
	}
}

// move scrolls there, as far as there is something.
func (v *Pages) move(to fyne.Position) {
	v.moving = true
	v.scroll.ScrollToOffset(v.grid.clamp(to))
	v.moving = false
	v.desk.refill()
}

// scrolled follows the mouse wheel.
func (v *Pages) scrolled() {
	if v.moving {
		return
	}
	v.desk.refill()
	v.read()
}

// read follows which page one has scrolled to.
func (v *Pages) read() {
	row := v.grid.readAt(v.scroll.Offset.Y)
	if v.count == 0 || v.grid.row(v.at) == row {
		return
	}
	v.at = row * v.grid.columns
	if v.OnAt != nil {
		v.OnAt(v.at)
	}
}

// Fill asks again what the pages in sight show.
func (v *Pages) Fill() { v.desk.refill() }

// lay lays the pages out anew; what one was looking at stays in sight.
func (v *Pages) lay() {
	view := v.Size()
	if view.IsZero() {
		return
	}
	before, offset := v.grid, v.scroll.Offset
	v.grid = newGrid(v.count, v.side, v.fit, v.percent, view)
	v.moving = true
	v.desk.Resize(v.grid.content)
	v.scroll.Refresh()
	v.moving = false
	to := fyne.NewPos(0, 0)
	if v.count > 0 && before.columns > 0 {
		down := (offset.Y - before.at(min(v.at, before.count-1)).Y + before.margin) / before.page.Height
		to.Y = v.grid.at(v.at).Y - v.grid.margin + down*v.grid.page.Height
		middle := (offset.X + before.view.Width/2) / before.content.Width
		to.X = middle*v.grid.content.Width - view.Width/2
		if v.fit == FitPage {
			to.Y = v.grid.at(v.at).Y - v.grid.margin
		}
	}
	v.move(to)
}

// CreateRenderer is called by Fyne.
func (v *Pages) CreateRenderer() fyne.WidgetRenderer { return render(v) }

func (v *Pages) parts() []fyne.CanvasObject {
	all := append([]fyne.CanvasObject{v.scroll}, v.ring.under()...)
	return append(all, v.ring.over()...)
}

func (v *Pages) paint()           { v.ring.paint(v.focused, false, 0) }
func (v *Pages) natural() float32 { return look.FormWidth.Px() }
func (v *Pages) least() float32   { return look.PostWidth.Px() }

// HeightFor is small: the pages take what is left.
func (v *Pages) HeightFor(float32) float32 { return look.PostWidth.Px() }

func (v *Pages) place(size fyne.Size) {
	in := look.Halo.Fixed()
	v.ring.place(in, in, size.Width-2*in, size.Height-2*in)
	if v.scroll.Size() == size && v.grid.view == size {
		return
	}
	put(v.scroll, 0, 0, size.Width, size.Height)
	v.lay()
}

// Tapped takes the focus.
func (v *Pages) Tapped(*fyne.PointEvent) { v.take() }

// TypedKey turns and scrolls.
func (v *Pages) TypedKey(ev *fyne.KeyEvent) {
	step := look.S40.Px()
	wide := v.grid.content.Width > v.grid.view.Width
	switch {
	case ev.Name == fyne.KeyPageDown, ev.Name == fyne.KeySpace:
		v.Turn(true)
	case ev.Name == fyne.KeyPageUp:
		v.Turn(false)
	case ev.Name == fyne.KeyHome:
		v.arrive(0)
	case ev.Name == fyne.KeyEnd:
		v.arrive(v.count - 1)
	case ev.Name == fyne.KeyDown:
		v.move(v.scroll.Offset.AddXY(0, step))
		v.read()
	case ev.Name == fyne.KeyUp:
		v.move(v.scroll.Offset.AddXY(0, -step))
		v.read()
	case ev.Name == fyne.KeyRight && wide:
		v.move(v.scroll.Offset.AddXY(step, 0))
	case ev.Name == fyne.KeyLeft && wide:
		v.move(v.scroll.Offset.AddXY(-step, 0))
	case ev.Name == fyne.KeyRight:
		v.arrive(min(v.at+1, v.count-1))
	case ev.Name == fyne.KeyLeft:
		v.arrive(max(v.at-1, 0))
	default:
		forwardKey(v, ev)
	}
}

// TypedRune passes everything on but the space that turned.
func (v *Pages) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(v, r)
	}
}

// TypedShortcut passes everything on.
func (v *Pages) TypedShortcut(s fyne.Shortcut) { forwardShortcut(v, s) }

// outline is which pages are in sight, and what is lit up on them.
func (v *Pages) outline() []string {
	var lines []string
	from, to := v.grid.inSight(v.scroll.Offset.Y)
	for i := from; i < to; i++ {
		line := words.PreviewWhere(i+1, v.count)
		if v.Marks != nil {
			if marks := v.Marks(i); len(marks) > 0 {
				line += " *" + strconv.Itoa(len(marks))
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// pagesDesk is what pages lie on: it holds only those in sight.
type pagesDesk struct {
	widget.BaseWidget
	of     *Pages
	leaves []*Leaf
}

var _ drawn = (*pagesDesk)(nil)

// CreateRenderer is called by Fyne.
func (d *pagesDesk) CreateRenderer() fyne.WidgetRenderer { return render(d) }

func (d *pagesDesk) parts() []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(d.leaves))
	for i, leaf := range d.leaves {
		all[i] = leaf
	}
	return all
}

func (d *pagesDesk) paint()                    {}
func (d *pagesDesk) natural() float32          { return d.of.grid.content.Width }
func (d *pagesDesk) HeightFor(float32) float32 { return d.of.grid.content.Height }
func (d *pagesDesk) place(fyne.Size)           {}

// refill shows the pages in sight.
func (d *pagesDesk) refill() {
	v := d.of
	from, to := v.grid.inSight(v.scroll.Offset.Y)
	d.tell(from, to)
	for len(d.leaves) < to-from {
		d.leaves = append(d.leaves, NewLeaf(look.FormWidth))
	}
	for k, leaf := range d.leaves {
		page := from + k
		show(leaf, page < to)
		if page >= to {
			leaf.SetImage(nil)
			continue
		}
		if v.Picture != nil {
			leaf.SetImage(v.Picture(page))
		}
		if v.Marks != nil {
			leaf.SetMarks(v.Marks(page))
		}
		at := v.grid.at(page)
		put(leaf, at.X, at.Y, v.grid.page.Width, v.grid.page.Height)
	}
	canvas.Refresh(d)
}

// tell says which pages are in sight and how sharp their pictures are to be.
func (d *pagesDesk) tell(from, to int) {
	v, scale := d.of, float32(1)
	if c := canvasOf(v); c != nil {
		scale = c.Scale()
	}
	const edges = 2
	now := [3]int{from, to, int((v.grid.page.Height - edges) * scale)}
	if now != v.told && to > from && now[2] > 0 && v.OnSight != nil {
		v.told = now
		v.OnSight(from, to, now[2])
	}
}
