package rates

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/place/placetest"
	"github.com/buron-cantal/buron/data/rates"
	"github.com/buron-cantal/buron/data/store"
)

func TestSaving(t *testing.T) {
	t.Run("writes what is in force, corrections included", func(t *testing.T) {
		s := prepare(t)
		s.fix("TT_PRIVE_JOUR", "2027-01-01", "2.80")
		s.show("", "")
		s.Press("Enregistrer le barème…")
		if s.focused() != "Fichier" {
			t.Errorf("on %q", s.focused())
		}
		s.page.Do(place.Primary)
		path := filepath.Join(s.Program.Documents, "barème-2026-11-24.yaml")
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		table, err := rates.Read("x.yaml", content)
		if err != nil || len(rates.Differences(table, s.Register.InForce().Table)) > 0 {
			t.Error(err)
		}
		if s.LastToast() != "Barème enregistré : "+path || s.page.panel.mode != correcting {
			t.Error(s.LastToast())
		}
	})
	for name, c := range map[string]struct{ path, says string }{
		"beside nothing":   {"barème.yaml", "Écrivez le chemin complet"},
		"over a file":      {"", "existe déjà"},
		"in no folder":     {"/nowhere/barème.yaml", "/nowhere/barème.yaml"},
		"without any name": {"", ""},
	} {
		t.Run(name+" is refused beside the field", func(t *testing.T) {
			s := open(t, "", "")
			s.page.open(saving)
			path := c.path
			if name == "over a file" {
				path = filepath.Join(t.TempDir(), "là.yaml")
				s.put(path, "là")
			}
			if c.says == "" {
				path, c.says = " ", "Écrivez le chemin complet"
			}
			f := s.write("Fichier", path)
			s.page.Do(place.Primary)
			if !strings.Contains(f.Error(), c.says) || s.focused() != "Fichier" {
				t.Errorf("says %q, on %q", f.Error(), s.focused())
			}
			if content, _ := os.ReadFile(path); name == "over a file" && string(content) != "là" {
				t.Error("written over")
			}
		})
	}
}

// other is a change of the file of rates.
func other(all string) string { return strings.Replace(all, `"2.70"`, `"3.10"`, 1) }

func TestReplacing(t *testing.T) {
	t.Run("asks how much changes, then puts the file in force; one undo brings all back", func(t *testing.T) {
		s := prepare(t)
		s.fix("ACRE_DELAI", "2026-01-01", "90")
		s.show("", "")
		before := s.corrections()
		s.Press("Remplacer par un fichier…")
		s.write("Fichier", s.fileOf(other))
		s.page.Do(place.Primary)
		q := s.Questions[len(s.Questions)-1]
		if got := placetest.Plain(q.Title + " " + q.Body); got != "Remplacer le barème par « barème.yaml » ? 2 valeurs changent. La correction faite ici est retirée. « Annuler » remet tout en place." {
			t.Error(got)
		}
		s.WantSays("Allocation de télétravail, par jour, à partir du 01/01/2025 : 2,70 € → 3,10 €", "Délai pour demander l’Acre, à partir du 01/01/2026 : 90 jours → 60 jours")
		s.Answer(false)
		if s.corrections() != before || s.Register.InForce().File != nil {
			t.Fatal("replaced all the same")
		}
		s.Answer(true)
		if in := s.Register.InForce(); in.File == nil || len(in.Corrections) > 0 {
			t.Fatalf("%+v", in)
		}
		s.WantSays("| 3,10 € |")
		if s.focused() != "list" || s.LastToast() != "Barème remplacé par « barème.yaml »" || s.page.panel.mode != correcting {
			t.Error(s.focused(), s.LastToast())
		}
		if where := placetest.Plain(s.page.Header().Where); where != "Barème du fichier « barème.yaml », lu le 24/11/2026" {
			t.Error(where)
		}
		s.Undo()
		if s.corrections() != before || s.Register.InForce().File != nil {
			t.Error("not all of it was undone")
		}
		s.WantSays("| 2,70 € |", "| 90 jours |")
	})
	for name, c := range map[string]struct {
		change func(string) string
		says   string
	}{
		"with a wrong value":  {func(all string) string { return strings.Replace(all, `"2.70"`, `"beaucoup"`, 1) }, "barème.yaml, ligne 69"},
		"without a rate":      {func(all string) string { return strings.ReplaceAll(all, "HIVER_PERIODE", "AUTRE") }, "HIVER_PERIODE manque dans ce fichier"},
		"of something else":   {func(string) string { return "{}" }, ""},
		"that is far too big": {func(all string) string { return all + strings.Repeat("# rien\n", store.MaxRates/5) }, "trop gros"},
	} {
		t.Run("refuses a file "+name+" beside the field, and changes nothing", func(t *testing.T) {
			s := open(t, "", "")
			before := s.Register.InForce().Table
			s.page.open(swapping)
			f := s.write("Fichier", s.fileOf(c.change))
			s.page.Do(place.Primary)
			if said := placetest.Plain(f.Error()); said == "" || !strings.Contains(said, c.says) || !strings.Contains(said, "Rien n’a été changé") {
				t.Errorf("says %q", said)
			}
			if s.focused() != "Fichier" || len(s.Questions) > 0 || s.Register.InForce().Table != before {
				t.Error(s.focused(), len(s.Questions))
			}
		})
	}
	for name, path := range map[string]string{"beside nothing": "barème.yaml", "that isn't there": "/nowhere/barème.yaml"} {
		t.Run("refuses a file "+name, func(t *testing.T) {
			s := open(t, "", "")
			s.page.open(swapping)
			f := s.write("Fichier", path)
			s.page.Do(place.Primary)
			if f.Error() == "" || s.focused() != "Fichier" {
				t.Errorf("says %q, on %q", f.Error(), s.focused())
			}
		})
	}
	t.Run("comes back to the delivered rates", func(t *testing.T) {
		s := open(t, "", "")
		s.page.open(swapping)
		s.WantUnsaid("Revenir au barème du programme")
		s.write("Fichier", s.fileOf(other))
		s.page.Do(place.Primary)
		s.Answer(true)
		s.page.open(swapping)
		s.Press("Revenir au barème du programme")
		if body := placetest.Plain(s.Questions[len(s.Questions)-1].Body); !strings.HasPrefix(body, "1 valeur change.") {
			t.Error(body)
		}
		s.Answer(true)
		if in := s.Register.InForce(); in.File != nil || in.Table != in.Delivered {
			t.Errorf("%+v", in)
		}
		s.WantSays("| 2,70 € |")
	})
}

// What a later version of the program no longer takes is said, and can be let go.
func TestWhatIsNotInForceIsSaid(t *testing.T) {
	later := func(t *testing.T, old, new string, fill func(*screen)) *screen {
		before := prepare(t)
		fill(before)
		path := before.Register.Path()
		if err := before.Register.Close(); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile("testdata/livré.yaml")
		if err != nil {
			t.Fatal(err)
		}
		table, err := rates.Read("livré.yaml", []byte(strings.Replace(string(content), old, new, 1)))
		if err != nil {
			t.Fatal(err)
		}
		s := prepareIn(t, placetest.House(t).With(table))
		s.Reopen(path)
		s.show("", "")
		return s
	}
	t.Run("of a file, which gives way to the delivered rates", func(t *testing.T) {
		s := later(t, "rates:\n", "rates:\n  - {code: NEW, label: \"Nouveau\", unit: day, value: \"3\", source: \"x\"}\n", func(s *screen) {
			s.Do(func(tx *store.Tx) error {
				content, err := os.ReadFile("testdata/livré.yaml")
				if err != nil {
					return err
				}
				return tx.ReplaceRates("ancien.yaml", content, s.today)
			})
		})
		s.WantSays("! Le fichier de barèmes n’est pas en vigueur", "Le barème NEW manque dans ce fichier.")
		s.Press("Revenir au barème du programme")
		s.Answer(true)
		s.WantUnsaid("n’est pas en vigueur")
	})
	t.Run("of corrections, which can be withdrawn together", func(t *testing.T) {
		s := later(t, `to: "2026-12-31", source: "urssaf.fr"`, `to: "2025-12-31", source: "urssaf.fr"`, func(s *screen) {
			s.fix("TT_PRIVE_JOUR", "2027-01-01", "2.80")
			s.fix("TT_PRIVE_JOUR", "2028-01-01", "2.90")
			s.fix("ACRE_DELAI", "2026-01-01", "90")
		})
		s.WantSays("! 2 corrections ne sont pas en vigueur",
			"Allocation de télétravail, par jour : Il manquerait une valeur à partir du 1er janvier 2026.", "| 90 jours |")
		s.Press("Les retirer")
		s.WantUnsaid("ne sont pas en vigueur")
		if !strings.HasPrefix(s.corrections(), "ACRE_DELAI") {
			t.Error(s.corrections())
		}
		s.Undo()
		s.WantSays("! 2 corrections ne sont pas en vigueur")
	})
}
