// Package guide is the guided interview: it loads the guides, checks them,
// knows which question is asked, reads what a person answers, and evaluates
// the conditions over those answers.
package guide

import (
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
)

// Library holds the guides of every path.
type Library struct {
	guides    map[data.Path]*Guide
	questions map[string]*Question
	communes  *Communes
}

// Communes are the places that are known.
func (l *Library) Communes() *Communes { return l.communes }

// For is the guide of a path: common and the path's own file together. An
// undecided path, or one that doesn't exist, has the common guide alone.
func (l *Library) For(p data.Path) *Guide {
	if g := l.guides[p]; g != nil {
		return g
	}
	return l.guides[data.Undecided]
}

// Question is the question of that id in whichever guide asks it, nil if none
// does. An id has one kind in every guide, and every guide's question accepts
// the options of all of them, so that this one can accept an answer that the
// dossier's present path doesn't ask.
func (l *Library) Question(id string) *Question { return l.questions[id] }

// With is the library whose texts take their values from another table: one
// that has been corrected. The guides themselves are shared, not read again.
func (l *Library) With(table *rates.Table) *Library {
	with := &Library{guides: make(map[data.Path]*Guide, len(l.guides)), questions: l.questions, communes: l.communes}
	for path, g := range l.guides {
		copied := *g
		copied.rates = table
		with.guides[path] = &copied
	}
	return with
}

// Guide is what one path asks, plans and prints.
type Guide struct {
	Path           data.Path
	Title, Promise string
	// Version is the first 12 hexadecimal digits of the SHA-256 of the files.
	Version        string
	Milestone      Milestone // what target_date is called
	MoreMilestones []Milestone
	Steps          []*Step // in the order of the screen: meet, project, close
	Actions        []*Action
	Documents      []*Document
	Rules          []*Rule
	Roles          []*Role
	Texts          PlanTexts

	ordered []*Question // in the order of the screen
	byID    map[string]*Question
	stages  map[data.Stage]string
	rates   *rates.Table
}

// Question is the question of that id, nil if the guide has none.
func (g *Guide) Question(id string) *Question { return g.byID[id] }

// Questions are all questions, in the order of the screen.
func (g *Guide) Questions() []*Question { return g.ordered }

// Action is the action of that id, nil if the guide has none.
func (g *Guide) Action(id string) *Action {
	return byID(g.Actions, id, func(a *Action) string { return a.ID })
}

// Document is the document of that id, nil if the guide has none.
func (g *Guide) Document(id string) *Document {
	return byID(g.Documents, id, func(d *Document) string { return d.ID })
}

// Role is the contact role of that id, nil if the guide has none.
func (g *Guide) Role(id string) *Role {
	return byID(g.Roles, id, func(r *Role) string { return r.ID })
}

// StageLabel is what the path calls a stage.
func (g *Guide) StageLabel(s data.Stage) string { return g.stages[s] }

// Fill replaces each {rate:CODE} of a text by the value in force on a day,
// with its unit.
func (g *Guide) Fill(text string, on calendar.Day) string { return g.rates.Quote(text, on) }

func questionID(q *Question) string { return q.ID }

// byID is the item of that id; the lists are short.
func byID[T any](all []*T, id string, of func(*T) string) *T {
	for _, item := range all {
		if of(item) == id {
			return item
		}
	}
	return nil
}

// Milestone is a day that actions hang on. Result is the key of the computed
// value that dates it; the target date has none.
type Milestone struct{ ID, Label, Result string }

// PlanTexts are printed on the last page of every plan.
type PlanTexts struct{ NewcomerCommitment, HostCommitment, YourData, Limits string }

// Groups of steps, in the order of the screen.
const (
	Meet    = "meet"
	Project = "project"
	Close   = "close"
)

// Where the answers of a step are kept.
const (
	OfNewcomer = "newcomer"
	OfProject  = "project"
	OfAnswers  = "answers"
)

// NotPrinted is the section of what never reaches the paper.
const NotPrinted = "none"

// Step is a page of the interview.
type Step struct {
	ID, Title, Intro string
	Short            string // the title where there is little room
	Group            string // Meet, Project or Close
	BelongsTo        string // OfNewcomer, OfProject or OfAnswers
	Questions        []*Question
}

// Question is one question of a step, or one column of a table.
type Question struct {
	ID          string
	Kind        Kind
	Label, Help string
	Unit        string // printed after the value
	Section     string // where the answer is printed; NotPrinted or "" (a column) if nowhere
	BelongsTo   string
	Options     []Option
	Columns     []*Question // of a table
	Per         Per
	Min, Max    *decimal.Decimal
	When        *Condition
	Needed      bool // its absence is listed in the plan; it never blocks
	Private     bool // never printed
	Statistics  bool
	Check       bool  // a person must confirm the law or figure it rests on
	Step        *Step // nil for a column

	order    int       // among the questions of the guide
	accepts  []string  // the options of every path
	communes *Communes // for the kind commune
}

// Column is the column of that id of a table, nil if it has none.
func (q *Question) Column(id string) *Question { return byID(q.Columns, id, questionID) }

// OptionLabel is the label of an option, its id when this guide has none.
func (q *Question) OptionLabel(id string) string {
	if option := q.option(id); option != nil {
		return option.Label
	}
	return id
}

func (q *Question) option(id string) *Option {
	for i := range q.Options {
		if q.Options[i].ID == id {
			return &q.Options[i]
		}
	}
	return nil
}

// Option is one of the choices of a choice or multi.
type Option struct{ ID, Label string }

// Kind is what a question takes for an answer.
type Kind string

// The kinds.
const (
	KindText       Kind = "text"
	KindLongText   Kind = "long_text"
	KindChoice     Kind = "choice"
	KindMulti      Kind = "multi"
	KindYesNo      Kind = "yes_no"
	KindDate       Kind = "date"
	KindInteger    Kind = "integer"
	KindNumber     Kind = "number"
	KindPercent    Kind = "percent"
	KindMoney      Kind = "money"
	KindPhone      Kind = "phone"
	KindEmail      Kind = "email"
	KindPostcode   Kind = "postcode"
	KindSIRET      Kind = "siret"
	KindCommune    Kind = "commune"
	KindTelecentre Kind = "telecentre"
	KindTable      Kind = "table"
)

// Per says whether a question has one value, one per year or one per month.
type Per string

// The repetitions.
const (
	Once      Per = ""
	EachYear  Per = "year"
	EachMonth Per = "month"
)

// Action is a line that a plan may hold.
type Action struct {
	ID              string
	Stage           data.Stage
	Title, Why, How string
	Who             string // one of data.Whos
	PartnerRole     string
	Anchor          string // AnchorOpened, AnchorTarget, AnchorYearEnd or a milestone
	OffsetDays      int
	OffsetMonths    int
	NoLaterThan     *int   // days from the target date, negative
	After           string // never dated before that action
	Deadline        string // key of the computed date that replaces anchor and offset
	Legal           bool
	LegalReference  string
	Forward         bool // a rest day moves to the next working day
	When, DoneWhen  *Condition
	Essential       bool
	Check           bool
	Documents       []string
	Source          string
}

// Anchors that every guide has; the others are milestones.
const (
	AnchorOpened  = "opened_on"
	AnchorTarget  = "target_date"
	AnchorYearEnd = "target_year_end"
)

// Document is a row of the checklist.
type Document struct {
	ID, Label, WhoGives, Why string
	// PartnerRole is which partner gives it, "" where that depends.
	PartnerRole string
	When        *Condition
	Check       bool
	// Stays says that the newcomer joins it to what they file themselves: nobody
	// asks them to bring it.
	Stays bool
}

// Kinds of diagnosis rules.
const (
	Strength  = "strength"
	Attention = "attention"
)

// Rule is a sentence of the diagnosis, printed only when certain.
type Rule struct {
	ID, Kind string // Strength or Attention
	When     *Condition
	Text     string
	Check    bool
}

// Role is a row of « Contacts utiles ».
type Role struct{ ID, Label, For string }
