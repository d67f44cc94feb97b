package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestTypefacesAreTheOnesThatWerePinned(t *testing.T) {
	for face := range faceCount {
		f := typefaces()[face]
		if got := f.font.UnitsPerEm(); got != unitsPerEm {
			t.Errorf("%s has %d units per em", face, got)
		}
	}
	for _, r := range "aœŒ€«»’–·□\u00a0\u202f−é" {
		if !has(r) {
			t.Errorf("no face shows %q", r)
		}
	}
	for _, r := range "✓🧀中\u2011" {
		if has(r) {
			t.Errorf("every face is said to show %q", r)
		}
	}
	if got := millimetres(textWidth("Maëlle L’Hélias-Bœuf", Bold, sizeName)); got != "92.75" {
		t.Errorf("the name is %s mm wide", got)
	}
}

func wrapped(s string, w Length) []string {
	var out []string
	for _, l := range wrap([]Run{{Text: s, Face: Regular, Size: sizeText}}, w) {
		out = append(out, l.Text())
	}
	return out
}

func TestLinesBreakWhereFrenchAllowsIt(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		w    Length
		want []string
	}{
		"after a space, which stays":         {"un deux trois", 15 * mm, []string{"un deux ", "trois"}},
		"after a hyphen between letters":     {"Saint-Étienne", 18 * mm, []string{"Saint-", "Étienne"}},
		"not within a name that has a line":  {"de Loïc Le Bœuf-Évrard", 34 * mm, []string{"de Loïc Le ", "Bœuf-Évrard"}},
		"not even from a short line":         {"à Saint-Étienne-du-Rouvray", 46 * mm, []string{"à ", "Saint-Étienne-du-Rouvray"}},
		"within a name wider than a line":    {"à Saint-Étienne-du-Rouvray", 35 * mm, []string{"à Saint-Étienne-du-", "Rouvray"}},
		"not within a compound either":       {"quelques rendez-vous", 30 * mm, []string{"quelques ", "rendez-vous"}},
		"but that half the line stays empty": {"un rendez-vous", 23 * mm, []string{"un rendez-", "vous"}},
		"not before a short word":            {"puis écrivez-le", 22 * mm, []string{"puis ", "écrivez-le"}},
		"not before a minus":                 {"solde -30", 14 * mm, []string{"solde ", "-30"}},
		"not at a no-break space":            {"reste 1\u202f200\u00a0€", 14 * mm, []string{"reste ", "1\u202f200\u00a0€"}},
		"not before French punctuation":      {"vraiment ici ?", 22 * mm, []string{"vraiment ", "ici ?"}},
		"not within quotes":                  {"dire « oui »", 14 * mm, []string{"dire ", "« oui »"}},
		"not between an hour and its h":      {"ouvert dès 9 h", 21 * mm, []string{"ouvert dès ", "9 h"}},
		"within a word that is too wide":     {"anticonstitutionnellement", 20 * mm, []string{"anticonstitu", "tionnelleme", "nt"}},
		"at a line feed, and an empty one":   {"a\n\nb", 20 * mm, []string{"a", "", "b"}},
		"nothing for nothing":                {"", 20 * mm, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, wrapped(c.text, c.w)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLinesKeepTheTextAndTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runs := []Run{
			{Text: rapid.StringOfN(rapid.RuneFrom([]rune("aeW é-\n?«»9h\u0301□")), 0, 120, -1).Draw(t, "first"), Face: Regular, Size: sizeText},
			{Text: rapid.StringOfN(rapid.RuneFrom([]rune("mI -:")), 0, 60, -1).Draw(t, "second"), Face: Bold, Size: sizeSmall},
		}
		w := Length(rapid.IntRange(10, 100).Draw(t, "width")) * mm
		var said strings.Builder
		for _, l := range wrap(runs, w) {
			said.WriteString(l.Text())
			if l.Width > w {
				t.Fatalf("the line %q is %s mm wide, more than %s", l.Text(), millimetres(l.Width), millimetres(w))
			}
		}
		if want := strings.ReplaceAll(runs[0].Text+runs[1].Text, "\n", ""); said.String() != want {
			t.Fatalf("the lines say %q instead of %q", said.String(), want)
		}
	})
}

func TestShortenedLinesFitAndSayThatTheyAre(t *testing.T) {
	const w = 60 * mm
	lines := wrap([]Run{{Text: strings.Repeat("quelques mots de plus, ", 20), Face: Regular, Size: sizeText}}, w)
	short := shorten(lines, 2, w)
	if len(short) != 2 || !strings.HasSuffix(short[1].Text(), "…") || short[1].Width > w {
		t.Errorf("shortened to %d lines, the last one %q", len(short), short[1].Text())
	}
	if same := shorten(lines[:2], 2, w); same[1].Text() != lines[1].Text() {
		t.Error("what fits is shortened")
	}
}

func TestShortenedLinesCutNoWord(t *testing.T) {
	const said = "Demander à l’assureur de transférer le contrat de protection juridique de Marie-Françoise de Bœsinghe-Vandenbroucke, "
	whole := map[string]bool{}
	for _, word := range strings.FieldsFunc(said, betweenWords) {
		whole[word] = true
	}
	for w := Length(45 * mm); w < 120*mm; w += mm {
		runs := []Run{{Text: strings.Repeat(said, 3), Face: Bold, Size: sizeText}, {Text: " · Élodie Fau, Télécentre de Saint-Flour", Face: Regular, Size: sizeSmall}}
		lines := wrap(runs, w)
		for n := 1; n < len(lines); n++ {
			for _, word := range strings.FieldsFunc(textOf(shorten(lines, n, w)), betweenWords) {
				if !whole[word] && !strings.Contains(runs[1].Text, " "+word) {
					t.Fatalf("%d lines of %s mm cut %q", n, millimetres(w), word)
				}
			}
		}
	}
}

// textOf is what lines say together.
func textOf(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.Text())
	}
	return b.String()
}

func betweenWords(r rune) bool { return strings.ContainsRune(" ,·-…", r) }

func TestSentences(t *testing.T) {
	const how = "Comptez 3,5 h. Apportez vos dates ! Est-ce loin\u202f? Non."
	for n, want := range map[int]string{
		1: "Comptez 3,5 h.",
		2: "Comptez 3,5 h. Apportez vos dates !",
		9: how,
	} {
		if got := sentences(how, n); got != want {
			t.Errorf("%d sentences are %q", n, got)
		}
	}
}

func TestRightToLeftIsTurnedRoundForTheEyeOnly(t *testing.T) {
	for s, want := range map[string]string{
		"Murat 15300":   "Murat 15300",
		"שלום":          "םולש",
		"à שלום עולם !": "à םלוע םולש !",
		"שנת 2027 טובה": "הבוט 2027 תנש",
		"שלום, Murat":   "םולש, Murat",
	} {
		if got := visual(s); got != want {
			t.Errorf("%q is drawn %q, want %q", s, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("abאבג 123,.!"))).Draw(t, "s")
		if len([]rune(visual(s))) != len([]rune(s)) {
			t.Fatalf("%q is drawn %q", s, visual(s))
		}
	})
}

// textWidth is the width of s set in one face and size.
func textWidth(s string, f Face, size Size) Length {
	var sum int64
	for _, r := range s {
		sum += int64(f.weight(r))
	}
	return length(sum * int64(size))
}
