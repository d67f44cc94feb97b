package version

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// Around is what surrounds a plan on paper.
type Around struct {
	Structure data.Structure
	// Logo is the structure's picture, nil when it has none.
	Logo []byte
	// Telecentre is the dossier's, nil when it has none.
	Telecentre *data.Telecentre
	Contacts   map[data.ID]data.Contact
}

// Freeze gives what a plan says on paper.
func Freeze(p *plan.Plan, a Around) Frozen {
	f := Frozen{
		Format:     Format,
		Number:     text.Normal(p.Dossier.Project.Number),
		Path:       p.Dossier.Project.Path,
		Adviser:    text.Normal(p.Dossier.Project.Adviser),
		Structure:  structure(a.Structure, a.Logo),
		Telecentre: telecentre(a.Telecentre),
		Guide:      texts(p),
		Answers:    answers(p.Facts),
		Strengths:  p.Strengths,
		Attention:  p.Attention,
		Notes:      notes(p.Dossier.Notes),
		Results:    results(p.Results),
		Alerts:     alerts(p.Alerts),
		Contacts:   contacts(p.Roles, a.Contacts),
	}
	for _, q := range p.Missing {
		f.Missing = append(f.Missing, q.Label)
	}
	f.Appointments = appointments(p.Dossier.Appointments)
	f.Actions = actions(p)
	for _, d := range p.Documents {
		if d.Status != "not_applicable" {
			f.Documents = append(f.Documents, Document{
				ID: d.ID, Label: d.Label, GivenBy: d.WhoGives, Why: d.Why, Status: d.Status, ToConfirm: d.ToConfirm,
			})
		}
	}
	f.Rates = ratesUnder(p.Figures)
	return f
}

func structure(s data.Structure, logo []byte) Structure {
	of := Structure{
		Adviser: text.Normal(s.Adviser), Telecentre: text.Normal(s.Telecentre), Phone: text.Normal(s.Phone),
		Hours: text.Normal(s.Hours), Email: text.Normal(s.Email), DataOfficer: text.Normal(s.DataOfficer),
	}
	if len(logo) > 0 {
		sum := sha256.Sum256(logo)
		of.Logo = hex.EncodeToString(sum[:])
	}
	return of
}

func telecentre(t *data.Telecentre) *Telecentre {
	if t == nil {
		return nil
	}
	return &Telecentre{
		Name: text.Normal(t.Name), Commune: text.Normal(t.Commune.Name), Postcode: t.Commune.Postcode,
		Phone: text.Normal(t.Phone), Email: text.Normal(t.Email), Hours: text.Normal(t.Hours),
		Equipment: text.Normal(t.Equipment), Specialities: text.Normal(t.Specialities),
		HalfDay: t.HalfDay, DayPass: t.DayPass, Week: t.Week, Month: t.Month, ToCheck: t.ToCheck,
	}
}

func texts(p *plan.Plan) Texts {
	g := p.Guide
	t := Texts{
		Title: g.Title, Promise: g.Promise, Mine: g.Texts.NewcomerCommitment, Theirs: g.Texts.HostCommitment,
		YourData: g.Fill(g.Texts.YourData, p.Today), Limits: g.Fill(g.Texts.Limits, p.Today),
		Milestones: []string{g.Milestone.Label},
	}
	for _, m := range g.MoreMilestones {
		t.Milestones = append(t.Milestones, m.Label)
	}
	return t
}

// answers are those that paper may show: never a private one.
func answers(f *guide.Facts) []Answer {
	var out []Answer
	for _, q := range f.Guide().Questions() {
		if q.Private || q.Section == guide.NotPrinted {
			continue
		}
		if v, state := f.Value(q.ID); state == guide.Known {
			if s, ok := v.(string); ok && strings.TrimSpace(s) == "" {
				continue
			}
			out = append(out, Answer{ID: q.ID, Label: q.Label, Value: normal(q.Encode(v))})
		}
	}
	return out
}

// normal has the texts of an answer in their composed form.
func normal(raw json.RawMessage) json.RawMessage { return json.RawMessage(text.Normal(string(raw))) }

func notes(all []data.Note) []Note {
	var out []Note
	for _, n := range all {
		if said := strings.TrimSpace(text.Normal(n.Text)); !n.Private && said != "" {
			out = append(out, Note{On: n.On, Text: said})
		}
	}
	slices.SortFunc(out, func(a, b Note) int { return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Text, b.Text)) })
	return out
}

// appointments are those that are planned, past or not: which of them lie
// ahead is told by the day of printing.
func appointments(all []data.Appointment) []Appointment {
	var out []Appointment
	for _, a := range all {
		if a.Status == "planned" {
			out = append(out, Appointment{At: a.At, Kind: a.Kind, Place: text.Normal(a.Place)})
		}
	}
	slices.SortFunc(out, func(a, b Appointment) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Place, b.Place))
	})
	return out
}

// actions are in the order of the plan. What was dropped isn't printed.
func actions(p *plan.Plan) []Action {
	var out []Action
	for _, a := range p.Actions {
		if a.Status != data.Dropped {
			out = append(out, freezeAction(p, a))
		}
	}
	return out
}

func freezeAction(p *plan.Plan, a plan.Action) Action {
	f := Action{
		Title: text.Normal(a.Title), Stage: a.Stage, Who: a.Who, Name: text.Normal(a.Assignee), Status: a.Status,
		Legal: a.Legal, Further: !a.Essential, Why: a.Why, How: a.How,
	}
	if a.Status == data.Doing { // paper doesn't tell it from what is still to do
		f.Status = data.ToDo
	}
	if a.Of != nil {
		f.ID = a.Of.ID
		for _, id := range a.Of.Documents {
			if d := p.Guide.Document(id); d != nil {
				f.Prepare = append(f.Prepare, d.Label)
			}
		}
		if r := p.Guide.Role(a.Of.PartnerRole); r != nil && f.Name == "" {
			f.Name = r.Label
		}
	} else if !strings.Contains(string(a.ID), "-") {
		f.ID = string(a.ID) // of another path's guide; a UUID has hyphens
	}
	switch {
	case a.Status == data.Done:
		f.DoneOn = a.DoneOn
	case standsIn(p, a):
		f.Due = a.Rule.Advised
	default:
		f.Due = a.Due
	}
	if a.Open() && a.Due.IsZero() {
		f.Waits = a.Rule.Label
	}
	return f
}

// standsIn says that an action's day is only the next working day after the one
// on which it was computed, because the advised day had passed, or because it
// waits for one that had: today it is « dès maintenant », and tomorrow it would
// be another one. A day that was stored then stays such a day when it is over.
func standsIn(p *plan.Plan, a plan.Action) bool {
	advised := a.Rule.Advised
	switch {
	case a.Legal || !a.Open() || advised.IsZero() || slices.Contains(a.Edited, plan.FieldDue):
		return false
	case p.Proposed:
		return true
	}
	return advised <= p.Today && advised < a.Due && a.Due <= calendar.WorkingAfter(p.Today)
}

// results leave the actions' days out: they stand with the actions.
func results(all figure.Results) []Result {
	var out []Result
	for _, key := range all.Keys() {
		if !strings.HasPrefix(key, figure.DuePrefix) {
			out = append(out, Result{Key: key, Value: all[key].String()})
		}
	}
	return out
}

// ratesUnder are the official values that figures rest on: what is printed of
// them besides the results, tables and schedules, follows from these and from
// the answers.
func ratesUnder(book *figure.Book) []Rate {
	met := map[Rate]bool{}
	for _, key := range book.Keys() {
		for _, leaf := range book.Figure(key).Leaves() {
			if r := leaf.Rate(); r != nil && !leaf.IsZero() {
				met[Rate{Code: r.Code, Value: r.Printed, Source: r.Source, Reused: r.Extrapolated}] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(met), func(a, b Rate) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Value, b.Value), cmp.Compare(a.Source, b.Source), yesLast(a.Reused, b.Reused))
	})
}

func yesLast(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func alerts(all []data.Alert) []Alert {
	var out []Alert
	for _, a := range all {
		f := Alert{ID: a.ID}
		for _, name := range slices.Sorted(maps.Keys(a.Values)) {
			if name == "action" { // its id; its title is there too
				continue
			}
			f.Values = append(f.Values, Result{Key: name, Value: fmt.Sprint(a.Values[name])})
		}
		out = append(out, f)
	}
	return out
}

func contacts(roles []*guide.Role, held map[data.ID]data.Contact) []Contact {
	var out []Contact
	for _, r := range roles {
		c := held[data.ID(r.ID)]
		out = append(out, Contact{
			Role: r.ID, Label: r.Label, For: r.For,
			Name: text.Normal(c.Name), Phone: text.Normal(c.Phone), Hours: text.Normal(c.Hours),
		})
	}
	return out
}
