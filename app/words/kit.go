package words

// Words that belong to the widgets themselves.
const (
	DontKnow  = "Je ne sais pas encore"
	ToCome    = "à voir"
	YesWord   = "Oui"
	NoWord    = "Non"
	UndoWord  = "Annuler"
	CloseWord = "Fermer"

	MenuCut       = "Couper"
	MenuCopy      = "Copier"
	MenuPaste     = "Coller"
	MenuSelectAll = "Tout sélectionner"

	OpenMonth     = "Ouvrir le calendrier"
	PreviousMonth = "Mois précédent"
	NextMonth     = "Mois suivant"

	NoMatch       = "Rien ne correspond."
	AddRow        = "Ajouter une ligne"
	HowComputed   = "Comment c’est calculé"
	HideComputed  = "Refermer le calcul"
	LateWord      = "en retard"
	TodayWord     = "aujourd’hui"
	LegalWord     = "légal"
	SetByLaw      = "date fixée par la loi"
	AndThen       = "Ensuite"
	TodayHeading  = "Aujourd’hui"
	NothingAtDate = "Aucun point sur cette période."
)

// WeekLetters are the heads of a calendar's columns, Monday first.
var WeekLetters = [7]string{"lu", "ma", "me", "je", "ve", "sa", "di"}

// RemoveRow names the button that takes a row of a table away.
func RemoveRow(n int) string { return "Retirer la ligne " + Number(n) }

// Done says how many of several are done: « 2 sur 4 ».
func Done(done, of int) string { return Number(done) + " sur " + Number(of) }

// RowCount counts the rows of a table.
func RowCount(n int) string { return Count(n, "ligne", "lignes") }
