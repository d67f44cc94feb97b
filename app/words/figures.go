package words

import (
	"maps"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/text"
)

// figureWords are the words of one rule: of a key's shape (« yearN.net »), or of
// a step between (« micro.line »). A label or a sentence may hold:
//
//	{year}   2027 when the project's years are civil ones, else année 1
//	{in}     en 2027, else la première année
//	{of}     de 2027, else de la première année
//	{month}  janvier 2027, else mois 1
//	{n}      the month's number: 1
//	{from}   1er janvier 2027, the step's first day; {to} its last
//	{label}  the row's own label, as it was typed
//	{form}   the legal form that a key of the comparison is about
//
// The part of a label in square brackets is said only when all it holds is
// known, and of several between bars the first such: « En caisse[ au {to}| fin
// {month}] ». A table that has the years in its heads leaves them out.
type figureWords struct {
	// label names the figure: « Cotisations {in} ».
	label string
	// rule says in a sentence how it is computed, without its numbers:
	// « Encaissements de l’année moins les cotisations et la formation. »
	rule string
	// one and many are the noun of a number that counts: jour, jours.
	one, many string
	// said are the words of a closed list's ids, or of « true » and « false ».
	said labels
}

// figureTables hold the words of every rule, a file for each part of the rules.
var figureTables = []map[string]figureWords{
	creationFigures, companyFigures, formFigures, relocationFigures, trainingFigures,
}

// operationTables say how the operations of a rule of its own are written in a
// formula, by the operation: {1} is its first argument as it is written, {2} the
// second, {*} all of them, {and} the same with « et » before the last, {2+} all
// from the second on.
var operationTables = []map[figure.Op]string{
	creationOperations, companyOperations, formOperations, relocationOperations, trainingOperations,
}

// merged joins tables of words.
func merged(tables ...map[string]figureWords) map[string]figureWords {
	all := map[string]figureWords{}
	for _, table := range tables {
		maps.Copy(all, table)
	}
	return all
}

func wordsOf(rule string) (figureWords, bool) {
	for _, table := range figureTables {
		if w, known := table[rule]; known {
			return w, true
		}
	}
	return figureWords{}, false
}

// Result is what a result is called when no start is known to name its years
// by; false when it has no name yet.
func Result(key string) (string, bool) {
	if _, known := wordsOf(figure.Rule(key)); !known {
		return "", false
	}
	return FigureLabel(figure.NameOf(key), 0), true
}

// FigureLabel is what a figure is called; start is the first day of the
// project's years, if it is known. A rule without words is said by its id.
func FigureLabel(n figure.Name, start calendar.Day) string {
	w, known := wordsOf(n.Rule)
	if !known {
		return n.Rule
	}
	return fillName(w.label, n, start)
}

// withinLabels are what a row is called in a table that has it above already,
// within another amount.
var withinLabels = labels{"yearN.depreciation": "Dont amortissements", "yearN.interest": "Dont intérêts d’emprunts"}

// FigureRow is what the figures of a rule are called in a table whose heads tell
// them apart.
func FigureRow(rule string) string {
	if label, within := withinLabels[rule]; within {
		return label
	}
	return FigureLabel(figure.Name{Rule: rule}, 0)
}

// FigureRule is the sentence that says how a figure is computed, "" for one
// whose formula says it all.
func FigureRule(n figure.Name, start calendar.Day) string {
	w, _ := wordsOf(n.Rule)
	return fillName(w.rule, n, start)
}

// fillName puts what a name tells into a label or a sentence.
func fillName(sentence string, n figure.Name, start calendar.Day) string {
	said := nameWords(n, start)
	var out strings.Builder
	for rest := Typography(sentence); rest != ""; {
		before, part, open := strings.Cut(rest, "[")
		full, _ := putAll(before, said)
		out.WriteString(full)
		if !open {
			break
		}
		part, rest, _ = strings.Cut(part, "]")
		out.WriteString(put(strings.Split(part, "|"), said))
	}
	return out.String()
}

// nameWords are the words for what tells the figures of one rule apart.
func nameWords(n figure.Name, start calendar.Day) map[string]string {
	said := map[string]string{"label": n.Label, "from": FullDay(n.From), "to": FullDay(n.To)}
	if n.Year > 0 {
		said["year"], said["in"], said["of"] = yearWords(n.Year, start)
	}
	if n.Month > 0 {
		said["month"], said["n"] = monthWords(n, start), Number(n.Month)
		if n.Year < firstCivil {
			said["n"] = Number(MonthNumber(n))
		}
	}
	if _, form, ok := strings.Cut(n.Key, formsPrefix); ok {
		form, _, _ = strings.Cut(form, ".")
		said["form"] = formNames.of(form)
	}
	return said
}

// formsPrefix begins the keys that set legal forms side by side.
const formsPrefix = "forms."

// formNames are the legal forms where there is little room.
var formNames = labels{
	"micro": "micro-entreprise", "ei_reel": "entreprise individuelle au réel", "eurl": "EURL", "sasu": "SASU",
	"sarl": "SARL", "sas": "SAS", "cae": "coopérative d’activité", "portage": "portage salarial",
}

// FormName is a legal form where there is little room: micro-entreprise, EURL.
func FormName(id string) string { return formNames.of(id) }

// firstCivil parts the project's years, counted from 1, from civil ones.
const firstCivil = 1000

func yearWords(n int, start calendar.Day) (year, in, of string) {
	if n < firstCivil && !start.IsZero() {
		if _, month, day := start.Civil(); month == time.January && day == 1 {
			n += start.Year() - 1
		}
	}
	if n >= firstCivil {
		year = YearDigits(n)
		return year, "en" + text.NoBreak + year, "de" + text.NoBreak + year
	}
	nth := ordinalYear(n)
	return "année" + text.NoBreak + Number(n), "la " + nth, "de la " + nth
}

var ordinalYears = []string{"première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième"}

func ordinalYear(n int) string {
	if n <= len(ordinalYears) {
		return ordinalYears[n-1] + " année"
	}
	return Number(n) + "e année"
}

const monthsOfYear = 12

// monthWords names a month: a civil year's, or the n-th from the start.
func monthWords(n figure.Name, start calendar.Day) string {
	if n.Year >= firstCivil {
		return Month(calendar.NewMonth(n.Year, time.Month(n.Month)))
	}
	month := MonthNumber(n)
	if start.IsZero() {
		return "mois" + text.NoBreak + Number(month)
	}
	return Month(calendar.MonthOf(start).Add(month - 1))
}
