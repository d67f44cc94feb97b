package relocation

import (
	"slices"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// The formulas of a télécentre (domain A.1: the tariffs of Murat). At the same
// price the first of this order is taken.
const (
	byMonth   = "month"
	byWeek    = "week"
	byDay     = "day"
	byHalfDay = "half_day"
)

// What belongs to the formulas themselves: a week's pass serves five days, the
// month's one two days a week, and a day is two half-days.
const (
	daysOfWeekPass  = 5
	weekDaysOfMonth = 2
	halvesOfDay     = 2
)

// telecentre gives the price of a month at the télécentre, agreed or else that
// of the cheapest formula.
func telecentre(b *figure.Book, f *guide.Facts, network []data.Telecentre) {
	prices := pricesOf(f, network)
	b.Put("telecentre.cheapest_formula", prices.cheapest())
	month := b.Put("telecentre.monthly", figure.Or(f.Figure("telecentre_monthly"), prices.lowest()))
	b.Put("telecentre.yearly", figure.Times(figure.Define(12), month))
}

// prices are what a month costs by each formula that serves.
type prices struct {
	formulas []string
	of       []*figure.Figure
	// none is why there is no price at all, nil when there is one.
	none *figure.Figure
}

// cheapest is the formula with the lowest price.
func (p prices) cheapest() *figure.Figure {
	if p.none != nil {
		return p.none
	}
	formulas := p.formulas
	return figure.Make("cheapest", func(of []*figure.Figure) figure.Result {
		best := 0
		for i := range of {
			if of[i].Exact().Cmp(of[best].Exact()) < 0 {
				best = i
			}
		}
		return figure.Said(formulas[best])
	}, p.of...)
}

// lowest is the price of that formula.
func (p prices) lowest() *figure.Figure {
	if p.none != nil {
		return p.none
	}
	return figure.Min(p.of...)
}

// presence is how often somebody comes.
type presence struct {
	days     *figure.Figure // in a month
	weekly   *figure.Figure // in a week
	together bool           // the month's days may be put together into weeks
}

func presenceOf(f *guide.Facts) presence {
	year, weeks := figure.Define(12), figure.Define(52)
	month, week := f.Figure("telecentre_days_month"), f.Figure("telework_days_telecentre")
	switch {
	case !month.IsZero():
		return presence{days: month, weekly: figure.Over(figure.Times(month, year), weeks), together: true}
	case !week.IsZero():
		return presence{days: figure.Over(figure.Times(week, weeks), year), weekly: week}
	}
	none := figure.Or(month, week)
	return presence{days: none, weekly: none}
}

// pricesOf are the prices at the dossier's télécentre for the days noted.
func pricesOf(f *guide.Facts, network []data.Telecentre) prices {
	at, come := f.Figure("telecentre"), presenceOf(f)
	if at.IsZero() || come.days.IsZero() {
		return prices{none: figure.Given(come.days, at)}
	}
	if come.days.Exact().Sign() <= 0 { // nobody comes: no formula is needed
		return prices{none: figure.Make("no_day", func([]*figure.Figure) figure.Result { return figure.Absent(figure.None) }, come.days)}
	}
	t := tariffsOf(at.Text(), network)
	var p prices
	add := func(formula string, price func(tariff *figure.Figure) *figure.Figure) {
		tariff := t.of(formula)
		if tariff.IsZero() {
			return
		}
		p.formulas = append(p.formulas, formula)
		p.of = append(p.of, figure.Step(figure.Name{Rule: "telecentre." + formula}, price(tariff)))
	}
	if serves := figure.Until(come.weekly, figure.Define(weekDaysOfMonth)); serves.Yes() {
		add(byMonth, func(tariff *figure.Figure) *figure.Figure { return figure.Given(tariff, serves) })
	}
	add(byWeek, come.passes)
	add(byDay, come.wholeDays)
	add(byHalfDay, come.halfDays)
	if len(p.of) == 0 {
		p.none = t.missing()
	}
	return p
}

// passes are the weeks: as few as hold the month's days, or one for each week.
func (p presence) passes(tariff *figure.Figure) *figure.Figure {
	if p.together {
		return figure.Times(figure.Up(figure.Over(p.days, figure.Define(daysOfWeekPass))), tariff)
	}
	weekly := figure.Over(figure.Times(figure.Define(52), tariff), figure.Define(12))
	return figure.Given(weekly, p.weekly)
}

// wholeDays are the days; one that is begun is paid whole.
func (p presence) wholeDays(tariff *figure.Figure) *figure.Figure {
	if p.together {
		return figure.Times(figure.Up(p.days), tariff)
	}
	return figure.Times(p.days, tariff)
}

func (p presence) halfDays(tariff *figure.Figure) *figure.Figure {
	halves := figure.Times(p.days, figure.Define(halvesOfDay))
	if p.together {
		halves = figure.Up(halves)
	}
	return figure.Times(halves, tariff)
}

// tariffs are those of a télécentre, or of the one that stands in for it.
type tariffs struct {
	data.Telecentre
	instead string // of which one, "" for its own
}

// The télécentre whose tariffs stand in where none is known (domain A.1).
const (
	referenceCode = "MUR"
	referenceName = "Murat"
)

func tariffsOf(name string, network []data.Telecentre) tariffs {
	own := slices.IndexFunc(network, func(c data.Telecentre) bool { return text.Fold(c.Name) == text.Fold(name) })
	if own >= 0 && priced(network[own]) {
		return tariffs{Telecentre: network[own]}
	}
	other := slices.IndexFunc(network, func(c data.Telecentre) bool { return c.Code == referenceCode })
	if other < 0 {
		other = slices.IndexFunc(network, func(c data.Telecentre) bool { return text.Fold(c.Name) == text.Fold(referenceName) })
	}
	if other >= 0 && priced(network[other]) {
		return tariffs{Telecentre: network[other], instead: name}
	}
	return tariffs{Telecentre: data.Telecentre{Name: name}}
}

func priced(c data.Telecentre) bool {
	return c.HalfDay > 0 || c.DayPass > 0 || c.Week > 0 || c.Month > 0
}

// of is the tariff of a formula, absent where there is none.
func (t tariffs) of(formula string) *figure.Figure {
	cents := map[string]int64{byMonth: t.Month, byWeek: t.Week, byDay: t.DayPass, byHalfDay: t.HalfDay}
	return figure.Recorded(figure.Record{
		Telecentre: t.Name, What: formula, For: t.instead, ToCheck: t.ToCheck,
	}, money.Euro(cents[formula]))
}

// missing is why no formula serves: none has a tariff, or the month's alone and
// somebody comes more often.
func (t tariffs) missing() *figure.Figure {
	if priced(t.Telecentre) {
		return figure.Make("no_formula", func([]*figure.Figure) figure.Result { return figure.Absent(figure.None) }, t.of(byMonth))
	}
	return t.of(byDay)
}
