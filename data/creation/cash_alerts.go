package creation

import (
	"fmt"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// cashAlerts informs that the cash of the first twelve months goes below zero:
// in which month first, and how far at most. It weighs no more than that, for
// what is spent and when is the newcomer's guess.
func cashAlerts(f *guide.Facts, b *figure.Book) []data.Alert {
	lowest := b.Figure("cash.lowest")
	if !belowZero(lowest) {
		return nil
	}
	said := values{}.put("gap", figure.Less(figure.Nothing(), lowest))
	for n := 1; n <= yearMonths; n++ {
		balance := b.Figure(fmt.Sprintf("cash.month%02d", n))
		if !belowZero(balance) {
			continue
		}
		if start, to := f.Day("target_date"), balance.Name().To; !to.IsZero() {
			said["month"] = calendar.MonthOf(to).First()
		} else if !start.IsZero() {
			said["month"] = calendar.MonthOf(start).Add(n - 1).First()
		}
		break
	}
	return []data.Alert{{ID: data.AlertCashBelow, Severity: data.Info, Values: said}}
}

func belowZero(f *figure.Figure) bool { return f.Exact() != nil && f.Exact().Sign() < 0 }
