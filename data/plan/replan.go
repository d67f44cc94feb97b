package plan

import (
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
}

// Proposes says whether there is something to accept or refuse.
func (c Change) Proposes() bool {
	return c.Kind == Moved || c.Kind == Added || c.Kind == Withdrawn
}

// Replan compares the stored actions with what the guide proposes now. It
// changes nothing, and gives nothing before the actions were created.
func (e Engine) Replan(d data.Dossier, today calendar.Day) []Change { return nil }

// Accept applies the accepted changes to the stored actions and remembers the
// refused ones, which aren't proposed again until their value changes.
func Accept(actions []data.Action, accepted, refused []Change) []data.Action { return actions }

// Spread proposes working days for the advice whose day had passed before the
// plan was made, at most three a week until seven days before the target date.
// Before the actions are created it speaks of those that Create gives.
func (e Engine) Spread(d data.Dossier, today calendar.Day) []Change { return nil }
