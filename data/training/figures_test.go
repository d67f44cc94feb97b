package training_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/guide/guidetest"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/training"
)

type answers = guidetest.Answers

func facts(t testing.TB, given answers) *guide.Facts {
	t.Helper()
	library, _ := guidetest.Shipped(t)
	return library.For(data.Training).Facts(guidetest.Dossier(t, data.Training, given), nil)
}

// testing.TB and rapid's own T can both complain.
type complaining interface{ Errorf(string, ...any) }

func book(t testing.TB, to complaining, given answers) *figure.Book {
	t.Helper()
	_, table := guidetest.Shipped(t)
	b := training.Figures(facts(t, given), table)
	for _, key := range b.Keys() {
		f := b.Figure(key)
		if again := f.Again(); again.Value() != f.Value() || again.Fault() != f.Fault() {
			to.Errorf("%s is %s, and %s again from its leaves", key, f.Value(), again.Value())
		}
	}
	return b
}

// shows are results as they are printed; "" for one that must be absent.
type shows map[string]string

func compare(t *testing.T, given answers, want shows) {
	t.Helper()
	results, got := book(t, t, given).Results(), shows{}
	for key := range want {
		got[key] = results[key].String()
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func onsite(from, to string, days ...string) row {
	return row{"mode": "onsite", "from": from, "to": to, "weekdays": days, "hours": "7"}
}

// without is a line that lacks a cell.
func without(line row, column string) row {
	delete(line, column)
	return line
}

func TestTheHoursAndTheDaysOfACourse(t *testing.T) {
	tests := []struct {
		name  string
		lines []row
		hours string
		days  string
	}{
		{"sessions at a distance, two weeks on site", []row{
			{"mode": "distance", "sessions": 10, "hours": "7"}, onsite("2027-01-11", "2027-01-22", week...),
		}, "140.00", "10"},
		{"public holidays are skipped", []row{onsite("2027-05-03", "2027-05-07", week...)}, "28.00", "4"},
		{"a holiday on a day that isn't held changes nothing", []row{onsite("2027-05-03", "2027-05-07", "mon", "tue")}, "14.00", "2"},
		{"14 July and 15 August of a summer", []row{onsite("2027-07-12", "2027-08-15")}, "231.00", "33"},
		{"29 February is a day", []row{onsite("2028-02-28", "2028-03-01", week...)}, "21.00", "3"},
		{"over the end of a year", []row{onsite("2026-12-30", "2027-01-04", week...)}, "21.00", "3"},
		{"a single day", []row{{"mode": "onsite", "from": "2027-02-03", "hours": "3.5"}}, "3.50", "1"},
		{"a single day that is a holiday", []row{{"mode": "onsite", "from": "2027-05-01", "hours": "7"}}, "0.00", "0"},
		{"morning and afternoon are one day to come", []row{
			{"mode": "onsite", "from": "2027-02-01", "to": "2027-02-05", "weekdays": week, "hours": "3"},
			{"mode": "onsite", "from": "2027-02-03", "to": "2027-02-09", "weekdays": week, "hours": "4"},
		}, "35.00", "7"},
		{"dated sessions at a distance count by their days", []row{
			{"mode": "distance", "from": "2027-02-01", "to": "2027-02-05", "weekdays": week, "hours": "2"},
		}, "10.00", "0"},
		{"sessions on site without dates are days", []row{{"mode": "onsite", "sessions": 4, "hours": "6"}}, "24.00", "4"},
		{"a line that holds nothing changes nothing", []row{{}, onsite("2027-01-11", "2027-01-12", week...)}, "14.00", "2"},
		{"none is none", []row{}, "0.00", "0"},
		{"hours that miss", []row{without(onsite("2027-01-11", "2027-01-12", week...), "hours")}, "", "2"},
		{"sessions that miss", []row{{"mode": "distance", "hours": "7"}}, "", "0"},
		{"a mode that misses", []row{without(onsite("2027-01-11", "2027-01-12", week...), "mode")}, "14.00", ""},
		{"a line that ends before it begins isn't mended", []row{onsite("2027-01-12", "2027-01-11", week...)}, "", ""},
		{"a year typed wrong isn't counted", []row{onsite("2027-01-11", "2207-01-12", week...)}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			compare(t, answers{"schedule": tt.lines}, shows{"schedule.hours": tt.hours, "schedule.onsite_days": tt.days})
		})
	}
	t.Run("unknown without a calendar", func(t *testing.T) {
		compare(t, answers{}, shows{"schedule.hours": "", "schedule.onsite_days": "", "schedule.last_day": ""})
	})
	t.Run("says what it waits for", func(t *testing.T) {
		b := book(t, t, answers{"schedule": []row{{"mode": "onsite"}}})
		cell := func(column string) figure.Answer {
			return figure.Answer{Question: "schedule", Column: column, Year: -1}
		}
		for key, want := range map[string][]figure.Answer{
			"schedule.hours": {cell("sessions"), cell("hours")}, "schedule.onsite_days": {cell("sessions")}, "schedule.last_day": {cell("from")},
		} {
			if diff := cmp.Diff(want, b.Figure(key).Wants()); diff != "" {
				t.Errorf("%s: %s", key, diff)
			}
		}
	})
}

func TestWhatACourseCosts(t *testing.T) {
	calendar := []row{onsite("2027-01-11", "2027-01-22", week...)}
	tests := []struct {
		name  string
		given answers
		want  shows
	}{
		{"by the hour, with its costs and the travel", answers{
			"schedule": calendar, "hourly_price": "12.35", "travel_km_return": "56", "travel_rate": "0.28",
			"costs": []row{{"label": "Repas", "amount": "260"}},
		}, shows{"costs.course": "864.50", "travel.total": "156.80", "costs.total": "1281.30"}},
		{"the costs alone", answers{"schedule": calendar, "costs": []row{{"amount": "2400"}, {"amount": "280.55"}}}, shows{
			"costs.course": "", "travel.total": "", "costs.total": "2680.55",
		}},
		{"those that are known, while another misses its calendar", answers{
			"hourly_price": "12", "costs": []row{{"amount": "100"}}, "travel_km_return": "50", "travel_rate": "0.5",
		}, shows{"costs.course": "", "travel.total": "", "costs.total": "100.00"}},
		{"those that are known, while an amount misses", answers{"costs": []row{{"label": "Formation"}, {"amount": "100"}}}, shows{"costs.total": "100.00"}},
		{"the price of the hours alone", answers{"schedule": calendar, "hourly_price": "12"}, shows{"costs.total": "840.00"}},
		{"none is 0 €", answers{"costs": []row{}}, shows{"costs.total": "0.00"}},
		{"unknown when no amount is", answers{"costs": []row{{"label": "Formation"}}}, shows{"costs.total": ""}},
		{"unknown when nothing is", answers{}, shows{"costs.total": "", "costs.course": "", "travel.total": ""}},
		{"no travel for a course at a distance", answers{
			"schedule": []row{{"mode": "distance", "sessions": 3, "hours": "2"}}, "travel_km_return": "50", "travel_rate": "0.5",
		}, shows{"travel.total": "0.00", "costs.total": "0.00"}},
		{"each line rounded before it is added", answers{
			"schedule": []row{{"mode": "onsite", "sessions": 1, "hours": "0.5"}}, "hourly_price": "0.01", "travel_km_return": "0.5", "travel_rate": "0.01",
		}, shows{"costs.course": "0.01", "travel.total": "0.01", "costs.total": "0.02"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, tt.given, tt.want) })
	}
}

func TestWhoPays(t *testing.T) {
	costs := []row{{"amount": "3096.80"}}
	tests := []struct {
		name  string
		given answers
		want  shows
	}{
		{"by what became of each request", answers{"costs": costs, "funding": []row{
			{"scheme": "cpf", "amount_asked": "1850", "amount_granted": "1800", "status": "granted"},
			{"scheme": "aif", "amount_asked": "550", "status": "asked"},
			{"scheme": "region", "amount_asked": "400", "status": "refused"},
			{"scheme": "own", "amount_asked": "120", "status": "planned"},
			{"scheme": "other", "amount_asked": "30"},
		}}, shows{
			"funding.asked": "2950.00", "funding.granted": "1800.00", "funding.left_to_pay": "1296.80",
			"funding.pending": "550.00", "funding.planned": "120.00", "funding.refused": "400.00",
		}},
		{"nobody else", answers{"costs": costs, "funding": []row{}}, shows{
			"funding.asked": "0.00", "funding.granted": "0.00", "funding.left_to_pay": "3096.80",
			"funding.pending": "", "funding.planned": "", "funding.refused": "",
		}},
		{"nobody knows yet", answers{"costs": costs}, shows{"funding.asked": "", "funding.granted": "", "funding.left_to_pay": ""}},
		{"more than it costs", answers{"costs": costs, "funding": []row{{"amount_granted": "3096.81", "status": "granted"}}}, shows{
			"funding.left_to_pay": "-0.01", "funding.asked": "",
		}},
		{"an amount granted that isn't known", answers{"costs": costs, "funding": []row{{"amount_asked": "10", "status": "granted"}}}, shows{
			"funding.asked": "10.00", "funding.granted": "", "funding.left_to_pay": "",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, tt.given, tt.want) })
	}
}

func TestTheShareOfTheHolderOfAnAccount(t *testing.T) {
	cpf := func(more ...row) answers {
		return answers{"funding": append([]row{{"scheme": "cpf", "status": "asked"}}, more...)}
	}
	on := func(day, status string, given answers) answers {
		return with(given, answers{"target_date": day, "status": status})
	}
	tests := []struct {
		name  string
		given answers
		want  string
	}{
		{"the amount of the day", on("2026-03-01", "employee", cpf()), "103.20"},
		{"the last day of 2025", on("2025-12-31", "employee", cpf()), "102.23"},
		{"the first day of 2026", on("2026-01-01", "employee", cpf()), "103.20"},
		{"the last day of 2024", on("2024-12-31", "employee", cpf()), "100.00"},
		{"the last known amount later", on("2027-01-11", "employee", cpf()), "103.20"},
		{"the last known amount without a day", answers{"status": "employee", "funding": []row{{"scheme": "cpf"}}}, "103.20"},
		{"the first dated day before the one aimed at", with(on("2026-01-05", "employee", cpf()), answers{
			"schedule": []row{onsite("2025-12-30", "2025-12-30", week...)},
		}), "102.23"},
		{"nothing for a job-seeker", on("2026-03-01", "job_seeker", cpf()), "0.00"},
		{"nothing when the employer adds something", on("2026-03-01", "employee", cpf(row{"scheme": "employer", "status": "granted"})), "0.00"},
		{"nothing when the sector's fund does", on("2026-03-01", "employee", cpf(row{"scheme": "opco", "status": "granted"})), "0.00"},
		{"the amount while they only may", on("2026-03-01", "employee", cpf(row{"scheme": "employer", "status": "asked"})), "103.20"},
		{"the amount when a region adds something", on("2026-03-01", "employee", cpf(row{"scheme": "region", "status": "granted"})), "103.20"},
		{"not told without such a line", on("2026-03-01", "employee", answers{"funding": []row{{"scheme": "region"}}}), ""},
		{"unknown while the situation isn't known", with(cpf(), answers{"target_date": "2026-03-01"}), ""},
		{"nothing when the employer adds something, whatever the situation", cpf(row{"scheme": "employer", "status": "granted"}), "0.00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, tt.given, shows{"cpf.participation": tt.want}) })
	}
	t.Run("says that the amount of 2026 is reused", func(t *testing.T) {
		for day, want := range map[string]int{"2026-12-31": 0, "2027-01-01": 1} {
			if got := len(book(t, t, on(day, "employee", cpf())).Reused()); got != want {
				t.Errorf("%s reuses %d", day, got)
			}
		}
	})
}

func TestAttendance(t *testing.T) {
	calendar := []row{{"mode": "distance", "sessions": 10, "hours": "7"}, onsite("2027-01-11", "2027-01-22", week...)}
	tests := []struct {
		name    string
		given   answers
		rate    string
		allowed string
		warned  bool
	}{
		{"exactly at the threshold", answers{"attended_hours": "133", "attendance_threshold": "95"}, "95.00", "true", false},
		{"a quarter of an hour below", answers{"attended_hours": "132.75", "attendance_threshold": "95"}, "94.82", "false", true},
		{"below by less than what is shown", answers{"attended_hours": "132.999", "attendance_threshold": "95"}, "95.00", "false", true},
		{"allowed without a threshold", answers{"attended_hours": "1"}, "0.71", "true", false},
		{"never attended", answers{"attended_hours": "0", "attendance_threshold": "95"}, "0.00", "false", true},
		{"a threshold of nothing", answers{"attended_hours": "0", "attendance_threshold": "0"}, "0.00", "true", false},
		{"in days when the body counts in days", answers{"attended_days": "9.5", "attendance_threshold": "95"}, "95.00", "true", false},
		{"hours before days", answers{"attended_hours": "140", "attended_days": "1"}, "100.00", "true", false},
		{"unknown before the course", answers{"attendance_threshold": "95"}, "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			given := with(tt.given, answers{"schedule": calendar})
			compare(t, given, shows{"attendance.rate": tt.rate, "certificate.allowed": tt.allowed})
			warned := false
			for _, a := range training.Alerts(facts(t, given), book(t, t, given)) {
				warned = warned || a.ID == data.AlertAttendance
			}
			if warned != tt.warned {
				t.Errorf("warned %t", warned)
			}
		})
	}
	t.Run("unknown of a course without hours", func(t *testing.T) {
		compare(t, answers{"schedule": []row{}, "attended_hours": "3"}, shows{"attendance.rate": "", "certificate.allowed": ""})
	})
}

// moment is a day of 2027 or 2028, with their holidays and their 29 February.
func moment(t *rapid.T, name string) calendar.Day {
	first := calendar.Date(2027, 1, 1)
	return first.AddDays(rapid.IntRange(0, 700).Draw(t, name))
}

func TestSplittingALineChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		from := moment(rt, "from")
		to := from.AddDays(rapid.IntRange(1, 300).Draw(rt, "length"))
		days := rapid.SliceOfDistinct(rapid.SampledFrom([]string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}), rapid.ID[string]).Draw(rt, "days")
		mode := rapid.SampledFrom([]string{"onsite", "distance"}).Draw(rt, "mode")
		line := func(from, to calendar.Day) row {
			return row{"mode": mode, "from": from.String(), "to": to.String(), "weekdays": days, "hours": "3.5"}
		}
		cut := from.AddDays(rapid.IntRange(0, from.DaysUntil(to)-1).Draw(rt, "cut"))
		rest := answers{
			"hourly_price": "11.11", "travel_km_return": "33", "travel_rate": "0.33", "status": "employee", "salaried_months": 30,
			"employed_since": "2020-01-01", "attended_hours": "10", "funding": []row{{"scheme": "cpf", "amount_asked": "5", "amount_granted": "3.33", "status": "granted"}},
		}
		whole := book(t, rt, with(rest, answers{"schedule": []row{line(from, to)}})).Results()
		parts := book(t, rt, with(rest, answers{"schedule": []row{line(from, cut), line(cut.AddDays(1), to)}})).Results()
		// A part without any day has neither a first nor a last one.
		for _, key := range []string{"schedule.last_day", "ptp.request_deadline", "ptp.eligible"} {
			if _, known := parts[key]; !known {
				delete(whole, key)
			}
		}
		if diff := cmp.Diff(texts(whole), texts(parts)); diff != "" {
			rt.Error(diff)
		}
	})
}

func texts(r figure.Results) map[string]string {
	said := map[string]string{}
	for key, v := range r {
		said[key] = v.String()
	}
	return said
}

func TestGrantedAndLeftMakeTheTotal(t *testing.T) {
	statuses := []string{"planned", "asked", "granted", "refused"}
	rapid.Check(t, func(rt *rapid.T) {
		amount := rapid.Custom(func(t *rapid.T) string {
			return money.Euro(rapid.Int64Range(0, int64(money.Max)).Draw(t, "cents")).String()
		})
		var costs, funding []row
		for range rapid.IntRange(0, 5).Draw(rt, "costs") {
			costs = append(costs, row{"amount": amount.Draw(rt, "cost")})
		}
		for range rapid.IntRange(0, 5).Draw(rt, "lines") {
			asked := amount.Draw(rt, "asked")
			funding = append(funding, row{"amount_asked": asked, "amount_granted": asked, "status": rapid.SampledFrom(statuses).Draw(rt, "status")})
		}
		given := answers{"costs": append([]row{}, costs...), "funding": append([]row{}, funding...), "schedule": []row{{"mode": "onsite", "sessions": 3, "hours": "7"}}}
		if rapid.Bool().Draw(rt, "by the hour") {
			given["hourly_price"] = amount.Draw(rt, "price")
		}
		b := book(t, rt, given)
		euros := func(key string) int64 { return int64(b.Figure(key).Value().Euro()) }
		if euros("funding.granted")+euros("funding.left_to_pay") != euros("costs.total") {
			rt.Errorf("%d and %d aren't %d", euros("funding.granted"), euros("funding.left_to_pay"), euros("costs.total"))
		}
		if euros("funding.granted")+euros("funding.pending")+euros("funding.planned")+euros("funding.refused") != euros("funding.asked") {
			rt.Error("the states don't make what was asked for")
		}
	})
}

func BenchmarkFigures(b *testing.B) {
	library, table := guidetest.Shipped(b)
	given := with(salaried, answers{
		"target_date": "2027-01-11", "hourly_price": "12.35", "travel_km_return": "56", "travel_rate": "0.28", "attended_hours": "133", "attendance_threshold": "95",
		"schedule": []row{{"mode": "distance", "sessions": 10, "hours": "7"}, onsite("2027-01-11", "2027-07-12", week...)},
		"costs":    []row{{"amount": "2400"}, {"amount": "280"}},
		"funding":  []row{{"scheme": "cpf", "amount_asked": "1850", "amount_granted": "1850", "status": "granted"}, {"scheme": "ptp", "amount_asked": "550", "status": "asked"}},
	})
	f := library.For(data.Training).Facts(guidetest.Dossier(b, data.Training, given), nil)
	b.ReportAllocs()
	for b.Loop() {
		training.Figures(f, table)
	}
}
