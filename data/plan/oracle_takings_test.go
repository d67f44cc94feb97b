package plan_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// taking is what was received in a period, both days included.
type taking struct {
	from, to calendar.Day
	amount   amount
}

// drawTakings draws periods one after the other, from the start on.
func drawTakings(t *rapid.T, start calendar.Day, answers guidetest.Answers) []taking {
	var all []taking
	rows := []guidetest.Row{}
	from := start
	for range rapid.IntRange(1, 4).Draw(t, "periods") {
		to := from + calendar.Day(rapid.IntRange(0, 300).Draw(t, "days"))
		s, a := drawEuros(t, "taking", 0, 60000)
		all = append(all, taking{from, to, a})
		rows = append(rows, guidetest.Row{"from": from.String(), "to": to.String(), "amount": s})
		from = to + 1 + calendar.Day(rapid.IntRange(0, 30).Draw(t, "pause"))
	}
	answers["takings"] = rows
	return all
}

// piece is what one period received in one civil year at one rate: a line.
type piece struct{ period, year, rate int }

// pieces walks every day of every period.
func (m micro) pieces(all []taking) map[piece]amount {
	pieces := map[piece]amount{}
	for i, taken := range all {
		daily := per(taken.amount, whole(int(taken.to-taken.from)+1))
		for d := taken.from; d <= taken.to; d++ {
			y, _, _ := civil(d)
			p := piece{i, y, m.rate(d)}
			if pieces[p] == nil {
				pieces[p] = whole(0)
			}
			pieces[p] = plus(pieces[p], daily)
		}
	}
	return pieces
}

// civilYear is what a civil year adds up to.
type civilYear struct{ total, contributions, training, chamber amount }

func (m micro) civilYears(all []taking) map[int]*civilYear {
	years := map[int]*civilYear{}
	for p, received := range m.pieces(all) {
		y := years[p.year]
		if y == nil {
			y = &civilYear{whole(0), whole(0), whole(0), whole(0)}
			years[p.year] = y
		}
		y.total = plus(y.total, received)
		y.contributions = plus(y.contributions, round2(times(received, per(whole(p.rate), whole(1000)))))
	}
	for i := range all { // the small levies have one rate all the time
		for year, y := range years {
			part := whole(0)
			for p, received := range m.pieces(all) {
				if p.period == i && p.year == year {
					part = plus(part, received)
				}
			}
			y.training = plus(y.training, round2(times(part, m.trainingRate())))
			y.chamber = plus(y.chamber, round2(times(part, m.chamberRate())))
		}
	}
	return years
}

func (m micro) expectTakings(all []taking) oracle {
	o := oracle{"year1.net": absent}
	first, _, _ := civil(m.start)
	base, ceiling := map[bool]int{true: 85000, false: 37500}[m.category == "sale"], 0
	for y, sums := range m.civilYears(all) {
		key := func(name string) string { return fmt.Sprintf("civil%d.%s", y, name) }
		total, contributions, training, chamber := sums.total, sums.contributions, sums.training, sums.chamber
		o.euro(key("contributions"), contributions)
		o.euro(key("training_levy"), training)
		o[key("chamber_levy")] = absent
		if !m.liberal() {
			o.euro(key("chamber_levy"), chamber)
		}
		o.euro(key("net"), minus(round2(total), plus(contributions, plus(training, chamber))))
		ceiling = map[bool]int{true: 203100, false: 83600}[m.category == "sale"]
		if y <= 2025 {
			ceiling = map[bool]int{true: 188700, false: 77700}[m.category == "sale"]
		}
		year := int(date(y+1, time.January, 1) - date(y, time.January, 1))
		share := whole(1)
		o[fmt.Sprintf("ceiling.annualised.%d", y)] = absent
		if y == first {
			share = per(whole(int(date(y+1, time.January, 1)-m.start)), whole(year))
			o.euro(fmt.Sprintf("ceiling.annualised.%d", y), per(total, share))
		}
		o.euro(fmt.Sprintf("vat.base_threshold.%d", y), times(whole(base), share))
		o[fmt.Sprintf("ceiling.exceeded.%d", y)] = fmt.Sprint(per(total, share).Cmp(whole(ceiling)) > 0)
	}
	return o
}

func TestTakingsByPeriodAgreeWithAnotherComputation(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m, answers := drawMicro(r)
		all := drawTakings(r, m.start, answers)
		m.expectTakings(all).agrees(r, t, data.BusinessCreation, answers, m.today)
	})
}
