package words

import (
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/text"
)

func TestPlacesTakeTheirArticle(t *testing.T) {
	for name, want := range map[string]string{
		"":                    "",
		"Murat":               "Télécentre de Murat",
		"Aurillac":            "Télécentre d’Aurillac",
		"Ydes":                "Télécentre d’Ydes",
		"Égliseneuve":         "Télécentre d’Égliseneuve",
		"Le Falgoux":          "Télécentre du Falgoux",
		"Les Ternes":          "Télécentre des Ternes",
		"télécentre de Murat": "télécentre de Murat",
		"中文":                  "Télécentre de 中文",
	} {
		if got := Telecentre(name); got != want {
			t.Errorf("Telecentre(%q) = %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{"Murat": "à Murat", "Le Falgoux": "au Falgoux", "Les Ternes": "aux Ternes"} {
		if got := InPlace(name); got != want {
			t.Errorf("InPlace(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestNumbersOfLettersAreGrouped(t *testing.T) {
	for typed, want := range map[string]string{
		"73282932000074":      "732\u00a0829\u00a0320\u00a000074",
		"732 829 320 00074":   "732\u00a0829\u00a0320\u00a000074",
		"7328":                "7328",
		"pas encore attribué": "pas encore attribué",
	} {
		if got := SIRET(typed); got != want {
			t.Errorf("SIRET(%q) = %q, want %q", typed, got, want)
		}
	}
}

func TestShortDayMonth(t *testing.T) {
	for iso, want := range map[string]string{"2026-11-24": "24\u00a0nov.", "2027-05-01": "1er\u00a0mai", "": ""} {
		var day calendar.Day
		if err := day.UnmarshalText([]byte(iso)); err != nil {
			t.Fatal(err)
		}
		if got := ShortDayMonth(day); got != want {
			t.Errorf("ShortDayMonth(%s) = %q, want %q", iso, got, want)
		}
	}
}

func TestWhatAFigureWaitsForCountsTheAnswersThatItDoesNotName(t *testing.T) {
	for answers, want := range map[string]string{
		"a":             "Il manque, pour « Net » : a.",
		"a b c d":       "Il manque, pour « Net » : a ; b ; c ; d.",
		"a b c d e":     "Il manque, pour « Net » : a ; b ; c ; d et une autre réponse.",
		"TVA":           "Il manque, pour « Net » : TVA.",
		"a b c d e f g": "Il manque, pour « Net » : a ; b ; c ; d et 3 autres réponses.",
	} {
		got := strings.ReplaceAll(WaitsFor([]string{"Net"}, strings.Fields(answers)), text.NoBreak, " ")
		if got != want {
			t.Errorf("%s: got %q, want %q", answers, got, want)
		}
	}
}

func TestLoansAddedUpAreCounted(t *testing.T) {
	for count, want := range map[int]string{1: "Prêt bancaire", 6: "6" + text.NoBreak + "prêts bancaires"} {
		if got := LoansOfKind("bank_loan", count); got != want {
			t.Errorf("%d: got %q, want %q", count, got, want)
		}
	}
}
