package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/version"
)

func freeze(in Input) version.Frozen {
	return version.Freeze(in.Plan, in.Around())
}

// versioned is a plan as the version of that number.
func versioned(in Input, number int, before *version.Frozen) Input {
	frozen := freeze(in)
	v := &Version{Number: number, On: today, Fingerprint: version.Fingerprint(frozen.JSON())}
	if before != nil {
		v.Changes, v.Since = version.Changes(*before, frozen), today.AddDays(-30)
	}
	in.Version = v
	return in
}

// muchChanged is a dossier of which much has changed.
func muchChanged(t testing.TB) (before, after Input) {
	t.Helper()
	d := fictional(t, "creation")
	d.Actions, d.Planned = engine(t).Create(d, today.AddDays(-30)), true
	before = input(t, d)
	d.Actions = slices.Clone(d.Actions)
	d.Actions[2].Status, d.Actions[2].DoneOn = data.Done, today.AddDays(-3)
	d.Actions[5] = plan.ByHand(d.Actions[5], plan.FieldDue)
	d.Actions[5].Due = calendar.Date(2026, 12, 11)
	d.Actions[6].Status = data.Dropped
	d.Actions = append(d.Actions, data.Action{ID: "1-1", Title: "Demandez l’avis d’un confrère", Who: "newcomer", Due: calendar.Date(2026, 12, 18), Status: data.ToDo})
	d.Notes = append(slices.Clone(d.Notes), data.Note{On: today, Text: "Le bail est signé."})
	d.Appointments = append(slices.Clone(d.Appointments), data.Appointment{At: "2026-12-15T09:30", Kind: "visit", Place: "Murat", Status: "planned"})
	d.Documents = append(slices.Clone(d.Documents), data.DocumentState{Document: "identity", Status: "received"})
	answers := data.Answers{}
	for id, a := range d.Project.Answers {
		answers[id] = a
	}
	answers["turnover"] = data.Answer{Value: []byte(`["26000.00","30000.00","36000.00"]`)}
	answers["expectations"] = data.Answer{Value: []byte(`"` + strings.Repeat("Vivre ici de mon métier. ", 20) + `"`)}
	d.Project.Answers = answers
	return before, input(t, d)
}

func TestEveryPageSaysWhichVersionItIs(t *testing.T) {
	in := versioned(input(t, fictional(t, "training")), 1, nil)
	l := lay(t, in)
	want := "Plan d’accompagnement, version\u00a01 du 24 novembre 2026 · empreinte " + in.Version.Fingerprint
	for i := range l.Pages {
		if said := pageText(l, i); !strings.Contains(said, want) || strings.Contains(said, words.Paper.PrintedOn) {
			t.Errorf("page %d doesn't say %q", i+1, want)
		}
	}
	if !strings.Contains(l.Subject, in.Version.Fingerprint) {
		t.Errorf("the file would say %q", l.Subject)
	}
	if strings.Contains(content(l), words.Changes.Title) {
		t.Error("the first version tells of changes")
	}
}

func TestTheSecondVersionSaysWhatHasChanged(t *testing.T) {
	before, after := muchChanged(t)
	frozen := freeze(before)
	l := lay(t, versioned(after, 2, &frozen))
	if l.Pages[1].Name != words.Changes.Page {
		t.Fatalf("the second page is %q", l.Pages[1].Name)
	}
	said := plain(content(l))
	for _, want := range []string{
		"Ce qui a changé", "Depuis la version 1 du 25 octobre 2026.", "Les dates", "11 décembre 2026 (avant : ",
		"Demandez l’avis d’un confrère, avant le 18 décembre 2026", "fait le 21 novembre 2026", "Actions retirées",
		"texte modifié", "Rendez-vous ajouté : mardi 15 décembre 2026 à 9 h 30, visite, Murat", "Note ajoutée, du 24 novembre 2026",
		"reçue (avant : à demander)", "Avant", "Maintenant", "montants de mois ont changé aussi",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the plan lacks %q", want)
		}
	}
	if strings.Contains(said, "Vivre ici de mon métier. Vivre ici de mon métier. Vivre ici de mon métier. Vivre ici de mon métier. (avant") {
		t.Error("a long answer is told twice over")
	}
}

func TestChangesAreToldPartByPart(t *testing.T) {
	g := engine(t).Guides.For(data.Training)
	got := Teller{Guide: g, Was: today.AddDays(-30), Is: today}.Changed([]version.Change{
		{Kind: version.TextsChanged},
		{Kind: version.ContactsChanged},
		{Kind: version.AdviserChanged, Was: []byte(`""`), Is: []byte(`"Nadia Serre"`)},
		{Kind: version.AlertLifted, ID: data.AlertVATNear, Values: []version.Result{{Key: "year", Value: "2029"}}},
		{Kind: version.AlertRaised, ID: data.AlertPTP},
		{Kind: version.NoteDropped},
		{Kind: version.MeetingDropped, Meeting: version.Appointment{At: "demain", Kind: "call"}},
		{Kind: version.DocumentDropped, Title: "Devis"},
		{Kind: version.DocumentAdded, Title: "Bail"},
		{Kind: version.FigureChanged, ID: "costs.total", Was: []byte(`"1200.00"`), Is: []byte(`"1300.50"`)},
		{Kind: version.FigureChanged, ID: "schedule.hours", Is: []byte(`"140.00"`)},
		{Kind: version.FigureChanged, ID: "not.any.more", Is: []byte(`"1"`)},
		{Kind: version.AnswerChanged, ID: "course", Title: "Formation", Was: []byte(`"Soudure"`)},
		{Kind: version.AnswerChanged, ID: "gone", Title: "Question d’avant", Is: []byte(`"x"`)},
		{Kind: version.ActionUnsure, Title: "E"},
		{Kind: version.ActionConfirmed, Title: "D"},
		{Kind: version.ActionGiven, Title: "C", Who: "employer"},
		{Kind: version.ActionGiven, Title: "C", Who: "partner", Name: "Paule Roux"},
		{Kind: version.ActionRenamed, Title: "B", Was: []byte(`"A"`)},
		{Kind: version.ActionDone, Title: "Fini"},
		{Kind: version.ActionReopened, Title: "Encore", To: version.Date{Day: today}},
		{Kind: version.ActionMoved, Title: "Vite", From: version.Date{}, To: version.Date{Day: today.AddDays(-1)}},
		{Kind: version.ActionMoved, Title: "La loi", From: version.Date{Day: today, Legal: true}, To: version.Date{Day: today.AddDays(-1), Legal: true}},
	})
	want := []ChangeGroup{
		{Title: "Les dates", Lines: []string{"Encore : de nouveau à faire, avant le 24 novembre 2026", "Vite : dès maintenant (avant : sans date)", "La loi : 23 novembre 2026 (avant : 24 novembre 2026)"}},
		{Title: "Actions faites", Lines: []string{"Fini, fait"}},
		{Title: "Qui fait quoi", Lines: []string{"Votre conseiller : Nadia Serre (avant : personne)", "E : à confirmer", "D : confirmée", "C : votre employeur", "C : Paule Roux", "B (c’était : A)"}},
		{Title: "Vos réponses", Lines: []string{"Formation : sans réponse (avant : Soudure)", "Question d’avant : x (avant : sans réponse)"}},
		{Title: "Vos chiffres", Figures: []FigureChange{{"Coût de la formation", "1 200,00 €", "1 300,50 €"}, {"Durée de la formation", "—", "140 h"}}},
		{Title: "Les pièces", Lines: []string{"Devis : n’est plus demandée", "Bail : à réunir"}},
		{Title: "Rendez-vous et notes", Lines: []string{"Note retirée", "Rendez-vous retiré : demain, appel"}},
		{Title: "À surveiller", Lines: []string{"TVA : proche du seuil en 2029 (réglé)", "Transition professionnelle : ancienneté insuffisante (nouveau)"}},
		{Title: "Le reste", Lines: []string{words.Changes.Texts, words.Changes.Contacts}},
	}
	for i := range got {
		for j, line := range got[i].Lines {
			got[i].Lines[j] = plain(line)
		}
		for j, f := range got[i].Figures {
			got[i].Figures[j] = FigureChange{plain(f.Label), plain(f.Was), plain(f.Is)}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestOfATableOnlyTheRowsThatDifferAreTold, or one reads a whole budget twice to
// find the amount that moved.
func TestOfATableOnlyTheRowsThatDifferAreTold(t *testing.T) {
	row := func(label, amount string) string { return `{"label":"` + label + `","amount":"` + amount + `"}` }
	movers, rent, network := row("Déménageurs", "3400.00"), row("Double loyer", "780.00"), row("Raccordements", "60.00")
	table := func(rows ...string) []byte { return []byte("[" + strings.Join(rows, ",") + "]") }
	for _, tt := range []struct {
		was, is []byte
		want    string
	}{
		{table(movers, rent, network), table(row("Déménageurs", "3650.00"), rent, network), "Budget : Déménageurs, 3 650,00 € (avant : Déménageurs, 3 400,00 €)"},
		{table(movers), table(movers, rent), "Budget : Double loyer, 780,00 € (en plus)"},
		{table(movers, rent, rent), table(movers, rent), "Budget : Double loyer, 780,00 € (en moins)"},
		{table(movers, rent), table(rent, movers), "Budget : texte modifié"},
		{nil, table(rent), "Budget : Double loyer, 780,00 € (avant : sans réponse)"},
		{table(rent), table(), "Budget : sans réponse (avant : Double loyer, 780,00 €)"},
	} {
		got := Teller{Guide: engine(t).Guides.For(data.EmployeeRelocation), Was: today, Is: today}.Changed(
			[]version.Change{{Kind: version.AnswerChanged, ID: "budget", Title: "Budget", Was: tt.was, Is: tt.is}},
		)
		if len(got) != 1 || len(got[0].Lines) != 1 || plain(got[0].Lines[0]) != tt.want {
			t.Errorf("from %s to %s: %q, want %q", tt.was, tt.is, got, tt.want)
		}
	}
}
