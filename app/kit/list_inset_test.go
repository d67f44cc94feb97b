package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

func TestAListKeepsItsRowsInsideItsInset(t *testing.T) {
	l := listOnStage(t, 3, false)
	l.Inset = look.S16
	asked := float32(0)
	l.Height = func(_ int, width float32) float32 {
		asked = width
		return look.RowTwo.Px()
	}
	l.Fill()
	row, in := l.rows.lines[0], look.S16.Px()
	whole := l.List.Size().Width
	same(t, row.content.Position().X, in)
	same(t, row.content.Size().Width, whole-2*in)
	same(t, row.rule.Position().X, in)
	same(t, row.rule.Size().Width, whole-2*in)
	same(t, row.ground.Position(), fyne.NewPos(0, 0))
	same(t, row.ground.Size().Width, whole)
	same(t, asked, whole-2*in)
}

func TestTheRuleBelowTheHeadsReachesTheSheetsEdges(t *testing.T) {
	h := NewHead(NewColumns(Col{Title: "Nom"}))
	h.SetBleed(look.S16)
	h.Resize(fyne.NewSize(400, h.HeightFor(400)))
	h.place(h.Size())
	same(t, h.rule.Position().X, -look.S16.Px())
	same(t, h.rule.Size().Width, 400+2*look.S16.Px())
}
