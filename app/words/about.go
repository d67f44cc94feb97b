package words

// The words of « À propos » and of --version.
const (
	LicencesTitle   = "Licences de ce qui est livré avec le programme\u00a0:"
	LicencesModules = "Go, Fyne, SQLite et les autres modules — BSD, MIT, Apache 2.0, domaine public"
)

// About is the line that tells what the program is made of. Parts that aren't
// known leave their place out.
func About(name, version, build, golang, fyne, sqlite string) string {
	line := name + " " + version
	if build != "" {
		line += " (" + build + ")"
	}
	for _, part := range [][2]string{{"Go", golang}, {"Fyne", fyne}, {"SQLite", sqlite}} {
		if part[1] != "" {
			line += " · " + part[0] + " " + part[1]
		}
	}
	return line
}
