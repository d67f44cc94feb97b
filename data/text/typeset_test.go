package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// seen writes the no-break spaces so that a table shows them: _ and ~.
var seen = strings.NewReplacer(NoBreak, "_", ThinNoBreak, "~")

func TestTypeset(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a colon keeps its word":              {"Autonomie : à deux", "Autonomie_: à deux"},
		"so do the high signs, with less":     {"Quand ? Vite ! Non ; si", "Quand~? Vite~! Non~; si"},
		"quotes keep what they hold":          {"dit « oui » ici", "dit «_oui_» ici"},
		"an amount keeps its unit":            {"10 000 € et 25,6 %", "10~000_€ et 25,6_%"},
		"millions too":                        {"1 234 567 €", "1~234~567_€"},
		"a year doesn't join what follows":    {"en 2027 100 personnes", "en 2027 100 personnes"},
		"decimals don't join what follows":    {"12,5 300", "12,5 300"},
		"a duration stays whole":              {"sous 60 jours, ou 2 ans.", "sous 60_jours, ou 2_ans."},
		"a distance and a speed too":          {"à 30 km et 8 Mbit/s", "à 30_km et 8_Mbit/s"},
		"an hour too":                         {"à 14 h 30", "à 14_h_30"},
		"a word isn't a unit":                 {"2 personnes", "2 personnes"},
		"nor a word that begins like one":     {"2 mains", "2 mains"},
		"a date keeps its month":              {"le 24 novembre, le 1er janvier 2027", "le 24_novembre, le 1er_janvier 2027"},
		"a title keeps its name":              {"(M. Puech) et Mme Fau, n° 3", "(M._Puech) et Mme_Fau, n°_3"},
		"a name that ends like one is a name": {"Elle aime. M", "Elle aime. M"},
		"letters with digits are no number":   {"A4 12 km", "A4 12_km"},
		"an address of the web stays":         {"https://mairie.fr ?", "https://mairie.fr~?"},
		"no space is added":                   {"oui:non;peut-être?", "oui:non;peut-être?"},
		"what joins two texts is typeset too": {" : ", "_: "},
		"so is what opens a quote":            {"dit « ", "dit «_"},
		"two spaces stay two":                 {"a  b", "a  b"},
		"the second of two goes with a sign":  {"M.  :", "M. _:"},
		"and stays when typeset again":        {"M. \u00a0:", "M. _:"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := seen.Replace(Typeset(c.in)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTypesetTouchesOnlySpaces(t *testing.T) {
	word := rapid.SampledFrom([]string{
		"", ":", ";", "!", "?", "«", "»", "€", "%", "1", "12", "000", "1er", "mai", "h", "30", "M.", "Murat", "ans,", "\n",
	})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(word).Draw(t, "words"), " ")
		once := Typeset(s)
		if plain := strings.NewReplacer(NoBreak, " ", ThinNoBreak, " ").Replace(once); plain != s {
			t.Fatalf("%q became %q", s, once)
		}
		if twice := Typeset(once); twice != once {
			t.Fatalf("%q became %q then %q", s, once, twice)
		}
	})
}
