package figures_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/kit/chart"
)

// charts are the charts on the page, in Tab order.
func (s *screen) charts() []*chart.Chart {
	var all []*chart.Chart
	kit.Walk(s.page.Content(), func(o fyne.CanvasObject) bool {
		if c, ok := o.(*chart.Chart); ok {
			all = append(all, c)
		}
		return false
	})
	return all
}

func TestAPointOfAChartOpensItsFigure(t *testing.T) {
	s := micro(t).show("year1.net")
	all := s.charts()
	if len(all) == 0 {
		t.Fatalf("nothing is drawn:\n%s", s.outline())
	}
	s.Canvas().Focus(all[0])
	s.Key(fyne.KeyHome, fyne.KeyRight, fyne.KeyReturn)
	s.want("> Février 2027:", "En caisse fin février 2027")
}

func TestEachChartIsDrawnOnce(t *testing.T) {
	for name, c := range map[string]struct {
		make func(testing.TB) *screen
		want int
	}{"micro": {micro, 1}, "company": {company, 3}, "relocation": {relocation, 1}, "training": {training, 1}, "begun": {begun, 0}} {
		t.Run(name, func(t *testing.T) {
			if got := len(c.make(t).show("").charts()); got != c.want {
				t.Errorf("%d charts, want %d", got, c.want)
			}
		})
	}
}
