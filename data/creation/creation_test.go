package creation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

func results(t *testing.T, answers guidetest.Answers) map[string]string {
	t.Helper()
	library, table := guidetest.Shipped(t)
	d := guidetest.Dossier(t, data.BusinessCreation, answers)
	f := library.For(data.BusinessCreation).Facts(d, figure.Results{}.Lookup)
	got := map[string]string{}
	for key, v := range creation.Figures(f, table, guidetest.Day(t, "2026-11-24")).Results() {
		if kind, ok := figure.Key(key); !ok || kind != v.Kind() {
			t.Errorf("%s is no key of the list, or not of kind %s", key, v.Kind())
		}
		got[key] = v.String()
	}
	return got
}

func TestDeadlinesOfACreation(t *testing.T) {
	tests := []struct {
		name    string
		answers guidetest.Answers
		want    map[string]string
	}{
		{"sixty days for the Acre from 2026", guidetest.Answers{"legal_form": "micro", "target_date": "2027-01-01"}, map[string]string{"acre.request_deadline": "2027-03-02", "acre.end": "2027-12-31", "cfe.form_deadline": "2027-12-31", "cfe.due_from": "2028-01-01"}},
		{"the first day of 2026 has sixty", guidetest.Answers{"legal_form": "micro", "target_date": "2026-01-01"}, map[string]string{"acre.request_deadline": "2026-03-02", "acre.end": "2026-12-31", "cfe.form_deadline": "2026-12-31", "cfe.due_from": "2027-01-01"}},
		{"forty-five days before 2026", guidetest.Answers{"legal_form": "micro", "target_date": "2025-12-31"}, map[string]string{"acre.request_deadline": "2026-02-14", "acre.end": "2026-09-30", "cfe.form_deadline": "2025-12-31", "cfe.due_from": "2026-01-01"}},
		{"given though the Acre isn't wanted", guidetest.Answers{"legal_form": "micro", "target_date": "2027-01-01", "acre": false}, map[string]string{"acre.request_deadline": "2027-03-02", "acre.end": "2027-12-31", "cfe.form_deadline": "2027-12-31", "cfe.due_from": "2028-01-01"}},
		{"no Acre deadline for a company", guidetest.Answers{"legal_form": "sasu", "target_date": "2027-01-01"}, map[string]string{"cfe.form_deadline": "2027-12-31", "cfe.due_from": "2028-01-01", "financing.formalities": "191.43"}},
		{"nothing for a cooperative", guidetest.Answers{"legal_form": "cae", "target_date": "2027-01-01"}, map[string]string{}},
		{"nothing for a salaried invoice", guidetest.Answers{"legal_form": "portage", "target_date": "2027-01-01"}, map[string]string{}},
		{"a form still to choose has its declaration", guidetest.Answers{"target_date": "2027-01-01"}, map[string]string{"cfe.form_deadline": "2027-12-31", "cfe.due_from": "2028-01-01"}},
		{"nothing without a start", guidetest.Answers{"legal_form": "micro"}, map[string]string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, results(t, tt.answers)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheAcreIsLate(t *testing.T) {
	micro := func(more guidetest.Answers) guidetest.Answers {
		answers := guidetest.Answers{"legal_form": "micro", "target_date": "2027-01-01", "acre": true}
		for id, v := range more {
			answers[id] = v
		}
		return answers
	}
	tests := []struct {
		name    string
		today   string
		answers guidetest.Answers
		late    bool
	}{
		{"not on the last day", "2027-03-02", micro(nil), false},
		{"the day after, when no request is recorded", "2027-03-03", micro(nil), true},
		{"not when it was asked for in time", "2027-06-01", micro(guidetest.Answers{"acre_requested_on": "2027-03-02"}), false},
		{"when it was asked for too late", "2027-03-01", micro(guidetest.Answers{"acre_requested_on": "2027-03-03"}), true},
		{"not when it isn't wanted", "2027-06-01", micro(guidetest.Answers{"acre": false}), false},
		{"not when nothing was said of it", "2027-06-01", micro(guidetest.Answers{"acre": nil}), false},
		{"not for a company", "2027-06-01", micro(guidetest.Answers{"legal_form": "sasu"}), false},
		{"not without a start", "2027-06-01", micro(guidetest.Answers{"target_date": nil}), false},
	}
	library, table := guidetest.Shipped(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := guidetest.Dossier(t, data.BusinessCreation, tt.answers)
			today := guidetest.Day(t, tt.today)
			f := library.For(data.BusinessCreation).Facts(d, nil)
			alerts := creation.Alerts(f, creation.Figures(f, table, today), today)
			var want []data.Alert
			if tt.late {
				values := map[string]any{"deadline": guidetest.Day(t, "2027-03-02")}
				if on, ok := tt.answers["acre_requested_on"].(string); ok {
					values["requested"] = guidetest.Day(t, on)
				}
				want = []data.Alert{{ID: data.AlertAcreLate, Severity: data.Warning, Values: values}}
			}
			if diff := cmp.Diff(want, alerts); diff != "" {
				t.Error(diff)
			}
		})
	}
}
