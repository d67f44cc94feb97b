package words

import (
	"strings"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// PaperFigures are the words of « Mes chiffres » on paper.
var PaperFigures = struct {
	// three key figures
	Gap, Balanced, Unbalanced, NotReached, AfterLoans                              string
	FlatWithin, ToMove, NothingGranted, AfterGrants, LeftToPay, Telecentre, Agreed string
	// cash
	CompanySpent, CorporateTaxLater string
	// years
	Year, Takings, Rate, Contributions, Training, Chamber, Expenses, Left, PerMonth, Turnover string
	InEuros, Detail, DetailTax, DetailSales, DetailResult, DetailHousehold, DetailThresholds  string
	// financing, costs and funding
	Total, Formalities, WorkingCapital, CourseHours, Travel, Granted string
	// loans
	Loan, Instalment, FirstInterest, FirstPrincipal, AllInterest, LastInstalment string
	LoanYear, LoanMonth, Paid, Interest, Principal, Balance, Schedule            string
	OfEachLoan                                                                   string // where a sum over loans would say nothing
	// legal forms
	FormsChange string
	// where figures come from
	From, Official, AskAdviser   string
	OfficialValue, Amount, Since string // heads of the official values
}{
	Gap: "Ressources moins besoins", Balanced: "Le plan de financement est équilibré.", Unbalanced: "Le plan de financement est non équilibré.",
	NotReached: "pas atteint la première année", AfterLoans: "une fois les emprunts remboursés",
	FlatWithin: "le forfait versé ne dépasse pas", ToMove: "pour s’installer", NothingGranted: "rien n’est encore accordé",
	AfterGrants: "une fois les financements accordés déduits", LeftToPay: "Il resterait à payer", Telecentre: "Le télécentre", Agreed: "par mois, prix convenu",

	CompanySpent:      Typography("Dépensé : les fournisseurs, les charges, la mensualité des emprunts due au début du mois suivant et, le premier mois, les achats du départ."),
	CorporateTaxLater: "L’impôt sur les sociétés de la première année se paie la suivante.",

	Year: "Année", Takings: "Encaissé", Rate: "Taux", Contributions: "Cotisations", Training: "Formation", Chamber: "Chambre",
	Expenses: "Dépenses", Left: "Il reste", PerMonth: "Par mois", Turnover: "Chiffre d’affaires",
	InEuros: "Montants en euros.", Detail: "Le détail, année par année", DetailTax: "Cotisations et impôt", DetailSales: "Cotisations, impôt et ventes nécessaires",
	DetailResult: "Le résultat", DetailHousehold: "Pour le foyer, par mois", DetailThresholds: "Les seuils",

	Total: "Total", Formalities: "Formalités", WorkingCapital: "Besoin en fonds de roulement", CourseHours: "Heures de formation",
	Travel: "Déplacements", Granted: "Aides accordées",

	Loan: "Emprunt", Instalment: "Mensualité", FirstInterest: "Intérêts, 1re année", FirstPrincipal: "Capital, 1re année",
	AllInterest: "Intérêts en tout", LastInstalment: "Dernière mensualité",
	LoanYear: "Année", LoanMonth: "Mois", Paid: "Payé", Interest: "Intérêts", Principal: "Capital", Balance: "Reste dû", Schedule: "Échéancier", OfEachLoan: "selon le prêt",

	FormsChange: "Ce que chaque forme change",

	From: "D’où viennent ces chiffres", Official: "Les valeurs officielles",
	OfficialValue: "Ce qui est fixé", Amount: "Valeur", Since: "Depuis le",
	AskAdviser: "Chaque chiffre a son explication et sa source dans le dossier. Demandez-la à la personne qui vous accompagne.",
}

// IndicativeAmounts is « Montants indicatifs, barème 2026 reconduit. »; years
// are those whose values are used beyond their time, the first one the usual
// one.
func IndicativeAmounts(years []int) string {
	said := "Montants indicatifs"
	for i, year := range years {
		switch i {
		case 0:
			said += ", " + Reused(year)
		case 1:
			said += ", et pour certaines valeurs celui de " + YearDigits(year)
		default:
			said += ", " + YearDigits(year)
		}
	}
	return said + "."
}

// FormAndCategory is « Micro-entreprise, activité libérale au régime général. »
func FormAndCategory(form, more string) string {
	if form == "" {
		return ""
	}
	if more != "" {
		form += ", " + Lower(more)
	}
	return upper(form) + "."
}

// WouldBeLeft is « Il vous resterait en 2027 ».
func WouldBeLeft(n int, start calendar.Day) string { return "Il vous resterait " + inYear(n, start) }

// YourContributions is « Vos cotisations en 2027 ».
func YourContributions(n int, start calendar.Day) string {
	return "Vos cotisations " + inYear(n, start)
}

// ToTake is « À encaisser en 2027 ».
func ToTake(n int, start calendar.Day) string { return "À encaisser " + inYear(n, start) }

// LeftOf is « Il resterait à l’entreprise en 2027 ».
func LeftOf(n int, start calendar.Day) string {
	return "Il resterait à l’entreprise " + inYear(n, start)
}

func inYear(n int, start calendar.Day) string {
	_, in, _ := yearWords(n, start)
	return in
}

// What the key figures mean, beside them.
const (
	AfterContributions = "après cotisations"
	AtMonthEnd         = "à la fin d’un mois"
)

// ShareReached says how much of a threshold is reached.
func ShareReached(share *figure.Figure) string {
	if share.IsZero() {
		return ""
	}
	return "atteint à " + BriefFigure(share.Value(), "")
}

// FlatExcess says how far a lump that is paid goes beyond what may be.
func FlatExcess(excess money.Euro) string {
	return "le forfait versé dépasse de " + RoundEuro(excess)
}

// ForDaysAtHome says for how many days at home an allowance is.
func ForDaysAtHome(days *figure.Figure) string {
	if days.IsZero() {
		return ""
	}
	v := days.Value()
	d, ok := v.Any().(decimal.Decimal)
	if n, whole := v.Any().(int64); whole {
		d, ok = decimal.MustNew(n, 0), true
	}
	if !ok {
		return ""
	}
	return "pour " + Decimal(d) + text.NoBreak + Unit(d, "jours") + " au domicile"
}

// PaidByOthers adds to what is said of a télécentre who pays for it with the
// newcomer, or instead.
func PaidByOthers(said, payer string) string {
	switch payer {
	case "employer":
		return said + ", à la charge de l’employeur"
	case "shared":
		return said + ", à partager avec l’employeur"
	}
	return said
}

// InFormula says by which formula a télécentre is paid; "" while it isn't known.
func InFormula(formula *figure.Figure) string {
	if formula.IsZero() {
		return "par mois"
	}
	return "par mois, " + Figure(formula.Value(), "telecentre.cheapest_formula")
}

// ForHours says how many hours a course has.
func ForHours(hours *figure.Figure) string {
	if hours.IsZero() {
		return ""
	}
	return "pour " + Figure(hours.Value(), "schedule.hours")
}

// OutOfAsked says how much was asked for, beside what was granted.
func OutOfAsked(asked *figure.Figure) string {
	if asked.IsZero() {
		return ""
	}
	return "sur " + RoundEuro(asked.Value().Euro()) + " demandés"
}

// YearsTitle counts the years of a table: Une année, Trois années.
func YearsTitle(n int) string {
	counted := []string{"", "Une année", "Deux années", "Trois années", "Quatre années", "Cinq années"}
	if n > 0 && n < len(counted) {
		return counted[n]
	}
	return "Année par année"
}

// ForNeed says what is needed per month beside what is left.
func ForNeed(need *figure.Figure) string {
	if need.IsZero() {
		return "par mois"
	}
	return "par mois, pour un besoin de " + RoundEuro(need.Value().Euro())
}

// ForIncome says which income a turnover is for.
func ForIncome(income *figure.Figure) string {
	if income.IsZero() {
		return ""
	}
	return "pour " + RoundEuro(income.Value().Euro()) + " par mois"
}

// AtRate says what contributions are made of: « 19,2 % avec l’Acre, formation
// 48 € ».
func AtRate(rate *figure.Figure, acre bool, training *figure.Figure) string {
	said := "aux taux de chaque mois"
	if !rate.IsZero() {
		said = Figure(rate.Value(), "")
	}
	if acre {
		said += " avec l’Acre"
	}
	if !training.IsZero() {
		said += ", formation " + RoundEuro(training.Value().Euro())
	}
	return said
}

// ReachedOn says when a threshold is reached.
func ReachedOn(day calendar.Day, days *figure.Figure) string {
	if day.IsZero() {
		return "atteint en " + Figure(days.Value(), "break_even.day")
	}
	return "atteint le " + FullDay(day)
}

// CashSpent says what the cash was spent on, per month: « Dépensé : 1 300 €
// prélevés pour vivre et 180 € de dépenses professionnelles. »
func CashSpent(drawn, spent money.Euro) string {
	return "Dépensé" + text.NoBreak + ": " + RoundEuro(drawn) + " prélevés pour vivre et " + RoundEuro(spent) +
		" de dépenses professionnelles chaque mois."
}

// FirstDeclaration says what the first declaration takes in, and when it is
// paid; no month when that isn't known.
func FirstDeclaration(quarterly bool, paid calendar.Month) string {
	said := "La première déclaration réunit le mois du début et les trois suivants"
	if quarterly {
		said = "La première déclaration réunit le trimestre du début et le suivant"
	}
	if paid.IsZero() {
		return said + "."
	}
	return said + text.NoBreak + ": elle se paie en " + Month(paid) + "."
}

// WaitsFor says what some figures wait for: « Il manque, pour « Impôt en plus
// par mois » : le taux marginal. »
func WaitsFor(figures, answers []string) string {
	more := ""
	if len(answers) > mostSaid {
		more, answers = othersWanted(len(answers)-mostSaid), answers[:mostSaid]
	}
	return "Il manque, pour " + quoted(figures) + text.NoBreak + ": " + named(answers) + more + "."
}

// othersWanted counts the answers that aren't named: a reader then knows how
// much there is still to find.
func othersWanted(n int) string {
	if n == 1 {
		return " et une autre réponse"
	}
	return " et " + Number(n) + " autres réponses"
}

// WhyAbsent says why some figures aren't there, where no answer is missing:
// « Pour « Mensualité » : deux réponses se contredisent. »
func WhyAbsent(figures []string, why figure.Fault) string {
	said := Fault(why)
	if why == figure.Unrecorded {
		said = "Le télécentre n’a pas encore noté ce tarif."
	}
	return "Pour " + quoted(figures) + text.NoBreak + ": " + Lower(said)
}

// mostSaid is how many figures, or answers, are named one by one.
const mostSaid = 4

func quoted(figures []string) string {
	more := ""
	if len(figures) > mostSaid {
		more, figures = " et d’autres", figures[:mostSaid]
	}
	all := make([]string, len(figures))
	for i, label := range figures {
		all[i] = "«" + text.NoBreak + label + text.NoBreak + "»"
	}
	if n := len(all); n > 1 && more == "" {
		return strings.Join(all[:n-1], ", ") + " et " + all[n-1]
	}
	return strings.Join(all, ", ") + more
}

// LoanYear is the n-th twelve instalments of a loan: 1re, 2e.
func LoanYear(n int) string {
	if n == 1 {
		return "1re"
	}
	return Number(n) + "e"
}

// LoanTitle is a loan with what was agreed: « Prêt bancaire, 6 000 € à 4 % sur
// 60 mois ».
func LoanTitle(name string, amount, rate, months *figure.Figure) string {
	if amount.Value().Kind() == figure.KindEuro {
		name += ", " + RoundEuro(amount.Value().Euro())
	}
	if !rate.IsZero() {
		name += " à " + Figure(rate.Value(), "")
	}
	if !months.IsZero() {
		name += " sur " + Figure(months.Value(), "") + text.NoBreak + "mois"
	}
	return name
}

// loanKinds are the kinds of loans.
var loanKinds = labels{"honour_loan": "Prêt d’honneur", "bank_loan": "Prêt bancaire"}

// LoanKind is a kind of loan.
func LoanKind(id string) string { return loanKinds.of(id) }

// manyLoans are the kinds of loans, when there are several.
var manyLoans = labels{"honour_loan": "prêts d’honneur", "bank_loan": "prêts bancaires"}

// LoansOfKind names the loans of a kind added up: « 6 prêts bancaires ».
func LoansOfKind(id string, count int) string {
	if count < 2 {
		return LoanKind(id)
	}
	return Number(count) + text.NoBreak + manyLoans.of(id)
}

// ShortMonthYear is nov. 2027, in a narrow column.
func ShortMonthYear(m calendar.Month) string {
	year, _ := m.Civil()
	return ShortMonth(m) + text.NoBreak + YearDigits(year)
}

// Granted says what was granted, beside a cost.
func Granted(amount money.Euro) string { return RoundEuro(amount) + " sont accordés" }

// RoundFigure is a figure beside its name, an amount without cents that are
// none.
func RoundFigure(f *figure.Figure) string {
	rule := ""
	if n := f.Name(); n != nil {
		rule = n.Rule
	}
	if v := f.Value(); v.Kind() == figure.KindEuro {
		return RoundEuro(v.Euro())
	}
	return Figure(f.Value(), rule)
}

// Sources are where texts were read, in one sentence.
func Sources(sources []string) string {
	return FormsSources + text.NoBreak + ": " + strings.Join(sources, text.NoBreak+"; ") + "."
}

// FirstSentence is what a text says first.
func FirstSentence(s string) string {
	if i := strings.Index(s, ". "); i >= 0 {
		return s[:i+1]
	}
	return s
}
