package figures

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/kit/chart"
	"github.com/buron-cantal/buron/app/look"
)

// tabled are the charts whose values stand in a table of figures below, where
// each can be explained; the others have their own table beside them.
var tabled = map[string]bool{explain.ChartCash: true, explain.ChartForms: true, explain.ChartRights: true}

// chart draws the chart that shows what a table says, nil when there is none or
// it was drawn already, above other columns of the table. A point that is a
// figure opens how it was computed.
func (s *sheet) chart(table string) fyne.CanvasObject {
	i := slices.IndexFunc(s.drawn, func(d explain.Drawn) bool { return d.ID == table })
	if i < 0 {
		return nil
	}
	d := s.drawn[i]
	s.drawn = slices.Delete(s.drawn, i, i+1)
	if tabled[d.ID] {
		c := chart.New(d.Chart)
		c.OnOpen = s.opens(d.Keys)
		return titled(d, c)
	}
	c := chart.WithTable(d.Chart)
	c.Chart.OnOpen = s.opens(d.Keys)
	return kit.Pad(c, look.S12, 0, 0, 0)
}

func titled(d explain.Drawn, c fyne.CanvasObject) fyne.CanvasObject {
	lines := []fyne.CanvasObject{kit.Heading(d.Chart.Title)}
	if d.Chart.Note != "" {
		lines = append(lines, kit.Note(d.Chart.Note))
	}
	return kit.Pad(kit.Column(look.S8, append(lines, c)...), look.S12, 0, 0, 0)
}

// opens explains the figure of a point.
func (s *sheet) opens(keys []string) func(int) {
	return func(point int) {
		if point >= 0 && point < len(keys) && s.page.plan.Figures.Has(keys[point]) {
			s.page.open(keys[point])
		}
	}
}
