package words

import (
	"strconv"
	"strings"

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
