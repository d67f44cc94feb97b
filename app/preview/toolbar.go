package preview

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
)

// toolbar is what stands over the pages: the search, how many pages lie side by
// side, and how large they are.
type toolbar struct {
	of     *page
	side   *kit.Choice
	size   *kit.Choice
	object fyne.CanvasObject
}

const (
	sideWidth look.Measure = 166
	sizeWidth look.Measure = 154
)

// The sizes that follow the view, among those in percent.
const (
	sizePage  = "page"
	sizeWide  = "width"
	sideByFit = "0"
)

func newToolbar(p *page) *toolbar {
	t := &toolbar{of: p}
	t.side = kit.NewPicker([]kit.Option{
		{Value: "1", Word: words.SideOne}, {Value: "2", Word: words.SideTwo}, {Value: sideByFit, Word: words.SideMany},
	}).Width(sideWidth)
	t.side.OnChosen = func(value string) {
		n, _ := strconv.Atoi(value)
		p.pages.SetSide(n)
		t.show()
	}
	sizes := []kit.Option{{Value: sizePage, Word: words.SizePage}, {Value: sizeWide, Word: words.SizeWidth}}
	for _, z := range kit.Zooms {
		sizes = append(sizes, kit.Option{Value: strconv.Itoa(z), Word: words.SizePercent(z)})
	}
	t.size = kit.NewPicker(sizes).Width(sizeWidth)
	t.size.OnChosen = t.resize
	t.object = kit.Fill(look.Page, kit.Pad(
		kit.Wrap(look.S12, p.finder.entry, t.side, t.size, kit.Pad(p.finder.count, look.S8, 0, 0, 0)),
		look.S12, look.S24, look.S8, look.S24,
	))
	return t
}

// begin shows the pages as whoever reads in very large letters needs them: one
// after the other, in their width; everyone else sees whole pages, as many as
// fit.
func (t *toolbar) begin() {
	t.of.pages.SetSide(0)
	if look.TextScale() >= float32(look.Larger) {
		t.of.pages.SetSide(1)
		t.of.pages.SetFit(kit.FitWidth)
	}
	t.show()
}

// resize has the pages in the size that was chosen.
func (t *toolbar) resize(value string) {
	switch value {
	case sizePage:
		t.of.pages.SetFit(kit.FitPage)
	case sizeWide:
		t.of.pages.SetFit(kit.FitWidth)
	default:
		percent, _ := strconv.Atoi(value)
		t.of.pages.SetPercent(percent)
	}
	t.show()
}

// show follows the pages.
func (t *toolbar) show() {
	t.side.Set(strconv.Itoa(t.of.pages.Side()))
	switch t.of.pages.Fit() {
	case kit.FitPage:
		t.size.Set(sizePage)
	case kit.FitWidth:
		t.size.Set(sizeWide)
	default:
		t.size.Set(strconv.Itoa(t.of.pages.Percent()))
	}
}

// zoom changes the size by how.
func (t *toolbar) zoom(how func()) func() {
	return func() {
		how()
		t.show()
	}
}
