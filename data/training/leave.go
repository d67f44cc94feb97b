package training

import (
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// The rates of the leave for a change of trade, the « projet de transition
// professionnelle » (domain D: code du travail, articles L. 6323-17-1 and
// R. 6323-10): months of service, and the notice to the employer.
const (
	monthsSalaried = "PTP_ANCIENNETE"
	monthsInFirm   = "PTP_ANCIENNETE_ENTREPRISE"
	longAbsence    = "PTP_ABSENCE_LONGUE" // months from which the longer notice holds
	longNotice     = "PTP_DELAI_LONG"
	shortNotice    = "PTP_DELAI_COURT"
)

// fullWeek is the number of days a week from which a course is full time.
const fullWeek = 5

// leave says whether the person may ask for it, and until when.
func leave(b *figure.Book, f *guide.Facts, table *rates.Table, c course) {
	first := c.begins
	eligible := b.Put(ptpEligible, mayLeave(f, table, first))
	if eligible.Yes() || hasScheme(f, "ptp") {
		b.Put("ptp.request_deadline", figure.Before(first, c.notice(f, table)))
	}
}

// mayLeave needs both lengths of service on the first day: either of them, when
// it falls short, decides alone. Nobody whom no one employs has any.
func mayLeave(f *guide.Facts, table *rates.Table, first *figure.Figure) *figure.Figure {
	if _, state := f.Value("salaried_months"); state == guide.NotApplicable {
		return figure.Is(f.Figure("status"), "employee", "public_agent")
	}
	inAll, inFirm := f.Figure("salaried_months"), f.Figure("employed_since")
	return figure.All(
		figure.From(inAll, figure.OfRate(table, monthsSalaried, first.Day())),
		figure.Until(figure.AddMonths(inFirm, figure.OfRate(table, monthsInFirm, first.Day())), first),
	)
}

// notice is how many days before the first one the leave must be asked for: by
// the calendar, or else by the answer on the absence.
func (c course) notice(f *guide.Facts, table *rates.Table) *figure.Figure {
	first, last := c.begins, c.lastDay()
	long, short := figure.OfRate(table, longNotice, first.Day()), figure.OfRate(table, shortNotice, first.Day())
	if len(c.first()) > 0 && !last.IsZero() {
		limit := figure.AddMonths(first, figure.OfRate(table, longAbsence, first.Day()))
		brief := figure.Below(figure.AddDays(last, figure.Define(1)), limit)
		partTime := figure.Below(c.weekdays(), figure.Define(fullWeek))
		return figure.If(figure.Any(brief, partTime), short, long)
	}
	switch absence := f.Figure("leave_kind"); absence.Text() {
	case "part_time", "under_six_months":
		return figure.Given(short, absence)
	case "six_months_or_more":
		return figure.Given(long, absence)
	case "none":
		return figure.Make("no_leave", func([]*figure.Figure) figure.Result { return figure.Absent(figure.None) }, absence)
	default:
		return absence
	}
}
