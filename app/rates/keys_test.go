package rates

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/store"
)

func TestFocus(t *testing.T) {
	t.Run("opens in the search, and goes on as read", func(t *testing.T) {
		s := open(t, "", "")
		got := []string{s.focused()}
		for range 9 {
			s.Tab()
			got = append(got, s.focused())
		}
		want := []string{
			"search", "tabs", "list", "Valeur", "À partir du", "Donner la valeur à partir du 01/01/2027", "Source", "Corriger", "search", "tabs",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("opens on the value that a route names", func(t *testing.T) {
		s := open(t, "", "TT_PRIVE_JOUR")
		if s.focused() != "list" {
			t.Errorf("the focus is on %q", s.focused())
		}
		s.at("TT_PRIVE_JOUR@2025-01-01") // the present one
	})
	t.Run("goes to the form with Entrée, and comes back with Échap", func(t *testing.T) {
		for name, size := range map[string]fyne.Size{"wide": {Width: 1440, Height: 900}, "narrow": {Width: 1024, Height: 700}} {
			s := prepare(t)
			s.Window.Resize(size)
			s.show("", "TT_PRIVE_JOUR")
			s.Key(fyne.KeyReturn)
			if s.focused() != "Valeur" {
				t.Errorf("%s: the focus is on %q", name, s.focused())
			}
			if folded := name == "narrow"; s.page.split.Folded() != folded || !s.page.split.PanelShown() {
				t.Errorf("%s: folded %v, shown %v", name, s.page.split.Folded(), s.page.split.PanelShown())
			}
			if !s.page.Do(place.Close) || s.focused() != "list" {
				t.Errorf("%s: back on %q", name, s.focused())
			}
			if name == "narrow" && s.page.split.PanelShown() {
				t.Error("the panel stays open")
			}
		}
	})
	t.Run("has three zones, each with something to do", func(t *testing.T) {
		s := open(t, "", "")
		for i, z := range s.page.Zones() {
			if kit.FirstIn(z) == nil {
				t.Errorf("zone %d has nothing", i)
			}
		}
	})
}

func TestSearch(t *testing.T) {
	t.Run("filters as one types, from anywhere on the page", func(t *testing.T) {
		s := open(t, "", "TT_PRIVE_JOUR")
		for _, r := range "alloc" {
			if s.focused() == "list" {
				s.page.Typed(r)
			} else {
				s.Type(string(r))
			}
		}
		if s.focused() != "search" || s.codes() != "TT_PRIVE_JOUR@2025-01-01 TT_PRIVE_JOUR@2024-01-01" {
			t.Errorf("on %q: %s", s.focused(), s.codes())
		}
		s.Key(fyne.KeyDown)
		if s.focused() != "list" {
			t.Errorf("↓ leads to %q", s.focused())
		}
		s.at("TT_PRIVE_JOUR@2025-01-01")
		s.Key(fyne.KeyUp)
		if s.focused() != "search" {
			t.Errorf("↑ leads to %q", s.focused())
		}
		s.Key(fyne.KeyDown, fyne.KeyBackspace)
		if s.focused() != "search" || s.page.view.search != "allo" {
			t.Errorf("Backspace leads to %q with %q", s.focused(), s.page.view.search)
		}
	})
	for typed, want := range map[string]string{
		"cipav acre":          "MICRO_CIPAV_ACRE_50@2026-01-01",
		"TT_PRIVE":            "TT_PRIVE_JOUR@2025-01-01 TT_PRIVE_JOUR@2024-01-01",
		"prefet":              "HIVER_PERIODE",
		"60 jours":            "ACRE_DELAI@2026-01-01",
		"formation":           "",
		"installation urssaf": "TT_PRIVE_JOUR@2025-01-01 TT_PRIVE_JOUR@2024-01-01",
		"L'ACRE delai":        "ACRE_DELAI@2026-01-01 ACRE_DELAI",
	} {
		t.Run("finds by name, code, source, value and theme: "+typed, func(t *testing.T) {
			s := open(t, "", "")
			s.TypeIn(typed)
			if got := s.codes(); got != want {
				t.Errorf("finds %q, not %q", got, want)
			}
		})
	}
	t.Run("that finds nothing says so and leads back", func(t *testing.T) {
		s := open(t, "", "")
		s.TypeIn("rutabaga")
		s.WantSays("Aucun barème ne répond à « rutabaga ».")
		if kit.Outline(s.page.panel.side.Object) != nil && s.page.selected() != nil {
			t.Error("a value is shown all the same")
		}
		s.Press("Voir toutes les valeurs")
		if len(strings.Fields(s.codes())) != 9 || s.focused() != "search" {
			t.Errorf("%s, on %q", s.codes(), s.focused())
		}
		s.at("MICRO_CIPAV_ACRE_50@2026-01-01")
	})
	t.Run("is cleared by Échap, which then leads on to the settings", func(t *testing.T) {
		s := open(t, "", "")
		s.TypeIn("acre")
		if !s.page.Do(place.Close) || s.page.view.search != "" || s.focused() != "search" {
			t.Error("the search stays")
		}
		if s.page.Do(place.Close) {
			t.Error("Échap has nothing more to close here")
		}
		if up := s.page.Header().Up; up != (place.Route{Page: place.Settings, Step: "rates"}) {
			t.Errorf("up is %v", up)
		}
	})
	t.Run("has nothing to do with other characters", func(t *testing.T) {
		if s := open(t, "", ""); s.page.Typed('+') || s.page.Typed(' ') {
			t.Error("a sign begins a search")
		}
	})
}

func TestFilters(t *testing.T) {
	for f, want := range map[filter]string{
		toCheck:   "MICRO_CIPAV_ACRE_50@2026-01-01 HIVER_PERIODE",
		old:       "TFC_VENTE@2024-01-01 HIVER_PERIODE",
		corrected: "TT_PRIVE_JOUR@2027-01-01",
	} {
		s := prepare(t)
		s.fix("TT_PRIVE_JOUR", "2027-01-01", "2.80")
		s.show("", "")
		s.page.bar.tabs.Press(string(f))
		if got := s.codes(); got != want {
			t.Errorf("%s shows %q, not %q", f, got, want)
		}
		last := s.Marks[len(s.Marks)-1]
		if last.Step != string(f) {
			t.Errorf("one comes back to %v", last)
		}
	}
	t.Run("that show nothing say so", func(t *testing.T) {
		s := open(t, "corrected", "")
		s.WantSays("Rien à montrer ici", "[Voir toutes les valeurs]")
	})
	t.Run("follow the day", func(t *testing.T) {
		s := open(t, "old", "")
		s.today = day(t, "2027-01-15")
		s.page.Reload()
		if got := s.codes(); got != "TFC_VENTE@2024-01-01 ACRE_DELAI@2026-01-01 HIVER_PERIODE TT_PRIVE_JOUR@2025-01-01" {
			t.Error(got)
		}
		s.WantSays("Allocation de télétravail, par jour | lue le 14/01/2026 · urssaf.fr | 2,70 € | du 01/01/2025 | au 31/12/2026 | barème 2026 reconduit")
	})
}

func TestRoutes(t *testing.T) {
	for _, v := range []view{
		{},
		{filter: old},
		{at: key{code: "HIVER_PERIODE"}, named: true, whole: true},
		{filter: toCheck, search: "l’Acre & co ?", at: key{"TT_PRIVE_JOUR", day(t, "2025-01-01")}, named: true, whole: true},
		{search: "60 %"},
	} {
		if got := viewOf(v.route()); got != v {
			t.Errorf("%+v comes back as %+v", v, got)
		}
	}
	if v := viewOf(place.Route{Page: place.Rates, Step: "astrology", Item: "X@yesterday?%zz"}); v.filter != all || v.search != "" {
		t.Errorf("%+v", v)
	}
	t.Run("lead to a value that a filter hides once the filter is gone", func(t *testing.T) {
		s := open(t, "corrected", "")
		if !s.page.Turn(place.Route{Page: place.Rates, Item: "HIVER_PERIODE"}) {
			t.Fatal("the page is built again")
		}
		s.at("HIVER_PERIODE@")
		if s.focused() != "list" {
			t.Errorf("on %q", s.focused())
		}
	})
	t.Run("of no value lead to the first", func(t *testing.T) {
		open(t, "", "NOTHING@2026-01-01").at("MICRO_CIPAV_ACRE_50@2026-01-01")
	})
}

func TestCommands(t *testing.T) {
	run := func(s *screen, title string) {
		for _, c := range s.page.Commands() {
			if c.Title == title {
				c.Run()
				return
			}
		}
		t.Errorf("no command %q", title)
	}
	s := open(t, "", "TT_PRIVE_JOUR")
	run(s, words.CommandRateCorrect)
	if s.focused() != "Valeur" {
		t.Errorf("on %q", s.focused())
	}
	run(s, words.CommandRatesSwap)
	if s.focused() != "Fichier" || s.page.panel.mode != swapping {
		t.Errorf("on %q", s.focused())
	}
	run(s, words.CommandRatesSave)
	if s.focused() != "Fichier" || s.page.panel.mode != saving {
		t.Errorf("on %q", s.focused())
	}
	if !s.page.Do(place.Close) || s.page.panel.mode != correcting || s.focused() != "list" {
		t.Errorf("Échap leads to %q", s.focused())
	}
	run(s, words.CommandRatesToCheck)
	if s.page.view.filter != toCheck {
		t.Error(s.page.view)
	}
	if !s.page.Do(place.Find) || s.focused() != "search" {
		t.Errorf("Ctrl+F leads to %q", s.focused())
	}
	if s.page.Do(place.Postpone) {
		t.Error("takes a key it has no use for")
	}
}

func TestReadingOnly(t *testing.T) {
	s := prepare(t)
	s.Do(func(tx *store.Tx) error { return tx.SetSetting("x", "y") })
	s.Desk.Desk.Register = s.readOnly()
	s.show("", "TT_PRIVE_JOUR")
	if s.page.Do(place.Primary) || len(s.page.Header().Actions) != 1 {
		t.Error("something can be changed")
	}
	for _, c := range s.page.Commands() {
		if c.Title == words.CommandRatesSwap || c.Title == words.CommandRateCorrect {
			t.Errorf("%s is offered", c.Title)
		}
	}
	s.Key(fyne.KeyReturn) // there is nothing to go to
	if s.focused() != "list" {
		t.Errorf("on %q", s.focused())
	}
}

// A row on screen serves another value once one scrolls: what was hidden in it
// has its place all the same.
func TestMarksHaveTheirPlaceInARowThatServedAnother(t *testing.T) {
	s := open(t, "", "")
	table := s.page.table
	row := func(code, from string) int { return s.page.at(key{code, day(t, from)}) }
	l := table.newLine()
	table.fill(row("TT_PRIVE_JOUR", "2024-01-01"), l) // which has no mark
	l.object.Resize(fyne.NewSize(888, 74))
	table.fill(row("TFC_VENTE", "2024-01-01"), l)
	if got := l.state.Size().Width; got != stateWidth.Px() {
		t.Errorf("%q stands in %v", l.state.Text(), got)
	}
	table.fill(row("HIVER_PERIODE", ""), l)
	if got := l.check.Size().Width; got != stateWidth.Px() {
		t.Errorf("%q stands in %v", l.check.Text(), got)
	}
}
