package plan

import (
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// signing is the action that opens the implementation once it is done.
const signing = "plan_signed"

// followUpMonths after the target date, the follow-up begins.
const followUpMonths = 3

// taken are the questions that the very first contact answers.
var taken = []string{"first_name", "last_name", "telecentre"}

// Stage is where a dossier stands on a day: the first that holds.
func Stage(s data.Summary, target calendar.Day, closed bool, today calendar.Day) data.Stage {
	switch {
	case closed:
		return data.StageClosed
	case !s.PlanSignedOn.IsZero():
		return signedStage(target, today)
	case s.NeededMissing == 0:
		return data.StagePlan
	case s.Begun:
		return data.StageDiagnosis
	}
	return data.StageWelcome
}

func signedStage(target, today calendar.Day) data.Stage {
	switch {
	case target.IsZero() || today < target:
		return data.StageImplementation
	case today < target.AddMonths(followUpMonths):
		return data.StageInstallation
	}
	return data.StageFollowUp
}

// Summary is what the register keeps beside the dossier; it doesn't depend on the day.
func (e Engine) Summary(d data.Dossier) data.Summary {
	g, f, _ := e.facts(d, 0)
	b := &board{dossier: d, guide: g, facts: f}
	return b.summary(f.Missing())
}

// summary needs the facts alone: no line is dated.
func (b *board) summary(missing []*guide.Question) data.Summary {
	s := data.Summary{NeededMissing: len(missing), Begun: b.begun(missing)}
	opened := b.dossier.Project.OpenedOn
	if !b.dossier.Planned {
		if of := b.guide.Action(signing); of != nil && b.shows(of) {
			s.PlanSignedOn = signedOn(&data.Action{}, opened)
		}
		return s
	}
	for i := range b.dossier.Actions {
		a := &b.dossier.Actions[i]
		sooner := !a.Due.IsZero() && (s.NextDue.IsZero() || a.Due < s.NextDue)
		if a.ID != signing && !sooner {
			continue
		}
		status := b.status(a)
		if a.ID == signing && status == data.Done {
			s.PlanSignedOn = signedOn(a, opened)
		}
		if sooner && open(status) {
			s.NextDue, s.NextAction = a.Due, a.Title
		}
	}
	return s
}

// status is the effective status of a stored action, without a board.
func (b *board) status(a *data.Action) data.ActionStatus {
	of := b.guide.Action(string(a.ID))
	if of == nil || !open(a.Status) {
		return a.Status
	}
	l := line{of: of, stored: a, when: guide.True}
	l.doneBy = b.shows(of)
	return l.effective()
}

// shows says that the dossier shows an action done.
func (b *board) shows(of *guide.Action) bool {
	return of.DoneWhen != nil && b.facts.Holds(of.DoneWhen) == guide.True
}

// signedOn is a day on which the plan was signed: the one recorded, or the
// nearest known. The earliest of all days says only that it was.
func signedOn(a *data.Action, opened calendar.Day) calendar.Day {
	for _, day := range []calendar.Day{a.DoneOn, a.Due, opened} {
		if !day.IsZero() {
			return day
		}
	}
	return 1
}

// begun says whether a needed answer beyond the first contact's is given.
func (b *board) begun(missing []*guide.Question) bool {
	for _, step := range b.guide.Steps {
		for _, q := range step.Questions {
			if q.Needed && !slices.Contains(taken, q.ID) && !slices.Contains(missing, q) && b.facts.Asked(q) {
				return true
			}
		}
	}
	return false
}
