package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/buron-cantal/buron/app/look"
)

// Frame sets a head above and a foot below; the middle takes what is left.
// Any of them may be nil. Tab goes head, middle, foot.
func Frame(head, middle, foot fyne.CanvasObject) *fyne.Container {
	l := &frame{head: head, middle: middle, foot: foot}
	var objects []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{head, middle, foot} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return container.New(l, objects...)
}

type frame struct{ head, middle, foot fyne.CanvasObject }

func (l *frame) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
		}
	}
	return size
}

// Layout places the three.
func (l *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	top, bottom := float32(0), float32(0)
	if l.head != nil && l.head.Visible() {
		top = heightFor(l.head, size.Width)
		put(l.head, 0, 0, size.Width, top)
	}
	if l.foot != nil && l.foot.Visible() {
		bottom = heightFor(l.foot, size.Width)
		put(l.foot, 0, size.Height-bottom, size.Width, bottom)
	}
	if l.middle != nil {
		put(l.middle, 0, top, size.Width, max(0, size.Height-top-bottom))
	}
}

// WindowWidth is the width of an object's window at the normal text size:
// what decides on folding. Before it is on a window, it is the wide one.
func WindowWidth(o fyne.CanvasObject) float32 {
	c := canvasOf(o)
	if c == nil || c.Size().Width == 0 {
		return look.FoldPanel.Fixed()
	}
	return c.Size().Width / look.TextScale()
}

// Watch tells a page the window's width (at the normal text size) before its
// content is laid out, when it changes.
type Watch struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tell    func(width float32)
	told    float32
}

var (
	_ drawn  = (*Watch)(nil)
	_ Holder = (*Watch)(nil)
)

// OnWidth wraps a content whose shape depends on the window's width.
func OnWidth(content fyne.CanvasObject, tell func(width float32)) *Watch {
	w := &Watch{content: content, tell: tell}
	w.ExtendBaseWidget(w)
	return w
}

// Held is the content.
func (w *Watch) Held() []fyne.CanvasObject { return []fyne.CanvasObject{w.content} }

// CreateRenderer is called by Fyne.
func (w *Watch) CreateRenderer() fyne.WidgetRenderer { return render(w) }

func (w *Watch) parts() []fyne.CanvasObject      { return w.Held() }
func (w *Watch) paint()                          {}
func (w *Watch) natural() float32                { return naturalWidth(w.content) }
func (w *Watch) least() float32                  { return w.content.MinSize().Width }
func (w *Watch) HeightFor(width float32) float32 { return heightFor(w.content, width) }

func (w *Watch) place(size fyne.Size) {
	if now := WindowWidth(w); now != w.told {
		w.told = now
		w.tell(now)
	}
	put(w.content, 0, 0, size.Width, size.Height)
}

// Split is steps, sheet and side panel. Below 1200 the panel folds: into Bar
// at the foot, or into nothing; ShowPanel opens it over the sheet. Below 900
// the steps fold into StepsBar, and ShowSteps opens them over the sheet.
type Split struct {
	widget.BaseWidget
	Steps    fyne.CanvasObject // nil for none
	StepsBar fyne.CanvasObject // nil for none
	Sheet    fyne.CanvasObject
	Panel    fyne.CanvasObject
	Bar      fyne.CanvasObject // nil for none
	// FullPanel makes an opened panel take the whole sheet; otherwise it
	// opens upward from Bar, at most 60 % high.
	FullPanel bool
	// OnFold hears of the folding changing, OnPanel of a folded panel being
	// opened and closed.
	OnFold  func(panelFolded, stepsFolded bool)
	OnPanel func(open bool)

	panelWidth         look.Measure
	panelOpen, stepsUp bool
	folded, stepped    bool
	before             fyne.Focusable // what had the focus on the sheet
	ground, line, back *canvas.Rectangle
}

var (
	_ drawn  = (*Split)(nil)
	_ Holder = (*Split)(nil)
	_ Keys   = (*Split)(nil)
)

// NewSplit is a sheet and its side panel; the panel may be nil.
func NewSplit(sheet, panel fyne.CanvasObject, panelWidth look.Measure) *Split {
	s := &Split{Sheet: sheet, Panel: panel, panelWidth: panelWidth, ground: box(), line: box(), back: box()}
	s.ExtendBaseWidget(s)
	return s
}

// Folded says whether the panel is folded.
func (s *Split) Folded() bool { return s.folded }

// PanelShown says whether the panel can be seen.
func (s *Split) PanelShown() bool { return s.Panel != nil && (!s.folded || s.panelOpen) }

// ShowPanel opens or closes a folded panel; the focus follows, and comes back.
func (s *Split) ShowPanel(open bool) {
	if !s.folded || s.panelOpen == open {
		return
	}
	s.remember(open)
	s.panelOpen = open
	if s.OnPanel != nil {
		s.OnPanel(open)
	}
	s.Refresh()
	s.follow(open, s.Panel)
}

// remember keeps what has the focus on the sheet, before something opens over
// it.
func (s *Split) remember(open bool) {
	if c := canvasOf(s); open && c != nil {
		if s.before = nil; HasFocus(s.Sheet) {
			s.before = c.Focused()
		}
	}
}

// follow gives the focus to what was opened, or gives it back to what had it on
// the sheet.
func (s *Split) follow(open bool, opened fyne.CanvasObject) {
	to := FirstIn(opened)
	if !open {
		to = FirstIn(s.Sheet)
		if o, is := s.before.(fyne.CanvasObject); is && path(s.Sheet, o) != nil {
			to = s.before
		}
	}
	if to != nil {
		Focus(to)
	}
}

// StepsShown says whether the steps can be seen.
func (s *Split) StepsShown() bool { return s.Steps != nil && (!s.stepped || s.stepsUp) }

// ShowSteps opens or closes folded steps; the focus follows, and comes back.
func (s *Split) ShowSteps(open bool) {
	if !s.stepped || s.stepsUp == open {
		return
	}
	s.remember(open)
	s.stepsUp = open
	s.Refresh()
	s.follow(open, s.Steps)
}

// UsesKey closes what was opened over the sheet with Escape.
func (s *Split) UsesKey(ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name != fyne.KeyEscape:
		return false
	case s.folded && s.panelOpen:
		s.ShowPanel(false)
	case s.stepped && s.stepsUp:
		s.ShowSteps(false)
	default:
		return false
	}
	return true
}

// UsesShortcut uses none.
func (s *Split) UsesShortcut(fyne.Shortcut) bool { return false }

// Held is steps, sheet, panel and bar, those there are.
func (s *Split) Held() []fyne.CanvasObject {
	var held []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{s.StepsBar, s.Steps, s.Sheet, s.Panel, s.Bar} {
		if o != nil {
			held = append(held, o)
		}
	}
	return held
}

// CreateRenderer is called by Fyne.
func (s *Split) CreateRenderer() fyne.WidgetRenderer { return render(s) }

// parts draws the panel over the sheet: it may be opened upon it.
func (s *Split) parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{s.ground}
	for _, o := range []fyne.CanvasObject{s.StepsBar, s.Steps, s.Sheet} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	objects = append(objects, s.back, s.line)
	for _, o := range []fyne.CanvasObject{s.Panel, s.Bar} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return objects
}

func (s *Split) paint() {
	fill(s.ground, look.Sheet, 0)
	fill(s.back, look.Page, 0)
	fill(s.line, look.Edge, 0)
}

func (s *Split) natural() float32          { return look.FormWidth.Px() }
func (s *Split) least() float32            { return look.AmountWidth.Px() }
func (s *Split) HeightFor(float32) float32 { return look.FormWidth.Px() / 2 }

// fold decides what is folded, and tells.
func (s *Split) fold() {
	w := WindowWidth(s)
	folded, stepped := s.Panel != nil && w < look.FoldPanel.Fixed(), s.Steps != nil && w < look.FoldSteps.Fixed()
	if folded == s.folded && stepped == s.stepped {
		return
	}
	s.folded, s.stepped = folded, stepped
	s.panelOpen, s.stepsUp = false, false
	if s.OnFold != nil {
		s.OnFold(folded, stepped)
	}
}

func (s *Split) place(size fyne.Size) {
	s.fold()
	left, right, top, bottom := float32(0), size.Width, float32(0), size.Height
	if s.Steps != nil {
		left, top = s.placeSteps(size)
	}
	if s.Bar != nil {
		show(s.Bar, s.folded)
		if s.folded {
			bottom -= look.FoldedBar.Px()
			put(s.Bar, left, bottom, right-left, look.FoldedBar.Px())
		}
	}
	s.back.Hide()
	s.line.Hide()
	if s.Panel != nil {
		show(s.Panel, s.PanelShown())
		if !s.folded {
			right -= s.panelWidth.Px()
			put(s.Panel, right, 0, s.panelWidth.Px(), size.Height)
		} else if s.panelOpen {
			s.placeOpened(left, top, right, bottom)
		}
	}
	put(s.ground, left, top, right-left, bottom-top)
	show(s.Sheet, !(s.folded && s.panelOpen && s.FullPanel) && !(s.stepped && s.stepsUp))
	put(s.Sheet, left, top, right-left, bottom-top)
}

// placeSteps puts the steps at the left, or their bar at the top, and says
// where the sheet begins.
func (s *Split) placeSteps(size fyne.Size) (left, top float32) {
	show(s.Steps, !s.stepped || s.stepsUp)
	if s.StepsBar != nil {
		show(s.StepsBar, s.stepped)
	}
	if !s.stepped {
		left = look.StepsWide.Px()
		if s.folded || WindowWidth(s) < look.FoldPanel.Fixed() {
			left = look.StepsNarrow.Px()
		}
		put(s.Steps, 0, 0, left, size.Height)
		return left, 0
	}
	if s.StepsBar != nil {
		top = heightFor(s.StepsBar, size.Width)
		put(s.StepsBar, 0, 0, size.Width, top)
	}
	put(s.Steps, 0, top, size.Width, size.Height-top)
	return 0, top
}

// panelShare is how high a panel opened upward is at most.
const panelShare = 0.6

// placeOpened puts the opened panel over the sheet.
func (s *Split) placeOpened(left, top, right, bottom float32) {
	h := bottom - top
	if !s.FullPanel {
		h *= panelShare
	}
	s.back.Show()
	put(s.back, left, bottom-h, right-left, h)
	put(s.Panel, left, bottom-h, right-left, h)
	if !s.FullPanel {
		s.line.Show()
		put(s.line, left, bottom-h, right-left, look.Hairline.Fixed())
	}
}
