package words

import (
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// The words of the list of dossiers.
const (
	ListHint     = "Nom, commune, métier"
	TakeNewcomer = "Nouvel arrivant"

	ListOngoing = "En cours"
	ListSilent  = "Sans nouvelles"
	ListClosed  = "Terminés"

	HeadName    = "Nom"
	HeadPath    = "Parcours"
	HeadStage   = "Étape"
	HeadTarget  = "Date visée"
	HeadContact = "Dernier contact"
	HeadDue     = "Prochaine échéance"

	TargetToFix = "à fixer"
	NeverHeard  = "aucun"
	NoDueDate   = "sans date"
	ItIsClosed  = "terminé"

	ReadingRegister = "Lecture du registre…"
	ListUnread      = "La liste n’a pas pu être lue"
)

// The filters of the list.
const (
	FilterShow  = "Filtrer"
	FilterHide  = "Replier"
	FilterClear = "Effacer les filtres"

	FilterTelecentre = "Télécentre"
	FilterAdviser    = "Conseiller"
	FilterDue        = "Échéances"
	FilterSort       = "Trier par"

	EveryOne = "Tous"
	EveryFem = "Toutes"
	OnlyLate = "En retard"
)

// What stands in the list's place when it is empty.
const (
	NoDossierTitle = "Aucun dossier pour l’instant"
	NoDossierBody  = "Le premier entretien dure trois quarts d’heure. À la fin, vous imprimez un plan."

	NoOngoingTitle = "Aucun dossier en cours"
	NoOngoingBody  = "Les dossiers terminés sont sous «\u00a0Terminés\u00a0»."
	NoSilentTitle  = "Personne sans nouvelles"
	NoSilentBody   = "Chaque dossier en cours a eu un contact dans les 90 derniers jours."
	NoClosedTitle  = "Aucun dossier terminé"
	NoClosedBody   = "Un dossier clos est rangé ici et peut être rouvert."
	NoFilteredBody = "Un filtre au moins les écarte tous."

	NoFiltered   = "Aucun dossier ne correspond à ces filtres."
	SearchClosed = "Chercher aussi dans les dossiers terminés"
	SearchWider  = "Chercher sans les filtres"
	NobodyBody   = "La recherche ignore accents et majuscules\u202f; le début de chaque mot suffit."
)

// The warnings about copies of the register.
const (
	CopyNow       = "Sauvegarder maintenant"
	CopyMade      = "Sauvegarde faite et vérifiée"
	CopyElsewhere = "Voir mes données"

	NeverCopied       = "Le registre n’a encore aucune sauvegarde vérifiée"
	NotElsewhereBody  = "Une copie sur une clé ou sur un partage survit à une panne comme à un vol."
	NeverCopiedBody   = "Une panne de l’ordinateur emporterait tout ce qui a été saisi."
	NeverElsewhereYet = "Le registre n’existe que sur cet ordinateur"
)

// The commands of the list, in the palette.
const (
	CommandOngoing = "Montrer les dossiers en cours"
	CommandSilent  = "Montrer les dossiers sans nouvelles"
	CommandClosed  = "Montrer les dossiers terminés"
	CommandLate    = "Montrer les dossiers en retard"
	CommandFilter  = "Filtrer les dossiers"
)

// The words of laying a dossier aside.
const (
	TrashBody = "Il reste trente jours dans la corbeille, d’où vous pouvez le reprendre. Puis il disparaît pour de bon."
	TrashSafe = "Garder"
	TrashAct  = "Mettre à la corbeille"
)

// The words of ticking dossiers.
const (
	ChooseAll        = "Tout choisir"
	ChooseNone       = "Ne rien choisir"
	CommandChooseAll = "Choisir tous les dossiers de la liste"
)

// ChosenCount says how many dossiers are ticked.
func ChosenCount(n int) string { return Count(n, "dossier choisi", "dossiers choisis") }

// TrashAsk asks whether to lay somebody’s dossier aside.
func TrashAsk(name string) string {
	return "Mettre le dossier de " + excerpt(name) + " à la corbeille" + Typography(" ?")
}

// Trashed says that a dossier was laid aside.
func Trashed(name string) string { return excerpt(name) + Typography(" : dossier mis à la corbeille") }

// TrashCount leads to the trash and says how much is in it.
func TrashCount(n int) string { return TrashTitle + " " + Number(n) }

// CommandSort is the command that sorts the list by a column.
func CommandSort(head string) string {
	return "Trier par " + Lower(head)
}

// Nobody says that a search finds nobody.
func Nobody(typed string) string {
	return Typography("Personne ne correspond à « ") + excerpt(typed) + Typography(" ».")
}

// LateCount is the filter « En retard » with how many are.
func LateCount(n int) string { return OnlyLate + Typography(" (") + Number(n) + ")" }

// ListDay is a due date as the list shows it: « ven. 4 déc. », or
// « 28 juil. 2025 » when it is so far away that one could mistake it.
func ListDay(d, today calendar.Day) string {
	const near = 300 // days
	if away := today.DaysUntil(d); d.IsZero() || away > -near && away < near {
		return ShortDay(d)
	}
	return DayMonthYear(d)
}

// ToGoOn says what comes next in a dossier without a dated action.
func ToGoOn(s data.Stage) string {
	switch s {
	case data.StageWelcome, data.StageDiagnosis:
		return "Entretien à poursuivre"
	case data.StagePlan:
		return "Plan à préparer"
	case data.StageClosed:
		return ""
	}
	return "Aucune action datée"
}

// NotCopied says for how many days nothing was copied.
func NotCopied(days int) string {
	return "Aucune sauvegarde vérifiée depuis " + Count(days, "jour", "jours")
}

// NotCopiedBody says what would be lost.
func NotCopiedBody(last time.Time) string {
	return "Une panne de l’ordinateur emporterait ce qui a été saisi depuis le " + Moment(last) + "."
}

// NotElsewhere says for how many days no copy left this computer.
func NotElsewhere(days int) string {
	return "Aucune copie hors de cet ordinateur depuis " + Count(days, "jour", "jours")
}

// mostNamed is how much of a name a sentence holds.
const mostNamed = 60

// excerpt is a name or a search as a sentence holds it.
func excerpt(s string) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= mostNamed {
		return string(runes)
	}
	return strings.TrimSpace(string(runes[:mostNamed])) + "…"
}
