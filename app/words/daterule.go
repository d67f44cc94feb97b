package words

import (
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// milestones are what a day is called in a sentence, by the guide's label.
var milestones = labels{
	"Date visée":                "la date visée",
	"Début d’activité":          "le début d’activité",
	"Jour du déménagement":      "le déménagement",
	"Premier jour de formation": "le premier jour de formation",
	"Dernier jour de formation": "le dernier jour de formation",
}

// TheMilestone is a milestone inside a sentence: « le début d’activité ».
func TheMilestone(label string) string {
	if said := milestones.of(label); said != label {
		return said
	}
	return "le jour « " + label + " »"
}

// ofMilestone is « du début d’activité », « de la date visée ».
func ofMilestone(label string) string {
	said := TheMilestone(label)
	if after, ok := strings.CutPrefix(said, "le "); ok {
		return "du " + after
	}
	return "de " + said
}

var deadlines = labels{
	"acre.request_deadline": "dernier jour pour demander l’Acre",
	"cfe.form_deadline":     "31 décembre de l’année du début d’activité",
	"ptp.request_deadline":  "dernier jour pour déposer la demande",
}

// Computed says how the guide dates an action: « Calculée : 14 jours après le
// premier entretien. »
func Computed(a plan.Action, waitsFor string) string {
	switch {
	case a.Of == nil:
		return AddedByHand
	case a.Rule.Anchor == "":
		return "Le guide ne propose plus cette action."
	case a.Computed.IsZero():
		return Typography("Sera calculée : ") + ruleSaid(a) + ", dès que ce jour sera connu."
	}
	return Typography("Calculée : ") + rule(a, waitsFor) + "."
}

// ComputedInstead says which day the guide gives where the adviser has set
// another.
func ComputedInstead(a plan.Action, waitsFor string) string {
	if a.Of == nil || a.Rule.Anchor == "" || a.Computed.IsZero() {
		return "Date fixée à la main. " + Computed(a, waitsFor)
	}
	return "Date fixée à la main. " + Typography("Calculée : ") + LongDay(a.Computed) + ", " + rule(a, waitsFor) + "."
}

// rule is how the day came about, with what moved it since.
func rule(a plan.Action, waitsFor string) string {
	r := a.Rule
	said := ruleSaid(a)
	switch {
	case r.Moved < 0:
		said += ", avancée de " + Count(-r.Moved, "jour", "jours") + " pour tomber un jour ouvré"
	case r.Moved > 0:
		said += ", reculée de " + Count(r.Moved, "jour", "jours") + " pour tomber un jour ouvré"
	}
	if waitsFor != "" {
		said += ", puis pas avant « " + waitsFor + " »"
	}
	if a.Now {
		said += Typography(" ; ce jour est passé, donc dès maintenant")
	}
	return said
}

// ruleSaid is the anchor and the offset, or what stands in their place.
func ruleSaid(a plan.Action) string {
	r := a.Rule
	if r.Deadline != "" {
		if said := deadlines.of(r.Deadline); said != r.Deadline {
			return said
		}
		return "limite fixée par la loi"
	}
	if r.Limited && a.Of.NoLaterThan != nil {
		return "au plus tard " + apart(0, *a.Of.NoLaterThan, "la date visée", "de la date visée")
	}
	switch r.Anchor {
	case guide.AnchorOpened:
		return apart(r.OffsetMonths, r.OffsetDays, "le premier entretien", "du premier entretien")
	case guide.AnchorYearEnd:
		end := "la fin de l’année " + ofMilestone(r.Label)
		return apart(r.OffsetMonths, r.OffsetDays, end, "de "+end)
	}
	return apart(r.OffsetMonths, r.OffsetDays, TheMilestone(r.Label), ofMilestone(r.Label))
}

// apart is « 14 jours après le premier entretien », « le jour du déménagement ».
func apart(months, days int, from, of string) string {
	var parts []string
	for _, part := range []string{span(months, "mois", "mois"), span(days, "jour", "jours")} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	switch {
	case len(parts) == 0 && from == "la date visée":
		return "à la date visée"
	case len(parts) == 0:
		return "le jour " + of
	case months < 0 || months == 0 && days < 0:
		return strings.Join(parts, " et ") + " avant " + from
	}
	return strings.Join(parts, " et ") + " après " + from
}

func span(n int, one, many string) string {
	if n == 0 {
		return ""
	}
	return Count(max(n, -n), one, many)
}

// ReplanTitle is what the page of changes is about: the new date, a day set by
// hand, the answers, or the guide.
func ReplanTitle(target calendar.Day, follows, pushed, sameGuide bool) string {
	switch {
	case pushed:
		return "Ce que repousse une date mise à la main"
	case follows && !target.IsZero():
		return "Nouvelle date" + text.NoBreak + ": " + Together(FullDay(target))
	case follows:
		return "Date visée retirée"
	case !sameGuide:
		return "Le guide a changé"
	}
	return "Ce que changent vos réponses"
}

// EmployerOr names the employer, or says « Votre employeur ».
func EmployerOr(name string) string {
	if name != "" {
		return name
	}
	return Who("employer")
}

// AdviserOr names the adviser, or says « Votre conseiller ».
func AdviserOr(p data.Project) string {
	if p.Adviser != "" {
		return p.Adviser
	}
	return Who("adviser")
}
