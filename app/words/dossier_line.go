package words

import (
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

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

// PointDone says that it is done.
func PointDone(title string) string { return title + " (fait)" }

// PointLate says that it should be done already.
func PointLate(title string) string { return title + " (en retard)" }

// PointLegal says that the law fixes the day.
func PointLegal(title string) string { return title + " (date fixée par la loi)" }

// PointMeeting is a meeting on the timeline.
func PointMeeting(kind, at string) string {
	return "Rendez-vous, " + Lower(AppointmentKind(kind)) + " à " + ClockOf(at)
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
	return Lower(name) + " le " + day
}

// TodayNote is what happens today, below « Aujourd’hui ».
func TodayNote(name string) string { return Lower(name) }
