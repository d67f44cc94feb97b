package chart

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
)

// inSpan lists the points inside the span, by day.
func inSpan(line Line) []int {
	var order []int
	for i, p := range line.Points {
		if p.Day >= line.From && p.Day <= line.To {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(line.Points[a].Day) - int(line.Points[b].Day) })
	return order
}

// mostNamed is how many points are named above the track, today included.
const mostNamed = 5

// label is what stands above a point: two lines between two edges.
type label struct {
	point       int // in Line.Points, -1 for today
	date, name  string
	left, width float32
}

// labels places the names: today and the target first, then the points in the
// order the page gave, each where it fits. One that would touch its neighbour
// keeps only its dot.
func (t *Timeline) labels(width float32) []label {
	var placed []label
	for _, l := range t.wanted() {
		if len(placed) == mostNamed {
			break
		}
		l.width = max(measure(l.date, look.Small, true), measure(l.name, look.Caption, false))
		if left, ok := fit(t.x(t.dayOf(l.point), width), l.width, width, placed); ok {
			l.left = left
			placed = append(placed, l)
		}
	}
	return placed
}

// wanted lists the names by rank.
func (t *Timeline) wanted() []label {
	wanted := []label{{point: -1, date: today(), name: t.line.TodayNote}}
	for _, target := range []bool{true, false} {
		for i, p := range t.line.Points {
			if p.Name != "" && (p.Kind == Target) == target && slices.Contains(t.order, i) {
				wanted = append(wanted, label{point: i, date: p.Date, name: p.Name})
			}
		}
	}
	return wanted
}

// fit finds where a label goes: centred on its point, else to its right, else
// to its left, inside the width and apart from the others.
func fit(x, w, width float32, placed []label) (left float32, ok bool) {
	apart := look.S12.Px()
	for _, left := range []float32{x - w/2, x, x - w} {
		left = max(0, min(left, width-w))
		free := true
		for _, other := range placed {
			if left < other.left+other.width+apart && other.left < left+w+apart {
				free = false
			}
		}
		if free {
			return left, true
		}
	}
	return 0, false
}

func measure(s string, size look.Measure, bold bool) float32 {
	return fyne.MeasureText(s, size.Px(), fyne.TextStyle{Bold: bold}).Width
}
