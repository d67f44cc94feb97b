package version

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"

	"github.com/buron-cantal/buron/data/calendar"
)

// Kind says what changed from one version to the next.
type Kind string

// The kinds, in the order in which they are told.
const (
	AdviserChanged  Kind = "adviser"          // Was, Is: the names, as JSON texts
	AnswerChanged   Kind = "answer"           // ID, Title: the question; Was, Is: its value
	ActionMoved     Kind = "action_moved"     // Title; From, To
	ActionAdded     Kind = "action_added"     // Title; To
	ActionDone      Kind = "action_done"      // Title; To: the day, if it is known
	ActionReopened  Kind = "action_reopened"  // Title; To
	ActionDropped   Kind = "action_dropped"   // Title
	ActionRenamed   Kind = "action_renamed"   // Title; Was: the former one, as a JSON text
	ActionGiven     Kind = "action_given"     // Title; Who, Name: to whom
	ActionConfirmed Kind = "action_confirmed" // Title
	ActionUnsure    Kind = "action_unsure"    // Title: it is to be confirmed again
	// ActionsReordered holds no action: which of them moved can't be told.
	ActionsReordered Kind = "actions_order"
	FigureChanged    Kind = "figure"           // ID: the key; Was, Is: its value as a JSON text
	DocumentMoved    Kind = "document"         // ID, Title; Was, Is: the states, as JSON texts
	DocumentAdded    Kind = "document_added"   // ID, Title
	DocumentDropped  Kind = "document_dropped" // ID, Title
	MeetingAdded     Kind = "meeting_added"    // Meeting
	MeetingDropped   Kind = "meeting_dropped"  // Meeting: it was kept, moved or cancelled
	NoteAdded        Kind = "note_added"       // From: its day
	NoteDropped      Kind = "note_dropped"     // From: its day
	AlertRaised      Kind = "alert_raised"     // ID; Values
	AlertLifted      Kind = "alert_lifted"     // ID; Values
	ContactsChanged  Kind = "contacts"         // how people and places are reached
	TextsChanged     Kind = "texts"            // explanations, or anything that no other kind tells
)

// Date is the day of an action, none while it is open. One that isn't of the law
// and lies before the day of its version was printed as « dès maintenant ».
type Date struct {
	Day   calendar.Day
	Legal bool
}

// Change is one difference between two versions, in the data's own form.
type Change struct {
	Kind  Kind
	ID    string
	Title string
	// Was and Is are values before and after, nil where there is none.
	Was, Is   json.RawMessage
	From, To  Date
	Who, Name string
	Meeting   Appointment
	Values    []Result
}

// Changes are all differences between two frozen plans; there is at least one
// unless they are the same.
func Changes(before, after Frozen) []Change {
	var all []Change
	if before.Adviser != after.Adviser {
		all = append(all, Change{Kind: AdviserChanged, Was: quote(before.Adviser), Is: quote(after.Adviser)})
	}
	all = append(all, answerChanges(before, after)...)
	all = append(all, actionChanges(before, after)...)
	all = append(all, figureChanges(before, after)...)
	all = append(all, documentChanges(before, after)...)
	all = append(all, meetingChanges(before, after)...)
	all = append(all, noteChanges(before, after)...)
	all = append(all, alertChanges(before, after)...)
	if placesDiffer(before, after) {
		all = append(all, Change{Kind: ContactsChanged})
	}
	if textsDiffer(before, after) || len(all) == 0 && !bytes.Equal(before.JSON(), after.JSON()) {
		all = append(all, Change{Kind: TextsChanged})
	}
	slices.SortStableFunc(all, func(a, b Change) int { return cmp.Compare(order(a.Kind), order(b.Kind)) })
	return all
}

// order is the place of a kind.
func order(k Kind) int { return slices.Index(kinds, k) }

var kinds = []Kind{
	AdviserChanged, AnswerChanged, ActionMoved, ActionAdded, ActionDone, ActionReopened, ActionDropped, ActionRenamed, ActionGiven,
	ActionConfirmed, ActionUnsure, ActionsReordered, FigureChanged, DocumentMoved, DocumentAdded, DocumentDropped, MeetingAdded, MeetingDropped, NoteAdded, NoteDropped,
	AlertRaised, AlertLifted, ContactsChanged, TextsChanged,
}

// pair is a thing before and after; nil where it wasn't or isn't.
type pair[T any] struct{ was, is *T }

// match pairs the things of two lists by their key, those of before first and
// in their order; among equal keys the first goes with the first.
func match[T any, K comparable](before, after []T, key func(T) K) []pair[T] {
	var pairs []pair[T]
	waiting := map[K][]int{}
	for i := range before {
		k := key(before[i])
		waiting[k] = append(waiting[k], len(pairs))
		pairs = append(pairs, pair[T]{was: &before[i]})
	}
	for i := range after {
		k := key(after[i])
		if at := waiting[k]; len(at) > 0 {
			pairs[at[0]].is, waiting[k] = &after[i], at[1:]
			continue
		}
		pairs = append(pairs, pair[T]{is: &after[i]})
	}
	return pairs
}

func answerChanges(before, after Frozen) []Change {
	var out []Change
	for _, p := range match(before.Answers, after.Answers, func(a Answer) string { return a.ID }) {
		c := Change{Kind: AnswerChanged}
		if p.was != nil {
			c.ID, c.Title, c.Was = p.was.ID, p.was.Label, p.was.Value
		}
		if p.is != nil {
			c.ID, c.Title, c.Is = p.is.ID, p.is.Label, p.is.Value
		}
		if !bytes.Equal(c.Was, c.Is) {
			out = append(out, c)
		}
	}
	return out
}

func figureChanges(before, after Frozen) []Change {
	var out []Change
	for _, p := range match(before.Results, after.Results, func(r Result) string { return r.Key }) {
		c := Change{Kind: FigureChanged}
		if p.was != nil {
			c.ID, c.Was = p.was.Key, quote(p.was.Value)
		}
		if p.is != nil {
			c.ID, c.Is = p.is.Key, quote(p.is.Value)
		}
		if !bytes.Equal(c.Was, c.Is) {
			out = append(out, c)
		}
	}
	return out
}

func documentChanges(before, after Frozen) []Change {
	var out []Change
	for _, p := range match(before.Documents, after.Documents, func(d Document) string { return d.ID }) {
		switch {
		case p.is == nil:
			out = append(out, Change{Kind: DocumentDropped, ID: p.was.ID, Title: p.was.Label})
		case p.was == nil:
			out = append(out, Change{Kind: DocumentAdded, ID: p.is.ID, Title: p.is.Label})
		case p.was.Status != p.is.Status:
			out = append(out, Change{
				Kind: DocumentMoved, ID: p.is.ID, Title: p.is.Label, Was: quote(p.was.Status), Is: quote(p.is.Status),
			})
		}
	}
	return out
}

func meetingChanges(before, after Frozen) []Change {
	var out []Change
	for _, p := range match(before.Appointments, after.Appointments, func(a Appointment) Appointment { return a }) {
		switch {
		case p.is == nil:
			out = append(out, Change{Kind: MeetingDropped, Meeting: *p.was})
		case p.was == nil:
			out = append(out, Change{Kind: MeetingAdded, Meeting: *p.is})
		}
	}
	return out
}

func noteChanges(before, after Frozen) []Change {
	var out []Change
	for _, p := range match(before.Notes, after.Notes, func(n Note) Note { return n }) {
		switch {
		case p.is == nil:
			out = append(out, Change{Kind: NoteDropped, From: Date{Day: p.was.On}})
		case p.was == nil:
			out = append(out, Change{Kind: NoteAdded, From: Date{Day: p.is.On}})
		}
	}
	return out
}

// alertChanges match alerts by everything they say: one whose amount changed
// says so itself, and isn't told as new unless it weighs on something else.
func alertChanges(before, after Frozen) []Change {
	about := func(a Alert) string {
		key := a.ID
		for _, v := range a.Values {
			switch v.Key {
			case "title", "year", "project_year", "line": // what the alert is about, not how much
				key += "\x00" + v.Value
			}
		}
		return key
	}
	var out []Change
	for _, p := range match(before.Alerts, after.Alerts, about) {
		switch {
		case p.is == nil:
			out = append(out, Change{Kind: AlertLifted, ID: p.was.ID, Values: p.was.Values})
		case p.was == nil:
			out = append(out, Change{Kind: AlertRaised, ID: p.is.ID, Values: p.is.Values})
		}
	}
	return out
}

func quote(s string) json.RawMessage {
	raw, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always marshals
	}
	return raw
}

// placesDiffer says whether the same people and places are reached in another
// way; a contact that an action brings or takes away goes with the action.
func placesDiffer(before, after Frozen) bool {
	before.Structure.Logo, after.Structure.Logo = "", ""
	if before.Structure != after.Structure {
		return true
	}
	if was, is := before.Telecentre, after.Telecentre; was != nil && is != nil && was.Name == is.Name && *was != *is {
		return true
	}
	for _, p := range match(before.Contacts, after.Contacts, func(c Contact) string { return c.Role }) {
		if p.was != nil && p.is != nil && (p.was.Name != p.is.Name || p.was.Phone != p.is.Phone || p.was.Hours != p.is.Hours) {
			return true
		}
	}
	return false
}

// textsDiffer says whether the texts around the same things differ: those of
// the guide, and what was written of an action or of a document.
func textsDiffer(before, after Frozen) bool {
	if before.Path == after.Path && !slices.Equal(before.Guide.all(), after.Guide.all()) {
		return true
	}
	for _, p := range match(before.Actions, after.Actions, actionKey) {
		if p.was != nil && p.is != nil && !slices.Equal(p.was.texts(), p.is.texts()) {
			return true
		}
	}
	for _, p := range match(before.Documents, after.Documents, func(d Document) string { return d.ID }) {
		if p.was != nil && p.is != nil && (p.was.Label != p.is.Label || p.was.Why != p.is.Why) {
			return true
		}
	}
	return false
}

func (t Texts) all() []string {
	return append([]string{t.Title, t.Promise, t.Mine, t.Theirs, t.YourData, t.Limits}, t.Milestones...)
}

func (a Action) texts() []string { return append([]string{a.Why, a.How}, a.Prepare...) }
