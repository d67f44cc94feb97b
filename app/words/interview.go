package words

import (
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// The words of the guided interview.
const (
	InterviewContinue = "Continuer"
	InterviewPlan     = "Voir le plan"

	MeetGroup    = "Faire connaissance"
	ProjectGroup = "Votre projet"
	CloseGroup   = "Pour conclure"

	PathStep      = "Votre parcours"
	PathStepIntro = "Chaque parcours pose ses propres questions. Les réponses communes restent, celles d’un autre parcours sont gardées de côté."
	PathPresent   = "Votre parcours aujourd’hui"
	PathChange    = "Changer de parcours"

	MaskedAnswer = "Note du conseiller, masquée"
	ShowMasked   = "Afficher"

	AnswersSay     = "Ce que disent vos réponses"
	NothingSaidYet = "Les dates, les chiffres, les atouts et les points de vigilance apparaîtront ici au fil des réponses."
	StrengthsTitle = "Vos atouts"
	AttentionTitle = "Points de vigilance"
	SeeAll         = "Tout voir"
	SeeLess        = "Replier"
	PlanFollows    = "Voir ce qui change"
	NothingMissing = "Toutes les réponses nécessaires au plan sont là."

	DraftFound = "Texte retrouvé"
	DraftTake  = "Reprendre"
	DraftDrop  = "Ignorer"

	InterviewReading = "Lecture du dossier…"
	Unwritten        = "Cette réponse n’est pas enregistrée."
)

// InterviewWhere is where one is, beside the name: « Entretien · Formation ».
func InterviewWhere(p data.Path) string { return "Entretien · " + Path(p) }

// StepOf is the folded list of steps: « Étape 10 sur 14 : Vos chiffres ».
func StepOf(n, of int, title string) string {
	return "Étape " + Done(n, of) + text.NoBreak + ": " + title
}

// PathChanged says that another path is followed, and what became of the
// answers that it doesn't ask.
func PathChanged(p data.Path, aside int) string {
	said := "Parcours" + text.NoBreak + ": " + Path(p) + "."
	if aside == 0 {
		return said
	}
	return said + " " + upper(Count(aside, "réponse est gardée", "réponses sont gardées")) + " de côté."
}

// AnswersAside says how many answers of other paths a dossier keeps.
func AnswersAside(n int) string {
	return Count(n, "réponse d’un autre parcours est gardée", "réponses d’autres parcours sont gardées") + " de côté."
}

// MissingForPlan is « Il manque 3 réponses pour le plan ».
func MissingForPlan(n int) string {
	return "Il manque " + Count(n, "réponse", "réponses") + " pour le plan"
}

// MissingShort is « 3 réponses manquent », for the folded panel.
func MissingShort(n int) string {
	return Count(n, "réponse manque", "réponses manquent")
}

// AnswersToMend is « 2 réponses à corriger ».
func AnswersToMend(n int) string { return Count(n, "réponse à corriger", "réponses à corriger") }

// AlertCount is « 1 alerte ».
func AlertCount(n int) string { return Count(n, "alerte", "alertes") }

// PlanBehind says that the plan's dates no longer follow from the answers, or
// that a day set by hand pushes others.
func PlanBehind(n int, pushed bool) string {
	why := "Le plan ne suit plus vos réponses"
	if pushed {
		why = "Une date mise à la main en repousse d’autres"
	}
	return why + text.NoBreak + ": " + Count(n, "ligne changerait", "lignes changeraient")
}

// Milestone is the name of the day that the project leads to, and the day:
// « Début d’activité, 01/01/2027 ».
func Milestone(label string, d calendar.Day) string { return label + ", " + Day(d) }

// YearCaption stands over a year of a forecast: the civil year when it starts
// on the first of January, « Année 1 » otherwise or when no start is known.
func YearCaption(n int, start calendar.Day) string {
	if year, month, day := start.Civil(); !start.IsZero() && month == 1 && day == 1 {
		return YearDigits(year + n - 1)
	}
	return YearOf(n)
}

// YearDigits is a year, whose figures stay together.
func YearDigits(year int) string { return strings.ReplaceAll(Number(year), text.ThinNoBreak, "") }

// MonthCaption stands over a month: « mars 2027 ».
func MonthCaption(m calendar.Month) string {
	year, _ := m.Civil()
	return ShortMonth(m) + text.NoBreak + YearDigits(year)
}

// InRow says which cell of a table a sentence is about: « Ligne 2, Montant : … ».
func InRow(row int, column, sentence string) string {
	return "Ligne" + text.NoBreak + Number(row) + ", " + column + text.NoBreak + ": " + sentence
}

// InPart says which year or month of an answer a sentence is about.
func InPart(part, sentence string) string { return part + text.NoBreak + ": " + sentence }

// DraftIn says where a text was being typed when the program stopped.
func DraftIn(label, excerpt string) string {
	said := "Vous étiez en train de répondre à « " + label + " » quand le programme s’est arrêté"
	if excerpt == "" {
		return Typography(said) + "."
	}
	return Typography(said+" : « ") + short(excerpt) + Typography(" ».")
}

// PathUndecided says that no path has to be chosen yet.
const PathUndecided = "Le choix peut attendre\u00a0: les questions communes suffisent pour commencer."

// Fact is a computed yes or no.
func Fact(yes bool) string {
	if yes {
		return YesWord
	}
	return NoWord
}

// Units of the fields.
const (
	EuroSign    = "€"
	PercentSign = "%"
)

// UpToDossier is the level above the interview.
const UpToDossier = "Dossier"

// NothingToList says of a table that there is nothing to write in it.
const NothingToList = "Rien à noter ici"

// GoToStep is a command of the palette.
func GoToStep(title string) string { return "Aller à" + text.NoBreak + ": " + title }
