package handover_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/version"
)

// said is all that a plan's pages say but their running lines.
func said(t *rapid.T, in paper.Input) string {
	l, err := paper.Lay(in)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, page := range l.Pages {
		for _, op := range page.Ops {
			if op.Kind == paper.OpText && op.Of != paper.Artifact {
				out.WriteString(op.Text)
			}
		}
	}
	return out.String()
}

// TestWhatIsPrintedIsFrozen holds the fingerprint against the pages themselves:
// two plans of one day that don't read alike never have the same.
func TestWhatIsPrintedIsFrozen(t *testing.T) {
	h, err := load()
	if err != nil {
		t.Fatal(err)
	}
	all := fictional(t, 24)
	rapid.Check(t, func(rt *rapid.T) {
		at := rapid.IntRange(0, len(all)-1).Draw(rt, "dossier")
		was := paper.Around{Structure: data.Structure{Adviser: "Élodie Fau", Phone: "+33465712010"}, Telecentres: h.Network}
		is := was
		d := all[at]
		other := changed(rt, d, all, &is, h.Engine)
		before := was.Input(h.Engine.Plan(d, today), noon)
		after := is.Input(h.Engine.Plan(other, today), noon)
		same := version.Fingerprint(version.Freeze(before.Plan, before.Around()).JSON()) ==
			version.Fingerprint(version.Freeze(after.Plan, after.Around()).JSON())
		a, b := said(rt, before), said(rt, after)
		if same && a != b {
			i := 0
			for i < min(len(a), len(b)) && a[i] == b[i] {
				i++
			}
			from := max(0, i-60)
			rt.Fatalf("one fingerprint for\n… %q and\n… %q", a[from:min(len(a), i+80)], b[from:min(len(b), i+80)])
		}
	})
}

// changed is a dossier in which one or two things are otherwise, and what
// surrounds it.
func changed(t *rapid.T, d data.Dossier, all []data.Dossier, around *paper.Around, e plan.Engine) data.Dossier {
	d.Newcomer.Answers, d.Project.Answers = maps.Clone(d.Newcomer.Answers), maps.Clone(d.Project.Answers)
	d.Notes, d.Appointments = slices.Clone(d.Notes), slices.Clone(d.Appointments)
	d.Documents, d.Actions = slices.Clone(d.Documents), slices.Clone(d.Actions)
	for range rapid.IntRange(1, 2).Draw(t, "changes") {
		switch rapid.IntRange(0, 9).Draw(t, "what") {
		case 0, 1, 2:
			swapAnswer(t, &d, all[rapid.IntRange(0, len(all)-1).Draw(t, "from")])
		case 3:
			if n := len(d.Actions); n > 0 {
				changeAction(t, &d.Actions[rapid.IntRange(0, n-1).Draw(t, "action")])
			}
		case 4:
			d.Notes = append(d.Notes, data.Note{On: today, Text: "Vu ce jour.", Private: rapid.Bool().Draw(t, "private")})
		case 5:
			d.Appointments = append(d.Appointments, data.Appointment{
				At: "2026-12-20T10:00", Kind: rapid.SampledFrom(data.AppointmentKinds).Draw(t, "kind"), Place: "Ydes",
				Status: rapid.SampledFrom(data.AppointmentStatuses).Draw(t, "status"),
			})
		case 6:
			if documents := e.Guides.For(d.Project.Path).Documents; len(documents) > 0 {
				id := documents[rapid.IntRange(0, len(documents)-1).Draw(t, "document")].ID
				d.Documents = append(slices.DeleteFunc(d.Documents, func(s data.DocumentState) bool { return string(s.Document) == id }),
					data.DocumentState{Document: data.ID(id), Status: rapid.SampledFrom(data.DocumentStatuses).Draw(t, "status")})
			}
		case 7:
			changeAround(t, around)
		case 8:
			roles := e.Guides.For(d.Project.Path).Roles
			role := data.ID(roles[rapid.IntRange(0, len(roles)-1).Draw(t, "role")].ID)
			around.Contacts = map[data.ID]data.Contact{role: {Role: role, Name: "Paule", Phone: "+33465712019", Hours: "le matin"}}
		case 9:
			d.Project.Adviser = rapid.SampledFrom([]string{"", "Nadia Serre"}).Draw(t, "adviser")
		}
	}
	return d
}

// swapAnswer gives a question the answer of another dossier, or none.
func swapAnswer(t *rapid.T, d *data.Dossier, from data.Dossier) {
	to, others := d.Project.Answers, from.Project.Answers
	if rapid.Bool().Draw(t, "person") {
		to, others = d.Newcomer.Answers, from.Newcomer.Answers
	}
	known := slices.Sorted(maps.Keys(others))
	for id := range to {
		if _, has := others[id]; !has {
			known = append(known, id)
		}
	}
	slices.Sort(known)
	if len(known) == 0 {
		return
	}
	id := rapid.SampledFrom(known).Draw(t, "question")
	if a, has := others[id]; has {
		to[id] = a
	} else {
		delete(to, id)
	}
}

func changeAction(t *rapid.T, a *data.Action) {
	switch rapid.IntRange(0, 5).Draw(t, "how") {
	case 0:
		a.Status, a.DoneOn = rapid.SampledFrom(data.ActionStatuses).Draw(t, "status"), 0
	case 1:
		a.Status, a.DoneOn = data.Done, today.AddDays(-rapid.IntRange(0, 90).Draw(t, "done"))
	case 2:
		*a = plan.ByHand(*a, plan.FieldDue)
		a.Due = today.AddDays(rapid.IntRange(-20, 200).Draw(t, "due"))
	case 3:
		*a = plan.ByHand(*a, plan.FieldTitle)
		a.Title += " bientôt"
	case 4:
		a.Who = rapid.SampledFrom(data.Whos).Draw(t, "who")
	case 5:
		a.Assignee, a.Note = "Paule Roux", "à rappeler"
	}
}

func changeAround(t *rapid.T, around *paper.Around) {
	s := &around.Structure
	switch rapid.IntRange(0, 6).Draw(t, "around") {
	case 0:
		s.Phone = "+33465712099"
	case 1:
		s.Adviser = "Nadia Serre"
	case 2:
		s.Hours, s.Email = "le mardi", "murat@exemple.invalid"
	case 3:
		s.DataOfficer = "dpo@exemple.invalid"
	case 4:
		s.Telecentre = "Aurillac"
	default:
		around.Telecentres = slices.Clone(around.Telecentres)
		for i := range around.Telecentres {
			p := &around.Telecentres[i]
			p.Hours, p.Phone, p.Equipment, p.HalfDay = "le lundi", "+33465712088", "Fibre", p.HalfDay+100
		}
	}
}
