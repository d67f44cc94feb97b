package words

import (
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// faults are the reasons for which a guide or a file of rates is refused; they
// speak to who corrects it.
var faults = labels{
	// any file
	"empty_file":            "le fichier est vide",
	"flag_expected":         "true ou false attendu",
	"list_expected":         "liste attendue",
	"mapping_expected":      "clés et valeurs attendues",
	"missing_file":          "le fichier manque",
	"number_expected":       "nombre attendu",
	"one_document_expected": "un seul document attendu dans le fichier",
	"repeated_key":          "clé répétée",
	"text_expected":         "texte attendu",
	"unknown_key":           "clé inconnue",
	"yaml":                  "le YAML n’est pas lisible",
	"missing":               "il manque",
	"date_expected":         "jour attendu",

	// rates
	"code_malformed":    "code mal formé",
	"label_changes":     "le nom change d’une période à l’autre",
	"printed_misplaced": "valeur imprimée mal placée",
	"reason_misplaced":  "raison de vérifier mal placée",
	"span_crossed":      "la période finit avant de commencer",
	"spans_overlap":     "deux périodes se chevauchent",
	"unit_changes":      "l’unité change d’une période à l’autre",
	"unit_unknown":      "unité inconnue",
	"unit_unnamed":      "unité sans nom",
	"value_too_large":   "valeur trop grande",

	// the table of legal forms
	"form_unknown":   "forme juridique inconnue",
	"row_unknown":    "ligne inconnue",
	"source_unknown": "source inconnue",

	// guides: header, ids and texts
	"common_only":           "réservé au tronc commun",
	"commune_wrong":         "commune incomplète",
	"double_space":          "deux espaces de suite",
	"figure_of_law":         "chiffre de la loi écrit hors du barème",
	"format_unknown":        "format inconnu",
	"id_malformed":          "identifiant mal formé",
	"line_break":            "retour à la ligne dans un texte",
	"path_unknown":          "parcours inconnu",
	"plain_spaces_expected": "espaces ordinaires attendues",
	"rate_misplaced":        "barème cité où il ne peut pas l’être",
	"rate_unchecked":        "barème à vérifier cité sans check",
	"rate_unknown":          "barème inconnu",
	"repeated_id":           "identifiant répété",
	"space_expected":        "espace attendue avant le signe",
	"stage_unknown":         "étape inconnue",
	"straight_apostrophe":   "apostrophe droite au lieu de ’",
	"token_unknown":         "accolades inconnues",
	"too_long":              "texte trop long",

	// steps and questions
	"belongs_to_unknown":    "belongs_to inconnu",
	"column_too_rich":       "colonne avec ce qu’une colonne n’a pas",
	"columns_misplaced":     "colonnes hors d’un tableau, ou tableau sans colonnes",
	"group_unknown":         "groupe inconnu",
	"kind_differs":          "la même question a deux genres",
	"kind_unknown":          "genre de question inconnu",
	"limits_crossed":        "le minimum dépasse le maximum",
	"limits_without_number": "limites sans nombre",
	"options_misplaced":     "réponses hors d’un choix, ou choix sans réponses",
	"per_unknown":           "per inconnu",
	"section_unknown":       "section inconnue",
	"too_many_questions":    "plus de douze questions dans une étape",

	// conditions
	"column_unknown":     "colonne inconnue",
	"condition_expected": "condition attendue",
	"condition_syntax":   "condition mal écrite",
	"function_unknown":   "fonction inconnue",
	"operand_expected":   "valeur attendue d’un côté de l’opérateur",
	"operator_unknown":   "opérateur inconnu",
	"option_unknown":     "réponse hors de la liste de la question",
	"question_later":     "la question est posée plus loin",
	"question_unknown":   "question inconnue",
	"result_unknown":     "résultat inconnu",
	"table_expected":     "tableau attendu",
	"types_differ":       "les deux côtés ne se comparent pas",

	// actions, documents, roles
	"action_unknown":      "action inconnue",
	"after_itself":        "l’action attend après elle-même",
	"anchor_unknown":      "point de départ inconnu",
	"document_unknown":    "pièce inconnue",
	"document_unused":     "aucune action ne demande cette pièce",
	"legal_moves":         "une date légale ne se déplace pas",
	"legal_not_essential": "une action légale est essentielle",
	"legal_reference":     "référence légale attendue, et seulement pour une date légale",
	"moves_unknown":       "moves inconnu",
	"no_later_misplaced":  "no_later_than_days hors de opened_on",
	"one_offset_expected": "un seul décalage attendu, en jours ou en mois",
	"role_unknown":        "rôle inconnu",
	"who_unknown":         "personne inconnue dans who",
}

// wrongAsset is the sentence for a guide or a file of rates that stops the
// program, or for one that should replace the rates: What is « id: detail ».
func wrongAsset(e *data.Error) string {
	kind, then := "L’entretien guidé", ". Corrigez le fichier, puis relancez Buron."
	switch e.Code {
	case data.RatesWrong:
		kind = "Le barème"
	case data.FormsWrong:
		kind = "Le tableau des formes juridiques"
	case data.RatesFileWrong:
		kind, then = "Ce fichier de barèmes", ". Rien n’a été changé : corrigez-le, puis choisissez-le de nouveau."
	}
	reason, detail, detailed := strings.Cut(e.What, ": ")
	said := kind + " a un défaut"
	switch {
	case e.Where == "":
	case e.Code == data.RatesFileWrong: // a person chose it, and opens it
		said += ", " + lineOf(e.Where)
	default:
		said += ", " + short(e.Where)
	}
	if reason != "" {
		said += Typography(" : ") + Typography(faults.of(short(reason)))
	}
	if detailed {
		said += " (" + short(detail) + ")"
	}
	return said + Typography(then)
}

// lineOf is a line of a file: « micro.yaml, ligne 12 ».
func lineOf(where string) string {
	at := strings.LastIndexByte(where, ':')
	if at < 0 || at+1 == len(where) || strings.Trim(where[at+1:], "0123456789") != "" {
		return short(where)
	}
	return short(where[:at]) + ", ligne" + text.NoBreak + where[at+1:]
}
