package words

import (
	"time"

	"github.com/buron-cantal/buron/data"
)

// The words of the window around the pages.
const (
	RailList     = "Dossiers"
	RailSearch   = "Chercher"
	RailSettings = "Réglages"

	AllSaved  = "Tout est enregistré"
	Saving    = "Enregistrement…"
	NotSaved  = "Non enregistré"
	Retry     = "Réessayer"
	Undone    = "C’est annulé"
	Redone    = "C’est rétabli"
	NoUndo    = "Rien à annuler depuis l’ouverture"
	NoRedo    = "Rien à rétablir"
	DemoTitle = "Dossiers fictifs"
	DemoBody  = "Rien de ce que vous faites ici ne touche à votre registre."
	DemoHome  = "Revenir à mon registre"

	NotSavedTitle = "Vos réponses ne sont pas enregistrées"
	KeepTrying    = "Elles restent à l’écran tant que cette fenêtre est ouverte."

	LeaveTitle = "Fermer sans enregistrer\u202f?"
	LeaveBody  = "Ce qui a été saisi depuis le dernier enregistrement serait perdu. Libérez de la place, puis réessayez."
	LeaveSafe  = "Rester"
	LeaveAct   = "Fermer sans enregistrer"

	CrashTitle  = "La dernière séance s’est arrêtée brusquement"
	CrashBody   = "Tout ce qui avait été enregistré est là. Un rapport sans réponse ni nom a été gardé pour qui s’occupe du programme."
	CrashButton = "Voir le rapport"

	ReadOnlyTitle = "Consultation seule"
	ReadOnlyBody  = "Le registre ne peut pas être modifié d’ici\u00a0: le fichier ou son dossier est protégé."

	PaletteTitle = "Que voulez-vous faire\u202f?"
	PaletteNone  = "Aucune commande ne porte ces mots."
	KeysTitle    = "Les touches"
)

// SavedAt is what the header says after a saving.
func SavedAt(at time.Time) string { return "Enregistré à " + Clock(at) }

// NotSavedBody says why what was done isn't kept, and what to do.
func NotSavedBody(err error) string {
	if data.CodeOf(err) == data.DiskFull {
		return "Le disque est plein. Libérez de la place, puis réessayez. " + KeepTrying
	}
	return Sentence(err) + " " + KeepTrying
}

// Shortcut is a key and what it does, for the list of keys.
type Shortcut struct{ Key, Does string }

// Shortcuts are the keys that work everywhere, in the order of the list.
func Shortcuts() []Shortcut {
	return []Shortcut{
		{KeyPrimary, "Le bouton principal de la page"},
		{KeyClose, "Fermer, ou revenir d’un niveau"},
		{KeyZones, "Passer à la zone suivante (Maj pour la précédente)"},
		{KeyPalette, "Commandes"},
		{KeyFind, "Chercher un dossier"},
		{KeyCreate, "Nouvel arrivant"},
		{KeyPaper, "Aperçu du plan"},
		{KeyFigures, "Les chiffres du dossier"},
		{KeyUndo, "Annuler le dernier geste"},
		{KeyRedo, "Le rétablir"},
		{KeySave, "Vérifier que tout est enregistré"},
		{KeyBack, "Page précédente"},
		{KeyForward, "Page suivante"},
		{KeyReveal, "Montrer ou masquer les notes privées"},
		{KeyPanel, "Ouvrir le panneau replié"},
		{KeyUnsure, "Je ne sais pas encore"},
		{KeyRename, "Renommer l’action"},
		{KeyMove, "Déplacer la ligne"},
		{KeyPostpone, "Reporter l’action d’une semaine"},
		{KeyTick, "Cocher le dossier de la liste, pour imprimer son plan"},
		{KeyZoom, "Agrandir ou réduire les pages, les voir entières"},
		{KeyNextHit, "Passage suivant dans les pages (Maj pour le précédent)"},
		{KeyHelp, "Cette liste"},
	}
}

// The names of the keys, as written on screen.
const (
	KeyPrimary  = "Ctrl + Entrée"
	KeyClose    = "Échap"
	KeyZones    = "F6"
	KeyPalette  = "Ctrl + K"
	KeyFind     = "Ctrl + F"
	KeyCreate   = "Ctrl + N"
	KeyPaper    = "Ctrl + P"
	KeyFigures  = "Ctrl + G"
	KeyUndo     = "Ctrl + Z"
	KeyRedo     = "Ctrl + Maj + Z"
	KeySave     = "Ctrl + S"
	KeyBack     = "Alt + flèche gauche"
	KeyForward  = "Alt + flèche droite"
	KeyReveal   = "F8"
	KeyPanel    = "Ctrl + I"
	KeyEnlarge  = "Ctrl + +"
	KeyReduce   = "Ctrl + −"
	KeyWhole    = "Ctrl + 0"
	KeyZoom     = "Ctrl + +, − ou 0"
	KeyTick     = "Espace"
	KeyNextHit  = "F3"
	KeyPrevHit  = "Maj + F3"
	KeyUnsure   = "Ctrl + J"
	KeyRename   = "F2"
	KeyMove     = "Alt + flèche haut ou bas"
	KeyPostpone = "+"
	KeyHelp     = "F1"
)

// The commands of the palette.
const (
	CommandList     = "Aller aux dossiers"
	CommandFind     = "Chercher un dossier"
	CommandCreate   = "Prendre un nouvel arrivant"
	CommandPaper    = "Voir l’aperçu du plan"
	CommandBlank    = "Imprimer un questionnaire vierge"
	CommandPlan     = "Voir le plan d’accompagnement"
	CommandFigures  = "Voir les chiffres"
	CommandMeet     = "Reprendre l’entretien"
	CommandDossier  = "Voir le dossier"
	CommandTrash    = "Ouvrir la corbeille"
	CommandSettings = "Ouvrir les réglages"
	CommandUndo     = "Annuler le dernier geste"
	CommandRedo     = "Rétablir le geste annulé"
	CommandKeys     = "Voir les touches"
	CommandHome     = "Revenir à mon registre"
	CommandQuit     = "Fermer Buron"
)

// TakenBack says what an undo or a redo did, with the gesture's own word where
// it has one.
func TakenBack(done, gesture string) string {
	if word := Gesture(gesture); word != gesture && word != "" {
		return done + Typography(" : ") + word
	}
	return done
}
