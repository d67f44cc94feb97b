package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"nothing stays nothing":              {"", ""},
		"case goes":                          {"MURAT", "murat"},
		"accents go":                         {"Aïssatou Élodie Noël", "aissatou elodie noel"},
		"accents typed apart go too":         {"E\u0301lodie", "elodie"},
		"ligatures are written out":          {"Œuvrard Bœuf Ægidius Straße", "oeuvrard boeuf aegidius strasse"},
		"typographic ligatures too":          {"aﬃche", "affiche"},
		"an apostrophe parts":                {"L'Hélias", "l helias"},
		"so does a curved one":               {"L’Hélias", "l helias"},
		"a hyphen parts":                     {"Saint-Étienne", "saint etienne"},
		"so does one that doesn't break":     {"Saint‑Étienne", "saint etienne"},
		"spaces are single":                  {"  Le \t Bœuf\u00a0\n", "le boeuf"},
		"spaces at the ends go":              {" murat ", "murat"},
		"two plain spaces are one":           {"le  boeuf", "le boeuf"},
		"a soft hyphen isn't there":          {"Mu\u00adrat", "murat"},
		"marks of direction aren't there":    {"\u202bMurat\u202c", "murat"},
		"other signs are spaces":             {"a.b@c, d/e", "a b c d e"},
		"a number keeps its parts":           {"MUR-2026-0001", "mur 2026 0001"},
		"wide letters are plain":             {"Ｍｕｒａｔ", "murat"},
		"other scripts stay":                 {"ЖАННА Αθήνας", "жанна αθηνασ"},
		"the letters of the north are plain": {"Søren Łukasz Đorđe", "soren lukasz dorde"},
		"only signs give nothing":            {"’-…!", ""},
		"bytes that are no text are a space": {"a\xffb", "a b"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Fold(c.in); got != c.want {
				t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestFoldOfEveryLetter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		once := Fold(string(r))
		if twice := Fold(once); twice != once {
			t.Errorf("%U folds to %q, then to %q", r, once, twice)
		}
		if strings.ContainsAny(once, "ABCDEFGHIJKLMNOPQRSTUVWXYZéœ'-") {
			t.Errorf("%U folds to %q", r, once)
		}
	}
}

func TestFoldIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText.Draw(t, "s")
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Fatalf("%q folds to %q, then to %q", s, once, twice)
		}
		if diff := cmp.Diff(once, strings.Join(Words(s), " ")); diff != "" {
			t.Fatalf("Fold and Words disagree on %q:\n%s", s, diff)
		}
	})
}

// anyText is text that a keyboard, a paste or an enemy may give.
var anyText = rapid.OneOf(
	rapid.String(),
	rapid.StringOf(rapid.SampledFrom([]rune(" \n\t'’-‑«»éÉœŒaAbBzZ019.,:;!?€\u00a0\u202f\u0301\u0308\u200d\ufe0f\u00ad😀ßא"))),
	rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
)

func BenchmarkFold(b *testing.B) {
	for _, name := range []string{"murat", "L’Hélias-Bœuf", "Le collège de Murat a une place en 6e, dès la rentrée."} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Fold(name)
			}
		})
	}
}
