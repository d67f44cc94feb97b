package training_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/training"
)

type row = guidetest.Row

// salaried is someone who meets the conditions of the PTP on 11 January 2027.
var salaried = guidetest.Answers{"status": "employee", "salaried_months": 24, "employed_since": "2026-01-11"}

var week = []string{"mon", "tue", "wed", "thu", "fri"}

func with(base guidetest.Answers, more guidetest.Answers) guidetest.Answers {
	answers := guidetest.Answers{}
	for _, given := range []guidetest.Answers{base, more} {
		for id, v := range given {
			answers[id] = v
		}
	}
	return answers
}

func results(t *testing.T, answers guidetest.Answers) figure.Results {
	t.Helper()
	library, table := guidetest.Shipped(t)
	d := guidetest.Dossier(t, data.Training, answers)
	f := library.For(data.Training).Facts(d, nil)
	got := training.Figures(f, table).Results()
	for key, v := range got {
		if kind, ok := figure.Key(key); !ok || kind != v.Kind() {
			t.Errorf("%s is no key of the list, or not of kind %s", key, v.Kind())
		}
	}
	return got
}

func TestTheLastDayOfACourse(t *testing.T) {
	onsite := func(from, to string, days ...string) row {
		return row{"mode": "onsite", "from": from, "to": to, "weekdays": days, "hours": "7"}
	}
	tests := []struct {
		name string
		rows []row
		want string
	}{
		{"the last of the weekdays held", []row{onsite("2027-01-11", "2027-01-24", week...)}, "2027-01-22"},
		{"the latest of several lines", []row{onsite("2027-03-01", "2027-03-05", week...), onsite("2027-01-11", "2027-01-15", week...)}, "2027-03-05"},
		{"not a public holiday", []row{onsite("2027-04-26", "2027-05-06", "thu")}, "2027-04-29"},
		{"back over two public holidays", []row{onsite("2027-04-01", "2027-05-08", "sat")}, "2027-04-24"},
		{"a single day", []row{{"mode": "onsite", "from": "2027-02-03"}}, "2027-02-03"},
		{"the end alone", []row{{"mode": "onsite", "to": "2027-02-03"}}, "2027-02-03"},
		{"without weekdays, each day", []row{{"mode": "onsite", "from": "2027-02-01", "to": "2027-02-07"}}, "2027-02-07"},
		{"sessions at a distance count when dated", []row{onsite("2027-01-11", "2027-01-15", week...), {"mode": "distance", "from": "2027-02-01", "to": "2027-02-02", "sessions": 2}}, "2027-02-02"},
		{"sessions at a distance without dates move nothing", []row{{"mode": "distance", "sessions": 10}, onsite("2027-01-11", "2027-01-15", week...)}, "2027-01-15"},
		{"an empty line moves nothing", []row{{}, onsite("2027-01-11", "2027-01-15", week...)}, "2027-01-15"},
		{"unknown while a line on site waits for its dates", []row{onsite("2027-01-11", "2027-01-15", week...), {"mode": "onsite", "hours": "7"}}, ""},
		{"unknown when a line ends before it begins", []row{onsite("2027-01-15", "2027-01-11", week...)}, ""},
		{"unknown when no session at a distance is held either", []row{{"mode": "distance", "from": "2027-03-23", "to": "2027-03-30", "weekdays": []string{"mon"}, "hours": "1"}}, ""},
		{"unknown when no day of the line is held", []row{onsite("2027-01-11", "2027-01-12", "sun")}, ""},
		{"unknown when only sessions without dates", []row{{"mode": "distance", "sessions": 10}}, ""},
		{"unknown for an empty calendar", []row{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := results(t, guidetest.Answers{"schedule": tt.rows})["schedule.last_day"]
			if got.String() != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestEligibilityForThePTP(t *testing.T) {
	dated := guidetest.Answers{"target_date": "2027-01-11"}
	tests := []struct {
		name    string
		answers guidetest.Answers
		want    string
	}{
		{"with both lengths of service to the day", with(dated, salaried), "true"},
		{"not with 23 months", with(with(dated, salaried), guidetest.Answers{"salaried_months": 23}), "false"},
		{"not a day short in the firm", with(with(dated, salaried), guidetest.Answers{"employed_since": "2026-01-12"}), "false"},
		{"counted on the first dated day", with(with(dated, salaried), guidetest.Answers{"schedule": []row{{"mode": "onsite", "from": "2027-01-08", "to": "2027-01-15", "weekdays": week}}}), "false"},
		{"unknown while one is missing", with(dated, guidetest.Answers{"status": "employee", "salaried_months": 40}), ""},
		{"not when the one known falls short", with(dated, guidetest.Answers{"status": "employee", "salaried_months": 3}), "false"},
		{"unknown without any first day", salaried, ""},
		{"not for someone whom nobody employs", with(dated, guidetest.Answers{"status": "job_seeker"}), "false"},
		{"unknown while the situation isn't known", dated, ""},
		{"from 29 February, to the last of February", with(salaried, guidetest.Answers{"target_date": "2029-02-28", "employed_since": "2028-02-29"}), "true"},
		{"not a day before it", with(salaried, guidetest.Answers{"target_date": "2029-02-27", "employed_since": "2028-02-29"}), "false"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := results(t, tt.answers)["ptp.eligible"]; got.String() != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestTheLeaveIsAskedForInTime(t *testing.T) {
	course := func(to string, days ...string) guidetest.Answers {
		return guidetest.Answers{"schedule": []row{{"mode": "onsite", "from": "2027-01-11", "to": to, "weekdays": days}}}
	}
	line := guidetest.Answers{"status": "job_seeker", "funding": []row{{"scheme": "ptp", "status": "planned"}}}
	tests := []struct {
		name    string
		answers guidetest.Answers
		want    string
	}{
		{"sixty days before a short course", with(salaried, course("2027-01-22", week...)), "2026-11-12"},
		{"sixty days the day before six months", with(salaried, course("2027-07-09", week...)), "2026-11-12"},
		{"a hundred and twenty from six months", with(salaried, course("2027-07-12", week...)), "2026-09-13"},
		{"a hundred and twenty for six months to the day", with(salaried, course("2027-07-10", "mon", "tue", "wed", "thu", "fri", "sat")), "2026-09-13"},
		{"sixty days a day short of them", with(salaried, course("2027-07-09", "mon", "tue", "wed", "thu", "fri", "sat")), "2026-11-12"},
		{"not for an absence that needs no leave", with(salaried, guidetest.Answers{"target_date": "2027-01-11", "leave_kind": "none"}), ""},
		{"sixty days for a long course on four days a week", with(salaried, course("2027-12-17", "mon", "tue", "wed", "thu")), "2026-11-12"},
		{"with a PTP line though not eligible", with(line, course("2027-01-22", week...)), "2026-11-12"},
		{"not without a line when not eligible", with(guidetest.Answers{"status": "job_seeker"}, course("2027-01-22", week...)), ""},
		{"by the absence when nothing is dated", with(salaried, guidetest.Answers{"target_date": "2027-01-11", "leave_kind": "part_time"}), "2026-11-12"},
		{"by the long absence when nothing is dated", with(salaried, guidetest.Answers{"target_date": "2027-01-11", "leave_kind": "six_months_or_more"}), "2026-09-13"},
		{"unknown when neither tells", with(salaried, guidetest.Answers{"target_date": "2027-01-11"}), ""},
		{"unknown without a first day", with(line, guidetest.Answers{}), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := results(t, tt.answers)["ptp.request_deadline"]; got.String() != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestAlertsOfTheFunding(t *testing.T) {
	funded := func(scheme, status string) guidetest.Answers {
		return guidetest.Answers{"funding": []row{{"scheme": scheme, "status": status}}}
	}
	tests := []struct {
		name    string
		answers guidetest.Answers
		want    []string
	}{
		{"none without a line", guidetest.Answers{"status": "employee"}, nil},
		{"none when granted", funded("region", "granted"), nil},
		{"none when refused", funded("region", "refused"), nil},
		{"pending when planned", funded("region", "planned"), []string{data.AlertFundingPending}},
		{"pending when asked", funded("region", "asked"), []string{data.AlertFundingPending}},
		{"the AIF is for job-seekers, whatever became of it", with(funded("aif", "refused"), guidetest.Answers{"status": "employee"}), []string{data.AlertAIF}},
		{"none for a job-seeker's AIF", with(funded("aif", "granted"), guidetest.Answers{"status": "job_seeker"}), nil},
		{"none while the situation isn't known", funded("aif", "granted"), nil},
		{"the PTP isn't for a job-seeker", with(funded("ptp", "granted"), guidetest.Answers{"status": "job_seeker"}), []string{data.AlertPTP}},
		{"none for a PTP while eligibility isn't known", with(funded("ptp", "granted"), guidetest.Answers{"status": "employee"}), nil},
		{"none for a PTP when eligible", with(with(funded("ptp", "granted"), salaried), guidetest.Answers{"target_date": "2027-01-11"}), nil},
	}
	library, table := guidetest.Shipped(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := guidetest.Dossier(t, data.Training, tt.answers)
			f := library.For(data.Training).Facts(d, nil)
			var got []string
			for _, a := range training.Alerts(f, training.Figures(f, table)) {
				if a.Severity != data.Warning {
					t.Errorf("%s is %s", a.ID, a.Severity)
				}
				got = append(got, a.ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPendingLinesAreCounted(t *testing.T) {
	library, table := guidetest.Shipped(t)
	d := guidetest.Dossier(t, data.Training, guidetest.Answers{"funding": []row{
		{"scheme": "cpf", "status": "asked"}, {"scheme": "region", "status": "granted"}, {"scheme": "own", "status": "planned"},
	}})
	f := library.For(data.Training).Facts(d, nil)
	alerts := training.Alerts(f, training.Figures(f, table))
	i := slices.IndexFunc(alerts, func(a data.Alert) bool { return a.ID == data.AlertFundingPending })
	if i < 0 || alerts[i].Values["count"] != 2 {
		t.Errorf("%v", alerts)
	}
}
