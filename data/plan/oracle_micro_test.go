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

// micro is a micro-enterprise as the oracle draws it.
type micro struct {
	start, today, asked calendar.Day
	category            string
	craft, acre, flat   bool
	quarterly           bool
	turnover, expenses  []amount
	income, opening     amount
	drawings            amount
}

func drawMicro(t *rapid.T) (micro, guidetest.Answers) {
	m := micro{
		start:     drawDay(t, "start", date(2025, time.January, 1), date(2028, time.December, 31)),
		category:  rapid.SampledFrom([]string{"sale", "bic_service", "bnc_ssi", "bnc_cipav"}).Draw(t, "category"),
		craft:     rapid.Bool().Draw(t, "craft"),
		acre:      rapid.Bool().Draw(t, "acre"),
		flat:      rapid.Bool().Draw(t, "flat"),
		quarterly: rapid.Bool().Draw(t, "quarterly"),
	}
	m.today = m.start + calendar.Day(rapid.IntRange(-200, 200).Draw(t, "today"))
	answers := guidetest.Answers{
		"legal_form": "micro", "target_date": m.start.String(), "micro_category": m.category,
		"craft": m.craft, "acre": m.acre, "flat_tax_option": m.flat, "declaration": "monthly",
	}
	if m.quarterly {
		answers["declaration"] = "quarterly"
	}
	if m.acre && rapid.Bool().Draw(t, "recorded") {
		m.asked = m.start + calendar.Day(rapid.IntRange(-30, 90).Draw(t, "asked"))
		answers["acre_requested_on"] = m.asked.String()
	}
	var turnover, expenses []string
	for range rapid.IntRange(1, 3).Draw(t, "years") {
		s, a := drawEuros(t, "turnover", 1000, 90000)
		turnover, m.turnover = append(turnover, s), append(m.turnover, a)
		s, a = drawEuros(t, "expenses", 0, 20000)
		expenses, m.expenses = append(expenses, s), append(m.expenses, a)
	}
	answers["turnover"], answers["expenses"] = turnover, expenses
	var s string
	s, m.income = drawEuros(t, "income", 0, 4000)
	answers["target_monthly_income"] = s
	s, m.opening = drawEuros(t, "opening", 0, 9000)
	answers["opening_cash"] = s
	s, m.drawings = drawEuros(t, "drawings", 0, 3000)
	answers["monthly_drawings"] = s
	return m, answers
}

// acreEnd is the last day of the third civil quarter after that of the start.
func (m micro) acreEnd() calendar.Day {
	y, month, _ := civil(m.start)
	quarter := (int(month)-1)/3 + 3
	return date(y+quarter/4, time.Month(3*(quarter%4)+1), 1).AddMonths(3).AddDays(-1)
}

func civil(d calendar.Day) (int, time.Month, int) {
	t, err := time.Parse("2006-01-02", d.String())
	if err != nil {
		panic(err)
	}
	return t.Year(), t.Month(), t.Day()
}

func (m micro) acreDeadline() calendar.Day {
	if m.start < date(2026, time.January, 1) {
		return m.start + 45
	}
	return m.start + 60
}

func (m micro) reduced() bool {
	asked := m.asked
	if asked.IsZero() {
		asked = m.today
	}
	return m.acre && asked <= m.acreDeadline()
}

// rate is the share of takings paid in contributions, in tenths of a percent.
func (m micro) rate(on calendar.Day) int {
	y, month, _ := civil(on)
	full := map[string]int{"sale": 123, "bic_service": 212, "bnc_ssi": 256, "bnc_cipav": 232}[m.category]
	if m.category == "bnc_ssi" && y <= 2025 {
		full = 246
	}
	if y <= 2024 && (m.category == "bnc_ssi" || m.category == "bnc_cipav") {
		panic(fmt.Sprint(y, month))
	}
	if !m.reduced() || on > m.acreEnd() {
		return full
	}
	switch {
	case y < 2026:
		return (full + 1) / 2 // a half goes up
	case m.start < date(2026, time.July, 1):
		return map[string]int{"sale": 62, "bic_service": 106, "bnc_ssi": 128, "bnc_cipav": 134}[m.category]
	}
	return map[string]int{"sale": 92, "bic_service": 159, "bnc_ssi": 192, "bnc_cipav": 174}[m.category]
}

func (m micro) liberal() bool { return m.category == "bnc_ssi" || m.category == "bnc_cipav" }

func (m micro) trainingRate() amount {
	switch {
	case m.liberal():
		return part("0.2")
	case m.craft:
		return part("0.3")
	}
	return part("0.1")
}

func (m micro) chamberRate() amount {
	rates := map[string][2]string{"sale": {"0.015", "0.22"}, "bic_service": {"0.044", "0.48"}}[m.category]
	switch {
	case m.liberal():
		return whole(0)
	case m.craft:
		return part(rates[1])
	}
	return part(rates[0])
}

func (m micro) flatRate() amount {
	return part(map[string]string{"sale": "1", "bic_service": "1.7", "bnc_ssi": "2.2", "bnc_cipav": "2.2"}[m.category])
}

func (m micro) allowance() amount {
	return part(map[string]string{"sale": "71", "bic_service": "50", "bnc_ssi": "34", "bnc_cipav": "34"}[m.category])
}

// lines rounds one line for each rate: yearly takings spread over the months
// given, by number from the start.
func (m micro) lines(yearly amount, months []int) amount {
	count := map[int]int{}
	for _, k := range months {
		count[m.rate(m.start.AddMonths(k))]++
	}
	sum := whole(0)
	for rate, n := range count {
		base := per(times(yearly, whole(n)), whole(12))
		sum = plus(sum, round2(times(base, per(whole(rate), whole(1000)))))
	}
	return sum
}

func (m micro) expect() oracle {
	o := oracle{"acre.end": m.acreEnd().String(), "acre.request_deadline": m.acreDeadline().String()}
	y, _, _ := civil(m.start)
	o["cfe.form_deadline"] = date(y, time.December, 31).String()
	for i, turnover := range m.turnover {
		m.year(o, i, turnover)
	}
	m.cash(o)
	return o
}

func (m micro) year(o oracle, i int, turnover amount) {
	key := func(name string) string { return fmt.Sprintf("year%d.%s", i+1, name) }
	months := make([]int, 12)
	rates := map[int]bool{}
	for k := range months {
		months[k] = 12*i + k
		rates[m.rate(m.start.AddMonths(months[k]))] = true
	}
	contributions := m.lines(turnover, months)
	training, chamber := round2(times(turnover, m.trainingRate())), round2(times(turnover, m.chamberRate()))
	net := minus(turnover, plus(contributions, plus(training, chamber)))
	after := minus(net, m.expenses[i])
	o.euro(key("contributions"), contributions)
	o.euro(key("training_levy"), training)
	o[key("chamber_levy")] = absent
	if !m.liberal() {
		o.euro(key("chamber_levy"), chamber)
	}
	o.euro(key("net"), net)
	o.euro(key("after_expenses"), after)
	o.euro(key("per_month"), per(after, whole(12)))
	o.euro(key("flat_tax"), times(turnover, m.flatRate()))
	o.euro(key("taxable"), minus(turnover, larger(times(turnover, m.allowance()), whole(305))))
	o[key("contribution_rate")], o[fmt.Sprintf("required_turnover.year%d", i+1)] = absent, absent
	if len(rates) == 1 {
		rate := per(whole(m.rate(m.start.AddMonths(12*i))), whole(1000))
		o[key("contribution_rate")] = trimmed(times(rate, whole(100)))
		levies := plus(rate, plus(m.trainingRate(), m.chamberRate()))
		need := plus(times(m.income, whole(12)), m.expenses[i])
		o.euro(fmt.Sprintf("required_turnover.year%d", i+1), per(need, minus(whole(1), levies)))
	}
	base := whole(37500)
	if m.category == "sale" {
		base = whole(85000)
	}
	o.percent(fmt.Sprintf("vat.share_of_threshold.year%d", i+1), per(turnover, base))
}

func trimmed(a amount) string {
	if a.IsInt() {
		return shown(a, 0)
	}
	return shown(a, 1)
}

func larger(a, b amount) amount {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}

// periods are the months, numbered from that of the start, that each
// declaration covers; it is paid in the month after the last of them.
func (m micro) periods() [][]int {
	_, month, _ := civil(m.start)
	var ends []int // the last month of each declaration
	if m.quarterly {
		left := 2 - (int(month)-1)%3 // months left in the quarter of start
		for end := left + 3; end < 12; end += 3 {
			ends = append(ends, end)
		}
	} else {
		for end := 3; end < 12; end++ {
			ends = append(ends, end)
		}
	}
	var periods [][]int
	from := 0
	for _, end := range ends {
		var months []int
		for k := from; k <= end; k++ {
			months = append(months, k)
		}
		periods, from = append(periods, months), end+1
	}
	return periods
}

func (m micro) cash(o oracle) {
	turnover := m.turnover[0]
	var ends []amount
	for n := 1; n <= 12; n++ {
		so := per(whole(n), whole(12))
		balance := plus(m.opening, minus(round2(times(turnover, so)), round2(times(m.expenses[0], so))))
		balance = minus(balance, times(m.drawings, whole(n)))
		for _, months := range m.periods() {
			if months[len(months)-1]+1 < n { // months count from 0, ends from 1
				balance = minus(balance, m.declared(turnover, months))
			}
		}
		ends = append(ends, balance)
		o.euro(fmt.Sprintf("cash.month%02d", n), balance)
	}
	o.euro("cash.lowest", slices.MinFunc(ends, func(a, b amount) int { return a.Cmp(b) }))
}

// declared is what is paid for one declaration.
func (m micro) declared(turnover amount, months []int) amount {
	base := per(times(turnover, whole(len(months))), whole(12))
	sum := m.lines(turnover, months)
	sum = plus(sum, round2(times(base, m.trainingRate())))
	sum = plus(sum, round2(times(base, m.chamberRate())))
	if m.flat {
		sum = plus(sum, round2(times(base, m.flatRate())))
	}
	return sum
}

func TestMicroNumbersAgreeWithAnotherComputation(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m, answers := drawMicro(r)
		m.expect().agrees(r, t, data.BusinessCreation, answers, m.today)
	})
}
