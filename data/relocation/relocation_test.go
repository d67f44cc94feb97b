package relocation_test

import (
	"slices"
	"testing"

	"github.com/buron-cantal/buron/data/figure"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/relocation"
)

func alerts(t *testing.T, d data.Dossier) []data.Alert {
	t.Helper()
	library, _ := guidetest.Shipped(t)
	return relocation.Alerts(library.For(data.EmployeeRelocation).Facts(d, nil), &figure.Book{}, d)
}

func ids(alerts []data.Alert) []string {
	var ids []string
	for _, a := range alerts {
		ids = append(ids, a.ID)
	}
	return ids
}

func TestEveryRelocationIsToldOfTheSuspendedScheme(t *testing.T) {
	d := guidetest.Dossier(t, data.EmployeeRelocation, guidetest.Answers{"employer_agreement": "signed"})
	want := []data.Alert{{ID: data.AlertMobiliPass, Severity: data.Info}}
	if diff := cmp.Diff(want, alerts(t, d)); diff != "" {
		t.Error(diff)
	}
}

func TestCertificatesAreMissing(t *testing.T) {
	byWeek := guidetest.Answers{"telework_days_home": "0.5"}
	tests := []struct {
		name    string
		answers guidetest.Answers
		status  string // of both documents, "" for none recorded
		missing bool
	}{
		{"when nothing is recorded", byWeek, "", true},
		{"when only requested", byWeek, "requested", true},
		{"when still to request", byWeek, "to_request", true},
		{"not when received", byWeek, "received", false},
		{"not when validated", byWeek, "validated", false},
		{"not when not applicable", byWeek, "not_applicable", false},
		{"not without days at home", guidetest.Answers{"telework_days_home": 0}, "", false},
		{"not when days at home aren't known", guidetest.Answers{}, "", false},
		{"when days are counted by month", guidetest.Answers{"allowance_basis": "daily", "home_days": map[string]any{"2027-03": 13}}, "", true},
		{"not when each month has none", guidetest.Answers{"allowance_basis": "daily", "home_days": map[string]any{"2027-03": 0}}, "", false},
		{"when months say otherwise than the week", guidetest.Answers{"home_days": map[string]any{"2027-03": 13}, "telework_days_home": 0}, "", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := guidetest.Dossier(t, data.EmployeeRelocation, tt.answers)
			if tt.status != "" {
				d.Documents = []data.DocumentState{
					{Document: "insurance_certificate", Status: tt.status},
					{Document: "electrical_certificate", Status: tt.status},
				}
			}
			got := ids(alerts(t, d))
			for _, id := range []string{data.AlertInsurance, data.AlertElectrical} {
				if slices.Contains(got, id) != tt.missing {
					t.Errorf("%s among %v, want %t", id, got, tt.missing)
				}
			}
		})
	}
}

func TestOneCertificateDoesNotStandForTheOther(t *testing.T) {
	d := guidetest.Dossier(t, data.EmployeeRelocation, guidetest.Answers{"telework_days_home": 3})
	d.Documents = []data.DocumentState{{Document: "electrical_certificate", Status: "received"}}
	got := ids(alerts(t, d))
	if slices.Contains(got, data.AlertElectrical) || !slices.Contains(got, data.AlertInsurance) {
		t.Error(got)
	}
}

func TestTheAgreementIsNotSigned(t *testing.T) {
	for answer, warned := range map[string]bool{"": true, "not_asked": true, "asked": true, "oral": true, "refused": true, "signed": false} {
		t.Run("answer "+answer, func(t *testing.T) {
			d := guidetest.Dossier(t, data.EmployeeRelocation, nil)
			if answer != "" {
				guidetest.Answer(t, &d, "employer_agreement", answer)
			}
			if got := ids(alerts(t, d)); slices.Contains(got, data.AlertAgreement) != warned {
				t.Error(got)
			}
		})
	}
}

func TestASIRETIsInvalid(t *testing.T) {
	tests := []struct {
		name, value, typed string
		warned             bool
	}{
		{"not when it follows Luhn's rule", "99999999800019", "", false},
		{"not when written with spaces", "999 999 998 00019", "", false},
		{"not when it is La Poste's", "35600000049837", "", false},
		{"when its key is wrong", "99999999800018", "", true},
		{"when it is too short", "999999998", "", true},
		{"when what was typed isn't understood", "", "mon SIRET", true},
		{"not when it isn't answered", "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := guidetest.Dossier(t, data.EmployeeRelocation, nil)
			if tt.value != "" {
				guidetest.Answer(t, &d, "employer_siret", tt.value)
			}
			if tt.typed != "" {
				d.Project.Answers["employer_siret"] = data.Answer{Typed: tt.typed}
			}
			if got := ids(alerts(t, d)); slices.Contains(got, data.AlertSIRET) != tt.warned {
				t.Error(got)
			}
		})
	}
}
