package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// bar is the panel folded into one line at the foot. What there is no room
// for is left out: the words beside the figure first.
type bar struct {
	page    *page
	ground  *kit.Ground
	figure  *kit.Text
	after   *kit.Text
	alerts  *kit.Bullet
	missing *kit.Text
	open    *kit.Button
	object  *fyne.Container
}

func newBar(p *page) *bar {
	b := &bar{
		page:    p,
		ground:  kit.NewGround(look.Tint),
		figure:  kit.NewText("", kit.Style{Size: look.Panel, Bold: true, Lines: 1}),
		after:   kit.NewText("", kit.Style{Size: look.Small, Color: look.Soft, Lines: 1}),
		alerts:  kit.NewPoint(look.IconAlert, look.Care, ""),
		missing: kit.NewText("", kit.Style{Size: look.Small, Lines: 1}),
	}
	b.open = kit.Quiet(words.SeeAll, p.openPanel).After(look.IconUp)
	b.object = container.New(b, b.ground, b.figure, b.after, b.alerts, b.missing, b.open)
	return b
}

// show sums up what the panel says.
func (b *bar) show() {
	s := b.page.panel.said
	b.figure.Set(s.main.Text)
	b.after.Set(s.main.After)
	b.alerts.Set(look.IconAlert, look.Care, "")
	if n := s.warnings(); n > 0 {
		b.alerts.Set(look.IconAlert, look.Care, words.AlertCount(n))
	}
	b.missing.Set("")
	if missing := len(s.missing) + len(s.mend); missing > 0 {
		b.missing.Set(words.MissingShort(missing))
	}
	b.Layout(nil, b.object.Size())
}

// setOpen says that the panel is open, or that it can be opened.
func (b *bar) setOpen(open bool) {
	word, icon := words.SeeAll, look.IconUp
	if open {
		word, icon = words.SeeLess, look.IconDown
	}
	b.open.SetWord(word)
	b.open.After(icon)
	b.Layout(nil, b.object.Size())
}

// MinSize is the height of a folded bar.
func (b *bar) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.AmountWidth.Px(), look.FoldedBar.Px())
}

// Layout sets what there is room for from the left, and the button at the right.
func (b *bar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	margin := look.Margin(kit.WindowWidth(b.object) * look.TextScale())
	put(b.ground, 0, 0, size.Width, size.Height)
	middle := func(o fyne.CanvasObject, x, w float32) {
		h := kit.HeightFor(o, w)
		put(o, x, (size.Height-h)/2, w, h)
	}
	open := kit.NaturalWidth(b.open)
	middle(b.open, size.Width-margin-open, open)

	room, x := size.Width-2*margin-open, margin
	for _, item := range b.items(room) {
		w := kit.NaturalWidth(item.o)
		setVisible(item.o, item.fits)
		if item.fits {
			x += item.gap
			middle(item.o, x, w)
			x += w
		}
	}
}

// item is a part of the bar, and whether there is room for it.
type item struct {
	o    fyne.CanvasObject
	gap  float32
	fits bool
}

// items are the parts that say something, from the left.
func (b *bar) items(room float32) []item {
	wide, close := look.S24.Px(), look.S8.Px()
	all := []item{
		{b.figure, 0, b.figure.Text() != ""},
		{b.after, close, b.after.Text() != ""},
		{b.alerts, wide, b.alerts.Text() != ""},
		{b.missing, wide, b.missing.Text() != ""},
	}
	used := wide
	for _, i := range all {
		if i.fits {
			used += i.gap + kit.NaturalWidth(i.o)
		}
	}
	for _, i := range []int{1, 3, 0} { // what is given up first
		if used > room && all[i].fits {
			all[i].fits = false
			used -= all[i].gap + kit.NaturalWidth(all[i].o)
		}
	}
	return all
}
