package training

import (
	"slices"

	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// costs are what the course costs: by the hour where that is its price, what
// else was noted, and the travel. Their total is that of those that are known.
func costs(b *figure.Book, f *guide.Facts, hours, onsite *figure.Figure) {
	parts := f.Column("costs", "amount", nil)
	if price := f.Figure("hourly_price"); !price.IsZero() {
		parts = append(parts, b.Put("costs.course", figure.Times(price, hours)))
	}
	km, rate := f.Figure("travel_km_return"), f.Figure("travel_rate")
	if !km.IsZero() || !rate.IsZero() {
		parts = append(parts, b.Put("travel.total", figure.Times(km, rate, onsite)))
	}
	b.Put("costs.total", totalOf(f, parts))
}

func totalOf(f *guide.Facts, parts []*figure.Figure) *figure.Figure {
	if slices.ContainsFunc(parts, func(part *figure.Figure) bool { return !part.IsZero() }) {
		return figure.Known(parts...)
	}
	if _, state := f.Value("costs"); state != guide.Known {
		parts = append(parts, f.Figure("costs"))
	}
	return figure.Sum(parts...)
}

// funding is who pays, by what became of each request. Only what is granted
// lowers what is left to pay; the rest is told where there is some.
func funding(b *figure.Book, f *guide.Facts) {
	b.Put("funding.asked", f.Total("funding", "amount_asked", nil))
	granted := b.Put("funding.granted", f.Total("funding", "amount_granted", whose("granted")))
	b.Put("funding.left_to_pay", figure.Less(b.Figure("costs.total"), granted))
	for _, other := range []struct{ status, key string }{
		{"asked", "funding.pending"}, {"planned", "funding.planned"}, {"refused", "funding.refused"},
	} {
		if slices.ContainsFunc(f.Rows("funding"), whose(other.status)) {
			b.Put(other.key, f.Total("funding", "amount_asked", whose(other.status)))
		}
	}
}

// whose keeps the lines of a status.
func whose(status string) func(guide.Row) bool {
	return func(line guide.Row) bool { return line.Choice("status") == status }
}

// participation is what the holder of a personal training account pays (domain
// D: code du travail, article L. 6323-4). Job-seekers don't, nor does somebody
// for whom an employer or the sector's fund adds something.
func participation(b *figure.Book, f *guide.Facts, table *rates.Table, c course) {
	if !hasScheme(f, "cpf") {
		return
	}
	exempt := []*figure.Figure{figure.Is(f.Figure("status"), "job_seeker")}
	for i, line := range f.Rows("funding") {
		switch line.Choice("scheme") {
		case "employer", "opco":
			exempt = append(exempt, figure.Is(f.Cell("funding", i, "status"), "granted"))
		}
	}
	share := figure.OfRateOr(table, "CPF_PARTICIPATION", c.begins.Day())
	b.Put("cpf.participation", figure.If(figure.Any(exempt...), figure.Nothing(), share))
}

func hasScheme(f *guide.Facts, scheme string) bool {
	return slices.ContainsFunc(f.Rows("funding"), func(line guide.Row) bool { return line.Choice("scheme") == scheme })
}
