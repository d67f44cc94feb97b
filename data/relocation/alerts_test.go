package relocation_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
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

func TestACertificateThatWasAskedForIsAwaited(t *testing.T) {
	d := guidetest.Dossier(t, data.EmployeeRelocation, guidetest.Answers{"telework_days_home": 3})
	for status, want := range map[string]map[string]any{"": nil, "to_request": nil, "requested": {"state": "requested"}} {
		d.Documents = []data.DocumentState{{Document: "insurance_certificate", Status: status}, {Document: "electrical_certificate", Status: status}}
		for _, a := range alerts(t, d) {
			if a.ID != data.AlertInsurance && a.ID != data.AlertElectrical {
				continue
			}
			if diff := cmp.Diff(want, a.Values); diff != "" {
				t.Errorf("%s of one %q: %s", a.ID, status, diff)
			}
		}
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

func TestTheAllowanceIsAboveTheLimit(t *testing.T) {
	flat := func(paid string) answers {
		return answers{
			"target_date": "2027-03-01", "allowance_basis": "flat", "allowance_flat_monthly": paid,
			"telework_days_home": 3, "telework_days_telecentre": 1, "employer_agreement": "signed",
		}
	}
	tests := []struct {
		name, paid string
		excess     any // nil without an alert
	}{
		{"by one cent", "43.61", decimal.MustParse("0.01")},
		{"not exactly at it", "43.60", nil},
		{"not one cent below, though above that of home alone", "43.59", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			given := flat(tt.paid)
			var got any
			for _, a := range relocation.Alerts(facts(t, given), book(t, given, nil), data.Dossier{}) {
				if a.ID == data.AlertAllowance {
					got = a.Values["excess"]
				}
			}
			if diff := cmp.Diff(tt.excess, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTariffsOfAnotherStandIn(t *testing.T) {
	network := []data.Telecentre{murat, {Name: "Ydes"}}
	stands := map[string]any{"telecentre": "Ydes", "used": "Murat"}
	tests := []struct {
		name  string
		given answers
		want  map[string]any
	}{
		{"when the price of the month rests on them", answers{"telecentre": "Ydes", "telework_days_telecentre": 1}, stands},
		{"not when a price was agreed", answers{"telecentre": "Ydes", "telework_days_telecentre": 1, "telecentre_monthly": "30"}, nil},
		{"not where there are some", answers{"telecentre": "Murat", "telework_days_telecentre": 1}, nil},
		{"not while the days aren't known", answers{"telecentre": "Ydes"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got map[string]any
			for _, a := range relocation.Alerts(facts(t, tt.given), book(t, tt.given, network), data.Dossier{}) {
				if a.ID == data.AlertTariffs {
					got = a.Values
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnswersThatContradictThemselves(t *testing.T) {
	month := func(key string) figure.Answer {
		at := figure.Of("home_days")
		at.Month = key
		return at
	}
	daily := func(months row) answers { return answers{"allowance_basis": "daily", "home_days": months} }
	tests := []struct {
		name  string
		given answers
		at    figure.Answer
		code  string // "" for none
	}{
		{"32 days in March", daily(row{"2027-03": 32}), month("2027-03"), data.AlertMonthTooLong},
		{"31 days fit", daily(row{"2027-03": 31}), figure.Answer{}, ""},
		{"29 days in a February of 28", daily(row{"2027-02": 29}), month("2027-02"), data.AlertMonthTooLong},
		{"29 days in a February of 29 fit", daily(row{"2028-02": 29}), figure.Answer{}, ""},
		{"half a day too many", daily(row{"2027-04": "30.5"}), month("2027-04"), data.AlertMonthTooLong},
		{"32 days at the télécentre", answers{"telecentre_days_month": 32}, figure.Of("telecentre_days_month"), data.AlertMonthTooLong},
		{"31 days there fit", answers{"telecentre_days_month": 31}, figure.Answer{}, ""},
		{"a week of more than seven days", answers{"telework_days_home": 3, "telework_days_telecentre": 3, "onsite_days": "1.5"}, figure.Of("onsite_days"), data.AlertWeekTooLong},
		{"a week of seven fits", answers{"telework_days_home": 4, "telework_days_telecentre": 3}, figure.Answer{}, ""},
		{"signed before it was asked for", answers{"employer_agreement": "signed", "agreement_asked_on": "2027-01-02", "agreement_signed_on": "2027-01-01"}, figure.Of("agreement_signed_on"), data.AlertDatesCrossed},
		{"signed on the same day", answers{"employer_agreement": "signed", "agreement_asked_on": "2027-01-02", "agreement_signed_on": "2027-01-02"}, figure.Answer{}, ""},
		{"nothing noted", answers{}, figure.Answer{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all := relocation.Contradictions(facts(t, tt.given))
			if tt.code == "" {
				if len(all) > 0 {
					t.Errorf("%+v", all)
				}
				return
			}
			if len(all) != 1 || all[0].At != tt.at || all[0].Code != tt.code {
				t.Fatalf("%+v, want %s at %+v", all, tt.code, tt.at)
			}
			warned := relocation.Alerts(facts(t, tt.given), book(t, tt.given, nil), data.Dossier{})
			if last := warned[len(warned)-1]; last.ID != tt.code || last.Severity != data.Warning {
				t.Errorf("alerts %v", ids(warned))
			}
		})
	}
}
