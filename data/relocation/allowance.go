package relocation

import (
	"maps"
	"slices"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// The rates of the telework allowance of the private sector (domain C.2: Urssaf
// and BOSS, https://boss.gouv.fr): a day, a month at most, and the lump of a
// month for each day a week.
const (
	aDay   = "TT_PRIVE_JOUR"
	aMonth = "TT_PRIVE_MOIS"
	aLump  = "TT_PRIVE_FORFAIT"
)

// allowance gives the part of the allowance that is exempt. How it is paid
// decides which: without that answer nothing is said of it, since many
// employers pay none, unless days were noted month by month.
func allowance(b *figure.Book, f *guide.Facts, table *rates.Table) {
	switch f.Choice("allowance_basis") {
	case "flat":
		flat(b, f, table)
	default:
		daily(b, f, table)
	}
}

// daily compares each month's days at home with the limit of a day and of a
// month.
func daily(b *figure.Book, f *guide.Facts, table *rates.Table) {
	paid := figure.Is(f.Figure("allowance_basis"), "daily")
	for _, key := range slices.Sorted(maps.Keys(f.Months("home_days"))) {
		month, err := calendar.ParseMonth(key)
		if err != nil {
			continue // no month is kept under another name
		}
		on := month.First()
		days := figure.Times(f.FigureOfMonth("home_days", key), figure.OfRate(table, aDay, on))
		b.Put("allowance."+key, figure.Given(figure.Min(days, figure.OfRate(table, aMonth, on)), paid))
	}
}

// flat compares the lump that is paid with what may be: by the days at home and
// at the télécentre, and by those at home alone. The lump is that of the move,
// the last known one while its day isn't.
func flat(b *figure.Book, f *guide.Facts, table *rates.Table) {
	on := f.Day(guide.AnchorTarget)
	home, elsewhere := f.Figure("telework_days_home"), f.Figure("telework_days_telecentre")
	limit := func(days *figure.Figure) *figure.Figure {
		lump := figure.Times(figure.OfRateOr(table, aLump, on), days)
		return figure.Given(figure.Min(lump, figure.OfRateOr(table, aMonth, on)), f.Figure("allowance_basis"))
	}
	excess := func(limit *figure.Figure) *figure.Figure {
		return figure.Max(figure.Less(f.Figure("allowance_flat_monthly"), limit), figure.Nothing())
	}
	both := b.Put("allowance.flat_limit", limit(figure.Sum(home, elsewhere)))
	b.Put("allowance.flat_excess", excess(both))
	alone := b.Put("allowance.flat_limit_home_only", limit(home))
	b.Put("allowance.flat_excess_home_only", excess(alone))
}
