// Package plan turns a dossier and its guide into the plan: dated actions,
// what is missing, alerts, documents and contacts. It proposes; once the
// actions are created they belong to the adviser, and a re-plan only proposes
// again.
package plan

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// Engine computes plans from the guides and the rates.
type Engine struct {
	Guides *guide.Library
	Rates  *rates.Table
	// Network are the télécentres whose tariffs the figures of a relocation use.
	Network []data.Telecentre
	// Forms is what is known of legal forms in words; nil leaves them out.
	Forms *creation.FormFacts
}

// Plan is what one dossier gives on one day.
type Plan struct {
	Dossier data.Dossier
	Guide   *guide.Guide
	Facts   *guide.Facts
	Today   calendar.Day
	Stage   data.Stage
	// Actions are by stage. Within a stage a proposal is by advised day, undated
	// last, then in guide order; the adviser's actions are in the adviser's order.
	Actions []Action
	// Proposed says that the actions are the guide's proposal and not stored.
	Proposed bool
	// Figures are what was computed, each with how; those that an answer is
	// missing for are among them.
	Figures *figure.Book
	// Results are their values, and due.<action id> of the dated actions.
	Results figure.Results
	// Alerts are the warnings first, then the information.
	Alerts []data.Alert
	// Missing are the questions that the plan needs and that have no good answer.
	Missing []*guide.Question
	// Strengths and Attention are the diagnosis rules that certainly hold.
	Strengths, Attention []string
	// Documents are the rows of the checklist, in guide order.
	Documents []Document
	// Roles are whom the plan's actions call upon, and those that serve everyone.
	Roles []*guide.Role

	engine Engine
}

// Alert is something the adviser should see; its ids and values are in data.
type Alert = data.Alert

// Action is one line of the plan. The embedded action is as stored (or as it
// would be created); Status here is what follows from it and the answers.
type Action struct {
	data.Action
	// Status is Done as well when the answers say so and the adviser didn't
	// untick it, and ToDo once the answers have confirmed a line to confirm.
	Status data.ActionStatus
	// Of is the guide's action; nil for one of the adviser's own.
	Of    *guide.Action
	Stage data.Stage
	// Essential lines lead the plan; the adviser's own are among them.
	Essential bool
	Why, How  string
	// Order is the action's place in the guide; the adviser's own come after.
	Order int
	// Now says « dès maintenant »: the advised day had passed already when the
	// date was computed, and Due is only the next working day.
	Now bool
	// Late says that a stored action, not done, was due before today.
	Late bool
	// LegalPassed says that a legal limit, not met, is before today.
	LegalPassed bool
	// Computed is the day the guide gives today, whatever the adviser decided.
	Computed calendar.Day
	Rule     DateRule
}

// Open says whether something remains to be done.
func (a Action) Open() bool { return open(a.Status) }

func open(s data.ActionStatus) bool { return s != data.Done && s != data.Dropped }

// DateRule says how the guide dates an action.
type DateRule struct {
	// Anchor is guide.AnchorOpened, AnchorTarget, AnchorYearEnd or a
	// milestone; Label is its name where it has one (« Jour du déménagement »).
	Anchor, Label            string
	OffsetDays, OffsetMonths int
	// Deadline is the result that gave the day in place of anchor and offset,
	// "" when that result isn't known.
	Deadline string
	// Limited says that the latest day allowed before the target date was taken.
	Limited bool
	// Moved is how many days a rest day moved it, negative for back.
	Moved int
	// Advised is the day whatever today is: before « dès maintenant » counts.
	Advised calendar.Day
	// Waits is the action whose day this one had to wait for, "" for none.
	Waits string
	// Follows says that the day hangs on the target date.
	Follows bool
}

// Document is a row of the checklist.
type Document struct {
	*guide.Document
	// Status is one of data.DocumentStatuses; to_request when nothing is recorded.
	Status string
	// ToConfirm says that an answer is missing to know whether it is needed.
	ToConfirm bool
	// ForActions are the titles of the plan's actions that need it.
	ForActions []string
}
