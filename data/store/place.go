package store

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Place is where a register's file lies, as far as that can harm it.
type Place string

// The places. SQLite's locks and log don't hold over a network, and what
// synchronises a folder copies the file without its log, or half of it.
const (
	AtHome    Place = ""
	OnNetwork Place = "network"
	InSynced  Place = "synced"
)

// synchronisers are the folders of programs that copy files elsewhere, by the
// beginning of their name.
var synchronisers = []string{"dropbox", "onedrive", "google drive", "googledrive", "nextcloud", "owncloud", "icloud", "pcloud", "kdrive", "mega"}

// PlaceOf says whether a file lies where a register shouldn't.
func PlaceOf(path string) Place {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return AtHome
	}
	for folder := filepath.Dir(absolute); ; folder = filepath.Dir(folder) {
		if synchronised(filepath.Base(folder)) {
			return InSynced
		}
		if folder == filepath.Dir(folder) {
			break
		}
	}
	if onNetwork(filepath.Dir(absolute)) {
		return OnNetwork
	}
	return AtHome
}

// synchronised knows « Dropbox » and « OneDrive - Cantal », not « Megane ».
func synchronised(name string) bool {
	for _, known := range synchronisers {
		rest, begins := strings.CutPrefix(strings.ToLower(name), known)
		next, _ := utf8.DecodeRuneInString(rest)
		if begins && (rest == "" || !unicode.IsLetter(next)) {
			return true
		}
	}
	return false
}
