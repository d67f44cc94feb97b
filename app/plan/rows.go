package plan

import (
	"slices"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
)

// row is a line of the table: the heading of a group, or an action.
type row struct {
	heading, count string
	action         *plan.Action
}

func (r row) isHeading() bool { return r.action == nil }

// arrange makes the rows: the actions by stage, then those that were dropped.
func (p *page) arrange() {
	p.rows = nil
	var dropped []row
	for _, stage := range data.Stages {
		var rows []row
		done := 0
		for i := range p.plan.Actions {
			a := &p.plan.Actions[i]
			switch {
			case a.Stage != stage:
			case a.Status == data.Dropped:
				dropped = append(dropped, row{action: a})
			default:
				rows = append(rows, row{action: a})
				if a.Status == data.Done {
					done++
				}
			}
		}
		if len(rows) > 0 {
			count := words.Done(done, len(rows))
			if p.plan.Proposed {
				count = words.Number(len(rows))
			}
			p.rows = append(append(p.rows, row{heading: p.plan.Guide.StageLabel(stage), count: count}), rows...)
		}
	}
	if len(dropped) > 0 {
		p.rows = append(append(p.rows, row{heading: words.DroppedGroup, count: words.Number(len(dropped))}), dropped...)
	}
}

// at is the row of an action, -1 when it has none.
func (p *page) at(id data.ID) int {
	return slices.IndexFunc(p.rows, func(r row) bool { return r.action != nil && r.action.ID == id })
}

// begin is the action selected at first: the first that remains to be done.
func (p *page) begin() data.ID {
	first := data.ID("")
	for _, r := range p.rows {
		switch {
		case r.isHeading():
		case r.action.Open():
			return r.action.ID
		case first == "":
			first = r.action.ID
		}
	}
	return first
}

// line is what the table says of an action.
func (p *page) line(a *plan.Action) kit.ActionLine {
	l := kit.ActionLine{
		Title: a.Title, Who: p.who(a), Tag: tag(a),
		Done: a.Status == data.Done || a.Status == data.Dropped,
		// A limit of the law that has passed is late in a proposal too.
		Late:   a.Late || a.LegalPassed,
		ByHand: a.Status != data.Dropped && slices.Contains(a.Edited, plan.FieldDue),
		Chosen: a.ID == p.selected,
		NoBox:  p.plan.Proposed || a.Status == data.Dropped,
	}
	day := a.Due
	if a.Status == data.Done {
		day = a.DoneOn
	}
	switch {
	case a.Status == data.Dropped:
	case a.Status == data.Done && day.IsZero():
		l.Date = words.DoneWord
	case a.Now && a.Open():
		l.Date = words.RightAway
	case day.IsZero():
		l.Date = words.NoDate
	default:
		l.Weekday, l.Date = words.ShortWeekday(day), words.DayMonthYear(day)
	}
	return l
}

// tag is what the title alone doesn't say.
func tag(a *plan.Action) string {
	said := ""
	add := func(word string) {
		if said != "" {
			said += " · "
		}
		said += word
	}
	if a.Legal {
		add(words.LegalWord)
	}
	switch a.Status {
	case data.ToConfirm:
		add(words.ToConfirmWord)
	case data.Doing:
		add(words.DoingWord)
	}
	return said
}

// who carries an action out, in as few words as there are.
func (p *page) who(a *plan.Action) string {
	if a.Assignee != "" {
		return a.Assignee
	}
	switch a.Who {
	case "newcomer":
		return p.firstName()
	case "adviser":
		return words.AdviserOr(p.dossier.Project)
	case "employer":
		return words.Who(a.Who)
	case "partner":
		if r := p.role(a); r != nil {
			return r.Label
		}
	case "":
		return ""
	}
	return words.Who(a.Who)
}

// role is the contact role that helps with an action, nil when there is none.
func (p *page) role(a *plan.Action) *guide.Role {
	if a.Of == nil {
		return nil
	}
	return p.plan.Guide.Role(a.Of.PartnerRole)
}
