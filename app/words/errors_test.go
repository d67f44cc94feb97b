package words

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/creation"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/text"
)

// declaredCodes are the codes of package data, read from its source, and those
// among them that are reasons.
func declaredCodes(t *testing.T) (codes, reasons []data.Code) {
	t.Helper()
	files, err := filepath.Glob("../../data/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || group.Tok != token.CONST {
				continue
			}
			found := codesOf(t, group)
			codes = append(codes, found...)
			if strings.HasPrefix(group.Doc.Text(), "Reasons ") {
				reasons = append(reasons, found...)
			}
		}
	}
	if len(codes) < 50 || len(reasons) < 30 {
		t.Fatalf("only %d codes and %d reasons found", len(codes), len(reasons))
	}
	return codes, reasons
}

func codesOf(t *testing.T, group *ast.GenDecl) (codes []data.Code) {
	t.Helper()
	for _, spec := range group.Specs {
		value := spec.(*ast.ValueSpec)
		if kind, ok := value.Type.(*ast.Ident); !ok || kind.Name != "Code" {
			continue
		}
		literal, err := strconv.Unquote(value.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		codes = append(codes, data.Code(literal))
	}
	return codes
}

// proper says what is wrong with the French of a sentence.
func proper(said string) string {
	first, _ := utf8.DecodeRuneInString(said)
	switch {
	case said == "":
		return "nothing is said"
	case Typography(said) != said:
		return "a no-break space is missing"
	case strings.ContainsAny(said, "'!{}\n") || strings.Contains(said, "  "):
		return "a sign that doesn’t belong"
	case strings.Contains(said, "Veuillez") || strings.Contains(said, "Erreur") || strings.Contains(said, "%!"):
		return "a word that doesn’t belong"
	case unicode.IsLetter(first) && !unicode.IsUpper(first):
		return "no capital"
	case !strings.HasSuffix(said, "."):
		return "no full stop"
	}
	return ""
}

func TestEveryCodeHasItsSentence(t *testing.T) {
	codes, _ := declaredCodes(t)
	for _, code := range codes {
		if code == data.WrongUsage {
			continue // its reasons are those of the command line
		}
		for name, e := range map[string]*data.Error{
			"bare":       {Code: code},
			"with where": {Code: code, Where: "Ailleurs"},
			"with what":  {Code: code, What: "Chose"},
			"with both":  {Code: code, Where: "Ailleurs", What: "Chose"},
		} {
			t.Run(string(code)+" "+name, func(t *testing.T) {
				said := Sentence(fmt.Errorf("while trying: %w", e))
				if wrong := proper(said); wrong != "" {
					t.Errorf("%s: %q", wrong, said)
				}
				if strings.Contains(said, "signalez") || strings.Contains(said, string(code)) {
					t.Errorf("no sentence of its own: %q", said)
				}
			})
		}
	}
}

func TestEveryReasonHasItsWords(t *testing.T) {
	_, reasons := declaredCodes(t)
	for _, reason := range reasons {
		t.Run(string(reason), func(t *testing.T) {
			said := Sentence(&data.Error{Code: data.Refused, Where: "project.answers.turnover[1]", What: string(reason)})
			expected, known := expectations[reason]
			if !known || expected.file == "" || expected.field == "" {
				t.Fatalf("no words: %q", said)
			}
			if !strings.HasPrefix(said, "project.answers.turnover[1]: "+Typography(expected.file)+". ") {
				t.Errorf("the path isn’t named: %q", said)
			}
			if wrong := proper(upper(said)); wrong != "" {
				t.Errorf("%s: %q", wrong, said)
			}
		})
	}
}

func TestEveryFaultOfAnAssetHasItsWords(t *testing.T) {
	for code, reasons := range map[data.Code][]string{
		data.GuideWrong: append(asset.Reasons, guide.Reasons...),
		data.RatesWrong: append(asset.Reasons, rates.Reasons...),
		data.FormsWrong: append(asset.Reasons, creation.FormReasons...),

		data.RatesFileWrong: append(asset.Reasons, rates.Reasons...),
	} {
		for _, reason := range reasons {
			t.Run(string(code)+" "+reason, func(t *testing.T) {
				said := Sentence(&data.Error{Code: code, Where: "creation.yaml:123", What: reason + ": turnover"})
				if _, known := faults[reason]; !known {
					t.Errorf("no words: %q", said)
				}
				if !strings.Contains(said, "creation.yaml") || !strings.Contains(said, "123") || !strings.Contains(said, "(turnover)") {
					t.Errorf("neither file nor line: %q", said)
				}
				if wrong := proper(said); wrong != "" {
					t.Errorf("%s: %q", wrong, said)
				}
			})
		}
	}
}

func TestSentences(t *testing.T) {
	const nb, thin = text.NoBreak, text.ThinNoBreak
	tz := time.Local
	time.Local = time.UTC
	defer func() { time.Local = tz }()
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"nothing wrong says nothing": {nil, ""},
		"a wrong amount of a file": {
			&data.Error{Code: data.Refused, Where: "project.answers.turnover[1]", What: "amount_expected"},
			"project.answers.turnover[1]: montant attendu. Rien n’a été importé" + nb + ": corrigez le fichier, puis recommencez.",
		},
		"a reason without words is said as it is": {
			&data.Error{Code: data.Refused, Where: "a", What: "new_reason"},
			"a: new_reason. Rien n’a été importé" + nb + ": corrigez le fichier, puis recommencez.",
		},
		"a field shows an example":    {&data.Error{Code: data.AmountExpected, What: "douze"}, "Un montant en euros, par exemple 1" + thin + "234,50."},
		"a field shows its limit":     {&data.Error{Code: data.AboveMaximum, What: "100"}, "100 au plus."},
		"a field without a limit":     {&data.Error{Code: data.AboveMaximum}, "Nombre trop grand."},
		"who holds the register":      {&data.Error{Code: data.RegisterHeld, What: "Élodie, murat-01"}, "Le registre est ouvert ailleurs (Élodie, murat-01). Fermez cette fenêtre-là, puis recommencez."},
		"a register that is cut":      {&data.Error{Code: data.RegisterDamaged, Where: "a.buron", What: "truncated"}, "Le registre «" + nb + "a.buron" + nb + "» est abîmé" + nb + ": il en manque la fin. Il n’a pas été touché" + nb + ": rétablissez la dernière sauvegarde."},
		"a damage without words":      {&data.Error{Code: data.RegisterDamaged, Where: "a.buron", What: "other"}, "Le registre «" + nb + "a.buron" + nb + "» est abîmé. Il n’a pas été touché" + nb + ": rétablissez la dernière sauvegarde."},
		"how much is missing":         {&data.Error{Code: data.RegisterBehind, What: "3 2026-11-24T09:12:00.000Z"}, "Il manque 3" + nb + "changements au registre depuis le mardi 24 novembre à 9" + nb + "h" + nb + "12. Une ancienne copie a pris la place du registre" + nb + ": cherchez une sauvegarde plus récente."},
		"a clock that is late":        {&data.Error{Code: data.ClockBehind, What: "2026-11-24T09:12:00.000Z"}, "L’horloge de l’ordinateur retarde" + nb + ": le dernier changement est du mardi 24 novembre à 9" + nb + "h" + nb + "12. Mettez-la à l’heure."},
		"a gesture by its own word":   {&data.Error{Code: data.CannotUndo, What: "note"}, "«" + nb + "note ajoutée" + nb + "» ne peut pas être annulé."},
		"a guide that is wrong":       {&data.Error{Code: data.GuideWrong, Where: "creation.yaml:12", What: "kind_unknown: colour"}, "L’entretien guidé a un défaut, creation.yaml:12" + nb + ": genre de question inconnu (colour). Corrigez le fichier, puis relancez Buron."},
		"rates that are wrong":        {&data.Error{Code: data.RatesWrong, Where: "micro.yaml:12", What: "missing: label"}, "Le barème a un défaut, micro.yaml:12" + nb + ": il manque (label). Corrigez le fichier, puis relancez Buron."},
		"a file of rates":             {&data.Error{Code: data.RatesFileWrong, Where: "b.yaml:12", What: "missing: label"}, "Ce fichier de barèmes a un défaut, b.yaml, ligne" + nb + "12" + nb + ": il manque (label). Rien n’a été changé" + nb + ": corrigez-le, puis choisissez-le de nouveau."},
		"a year of rates left out":    {&data.Error{Code: data.RateGap, Where: "PASS", What: "2027-01-01"}, "Il manquerait une valeur à partir du 1er" + nb + "janvier 2027. Donnez d’abord celle-là."},
		"a rate of another unit":      {&data.Error{Code: data.RateUnit, Where: "PFU", What: "euro"}, "Le barème PFU a une autre unité dans ce fichier (euros). Rien n’a été changé" + nb + ": corrigez-la, puis choisissez le fichier de nouveau."},
		"a day read by itself":        {calendar.ErrNotADay, "Un jour qui existe, par exemple 3/4/2027 ou 3" + nb + "avril."},
		"a wrong weekday":             {calendar.ErrWeekday, "Ce jour tombe un autre jour de la semaine. Vérifiez la date."},
		"an amount read by itself":    {money.ErrNotAnAmount, "Un montant en euros, par exemple 1" + thin + "234,50."},
		"an amount that is too large": {money.ErrTooLarge, "999" + thin + "999" + thin + "999,99" + nb + "€ au plus."},
		"a number read by itself":     {money.ErrNotANumber, "Un nombre, par exemple 12,5."},
		"a text that is no text":      {text.ErrInvalid, "Ce texte contient des signes illisibles. Tapez-le de nouveau."},
		"a text that is too long":     {text.ErrTooLong, "200" + thin + "000 caractères au plus. Raccourcissez ce texte."},
		"work that was stopped":       {context.Canceled, "L’opération a été arrêtée. Rien n’a été changé."},
		"what nobody foresaw":         {errors.New("boom"), "L’opération n’est pas allée au bout. Recommencez" + thin + "; si cela revient, signalez «" + nb + "boom" + nb + "»."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Sentence(c.err); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestSentencesStayShort(t *testing.T) {
	endless := strings.Repeat("é", 200_000)
	codes, _ := declaredCodes(t)
	for _, code := range append(codes, "unheard_of") {
		said := Sentence(&data.Error{Code: code, What: endless, Where: "/" + endless + "/registre.buron"})
		if code == data.Refused || code == data.WrongUsage {
			continue // the command shows a path whole
		}
		if n := text.Length(said); n > 400 {
			t.Errorf("%s takes %d characters", code, n)
		}
	}
	said := Sentence(&data.Error{Code: data.RegisterMissing, Where: "/" + endless + "/registre.buron"})
	if !strings.Contains(said, "registre.buron") {
		t.Errorf("the end of the path is cut: %q", said)
	}
}
