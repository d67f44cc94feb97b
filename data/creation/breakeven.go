package creation

import (
	"math/big"

	"github.com/buron-cantal/buron/data/figure"
)

// breakEven is the turnover at which the first year neither gains nor loses,
// and the day on which it is reached when sales come evenly (contract §3,
// domain B.2). The day compares what isn't rounded.
func (c *company) breakEven(marginRate, fixed *figure.Figure) {
	b, turnover := c.book, c.turnover(1)
	needed := figure.Make("break_even", func(of []*figure.Figure) figure.Result {
		if of[1].Exact().Sign() <= 0 {
			// What each sale costs leaves nothing for the fixed costs.
			return figure.Absent(figure.ByZero)
		}
		return figure.Number(figure.KindEuro, new(big.Rat).Quo(of[0].Exact(), of[1].Exact()))
	}, fixed, marginRate)
	named := b.Put("break_even.turnover", needed)
	share := figure.Over(needed, turnover)
	b.Put("break_even.share", share)
	day := b.Put("break_even.day", figure.Make("break_even_day", breakEvenDay, share, figure.Define(365)))
	b.Put("break_even.date", figure.AddDays(c.start, figure.Less(day, figure.Define(1))))
	b.Put("break_even.safety_margin", figure.Less(turnover, named))
}

// breakEvenDay is the day of the year by the share of the year's sales that is
// needed: day 1 at least, none beyond the year.
func breakEvenDay(of []*figure.Figure) figure.Result {
	share, days := of[0].Exact(), of[1].Exact()
	if share.Cmp(big.NewRat(1, 1)) > 0 {
		return figure.Absent(figure.None)
	}
	day := figure.Up(figure.Times(of[0], of[1])).Exact()
	if day.Sign() <= 0 {
		day = big.NewRat(1, 1)
	}
	if day.Cmp(days) > 0 {
		day = days
	}
	return figure.Number(figure.KindInt, day)
}
