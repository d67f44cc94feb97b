package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/buron-cantal/buron/data"
)

// Restore makes a new register from a copy. It never writes over one: the
// register that is there, damaged or not, must first be set aside.
func Restore(ctx context.Context, from, to string) error {
	all, err := migrationsIn(embedded)
	if err != nil {
		return err
	}
	if err := vacant(to); err != nil {
		return err
	}
	if err := examine(from, len(all)); err != nil {
		return missingCopy(err)
	}
	if err := verify(ctx, from, len(all)); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return translate(err, to)
	}
	lock, err := seize(to)
	if err != nil {
		return err
	}
	err = verifiedCopy(ctx, from, to, len(all))
	if err != nil {
		_ = os.Remove(lockPath(to)) // there is no register for it to guard
		return errors.Join(err, lock.Unlock())
	}
	_ = os.Remove(sidePath(to)) // what came after the copy is gone, and known to be
	return lock.Unlock()
}

// missingCopy says of a copy that isn't there that the file is missing, not
// that the register is.
func missingCopy(err error) error {
	var fault *data.Error
	if errors.As(err, &fault) && fault.Code == data.RegisterMissing {
		return &data.Error{Code: data.NoSuchFile, Where: fault.Where}
	}
	return err
}

// SetAside gives a damaged register another name, .corrupt-<moment>, with all
// that SQLite keeps beside it, and gives that name.
func SetAside(path string, at time.Time) (string, error) {
	lock, err := seize(path)
	if err != nil {
		return "", err
	}
	aside := path + ".corrupt-" + at.UTC().Format(backupMoment)
	err = vacant(aside)
	for _, end := range []string{"-wal", "-shm", ""} { // the file last: it stands for all
		if err != nil {
			break
		}
		if err = os.Rename(path+end, aside+end); end != "" && errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	if err != nil {
		return "", errors.Join(translate(err, path), lock.Unlock())
	}
	return aside, lock.Unlock()
}

// Contents are what a copy holds, for whoever is about to restore it.
type Contents struct {
	Dossiers int
	Last     time.Time // the last change
	Numbers  []string  // the newest dossiers
}

const (
	countDossiers = `SELECT count(*) FROM project`
	newestNumbers = `SELECT number FROM project ORDER BY id DESC LIMIT 5`
)

// Look says what a copy holds, after verifying it.
func Look(ctx context.Context, path string) (Contents, error) {
	var c Contents
	all, err := migrationsIn(embedded)
	if err != nil {
		return c, err
	}
	if err := verify(ctx, path, len(all)); err != nil {
		return c, missingCopy(err)
	}
	db, err := connect(ctx, path, forCopying, 1)
	if err != nil {
		return c, err
	}
	r := &Register{options: Options{Path: path}, readers: db}
	end, wrong := journalEnd(ctx, db)
	c.Last = end.at
	wrong = errors.Join(wrong, one(ctx, r, countDossiers, []any{&c.Dossiers}))
	var numbers error
	c.Numbers, numbers = collect(ctx, r, newestNumbers, func(row scanner) (string, error) {
		var number string
		err := row.Scan(&number)
		return number, err
	})
	return c, errors.Join(wrong, numbers, db.Close())
}
