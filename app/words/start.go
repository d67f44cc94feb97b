package words

import "time"

// What the program says when it can't open its window.
const (
	NoScreen = "Buron n’a pas trouvé d’écran\u00a0: ouvrez une session graphique. Les commandes (buron list, buron plan…) s’en passent\u00a0: buron --help."
	NoWindow = "Buron ne peut pas ouvrir de fenêtre\u00a0: l’affichage OpenGL manque sur cet ordinateur. Installez le pilote graphique (libgl1-mesa-dri sous Debian), ou utilisez les commandes\u00a0: buron --help."
)

// The page shown when the register can't be opened.
const (
	TroubleTitle   = "Votre registre ne s’ouvre pas"
	TroubleHeld    = "Le registre est ouvert ailleurs"
	TroubleKept    = "Le fichier n’a pas été touché. Il reste à sa place, tel qu’il est\u00a0:"
	TroubleRestore = "Reprendre la dernière sauvegarde"
	TroubleCopy    = "Dernière sauvegarde vérifiée\u00a0:"
	TroubleAside   = "Le fichier abîmé est gardé à côté, sous un autre nom."
	TroubleNoCopy  = "Aucune sauvegarde n’a été trouvée dans"
	TroubleRetry   = "Réessayer"
	TroubleFolder  = "Ouvrir le dossier"
	TroubleDemo    = "Essayer avec des dossiers fictifs"

	TroubleRestoreAsk  = "Reprendre cette sauvegarde\u202f?"
	TroubleRestoreBody = "Le registre repart de cette copie. Ce qui a été saisi après elle n’y est pas\u202f; le fichier abîmé est gardé à côté."
	TroubleRestoreSafe = "Ne rien changer"
	Opening            = "Ouverture du registre…"
)

// Rescue says from when a copy is and what it holds.
func Rescue(at time.Time, dossiers int) string {
	return Typography(Moment(at) + " : " + Count(dossiers, "dossier", "dossiers"))
}

// A register that lies where it can be harmed.
const (
	RiskyPlaceBody   = "Deux ordinateurs peuvent l’abîmer sans que rien ne le dise. Gardez le registre sur cet ordinateur, et mettez plutôt des sauvegardes à cet endroit."
	RiskyPlaceButton = "Où sont mes données"
)

// RiskyPlace says that the register lies in a folder of the network, or in one
// that a program copies elsewhere.
func RiskyPlace(network bool) string {
	if network {
		return "Le registre est dans un dossier du réseau"
	}
	return "Le registre est dans un dossier synchronisé"
}
