package plan

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
)

// Words of the gestures of this page.
const (
	gestureCreate    = "create_plan"
	gestureAction    = "action"
	gestureAdd       = "action_added"
	gestureDone      = "done"
	gestureUndone    = "undone"
	gesturePostponed = "postponed"
	gestureDropped   = "dropped"
	gestureTaken     = "action_taken"
	gestureReordered = "reordered"
)

// edit changes one action.
func (p *page) edit(gesture, toast string, k draftKey, change func(data.Action) data.Action) {
	p.change(gesture, toast, k, func(d *data.Dossier) {
		for i, a := range d.Actions {
			if a.ID == k.id {
				d.Actions[i] = change(a)
			}
		}
	})
}

// create makes the proposed actions the adviser's.
func (p *page) create() {
	today, engine := p.desk.Today(), p.desk.Engine
	p.change(gestureCreate, words.PlanCreated(len(p.plan.Actions)), draftKey{}, func(d *data.Dossier) {
		if d.Planned {
			return
		}
		d.Actions, d.Planned = engine.Create(*d, today), true
		d.Project.GuideVersion = engine.Guides.For(d.Project.Path).Version
	})
	p.desk.Focus(p.First())
}

// mine is the action to change, nil when there is none to: before the actions
// are created it says so.
func (p *page) mine(id data.ID) *plan.Action {
	a := p.action(id)
	switch {
	case a == nil || id == "":
		return nil
	case p.plan.Proposed:
		p.desk.Notice(place.Notice{Level: place.Info, Title: words.NotCreated, Body: words.NotCreatedBody})
		return nil
	}
	return a
}

func (p *page) tickRow(i int) {
	if !p.rows[i].isHeading() {
		p.tick(p.rows[i].action.ID)
	}
}

// clickBox ticks the row of a box, whichever is selected.
func (p *page) clickBox(i int) {
	p.desk.Focus(p.sheet.list)
	p.sheet.list.Select(i)
	p.tickRow(i)
}

// tick marks an action done, or to be done again.
func (p *page) tick(id data.ID) {
	a := p.mine(id)
	if a == nil || a.Status == data.Dropped {
		return
	}
	state := data.Done
	if a.Status == data.Done {
		state = data.ToDo
	}
	p.setState(id, state)
}

// setState says how far an action has come; from then on the answers don't
// decide it any more.
func (p *page) setState(id data.ID, state data.ActionStatus) {
	a := p.mine(id)
	if a == nil || a.Status == state {
		return
	}
	gesture, toast, today := gestureAction, "", p.desk.Today()
	switch {
	case state == data.Done:
		gesture, toast = gestureDone, words.ActionDone(a.Title)
	case a.Status == data.Done:
		gesture, toast = gestureUndone, words.ActionReopened(a.Title)
	}
	p.edit(gesture, toast, draftKey{id: id}, func(a data.Action) data.Action {
		a = plan.ByHand(a, plan.FieldStatus)
		a.Status, a.DoneOn = state, 0
		if state == data.Done {
			a.DoneOn = today
		}
		return a
	})
}

// later is how far one postpones.
type later struct{ days, months int }

var (
	weekLater  = later{days: 7}
	monthLater = later{months: 1}
)

// from is the day so much later, on a working day; an action without a date
// counts from today.
func (l later) from(day, today calendar.Day) calendar.Day {
	if day.IsZero() {
		day = today
	}
	return calendar.WorkingOnOrAfter(day.AddMonths(l.months).AddDays(l.days))
}

// postpone postpones the selected action. What the law dates stays.
func (p *page) postpone(by later) {
	a := p.mine(p.selected)
	if a == nil || !a.Open() {
		return
	}
	if a.Legal && !a.Due.IsZero() {
		p.desk.Notice(place.Notice{Level: place.Info, Title: words.LegalStays, Body: words.LegalStaysBody})
		return
	}
	to := by.from(a.Due, p.desk.Today())
	p.setDue(a.ID, to, gesturePostponed, words.Postponed(to))
}

func (p *page) setDue(id data.ID, to calendar.Day, gesture, toast string) {
	p.edit(gesture, toast, draftKey{fieldDue, id}, func(a data.Action) data.Action {
		a = plan.ByHand(a, plan.FieldDue)
		a.Due, a.Refused = to, ""
		return a
	})
}

// toComputed gives an action the guide's day again; a re-plan may move it then.
func (p *page) toComputed(id data.ID) {
	a := p.mine(id)
	if a == nil || a.Of == nil {
		return
	}
	engine, today := p.desk.Engine, p.desk.Today()
	p.change(gestureAction, "", draftKey{fieldDue, id}, func(d *data.Dossier) {
		at := slices.IndexFunc(d.Actions, func(a data.Action) bool { return a.ID == id })
		if at < 0 {
			return
		}
		a := &d.Actions[at]
		a.Edited = slices.DeleteFunc(slices.Clone(a.Edited), func(field string) bool { return field == plan.FieldDue })
		// The day as it is when nothing holds it: « dès maintenant » if it has passed.
		for _, computed := range engine.Plan(*d, today).Actions {
			if computed.ID == id {
				a.Due, a.Refused = computed.Computed, ""
			}
		}
	})
	p.desk.Toast(words.DueSet(p.action(id).Due), true)
}

// setWho says who carries an action out.
func (p *page) setWho(id data.ID, who string) {
	a := p.mine(id)
	if a == nil || a.Who == who {
		return
	}
	changed := *a
	changed.Who, changed.Assignee = who, ""
	p.edit(gestureAction, words.GivenTo(p.who(&changed)), draftKey{fieldAssignee, id}, func(a data.Action) data.Action {
		a = plan.ByHand(a, plan.FieldWho, plan.FieldAssignee)
		a.Who, a.Assignee = who, ""
		return a
	})
}

// setText changes a text of an action: the note, the name of who carries it out.
func (p *page) setText(k draftKey, typed string) {
	p.edit(gestureAction, "", k, func(a data.Action) data.Action {
		a = plan.ByHand(a, k.field)
		if k.field == fieldNote {
			a.Note = typed
		} else {
			a.Assignee = typed
		}
		return a
	})
}

// setDoneOn says on which day an action was done.
func (p *page) setDoneOn(id data.ID, on calendar.Day) {
	p.edit(gestureAction, "", draftKey{fieldDoneOn, id}, func(a data.Action) data.Action {
		a = plan.ByHand(a, plan.FieldStatus)
		a.Status, a.DoneOn = data.Done, on
		return a
	})
}

// askDrop asks why the selected action isn't for this newcomer.
func (p *page) askDrop() {
	a := p.mine(p.selected)
	if a == nil || a.Status == data.Dropped {
		return
	}
	if p.split.Folded() {
		p.split.ShowPanel(true)
	}
	p.panel.askDrop()
}

// drop puts an action aside, for a reason that may be empty.
func (p *page) drop(id data.ID, reason string) {
	a := p.mine(id)
	if a == nil {
		return
	}
	p.edit(gestureDropped, words.ActionDropped(a.Title), draftKey{fieldReason, id}, func(a data.Action) data.Action {
		a = plan.ByHand(a, plan.FieldStatus)
		a.Status, a.DoneOn, a.Reason = data.Dropped, 0, strings.TrimSpace(reason)
		return a
	})
}

// takeBack takes up again an action that was dropped.
func (p *page) takeBack(id data.ID) {
	a := p.mine(id)
	if a == nil {
		return
	}
	p.edit(gestureTaken, words.ActionTaken(a.Title), draftKey{id: id}, func(a data.Action) data.Action {
		a = plan.ByHand(a, plan.FieldStatus)
		a.Status, a.Reason = data.ToDo, ""
		return a
	})
}

// move moves the selected action by one line within its stage. One of the
// adviser's own may go on to the next stage: it belongs to that of the action
// above it.
func (p *page) move(by int) {
	a := p.mine(p.selected)
	if a == nil || a.Status == data.Dropped {
		return
	}
	next := p.neighbour(a, by)
	if next == nil {
		return
	}
	id, beside := a.ID, next.ID
	p.change(gestureReordered, "", draftKey{}, func(d *data.Dossier) {
		index := func(id data.ID) int {
			return slices.IndexFunc(d.Actions, func(a data.Action) bool { return a.ID == id })
		}
		from := index(id)
		if from < 0 || index(beside) < 0 {
			return
		}
		moved := d.Actions[from]
		d.Actions = slices.Delete(d.Actions, from, from+1)
		at := index(beside)
		if by > 0 {
			at++
		}
		d.Actions = slices.Insert(d.Actions, at, moved)
	})
}

// neighbour is the action above or below another in the table, if it may
// change places with it.
func (p *page) neighbour(a *plan.Action, by int) *plan.Action {
	for i := p.at(a.ID) + by; i >= 0 && i < len(p.rows); i += by {
		r := p.rows[i]
		switch {
		case r.isHeading() && (a.Of != nil || r.heading == words.DroppedGroup):
			return nil
		case r.isHeading():
			continue
		case r.action.Status == data.Dropped:
			return nil
		}
		return r.action
	}
	return nil
}
