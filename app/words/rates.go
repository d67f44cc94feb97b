package words

import (
	"github.com/buron-cantal/buron/data/calendar"
)

// Work of the program that takes long.
const (
	StopWork   = "Arrêter"
	NotRenewed = "Les listes ne suivent pas encore le barème"
)

// Renewing says how far the lists have come in following other rates.
func Renewing(done, all int) string {
	return "Les listes suivent le barème" + Typography(" : ") + Number(done) + " sur " + Count(all, "dossier", "dossiers")
}

// RatePeriod is the span of a value: « du 01/01/2025 au 31/12/2026 », « depuis
// le 01/01/2026 », « jusqu’au 31/12/2025 »; nothing without a limit.
func RatePeriod(from, to calendar.Day) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case from.IsZero():
		return "jusqu’au " + Day(to)
	case to.IsZero():
		return "depuis le " + Day(from)
	}
	return "du " + Day(from) + " au " + Day(to)
}
