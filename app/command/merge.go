package command

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// follow gives a file what it leaves to the register: ids, number, what a file
// written by hand needn't say, and what was typed and isn't understood yet.
func follow(there *data.Dossier, here data.Dossier) {
	there.Newcomer.ID, there.Project.ID = here.Newcomer.ID, here.Project.ID
	there.Project.Number = here.Project.Number
	if there.Project.OpenedOn.IsZero() {
		there.Project.OpenedOn = here.Project.OpenedOn
	}
	if there.Project.LastContactOn.IsZero() {
		there.Project.LastContactOn = here.Project.LastContactOn
	}
	if there.Project.GuideVersion == "" {
		there.Project.GuideVersion = here.Project.GuideVersion
	}
	keepTyped(there.Newcomer.Answers, here.Newcomer.Answers)
	keepTyped(there.Project.Answers, here.Project.Answers)
}

func keepTyped(there, here data.Answers) {
	for id, a := range here {
		if a.Typed != "" && there[id].Empty() {
			there[id] = data.Answer{Typed: a.Typed}
		}
	}
}

// complete dates what a file written by hand leaves without a day.
func complete(d *data.Dossier, today calendar.Day) {
	if d.Project.OpenedOn.IsZero() {
		d.Project.OpenedOn = today
	}
	if d.Project.LastContactOn.IsZero() {
		d.Project.LastContactOn = d.Project.OpenedOn
	}
	for i, n := range d.Notes {
		if n.On.IsZero() {
			d.Notes[i].On = d.Project.LastContactOn
		}
	}
	if c := d.Project.Closing; c != nil && c.On.IsZero() {
		closed := *c
		closed.On = d.Project.LastContactOn
		d.Project.Closing = &closed
	}
}
