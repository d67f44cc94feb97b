package store

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
)

// placeholder makes an empty file beside path, readable by nobody else; what
// is written there takes path's name once it is whole.
func placeholder(path string) (string, error) {
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.new")
	if err != nil {
		return "", translate(err, path)
	}
	if err := file.Close(); err != nil {
		return "", translate(err, path)
	}
	return file.Name(), nil
}

// settle makes sure that temporary is on the disk, then gives it its name,
// which nothing has.
func settle(temporary, path string) error {
	if err := syncFile(temporary); err != nil {
		return translate(err, path)
	}
	if err := vacant(path); err != nil {
		return err
	}
	if err := os.Rename(temporary, path); err != nil {
		return translate(err, path)
	}
	return translate(syncFolder(filepath.Dir(path)), path)
}

func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// sweep removes what was left half-made beside a register and among its copies
// by a process that was killed: whole dossiers that nobody would ever find to
// delete. It is for who has just taken the lock, when nothing is being made.
func sweep(o Options) {
	const half = `\.[0-9]+\.new(-wal|-shm|-journal|\.last)?$`
	name, stem := regexp.QuoteMeta(filepath.Base(o.Path)), regexp.QuoteMeta(stemOf(o.Path))
	removeMatching(filepath.Dir(o.Path), regexp.MustCompile(`^\.`+name+half))
	removeMatching(o.Backups, regexp.MustCompile(`^\.`+stem+`-[0-9]{8}T[0-9]{6}Z-[0-9]+\.buron`+half))
}

func removeMatching(folder string, form *regexp.Regexp) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // no folder, nothing in it
	}
	for _, entry := range entries {
		if form.MatchString(entry.Name()) {
			_ = os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
}

// syncFolder makes a rename last; Windows has no such thing.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

// removeDatabase removes a temporary database and what was put beside it.
func removeDatabase(path string) {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + end)
	}
	_ = os.Remove(sidePath(path))
}
