package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func found(t testing.TB, r *Register, words string) []string {
	t.Helper()
	return numbers(page(t, r, Query{Search: words, Scope: All, Limit: 1000}))
}

func TestSearch(t *testing.T) {
	r, _ := fresh(t)
	d := taken(t, r, "Maëlle", "L’Hélias-Bœuf")
	other := taken(t, r, "Hélène", "Bouffard")
	do(t, r, "answers", func(tx *Tx) error {
		for question, value := range map[string]any{
			"commune": data.Commune{Name: "Vic-sur-Cère"}, "telecentre": "Saint-Flour",
			"employer_name": "Exemple Numérique SAS", "activity": "Traduction d’œuvres", "housing": "Chalet",
		} {
			if err := tx.SetAnswer(d.Project.ID, question, answer(value)); err != nil {
				return err
			}
		}
		if _, err := tx.AddNote(d.Project.ID, data.Note{Text: "Préfère les randonnées."}); err != nil {
			return err
		}
		_, err := tx.AddNote(d.Project.ID, data.Note{Text: "Procès en cours.", Private: true})
		return err
	})
	for _, words := range []string{
		"boeuf", "bœuf", "BŒUF", "helias", "L'HELIAS", "l’hélias", "lhelias", "l helias", "l-helias boeuf", "maelle boeuf", "boeuf maëlle",
		d.Project.Number, strings.ToLower(d.Project.Number), "vic sur", "vic-sur-cere", "vicsurcere", "saint-flour", "saint flour", "saintflour",
		"numerique", "traduction", "oeuvres", "œuvre", "randonnée", "prefere randonnees", "m",
	} {
		t.Run("finds by "+words, func(t *testing.T) {
			if got := found(t, r, words); !slices.Contains(got, d.Project.Number) {
				t.Fatal(got)
			}
		})
	}
	for _, words := range []string{"boeuff", "procès", "proces cours", "chalet", "helene boeuf", "élias", "randonneurs"} {
		t.Run("doesn't find by "+words, func(t *testing.T) {
			if got := found(t, r, words); slices.Contains(got, d.Project.Number) {
				t.Fatal(got)
			}
		})
	}
	t.Run("for one word gives the newest first", func(t *testing.T) {
		if got := found(t, r, "mur"); !slices.Equal(got, []string{other.Project.Number, d.Project.Number}) {
			t.Fatal(got)
		}
	})
	t.Run("without a letter shows the list", func(t *testing.T) {
		if got := found(t, r, " -’ !"); len(got) != 2 {
			t.Fatal(got)
		}
	})
	t.Run("follows what changes", func(t *testing.T) {
		do(t, r, "withdraw", func(tx *Tx) error {
			d, err := tx.Dossier(d.Project.ID)
			if err != nil {
				return err
			}
			return tx.WithdrawNote(d.Project.ID, d.Notes[0].ID)
		})
		if got := found(t, r, "randonnée"); len(got) != 0 {
			t.Fatal(got)
		}
		_, err := r.Undo(context.Background(), d.Project.ID)
		must(t, err)
		if got := found(t, r, "randonnée"); len(got) != 1 {
			t.Fatal(got)
		}
	})
}

func TestSearchOfMany(t *testing.T) {
	r := filled(t, 300)
	m := modelOf(t, r)
	t.Run("of any typed text is no error and finds what the rule finds", rapid.MakeCheck(func(rt *rapid.T) {
		typed := rapid.OneOf(
			rapid.String(), rapid.SampledFrom(firstNames), rapid.SampledFrom(lastNames),
			rapid.Custom(func(t *rapid.T) string { return name().Draw(t, "a") + " " + name().Draw(t, "b") }),
			rapid.SampledFrom([]string{`"`, `a"b`, `NEAR(a b)`, `who:x`, `a AND`, `* OR *`, `^a`, "l'école", "saint-etienne", "(", "a\x00b", "-", "{who place}:a"}),
		).Draw(rt, "typed")
		q := query(rt)
		q.Search = typed
		wanted := text.QueryWords(typed)
		got := numbers(paged(t, r, q))
		slices.Sort(got)
		var want []string
		for _, d := range m.dossiers {
			w := words(d, r.rules().listed(d))
			if shows(q, d) && text.Match(strings.Fields(strings.Join(w[:], " ")), wanted) {
				want = append(want, d.Project.Number)
			}
		}
		slices.Sort(want)
		if diff := cmp.Diff(want, got, sameThing); diff != "" {
			rt.Fatalf("%q: %s", typed, diff)
		}
	}))
	t.Run("of a whole book is no error", func(t *testing.T) {
		page(t, r, Query{Search: strings.Repeat("mot l’ami-de-la-maison ", 10_000)})
		page(t, r, Query{Search: strings.Repeat("x", 200_000)})
	})
	t.Run("for two words gives the best match first", func(t *testing.T) {
		rows := page(t, r, Query{Search: "murat martin", Scope: All, Limit: 1000})
		if len(rows) < 2 {
			t.Fatal(len(rows))
		}
		for i, row := range rows[1:] {
			if row.Cursor.score > rows[i].Cursor.score {
				t.Fatal("not in order of the match")
			}
		}
	})
}
