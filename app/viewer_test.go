package app

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// platform has a program of the test's stand for the freedesktop one.
func platform(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("the toolkit asks the system")
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, opener), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
}

func TestThatNoProgramOpensAFileIsSaid(t *testing.T) {
	for name, c := range map[string]struct{ script, path, says string }{
		"no viewer":       {"exit 3", "/prints/FLC2RB.pdf", "n’ouvre les fichiers PDF. Installez-en un"},
		"no file manager": {"exit 4", "/backups", "Cherchez-le dans le gestionnaire de fichiers"},
	} {
		t.Run(name, func(t *testing.T) {
			s := begun(t)
			platform(t, c.script)
			if err := s.show(c.path); err != nil {
				t.Fatal(err)
			}
			if !s.saysPart(c.says) {
				t.Errorf("the window says %q", s.says())
			}
		})
	}
	t.Run("nothing that would ask the platform", func(t *testing.T) {
		s := begun(t)
		platform(t, "")
		t.Setenv("PATH", t.TempDir())
		if err := s.show("/prints/FLC2RB.pdf"); err != nil || !s.saysPart("n’ouvre les fichiers PDF") {
			t.Errorf("%v, the window says %q", err, s.says())
		}
	})
}

func TestAFileIsGivenToThePlatformsProgram(t *testing.T) {
	s := begun(t)
	seen := filepath.Join(t.TempDir(), "seen")
	platform(t, `printf %s "$1" > '`+seen+`'`)
	const path = "/prints/Plan d’Anne 100 %.pdf"
	if err := s.show(path); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(seen); err != nil || string(got) != path {
		t.Errorf("it was given %q, %v", got, err)
	}
	if s.saysPart("Aucun programme") {
		t.Errorf("the window says %q", s.says())
	}
}
