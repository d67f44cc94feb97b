package words

import (
	"strings"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// Paper are the words of the printed plan that aren't a guide's.
var Paper = struct {
	Document, Draft, DraftOfPlan, PrintedOn, Dossier, Page string
	MoreInApp, Continued                                   string
	// the first page
	Now, ITick, Before, AtOnce, ToBeSet, ThisWeek, Phone      string
	NextMeeting, MeetingToSet, MeetingOn, MeetingAt, Question string
	NothingNow, MyWay                                         string
	// every action
	AllActions, AllActionsIntro, ActionHead, WhoHead, DateHead                  string
	AtOnceGroup, Further, FurtherIntro, ToAdd, ToAddIntro, LegalDate, ToConfirm string
	DoneOn, Done, With, NoDateYet, LegalPassed, PastDue                         string
	WatchFor                                                                    string
	// the calendar
	Calendar, CalendarIntro, Today, Meeting         string
	LegendDone, LegendToDo, LegendLegal, LegendGoal string
	// the project
	MyProject, YourWords, FullName, Address, Tariffs, Place, Hours, Email       string
	Equipment, Specialities, PhoneLabel, ToCheck, HalfDay, DayPass, Week, Month string
	MyFigures                                                                   string
	// how things stand
	Together, Strengths, Attention, Notes string
	// what to bring
	Documents, DocumentsIntro, DocumentHead, GivenBy, StateHead string
	Missing, MissingIntro                                       string
	// how to do it
	HowTo, HowToIntro string
	// notes by hand
	MyNotes, MyNotesIntro string
	// the back page
	WhoToCall, YourAdviser, AnyQuestion, Welcome, WelcomeFor, OtherContacts   string
	FollowUps, Prepare, Commitments, SignHere, ForHost, YourData, DataOfficer string
}{
	Document: "Plan d’accompagnement", Draft: "projet", DraftOfPlan: "Projet de plan d’accompagnement",
	PrintedOn: "édition du", Dossier: "Dossier", Page: "page",
	MoreInApp: "(suite dans l’application)", Continued: "(suite)",

	Now: "Ce que je dois faire maintenant", ITick: "je coche quand c’est fait",
	Before: "avant le", AtOnce: "dès maintenant", ToBeSet: "date à fixer", ThisWeek: "je commence cette semaine",
	Phone: "tél.", NextMeeting: "Notre prochain rendez-vous", MeetingToSet: "À fixer ensemble",
	MeetingOn: "le", MeetingAt: "à", Question: Typography("Une question, un empêchement ?"),
	NothingNow: "Rien ne presse : nous en parlons à notre prochain rendez-vous.", MyWay: "Mon chemin",

	AllActions:      "Toutes mes actions",
	AllActionsIntro: Typography("Ce qui se fait d’abord est en haut. Une date peut bouger : on en parle au rendez-vous."),
	ActionHead:      "Action et pièces", WhoHead: "Qui", DateHead: "Avant le",
	AtOnceGroup: "Dès maintenant", Further: "Pour aller plus loin",
	FurtherIntro: "Ces actions aident le projet sans le conditionner.", ToAdd: "À ajouter à la main", ToAddIntro: "L’action, qui la fait, et pour quand.",
	LegalDate: "date" + text.NoBreak + "légale", ToConfirm: "à" + text.NoBreak + "confirmer",
	DoneOn: "fait le", Done: "fait", With: "Avec", NoDateYet: Typography("Date à fixer selon :"),
	LegalPassed: Typography("Délai légal passé : parlons-en."), PastDue: Typography("Date passée : parlons-en."),
	WatchFor: "À surveiller",

	Calendar: "Mon calendrier", CalendarIntro: "Les dates dans l’ordre, jusqu’au suivi.",
	Today: "aujourd’hui", Meeting: "Rendez-vous",
	LegendDone: "fait", LegendToDo: "à faire", LegendLegal: "date fixée par la loi", LegendGoal: "date visée",

	MyProject: "Mon projet", YourWords: "Ce qui vous fera dire que c’est réussi", FullName: "Prénom et nom", Address: "Adresse",
	Tariffs: "Tarifs", Place: "Commune", Hours: "Horaires", Email: "Adresse électronique",
	PhoneLabel: "Téléphone", Equipment: "Équipement", Specialities: "Spécialités", ToCheck: "à" + text.NoBreak + "vérifier",
	HalfDay: "Demi-journée", DayPass: "Journée", Week: "Semaine", Month: "Mois",

	MyFigures: "Mes chiffres",

	Together: "Le point ensemble", Strengths: "Vos atouts", Attention: "Les points de vigilance", Notes: "Ce que nous avons noté",

	Documents: "Les pièces à réunir", DocumentsIntro: "Cochez quand la pièce est dans votre dossier.",
	DocumentHead: "Pièce", GivenBy: "Donnée par", StateHead: "État",
	Missing: "Il manque encore", MissingIntro: "Le plan se complète au fil des rendez-vous. Ces réponses lui manquent aujourd’hui.",

	HowTo: "Comment faire", HowToIntro: "Le pourquoi et le comment de ce qui reste à faire.",

	MyNotes: "Mes questions, mes notes", MyNotesIntro: "Pour notre prochain rendez-vous.",

	WhoToCall: "Qui appeler, quand se revoir", YourAdviser: "qui vous accompagne", AnyQuestion: "Toute question sur ce plan",
	Welcome: "Accueil du télécentre", WelcomeFor: "Réserver une place, visiter", OtherContacts: "Autres contacts utiles",
	FollowUps: "Nos rendez-vous de suivi", Prepare: "À préparer", Commitments: "Nos engagements",
	SignHere: "Date et signature", ForHost: "Pour le télécentre", YourData: "Vos données", DataOfficer: Typography("Délégué à la protection des données :"),
}

// PaperPages are the names of the pages in the preview's column.
var PaperPages = struct{ Now, Actions, Calendar, Figures, Project, Together, Documents, Missing, HowTo, Notes, Contacts string }{
	"À faire", "Actions", "Calendrier", "Chiffres", "Projet", "Le point", "Pièces", "Il manque", "Comment", "Notes", "Contacts",
}

// PaperWay are the points of « Mon chemin » that every plan has.
var PaperWay = struct{ First, Diagnostic, Signed, ThreeMonths, Legal string }{
	"Premier entretien", "Diagnostic partagé", "Signature du plan", "Point à trois mois", "Date fixée par la loi",
}

var sections = labels{
	"situation":  "Votre situation",
	"household":  "Votre foyer",
	"project":    "Votre projet",
	"market":     "Vos clients",
	"legal":      "La forme juridique",
	"workplace":  "Votre lieu de travail",
	"telework":   "Votre télétravail",
	"telecentre": "Le télécentre",
	"course":     "Votre formation",
	"schedule":   "Le calendrier de la formation",
	"needs":      "Vos besoins",
	"diagnosis":  "Ce que nous retenons",
	"forecast":   "Vos prévisions",
	"financing":  "Le financement du départ",
	"budget":     "Le budget d’installation",
	"funding":    "Le financement de la formation",
}

// Section is the title of a section of the plan.
func Section(id string) string { return sections.of(id) }

// TargetOn is what comes before the target date in the plan's second line:
// « Début d’activité le ». A path without a word of its own says the guide's.
func TargetOn(path, milestone string) string {
	if path == "employee_relocation" {
		return "Déménagement le"
	}
	return milestone + " le"
}

// Relocation is the second line of a plan without a trade to name.
const Relocation = "Installation en télétravail"

// ProjectToDefine is that line before a path is chosen.
const ProjectToDefine = "Projet à définir ensemble"

// InPlace is « à Murat », « au Falgoux », « aux Ternes ».
func InPlace(place string) string {
	switch {
	case strings.HasPrefix(place, "Le "):
		return "au " + place[len("Le "):]
	case strings.HasPrefix(place, "Les "):
		return "aux " + place[len("Les "):]
	}
	return "à " + place
}

// Telecentre is a télécentre's full name: « Télécentre de Murat »,
// « Télécentre d’Aurillac ». A name that says it already stays as it is.
func Telecentre(name string) string {
	folded := text.Fold(name)
	switch {
	case name == "":
		return ""
	case strings.HasPrefix(folded, "telecentre"):
		return name
	case strings.HasPrefix(name, "Le "):
		return "Télécentre du " + name[len("Le "):]
	case strings.HasPrefix(name, "Les "):
		return "Télécentre des " + name[len("Les "):]
	case folded != "" && strings.ContainsRune("aeiouyh", rune(folded[0])):
		return "Télécentre d’" + name
	}
	return "Télécentre de " + name
}

// AtOnceInTable stands in the calendar for actions that have no day of their
// own.
func AtOnceInTable(n int) string {
	return Typography(Count(n, "action", "actions") + ", dans « " + Paper.AllActions + " »")
}

// ShortDayMonth is 24 nov.
func ShortDayMonth(d calendar.Day) string {
	if d.IsZero() {
		return ""
	}
	_, month, _ := d.Civil()
	return ordinal(d) + text.NoBreak + shortMonths[month-1]
}

// YearOf is « Année 1 », the year of a forecast counted from its start.
func YearOf(n int) string { return "Année" + text.NoBreak + Number(n) }

// SIRET is a SIRET in groups, as it is printed on letters: 732 829 320 00074.
// What doesn't have 14 digits stays as it was typed.
func SIRET(s string) string {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
	if len(digits) != 14 {
		return s
	}
	return strings.Join([]string{digits[:3], digits[3:6], digits[6:9], digits[9:]}, text.NoBreak)
}

// LinkSays is where a link of a document leads, for who can't see it.
func LinkSays(address string) string {
	if mail, ok := strings.CutPrefix(address, "mailto:"); ok {
		return "Écrire à " + mail
	}
	if number, ok := strings.CutPrefix(address, "tel:"); ok {
		return "Appeler le " + Phone(number)
	}
	return "Ouvrir " + address
}
