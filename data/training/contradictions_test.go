package training_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/training"
)

func TestAnswersThatContradictThemselves(t *testing.T) {
	cell := func(table string, line int, column, code string, values map[string]any) []figure.Contradiction {
		values["line"] = line + 1
		return []figure.Contradiction{{At: figure.Answer{Question: table, Row: line, Column: column, Year: -1}, Code: code, Values: values}}
	}
	number := decimal.MustParse
	lines := func(lines ...row) answers { return answers{"schedule": lines} }
	paid := func(lines ...row) answers { return answers{"funding": lines} }
	fine := onsite("2027-01-11", "2027-01-22", week...)
	day := func(s string) any { return guidetest.Day(t, s) }
	tests := []struct {
		name  string
		given answers
		want  []figure.Contradiction
	}{
		{"nothing noted", answers{}, nil},
		{"a calendar that is right", lines(fine, row{"mode": "distance", "sessions": 10, "hours": "24"}), nil},
		{"an end before its beginning", lines(fine, onsite("2027-01-12", "2027-01-11", week...)), cell("schedule", 1, "to", data.AlertDatesCrossed, map[string]any{
			"from": day("2027-01-12"), "to": day("2027-01-11"),
		})},
		{"no day between the dates", lines(onsite("2027-01-11", "2027-01-12", "sun")), cell("schedule", 0, "weekdays", data.AlertNoDayHeld, map[string]any{
			"from": day("2027-01-11"), "to": day("2027-01-12"),
		})},
		{"a public holiday alone", lines(row{"mode": "onsite", "from": "2027-05-01", "hours": "7"}), cell("schedule", 0, "weekdays", data.AlertNoDayHeld, map[string]any{
			"from": day("2027-05-01"), "to": day("2027-05-01"),
		})},
		{"a day of more than 24 hours", lines(row{"mode": "distance", "sessions": 2, "hours": "24.5"}), cell("schedule", 0, "hours", data.AlertDayTooLong, map[string]any{
			"hours": number("24.5"),
		})},
		{"sessions and dates that differ", lines(row{"mode": "distance", "sessions": 3, "from": "2027-01-11", "to": "2027-01-12", "hours": "7"}), cell("schedule", 0, "sessions", data.AlertSessions, map[string]any{
			"sessions": 3, "days": 2,
		})},
		{"sessions and dates that agree", lines(row{"mode": "distance", "sessions": 2, "from": "2027-01-11", "to": "2027-01-12", "hours": "7"}), nil},
		{"more granted than asked", paid(row{}, row{"scheme": "cpf", "amount_asked": "100", "amount_granted": "100.01", "status": "granted"}), cell("funding", 1, "amount_granted", data.AlertGrantedAbove, map[string]any{
			"asked": number("100.00"), "granted": number("100.01"),
		})},
		{"all granted that was asked", paid(row{"scheme": "cpf", "amount_asked": "100", "amount_granted": "100", "status": "granted"}), nil},
		{"granted and refused", paid(row{"scheme": "cpf", "amount_asked": "100", "amount_granted": "100", "status": "refused"}), cell("funding", 0, "status", data.AlertGrantedEarly, map[string]any{
			"granted": number("100.00"), "status": "refused",
		})},
		{"nothing granted and refused", paid(row{"scheme": "cpf", "amount_asked": "100", "amount_granted": "0", "status": "refused"}), nil},
		{"granted while its state isn't known", paid(row{"scheme": "cpf", "amount_granted": "100"}), nil},
		{"more hours than the course has", with(lines(fine), answers{"attended_hours": "70.5"}), []figure.Contradiction{{
			At: figure.Of("attended_hours"), Code: data.AlertAttendedAbove, Values: map[string]any{"attended": number("70.5"), "total": number("70.00")},
		}}},
		{"all the hours of the course", with(lines(fine), answers{"attended_hours": "70"}), nil},
		{"more days than the course has", with(lines(fine), answers{"attended_days": "10.5"}), []figure.Contradiction{{
			At: figure.Of("attended_days"), Code: data.AlertAttendedAbove, Values: map[string]any{"attended": number("10.5"), "total": number("10")},
		}}},
		{"attended before anybody knows how long it is", answers{"attended_hours": "70.5"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := facts(t, tt.given)
			got := training.Contradictions(f)
			if diff := cmp.Diff(tt.want, got, cmp.Comparer(decimal.Decimal.Equal)); diff != "" {
				t.Error(diff)
			}
			warned := map[string]bool{}
			for _, a := range training.Alerts(f, book(t, t, tt.given)) {
				warned[a.ID] = a.Severity == data.Warning
			}
			for _, c := range got {
				if !warned[c.Code] {
					t.Errorf("no alert %s", c.Code)
				}
			}
		})
	}
}
