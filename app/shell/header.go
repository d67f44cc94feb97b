package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
)

// header stands above the page: the way back, the name, where one is, what was
// saved when, and the page's own buttons. On one line, or on three where there
// is a level above.
type header struct {
	widget.BaseWidget
	of    place.Header
	up    func()
	saves bool

	back    *kit.Link
	title   *kit.Text
	style   kit.Style // of the title
	ruler   *kit.Text // how much room a large title would take
	where   *kit.Text
	saved   *kit.Text
	mark    *canvas.Image
	state   place.SaveState
	actions []fyne.CanvasObject
}

// newHeader is a header; without a register there is nothing to be saved, and
// nothing said of it.
func newHeader(up func(), saves bool) *header {
	h := &header{up: up, saves: saves}
	h.back = kit.NewBack("", up)
	h.back.Hide()
	h.style, h.title = titleLarge, kit.NewText("", titleLarge)
	h.ruler = kit.NewText("", kit.Style{Size: look.Title, Bold: true})
	h.where = kit.NewText("", kit.Style{Size: look.Small, Color: look.Soft, Lines: 1})
	h.saved = kit.NewText("", kit.Style{Size: look.Caption, Color: look.Soft, Lines: 1})
	h.mark = &canvas.Image{FillMode: canvas.ImageFillContain}
	h.ExtendBaseWidget(h)
	h.showSaving(place.SaveState{})
	return h
}

// show takes over what a page says of itself.
func (h *header) show(of place.Header) {
	h.of = of
	h.actions = of.Actions
	h.title.Set(of.Title)
	h.ruler.Set(of.Title)
	h.where.Set(of.Where)
	h.back.SetWord(h.backWord())
	kit.Visible(h.back, of.Up != (place.Route{}))
	kit.Visible(h.where, of.Where != "")
	h.Refresh()
}

// The title is on two lines at most, or small on as many as any name takes.
// On one line with the rest it is small, and on two where the window is narrow.
var (
	titleLarge = kit.Style{Size: look.Title, Bold: true, Lines: 2}
	titleSmall = kit.Style{Size: look.Section, Bold: true, Lines: 4}
	titleSlim  = kit.Style{Size: look.Section, Bold: true, Lines: 2}
)

// fitTitle makes the title small where it would be cut.
func (h *header) fitTitle(width float32) {
	style := titleLarge
	switch {
	case h.of.Slim:
		style = titleSlim
	case h.ruler.HeightFor(width) > float32(titleLarge.Lines)*look.Title.Line():
		style = titleSmall
	}
	if style != h.style {
		h.style = style
		h.title.SetStyle(style)
	}
}

// backWord is the level above; on one line the arrow stands alone, as its
// place says enough.
func (h *header) backWord() string {
	if h.of.Slim {
		return ""
	}
	return h.of.UpTitle
}

// showSaving says where saving stands.
func (h *header) showSaving(state place.SaveState) {
	h.state = state
	word, color := words.AllSaved, look.Soft
	switch {
	case state.Phase == place.Saving:
		word = words.Saving
	case state.Phase == place.SaveFailed:
		word, color = words.NotSaved, look.Stop
	case !state.At.IsZero():
		word = words.SavedAt(state.At)
	}
	h.saved.SetStyle(kit.Style{Size: look.Caption, Color: color, Lines: 1, Bold: state.Phase == place.SaveFailed})
	h.saved.Set(word)
	h.Refresh()
}

// tall says whether the header takes three lines.
func (h *header) tall() bool { return h.of.Up != (place.Route{}) && !h.of.Slim }

// Held lists what the header shows, in Tab order.
func (h *header) Held() []fyne.CanvasObject {
	held := []fyne.CanvasObject{h.back, h.title}
	if h.of.Before != nil {
		held = append(held, h.of.Before)
	}
	held = append(held, h.where, h.mark, h.saved)
	return append(held, h.actions...)
}

// height is what the header needs at that width.
func (h *header) height(width float32) float32 {
	if !h.tall() {
		return look.Header.Px()
	}
	h.fitTitle(h.titleWidth(width))
	extra := h.title.HeightFor(h.titleWidth(width)) - look.Title.Line()
	return look.HeaderTall.Px() - look.S8.Px() + extra
}

// CreateRenderer is called by Fyne.
func (h *header) CreateRenderer() fyne.WidgetRenderer { return &headerRenderer{h} }

type headerRenderer struct{ h *header }

func (r *headerRenderer) Destroy()                     {}
func (r *headerRenderer) Objects() []fyne.CanvasObject { return r.h.Held() }
func (r *headerRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, r.h.height(r.h.Size().Width)) }

func (r *headerRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

func (r *headerRenderer) Layout(size fyne.Size) {
	h := r.h
	icon, color := look.IconCheck, look.Act
	switch h.state.Phase {
	case place.Saving:
		icon = look.IconNone
	case place.SaveFailed:
		icon, color = look.IconAlert, look.Stop
	}
	kit.Visible(h.mark, h.saves && icon != look.IconNone)
	kit.Visible(h.saved, h.saves)
	if icon != look.IconNone {
		h.mark.Resource = icon.Resource(color)
		h.mark.Refresh()
	}
	if h.tall() {
		h.placeTall(size)
	} else {
		h.placeFlat(size)
	}
}

// placeActions sets the page's buttons from the right edge, and gives back
// where they begin.
func (h *header) placeActions(right, middle float32) float32 {
	for i := len(h.actions) - 1; i >= 0; i-- {
		o := h.actions[i]
		if !o.Visible() {
			continue
		}
		min := o.MinSize()
		right -= min.Width
		put(o, right, middle-min.Height/2, min.Width, min.Height)
		right -= look.S12.Px()
	}
	return right
}

func (h *header) actionsWidth() float32 {
	width := float32(0)
	for _, o := range h.actions {
		if o.Visible() {
			width += o.MinSize().Width + look.S12.Px()
		}
	}
	return width
}

// placeSaved sets « ✓ Enregistré à … » so that it ends at right.
func (h *header) placeSaved(right, middle float32) float32 {
	width := measure(h.saved.Text(), look.Caption, h.state.Phase == place.SaveFailed)
	put(h.saved, right-width, middle-look.Caption.Line()/2, width+1, look.Caption.Line())
	icon := look.IconText.Px()
	put(h.mark, right-width-icon-look.S8.Px(), middle-icon/2, icon, icon)
	return right - width - icon - look.S8.Px()
}

// placeFlat is the header of one line.
func (h *header) placeFlat(size fyne.Size) {
	middle := size.Height / 2
	right := h.placeActions(size.Width, middle)
	if right < size.Width {
		right -= look.S12.Px()
	}
	right = h.placeSaved(right, middle) - look.S24.Px()
	x := float32(0)
	if h.back.Visible() {
		min := h.back.MinSize()
		put(h.back, x, middle-min.Height/2, min.Width, min.Height)
		x += look.S32.Px()
	}
	room := max(0, right-x)
	titleSize := look.Title
	if h.of.Slim {
		titleSize = look.Section
	}
	width := min(room, measure(h.of.Title, titleSize, true)+1)
	h.fitTitle(width)
	tall := min(h.title.HeightFor(width), size.Height)
	put(h.title, x, middle-tall/2, width, tall)
	x += width + look.S16.Px()
	if h.of.Before != nil {
		min := h.of.Before.MinSize()
		put(h.of.Before, x, middle-min.Height/2, min.Width, min.Height)
		x += min.Width + look.S12.Px()
	}
	// Half a place says nothing: it is whole, or left out.
	kit.Visible(h.where, h.of.Where != "" && measure(h.of.Where, look.Small, false) <= right-x)
	put(h.where, x, middle-look.Small.Line()/2, max(0, right-x), look.Small.Line())
}

func (h *header) titleWidth(width float32) float32 {
	return max(look.S40.Px(), width-h.actionsWidth()-look.S12.Px())
}

// placeTall is the header of three lines.
func (h *header) placeTall(size fyne.Size) {
	y := look.S12.Px()
	line := look.S24.Px()
	min := h.back.MinSize()
	put(h.back, 0, y+(line-min.Height)/2, min.Width, min.Height)
	h.placeSaved(size.Width, y+line/2)
	y += line

	width := h.titleWidth(size.Width)
	h.fitTitle(width)
	tall := h.title.HeightFor(width)
	put(h.title, 0, y, width, tall)
	h.placeActions(size.Width, y+look.S22.Px())
	y += tall + look.S4.Px()

	x := float32(0)
	if h.of.Before != nil {
		min := h.of.Before.MinSize()
		put(h.of.Before, x, y, min.Width, min.Height)
		x += min.Width + look.S12.Px()
	}
	put(h.where, x, y+(look.ChipHeight.Px()-look.Small.Line())/2, max(0, size.Width-x), look.Small.Line())
}
