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

	TargetQuestion = "Quelle est la date visée ?"
	TargetHelp     = "Un ordre d’idée suffit : toutes les dates du plan en partent, et vous pourrez la changer."

	DoNow        = "À faire maintenant"
	NothingToDo  = "Rien à faire pour l’instant."
	TickNeedsAll = "Les actions se cochent une fois créées : préparez d’abord le plan."
	WhatWeKeep   = "Ce que nous retenons"

	InBrief         = "En bref"
	BriefMeeting    = "Rendez-vous"
	BriefPhone      = "Téléphone"
	BriefEmail      = "Courriel"
	BriefHousehold  = "Foyer"
	BriefPieces     = "Pièces"
	BriefPlan       = "Plan"
	BriefContact    = "Dernier contact"
	BriefOpened     = "Ouvert le"
	BriefNoMeeting  = "aucun de prévu"
	BriefToAsk      = "à demander"
	BriefNoPlan     = "à préparer"
	BriefNoContact  = "aucun de noté"
	BriefNobody     = "seul dans le projet"
	BriefAllMissing = "Voir toutes les questions"
)

// The words of its notes.
const (
	NotesTitle      = "Notes et échanges"
	NotesNone       = "Aucune note pour l’instant."
	NoteAdd         = "Ajouter une note"
	NoteLabel2      = "Ce qu’il faut retenir"
	NoteReminder    = "La personne peut lire tout ce qui est écrit sur elle, notes privées comprises. Tenez-vous aux faits."
	NoteDay         = "Date"
	NotePrivate     = "Note privée, jamais imprimée"
	NoteContact     = "C’était un échange : il compte comme dernier contact"
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
	MeetingHourWrong = "Écrivez l’heure ainsi : 10 h 30."
	MeetingDayNeeded = "Indiquez le jour, par exemple 8/12 ou mardi prochain en chiffres."
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
	CloseReason     = "Pour quelle raison ?"
	CloseOutcome    = "Ce qu’il en est advenu"
	CloseHelp       = "Facultatif. Le dossier passe dans « Terminés » et se rouvre quand vous voulez."
	CloseNot        = "Le garder ouvert"
	CloseNeedsWhy   = "Choisissez une raison dans la liste."
	DossierClosed   = "Dossier clos"
	DossierOpened   = "Dossier rouvert"
	TrashDossier    = "Mettre à la corbeille"
	DossierInTrash  = "Ce dossier est à la corbeille"
	DossierTakeBack = "Le reprendre"
	DossierTaken    = "Dossier repris de la corbeille"
)

// The words of its history.
const (
	HistoryTitle  = "Historique"
	HistoryShow   = "Voir l’historique"
	HistoryHide   = "Replier l’historique"
	HistoryMore   = "Voir plus loin"
	HistoryNone   = "Rien n’a encore été changé."
	HistoryErased = "contenu effacé"
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
		return "la " + lower(label)
	}
	return "le " + lower(label)
}

// shortNames are the actions that have a name short enough for the timeline.
var shortNames = labels{
	"first_interview":      "Premier entretien",
	"diagnostic":           "Diagnostic partagé",
	"plan_signed":          "Signature du plan",
	"registration":         "Immatriculation",
	"acre_request":         "Acre",
	"cfe_form":             "Déclaration CFE",
	"ptp_request":          "Congé de transition",
	"school_declaration":   "École, domicile",
	"vehicle_registration": "Cartes grises",
	"follow_up_3_months":   "Point à trois mois",
	"follow_up_6_months":   "Point à six mois",
	"follow_up_12_months":  "Bilan à un an",
}

// ShortName is what an action is called above the timeline; "" when it has no
// name that is short enough.
func ShortName(action data.ID) string { return shortNames[string(action)] }

// NextName stands above the next point of the timeline that has no name.
const NextName = "Prochaine échéance"

// LegalName is the name of a point that the law fixes.
func LegalName(name string) string { return name + ", délai légal" }

// PointSaid is a point of the timeline in a sentence: the day, and what is to
// be done then.
func PointSaid(d calendar.Day, titles []string) string {
	const most = 2
	said := titles
	if len(titles) > most {
		said = append(append([]string(nil), titles[:most]...), "et "+Count(len(titles)-most, "autre", "autres"))
	}
	return upper(LongDay(d)) + Typography(" : ") + strings.Join(said, Typography(" ; "))
}

// PointDone, PointLate and PointLegal say more of what is to be done.
func PointDone(title string) string { return shortened(title) + " (fait)" }

// PointLate says that it should be done already.
func PointLate(title string) string { return shortened(title) + " (en retard)" }

// PointLegal says that the law fixes the day.
func PointLegal(title string) string { return shortened(title) + " (date fixée par la loi)" }

// PointToDo is what is to be done.
func PointToDo(title string) string { return shortened(title) }

// PointMeeting is a meeting on the timeline.
func PointMeeting(kind, at string) string {
	return "Rendez-vous, " + lower(AppointmentKind(kind)) + " à " + ClockOf(at)
}

// Later is « Ensuite : point à six mois le 1er juillet, … ».
func Later(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return AndThen + Typography(" : ") + strings.Join(parts, ", ")
}

// LaterOn is one of them; the year is said when it isn't that of the timeline.
func LaterOn(name string, d calendar.Day, year int) string {
	day := DayMonth(d)
	if d.Year() != year {
		day = FullDay(d)
	}
	return lower(name) + " le " + day
}

// TodayNote is what happens today, below « Aujourd’hui ».
func TodayNote(name string) string { return lower(name) }

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

// PieceGivenBy says who gives a document.
func PieceGivenBy(who string, toConfirm bool) string {
	who = Who(who)
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
	var parts []string
	if kind != "" {
		parts = append(parts, AppointmentKind(kind))
	}
	if place != "" {
		parts = append(parts, place)
	}
	return strings.Join(parts, " · ")
}

// Adviser says who follows the dossier now.
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
	return said + Typography(" : ") + lower(ClosingReason(c.Reason))
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

// HistoryWhen is « mardi 24 novembre à 14 h 32 », with the year when it isn't
// this one.
func HistoryWhen(at time.Time, today calendar.Day) string {
	d := calendar.Of(at)
	if d == today {
		return "Aujourd’hui à " + Clock(at)
	}
	day := ShortDay(d)
	if d.Year() != today.Year() {
		day = DayMonthYear(d)
	}
	return upper(day) + " à " + Clock(at)
}

// HistoryWhat is what was done, and to what: « Réponse changée : Téléphone ».
func HistoryWhat(gesture string, undone bool, things []string) string {
	const most = 3
	said := upper(Gesture(gesture))
	if undone {
		said = "Annulé" + Typography(" : ") + Gesture(gesture)
	}
	if len(things) == 0 {
		return said
	}
	if n := len(things) - most; n > 0 {
		things = append(append([]string(nil), things[:most]...), "et "+Count(n, "autre", "autres"))
	}
	sep := Typography(" : ")
	if undone {
		sep = ", "
	}
	return said + sep + strings.Join(things, ", ")
}

var historyFields = labels{
	"adviser":         "conseiller",
	"path":            "parcours",
	"opened_on":       "date d’ouverture",
	"last_contact_on": "dernier contact",
}

// HistoryField is a field of the dossier in the history; "" for one that says
// nothing more than the gesture.
func HistoryField(name string) string { return historyFields[name] }

// HistoryChange is what a field was and is: « À demander → Reçue ».
func HistoryChange(label, before, after string) string {
	switch {
	case before == "" && after == "":
		return label
	case before == "":
		return label + " (" + after + ")"
	case after == "":
		return label + " (" + before + " retiré)"
	}
	return label + " (" + before + " → " + after + ")"
}

// InSentence is a label inside a sentence: without its capital.
func InSentence(label string) string { return lower(label) }

// OpenedUnder says when a dossier was opened, and its number.
func OpenedUnder(on calendar.Day, number string) string {
	if on.IsZero() {
		return "Dossier" + text.NoBreak + number
	}
	return "Dossier" + text.NoBreak + number + ", ouvert le " + FullDay(on)
}

// HistoryMeeting is a meeting in the history.
func HistoryMeeting(at, status string, removed bool) string {
	said := dayOf(at)
	if d, err := calendar.ParseISO(said); err == nil {
		said = "le " + FullDay(d) + " à " + ClockOf(at)
	}
	switch {
	case removed:
		return said + ", retiré"
	case status != "" && status != "planned":
		return said + ", " + lower(AppointmentStatus(status))
	}
	return said
}
