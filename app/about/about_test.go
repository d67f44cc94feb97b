package about

import (
	"os"
	"os/exec"
	"regexp"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMadeTellsVersionsAndBuild(t *testing.T) {
	m := made(&debug.BuildInfo{
		Deps: []*debug.Module{{Path: "fyne.io/fyne/v2", Version: "v2.7.1"}},
		Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "0123456789abcdef"},
			{Key: "vcs.modified", Value: "true"},
		},
	})
	m.Go, m.SQLite = "1.26.8", "3.54.1"
	want := "Buron " + Version + " (01234567+) · Go 1.26.8 · Fyne 2.7.1 · SQLite 3.54.1"
	if diff := cmp.Diff(want, m.Line()); diff != "" {
		t.Error(diff)
	}
}

func TestMadeLeavesOutWhatIsNotKnown(t *testing.T) {
	m := made(nil)
	m.Go = ""
	if got, want := m.Line(), "Buron "+Version+" · SQLite "+m.SQLite; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTextNamesEveryLicence(t *testing.T) {
	text := Text()
	for _, l := range Licences() {
		if len(l.Text) < 200 {
			t.Errorf("%s: the text is missing", l.Title)
		}
		if !strings.Contains(text, l.Title) {
			t.Errorf("--version doesn't name %s", l.Title)
		}
	}
	if !strings.Contains(text, "SIL Open Font License") {
		t.Error("the fonts' licence isn't named")
	}
}

// FyneApp.toml is read by Fyne's packager, the constants by the program.
func TestFyneAppSaysTheSame(t *testing.T) {
	toml, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"Name": Name, "ID": ID, "Version": Version, "Icon": "assets/icon.png"} {
		m := regexp.MustCompile(`(?m)^\s*` + key + ` = "(.*)"$`).FindSubmatch(toml)
		if m == nil || string(m[1]) != want {
			t.Errorf("FyneApp.toml: %s isn't %q", key, want)
		}
	}
}

func TestEveryLinkedModulesLicenceIsShipped(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", ".")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := Licences()[len(shipped)-1].Text
	seen := map[string]bool{}
	for _, module := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		if module == "" || seen[module] {
			continue
		}
		seen[module] = true
		if !strings.Contains(modules, "\n===== "+module+"\n") {
			t.Errorf("%s: its licence isn't in assets/licences/modules.txt: run `make licences`", module)
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d modules are linked: the list isn't the program's", len(seen))
	}
}
