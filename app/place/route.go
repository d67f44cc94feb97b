// Package place says where one can be in the program: a Route names a place, a
// Page shows it, the History remembers the way, and the Desk is what a page may
// ask of the program around it. Pages know this package and never each other.
package place

import "github.com/buron-cantal/buron/data"

// Name is the name of a page.
type Name string

// The pages.
const (
	Welcome   Name = "welcome"   // first start
	List      Name = "list"      // every dossier
	Newcomer  Name = "newcomer"  // taking one: three fields
	Dossier   Name = "dossier"   // one dossier at a glance
	Interview Name = "interview" // the guided interview; Step is a guide's step
	Plan      Name = "plan"      // the dated actions; Item is the selected one
	Replan    Name = "replan"    // what a new date would change; Step is "" or "spread"
	Figures   Name = "figures"   // the computed figures; Item is the one explained
	Documents Name = "documents" // what can be printed; Item is the selected one
	Preview   Name = "preview"   // the paper; Item is the document, "" for the plan
	Batch     Name = "batch"     // the plans of the chosen dossiers, all printed at once
	Settings  Name = "settings"  // Step is a section
	Rates     Name = "rates"     // the official values; Item is a code, Step a filter
	Trash     Name = "trash"     // what rests thirty days
	Trouble   Name = "trouble"   // a register that can't be opened
)

// Route is a place in the program. It is small and comparable: history and
// commands keep routes, never pages, and a page can be built again from its
// route alone.
type Route struct {
	Page Name
	// Dossier is the id of the project whose dossier it is, "" elsewhere.
	Dossier data.ID
	// Step is a part of the page: a step of the interview, a section of the
	// settings.
	Step string
	// Item is what has the focus there: a question, an action, a row. It may be
	// a search or a filter on a list.
	Item string
}

// VersionStep is the step of a preview that shows a version of the plan that
// was handed over; Item is its number.
const VersionStep = "version"

// BlankStep is the step of a preview that shows a questionnaire for nobody in
// particular, to be filled in by hand; Item is the path that it is about.
const BlankStep = "blank"

// Inside says whether the place is inside a dossier, where the screen may be
// turned towards the newcomer and shows nobody else's name.
func (r Route) Inside() bool { return r.Dossier != "" }
