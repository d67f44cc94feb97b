// Package training holds the rules of the training path: its calendar, the
// leave of absence that a salaried person asks for, and its funding.
package training

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

const (
	lastDay     = "schedule.last_day"
	ptpEligible = "ptp.eligible"
	ptpDeadline = "ptp.request_deadline"
)

// The conditions of the « projet de transition professionnelle » (domain D).
const (
	monthsSalaried = "PTP_ANCIENNETE"
	monthsInFirm   = "PTP_ANCIENNETE_ENTREPRISE"
	longAbsence    = "PTP_ABSENCE_LONGUE" // months from which the longer notice holds
	longNotice     = "PTP_DELAI_LONG"
	shortNotice    = "PTP_DELAI_COURT"
)

// Figures are the results of a training course.
func Figures(f *guide.Facts, table *rates.Table) *figure.Book {
	results := &figure.Book{}
	course := timetable(f.Rows("schedule"))
	if course.complete {
		results.Put(lastDay, known(course.last))
	}
	start := course.first
	if start.IsZero() {
		start = f.Day("target_date")
	}
	eligible, decided := eligibleForPTP(f, table, start)
	if decided {
		results.Put(ptpEligible, figure.Answered(figure.Of("salaried_months"), figure.KindBool, eligible))
	}
	if !start.IsZero() && (eligible || hasScheme(f, "ptp")) {
		if notice, ok := ptpNotice(f, course, table, start); ok {
			results.Put(ptpDeadline, known(start.AddDays(-notice)))
		}
	}
	return results
}

func known(d calendar.Day) *figure.Figure {
	return figure.Answered(figure.Of("schedule"), figure.KindDay, d)
}

// eligibleForPTP needs both lengths of service on the first day: either of
// them, when it falls short, decides alone.
func eligibleForPTP(f *guide.Facts, table *rates.Table, start calendar.Day) (eligible, decided bool) {
	salaried := reaches(f, "salaried_months", func(v guide.Value) guide.Truth {
		months, _ := v.(int64)
		needed, ok := count(table, monthsSalaried, start)
		if !ok {
			return guide.Uncertain
		}
		return truth(int(months) >= needed)
	})
	inFirm := reaches(f, "employed_since", func(v guide.Value) guide.Truth {
		since, _ := v.(calendar.Day)
		needed, ok := count(table, monthsInFirm, start)
		if start.IsZero() || !ok {
			return guide.Uncertain
		}
		return truth(since.AddMonths(needed) <= start)
	})
	if salaried == guide.False || inFirm == guide.False {
		return false, true
	}
	both := salaried == guide.True && inFirm == guide.True
	return both, both
}

// reaches applies a test to an answer. A question that doesn't apply (nobody
// employs the person) falls short, as comparisons do in the guides.
func reaches(f *guide.Facts, id string, test func(guide.Value) guide.Truth) guide.Truth {
	v, state := f.Value(id)
	switch state {
	case guide.Known:
		return test(v)
	case guide.NotApplicable:
		return guide.False
	}
	return guide.Uncertain
}

func truth(holds bool) guide.Truth {
	if holds {
		return guide.True
	}
	return guide.False
}

// ptpNotice is how many days before the first one the leave must be asked for.
// Without dated lines the answer on the absence tells; without either, nothing does.
func ptpNotice(f *guide.Facts, course course, table *rates.Table, start calendar.Day) (int, bool) {
	short := false
	switch leave := f.Choice("leave_kind"); {
	case course.complete && !course.last.IsZero():
		months, ok := count(table, longAbsence, start)
		if !ok {
			return 0, false
		}
		short = course.underMonths(months) || course.partTime()
	case leave == "part_time" || leave == "under_six_months":
		short = true
	case leave != "six_months_or_more":
		return 0, false
	}
	if short {
		return count(table, shortNotice, start)
	}
	return count(table, longNotice, start)
}

// count is a rate that counts days or months, on a day.
func count(table *rates.Table, code string, on calendar.Day) (int, bool) {
	rate, err := table.At(code, on)
	if err != nil {
		return 0, false
	}
	n, _, ok := rate.Value.Int64(0)
	return int(n), ok
}

func hasScheme(f *guide.Facts, scheme string) bool {
	for _, line := range f.Rows("funding") {
		if line.Choice("scheme") == scheme {
			return true
		}
	}
	return false
}

// Alerts are the path's alerts.
func Alerts(f *guide.Facts, b *figure.Book) []data.Alert {
	var alerts []data.Alert
	warn := func(id string, values map[string]any) {
		alerts = append(alerts, data.Alert{ID: id, Severity: data.Warning, Values: values})
	}
	pending := 0
	for _, line := range f.Rows("funding") {
		switch line.Choice("status") {
		case "planned", "asked":
			pending++
		}
	}
	if pending > 0 {
		warn(data.AlertFundingPending, map[string]any{"count": pending})
	}
	if status := f.Choice("status"); status != "" && status != "job_seeker" && hasScheme(f, "aif") {
		warn(data.AlertAIF, nil)
	}
	if b.Figure(ptpEligible).No() && hasScheme(f, "ptp") {
		warn(data.AlertPTP, nil)
	}
	return alerts
}
