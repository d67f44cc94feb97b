package rates

import (
	"regexp"
	"strings"

	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/calendar"
)

// Quote replaces each {rate:CODE} of a text by the value in force on a day,
// with its unit. A code that isn't known stays as it is.
func (t *Table) Quote(text string, on calendar.Day) string {
	if !strings.Contains(text, "{rate:") {
		return text
	}
	return quotation.ReplaceAllStringFunc(text, func(token string) string {
		if printed, ok := t.Print(codeOf(token), on); ok {
			return printed
		}
		return token
	})
}

// quotation is where a text takes a value of the rates.
var quotation = regexp.MustCompile(`\{rate:([^}]*)\}`)

func codeOf(token string) string {
	return strings.TrimSuffix(strings.TrimPrefix(token, "{rate:"), "}")
}

// Mistake is something wrong in a text of the assets: the id of a reason, and
// what it is about.
type Mistake struct{ Reason, Detail string }

// Proofread gives what is wrong in a text of the assets: its typography, a
// figure of law written out, a value quoted where none may be (quotes), that
// doesn't exist, or that a person must confirm where the text doesn't say so
// (check).
func (t *Table) Proofread(s string, quotes, check bool) []Mistake {
	var wrong []Mistake
	if reason := asset.Untidy(s); reason != "" {
		wrong = append(wrong, Mistake{reason, s})
	}
	if strings.Contains(s, "{") {
		wrong = append(wrong, t.proofreadQuotes(s, quotes, check)...)
	}
	if strings.ContainsAny(s, "0123456789") {
		if figure := figureOfLaw.FindString(s); figure != "" {
			wrong = append(wrong, Mistake{"figure_of_law", figure})
		}
	}
	return wrong
}

func (t *Table) proofreadQuotes(s string, quotes, check bool) []Mistake {
	var wrong []Mistake
	rest := quotation.ReplaceAllStringFunc(s, func(token string) string {
		code := codeOf(token)
		switch {
		case !quotes:
			wrong = append(wrong, Mistake{"rate_misplaced", code})
		case !t.Has(code):
			wrong = append(wrong, Mistake{"rate_unknown", code})
		case t.Unchecked(code) && !check:
			wrong = append(wrong, Mistake{"rate_unchecked", code})
		}
		return ""
	})
	if strings.ContainsAny(rest, "{}") {
		wrong = append(wrong, Mistake{"token_unknown", rest})
	}
	return wrong
}

// figureOfLaw is a figure that the law may change: it belongs to the rates,
// where it has a date and a source.
var figureOfLaw = regexp.MustCompile(`\d[\d, ]*(€|%|euros?\b|jours?\b|mois\b|ans?\b|années?\b|semaines?\b|heures?\b)|\b(19|20)\d\d\b`)
