package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// foot holds what leads on and what leads back. Tab comes to what leads on
// first, though it stands at the right.
type foot struct {
	page     *page
	line     *kit.Ground
	next     *kit.Button
	previous *kit.Button
	object   *fyne.Container
	narrow   bool
}

func newFoot(p *page) *foot {
	f := &foot{page: p, line: kit.NewLine()}
	f.next = kit.Primary(words.InterviewContinue, p.next).After(look.IconForward)
	f.previous = kit.Quiet("", p.previous).Before(look.IconBack)
	f.object = container.New(f, f.line, f.next, f.previous)
	return f
}

// show says where the buttons of the present step lead.
func (f *foot) show() {
	before, hasBefore := f.page.stop(-1)
	_, hasAfter := f.page.stop(1)
	f.previous.SetWord(before.title)
	setVisible(f.previous, hasBefore)
	word := words.InterviewContinue
	if !hasAfter {
		word = words.InterviewPlan
	}
	f.next.SetWord(word)
	f.object.Show()
	f.object.Refresh()
}

// setNarrow leaves the key out of a narrow window.
func (f *foot) setNarrow(narrow bool) {
	f.narrow = narrow
	f.object.Refresh()
}

// sayKey says the key where there is room for it beside the way back.
func (f *foot) sayKey(room float32) {
	f.next.Key(words.KeyPrimary)
	taken := f.next.MinSize().Width
	if f.previous.Visible() {
		taken += look.S24.Px() + f.previous.MinSize().Width
	}
	if f.narrow || taken > room {
		f.next.Key("")
	}
}

// MinSize is the height of a page's foot.
func (f *foot) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.AmountWidth.Px(), look.PageFoot.Px())
}

// Layout puts the two buttons at the margins of the sheet, below a line.
func (f *foot) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	margin := look.Margin(kit.WindowWidth(f.object) * look.TextScale())
	put(f.line, 0, 0, size.Width, look.Hairline.Fixed())
	f.sayKey(size.Width - 2*margin)
	next := f.next.MinSize()
	y := (size.Height - next.Height) / 2
	put(f.next, size.Width-margin-next.Width, y, next.Width, next.Height)
	previous := f.previous.MinSize()
	put(f.previous, margin-look.S4.Px(), y, previous.Width, previous.Height)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
