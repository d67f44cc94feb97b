package chart

import (
	"cmp"
	"slices"
)

// spread is a label beside a drawing: where it would stand, how high it is,
// and where it goes.
type spread struct{ want, tall, y Len }

// setApart moves labels up or down so that none touches the next, in the order
// of where they would stand, within from and to when they fit there.
func setApart(spots []spread, from, to, gap Len) {
	order := make([]*spread, len(spots))
	for i := range spots {
		order[i] = &spots[i]
	}
	slices.SortStableFunc(order, func(a, b *spread) int {
		return cmp.Compare(2*a.want+a.tall, 2*b.want+b.tall)
	})
	free := from
	for _, s := range order {
		s.y = max(s.want, free)
		free = s.y + s.tall + gap
	}
	free = to
	for i := len(order) - 1; i >= 0; i-- {
		order[i].y = min(order[i].y, free-order[i].tall)
		free = order[i].y - gap
	}
	free = from // when they don't fit, the last ones go beyond
	for _, s := range order {
		s.y = max(s.y, free)
		free = s.y + s.tall
	}
}
