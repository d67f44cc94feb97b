package store

import (
	"path/filepath"
	"testing"
)

func TestPlace(t *testing.T) {
	home := t.TempDir()
	for path, want := range map[string]Place{
		"register.buron":                        AtHome,
		"Documents/mes dossiers/register.buron": AtHome,
		"OneDrive - Cantal/register.buron":      InSynced,
		"Dropbox/a/b/register.buron":            InSynced,
		"Nextcloud/register.buron":              InSynced,
		"Megane/register.buron":                 AtHome,
		"Dropbox.buron":                         AtHome,
	} {
		t.Run(path+" is told", func(t *testing.T) {
			if got := PlaceOf(filepath.Join(home, path)); got != want {
				t.Fatalf("%q, want %q", got, want)
			}
		})
	}
}
