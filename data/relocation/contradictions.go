package relocation

import (
	"maps"
	"slices"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// Contradictions are the answers that can't be right, in the order of the
// interview.
func Contradictions(f *guide.Facts) []figure.Contradiction {
	var all []figure.Contradiction
	add := func(at figure.Answer, code string, values map[string]any) {
		all = append(all, figure.Contradiction{At: at, Code: code, Values: values})
	}
	asked, signed := f.Day("agreement_asked_on"), f.Day("agreement_signed_on")
	if !asked.IsZero() && !signed.IsZero() && signed < asked {
		add(figure.Of("agreement_signed_on"), data.AlertDatesCrossed, map[string]any{"from": asked, "to": signed})
	}
	if days := weekOf(f); days.Cmp(decimal.MustNew(daysInWeek, 0)) > 0 {
		add(figure.Of("onsite_days"), data.AlertWeekTooLong, map[string]any{"days": days})
	}
	home := f.Months("home_days")
	for _, key := range slices.Sorted(maps.Keys(home)) {
		month, err := calendar.ParseMonth(key)
		if err != nil || home[key].Cmp(decimal.MustNew(int64(month.Days()), 0)) <= 0 {
			continue
		}
		at := figure.Of("home_days")
		at.Month = key
		add(at, data.AlertMonthTooLong, map[string]any{"days": home[key], "month": month.First()})
	}
	if days, ok := f.Number("telecentre_days_month"); ok && days.Cmp(decimal.MustNew(daysInMonth, 0)) > 0 {
		add(figure.Of("telecentre_days_month"), data.AlertMonthTooLong, map[string]any{"days": days})
	}
	return all
}

// The longest week and month of the calendar.
const (
	daysInWeek  = 7
	daysInMonth = 31
)

// weekOf are the days of a week's work that are known, wherever they are spent.
func weekOf(f *guide.Facts) decimal.Decimal {
	var days decimal.Decimal
	for _, id := range []string{"telework_days_home", "telework_days_telecentre", "onsite_days"} {
		n, _ := f.Number(id)
		if sum, err := days.Add(n); err == nil {
			days = sum
		}
	}
	return days
}
