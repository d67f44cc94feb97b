package words

import (
	"strings"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/text"
)

// The words of « Comment est-ce calculé ? ».
const (
	ExplainTitle = "Comment est-ce calculé\u00a0?"
	SeenAbove    = "voir plus haut"
	NotKnown     = "—"
	ByTheRule    = "fixé par la règle"
	AndSoOn      = "…"
)

// Pieces of formulas.
const (
	plusSign  = " + "
	lessSign  = " − "
	timesSign = " × "
	overSign  = " ÷ "
)

// signs stand between the figures that an operation joins.
var signs = map[figure.Op]string{
	figure.OpSum: plusSign, figure.OpKnown: plusSign, figure.OpLess: lessSign, figure.OpTimes: timesSign, figure.OpOver: overSign,
	figure.OpFrom: " ≥ ", figure.OpAbove: " > ", figure.OpBelow: " < ", figure.OpUntil: " ≤ ",
	figure.OpAll: " et ", figure.OpAny: " ou ",
}

// daySigns are those that compare days, which no one reads as numbers.
var daySigns = map[figure.Op]string{
	figure.OpFrom: " n’est pas avant le ", figure.OpAbove: " est après le ",
	figure.OpBelow: " est avant le ", figure.OpUntil: " n’est pas après le ",
}

// phrases are the other operations of figures, as operationTables has them.
var phrases = map[figure.Op]string{
	figure.OpMin:    "le plus petit entre {and}",
	figure.OpMax:    "le plus grand entre {and}",
	figure.OpWhole:  "{1}, arrondi à l’euro",
	figure.OpUp:     "{1}, arrondi au-dessus",
	figure.OpTenth:  "{1}, arrondi au dixième",
	figure.OpNot:    "pas {1}",
	figure.OpDays:   "{1} + {2}",
	figure.OpMonths: "{1} + {2}",
	figure.OpBefore: "{1} − {2}",
	figure.OpSpan:   "jours du {1} au {2}",
	figure.OpIs:     "{1}, parmi {2+}",
	figure.OpCount:  "nombre de {*}",
}

// Sign is what stands between the figures that an operation joins, "" for one
// that is said in a phrase.
func Sign(op figure.Op) string { return signs[op] }

// DaySign is Sign between two days.
func DaySign(op figure.Op) string {
	if said, compares := daySigns[op]; compares {
		return said
	}
	return signs[op]
}

// Phrase says an operation in words: {1} is its first figure, {2} the second,
// {*} all of them, {and} the same with « et » before the last, {2+} all from the
// second on.
func Phrase(op figure.Op, of []string) string {
	phrase, known := phrases[op]
	for _, table := range operationTables {
		if own, ok := table[op]; ok {
			phrase, known = own, true
		}
	}
	if form, ok := strings.CutPrefix(string(op), "form."); ok {
		phrase, known = FormName(form), true
	}
	if !known {
		phrase = string(op) + " {*}"
	}
	said := map[string]string{"*": listed(of), "and": listedAnd(of)}
	for i, s := range of {
		said[Number(i+1)] = s
		if i == 1 {
			said["2+"] = listed(of[1:])
		}
	}
	full, ok := putAll(phrase, said)
	if !ok {
		return listed(of)
	}
	return full
}

// HasPhrase says whether an operation has words.
func HasPhrase(op figure.Op) bool {
	for _, table := range operationTables {
		if _, own := table[op]; own {
			return true
		}
	}
	_, known := phrases[op]
	return known
}

// listed joins figures that may hold commas.
func listed(of []string) string { return strings.Join(of, text.NoBreak+"; ") }

func listedAnd(of []string) string {
	if len(of) < 2 {
		return listed(of)
	}
	return listed(of[:len(of)-1]) + " et " + of[len(of)-1]
}

// DaysBeside is a number of days in a formula: 14 jours.
func DaysBeside(n int) string { return Count(n, "jour", "jours") }

// MonthsBeside is a number of months in a formula.
func MonthsBeside(n int) string { return Number(n) + text.NoBreak + "mois" }

// AnswerPart names a year or a month of an answer: « Chiffre d’affaires prévu,
// 2027 ». The guides end such a label with what each value is for.
func AnswerPart(label, part string) string { return AnswerRow(label) + ", " + part }

// AnswerRow names an answer that has a value for each year or month, where these
// are said beside it.
func AnswerRow(label string) string {
	label = strings.TrimSuffix(label, ", par année")
	return strings.TrimSuffix(label, ", par mois")
}

// AnswerCell names a cell of a table by its row: « Loyer, montant par an »; a
// row that has no name is told by its number, and its table.
func AnswerCell(table *guide.Question, row int, name, column string) string {
	if strings.TrimSpace(name) == "" {
		name = table.Label + ", ligne" + text.NoBreak + Number(row+1)
	}
	return name + ", " + Lower(column)
}

// YearPart is a project's year beside a label: 2027, année 1.
func YearPart(n int, start calendar.Day) string {
	year, _, _ := yearWords(n, start)
	return year
}

// faultWords say why a figure is absent, when no answer is missing.
var faultWords = map[figure.Fault]string{
	figure.Missing:    "Il manque une réponse.",
	figure.Outside:    "La question ne se pose pas ici.",
	figure.NoRate:     "Aucun barème n’est connu pour ce jour.",
	figure.ByZero:     "Le calcul diviserait par zéro.",
	figure.TooLarge:   "Le montant dépasse ce que le programme compte.",
	figure.None:       "La règle ne donne rien dans ce cas.",
	figure.Contrary:   "Deux réponses se contredisent.",
	figure.Unrecorded: "Le télécentre n’a pas ce tarif\u00a0: complétez-le dans Réglages.",
}

// Fault says why a figure is absent.
func Fault(why figure.Fault) string {
	if said, known := faultWords[why]; known {
		return said
	}
	return string(why)
}

// MissingAnswers is « Il manque : chiffre d’affaires prévu ; date visée », of
// answers as they are named within a sentence.
func MissingAnswers(answers []string) string {
	return "Il manque" + text.NoBreak + ": " + named(answers)
}

// InEitherWay names an answer in euros that may be given as a share instead:
// « Cotisations du gérant, en % ou en euros ».
func InEitherWay(label string) string {
	return strings.Replace(label, ", en euros", ", en"+text.NoBreak+"% ou en euros", 1)
}

// named are answers one after the other.
func named(answers []string) string { return strings.Join(answers, text.NoBreak+"; ") }

// RateSpan says when an official value holds: « du 1er janvier au 31 décembre
// 2026 », « depuis le 1er juillet 2024 », "" for one without an end or a
// beginning.
func RateSpan(r rates.Rate) string {
	switch {
	case r.From.IsZero() && r.To.IsZero():
		return ""
	case r.To.IsZero():
		return "depuis le " + FullDay(r.From)
	case r.From.IsZero():
		return "jusqu’au " + FullDay(r.To)
	}
	return "du " + FullDay(r.From) + " au " + FullDay(r.To)
}

// RateSource says where an official value was read, and when.
func RateSource(r rates.Rate) string {
	said := "Source" + text.NoBreak + ": " + r.Source
	if !r.Checked.IsZero() {
		said += ", lue le " + FullDay(r.Checked)
	}
	return said
}

// RateRemarks are what must be known of an official value beside it: that it is
// reused after its last day, was corrected, or waits for a check.
func RateRemarks(r rates.Rate) []string {
	var said []string
	if r.Extrapolated {
		said = append(said, Reused(r.Known()))
	}
	if r.Corrected {
		said = append(said, "corrigé le "+FullDay(r.CorrectedOn))
	}
	if r.ToCheck {
		said = append(said, ToCheck+text.NoBreak+": "+r.Reason)
	}
	return said
}

// Remark is a remark, or the name of a month, that begins what is said.
func Remark(said string) string { return upper(said) }

// Reused is « barème 2026 reconduit ».
func Reused(year int) string {
	if year == 0 {
		return "dernier barème connu reconduit"
	}
	return "barème " + YearDigits(year) + " reconduit"
}

// tariffs are the formulas of a télécentre.
var tariffs = labels{"half_day": CentreHalfDay, "day": CentreDay, "week": CentreWeek, "month": CentreMonth}

// Tariff names a tariff of the register: « Télécentre de Murat, journée ».
func Tariff(r figure.Record) string {
	return Telecentre(r.Telecentre) + ", " + Lower(tariffs.of(r.What))
}

// TariffRemarks say that a tariff is another télécentre's, or waits for a check.
func TariffRemarks(r figure.Record) []string {
	var said []string
	if r.For != "" {
		said = append(said, Telecentre(r.For)+" n’a pas encore de tarifs")
	}
	if r.ToCheck {
		said = append(said, ToCheck)
	}
	return said
}

// FigureLine is a figure with its value: « Cotisations en 2027 : 4 608,00 € »,
// and what must be known of it between brackets.
func FigureLine(label, value string, remarks []string) string {
	said := label + text.NoBreak + ": " + value
	if strings.HasSuffix(label, "?") {
		said = label + " " + value
	}
	if len(remarks) > 0 {
		said += " (" + strings.Join(remarks, ", ") + ")"
	}
	return said
}

// FormulaLine is a formula that stands by itself.
func FormulaLine(formula string) string { return "=" + text.NoBreak + formula }

// StepLine is the formula of a step: « Cotisations en 2027 : 24 000,00 € ×
// 19,2 % ».
func StepLine(label, formula string) string { return bullet + label + text.NoBreak + ": " + formula }

// RateUsed is an official value and where it was read.
func RateUsed(rate, source string) string {
	if source == "" {
		return bullet + rate
	}
	return bullet + rate + ". " + source
}

// bullet begins a line of several.
const bullet = "·" + text.NoBreak

// Joined puts two short remarks on one line.
func Joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return upper(a) + ". " + upper(b)
}

// Listed are several remarks on one line.
func Listed(all []string) string { return listed(all) }

// Contradiction says beside a field what can't be right about its answer.
func Contradiction(c figure.Contradiction) string {
	title, body := AlertText(c.Code, c.Values)
	if body != "" {
		return body
	}
	return title
}
