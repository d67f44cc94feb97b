package words

import (
	"strings"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
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
		return said + ", " + Lower(AppointmentStatus(status))
	}
	return said
}
