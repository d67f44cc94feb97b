package version_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/version"
)

func kindsOf(changes []version.Change) []version.Kind {
	var kinds []version.Kind
	for _, c := range changes {
		if !slices.Contains(kinds, c.Kind) {
			kinds = append(kinds, c.Kind)
		}
	}
	return kinds
}

func actionOf(d *data.Dossier, id data.ID) *data.Action {
	return &d.Actions[slices.IndexFunc(d.Actions, func(a data.Action) bool { return a.ID == id })]
}

const mine = data.ID("22222222-0000-7000-8000-000000000000")

// TestEachChangeOfContentMakesAVersionAndSaysWhatItIs changes one thing of what
// is printed.
func TestEachChangeOfContentMakesAVersionAndSaysWhatItIs(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.Dossier, *version.Around)
		want   []version.Kind
	}{
		"an answer": {
			func(d *data.Dossier, _ *version.Around) { guidetest.Answer(t, d, "activity", "Édition") },
			[]version.Kind{version.AnswerChanged},
		},
		"an answer that figures rest on": {
			func(d *data.Dossier, _ *version.Around) {
				guidetest.Answer(t, d, "turnover", []string{"25000", "30000"})
			},
			[]version.Kind{version.AnswerChanged, version.FigureChanged},
		},
		"a date": {
			func(d *data.Dossier, _ *version.Around) { actionOf(d, mine).Due = today.AddDays(40) },
			[]version.Kind{version.ActionMoved},
		},
		"an action that is done": {
			func(d *data.Dossier, _ *version.Around) {
				a := actionOf(d, mine)
				a.Status, a.DoneOn = data.Done, today
			},
			[]version.Kind{version.ActionDone},
		},
		"an action that was dropped": {
			func(d *data.Dossier, _ *version.Around) { actionOf(d, mine).Status = data.Dropped },
			[]version.Kind{version.ActionDropped},
		},
		"an action more": {
			func(d *data.Dossier, _ *version.Around) {
				d.Actions = append(d.Actions, data.Action{ID: "5-5", Title: "Visiter", Who: "newcomer", Due: today.AddDays(9), Status: data.ToDo})
			},
			[]version.Kind{version.ActionAdded},
		},
		"another title": {
			func(d *data.Dossier, _ *version.Around) {
				*actionOf(d, "dedicated_account") = plan.ByHand(data.Action{
					ID: "dedicated_account", Title: "Ouvrez un compte", Who: "newcomer", Due: actionOf(d, "dedicated_account").Due, Status: data.ToDo,
				}, plan.FieldTitle)
			},
			[]version.Kind{version.ActionRenamed},
		},
		"somebody else": {
			func(d *data.Dossier, _ *version.Around) { actionOf(d, mine).Assignee = "Paule Roux" },
			[]version.Kind{version.ActionGiven},
		},
		"a document that came": {
			func(d *data.Dossier, _ *version.Around) { d.Documents[0].Status = "validated" },
			[]version.Kind{version.DocumentMoved},
		},
		"a document that isn't needed": {
			func(d *data.Dossier, _ *version.Around) { d.Documents[0].Status = "not_applicable" },
			[]version.Kind{version.DocumentDropped},
		},
		"a meeting": {
			func(d *data.Dossier, _ *version.Around) {
				d.Appointments = append(d.Appointments, data.Appointment{At: "2026-12-15T09:30", Kind: "visit", Status: "planned"})
			},
			[]version.Kind{version.MeetingAdded},
		},
		"an interview that was kept, which shows the first one done": {
			func(d *data.Dossier, _ *version.Around) { d.Appointments[0].Status = "kept" },
			[]version.Kind{version.ActionDone, version.MeetingDropped},
		},
		"a note that is shared": {
			func(d *data.Dossier, _ *version.Around) {
				d.Notes = append(d.Notes, data.Note{On: today, Text: "Le bail est signé."})
			},
			[]version.Kind{version.NoteAdded},
		},
		"the adviser": {
			func(d *data.Dossier, _ *version.Around) { d.Project.Adviser = "Nadia Serre" },
			[]version.Kind{version.AdviserChanged},
		},
		"the télécentre's phone": {
			func(_ *data.Dossier, a *version.Around) { a.Telecentre.Phone = "+33465712099" },
			[]version.Kind{version.ContactsChanged},
		},
		"a partner's phone": {
			func(_ *data.Dossier, a *version.Around) {
				a.Contacts = map[data.ID]data.Contact{"urssaf": {Role: "urssaf", Phone: "+33465712098"}}
			},
			[]version.Kind{version.ContactsChanged},
		},
		"the logo": {
			func(_ *data.Dossier, a *version.Around) { a.Logo = []byte("\x89PNG") },
			[]version.Kind{version.TextsChanged},
		},
		"the number": {
			func(d *data.Dossier, _ *version.Around) { d.Project.Number = "MUR-2026-0002" },
			[]version.Kind{version.TextsChanged},
		},
		"the order of the actions": {
			func(d *data.Dossier, _ *version.Around) {
				d.Actions = append(d.Actions[1:len(d.Actions):len(d.Actions)], d.Actions[0])
			},
			[]version.Kind{version.ActionsReordered},
		},
		"one's own action under another name": {
			func(d *data.Dossier, _ *version.Around) { actionOf(d, mine).Title = "Appeler la mairie de Murat" },
			[]version.Kind{version.ActionRenamed},
		},
		"one's own action gone, and another come": {
			func(d *data.Dossier, _ *version.Around) {
				actionOf(d, mine).Status = data.Dropped
				d.Actions = append(d.Actions, data.Action{ID: "5-5", Title: "Visiter", Who: "newcomer", Due: today.AddDays(9), Status: data.ToDo})
			},
			[]version.Kind{version.ActionAdded, version.ActionDropped},
		},
	} {
		t.Run(name, func(t *testing.T) {
			base := one(t)
			for i := range base.Actions { // each has a day of its own
				base.Actions[i].Due = today.AddDays(30 + i)
				base.Actions[i].Edited = []string{plan.FieldDue}
			}
			d, a := clone(base), around()
			c.change(&d, &a)
			was, is := frozen(t, base, today), version.Freeze(engine(t).Plan(d, today), a)
			if printOf(was) == printOf(is) {
				t.Fatal("the same fingerprint")
			}
			if diff := cmp.Diff(c.want, kindsOf(version.Changes(was, is))); diff != "" {
				t.Errorf("%s\n%+v", diff, version.Changes(was, is))
			}
		})
	}
}

func TestChangesSayWhatItWasAndWhatItIs(t *testing.T) {
	before, after := one(t), clone(one(t))
	guidetest.Answer(t, &after, "activity", "Édition")
	actionOf(&after, mine).Due = today.AddDays(40)
	was, is := frozen(t, before, today), frozen(t, after, today)
	want := []version.Change{
		{Kind: version.AnswerChanged, ID: "activity", Title: "Quelle activité voulez-vous exercer ?", Was: []byte(`"Traduction"`), Is: []byte(`"Édition"`)},
		{Kind: version.ActionMoved, Title: "Appeler la mairie", From: version.Date{Day: today.AddDays(20)}, To: version.Date{Day: today.AddDays(40)}},
	}
	got := version.Changes(was, is)
	want[0].Title = got[0].Title // the guide's wording is its own affair
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestThereAreChangesExactlyWhereTheContentDiffers(t *testing.T) {
	all := append(fictional(t), one(t))
	rapid.Check(t, func(rt *rapid.T) {
		d := all[rapid.IntRange(0, len(all)-1).Draw(rt, "dossier")]
		other := changed(rt, d)
		was := frozen(t, d, today)
		is := frozen(t, other, today.AddDays(rapid.SampledFrom([]int{0, 0, 1, 20, 200}).Draw(rt, "days")))
		same := bytes.Equal(was.JSON(), is.JSON())
		if none := len(version.Changes(was, is)) == 0; none != same || same != (printOf(was) == printOf(is)) {
			rt.Fatalf("the same content: %v, no change: %v", same, none)
		}
		if n := len(version.Changes(is, is)); n > 0 {
			rt.Fatalf("%d changes of nothing", n)
		}
	})
}

// changed is a dossier of which something may have been changed, printed or not.
func changed(t *rapid.T, d data.Dossier) data.Dossier {
	d = clone(d)
	for range rapid.IntRange(0, 3).Draw(t, "changes") {
		switch rapid.IntRange(0, 6).Draw(t, "what") {
		case 0:
			d.Notes = append(d.Notes, data.Note{On: today, Text: "Vu.", Private: rapid.Bool().Draw(t, "private")})
		case 1:
			if n := len(d.Actions); n > 0 {
				a := &d.Actions[rapid.IntRange(0, n-1).Draw(t, "action")]
				a.Status = rapid.SampledFrom(data.ActionStatuses).Draw(t, "status")
				a.DoneOn = 0
			}
		case 2:
			if n := len(d.Actions); n > 0 {
				a := &d.Actions[rapid.IntRange(0, n-1).Draw(t, "action")]
				*a = plan.ByHand(*a, plan.FieldDue)
				a.Due = today.AddDays(rapid.IntRange(-10, 90).Draw(t, "due"))
			}
		case 3:
			d.Project.Answers["activity"] = data.Answer{Value: []byte(`"Autre"`)}
		case 4:
			delete(d.Project.Answers, "target_date")
		case 5:
			d.Appointments = append(d.Appointments, data.Appointment{
				At: "2026-12-20T10:00", Kind: "visit", Status: rapid.SampledFrom(data.AppointmentStatuses).Draw(t, "status"),
			})
		case 6:
			d.Project.Adviser = rapid.SampledFrom([]string{"", "Nadia Serre"}).Draw(t, "adviser")
		}
	}
	return d
}
