package words

import (
	"strings"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/text"
)

// The words of the table that sets legal forms side by side, and of the two
// ways of using unemployment rights.
const (
	FormsRetained = "Forme retenue"
	FormsWhy      = "Pourquoi cette forme"
	FormsGaps     = "Ce que chaque forme laisse"
	FormsSources  = "Sources"
	FormsLimits   = "Sans les exonérations des zones rurales, les frais de démarrage ni les réductions d’impôt du foyer."
	RightsTitle   = "Garder l’allocation, ou l’Arce"
)

// FormSource says where facts about legal forms were read, when, and why a
// person must confirm them.
func FormSource(source string, checked calendar.Day, reason string) string {
	said := source
	if !checked.IsZero() {
		said += ", lu le " + FullDay(checked)
	}
	if reason != "" {
		said += text.ThinNoBreak + "; " + ToCheck + text.NoBreak + ": " + reason
	}
	return said
}

// FormFact is what is known of some forms: « EURL, SASU : Limitée aux apports. »
func FormFact(forms, fact string, toCheck bool) string {
	return forms + text.NoBreak + ": " + FactOfAll(fact, toCheck)
}

// FactOfAll is what holds for every form that is shown.
func FactOfAll(fact string, toCheck bool) string {
	if toCheck {
		return strings.TrimSuffix(fact, ".") + " (" + Paper.ToCheck + ")."
	}
	return fact
}

// formArticles are the legal forms with their article.
var formArticles = labels{
	"micro": "la micro-entreprise", "ei_reel": "l’entreprise individuelle au réel", "eurl": "l’EURL", "sasu": "la SASU",
	"sarl": "la SARL", "sas": "la SAS", "cae": "la coopérative d’activité", "portage": "le portage salarial",
}

// FormDifference says what a form leaves beside the retained one, and what
// stays in their companies, from the figures « forms.<form>.difference » and
// « left_in_company » of both; "" while the difference isn't known. What has no
// company is nil.
func FormDifference(form, retained string, difference, left, leftRetained *figure.Figure) string {
	v := difference.Value()
	if v.Kind() != figure.KindEuro {
		return ""
	}
	said := upper(formArticles.of(form)) + " laisse "
	switch gap := v.Euro(); {
	case gap == 0:
		said += "autant que "
	case gap < 0:
		said += RoundEuro(-gap) + " de moins par an que "
	default:
		said += RoundEuro(gap) + " de plus par an que "
	}
	said += formArticles.of(retained)
	if kept := keptInCompany(leftRetained); kept != "" {
		said += ", où " + kept + " à la société"
	}
	if kept := keptInCompany(left); kept != "" {
		said += Typography(" ; ") + kept + " à sa société"
	}
	return said + "."
}

// keptInCompany says what a company is left with, or lacks; "" for nothing.
func keptInCompany(left *figure.Figure) string {
	if left == nil || left.Value().Kind() != figure.KindEuro {
		return ""
	}
	switch amount := left.Value().Euro(); {
	case amount > 0:
		return RoundEuro(amount) + " restent"
	case amount < 0:
		return RoundEuro(-amount) + " manquent"
	}
	return ""
}

// RightsMatch says after how long the allowance kept has given as much as the
// Arce, from the figure « are_kept.matches »; "" while it isn't known.
func RightsMatch(months *figure.Figure) string {
	v := months.Value()
	if v.Kind() != figure.KindInt {
		return ""
	}
	return "Gardée, l’allocation a versé autant que l’Arce au bout de " + Figure(v, "are_kept.matches") + "."
}
