package words

import (
	"strings"

	"github.com/buron-cantal/buron/data"
)

// The words of taking a newcomer.
const (
	NewcomerTitle = "Nouvel arrivant"
	NewcomerIntro = "Un nom et un numéro suffisent pour commencer. Tout le reste vient dans l’entretien."

	FirstName          = "Prénom"
	LastName           = "Nom d’usage"
	PhoneWord          = "Téléphone"
	PathWord           = "Parcours"
	PathLater          = "Il peut rester à définir, et changer plus tard sans rien perdre."
	BlankQuestionnaire = "Questionnaire vierge à imprimer"

	StartInterview = "Commencer l’entretien"
	OnlyTake       = "Créer sans commencer"

	FirstNameMissing = "Écrivez le prénom."
	LastNameMissing  = "Écrivez le nom."
	KeptAsTyped      = "Il est gardé tel quel, à corriger plus tard."

	SameBody     = "Même nom et même numéro. Est-ce la même personne\u202f?"
	SameProject  = "Ouvrir un nouveau projet pour cette personne"
	SameInTrash  = "dans la corbeille"
	SameTakeNew  = "Créer un autre dossier"
	FoundTyping  = "Votre saisie d’avant a été retrouvée."
	ForgetTyping = "Repartir de zéro"
)

// SameTitle says how many dossiers somebody of that name and phone has.
func SameTitle(n int) string {
	return Count(n, "dossier existe déjà", "dossiers existent déjà") + " à ce nom"
}

// SameDossier leads to the dossier of a namesake: its number, path and place.
func SameDossier(number string, p data.Path, commune string, trash bool) string {
	parts := []string{number, Path(p)}
	if commune != "" {
		parts = append(parts, commune)
	}
	if trash {
		parts = append(parts, SameInTrash)
	}
	return "Ouvrir " + strings.Join(parts, " · ")
}

// TakenAt says where a newcomer is welcomed and by whom; either may be unknown.
func TakenAt(telecentre, adviser string) string {
	var parts []string
	if telecentre != "" {
		parts = append(parts, Typography("Télécentre : ")+telecentre)
	}
	if adviser != "" {
		parts = append(parts, "suivi par "+adviser)
	}
	return upper(strings.Join(parts, " · "))
}

// Taken says that a newcomer was taken, and under which number.
func Taken(name, number string) string {
	return excerpt(name) + Typography(" : dossier ") + number + " créé"
}
