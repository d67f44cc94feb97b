package plan

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
)

func TestTheStageIsTheFirstThatHolds(t *testing.T) {
	signed := data.Summary{PlanSignedOn: day("2026-12-20"), NeededMissing: 4}
	tests := []struct {
		name    string
		summary data.Summary
		target  string
		closed  bool
		today   string
		want    data.Stage
	}{
		{"welcome when only the names are known", data.Summary{NeededMissing: 5}, "", false, opened, data.StageWelcome},
		{"diagnosis once anything else needed is answered", data.Summary{NeededMissing: 5, Begun: true}, "", false, opened, data.StageDiagnosis},
		{"plan once nothing is missing", data.Summary{Begun: true}, "", false, opened, data.StagePlan},
		{"plan even past the target date, unsigned", data.Summary{Begun: true}, "2026-01-05", false, opened, data.StagePlan},
		{"implementation once signed, whatever is missing", signed, "2027-03-01", false, opened, data.StageImplementation},
		{"implementation when signed without a date", signed, "", false, opened, data.StageImplementation},
		{"implementation the day before", signed, "2027-03-01", false, "2027-02-28", data.StageImplementation},
		{"installation on the day", signed, "2027-03-01", false, "2027-03-01", data.StageInstallation},
		{"installation until three months", signed, "2027-03-01", false, "2027-05-31", data.StageInstallation},
		{"follow-up from three months", signed, "2027-03-01", false, "2027-06-01", data.StageFollowUp},
		{"three months stop at the end of the month", signed, "2026-11-30", false, "2027-02-28", data.StageFollowUp},
		{"closed before all else", signed, "2027-03-01", true, "2027-06-01", data.StageClosed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			target := day(tt.target)
			if got := Stage(tt.summary, target, tt.closed, day(tt.today)); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestADossierGoesThroughItsStages(t *testing.T) {
	e, today := engine(t), day(opened)
	d := dossier(t, data.EmployeeRelocation, nil)
	expect := func(want data.Stage) {
		t.Helper()
		if got := e.Plan(d, today).Stage; got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	expect(data.StageWelcome)
	for id, value := range (answers{"first_name": "Awa", "last_name": "Diop", "telecentre": "Murat", "motivations": []string{"nature"}}) {
		answer(t, &d, id, value)
	}
	expect(data.StageWelcome) // the motivations aren't needed
	d.Newcomer.Answers["status"] = data.Answer{Unsure: true}
	d.Project.Answers["target_date"] = data.Answer{Typed: "au printemps"}
	expect(data.StageWelcome) // neither is an answer
	answer(t, &d, "status", "employee")
	expect(data.StageDiagnosis)
	for id, value := range (answers{
		"target_date": "2027-03-01", "strengths": "Un réseau.", "attention_points": "Le logement.",
		"employer_name": "Exemple", "contract": "permanent", "employer_agreement": "asked",
		"telework_days_home": 3, "housing": "rent",
	}) {
		answer(t, &d, id, value)
	}
	expect(data.StageDiagnosis)
	answer(t, &d, "budget", []row{}) // « aucun »
	expect(data.StagePlan)
	d = created(e, d, today)
	expect(data.StagePlan)
	stored(t, d, "plan_signed").Status = data.Done
	expect(data.StageImplementation)
	today = day("2027-03-01")
	expect(data.StageInstallation)
	today = day("2027-06-01")
	expect(data.StageFollowUp)
	d.Project.Closing = &data.Closing{On: today, Reason: "installed"}
	expect(data.StageClosed)
}

func TestAnEmptyTableBeginsTheDiagnosis(t *testing.T) {
	e := engine(t)
	d := dossier(t, data.EmployeeRelocation, answers{"budget": []row{}})
	if !e.Summary(d).Begun {
		t.Error("« aucun » is a needed answer")
	}
}

func TestWhatAListKeepsOfADossier(t *testing.T) {
	e := engine(t)
	tests := []struct {
		name   string
		change func(d *data.Dossier)
		want   data.Summary
	}{
		{"the first day and what is missing", nil, data.Summary{NextDue: day("2026-11-24"), NextAction: "Premier entretien", NeededMissing: 10, Begun: true}},
		{"nothing due before the actions are created", func(d *data.Dossier) { d.Actions, d.Planned = nil, false }, data.Summary{NeededMissing: 10, Begun: true}},
		{"nothing due of an empty plan", func(d *data.Dossier) { d.Actions = nil }, data.Summary{NeededMissing: 10, Begun: true}},
		{"not what is done or dropped", func(d *data.Dossier) {
			stored(t, *d, "first_interview").Status = data.Done
			stored(t, *d, "privacy_notice").Status = data.Dropped
		}, data.Summary{NextDue: day("2026-11-25"), NextAction: "Venez passer quelques jours sur place", NeededMissing: 10, Begun: true}},
		{"not what the answers show done", func(d *data.Dossier) {
			d.Actions = d.Actions[:0]
			d.Actions = append(d.Actions, data.Action{ID: "employer_agreement", Title: "Accord", Due: day("2026-12-01"), Status: data.ToDo})
			answer(t, d, "employer_agreement", "signed")
		}, data.Summary{NeededMissing: 10, Begun: true}},
		{"unless the adviser unticked it", func(d *data.Dossier) {
			d.Actions = append(d.Actions[:0], data.Action{ID: "employer_agreement", Title: "Accord", Due: day("2026-12-01"), Status: data.ToDo, Edited: []string{FieldStatus}})
			answer(t, d, "employer_agreement", "signed")
		}, data.Summary{NextDue: day("2026-12-01"), NextAction: "Accord", NeededMissing: 10, Begun: true}},
		{"the first in the adviser's order on the same day", func(d *data.Dossier) {
			d.Actions = []data.Action{{ID: mine, Title: "La mienne", Due: day("2026-11-20"), Status: data.ToDo}, {ID: "x", Title: "Une autre", Due: day("2026-11-20")}}
		}, data.Summary{NextDue: day("2026-11-20"), NextAction: "La mienne", NeededMissing: 10, Begun: true}},
		{"the day on which the plan was signed", func(d *data.Dossier) {
			d.Actions = []data.Action{{ID: "plan_signed", Status: data.Done, DoneOn: day("2026-12-20"), Due: day("2026-12-24")}}
		}, data.Summary{PlanSignedOn: day("2026-12-20"), NeededMissing: 10, Begun: true}},
		{"or the day it was due", func(d *data.Dossier) {
			d.Actions = []data.Action{{ID: "plan_signed", Status: data.Done, Due: day("2026-12-24")}}
		}, data.Summary{PlanSignedOn: day("2026-12-24"), NeededMissing: 10, Begun: true}},
		{"or the day the dossier was opened", func(d *data.Dossier) {
			d.Actions = []data.Action{{ID: "plan_signed", Status: data.Done}}
		}, data.Summary{PlanSignedOn: day(opened), NeededMissing: 10, Begun: true}},
		{"signed, though no day is known", func(d *data.Dossier) {
			d.Project.OpenedOn = 0
			d.Actions = []data.Action{{ID: "plan_signed", Status: data.Done}}
		}, data.Summary{PlanSignedOn: 1, NeededMissing: 10, Begun: true}},
		{"signed, when the signed plan has come in", func(d *data.Dossier) {
			d.Actions = []data.Action{{ID: "plan_signed", Status: data.ToDo, Due: day("2026-12-24")}}
			d.Documents = []data.DocumentState{{Document: "signed_plan", Status: "received"}}
		}, data.Summary{PlanSignedOn: day("2026-12-24"), NeededMissing: 10, Begun: true}},
		{"even before the actions are created", func(d *data.Dossier) {
			d.Actions, d.Planned = nil, false
			d.Documents = []data.DocumentState{{Document: "signed_plan", Status: "validated"}}
		}, data.Summary{PlanSignedOn: day(opened), NeededMissing: 10, Begun: true}},
		{"unless the adviser unticked the signature", func(d *data.Dossier) {
			d.Actions = []data.Action{{ID: "plan_signed", Status: data.ToDo, Edited: []string{FieldStatus}}}
			d.Documents = []data.DocumentState{{Document: "signed_plan", Status: "received"}}
		}, data.Summary{NeededMissing: 10, Begun: true}},
		{"not signed while it is to do", func(d *data.Dossier) {
			d.Actions = []data.Action{{ID: "plan_signed", Status: data.ToDo, DoneOn: day("2026-12-20")}}
		}, data.Summary{NeededMissing: 10, Begun: true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := created(e, move(t), day(opened))
			if tt.change != nil {
				tt.change(&d)
			}
			if diff := cmp.Diff(tt.want, e.Summary(d)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
