package creation

import (
	"math/big"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
)

const (
	acreDeadline = "acre.request_deadline"
	acreEnd      = "acre.end"
)

// acre is the help for new businesses as a micro-enterprise has it: a part of
// the contributions, on request, until the end of the third civil quarter
// after that of the start (contract §3; domain B.5, decree 2026-69 of 6
// February 2026).
type acre struct {
	// deadline is the last day for the request, end the last day of the help.
	deadline, end *figure.Figure
	// counts says that it is asked for, or still can be.
	counts *figure.Figure
	// share is the part of the contributions that stays due: it follows the
	// day of the start.
	share *figure.Figure
}

func (in input) acre() acre {
	days := figure.OfRate(in.table, "ACRE_DELAI_DEMANDE", in.start.Day())
	quarters := figure.OfRate(in.table, "ACRE_TRIMESTRES", in.start.Day())
	a := acre{
		deadline: figure.Given(figure.AddDays(in.start, days), in.form),
		end:      figure.Given(quarterEnd(in.start, quarters), in.form),
		share:    figure.OfRate(in.table, "ACRE_MICRO_SHARE", in.start.Day()),
	}
	if in.start.IsZero() {
		// Nothing is missing but the start.
		a.deadline, a.end, a.share = in.start, in.start, in.start
	}
	return a.asked(in)
}

// asked adds whether the help was asked for by its deadline, or is to be while
// there is time: a request that is recorded counts by its own day, whatever
// today is.
func (a acre) asked(in input) acre {
	by := figure.Or(in.facts.Figure("acre_requested_on"), figure.Today(in.today))
	inTime := figure.All(figure.Says(in.facts.Figure("acre")), figure.Until(by, a.deadline))
	a.counts = figure.Named(figure.Name{Rule: "acre.counts"}, figure.KindBool, inTime)
	return a
}

// put names the two days, and has what rests on them rest on their names.
func (a acre) put(b *figure.Book, in input) acre {
	a.deadline, a.end = b.Put(acreDeadline, a.deadline), b.Put(acreEnd, a.end)
	return a.asked(in)
}

// reduced is the rate of contributions with the help on a day: as published for
// those who began when this one did, or where nothing was published, as before
// 2026, the share of the full rate of the day, to one decimal.
func (a acre) reduced(in input, code string, full *figure.Figure, on calendar.Day) *figure.Figure {
	published := figure.OfRate(in.table, code+a.suffix(), on)
	if published.IsZero() {
		return figure.Tenth(figure.Times(full, figure.Given(a.share, in.start)))
	}
	return figure.Given(published, in.start)
}

// suffix ends the code of the published rates: it names the part that isn't due.
func (a acre) suffix() string {
	saved := figure.Less(figure.Whole(), a.share)
	if saved.IsZero() {
		return ""
	}
	return "_ACRE_" + new(big.Rat).Mul(saved.Exact(), big.NewRat(100, 1)).FloatString(0)
}

// quarterEnd is the last day of the civil quarter so many quarters after that
// of a day.
func quarterEnd(day, quarters *figure.Figure) *figure.Figure {
	return figure.Make("quarter_end", func(of []*figure.Figure) figure.Result {
		n := of[1].Exact()
		if n == nil || !n.IsInt() || !n.Num().IsInt64() || n.Num().BitLen() > 16 {
			return figure.Absent(figure.TooLarge)
		}
		last := calendar.MonthOf(of[0].Day())
		for _, month := last.Civil(); month%3 != 0; month++ {
			last = last.Add(1)
		}
		return figure.On(last.Add(3 * int(n.Num().Int64())).Last())
	}, day, quarters)
}
