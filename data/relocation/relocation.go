// Package relocation holds the rules of the installation of a salaried
// teleworker: the allowance, the budget, the télécentre and the household.
package relocation

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
)

// Figures are the results of a relocation; network are the télécentres with
// their tariffs.
func Figures(f *guide.Facts, table *rates.Table, network []data.Telecentre) *figure.Book {
	b := &figure.Book{}
	allowance(b, f, table)
	budget(b, f)
	monthly(b, f)
	telecentre(b, f, network)
	b.Put("connection.sufficient", figure.From(f.Figure("line_speed"), f.Figure("required_speed")))
	place(b, f)
	household(b, f)
	return b
}

// place tells the département of the commune, which its INSEE code begins with:
// two signs, or three overseas.
func place(b *figure.Book, f *guide.Facts) {
	v, _ := f.Value("commune")
	commune, _ := v.(data.Commune)
	code := figure.Answered(figure.Of("commune"), figure.KindText, commune.INSEE)
	b.Put("place.departement", figure.Make("departement", func(of []*figure.Figure) figure.Result {
		insee := of[0].Text()
		n := 2
		if len(insee) > 0 && insee[0] == '9' && len(insee) > 1 && (insee[1] == '7' || insee[1] == '8') {
			n = 3
		}
		if len(insee) < n {
			return figure.Absent(figure.None)
		}
		return figure.Said(insee[:n])
	}, code))
}

// household counts who comes. Nobody is noted beside the newcomer until
// somebody is.
func household(b *figure.Book, f *guide.Facts) {
	others := f.Lines("household")
	if others.IsZero() {
		others = figure.Answered(figure.Of("household"), "", int64(0))
	}
	b.Put("population.brought", figure.Sum(figure.Define(1), others))
	schooled := f.Column("household", "school_level", func(r guide.Row) bool { return r.Choice("relation") == "child" })
	b.Put("population.schoolchildren", figure.Given(figure.Count(schooled...), others))
}
