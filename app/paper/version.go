package paper

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/version"
)

// Version is what a plan that is handed over says of itself.
type Version struct {
	Number int
	// On is the day on which the version was made, whenever it is printed.
	On          calendar.Day
	Fingerprint string
	// Changes are what changed since the version before, none in the first.
	Changes []version.Change
}
