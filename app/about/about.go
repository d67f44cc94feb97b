// Package about tells what this program is made of: its version and build, the
// versions of what it rests on, and the licences of what is shipped with it.
package about

import (
	"io/fs"
	"path"
	"runtime"
	"runtime/debug"
	"strings"

	sqlite "modernc.org/sqlite/lib"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/assets"
)

// What FyneApp.toml says too; a test holds them together.
const (
	Name    = "Buron"
	ID      = "io.github.buron-cantal.buron"
	Version = "0.2.0"
)

// Made is what the program was made of.
type Made struct {
	Version string // of Buron
	Build   string // the commit, « + » when the tree had other changes; "" when not known
	Go      string
	Fyne    string
	SQLite  string
}

// This is what the running program was made of.
func This() Made {
	info, _ := debug.ReadBuildInfo()
	return made(info)
}

func made(info *debug.BuildInfo) Made {
	m := Made{
		Version: Version,
		Go:      strings.TrimPrefix(runtime.Version(), "go"),
		SQLite:  sqlite.SQLITE_VERSION,
	}
	if info == nil {
		return m
	}
	for _, d := range info.Deps {
		if d.Path == "fyne.io/fyne/v2" {
			m.Fyne = strings.TrimPrefix(d.Version, "v")
		}
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision" && len(s.Value) >= 8:
			m.Build = s.Value[:8] + m.Build
		case s.Key == "vcs.modified" && s.Value == "true":
			m.Build += "+"
		}
	}
	return m
}

// Line is version, build, Go, Fyne and SQLite in one line.
func (m Made) Line() string {
	return words.About(Name, m.Version, m.Build, m.Go, m.Fyne, m.SQLite)
}

// Text is what --version prints: the line, then the licences in a line each.
func Text() string {
	lines := []string{This().Line(), ""}
	lines = append(lines, words.LicencesTitle)
	for _, l := range Licences() {
		lines = append(lines, "  "+l.Title)
	}
	return strings.Join(lines, "\n")
}

// Licence is one text of what is shipped.
type Licence struct {
	Title string
	Text  string
}

// shipped names the texts of assets/licences in the order of the screen.
var shipped = []struct{ file, title string }{
	{"noto-sans-OFL.txt", "Noto Sans — SIL Open Font License 1.1"},
	{"liberation-OFL.txt", "Liberation Sans — SIL Open Font License 1.1"},
	{"inter-OFL.txt", "Inter Symbols — SIL Open Font License 1.1"},
	{"dejavu-sans-mono.txt", "DejaVu Sans Mono — Bitstream Vera"},
	{"emojione.txt", "EmojiOne Color — CC-BY 4.0"},
	{"modules.txt", words.LicencesModules},
}

// Licences are the texts of what is shipped, fonts first.
func Licences() []Licence {
	var all []Licence
	for _, s := range shipped {
		text, err := fs.ReadFile(assets.Licences, path.Join("licences", s.file))
		if err != nil {
			// Embedded at build time and held by a test: can't be missing.
			panic(err)
		}
		all = append(all, Licence{Title: s.title, Text: string(text)})
	}
	return all
}
