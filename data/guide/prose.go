package guide

import (
	"regexp"
	"strings"

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
	if reason := asset.Untidy(w.Text); reason != "" {
		b.Add(w.At, reason, w.Text)
	}
	if strings.Contains(w.Text, "{") {
		b.tokens(w, may)
	}
	if strings.ContainsAny(w.Text, "0123456789") {
		if figure := figureOfLaw.FindString(w.Text); figure != "" {
			b.Add(w.At, "figure_of_law", figure)
		}
	}
	return text.Typeset(w.Text)
}

// tokens checks each {rate:CODE} of a text.
func (b *builder) tokens(w asset.Word, may usage) {
	rest := rateToken.ReplaceAllStringFunc(w.Text, func(token string) string {
		code := rateCode(token)
		switch {
		case !may.rates:
			b.Add(w.At, "rate_misplaced", code)
		case !b.guide.rates.Has(code):
			b.Add(w.At, "rate_unknown", code)
		case b.guide.rates.Unchecked(code) && !may.check:
			b.Add(w.At, "rate_unchecked", code)
		}
		return ""
	})
	if strings.ContainsAny(rest, "{}") {
		b.Add(w.At, "token_unknown", rest)
	}
}

// figureOfLaw is a figure that the law may change: it belongs to the rates,
// where it has a date and a source.
var figureOfLaw = regexp.MustCompile(`\d[\d, ]*(€|%|euros?\b|jours?\b|mois\b|ans?\b|années?\b|semaines?\b|heures?\b)|\b(19|20)\d\d\b`)
