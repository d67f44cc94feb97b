package kit

import (
	"math"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// PageFit is what the size of pages follows.
type PageFit uint8

// The fits.
const (
	FitPage  PageFit = iota // whole pages: as high as the view
	FitWidth                // as wide as the view
	FitZoom                 // a size that was chosen
)

// Zooms are the sizes that one can choose, in percent of the paper's own.
var Zooms = []int{25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 250, 300, 400}

// trueWidth is a sheet's width at its own size on a screen of 96 dots an inch.
const trueWidth = 794

// pageGrid is where pages lie side by side and below each other.
type pageGrid struct {
	count, columns int
	page           fyne.Size
	gap, margin    float32
	left           float32 // of the first column
	view, content  fyne.Size
}

// newGrid lays pages out in a view. side is how many lie side by side, 0 as
// many as fit; percent is the size that was chosen.
func newGrid(count, side int, fit PageFit, percent int, view fyne.Size) pageGrid {
	g := pageGrid{count: count, gap: look.S24.Px(), margin: look.S24.Px(), view: view}
	room := view.SubtractWidthHeight(2*g.margin, 2*g.margin)
	abreast := float32(max(1, min(side, count)))
	widest := (room.Width - (abreast-1)*g.gap) / abreast
	w, h := widest, widest*a4
	switch {
	case fit == FitPage && room.Height < h:
		w, h = room.Height/a4, room.Height
	case fit == FitZoom:
		w = trueWidth * float32(percent) / 100
		h = w * a4
	}
	w = max(1, whole(w))
	g.page = fyne.NewSize(w, max(1, whole(h)))
	g.columns = min(side, count)
	if side == 0 {
		g.columns = min(count, int((room.Width+g.gap)/(w+g.gap)))
	}
	g.columns = max(1, g.columns)
	all := g.across()
	g.left = max(g.margin, whole((view.Width-all)/2))
	g.content = fyne.NewSize(max(view.Width, all+2*g.margin), max(view.Height, g.y(g.rows())-g.gap+g.margin))
	return g
}

// across is the width of all columns.
func (g pageGrid) across() float32 {
	return float32(g.columns)*(g.page.Width+g.gap) - g.gap
}

func (g pageGrid) rows() int { return (g.count + g.columns - 1) / g.columns }

func (g pageGrid) row(page int) int { return page / g.columns }

// y is the top of a row.
func (g pageGrid) y(row int) float32 { return g.margin + float32(row)*(g.page.Height+g.gap) }

// at is where a page lies.
func (g pageGrid) at(page int) fyne.Position {
	return fyne.NewPos(g.left+float32(page%g.columns)*(g.page.Width+g.gap), g.y(g.row(page)))
}

// inSight are the pages of which something shows once one has scrolled down to
// an offset.
func (g pageGrid) inSight(offset float32) (from, to int) {
	step := g.page.Height + g.gap
	first := int(max(0, (offset-g.margin+g.gap)/step))
	end := int(math.Ceil(float64(max(0, (offset+g.view.Height-g.margin)/step))))
	return min(g.count, first*g.columns), min(g.count, end*g.columns)
}

// readAt is the row whose page one reads, once one has scrolled down to an offset: the one
// that a line above the middle of the view crosses.
func (g pageGrid) readAt(offset float32) int {
	const above = 0.4
	step := g.page.Height + g.gap
	return max(0, min(g.rows()-1, int((offset+g.view.Height*above-g.margin+g.gap/2)/step)))
}

// clamp keeps an offset within the content.
func (g pageGrid) clamp(p fyne.Position) fyne.Position {
	return fyne.NewPos(
		max(0, min(p.X, g.content.Width-g.view.Width)),
		max(0, min(p.Y, g.content.Height-g.view.Height)),
	)
}

// percent is the size of pages in percent of the paper's own.
func (g pageGrid) percent() int { return int(whole(g.page.Width * 100 / trueWidth)) }
