package words

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// Sentence says what happened, what was kept and what to do next.
func Sentence(err error) string {
	if err == nil {
		return ""
	}
	var e *data.Error
	if !errors.As(err, &e) {
		return plain(err)
	}
	switch e.Code {
	case data.Refused:
		return refused(e)
	case data.WrongUsage:
		return Usage(e.Where, e.What, "")
	case data.GuideWrong, data.RatesWrong, data.RatesFileWrong, data.FormsWrong:
		return wrongAsset(e)
	}
	return filled(e)
}

// sentences are those of each code: the first whose {where} and {what} are
// known is said, so that the last of them needs neither.
var sentences = map[data.Code][]string{
	data.NotFound: {
		"Il n’y a pas de dossier {where} dans ce registre. Vérifiez le numéro dans la liste.",
		"Ce dossier n’est plus dans le registre. Revenez à la liste.",
	},
	data.RegisterMissing: {
		"Le registre « {where} » n’existe pas. Vérifiez son nom, ou créez-le en important un dossier.",
		"Le registre n’est pas ouvert. Fermez la fenêtre, puis ouvrez-la de nouveau.",
	},
	data.RegisterExists: {
		"« {where} » existe déjà et n’a pas été remplacé. Choisissez un autre nom.",
		"Ce registre existe déjà et n’a pas été remplacé. Choisissez un autre nom.",
	},
	data.RegisterHeld: {
		"Le registre est ouvert ailleurs ({what}). Fermez cette fenêtre-là, puis recommencez.",
		"Le registre est ouvert ailleurs. Fermez l’autre fenêtre, puis recommencez.",
	},
	data.RegisterNewer: {
		"Le registre « {where} » vient d’une version plus récente de Buron. Il n’a pas été touché : installez cette version pour l’ouvrir.",
		"Ce registre vient d’une version plus récente de Buron. Il n’a pas été touché : installez cette version pour l’ouvrir.",
	},
	data.RegisterForeign: {
		"« {where} » n’est pas un registre de Buron. Il n’a pas été touché : choisissez un autre fichier.",
		"Ce fichier n’est pas un registre de Buron. Il n’a pas été touché : choisissez-en un autre.",
	},
	data.RegisterDamaged: {
		"Le registre « {where} » est abîmé : {what}. Il n’a pas été touché : rétablissez la dernière sauvegarde.",
		"Le registre « {where} » est abîmé. Il n’a pas été touché : rétablissez la dernière sauvegarde.",
		"Le registre est abîmé : {what}. Il n’a pas été touché : rétablissez la dernière sauvegarde.",
		"Le registre est abîmé. Il n’a pas été touché : rétablissez la dernière sauvegarde.",
	},
	data.ReadOnly: {
		"« {where} » est protégé : rien ne peut y être écrit. Choisissez un autre dossier, ou levez la protection.",
		"Cet emplacement est protégé : rien ne peut y être écrit. Choisissez un autre dossier, ou levez la protection.",
	},
	data.DiskFull: {
		"Le disque est plein : « {where} » n’a pas été écrit. Libérez de la place, puis recommencez.",
		"Le disque est plein : rien n’a été écrit. Libérez de la place, puis recommencez.",
	},
	data.NotAFile: {
		"« {where} » est un dossier. Donnez le nom d’un fichier.",
		"C’est un dossier. Donnez le nom d’un fichier.",
	},
	data.NotAFolder: {
		"« {where} » est un fichier. Donnez le nom d’un dossier.",
		"C’est un fichier. Donnez le nom d’un dossier.",
	},
	data.CannotRead: {
		"« {where} » ne peut pas être lu. Vérifiez que le fichier existe et que vous y avez accès.",
		"Le fichier ne peut pas être lu. Vérifiez qu’il existe et que vous y avez accès.",
	},
	data.CannotWrite: {
		"« {where} » n’a pas pu être écrit. Vérifiez que le dossier existe et que vous y avez accès, puis recommencez.",
		"L’écriture n’est pas allée au bout. Recommencez.",
	},
	data.TooLong: {
		"{where}: texte de plus de 200 000 caractères. Rien n’a été enregistré : raccourcissez-le.",
		"200 000 caractères au plus. Raccourcissez ce texte.",
	},
	data.NothingToUndo: {"Il n’y a rien à annuler depuis l’ouverture."},
	data.CannotUndo: {
		"« {what} » ne peut pas être annulé.",
		"Ce geste ne peut pas être annulé.",
	},
	data.Conflict: {
		"Le dossier a changé ici et dans « {where} ». Rien n’a été importé : ajoutez --theirs pour garder ce que dit le fichier.",
		"Le dossier a changé ici et dans le fichier. Rien n’a été importé : ajoutez --theirs pour garder ce que dit le fichier.",
	},
	data.RegisterBehind: {
		"Il manque {what}. Une ancienne copie a pris la place du registre : cherchez une sauvegarde plus récente.",
		"Il manque des changements au registre. Une ancienne copie a pris sa place : cherchez une sauvegarde plus récente.",
	},
	data.ClockBehind: {
		"L’horloge de l’ordinateur retarde : le dernier changement est du {what}. Mettez-la à l’heure.",
		"L’horloge de l’ordinateur retarde sur le dernier changement. Mettez-la à l’heure.",
	},
	data.Taken: {
		"« {what} » est déjà pris. Choisissez autre chose.",
		"C’est déjà pris. Choisissez autre chose.",
	},
	data.TooManyPages: {
		"Le document dépasserait {what} pages et n’a pas été écrit. Raccourcissez les notes, puis recommencez.",
		"Le document serait trop long et n’a pas été écrit. Raccourcissez les notes, puis recommencez.",
	},
	data.NoDocument: {
		"Ce document ne peut pas être imprimé. {what}",
		"Ce document n’existe pas. Choisissez-en un de la liste.",
	},
	data.LogoTooBig: {
		"Ce fichier dépasse {what} Mo : il n’a pas été pris. Choisissez une version plus légère du logo.",
		"Ce fichier est trop lourd : il n’a pas été pris. Choisissez une version plus légère du logo.",
	},
	data.LogoTooLarge: {
		"Cette image a plus de {what} millions de points : elle n’a pas été prise. Réduisez-la, 1 000 points de large suffisent.",
		"Cette image est trop grande : elle n’a pas été prise. Réduisez-la, 1 000 points de large suffisent.",
	},
	data.LogoUnknown: {"Ce fichier n’est ni un PNG, ni un JPEG, ni un SVG. Choisissez un de ces formats."},
	data.LogoBroken:  {"Cette image est abîmée ou incomplète : elle n’a pas été prise. Enregistrez-la de nouveau, puis recommencez."},
	data.LogoBlank:   {"Ce logo est blanc : il ne se verrait pas sur le papier. Choisissez-en une version en couleurs ou en noir."},
	data.LogoDrawing: {
		"Ce dessin SVG ne serait pas imprimé comme on le voit à cause de « {what} ». Enregistrez-le en PNG, puis recommencez.",
		"Ce dessin SVG ne serait pas imprimé comme on le voit. Enregistrez-le en PNG, puis recommencez.",
	},
	data.RateUnknown: {
		"Le barème {where} n’existe pas. Choisissez-en un de la liste.",
		"Ce barème n’existe pas. Choisissez-en un de la liste.",
	},
	data.RateSpan: {
		"Aucune valeur de ce barème ne commence le {what}. Corrigez une valeur de la liste, ou donnez celle qui suit la dernière.",
		"Aucune valeur de ce barème ne commence ce jour-là. Corrigez une valeur de la liste, ou donnez celle qui suit la dernière.",
	},
	data.RateGap: {
		"Il manquerait une valeur à partir du {what}. Donnez d’abord celle-là.",
		"Il manquerait une valeur avant celle-ci. Donnez d’abord celle qui suit la dernière.",
	},
	data.RateMissing: {
		"Le barème {where} manque dans ce fichier. Rien n’a été changé : ajoutez-le, puis choisissez le fichier de nouveau.",
		"Un barème manque dans ce fichier. Rien n’a été changé : ajoutez-le, puis choisissez le fichier de nouveau.",
	},
	data.RateUnit: {
		"Le barème {where} a une autre unité dans ce fichier ({what}). Rien n’a été changé : corrigez-la, puis choisissez le fichier de nouveau.",
		"Un barème a une autre unité dans ce fichier. Rien n’a été changé : corrigez-la, puis choisissez le fichier de nouveau.",
	},
	data.RateSource: {"D’où vient cette valeur ? Indiquez le texte ou le site où vous l’avez lue."},
	data.NotJSON: {
		"Le fichier n’est pas du JSON à partir de la ligne {where}. Rien n’a été importé : corrigez-le ou exportez-le de nouveau.",
		"Le fichier n’est pas du JSON. Rien n’a été importé : corrigez-le ou exportez-le de nouveau.",
	},
	data.FileTooBig: {
		"« {where} » est trop gros. Rien n’a été changé : vérifiez que c’est le bon fichier.",
		"Le fichier est trop gros. Rien n’a été changé : vérifiez que c’est le bon.",
	},
	data.InTrash: {
		"Le dossier {where} est dans la corbeille. Sortez-le de la corbeille, puis recommencez.",
		"Ce dossier est dans la corbeille. Sortez-le de la corbeille, puis recommencez.",
	},
	data.OverItself: {
		"« {where} » est un registre : rien n’a été écrit par-dessus. Choisissez un autre nom.",
		"C’est un registre : rien n’a été écrit par-dessus. Choisissez un autre nom.",
	},
	data.KeptForGood: {
		"« {what} » ne s’annule pas : la version reste dans le registre. Un second Ctrl+Z annule le geste d’avant.",
		"Une version remise ne s’annule pas : elle reste dans le registre. Un second Ctrl+Z annule le geste d’avant.",
	},
	data.VersionMade: {"Une autre version du plan vient d’être enregistrée. Revoyez l’aperçu, puis recommencez."},
	data.VersionNone: {
		"Ce plan n’a pas de version {where}. Choisissez-en une de la liste.",
		"Ce plan n’a pas cette version. Choisissez-en une de la liste.",
	},
	data.ScanTooLarge: {
		"Cette image a plus de {what} millions de points. Prenez une photo moins grande, puis joignez-la.",
		"Cette image est trop grande. Prenez une photo moins grande, puis joignez-la.",
	},
	data.ScanTooBig: {
		"Ce fichier dépasse {what} Mo. Prenez une photo moins grande, puis joignez-la.",
		"Ce fichier est trop gros. Prenez une photo moins grande, puis joignez-la.",
	},
	data.ScanUnknown: {"Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG. Choisissez le plan signé."},
	data.ScanBroken:  {"Ce fichier est abîmé ou incomplet. Numérisez ou photographiez le plan signé de nouveau."},
	data.FileAltered: {
		"« {where} » a été modifié : c’était {what}. Réimprimez cette version depuis le dossier.",
		"Ce fichier a été modifié depuis qu’il a été remis. Réimprimez cette version depuis le dossier.",
	},
	data.FileNotOurs: {
		"« {where} » n’est aucune version d’un plan de ce registre. Vérifiez le fichier, ou cherchez dans un autre registre.",
		"Ce fichier n’est aucune version d’un plan de ce registre. Vérifiez-le, ou cherchez dans un autre registre.",
	},
	data.FileNotPaper: {
		"« {where} » n’est pas un PDF. Choisissez le fichier d’un plan.",
		"Ce fichier n’est pas un PDF. Choisissez celui d’un plan.",
	},
	data.NoSuchFile: {
		"« {where} » n’existe pas. Vérifiez le nom du fichier.",
		"Ce fichier n’existe pas. Vérifiez son nom.",
	},
}

// filled is the sentence of a code with what it speaks of put in.
func filled(e *data.Error) string {
	what := said(e)
	for _, sentence := range sentences[e.Code] {
		if e.Where == "" && strings.Contains(sentence, "{where}") || what == "" && strings.Contains(sentence, "{what}") {
			continue
		}
		return strings.NewReplacer("{where}", short(e.Where), "{what}", what).Replace(Typography(sentence))
	}
	if expected, known := expectations[e.Code]; known {
		return expected.inField(what)
	}
	return unknown(e)
}

// damages are the kinds of damage that a register tells.
var damages = labels{
	"empty":        "le fichier est vide",
	"header":       "son début est illisible",
	"truncated":    "il en manque la fin",
	"foreign_keys": "des renvois ne mènent nulle part",
	"versions":     "une version imprimée n’est plus celle qui a été remise",
}

// said is What as a person reads it.
func said(e *data.Error) string {
	switch e.Code {
	case data.RegisterDamaged:
		if _, known := damages[e.What]; !known {
			return ""
		}
		return damages.of(e.What)
	case data.CannotUndo, data.KeptForGood:
		return Gesture(short(e.What))
	case data.FileAltered:
		return versionQuoted(e.What)
	case data.ClockBehind:
		return stored(e.What)
	case data.RegisterBehind:
		return behind(e.What)
	case data.NoDocument:
		if _, known := documentWhys[e.What]; !known {
			return ""
		}
		return DocumentWhy(e.What)
	case data.RateSpan, data.RateGap:
		return civil(e.What)
	case data.RateUnit:
		return rateUnits[e.What]
	}
	return short(e.What)
}

// stored is a moment of the register, as the clock of this place tells it.
func stored(instant string) string {
	at, err := time.Parse(time.RFC3339, instant)
	if err != nil {
		return ""
	}
	return Moment(at.Local())
}

// rateUnits say what the values of the rates count.
var rateUnits = map[string]string{
	"day": "jours", "month": "mois", "year": "années", "euro": "euros", "percent": "pourcentage", "number": "nombre",
	"date": "date", "text": "texte",
}

// civil is a day of the exchange file as a sentence says it.
func civil(iso string) string {
	day, err := calendar.ParseISO(iso)
	if err != nil {
		return ""
	}
	return Typography(FullDay(day))
}

// behind reads « 3 2026-11-24T09:12:00.000Z »: how many changes are missing,
// and when the last one that is there was made.
func behind(what string) string {
	count, instant, _ := strings.Cut(what, " ")
	n, err := strconv.Atoi(count)
	if err != nil {
		return ""
	}
	missing := Count(n, "changement", "changements") + " au registre"
	if at := stored(instant); at != "" {
		missing += " depuis le " + at
	}
	return missing
}

// mostQuoted is how much of what was typed a sentence quotes.
const mostQuoted = 80

func short(s string) string {
	runes := []rune(s)
	switch {
	case len(runes) <= mostQuoted:
		return s
	case strings.ContainsAny(s, `/\`): // a file is known by its end
		return "…" + string(runes[len(runes)-mostQuoted:])
	}
	return string(runes[:mostQuoted]) + "…"
}

// plain is the sentence for an error of a reader or of the system.
func plain(err error) string {
	for _, known := range []struct {
		err  error
		said string
	}{
		{calendar.ErrWeekday, "Ce jour tombe un autre jour de la semaine. Vérifiez la date."},
		{calendar.ErrNotADay, expectations[data.DateExpected].field},
		{money.ErrNotAnAmount, expectations[data.AmountExpected].field},
		{money.ErrTooLarge, expectations[data.AmountTooLarge].field},
		{money.ErrNotANumber, expectations[data.NumberExpected].field},
		{text.ErrInvalid, expectations[data.TextInvalid].field},
		{text.ErrTooLong, "200 000 caractères au plus. Raccourcissez ce texte."},
		{context.Canceled, "L’opération a été arrêtée. Rien n’a été changé."},
		{context.DeadlineExceeded, "L’opération a pris trop de temps et a été arrêtée. Recommencez."},
	} {
		if errors.Is(err, known.err) {
			return Typography(known.said)
		}
	}
	return unknown(err)
}

// unknown is for what nobody foresaw; it keeps the words of the machine, which
// those who look after the program can use.
func unknown(err error) string {
	return Typography("L’opération n’est pas allée au bout. Recommencez ; si cela revient, signalez « ") + short(err.Error()) + Typography(" ».")
}
