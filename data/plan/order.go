package plan

import (
	"cmp"
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// rank is where the guide has an action stand: by stage, then by advised day
// with the undated last, then in guide order. The advised day counts for what
// is « dès maintenant » too: the working day that stands in for it is another
// one each morning, and a plan would change its order by itself.
type rank struct {
	stage data.Stage
	day   calendar.Day
	order int // in the guide
}

func (r rank) compare(with rank) int {
	return cmp.Or(
		cmp.Compare(stageOrder(r.stage), stageOrder(with.stage)),
		byDay(r.day, with.day),
		cmp.Compare(r.order, with.order),
	)
}

// rank is the place of a proposed action. Whatever shows, stores or freezes a
// proposal keeps this order; once stored, it is the adviser's to change.
func (a Action) rank() rank { return rank{a.Stage, a.Rule.Advised, a.Order} }

// On is the day under which a list of days has an action: the one on which it
// was done, else the one it is due. Zero when it has neither.
func (a Action) On() calendar.Day {
	if a.Status == data.Done && !a.DoneOn.IsZero() {
		return a.DoneOn
	}
	return a.Due
}

// ByDay gives actions in the order in which their days are read, the undated
// last; those of one day as they are in the plan. It isn't the plan's own order:
// a day that waits for what is « dès maintenant », and one that the adviser
// chose, may come before or after what stands beside it there.
func ByDay(actions []Action) []Action {
	actions = slices.Clone(actions)
	slices.SortStableFunc(actions, func(a, b Action) int { return byDay(a.On(), b.On()) })
	return actions
}

// rank is the place of a line of the page old → new. The adviser's own actions
// come before the guide's of the same day.
func (b *board) rank(c Change) rank {
	r := rank{c.Stage, c.New, -1}
	if l := b.byID[c.ID]; l != nil {
		r.order = l.order
		if !l.fixed && (c.New == l.due || b.standsIn(l, c.New)) {
			r.day = l.rule.Advised
		}
	}
	return r
}

// standsIn says that a day is only « dès maintenant » of one morning or
// another, in place of the line's advised day, which has passed.
func (b *board) standsIn(l *line, day calendar.Day) bool {
	return l.hastens(l.rule.Advised, b.today) && !day.IsZero() && day <= b.soon
}

func stageOrder(s data.Stage) int { return slices.Index(data.Stages, s) }

// byDay orders days, no day last.
func byDay(x, y calendar.Day) int {
	return cmp.Or(trueFirst(!x.IsZero(), !y.IsZero()), cmp.Compare(x, y))
}

func trueFirst(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	}
	return 1
}
