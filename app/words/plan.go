package words

import (
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// The words of the plan's page.
const (
	PlanTitle   = "Plan d’accompagnement"
	PlanReading = "Lecture du plan…"
	PlanPreview = "Aperçu et impression"
	PlanAdd     = "Ajouter une action"

	ActionColumn = "Action"
	WhoColumn    = "Qui"
	DueColumn    = "Échéance"

	PlanProposed  = "Voici ce que proposent vos réponses. Rien n’est encore créé."
	PlanUndecided = "Le parcours n’est pas encore choisi"
	// PlanCommonOnly says what an undecided path gives.
	PlanCommonOnly = "Le plan ne tient que les actions communes à tous. Choisissez un parcours dans l’entretien pour avoir les autres."
	PlanChoosePath = "Choisir un parcours"
	PlanNothing    = "Aucune action dans ce plan"
	PlanNothingTo  = "Ajoutez la première\u00a0: elle paraîtra ici et sur le papier."
	PlanSeeChanges = "Voir ce qui changerait"
	PlanBackToList = "Toutes les actions"

	DroppedGroup = "Écartées"
	NewAction    = "Nouvelle action"
	DoneWord     = "faite"
	AddedByHand  = "Ajoutée à la main."

	WhyLabel      = "Pourquoi"
	HowLabel      = "Comment"
	DueLabel      = "Échéance"
	DoneOnLabel   = "Faite le"
	OneWeekLater  = "+ 1\u00a0semaine"
	OneMonthLater = "+ 1\u00a0mois"
	WhoLabel      = "Qui"
	NameLabel     = "Son nom"
	StateLabel    = "Où en est-elle"
	NoteLabel     = "Note"
	PiecesLabel   = "Pièces à prévoir"

	NotOurs      = "Cette action ne nous concerne pas"
	DropReason   = "Pourquoi\u202f?"
	DropHelp     = "La raison reste dans l’historique. L’action se retrouve en bas de la liste."
	DropAct      = "Écarter l’action"
	DropCancel   = "La garder"
	PlanTakeBack = "Reprendre cette action"
	ToComputed   = "Revenir à la date calculée"
	DroppedNoWhy = "Écartée, sans raison notée."

	LegalStays     = "La date est fixée par la loi"
	LegalStaysBody = "Elle ne se reporte pas. Si elle est fausse, corrigez-la dans le champ Échéance."
	TitleChanged   = "Titre changé"
	NotCreated     = "Ces actions ne sont pas encore créées"
	NotCreatedBody = "Créez-les d’abord\u00a0: vous pourrez ensuite les cocher, les dater et les déplacer."

	CommandPostpone = "Reporter l’action d’une semaine"
	CommandMonth    = "Reporter l’action d’un mois"
	CommandTick     = "Marquer l’action faite ou à faire"
	CommandRename   = "Renommer l’action"
	CommandDrop     = "Écarter l’action"
	CommandSpread   = "Répartir les dates déjà passées"
	CommandReplan   = "Voir ce qui changerait dans le plan"
)

// PlanCount is « 31 actions, 2 faites »; of a proposal, « 31 actions proposées ».
func PlanCount(actions, done int, proposed bool) string {
	if proposed {
		return Count(actions, "action proposée", "actions proposées")
	}
	said := Count(actions, "action", "actions")
	if done == 0 {
		return said
	}
	return said + ", " + Count(done, "faite", "faites")
}

// PlanWhere is the line under the plan's title.
func PlanWhere(count string, path data.Path, milestone string, target calendar.Day) string {
	if target.IsZero() {
		return count + " · " + Lower(milestone) + " à fixer"
	}
	return count + " · " + Lower(TargetOn(string(path), milestone)) + " " + FullDay(target)
}

// PlanCreate is « Créer ces 31 actions ».
func PlanCreate(n int) string {
	if n == 1 {
		return "Créer cette action"
	}
	return "Créer ces " + Count(n, "action", "actions")
}

// PlanCreated says that the actions are the adviser's now.
func PlanCreated(n int) string { return Count(n, "action créée", "actions créées") }

// SpreadDates is « Répartir 9 dates déjà passées ».
func SpreadDates(n int) string {
	return "Répartir " + Count(n, "date déjà passée", "dates déjà passées")
}

// SpreadShort is the same where there is little room.
func SpreadShort(n int) string { return "Répartir " + Count(n, "date", "dates") }

// SpreadThem is the link beside what is to be spread.
const SpreadThem = "Les répartir"

// SpreadWhy says what is to be spread.
func SpreadWhy(n int) string {
	return Count(n, "date conseillée est déjà passée", "dates conseillées sont déjà passées")
}

// Postponed is « Échéance reportée au 8 décembre ».
func Postponed(to calendar.Day) string { return "Échéance reportée au " + DayMonth(to) }

// DueSet says that a date was set, or taken away.
func DueSet(d calendar.Day) string {
	if d.IsZero() {
		return "Échéance retirée"
	}
	return "Échéance fixée au " + DayMonth(d)
}

// ActionDone says that an action is done.
func ActionDone(title string) string { return saidOf("Faite", title) }

// ActionReopened says that an action is to be done again.
func ActionReopened(title string) string { return saidOf("De nouveau à faire", title) }

// ActionDropped says that an action was put aside.
func ActionDropped(title string) string { return saidOf("Écartée", title) }

// ActionTaken says that a dropped action was taken back.
func ActionTaken(title string) string { return saidOf("Reprise", title) }

// ActionAdded says that an action of the adviser's own was added.
func ActionAdded(title string) string { return saidOf("Ajoutée", title) }

func saidOf(what, title string) string { return what + Typography(" : ") + shortened(title) }

// mostTitle is the most of a title that a sentence about an action quotes.
const mostTitle = 44

func shortened(title string) string {
	letters := []rune(title)
	if len(letters) <= mostTitle {
		return title
	}
	return strings.TrimRight(string(letters[:mostTitle]), " ") + "…"
}

// DroppedFor says why an action was dropped.
func DroppedFor(reason string) string { return "Écartée" + Typography(" : ") + reason }

// DoneOn is « fait le 8 décembre », for a tag.
func DoneOn(d calendar.Day) string {
	if d.IsZero() {
		return "fait"
	}
	return "fait le " + DayMonth(d)
}

// BeyondLegal warns of a date after the limit of the law.
func BeyondLegal(limit calendar.Day) string {
	return "Après la limite légale du " + FullDay(limit) + "."
}

// WithRole is « Avec : la chambre de métiers ».
func WithRole(label string) string { return "Avec" + Typography(" : ") + label }

// LawReference says which law fixes a date.
func LawReference(reference string) string {
	return "Date fixée par la loi" + Typography(" : ") + reference
}

// PieceLine is a document and how far it is.
func PieceLine(label, status string) string { return label + " " + PieceState(status) }

// PieceState is how far a document is, beside its name: « (demandée) ».
func PieceState(status string) string { return "(" + Lower(DocumentStatus(status)) + ")" }

// DraftOf says what was being typed when the program stopped, about which
// action, "" for a new one.
func DraftOf(field, title, excerpt string) string {
	what := draftFields.of(field)
	if title != "" {
		what += " de « " + shortened(title) + " »"
	}
	return Typography("Quand le programme s’est arrêté, vous écriviez "+what+" : « ") + shortened(excerpt) + Typography(" ».")
}

var draftFields = labels{
	"due":      "l’échéance",
	"done_on":  "le jour",
	"assignee": "le nom",
	"note":     "la note",
	"reason":   "la raison de l’écart",
	"title":    "le titre",
	"new":      "une nouvelle action",
}

// PartnerWord is who a partner is, by the role that helps.
func PartnerWord(role string) string {
	if role == "" {
		return Who("partner")
	}
	return Who("partner") + text.NoBreak + ": " + role
}

// Words of the tags of an action.
const (
	ToConfirmWord = "à confirmer"
	DoingWord     = "en cours"
)

// GivenTo says who carries an action out from now on.
func GivenTo(who string) string { return "Confiée" + Typography(" : ") + shortened(who) }

// ConfirmHelp says why an action is to be confirmed.
const ConfirmHelp = "À confirmer\u00a0: une réponse manque pour savoir si elle vous concerne."
