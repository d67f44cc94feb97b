package plan

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
)

func alertIDs(p *Plan) []string {
	var ids []string
	for _, a := range p.Alerts {
		ids = append(ids, a.ID)
	}
	return ids
}

func TestALegalLimitHasPassed(t *testing.T) {
	// The limit of school_declaration is 9 March 2027.
	const id = "school_declaration"
	tests := []struct {
		name   string
		today  string
		change func(a *data.Action)
		passed bool
	}{
		{"not on the day", "2027-03-09", nil, false},
		{"the day after", "2027-03-10", nil, true},
		{"not once done", "2027-03-10", func(a *data.Action) { a.Status = data.Done }, false},
		{"not once dropped", "2027-03-10", func(a *data.Action) { a.Status = data.Dropped }, false},
		{"not when it has no day", "2027-03-10", func(a *data.Action) { a.Due = 0 }, false},
		{"not when the adviser says it isn't legal", "2027-03-10", func(a *data.Action) { a.Legal = false }, false},
	}
	e := engine(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := created(e, move(t), day(opened))
			if tt.change != nil {
				tt.change(stored(t, d, id))
			}
			p := e.Plan(d, day(tt.today))
			if a := shown(t, p, id); a.LegalPassed != tt.passed {
				t.Errorf("passed %t", a.LegalPassed)
			}
			if slices.Contains(alertIDs(p), data.AlertLegalPassed) != tt.passed {
				t.Errorf("alerts %v", alertIDs(p))
			}
		})
	}
	t.Run("of a proposal too, with what it is about", func(t *testing.T) {
		p := e.Plan(move(t), day("2027-03-10"))
		want := map[string]any{"action": id, "title": "Signalez le changement de domicile de vos enfants", "due": day("2027-03-09")}
		i := slices.Index(alertIDs(p), data.AlertLegalPassed)
		if i < 0 || p.Alerts[i].Severity != data.Warning {
			t.Fatal(alertIDs(p))
		}
		if diff := cmp.Diff(want, p.Alerts[i].Values); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("not when the answers show it done", func(t *testing.T) {
		d := dossier(t, data.BusinessCreation, answers{"legal_form": "micro", "acre": true, "target_date": "2026-01-05", "acre_requested_on": "2026-02-01"})
		p := e.Plan(d, day(opened))
		if a := shown(t, p, "acre_request"); a.LegalPassed || a.Status != data.Done {
			t.Errorf("%s, passed %t", a.Status, a.LegalPassed)
		}
	})
}

func TestAlertsThatEveryPathHas(t *testing.T) {
	leyvaux := row{"name": "Leyvaux", "insee": "15105", "postcode": "43450"}
	tests := []struct {
		name    string
		answers answers
		id      string
		want    bool
	}{
		{"a line too slow", answers{"line_speed": "8", "required_speed": "20"}, data.AlertConnection, true},
		{"not one just fast enough", answers{"line_speed": "20", "required_speed": "20.0"}, data.AlertConnection, false},
		{"not while the line isn't known", answers{"required_speed": "20"}, data.AlertConnection, false},
		{"not while the need isn't known", answers{"line_speed": "8"}, data.AlertConnection, false},
		{"a postcode from elsewhere", answers{"commune": leyvaux}, data.AlertPostcode, true},
		{"not one from here", answers{"commune": row{"name": "Murat", "insee": "15138", "postcode": "15300"}}, data.AlertPostcode, false},
		{"not a commune from elsewhere", answers{"commune": row{"name": "Rodez", "insee": "12202", "postcode": "12000"}}, data.AlertPostcode, false},
		{"not without a postcode", answers{"commune": row{"name": "Leyvaux", "insee": "15105"}}, data.AlertPostcode, false},
		{"not without a commune", answers{}, data.AlertPostcode, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, path := range []data.Path{data.BusinessCreation, data.EmployeeRelocation, data.Training} {
				p := engine(t).Plan(dossier(t, path, tt.answers), day(opened))
				if slices.Contains(alertIDs(p), tt.id) != tt.want {
					t.Errorf("%s: %v", path, alertIDs(p))
				}
			}
		})
	}
}

func TestADossierIsKeptTwoYearsAfterTheLastContact(t *testing.T) {
	tests := []struct {
		name                string
		opened, last, today string
		want                bool
	}{
		{"not the day before", "2024-01-08", "2024-11-25", opened, false},
		{"from two years", "2024-01-08", "2024-11-24", opened, true},
		{"from the opening without any contact", "2024-11-24", "", opened, true},
		{"not without any day", "", "", opened, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := dossier(t, data.Undecided, nil)
			d.Project.OpenedOn, d.Project.LastContactOn = day(tt.opened), day(tt.last)
			if got := alertIDs(engine(t).Plan(d, day(tt.today))); slices.Contains(got, data.AlertRetention) != tt.want {
				t.Error(got)
			}
		})
	}
}

func TestWarningsComeBeforeInformation(t *testing.T) {
	d := move(t)
	answer(t, &d, "line_speed", "8")
	answer(t, &d, "required_speed", "20")
	d.Project.LastContactOn = day("2020-01-01")
	p := engine(t).Plan(d, day(opened))
	want := []string{data.AlertAgreement, data.AlertConnection, data.AlertMobiliPass, data.AlertRetention}
	if diff := cmp.Diff(want, alertIDs(p)); diff != "" {
		t.Error(diff)
	}
}

func TestEachPathGivesItsOwnAlerts(t *testing.T) {
	e := engine(t)
	tests := []struct {
		path    data.Path
		answers answers
		id      string
	}{
		{data.BusinessCreation, answers{"legal_form": "micro", "acre": true, "target_date": "2026-01-05"}, data.AlertAcreLate},
		{data.EmployeeRelocation, nil, data.AlertAgreement},
		{data.Training, answers{"funding": []row{{"scheme": "cpf", "status": "asked"}}}, data.AlertFundingPending},
	}
	for _, tt := range tests {
		t.Run(string(tt.path), func(t *testing.T) {
			d := dossier(t, tt.path, tt.answers)
			if got := alertIDs(e.Plan(d, day(opened))); !slices.Contains(got, tt.id) {
				t.Error(got)
			}
			d.Project.Path = data.Undecided
			if got := alertIDs(e.Plan(d, day(opened))); len(got) != 0 {
				t.Errorf("undecided: %v", got)
			}
		})
	}
}
