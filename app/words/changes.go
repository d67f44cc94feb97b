package words

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
	"github.com/buron-cantal/buron/data/version"
)

// Changes are the words of « Ce qui a changé », on paper and on screen.
var Changes = struct {
	Title, Page                                              string
	Dates, Added, Done, Dropped, Whose                       string
	Answers, Figures, Documents, Meetings, Watch, Otherwise  string
	FigureHead, WasHead, IsHead                              string
	None, Contacts, Texts, Reordered                         string
	NoAnswer, NoDate, NoFigure, Reworded, Confirmed, Unsure  string
	Nobody                                                   string
	DocumentAdded, DocumentDropped, AlertRaised, AlertLifted string
}{
	Title: "Ce qui a changé", Page: "Changements",
	Dates: "Les dates", Added: "Actions ajoutées", Done: "Actions faites", Dropped: "Actions retirées", Whose: "Qui fait quoi",
	Answers: "Vos réponses", Figures: "Vos chiffres", Documents: "Les pièces", Meetings: "Rendez-vous et notes",
	Watch: "À surveiller", Otherwise: "Le reste",
	FigureHead: "Chiffre", WasHead: "Avant", IsHead: "Maintenant",
	None:     "Rien n’a changé.",
	Contacts: "Des noms, des téléphones ou des horaires ont changé. Les pages de ce plan donnent les bons.",
	Texts:    "Des explications ont changé.", Reordered: "Des actions ont changé de place dans la liste.",
	NoAnswer: "sans réponse", NoDate: "sans date", NoFigure: "—", Reworded: "texte modifié", Confirmed: "confirmée",
	Unsure: "à confirmer", Nobody: "personne",
	DocumentAdded: "à réunir", DocumentDropped: "n’est plus demandée",
	AlertRaised: "nouveau", AlertLifted: "réglé",
}

// ChangesSince says from which version on things changed: « Depuis la version 1
// du 24 novembre 2026. ».
func ChangesSince(number int, on calendar.Day) string {
	return "Depuis la " + VersionNumber(number) + " du " + FullDay(on) + "."
}

// WasAndIs is « Activité : Édition (avant : Traduction) ».
func WasAndIs(what, was, is string) string {
	return what + Typography(" : ") + is + " (avant" + Typography(" : ") + was + ")"
}

// RowsAdded is « Les aides : Aide de la commune, 500,00 € (en plus) ».
func RowsAdded(what, rows string) string { return what + Typography(" : ") + rows + " (en plus)" }

// RowsDropped is « Les aides : Aide de la commune, 500,00 € (en moins) ».
func RowsDropped(what, rows string) string { return what + Typography(" : ") + rows + " (en moins)" }

// ChangedTo is « Activité : texte modifié ».
func ChangedTo(what, how string) string { return what + Typography(" : ") + how }

// ChangedWatch is « TVA : proche du seuil en 2029 (nouveau) ».
func ChangedWatch(title, how string) string { return title + " (" + how + ")" }

// ChangeDate is when an action is to be done, as a version of a day said it.
func ChangeDate(d version.Date, on calendar.Day) string {
	switch {
	case d.Day.IsZero():
		return Changes.NoDate
	case atOnce(d, on):
		return Paper.AtOnce
	}
	return Together(FullDay(d.Day))
}

// atOnce says that the day had passed when it was printed.
func atOnce(d version.Date, on calendar.Day) bool { return !d.Legal && d.Day < on }

// DoneAction is « Immatriculez l’activité, fait le 8 décembre 2026 ».
func DoneAction(title string, on calendar.Day) string {
	if on.IsZero() {
		return title + ", " + Paper.Done
	}
	return title + ", " + Paper.DoneOn + " " + Together(FullDay(on))
}

// DatedAction is an action with its day, if it has one: « Visitez Murat, le 8
// décembre 2026 ».
func DatedAction(title string, d version.Date, on calendar.Day) string {
	switch {
	case d.Day.IsZero():
		return title
	case atOnce(d, on):
		return title + ", " + Paper.AtOnce
	}
	return title + ", " + Lower(Paper.DateHead) + " " + Together(FullDay(d.Day))
}

// Reopened says that a done action is to be done again.
func Reopened(title string, d version.Date, on calendar.Day) string {
	return DatedAction(title+Typography(" : ")+"de nouveau à faire", d, on)
}

// AdviserWasAndIs says who accompanies the newcomer now.
func AdviserWasAndIs(was, is string) string {
	return WasAndIs("Votre conseiller", cmp.Or(was, Changes.Nobody), cmp.Or(is, Changes.Nobody))
}

// Renamed is « Ouvrez un compte (c’était : Ouvrez un compte réservé) ».
func Renamed(title, was string) string { return title + " (c’était" + Typography(" : ") + was + ")" }

// GivenAction says whose an action is now.
func GivenAction(title, who, name string) string {
	if name == "" {
		name = Lower(Who(who))
	}
	return title + Typography(" : ") + name
}

// MeetingChange is « Rendez-vous ajouté : mardi 8 décembre 2026 à 10 h, visite ».
// One that isn't planned any more was withdrawn, unless its day had come when
// that is told, today: it may well have been kept.
func MeetingChange(m version.Appointment, added bool, today calendar.Day) string {
	said := "Rendez-vous retiré"
	if added {
		said = "Rendez-vous ajouté"
	}
	when := m.At
	if day, err := calendar.ParseISO(dayOf(m.At)); err == nil {
		if !added && day <= today {
			said = "Rendez-vous passé"
		}
		when = Together(LongDay(day)) + " à " + ClockOf(m.At)
	}
	parts := []string{when}
	what, where := KindAndPlace(m.Kind, m.Place)
	if what != "" {
		parts = append(parts, Lower(what))
	}
	if where != "" {
		parts = append(parts, where)
	}
	return said + Typography(" : ") + strings.Join(parts, ", ")
}

// NoteChange says that a shared note was added or withdrawn.
func NoteChange(on calendar.Day, added bool) string {
	said := "Note retirée"
	if added {
		said = "Note ajoutée"
	}
	if on.IsZero() {
		return said
	}
	return said + ", du " + Together(FullDay(on))
}

// MonthlyFigures counts figures of single months that changed too.
func MonthlyFigures(n int) string {
	return Count(n, "montant de mois a changé aussi.", "montants de mois ont changé aussi.")
}

// ChangedAlert is the title of an alert that a frozen plan holds.
func ChangedAlert(id string, values []version.Result) string {
	typed := map[string]any{}
	for _, v := range values {
		typed[v.Key] = typedValue(v.Key, v.Value)
	}
	title, _ := Alert(data.Alert{ID: id, Values: typed})
	return strings.TrimRight(title, ".")
}

// typedValue is a value of an alert as the rule gave it.
func typedValue(key, s string) any {
	switch key {
	case "year", "project_year", "line", "count", "other":
		if n, err := strconv.Atoi(s); err == nil {
			return n
		}
	case "title", "commune", "postcode", "siret", "telecentre", "used", "agreement", "status":
		return s
	}
	if day, err := calendar.ParseISO(s); err == nil {
		return day
	}
	if d, err := decimal.Parse(s); err == nil {
		return d
	}
	return s
}

// VersionNumber is « version 2 ».
func VersionNumber(n int) string { return "version" + text.NoBreak + Number(n) }

// VersionFoot stands at the foot of every page of a plan that was handed over:
// « version 1 du 24 novembre 2026 · empreinte 3f9a 71c2 e04b ».
func VersionFoot(n int, on calendar.Day, fingerprint string) string {
	return VersionNumber(n) + " du " + FullDay(on) + " · " + FingerprintWord + " " + fingerprint
}

// FingerprintWord is what stands before a fingerprint.
const FingerprintWord = "empreinte"
