package store

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

func TestSweep(t *testing.T) {
	r, _ := fresh(t)
	must(t, r.Close())
	folder, backups := filepath.Dir(r.Path()), r.Backups()
	must(t, os.MkdirAll(backups, 0o700))
	half := []string{
		filepath.Join(folder, ".register.buron.12345.new"),
		filepath.Join(folder, ".register.buron.12345.new-wal"),
		filepath.Join(folder, ".register.buron.12345.new-journal"),
		filepath.Join(folder, ".register.buron.12345.new.last"),
		filepath.Join(backups, ".register-20261124T130000Z-42.buron.678.new"),
	}
	others := []string{
		filepath.Join(folder, ".other.buron.12345.new"),
		filepath.Join(folder, ".register.buron.mine.new"),
		filepath.Join(backups, ".other-20261124T130000Z-42.buron.678.new"),
		filepath.Join(backups, "register-20261124T130000Z-42.buron"),
	}
	for _, path := range slices.Concat(half, others) {
		must(t, os.WriteFile(path, []byte("Zoé Puech"), 0o600))
	}
	there := func(path string) bool {
		_, err := os.Stat(path)
		return err == nil
	}
	t.Run("waits for who may have something under way", func(t *testing.T) {
		o := r.options
		o.ReadOnly = true
		beside, err := Open(context.Background(), o)
		must(t, err)
		must(t, beside.Close())
		if !there(half[0]) {
			t.Fatal("removed by a reader")
		}
	})
	t.Run("removes what a killed process left half-made", func(t *testing.T) {
		reopened(t, r)
		for _, path := range half {
			if there(path) {
				t.Errorf("%s is still there", path)
			}
		}
	})
	t.Run("leaves everything else", func(t *testing.T) {
		for _, path := range others {
			if !there(path) {
				t.Errorf("%s is gone", path)
			}
		}
	})
}

func TestNamesThatAreTooLong(t *testing.T) {
	r, _ := fresh(t)
	path := filepath.Join(t.TempDir(), strings.Repeat("x", 300))
	wantCode(t, r.Backup(context.Background(), path), data.CannotWrite)
}
