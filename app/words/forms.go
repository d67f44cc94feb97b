package words

import (
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
)

// The words of the table that sets legal forms side by side, and of the two
// ways of using unemployment rights.
const (
	FormsTitle    = "Les formes juridiques côte à côte"
	FormsFacts    = "Ce que chaque forme change"
	FormsRetained = "Forme retenue"
	FormsWhy      = "Pourquoi cette forme"
	FormsNone     = "Choisissez les formes à mettre côte à côte\u00a0: vos chiffres y seront repris."
	FormsLimits   = "Sans les exonérations des zones rurales, les frais de démarrage ni les réductions d’impôt du foyer."
	RightsTitle   = "Garder l’allocation, ou l’Arce"
	RightsLimits  = "Sans ce que France Travail retire quand l’activité rapporte, sauf s’il est déjà retiré du montant saisi."
)

// FormLine is the head of a row of that table: Net disponible.
func FormLine(line string) string {
	return FigureLabel(figure.Name{Rule: formsPrefix + "@." + line}, 0)
}

// formArticles are the legal forms with their article.
var formArticles = labels{
	"micro": "la micro-entreprise", "ei_reel": "l’entreprise individuelle au réel", "eurl": "l’EURL", "sasu": "la SASU",
	"sarl": "la SARL", "sas": "la SAS", "cae": "la coopérative d’activité", "portage": "le portage salarial",
}

// FormDifference says what a form leaves beside the retained one, from the
// figure « forms.<form>.difference »; "" while it isn't known.
func FormDifference(form, retained string, difference *figure.Figure) string {
	v := difference.Value()
	if v.Kind() != figure.KindEuro {
		return ""
	}
	subject, than := upper(formArticles.of(form)), formArticles.of(retained)
	switch gap := v.Euro(); {
	case gap == 0:
		return subject + " laisse autant que " + than + "."
	case gap < 0:
		return subject + " laisse " + lessOrMore(-gap, "de moins") + than + "."
	default:
		return subject + " laisse " + lessOrMore(gap, "de plus") + than + "."
	}
}

func lessOrMore(gap money.Euro, word string) string {
	return RoundEuro(gap) + " " + word + " par an que "
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
