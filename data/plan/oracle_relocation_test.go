package plan_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// dayPass and the others are the tariffs of Murat, in euros.
const (
	halfDay   = 10
	dayPass   = 20
	weekPass  = 80
	monthPass = 100
)

func TestRelocationNumbersAgreeWithAnotherComputation(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		o, answers := oracle{}, guidetest.Answers{"target_date": "2027-03-01", "telecentre": "Murat"}
		allowances(r, o, answers)
		moving(r, o, answers)
		seat(r, o, answers)
		household(r, o, answers)
		o.agrees(r, t, data.EmployeeRelocation, answers, date(2026, time.November, 24))
	})
}

// allowances draws either basis of the telework allowance. Its day and its
// month were 2.70 € and 59.40 € in 2025 and 2026, its lump 10.90 € in 2025,
// and the last known values hold afterwards.
func allowances(t *rapid.T, o oracle, answers guidetest.Answers) {
	home, telecentre := rapid.IntRange(0, 5).Draw(t, "home"), rapid.IntRange(0, 3).Draw(t, "télécentre")
	answers["telework_days_home"], answers["telework_days_telecentre"] = home, telecentre
	cap := rat("59.40")
	if rapid.Bool().Draw(t, "flat") {
		s, flat := drawEuros(t, "flat", 0, 90)
		answers["allowance_basis"], answers["allowance_flat_monthly"] = "flat", s
		limits := map[string]amount{
			"":           smaller(times(rat("10.90"), whole(home+telecentre)), cap),
			"_home_only": smaller(times(rat("10.90"), whole(home)), cap),
		}
		for name, limit := range limits {
			o.euro("allowance.flat_limit"+name, limit)
			o.euro("allowance.flat_excess"+name, larger(minus(flat, limit), whole(0)))
		}
		return
	}
	months := map[string]int{}
	for range rapid.IntRange(1, 5).Draw(t, "months") {
		month := fmt.Sprintf("%d-%02d", rapid.IntRange(2025, 2028).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"))
		days := rapid.IntRange(0, 23).Draw(t, "days")
		months[month] = days
		o.euro("allowance."+month, smaller(times(rat("2.70"), whole(days)), cap))
	}
	answers["allowance_basis"], answers["home_days"] = "daily", months
	o["allowance.flat_limit"] = absent
}

func smaller(a, b amount) amount {
	if a.Cmp(b) > 0 {
		return b
	}
	return a
}

func moving(t *rapid.T, o oracle, answers guidetest.Answers) {
	budget, support := []guidetest.Row{}, []guidetest.Row{}
	total, granted := whole(0), whole(0)
	for range rapid.IntRange(0, 4).Draw(t, "costs") {
		s, a := drawEuros(t, "cost", 0, 9000)
		budget, total = append(budget, guidetest.Row{"label": "Dépense", "amount": s}), plus(total, a)
	}
	for range rapid.IntRange(0, 3).Draw(t, "aids") {
		s, a := drawEuros(t, "aid", 0, 3000)
		status := rapid.SampledFrom([]string{"planned", "asked", "granted", "refused"}).Draw(t, "status")
		support = append(support, guidetest.Row{"label": "Aide", "amount": s, "status": status})
		if status == "granted" {
			granted = plus(granted, a)
		}
	}
	answers["budget"], answers["support"] = budget, support
	o.euro("budget.total", total)
	o.euro("budget.support", granted)
	o.euro("budget.left_to_pay", minus(total, granted))
}

// seat finds the cheapest formula by trying each one.
func seat(t *rapid.T, o oracle, answers guidetest.Answers) {
	type formula struct {
		id    string
		price amount
	}
	var all []formula
	days := rapid.IntRange(1, 22).Draw(t, "days a month")
	if rapid.Bool().Draw(t, "by month") {
		answers["telecentre_days_month"] = days
		weeks := (days + 4) / 5
		all = []formula{
			{"week", whole(weekPass * weeks)}, {"day", whole(dayPass * days)}, {"half_day", whole(2 * halfDay * days)},
		}
		if days*12 <= 2*52 {
			all = slices.Insert(all, 0, formula{"month", whole(monthPass)})
		}
	} else {
		weekly := answers["telework_days_telecentre"].(int)
		if weekly == 0 {
			return
		}
		weeks := per(whole(52), whole(12))
		all = []formula{
			{"week", round2(times(whole(weekPass), weeks))},
			{"day", round2(times(whole(dayPass*weekly), weeks))},
			{"half_day", round2(times(whole(2*halfDay*weekly), weeks))},
		}
		if weekly <= 2 {
			all = slices.Insert(all, 0, formula{"month", whole(monthPass)})
		}
	}
	best := slices.MinFunc(all, func(a, b formula) int { return a.price.Cmp(b.price) }) // the first of equals
	o["telecentre.cheapest_formula"] = best.id
	monthly := best.price
	if rapid.Bool().Draw(t, "agreed price") {
		var s string
		s, monthly = drawEuros(t, "monthly", 0, 300)
		answers["telecentre_monthly"] = s
	}
	o.euro("telecentre.monthly", monthly)
	o.euro("telecentre.yearly", times(monthly, whole(12)))
}

func household(t *rapid.T, o oracle, answers guidetest.Answers) {
	rows := []guidetest.Row{}
	children := 0
	for range rapid.IntRange(0, 5).Draw(t, "household") {
		row := guidetest.Row{"first_name": "Awa", "relation": rapid.SampledFrom([]string{"partner", "child", "other"}).Draw(t, "relation")}
		if rapid.Bool().Draw(t, "school") {
			row["school_level"] = "CE1"
			if row["relation"] == "child" {
				children++
			}
		}
		rows = append(rows, row)
	}
	answers["household"] = rows
	answers["commune"] = map[string]string{"name": "Murat", "insee": "15138", "postcode": "15300"}
	o["population.brought"], o["population.schoolchildren"] = fmt.Sprint(len(rows)+1), fmt.Sprint(children)
	o["place.departement"] = "15"
	line, required := rapid.IntRange(1, 500).Draw(t, "line"), rapid.IntRange(1, 100).Draw(t, "required")
	answers["line_speed"], answers["required_speed"] = line, required
	o["connection.sufficient"] = fmt.Sprint(line >= required)
}
