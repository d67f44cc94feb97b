package words

import (
	"strings"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/text"
)

// The page « Barèmes ».
const (
	RatesTitle = "Barèmes"
	RatesBack  = RatesTitle
	RatesHint  = "Nom, source, valeur"

	RatesAll       = "Toutes"
	RatesToCheck   = "À vérifier"
	RatesOld       = "Vérifiées il y a plus de douze mois"
	RatesCorrected = "Corrigées"

	RateHeadName   = "Nom et source"
	RateHeadValue  = "Valeur"
	RateHeadPeriod = "Période"
	RateHeadState  = "État"

	RateUnchecked = "jour de lecture inconnu"
	RateBegun     = "correction commencée"

	RatesNothing     = "Rien à montrer ici"
	RatesNothingBody = "Aucune valeur n’est dans ce cas."
	RatesShowAll     = "Voir toutes les valeurs"
	RatesNobodyBody  = "Cherchez un autre mot du nom, du code ou de la source."
)

// The section of the settings that leads to the page.
const (
	RatesIntro  = "Taux, seuils, montants et délais officiels, avec leur source. Tous les calculs et les textes des plans en viennent."
	RatesFrom   = "En vigueur"
	RatesValues = "Valeurs"
)

// The panel of one rate.
const (
	RateReusedBody  = "Aucune valeur plus récente n’est connue. Celle-ci sert jusqu’à ce que la suivante soit donnée."
	RateSpans       = "Toutes les valeurs"
	RateCorrect     = "Corriger"
	RateCorrectHelp = "Pour confirmer une valeur à vérifier, gardez-la et donnez sa source."
	RateValue       = "Valeur"
	RateFrom        = "À partir du"
	RateFromHelp    = "Gardez ce jour pour corriger la valeur. Un jour plus tardif en commence une autre."
	RateFromOpen    = "Vide\u00a0: depuis toujours. Un jour commence une autre valeur, qui suit celle-ci."
	RateSourceLabel = "Source"
	RateSourceHelp  = "Le texte ou le site où vous avez lu cette valeur."
	RateOrigin      = "Revenir à la valeur d’origine"
	RateDropSpan    = "Retirer cette valeur ajoutée"
	RateReadOnly    = "Le registre est en consultation\u00a0: rien ne peut y être corrigé."
)

// Writing and reading the whole of the rates.
const (
	RatesSave        = "Enregistrer le barème…"
	RatesSaveShort   = "Enregistrer…"
	RatesSaveTitle   = "Enregistrer le barème"
	RatesSaveIntro   = "Toutes les valeurs en vigueur, corrections comprises, dans un fichier qu’un autre télécentre peut lire."
	RatesSaveAct     = "Enregistrer"
	RatesSwap        = "Remplacer par un fichier…"
	RatesSwapShort   = "Remplacer…"
	RatesSwapTitle   = "Remplacer par un fichier"
	RatesSwapIntro   = "Le fichier passe les mêmes vérifications que le barème livré. Rien ne change avant votre accord."
	RatesSwapRead    = "Lire ce fichier"
	RatesSwapReading = "Lecture et vérification…"
	RatesSwapSafe    = "Garder le barème"
	RatesSwapAct     = "Remplacer"
	RatesFile        = "Fichier"
	RatesFileHelp    = "Le chemin complet, par exemple /media/elodie/CLE/barème.yaml."
	RatesFileWrong   = "Écrivez le chemin complet du fichier."
	RatesFileThere   = "Ce fichier existe déjà. Choisissez un autre nom."
	RatesRestore     = "Revenir au barème du programme"
	RatesRestoreAct  = "Revenir au barème du programme"
	RatesUndoable    = "«\u00a0Annuler\u00a0» remet tout en place."
	RatesNotInForce  = "Le fichier de barèmes n’est pas en vigueur"
	RatesUnfitRemove = "Les retirer"
)

// The page's commands.
const (
	CommandRates        = "Voir les barèmes"
	CommandRatesToCheck = "Barèmes à vérifier"
	CommandRatesOld     = "Barèmes vérifiés il y a plus de douze mois"
	CommandRatesFixed   = "Barèmes corrigés"
	CommandRateCorrect  = "Corriger ce barème"
	CommandRatesSave    = "Enregistrer le barème dans un fichier"
	CommandRatesSwap    = "Remplacer le barème par un fichier"
)

// RatesWhere says which rates are in force; file is "" for those of the
// program.
func RatesWhere(file string, on calendar.Day, corrected int) string {
	said := "Barème livré avec le programme"
	if file != "" {
		said = "Barème du fichier " + Typography("« ") + short(file) + Typography(" »") + ", lu le " + Day(on)
	}
	if corrected > 0 {
		said += " · " + Count(corrected, "valeur corrigée", "valeurs corrigées")
	}
	return said
}

// RateUnder is the line below the name of a rate: when it was read, and where.
func RateUnder(r rates.Rate) string {
	when := RateUnchecked
	if !r.Checked.IsZero() {
		when = "lue le " + Day(r.Checked)
	}
	return when + " · " + r.Source
}

// RateReason is why a value is to be checked, as a sentence.
func RateReason(r rates.Rate) string {
	if r.Reason == "" {
		return ""
	}
	return upper(r.Reason) + "."
}

// RateNext is the link that begins the value which follows the last.
func RateNext(from calendar.Day) string { return "Donner la valeur à partir du " + Day(from) }

// RateCorrectedOn is the mark of a value that somebody corrected.
func RateCorrectedOn(on calendar.Day) string { return "corrigé le " + Day(on) }

// RateReused is the title over a value that stands in for a later one.
func RateReused(year int) string { return upper(Reused(year)) }

// RateSentence is a value and when it holds: « 2,70 €, du 1er janvier 2025 au
// 31 décembre 2026 ».
func RateSentence(r rates.Rate) string {
	if span := RateSpan(r); span != "" {
		return r.Printed + ", " + span
	}
	return r.Printed
}

// RateWas says what a correction took the place of.
func RateWas(r rates.Rate) string {
	return "Valeur d’origine" + Typography(" : ") + r.Printed + " (" + r.Source + ")"
}

// RateFixed says that a value was corrected.
func RateFixed(label, printed string) string { return short(label) + Typography(" : ") + printed }

// RateBack says that a value is what it was before it was corrected.
func RateBack(label string) string { return short(label) + Typography(" : correction retirée") }

// rateUnitMarks are drawn after the number in a field.
var rateUnitMarks = map[rates.Unit]string{
	rates.Days: "jours", rates.Months: "mois", rates.Years: "ans", rates.Euros: EuroSign, rates.Percent: "%",
}

// RateUnitMark is the unit of a value, as a field shows it; nothing for a bare
// number.
func RateUnitMark(u rates.Unit) string { return rateUnitMarks[u] }

// RateNone says that no value answers a search.
func RateNone(typed string) string {
	return "Aucun barème ne répond à " + Typography("« ") + short(typed) + Typography(" »") + "."
}

// RatesFileName is what the file of the rates is called.
func RatesFileName(today calendar.Day) string { return "barème-" + today.String() + ".yaml" }

// RatesSavedAs says where the rates were written.
func RatesSavedAs(path string) string { return "Barème enregistré" + Typography(" : ") + path }

// RatesSwapAsk asks before a file takes the place of the rates.
func RatesSwapAsk(name string) string {
	return "Remplacer le barème par " + Typography("« ") + short(name) + Typography(" » ?")
}

// RatesRestoreAsk asks before the delivered rates come back.
const RatesRestoreAsk = "Revenir au barème livré avec le programme\u00a0?"

// RatesSwapBody says what a file would change: so many values, and so many
// corrections that go with the rest.
func RatesSwapBody(values, corrections int) string {
	said := []string{"Aucune valeur ne change."}
	if values > 0 {
		said[0] = Count(values, "valeur change.", "valeurs changent.")
	}
	switch {
	case corrections == 1:
		said = append(said, "La correction faite ici est retirée.")
	case corrections > 1:
		said = append(said, "Les "+Number(corrections)+text.NoBreak+"corrections faites ici sont retirées.")
	}
	return strings.Join(append(said, Typography(RatesUndoable)), " ")
}

// RatesSwapped says that a file took the place of the rates.
func RatesSwapped(name string) string {
	return "Barème remplacé par " + Typography("« ") + short(name) + Typography(" »")
}

// RateDifference is a value that a file would change, old and new.
func RateDifference(label string, from calendar.Day, before, after string) string {
	if before == "" {
		before = "aucune"
	}
	if after == "" {
		after = "aucune"
	}
	if !from.IsZero() {
		label += ", à partir du " + Day(from)
	}
	return label + Typography(" : ") + before + " → " + after
}

// MoreValues says how many weren’t listed.
func MoreValues(n int) string { return "et " + Count(n, "autre valeur", "autres valeurs") }

// RatesUnfit says that some corrections are kept and not in force.
func RatesUnfit(n int) string {
	return Count(n, "correction n’est pas en vigueur", "corrections ne sont pas en vigueur")
}

// RateUnfit says of one of them why.
func RateUnfit(label, why string) string { return label + Typography(" : ") + why }
