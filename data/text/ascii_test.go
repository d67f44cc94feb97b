package text

import (
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestTextsInThePlainestLetters(t *testing.T) {
	for _, tt := range []struct{ typed, want string }{
		{"", ""},
		{"Maëlle L’Hélias-Bœuf", "Maelle L'Helias-Boeuf"},
		{"ŒUVRARD d'Espinasse", "OEUVRARD d'Espinasse"},
		{"3\u00a0rue de la Poêle d’Étain", "3 rue de la Poele d'Etain"},
		{"Télécentre – 1er étage ; à 14\u202fh", "Telecentre - 1er etage ; a 14 h"},
		{"Straße Łódź Ærø", "Strasse Lodz AEro"},
		{"e\u0301te\u0301", "ete"},
		{"שלום 中文 🐄 fin", "   fin"},
		{"a\x00b\x7fc", "abc"},
		{"¨ ´ №", "  ' No"},
	} {
		if got := ASCII(tt.typed); got != tt.want {
			t.Errorf("%q is written %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestPlainTextsStayAsTheyAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := ASCII(rapid.String().Draw(t, "typed"))
		for _, r := range got {
			if r < ' ' || r >= unicode.MaxASCII {
				t.Fatalf("%q has %q", got, r)
			}
		}
		if again := ASCII(got); again != got {
			t.Fatalf("%q becomes %q", got, again)
		}
	})
}
