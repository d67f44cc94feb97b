package words

import (
	"maps"
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/data"
)

// The words of what is printed, and of printing many plans at once.
const (
	PrintWord     = "Imprimer"
	PrintQueue    = "Imprimante"
	PrintCopies   = "Exemplaires"
	PrintPages    = "Pages"
	PrintPagesTip = "Toutes, ou par exemple 1-3, 5."
	PrintTwoSided = "Recto verso"
	PrintGrey     = "En gris"
	PrintUnsent   = "Le plan n’est pas imprimé"
	PrintStop     = "Arrêter l’envoi à l’imprimante"
)

// printerSentences are those of the codes of printers.
var printerSentences = map[data.Code][]string{
	data.NoPrinter: {
		"L’imprimante « {where} » n’est plus là. Choisissez-en une autre, ou « Ouvrir pour imprimer ».",
		"Aucune imprimante n’est installée. Choisissez « Ouvrir pour imprimer ».",
	},
	data.PrinterRefused: {
		"L’imprimante « {where} » a refusé ce document, en disant « {what} ». Vérifiez-la, puis recommencez.",
		"L’imprimante « {where} » a refusé ce document. Vérifiez-la, puis recommencez.",
		"L’imprimante a refusé ce document, en disant « {what} ». Vérifiez-la, puis recommencez.",
		"L’imprimante a refusé ce document. Vérifiez-la, puis recommencez.",
	},
	data.NoViewer: {
		"Aucun programme de cet ordinateur n’ouvre les fichiers {where}. Installez-en un, ou enregistrez le document et ouvrez-le ailleurs.",
		"Aucun programme de cet ordinateur n’a pu l’ouvrir. Cherchez-le dans le gestionnaire de fichiers.",
	},
	data.NotAllPrinted: {
		"Plans non imprimés : {what}. Corrigez ce qui est dit plus haut, puis recommencez.",
		"Des plans n’ont pas été imprimés. Corrigez ce qui est dit plus haut, puis recommencez.",
	},
	data.PrinterSilent: {
		"L’imprimante « {where} » n’a pas répondu. Vérifiez qu’elle est allumée, puis recommencez.",
		"L’imprimante n’a pas répondu. Vérifiez qu’elle est allumée, puis recommencez.",
	},
}

func init() { maps.Copy(sentences, printerSentences) }

// Queue is a printer’s name as people say it: « Brother HL L2350DW ».
func Queue(name string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(name, "_", " ")), " ")
}

// PrintSent says that a plan was handed to a printer.
func PrintSent(queue string, copies int) string { return sent("Plan", queue, copies) }

// DocumentSent says it of another document.
func DocumentSent(queue string, copies int) string { return sent("Document", queue, copies) }

func sent(what, queue string, copies int) string {
	said := what + " envoyé à l’imprimante " + Queue(queue)
	if copies > 1 {
		said += ", en " + Count(copies, "exemplaire", "exemplaires")
	}
	return said
}

// PrintSending says that a printer takes its time to take a document.
func PrintSending(queue string) string { return "Envoi à l’imprimante " + Queue(queue) + "…" }

// PrintStopped says that sending was stopped on demand. What the printer had
// begun already is its own.
func PrintStopped(queue string) string {
	return "Envoi arrêté. Si l’imprimante " + Queue(queue) + " a commencé, arrêtez-la aussi."
}

// hindrances are what keeps a printer from printing, by IPP’s word for it.
var hindrances = labels{
	"media-empty":          "il n’y a plus de papier",
	"media-needed":         "elle demande du papier",
	"media-jam":            "du papier est coincé",
	"input-tray-missing":   "il manque un bac",
	"output-area-full":     "le bac de sortie est plein",
	"toner-empty":          "il n’y a plus de toner",
	"marker-supply-empty":  "il n’y a plus d’encre",
	"marker-waste-full":    "le bac à encre usée est plein",
	"door-open":            "sa porte est ouverte",
	"cover-open":           "son capot est ouvert",
	"interlock-open":       "un capot est ouvert",
	"offline":              "elle est éteinte ou débranchée",
	"shutdown":             "elle est éteinte",
	"connecting-to-device": "l’ordinateur la cherche encore",
	"timed-out":            "elle ne répond pas",
	"paused":               "elle est en pause",
	"moving-to-paused":     "elle est en pause",
	"spool-area-full":      "sa mémoire est pleine",
}

// PrinterWaitsTitle says that a printer has taken a document and doesn’t print it.
func PrinterWaitsTitle(queue string) string { return "L’imprimante " + Queue(queue) + " attend" }

// PrinterWaits says why, by IPP’s words, or in the printer’s own where nobody
// knows these.
func PrinterWaits(reasons []string, said string) string {
	var known []string
	for _, r := range reasons {
		if why, ok := hindrances[r]; ok {
			known = append(known, why)
		}
	}
	why := strings.Join(known, ", ")
	switch {
	case why != "":
	case said != "":
		why = "elle dit « " + short(said) + " »"
	default:
		why = "elle ne dit pas pourquoi"
	}
	return Typography(upper(why) + ". L’impression commencera dès qu’elle sera prête.")
}

// PagesWrong says how to type pages; why is printing’s word for the refusal.
func PagesWrong(why, part string, last int) string {
	said := "Écrivez des numéros de pages, par exemple 1-3, 5."
	switch why {
	case "no_such":
		said = "Il n’y a pas de page « " + excerpt(part) + " » : la dernière est la " + strconv.Itoa(last) + "."
		if last == 1 {
			said = "Il n’y a qu’une page."
		}
	case "backwards":
		said = "« " + excerpt(part) + " » va à reculons. Écrivez la première page d’abord."
	}
	return Typography(said)
}

// PrintTitle is what a printer’s own list shows of a plan: the dossier’s
// number, and nobody’s name.
func PrintTitle(d data.Dossier) string { return "Plan " + d.Project.Number }

// CopiesWrong says how many copies one can ask for.
func CopiesWrong(most int) string { return "Un nombre de 1 à " + strconv.Itoa(most) + "." }

// PrintPlans is the button that prints many plans: « Imprimer 12 plans ».
func PrintPlans(n int) string { return "Imprimer " + Count(n, "plan", "plans") }

// SavePlans is the button that writes many plans: « Enregistrer 12 plans en PDF ».
func SavePlans(n int) string { return "Enregistrer " + Count(n, "plan", "plans") + " en PDF" }

// The page that prints many plans.
const (
	BatchTitle    = "Imprimer des plans"
	BatchWhere    = "Où"
	BatchFolder   = "Dans un dossier, en PDF"
	BatchPaper    = "Sur papier"
	BatchNone     = "Aucun dossier n’est choisi"
	BatchNoneBody = "Dans la liste, la touche Espace coche un dossier. «\u00a0Tout choisir\u00a0» les coche tous."
	BatchToList   = "Voir les dossiers"
	BatchStop     = "Arrêter"
	BatchOpen     = "Ouvrir le dossier"
	BatchUndone   = "L’impression s’est arrêtée"
	BatchVersions = "Chaque plan est gardé comme version, sauf s’il est marqué «\u00a0projet\u00a0»."
	BatchLeaving  = "Quitter cette page arrête l’impression\u202f; ce qui est fait reste."
)

// BatchProgress is how far it is: « 57 sur 200 plans ».
func BatchProgress(done, of int) string { return Number(done) + " sur " + Count(of, "plan", "plans") }

// BatchSaved says how many plans were written, and where.
func BatchSaved(n int, folder string) string {
	return Count(n, "plan enregistré", "plans enregistrés") + " dans " + folder
}

// BatchPrinted says how many plans went to a printer.
func BatchPrinted(n int, queue string) string {
	return Count(n, "plan envoyé", "plans envoyés") + " à l’imprimante " + Queue(queue)
}

// BatchLeft says how many plans are still to be printed.
func BatchLeft(n int) string {
	return "Il reste " + Count(n, "plan à faire", "plans à faire") + "."
}

// BatchResume is the button that goes on with them.
func BatchResume(n int) string {
	return "Reprendre avec " + Plural(n, "le plan", "les plans") + " qui " + Plural(n, "reste", "restent")
}

// BatchFailed says how many plans weren’t printed; each follows by its number.
func BatchFailed(n int) string {
	return Count(n, "plan n’a pas été imprimé", "plans n’ont pas été imprimés")
}

// BatchLacking says how many plans have characters that no glyph shows; each
// follows by its number.
func BatchLacking(n int) string {
	return Count(n, "plan a des caractères qui ne sont pas imprimés", "plans ont des caractères qui ne sont pas imprimés")
}

// BatchFailure is one of them: « MUR-2026-0004 : le disque est plein… ».
func BatchFailure(number string, err error) string {
	return ofDossier(number, Sentence(err))
}

// ofDossier says something of a dossier, by its number when it has one.
func ofDossier(number, said string) string {
	if number == "" {
		return said
	}
	return number + Typography(" : ") + said
}
