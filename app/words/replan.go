package words

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

// The words of the page old → new.
const (
	ReplanReading = "Lecture du plan…"
	OldColumn     = "Date actuelle"
	NewColumn     = "Nouvelle date"

	ReplanWhere      = "Rien n’est changé tant que vous n’avez pas accepté. Les actions faites ou datées à la main ne bougent pas."
	ReplanWhereShort = "Rien n’est changé tant que vous n’avez pas accepté."
	SpreadWhere      = "Trois par semaine au plus, les jours ouvrés, jusqu’à sept jours avant la date visée."

	ReplanKeep    = "Garder"
	ReplanKeepAll = "Tout garder"

	ReplanNothing   = "Le plan suit déjà vos réponses"
	ReplanNothingTo = "Aucune date ne changerait. Vous pouvez revenir au plan."
	ReplanBack      = "Revenir au plan"

	WouldChange   = "Ce qui changerait"
	Unchanged     = "inchangée"
	KeptLine      = "gardée"
	NewLine       = "nouvelle"
	ToWithdraw    = "à retirer"
	LockedLines   = "dates fixées à la main"
	DoneLines     = "faites"
	SameLines     = "inchangées"
	OtherLines    = "sans changement"
	LeftOut       = "pas ajoutée"
	BackToChanges = "Tous les changements"
	ReplanReason  = "Raison du changement"
	ReplanHelp    = "Elle figurera dans l’historique et parmi les notes du prochain plan."
	SpaceKeeps    = "Espace, ou un clic sur son signe, garde une ligne telle quelle."
	SeeAllChanges = "Tout voir"
	LegalMoves    = "La limite légale change"

	CommandKeepLine = "Garder cette ligne, ou la reprendre"
	CommandKeepAll  = "Garder tout le plan tel quel"
)

// SpreadTitle is the title of the page when it spreads.
func SpreadTitle(n int) string { return SpreadDates(n) }

// Apply is « Appliquer 17 dates »; additions and withdrawals make them changes.
func Apply(dates, others int) string {
	if others > 0 {
		return "Appliquer " + Count(dates+others, "changement", "changements")
	}
	return "Appliquer " + Count(dates, "date", "dates")
}

// Applied says what was done.
func Applied(dates, others int) string {
	if others > 0 {
		return Count(dates+others, "changement appliqué", "changements appliqués")
	}
	return Count(dates, "date appliquée", "dates appliquées")
}

// KeptAsIs says that a plan was kept.
const KeptAsIs = "Plan gardé tel quel"

// ChangeCount is « 7 changements ».
func ChangeCount(n int) string { return Count(n, "changement", "changements") }

// Tally is a count of the panel: its words and what they mean.
type Tally struct{ Word, Means string }

// TallyMoved says what becomes of the dates that move.
func TallyMoved(n int, milestone string) Tally {
	return Tally{
		Plural(n, "échéance suit", "échéances suivent"),
		Plural(n, "Elle garde son écart avec ", "Elles gardent leur écart avec ") + TheMilestone(milestone) + ".",
	}
}

// TallyPushed says what becomes of the dates that a day set by hand pushes.
func TallyPushed(n int) Tally {
	return Tally{
		Plural(n, "échéance est repoussée", "échéances sont repoussées"),
		Plural(n, "Elle attend une action datée à la main.", "Elles attendent une action datée à la main."),
	}
}

// TallySpread says what becomes of the dates that are spread.
func TallySpread(n int) Tally {
	return Tally{
		Plural(n, "échéance est répartie", "échéances sont réparties"),
		Plural(n, "Elle était passée le jour où le plan a été fait.", "Elles étaient passées le jour où le plan a été fait."),
	}
}

// TallyChanged says what becomes of dates that hang on something else.
func TallyChanged(n int) Tally {
	return Tally{
		Plural(n, "autre échéance change", "autres échéances changent"),
		Plural(n, "Elle dépend d’une réponse qui a changé.", "Elles dépendent de réponses qui ont changé."),
	}
}

// TallyAdded counts the actions that come into the plan.
func TallyAdded(n int) Tally {
	return Tally{Plural(n, "action s’ajoute", "actions s’ajoutent"), "Vos réponses la proposent maintenant."}.many(n, "Vos réponses les proposent maintenant.")
}

// TallyWithdrawn counts the actions that leave it.
func TallyWithdrawn(n int) Tally {
	return Tally{Plural(n, "action se retire", "actions se retirent"), "Vos réponses ne la proposent plus."}.many(n, "Vos réponses ne les proposent plus.")
}

// TallyKept counts the lines that are kept as they are.
func TallyKept(n int) Tally {
	return Tally{Plural(n, "ligne gardée", "lignes gardées"), "Elle ne sera plus proposée, sauf si sa date change encore."}.
		many(n, "Elles ne seront plus proposées, sauf si leur date change encore.")
}

// TallyLocked counts the actions whose date is the adviser's.
func TallyLocked(n int) Tally {
	return Tally{Plural(n, "reste à la date fixée", "restent à la date fixée"), "Le verrou la marque dans la liste."}.
		many(n, "Le verrou les marque dans la liste.")
}

// TallyDone counts the actions that are done or dropped.
func TallyDone(n int) Tally {
	return Tally{Plural(n, "est faite ou écartée", "sont faites ou écartées"), "On n’y touche jamais."}
}

// TallySame counts the actions whose date stays by itself.
func TallySame(n int) Tally {
	return Tally{Plural(n, "ne change pas", "ne changent pas"), "Sa date reste juste."}.many(n, "Leur date reste juste.")
}

// TallyFree counts those that don't hang on the target date.
func TallyFree(n int) Tally {
	return Tally{Plural(n, "ne dépend pas de la date visée", "ne dépendent pas de la date visée"), "Elle compte depuis l’entretien."}.
		many(n, "Elles comptent depuis l’entretien.")
}

// many has the words of several in place of those of one.
func (t Tally) many(n int, means string) Tally {
	t.Means = Plural(n, t.Means, means)
	return t
}

// LegalUntil says until when the law now gives.
func LegalUntil(title string, d calendar.Day) string {
	if d.IsZero() {
		return title + Typography(" : ") + "la limite dépend d’une date qui manque."
	}
	return title + Typography(" : ") + "vous aurez jusqu’au " + LongDay(d) + "."
}

// ReplanNote is how the reason stands among the notes of the dossier.
func ReplanNote(reason string) string { return "Dates du plan changées" + Typography(" : ") + reason }

// TallyLeft counts the dates that aren't spread.
func TallyLeft(n int) Tally {
	return Tally{Plural(n, "reste dès maintenant", "restent dès maintenant"), "Elle peut se répartir plus tard."}.
		many(n, "Elles peuvent se répartir plus tard.")
}

// TallyLine is « 17 échéances suivent ».
func TallyLine(n int, word string) string { return Number(n) + text.NoBreak + word }

// TallyBar is the panel in one line: « 17 échéances suivent · 1 limite légale
// change ».
func TallyBar(first string, legal int) string {
	if legal == 0 {
		return first
	}
	return first + " · " + Count(legal, "limite légale change", "limites légales changent")
}
