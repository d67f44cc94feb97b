package words

import (
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// The words of a dossier's page.
const (
	DossierReading = "Lecture du dossier…"
	DossierPlan    = "Plan"
	UpToList       = "Dossiers"

	GoOnInterview = "Reprendre l’entretien"
	PreparePlan   = "Préparer le plan"
	NoteExchange  = "Noter un échange"
	ReopenDossier = "Rouvrir le dossier"

	TargetQuestion = "Quelle est la date visée\u202f?"
	TargetHelp     = "Un ordre d’idée suffit\u00a0: toutes les dates du plan en partent, et vous pourrez la changer."

	DoNow        = "À faire maintenant"
	NothingToDo  = "Rien à faire pour l’instant."
	TickNeedsAll = "Les actions se cochent une fois créées\u00a0: préparez d’abord le plan."
	WhatWeKeep   = "Ce que nous retenons"

	InBrief         = "En bref"
	BriefMeeting    = "Rendez-vous"
	BriefPhone      = "Téléphone"
	BriefEmail      = "Courriel"
	BriefHousehold  = "Foyer"
	BriefPieces     = "Pièces"
	BriefPlan       = "Plan"
	BriefContact    = "Dernier contact"
	BriefNoMeeting  = "aucun de prévu"
	BriefNoPlan     = "à préparer"
	BriefNoContact  = "aucun de noté"
	BriefAllMissing = "Voir toutes les questions"
)

// The words of its notes.
const (
	NotesTitle      = "Notes et échanges"
	NotesNone       = "Aucune note pour l’instant."
	NoteAdd         = "Ajouter une note"
	NoteWords       = "Ce qu’il faut retenir"
	NoteReminder    = "La personne peut lire tout ce qui est écrit sur elle, notes privées comprises. Tenez-vous aux faits."
	NoteDay         = "Date"
	NotePrivate     = "Note privée, jamais imprimée"
	NoteContact     = "C’était un échange\u00a0: il compte comme dernier contact"
	NoteKeep        = "Noter"
	NoteLeave       = "Ne rien noter"
	NoteEmpty       = "Écrivez quelques mots, ou cochez qu’il y a eu un échange."
	NoteAhead       = "Un échange se note une fois qu’il a eu lieu."
	NoteMasked      = "Note du conseiller, masquée"
	NoteWithdraw    = "Retirer"
	NoteWithdrawn   = "Note retirée"
	NoteWhole       = "Lire la suite"
	NoteKept        = "Note ajoutée"
	ExchangeKept    = "Échange noté"
	PrivateWord     = "privée"
	NotesHideTheOld = "Montrer les dernières seulement"
)

// The words of its meetings.
const (
	MeetingsTitle    = "Rendez-vous"
	MeetingsNone     = "Aucun rendez-vous pour l’instant."
	MeetingAdd       = "Ajouter un rendez-vous"
	MeetingDay       = "Jour"
	MeetingHour      = "Heure"
	MeetingKind      = "Nature"
	MeetingPlace     = "Lieu"
	MeetingState     = "Ce qu’il en est"
	MeetingKeep      = "Enregistrer le rendez-vous"
	MeetingLeave     = "Fermer sans changer"
	MeetingRemove    = "Retirer ce rendez-vous"
	MeetingKept      = "Rendez-vous enregistré"
	MeetingGone      = "Rendez-vous retiré"
	MeetingHourWrong = "Écrivez l’heure ainsi\u00a0: 10\u00a0h\u00a030."
	MeetingDayNeeded = "Indiquez le jour, par exemple 8/12 ou +7."
	MeetingsOlder    = "Montrer les prochains seulement"
)

// The words of its documents.
const (
	PiecesTitle  = "Pièces"
	PiecesHide   = "Replier la liste"
	PiecesNone   = "Aucune pièce n’est demandée pour ce parcours."
	PieceUpdated = "Pièce mise à jour"
)

// The words of what is decided about it as a whole.
const (
	AffairsTitle    = "Le dossier"
	FollowedBy      = "Suivi par"
	AdviserHelp     = "Le nom d’un collègue lui confie le dossier."
	CloseDossier    = "Clore le dossier"
	CloseReason     = "Pour quelle raison\u202f?"
	CloseOutcome    = "Ce qu’il en est advenu"
	CloseHelp       = "Facultatif. Le dossier passe dans «\u00a0Terminés\u00a0» et se rouvre quand vous voulez."
	CloseNot        = "Le garder ouvert"
	CloseNeedsWhy   = "Choisissez une raison dans la liste."
	DossierClosed   = "Dossier clos"
	DossierOpened   = "Dossier rouvert"
	TrashDossier    = "Mettre à la corbeille"
	DossierInTrash  = "Ce dossier est à la corbeille"
	DossierTakeBack = "Le reprendre"
	DossierTaken    = "Dossier repris de la corbeille"
)

// DossierWhere is the line under the name: path, télécentre, number, adviser.
func DossierWhere(p data.Path, telecentre, number, adviser string) string {
	parts := []string{Path(p)}
	if telecentre != "" {
		parts = append(parts, telecentre)
	}
	parts = append(parts, "dossier"+text.NoBreak+number)
	if adviser != "" {
		parts = append(parts, "suivi par "+adviser)
	}
	return strings.Join(parts, " · ")
}

// Countdown is how far the target is, « 38 jours », and what to: « avant le
// début d’activité, vendredi 1er janvier 2027 ».
func Countdown(label string, target, today calendar.Day) (figure, says string) {
	what := withArticle(label) + ", " + LongDay(target)
	switch n := today.DaysUntil(target); {
	case n == 0:
		return "Aujourd’hui", what
	case n > 0:
		return Count(n, "jour", "jours"), "avant " + what
	default:
		return Count(-n, "jour", "jours"), "après " + what
	}
}

// withArticle is the name of the target date in a sentence.
func withArticle(label string) string {
	if strings.HasPrefix(label, "Date") {
		return "la " + Lower(label)
	}
	return "le " + Lower(label)
}

// SeePlan leads to the whole plan.
func SeePlan(n int, proposed bool) string {
	if n < 2 {
		return "Voir le plan"
	}
	if proposed {
		return "Voir les " + Count(n, "action proposée", "actions proposées")
	}
	return "Voir les " + Count(n, "action", "actions") + " du plan"
}

// ActionDay is the date of an action on the overview.
func ActionDay(d calendar.Day, now bool, today calendar.Day) string {
	switch {
	case now:
		return "dès maintenant"
	case d.IsZero():
		return NoDueDate
	}
	return ListDay(d, today)
}

// PiecesReceived is « 1 reçue sur 11 ».
func PiecesReceived(received, of int) string {
	return Number(received) + text.NoBreak + Plural(received, "reçue", "reçues") + " sur " + Number(of)
}

// SeePieces opens the list of documents.
func SeePieces(n int) string {
	if n < 2 {
		return "Mettre à jour la pièce"
	}
	return "Mettre à jour les " + Count(n, "pièce", "pièces")
}

var givers = labels{
	"newcomer": "À donner par vous",
	"adviser":  "Donnée par votre conseiller",
	"employer": "À donner par votre employeur",
	"partner":  "À demander à un partenaire",
}

// PieceGivenBy says who gives a document.
func PieceGivenBy(who string, toConfirm bool) string {
	who = givers.of(who)
	switch {
	case toConfirm && who != "":
		return who + " · à confirmer"
	case toConfirm:
		return "à confirmer"
	}
	return who
}

// SeeNotes shows the older notes too.
func SeeNotes(n int) string { return "Voir les " + Count(n, "note", "notes") }

// SeeMeetings shows the past meetings too.
func SeeMeetings(n int) string { return "Voir les " + Count(n, "rendez-vous", "rendez-vous") }

// NoteHead is the day of a note, and that it is private.
func NoteHead(d, today calendar.Day, private bool) string {
	head := upper(ListDay(d, today))
	if private {
		head += " · " + PrivateWord
	}
	return head
}

// MeetingWhen is « mar. 8 déc. à 10 h ».
func MeetingWhen(at string, today calendar.Day) string {
	d, err := calendar.ParseISO(dayOf(at))
	if err != nil {
		return at
	}
	return ListDay(d, today) + " à " + ClockOf(at)
}

func dayOf(at string) string {
	day, _, _ := strings.Cut(at, "T")
	return day
}

// ClockOf is the hour of a local time as the register writes it: 10 h, 14 h 30.
func ClockOf(at string) string {
	t, err := time.Parse("2006-01-02T15:04", at)
	if err != nil {
		return at
	}
	if t.Minute() == 0 {
		return Number(t.Hour()) + text.NoBreak + "h"
	}
	return Clock(t)
}

// MeetingWhat is what a meeting is, and where.
func MeetingWhat(kind, place string) string {
	what, where := KindAndPlace(kind, place)
	if what == "" || where == "" {
		return what + where
	}
	return what + " · " + where
}

// AdviserChanged says who follows the dossier now.
func AdviserChanged(name string) string {
	if name == "" {
		return "Le dossier n’est plus suivi par personne"
	}
	return "Dossier suivi par " + excerpt(name)
}

// ClosedOn says when and why a dossier was closed.
func ClosedOn(c data.Closing) string {
	said := "Dossier clos"
	if !c.On.IsZero() {
		said += " le " + FullDay(c.On)
	}
	return said + Typography(" : ") + Lower(ClosingReason(c.Reason))
}

// TrashedOn says since when a dossier rests in the trash.
func TrashedOn(on calendar.Day) string {
	return "Depuis le " + FullDay(on) + ". Il disparaît pour de bon au bout de trente jours."
}

// FoundNote offers a note that was being typed; a private one isn't quoted.
func FoundNote(typed string, private bool) string {
	if private {
		return "Une note privée était en cours d’écriture."
	}
	return Typography("Une note était en cours d’écriture : « ") + short(strings.Join(strings.Fields(typed), " ")) + Typography(" ».")
}

// FoundMeeting offers a meeting that was being entered.
const FoundMeeting = "Un rendez-vous était en cours de saisie."

// OpenedUnder says when a dossier was opened, and its number.
func OpenedUnder(on calendar.Day, number string) string {
	if on.IsZero() {
		return "Dossier" + text.NoBreak + number
	}
	return "Dossier" + text.NoBreak + number + ", ouvert le " + FullDay(on)
}
