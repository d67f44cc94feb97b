package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestIndexWords(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"nothing has no word":                     {"…", nil},
		"a compound is found by each of its ends": {"L'Hélias-Bœuf", []string{"lheliasboeuf", "heliasboeuf", "boeuf"}},
		"words apart stay apart":                  {"Le Bœuf vient", []string{"le", "boeuf", "vient"}},
		"a dossier's number is a compound":        {"MUR-2026-0001", []string{"mur20260001", "20260001", "0001"}},
		"a dash between spaces joins nothing":     {"Murat – Salers", []string{"murat", "salers"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, IndexWords(c.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestIndexOfAListStaysShort(t *testing.T) {
	list := strings.TrimSuffix(strings.Repeat("mot-", 10_000), "-")
	total := 0
	for _, word := range IndexWords(list) {
		total += len(word)
	}
	if total > 8*len(list) {
		t.Errorf("the index of %d bytes has %d", len(list), total)
	}
}

func TestSearchFinds(t *testing.T) {
	for _, c := range []struct {
		name     string
		searches []string
	}{
		{"L'Hélias-Bœuf", []string{
			"l'helias", "l’Hélias", "L'HELIAS", "lhelias", "l helias", "helias", "heli", "boeuf", "bœuf", "BŒUF",
			"helias-boeuf", "helias boeuf", "heliasboeuf", "l'helias boeuf", "lheliasboeuf", "l-helias'boeuf", "boeuf helias", "l'", "l",
		}},
		{"Le Bœuf-Évrard", []string{"le boeuf", "leboeuf", "le-boeuf", "evrard", "bœuf évrard", "boeufevrard", "leboeufev"}},
		{"Dupré-Saint-Étienne", []string{"dupre saint etienne", "saint etienne", "saintetienne", "saint-étienne", "dupresaint", "etienne dupre"}},
		{"Saint Étienne", []string{"saint-etienne", "saint etienne", "saintetienne", "etienne"}},
		{"SaintÉtienne", []string{"saint-etienne", "saintetienne"}},
		{"Œuvrard-d'Espinasse", []string{"oeuvrard", "espinasse", "d'espinasse", "despinasse", "d espinasse", "oeuvrard d’espi"}},
		{"LHélias Bœuf", []string{"l'helias-boeuf", "l'helias", "lhelias-boeuf"}},
		{"Vic-sur-Cère", []string{"vic sur cere", "vicsurcere", "vic-sur", "cere"}},
	} {
		for _, search := range c.searches {
			t.Run(search+" finds "+c.name, func(t *testing.T) {
				if !Match(IndexName(c.name), QueryWords(search)) {
					t.Errorf("%q isn't found among %q by %v", search, IndexName(c.name), QueryWords(search))
				}
			})
		}
	}
}

func TestSearchLeavesOut(t *testing.T) {
	for _, c := range []struct{ name, search string }{
		{"L'Hélias-Bœuf", "elias"},
		{"L'Hélias-Bœuf", "helias vidalenc"},
		{"L'Hélias-Bœuf", "l'hel ias"},
		{"Bouffard Hélène", "boeuf"},
		{"Saint-Étienne", "tienne"},
		{"Saint-Étienne", "saint-flour"},
		{"Saint-Étienne", "etiennesaint"},
		{"LHélias Bœuf", "helias-boeuf"},
	} {
		t.Run(c.search+" leaves out "+c.name, func(t *testing.T) {
			if Match(IndexName(c.name), QueryWords(c.search)) {
				t.Errorf("%q is found among %q", c.search, IndexName(c.name))
			}
		})
	}
	t.Run("a space of a note isn't left out", func(t *testing.T) {
		if Match(IndexWords("il habite à côté du pont"), QueryWords("dupont")) {
			t.Error("dupont finds « du pont » in a note")
		}
	})
}

func TestSearchWithoutWordsFindsAll(t *testing.T) {
	if words := QueryWords(" ’-… "); len(words) != 0 {
		t.Errorf("signs alone are words: %v", words)
	}
	if !Match(IndexWords("Murat"), nil) {
		t.Error("a search for nothing leaves something out")
	}
}

func TestAHugeSearchStaysSmall(t *testing.T) {
	words := QueryWords(strings.Repeat("a-b-c-d-e-f-g-h-i-j ", 10_000))
	ways := 0
	for _, w := range words {
		ways += len(w.Ways)
	}
	if len(words) > 64 || ways > 64*16 {
		t.Errorf("%d words and %d ways", len(words), ways)
	}
}

// Every way of writing the apostrophes and hyphens of a name finds it.
func TestEveryWritingOfANameFindsIt(t *testing.T) {
	part := rapid.StringMatching(`[A-Za-zÉéœŒçÇ]{1,8}`)
	joiner := rapid.SampledFrom([]string{"'", "’", "-", "‑", "–"})
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(part, 1, longestJoin).Draw(t, "parts")
		write := func(joint func() string) string {
			name := parts[0]
			for _, p := range parts[1:] {
				name += joint() + p
			}
			return name
		}
		name := write(func() string { return joiner.Draw(t, "joiner of the name") })
		search := write(func() string {
			return rapid.OneOf(joiner, rapid.Just(" "), rapid.Just("")).Draw(t, "joint of the search")
		})
		cut := rapid.IntRange(1, len([]rune(search))).Draw(t, "cut")
		begun := string([]rune(search)[:cut]) // the search as it is being typed
		for _, index := range [][]string{IndexWords(name), IndexName("Jean " + name)} {
			if len(parts) <= mostSplit && !Match(index, QueryWords(begun)) {
				t.Fatalf("%q doesn't find %q", begun, name)
			}
			plain := strings.ToUpper(strings.NewReplacer("'", " ", "’", " ", "-", "", "‑", "", "–", " ").Replace(search))
			if !Match(index, QueryWords(plain)) {
				t.Fatalf("%q doesn't find %q", plain, name)
			}
		}
	})
}

// A typed apostrophe or hyphen finds a name written with a space or nothing.
func TestATypedJoinerFindsASpaceOrNothing(t *testing.T) {
	part := rapid.StringMatching(`[a-zé]{1,8}`)
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(part, 1, mostSplit).Draw(t, "parts")
		stored := parts[0]
		for _, p := range parts[1:] {
			stored += rapid.SampledFrom([]string{" ", "", "-"}).Draw(t, "joint") + p
		}
		search := strings.Join(parts, rapid.SampledFrom([]string{"-", "'"}).Draw(t, "joiner"))
		if !Match(IndexWords(stored), QueryWords(search)) {
			t.Fatalf("%q doesn't find %q", search, stored)
		}
	})
}

func TestNoSearchFindsWhatDoesNotBeginSo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stored, typed := anyText.Draw(t, "stored"), anyText.Draw(t, "typed")
		if !Match(IndexWords(stored), QueryWords(typed)) {
			return
		}
		// All letters typed are somewhere in what was found.
		have := []rune(Fold(stored))
		for _, r := range Fold(typed) {
			if r != ' ' && !slices.Contains(have, r) {
				t.Fatalf("%q finds %q", typed, stored)
			}
		}
	})
}
