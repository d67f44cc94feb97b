package settings_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/data/store"
)

func TestBackups(t *testing.T) {
	t.Run("Sauvegarder maintenant makes a verified copy", func(t *testing.T) {
		s := prepare(t)
		s.usual()
		s.show("data", "")
		s.WantSays("aucune pour l’instant")
		s.page.Do(place.Primary)
		if got := s.focused(); got != "Sauvegarder maintenant" {
			t.Errorf("the focus is on %q", got)
		}
		s.WantSays("mardi 24 novembre à 14 h 32, vérifiée")
		s.WantSays("Elle contient tout ce qui est enregistré.")
		last, ok := s.Register.LastBackup()
		if !ok {
			t.Fatal("no copy")
		}
		if holds, err := store.Look(context.Background(), last.Path); err != nil || holds.Dossiers != 2 {
			t.Error(holds, err)
		}
	})
	t.Run("a backup that fails says why, and what there was stays", func(t *testing.T) {
		s := open(t, "data", "")
		if err := os.WriteFile(s.Register.Backups(), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		s.page.Do(place.Primary)
		s.WantSays("La sauvegarde n’a pas été faite")
	})
	t.Run("what is being typed is kept first, and stays in focus", func(t *testing.T) {
		s := open(t, "data", "")
		s.field("Dossier de la copie")
		s.TypeIn("/media/CLE")
		s.page.Do(place.Primary)
		s.WantSays("Elle contient tout ce qui est enregistré.")
		if got := s.focused(); got != "Dossier de la copie" {
			t.Errorf("the focus is on %q", got)
		}
		if kept, err := s.Register.Setting(context.Background(), "copy_folder"); kept != "/media/CLE" || err != nil {
			t.Error(kept, err)
		}
	})
	t.Run("the folder is opened", func(t *testing.T) {
		s := open(t, "data", "")
		s.Press("Ouvrir le dossier")
		if diff := cmp.Diff([]string{filepath.Dir(s.Register.Path())}, s.opened); diff != "" {
			t.Error(diff)
		}
		s.Desk.Desk.Program.Open = func(string) error { return errors.New("no program") }
		s.Press("Ouvrir le dossier")
		if len(s.Notices) != 1 {
			t.Error(s.Notices)
		}
	})
	t.Run("a week without a copy is said", func(t *testing.T) {
		s := prepare(t)
		s.usual()
		s.now = s.now.Add(6 * 24 * time.Hour)
		s.show("data", "")
		s.WantUnsaid("sauvegarde vérifiée\n")
		s.now = s.now.Add(24 * time.Hour)
		s.show("data", "")
		s.WantSays("Le registre n’a encore aucune sauvegarde vérifiée")
		s.WantSays("Le registre n’existe que sur cet ordinateur")
		s.page.Do(place.Primary)
		s.WantUnsaid("Le registre n’a encore aucune sauvegarde vérifiée")
		s.now = s.now.Add(30 * 24 * time.Hour)
		s.show("data", "")
		s.WantUnsaid("Aucune sauvegarde vérifiée depuis")
		s.Do(func(tx *store.Tx) error { return tx.SetSetting("other", "1") })
		s.show("data", "")
		s.WantSays("Aucune sauvegarde vérifiée depuis 37 jours")
		s.Desk.Desk.Program.Demo = true
		s.show("data", "")
		s.WantUnsaid("Le registre n’existe que sur cet ordinateur")
	})
}

func TestCopyElsewhere(t *testing.T) {
	t.Run("writes a verified copy and remembers it", func(t *testing.T) {
		s := prepare(t)
		s.usual()
		key := t.TempDir()
		s.show("data", "")
		s.field("Dossier de la copie")
		s.TypeIn(key)
		s.Key(fyne.KeyReturn)
		file := filepath.Join(key, "registre-2026-11-24-14h32m00.buron")
		if holds, err := store.Look(context.Background(), file); err != nil || holds.Dossiers != 2 {
			t.Fatal(holds, err)
		}
		s.WantSays("Copie vérifiée : " + file)
		is, err := s.Register.Safety(context.Background())
		if err != nil || is.Elsewhere.IsZero() {
			t.Error(is, err)
		}
		s.show("data", "")
		s.WantSays("Dossier de la copie: " + key)
	})
	t.Run("a key that isn't there is said beside the field", func(t *testing.T) {
		s := open(t, "data", "")
		s.write("Dossier de la copie", filepath.Join(t.TempDir(), "CLE"))
		s.Press("Copier dans ce dossier")
		s.WantSays("Ce dossier n’existe pas.")
		if got := s.focused(); got != "Dossier de la copie" {
			t.Errorf("the focus is on %q", got)
		}
	})
	t.Run("a key that is pulled out is said, and nothing is remembered", func(t *testing.T) {
		if runtime.GOOS != "linux" {
			t.Skip("needs a folder in which nothing can be written, whoever one is")
		}
		s := open(t, "data", "")
		s.write("Dossier de la copie", "/proc/self")
		s.Press("Copier dans ce dossier")
		s.WantSays("La copie n’est pas terminée. Rebranchez la clé, puis recommencez.")
		if is, err := s.Register.Safety(context.Background()); err != nil || !is.Elsewhere.IsZero() {
			t.Error(is, err)
		}
	})
	t.Run("folders that can't be one are kept and said", func(t *testing.T) {
		s := open(t, "data", "")
		for typed, says := range map[string]string{
			"CLE":                           "Écrivez le chemin complet",
			filepath.Dir(s.Register.Path()): "Ce dossier est celui du registre.",
			s.Register.Backups():            "Ce dossier est celui du registre.",
		} {
			f := s.write("Dossier de la copie", typed)
			if !strings.Contains(f.Error(), says) || f.Control().Shown() != typed {
				t.Errorf("%s: %q", typed, f.Error())
			}
			s.Press("Copier dans ce dossier")
		}
		s.write("Dossier de la copie", "")
		s.Press("Copier dans ce dossier")
		s.WantSays("Écrivez le chemin du dossier.")
	})
}

func TestRestore(t *testing.T) {
	begin := func(t *testing.T) *screen {
		s := prepare(t)
		s.usual()
		s.show("data", "")
		s.page.Do(place.Primary)
		return s
	}
	t.Run("shows what a backup holds, asks, and restores it", func(t *testing.T) {
		s := begin(t)
		last, _ := s.Register.LastBackup()
		s.choosesLast()
		s.WantSays("Contient\n2 dossiers")
		s.WantSays("mardi 24 novembre 2026 à 14 h 32")
		s.WantSays("MUR-2026-0001")
		s.Press("Rétablir cette copie")
		if q := s.Questions[0]; !strings.Contains(q.Title, "du mardi 24 novembre") {
			t.Error(q.Title)
		}
		s.Answer(false)
		if len(s.restored) > 0 {
			t.Fatal("restored all the same")
		}
		s.Answer(true)
		if diff := cmp.Diff([]string{last.Path}, s.restored); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("reads a copy of which the path is typed", func(t *testing.T) {
		s := begin(t)
		file := filepath.Join(t.TempDir(), "copie.buron")
		if err := s.Register.Backup(context.Background(), file); err != nil {
			t.Fatal(err)
		}
		s.write("Ou une copie faite ailleurs", file)
		s.WantSays("Contient\n2 dossiers")
		s.Press("Rétablir cette copie")
		s.Answer(true)
		if diff := cmp.Diff([]string{file}, s.restored); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("refuses what isn't a copy, and asks nothing", func(t *testing.T) {
		s := begin(t)
		file := filepath.Join(t.TempDir(), "lettre.odt")
		if err := os.WriteFile(file, []byte("Madame, Monsieur"), 0o600); err != nil {
			t.Fatal(err)
		}
		s.choosesLast()
		s.write("Ou une copie faite ailleurs", file)
		s.WantSays("Cette copie ne peut pas être rétablie")
		s.WantUnsaid("Contient\n2 dossiers")
		s.Press("Rétablir cette copie")
		s.write("Ou une copie faite ailleurs", "lettre.odt")
		s.WantSays("Écrivez le chemin complet du fichier.")
		s.Press("Rétablir cette copie")
		if len(s.Questions) > 0 {
			t.Error(s.Questions)
		}
	})
	t.Run("without a choice says what is missing", func(t *testing.T) {
		s := open(t, "data", "")
		s.Press("Rétablir cette copie")
		s.WantSays("Choisissez d’abord une copie.")
	})
}

func TestDemonstration(t *testing.T) {
	s := open(t, "demo", "")
	s.page.Do(place.Primary)
	if s.demonstrated != 1 {
		t.Error("not opened")
	}
	s.WantSays("Ouverture des dossiers fictifs…")
	home := 0
	s.Desk.Desk.Program.Demo, s.Desk.Desk.Program.Home = true, func() { home++ }
	s.show("demo", "")
	s.Press("Revenir à mon registre")
	if home != 1 {
		t.Error("not back")
	}
}

func TestLicencesAreReadInFull(t *testing.T) {
	s := open(t, "about", "")
	s.WantSays("Version\n0.2.0")
	s.Press("Noto Sans — SIL Open Font License 1.1")
	s.WantSays("SIL OPEN FONT LICENSE")
	s.WantSays("OTHER DEALINGS IN THE FONT SOFTWARE.")
	s.page.Do(place.Close)
	if got := s.focused(); got != "Noto Sans — SIL Open Font License 1.1" {
		t.Errorf("the focus is on %q", got)
	}
}
