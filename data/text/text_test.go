package text

import (
	"bytes"
	"errors"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

func TestNormal(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"accents are composed":              {"E\u0301lodie", "Élodie"},
		"lines end alike":                   {"a\r\nb\rc\nd", "a\nb\nc\nd"},
		"everything else stays":             {"\x00\x1b😀\u202e\tא\u200d", "\x00\x1b😀\u202e\tא\u200d"},
		"a heap of accents gains no letter": {"e" + strings.Repeat("\u0323", 40), "e" + strings.Repeat("\u0323", 40)},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Normal(c.in); got != c.want {
				t.Errorf("Normal(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestNormalIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText.Draw(t, "s")
		if once := Normal(s); Normal(once) != once {
			t.Fatalf("%q: %q then %q", s, once, Normal(once))
		}
	})
}

func TestValid(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want error
	}{
		"any script, sign and emoji is a text":  {"é\x00😀\u202eא", nil},
		"the longest text is kept":              {strings.Repeat("é", MaxLength), nil},
		"one character more is not":             {strings.Repeat("é", MaxLength+1), ErrTooLong},
		"bytes that are no UTF-8 are not":       {"a\xff", ErrInvalid},
		"half of a pair is not":                 {"\xed\xa0\x80", ErrInvalid},
		"wrong and too long is wrong first":     {strings.Repeat("\xff", MaxLength+1), ErrInvalid},
		"the sign of a wrong character is fine": {"\ufffd", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Valid(c.in); !errors.Is(got, c.want) || (c.want == nil) != (got == nil) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestLengthCountsCharacters(t *testing.T) {
	if got := Length("œé😀"); got != 3 {
		t.Errorf("got %d, want 3", got)
	}
}

func TestSortKeyIsTheFrenchOrder(t *testing.T) {
	for _, pair := range [][2]string{
		{"Abel", "Aïcha"},
		{"Aïcha", "Bœuf"},
		{"Bœuf", "Bofill"},
		{"Le Bœuf", "Leblanc"},
		{"cote", "côté"},
		{"élodie", "Émile"},
		{"Œuvrard", "Ogier"},
		{"Zoé", "Ярослав"},
		{"martin", "Martin"},
	} {
		if bytes.Compare(SortKey(pair[0]), SortKey(pair[1])) >= 0 {
			t.Errorf("%q should stand before %q", pair[0], pair[1])
		}
	}
	if !bytes.Equal(SortKey("L'Hélias"), SortKey("L’Hélias")) {
		t.Error("the two apostrophes sort apart")
	}
	if !bytes.Equal(SortKey("E\u0301lodie"), SortKey("Élodie")) {
		t.Error("accents typed apart sort apart")
	}
}

func TestSortKeyOfAnyTextIsShort(t *testing.T) {
	if n := len(SortKey(strings.Repeat("é", MaxLength))); n > 2000 {
		t.Errorf("a key of %d bytes", n)
	}
}

func TestSortKeyServesTwoAtOnce(t *testing.T) {
	want := SortKey("Œuvrard-d’Espinasse")
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 200 {
				if !bytes.Equal(SortKey("Œuvrard-d’Espinasse"), want) {
					t.Error("another key")
					return
				}
			}
		})
	}
	wait.Wait()
}

func BenchmarkSortKey(b *testing.B) {
	for b.Loop() {
		SortKey("Œuvrard-d’Espinasse Jean-Noël")
	}
}
