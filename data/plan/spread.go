package plan

import (
	"slices"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

const (
	perWeek      = 3  // spread actions in one week, at most
	beforeTarget = -7 // days from the target date: the last to spread to
	workingWeek  = 5  // days
)

// Spread proposes working days for the advice whose day had passed before the
// plan was made, at most three a week until seven days before the target date.
// Before the actions are created it speaks of those that Create gives. What
// finds no day stays « dès maintenant ».
func (e Engine) Spread(d data.Dossier, today calendar.Day) []Change {
	if !d.Planned {
		d.Actions, d.Planned = e.Create(d, today), true
	}
	b := e.board(d, today)
	days := b.spread()
	var changes []Change
	for _, a := range e.decorate(b) {
		if day := days[b.byID[a.ID]]; !day.IsZero() && day != a.Due {
			changes = append(changes, spreadTo(a, day))
		}
	}
	return changes
}

// spreadTo dates an action by hand, so to speak: the adviser chose to spread,
// and a later re-plan leaves it.
func spreadTo(a Action, day calendar.Day) Change {
	proposed := ByHand(a.Action, FieldDue)
	proposed.Due, proposed.Refused = day, ""
	return Change{
		ID: a.ID, Title: a.Title, Stage: a.Stage, Kind: Moved, Old: a.Due, New: day,
		Follows: a.Rule.Follows, Proposed: proposed, Value: dayValue(a.Rule.Advised),
	}
}

// spread finds a day for each overdue line. It begins again without those that
// found none, since what they come after must then stay before them.
func (b *board) spread() map[*line]calendar.Day {
	lines := inTurn(b.overdue(), b)
	for {
		s := &spreading{
			board: b, lines: lines, open: b.openDays(len(lines)),
			days:   make(map[*line]calendar.Day, len(lines)),
			perDay: map[calendar.Day]int{}, perWeek: map[calendar.Day]int{},
		}
		for i, l := range lines {
			s.put(l, i)
		}
		if len(s.days) == len(lines) {
			return s.days
		}
		lines = slices.DeleteFunc(lines, func(l *line) bool { return s.days[l].IsZero() })
	}
}

// overdue are the stored lines, in guide order, whose day only stands in for
// an advised one that had passed when it was computed.
func (b *board) overdue() []*line {
	var lines []*line
	for _, l := range b.lines {
		if !l.inPlan() || !l.hastens(l.rule.Advised, b.today) {
			continue
		}
		if due := l.stored.Due; l.rule.Advised < due && due <= b.soon {
			lines = append(lines, l)
		}
	}
	return lines
}

// inTurn keeps the order, but for lines that come after a later one.
func inTurn(lines []*line, b *board) []*line {
	ordered := make([]*line, 0, len(lines))
	for len(lines) > 0 {
		next := slices.IndexFunc(lines, func(l *line) bool {
			before := b.byID[data.ID(l.of.After)]
			return before == nil || !slices.Contains(lines, before)
		})
		next = max(next, 0) // lines that wait for each other: the first one
		ordered = append(ordered, lines[next])
		lines = slices.Delete(lines, next, next+1)
	}
	return ordered
}

// openDays are the working days to spread n lines over: up to seven days
// before the target date, and no further than a line a week asks for.
func (b *board) openDays(n int) []calendar.Day {
	last := calendar.Day(0)
	if target := b.target; !target.IsZero() {
		last = target.AddDays(beforeTarget)
	}
	var days []calendar.Day
	for day := b.soon; len(days) < n*workingWeek; day = calendar.WorkingAfter(day) {
		if !last.IsZero() && day > last {
			break
		}
		days = append(days, day)
	}
	return days
}

// spreading places lines on working days, one after the other.
type spreading struct {
	board   *board
	lines   []*line
	open    []calendar.Day
	days    map[*line]calendar.Day
	perDay  map[calendar.Day]int
	perWeek map[calendar.Day]int // by Monday
	reached int                  // the furthest open day taken
}

// put gives the i-th line the free day nearest to its even share of the time,
// in order if the line's limits allow it.
func (s *spreading) put(l *line, i int) {
	from, to := s.bounds(l)
	ideal := i * len(s.open) / len(s.lines)
	best := s.nearest(max(from, s.reached), to, ideal)
	if best < 0 {
		best = s.nearest(from, to, ideal)
	}
	if best < 0 {
		return
	}
	day := s.open[best]
	s.days[l] = day
	s.perDay[day]++
	s.perWeek[monday(day)]++
	s.reached = max(s.reached, best)
}

// nearest is the index, from from to to, of the least taken day nearest to
// ideal in a week that still has room; -1 if there is none.
func (s *spreading) nearest(from, to, ideal int) int {
	best := -1
	better := func(i, than int) bool {
		if a, b := s.perDay[s.open[i]], s.perDay[s.open[than]]; a != b {
			return a < b
		}
		return distance(i, ideal) < distance(than, ideal)
	}
	for i := from; i <= to; i++ {
		if s.perWeek[monday(s.open[i])] < perWeek && (best < 0 || better(i, best)) {
			best = i
		}
	}
	return best
}

// bounds are the first and the last open day that a line may take: not before
// the line it comes after, not after its latest day nor the lines that come
// after it and stay where they are.
func (s *spreading) bounds(l *line) (from, to int) {
	earliest, latest := calendar.Day(0), calendar.Day(0)
	if before := s.board.byID[data.ID(l.of.After)]; before != nil && before.planned() {
		earliest = s.day(before)
	}
	limit := func(day calendar.Day) {
		if !day.IsZero() && (latest.IsZero() || day < latest) {
			latest = day
		}
	}
	if target := s.board.target; l.of.NoLaterThan != nil && !target.IsZero() {
		limit(target.AddDays(*l.of.NoLaterThan))
	}
	for _, day := range s.kept(l) {
		limit(day)
	}
	for from < len(s.open) && s.open[from] < earliest {
		from++
	}
	to = len(s.open) - 1
	for to >= 0 && !latest.IsZero() && s.open[to] > latest {
		to--
	}
	return from, to
}

// kept are the days of the stored actions that come after a line, remain to be
// done and aren't spread; those that the guide no longer proposes are among them.
func (s *spreading) kept(l *line) []calendar.Day {
	var days []calendar.Day
	for _, next := range s.board.lines {
		if next.of.After == l.of.ID && next.planned() && !slices.Contains(s.lines, next) {
			days = append(days, next.stored.Due)
		}
	}
	for i := range s.board.dossier.Actions {
		stored := &s.board.dossier.Actions[i]
		of := s.board.guide.Action(string(stored.ID))
		withdrawn := of != nil && s.board.byID[stored.ID] == nil && !refusedAddition(*stored)
		if withdrawn && of.After == l.of.ID && open(s.board.status(stored)) {
			days = append(days, stored.Due)
		}
	}
	return days
}

// planned says that the line is in the plan and remains to be done.
func (l *line) planned() bool { return l.inPlan() && open(l.status) }

// day is where a line stands: where it was just placed, or where it is stored.
func (s *spreading) day(l *line) calendar.Day {
	if day := s.days[l]; !day.IsZero() {
		return day
	}
	return l.stored.Due
}

func monday(d calendar.Day) calendar.Day {
	return d.AddDays(-(int(d.Weekday()-time.Monday) + 7) % 7)
}

func distance(a, b int) int { return max(a-b, b-a) }
