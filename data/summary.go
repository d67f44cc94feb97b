package data

import "github.com/buron-cantal/buron/data/calendar"

// Summary is what the register keeps beside a dossier so that lists, counters
// and the stage need no guide. It changes with the dossier, never with the day.
type Summary struct {
	// NextDue is the earliest day among the stored actions that are neither
	// done nor dropped, and NextAction the title of that action. Both are
	// empty until the actions were created: a proposal is never late.
	NextDue    calendar.Day
	NextAction string
	// PlanSignedOn is the day on which the plan was signed, if it was.
	PlanSignedOn calendar.Day
	// NeededMissing counts the answers that the plan needs and that are missing.
	NeededMissing int
	// Begun says that a needed answer beyond the names and the télécentre is given.
	Begun bool
}
