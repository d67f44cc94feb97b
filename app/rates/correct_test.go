package rates

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

func TestCorrection(t *testing.T) {
	t.Run("takes the place of a value, is seen at once, and is undone", func(t *testing.T) {
		s := open(t, "", "TT_PRIVE_JOUR")
		s.Key(fyne.KeyReturn)
		s.Type("2,8") // what stands there is replaced
		s.write("Source", " Urssaf,  mars 2026 ")
		s.page.Do(place.Primary)
		if got := s.corrections(); got != "TT_PRIVE_JOUR | 2025-01-01 | 2.80 |  | Urssaf,  mars 2026 | 2026-11-24" {
			t.Error(got)
		}
		s.WantSays("> Allocation de télétravail, par jour | lue le 24/11/2026 · Urssaf, mars 2026 | 2,80 € | du 01/01/2025 | au 31/12/2026 | corrigé le 24/11/2026")
		s.WantSays("Valeur d’origine : 2,70 € (urssaf.fr)", "Corrigées 1", "<Revenir à la valeur d’origine>")
		if s.focused() != "list" || s.LastToast() != "Allocation de télétravail, par jour : 2,80 €" {
			t.Error(s.focused(), s.LastToast())
		}
		if where := s.page.Header().Where; !strings.HasSuffix(where, "1\u00a0valeur corrigée") {
			t.Error(where)
		}
		s.Undo()
		if got := s.corrections(); got != "" {
			t.Error(got)
		}
		s.WantSays("> Allocation de télétravail, par jour | lue le 14/01/2026 · urssaf.fr | 2,70 € | du 01/01/2025 | au 31/12/2026")
		s.WantUnsaid("Revenir à la valeur d’origine")
		s.Redo()
		s.WantSays("2,80 €, du 1er janvier 2025 au 31 décembre 2026")
	})
	t.Run("reaches what the window computes with before anything else happens", func(t *testing.T) {
		s := open(t, "", "TT_PRIVE_JOUR")
		s.write("Valeur", "2,80")
		s.write("Source", "Urssaf")
		s.Press("Corriger")
		r, err := s.Engine.Rates.At("TT_PRIVE_JOUR", s.today)
		if err != nil || r.Value.String() != "2.80" || !r.Corrected {
			t.Errorf("%+v, %v", r, err)
		}
	})
	t.Run("begins the next value, by one link", func(t *testing.T) {
		s := open(t, "", "TT_PRIVE_JOUR")
		s.Press("Donner la valeur à partir du 01/01/2027")
		if s.focused() != "Valeur" {
			t.Fatalf("on %q", s.focused())
		}
		s.TypeIn("2,80")
		s.write("Source", "Urssaf")
		s.Press("Corriger")
		s.at("TT_PRIVE_JOUR@2027-01-01")
		s.WantSays("> Allocation de télétravail, par jour | lue le 24/11/2026 · Urssaf | 2,80 € | du 01/01/2027 | au 31/12/2027")
		s.WantSays("<Retirer cette valeur ajoutée>")
		s.Press("Retirer cette valeur ajoutée")
		if got := s.corrections(); got != "" {
			t.Error(got)
		}
		s.at("TT_PRIVE_JOUR@2025-01-01")
		if s.LastToast() != "Allocation de télétravail, par jour : correction retirée" || s.focused() != "list" {
			t.Error(s.LastToast(), s.focused())
		}
	})
	t.Run("is withdrawn, which an undo takes back", func(t *testing.T) {
		s := prepare(t)
		s.fix("ACRE_DELAI", "2026-01-01", "90")
		s.show("", "ACRE_DELAI")
		s.Press("Revenir à la valeur d’origine")
		s.WantSays("Valeur: 60 jours")
		s.Undo()
		s.WantSays("Valeur: 90 jours")
	})
	t.Run("confirms a value that was to be checked", func(t *testing.T) {
		s := open(t, "check", "HIVER_PERIODE")
		s.write("Source", "arrêté du 24 octobre 2026")
		s.Press("Corriger")
		if got := s.corrections(); got != "HIVER_PERIODE |  |  | du 1er\u00a0novembre au 31\u00a0mars | arrêté du 24 octobre 2026 | 2026-11-24" {
			t.Errorf("%q", got)
		}
		s.WantSays("À vérifier 1")
		s.at("HIVER_PERIODE@") // what was done is to be seen
	})
	t.Run("takes a day, and prints it", func(t *testing.T) {
		s := open(t, "", "VL_OPTION")
		s.write("Valeur", "1/10/26")
		s.write("Source", "code général des impôts")
		s.Press("Corriger")
		if got := s.corrections(); !strings.HasPrefix(got, "VL_OPTION |  | 2026-10-01 | 1er octobre 2026 |") {
			t.Error(got)
		}
		s.WantSays("1er octobre 2026")
	})
	t.Run("takes a number as people write it", func(t *testing.T) {
		for code, c := range map[string]struct{ typed, want string }{
			"MICRO_CIPAV_ACRE_50": {"13,45 %", "13.45"},
			"ACRE_DELAI":          {"75", "75"},
			"PLAFOND":             {"1 000 000", "1000000.00"},
		} {
			s := open(t, "", code)
			s.write("Valeur", c.typed)
			s.write("Source", "essai")
			s.Press("Corriger")
			if got := s.Register.InForce().Corrections; len(got) != 1 || got[0].Value != c.want {
				t.Errorf("%s of %q: %+v", code, c.typed, got)
			}
		}
	})
}

func TestAWrongCorrectionIsSaidBesideItsField(t *testing.T) {
	for name, c := range map[string]struct{ code, value, from, source, field, says string }{
		"no number":    {"TT_PRIVE_JOUR", "beaucoup", "", "x", "Valeur", "Un montant en euros"},
		"nothing":      {"ACRE_DELAI", "", "", "x", "Valeur", "Un nombre"},
		"below zero":   {"ACRE_DELAI", "-1", "", "x", "Valeur", "Zéro ou plus."},
		"over 100 %":   {"TFC_VENTE", "300", "", "x", "Valeur", "100 % au plus."},
		"no wording":   {"HIVER_PERIODE", "", "", "x", "Valeur", "Un texte"},
		"no day":       {"VL_OPTION", "30/2/2026", "", "x", "Valeur", "Un jour qui existe"},
		"no source":    {"ACRE_DELAI", "75", "", "", "Source", "Indiquez le texte ou le site"},
		"no such span": {"TT_PRIVE_JOUR", "3", "1/6/2023", "x", "À partir du", "Aucune valeur de ce barème ne commence le 1er juin 2023."},
		"a gap":        {"TT_PRIVE_JOUR", "3", "1/1/2029", "x", "À partir du", "Il manquerait une valeur à partir du 1er janvier 2027."},
		"no from":      {"TT_PRIVE_JOUR", "3", "hiver", "x", "À partir du", "Un jour qui existe"},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, "", c.code)
			s.write("Valeur", c.value)
			if c.from != "" {
				s.write("À partir du", c.from)
			}
			s.write("Source", c.source)
			s.page.Do(place.Primary)
			if got := s.Field(c.field).Error(); !strings.Contains(strings.ReplaceAll(got, "\u00a0", " "), c.says) {
				t.Errorf("%s says %q, not %q", c.field, got, c.says)
			}
			if s.focused() != c.field || s.corrections() != "" {
				t.Errorf("on %q, corrected %q", s.focused(), s.corrections())
			}
		})
	}
	t.Run("and goes once it is right", func(t *testing.T) {
		s := open(t, "", "ACRE_DELAI")
		s.write("Valeur", "beaucoup")
		s.page.Do(place.Primary)
		s.write("Valeur", "75")
		s.write("Source", "x")
		s.page.Do(place.Primary)
		if s.Field("Valeur").Error() != "" || s.corrections() == "" {
			t.Error(s.Field("Valeur").Error())
		}
	})
	t.Run("also where only the register knows better", func(t *testing.T) {
		s := prepare(t)
		s.fix("TT_PRIVE_JOUR", "2027-01-01", "2.80")
		s.fix("TT_PRIVE_JOUR", "2028-01-01", "2.90")
		s.show("", "TT_PRIVE_JOUR@2027-01-01")
		s.Press("Retirer cette valeur ajoutée")
		s.WantSays("Il manquerait une valeur à partir du 1er janvier 2027.")
		if strings.Count(s.corrections(), "\n") != 1 {
			t.Error(s.corrections())
		}
	})
}

func TestDrafts(t *testing.T) {
	begun := func(t *testing.T) *screen {
		s := open(t, "", "TT_PRIVE_JOUR")
		s.write("Valeur", "2,85")
		s.write("Source", "Urssaf, à re")
		s.Bench.Pass(2 * time.Second)
		return s
	}
	t.Run("keep what is being typed over other rows, and over a crash", func(t *testing.T) {
		s := begun(t)
		s.WantSays("au 31/12/2026 | correction commencée")
		s.page.table.list.Select(s.page.at(key{code: "HIVER_PERIODE"}))
		s.WantUnsaid("Urssaf, à re")
		s.page.table.list.Select(s.page.at(key{"TT_PRIVE_JOUR", day(t, "2025-01-01")}))
		s.WantSays("Valeur: 2,85 €", "Source: Urssaf, à re")
		s.show("", "TT_PRIVE_JOUR") // as after a crash: the page was never left
		s.WantSays("Valeur: 2,85 €", "Source: Urssaf, à re", "Texte retrouvé", "correction commencée")
		s.page.Do(place.Primary)
		if len(s.drafts()) > 0 || s.corrections() == "" {
			t.Error(s.drafts(), s.corrections())
		}
		s.WantUnsaid("correction commencée")
	})
	t.Run("go when the fields say what is in force again", func(t *testing.T) {
		s := begun(t)
		s.write("Valeur", "2,70")
		s.write("Source", "")
		s.Bench.Pass(2 * time.Second)
		if len(s.drafts()) > 0 {
			t.Error(s.drafts())
		}
		s.WantUnsaid("correction commencée")
	})
	t.Run("stay through an undo of something else", func(t *testing.T) {
		s := begun(t)
		s.Do(func(tx *store.Tx) error {
			return tx.CorrectRate(rates.Correction{Code: "ACRE_DELAI", From: day(t, "2026-01-01"), Value: "90", Source: "x", On: s.today})
		})
		s.Undo()
		s.WantSays("Valeur: 2,85 €", "Source: Urssaf, à re")
	})
	t.Run("that say nothing are none", func(t *testing.T) {
		for field, typed := range map[string]string{
			"TT_PRIVE_JOUR@2025-01-01": `{"value":"","from":"","source":""}`,
			"TT_PRIVE_JOUR":            `{"value":"3"}`,
			"TT_PRIVE_JOUR@hier":       `{"value":"3"}`,
			"HIVER_PERIODE@":           `x`,
		} {
			if k, d, ok := readDraft(field, typed); ok {
				t.Errorf("%s: %v %v", field, k, d)
			}
		}
	})
}
