package house

import (
	"os"
	"os/user"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"
)

func home(t *testing.T) {
	t.Helper()
	folder := t.TempDir()
	t.Setenv("XDG_DATA_HOME", filepath.Join(folder, "data"))
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(folder, "config"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
}

func TestRegisterIsInTheDataFolder(t *testing.T) {
	home(t)
	if got, want := DefaultRegister(), filepath.Join(xdg.DataHome, "buron", "registre.buron"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTheUsersFolderIsFoundWithoutTheEnvironment(t *testing.T) {
	who, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"} {
		t.Setenv(name, "")
	}
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	Settle()
	if got, err := filepath.Rel(who.HomeDir, DefaultRegister()); err != nil || !filepath.IsLocal(got) {
		t.Errorf("the register is %s, not in %s", DefaultRegister(), who.HomeDir)
	}
}

func TestRegisterPutElsewhereIsFoundAgain(t *testing.T) {
	home(t)
	elsewhere := filepath.Join(t.TempDir(), "clé", "registre de l’été.buron")
	if err := RememberRegister(elsewhere); err != nil {
		t.Fatal(err)
	}
	if got := DefaultRegister(); got != elsewhere {
		t.Errorf("got %s, want %s", got, elsewhere)
	}
}

func TestAPlaceThatMeansNothingIsIgnored(t *testing.T) {
	for name, text := range map[string]string{"empty": "\n", "not whole": "registre.buron\n"} {
		t.Run(name, func(t *testing.T) {
			home(t)
			if err := os.MkdirAll(filepath.Dir(remembered()), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(remembered(), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if got := filepath.Base(DefaultRegister()); got != "registre.buron" || !filepath.IsAbs(DefaultRegister()) {
				t.Errorf("got %s", DefaultRegister())
			}
		})
	}
}
