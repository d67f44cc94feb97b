package words

import (
	"github.com/buron-cantal/buron/data/calendar"
)

// The words of the trash.
const (
	TrashTitle = "Corbeille"
	TrashWhere = "Un dossier supprimé reste ici trente jours, puis disparaît pour de bon."

	HeadDeleted = "Supprimé le"
	HeadGone    = "Disparaît le"

	TrashRestore   = "Reprendre ce dossier"
	TrashEmpty     = "La corbeille est vide"
	TrashEmptyBody = "Un dossier mis à la corbeille peut en être repris pendant trente jours."
	TrashUnread    = "La corbeille n’a pas pu être lue"
)

// BroughtBack says that a dossier is back among the others.
func BroughtBack(name string) string { return excerpt(name) + Typography(" : dossier repris") }

// GoneIn says when a dossier disappears: « dans 12 jours », or that it does
// at the next opening.
func GoneIn(d, today calendar.Day) string {
	if d <= today {
		return "à la prochaine ouverture"
	}
	return In(d, today)
}
