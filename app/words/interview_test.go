package words

import (
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func TestInterviewWords(t *testing.T) {
	april := calendar.Date(2027, 4, 3)
	for got, want := range map[string]string{
		InterviewWhere(data.Training):             "Entretien · Formation",
		StepOf(10, 14, "Vos chiffres"):            "Étape 10 sur 14\u00a0: Vos chiffres",
		PathChanged(data.Training, 0):             "Parcours\u00a0: Formation.",
		PathChanged(data.Training, 1):             "Parcours\u00a0: Formation. 1\u00a0réponse est gardée de côté.",
		PathChanged(data.Training, 12):            "Parcours\u00a0: Formation. 12\u00a0réponses sont gardées de côté.",
		AnswersAside(1):                           "1\u00a0réponse d’un autre parcours est gardée de côté.",
		MissingForPlan(1):                         "Il manque 1\u00a0réponse pour le plan",
		MissingForPlan(3):                         "Il manque 3\u00a0réponses pour le plan",
		MissingShort(3):                           "3\u00a0réponses manquent",
		AlertCount(1):                             "1\u00a0alerte",
		PlanBehind(2, false):                      "Le plan ne suit plus vos réponses\u00a0: 2\u00a0lignes changeraient",
		PlanBehind(3, true):                       "Une date mise à la main en repousse d’autres\u00a0: 3\u00a0lignes changeraient",
		Milestone("Jour du déménagement", april):  "Jour du déménagement, 03/04/2027",
		YearCaption(2, april):                     "Année\u00a02",
		YearCaption(2, 0):                         "Année\u00a02",
		YearCaption(2, calendar.Date(2027, 1, 1)): "2028",
		MonthCaption(calendar.MonthOf(april)):     "avril\u00a02027",
		InRow(2, "Montant", "Zéro ou plus."):      "Ligne\u00a02, Montant\u00a0: Zéro ou plus.",
		DraftIn("Vos atouts", ""):                 "Vous étiez en train de répondre à «\u00a0Vos atouts\u00a0» quand le programme s’est arrêté.",
		DraftIn("Vos atouts", "Dix ans"):          "Vous étiez en train de répondre à «\u00a0Vos atouts\u00a0» quand le programme s’est arrêté\u00a0: «\u00a0Dix ans\u00a0».",
	} {
		if got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	for _, said := range []string{
		PathStepIntro, PathUndecided, NothingSaidYet, NothingMissing, MaskedAnswer, NothingToList, PathStep, PathChange,
	} {
		if Typography(said) != said {
			t.Errorf("%q lacks its no-break spaces", said)
		}
	}
}
