package preview

import (
	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// bar is the panel folded into one line at the foot: how long the plan is,
// and the way to the choices.
type bar struct {
	count  *kit.Text
	open   *kit.Button
	object fyne.CanvasObject
}

func newBar(open func()) *bar {
	b := &bar{count: kit.Strong("")}
	b.open = kit.Quiet(words.SeeAll, open).After(look.IconUp)
	b.object = kit.Fill(look.Tint, kit.Margins(kit.Row(look.S16, kit.Grow(b.count), b.open), look.S8, look.S8))
	return b
}

// setOpen says that the panel is open, or that it can be opened.
func (b *bar) setOpen(open bool) {
	word, icon := words.SeeAll, look.IconUp
	if open {
		word, icon = words.SeeLess, look.IconDown
	}
	b.open.SetWord(word)
	b.open.After(icon)
}
