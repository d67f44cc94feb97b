// Package data holds the nouns of the trade: the newcomer, the project, its
// plan of dated actions and what surrounds them. It is true without a window:
// nothing below data/ knows a screen.
package data

import (
	"encoding/json"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
)

// ID is a UUIDv7 in its text form, or a guide's identifier where a field says so.
type ID string

// Path is which of the programme's three accompaniments a project follows.
type Path string

// The paths; a project may stay undecided.
const (
	Undecided          Path = "undecided"
	BusinessCreation   Path = "business_creation"
	EmployeeRelocation Path = "employee_relocation"
	Training           Path = "training"
)

// Paths lists every path, undecided first.
var Paths = []Path{Undecided, BusinessCreation, EmployeeRelocation, Training}

// Stage is where a dossier stands; it is computed, nobody types it.
type Stage string

// The stages, in order.
const (
	StageWelcome        Stage = "welcome"
	StageDiagnosis      Stage = "diagnosis"
	StagePlan           Stage = "plan"
	StageImplementation Stage = "implementation"
	StageInstallation   Stage = "installation"
	StageFollowUp       Stage = "follow_up"
	StageClosed         Stage = "closed"
)

// Stages lists every stage in order, closed last.
var Stages = []Stage{StageWelcome, StageDiagnosis, StagePlan, StageImplementation, StageInstallation, StageFollowUp, StageClosed}

// Answer is what is known for one question of the guided interview.
type Answer struct {
	// Value is the canonical JSON of the exchange file; nil when there is none.
	Value json.RawMessage
	// Typed is what was typed and couldn't be understood, kept as typed.
	Typed string
	// Unsure says « je ne sais pas encore ».
	Unsure bool
}

// Empty says whether nothing at all was answered.
func (a Answer) Empty() bool { return len(a.Value) == 0 && a.Typed == "" && !a.Unsure }

// Answers are answers by question id.
type Answers map[string]Answer

// Newcomer is a person who wishes to settle as a teleworker. What is known of
// them are answers of the guide's questions that belong to the newcomer
// (first_name, last_name, phone, household…).
type Newcomer struct {
	ID      ID
	Answers Answers
}

// Project is what the newcomer wants to do; with what follows from it, a dossier.
type Project struct {
	ID     ID
	Number string // MUR-2026-0001; never changes
	Path   Path
	// Adviser is the name of the person who follows the dossier.
	Adviser       string
	OpenedOn      calendar.Day
	LastContactOn calendar.Day
	// GuideVersion is the version of the guide the stored actions were made with.
	GuideVersion string
	// Answers holds target_date, commune and telecentre besides the guide's own.
	Answers Answers
	Closing *Closing
}

// Closing ends a dossier.
type Closing struct {
	On      calendar.Day
	Reason  ClosingReason
	Outcome string
}

// ClosingReason is one of a closed list (domain F.3).
type ClosingReason string

// ClosingReasons is the closed list, in the order of the screen.
var ClosingReasons = []ClosingReason{
	"installed", "activity_created", "trained", "postponed", "abandoned",
	"settled_elsewhere", "redirected", "contact_lost", "erasure", "deceased",
}

// Note is a remark of the adviser; a private one is never printed.
type Note struct {
	ID      ID
	On      calendar.Day
	Text    string
	Private bool
}

// Appointment is a meeting; At is local time, YYYY-MM-DDTHH:MM.
type Appointment struct {
	ID     ID
	At     string
	Kind   string // one of AppointmentKinds
	Place  string
	Status string // one of AppointmentStatuses
}

// Closed lists of appointments.
var (
	AppointmentKinds    = []string{"interview", "visit", "call", "video", "workshop", "other"}
	AppointmentStatuses = []string{"planned", "kept", "excused", "absent", "cancelled"}
)

// DocumentState is how far one document of the checklist has come.
type DocumentState struct {
	Document ID // a guide's document id
	Status   string
}

// DocumentStatuses is the closed list of a document's states.
var DocumentStatuses = []string{"to_request", "requested", "received", "validated", "not_applicable"}

// Action is one line of the plan once it belongs to the adviser.
type Action struct {
	ID       ID // a guide's action id, or a UUID for one of the adviser's own
	Title    string
	Who      string // one of Whos
	Assignee string // a name, where Who alone doesn't say it
	Due      calendar.Day
	Legal    bool
	Status   ActionStatus
	DoneOn   calendar.Day
	Reason   string // of dropping
	Note     string
	Edited   []string // names of the fields changed by hand, which a re-plan never moves
	// Refused is the computed value that a re-plan proposed and the adviser
	// refused; it isn't proposed again until that value changes.
	Refused string
}

// Whos lists who may carry out an action.
var Whos = []string{"newcomer", "adviser", "employer", "partner"}

// ActionStatus is how far an action has come.
type ActionStatus string

// The states of an action.
const (
	ToDo      ActionStatus = "to_do"
	Doing     ActionStatus = "doing"
	Done      ActionStatus = "done"
	Dropped   ActionStatus = "dropped"
	ToConfirm ActionStatus = "to_confirm"
)

// ActionStatuses is the closed list of an action's states.
var ActionStatuses = []ActionStatus{ToDo, Doing, Done, Dropped, ToConfirm}

// Dossier is a newcomer, one project, and what follows from it.
type Dossier struct {
	Newcomer     Newcomer
	Project      Project
	Notes        []Note
	Appointments []Appointment
	Documents    []DocumentState
	// Actions are in the adviser's order. Planned is false until the actions
	// were created: then the guide's proposal stands and nothing is stored.
	Actions []Action
	Planned bool
	// DeletedAt is set while the dossier rests in the trash.
	DeletedAt time.Time
}

// Telecentre is a place of the network. All of it is editable data.
type Telecentre struct {
	ID           ID
	Name         string
	Code         string // MUR, FLO…: first part of the numbers given there
	Commune      Commune
	Phone, Email string
	Hours        string
	Equipment    string
	Specialities string
	// Tariffs in cents; zero means no such formula.
	HalfDay, DayPass, Week, Month int64
	Source                        string
	ToCheck                       bool
}

// Commune is a place as its question keeps it.
type Commune struct {
	Name     string `json:"name"`
	INSEE    string `json:"insee,omitempty"`
	Postcode string `json:"postcode,omitempty"`
}

// Contact is who holds a contact role of the guides, from Réglages · Contacts.
type Contact struct {
	Role      ID
	Name      string
	Phone     string
	Hours     string
	CheckedOn calendar.Day
}

// Structure is who welcomes: what the first start and Réglages ask.
type Structure struct {
	Adviser     string
	Telecentre  string
	Phone       string
	Hours       string
	Email       string
	DataOfficer string
}
