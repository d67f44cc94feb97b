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

// VersionOfPlan is « version 2 du plan ».
func VersionOfPlan(n int) string { return "version" + text.NoBreak + Number(n) + " du plan" }
