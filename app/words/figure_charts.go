package words

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/text"
)

// FigureCharts are the words of the charts of a dossier's figures.
var FigureCharts = struct {
	// cash by month
	Received, Contributions, Spent, VATPaid, CashLeft string
	// break-even
	BreakEven, BreakEvenNote, Sales, Threshold, NeverReached string
	// needs and resources
	Financing, FinancingNote, Formalities, WorkingCapital string
	// who pays
	Funding, FundingNote, CourseCost, Support, SupportNote, MoveCost string
	// before and after a move
	Monthly, MonthlyNote, Total string
	// legal forms
	FormsLevies, FormsTax, FormsCosts, FormsKept string
	// unemployment rights
	RightsKept, RightsArce, RightsNote string
}{
	Received: "Reçu", Contributions: "Cotisations", Spent: "Dépensé", VATPaid: "TVA versée", CashLeft: "Reste",

	BreakEven: "À partir de quand l’activité couvre ses charges", Sales: "Ventes depuis le début", Threshold: "Seuil de rentabilité",
	BreakEvenNote: "Les ventes de la première année, réparties également entre les mois.",
	NeverReached:  "Le seuil n’est pas atteint la première année.",

	Financing: "Le financement du départ", FinancingNote: "Ce qu’il faut, et d’où cela vient. Ce qui est refusé n’y est pas.",
	Formalities: "Formalités", WorkingCapital: "Besoin en fonds de roulement",

	Funding: "Le coût de la formation et ses financements", FundingNote: "Seul ce qui est accordé réduit ce qui reste à payer.", CourseCost: "Coût de la formation",
	Support: "Le budget d’installation et les aides", SupportNote: "Seul ce qui est accordé réduit ce qui reste à payer.", MoveCost: "Budget d’installation",

	Monthly: "Le budget de chaque mois, avant et après", MonthlyNote: "En euros par mois.", Total: "Total",

	FormsLevies: "Cotisations et frais", FormsTax: "Impôts", FormsCosts: "Dépenses", FormsKept: "Laissé à la société",

	RightsKept: "L’allocation gardée", RightsArce: "L’Arce",
	RightsNote: "Ce que chacune a versé depuis le début, mois après mois.",
}

// CashTitle is the title of the cash by month; year is the civil one that holds
// all its months, 0 when there is none.
func CashTitle(year int) string {
	if year == 0 {
		return "L’argent en caisse, mois après mois"
	}
	return "L’argent en caisse à la fin de chaque mois de " + YearDigits(year)
}

// CashNote says the unit, and what was there at the start; "" for an amount
// that isn't known.
func CashNote(opening string) string {
	if opening == "" {
		return Charts.InEuros
	}
	return Charts.InEuros + " Départ" + text.NoBreak + ": " + opening + "."
}

// BreakEvenOn says when sales reach the threshold: its day, or how many days
// after the start while no start is known.
func BreakEvenOn(day *figure.Figure, date calendar.Day) string {
	if !date.IsZero() {
		return "Seuil atteint le " + FullDay(date)
	}
	return "Seuil atteint en " + Figure(day.Value(), "break_even.day")
}

// NthMonth is a month counted from the start: mois 3.
func NthMonth(n int) string { return "mois" + text.NoBreak + Number(n) }

// AfterMonths is how long it is since the start: après 3 mois.
func AfterMonths(n int) string { return "après " + MonthsBeside(n) }

// FormsChart is the title of the legal forms drawn side by side, in the year
// that is compared.
func FormsChart(year int, start calendar.Day) string {
	_, in, _ := yearWords(year, start)
	return "Ce que laisse chaque forme " + in
}

// Waits says which answers an amount waits for, in the middle of a sentence.
func Waits(answers []string) string { return Lower(MissingAnswers(answers)) }

// RightsNever says that the allowance kept doesn't give as much in two years.
const RightsNever = "L’allocation gardée n’égale pas l’Arce en deux ans."
