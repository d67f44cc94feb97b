package words

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
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

// themes are what the rates are about, by the files of the assets, in the order
// in which they are shown.
var themes = []struct{ id, word string }{
	{"micro", "Micro-entreprise"},
	{"creation", "Création d’activité"},
	{"aid", "Aides et financements"},
	{"company", "Société et entreprise au réel"},
	{"household", "Revenus du foyer"},
	{"relocation", "Installation et télétravail"},
	{"training", "Formation"},
	{"pilot", "Télétravail des agents"},
	{"common", "Données personnelles"},
}

// otherTheme is that of a file made elsewhere.
const otherTheme = "Autres"

func themeAt(id string) int {
	for i, t := range themes {
		if t.id == id {
			return i
		}
	}
	return len(themes)
}

// RateTheme is what some rates are about.
func RateTheme(id string) string {
	if at := themeAt(id); at < len(themes) {
		return themes[at].word
	}
	return otherTheme
}

// ByTheme sorts rates by what they are about; those of a theme keep their order.
func ByTheme(all []rates.Rate) []rates.Rate {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b rates.Rate) int { return themeAt(a.Theme) - themeAt(b.Theme) })
	return sorted
}

// RatePeriod is when a value holds, as a column says it: « du 01/01/2025 au
// 31/12/2026 », « depuis le 01/01/2026 »; nothing for one without limits.
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

// RateWhen is RatePeriod on two lines, for a narrow column.
func RateWhen(from, to calendar.Day) string {
	return strings.Replace(RatePeriod(from, to), " au ", "\nau ", 1)
}

// RateLine is what must be known of a value beside it, on one line.
func RateLine(r rates.Rate) string { return strings.Join(RateRemarks(r), ", ") }

// RatesRestored says that the delivered rates are in force again.
const RatesRestored = "Le barème est celui du programme"

// RatesReplaced says that a file took the place of the rates.
func RatesReplaced(name string) string { return "Le barème est celui de « " + name + " »" }

// ValuesChange says how many values another table of rates changes.
func ValuesChange(n int) string {
	if n == 0 {
		return " : aucune valeur ne change."
	}
	return " : " + Count(n, "valeur change", "valeurs changent") + "."
}

// RatesWritten says where the rates were written.
func RatesWritten(path string) string { return "Barème écrit : " + path }
