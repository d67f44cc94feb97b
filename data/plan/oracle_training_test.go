package plan_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// offDays are the public holidays of January to June 2027, written out.
var offDays = []string{"2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17"}

var weekdays = []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

func TestTrainingNumbersAgreeWithAnotherComputation(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		o := oracle{}
		answers := guidetest.Answers{"status": rapid.SampledFrom([]string{"job_seeker", "employee"}).Draw(r, "status")}
		hours, days := timetable(r, o, answers)
		total := costs(r, o, answers, hours, days)
		funding(r, o, answers, total)
		attendance(r, o, answers, hours)
		o.agrees(r, t, data.Training, answers, date(2026, time.November, 24))
	})
}

// timetable draws lines of the calendar and walks their days.
func timetable(t *rapid.T, o oracle, answers guidetest.Answers) (hours amount, onsite int) {
	hours = whole(0)
	rows := []guidetest.Row{}
	last := calendar.Day(0)
	waits := false                   // for a line on site of which no day is held
	there := map[calendar.Day]bool{} // two lines on one day are one day on site
	for range rapid.IntRange(1, 3).Draw(t, "lines") {
		each := rapid.IntRange(1, 8).Draw(t, "hours")
		if rapid.Bool().Draw(t, "sessions") {
			sessions := rapid.IntRange(1, 12).Draw(t, "count")
			rows = append(rows, guidetest.Row{"mode": "distance", "sessions": sessions, "hours": each})
			hours = plus(hours, whole(sessions*each))
			continue
		}
		mode := rapid.SampledFrom([]string{"distance", "onsite"}).Draw(t, "mode")
		from := drawDay(t, "from", date(2027, time.January, 1), date(2027, time.May, 1))
		to := from + calendar.Day(rapid.IntRange(7, 40).Draw(t, "length"))
		chosen := rapid.SliceOfNDistinct(rapid.SampledFrom(weekdays), 1, 7, rapid.ID).Draw(t, "weekdays")
		rows = append(rows, guidetest.Row{"mode": mode, "from": from.String(), "to": to.String(), "weekdays": chosen, "hours": each})
		held := false
		for d := from; d <= to; d++ {
			if slices.Contains(offDays, d.String()) || !slices.Contains(chosen, weekdays[weekday(d)]) {
				continue
			}
			hours = plus(hours, whole(each))
			last, held = max(last, d), true
			if mode == "onsite" {
				there[d] = true
			}
		}
		waits = waits || mode == "onsite" && !held
	}
	onsite = len(there)
	answers["schedule"] = rows
	o["schedule.hours"] = shown(hours, 2)
	o["schedule.onsite_days"] = fmt.Sprint(onsite)
	o["schedule.last_day"] = absent
	if !last.IsZero() && !waits {
		o["schedule.last_day"] = last.String()
	}
	return hours, onsite
}

func weekday(d calendar.Day) time.Weekday {
	y, m, day := civil(d)
	return time.Date(y, m, day, 0, 0, 0, 0, time.UTC).Weekday()
}

func costs(t *rapid.T, o oracle, answers guidetest.Answers, hours amount, onsite int) amount {
	rows := []guidetest.Row{}
	total := whole(0)
	for range rapid.IntRange(1, 3).Draw(t, "costs") {
		s, a := drawEuros(t, "cost", 0, 3000)
		rows, total = append(rows, guidetest.Row{"label": "Dépense", "amount": s}), plus(total, a)
	}
	answers["costs"] = rows
	o["costs.course"], o["travel.total"] = absent, absent
	if rapid.Bool().Draw(t, "by the hour") {
		s, price := drawEuros(t, "price", 1, 60)
		answers["hourly_price"] = s
		course := round2(times(price, hours))
		o.euro("costs.course", course)
		total = plus(total, course)
	}
	if rapid.Bool().Draw(t, "travels") {
		km := rapid.IntRange(1, 200).Draw(t, "km")
		s, rate := drawEuros(t, "rate", 0, 1)
		answers["travel_km_return"], answers["travel_rate"] = km, s
		travel := round2(times(times(whole(km), rate), whole(onsite)))
		o.euro("travel.total", travel)
		total = plus(total, travel)
	}
	o.euro("costs.total", total)
	return total
}

func funding(t *rapid.T, o oracle, answers guidetest.Answers, total amount) {
	rows := []guidetest.Row{}
	asked, granted := whole(0), whole(0)
	personal, topped := false, false
	for range rapid.IntRange(0, 4).Draw(t, "funding") {
		scheme := rapid.SampledFrom([]string{"cpf", "aif", "opco", "region", "employer", "own"}).Draw(t, "scheme")
		status := rapid.SampledFrom([]string{"planned", "asked", "granted", "refused"}).Draw(t, "status")
		s, a := drawEuros(t, "asked", 1, 3000)
		row := guidetest.Row{"scheme": scheme, "status": status, "amount_asked": s}
		asked = plus(asked, a)
		if status == "granted" {
			s, a := drawEuros(t, "granted", 1, 3000)
			row["amount_granted"] = s
			granted = plus(granted, a)
			topped = topped || scheme == "employer" || scheme == "opco"
		}
		personal = personal || scheme == "cpf"
		rows = append(rows, row)
	}
	answers["funding"] = rows
	o.euro("funding.asked", asked)
	o.euro("funding.granted", granted)
	o.euro("funding.left_to_pay", minus(total, granted))
	switch {
	case !personal:
		o["cpf.participation"] = absent
	case answers["status"] == "job_seeker" || topped:
		o["cpf.participation"] = "0.00"
	default:
		o["cpf.participation"] = "103.20" // of 2026, the last known
	}
}

func attendance(t *rapid.T, o oracle, answers guidetest.Answers, hours amount) {
	attended := rapid.IntRange(0, 400).Draw(t, "attended")
	threshold := rapid.IntRange(50, 100).Draw(t, "threshold")
	if hours.Cmp(whole(attended)) < 0 {
		attended = 0
	}
	answers["attended_hours"], answers["attendance_threshold"] = attended, threshold
	o["attendance.rate"], o["certificate.allowed"] = absent, absent
	if hours.Sign() > 0 {
		rate := per(whole(attended), hours)
		o.percent("attendance.rate", rate)
		o["certificate.allowed"] = fmt.Sprint(times(rate, whole(100)).Cmp(whole(threshold)) >= 0)
	}
}
