package words

import (
	"strconv"

	"github.com/buron-cantal/buron/data/calendar"
)

// CourseWords are the words of the individual training plan.
type CourseWords struct {
	Course, Body, Certified, Outcome, Mode, Dates, Hours, Onsite, Enrolment, Threshold string
	GoalHead, Goal, Next, Job                                                          string
	StartHead, Level, Tested, Entry, Spared, Skill, Before, Target, After              string
	CalendarHead, OnsiteMark, DistanceMark                                             string
	ConditionsHead                                                                     string
	FundingHead, Cost, Granted, Pending, Participation, Left                           string
	SignedHead, TheyCommit, BodyCommits, WeCommit, ForBody                             string
}

// Course are the words of the individual training plan.
var Course = CourseWords{
	Course: "Formation", Body: "Organisme", Certified: "Certifié Qualiopi", Outcome: "À la fin", Mode: "Déroulement",
	Dates: "Dates", Hours: "Durée", Onsite: "Jours sur place", Enrolment: "Inscription", Threshold: "Assiduité exigée",
	GoalHead: "Mon but", Goal: "Ce que je veux pouvoir faire", Next: "La suite", Job: "Métier visé",
	StartHead: "Mon point de départ", Level: "Niveau de formation", Tested: "Test de positionnement", Entry: "Conditions d’entrée remplies",
	Spared: "Modules dont je suis dispensé", Skill: "Compétence, de 0 à 4", Before: "Aujourd’hui", Target: "Visé", After: "À la fin",
	CalendarHead: "Mon calendrier", OnsiteMark: "sur place", DistanceMark: "à distance",
	ConditionsHead: "Mes conditions pour apprendre",
	FundingHead:    "Le coût et le financement", Cost: "Coût total", Granted: "Accordé", Pending: "Demandé, réponse attendue",
	Participation: "Participation au compte formation", Left: "Reste à payer",
	SignedHead:  "Nos engagements",
	TheyCommit:  Typography("Je suis toutes les séances, je signe chaque demi-journée, et je préviens le jour même si je ne peux pas venir."),
	BodyCommits: Typography("L’organisme tient ce calendrier, fait le point chaque semaine, aide à distance et évalue à la fin."),
	WeCommit:    Typography("Le télécentre prête un poste si la ligne ne suffit pas, et prépare la suite avant le dernier jour."),
	ForBody:     "Organisme de formation",
}

// WeekdayLetters are the days of a week at the head of a calendar.
var WeekdayLetters = []string{"L", "M", "M", "J", "V", "S", "D"}

// Between is « du 11 janvier 2027 au 22 janvier 2027 », or the one day that is
// known.
func Between(first, last calendar.Day) string {
	switch {
	case first.IsZero() && last.IsZero():
		return ""
	case first.IsZero():
		return Typography("jusqu’au " + FullDay(last))
	case last.IsZero():
		return Typography("à partir du " + FullDay(first))
	case first == last:
		return Typography("le " + LongDay(first))
	}
	return Typography("du " + FullDay(first) + " au " + FullDay(last))
}

// MonthHeld says a drawn month in words: « janvier 2027. Sur place : 11, 12 et
// 13. À distance : 20. »
func MonthHeld(m calendar.Month, onsite, distance []calendar.Day) string {
	said := upper(Month(m)) + "."
	for _, held := range []struct {
		where string
		days  []calendar.Day
	}{{Course.OnsiteMark, onsite}, {Course.DistanceMark, distance}} {
		if len(held.days) == 0 {
			continue
		}
		days := make([]string, len(held.days))
		for i, d := range held.days {
			_, _, n := d.Civil()
			days[i] = strconv.Itoa(n)
		}
		said += " " + upper(held.where) + " : " + list(days) + "."
	}
	return Typography(said)
}

// MarksOfDays says the marks of a drawn month: « Légende. Jour noirci : sur
// place. Jour encadré : à distance. »
func MarksOfDays(onsite, distance bool) string {
	said := "Légende."
	if onsite {
		said += " Jour noirci : " + Course.OnsiteMark + "."
	}
	if distance {
		said += " Jour encadré : " + Course.DistanceMark + "."
	}
	return Typography(said)
}
