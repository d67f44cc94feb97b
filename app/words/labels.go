package words

import (
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// Typography puts the no-break spaces of French typography in a sentence.
func Typography(s string) string { return text.Typeset(s) }

// labels are what things with an id are called. An id that isn't there is
// said as it is: nothing of a dossier disappears because it has no word.
type labels map[string]string

func (l labels) of(id string) string {
	if label, known := l[id]; known {
		return label
	}
	return id
}

var paths = labels{
	"undecided":           "À définir",
	"business_creation":   "Création d’activité",
	"employee_relocation": "Installation d’un salarié",
	"training":            "Formation",
}

// Path is a path's name: Création d’activité.
func Path(p data.Path) string { return paths.of(string(p)) }

// ShortPath is a path's name where a column is narrow: Installation.
func ShortPath(p data.Path) string {
	if p == data.EmployeeRelocation {
		return "Installation"
	}
	return Path(p)
}

var stages = labels{
	"welcome":        "Accueil",
	"diagnosis":      "Diagnostic",
	"plan":           "Plan",
	"implementation": "Mise en œuvre",
	"installation":   "Installation",
	"follow_up":      "Suivi",
	"closed":         "Clos",
}

// Stage is a stage's common name; a guide may have its own.
func Stage(s data.Stage) string { return stages.of(string(s)) }

var statuses = labels{
	"to_do":      "À faire",
	"doing":      "En cours",
	"done":       "Fait",
	"dropped":    "Écartée",
	"to_confirm": "À confirmer",
}

// Status is how far an action has come.
func Status(s data.ActionStatus) string { return statuses.of(string(s)) }

var whos = labels{
	"newcomer": "Vous",
	"adviser":  "Votre conseiller",
	"employer": "Votre employeur",
	"partner":  "Partenaire",
}

// Who says who carries out an action, to the newcomer.
func Who(who string) string { return whos.of(who) }

var closings = labels{
	"installed":         "Installation réussie",
	"activity_created":  "Activité créée",
	"trained":           "Formation achevée",
	"postponed":         "Projet reporté",
	"abandoned":         "Abandon du projet",
	"settled_elsewhere": "Installation hors du Cantal",
	"redirected":        "Réorientation vers un partenaire",
	"contact_lost":      "Perte de contact",
	"erasure":           "Demande d’effacement",
	"deceased":          "Décès",
}

// ClosingReason says why a dossier was closed.
func ClosingReason(r data.ClosingReason) string { return closings.of(string(r)) }

var documentStatuses = labels{
	"to_request":     "À demander",
	"requested":      "Demandée",
	"received":       "Reçue",
	"validated":      "Validée",
	"not_applicable": "Sans objet",
}

// DocumentStatus is how far a document (une pièce) has come.
func DocumentStatus(s string) string { return documentStatuses.of(s) }

var appointmentKinds = labels{
	"interview": "Entretien",
	"visit":     "Visite",
	"call":      "Appel",
	"video":     "Visioconférence",
	"workshop":  "Atelier",
	"other":     "Autre",
}

// AppointmentKind is what a meeting is.
func AppointmentKind(k string) string { return appointmentKinds.of(k) }

// KindAndPlace is what a meeting is and where, the place left out where it is
// the same word: a video call often has itself for its place.
func KindAndPlace(kind, place string) (what, where string) {
	what, where = AppointmentKind(kind), strings.TrimSpace(place)
	if strings.EqualFold(what, where) {
		where = ""
	}
	return what, where
}

var appointmentStatuses = labels{
	"planned":   "Prévu",
	"kept":      "Tenu",
	"excused":   "Excusé",
	"absent":    "Absent",
	"cancelled": "Annulé",
}

// AppointmentStatus is what became of a meeting.
func AppointmentStatus(s string) string { return appointmentStatuses.of(s) }
