package words

import (
	"strings"

	"github.com/buron-cantal/buron/data"
)

// documentNames are what the documents of the suite are called.
var documentNames = labels{
	"plan":            "Plan d’accompagnement",
	"summary":         "Mes trois prochains pas",
	"partner_sheet":   "Fiche d’action pour un partenaire",
	"appointment":     "Carton de rendez-vous",
	"documents":       "Pièces à apporter",
	"bank":            "Chiffres pour la banque",
	"employer_letter": "Lettre à l’employeur",
	"training_plan":   "Plan individuel de formation",
	"attendance":      "Feuille d’émargement",
	"certificate":     "Certificat de réalisation",
	"privacy_notice":  "Notice sur vos données",
	"questionnaire":   "Questionnaire à remplir à la main",
	"envelope":        "Adresse pour une enveloppe",
}

// DocumentName is what a document of the suite is called.
func DocumentName(id string) string { return documentNames.of(id) }

var documentUses = labels{
	"plan":            "Tout le plan, à signer en deux exemplaires.",
	"summary":         "Une page à afficher chez soi : quoi faire, pour quand, qui appeler.",
	"partner_sheet":   "À remettre à un partenaire : ses actions, rien d’autre.",
	"appointment":     "Le jour, l’heure et le lieu, avec un code pour l’agenda du téléphone.",
	"documents":       "La liste à cocher de ce qu’il reste à réunir.",
	"bank":            "Trois ans de prévisions, le financement, la trésorerie et le seuil.",
	"employer_letter": "Les points de l’accord de télétravail, à signer et à envoyer.",
	"training_plan":   "Objectifs, modules, calendrier et financement, à signer à trois.",
	"attendance":      "Une ligne par jour de formation, à signer par demi-journée.",
	"certificate":     "À faire signer par l’organisme, d’après les heures suivies.",
	"privacy_notice":  "Qui note quoi, pourquoi, combien de temps, et quels sont vos droits.",
	"questionnaire":   "Toutes les questions du parcours, avec la place de répondre.",
	"envelope":        "L’adresse à la bonne place pour une enveloppe à fenêtre.",
}

// DocumentUse says in a sentence what a document of the suite is for.
func DocumentUse(id string) string { return Typography(documentUses.of(id)) }

var documentWhys = labels{
	"other_path":     "Ce document appartient à un autre parcours.",
	"no_action":      "Aucune action en cours ne fait appel à ce partenaire.",
	"no_appointment": "Aucun rendez-vous prévu ou tenu : notez-en un dans le dossier.",
	"no_document":    "Aucune pièce n’est à réunir.",
	"no_figures":     "Aucun chiffre n’est encore calculé : répondez aux questions sur les prévisions.",
	"no_timetable":   "Le calendrier de la formation n’est pas connu : remplissez-le dans l’entretien.",
	"no_hours":       "Les heures ou les jours suivis ne sont pas notés dans l’entretien.",
	"not_over":       "La formation n’est pas finie : ce certificat atteste de ce qui a été suivi. Imprimez-le après le dernier jour.",
	"not_attended":   "L’assiduité n’atteint pas celle que l’organisme exige.",
	"no_address":     "L’adresse manque : notez la rue, le code postal et la commune.",
	"nobody":         "Le nom de la personne manque.",
}

// DocumentWhy says why a dossier doesn't give a document, and what to do.
func DocumentWhy(reason string) string { return Typography(documentWhys.of(reason)) }

// DocumentOffered is a document and what it is about: « Fiche d’action pour un
// partenaire : France Travail ».
func DocumentOffered(id, about string) string {
	if about == "" {
		return DocumentName(id)
	}
	return Typography(DocumentName(id) + " : " + about)
}

// AppointmentAbout names an appointment in a list: « mardi 15 décembre 2026 à
// 14 h ».
func AppointmentAbout(day, hour string) string {
	if hour == "" {
		return day
	}
	return day + " " + Paper.MeetingAt + " " + hour
}

// ActionsForPartner says how many actions a partner’s sheet holds.
func ActionsForPartner(n int) string { return Count(n, "action", "actions") + " en cours" }

// DocumentFile is the name of a document’s file: « Lettre à l’employeur
// MUR-2026-0001 Maëlle L’Hélias ».
func DocumentFile(id, about string, d data.Dossier) string {
	return fileOf(strings.TrimSpace(DocumentName(id)+" "+about), d)
}

// DocumentTitle is what a printer’s own list shows of a document: its name and
// the dossier’s number, and nobody’s name.
func DocumentTitle(id string, d data.Dossier) string {
	return strings.TrimSpace(DocumentName(id) + " " + d.Project.Number)
}

// DocumentSaved says where a document went.
func DocumentSaved(path string) string { return Typography("Document enregistré : ") + path }

// PagesCount says how long a document is: « 2 pages ».
func PagesCount(n int) string { return Count(n, "page", "pages") }

// What went wrong with a document other than the plan.
const (
	DocumentFailed  = "Le document n’a pas pu être mis en page"
	DocumentUnsaved = "Le document n’est pas enregistré"
	DocumentUnsent  = "Le document n’est pas imprimé"
)

// The words of the page of documents.
const (
	DocumentsPage     = "Documents"
	DocumentsPartners = "Une fiche par partenaire"
	DocumentsMeetings = "Un carton par rendez-vous"
	DocumentsAbsent   = "Pas pour ce dossier, ou pas encore"
	DocumentsUnread   = "Les documents ne peuvent pas être listés"
	DocumentSee       = "Voir et imprimer"
	DocumentsOpen     = "Tous les documents à imprimer"
	CommandDocuments  = "Voir les documents à imprimer"
)
