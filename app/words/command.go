package words

import "strings"

// Commands holds the help of the command line, by the name that the grammar of
// app/command gives it.
var Commands = map[string]string{
	"summary": "Accueillir, préparer, suivre : les dossiers des nouveaux arrivants et leur plan d’accompagnement. Sans commande, la fenêtre s’ouvre.",

	"import":  "Ajoute au registre le dossier de chaque fichier d’échange.",
	"list":    "Liste les dossiers : numéro, nom, parcours, étape, date visée.",
	"show":    "Montre un dossier : réponses, actions et dates, résultats, alertes.",
	"plan":    "Remet le plan d’accompagnement en PDF, et garde cette version dans le registre.",
	"print":   "Imprime un autre document d’un dossier ; sans --document, dit lesquels.",
	"verify":  "Dit de quelle version de quel dossier un PDF est le plan, ou s’il a été modifié.",
	"export":  "Écrit le fichier d’échange d’un dossier.",
	"check":   "Vérifie que le registre est en bon état.",
	"backup":  "Écrit une copie vérifiée du registre.",
	"restore": "Remet une copie à la place d’un registre qui n’existe pas encore.",
	"rates":   "Liste le barème en vigueur, l’écrit dans un fichier ou le remplace.",
	"demo":    "Remplit un nouveau registre de dossiers fictifs.",

	"files":        "Fichiers d’échange à importer.",
	"number":       "Numéro du dossier, par exemple MUR-2026-0001.",
	"copy":         "Copie faite par « buron backup ».",
	"theirs":       "Si un dossier a changé des deux côtés, garde ce que dit le fichier.",
	"search":       "Ne liste que les dossiers où chaque mot se trouve.",
	"json":         "Écrit du JSON, pour un autre programme.",
	"explain":      "Dit aussi comment chaque chiffre est calculé.",
	"plan_output":  "Fichier PDF à écrire, page web si son nom finit par .html ; un dossier du disque avec --all.",
	"all":          "Imprime le plan de tous les dossiers en cours.",
	"draft":        "Porte la mention « projet », et ne garde aucune version.",
	"verified":     "Fichier PDF à vérifier.",
	"document":     "Document à imprimer, par exemple summary ou partner_sheet:france_travail.",
	"path":         "Parcours du questionnaire sans dossier : creation, relocation, training, common.",
	"print_output": "Fichier à écrire : PDF, ou page HTML si son nom finit par .html.",
	"large":        "En grands caractères.",
	"export_to":    "Fichier JSON à écrire.",
	"backup_to":    "Fichier à écrire ; il ne doit pas exister.",
	"rates_to":     "Fichier YAML à écrire.",
	"replace":      "Fichier YAML qui prend la place du barème.",
	"origin":       "Revient au barème livré avec le programme.",
	"dossiers":     "Nombre de dossiers, 12 si rien n’est dit.",
	"seed":         "Graine du hasard : la même donne les mêmes dossiers le même jour.",

	"register": "Fichier du registre (BURON_REGISTER fait de même).",
	"today":    "Jour que suivent toutes les règles, AAAA-MM-JJ.",
	"version":  "Dit la version et ce dont le programme est fait.",
	"help":     "Montre cette aide.",

	"FILES": "FICHIER", "FILE": "FICHIER", "NUMBER": "NUMÉRO", "OUTPUT": "FICHIER",
	"WORDS": "MOTS", "COUNT": "N", "DAY": "JOUR", "DOCUMENT": "DOCUMENT", "PATH": "PARCOURS",
}

// Titles of the help's parts.
const (
	HelpUsage     = "Usage :"
	HelpCommands  = "Commandes :"
	HelpArguments = "Arguments :"
	HelpFlags     = "Options :"
	HelpCommon    = "Options communes :"
	HelpCommand   = "commande"
	HelpOptions   = "options"
	HelpMore      = "« buron COMMANDE --help » dit le détail d’une commande."
)

// usages are the sentences for a command line that isn't understood, by
// reason; %s is the part of it that is meant.
var usages = labels{
	"unknown_flag":       "L’option %s n’existe pas.",
	"unknown_command":    "La commande « %s » n’existe pas.",
	"unexpected":         "« %s » est de trop.",
	"value_missing":      "L’option %s attend une valeur.",
	"value_unexpected":   "L’option %s ne prend pas de valeur.",
	"whole_number":       "L’option %s attend un nombre entier, par exemple 12.",
	"too_large":          "L’option %s ne va pas au-delà de 200 000.",
	"day":                "L’option %s attend un jour qui existe, par exemple 2026-11-24.",
	"missing":            "Il manque %s.",
	"document":           "Le document « %s » n’existe pas.",
	"path":               "Le parcours « %s » n’existe pas.",
	"only_questionnaire": "L’option %s ne va qu’avec --document questionnaire.",
	"together":           "%s ne vont pas ensemble.",
	"not_understood":     "La ligne de commande n’est pas comprise%s.",
}

// Usage is the sentence for a command line that isn't understood. command is
// the one it was for, "" for none.
func Usage(part, reason, command string) string {
	said := strings.ReplaceAll(usages.of(reason), "%s", part)
	if command != "" {
		command += " "
	}
	return Typography(said + " Voyez « buron " + command + "--help ».")
}

// What commands say.
var (
	// NoDate is said of an action or a project without a day.
	NoDate = "sans date"
	// RightAway is the note of an action whose advised day has passed.
	RightAway = "dès maintenant"
	// LegalPassed is the note of a legal limit that wasn’t met.
	LegalPassed = Typography("délai légal passé : parlons-en")
	// NotSure is the answer « je ne sais pas encore ».
	NotSure = "je ne sais pas encore"
	// RegisterSound is what check says when nothing is wrong.
	RegisterSound = "Le registre est en bon état."
)

// Titles of what show prints.
const (
	ShowActions   = "Actions"
	ShowResults   = "Résultats"
	ShowAlerts    = "Alertes"
	ShowMissing   = "Il manque encore"
	ShowExplained = "Calculs"
)

// ToCorrect is an answer that wasn’t understood, as it was typed.
func ToCorrect(typed string) string { return "« " + typed + " » (à corriger)" }

// OneLine is a title and what it stands for in one line.
func OneLine(title, body string) string {
	if body == "" {
		return title
	}
	return strings.TrimRight(title, ".") + ". " + body
}

// Imported says under which number a dossier was added; asked is the number
// that its file gives.
func Imported(number, asked, name string) string {
	said := number + "  " + name
	if asked != "" && asked != number {
		said += " (le numéro " + asked + " était déjà pris)"
	}
	return said
}

// ImportedBefore says that a file brings nothing new.
func ImportedBefore(number, name string) string { return number + "  " + name + " : rien de nouveau" }

// ImportedAgain says that a dossier now says what its file says.
func ImportedAgain(number, name string) string { return number + "  " + name + " : mis à jour" }

// Difference is where the register and a file don’t agree.
func Difference(path, here, there string) string {
	return path + " : ici " + quotedOrNothing(here) + ", dans le fichier " + quotedOrNothing(there)
}

// MoreDifferences says how many weren’t listed.
func MoreDifferences(n int) string {
	return "et " + Count(n, "autre différence", "autres différences")
}

func quotedOrNothing(s string) string {
	const most = 80
	if s == "" {
		return "rien"
	}
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

// Printed says how many plans were written where.
func Printed(n int, folder string) string {
	return Count(n, "plan imprimé", "plans imprimés") + " dans " + folder
}

// BackupWritten says where a verified copy was put.
func BackupWritten(path string) string { return "Copie vérifiée : " + path }

// Restored says what a restored register holds.
func Restored(n int, path string) string {
	return "Registre rétabli, " + Count(n, "dossier", "dossiers") + " : " + path
}

// Filled says what the demonstration made.
func Filled(n int, path string) string {
	return Count(n, "dossier fictif", "dossiers fictifs") + " dans " + path
}

// InFile is a sentence about one file among several.
func InFile(name, sentence string) string { return Typography(name + " : " + sentence) }
