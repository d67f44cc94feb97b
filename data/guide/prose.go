package guide

import (
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/text"
)

// usage says what a text of a guide may hold.
type usage struct {
	rates bool // {rate:CODE}
	check bool // what uses it is marked as to be confirmed by a person
}

var (
	plain = usage{}
	// dated texts take rates; those of the last page say who must be asked, so
	// that even a value to be checked may stand there.
	dated = usage{rates: true, check: true}
)

// text checks a text and gives it its no-break spaces.
func (b *builder) text(w asset.Word, may usage) string {
	for _, wrong := range b.guide.rates.Proofread(w.Text, may.rates, may.check) {
		b.Add(w.At, wrong.Reason, wrong.Detail)
	}
	return text.Typeset(w.Text)
}
