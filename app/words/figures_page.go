package words

import (
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/text"
)

// The words of the page of figures.
const (
	FiguresTitle   = "Les chiffres"
	FiguresReading = "Lecture des chiffres…"
	FiguresSee     = "Voir tous les chiffres"
	FiguresWhole   = "Tout le calcul"
	FiguresNone    = "Pas encore de chiffres"
	FiguresNoneHow = "Les premiers apparaîtront au fil des réponses de l’entretien."
	FiguresBack    = "Tous les chiffres"
	FiguresMissing = "Il manque\u00a0:"
	FiguresChange  = "Changer cette réponse"
	FiguresPreview = "Aperçu"
	ExplainCommand = "Voir comment c’est calculé"
)

// figureSections are the titles of the sections, by id: the questions asked at
// the table.
var figureSections = labels{
	"left":     "Combien me restera-t-il\u00a0?",
	"employer": "Ce que paie l’employeur",
	"holds":    "Est-ce que ça tient\u00a0?",
	"pays":     "Qui paie\u00a0?",
	"forms":    "Les formes juridiques côte à côte",
	"dates":    "Les dates fixées par la loi",
	"who":      "Qui vient, et où\u00a0?",
	"others":   "Autres chiffres",
}

// pathSections are those that a path asks in its own words.
var pathSections = map[data.Path]labels{
	data.EmployeeRelocation: {"left": "Que coûtera la vie ici\u00a0?"},
	data.Training:           {"left": "Combien cela coûtera-t-il\u00a0?"},
}

// FigureSection is the title of a section of a path.
func FigureSection(id string, p data.Path) string {
	if title, own := pathSections[p][id]; own {
		return title
	}
	return figureSections.of(id)
}

// FiguresWhere is of which path the figures are, and of which legal form.
func FiguresWhere(p data.Path, form string) string {
	if form == "" {
		return Path(p)
	}
	return Path(p) + " · " + FormName(form)
}

// figureTableTitles name the tables of the sections, by id.
var figureTableTitles = labels{
	"years":             "Année par année",
	"civil":             "Année civile par année civile",
	"household":         "Pour le foyer, par mois",
	"break_even":        "Le seuil de rentabilité",
	"cash":              "L’argent en caisse, fin de mois",
	"thresholds":        "Les seuils",
	"financing":         "Le plan de financement",
	"bank_rules":        "Les repères des banques",
	"loans":             "Les emprunts",
	"rights":            "L’Arce ou l’allocation gardée",
	"rights_months":     "Reçu depuis le début",
	"monthly":           "Le budget du mois",
	"telecentre":        "Le télécentre",
	"telecentre_shared": "Le télécentre, à partager avec l’employeur",
	"allowance":         "L’allocation de télétravail",
	"costs":             "Le coût de la formation",
	"schedule":          "Le calendrier",
	"leave":             "Le congé de transition professionnelle",
	"attendance":        "L’assiduité",
}

// FigureTable is the title of a table of figures, "" for one without.
func FigureTable(id string) string { return figureTableTitles[id] }

// formHeads are the legal forms at the head of a column.
var formHeads = labels{
	"micro": "Micro", "ei_reel": "EI réel", "eurl": "EURL", "sasu": "SASU", "sarl": "SARL", "sas": "SAS", "cae": "Coopérative", "portage": "Portage",
}

// Needs leads to an answer that a figure waits for, as it is named within a
// sentence.
func Needs(answer string) string { return MissingAnswers([]string{answer}) }

// FormHead is a legal form at the head of a column.
func FormHead(id string) string { return formHeads.of(id) }

// MonthNumber counts the months of a name from the start of its years.
func MonthNumber(n figure.Name) int { return n.Month + max(0, n.Year-1)*monthsOfYear }

// MonthLabel is a month at the head of a row: Janvier 2027, Mois 1.
func MonthLabel(n figure.Name, start calendar.Day) string {
	if !n.To.IsZero() {
		return "Au" + text.NoBreak + FullDay(n.To)
	}
	return upper(monthWords(n, start))
}
