package plan

import (
	"slices"
	"strings"
	"sync"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/relocation"
	"github.com/buron-cantal/buron/data/training"
)

// Names of the fields that may stand in data.Action.Edited, as the exchange
// file writes them.
const (
	FieldTitle    = "title"
	FieldWho      = "who"
	FieldAssignee = "assignee"
	FieldDue      = "due"
	FieldStatus   = "status"
	FieldNote     = "note"
)

// ByHand notes that fields of an action were changed by hand, so that a re-plan
// leaves them.
func ByHand(a data.Action, fields ...string) data.Action {
	a.Edited = slices.Clone(a.Edited)
	for _, field := range fields {
		if !slices.Contains(a.Edited, field) {
			a.Edited = append(a.Edited, field)
		}
	}
	return a
}

// board is a dossier laid out: what its guide proposes beside what is stored.
type board struct {
	dossier data.Dossier
	guide   *guide.Guide
	facts   *guide.Facts
	book    func() *figure.Book
	target  calendar.Day
	today   calendar.Day
	soon    calendar.Day // the working day that « dès maintenant » means
	lines   []*line      // in guide order
	byID    map[data.ID]*line
}

// line is one action of the guide, as the answers and the adviser make it.
type line struct {
	of    *guide.Action
	order int // in the guide
	at    int // on the board
	when  guide.Truth
	// doneBy says that the answers show it done.
	doneBy bool
	// stored is the adviser's, nil while there is none.
	stored *data.Action
	// status is what follows from both.
	status data.ActionStatus
	// fixed says that the adviser keeps the stored day whatever is computed.
	fixed bool
	// absent says that its addition was refused, for the very day it still has:
	// nothing waits for it.
	absent bool
	// due is the computed day and rule how it came; rule.Advised is the same
	// day were today not to count, and base before it waited for another.
	due, base calendar.Day
	rule      DateRule
}

// facts reads the dossier under its guide. The figures are computed when a
// condition or a date first asks for one: what needs none doesn't wait.
func (e Engine) facts(d data.Dossier, today calendar.Day) (*guide.Guide, *guide.Facts, func() *figure.Book) {
	g := e.Guides.For(d.Project.Path)
	plain := g.Facts(d, nil)
	book := sync.OnceValue(func() *figure.Book { return e.figures(d.Project.Path, plain, today) })
	return g, plain.With(func(key string) (guide.Value, bool) {
		f := book().Figure(key)
		return f.Value().Any(), !f.IsZero()
	}), book
}

// figures computes what follows from the answers.
func (e Engine) figures(path data.Path, f *guide.Facts, today calendar.Day) *figure.Book {
	switch path {
	case data.BusinessCreation:
		return creation.Figures(f, e.Rates, today)
	case data.EmployeeRelocation:
		return relocation.Figures(f, e.Rates, e.Network)
	case data.Training:
		return training.Figures(f, e.Rates)
	}
	return &figure.Book{}
}

// board lays a dossier out and dates its lines.
func (e Engine) board(d data.Dossier, today calendar.Day) *board {
	g, f, book := e.facts(d, today)
	b := &board{
		dossier: d, guide: g, facts: f, book: book,
		target: f.Day(guide.AnchorTarget), today: today, soon: calendar.WorkingAfter(today),
		byID: make(map[data.ID]*line, len(g.Actions)),
	}
	stored := storedActions(d)
	for order, of := range g.Actions {
		l := &line{of: of, order: order, when: f.Holds(of.When), stored: stored[data.ID(of.ID)]}
		if l.when == guide.False && !l.kept() {
			continue
		}
		l.doneBy = b.shows(of)
		l.settle()
		l.at = len(b.lines)
		b.lines = append(b.lines, l)
		b.byID[data.ID(of.ID)] = l
	}
	b.date()
	return b
}

func storedActions(d data.Dossier) map[data.ID]*data.Action {
	if !d.Planned {
		return nil
	}
	stored := make(map[data.ID]*data.Action, len(d.Actions))
	for i := range d.Actions {
		stored[d.Actions[i].ID] = &d.Actions[i]
	}
	return stored
}

// inPlan says that the line is stored as an action of the plan.
func (l *line) inPlan() bool { return l.stored != nil && !refusedAddition(*l.stored) }

// kept says that the adviser worked on a line, so that it stays even when the
// guide no longer proposes it.
func (l *line) kept() bool {
	return l.inPlan() && (len(l.stored.Edited) > 0 || !open(l.stored.Status))
}

// settle finds what the line's status is and whether its day may move.
func (l *line) settle() {
	switch {
	case l.stored == nil:
		l.status = l.proposedStatus()
	case refusedAddition(*l.stored):
		l.status = l.proposedStatus()
	default:
		l.status = l.effective()
		l.fixed = l.when == guide.False || slices.Contains(l.stored.Edited, FieldDue)
	}
}

func (l *line) proposedStatus() data.ActionStatus {
	switch {
	case l.doneBy:
		return data.Done
	case l.when == guide.Uncertain:
		return data.ToConfirm
	}
	return data.ToDo
}

// effective is the stored status, unless the answers have since shown the
// action done or confirmed it; what the adviser ticked or unticked stands.
func (l *line) effective() data.ActionStatus {
	s := l.stored
	switch {
	case slices.Contains(s.Edited, FieldStatus) || !open(s.Status):
		return s.Status
	case l.doneBy:
		return data.Done
	case s.Status == data.ToConfirm && l.when == guide.True:
		return data.ToDo
	}
	return s.Status
}

// additionPrefix begins the refused value of an action that the adviser did
// not want added. It is kept as a dropped action that no plan shows.
const additionPrefix = "added "

// additionValue is the value under which an addition is refused: its own day,
// which doesn't change because another addition was refused with it.
func (l *line) additionValue() string { return additionPrefix + dayValue(l.base) }

func refusedAddition(a data.Action) bool {
	return a.Status == data.Dropped && strings.HasPrefix(a.Refused, additionPrefix)
}

// own says that the adviser wrote the action: its id is a UUID, a guide's has no hyphen.
func own(id data.ID) bool { return strings.Contains(string(id), "-") }
