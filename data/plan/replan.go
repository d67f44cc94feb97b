package plan

import (
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// ChangeKind is what a re-plan proposes for one action, or why it proposes nothing.
type ChangeKind string

// The kinds of changes. Moved, Added and Withdrawn are proposals; the others
// stay as they are.
const (
	Moved     ChangeKind = "moved"
	Added     ChangeKind = "added"
	Withdrawn ChangeKind = "withdrawn" // the guide no longer proposes it
	Same      ChangeKind = "same"
	Locked    ChangeKind = "locked" // dated or written by hand
	Done      ChangeKind = "done"   // done or dropped
)

// Change is a line of the page old → new.
type Change struct {
	ID    data.ID
	Title string
	Stage data.Stage
	Kind  ChangeKind
	// Old and New are the two days; zero is « sans date ».
	Old, New calendar.Day
	// Legal says that the day is a legal limit.
	Legal bool
	// Follows says that the day hangs on the target date.
	Follows bool
	// Proposed is the action as it would be stored.
	Proposed data.Action
	// After is the action it comes after in the adviser's order, for an added one.
	After data.ID
	// Value is the computed value, kept in data.Action.Refused by a refusal.
	Value string
	// Pushed says that New is the day of an action dated by hand, for which this
	// one waits.
	Pushed bool
}

// Proposes says whether there is something to accept or refuse.
func (c Change) Proposes() bool {
	return c.Kind == Moved || c.Kind == Added || c.Kind == Withdrawn
}

// Behind counts the proposals among changes, and says whether all of them come
// from days set by hand, which push what waits for them.
func Behind(changes []Change) (n int, pushed bool) {
	pushed = true
	for _, c := range changes {
		if c.Proposes() {
			n++
			pushed = pushed && c.Pushed
		}
	}
	return n, n > 0 && pushed
}

// withdrawnValue is the refused value of a withdrawal.
const withdrawnValue = "withdrawn"

// Replan compares the stored actions with what the guide proposes now, in the
// order of the plan. It changes nothing, and gives nothing before the actions
// were created.
func (e Engine) Replan(d data.Dossier, today calendar.Day) []Change {
	if !d.Planned {
		return nil
	}
	b := e.board(d, today)
	var changes []Change
	for _, a := range e.decorate(b) {
		changes = append(changes, b.change(a))
	}
	for _, l := range b.lines {
		if c, ok := b.addition(l); ok {
			changes = slices.Insert(changes, b.place(changes, c), c)
		}
	}
	for i := 1; i < len(changes); i++ {
		changes[i].After = changes[i-1].ID
	}
	return changes
}

// change is what a re-plan says of a stored action.
func (b *board) change(a Action) Change {
	c := Change{
		ID: a.ID, Title: a.Title, Stage: a.Stage, Kind: Same,
		Old: a.Due, New: a.Due, Legal: a.Legal, Follows: a.Rule.Follows, Proposed: a.Action,
	}
	l := b.byID[a.ID]
	switch {
	case !a.Open():
		c.Kind = Done
	case own(a.ID) || l != nil && l.fixed:
		c.Kind = Locked
	case l == nil:
		b.withdraw(&c, a)
	default:
		b.move(&c, a, l)
	}
	return c
}

// withdraw offers to take back what the guide no longer proposes, unless the
// adviser wrote in it or refused already.
func (b *board) withdraw(c *Change, a Action) {
	c.Value = withdrawnValue
	switch {
	case len(a.Edited) > 0:
		c.Kind = Locked
	case a.Refused != withdrawnValue:
		c.Kind = Withdrawn
	}
}

// move offers the computed day. A day that only stands for « dès maintenant »
// isn't offered again each morning, nor a day that was refused.
func (b *board) move(c *Change, a Action, l *line) {
	c.Value = dayValue(l.rule.Advised)
	if b.standsIn(l, a.Due) || a.Due == l.due || a.Due == l.rule.Advised || a.Refused == c.Value {
		return
	}
	c.Kind, c.New, c.Pushed = Moved, l.due, b.pushed(l)
	c.Proposed.Due, c.Proposed.Refused = l.due, ""
}

// pushed says that the action at the head of those that a line waits for is
// dated by hand.
func (b *board) pushed(l *line) bool {
	for l.rule.Waits != "" {
		l = b.byID[data.ID(l.rule.Waits)]
	}
	return l.stored != nil && slices.Contains(l.stored.Edited, FieldDue)
}

// addition is what a re-plan says of a line that isn't in the plan.
func (b *board) addition(l *line) (Change, bool) {
	if l.absent || l.inPlan() {
		return Change{}, false
	}
	proposed := l.propose()
	return Change{
		ID: proposed.ID, Title: proposed.Title, Stage: l.of.Stage, Kind: Added,
		New: l.due, Legal: proposed.Legal, Follows: l.rule.Follows, Proposed: proposed, Value: l.additionValue(),
	}, true
}

// place is where an added action comes: after the last that ranks before it.
func (b *board) place(changes []Change, c Change) int {
	at := 0
	for i, other := range changes {
		if b.rank(other).compare(b.rank(c)) <= 0 {
			at = i + 1
		}
	}
	return at
}

func dayValue(d calendar.Day) string {
	if d.IsZero() {
		return "undated"
	}
	return d.String()
}
