package paper

import (
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/version"
)

// Version is what a plan that is handed over says of itself.
type Version struct {
	Number int
	// On is the day on which the version was made, whenever it is printed.
	On          calendar.Day
	Fingerprint string
	// Changes are what changed since the version before, which is of the day
	// Since; the first version has neither.
	Changes []version.Change
	Since   calendar.Day
}

// Around is what surrounds the plan, as it is frozen with it.
func (in Input) Around() version.Around {
	a := version.Around{Structure: in.Structure, Telecentre: in.Telecentre, Contacts: in.Contacts}
	if in.Logo != nil {
		a.Logo = in.Logo.png
	}
	return a
}

// stamp is what the foot of every page says of the document: which version it
// is, or on which day it was printed.
func (c *composer) stamp(title string) string {
	if v := c.Version; v != nil {
		return title + ", " + words.VersionFoot(v.Number, v.On, v.Fingerprint)
	}
	return title + ", " + words.Paper.PrintedOn + " " + words.FullDay(calendar.Of(c.Printed))
}

// subject is what the file says of itself where no page is read.
func (c *composer) subject() string {
	if v := c.Version; v != nil {
		return words.VersionFoot(v.Number, v.On, v.Fingerprint)
	}
	return ""
}
