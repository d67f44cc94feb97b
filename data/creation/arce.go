package creation

import (
	"fmt"

	"github.com/buron-cantal/buron/data/figure"
)

// allowanceMonths are the months over which the two ways of using unemployment
// rights are followed: by then both have given nearly all they can.
const allowanceMonths = 24

// arceFigures sets side by side the two ways of using the unemployment rights
// that are left: a part of them as a capital in two instalments (Arce), or the
// allowance kept each month up to a limit (domain B.6 [49][50][51]). They
// belong to every form under which an activity is registered.
func arceFigures(b *figure.Book, in input) {
	q := in.facts.Guide().Question("are_remaining")
	if hosted(in.form.Text()) || q == nil || !in.facts.Asked(q) {
		return
	}
	remaining := in.facts.Figure("are_remaining")
	arce := putArce(b, in, remaining)
	kept := putKept(b, in, remaining)
	b.Put("are_kept.matches", matches(arce, kept))
	if arce.total.IsZero() || kept.monthly.IsZero() {
		return
	}
	for n := 1; n <= allowanceMonths; n++ {
		passed := figure.Define(int64(n))
		key := allowanceKey(n)
		b.Put("arce."+key, figure.If(figure.Above(passed, arce.wait), arce.total, arce.instalment))
		b.Put("are_kept."+key, figure.Min(figure.Times(kept.monthly, passed), kept.limit))
	}
}

// instalments are what the Arce gives: the second one comes so many months
// after the first, and settles the total.
type instalments struct{ total, instalment, wait *figure.Figure }

func putArce(b *figure.Book, in input, remaining *figure.Figure) instalments {
	part := figure.Times(in.onStart("ARCE_PART"), figure.Less(figure.Whole(), in.onStart("ARCE_RETENUE")))
	total := b.Put("arce.total", figure.Times(remaining, part))
	wait := in.onStart("ARCE_SECOND_VERSEMENT")
	instalment := b.Put("arce.instalment", figure.Times(total, in.onStart("ARCE_VERSEMENT")))
	b.Put("arce.first_day", in.start)
	b.Put("arce.second_day", figure.AddMonths(in.start, wait))
	return instalments{total, instalment, wait}
}

// allowance is what is kept each month, and the limit of the sum.
type allowance struct{ monthly, limit *figure.Figure }

// putKept gives what is kept each month: what France Travail says it will pay, or else
// the rights left shared between the months left. Those who began before the
// limit was law may keep all their rights.
func putKept(b *figure.Book, in input, remaining *figure.Figure) allowance {
	shared := figure.Over(remaining, in.facts.Figure("are_months_left"))
	monthly := b.Put("are_kept.monthly", figure.Or(in.facts.Figure("are_monthly"), shared))
	limit := remaining
	if part := in.onStart("ARE_MAINTIEN_PART"); !part.IsZero() {
		limit = figure.Times(remaining, part)
	} else if !in.start.IsZero() {
		limit = figure.Given(remaining, in.start)
	}
	return allowance{monthly, b.Put("are_kept.limit", limit)}
}

// matches is after how many months the allowance kept has given as much as
// both instalments; none when its limit stays below them.
func matches(arce instalments, kept allowance) *figure.Figure {
	return figure.Make("matches", func(of []*figure.Figure) figure.Result {
		total, monthly, limit := of[0], of[1], of[2]
		months := figure.Up(figure.Over(total, monthly))
		switch {
		case months.IsZero():
			return figure.Absent(months.Fault())
		case limit.Exact().Cmp(total.Exact()) < 0:
			return figure.Absent(figure.None)
		}
		return figure.Number(figure.KindInt, months.Exact())
	}, arce.total, kept.monthly, kept.limit)
}

// onStart is the official value of a code on the day of the start, or the last
// known one while no start is known.
func (in input) onStart(code string) *figure.Figure {
	return figure.OfRateOr(in.table, code, in.start.Day())
}

// AllowanceMonth is a month of the two ways of using unemployment rights: what
// each has given since the start, at the month's end.
type AllowanceMonth struct {
	Month int // from 1: the month that begins on the day of the start
	// Arce is the capital received, Kept the allowance kept.
	Arce, Kept *figure.Figure
}

// AllowanceTable is the first two years month by month; nil while an answer
// that they rest on is missing, and where the question doesn't arise.
func AllowanceTable(b *figure.Book) []AllowanceMonth {
	var months []AllowanceMonth
	for n := 1; n <= allowanceMonths; n++ {
		key := allowanceKey(n)
		if !b.Has("arce." + key) {
			return nil
		}
		months = append(months, AllowanceMonth{Month: n, Arce: b.Figure("arce." + key), Kept: b.Figure("are_kept." + key)})
	}
	return months
}

// allowanceKey ends the key of a month, counted from 1 across years.
func allowanceKey(n int) string {
	return fmt.Sprintf("year%d.month%02d", (n-1)/yearMonths+1, (n-1)%yearMonths+1)
}
