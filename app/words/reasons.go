package words

import (
	"strings"
	"unicode/utf8"

	"github.com/buron-cantal/buron/data"
)

// expectation says what was expected of an answer: in a file, after the path
// of the value, and in a field, below it.
type expectation struct{ file, field string }

// inField is what a field says; what is the limit that was passed, or what
// was typed.
func (e expectation) inField(what string) string {
	if what == "" && strings.Contains(e.field, "{what}") {
		return upper(Typography(e.file)) + "."
	}
	return strings.ReplaceAll(Typography(e.field), "{what}", what)
}

// expectations are the reasons of a refusal, in a file and in a field.
var expectations = map[data.Code]expectation{
	data.TextExpected:    {"texte attendu", "Un texte, par exemple « à voir ensemble »."},
	data.TextInvalid:     {"texte illisible, avec une moitié de caractère", "Ce texte contient des signes illisibles. Tapez-le de nouveau."},
	data.ChoiceExpected:  {"valeur hors de la liste", "Choisissez une réponse de la liste."},
	data.YesNoExpected:   {"true ou false attendu", "Oui ou non."},
	data.DateExpected:    {"jour attendu, par exemple 2027-04-03", "Un jour qui existe, par exemple 3/4/2027 ou 3 avril."},
	data.MonthExpected:   {"mois attendu, par exemple 2027-04", "Un mois, par exemple 04/2027 ou avril 2027."},
	data.IntegerExpected: {"nombre entier attendu", "Un nombre entier, par exemple 12."},
	data.NumberExpected:  {"nombre attendu", "Un nombre, par exemple 12,5."},
	data.PercentExpected: {"pourcentage attendu", "Un pourcentage, par exemple 12,5."},
	data.AmountExpected:  {"montant attendu", "Un montant en euros, par exemple 1 234,50."},
	data.AmountTooLarge:  {"montant de plus de 999 999 999,99 €", "999 999 999,99 € au plus."},
	data.Negative:        {"nombre négatif", "Zéro ou plus."},
	data.BelowMinimum:    {"nombre trop petit", "{what} au moins."},
	data.AboveMaximum:    {"nombre trop grand", "{what} au plus."},
	data.PhoneExpected:   {"numéro de téléphone attendu, par exemple +33639980102", "Un numéro de téléphone, par exemple 06 39 98 01 02 ; pour l’étranger, +32 au début."},
	data.EmailExpected:   {"adresse électronique attendue", "Une adresse électronique, par exemple prenom.nom@exemple.fr."},
	data.CommuneExpected: {"commune attendue, avec son nom", "Une commune, par exemple Murat."},
	data.ListExpected:    {"liste attendue", "Une liste, ligne par ligne."},
	data.RowExpected:     {"ligne de tableau attendue", "Une ligne du tableau."},
	data.UnknownKey:      {"clé inconnue", "Cette question n’existe pas dans cet entretien."},
	data.Repeated:        {"répétition", "Déjà donné. Gardez-le une seule fois."},

	data.Required:         {"obligatoire", "Cette réponse est nécessaire."},
	data.ObjectExpected:   {"objet attendu", "Plusieurs valeurs nommées."},
	data.MomentExpected:   {"jour et heure attendus, par exemple 2026-11-24T14:30", "Un jour et une heure, par exemple 24/11/2026 à 14 h 30."},
	data.UUIDExpected:     {"identifiant UUID attendu", "Un identifiant UUID."},
	data.DossierNumber:    {"numéro de dossier attendu, par exemple MUR-2026-0001", "Un numéro de dossier, par exemple MUR-2026-0001."},
	data.WrongForm:        {"forme inattendue", "Cette valeur n’a pas la forme attendue."},
	data.DatesDiffer:      {"start_date et target_date diffèrent", "Le début d’activité et la date visée sont une seule date."},
	data.FormatUnknown:    {"format inconnu, « buron/dossier/1 » attendu", "Ce fichier n’est pas un fichier d’échange de Buron."},
	data.FormatNewer:      {"format d’une version plus récente de Buron", "Ce fichier vient d’une version plus récente de Buron."},
	data.TooDeep:          {"trop de niveaux", "Trop de niveaux les uns dans les autres."},
	data.TooMany:          {"trop d’éléments", "Trop d’éléments."},
	data.AnotherNewcomer:  {"ce projet est connu ici sous un autre nouvel arrivant", "Ce projet est déjà celui d’un autre nouvel arrivant."},
	data.NumberTooLong:    {"nombre trop long", "Moins de chiffres."},
	data.QuestionExpected: {"identifiant de question attendu", "Le nom d’une question de l’entretien."},

	data.SIRETInvalid:    {"SIRET à vérifier", "À vérifier : quatorze chiffres, par exemple 999 999 998 00019."},
	data.PostcodeUnusual: {"code postal à vérifier", "À vérifier : cinq chiffres, par exemple 15300."},
	data.CommuneToCheck:  {"commune à vérifier", "À vérifier : cette commune n’est pas dans la liste connue."},
}

// Reason is what was expected, without the place: montant attendu. A code
// that has no words is said as it is.
func Reason(code data.Code) string {
	if expected, known := expectations[code]; known {
		return Typography(expected.file)
	}
	return string(code)
}

// refused is the sentence for a value of a file: its path, then the reason.
func refused(e *data.Error) string {
	reason := Reason(data.Code(e.What))
	if e.Where != "" {
		reason = e.Where + ": " + reason
	}
	return reason + Typography(". Rien n’a été importé : corrigez le fichier, puis recommencez.")
}

// upper is s with its first letter as at the start of a sentence.
func upper(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}
