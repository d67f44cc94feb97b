package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// latin is a font with the letters of Europe and few signs.
var latin = Gate{Has: func(r rune) bool {
	return r >= ' ' && r <= '\u024f' || unicode.In(r, unicode.Greek, unicode.Cyrillic) ||
		r >= '\u0300' && r <= '\u036f' || strings.ContainsRune("’‘“”«»–—…€−□œŒ", r)
}}

func TestGate(t *testing.T) {
	for name, c := range map[string]struct {
		in, want string
		replaced int
	}{
		"plain text passes":                       {"Le plan de Murat, 1234 (a)", "Le plan de Murat, 1234 (a)", 0},
		"French passes":                           {"« Œuvrard » : 36 000 € − déjà…", "« Œuvrard » : 36 000 € − déjà…", 0},
		"a straight apostrophe is curved":         {"L'été", "L’été", 0},
		"accents are composed":                    {"E\u0301te\u0301", "Été", 0},
		"a hyphen that doesn't break is a hyphen": {"Saint‑Flour", "Saint-Flour", 0},
		"lines stay":                              {"a\nb\n\nc", "a\nb\n\nc", 0},
		"lines of Windows and of old are lines":   {"a\r\nb\rc", "a\nb\nc", 0},
		"tabs and separators are spaces":          {"a\tb\u2028c\u2029d\u0085e\vf\fg", "a b c d e f g", 0},
		"two blank lines stay":                    {"a\n\n\nb", "a\n\n\nb", 0},
		"more blank lines are two":                {"a\n\n \n\u00a0\n\n\nb", "a\n\n \nb", 0},
		"blank lines first are two at most":       {"\n\n\n\na", "\n\na", 0},
		"control characters go":                   {"a\x00\x1b[31mb\x7f\u0090", "a[31mb", 0},
		"marks of direction go":                   {"a\u202eb\u2066c\u200f", "abc", 0},
		"zero width goes":                         {"a\u200bb\u2060c\ufeffd\u00ade", "abcde", 0},
		"variation selectors go":                  {"a\ufe0fb\U000e0100c", "abc", 0},
		"bytes that are no text go":               {"a\xff\xc3b\xed\xa0\x80c", "abc", 0},
		"an emoji is a square":                    {"Bravo 😀 !", "Bravo □ !", 1},
		"a run of them is one square":             {"😀😀😀", "□", 3},
		"a family is one square":                  {"👨\u200d👩\u200d👧\ufe0f.", "□.", 3},
		"two runs are two squares":                {"😀 😀", "□ □", 2},
		"a missing script is a square a word":     {"שלום עולם", "□ □", 8},
		"a letter without its base goes with it":  {"ש\u05b8\u05c1.", "□.", 1},
		"a typed square isn't counted":            {"□😀□", "□□□", 1},
		"a missing space is a space":              {"a\u2003b\u2009c", "a b c", 0},
		"a missing thin space doesn't break":      {"17\u202f184", "17\u00a0184", 0},
		"four accents on a letter stay":           {"x\u0323\u0323\u0323\u0323", "x\u0323\u0323\u0323\u0323", 0},
		"a heap of accents is four":               {"x" + strings.Repeat("\u0323", 500) + "y", "x\u0323\u0323\u0323\u0323y", 0},
		"a last place of the plane is a square":   {"a\uffffb\ufffe", "a□b□", 2},
	} {
		t.Run(name, func(t *testing.T) {
			got, replaced := latin.Pass(c.in)
			if got != c.want || replaced != c.replaced {
				t.Errorf("Pass(%q) = %q, %d; want %q, %d", c.in, got, replaced, c.want, c.replaced)
			}
		})
	}
}

func TestGateOfAFontThatHasAll(t *testing.T) {
	got, replaced := Gate{}.Pass("שלום ☐ 17\u202f184 😀")
	if want := "שלום ☐ 17\u202f184 □"; got != want || replaced != 1 {
		t.Errorf("got %q and %d, want %q", got, replaced, want)
	}
}

func TestGateOfAFontWithoutSquare(t *testing.T) {
	ascii := Gate{Has: func(r rune) bool { return r < 0x7f }}
	got, replaced := ascii.Pass("é 17\u202f184")
	if want := "? 17 184"; got != want || replaced != 1 {
		t.Errorf("got %q and %d, want %q and 1", got, replaced, want)
	}
}

func TestGateKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkGate(t, anyText.Draw(t, "s")) })
}

func TestGateLetsWritingThrough(t *testing.T) {
	writing := rapid.StringOf(rapid.SampledFrom([]rune("abcdeéèàçœŒÉ ’,.;:!?()«»—…0123456789€−\u00a0жλ")))
	rapid.Check(t, func(t *rapid.T) {
		s := writing.Draw(t, "s")
		if got, replaced := latin.Pass(s); got != s || replaced != 0 {
			t.Fatalf("%q passes as %q", s, got)
		}
	})
}

func FuzzGate(f *testing.F) {
	for _, seed := range []string{
		"", "L'Hélias-Bœuf", "😀\u200d😀", "\xff\xfe\x00", "\u202eMurat\u202c", "a" + strings.Repeat("\u0301", 100),
		"\u1100\u0301\u1161", "\u09c7\u0301\u0301\u0301\u0301\u0301\u09be", "\r\n\r\n\r\n\r\n\r", "\n \n\u00a0\n\t\n\u2028\n",
		"\ufeff\ufffe\uffff\ufffd", "\U000e0041\U000e007f", "=cmd|' /C calc'!A0", "</b>{nb}%PDF-1.7", "\u0344\u0f73\u0300",
		strings.Repeat("é\u0323", 300), "\xed\xa0\x80\xed\xb0\x80", "👩🏽‍🚀🇫🇷", "ﷺ", "\u2011\u00ad-", "□\u0301😀",
		"か" + strings.Repeat("\uff9e", 100), "か" + strings.Repeat("\u3099", 100),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) { checkGate(t, s) })
}

type failer interface{ Fatalf(string, ...any) }

func checkGate(t failer, s string) {
	clean, replaced := latin.Pass(s)
	if again, more := latin.Pass(clean); again != clean || more != 0 {
		t.Fatalf("%q passes as %q, which passes as %q (%d)", s, clean, again, more)
	}
	if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) {
		t.Fatalf("%q passes as %q, which isn't normal", s, clean)
	}
	if (replaced > 0) && !strings.ContainsRune(clean, '□') {
		t.Fatalf("%q: %d replaced, but no square in %q", s, replaced, clean)
	}
	marks := 0
	for _, r := range clean {
		if r != '\n' && !latin.Has(r) {
			t.Fatalf("%q passes with %U", s, r)
		}
		if r == '\'' || unicode.In(r, unicode.Cc, unicode.Cf) && r != '\n' {
			t.Fatalf("%q passes with %U", s, r)
		}
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		if marks > marksPerBase {
			t.Fatalf("%q passes with %d accents on one letter", s, marks)
		}
	}
	if strings.Contains(clean, "\n\n\n\n") {
		t.Fatalf("%q passes with three blank lines", s)
	}
}

func BenchmarkGate(b *testing.B) {
	note := strings.Repeat("Le collège de Murat a une place en 6e ; l'internat aussi. 😀\n", 300)
	b.SetBytes(int64(len(note)))
	for b.Loop() {
		latin.Pass(note)
	}
}
