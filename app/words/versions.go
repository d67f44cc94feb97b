package words

import (
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// versionQuoted reads « 2 MUR-2026-0001 » and says « la version 2 du plan du
// dossier MUR-2026-0001 »; "" for anything else.
func versionQuoted(what string) string {
	number, dossier, _ := strings.Cut(what, " ")
	n, err := strconv.Atoi(number)
	if err != nil || dossier == "" {
		return ""
	}
	return "la " + VersionOfPlan(n) + " du dossier " + dossier
}

// The words of versions, and of the copy that was signed.
const (
	VersionsTitle  = "Versions imprimées"
	VersionSee     = "Voir cette version"
	VersionLast    = "Voir la dernière version imprimée"
	VersionPrinted = "Ce qui a été imprimé"
	VersionHanded  = "Remise"
	VersionPrint   = "Empreinte"
	VersionDraft   = "Un projet n’est pas gardé comme version."
	SignedTitle    = "Exemplaire signé"
	SignedNone     = "Pas encore joint."
	SignedSee      = "Voir l’exemplaire signé"
	SignedFile     = "Photo ou numérisation"
	SignedHelp     = "Le chemin d’un fichier PDF, JPEG ou PNG de cet ordinateur ou d’une clé."
	SignedPath     = "Écrivez le chemin complet du fichier, par exemple /home/elodie/Images/plan.jpg."
	SignedAttach   = "Joindre l’exemplaire signé"
	SignedUnopened = "L’exemplaire signé n’a pas pu être ouvert"
	CompareTitle   = "Comparer"
	CompareWith    = "Avec"
	CompareAsItIs  = "Le plan d’aujourd’hui"
	CompareFailed  = "Les deux versions n’ont pas pu être comparées"
)

// VersionTitle is « Version 2 du plan ».
func VersionTitle(n int) string { return upper(VersionOfPlan(n)) }

// VersionOn is « Version 2, du 24 novembre 2026 ».
func VersionOn(n int, on calendar.Day) string { return upper(VersionNumber(n)) + ", du " + FullDay(on) }

// VersionBrief is « Version 2, du 24/11/2026 », for a list to choose from.
func VersionBrief(n int, on calendar.Day) string { return upper(VersionNumber(n)) + ", du " + Day(on) }

// VersionBy says who handed a version over, and its fingerprint.
func VersionBy(by, fingerprint string) string {
	said := FingerprintWord + " " + fingerprint
	if by == "" {
		return upper(said)
	}
	return by + " · " + said
}

// VersionFile is the name of a version's file: « Plan MUR-2026-0001 Maëlle
// L’Hélias, version 2 ».
func VersionFile(d data.Dossier, n int) string { return PlanFile(d) + ", version " + Number(n) }

// VersionWillBe says which version the plan will be: the first, or the one
// after changes since a day.
func VersionWillBe(n, changes int, since calendar.Day) string {
	if n == 1 {
		return "Ce sera la " + VersionNumber(1) + "."
	}
	return "Ce sera la " + VersionNumber(n) + Typography(" : ") + Count(changes, "changement", "changements") +
		" depuis la " + VersionNumber(n-1) + " du " + FullDay(since) + "."
}

// VersionAgain says that nothing has changed since a version.
func VersionAgain(n int, on calendar.Day) string {
	return "Rien n’a changé depuis la " + VersionNumber(n) + " du " + FullDay(on) + Typography(" : c’est elle qui sera remise.")
}

// SignedOn says since when a signed copy is kept.
func SignedOn(on calendar.Day) string { return "Signée, exemplaire joint le " + FullDay(on) }

// SignedKept says that the signed copy of a version is kept.
func SignedKept(n int) string { return "Exemplaire signé joint à la " + VersionNumber(n) }

// BriefNoVersion is said of a plan that nobody was given yet.
const BriefNoVersion = "pas encore imprimé"

// VersionsAll shows the older versions too.
func VersionsAll(n int) string { return "Voir les " + Count(n, "version", "versions") }

// BriefVersion is « version 2, imprimée le 24 novembre 2026 », and whether it
// was signed.
func BriefVersion(n int, on calendar.Day, signed bool) string {
	said := VersionNumber(n) + ", imprimée le " + FullDay(on)
	if signed {
		said += ", signée"
	}
	return said
}

// HandedOver says which version was handed over: a new one, or again that of
// before, for nothing has changed.
func HandedOver(dossier string, number int, fingerprint string, again bool) string {
	said := dossier + Typography(" : ") + VersionOfPlan(number) + ", " + FingerprintWord + " " + fingerprint
	if again {
		said += " (rien n’a changé)"
	}
	return said + "."
}

// Verified says of which version a file is, byte for byte.
func Verified(file string, number int, dossier string) string {
	return Typography("« "+file+" » est la ") + VersionOfPlan(number) + " du dossier " + dossier + ", telle qu’elle a été remise."
}

// VersionOfPlan is « version 2 du plan ».
func VersionOfPlan(n int) string { return "version" + text.NoBreak + Number(n) + " du plan" }
