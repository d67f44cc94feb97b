package chart

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
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
	side        side
}

// side is how the two lines of a label stand: centred over their point,
// starting at it or ending at it.
type side int

const (
	over side = iota
	after
	upTo
)

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
		sides := []side{over, after, upTo}
		if l.point >= 0 && t.line.Points[l.point].Kind == Target {
			sides = []side{after, over, upTo}
		}
		if l.fit(t.x(t.dayOf(l.point), width), width, sides, placed) {
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

// fit finds where the label goes: on the first side where it stays inside the
// width and apart from the others.
func (l *label) fit(x, width float32, sides []side, placed []label) bool {
	apart := look.S12.Px()
	for _, l.side = range sides {
		l.left = x - l.width/2
		switch l.side {
		case after:
			l.left = x
		case upTo:
			l.left = x - l.width
		}
		l.left = max(0, min(l.left, width-l.width))
		free := !slices.ContainsFunc(placed, func(o label) bool {
			return l.left < o.left+o.width+apart && o.left < l.left+l.width+apart
		})
		if free {
			return true
		}
	}
	return false
}

func measure(s string, size look.Measure, bold bool) float32 {
	return fyne.MeasureText(kit.Shown(s), size.Px(), fyne.TextStyle{Bold: bold}).Width
}
