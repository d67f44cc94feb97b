package app

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/file"
)

// printsFolder holds what was opened for printing. Its files tell of people:
// the folder is the user's alone, the names say nothing, and it is emptied when
// the program ends and when it starts.
const printsFolder = "prints"

func (p *program) prints() string { return filepath.Join(p.out.Folder, printsFolder) }

// aside writes what is to be opened once, and gives its path.
func (p *program) aside(ending string, content []byte) (string, error) {
	if err := os.MkdirAll(p.prints(), 0o700); err != nil {
		return "", file.Error(p.prints(), err, data.CannotWrite)
	}
	path := filepath.Join(p.prints(), rand.Text()+ending)
	return path, file.Write(path, content)
}

// clearPrints removes what was opened for printing; a file that another
// program still holds goes at the next start.
func (p *program) clearPrints() {
	if err := os.RemoveAll(p.prints()); err != nil && !errors.Is(err, os.ErrNotExist) {
		p.log.Event("prints-left")
	}
}

// documents is where the user's documents are, the home folder where there is
// no such place.
func documents() string {
	for _, folder := range []string{xdg.UserDirs.Documents, xdg.Home} {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
	}
	return ""
}
