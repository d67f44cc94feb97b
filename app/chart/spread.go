package chart

import (
	"cmp"
	"slices"
)

// spread is a label beside a drawing, or under it: where it would stand, how high
// or wide it is, and where it goes.
type spread struct{ want, long, at Len }

// setApart moves labels along the drawing so that none touches the next, in the order
// of where they would stand, within from and to when they fit there.
func setApart(spots []spread, from, to, gap Len) {
	order := make([]*spread, len(spots))
	for i := range spots {
		order[i] = &spots[i]
	}
	slices.SortStableFunc(order, func(a, b *spread) int {
		return cmp.Compare(2*a.want+a.long, 2*b.want+b.long)
	})
	free := from
	for _, s := range order {
		s.at = max(s.want, free)
		free = s.at + s.long + gap
	}
	free = to
	for i := len(order) - 1; i >= 0; i-- {
		order[i].at = min(order[i].at, free-order[i].long)
		free = order[i].at - gap
	}
	free = from // when they don't fit, the last ones go beyond
	for _, s := range order {
		s.at = max(s.at, free)
		free = s.at + s.long
	}
}

// section is a part of a bar that lies, with its amount.
type section struct {
	point    int
	said     string
	from, to Len
}

// under writes amounts in a row under their sections, each in the middle of its
// own, or beside that where it is wider than it. Of those that the row has no
// room for, the ones of the smallest sections are left to the table.
func (p *pen) under(row []section, y Len) {
	for p.wideOf(row) > p.width {
		smallest := slices.MinFunc(row, func(a, b section) int { return cmp.Compare(a.to-a.from, b.to-b.from) })
		row = slices.DeleteFunc(row, func(s section) bool { return s == smallest })
	}
	spots := make([]spread, len(row))
	for i, s := range row {
		wide := p.Wide(s.said, Small)
		spots[i] = spread{want: max(0, (s.from+s.to-wide)/2), long: wide}
	}
	setApart(spots, 0, p.width, 2*p.Gap)
	for i, s := range row {
		p.zone(s.point, Box{spots[i].at, y, spots[i].long, p.Line(Small)})
		p.text(s.point, s.said, Small, Plain, spots[i].at, y)
	}
}

func (p *pen) wideOf(row []section) Len {
	wide := Len(0)
	for i, s := range row {
		if i > 0 {
			wide += 2 * p.Gap
		}
		wide += p.Wide(s.said, Small)
	}
	return wide
}
